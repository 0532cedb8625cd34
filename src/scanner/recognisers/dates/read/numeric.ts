/** Dates in digits: 12-03-1956, 1956/3/12, 12 03 1956, 03-1956, 19-9, 19560312, 120356, l2-O3-l956. */
import { Ascii } from '../../../ascii';
import type { Doc } from '../../../document';
import { fullYear, isYear, yearOfPersian } from './calendar';
import {
  glued,
  isMark,
  isNewline,
  isNumber,
  isRareSeparator,
  isWord,
  readDigits,
  readSeparator,
  textOf,
  type Digits,
} from './parts';
import { TypedWords } from '../../../word-table';
import { isSpacedDate, quotedDate, readBoxes, readSpacedSix, readSpacedYear, six } from './spaced';
import { Form, spanOf, type DateSpan } from '../span';

/** A whole date and a dash, and the same behind one: 12-3-1956-4-5-2010 are two. */
const DATE_BEFORE = /(?:^|[^\d-])\d{1,2}([-/.])\d{1,2}\1\d{4}-$/;
const DATE_BEHIND = /^-\d{1,2}([-/.])\d{1,2}\1\d{2,4}(?![\d-])/;

/** True when the number at token i is the tail of a longer run: 020-12-03-1956, 1.10.20.30. */
function continuesRun(doc: Doc, i: number, separator: number): boolean {
  if (!glued(doc, i) || i < 2) return false;
  const mark = doc.tokens.hash[i - 1];
  if (!(isMark(doc, i - 1, Ascii.Hyphen) || isMark(doc, i - 1, Ascii.Slash) || isMark(doc, i - 1, Ascii.Dot)))
    return false;
  if (!isNumber(doc, i - 2) || !glued(doc, i - 1)) return false;
  if (
    mark === Ascii.Hyphen &&
    doc.tokens.end[i - 2] - doc.tokens.start[i - 2] === 4 &&
    DATE_BEFORE.test(doc.text.slice(Math.max(0, doc.tokens.start[i] - 12), doc.tokens.start[i]))
  )
    return false;
  // 12/05-14/05/2025 is a range; 12-03-… behind another dash is not.
  return !(mark === Ascii.Hyphen && separator !== Ascii.Hyphen && separator !== Ascii.Space);
}

/** True when the number goes on after token `next - 1`: 12-03-1956-4, 10.20.30.0. */
function runsOn(doc: Doc, next: number, separator: number): boolean {
  const mark =
    isMark(doc, next, Ascii.Hyphen) || isMark(doc, next, Ascii.Slash) || isMark(doc, next, Ascii.Dot);
  if (!mark || !glued(doc, next) || !isNumber(doc, next + 1) || !glued(doc, next + 1)) return false;
  return doc.tokens.hash[next] === separator;
}

const isDay = (n: Digits) => n.length <= 2 && n.value <= 31;
const isMonth = (n: Digits) => n.length <= 2 && n.value <= 12;

/** Reads a date in digits that starts at token i (a number, or a letter that OCR made of one). */
export function readNumeric(doc: Doc, i: number): DateSpan | undefined {
  const a = readDigits(doc, i);
  if (!a) return undefined;
  const spacedYear = isNumber(doc, i + 1) ? readSpacedYear(doc, i, a) : undefined;
  if (spacedYear) return spacedYear;
  if (a.length === 1 && (isNumber(doc, i + 1) || isMark(doc, i + 1, Ascii.Bar))) {
    const boxes = readBoxes(doc, i);
    if (boxes) return boxes;
    if (isNumber(doc, i + 1) && !isSpacedDate(doc, i)) return readSpacedSix(doc, i);
  }
  if (a.length > 4) return a.misread || a.next !== i + 1 ? undefined : readCompact(doc, i);
  const called = a.length === 4 && isMark(doc, i - 1, Ascii.OpeningBracket) ? readCall(doc, i, a) : undefined;
  if (called) return called;
  const quoted = readQuotedYear(doc, i, a);
  if (quoted) return quoted;
  const sep = readSeparator(doc, a.next);
  if (!sep || sep.code === Ascii.Newline || continuesRun(doc, i, sep.code)) return undefined;
  const yearMark = isMark(doc, sep.next, Ascii.Apostrophe) ? 1 : 0;
  const b = readDigits(doc, sep.next + yearMark);
  if (!b) return undefined;
  const sep2 = yearMark ? undefined : readSeparator(doc, b.next);
  const full =
    sep2 && (sep2.code === sep.code || (sep.code === Ascii.Space) === (sep2.code === Ascii.Newline))
      ? readFull(doc, i, a, b, sep.code, sep2)
      : undefined;
  return full ?? (isRareSeparator(sep.code) ? undefined : readTwoParts(doc, i, a, b, sep.code));
}

