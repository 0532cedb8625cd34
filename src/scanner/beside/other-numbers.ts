/** What a number beside a person can be else: a year, an amount, a time, a measure. */
import type { Doc } from '../document';
import type { Code } from '../recognisers/numbers/context/code';
import { Kind } from '../tokens';
import { wordSet } from '../word-table';

/** Years, and the round numbers of amounts and codes of work done. */
const COMMON = /^(?:(?:19|20)\d\d|\d+\.?000)$/;
/** Blood pressures, with a pulse behind. */
const PRESSURE = /^(?:[89]\d|1\d\d|2[0-4]\d)[-/](?:[4-9]\d|1[01]\d)(?:[-/]\d{2,3})?$/;
/** The hours of an appointment, and a moment. */
const HOURS = /^\d{1,2}[.:][0-5]\d(?: ?- ?\d{1,2}[.:][0-5]\d)?$/;
const RANGE = /^(\d{1,4})-(\d{1,4})$/;

/** Words right behind the code of work done, and behind a count. */
const BEHIND_OTHER = wordSet("declareren gedeclareerd gedeclareerde declaratie stappen leuko leuko's leukos");
/** Words right before a room or an extension. */
const BEFORE_OTHER = wordSet('kamer kmr tst toestel sein');

export const isCommon = (written: string): boolean => COMMON.test(written);

/** "75-100", "500-1000": from one round number to another. */
export function isRange(written: string): boolean {
  const [, from, to] = RANGE.exec(written) ?? [];
  return to !== undefined && Number(from) < Number(to) && Number(from) % 5 === 0 && Number(to) % 5 === 0;
}

/** "10.15", "10.15-10.30", "120-80-70", "75-100": what is written so is no number of a person. */
export const isMeasured = (written: string): boolean =>
  PRESSURE.test(written) || HOURS.test(written) || isRange(written);

/** "13036 declareren", "kamer 12345", "12345 leuko's". */
export function isSaidOther(
  { tokens: { hash, kind, count } }: Doc,
  { first, last }: Pick<Code, 'first' | 'last'>,
): boolean {
  const behind = last + 1 < count && kind[last + 1] === Kind.Word && BEHIND_OTHER.has(hash[last + 1]);
  return behind || (first > 0 && kind[first - 1] === Kind.Word && BEFORE_OTHER.has(hash[first - 1]));
}

const PRICE = /[€$£] ?$/;

/** "€ 12550" */
export const isPrice = ({ text }: Doc, start: number): boolean =>
  PRICE.test(text.slice(Math.max(0, start - 2), start));

const CLOCK = /^(?:[01]\d|2[0-3])[0-5][05]$/;

/** "1430": four digits that are a time. */
export const isClock = (written: string): boolean => CLOCK.test(written);
