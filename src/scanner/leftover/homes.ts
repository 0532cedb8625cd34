/**
 * Words with a number behind them that no rule calls a street: "de Wal 3", "Zeedistel 204 hs". Rules know streets by how they end,
 * by lists and by what stands beside them; hundreds of streets are called after a bird, a plant or a field.
 */
import { Cue } from '../cues';
import type { Doc } from '../document';
import { Lex } from '../lexicon';
import { numberEnd } from '../recognisers/address/house-number';
import { UNITS, unitAfter } from '../recognisers/numbers/context/record-words';
import { Kind, Shape } from '../tokens';
import { wordSet } from '../word-table';
import { Found, mostFound } from './found';
import { isNamedThing } from './said';
import type { Spot } from './spot';

const DECIMAL = /^[.,]\d/;
const LONGEST_NUMBER = 4;
const SHORTEST_STREET = 3;
/** Words before a noun that belong to the name of a street. */
const ARTICLES = wordSet("de het den der 't oude nieuwe grote kleine lange korte");

/** In order; `found` is of `foundPerToken`. */
export function homesOf(doc: Doc, found: Uint8Array): Spot[] {
  const { count, kind, start } = doc.tokens;
  const homes: Spot[] = [];
  for (let t = 1; t < count; t++) {
    if (kind[t] !== Kind.Number || found[t] !== Found.Nothing || !mayBeHome(doc, found, t)) continue;
    const first = opening(doc, t - 1);
    const { end, next } = numberEnd(doc, t);
    const last = next - 1;
    // "De Dreef 17-20 uur"; and what is added may be something that was found: "Verdurmen 367 418 253".
    if (!unitAfter(doc, last) && mostFound(found, t, last) === Found.Nothing)
      homes.push({ start: start[first], end, first, last, kind: 'home', points: 0 });
  }
  return homes;
}

/** The first word of the name of a street that ends with token `street`. */
function opening({ tokens: { hash, start, end } }: Doc, street: number): number {
  let first = street;
  while (first > 0 && ARTICLES.has(hash[first - 1]) && start[first] - end[first - 1] === 1) first--;
  return first;
}

/** A short number that no unit follows, one space behind a word of some length that says nothing else. */
function mayBeHome(doc: Doc, found: Uint8Array, t: number): boolean {
  const { kind, start, end, cue, hash } = doc.tokens;
  const street = t - 1;
  if (end[t] - start[t] > LONGEST_NUMBER || kind[street] !== Kind.Word || start[t] - end[street] !== 1)
    return false;
  if (found[street] > Found.Place && found[street] !== Found.DoubtfulName) return false;
  if (end[street] - start[street] < SHORTEST_STREET || UNITS.has(hash[street])) return false;
  if (cue[street] & (Cue.Month | Cue.Weekday | Cue.Stop) || isPlain(doc, street) || unitAfter(doc, t))
    return false;
  // "kilometerstand 84.217", "foutcode 8017"
  if (DECIMAL.test(doc.text.slice(end[t], end[t] + 2))) return false;
  return !isNamedThing(doc, { start: start[t], end: end[t], first: t });
}

/** "metoprolol 50", "dag 3": of words of practices in lower case that are nobody's name one in five hundred is a street. */
function isPlain({ tokens: { lex, shape } }: Doc, street: number): boolean {
  return shape[street] === Shape.Lower && (lex[street] & PLAIN) === Lex.Practice;
}
const PLAIN = Lex.Practice | Lex.Given | Lex.Surname | Lex.Street;
