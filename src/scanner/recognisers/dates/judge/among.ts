/** What the dates of one document say of each other. */
import { Ascii } from '../../../ascii';
import { Label } from '../../../cues';
import type { Doc } from '../../../document';
import { Kind } from '../../../tokens';
import { TypedWords } from '../../../word-table';
import { REASON_COLUMN, REASON_ECHO, type Evidence } from './evidence';
import { glued, isBlank, isMark, isNumber, isWord, textOf } from '../read/parts';
import { Form, type DateSpan } from '../span';
import * as weigh from './weigh';
import { feastAt } from '../read/feasts';

const ROW_START = 3;

/** 14/7: two numbers that may be a day and a month. */
const isBare = (date: DateSpan) => date.form === Form.DayMonth && date.weak;

/** True for a date without full stops that is the first of its line. */
function opensLine({ text, layout }: Doc, date: DateSpan): boolean {
  return (
    date.first === layout.lineFirst[layout.line[date.first]] &&
    !text.slice(date.start, date.end).includes('.')
  );
}

/** Bare 14/7 that stand among their like: at the starts of at least three lines, or in a row: 16-6, 14-7 en 15/9. */
export function markBareDates(doc: Doc, dates: readonly DateSpan[], evidence: readonly Evidence[]): void {
  let bare = 0;
  let rows = 0;
  for (const date of dates) {
    if (!isBare(date)) continue;
    bare++;
    if (opensLine(doc, date)) rows++;
  }
  if (bare === 0) return;
  for (let n = 0; n < dates.length; n++) {
    if (!isBare(dates[n])) continue;
    if (rows > 0 && opensLine(doc, dates[n])) {
      // "3/5: gebeld" on a line of its own.
      if (doc.text.startsWith(': ', dates[n].end)) evidence[n].isDate = true;
      if (rows >= ROW_START) evidence[n].isDate = evidence[n].row = true;
      if (OPENS_NOTE.has(doc, dates[n].last + 1) && !isCount(dates[n])) evidence[n].isDate = true;
    }
    // No fraction, no score and no range counts down like 24/11 or 31-5.
    if (dates[n].day > 12 && !isThingBefore(doc.text, dates[n].start)) evidence[n].isDate = true;
    if (isOfValue(doc, dates[n]) || isOfFeast(doc, dates[n])) evidence[n].isDate = true;
    if (n > 0 && evidence[n - 1].isDate && dates[n - 1].form === Form.DayMonth) {
      const between = doc.text.slice(dates[n - 1].end, Math.min(dates[n].start, dates[n - 1].end + 10));
      if (isRow(between)) evidence[n].isDate = true;
    }
    // "11/11 en 25/11": the last can only be a date, so the ones before it in its row are dates too.
    for (
      let k = n;
      k > 0 && k > n - 8 && evidence[k].isDate && isBare(dates[k]) && isBare(dates[k - 1]);
      k--
    ) {
      if (!isRow(doc.text.slice(dates[k - 1].end, Math.min(dates[k].start, dates[k - 1].end + 10)))) break;
      evidence[k - 1].isDate = true;
    }
    // "10-01 t/m 14-02-2025": the end of the range tells that its start is a date.
    if (n + 1 < dates.length && isRange(doc.text, dates[n].end, dates[n + 1].start))
      evidence[n].isDate = true;
  }
}

/** Behind a date that opens a note they say how or with whom it was: "12-11 tel Verdurmen", "9/4 POH-GGZ". */
const OPENS_NOTE = new TypedWords(
  'tel telf telconsult belconsult econsult poh pohs ass assistente dokter huisarts apotheek hap seh sms whatsapp',
);

/** "1/2 assistente", "1-2 dokter", "6-8 poh": a part of one, or from so many to a few more. */
function isCount({ day, month }: DateSpan): boolean {
  return day < month && (month <= 4 || month - day <= 2);
}

/** What has a value in whole numbers; a score or a stock has other numbers between brackets. */
const MEASURED =
  /(?:^|[^\p{L}\d])(?:crp|bse|e?gfr|mdrd|hba1c|ferr(?:i|o|itine)|[kc]reat(?:inine)?|gluc(?:ose)?|psa|bnp|asat|alat|alt|ast|gamma-?gt|ggt|ldh|ck|b12|foliumzuur|leuko'?s?|trombo'?s?|mcv|acr|vit(?:amine)?\.? ?d|gewicht|pols|saturatie)[ :=]{1,2}$/iu;

