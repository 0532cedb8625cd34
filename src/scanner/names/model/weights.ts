/**
 * The learned part of the name recogniser: two linear models (softmax over four classes) on hashed features, and trees.
 * The first sees a token and its neighbours; the second corrects the first by what the first thought of the neighbours
 * and of the same word elsewhere in the text; the trees weigh what is then still doubtful. Trained by scripts/train.ts on data/training and test/corpus.
 */

import { decodeTrees, encodeTrees, NO_TREES, type Trees } from '../../trees';

/** What a word token can be part of. */
export const enum NameClass {
  None = 0,
  Person = 1,
  Institution = 2,
  Place = 3,
}
export const CLASS_COUNT = 4;

/** Features of the first pass are hashed into this many rows; with fewer, collisions cost recall in cross-validation. */
export const FIRST_ROWS = 1 << 18;
/** Those of the second are fewer, and each has few values. */
export const SECOND_ROWS = 1 << 15;
/** Inputs of the trees, which `third-pass.ts` fills. */
export const THIRD_INPUTS = 44;

/** One weight step: weights are kept as i8, ±127 / 32 ≈ ±4 log-odds a feature. */
export const WEIGHT_STEP = 1 / 32;

/** CLASS_COUNT weights per row, in steps. */
export type Weights = Int8Array;

/**
 * The weights of both passes. The four of a row are the bytes of one number, each 128 too high: one look in memory
 * finds them, and two additions add them, since in every other byte's place there is room for what is carried.
 */
export interface NameModel {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /**
   * Per row of the first HOT_ROWS what trades places with it. A look in memory that the processor's cache does not hold
   * costs more than all the rest of a feature, and of the features of a text four in five are among the few that occur
   * often. Those stand together here: row r is found at `r ^ (trades[r % HOT_ROWS] * HOT_ROWS)`.
   */
  readonly trades: Uint8Array;
  /** What the third pass weighs doubtful verdicts with. */
  readonly third: Trees;
}
const HOT_BITS = 14;
const HOT_ROWS = 1 << HOT_BITS;
const HOT_MASK = HOT_ROWS - 1;

/** What each byte is too high. */
const BIAS = 128;
/** Every other byte of a number. */
const LANES = 0x00ff00ff;

/** Joins what was learned. `uses` tells per row of the first pass how often the training texts ask for it. */
export function makeModel(
  first: Weights,
  second: Weights,
  uses: ArrayLike<number>,
  third = NO_TREES,
): NameModel {
  const trades = new Uint8Array(HOT_ROWS);
  for (let hot = 0; hot < HOT_ROWS; hot++) {
    let most = 0;
    for (let trade = 1; trade < FIRST_ROWS / HOT_ROWS; trade++)
      if (uses[hot + trade * HOT_ROWS] > uses[hot + most * HOT_ROWS]) most = trade;
    trades[hot] = most;
  }
  const packed = new Int32Array(FIRST_ROWS);
  for (let row = 0; row < FIRST_ROWS; row++) packed[placeOf(row, trades)] = pack(first, row);
  return {
    first: packed,
    second: Int32Array.from({ length: SECOND_ROWS }, (_, row) => pack(second, row)),
    trades,
    third,
  };
}

function placeOf(row: number, trades: Uint8Array): number {
  return row ^ (trades[row & HOT_MASK] << HOT_BITS);
}

function pack(weights: Weights, row: number): number {
  let packed = 0;
  for (let c = 0; c < CLASS_COUNT; c++) packed |= (weights[row * CLASS_COUNT + c] + BIAS) << (8 * c);
  return packed;
}

/** A row of zeros. */
const EMPTY = 0x80808080 | 0;

/**
 * The file: the trades, one byte each; then of the first pass and of the second: u32 number of rows, and of each row the
 * distance to the row before (three bytes) and its number (four); then the trees. Rows of zeros are left out. First comes the lowest byte of all
 * rows, then the next one of all: bytes of one kind deflate to a tenth less than rows of unlike bytes. Little endian.
 */
const DISTANCE_BYTES = 3;
const FILE_ROW = DISTANCE_BYTES + 4;

