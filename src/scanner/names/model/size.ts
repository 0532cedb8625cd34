/** How long a text is. That a whole leaflet names nobody says something of its words; that a line doesn't says little. */
import type { Tokens } from '../../tokens';

export const enum Size {
  /** A sentence or two. */
  Line = 0,
  HalfPage = 1,
  Page = 2,
}

/** Tokens, marks and line ends included. */
const LINE = 40;
const HALF_PAGE = 120;

export function sizeOf({ count }: Tokens): Size {
  return count < LINE ? Size.Line : count < HALF_PAGE ? Size.HalfPage : Size.Page;
}
