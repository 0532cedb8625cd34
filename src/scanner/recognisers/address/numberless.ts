/** A street of which the house has no number: Lindelaan z.n. (zonder nummer), Lindelaan ong. (ongenummerd). */
import type { Doc } from '../../document';
import { Kind } from '../../tokens';
import { Wake, waking, type WakeWords } from '../../wakes';
import { hashOf, wordSet } from '../../word-table';
import { nameStart } from './name-start';
import type { StreetSpan } from './street-span';
import { endsLikeStreet, Street, streetness } from './words';

const WORDS = 'zn ong on';
const NO_NUMBER = wordSet(WORDS);
/** Words that stand where a house number would. */
export const NUMBERLESS_WORDS: WakeWords = waking(Wake.HouseNumber, WORDS.split(' ').map(hashOf));

/** "on" by itself is English. */
const WRITTEN = /^(?:z\.?n|ong|o\.n)\.?/i;
/** Behind "zn" and "ong" the part of the line or the address ends; "ong. 300 meter" goes on. */
const CLOSES = /^(?:\s*$|\s*[\n,;)|]| +\p{Lu}| +[1-9]\d{3} ?[A-Z]{2}(?!\p{L}))/u;
const REACH = 12;

/** The address of which word token `i` says that the house has no number. */
export function numberlessHouse(doc: Doc, i: number): StreetSpan | undefined {
  const { kind, start, hash, count } = doc.tokens;
  if (i === 0 || !NO_NUMBER.has(hash[i]) || kind[i - 1] !== Kind.Word || !endsLikeStreet(doc, i - 1))
    return undefined;
  if (streetness(doc, i - 1) !== Street.Strong) return undefined;
  const written = WRITTEN.exec(doc.text.slice(start[i], start[i] + REACH))?.[0];
  if (!written) return undefined;
  const end = start[i] + written.length;
  const sure = written[1] === '.';
  if (!sure && !CLOSES.test(doc.text.slice(end, end + REACH))) return undefined;
  const first = nameStart(doc, i - 1, Street.Strong, undefined) ?? i - 1;
  let next = i + 1;
  while (next < count && start[next] < end) next++;
  return { start: start[first], end, next, sure: true, cued: false, weak: true, added: true };
}
