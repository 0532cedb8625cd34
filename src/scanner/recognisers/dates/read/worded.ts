/** Dates with words in them: 12 mrt '56, 12-III-1956, March 12, 1956, twaalf maart negentienzesenvijftig, Eerste Kerstdag 1979. */
import { Ascii } from '../../../ascii';
import type { Doc } from '../../../document';
import { Kind, Shape } from '../../../tokens';
import { TypedWords } from '../../../word-table';
import {
  feastOf,
  fullYear,
  isYear,
  otherMonthOf,
  romanMonth,
  UNKNOWN_MONTH,
  numberWord,
  yearOfCalendar,
} from './calendar';
import { feastStart, longFeastAt } from './feasts';
import { behindConnectors, monthAt, ORDINAL_END } from './month-words';
import {
  glued,
  isMark,
  isNewline,
  isNumber,
  isUnitAt,
  isWord,
  readDayWord,
  readDigits,
  readSpelledYear,
  readYear,
  textOf,
} from './parts';
import { spanFrom, type DateSpan } from '../span';

const LATIN_OF = new TypedWords('de del di');
const HUNDRED_OR_THOUSAND = new TypedWords('honderd duizend');
const ENGLISH_ORDINAL_END = new TypedWords('st nd rd th');

/** A date that opens with a day in digits at token i. */
export function readDayFirst(doc: Doc, i: number): DateSpan | undefined {
  const day = readDigits(doc, i);
  if (!day || day.length > 2 || day.value > 31) return undefined;
  let j = day.next;
  if (glued(doc, j) && ORDINAL_END.has(doc, j)) j++;
  const { tokens } = doc;
  // One mark (12-mrt-1956, 12. März, 5. 3.), one line end, and one or two small words may stand before the month.
  if (j < tokens.count && tokens.kind[j] === Kind.Mark) {
    const code = tokens.hash[j];
    if (code === Ascii.Hyphen || code === Ascii.Dot || code === Ascii.Slash || code === 0xb0 || code === 0xba)
      j++;
    else return undefined;
  }
  if (isNewline(doc, j)) j++;
  j = behindConnectors(doc, j);
  const month = monthAt(doc, j);
  const other = isWord(doc, j) && isNumber(doc, j + 1) ? readDigits(doc, j + 1) : undefined;
  if (other?.length === 4) {
    const year = yearOfCalendar(tokens.hash[j], other.value);
    if (year > 0) return spanFrom(doc, i, other.next, day.value, UNKNOWN_MONTH, year, false);
  }
  if (!month) return readOrdinals(doc, i, day.value, day.next);
  const after = behindMonth(doc, j, month.month);
  const year = readYear(doc, after);
  if (month.wantsYear && !(year && (year.year >= 1900 || month.month <= 12))) return undefined;
  if (month.month === UNKNOWN_MONTH && day.value === 0) return undefined;
  if (day.value === 0 && !year) return undefined;
  if (year) return spanFrom(doc, i, year.next, day.value, month.month, year.year, false);
  return spanFrom(doc, i, j + 1, day.value, month.month, 0, day.misread);
}

/** The token behind the month at token j, past its full stop and the same month in a second language: MAR/MARS, MEI / MAY. */
function behindMonth(doc: Doc, j: number, month: number): number {
  if (isMark(doc, j + 1, Ascii.Slash) && isWord(doc, j + 2) && monthAt(doc, j + 2)?.month === month)
    return j + 3;
  return isMark(doc, j + 1, Ascii.Dot) && glued(doc, j + 1) ? j + 2 : j + 1;
}

const DAY = new TypedWords('dag day');
const MONTH = new TypedWords('maand month');
const YEAR = new TypedWords('jaar year năm');

/** In Vietnamese a month is its number, and no word need stand before the day. */
const NUMBERED_MONTH = new TypedWords('tháng');

