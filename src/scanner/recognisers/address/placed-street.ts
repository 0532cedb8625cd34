/** Streets whose name is no more than a name, by where they stand: "visite Wilgenroosje 14", "mw Jansen, Damrak 1". */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import { closesPart, opensColumn } from './house-number';
import type { StreetSpan } from './street-span';
import {
  hasStreetEnding,
  isBareStreet,
  isNoSurname,
  isStreetAdjective,
  isStreetName,
  isTypeWord,
  sendsSomebody,
} from './words';

/** What a word with a capital may be other than a street. */
const OTHERWISE =
  Lex.Given | Lex.GivenWide | Lex.Surname | Lex.Place | Lex.Drug | Lex.Eponym | Lex.NotName | Lex.Institution;
/** What a word behind a person and a comma may be other than a street: medicine, test, child, shop, institution. */
const OTHER_THING = Lex.Given | Lex.GivenWide | Lex.Drug | Lex.Eponym | Lex.NotName | Lex.Institution;
/** Of those what a street may not be that is known as one: lists have Markt as no name, and Kade as a given one. */
const TYPE_IS_THING = Lex.Drug | Lex.Eponym | Lex.Institution;
const NAME = Lex.Given | Lex.GivenWide | Lex.Surname;
/** Words that open the name of a street: De Hoef, Achter de Kerk, Lange Wijk. */
const OPENERS = wordSet('de het achter');
const BEFORE = wordSet('op aan in bij naar van te');
const ARTICLES = wordSet("de het den 't");
/** Longest number of a house that a bare name makes an address of, in digits. */
const LONGEST = 3;

/** True where an address stands, for one word from no other list than that of names of unknown kind, or some that are like a street. */
export function placedAsStreet(doc: Doc, street: StreetSpan, i: number): boolean {
  const { tokens } = doc;
  const t = i - 1;
  if (tokens.end[i] - tokens.start[i] > LONGEST) return false;
  // "Visite Achter de Kerk 2", "huisbezoek Lage Vaart 7"
  if (street.weak && tokens.start[t] > street.start) {
    let first = t;
    while (tokens.start[first] > street.start) first--;
    return (
      (sentTo(doc, first) || (isBehindPlace(doc, first, i) && !(tokens.lex[t] & Lex.Practice))) &&
      !isClock(doc, i)
    );
  }
  if (tokens.start[t] !== street.start) return false;
  if (!mayBeStreet(doc, t, street.weak)) return false;
  if (sentTo(doc, t)) return !isClock(doc, i);
  const before = t - 1;
  // "Hagedoren 12-03-1961 Berkenhoek 31 belt": behind a birth date in a list.
  if (street.weak && endsDate(doc, before)) return !isClock(doc, i);
  if (before < 0 || !(street.added || closesPart(doc, i))) return false;
  if (tokens.kind[before] === Kind.Mark)
    return (known(doc, t) ? ',(|→' : ',').includes(doc.text[tokens.start[before]]);
  if (tokens.kind[before] !== Kind.Word) return false;
  // "op de Veenwortel 12", "de buurvrouw van Wilgenroosje 14"
  const word = ARTICLES.has(tokens.hash[before]) ? before - 1 : before;
  return word >= 0 && BEFORE.has(tokens.hash[word]);
}

/** "in Goirle, Lage Akker 17.": a place and a comma before an adjective that streets open with. */
function isBehindPlace(doc: Doc, first: number, i: number): boolean {
  const { kind, hash, lex, shape } = doc.tokens;
  if (first < 2 || !isStreetAdjective(hash[first]) || kind[first - 1] !== Kind.Mark) return false;
  const place = (lex[first - 2] & Lex.Place) !== 0 && shape[first - 2] === Shape.Capital;
  return place && hash[first - 1] === Ascii.Comma && closesPart(doc, i);
}

const YEAR = /^(?:19|20)\d\d$/;

