/** A leftover: what the trees weigh. */
export interface Spot {
  /** Offsets in the view. */
  readonly start: number;
  readonly end: number;
  /** First and last token, both inside. */
  readonly first: number;
  readonly last: number;
  readonly kind: LeftoverKind;
  /** Of a date the sum of what rules found to speak for a birth date; 0 of others. */
  readonly points: number;
}

/** A number, a date, or a word with a number behind it (homes.ts). */
export type LeftoverKind = 'code' | 'date' | 'home';
