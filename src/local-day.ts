/** The local day, for the two edges: the editor and the command line. The rooms below get it as numbers. */
import type { Day } from './sluice';

/** The last millisecond of the local day `now` lies in. Both in milliseconds since 1970. */
export function endOfDay(now: number): number {
  const day = new Date(now);
  day.setHours(23, 59, 59, 999);
  return day.getTime();
}

/** The local calendar day a moment in milliseconds since 1970 lies in. */
export function dayOf(moment: number): Day {
  const date = new Date(moment);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** The same as `2026-01-31`. */
export function dayInDigits(moment: number): string {
  const { year, month, day } = dayOf(moment);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
