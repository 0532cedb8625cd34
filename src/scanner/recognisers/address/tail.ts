/** What stands behind a street and house number: a postcode with its place, or a place alone. */
import { Ascii } from '../../ascii';
import type { Candidate, Doc } from '../../document';
import { Label } from '../../cues';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import { brokenPostcode, Beside } from './broken-postcode';
import { opensPlace, placeAt, type PlaceSpan } from './place';
import { foreignPostcode, letteredPostcode } from './foreign-postcode';
import { isYear, postcodeAt, readsAsWord, type Postcode } from './postcode';
import type { StreetSpan } from './street-span';
import { isBareStreet, isStreetName, isTypeWord } from './words';

const POSTCODE = 'Lijkt op een postcode.';
const FOREIGN_POSTCODE = 'Lijkt op een buitenlandse postcode bij een adres.';
const PLACE = 'Plaats bij een adres of woonplaats.';

export interface Tail {
  readonly found: readonly Candidate[];
  /** Offset up to which the text is used. */
  readonly end: number;
  /** How much it says that what stands before is an address. */
  readonly support: 'none' | 'place' | 'postcode';
}

const TE = wordSet('te in');

/** Reads the tail of an address. */
export function tailOf(doc: Doc, street: StreetSpan): Tail {
  const { kind, count, lex, start, end } = doc.tokens;
  const at = skipCountry(doc, skipMarks(doc, street.next, 4));
  const none: Tail = { found: [], end: street.end, support: 'none' };
  if (at >= count) return none;
  const json = jsonPostcode(doc, street.next);
  if (json) return { found: [postcodeCandidate(json)], end: json.end, support: 'postcode' };
  if (kind[at] === Kind.Number) {
    const postcode = postcodeBeside(doc, street, at) ?? brokenPostcode(doc, at, Beside.Address);
    if (postcode) {
      const place = placeAt(doc, skipMarks(doc, postcode.next, 3), true);
      return {
        found: place ? [postcodeCandidate(postcode), placeCandidate(place)] : [postcodeCandidate(postcode)],
        end: place ? place.end : postcode.end,
        support: 'postcode',
      };
    }
    const written = foreignPostcode(doc, at);
    if (written) {
      const town = placeAt(doc, written.next, false);
      return {
        found: town
          ? [foreignCandidate(written.start, written.end), placeCandidate(town)]
          : [foreignCandidate(written.start, written.end)],
        end: town ? town.end : written.end,
        support: 'postcode',
      };
    }
    // Belgian and German: "Kerkstraat 12, 9000 Gent", "Hauptstraße 3, 50667 Köln".
    const foreign = isForeignCode(doc, at) && at + 1 < count ? placeAt(doc, at + 1, false) : undefined;
    // Five digits and a name behind a comma or on the next line are a German, French or other postcode: "Am Markt 4, 48455 …".
    const long = end[at] - start[at] === 5 && at > street.next && kind[at - 1] !== Kind.Number;
    if (!foreign || !(lex[at + 1] & Lex.Place || street.sure || long)) return none;
    return {
      found: [foreignCandidate(start[at], end[at]), placeCandidate(foreign)],
      end: foreign.end,
      support: 'postcode',
    };
  }
  const british = kind[at] === Kind.Word && at + 1 < count ? letteredPostcode(doc, at + 1) : undefined;
  if (british) return { found: [postcodeCandidate(british)], end: british.end, support: 'postcode' };
  return kind[at] === Kind.Word ? placeTail(doc, street, at) : none;
}

/** The postcode at number token `at`, behind the street; no year and word ("Kerklaan 3, 2025 om") or amount ("Apgar 9, 3420 gr"). */
function postcodeBeside(doc: Doc, street: StreetSpan, at: number): Postcode | undefined {
  const postcode = postcodeAt(doc, at);
  if (!postcode || postcode.sure || !readsAsWord(doc, at)) return postcode;
  if (!street.sure && !street.cued) return undefined;
  return isYear(doc, at) && goesOn(doc, postcode.next) ? undefined : postcode;
}

/** The sentence goes on right at token `t`, with a number or a small word. */
function goesOn({ tokens }: Doc, t: number): boolean {
  const { count, kind, shape } = tokens;
  return t < count && (kind[t] === Kind.Number || (kind[t] === Kind.Word && shape[t] === Shape.Lower));
}

/** Codes of countries before a postcode: NL-4461 AB, D-48455, B 9000. */
const COUNTRIES = wordSet('nl b be d de l lux f fr a ch');

function skipCountry(doc: Doc, at: number): number {
  const { kind, hash, count, start, end, shape } = doc.tokens;
  if (at + 1 >= count || kind[at] !== Kind.Word || !COUNTRIES.has(hash[at]) || shape[at] === Shape.Lower)
    return at;
  const next = kind[at + 1] === Kind.Mark && hash[at + 1] === Ascii.Hyphen ? at + 2 : at + 1;
  return next < count && kind[next] === Kind.Number && start[next] - end[at] <= 1 ? next : at;
}

