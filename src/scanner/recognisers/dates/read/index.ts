/** First pass: every date in the text, whatever it stands for. */
import { Ascii } from '../../../ascii';
import { Cue, Label } from '../../../cues';
import type { Doc } from '../../../document';
import { Kind } from '../../../tokens';
import { Wake } from '../../../wakes';
import { fullYear, isYear, monthOf, numberWord } from './calendar';
import { isSkipped, isStarred, readCalled, valueBehind } from './called';
import { withMore } from './more';
import { readNumeric } from './numeric';
import { readSplitSix } from './spaced';
import { glued, hasWord, isCellGap, isMark, isMisread, isNewline, isNumber, isWord, markSet } from './parts';
import { Form, spanFrom, type DateSpan } from '../span';
import { TypedWords, wordSet } from '../../../word-table';
import { isMistypedBirth, Says, saysOfDate } from './words';
import { mayFollowDay } from './month-words';
import { readSpelled } from './spelled';
import {
  readChinese,
  readDayFirst,
  readMonthFirst,
  readNamedParts,
  readRareMonthBefore,
  readYearFirst,
} from './worded';

/** Every date of the document, in order, not overlapping. Linear: each token opens at most a few bounded reads. */
export function readDates(doc: Doc): DateSpan[] {
  const { count, kind, hash, cue, wakes } = doc.tokens;
  const { woken } = doc;
  const dates: DateSpan[] = [];
  const { label, inTable } = doc.layout;
  let free = 0;
  let promised = -1;
  let n = 0;
  /** The next token from `at` on that may open a date. */
  const from = (at: number): number => {
    while (n < woken.length && woken[n] < at) n++;
    const next = n < woken.length ? woken[n] : count;
    return promised >= at && promised < next ? promised : next;
  };
  for (let i = from(0); i < count; i = from(i + 1)) {
    if ((wakes[i] & (Wake.Number | Wake.Date)) === 0 && i !== promised) continue;
    let date: DateSpan | undefined;
    if (kind[i] === Kind.Number) {
      date = readNumber(doc, i);
      if (isStarred(doc, i) || birthWordBefore(doc, i, date)) promised = i;
      if (label[i] === Label.BirthDate && inTable[i] === 1) date = orCalled(doc, i, date);
    } else if (kind[i] === Kind.Word) {
      // "wordt" and "nee" (née) may be about a birth too, but promise no date.
      if ((cue[i] & Cue.Birth) !== 0 && saysOfDate(doc, i) === Says.Birth) promised = valueBehind(doc, i);
      if ((cue[i] & Cue.Month) !== 0 || opensShortMonth(doc, i)) date = readMonthFirst(doc, i);
      else if (numberWord(hash[i]) !== 0) date = readSpelled(doc, i);
      else if (opensMisread(doc, i)) date = readNumeric(doc, i) ?? readDayFirst(doc, i);
    }
    if (i === promised) date = orCalled(doc, i, date);
    if (!date || date.first < free) continue;
    dates.push(withMore(doc, withRangeStart(doc, date, free), free));
    free = date.last + 1;
    i = date.last;
  }
  return dates;
}

/** True when a word for birth stands before token i, with marks and small words between: nar. 3. 4. 1956 · gebooren 3 4 '56. */
function birthWordBefore(doc: Doc, i: number, date: DateSpan | undefined): boolean {
  const { kind } = doc.tokens;
  if (date && isWhole(date)) return false;
  for (let j = i - 1; j >= 0 && j > i - 4 && (kind[j] === Kind.Mark || kind[j] === Kind.Word); j--) {
    if (kind[j] === Kind.Word && (saysOfDate(doc, j) === Says.Birth || isMistypedBirth(doc, j)))
      return valueBehind(doc, j) === i;
    if (!isSkipped(doc, j)) return false;
  }
  return false;
}

const isWhole = (date: DateSpan) => date.form === Form.Full || date.form === Form.Compact8;

/** Where a birth date is promised, the longer reading counts; a whole date needs no such help, but for 12-03-19 56. */
function orCalled(doc: Doc, i: number, date: DateSpan | undefined): DateSpan | undefined {
  if (!date) return readCalled(doc, i);
  // 12-03-19 56, and 12-03-19S6: the first two digits of the year were read as all of it.
  const mayBeCut = date.year === 2019 || date.year === 2020;
  const whole = isWhole(date);
  if (whole && !mayBeCut) return date;
  const called = readCalled(doc, i);
  if (!called || date.end >= called.end || (whole && called.end > date.end + 3)) return date;
  return called;
}

/** Reads a date that opens with the number at token i; how many digits it has tells what it can be. */
function readNumber(doc: Doc, i: number): DateSpan | undefined {
  switch (doc.tokens.end[i] - doc.tokens.start[i]) {
    case 1:
    case 2:
      return readFromDay(doc, i);
    case 3:
      return readFromThree(doc, i);
    case 4:
      return readFromYear(doc, i);
    // Whole dates in a row, without and with the time behind them.
    case 6:
    case 8:
    case 12:
    case 14:
      return readNumeric(doc, i);
    default:
      return undefined;
  }
}

