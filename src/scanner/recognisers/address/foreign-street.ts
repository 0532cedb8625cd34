/** Streets as they are written abroad: the number first, or the type of street first. */
import { Ascii } from '../../ascii';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import type { StreetSpan } from './street-span';
import {
  isEnglishType,
  isForeignNumberWord,
  isFrenchType,
  isInside,
  isOpeningType,
  isTurkishType,
} from './words';

/** The foreign address that opens with number token `i`: "77 Vineyard Road", "12 rue de la Paix". */
export function numberFirst(doc: Doc, i: number): StreetSpan | undefined {
  return englishStreet(doc, i) ?? frenchStreet(doc, i);
}

/** The foreign address that ends with number token `i`, `word` before it: "Calle Azahar 22", "Atatürk Cad. No: 12". */
export function numberLast(doc: Doc, i: number, word: number): StreetSpan | undefined {
  return typeFirst(doc, i) ?? turkishStreet(doc, i, word);
}

function span(start: number, end: number, next: number): StreetSpan {
  return { start, end, next, sure: true, cued: true, weak: true, added: false };
}

/** "SE", "N", "W." between number and name in North America. */
const DIRECTIONS = wordSet('n s e w ne nw se sw');
/** An American street opens here of which the name starts with a direction: "2209 SE Hawthorne Blvd". */
export function opensDirected(doc: Doc, i: number): boolean {
  return (
    i + 1 < doc.tokens.count && DIRECTIONS.has(doc.tokens.hash[i + 1]) && englishStreet(doc, i) !== undefined
  );
}

