/** A street with its house number, as it was found. */
export interface StreetSpan {
  readonly start: number;
  readonly end: number;
  /** First token after it. */
  readonly next: number;
  /** The name alone makes it a street; without, a postcode, place or word must support it. */
  readonly sure: boolean;
  /** A word like "adres" or "woont" announces it. */
  readonly cued: boolean;
  /** The name ends like some streets do. */
  readonly weak: boolean;
  /** An addition of a house number follows, as in "12 bis". */
  readonly added: boolean;
  /** The person whose name stands right before the street. */
  readonly person?: { readonly start: number; readonly end: number };
}

/** A street without a person before it. */
export function span(
  start: number,
  end: number,
  next: number,
  sure: boolean,
  cued: boolean,
  weak: boolean,
  added = false,
): StreetSpan {
  return { start, end, next, sure, cued, weak, added };
}