/** "Hb 6,4 (11/8)", "CRP 12 (11-8)": of when the value is. No score is above its most, and no fraction above one. */
function isOfValue(doc: Doc, { day, month, first, last }: DateSpan): boolean {
  if (
    day <= month ||
    !isMark(doc, first - 1, Ascii.OpeningBracket) ||
    !isMark(doc, last + 1, Ascii.ClosingBracket)
  )
    return false;
  const value = first - 2;
  if (!isNumber(doc, value)) return false;
  // "ratio 6 (4/1)", "pijnscore 10 (8/3)": a whole number says less.
  if (glued(doc, value)) return true;
  const at = doc.tokens.start[value];
  return MEASURED.test(doc.text.slice(Math.max(0, at - 14), at));
}

/** "Liberation Day, 5/5". */
function isOfFeast(doc: Doc, { day, month, first }: DateSpan): boolean {
  const marked = isMark(doc, first - 1, Ascii.Comma) || isMark(doc, first - 1, Ascii.OpeningBracket);
  return marked && feastAt(doc, first - 2) === day * 16 + month;
}

/** What the words of THING_BEFORE close with. */
const THING_CLOSES = 'rtldkRTLDK.';
const THING_BEFORE = /(?:kamer|nr|nummer|art|artikel|bed|druk)\.?\s?$/i;