/** A flat or suite before the number and behind the street. */
const FLAT_BEFORE = /(?:Suite|Ste\.?|Flat|Unit|Apt\.?|Apartment|Room) \w{1,4}, ?$/;
const FLAT_BEHIND = /^,? (?:Suite|Ste\.?|Flat|Unit|Apt\.?|Apartment|Floor|Room|#) ?\w{1,4}\b/;

/** "77 Vineyard Road", "12 Sea Point Avenue": the number first. */
function englishStreet(doc: Doc, i: number): StreetSpan | undefined {
  const { kind, start, end, hash, shape, count } = doc.tokens;
  let names = 0;
  const opens = isHouseLetter(doc, i + 1) ? i + 2 : i + 1;
  for (let t = opens; t < count && t <= i + 5; t++) {
    if (kind[t] !== Kind.Word || start[t] - end[t - 1] > 1) return undefined;
    if (names > 0 && isEnglishType(hash[t]) && shape[t] !== Shape.Lower && !goesOn(doc, t)) {
      let from = start[i];
      // "Suite 6, 77 Vineyard Road", "Flat 2, 14 …", "2209 SE Hawthorne Blvd, Ste 5"
      const before = FLAT_BEFORE.exec(doc.text.slice(Math.max(0, from - 20), from));
      if (before) from -= before[0].length;
      const behind = FLAT_BEHIND.exec(doc.text.slice(end[t], end[t] + 20));
      const to = end[t] + (behind ? behind[0].length : 0);
      let next = t + 1;
      while (next < count && start[next] < to) next++;
      return span(from, to, next);
    }
    if (shape[t] !== Shape.Capital && shape[t] !== Shape.Caps && shape[t] !== Shape.Initials)
      return undefined;
    if (!DIRECTIONS.has(hash[t])) names++;
  }
  return undefined;
}

/** Types of streets that are words of other names too. */
const WORDS_TOO = wordSet('green place square way court close drive rise row hill bend loop walk circle');

/** "1 Welch Allyn Green Series": such a word, and a word with a capital behind it that is no place. */
function goesOn({ tokens }: Doc, t: number): boolean {
  const { kind, hash, shape, lex, count } = tokens;
  const next = t + 1;
  if (!WORDS_TOO.has(hash[t]) || next >= count || kind[next] !== Kind.Word) return false;
  return shape[next] === Shape.Capital && (lex[next] & Lex.Place) === 0 && !isEnglishType(hash[next]);
}

/** "14b High Street": a letter glued to the number, and no "1x" or "2e". */
function isHouseLetter({ tokens, text }: Doc, t: number): boolean {
  const { kind, start, end, count } = tokens;
  return (
    t < count &&
    kind[t] === Kind.Word &&
    end[t] - start[t] === 1 &&
    start[t] === end[t - 1] &&
    !'xeXE'.includes(text[start[t]])
  );
}

/** "12 rue de la Paix", "12, avenue Foch". */
function frenchStreet(doc: Doc, i: number): StreetSpan | undefined {
  const { kind, start, end, hash, shape, count } = doc.tokens;
  let t = i + 1;
  if (t < count && kind[t] === Kind.Mark && hash[t] === Ascii.Comma) t++;
  if (t >= count || kind[t] !== Kind.Word || !isFrenchType(hash[t]) || start[t] - end[t - 1] > 1)
    return undefined;
  let last = -1;
  for (let k = t + 1; k < count && k <= t + 6 && start[k] - end[k - 1] <= 1; k++) {
    if (kind[k] === Kind.Mark && (hash[k] === Ascii.Apostrophe || hash[k] === Ascii.Hyphen)) continue;
    if (kind[k] !== Kind.Word) break;
    if (shape[k] === Shape.Capital || shape[k] === Shape.Mixed) last = k;
    else if (!isInside(hash[k])) break;
  }
  return last < 0 ? undefined : span(start[i], end[last], last + 1);
}

/** Longest name between type and number, in tokens. */
const LONGEST_NAME = 9;
const NUMBER_BEHIND =
  /^(?:[/-]\d{1,4}|[A-Za-z]\b|[ºª°])*(?: ?[-,/]? ?(?:m\.?|lok\.?|apt\.?|bis|piso|esc\.?|int\.?) ?\d{0,3}[A-Za-z]?\b|, ?\d{1,2} ?[ºª°](?: ?(?:izda|dcha|dto|esq|[A-Z])\b\.?)?)?/;
/** An estate or building before the street: "Urb. Los Naranjos, C/ Azahar 22". Sticky, read backwards from the street. */
const ESTATE =
  /(?<=\b((?:Urb|Urbanizaci[oó]n|Edif|Edificio|Res|Residencial|R[eé]sidence|Residenza|B[aâ]t|B[aâ]timent|Pol|Bloque|Conjunto|Condom[ií]nio|Osiedle)\.? [\p{L}\d. '-]{2,30}, ))/uy;

/** A full stop behind a short form of a type, or an initial: ul., Av., n.º. */
function isShort(doc: Doc, t: number): boolean {
  return t >= 0 && doc.tokens.end[t] - doc.tokens.start[t] <= 4;
}

/** "Calle Azahar 22", "C/ Azahar 22, 2º izda.", "ul. Kwiatowa 5/7", "Av. da Liberdade, 12", "Kaya Orkidia 7". */
function typeFirst(doc: Doc, i: number): StreetSpan | undefined {
  const { kind, start, end, hash, shape, count } = doc.tokens;
  let names = 0;
  for (let t = i - 1; t >= 0 && t >= i - LONGEST_NAME; t--) {
    if (start[t + 1] - end[t] > 1 || kind[t] === Kind.Newline || kind[t] === Kind.Number) return undefined;
    if (kind[t] === Kind.Mark) {
      if (
        hash[t] === Ascii.Comma
          ? t === i - 1
          : hash[t] === Ascii.Apostrophe ||
            hash[t] === Ascii.Hyphen ||
            hash[t] === Ascii.Slash ||
            (hash[t] === Ascii.Dot && isShort(doc, t - 1))
      )
        continue;
      return undefined;
    }
    if (names > 0 && opensStreet(doc, t)) {
      ESTATE.lastIndex = start[t];
      const estate = ESTATE.exec(doc.text);
      const behind = NUMBER_BEHIND.exec(doc.text.slice(end[i], end[i] + 20));
      const to = end[i] + (behind ? behind[0].length : 0);
      let next = i + 1;
      while (next < count && start[next] < to) next++;
      return span(estate ? start[t] - estate[1].length : start[t], to, next);
    }
    if (shape[t] === Shape.Capital || shape[t] === Shape.Mixed) names++;
    else if (!isInside(hash[t]) && !isForeignNumberWord(hash[t])) return undefined;
  }
  return undefined;
}

const SMALL_C = 99;
/** A type with a capital, or a short form with its mark: Calle, C/, ul., Av. */
function opensStreet(doc: Doc, t: number): boolean {
  const { hash, shape, end } = doc.tokens;
  const mark = doc.text[end[t]];
  if (end[t] - doc.tokens.start[t] === 1 && (doc.text.charCodeAt(doc.tokens.start[t]) | 32) === SMALL_C)
    return mark === '/' && doc.tokens.start[t + 2] === end[t] + 1 + (doc.tokens.spaced[t + 2] ? 1 : 0);
  if (!isOpeningType(hash[t])) return false;
  return (
    mark === '.' ||
    doc.text[end[t] - 1] === '.' ||
    (shape[t] !== Shape.Lower && end[t] - doc.tokens.start[t] > 2)
  );
}

/** "Atatürk Cad. No: 12/4" */
function turkishStreet(doc: Doc, i: number, word: number): StreetSpan | undefined {
  const { kind, start, end, hash, shape } = doc.tokens;
  if (word < 1 || !isForeignNumberWord(hash[word])) return undefined;
  let t = word - 1;
  while (t > 0 && kind[t] === Kind.Mark) t--;
  if (!isTurkishType(hash[t]) || shape[t] === Shape.Lower) return undefined;
  let first = -1;
  for (
    let k = t - 1;
    k >= 0 && k > t - LONGEST_NAME && kind[k] === Kind.Word && shape[k] !== Shape.Lower;
    k--
  )
    first = k;
  if (first < 0) return undefined;
  const behind = /^\/\d{1,3}/.exec(doc.text.slice(end[i], end[i] + 5));
  return span(start[first], end[i] + (behind ? behind[0].length : 0), behind ? i + 3 : i + 1);
}
