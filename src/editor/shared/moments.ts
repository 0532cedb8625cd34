/** Until when data are kept, and what the clock says. Pure. */
import { endOfDay } from '../../local-day';

/** How long codes can be completed: the values of the setting `promptsluis.bewaren`. */
export const KEEPING = ['uur', 'dag', 'week'] as const;
export type Keeping = (typeof KEEPING)[number];

const HOUR = 3_600_000;

/**
 * Until when what is kept at `now` may be used: an hour, the rest of the local day, or that and six days more.
 * Both in milliseconds since 1970.
 */
export function keptUntil(keeping: Keeping, now: number): number {
  if (keeping === 'uur') return now + HOUR;
  const last = new Date(endOfDay(now));
  if (keeping === 'week') last.setDate(last.getDate() + 6);
  return last.getTime();
}

const KEPT_FOR: Record<Keeping, string> = {
  uur: 'een uur lang',
  dag: 'tot het einde van de dag',
  week: 'een week lang',
};

/** How long that is, to complete "Promptsluis bewaart de gegevens …". */
export const keptForWords = (keeping: Keeping): string => KEPT_FOR[keeping];

const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];

/**
 * "om 14:05", and "maandag om 14:05" on another day than `now`: nothing is kept for longer than a week.
 * Local time; both moments in milliseconds since 1970.
 */
export function whenInWords(moment: number, now: number): string {
  const date = new Date(moment);
  const time = `om ${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
  return endOfDay(moment) === endOfDay(now) ? time : `${WEEKDAYS[date.getDay()]} ${time}`;
}
