/**
 * What stands where the text promises a birth date: right behind "geb." or in its column. There even a broken date
 * counts: 12_03_1956 · 12-03-19S6 · xx-03-1956 · 12 maar 1956 · 99-99-1956.
 */
import { Ascii } from '../../../ascii';
import { charClass, Char } from '../../../chars';
import type { Doc } from '../../../document';
import { Kind } from '../../../tokens';
import { TypedWords } from '../../../word-table';
import { fullYear, isYear } from './calendar';
import { markSet } from './parts';
import { Form, type DateSpan } from '../span';

/**
 * Two groups or more of digits, of letters and strokes that are misread digits, or of x and ? for unknown ones; the
 * last may be a year of five digits, or month and year in one. At most 30 characters are looked at.
 */
const GROUPS =
  /^[\dOoQDlIiSBZGgqbx?|!]{1,4}(?:(?:(?: ?[-/.,_:\\|~+°*=^•●∙⋅・·¦']){1,4} ?'?|;| {1,2}'?)[\dOoQDlIiSBZGgqbx?|!]{1,6}){1,7}(?![\p{L}\d])/u;
/** A form with a box for each part, its lines as bars or brackets: 04 | 09 | 1972 · 04] [09] [1972. */
const BOXED = /^\d{1,2}( {0,3}\| {0,3}|\] ?\[)\d{1,2}\1(?:19|20)\d\d(?!\d)/;
const MISREAD = /[OoQDlIiSBZGgqb|!]/g;
/** A day, any word that is no small one, and a year: 12 maar 1956 · 12/ene/1956 · l2 apri1 1956; no "70 on 12 March". */
const WITH_WORD =
  /^[\dOolIi]{1,2}(?:e|de|ste)?[ ./-]{1,2}(?!(?:op|on|in|at|en|te|om|jaar|jr|uur|was|is)[ .])(?=\d?\p{L})[\p{L}\d]{2,12}[ ./-]{1,3}(?:'?\d{2}|[\dOolIi]{4})(?![\p{L}\d]|[/-]\d)/u;
/** A Roman month and a year. */
const ROMAN = /^[IVX]{1,4}[ ./-]{1,2}(?:19|20)\d\d(?!\d)/;

const SKIPPED_WORDS = new TypedWords(
  'op de den the on le el am datum dat dag is was ca circa patiënt pt il em la dia w',
);
const SKIPPED_MARKS = markSet('.:=(\'"*,>-|[');
const ROMAN_OPENS = 'IVX';

/** True for a mark or a small word that may stand between a birth cue and its value. */
export function isSkipped(doc: Doc, j: number): boolean {
  return doc.tokens.kind[j] === Kind.Mark ? SKIPPED_MARKS.has(doc.tokens.hash[j]) : SKIPPED_WORDS.has(doc, j);
}

/** The first token of the value behind a birth cue at token i, past marks and small words; -1 for none. */
export function valueBehind(doc: Doc, i: number): number {
  const { kind, start, end, hash, count } = doc.tokens;
  const to = Math.min(count, i + 6);
  for (let j = i + 1; j < to; j++) {
    if (kind[j] === Kind.Newline) return -1;
    // "Geb0ortedatum": a scanner's zero inside the label itself.
    if (kind[j] === Kind.Number && isInsideWord(doc, j)) {
      j++;
      continue;
    }
    if (kind[j] === Kind.Number) return j;
    if (kind[j] === Kind.Mark) {
      if (hash[j] === Ascii.Question) return j;
      if (!SKIPPED_MARKS.has(hash[j])) return -1;
    } else if (!SKIPPED_WORDS.has(doc, j)) {
      const length = end[j] - start[j];
      const roman = length <= 4 && ROMAN_OPENS.includes(doc.text[start[j]]);
      return length <= 2 || (roman && /^[IVX]+$/.test(doc.text.slice(start[j], end[j]))) ? j : -1;
    }
  }
  return -1;
}

/** True for a digit with letters glued to both sides, three or more behind it. */
function isInsideWord(doc: Doc, j: number): boolean {
  const { kind, start, end, count } = doc.tokens;
  return (
    j > 0 &&
    j + 1 < count &&
    end[j] - start[j] === 1 &&
    end[j - 1] === start[j] &&
    start[j + 1] === end[j] &&
    kind[j - 1] === Kind.Word &&
    kind[j + 1] === Kind.Word &&
    end[j + 1] - start[j + 1] >= 3
  );
}

/** A star glued to the front of three groups: *3O.11.1944. Two groups are a clock or a dose as often. */
const STARRED = /^[\dOoQDlI]{1,2} ?[-/.] ?[\dOoQDlI]{1,2} ?[-/.] ?[\dOoQDlISB]{2,4}(?![\p{L}\d])/u;

/** True when a star or a degree sign stands right before token i and no number before that. */
export function isStarred(doc: Doc, i: number): boolean {
  const { kind, start, end, hash } = doc.tokens;
  if (i === 0 || kind[i - 1] !== Kind.Mark || end[i - 1] !== start[i]) return false;
  if (hash[i - 1] !== Ascii.Asterisk && hash[i - 1] !== 0xb0) return false;
  if (i > 1 && kind[i - 2] === Kind.Number && end[i - 2] === start[i - 1]) return false;
  return STARRED.test(doc.text.slice(start[i], start[i] + 16));
}

/** True when token i goes on with the number before it: the 486 of 6241.71.486. */
function isTail(doc: Doc, i: number): boolean {
  const { kind, start, end } = doc.tokens;
  if (i === 0 || start[i] - end[i - 1] > 1) return false;
  if (kind[i - 1] === Kind.Number) return true;
  return i > 1 && kind[i - 1] === Kind.Mark && kind[i - 2] === Kind.Number && start[i - 1] === end[i - 2];
}

function countDigits(typed: string): number {
  let count = 0;
  for (let k = 0; k < typed.length; k++) if (charClass(typed.charCodeAt(k)) === Char.Digit) count++;
  return count;
}

/** "sectio 1999, 2002": a year for each birth, and no date. */
const YEARS = /^(?:19|20)\d\d, ?(?:19|20)\d\d(?!\d)/;

/** A date, however broken, in the value that starts at token i. */
export function readCalled(doc: Doc, i: number): DateSpan | undefined {
  const { start, end, count } = doc.tokens;
  const from = start[i];
  // A line may end inside the value: 12-0⏎3-1956. It's taken out, and counted where it lay before the end.
  const raw = doc.text.slice(from, from + 31);
  if (YEARS.test(raw)) return undefined;
  const broken = /[\d-]\n(?=[\d-])/.exec(raw);
  const lineEnd = broken ? broken.index + 1 : -1;
  const slice = lineEnd > 0 ? raw.slice(0, lineEnd) + raw.slice(lineEnd + 1) : raw;
  // In a table bars part its cells.
  const boxed = doc.layout.inTable[i] === 0 ? BOXED.exec(slice)?.[0] : undefined;
  const typed = boxed ?? (GROUPS.exec(slice) ?? WITH_WORD.exec(slice) ?? ROMAN.exec(slice))?.[0];
  if (!typed || isTail(doc, i)) return undefined;
  const real = countDigits(typed);
  const digits = boxed || WITH_WORD.test(typed) ? real : real + (typed.match(MISREAD)?.length ?? 0);
  if (real < 2) return undefined;
  // A time (10:30) or a number of weeks (31 3) is no date; nor are nine digits in groups or two cells of a table.
  const longYear = digits === 9 && /^\w{1,2}[^\w]\w{1,2}[^\w]\w{5}$/.test(typed);
  if (digits < 4 || (digits > 8 && !longYear) || /^\d+ ?\| ?\d+$/.test(typed)) return undefined;
  const to = from + typed.length + (lineEnd > 0 && typed.length > lineEnd ? 1 : 0);
  let last = i;
  while (last + 1 < count && end[last + 1] <= to) last++;
  const year = Number(/\d{4}/.exec(typed)?.[0] ?? 0) || fullYear(Number(/(\d\d)$/.exec(typed)?.[1] ?? 0));
  return {
    start: from,
    end: to,
    first: i,
    last,
    day: 0,
    month: 0,
    year: isYear(year) ? year : 0,
    form: Form.Full,
    weak: true,
  };
}
