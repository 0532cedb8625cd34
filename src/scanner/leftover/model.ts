/** The learned part of the second look: trees for each kind of leftover, in one file. Learned by scripts/train.ts. */
import { constantTree, decodeTrees, encodeTrees, type Trees } from '../trees';
import { SPOT_INPUTS } from './inputs';
import type { LeftoverKind } from './spot';

export type LeftoverModel = Readonly<Record<LeftoverKind, Trees>>;

/** Finds nothing. */
const NEVER = constantTree(-20);
export const NO_LEFTOVERS: LeftoverModel = { code: NEVER, date: NEVER, home: NEVER };

/** The file: of codes, dates and homes the u32 length of their trees, and those. Little endian. */
export function encodeLeftovers({ code, date, home }: LeftoverModel): Uint8Array {
  const parts = [code, date, home].flatMap((trees) => {
    const bytes = encodeTrees(trees);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length, true);
    return [...length, ...bytes];
  });
  return Uint8Array.from(parts);
}

/** @throws RangeError when the bytes are cut short, damaged or go on. */
export function decodeLeftovers(bytes: Uint8Array): LeftoverModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const next = () => {
    if (bytes.length < at + 4) throw new RangeError('the trees for leftovers are cut short');
    const from = at + 4;
    at = from + view.getUint32(at, true);
    return decodeTrees(bytes.subarray(from, at), SPOT_INPUTS);
  };
  const model = { code: next(), date: next(), home: next() };
  if (at !== bytes.length) throw new RangeError('the trees for leftovers are damaged');
  return model;
}
