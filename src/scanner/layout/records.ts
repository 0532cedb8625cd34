/**
 * Fields of persons under keys of two letters: {"an":"Bakker","tv":"van de","vn":"Koos"}, an=Bakker;gd=12-3-61. One such key says
 * little ("an" is a name, "gd" a dose), two beside each other make a record.
 */
import { Cue, Label } from '../cues';
import { closesTag, closesValue, isKey, isQuote, valueOfKey } from '../fields';
import { Kind, type Tokens } from '../tokens';
import { hashOf, wordSet } from '../word-table';
import type { Layout } from './layout';

const [AN, VN, TV] = ['an', 'vn', 'tv'].map(hashOf);
const KEYS = wordSet('an vn tv gd bsn');
const NAME_KEYS = wordSet('an vn');
/** The next key of a record stands at most so many tokens off: a name of some words, quotes, colon and comma. */
const NEARBY = 18;
/** In tokens. */
const LONGEST_VALUE = 10;

/** Achternaam or voornaam; of a table it is the head of a column, of a record a key. */
export const isNameKey = (hash: number) => hash === AN || hash === VN;

/** Gives the values of such keys the label of a name, and the keys that of no person. One cheap look at each token. */
export function readRecords(tokens: Tokens, layout: Layout): void {
  const { count, hash, cue } = tokens;
  for (let i = 0; i < count; i++) {
    if (!isNameKey(hash[i]) && hash[i] !== TV) continue;
    if (closesTag(tokens, i)) markKey(layout, i);
    const value = valueOfKey(tokens, i);
    if (value < 0 || !hasKeyNearby(tokens, i)) continue;
    const end = endOfValue(tokens, value);
    if (hash[i] === TV) {
      let prefixes = value < end;
      for (let k = value; k < end; k++) prefixes &&= (cue[k] & Cue.Prefix) !== 0;
      if (!prefixes) continue;
    } else markKey(layout, i);
    for (let k = value; k < end; k++) {
      layout.label[k] = Label.Name;
      layout.inTable[k] = 1;
    }
  }
}

/** Where the value that opens at token `value` ends. */
function endOfValue(tokens: Tokens, value: number): number {
  const quoted = isQuote(tokens, value - 1);
  const to = Math.min(tokens.count, value + LONGEST_VALUE);
  let end = value;
  while (end < to && tokens.kind[end] !== Kind.Newline) {
    if (quoted ? isQuote(tokens, end) : closesValue(tokens, end)) break;
    end++;
  }
  return end;
}

/** Token `i` is a key or a head, and nobody called An. */
export function markKey(layout: Layout, i: number): void {
  layout.label[i] = Label.Key;
  layout.inTable[i] = 1;
}

/** Another key of a record stands before or behind the one at token `i`. */
function hasKeyNearby(tokens: Tokens, i: number): boolean {
  const { hash, count } = tokens;
  const to = Math.min(count, i + NEARBY);
  // "tv" is a television beside a "gd".
  const keys = hash[i] === TV ? NAME_KEYS : KEYS;
  for (let k = Math.max(0, i - NEARBY); k < to; k++)
    if (hash[k] !== hash[i] && keys.has(hash[k]) && isKey(tokens, k)) return true;
  return false;
}