/** An apostrophe at token j, and two digits: '58. */
function isQuotedYear(doc: Doc, j: number): boolean {
  const { start, end } = doc.tokens;
  if (!isMark(doc, j, Ascii.Apostrophe) || !isNumber(doc, j + 1)) return false;
  return glued(doc, j) && glued(doc, j + 1) && end[j + 1] - start[j + 1] === 2;
}

/** "0211'58", "02-11'58": an apostrophe is the mark before the year. */
function readQuotedYear(doc: Doc, i: number, a: Digits): DateSpan | undefined {
  if (a.length === 4)
    return isQuotedYear(doc, a.next)
      ? quotedDate(doc, i, Math.floor(a.value / 100), a.value % 100, a.next + 1)
      : undefined;
  if (
    a.length > 2 ||
    !(isMark(doc, a.next, Ascii.Hyphen) || isMark(doc, a.next, Ascii.Slash) || isMark(doc, a.next, Ascii.Dot))
  )
    return undefined;
  if (!isNumber(doc, a.next + 1) || !glued(doc, a.next + 1) || !isQuotedYear(doc, a.next + 2))
    return undefined;
  const b = readDigits(doc, a.next + 1);
  return b && quotedDate(doc, i, a.value, b.value, a.next + 3);
}

/** date(1956, 3, 12), LocalDate.of(1956, 3, 12), =DATUM(1956;3;12): a date in code; the brackets and the word before them make it one. */
function readCall(doc: Doc, i: number, year: Digits): DateSpan | undefined {
  if (!isYear(year.value) || !isWord(doc, i - 2) || !glued(doc, i - 1) || !glued(doc, i)) return undefined;
  const mark = isMark(doc, i + 1, Ascii.Semicolon) ? Ascii.Semicolon : Ascii.Comma;
  if (!isMark(doc, i + 1, mark) || !isMark(doc, i + 3, mark)) return undefined;
  const month = isNumber(doc, i + 2) ? readDigits(doc, i + 2) : undefined;
  const day = isNumber(doc, i + 4) ? readDigits(doc, i + 4) : undefined;
  if (!month || !day || !isMonth(month) || !isDay(day)) return undefined;
  const parts = { day: day.value, month: month.value, year: year.value, form: Form.Full, weak: false };
  return spanOf(doc, i, day.next, parts);
}

