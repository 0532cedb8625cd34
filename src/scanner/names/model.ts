/**
 * The learned part of the name recogniser: two linear models (softmax over four classes) on hashed features.
 * The first sees a token and its neighbours; the second sees also what the first thought of the neighbours and of
 * the same word elsewhere in the text. Trained by scripts/train.ts on data/training and test/corpus.
 */

/** What a word token can be part of. */
export const enum NameClass {
  None = 0,
  Person = 1,
  Institution = 2,
  Place = 3,
}
export const CLASS_COUNT = 4;

/** Features are hashed into this many rows of four weights; with fewer, collisions cost recall in cross-validation. */
export const FEATURE_ROWS = 1 << 18;

/** One weight step: weights are kept as i8, ±127 / 32 ≈ ±4 log-odds a feature. */
export const WEIGHT_STEP = 1 / 32;

/** FEATURE_ROWS × CLASS_COUNT weights of one pass, in steps. */
export type Weights = Int8Array;

/** Both passes' weights of a row beside each other, so that one look in memory serves both. */
export interface NameModel {
  /** FEATURE_ROWS × ROW_WIDTH: four weights of the first pass, four of the second. */
  readonly rows: Int8Array;
}
export const ROW_WIDTH = 2 * CLASS_COUNT;

export function joinPasses(first: Weights, second: Weights): NameModel {
  const rows = new Int8Array(FEATURE_ROWS * ROW_WIDTH);
  for (let row = 0; row < FEATURE_ROWS; row++)
    for (let c = 0; c < CLASS_COUNT; c++) {
      rows[row * ROW_WIDTH + c] = first[row * CLASS_COUNT + c];
      rows[row * ROW_WIDTH + CLASS_COUNT + c] = second[row * CLASS_COUNT + c];
    }
  return { rows };
}

/**
 * The file: u32 number of rows · per row the distance to the row before as u24, and its eight i8 weights.
 * Rows of zeros, nearly all, are left out.
 */
const FILE_ROW = 3 + ROW_WIDTH;

export function encodeModel(model: NameModel): Uint8Array {
  const bytes: number[] = [];
  let before = -1;
  let count = 0;
  for (let row = 0; row < FEATURE_ROWS; row++) {
    const weights = model.rows.subarray(row * ROW_WIDTH, (row + 1) * ROW_WIDTH);
    if (weights.every((w) => w === 0)) continue;
    const distance = row - before;
    bytes.push(distance & 255, (distance >> 8) & 255, distance >> 16, ...Array.from(weights, (w) => w & 255));
    before = row;
    count++;
  }
  return Uint8Array.from([count & 255, (count >> 8) & 255, (count >> 16) & 255, count >> 24, ...bytes]);
}

/** @throws RangeError when the bytes are cut short or hold a row that does not exist. */
export function decodeModel(bytes: Uint8Array): NameModel {
  if (bytes.length < 4) throw new RangeError('the name model is cut short');
  const count = bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24);
  if (bytes.length !== 4 + count * FILE_ROW) throw new RangeError('the name model is cut short');
  const rows = new Int8Array(FEATURE_ROWS * ROW_WIDTH);
  let row = -1;
  for (let n = 0, at = 4; n < count; n++, at += FILE_ROW) {
    row += bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
    if (row >= FEATURE_ROWS) throw new RangeError('the name model is damaged');
    for (let k = 0; k < ROW_WIDTH; k++) rows[row * ROW_WIDTH + k] = bytes[at + 3 + k];
  }
  return { rows };
}

/**
 * The first verdict on a token with these feature rows, as probabilities in `first` at `at`; and what the same rows
 * add to its second verdict, as scores in `partial` at `at`.
 */
export function predictFirst(
  model: NameModel,
  features: Int32Array,
  count: number,
  first: Float32Array,
  partial: Float32Array,
  at: number,
): void {
  const { rows } = model;
  let a = 0, b = 0, c = 0, d = 0; // prettier-ignore
  let e = 0, f = 0, g = 0, h = 0; // prettier-ignore
  for (let k = 0; k < count; k++) {
    const row = features[k] << 3;
    a += rows[row];
    b += rows[row + 1];
    c += rows[row + 2];
    d += rows[row + 3];
    e += rows[row + 4];
    f += rows[row + 5];
    g += rows[row + 6];
    h += rows[row + 7];
  }
  softmax(a * WEIGHT_STEP, b * WEIGHT_STEP, c * WEIGHT_STEP, d * WEIGHT_STEP, first, at);
  partial[at] = e;
  partial[at + 1] = f;
  partial[at + 2] = g;
  partial[at + 3] = h;
}

/** The second verdict: turns the scores of `predictFirst` and these further rows into probabilities, in place. */
export function predictSecond(
  model: NameModel,
  features: Int32Array,
  count: number,
  scores: Float32Array,
  at: number,
): void {
  const { rows } = model;
  let e = scores[at];
  let f = scores[at + 1];
  let g = scores[at + 2];
  let h = scores[at + 3];
  for (let k = 0; k < count; k++) {
    const row = (features[k] << 3) + CLASS_COUNT;
    e += rows[row];
    f += rows[row + 1];
    g += rows[row + 2];
    h += rows[row + 3];
  }
  softmax(e * WEIGHT_STEP, f * WEIGHT_STEP, g * WEIGHT_STEP, h * WEIGHT_STEP, scores, at);
}

/** Scores to probabilities, written to `out` at `at`. */
export function softmax(a: number, b: number, c: number, d: number, out: Float32Array, at: number): void {
  const max = Math.max(a, b, c, d);
  a = Math.exp(a - max);
  b = Math.exp(b - max);
  c = Math.exp(c - max);
  d = Math.exp(d - max);
  const sum = a + b + c + d;
  out[at] = a / sum;
  out[at + 1] = b / sum;
  out[at + 2] = c / sum;
  out[at + 3] = d / sum;
}
