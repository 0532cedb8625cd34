/** Second pass: which dates are birth dates, each judged with the others in view. */
import { Ascii } from '../../../ascii';
import type { Candidate, Doc } from '../../../document';
import { Kind } from '../../../tokens';
import { letterBefore } from '../../numbers/groups';
import { wordSet } from '../../../word-table';
import {
  amongBirths,
  echo,
  isRange,
  linesAlike,
  markBareDates,
  rowsSpread,
  shiftedRows,
  sixDigits,
  yearOfWriting,
} from './among';
import { birthdayLists } from './birthdays';
import { ofAnother, rowOfPersons } from './persons';
import { columnWeights } from './columns';
import { ageBeside } from './beside';
import { REASON_AGE, REASON_COLUMN, REASON_DATE, REASON_NAMED, weighAlone, type Evidence } from './evidence';
import { nameLike } from './name-like';
import { isClockOfPersian, PERSIAN_TO_OURS } from '../read/calendar';
import { hasWord, isWord } from '../read/parts';
import { Form, type DateSpan } from '../span';
import * as weigh from './weigh';

/** Judges the dates of a document, and gives a candidate for each that counts. */
export function judgeDates(doc: Doc, dates: readonly DateSpan[]): Candidate[] {
  if (dates.length === 0) return [];
  const evidence: Evidence[] = [];
  // No date is asked for at -1 or behind the last: the engine looks such places up by name.
  let before: DateSpan | undefined;
  let evidenceBefore: Evidence | undefined;
  for (let n = 0; n < dates.length; n++) {
    const behind = n + 1 < dates.length ? dates[n + 1] : undefined;
    evidenceBefore = weighAlone(doc, dates[n], before, behind, evidenceBefore);
    evidence.push(evidenceBefore);
    before = dates[n];
  }
  birthdayLists(doc, dates, evidence);
  markBareDates(doc, dates, evidence);
  const writtenIn = yearOfWriting(dates, evidence);
  const columns = columnWeights(doc, dates, writtenIn);
  const totals: number[] = [];
  for (let n = 0; n < dates.length; n++)
    totals.push(total(doc, dates[n], evidence[n], columns?.[n] ?? 0, writtenIn));
  // What dates say of each other.
  if (dates.length > 1) {
    shiftedRows(doc, dates, evidence, totals);
    rowsSpread(doc, dates, evidence, totals);
  }
  if (dates.length > 1 && totals.some((points) => points >= weigh.BLOCK)) {
    // What a birth date says of the others.
    amongBirths(dates, evidence, totals, writtenIn);
    sixDigits(doc, dates, evidence, totals);
    linesAlike(doc, dates, evidence, totals, writtenIn);
    rowOfPersons(doc, dates, evidence, totals, writtenIn);
    ofAnother(doc, dates, evidence, totals, writtenIn);
    echo(doc, dates, evidence, totals);
  }
  const out: Candidate[] = [];
  for (let n = 0; n < dates.length; n++) {
    const candidate = candidateOf(doc, dates[n], evidence[n], totals[n], writtenIn);
    if (!candidate) continue;
    const previous = out.at(-1);
    if (
      previous?.category === 'DATUM' &&
      candidate.category === 'DATUM' &&
      isRange(doc.text, previous.end, candidate.start)
    )
      out[out.length - 1] = { ...previous, end: candidate.end };
    else out.push(candidate);
  }
  return out;
}