function readFull(
  doc: Doc,
  i: number,
  a: Digits,
  b: Digits,
  separator: number,
  sep2: { code: number; next: number },
): DateSpan | undefined {
  if (b.length > 2) return undefined;
  const rare = isRareSeparator(separator);
  const padded2 = a.length === 2 && b.length === 2;
  if (rare && (sep2.code !== separator || !(padded2 || '=*~\\_'.includes(String.fromCharCode(separator)))))
    return undefined;
  const apostrophe = isMark(doc, sep2.next, Ascii.Apostrophe) ? 1 : 0;
  const read = readDigits(doc, sep2.next + apostrophe);
  if (!read) return undefined;
  const c = shortened(doc, sep2.next + apostrophe, read, separator);
  // "TXR-04.⏎10.50": over a line end only a whole year tells.
  if (c.length === 2 && separator === Ascii.Dot && crossesLine(doc, i, c.next)) return undefined;
  if (runsOn(doc, c.next, separator)) {
    const behind = doc.tokens.start[c.next];
    if (c.length !== 4 || !DATE_BEHIND.test(doc.text.slice(behind, behind + 12))) return undefined;
  }
  if (rare && (c.length !== 4 || !isYear(c.value) || !isDay(a) || !isMonth(b))) return undefined;
  // 12-03 1956, 12/03-1956: two kinds of separators, and a whole year to be sure.
  const mixed = sep2.code !== separator && sep2.code !== Ascii.Newline;
  if (mixed && !(c.length === 4 && isYear(c.value) && a.length <= 2)) return undefined;
  // "8.10 1956-03-12": a clock, and a date that opens with its year.
  if (
    mixed &&
    isMark(doc, c.next, Ascii.Hyphen) &&
    isNumber(doc, c.next + 1) &&
    isMark(doc, c.next + 2, Ascii.Hyphen)
  )
    return undefined;
  const misread = a.misread || b.misread || c.misread;
  const spaced = separator === Ascii.Space || doc.tokens.spaced[sep2.next] === 1;
  if (sep2.code === Ascii.Newline && !(c.length === 4 && a.length === 2 && b.length === 2)) return undefined;
  // 06 12 34 56: a phone number in pairs.
  if (separator === Ascii.Space && c.length === 2 && (isPair(doc, c.next) || isPair(doc, i - 1)))
    return undefined;
  const make = (year: number, month: number, day: number, weak: boolean, first = i) =>
    spanOf(doc, first, c.next, { day, month, year, form: Form.Full, weak });
  if (a.length === 4 && isYear(a.value) && c.length <= 2) {
    if (isMonth(b) && isDay(c)) return make(a.value, b.value, c.value, misread || separator === Ascii.Space);
    return isDay(b) && isMonth(c) ? make(a.value, c.value, b.value, true) : undefined;
  }
  const persian = rare || spaced ? 0 : yearOfPersian(a.length === 4 ? a.value : c.length === 4 ? c.value : 0);
  if (persian > 0) {
    const day = a.length === 4 ? c : a;
    if (!isDay(day) || !isMonth(b)) return undefined;
    // "1361-05-07" may be a number of anything.
    const dashed = make(persian, b.value, day.value, a.length === 4);
    return a.length === 4 ? { ...dashed, form: Form.Compact6 } : dashed;
  }
  if (a.length > 2) return undefined;
  if (c.length === 4 && isYear(c.value)) {
    const weak = mixed || rare || separator === Ascii.Space || (misread && !(c.value > 1900));
    if (isDay(a) && isMonth(b)) return make(c.value, b.value, a.value, weak);
    if (isMonth(a) && isDay(b)) return make(c.value, a.value, b.value, weak);
    // No such date, but the text may call it one: 45-13-1956.
    return separator === Ascii.Space ? undefined : make(c.value, 0, 0, true);
  }
  if (c.length !== 2 || a.value === 0 || b.value === 0) return undefined;
  const marked = i > 0 && isMark(doc, i - 1, Ascii.Apostrophe) && glued(doc, i);
  if (marked || (a.length === 2 && a.value > 31)) {
    if (!isMonth(b) || !isDay(c)) return undefined;
    return make(fullYear(a.value), b.value, c.value, spaced || misread, marked ? i - 1 : i);
  }
  const padded = a.length === 2 && b.length === 2;
  const weak =
    spaced || misread || (separator === Ascii.Dot && !padded && c.value < 20) || separator === 0xb7;
  if (isDay(a) && isMonth(b)) return make(fullYear(c.value), b.value, a.value, weak);
  // 04/13/15: nothing else but an American date is written so.
  if (isMonth(a) && isDay(b))
    return make(fullYear(c.value), a.value, b.value, weak || !padded || separator !== Ascii.Slash);
  return undefined;
}

/** 3-4-19565: a year with a digit too many is the year it starts with. */
function shortened(doc: Doc, i: number, c: Digits, separator: number): Digits {
  if (c.length !== 5 || c.misread || separator === Ascii.Space || isRareSeparator(separator)) return c;
  const year = Number(textOf(doc, i).slice(0, 4));
  return isYear(year) && year >= 1900 ? { ...c, value: year, length: 4, misread: true } : c;
}

function crossesLine(doc: Doc, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (isNewline(doc, j)) return true;
  return false;
}

/** One or two digits as the next part of a spaced number. */
function isPair(doc: Doc, i: number): boolean {
  return isNumber(doc, i) && doc.tokens.end[i] - doc.tokens.start[i] <= 2;
}

/** Behind two numbers they make them ages: 12-66 jr, 50-75-jarigen. */
const YEARS = new TypedWords('jr jrs jaar jaren jarige jarigen yr yrs years year');