/** "…, Heenvliet", "… te Deurningen", "…, Claremont 7708". */
function placeTail(doc: Doc, street: StreetSpan, at: number): Tail {
  const { kind, lex, shape, start, end, count } = doc.tokens;
  const { line } = doc.layout;
  const none: Tail = { found: [], end: street.end, support: 'none' };
  const t = TE.has(doc.tokens.hash[at]) ? at + 1 : at;
  if (t >= count || kind[t] !== Kind.Word) return none;
  const known =
    (lex[t] & Lex.Place) !== 0 || (opensPlace(doc, t) && t + 1 < count && (lex[t + 1] & Lex.Place) !== 0);
  const marked = at > street.next || t > at;
  const named = shape[t] !== Shape.Lower;
  if (!(known ? named || street.sure || street.cued : marked && named && street.sure)) return none;
  const place = placeAt(doc, t, known);
  if (!place || (!known && line[t] !== line[street.next - 1])) return none;
  const found = [placeCandidate(place)];
  let last = place.end;
  const next = skipMarks(doc, place.next, 1);
  if (next < count && kind[next] === Kind.Number && line[next] === line[t]) {
    const postcode = postcodeAt(doc, next);
    if (postcode) found.push(postcodeCandidate(postcode));
    else if (street.sure && isForeignCode(doc, next)) found.push(foreignCandidate(start[next], end[next]));
    if (found.length > 1) last = found[1].end;
    if (postcode) return { found, end: last, support: 'postcode' };
  } else if (next + 1 < count) {
    const british = letteredPostcode(doc, next + 1);
    if (british)
      return { found: [...found, postcodeCandidate(british)], end: british.end, support: 'postcode' };
  }
  const closes = place.next >= count || kind[place.next] !== Kind.Word;
  return {
    found,
    end: last,
    support:
      known && named && (street.sure || street.weak || (closes && opens(doc, street))) ? 'place' : 'none',
  };
}

/** The street opens its line, a bracket or a part of the line: "(6-6-39, Buorren 4, Reduzum)". */
function opens(doc: Doc, street: StreetSpan): boolean {
  const { tokens, text } = doc;
  const word = tokens.kind[street.next - 2] === Kind.Word ? street.next - 2 : street.next - 3;
  if (word >= 0 && tokens.lex[word] & Lex.Drug) return false;
  if (street.start === 0 || '\n(|"'.includes(text[street.start - 1])) return true;
  // Behind a comma a child with its age stands as often.
  return (
    word >= 0 &&
    (tokens.lex[word] & Lex.Given) === 0 &&
    (/[,;:→>–•*-] $/.test(text.slice(street.start - 2, street.start)) || fillsCell(doc, street, word))
  );
}

/** "| Ring 14 Delden |": behind a bar a word of the language is a street only where streets are called so, unlike "| Filiaal 2 Delden |". */
function fillsCell({ tokens, text }: Doc, street: StreetSpan, word: number): boolean {
  const { lex, hash } = tokens;
  if (!text.startsWith('| ', street.start - 2)) return false;
  return (
    (lex[word] & (Lex.Word | Lex.English)) === 0 ||
    (lex[word] & Lex.Street) !== 0 ||
    isBareStreet(hash[word]) ||
    isTypeWord(hash[word]) ||
    isStreetName(hash[word])
  );
}

/** Four or five digits that are no year. */
function isForeignCode({ text, tokens }: Doc, t: number): boolean {
  const start = tokens.start[t];
  const size = tokens.end[t] - start;
  if (size !== 4) return size === 5;
  return text[start] !== '0' && !text.startsWith('19', start) && !text.startsWith('20', start);
}

/** `"line":["Heuvel 3-A"],"postalCode":"5258ed"`: fields of one record, with the name of the field between. */
function jsonPostcode(doc: Doc, from: number): Postcode | undefined {
  const { kind, label, count } = doc.tokens;
  let named = false;
  for (let t = from; t < count && t < from + 10; t++) {
    if (kind[t] === Kind.Word) {
      if (label[t] !== Label.Postcode) return undefined;
      named = true;
    } else if (kind[t] === Kind.Number) return named ? postcodeAt(doc, t) : undefined;
    else if (kind[t] === Kind.Newline && named) return undefined;
  }
  return undefined;
}

/** Marks and one line end stand between the parts of an address. */
export function skipMarks(doc: Doc, from: number, most: number): number {
  const { kind, count, hash } = doc.tokens;
  let lines = 0;
  let t = from;
  while (t < count && t < from + most) {
    if (kind[t] === Kind.Newline) {
      if (++lines > 1) break;
    } else if (kind[t] !== Kind.Mark || hash[t] === Ascii.Dot) break;
    t++;
  }
  return t;
}

export function postcodeCandidate({ start, end }: Postcode): Candidate {
  return { start, end, category: 'POSTCODE', severity: 'block', score: 0.92, reason: POSTCODE };
}

function foreignCandidate(start: number, end: number): Candidate {
  return { start, end, category: 'POSTCODE', severity: 'block', score: 0.8, reason: FOREIGN_POSTCODE };
}

export function placeCandidate({ start, end }: PlaceSpan): Candidate {
  return { start, end, category: 'PLAATS', severity: 'info', score: 0.7, reason: PLACE };
}