/** "kamer 24/11", "art. 31-5": the numbers are of a thing. */
function isThingBefore(text: string, at: number): boolean {
  const last = isBlank(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
  return THING_CLOSES.includes(text[last]) && THING_BEFORE.test(text.slice(Math.max(0, at - 10), at));
}

/** What stands between the dates of a row: 16-6, 14-7 en 15/9. */
const isRow = (between: string) => /^\s?(?:,|en|and|,?\sen|t\/m|&|\/)\s?$/.test(between);

const RANGE_REACH = 14;
const RANGE = /^\s*(?:t\/m|tm|tot(?: en met)?|-|until|till|to|through|au|bis)\s*$/;

/** "10-01 t/m 14-02-2025" is one date to a reader. */
export function isRange(text: string, from: number, to: number): boolean {
  return to - from <= RANGE_REACH && RANGE.test(text.slice(from, to));
}

/** The year in which the text seems to be written: the latest of at least two events that are dated. */
export function yearOfWriting(dates: readonly DateSpan[], evidence: readonly Evidence[]): number {
  let latest = 0;
  let count = 0;
  for (let n = 0; n < dates.length; n++) {
    const { year } = dates[n];
    if (year < 2005 || !evidence[n].isDate || evidence[n].called || evidence[n].expiry) continue;
    count++;
    latest = Math.max(latest, year);
  }
  return count >= 2 ? Math.min(latest, weigh.YEAR_OF_RELEASE + 5) : weigh.YEAR_OF_RELEASE;
}
function countBirths(dates: readonly DateSpan[], totals: readonly number[]): number {
  let births = 0;
  for (let n = 0; n < dates.length; n++) if (totals[n] >= weigh.BLOCK && dates[n].year > 0) births++;
  return births;
}

/** A text that names two birth dates more likely means a third by one more date beside a person. */
export function amongBirths(
  dates: readonly DateSpan[],
  evidence: readonly Evidence[],
  totals: number[],
  writtenIn: number,
): void {
  if (countBirths(dates, totals) < 2) return;
  for (let n = 0; n < dates.length; n++)
    if (dates[n].year > 0 && writtenIn - dates[n].year >= 2 && evidence[n].named && !evidence[n].other)
      totals[n] += weigh.AMONG_BIRTHS;
}

/** Birth dates in six digits that make others likely. */
const LEAST_SIX = 2;

/** In a text that writes two birth dates in six digits, six more behind a word are one as well: "kamer 4  mw prins  100729". */
export function sixDigits(
  doc: Doc,
  dates: readonly DateSpan[],
  evidence: readonly Evidence[],
  totals: number[],
): void {
  let births = 0;
  dates.forEach(({ form }, n) => {
    if (form === Form.Compact6 && (evidence[n].called || evidence[n].sureName) && totals[n] >= weigh.BLOCK)
      births++;
  });
  if (births < LEAST_SIX) return;
  dates.forEach((date, n) => {
    const { other, measure } = evidence[n];
    if (date.form !== Form.Compact6 || other || measure || !isBehindWord(doc, date)) return;
    totals[n] = Math.max(totals[n], weigh.BLOCK);
    evidence[n].named = true;
  });
}

/** A word stands before it on its line, perhaps with a comma or a bracket between. */
function isBehindWord(doc: Doc, date: DateSpan): boolean {
  const before = date.first - 1;
  return isWord(doc, before) || (doc.tokens.kind[before] === Kind.Mark && isWord(doc, before - 1));
}

/** A row of a table that lost a cell: its one date stands under another header than the birth dates of the other rows. */
export function shiftedRows(
  doc: Doc,
  dates: readonly DateSpan[],
  evidence: readonly Evidence[],
  totals: number[],
): void {
  const { label, inTable, line } = doc.layout;
  if (!dates.some((d) => inTable[d.first] === 1)) return;
  /** Per line of a table its dates under the header of birth dates, and all its dates. */
  const rows = new Map<number, { births: number; others: number[] }>();
  dates.forEach((d, n) => {
    if (inTable[d.first] !== 1) return;
    const at = line[d.first];
    const row = rows.get(at) ?? { births: 0, others: [] };
    rows.set(at, row);
    if (label[d.first] === Label.BirthDate) row.births++;
    else row.others.push(n);
  });
  for (const [at, row] of rows) {
    if (row.births > 0 || row.others.length !== 1) continue;
    const near = [at - 2, at - 1, at + 1, at + 2].filter((l) => (rows.get(l)?.births ?? 0) > 0);
    const [n] = row.others;
    if (near.length === 0 || label[dates[n].first] === Label.Date || evidence[n].other) continue;
    if (dates[n].year === 0 || dates[n].day === 0) continue;
    totals[n] += weigh.SHIFTED_ROW;
    evidence[n].named = evidence[n].isDate = true;
    evidence[n].reason = REASON_COLUMN;
  }
}

/** A line and two like it. */
const LEAST_ALIKE = 3;

/** A line that opens like those around it: a word in capitals that may be a name, and its first date, where theirs is a birth. */
export function linesAlike(
  doc: Doc,
  dates: readonly DateSpan[],
  evidence: readonly Evidence[],
  totals: number[],
  writtenIn: number,
): void {
  if (dates.length < LEAST_ALIKE || countBirths(dates, totals) < LEAST_ALIKE - 1) return;
  const { line, lineFirst } = doc.layout;
  const firstOf = new Map<number, number>();
  dates.forEach((d, n) => {
    if (!firstOf.has(line[d.first])) firstOf.set(line[d.first], n);
  });
  const isBirth = (at: number) => {
    const n = firstOf.get(at);
    return n !== undefined && totals[n] >= weigh.BLOCK && dates[n].year > 0 && opensSoon(n);
  };
  const opensSoon = (n: number) => {
    const words = dates[n].first - lineFirst[line[dates[n].first]];
    return words >= 1 && words <= 6;
  };
  for (const [at, n] of firstOf) {
    const d = dates[n];
    if (
      totals[n] >= weigh.BLOCK ||
      evidence[n].other ||
      d.day === 0 ||
      writtenIn - d.year < 2 ||
      d.year === 0
    )
      continue;
    if (!opensSoon(n) || !isCapital(doc, lineFirst[at])) continue;
    const around = [at - 2, at - 1, at + 1, at + 2].filter(isBirth).length;
    if (around < 2) continue;
    totals[n] += weigh.LINE_ALIKE;
    evidence[n].named = evidence[n].isDate = true;
  }
}

function isCapital(doc: Doc, i: number): boolean {
  return isWord(doc, i) && /^\p{Lu}/u.test(textOf(doc, i));
}

/** Lines under each other with a person and a date each: decades apart they are birth dates. */
export function rowsSpread(
  doc: Doc,
  dates: readonly DateSpan[],
  evidence: readonly Evidence[],
  totals: number[],
): void {
  const fits = (n: number) =>
    evidence[n].named && !evidence[n].other && dates[n].year > 0 && dates[n].day > 0;
  let fitting = 0;
  for (let n = 0; n < dates.length; n++) if (fits(n)) fitting++;
  if (fitting < 2) return;
  const line = (n: number) => doc.layout.line[dates[n].first];
  let rows: number[] = [];
  const close = () => {
    const years = rows.map((n) => dates[n].year);
    const spread = years.reduce((a, b) => Math.max(a, b), 0) - years.reduce((a, b) => Math.min(a, b), 9999);
    if (rows.length >= 2 && spread >= 5) for (const n of rows) totals[n] += weigh.ROWS_SPREAD;
    rows = [];
  };
  for (let n = 0; n < dates.length; n++) {
    const last = rows.at(-1);
    if (last !== undefined && line(n) - line(last) > 1) close();
    // The first date of a line that fits stands for the line.
    if (fits(n) && (rows.length === 0 || line(n) > line(rows.at(-1)!))) rows.push(n);
  }
  close();
}

/** A date that opens so many lines tells when they were written, whatever stands beside one of them. */
const LINES_OF_A_LOG = 4;

/** A birth date that is certain is one wherever it recurs, also with day and month swapped or put right. */
export function echo(
  doc: Doc,
  dates: readonly DateSpan[],
  evidence: readonly Evidence[],
  totals: number[],
): void {
  const known = new Set<number>();
  const key = (year: number, month: number, day: number) => (year * 16 + month) * 32 + day;
  dates.forEach((d, n) => {
    if (totals[n] >= weigh.BLOCK && d.year > 0 && d.day > 0) known.add(key(d.year, d.month, d.day));
  });
  if (known.size === 0) return;
  const isFirst = (d: DateSpan) => d.first === doc.layout.lineFirst[doc.layout.line[d.first]];
  const opened = new Map<number, number>();
  for (const d of dates) {
    const date = key(d.year, d.month, d.day);
    if (isFirst(d) && known.has(date)) opened.set(date, (opened.get(date) ?? 0) + 1);
  }
  for (let n = 0; n < dates.length; n++) {
    const d = dates[n];
    if (totals[n] >= weigh.BLOCK) continue;
    if (isFirst(d) && (opened.get(key(d.year, d.month, d.day)) ?? 0) >= LINES_OF_A_LOG) continue;
    if (d.year === 0) {
      if (!evidence[n].other && saysAgain(doc, dates, totals, n)) {
        totals[n] = weigh.BLOCK;
        evidence[n].reason = REASON_ECHO;
        evidence[n].isDate = true;
      }
      continue;
    }
    const same =
      d.day > 0 && (known.has(key(d.year, d.month, d.day)) || known.has(key(d.year, d.day, d.month)));
    if (same || isCorrection(doc, dates, totals, n)) {
      if (
        evidence[n].other &&
        !same &&
        !/(?:herstel|correctie|sorry)[,:]?\s$/i.test(doc.text.slice(Math.max(0, d.start - 12), d.start))
      )
        continue;
      totals[n] = Math.max(totals[n] + weigh.ECHO, evidence[n].other ? totals[n] : weigh.BLOCK);
      evidence[n].reason = REASON_ECHO;
      evidence[n].isDate = true;
    }
  }
}

/** "DOB 12.08.1998 [August 12th]", "geb. 12-8-1998, dus 12 augustus": the day and month of the date right before it. */
function saysAgain(doc: Doc, dates: readonly DateSpan[], totals: readonly number[], n: number): boolean {
  if (n === 0 || totals[n - 1] < weigh.BLOCK) return false;
  const [before, d] = [dates[n - 1], dates[n]];
  if (d.first - before.last > 5 || d.day === 0) return false;
  if (doc.layout.line[before.last] !== doc.layout.line[d.first]) return false;
  return (
    (before.day === d.day && before.month === d.month) || (before.day === d.month && before.month === d.day)
  );
}

const PUTS_RIGHT = new TypedWords(
  'was niet not of or ipv i.p.v i.p.v. plaats moet klopt stond wordt eigenlijk sorry herstel correctie nee omgerekend hadden resp resp.',
);

/** "is 9 mei 1989 en niet 5 september 1989", "29-8-1955 was 28-9-1955": the date beside it, put right. */
function isCorrection(doc: Doc, dates: readonly DateSpan[], totals: readonly number[], n: number): boolean {
  if (n === 0 || totals[n - 1] < weigh.BLOCK || dates[n - 1].year === 0) return false;
  const { tokens } = doc;
  if (dates[n].first - dates[n - 1].last > 6) return false;
  for (let j = dates[n - 1].last + 1; j < dates[n].first; j++) {
    if (tokens.kind[j] === Kind.Newline || isNumber(doc, j)) return false;
    if (PUTS_RIGHT.has(doc, j)) return true;
  }
  return false;
}
