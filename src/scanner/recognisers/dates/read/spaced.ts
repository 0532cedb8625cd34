/** Dates in digits with spaces or boxes between: 8 12 1961, 07 02 '48, 2706 41, 1 2 0 3 1 9 5 6. */
import { Ascii } from '../../../ascii';
import type { Doc } from '../../../document';
import { TypedWords } from '../../../word-table';
import { fullYear, isYear } from './calendar';
import { glued, isMark, isNewline, isNumber, isWord, textOf, type Digits } from './parts';
import { Form, spanOf, type DateSpan } from '../span';

/** "8 12 1961", "(vader, 3 3 79)": a single digit, spaces and a whole year, or marks or gaps on both sides. */
export function isSpacedDate(doc: Doc, i: number): boolean {
  const { end, start, count } = doc.tokens;
  if (!isNumber(doc, i + 2) || end[i + 1] - start[i + 1] > 2) return false;
  const year = textOf(doc, i + 2);
  if (year.length === 4) return isYear(Number(year)) && !isNumber(doc, i + 3);
  if (year.length !== 2) return false;
  const next = i + 3;
  const closes =
    next >= count ||
    isNewline(doc, next) ||
    isMark(doc, next, Ascii.ClosingBracket) ||
    isMark(doc, next, Ascii.Comma);
  if (closes && (isMark(doc, i - 1, Ascii.OpeningBracket) || isMark(doc, i - 1, Ascii.Comma))) return true;
  return opensCell(doc, i) && closesCell(doc, i + 2);
}

const MOST_INCHES = 12;

/** "07 02 '48", "2 6'57": spaces, and the mark before the year. */
export function readSpacedYear(doc: Doc, i: number, a: Digits): DateSpan | undefined {
  const { start, end } = doc.tokens;
  if (a.length > 2 || a.next !== i + 1 || !isMark(doc, i + 2, Ascii.Apostrophe)) return undefined;
  if (start[i + 1] - end[i] !== 1 || end[i + 1] - start[i + 1] > 2) return undefined;
  if (start[i + 2] - end[i + 1] > 1 || !isNumber(doc, i + 3) || !glued(doc, i + 3)) return undefined;
  if (end[i + 3] - start[i + 3] !== 2 || (glued(doc, i + 4) && isWord(doc, i + 4))) return undefined;
  // "2 5'10" may be feet and inches.
  if (glued(doc, i + 2) && Number(textOf(doc, i + 3)) <= MOST_INCHES) return undefined;
  const date = quotedDate(doc, i, a.value, Number(textOf(doc, i + 1)), i + 3);
  return date && { ...date, weak: true };
}

/** "Thyra Okkerse 8 6 52": at the end of a cell behind a word; like six digits a date only where a name stands before it. */
export function readSpacedSix(doc: Doc, i: number): DateSpan | undefined {
  const { end, start } = doc.tokens;
  if (!isWord(doc, i - 1) || !isNumber(doc, i + 2) || !closesCell(doc, i + 2)) return undefined;
  if (end[i + 1] - start[i + 1] > 2 || end[i + 2] - start[i + 2] !== 2) return undefined;
  if (start[i + 1] - end[i] !== 1 || start[i + 2] - end[i + 1] !== 1) return undefined;
  const [day, month, year] = [i, i + 1, i + 2].map((at) => Number(textOf(doc, at)));
  return day > 0 && year > MOST_INCHES ? six(doc, i, i + 2, day, month, year) : undefined;
}

/** A gap of two spaces, a tab or a line stands before token `i`, which is not the first of its line. */
function opensCell(doc: Doc, i: number): boolean {
  return i > 0 && (isMark(doc, i - 1, Ascii.Bar) || isGap(doc, i - 1));
}

/** The same behind token `i`, or the end of its line. */
function closesCell(doc: Doc, i: number): boolean {
  const next = i + 1;
  return next >= doc.tokens.count || isNewline(doc, next) || isMark(doc, next, Ascii.Bar) || isGap(doc, i);
}

/** Two spaces or more, or a tab, between tokens `i` and `i + 1` of a line. */
function isGap(doc: Doc, i: number): boolean {
  const { start, end, count } = doc.tokens;
  if (i + 1 >= count || isNewline(doc, i) || isNewline(doc, i + 1)) return false;
  const gap = start[i + 1] - end[i];
  return gap >= 2 || (gap === 1 && doc.text.charCodeAt(end[i]) === Ascii.Tab);
}