/** One or two digits: a day, a month or a year cut short. */
function readFromDay(doc: Doc, i: number): DateSpan | undefined {
  const named = readNamedParts(doc, i);
  if (named) return named;
  const after = afterGroup(doc, i);
  if (after === After.Nothing) return undefined;
  if (after === After.Month) return readDayFirst(doc, i);
  const numeric = readEncoded(doc, i) ?? readNumeric(doc, i);
  if (numeric && numeric.form !== Form.DayMonth) return numeric;
  // "3-5 mei": two days of one month; the second reads itself and takes the first along.
  if (numeric && isWord(doc, numeric.last + 1) && readDayFirst(doc, numeric.last)) return undefined;
  return readDayFirst(doc, i) ?? numeric;
}

/** Three digits are a part of a date only with a zero in front (012 1956), or when a misread fourth follows (195l-03-12). */
function readFromThree(doc: Doc, i: number): DateSpan | undefined {
  if (doc.text.charCodeAt(doc.tokens.start[i]) !== Ascii.Zero && !isMisread(doc, i + 1)) return undefined;
  return afterGroup(doc, i) === After.Any ? (readEncoded(doc, i) ?? readNumeric(doc, i)) : undefined;
}

/** Four digits: a year, or a day and a month in one (0304 1948, 0304'48). */
function readFromYear(doc: Doc, i: number): DateSpan | undefined {
  // A spreadsheet parts what it is called with by semicolons: =DATUM(1956;3;12).
  if (isMark(doc, i + 1, Ascii.Semicolon) && isMark(doc, i - 1, Ascii.OpeningBracket))
    return readNumeric(doc, i);
  const after = afterGroup(doc, i);
  if (!isYear(fourDigits(doc.text, doc.tokens.start[i])))
    return after === After.Any ? (readNumeric(doc, i) ?? readSplitSix(doc, i)) : undefined;
  const split = after === After.Any ? readSplitSix(doc, i) : undefined;
  if (split) return split;
  const numeric = after === After.Any ? (readEncoded(doc, i) ?? readNumeric(doc, i)) : undefined;
  if (numeric) return numeric;
  const led =
    after === After.Nothing ? readYearComma(doc, i) : (readChinese(doc, i) ?? readYearFirst(doc, i));
  return led ?? readRareMonthBefore(doc, i);
}

const OF = new TypedWords('van');

/** "1946, 3 oktober" behind a label, a mark, a gap or "van"; "bekend sinds 2019, 3 mei gebeld" are two things. */
function readYearComma(doc: Doc, i: number): DateSpan | undefined {
  if (!isMark(doc, i + 1, Ascii.Comma) || !isNumber(doc, i + 2)) return undefined;
  const opens =
    !isWord(doc, i - 1) ||
    isCellGap(doc, i) ||
    doc.tokens.start[i] - doc.tokens.end[i - 1] >= 2 ||
    OF.has(doc, i - 1) ||
    saysOfDate(doc, i - 1) === Says.Birth;
  const day = opens && !isNumber(doc, i - 1) ? readDayFirst(doc, i + 2) : undefined;
  if (!day || day.year > 0 || day.weak) return undefined;
  const year = fourDigits(doc.text, doc.tokens.start[i]);
  return spanFrom(doc, i, day.last + 1, day.day, day.month, year, false);
}

function fourDigits(text: string, at: number): number {
  let value = 0;
  for (let k = at; k < at + 4; k++) value = value * 10 + text.charCodeAt(k) - Ascii.Zero;
  return value;
}

/** What stands behind a group of digits, as far as it matters to a date. */
const enum After {
  /** No part of a date: a bracket, a colon, the end of the text, a word that is no month. */
  Nothing = 0,
  /** A word that may be a month or lead to one, and can be no misread digits. */
  Month,
  Any,
}

/** Marks inside dates. */
const IN_DATES = markSet("'%*,-./=\\_|~°·•⁄");

/** A cheap look past one mark and one line end: doses, clock times, values and counts are by far the most numbers. */
function afterGroup(doc: Doc, i: number): After {
  const { kind, hash, count } = doc.tokens;
  let j = i + 1;
  if (kind[j] === Kind.Mark) {
    if (!IN_DATES.has(hash[j])) return After.Nothing;
    // "7,5" is a value; a date has a second comma: 12,03,1956.
    if (hash[j] === Ascii.Comma && !isMark(doc, i + 3, Ascii.Comma) && !isMisread(doc, i + 3))
      return After.Nothing;
    j++;
  }
  if (kind[j] === Kind.Newline) j++;
  if (j >= count) return After.Nothing;
  if (kind[j] === Kind.Number) return After.Any;
  if (kind[j] === Kind.Word)
    return isMisread(doc, j) ? After.Any : mayFollowDay(doc, j) ? After.Month : After.Nothing;
  // 12-'56 · 3--3-2014 · 12⏎-03-1956
  if (kind[j] === Kind.Newline) return After.Nothing;
  return hash[j] === Ascii.Apostrophe || hash[j] === Ascii.Hyphen || hash[j] === hash[i + 1]
    ? After.Any
    : After.Nothing;
}

