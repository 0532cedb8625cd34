/** Forms with a box for each letter, as text has them: Naam |T|E|N| |C|A|T|E|_|_| · geb. 0|3|0|4|1|9|5|6. */
import { Ascii } from './ascii';
import { charClass, Char } from './chars';

/** A run of boxes from a bar on to offset `to`. */
export interface Boxes {
  readonly to: number;
  /** The outer bars are there. */
  readonly closed: boolean;
  /** What stands in them is that of a form, and no row of a table. */
  readonly ofForm: boolean;
}

/** Seven bars or more, and no more than a form has, with a space on both sides and one digit between each two, and no bar at either end, as a row of a table has. */
const SPACED = /\d(?: \| \d){7,40}(?! ?\||[^\S\n]?\w)/y;

/** Bars with one character between each two, and the same without the outer bars, from the first bar on. */
const CLOSED = /\|(?:[^|\r\n]\|){2,}/y;
const OPEN = /(?:\|[^|\r\n]){3,}(?![a-z\d|])/iy;
/** What may stand before boxes with an outer bar: a space, a colon, the label itself; never a box or a number. */
const BEFORE_CLOSED = /(?:^|[\s:>]|\p{L}{2}\.?)$/u;
/** The first box of those without. */
const FIRST_OPEN = /(?:^|[\s:])[\p{L}\d]$/u;
const REACH = 3;

/**
 * The boxes of which the first bar stands at `i`; undefined for none. `done` is where the last boxes of a form end, 0 for none so far:
 * what such a text has in boxes may be shorter.
 */
export function boxesAt(text: string, i: number, done: number): Boxes | undefined {
  const before = text.slice(Math.max(0, i - REACH), i);
  const pattern = FIRST_OPEN.test(before) ? OPEN : BEFORE_CLOSED.test(before) ? CLOSED : undefined;
  if (!pattern) return undefined;
  pattern.lastIndex = i;
  const run = pattern.exec(text)?.[0];
  if (run === undefined) return undefined;
  const from = pattern === OPEN ? i - 1 : i;
  const to = i + run.length;
  const held = text.slice(from, to).replace(/[|_\s]/g, '');
  return {
    to,
    closed: pattern === CLOSED,
    ofForm: (done > 0 || isOfForm(held)) && !isRow(text, from, to, done),
  };
}

/** Where the digits end of which the first stands at `i - 2`, with bars between them: "7 | 3 | 7 | 9 | 3 | 1 | 2 | 6"; `i` for none. */
export function spacedBoxesEnd(text: string, i: number): number {
  const from = i - 2;
  if (!/(?:^|[\s:])$/u.test(text.slice(Math.max(0, from - 1), Math.max(0, from)))) return i;
  SPACED.lastIndex = from;
  const run = SPACED.exec(text)?.[0];
  const isScale = run === undefined || !isOfForm(run.replace(/\D/g, ''));
  return isScale || isRow(text, from, from + run.length, 0) ? i : from + run.length;
}

const LEAST = 4;

/** Four digits that do not count up as a scale does, or four different letters with a vowel, and no alphabet: "VLLVV" is a roster. */
export function isOfForm(held: string): boolean {
  if (countsUp(held)) return false;
  if (held.replace(/\D/g, '').length >= LEAST) return true;
  return new Set(held.match(/\p{L}/gu)).size >= LEAST && /[aeiouy]/i.test(held.normalize('NFD'));
}

function countsUp(held: string): boolean {
  for (let k = 1; k < held.length; k++) if (held.charCodeAt(k) !== held.charCodeAt(k - 1) + 1) return false;
  return true;
}

/** Other bars stand on the line, or on the one above or below where the boxes have no label: a row of a table. */
function isRow(text: string, from: number, to: number, done: number): boolean {
  const next = text.indexOf('|', to);
  if (next >= 0 && text.charCodeAt(next + 2) !== Ascii.Bar && !text.slice(to, next).includes('\n'))
    return true;
  const bar = text.lastIndexOf('|', from - 1);
  const between = text.slice(Math.max(done, bar + 1), from);
  const lineStart = between.lastIndexOf('\n') + 1;
  if (lineStart === 0 && bar >= 0) return bar >= done;
  if (/[\p{L}\d]/u.test(between.slice(lineStart))) return false;
  const start = from - between.length + lineStart;
  const above = text.slice(text.lastIndexOf('\n', start - 2) + 1, start);
  const end = lineEnd(text, to);
  return above.includes('|') || text.slice(end, lineEnd(text, end + 1)).includes('|');
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** A box that nobody wrote in. */
export const isEmptyBox = (code: number) =>
  code === Ascii.Underscore || code === 0xa0 || charClass(code) === Char.Space;
