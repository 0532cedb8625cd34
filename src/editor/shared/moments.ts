/** Moments of the local day; the rooms below get them as numbers. Pure. */

/** The last millisecond of the local day `now` lies in. Both in milliseconds since 1970. */
export function endOfDay(now: number): number {
  const day = new Date(now);
  day.setHours(23, 59, 59, 999);
  return day.getTime();
}

/** "14:05", local time. */
export function clockTime(moment: number): string {
  const date = new Date(moment);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
}