/** "dag 09 maand 07 jaar 1982" or "9 tháng 7 năm 1982", from the 9 on: each part is named. */
export function readNamedParts(doc: Doc, i: number): DateSpan | undefined {
  const behindMark = (j: number) => (doc.tokens.kind[j] === Kind.Mark ? j + 1 : j);
  const atMonth = behindMark(i + 1);
  const named = MONTH.has(doc, atMonth) && DAY.has(doc, isMark(doc, i - 1, Ascii.Colon) ? i - 2 : i - 1);
  if (!named && !NUMBERED_MONTH.has(doc, atMonth)) return undefined;
  const month = readDigits(doc, behindMark(atMonth + 1));
  const atYear = month ? behindMark(month.next) : 0;
  // "21 tháng 4, 1999"
  const at = YEAR.has(doc, atYear) ? behindMark(atYear + 1) : named ? -1 : atYear;
  const year = month && at >= 0 ? readDigits(doc, at) : undefined;
  const day = readDigits(doc, i);
  if (!day || !month || !year || day.value < 1 || day.value > 31 || month.value < 1 || month.value > 12)
    return undefined;
  return year.length === 4 && isYear(year.value)
    ? spanFrom(doc, i, year.next, day.value, month.value, year.value, false)
    : undefined;
}

/** "de 3e van de 4e 1956": day and month both as ordinals in digits. */
function readOrdinals(doc: Doc, i: number, day: number, from: number): DateSpan | undefined {
  const isOrdinalEnd = (j: number) => glued(doc, j) && ORDINAL_END.has(doc, j);
  if (!isOrdinalEnd(from) || textOf(doc, from + 1) !== 'van' || textOf(doc, from + 2) !== 'de')
    return undefined;
  const month = isNumber(doc, from + 3) ? readDigits(doc, from + 3) : undefined;
  if (!month || month.value < 1 || month.value > 12 || day < 1 || !isOrdinalEnd(month.next)) return undefined;
  const year = readYear(doc, month.next + 1);
  return spanFrom(doc, i, year ? year.next : month.next + 1, day, month.value, year?.year ?? 0, !year);
}

/** Months that Dutch does not have, so that "May 25" and "Aug 21" stand for a day; "Mei 3" does not. */
const ENGLISH_FIRST = new TypedWords(
  'january february march april may june july august aug september sept sep october oct november nov december dec feb apr',
);

const PART_OF_MONTH = new TypedWords('begin eind medio half midden early mid late');

/** A date that opens with a month at token i: March 12, 1956 · Feb 14th · maart 1956 · mrt '56. */
export function readMonthFirst(doc: Doc, i: number): DateSpan | undefined {
  const { tokens } = doc;
  const month = monthAt(doc, i);
  if (!month || month.month === UNKNOWN_MONTH) return undefined;
  const dashed = readDashedMonthFirst(doc, i, month.month);
  if (dashed) return dashed;
  const behind = isMark(doc, i + 1, Ascii.Dot) && glued(doc, i + 1) ? i + 2 : i + 1;
  // "May⏎3, 1956"
  const wrapped =
    isNewline(doc, behind) &&
    /^\n\d{1,2}, \d{4}(?!\d)/.test(doc.text.slice(tokens.start[behind], tokens.start[behind] + 10));
  const j = wrapped ? behind + 1 : behind;
  const number = isWord(doc, j) && textOf(doc, j) === 'the' ? j + 1 : j;
  const digits = isNumber(doc, number) ? readDigits(doc, number) : undefined;
  if (digits && digits.length <= 2 && digits.value >= 1 && digits.value <= 31) {
    const day = digits.value;
    const suffix = glued(doc, digits.next) && ENGLISH_ORDINAL_END.has(doc, digits.next);
    const next = suffix ? digits.next + 1 : digits.next;
    const year = yearBehindDay(doc, isMark(doc, next, Ascii.Comma) ? next + 1 : next);
    if (year) return spanFrom(doc, i, year.next, day, month.month, year.year, false);
    if (suffix) return spanFrom(doc, i, next, day, month.month, 0, false);
    const goesOn =
      (isMark(doc, next, Ascii.Colon) || isMark(doc, next, Ascii.Hyphen) || isMark(doc, next, Ascii.Slash)) &&
      isNumber(doc, next + 1);
    const named = tokens.shape[i] === Shape.Capital || tokens.shape[i] === Shape.Caps;
    const ownMonth = isWord(doc, next) && monthAt(doc, next) !== undefined;
    if (named && !goesOn && ENGLISH_FIRST.has(doc, i) && !isUnitAt(doc, next) && !ownMonth)
      return spanFrom(doc, i, next, day, month.month, 0, false);
    // "mei 20" behind "eind" is a year.
    if (!PART_OF_MONTH.has(doc, i - 1)) return undefined;
  }
  // "March twelfth nineteen fifty-six"
  const spelled = isWord(doc, number) ? readDayWord(doc, number) : undefined;
  if (spelled?.ordinal && spelled.value <= 31) {
    const year = yearBehindDay(doc, isMark(doc, spelled.next, Ascii.Comma) ? spelled.next + 1 : spelled.next);
    return spanFrom(
      doc,
      i,
      year ? year.next : spelled.next,
      spelled.value,
      month.month,
      year?.year ?? 0,
      false,
    );
  }
  const year = readYear(doc, j);
  if (!year) return undefined;
  // "mei 25" is a day or a year; "mei zesenvijftig" is no sentence anybody types, "mei tweeduizend twintig" is.
  const weak = year.spelled === true && numberWord(tokens.hash[j]) >> 3 < 100 && !isCenturyAt(doc, j);
  return spanFrom(doc, i, year.next, 0, month.month, year.year, weak);
}

