/** The learned part of the second look: trees for codes and for dates, in one file. Learned by scripts/train.ts. */
import { constantTree, decodeTrees, encodeTrees, type Trees } from '../trees';
import { SPOT_INPUTS } from './inputs';

export interface LeftoverModel {
  readonly codes: Trees;
  readonly dates: Trees;
}

/** Finds nothing. */
const NEVER = constantTree(-20);
export const NO_LEFTOVERS: LeftoverModel = { codes: NEVER, dates: NEVER };

/** The file: u32 length of the trees for codes, those, the trees for dates. Little endian. */
export function encodeLeftovers({ codes, dates }: LeftoverModel): Uint8Array {
  const [first, second] = [encodeTrees(codes), encodeTrees(dates)];
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, first.length, true);
  return Uint8Array.of(...length, ...first, ...second);
}

/** @throws RangeError when the bytes are cut short or damaged. */
export function decodeLeftovers(bytes: Uint8Array): LeftoverModel {
  if (bytes.length < 4) throw new RangeError('the trees for leftovers are cut short');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  return {
    codes: decodeTrees(bytes.subarray(4, 4 + length), SPOT_INPUTS),
    dates: decodeTrees(bytes.subarray(4 + length), SPOT_INPUTS),
  };
}