/** Token `t` is the year of a date: 12-03-1961. */
function endsDate({ tokens, text }: Doc, t: number): boolean {
  const { kind, start, end } = tokens;
  if (t < 4 || kind[t] !== Kind.Number || end[t] - start[t] !== 4 || kind[t - 2] !== Kind.Number)
    return false;
  return end[t - 2] === start[t] - 1 && YEAR.test(text.slice(start[t], end[t]));
}

/** "mw Hagedoren (Brink 4)", "dhr Kwakernaat, De Hoef 14, …": behind a person and a comma or bracket, perhaps a street. */
export function behindPerson(doc: Doc, street: StreetSpan, i: number): boolean {
  const { kind, shape, hash, lex, start, end, cue, label } = doc.tokens;
  const t = i - 1;
  if (end[i] - start[i] > LONGEST || kind[t] !== Kind.Word || shape[t] === Shape.Lower) return false;
  // "Naalden 2,5"
  if (/^,\d/.test(doc.text.slice(end[i], end[i] + 2))) return false;
  let first = t;
  while (first > 0 && start[first] > street.start) first--;
  // In columns a bar or a gap parts the two.
  const column = opensColumn(doc.text, start[first]);
  const person = column && kind[first - 1] === Kind.Word ? first - 1 : first - 2;
  if (person < 0 || kind[person] !== Kind.Word) return false;
  if (!column && !parts(doc.text, start[first])) return false;
  if (
    shape[person] !== Shape.Capital ||
    !(lex[person] & (NAME | Lex.Proper) || lex[person] === 0) ||
    lex[person] & OTHER
  )
    return false;
  // "Hof" tells of an institution too.
  if (!(street.added || closesPart(doc, i)) || (cue[t] !== 0 && !isBareStreet(hash[t]))) return false;
  const type = isTypeWord(hash[t]) || isBareStreet(hash[t]) || isStreetName(hash[t]);
  if (label[t] !== 0 || lex[t] & (type ? TYPE_IS_THING : OTHER_THING)) return false;
  if (first < t)
    return isStreetAdjective(hash[first]) || (OPENERS.has(hash[first]) && (lex[t] & ~Lex.Surname) !== 0);
  // Of a word in no list the person before it must be known to be one.
  const titled = person > 0 && (cue[person - 1] & Cue.Title) !== 0;
  if (lex[t] === 0) return end[t] - start[t] > 5 && (titled || (lex[person] & NAME) !== 0);
  return type || street.weak || (lex[t] & Lex.Street) !== 0;
}
const OTHER = Lex.Drug | Lex.Institution | Lex.NotName;

/** In digits; who is older stays an address, since a house number may have three. */
const LONGEST_AGE = 2;

/**
 * "mw Nijenhof, 81, woont alleen": a surname that ends like a street, and the age behind its comma. Behind a title; behind a given
 * name or initials a surname of the lists only, since streets are called after persons: "Jan van Galenstraat, 12". And with nothing
 * else of an address.
 */
export function isAgeOfPerson(doc: Doc, street: StreetSpan, i: number): boolean {
  const { kind, hash, cue, lex, shape, start, end, count } = doc.tokens;
  if (
    street.added ||
    end[i] - start[i] > LONGEST_AGE ||
    kind[i - 1] !== Kind.Mark ||
    hash[i - 1] !== Ascii.Comma
  )
    return false;
  const next = i + 1;
  if (next < count && kind[next] !== Kind.Newline && hash[next] !== Ascii.Comma && hash[next] !== Ascii.Dot)
    return false;
  if (isNoSurname(doc, i - 2)) return false;
  const named = (lex[i - 2] & (Lex.Surname | Lex.SurnameWide)) !== 0;
  let first = i - 1;
  while (first > 0 && start[first] > street.start) first--;
  let before = first - 1;
  // What stands inside a surname, the first half of a double one, the full stop of a title.
  while (before >= 0 && start[before + 1] - end[before] <= 1) {
    if (kind[before] === Kind.Mark && hash[before] === Ascii.Hyphen && before > 0) before -= 2;
    else if (cue[before] & Cue.Prefix || (kind[before] === Kind.Mark && hash[before] === Ascii.Dot)) before--;
    else break;
  }
  for (let k = Math.max(0, before); k <= first; k++) {
    if (kind[k] !== Kind.Word) continue;
    if (k < first && cue[k] & (Cue.Title | Cue.Doctor | Cue.Patient)) return true;
    if (named && (shape[k] === Shape.Initials || (lex[k] & Lex.Given && shape[k] !== Shape.Lower)))
      return true;
  }
  return false;
}