/** Apr-3-1956 · Apr/3/1956 */
function readDashedMonthFirst(doc: Doc, i: number, month: number): DateSpan | undefined {
  const { hash } = doc.tokens;
  if (!(isMark(doc, i + 1, Ascii.Hyphen) || isMark(doc, i + 1, Ascii.Slash)) || !glued(doc, i + 1))
    return undefined;
  const day = isNumber(doc, i + 2) ? readDigits(doc, i + 2) : undefined;
  if (!day || day.length > 2 || day.value < 1 || day.value > 31) return undefined;
  if (
    !(isMark(doc, day.next, Ascii.Hyphen) || isMark(doc, day.next, Ascii.Slash)) ||
    hash[day.next] !== hash[i + 1]
  )
    return undefined;
  const year = yearBehindDay(doc, day.next + 1);
  return year && spanFrom(doc, i, year.next, day.value, month, year.year, false);
}

/** The year behind a month and a day: four digits, '56, or in words; two bare digits are something else. */
function yearBehindDay(doc: Doc, i: number): { year: number; next: number } | undefined {
  if (isNewline(doc, i)) {
    // A letter that wraps: "May 3,⏎1956"; a line that goes on with marks is another number.
    const only = isNumber(doc, i + 1) ? readDigits(doc, i + 1) : undefined;
    const goesOn =
      only &&
      glued(doc, only.next) &&
      !isMark(doc, only.next, Ascii.Comma) &&
      !isMark(doc, only.next, Ascii.Dot);
    return only?.length === 4 && isYear(only.value) && !(goesOn && !isNewline(doc, only.next))
      ? { year: only.value, next: only.next }
      : undefined;
  }
  const quoted = isMark(doc, i, Ascii.Apostrophe);
  const digits = isNumber(doc, quoted ? i + 1 : i) ? readDigits(doc, quoted ? i + 1 : i) : undefined;
  if (digits?.length === 4 && isYear(digits.value)) return { year: digits.value, next: digits.next };
  if (digits?.length === 2 && quoted) return { year: fullYear(digits.value), next: digits.next };
  const spelled = digits ? undefined : readSpelledYear(doc, i);
  return spelled && spelled.next > i + 1 ? spelled : undefined;
}

/** "tweeduizend", "negentien honderd", "twee duizend": a year written out, whatever follows. */
function isCenturyAt(doc: Doc, j: number): boolean {
  return HUNDRED_OR_THOUSAND.has(doc, j + 1);
}