export function encodeModel({ first, second, trades, third }: NameModel): Uint8Array {
  const parts: Uint8Array[] = [trades];
  for (const table of [first, second]) {
    const rows: number[] = [];
    table.forEach((packed, row) => {
      if (packed !== EMPTY) rows.push(row);
    });
    const count = rows.length;
    const bytes = new Uint8Array(4 + count * FILE_ROW);
    new DataView(bytes.buffer).setUint32(0, count, true);
    let before = -1;
    rows.forEach((row, n) => {
      const distance = row - before;
      before = row;
      for (let k = 0; k < FILE_ROW; k++) {
        const shifted = k < DISTANCE_BYTES ? distance >> (8 * k) : table[row] >> (8 * (k - DISTANCE_BYTES));
        bytes[4 + k * count + n] = shifted & 255;
      }
    });
    parts.push(bytes);
  }
  parts.push(encodeTrees(third));
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** @throws RangeError when the bytes are cut short or hold a row that does not exist. */
export function decodeModel(bytes: Uint8Array): NameModel {
  let at = HOT_ROWS;
  const table = (length: number) => {
    const rows = new Int32Array(length).fill(EMPTY);
    if (at + 4 > bytes.length) throw new RangeError('the name model is cut short');
    const count = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    at += 4;
    if (count < 0 || at + count * FILE_ROW > bytes.length)
      throw new RangeError('the name model is cut short');
    /** Byte `k` of row `n` of those in the file. */
    const byte = (k: number, n: number) => bytes[at + k * count + n];
    let row = -1;
    for (let n = 0; n < count; n++) {
      row += byte(0, n) | (byte(1, n) << 8) | (byte(2, n) << 16);
      if (row >= length) throw new RangeError('the name model is damaged');
      rows[row] = byte(3, n) | (byte(4, n) << 8) | (byte(5, n) << 16) | (byte(6, n) << 24);
    }
    at += count * FILE_ROW;
    return rows;
  };
  const trades = bytes.slice(0, HOT_ROWS);
  if (trades.some((trade) => trade >= FIRST_ROWS / HOT_ROWS))
    throw new RangeError('the name model is damaged');
  const first = table(FIRST_ROWS);
  const second = table(SECOND_ROWS);
  return { first, second, trades, third: decodeTrees(bytes.subarray(at), THIRD_INPUTS) };
}

/**
 * The first verdict on a token with these rows: its score per class, in log-odds, in `scores` at `at` (zeros
 * before), and as probabilities in `p` at `at`.
 */
export function predictFirst(
  { first, trades }: NameModel,
  features: Int32Array,
  count: number,
  scores: Float32Array,
  p: Float32Array,
  at: number,
): void {
  addRows(first, trades, features, count, scores, at);
  softmaxOfSteps(scores, p, at);
}

/** The second verdict: what these rows add to the scores of the first, as probabilities, in place. */
export function predictSecond(
  { second }: NameModel,
  features: Int32Array,
  count: number,
  scores: Float32Array,
  at: number,
): void {
  addRows(second, NO_TRADES, features, count, scores, at);
  softmaxOfSteps(scores, scores, at);
}

/** The table of the second pass fits the cache as it is. */
const NO_TRADES = new Uint8Array(HOT_ROWS);

/** Adds the weights of these rows to the four scores at `at`. */
function addRows(
  table: Int32Array,
  trades: Uint8Array,
  features: Int32Array,
  count: number,
  scores: Float32Array,
  at: number,
): void {
  let even = 0;
  let odd = 0;
  for (let k = 0; k < count; k++) {
    const packed = table[placeOf(features[k], trades)];
    even = (even + (packed & LANES)) | 0;
    odd = (odd + ((packed >>> 8) & LANES)) | 0;
  }
  const bias = count * BIAS;
  scores[at] += ((even & 0xffff) - bias) * WEIGHT_STEP;
  scores[at + 1] += ((odd & 0xffff) - bias) * WEIGHT_STEP;
  scores[at + 2] += ((even >>> 16) - bias) * WEIGHT_STEP;
  scores[at + 3] += ((odd >>> 16) - bias) * WEIGHT_STEP;
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

/** `Math.exp` of 0, -1, -2 … steps. */
const POWERS = Float64Array.from({ length: 1024 }, (_, steps) => Math.exp(-steps * WEIGHT_STEP));

/** What `softmax` makes of the four scores at `at`, which are whole steps: their powers need not be worked out for each word. */
function softmaxOfSteps(scores: Float32Array, out: Float32Array, at: number): void {
  const max = Math.max(scores[at], scores[at + 1], scores[at + 2], scores[at + 3]);
  const a = power(max - scores[at]);
  const b = power(max - scores[at + 1]);
  const c = power(max - scores[at + 2]);
  const d = power(max - scores[at + 3]);
  const sum = a + b + c + d;
  out[at] = a / sum;
  out[at + 1] = b / sum;
  out[at + 2] = c / sum;
  out[at + 3] = d / sum;
}

/** e to the power of minus `below`, a number of whole steps. */
function power(below: number): number {
  const steps = below / WEIGHT_STEP;
  return steps < POWERS.length ? POWERS[steps] : Math.exp(-below);
}

/** Raises the verdict in `p` (CLASS_COUNT per token) that token `i` is a person's name to at least `floor`. */
export function raisePerson(p: Float32Array, i: number, floor: number): void {
  const at = i * CLASS_COUNT + NameClass.Person;
  p[at] = Math.max(p[at], floor);
}

/** Adds `odds` to the log-odds in `p` that token `i` is a person's name; the other classes keep their shares of the rest. */
export function addToPerson(p: Float32Array, i: number, odds: number): void {
  const at = i * CLASS_COUNT;
  const before = p[at + NameClass.Person];
  const after = 1 / (1 + ((1 - before) / before) * Math.exp(-odds));
  const rest = (1 - after) / (1 - before);
  for (let c = 0; c < CLASS_COUNT; c++) p[at + c] *= rest;
  p[at + NameClass.Person] = after;
}