/** A form with a box per digit: 1 2 0 3 1 9 5 6 · 1 2 | 0 3 | 1 9 5 6 · 1 2 - 0 3 - 1 9 5 6 (boxes by themselves: boxes.ts). */
export function readBoxes(doc: Doc, i: number): DateSpan | undefined {
  const digit = (j: number) =>
    isNumber(doc, j) && doc.tokens.end[j] - doc.tokens.start[j] === 1
      ? doc.text.charCodeAt(doc.tokens.start[j]) - Ascii.Zero
      : -1;
  const isLine = (j: number) =>
    isMark(doc, j, Ascii.Bar) || isMark(doc, j, Ascii.Hyphen) || isMark(doc, j, Ascii.Slash);
  if (digit(i - 1) >= 0 || (isMark(doc, i - 1, Ascii.Bar) && digit(i - 2) >= 0)) return undefined;
  let digits = 0;
  let j = i;
  for (let k = 0; k < 8; k++) {
    if (k > 0 && isLine(j)) j++;
    if (digit(j) < 0) return undefined;
    digits = digits * 10 + digit(j);
    j++;
  }
  if (digit(j) >= 0 || (isMark(doc, j, Ascii.Bar) && digit(j + 1) >= 0)) return undefined;
  const [day, month, year] = [Math.floor(digits / 1e6), Math.floor(digits / 1e4) % 100, digits % 1e4];
  if (day <= 31 && month <= 12 && isYear(year))
    return spanOf(doc, i, j, { day, month, year, form: Form.Full, weak: true });
  // 1 9 8 7 0 4 1 2
  const [first, second, last] = [Math.floor(digits / 1e4), Math.floor(digits / 100) % 100, digits % 100];
  if (!isYear(first) || second < 1 || second > 12 || last < 1 || last > 31) return undefined;
  return spanOf(doc, i, j, { day: last, month: second, year: first, form: Form.Full, weak: true });
}

const OF_THING = new TypedWords(
  'kamer bed toestel tst intern telefoon tel fax lot ref art artikel artikelnr nr nummer postbus bus code pin kluis kast vak bak route spreekuur lijn buslijn tram tramlijn trein perron halte vlucht',
);

/** "2706 41", "3804 12": six digits with a space before the last two, at the end of a cell or a phrase. */
export function readSplitSix(doc: Doc, i: number): DateSpan | undefined {
  const { start, end, count } = doc.tokens;
  const next = i + 1;
  if (!isNumber(doc, next) || start[next] - end[i] !== 1 || end[next] - start[next] !== 2) return undefined;
  if (OF_THING.has(doc, i - 1)) return undefined;
  // "tel 0206 88 12", "kamer 0206, 88": a number that goes on, or one that belongs to what stands before.
  const behind = i + 2;
  const comma = isMark(doc, behind, Ascii.Comma) || isMark(doc, behind, Ascii.Dot);
  const closes =
    closesCell(doc, next) ||
    isMark(doc, behind, Ascii.ClosingBracket) ||
    (comma && glued(doc, behind) && !(glued(doc, behind + 1) && behind + 1 < count));
  if (!closes) return undefined;
  const [x, y, z] = [i, i, next].map((at, part) =>
    Number(doc.text.slice(start[at] + (part === 1 ? 2 : 0), start[at] + (part === 1 ? 4 : 2))),
  );
  return six(doc, i, next, x, y, z);
}

/** Six digits from token `first` to `last`: day, month and year, or year, month and day. */
export function six(
  doc: Doc,
  first: number,
  last: number,
  x: number,
  y: number,
  z: number,
): DateSpan | undefined {
  if (y < 1 || y > 12) return undefined;
  const make = (year: number, day: number) =>
    spanOf(doc, first, last + 1, { day, month: y, year: fullYear(year), form: Form.Compact6, weak: true });
  if (x >= 1 && x <= 31) return make(z, x);
  return z >= 1 && z <= 31 ? make(x, z) : undefined;
}

/** The date from token i on, with the two digits of its year at token `at`. */
export function quotedDate(
  doc: Doc,
  i: number,
  day: number,
  month: number,
  at: number,
): DateSpan | undefined {
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  const year = fullYear(Number(textOf(doc, at)));
  return spanOf(doc, i, at + 1, { day, month, year, form: Form.Full, weak: false });
}
