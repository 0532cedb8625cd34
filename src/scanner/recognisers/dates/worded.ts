/** Dates with words in them: 12 mrt '56, 12-III-1956, March 12, 1956, twaalf maart negentienzesenvijftig, Eerste Kerstdag 1979. */
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { TypedWords } from '../../word-table';
import {
  feastOf,
  isPersianMonth,
  fullYear,
  isAsLongAsMonth,
  isSureOtherMonth,
  isYear,
  LONG_FEASTS,
  mayBeMonth,
  mistypedMonth,
  monthOf,
  otherMonthOf,
  romanMonth,
  UNKNOWN_MONTH,
  numberWord,
  NumberKind,
} from './calendar';
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
import { Form, type DateSpan } from './span';

const APOSTROPHE = 39;
const ORDINAL_END = new TypedWords('e de ste den st nd rd th er ème eme o');
const LATIN_OF = new TypedWords('de del di');
const THE = new TypedWords('de');
/** "the second of May": belongs to the date, as "second" alone says less. */
const ENGLISH_THE = new TypedWords('the');
const HUNDRED_OR_THOUSAND = new TypedWords('honderd duizend');
const ENGLISH_ORDINAL_END = new TypedWords('st nd rd th');
const CONNECTOR = new TypedWords('van of the de den der d di da do del');

interface Month {
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
  let k = j;
  while (k < j + 2 && CONNECTOR.has(doc, k) && isWord(doc, k + 1)) k++;
  return k > j && mayNameMonth(doc, k);
}

/** The month that token j names, with the languages, typing errors and Roman numerals. */
function monthAt(doc: Doc, j: number): Month | undefined {
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

function make(
  doc: Doc,
  first: number,
  next: number,
  day: number,
  month: number,
  year: number,
  weak: boolean,
): DateSpan {
  const { start, end } = doc.tokens;
  const form = year === 0 ? Form.DayMonth : day === 0 ? Form.MonthYear : Form.Full;
  return { start: start[first], end: end[next - 1], first, last: next - 1, day, month, year, form, weak };
}

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
    if (code === 45 || code === 46 || code === 47 || code === 0xb0 || code === 0xba) j++;
    else return undefined;
  }
  if (isNewline(doc, j)) j++;
  for (let k = 0; k < 2 && CONNECTOR.has(doc, j) && isWord(doc, j + 1); k++) j++;
  const month = monthAt(doc, j);
  if (isWord(doc, j) && isPersianMonth(doc.tokens.hash[j])) {
    const year = isNumber(doc, j + 1) ? readDigits(doc, j + 1) : undefined;
    if (year?.length === 4 && year.value > 1290 && year.value < 1420)
      return make(doc, i, year.next, day.value, UNKNOWN_MONTH, year.value + 621, false);
  }
  if (!month) return readOrdinals(doc, i, day.value, day.next);
  const after = isMark(doc, j + 1, 46) && glued(doc, j + 1) ? j + 2 : j + 1;
  const year = readYear(doc, after);
  if (month.wantsYear && !(year && (year.year >= 1900 || month.month <= 12))) return undefined;
  if (month.month === UNKNOWN_MONTH && day.value === 0) return undefined;
  if (day.value === 0 && !year) return undefined;
  if (year) return make(doc, i, year.next, day.value, month.month, year.year, false);
  return make(doc, i, j + 1, day.value, month.month, 0, day.misread);
}

const DAY = new TypedWords('dag day');
const MONTH = new TypedWords('maand month');
const YEAR = new TypedWords('jaar year');

