/** Which other places go along when a person with a double name is replaced everywhere. Pure. */
import type { Finding } from '../../scanner';
import {
  halvesOf,
  hasCapital,
  isNameLabel,
  MARKED_REASON,
  occurrencesOf,
  touchesOneOf,
  type Mapping,
  type Pseudonymised,
  type Replacement,
} from '../../sluice';

/** The reason of a half that counts only with a capital. It got a code at once, so that nobody reads it. */
export const HALF_REASON = 'Dit is de helft van een naam die u aanwees.';

/** Between the halves of one name, in one line; with spaces around it a dash may also stand between two people. */
const HYPHEN = /^[-\u2010\u2011\u2013]$/u;
const DASH = /^ [-\u2010\u2011\u2013] $/u;

/**
 * Neighbours that are one double name with one of `chosen`: "van der Doorn" and "Okkerse" in "van der Doorn - Okkerse".
 */
export function otherHalves(
  text: string,
  { replacements: all, mapping }: Pseudonymised,
  chosen: readonly Replacement[],
): Replacement[] {
  const names = new Map(mapping.entries.map(({ placeholder, label }) => [placeholder, label]));
  const isJoined = (at: number, joint: RegExp): boolean => {
    const [one, other] = [all[at], all[at + 1]];
    if (one?.category !== 'NAAM' || other?.category !== 'NAAM') return false;
    // "Jan Jansen - Piet Bakker" are two people.
    return names.get(other.placeholder) !== 'NAAM' && joint.test(text.slice(one.end, other.start));
  };
  // Of three in a row with dashes each is a person.
  const isOne = (at: number): boolean =>
    isJoined(at, HYPHEN) || (isJoined(at, DASH) && !isJoined(at - 1, DASH) && !isJoined(at + 1, DASH));
  const here = new Set(chosen);
  return all.filter(
    (one, at) =>
      !here.has(one) && ((isOne(at - 1) && here.has(all[at - 1]!)) || (isOne(at) && here.has(all[at + 1]!))),
  );
}

/**
 * Where halves of double names stand that nobody found, as findings. A half is often a word as well ("Bos"), so it counts
 * only with a capital, unless the name itself is written without one. The user pointed at the name, and so at them.
 * @param halves as they stand in the names.
 * @param found what is replaced already; sorted, not overlapping.
 */
export function halfFindings(
  text: string,
  halves: readonly string[],
  found: readonly Replacement[],
): Finding[] {
  const isFound = touchesOneOf(found);
  return halves.flatMap((half) => {
    const withCapital = hasCapital(half);
    const reason = withCapital ? HALF_REASON : MARKED_REASON;
    return occurrencesOf(text, half)
      .filter((place) => !isFound(place))
      .filter(({ start, end }) => !withCapital || hasCapital(text.slice(start, end)))
      .map((place): Finding => ({ ...place, category: 'NAAM', severity: 'block', reason }));
  });
}

/** Whether a replaced text is nothing but one of the halves, in any case. */
export function isHalfOf(halves: readonly string[]): (value: string) => boolean {
  const known = new Set(halves.map((half) => half.toLowerCase()));
  return (value) => known.has(value.replace(/\s+/gu, ' ').toLowerCase());
}

/** The halves of the double names that replacements stand for: as they stand in the text and as they are kept. */
export function halvesMeant(chosen: readonly Replacement[], mapping: Mapping): string[] {
  const numbers = new Map(mapping.entries.map(({ placeholder, number }) => [placeholder, number]));
  const persons = new Set(
    chosen.filter(({ category }) => category === 'NAAM').map(({ placeholder }) => numbers.get(placeholder)),
  );
  const names = mapping.entries.filter(({ label, number }) => isNameLabel(label) && persons.has(number));
  return [...new Set(names.flatMap(({ original, label }) => halvesOf(original, label === 'ACHTERNAAM')))];
}
