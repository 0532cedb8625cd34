/** Dates of something else than a birth, which no rule for birth dates needed to know. */
import { Cue } from '../cues';
import type { Doc } from '../document';
import { Kind } from '../tokens';
import { wordSet } from '../word-table';
import type { Spot } from './spot';

const UNTIL = /[\d ](?:t\/m|tm|tot) ?\d/i;
/** "14/7-1/8", "t/m 22-11": the first day of the period, or what parts it from the last. */
const BEFORE_LAST_DAY = /(?:\d[/.]\d{1,2}-|(?:t\/m|tm|tot|tot en met) )$/i;
const BEHIND_FIRST_DAY = /^(?:-\d{1,2}[/.]\d| ?(?:t\/m|tm) ?\d)/i;
const PERIOD_REACH = 12;

/** Words right before the date of a deed or an event. */
const DEEDS = wordSet(
  'geplaatst verwijderd besproken geopereerd getrouwd gehuwd gescheiden overleden opgericht aangevuld getekend ondertekend verzonden ontvangen vertrek aankomst levering evaluatie vervolg ontslag inleiding exp dd',
);
const DEATH = /[†✝] ?$/;

/** "4-6-11 mm": sizes. */
const SIZE = /^ ?(?:mm|cm|mg|ml)\b/;

/** "12-7", "3 juni" */
const WITHOUT_YEAR = /^\d{1,2}(?:[-/.]\d{1,2}|[ .]?[a-z]+\.?)$/i;
/** The time of an appointment: 9.30, 10u45, om 15:40. */
const OFFICE_TIME = /^,? (?:om )?(?:0?[7-9]|1[0-8])[.:u][0-5][05](?!\d)/;

/** The day of a period, of a deed or of an appointment, or no date at all. */
export function isMoment({ text, tokens }: Doc, { start, end, first }: Spot): boolean {
  const written = text.slice(start, end);
  const before = text.slice(Math.max(0, start - PERIOD_REACH), start);
  const behind = text.slice(end, end + PERIOD_REACH);
  if (UNTIL.test(written) || BEFORE_LAST_DAY.test(before) || BEHIND_FIRST_DAY.test(behind)) return true;
  if (DEATH.test(before) || SIZE.test(behind)) return true;
  const led = first > 0 && tokens.kind[first - 1] === Kind.Word;
  if (led && DEEDS.has(tokens.hash[first - 1])) return true;
  const dated = led && (tokens.cue[first - 1] & Cue.Weekday) !== 0;
  return WITHOUT_YEAR.test(written) && (dated || OFFICE_TIME.test(behind));
}