/** "dag 09 maand 07 jaar 1982", from the 09 on: a form that names each part. */
export function readNamedParts(doc: Doc, i: number): DateSpan | undefined {
  const behindMark = (j: number) => (doc.tokens.kind[j] === Kind.Mark ? j + 1 : j);
  const atMonth = behindMark(i + 1);
  if (!MONTH.has(doc, atMonth) || !DAY.has(doc, isMark(doc, i - 1, 58) ? i - 2 : i - 1)) return undefined;
  const month = readDigits(doc, behindMark(atMonth + 1));
  const atYear = month ? behindMark(month.next) : 0;
  const year = month && YEAR.has(doc, atYear) ? readDigits(doc, behindMark(atYear + 1)) : undefined;
  const day = readDigits(doc, i);
  if (!day || !month || !year || day.value < 1 || day.value > 31 || month.value < 1 || month.value > 12)
    return undefined;
  return year.length === 4 && isYear(year.value)
    ? make(doc, i, year.next, day.value, month.value, year.value, false)
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
  return make(doc, i, year ? year.next : month.next + 1, day, month.value, year?.year ?? 0, !year);
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
  const behind = isMark(doc, i + 1, 46) && glued(doc, i + 1) ? i + 2 : i + 1;
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
    const year = yearBehindDay(doc, isMark(doc, next, 44) ? next + 1 : next);
    if (year) return make(doc, i, year.next, day, month.month, year.year, false);
    if (suffix) return make(doc, i, next, day, month.month, 0, false);
    const goesOn =
      (isMark(doc, next, 58) || isMark(doc, next, 45) || isMark(doc, next, 47)) && isNumber(doc, next + 1);
    const named = tokens.shape[i] === Shape.Capital || tokens.shape[i] === Shape.Caps;
    const ownMonth = isWord(doc, next) && monthAt(doc, next) !== undefined;
    if (named && !goesOn && ENGLISH_FIRST.has(doc, i) && !isUnitAt(doc, next) && !ownMonth)
      return make(doc, i, next, day, month.month, 0, false);
    // "mei 20" behind "eind" is a year.
    if (!PART_OF_MONTH.has(doc, i - 1)) return undefined;
  }
  // "March twelfth nineteen fifty-six"
  const spelled = isWord(doc, number) ? readDayWord(doc, number) : undefined;
  if (spelled?.ordinal && spelled.value <= 31) {
    const year = yearBehindDay(doc, isMark(doc, spelled.next, 44) ? spelled.next + 1 : spelled.next);
    return make(doc, i, year ? year.next : spelled.next, spelled.value, month.month, year?.year ?? 0, false);
  }
  const year = readYear(doc, j);
  if (!year) return undefined;
  // "mei 25" is a day or a year; "mei zesenvijftig" is no sentence anybody types, "mei tweeduizend twintig" is.
  const weak = year.spelled === true && numberWord(tokens.hash[j]) >> 3 < 100 && !isCenturyAt(doc, j);
  return make(doc, i, year.next, 0, month.month, year.year, weak);
}

/** Apr-3-1956 · Apr/3/1956 */
function readDashedMonthFirst(doc: Doc, i: number, month: number): DateSpan | undefined {
  const { hash } = doc.tokens;
  if (!(isMark(doc, i + 1, 45) || isMark(doc, i + 1, 47)) || !glued(doc, i + 1)) return undefined;
  const day = isNumber(doc, i + 2) ? readDigits(doc, i + 2) : undefined;
  if (!day || day.length > 2 || day.value < 1 || day.value > 31) return undefined;
  if (!(isMark(doc, day.next, 45) || isMark(doc, day.next, 47)) || hash[day.next] !== hash[i + 1])
    return undefined;
  const year = yearBehindDay(doc, day.next + 1);
  return year && make(doc, i, year.next, day.value, month, year.year, false);
}