/** A date in a web address, where %2F stands for a slash and %2D for a dash (RFC 3986): 12%2F03%2F1956. */
function readEncoded(doc: Doc, i: number): DateSpan | undefined {
  const { start, end, count } = doc.tokens;
  if (!isMark(doc, i + 1, Ascii.Percent)) return undefined;
  const typed = /^(\d{1,4})%2[DF](\d{1,2})%2[DF](\d{1,4})(?!\d)/i.exec(
    doc.text.slice(start[i], start[i] + 16),
  );
  if (!typed) return undefined;
  const [a, b, c] = [1, 2, 3].map((group) => Number(typed[group]));
  const [year, day] = typed[1].length === 4 ? [a, c] : [c < 100 ? fullYear(c) : c, a];
  if (!isYear(year) || day > 31 || b > 12) return undefined;
  let last = i;
  while (last + 1 < count && end[last + 1] <= start[i] + typed[0].length) last++;
  const to = start[i] + typed[0].length;
  return { start: start[i], end: to, first: i, last, day, month: b, year, form: Form.Full, weak: false };
}

/** Months that are no cue for names, such as Mar and März: looked up only before a number. */
function opensShortMonth(doc: Doc, i: number): boolean {
  const { kind, hash } = doc.tokens;
  const dotted = kind[i + 1] === Kind.Mark && (hash[i + 1] === Ascii.Dot || hash[i + 1] === Ascii.Hyphen);
  return isNumber(doc, dotted ? i + 2 : i + 1) && monthOf(hash[i]) > 0;
}

/** A word of one or two letters that OCR makes of digits (l, O, I), with a number or a separator and a number behind it. */
function opensMisread(doc: Doc, i: number): boolean {
  const { kind, start, end } = doc.tokens;
  if (!isMisread(doc, i)) return false;
  if (glued(doc, i) && !isMark(doc, i - 1, Ascii.Asterisk) && !isMark(doc, i - 1, Ascii.OpeningBracket))
    return false;
  return (
    glued(doc, i + 1) &&
    (isNumber(doc, i + 1) ||
      (kind[i + 1] === Kind.Mark && (isNumber(doc, i + 2) || end[i + 2] - start[i + 2] <= 2)))
  );
}

/** Characters before a date in which its range may start. */
const RANGE_REACH = 20;

function hasNumberBefore(doc: Doc, date: DateSpan): boolean {
  const { kind, end } = doc.tokens;
  for (let i = date.first - 1; i >= 0 && end[i] > date.start - RANGE_REACH; i--)
    if (kind[i] === Kind.Number) return true;
  return false;
}

/** Words that RANGE_START ends with. */
const RANGE_JOINS = wordSet('au bis to op m tm tot met en of or and');

/** A cheap look at what stands right before the date: a dash, a slash or a word that joins a range. */
function mayEndRange(doc: Doc, date: DateSpan): boolean {
  let j = date.first - 1;
  while (isNewline(doc, j)) j--;
  return isWord(doc, j)
    ? RANGE_JOINS.has(doc.tokens.hash[j])
    : isMark(doc, j, Ascii.Hyphen) || isMark(doc, j, Ascii.Slash);
}

const RANGE_START =
  /(?:^|[^\d/.:-])((?:\d{1,2}, ){0,4}\d{1,2})(?:st|nd|rd|th|e|de|ste|\.)?(?:\s?[-/]\s?|\s(?:au|bis|to|op)\s|\s?t\/m\s?|\s?tm\s|\s+tot(?:\s+en\s+met)?\s+|\s+(?:en|of|or|and)\s+)$/;

/** "12-14 maart", "3 t/m 7 mei": the first day belongs to the date. */
function withRangeStart(doc: Doc, date: DateSpan, free: number): DateSpan {
  if (date.month === 0 || date.day === 0 || !mayEndRange(doc, date)) return date;
  if (!hasNumberBefore(doc, date) || !hasWord(doc, date)) return date;
  const match = RANGE_START.exec(doc.text.slice(Math.max(0, date.start - RANGE_REACH), date.start));
  if (!match || match[1].split(', ').some((day) => Number(day) < 1 || Number(day) > 31)) return date;
  const start = date.start - match[0].length + match[0].search(/\d/);
  let first = date.first;
  while (first > free && doc.tokens.start[first] > start) first--;
  return doc.tokens.start[first] === start ? { ...date, start, first } : date;
}
