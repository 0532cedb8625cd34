/** Telephone numbers, addresses and websites of an input that its answer doesn't have any more. */
import { findFacts } from './facts';
import type { Span } from '../spans';

/** A contact detail, with what makes two notations of it one. */
interface Contact extends Span {
  readonly key: string;
  readonly kind: 'phone' | 'email' | 'url' | 'address';
}

const STREETS =
  'straat|laan|weg|plein|gracht|kade|singel|dreef|hof|pad|steeg|dijk|markt|park|boulevard|plantsoen';
/** Longest part of a street name before "straat", in UTF-16 units: without a limit a row of "a.a.a." takes for ever. */
const STREET_START = 40;
/** A street with its house number, a box, and a postcode before its place. What is a patient's is a code by now. */
const ADDRESS = [
  String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}.'’-]{0,${STREET_START}}(?:${STREETS})\s+\d{1,4}(?:[ \u00a0-]?[a-zA-Z](?!\p{L}))?(?!\p{N})`,
  String.raw`(?<!\p{L})[Pp]ostbus\s+\d{1,6}(?!\p{N})`,
  // "1000 IE Vitamine D" is none.
  String.raw`(?<!\p{N})[1-9]\d{3}\s?(?!IE)[A-Z]{2}(?=\s{1,2}\p{Lu}\p{L})`,
].join('|');

/** Without what may stand between the digits of a telephone number. */
const withoutMarks = (text: string) => text.replace(/[\s().\/\u2010-\u2013-]/gu, '');

/** @param inAnyCase true for a text in which an address may be written in small letters. */
function contactsOf(text: string, inAnyCase = false): Contact[] {
  const online = findFacts(text).flatMap(({ kind, start, end, key }): Contact[] => {
    if (kind !== 'phone' && kind !== 'email' && kind !== 'url') return [];
    // A site takes the end of its sentence along.
    const { length } = text.slice(start, end).replace(/[.,;:!?]+$/u, '');
    return [{ kind, start, end: start + length, key }];
  });
  const addresses = [...text.matchAll(new RegExp(ADDRESS, inAnyCase ? 'giu' : 'gu'))].map(
    (match): Contact => ({
      kind: 'address',
      start: match.index,
      end: match.index + match[0].length,
      key: withoutMarks(match[0]).toLowerCase(),
    }),
  );
  return [...online, ...addresses].sort((a, b) => a.start - b.start);
}

/**
 * Contact details of `input` that `answer` lacks, each once, sorted. Another notation is no difference: spaces, dashes,
 * "+31", "www.", and a page of a site of which the input names the site.
 * @param known texts whose details aren't asked for: what codes stand for.
 */
export function goneContacts(input: string, answer: string, known: readonly string[]): Span[] {
  const held = contactsOf(answer, true);
  const seen = new Set([...held, ...known.flatMap((text) => contactsOf(text, true))].map(({ key }) => key));
  const sites = held.filter(({ kind }) => kind === 'url').map(({ key }) => key);
  const squeezed = withoutMarks(answer);
  const isThere = ({ kind, key }: Contact): boolean => {
    if (seen.has(key)) return true;
    if (kind === 'url') return sites.some((site) => site.startsWith(`${key}/`));
    // "038/123.45.67"
    return kind === 'phone' && new RegExp(`(?<!\\d)${key}(?!\\d)`, 'u').test(squeezed);
  };
  return contactsOf(input).flatMap((contact) => {
    if (isThere(contact)) return [];
    seen.add(contact.key);
    return [{ start: contact.start, end: contact.end }];
  });
}