/** The year behind a month and a day: four digits, '56, or in words; two bare digits are something else. */
function yearBehindDay(doc: Doc, i: number): { year: number; next: number } | undefined {
  if (isNewline(doc, i)) {
    // A letter that wraps: "May 3,⏎1956"; a line that goes on with marks is another number.
    const only = isNumber(doc, i + 1) ? readDigits(doc, i + 1) : undefined;
    const goesOn =
      only && glued(doc, only.next) && !isMark(doc, only.next, 44) && !isMark(doc, only.next, 46);
    return only?.length === 4 && isYear(only.value) && !(goesOn && !isNewline(doc, only.next))
      ? { year: only.value, next: only.next }
      : undefined;
  }
  const quoted = isMark(doc, i, APOSTROPHE);
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

/** A month with a typing error or in another language before a year of four digits at token i; also Christmas Day 1956. */
export function readRareMonthBefore(doc: Doc, i: number): DateSpan | undefined {
  const { tokens } = doc;
  const year = readDigits(doc, i);
  if (!year || year.length !== 4 || !isYear(year.value)) return undefined;
  let at = isMark(doc, i - 1, APOSTROPHE) || isMark(doc, i - 1, 44) ? i - 2 : i - 1;
  // "abril de 2020", "Julho de 2019"
  if (LATIN_OF.has(doc, at) && otherMonthOf(tokens.hash[at - 1]) > 0) at--;
  if (!isWord(doc, at)) return undefined;
  const feast = feastOf(tokens.hash[at]);
  if (feast > 0) return make(doc, feastStart(doc, at), year.next, feast >> 4, feast & 15, year.value, false);
  const long = longFeastAt(doc, at);
  if (long) return make(doc, long.first, year.next, long.date >> 4, long.date & 15, year.value, false);
  if (isMark(doc, i - 1, 44)) return undefined;
  if (tokens.end[at] - tokens.start[at] < 4 || romanMonth(textOf(doc, at)) > 0) return undefined;
  const month = monthAt(doc, at);
  return month && month.month !== UNKNOWN_MONTH
    ? make(doc, at, year.next, 0, month.month, year.value, false)
    : undefined;
}

const LONG_FEAST_ENDS = new TypedWords('day eve maarten nieuw');

/** A feast of two or more words that ends at token `at`, and its first token. */
function longFeastAt(doc: Doc, at: number): { first: number; date: number } | undefined {
  const { start, end } = doc.tokens;
  if (!LONG_FEAST_ENDS.has(doc, at)) return undefined;
  const from = Math.max(0, end[at] - 24);
  const before = doc.text.slice(from, end[at]);
  for (const [words, date] of LONG_FEASTS) {
    const found = words.exec(before);
    if (!found) continue;
    let first = at;
    while (first > 0 && start[first - 1] >= from + found.index) first--;
    return { first, date };
  }
  return undefined;
}

/** Day × 16 + month of the feast that ends at token `at`; 0 for none. */
export function feastAt(doc: Doc, at: number): number {
  if (!isWord(doc, at)) return 0;
  return feastOf(doc.tokens.hash[at]) || (longFeastAt(doc, at)?.date ?? 0);
}

const FIRST_OR_SECOND = new TypedWords('eerste tweede');

/** "Eerste Kerstdag", "Tweede Kerstdag": the ordinal belongs to it. */
function feastStart(doc: Doc, at: number): number {
  return FIRST_OR_SECOND.has(doc, at - 1) ? at - 1 : at;
}

/** A cheap look at what follows a number word: "een brief" and "twee tabletten" are by far the most. */
function mayOpenDate(doc: Doc, i: number): boolean {
  const { kind, cue, hash, shape, lex, end, start } = doc.tokens;
  const next = i + 1;
  // "zes-drie-zestig"; before another mark only the year of a feast.
  if (isMark(doc, next, 45)) return true;
  if (!isWord(doc, next)) return kind[next] === Kind.Mark && isBehindFeast(doc, i);
  if ((cue[next] & Cue.Month) !== 0 || numberWord(hash[next]) !== 0 || SPOKEN_MARK.has(doc, next))
    return true;
  const small = (cue[next] & (Cue.Prefix | Cue.Stop)) !== 0 || end[next] - start[next] <= 3;
  if (!small && shape[next] !== Shape.Foreign && (lex[next] & Lex.Word) !== 0) return false;
  // "zes en vijftig", a dictated "nul", and months in other languages and with typing errors.
  return (
    AND_OR_NUL.has(doc, next) || CONNECTOR.has(doc, next) || mayFollowDay(doc, next) || isBehindFeast(doc, i)
  );
}

/** "Eerste Kerstdag negentienzesenvijftig": a feast stands before token i. */
function isBehindFeast(doc: Doc, i: number): boolean {
  return isWord(doc, i - 1) && feastOf(doc.tokens.hash[i - 1]) > 0;
}

/** A date whose first word is a number: drie mei · twaalf maart negentienzesenvijftig · zeven acht eenenvijftig. */
export function readSpelled(doc: Doc, i: number): DateSpan | undefined {
  const { tokens } = doc;
  if (!mayOpenDate(doc, i)) return undefined;
  const dictated = readDictated(doc, i);
  if (dictated) return dictated;
  if (isBehindFeast(doc, i)) {
    const before = feastOf(tokens.hash[i - 1]);
    const year = readSpelledYear(doc, i);
    return year && make(doc, feastStart(doc, i - 1), year.next, before >> 4, before & 15, year.year, false);
  }
  const day = readDayWord(doc, i);
  if (!day || day.value > 31) return undefined;
  // "twaalf-maart-zesenvijftig"
  let j =
    isMark(doc, day.next, 45) && glued(doc, day.next) && isWord(doc, day.next + 1) ? day.next + 1 : day.next;
  for (let k = 0; k < 2 && CONNECTOR.has(doc, j); k++) j++;
  const month = monthAt(doc, j);
  if (month && month.month !== UNKNOWN_MONTH && romanMonth(textOf(doc, j)) === 0) {
    // "een mei": the article, unless it has its accents or a year follows.
    const year = readYear(doc, isMark(doc, j + 1, 46) && glued(doc, j + 1) ? j + 2 : j + 1);
    if (!year && textOf(doc, i).toLowerCase() === 'een') return undefined;
    const first = day.ordinal && ENGLISH_THE.has(doc, i - 1) ? i - 1 : i;
    return make(doc, first, year ? year.next : j + 1, day.value, month.month, year ? year.year : 0, false);
  }
  return readSpelledTriple(doc, i, day, j);
}

/** Day, month and year all as numbers in words; beside a run of other number words it is a phone number. */
function readSpelledTriple(
  doc: Doc,
  i: number,
  day: { value: number; ordinal: boolean },
  j: number,
): DateSpan | undefined {
  const isSpokenMark = (k: number) => SPOKEN_MARK.has(doc, k) || (isMark(doc, k, 45) && glued(doc, k));
  const spoken = isSpokenMark(j) ? j + 1 : j;
  if (!isWord(doc, spoken)) return undefined;
  const nul = NUL.has(doc, i - 1);
  const previous = nul ? i - 2 : i - 1;
  if (isWord(doc, previous) && (readDayWord(doc, previous) || NUL.has(doc, previous))) return undefined;
  const month = readDayWord(doc, NUL.has(doc, spoken) ? spoken + 1 : spoken);
  if (!month || month.value > 12 || month.ordinal !== day.ordinal) return undefined;
  const first = nul || (day.ordinal && THE.has(doc, i - 1)) ? i - 1 : i;
  const at = isSpokenMark(month.next) ? month.next + 1 : month.next;
  const year = isNumber(doc, at) ? readYear(doc, at) : readSpelledYear(doc, at);
  if (!year) {
    // "de elfde van de elfde": a day and a month; two plain numbers are nothing.
    return day.ordinal && spoken > i + 1
      ? make(doc, first, month.next, day.value, month.value, 0, true)
      : undefined;
  }
  if (isWord(doc, year.next) && (numberWord(doc.tokens.hash[year.next]) !== 0 || NUL.has(doc, year.next)))
    return undefined;
  // "zes zes tweeënzestig" dictated by itself can only be a birth date; a year of this century may be a count.
  return make(doc, first, year.next, day.value, month.value, year.year, year.year >= 2000);
}

/** Six or eight digits dictated one by one: een twee nul drie een negen vijf zes. A cue must call them a date. */
function readDictated(doc: Doc, i: number): DateSpan | undefined {
  const digit = (j: number) => {
    if (!isWord(doc, j)) return -1;
    if (NUL.has(doc, j)) return 0;
    const code = numberWord(doc.tokens.hash[j]);
    return code % 8 === NumberKind.Cardinal && code >> 3 < 10 ? code >> 3 : -1;
  };
  if (digit(i - 1) >= 0) return undefined;
  let length = 0;
  let digits = '';
  while (length <= 8 && digit(i + length) >= 0) digits += String(digit(i + length++));
  if (length !== 6 && length !== 8) return undefined;
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const year = length === 8 ? Number(digits.slice(4)) : fullYear(Number(digits.slice(4)));
  if (day < 1 || day > 31 || month < 1 || month > 12 || !isYear(year)) return undefined;
  return { ...make(doc, i, i + length, day, month, year, true), form: Form.Compact6 };
}

/** Dictated separators: twaalf streep drie streep zesenvijftig. */
const SPOKEN_MARK = new TypedWords('streep streepje punt slash schuine');
const NUL = new TypedWords('nul zero oh');
const AND_OR_NUL = new TypedWords('en nul zero oh');

/** 1956年3月27日 from token i on. */
export function readChinese(doc: Doc, i: number): DateSpan | undefined {
  const mark = (j: number, sign: string) => isWord(doc, j) && textOf(doc, j) === sign;
  if (!mark(i + 1, '年') || !isNumber(doc, i + 2) || !mark(i + 3, '月')) return undefined;
  if (!isNumber(doc, i + 4)) {
    const [year, month] = [Number(textOf(doc, i)), Number(textOf(doc, i + 2))];
    return isYear(year) && month >= 1 && month <= 12 ? make(doc, i, i + 4, 0, month, year, false) : undefined;
  }
  const [year, month, day] = [i, i + 2, i + 4].map((at) => Number(textOf(doc, at)));
  if (!isYear(year) || month > 12 || day > 31) return undefined;
  return make(doc, i, mark(i + 5, '日') ? i + 6 : i + 5, day, month, year, false);
}

/** 1956-Mar-12 · 1956 maart 12 · 1956. március 12. from token i on. */
export function readYearFirst(doc: Doc, i: number): DateSpan | undefined {
  const year = Number(textOf(doc, i));
  if (!isYear(year)) return undefined;
  const mark = (j: number) => isMark(doc, j, 45) || isMark(doc, j, 47) || isMark(doc, j, 46);
  const at = mark(i + 1) ? i + 2 : i + 1;
  const month = monthAt(doc, at);
  if (!month || month.month === UNKNOWN_MONTH) return undefined;
  const dayAt = mark(at + 1) ? at + 2 : at + 1;
  const day = isNumber(doc, dayAt) ? readDigits(doc, dayAt) : undefined;
  if (!day || day.length > 2 || day.value < 1 || day.value > 31) return undefined;
  // "in 2020 mei 3 patiënten", "2020 mei 10:30": what follows makes it another number.
  if (isUnitAt(doc, day.next) || isMark(doc, day.next, 58)) return undefined;
  // "2024, jan 3 mei": a date of its own follows.
  if (monthAt(doc, day.next)) return undefined;
  return make(doc, i, day.next, day.value, month.month, year, false);
}