function candidateOf(
  doc: Doc,
  date: DateSpan,
  e: Evidence,
  points: number,
  writtenIn: number,
): Candidate | undefined {
  const { start } = date;
  const end = e.called ? birthEnd(doc, date) : date.end;
  if (e.measure && (date.form === Form.Compact8 || !isWritten(doc, date))) return undefined;
  if (!e.called && points < weigh.REVIEW && isClockToo(doc, date)) return undefined;
  const grownUp = date.year <= writtenIn - weigh.OF_AGE;
  // Six digits are a date only where a cue, a column or a name says so; of the birth of an adult with a doubtful name.
  if (date.form === Form.Compact6 && !e.called && !e.isDate && !e.sureName)
    return e.named && points >= (grownUp ? weigh.REVIEW : weigh.BLOCK) && !e.other
      ? { start, end, category: 'GEBOORTEDATUM', severity: 'review', score: 0.6, reason: REASON_NAMED }
      : undefined;
  // "Okkerse 3 4 50" may be three numbers of anything; a given name and a surname make a line of a list of it.
  if (points >= weigh.BLOCK && !e.called && isThreeNumbers(date) && nameLike(doc, date.first - 2) === 0)
    return { start, end, category: 'GEBOORTEDATUM', severity: 'review', score: 0.6, reason: REASON_NAMED };
  if (points >= weigh.BLOCK) {
    const score = e.called ? 0.95 : 0.85;
    return { start, end, category: 'GEBOORTEDATUM', severity: 'block', score, reason: e.reason };
  }
  if (points >= weigh.REVIEW && e.called && date.form === Form.DayMonth && isDayOfYear(date, e))
    return { start, end, category: 'GEBOORTEDATUM', severity: 'review', score: 0.6, reason: e.reason };
  const grown = date.year > 0 && date.year <= writtenIn - 2;
  const opens =
    date.first === doc.layout.lineFirst[doc.layout.line[date.first]] && isWord(doc, date.last + 1);
  const longAgo = date.form === Form.Full && date.year <= writtenIn - 30 && !e.preposition && !opens;
  if (points >= weigh.REVIEW && (e.named || e.alone || longAgo) && grown && !e.other)
    return { start, end, category: 'GEBOORTEDATUM', severity: 'review', score: 0.6, reason: REASON_NAMED };
  if (date.weak && !(e.row || (e.isDate && isLikelyDate(doc, date, e)))) return undefined;
  return {
    start,
    end: date.end,
    category: 'DATUM',
    severity: 'info',
    score: date.weak ? 0.5 : 0.7,
    reason: REASON_DATE,
    points,
  };
}

/** "1 2 34": six digits or fewer that blanks part. */
const isThreeNumbers = (date: DateSpan) => date.form === Form.Compact6 && date.last - date.first === 2;

const FROM_THERE = wordSet(
  'omgerekend kalender jaartelling perzisch perzische perzië iran iraans iraanse iraniër afghanistan afghaan afghaans afghaanse taskera farsi dari paspoort',
);
const THERE_REACH = 16;

/** "12-3-1345" may be a day and a quarter to two, unless its line tells of the Persian calendar or of who uses it. */
function isClockToo(doc: Doc, date: DateSpan): boolean {
  const { first, last, start, end, year } = date;
  const typed = year - PERSIAN_TO_OURS;
  if (!isClockOfPersian(typed) || hasWord(doc, date)) return false;
  const digits = String(typed);
  if (doc.text.slice(end - 4, end) !== digits && !doc.text.startsWith(digits, start)) return false;
  const { hash, kind, count } = doc.tokens;
  for (let j = first - 1; j >= 0 && j >= first - THERE_REACH && kind[j] !== Kind.Newline; j--)
    if (FROM_THERE.has(hash[j])) return false;
  for (let j = last + 1; j < count && j <= last + THERE_REACH && kind[j] !== Kind.Newline; j++)
    if (FROM_THERE.has(hash[j])) return false;
  return true;
}

/** No score and no fraction: a month in words, a day above twelve, or "op" before it. */
const isDayOfYear = (date: DateSpan, e: Evidence) => !date.weak || date.day > 12 || e.preposition;

/** A time of systems: T00:00, T22:00:00.000Z, T00:00:00+02:00; behind a space only midnight. */
const TIME_BEHIND =
  /(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?| 00:00(?::00(?:\.0{1,7})?)?)(?:Z|[+-]\d\d:?\d\d)?(?![\d:])/y;
const [LETTER_T, SPACE] = [84, 32];

/** Where the value of a field for a birth date ends. Systems write a time behind it, which means nothing. */
function birthEnd({ text }: Doc, { end, form }: DateSpan): number {
  const next = text.charCodeAt(end);
  if (form !== Form.Full || (next !== LETTER_T && next !== SPACE)) return end;
  TIME_BEHIND.lastIndex = end;
  return TIME_BEHIND.test(text) ? TIME_BEHIND.lastIndex : end;
}

/** The words that UNIT_BEHIND opens with. */
const UNITS = wordSet(
  'uur u h mg ml g gr kg cm mm x keer dd dgn dag dage dagen weken wk wkn mnd maanden jaar jr stuks st tabl tablet tabletten pil pillen graden per minuten min personen mmol procent punten deel delen euro van',
);

