/** Street and house number: where the name begins, what is added to the number, and what says that it is an address. */
import { charClass, Char } from '../../chars';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import {
  endsBeforeNumber,
  endsLikeStreet,
  isFrenchType,
  isInside,
  isStreetAdjective,
  isTypeWord,
  Street,
  streetness,
} from './words';
import { numberFirst, numberLast } from './foreign-street';
import { closesPart, continues, numberEnd } from './house-number';
import { lowerStreet } from './lower-street';
import { nameEnd } from './name-end';
import { nameStart } from './name-start';
import { postbus, yearStreet } from './numbered-street';
import { isDay, isMeasured, isOtherNumber } from './other-number';
import { partPerson } from './person-before';
import { cueBefore, reaches } from './street-cue';
import { span, type StreetSpan } from './street-span';

/** Sides of a water behind the name of the street along it: zuidzijde, noordzijde. */
const SIDES = wordSet('zz nz oz wz');
const NEUTER = wordSet("het 't 'n");
const PREPOSITIONS = wordSet(
  'achter onder voor bij in op aan tussen over boven langs naast om buiten binnen tegenover beneden',
);
const ARTICLES = wordSet("de den het der 't");

/** The address whose house number is number token `i`, which has at most five digits. */
export function streetAt(doc: Doc, i: number): StreetSpan | undefined {
  const { kind, start, end, hash, shape } = doc.tokens;
  const word = wordBefore(doc, i);
  // Most numbers have a plain word in lower case before them, or none.
  const named = word >= 0 && (shape[word] !== Shape.Lower || endsBeforeNumber(hash[word]));
  const box = named ? postbus(doc, i, word) : undefined;
  if (box || end[i] - start[i] > 4) return box;
  return (
    (named ? yearStreet(doc, i) : undefined) ??
    numberFirst(doc, i) ??
    (named ? numberLast(doc, i, word) : undefined) ??
    (word >= 0 || (i > 0 && kind[i - 1] === Kind.Newline) ? dutchStreet(doc, i) : undefined)
  );
}

/** The word that stands before number token `i`, perhaps with marks between; -1 when there is none. */
function wordBefore({ tokens }: Doc, i: number): number {
  const { kind } = tokens;
  let t = i - 1;
  while (t >= 0 && kind[t] === Kind.Mark) t--;
  return t >= 0 && kind[t] === Kind.Word ? t : -1;
}

/** The address with a name before number token `i`, as the Netherlands and the countries around write it. */
function dutchStreet(doc: Doc, i: number): StreetSpan | undefined {
  const { kind, start, end, hash, shape, cue: cues } = doc.tokens;
  const { text } = doc;
  const name = nameEnd(doc, i);
  if (!name || isMeasured(doc, i)) return undefined;
  let t = name.last;
  if (SIDES.has(hash[t]) && t > 0 && kind[t - 1] === Kind.Word && shape[t - 1] === Shape.Capital) t--;
  const halved = halvedName(doc, t);
  if (halved >= 0 && closesPart(doc, i)) {
    const stop = numberEnd(doc, i);
    return span(start[halved], stop.end, stop.next, true, false, true);
  }
  if (isOtherNumber(doc, i)) return undefined;
  const street = streetness(doc, t);
  // "één adres en 2 huisartsen", "het adres onthouden uit de 6": no name of a street ends so.
  if (street === Street.No && shape[t] === Shape.Lower && cues[t] & Cue.Stop) return lowerStreet(doc, i, t);
  const cue = cueBefore(doc, t);
  const opening = nameStart(doc, t, street, cue);
  if (opening === undefined) return lowerStreet(doc, i, t);
  let first = opening;
  let best = name.short ? Street.Strong : street;
  if (best !== Street.Strong && opensWithPreposition(doc, first, t))
    best =
      first > 0 && kind[first - 1] === Kind.Word && (midSentence(doc, first) || closesPart(doc, i))
        ? Street.Strong
        : Street.Weak;
  // "Rixt Hagedoren, Oude Rijksweg 231"
  if (
    best === Street.Weak &&
    street === Street.Weak &&
    isStreetAdjective(hash[first]) &&
    first < t &&
    closesPart(doc, i)
  )
    best = Street.Strong;
  // "Utrechtse Kerkweg 12", "Leidse Gracht 7": a type with the adjective of a place; who stands before it is no part of it.
  const type = endsLikeStreet(doc, t) || (isTypeWord(hash[t]) && shape[t] === Shape.Capital);
  if (best === Street.Weak && t > first && type && isOfPlace(doc, t - 1)) {
    best = Street.Strong;
    if (t - 1 > first && !isStreetAdjective(hash[t - 2])) first = t - 1;
  }
  // "was at Singel 300 hs"
  if (first === t && isTypeWord(hash[t]) && midSentence(doc, t) && continues(doc, i)) best = Street.Strong;
  for (let k = first; k < t; k++)
    if (isTypeWord(hash[k]) && kind[k] === Kind.Word && k + 1 < t) best = Street.Strong;
  if (best === Street.No && first < t && isFrenchType(hash[first])) best = Street.Strong;
  if (name.misread ? best !== Street.Strong : text[start[i]] === '0') return undefined;
  const stop = numberEnd(doc, i);
  const parted = street === Street.No ? undefined : partPerson(doc, first, t, street === Street.Strong);
  if (parted) {
    const person = { start: start[parted.person], end: end[parted.personEnd - 1] };
    return { ...span(start[parted.street], stop.end, stop.next, true, false, true), person };
  }
  const day = isDay(doc, i, t, best);
  return span(
    start[first],
    stop.end,
    stop.next,
    best === Street.Strong && !day,
    cue !== undefined && reaches(doc, cue, first),
    best !== Street.No && !day,
    stop.end > end[i] + 1 && !day,
  );
}