/** Month and year (03-1956, 1956-03), day and month (19-9), or day, month and year with one gap (0304 1948). */
function readTwoParts(doc: Doc, i: number, a: Digits, b: Digits, separator: number): DateSpan | undefined {
  if (runsOn(doc, b.next, separator) || runsOn(doc, b.next, Ascii.Hyphen)) return undefined;
  const misread = a.misread || b.misread;
  // "sinds 03-2019 jaren klachten", "geb 12-3 jaar 1956"
  const years = isMark(doc, b.next, Ascii.Hyphen) ? b.next + 1 : b.next;
  if (b.length <= 2 && YEARS.has(doc, years) && !isNumber(doc, years + 1)) return undefined;
  if (separator === Ascii.Space) {
    if (b.length !== 4 || !isYear(b.value) || misread) return undefined;
    if (a.length === 4) {
      const day = Math.floor(a.value / 100);
      const month = a.value % 100;
      if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
      return spanOf(doc, i, b.next, { day, month, year: b.value, form: Form.Full, weak: true });
    }
    if (a.value < 1 || a.value > 12) return undefined;
    return spanOf(doc, i, b.next, {
      day: 0,
      month: a.value,
      year: b.value,
      form: Form.MonthYear,
      weak: true,
    });
  }
  const slashOrDash = separator === Ascii.Slash || separator === Ascii.Hyphen;
  if (a.length === 4 && isYear(a.value) && b.length === 2 && b.value >= 1 && b.value <= 12 && slashOrDash)
    return spanOf(doc, i, b.next, {
      day: 0,
      month: b.value,
      year: a.value,
      form: Form.MonthYear,
      weak: misread,
    });
  // "M01-2026" is a code.
  if (i > 0 && glued(doc, i) && isWord(doc, i - 1) && textOf(doc, i - 1).length === 1) return undefined;
  if (b.length === 4 && isYear(b.value) && a.length <= 2 && a.value >= 1 && a.value <= 12)
    return spanOf(doc, i, b.next, {
      day: 0,
      month: a.value,
      year: b.value,
      form: Form.MonthYear,
      weak: misread || !slashOrDash,
    });
  // A decimal: 4,1-3 and 2,4/5 are values; CSV cells hold whole dates.
  if (isMark(doc, i - 1, Ascii.Comma) && glued(doc, i) && isNumber(doc, i - 2) && glued(doc, i - 1))
    return undefined;
  if (misread || doc.tokens.spaced[a.next] === 1 || doc.tokens.spaced[b.next - 1] === 1) return undefined;
  // 3/99: beside a name or a cue a month and a year. exp 01/27: those on a package; a cue must say so.
  const mayBeYear = (b.value > 31 && separator !== Ascii.Dot) || (b.value >= 24 && slashOrDash);
  if (isMonth(a) && a.value > 0 && b.length === 2 && mayBeYear)
    return spanOf(doc, i, b.next, {
      day: 0,
      month: a.value,
      year: fullYear(b.value),
      form: Form.MonthYear,
      weak: true,
    });
  if (isDay(a) && isMonth(b) && a.value > 0 && b.value > 0)
    return spanOf(doc, i, b.next, { day: a.value, month: b.value, year: 0, form: Form.DayMonth, weak: true });
  return undefined;
}

/** 19560312, 12031956, 560312, 120356, and the day of a time stamp (20240207083000). */
function readCompact(doc: Doc, i: number): DateSpan | undefined {
  const digits = textOf(doc, i);
  const { length } = digits;
  if (continuesRun(doc, i, Ascii.Hyphen) || runsOn(doc, i + 1, Ascii.Hyphen) || runsOn(doc, i + 1, Ascii.Dot))
    return undefined;
  if (isDecimal(doc, i)) return undefined;
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const start = doc.tokens.start[i];
  const make = (year: number, month: number, day: number, form: Form, weak: boolean): DateSpan => {
    return { start, end: start + Math.min(length, 8), first: i, last: i, day, month, year, form, weak };
  };
  if (length === 8 || length === 12 || length === 14) {
    if (isYear(part(0, 4)) && part(4, 6) <= 12 && part(6, 8) <= 31)
      if (length === 8 || (part(8, 10) < 24 && part(10, 12) < 60))
        return make(part(0, 4), part(4, 6), part(6, 8), Form.Compact8, part(4, 6) === 0 && part(6, 8) === 0);
    if (length === 8 && isYear(part(4, 8)) && part(2, 4) <= 12 && part(0, 2) <= 31 && part(0, 4) > 0)
      return make(part(4, 8), part(2, 4), part(0, 2), Form.Compact8, part(2, 4) === 0);
    return undefined;
  }
  if (length !== 6 || isGs1(doc, i)) return undefined;
  const [x, y, z] = [part(0, 2), part(2, 4), part(4, 6)];
  return six(doc, i, i, x, y, z);
}

/** 120356,50: a comma and at most three digits; the cell of a row may begin with so few. */
function isDecimal(doc: Doc, i: number): boolean {
  const { start, end } = doc.tokens;
  if (!isMark(doc, i + 1, Ascii.Comma) || !glued(doc, i + 1) || !isNumber(doc, i + 2) || !glued(doc, i + 2))
    return false;
  return doc.layout.inTable[i] === 0 && end[i + 2] - start[i + 2] <= 3;
}

/** "(17)270331": an expiry date in a GS1 code on a package (GS1 General Specifications, identifiers 11–17). */
function isGs1(doc: Doc, i: number): boolean {
  return /\(1[1-7]\)$/.test(doc.text.slice(Math.max(0, doc.tokens.start[i] - 4), doc.tokens.start[i]));
}
