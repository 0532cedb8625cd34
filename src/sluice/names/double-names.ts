/** The halves of a double surname: who bears one is called by either. */
import { isGivenName } from './is-given';
import { parseName, withoutPrefixes } from './name-parts';

/** What stands between the halves: a hyphen with or without spaces, "e/v", "geb." */
const JOINT = /\s*[-\u2010\u2011\u2013]\s*|\s+(?:e\/v|e\.v\.|ev|geb\.?)\s+/iu;

/** Shorter ones are initials or tussenvoegsels. In letters. */
const SHORTEST_HALF = 3;

/**
 * The halves of the surname in a name, as written, and each without its tussenvoegsels as well: "Verdurmen" and
 * "Zandvoorder", or "van der Doorn", "Doorn" and "Okkerse". None when the surname is no double one: "Anne-Marie" and
 * "Jan-Willem de Vries" are given names.
 * @param isSurname true for a name that is known to have no given name in it.
 */
export function halvesOf(name: string, isSurname = false): string[] {
  const { form, surnameText } = parseName(name);
  const halves = surnameText.split(JOINT).filter((half) => half !== '');
  if (halves.length < 2) return [];
  if (form === 'single' && !isSurname && halves.some(isGivenName)) return [];
  const all = halves.flatMap((half) => [half, withoutPrefixes(half)]);
  return [...new Set(all)].filter((half) => (half.match(/\p{L}/gu) ?? []).length >= SHORTEST_HALF);
}
