/** Words that name a month: in whatever language, with typing errors, in Roman numerals. */
import type { Doc } from '../../../document';
import { Lex } from '../../../lexicon';
import { Shape } from '../../../tokens';
import { TypedWords } from '../../../word-table';
import {
  isAsLongAsMonth,
  isSureOtherMonth,
  mayBeMonth,
  mistypedMonth,
  monthOf,
  otherMonthOf,
  romanMonth,
  UNKNOWN_MONTH,
} from './calendar';
import { glued, isNumber, isWord, textOf } from './parts';

/** What may stand against the number of a day: 3e, 12th. */
export const ORDINAL_END = new TypedWords('e de ste den st nd rd th er ème eme o');
/** Small words between a day and its month. */
export const CONNECTOR = new TypedWords('van of the de den der d di da do del');

const DAY_OF = new TypedWords('day');
const OF = new TypedWords('of');

/** The token behind at most two small words from token j on, or behind "day of": the 30th day of May. */
export function behindConnectors(doc: Doc, j: number): number {
  if (DAY_OF.has(doc, j) && OF.has(doc, j + 1)) return j + 2;
  let k = j;
  while (k < j + 2 && CONNECTOR.has(doc, k) && isWord(doc, k + 1)) k++;
  return k;
}

export interface Month {
  readonly month: number;
  /** True for months that count only with a year of four digits. */
  readonly wantsYear: boolean;
}

/** VIII and a full stop. */
const LONGEST_ROMAN = 5;
const ROMAN_DIGITS = 'ivxIVX';

/** A cheap look at the first and the last letter: XII, iv, V. with its full stop, but no single x of "1 x". */
function mayBeRoman({ text, tokens }: Doc, j: number): boolean {
  const { start, end, shape } = tokens;
  const length = end[j] - start[j];
  if (length > LONGEST_ROMAN || !ROMAN_DIGITS.includes(text[start[j]])) return false;
  if (length === 1) return shape[j] !== Shape.Lower;
  const last = text[end[j] - 1];
  return last === '.' || ROMAN_DIGITS.includes(last);
}

/** A cheap look for `monthAt`: false for a word that is no month, however typed; by far the most are known words. */
function mayNameMonth(doc: Doc, j: number): boolean {
  const { hash, lex, shape, start, end } = doc.tokens;
  return (
    mayBeMonth(hash[j]) ||
    shape[j] === Shape.Foreign ||
    ((lex[j] & (Lex.Word | Lex.English)) === 0 && isAsLongAsMonth(end[j] - start[j])) ||
    mayBeRoman(doc, j)
  );
}

/** A cheap look at the word behind a number: could it be a month, or lead to one over an ordinal's end or two small words? */
export function mayFollowDay(doc: Doc, j: number): boolean {
  if (mayNameMonth(doc, j) || (glued(doc, j) && ORDINAL_END.has(doc, j))) return true;
  const k = behindConnectors(doc, j);
  return k > j && mayNameMonth(doc, k);
}

/** The month that token j names, with the languages, typing errors and Roman numerals. */
export function monthAt(doc: Doc, j: number): Month | undefined {
  if (!isWord(doc, j)) return undefined;
  const { hash, shape, lex, start, end } = doc.tokens;
  const common = monthOf(hash[j]);
  if (common > 0) return { month: common, wantsYear: false };
  const other = otherMonthOf(hash[j]);
  if (other > 0) return { month: other, wantsYear: !isSureOtherMonth(hash[j]) };
  if (shape[j] === Shape.Foreign) {
    // 3 травня 1981: in another script any word between a day and a year is a month. 年 and 月 are counted apart.
    return end[j] - start[j] >= 3 ? { month: UNKNOWN_MONTH, wantsYear: true } : undefined;
  }
  const length = end[j] - start[j];
  if (mayBeRoman(doc, j)) {
    const typed = textOf(doc, j);
    const roman = romanMonth(typed.toUpperCase());
    if (roman > 0) {
      // "X78" is a code, not October '78.
      if (isNumber(doc, j + 1) && glued(doc, j + 1) && length <= 4 && !typed.endsWith('.')) return undefined;
      const capitals = shape[j] === Shape.Caps || shape[j] === Shape.Initials;
      if (capitals ? romanMonth(typed) > 0 : length >= 2 && length <= 4 && shape[j] === Shape.Lower)
        return { month: roman, wantsYear: true };
    }
  }
  if ((lex[j] & (Lex.Word | Lex.English)) !== 0 || !isAsLongAsMonth(length)) return undefined;
  const mistyped = mistypedMonth(textOf(doc, j));
  return mistyped > 0 ? { month: mistyped, wantsYear: length === 3 } : undefined;
}