function mayBeUnit(doc: Doc, next: number): boolean {
  const { count, kind, hash } = doc.tokens;
  const i = kind[next] === Kind.Newline ? next + 1 : next;
  return (
    i < count &&
    (UNITS.has(hash[i]) || (kind[i] === Kind.Mark && (hash[i] === Ascii.Percent || hash[i] === 0xb0)))
  );
}

const UNIT_BEHIND =
  /^\s?(?:uur|u|h|mg|ml|gr?|kg|cm|mm|x|keer|dd|dgn|dagen?|weken|wk|wkn|mnd|maanden|jaar|jr|stuks|st|tabl|tablet|tabletten|pil|pillen|graden|per|minuten|min|personen|mmol|procent|punten|deel|delen|euro|van de|%|°)(?![\p{L}])/iu;

const MOMENT_BEFORE =
  /(?:^|\s)(?:tot|sinds|vanaf|op|d\.?d\.?|per|seit|am|komt|kwam|ma|di|wo|do|vr|za|zo)\s$/i;

/** Whether a bare 19-9 or 22/8 that something calls a date can be one: no unit behind, no dot (versie 5.2, 8.12 uur). */
function isLikelyDate(doc: Doc, date: DateSpan, e: Evidence): boolean {
  const typed = doc.text.slice(date.start, date.end);
  const before = doc.text.slice(Math.max(0, date.start - 12), date.start);
  if (date.form === Form.Full)
    return !(typed.includes('.') && /(?:versie|release|\bv)[.:]?\s?$/i.test(before));
  if (date.form !== Form.DayMonth) return true;
  // "tot 02.04, toen": padded, behind a word for a moment that is no clock's.
  if (typed.includes('.') && !(/^\d\d\.\d\d$/.test(typed) && MOMENT_BEFORE.test(before))) return false;
  if (typed === '24/7' || (letterBefore(doc.text, date.start) && !e.other)) return false;
  return !(mayBeUnit(doc, date.last + 1) && UNIT_BEHIND.test(doc.text.slice(date.end, date.end + 12)));
}
function total(doc: Doc, date: DateSpan, e: Evidence, column: number, writtenIn: number): number {
  if (!e.called && isClockToo(doc, date)) return weigh.CLOCK_TOO;
  let points = e.points;
  if (column > 0 && !e.called && !e.other) {
    points += column;
    e.reason = REASON_COLUMN;
    e.isDate = e.named = true;
  } else if (column < 0 && !e.called) points += column;
  if (date.year === 0 || e.called) return points;
  const age = ageAt(doc, date, e, writtenIn);
  points +=
    age < -1 || age > 115
      ? weigh.YEAR_AHEAD
      : age <= 1
        ? weigh.YEAR_RECENT * (e.bracketed && age >= 0 ? 0 : age < 1 ? 1 : 0.5)
        : age <= 4
          ? weigh.YEAR_TODDLER
          : age <= 14
            ? weigh.YEAR_CHILD
            : age < 30
              ? weigh.YEAR_ADULT
              : weigh.YEAR_OLD;
  // An age can only add; where it would not change the outcome it isn't looked for.
  if (points >= weigh.BLOCK || points + weigh.AGE_FITS < weigh.REVIEW) return points;
  const said = ageBeside(doc, date);
  if (said >= 0 && age - said >= -1 && age - said <= 2) {
    points += weigh.AGE_FITS;
    e.reason = REASON_AGE;
    e.named = true;
  }
  return points;
}

/** True for a date with a month in words or a whole year: no two numbers look like it. */
function isWritten(doc: Doc, date: DateSpan): boolean {
  return hasWord(doc, date) || /\d{4}/.test(doc.text.slice(date.start, date.end));
}

/** The age of somebody born then; a year of two digits that lies ahead is one of a century before: 19/6/29. */
function ageAt(doc: Doc, date: DateSpan, e: Evidence, writtenIn: number): number {
  const age = writtenIn - date.year;
  if (age >= -1 || e.other || e.expiry || date.day === 0) return age;
  return isWritten(doc, date) && date.form !== Form.Compact6 ? age : age + 100;
}
