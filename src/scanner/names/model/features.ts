/**
 * How an observation becomes a row of the model. An observation is a template ("own word and the mark before it") with up
 * to three values; the row is a hash of the four. The values are multiplied by a number each and added: a value that many
 * templates use is multiplied once, and the sum needs no call. `finish` stirs the sums.
 */
/** More features than any token gets in one pass. */
export const MAX_FEATURES = 256;

/** Odd numbers without pattern; a template's first, second and third value are multiplied by A, B and C. */
export const A = 0x85ebca6b | 0;
export const B = 0x2c1b3c6d;
export const C = 0x297a2d39;

/** What a template adds to the sum. */
export const TEMPLATE = Int32Array.from({ length: 128 }, (_, template) => Math.imul(template, 0x9e3779b1));

/** Turns the first `count` sums into rows of a table of `rows` rows (a power of two), in place. */
export function finish(features: Int32Array, count: number, rows: number): void {
  for (let k = 0; k < count; k++) {
    let h = features[k];
    h = Math.imul(h ^ (h >>> 15), 0x7feb352d);
    h = Math.imul(h ^ (h >>> 13), 0x846ca68b);
    features[k] = (h ^ (h >>> 16)) & (rows - 1);
  }
}
