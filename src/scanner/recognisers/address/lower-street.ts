/** Streets in notes without capitals, by what stands around them. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import { closesPart, numberEnd } from './house-number';
import { mayBeStreet, sentTo } from './placed-street';
import { cueBefore } from './street-cue';
import { postcodeAt } from './postcode';
import { span, type StreetSpan } from './street-span';
import {
  hasStreetEnding,
  isBeforeStreet,
  isInside,
  isMeasureOrCount,
  isNumbered,
  isStreetAdjective,
  isStreetName,
  isTypeWord,
} from './words';

const TE_OR_IN = wordSet('te in');
/** First words of places in two words: den haag, bad bentheim. */
const PLACE_OPENERS = wordSet('den de het sint st nieuw oud bad');
/** Sides of a water behind the name of the street along it: zuidzijde, noordzijde. */
const SIDES = wordSet('zz nz oz wz');
/**
 * "zeelt 33 lelystad", "woont achterdiep zz 118 a sappemeer": in notes without capitals a word that is no plain word of
 * the language, a number and right behind it a place, in a part of its own.
 */
export function lowerStreet(doc: Doc, i: number, t: number): StreetSpan | undefined {
  const { kind, start, end, hash, shape, lex, count } = doc.tokens;
  if (shape[t] !== Shape.Lower) return undefined;
  const posted = beforePostcode(doc, i, t);
  if (posted || end[i] - start[i] > 3) return posted;
  const article = t > 0 && kind[t - 1] === Kind.Word && isInside(hash[t - 1]);
  const visited = mayBeStreet(doc, t, false) && sentTo(doc, t);
  // "achterdiep zz": the side of the water.
  const name = SIDES.has(hash[t]) && t > 0 && kind[t - 1] === Kind.Word ? t - 1 : t;
  const named = isName(doc, name);
  if (!article && !visited && !named) return undefined;
  const stop = numberEnd(doc, i);
  const street = (name: number, added: boolean): StreetSpan => {
    return { start: start[name], end: stop.end, next: stop.next, sure: true, cued: false, weak: true, added };
  };
  let at = stop.next;
  // "berkenhoek 31, zwolle"
  const comma = at < count && kind[at] === Kind.Mark && hash[at] === Ascii.Comma;
  if (comma) at++;
  if (at < count && TE_OR_IN.has(hash[at])) at++;
  if (at < count && PLACE_OPENERS.has(hash[at])) at++;
  // "de kolk 2 rood" on a line of its own.
  if (article && stop.end > end[i] + 1 && ownLine(doc, t - 1, stop.next)) return street(t - 1, true);
  // "visite wilgenroosje 14"
  if (visited && closesPart(doc, i)) return street(t, false);
  // "mw okkerse van de lariks 3,", "spoedvisite aan de havik 3": the list of streets has it, and before the preposition
  // stands a person or a word that sends somebody or announces an address.
  const listed = isStreetName(hash[t]) && (lex[t] & Lex.Practice) === 0;
  const before = article && listed && t > 2 && isBeforeStreet(hash[t - 2]);
  const told = before && (isPerson(doc, t - 3) || sentTo(doc, t) || cueBefore(doc, t - 3) !== undefined);
  if (told && closesPart(doc, i)) return street(t, false);
  if (comma && !hasStreetEnding(doc, name)) return undefined;
  if (!named || at >= count || kind[at] !== Kind.Word || !(lex[at] & Lex.Place) || lex[at] & Lex.Given)
    return undefined;
  if (at + 1 < count && kind[at + 1] === Kind.Word) return undefined;
  let lead = name - 1;
  while (lead >= 0 && kind[lead] === Kind.Word && isInside(hash[lead]) && lead > name - 3) lead--;
  const opens =
    lead < 0 ||
    kind[lead] === Kind.Newline ||
    (kind[lead] === Kind.Mark && ',(:;'.includes(doc.text[start[lead]])) ||
    cueBefore(doc, name) !== undefined;
  return opens ? street(name, false) : undefined;
}

/** What may stand before the name of a street and opens none. */
const LEADS = wordSet('van op aan in bij naar te tot met en over');

/** "achterom 7, 1621 kv hoorn", "oude haven 3⏎1601 ab": whatever the words before a number, a postcode behind it makes a street of them. */
function beforePostcode(doc: Doc, i: number, t: number): StreetSpan | undefined {
  const { kind, start, end, hash, cue, count } = doc.tokens;
  if (end[t] - start[t] < 3 || isMeasureOrCount(hash[t]) || isNumbered(hash[t])) return undefined;
  if (cue[t] & (Cue.Stop | Cue.Month | Cue.Weekday | Cue.Title | Cue.Birth)) return undefined;
  const stop = numberEnd(doc, i);
  let at = stop.next;
  while (at < count && at < stop.next + 2 && isBreak(doc, at)) at++;
  if (at >= count || kind[at] !== Kind.Number || !postcodeAt(doc, at)?.sure) return undefined;
  let first = t;
  while (first > 0 && kind[first - 1] === Kind.Word && start[first] - end[first - 1] === 1) {
    const before = hash[first - 1];
    if (!isInside(before) && !isStreetAdjective(before) && !(isInside(hash[first]) && isTypeWord(before)))
      break;
    first--;
  }
  while (first < t && LEADS.has(hash[first])) first++;
  return span(start[first], stop.end, stop.next, true, false, false, true);
}

/** A comma or a line end. */
function isBreak({ tokens: { kind, hash } }: Doc, k: number): boolean {
  return kind[k] === Kind.Newline || (kind[k] === Kind.Mark && hash[k] === Ascii.Comma);
}

/** A word that may be the name of a street: no plain word of the language, and nothing that is measured. */
function isName(doc: Doc, t: number): boolean {
  const { start, end, hash, lex } = doc.tokens;
  const plain = lex[t] & Lex.Word && !(lex[t] & (Lex.Street | Lex.Proper));
  if (end[t] - start[t] < 4 || plain || lex[t] & (Lex.Drug | Lex.Given)) return false;
  return !isMeasureOrCount(hash[t]) && !isNumbered(hash[t]);
}

/** "mw bloem", "okkerse", "die mevrouw": where "dosis van de zonnebloem 3," has a plain word. */
function isPerson({ tokens: { kind, cue, lex } }: Doc, t: number): boolean {
  if (kind[t] !== Kind.Word) return false;
  const titled = cue[t] | (t > 0 ? cue[t - 1] : 0);
  return (titled & Cue.Title) !== 0 || ((lex[t] & (Lex.Surname | Lex.Given)) !== 0 && !(lex[t] & Lex.Word));
}

function ownLine(doc: Doc, first: number, next: number): boolean {
  const { kind, count } = doc.tokens;
  return (first === 0 || kind[first - 1] === Kind.Newline) && (next >= count || kind[next] === Kind.Newline);
}
