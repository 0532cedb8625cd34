/** Arrays with so many numbers for each token, kept from one text to the next. */

export type Column = Uint8Array | Uint16Array | Int32Array | Float32Array | Float64Array;

/** Which tokens are new: those from `first` up to `last` became `fresh` others. */
export interface Change {
  readonly first: number;
  readonly last: number;
  readonly fresh: number;
}

/**
 * Makes place in a column with `width` numbers for each of `count` tokens: what stands behind the change moves to behind the new
 * tokens, which get zeros, as does what is then beyond the last token. The column must be long enough.
 */
export function makePlace(column: Column, { first, last, fresh }: Change, count: number, width = 1): void {
  const next = first + fresh;
  column.copyWithin(next * width, last * width, count * width);
  column.fill(0, first * width, next * width);
  const end = next + count - last;
  if (end < count) column.fill(0, end * width, count * width);
}