/** "Dorps⏎straat 12", "Jan van Galen straat 12": the first token of a name cut before its type; -1 for none. */
function halvedName(doc: Doc, t: number): number {
  const { kind, shape, hash } = doc.tokens;
  if (t < 1 || shape[t] !== Shape.Lower || !isTypeWord(hash[t])) return -1;
  if (t > 1 && kind[t - 1] === Kind.Newline) return shape[t - 2] === Shape.Capital ? t - 2 : -1;
  // "Jan van Galen straat 12"
  const apart = kind[t - 1] === Kind.Word && shape[t - 1] === Shape.Capital && !isInside(hash[t - 1]);
  if (!apart || (doc.tokens.lex[t - 1] & Lex.Word && !(doc.tokens.lex[t - 1] & Lex.Proper))) return -1;
  return nameStart(doc, t - 1, streetness(doc, t - 1), undefined) ?? t - 1;
}

/** A capital behind a word in lower case: a name. */
function midSentence(doc: Doc, t: number): boolean {
  const { kind, shape } = doc.tokens;
  return t > 0 && kind[t - 1] === Kind.Word && shape[t] === Shape.Capital && shape[t - 1] === Shape.Lower;
}

/** "Utrechtse", "Friese": a word with a capital that ends so, and that practices don't use. */
function isOfPlace({ text, tokens }: Doc, k: number): boolean {
  const { shape, lex, end } = tokens;
  return shape[k] === Shape.Capital && (lex[k] & Lex.Practice) === 0 && text.startsWith('se', end[k] - 2);
}

/** "Onder de Linden", "Tussen de Meeren": a preposition with a capital, an article and a name. */
function opensWithPreposition(doc: Doc, first: number, t: number): boolean {
  const { hash, shape } = doc.tokens;
  // "Het Hoge Holt": a capital behind the article makes a name of it.
  // "Lange Geer": a word that many streets open with.
  if (t === first + 1 && isStreetAdjective(hash[first]) && shape[first] !== Shape.Lower) return true;
  if (t > first && NEUTER.has(hash[first]) && shape[first + 1] === Shape.Capital) return true;
  return (
    t - first >= 2 &&
    shape[first] === Shape.Capital &&
    shape[t] === Shape.Capital &&
    PREPOSITIONS.has(hash[first]) &&
    ARTICLES.has(hash[first + 1])
  );
}

/** True when nothing but the address stands on its line, or between brackets. */
export function onOwnLine(doc: Doc, from: number, to: number): boolean {
  const { text } = doc;
  let a = from;
  while (a > 0 && (charClass(text.charCodeAt(a - 1)) === Char.Space || '-*•'.includes(text[a - 1]))) a--;
  let b = to;
  while (b < text.length && (charClass(text.charCodeAt(b)) === Char.Space || text[b] === ',')) b++;
  // "(Grote Markt 8)"; a word and a number in brackets are anything.
  if (text[a - 1] === '(' && text[b] === ')') return text.slice(from, to).split(' ').length > 2;
  // "- De Dam 11 : sleutel bij de buren"
  const listed = a < from && text[b] === ':' && b > to;
  return (a === 0 || text[a - 1] === '\n') && (b === text.length || text[b] === '\n' || listed);
}
