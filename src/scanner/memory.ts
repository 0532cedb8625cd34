/**
 * Arrays of numbers, cut from one block of memory while a text is scanned. An array of its own costs the engine some
 * microseconds in memory outside its heap; a scan needs thirty, and a letter is read in a few hundred. The block serves one
 * scan after the other: what a scan has used is set to zero when it ends.
 */

/** A first block that a letter of two pages fits in. */
let block = new ArrayBuffer(1 << 18);
/** Bytes of the block given out, and bytes that this scan has asked for. */
let used = 0;
let wanted = 0;
let lent = false;
/** A larger block is not kept between scans: 4 MB serve a text of some 100,000 characters. */
const LARGEST = 1 << 22;
/** Every array starts where any kind of number may stand. */
const ALIGN = 8;

/**
 * Does `work` with arrays from the block. They hold nothing of worth afterwards, so that `work` may return none of them.
 * Arrays made outside of it, by the tools that keep what they read, have memory of their own.
 */
export function withBlock<T>(work: () => T): T {
  if (lent) return work();
  lent = true;
  wanted = 0;
  try {
    return work();
  } finally {
    const size = Math.min(LARGEST, wanted);
    if (size > block.byteLength) block = new ArrayBuffer(Math.min(LARGEST, 2 * size));
    else new Uint8Array(block, 0, used).fill(0);
    used = 0;
    lent = false;
  }
}

/** Takes `bytes` from the block; -1 when it has no room, or is not lent. */
function take(bytes: number): number {
  if (!lent) return -1;
  const size = (bytes + ALIGN - 1) & -ALIGN;
  wanted += size;
  if (used + size > block.byteLength) return -1;
  const at = used;
  used += size;
  return at;
}

/** `length` zeros of 8 bits. */
export function bytes(length: number): Uint8Array {
  const at = take(length);
  return at < 0 ? new Uint8Array(length) : new Uint8Array(block, at, length);
}

/** `length` zeros of 16 bits. */
export function shorts(length: number): Uint16Array {
  const at = take(2 * length);
  return at < 0 ? new Uint16Array(length) : new Uint16Array(block, at, length);
}

/** `length` zeros of 32 bits, with a sign. */
export function ints(length: number): Int32Array {
  const at = take(4 * length);
  return at < 0 ? new Int32Array(length) : new Int32Array(block, at, length);
}

/** `length` zeros with a fraction, of 32 bits. */
export function floats(length: number): Float32Array {
  const at = take(4 * length);
  return at < 0 ? new Float32Array(length) : new Float32Array(block, at, length);
}