/** A comma or bracket before offset `at`, or a dash or stroke with spaces: "Hagedoren - Zuidzijde 3 - wond". */
function parts(text: string, at: number): boolean {
  if (text[at - 1] === '(' || text[at - 1] === ',') return true;
  if (text[at - 1] !== ' ') return false;
  return ',('.includes(text[at - 2] ?? ' ') || (text[at - 3] === ' ' && '-–/'.includes(text[at - 2]));
}

/** "mw Hagedoren  Dorpseind 3  wond": alone in its column, a name that ends like a street or is in the list of streets. */
export function fillsColumn(doc: Doc, street: StreetSpan, i: number): boolean {
  const { start, lex, shape, cue } = doc.tokens;
  const t = i - 1;
  if (start[t] !== street.start || !opensColumn(doc.text, start[t]) || shape[t] !== Shape.Capital)
    return false;
  if (cue[t] !== 0 || lex[t] & (Lex.Word | Lex.English | OTHER_THING)) return false;
  return (lex[t] & Lex.Street) !== 0 || hasStreetEnding(doc, t);
}

const END = /[a-z]einde?$/;

/** A name of unknown kind, or one that ends like a street and is no word; no label, no cue. */
export function mayBeStreet(doc: Doc, t: number, weak: boolean): boolean {
  const { lex, shape, cue, label, start, end } = doc.tokens;
  const other = lex[t] & OTHERWISE;
  // Noordeinde and Zuideinde are villages too, and streets in many more.
  if (other !== 0 && !(other === Lex.Place && weak && END.test(doc.text.slice(start[t], end[t]))))
    return false;
  if (cue[t] !== 0 || label[t] !== 0 || end[t] - start[t] < 4) return false;
  return (
    known(doc, t) ||
    (weak && (other !== 0 || !(lex[t] & (Lex.Word | Lex.English))) && shape[t] !== Shape.Lower)
  );
}

const known = (doc: Doc, t: number) => (doc.tokens.lex[t] & (Lex.Proper | Lex.Street)) !== 0;

/** "visite: ", "bezorgen op ", "huisbezoek bij de " right before token `t`. */
export function sentTo(doc: Doc, t: number): boolean {
  const { kind, hash } = doc.tokens;
  for (let k = t - 1; k >= 0 && k > t - 5; k--) {
    if (kind[k] === Kind.Newline || kind[k] === Kind.Number) return false;
    if (kind[k] === Kind.Mark) {
      if (
        hash[k] !== Ascii.Colon &&
        hash[k] !== Ascii.Dot &&
        hash[k] !== Ascii.Slash &&
        hash[k] !== Ascii.Hyphen
      )
        return false;
    } else if (sendsSomebody(hash[k])) return true;
    else if (!BEFORE.has(hash[k]) && !ARTICLES.has(hash[k]) && hash[k - 1] !== Ascii.Slash) return false;
  }
  return false;
}

function isClock(doc: Doc, i: number): boolean {
  return /^(?:[:.]\d|-\d{1,2}-| ?u(?:ur)?\b)/.test(doc.text.slice(doc.tokens.end[i], doc.tokens.end[i] + 5));
}