/** "Ginbot 9, 1979": the year at token i behind a month of another calendar and its day. */
function readOtherMonthFirst(doc: Doc, i: number, typed: number, next: number): DateSpan | undefined {
  const at = isMark(doc, i - 1, Ascii.Comma) ? i - 2 : i - 1;
  if (!isNumber(doc, at) || !isWord(doc, at - 1)) return undefined;
  const year = yearOfCalendar(doc.tokens.hash[at - 1], typed);
  const day = year > 0 ? Number(textOf(doc, at)) : 0;
  return day >= 1 && day <= 31 ? spanFrom(doc, at - 1, next, day, UNKNOWN_MONTH, year, false) : undefined;
}

/** A month with a typing error or in another language before a year of four digits at token i; also Christmas Day 1956. */
export function readRareMonthBefore(doc: Doc, i: number): DateSpan | undefined {
  const { tokens } = doc;
  const year = readDigits(doc, i);
  if (!year || year.length !== 4 || !isYear(year.value)) return undefined;
  const other = readOtherMonthFirst(doc, i, year.value, year.next);
  if (other) return other;
  let at = isMark(doc, i - 1, Ascii.Apostrophe) || isMark(doc, i - 1, Ascii.Comma) ? i - 2 : i - 1;
  // "abril de 2020", "Julho de 2019"
  if (LATIN_OF.has(doc, at) && otherMonthOf(tokens.hash[at - 1]) > 0) at--;
  if (!isWord(doc, at)) return undefined;
  const feast = feastOf(tokens.hash[at]);
  if (feast > 0)
    return spanFrom(doc, feastStart(doc, at), year.next, feast >> 4, feast & 15, year.value, false);
  const long = longFeastAt(doc, at);
  if (long) return spanFrom(doc, long.first, year.next, long.date >> 4, long.date & 15, year.value, false);
  if (isMark(doc, i - 1, Ascii.Comma)) return undefined;
  if (tokens.end[at] - tokens.start[at] < 4 || romanMonth(textOf(doc, at)) > 0) return undefined;
  const month = monthAt(doc, at);
  return month && month.month !== UNKNOWN_MONTH
    ? spanFrom(doc, at, year.next, 0, month.month, year.value, false)
    : undefined;
}

/** 1956年3月27日 from token i on. */
export function readChinese(doc: Doc, i: number): DateSpan | undefined {
  const mark = (j: number, sign: string) => isWord(doc, j) && textOf(doc, j) === sign;
  if (!mark(i + 1, '年') || !isNumber(doc, i + 2) || !mark(i + 3, '月')) return undefined;
  if (!isNumber(doc, i + 4)) {
    const [year, month] = [Number(textOf(doc, i)), Number(textOf(doc, i + 2))];
    return isYear(year) && month >= 1 && month <= 12
      ? spanFrom(doc, i, i + 4, 0, month, year, false)
      : undefined;
  }
  const [year, month, day] = [i, i + 2, i + 4].map((at) => Number(textOf(doc, at)));
  if (!isYear(year) || month > 12 || day > 31) return undefined;
  return spanFrom(doc, i, mark(i + 5, '日') ? i + 6 : i + 5, day, month, year, false);
}

/** 1956-Mar-12 · 1956 maart 12 · 1956. március 12. from token i on. */
export function readYearFirst(doc: Doc, i: number): DateSpan | undefined {
  const year = Number(textOf(doc, i));
  if (!isYear(year)) return undefined;
  const mark = (j: number) =>
    isMark(doc, j, Ascii.Hyphen) || isMark(doc, j, Ascii.Slash) || isMark(doc, j, Ascii.Dot);
  const at = mark(i + 1) ? i + 2 : i + 1;
  const month = monthAt(doc, at);
  if (!month || month.month === UNKNOWN_MONTH) return undefined;
  const dayAt = mark(at + 1) ? at + 2 : at + 1;
  const day = isNumber(doc, dayAt) ? readDigits(doc, dayAt) : undefined;
  if (!day || day.length > 2 || day.value < 1 || day.value > 31) return undefined;
  // "in 2020 mei 3 patiënten", "2020 mei 10:30": what follows makes it another number.
  if (isUnitAt(doc, day.next) || isMark(doc, day.next, Ascii.Colon)) return undefined;
  // "2024, jan 3 mei": a date of its own follows.
  if (monthAt(doc, day.next)) return undefined;
  return spanFrom(doc, i, day.next, day.value, month.month, year, false);
}
