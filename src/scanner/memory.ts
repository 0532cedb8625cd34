/**
 * Arrays of numbers for one scan, cut from shared blocks of memory. An array of its own costs the engine some
 * microseconds in memory outside its heap; a scan needs thirty, and a letter is read in a few hundred.
 * Every part of a block is given out once, so that an array is as good as a new one: all zeros, and nobody else's.
 */
const BLOCK = 1 << 16;
/** Longer arrays get memory of their own: the rest of a block would often be lost on them. */
const LONGEST = BLOCK >> 3;
/** Every array starts where any kind of number may stand. */
const ALIGN = 8;

let block = new ArrayBuffer(BLOCK);
let used = 0;

/** Takes `bytes` from the block; a new one when the rest is too short. */
function take(bytes: number): number {
  if (used + bytes > BLOCK) {
    block = new ArrayBuffer(BLOCK);
    used = 0;
  }
  const at = used;
  used = (at + bytes + ALIGN - 1) & -ALIGN;
  return at;
}

/** `length` zeros of 8 bits. */
export function bytes(length: number): Uint8Array {
  if (length > LONGEST) return new Uint8Array(length);
  const at = take(length);
  return new Uint8Array(block, at, length);
}

/** `length` zeros of 16 bits. */
export function shorts(length: number): Uint16Array {
  if (2 * length > LONGEST) return new Uint16Array(length);
  const at = take(2 * length);
  return new Uint16Array(block, at, length);
}

/** `length` zeros of 32 bits, with a sign. */
export function ints(length: number): Int32Array {
  if (4 * length > LONGEST) return new Int32Array(length);
  const at = take(4 * length);
  return new Int32Array(block, at, length);
}

/** `length` zeros with a fraction, of 32 bits. */
export function floats(length: number): Float32Array {
  if (4 * length > LONGEST) return new Float32Array(length);
  const at = take(4 * length);
  return new Float32Array(block, at, length);
}
