/** A date as it stands in the text: where, and what it says. */
import type { Doc } from '../../document';

export const enum Form {
  /** Day, month and year. */
  Full = 1,
  DayMonth = 2,
  MonthYear = 3,
  /** Eight digits in a row. */
  Compact8 = 4,
  /** Six digits in a row: a date only with evidence. */
  Compact6 = 5,
}

export interface DateSpan {
  /** Offsets in the view. */
  readonly start: number;
  readonly end: number;
  /** First and last token, both inside. */
  readonly first: number;
  readonly last: number;
  /** 0 where not given, or where the text has a zero. */
  readonly day: number;
  /** 1–12, UNKNOWN_MONTH, or 0. */
  readonly month: number;
  /** Four digits; 0 when not given. */
  readonly year: number;
  readonly form: Form;
  /** True when the shape alone is no date yet: 10/12, 150696, "zes zes tweeënzestig", letters for digits. */
  readonly weak: boolean;
}

/** The date of tokens [first, next); a day or a year of 0 is missing. */
export function spanFrom(
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

/** Written out, not spread: dates whose fields lie alike are read faster. */
export function spanOf(
  doc: Doc,
  first: number,
  next: number,
  { day, month, year, form, weak }: Pick<DateSpan, 'day' | 'month' | 'year' | 'form' | 'weak'>,
): DateSpan {
  const { start, end } = doc.tokens;
  return { start: start[first], end: end[next - 1], first, last: next - 1, day, month, year, form, weak };
}
