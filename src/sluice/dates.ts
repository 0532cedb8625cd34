/** Calendar dates in Dutch notations, for ages, for comparing facts and for knowing a birth date again; what is one the scanner tells. */
import { fullYear } from '../scanner';
import type { Day } from './types';

/** A date as far as the text says it; at least two of the three are known. Months 1–12. */
export interface PartialDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

export interface FoundDate extends PartialDay {
  readonly start: number;
  readonly end: number;
}

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'januari january jan',
    'februari february febr feb',
    'maart march mrt mar',
    'april apr',
    'mei may',
    'juni june jun',
    'juli july jul',
    'augustus august aug',
    'september sept sep',
    'oktober october okt oct',
    'november nov',
    'december dec',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1])),
);
const MONTH = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|');

const NUMERIC = String.raw`(?<d1>\d{1,2})\s?(?<sep>[-/.])\s?(?<m1>\d{1,2})\s?\k<sep>\s?(?<y1>\d{4}|\d{2})(?!\d)`;
const ISO = String.raw`(?<y2>\d{4})[-/.](?<m2>\d{1,2})[-/.](?<d2>\d{1,2})(?!\d)`;
const WRITTEN = String.raw`(?<d3>\d{1,2})(?:e|ste|de)?[\s-]+(?<m3>${MONTH})(?!\p{L})(?:\.(?=[\s-]+['’]?\d))?(?:[\s-]+(?<y3>\d{4}(?!\d)|['’]?\d{2}(?![\d:.,]|\s*uur)))?`;
const MONTH_YEAR = String.raw`(?<m4>${MONTH})\.?\s+(?<y4>\d{4})(?!\d)`;

/** Eight digits that begin with an earlier year are no birth date of anyone a letter is about. */
const EARLIEST_BIRTH = 1850;

/** Two digits are read as the scanner reads them, so that both mean the same date. */
function wholeYear(text: string | undefined): number | null {
  if (!text) return null;
  const digits = text.replace(/\D/g, '');
  const value = Number(digits);
  return digits.length === 4 ? value : fullYear(value);
}

const plausible = (day: number | null, month: number) =>
  month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31));

/** The dates in `text`, sorted, not overlapping. */
export function findDates(text: string): FoundDate[] {
  const pattern = new RegExp(String.raw`(?<![\p{L}\d])(?:${ISO}|${NUMERIC}|${WRITTEN}|${MONTH_YEAR})`, 'giu');
  const found: FoundDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const g = match.groups!;
    const monthText = g['m1'] ?? g['m2'] ?? g['m3'] ?? g['m4'] ?? '';
    const month = MONTHS[monthText.toLowerCase()] ?? Number(monthText);
    const dayText = g['d1'] ?? g['d2'] ?? g['d3'];
    const day = dayText === undefined ? null : Number(dayText);
    const year = wholeYear(g['y1'] ?? g['y2'] ?? g['y3'] ?? g['y4']);
    if (plausible(day, month))
      found.push({ start: match.index, end: match.index + match[0].length, year, month, day });
  }
  return found;
}

/**
 * The date a finding holds: any notation of `findDates`, or eight digits yyyymmdd. `null` when it isn't complete.
 * `lastYear` is the latest year it can lie in: nobody is born in the future.
 */
export function parseBirthDate(text: string, lastYear: number): Day | null {
  const packed = /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(text);
  if (packed) {
    const [year, month, day] = [Number(packed[1]), Number(packed[2]), Number(packed[3])];
    return plausible(day, month) && year >= EARLIEST_BIRTH && year <= lastYear ? { year, month, day } : null;
  }
  const dates = findDates(text);
  const date = dates.length === 1 ? dates[0]! : null;
  if (!date || date.year === null || date.day === null) return null;
  const year = date.year > lastYear ? date.year - 100 : date.year;
  return { year, month: date.month, day: date.day };
}

/** Whole years between a birth date and a day; `null` for a day before the birth or an age above 120. */
export function ageOn(birth: Day, on: Day): number | null {
  const hadBirthday = on.month > birth.month || (on.month === birth.month && on.day >= birth.day);
  const age = on.year - birth.year - (hadBirthday ? 0 : 1);
  return age >= 0 && age <= 120 ? age : null;
}

/** Milliseconds in a mean Gregorian year (365.2425 days). */
const YEAR = 31_556_952_000;

/** The year of a moment in milliseconds since the epoch, give or take a day. */
export const yearOf = (moment: number): number => 1970 + Math.floor(moment / YEAR);
