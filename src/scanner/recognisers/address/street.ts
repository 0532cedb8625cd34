/** Street and house number: where the name begins, what is added to the number, and what says that it is an address. */
import { charClass, Char } from '../../chars';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import {
  endsBeforeNumber,
  endsLikeStreet,
  isBox,
  isFrenchType,
  isInside,
  sendsSomebody,
  isBareStreet,
  isNoStreet,
  isNoSurname,
  isStreetAdjective,
  isNumbered,
  isSideOfStreet,
  isStreetTitle,
  isTypeWord,
  isUnit,
  Street,
  streetness,
} from './words';
import { numberFirst, numberLast } from './foreign-street';
import { closesPart, continues, isNineDigits, numberEnd, opensColumn } from './house-number';
import { lowerStreet } from './lower-street';
import { nameEnd } from './name-end';
import { partPerson } from './person-before';

export interface StreetSpan {
  readonly start: number;
  readonly end: number;
  /** First token after it. */
  readonly next: number;
  /** The name alone makes it a street; without, a postcode, place or word must support it. */
  readonly sure: boolean;
  /** A word like "adres" or "woont" announces it. */
  readonly cued: boolean;
  /** The name ends like some streets do. */
  readonly weak: boolean;
  /** An addition of a house number follows, as in "12 bis". */
  readonly added: boolean;
  /** The person whose name stands right before the street. */
  readonly person?: { readonly start: number; readonly end: number };
}

/** Words that announce an address: what stands between them and the house number is the street. */
const ADDRESS_CUES = wordSet(
  'woon wonen adres woonadres postadres bezoekadres kraamadres verblijfadres verblijfsadres thuisadres woont wonend wonende woonachtig verhuisd verhuist verhuizen verhuisde woonde gevestigd domicilie verblijft verblijvend thuis home address lives resides residing wohnhaft adresse huisadres',
);
const LABEL_CUES = wordSet(
  'adres woonadres postadres bezoekadres kraamadres verblijfadres verblijfsadres thuisadres huisadres address adresse',
);
/** Words that announce an address only right before it: "thuis, Kraaiennest 331". */
const AT_HOME = wordSet('thuis home');
const ORDINAL = wordSet('e de ste');
/** Prepositions between the first word of a sentence and a street. */
const OPENERS = wordSet('bij naar in aan');
const VERBS = wordSet('is was blijft wordt werd luidt nu per van adres');
const FROM_WORDS = wordSet('te in op naar aan de het een is was bij van and at the to geboren');
/** Sides of a water behind the name of the street along it: zuidzijde, noordzijde. */
const SIDES = wordSet('zz nz oz wz');
const NEUTER = wordSet("het 't 'n");
/** Homes of which "aan" or "op" tells the street. */
const HOUSES = wordSet('huis woning flat appartement huisje vakantiehuis bungalow pand kamer studio');
const BESIDE_STREET = wordSet('aan op');
/** Behind a given name in the name of a street: jan van galenstraat. */
const OF = wordSet('van de den der v');
const [NAAR, HOUR] = ['naar', 'u'].map(hashOf);
const PREPOSITIONS = wordSet(
  'achter onder voor bij in op aan tussen over boven langs naast om buiten binnen tegenover beneden',
);
const ARTICLES = wordSet("de den het der 't");
const MAX_NAME_TOKENS = 9;
const SPACE = 32;
const HYPHEN = 45;
const SLASH = 47;

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

/** A unit follows ("12 mg"), or a share, clock or degree ("12%4", "12:30"). */
function isMeasured(doc: Doc, i: number): boolean {
  const { kind, start, end, hash, count } = doc.tokens;
  const next = i + 1;
  if (next >= count) return false;
  // "14u" is a clock, "14a" a house.
  if (kind[next] === Kind.Word) return isUnit(hash[next]) && (hash[next] === HOUR || !continues(doc, i));
  return (
    kind[next] === Kind.Mark &&
    start[next] === end[i] &&
    '%:°'.includes(doc.text[start[next]]) &&
    kind[next + 1] === Kind.Number &&
    start[next + 1] === end[next]
  );
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

/** The rest of days from … to, behind the first day: 24/7 t/m 12/8. */
const DAYS = /^\/(?:1[0-2]|0?[1-9]) ?(?:t\/m|tm|tot|-|–) ?\d{1,2}\/\d/;

/** "Lankhorst 24/12": a day and month behind what may be a surname. */
function isDay(doc: Doc, i: number, t: number, best: Street): boolean {
  const { text, tokens } = doc;
  if (text.charCodeAt(tokens.end[i]) !== SLASH) return false;
  if (best === Street.Strong && (!(tokens.lex[t] & Lex.Surname) || isNoSurname(doc, t))) return false;
  const day = Number(text.slice(tokens.start[i], tokens.end[i]));
  return day > 0 && day < 32 && MONTH_BEHIND.test(text.slice(tokens.end[i], tokens.end[i] + 4));
}
const MONTH_BEHIND = /^\/(?:1[0-2]|0?[1-9])(?!\d)/;

/** A time (8.40, 17.00 uur), a blood pressure (140/90), a date (11-9-1982) or a count (2x, 4e keer), whatever stands before it. */
function isOtherNumber(doc: Doc, i: number): boolean {
  const { text } = doc;
  const at = doc.tokens.end[i];
  const mark = text.charCodeAt(at);
  if (charClass(text.charCodeAt(at + 1)) === Char.Digit) {
    const behind = text.slice(at, at + 10);
    // "sporthal De Dreef 17-20 uur": from hour to hour.
    if (mark === HYPHEN) return /^-\d{1,2}(?:-\d{2}| ?(?:u|uur)\b)/.test(behind);
    if (mark === SPACE && isNineDigits(text, doc.tokens.start[i], at)) return true;
    const value = Number(text.slice(doc.tokens.start[i], at));
    if (mark === SLASH && DAYS.test(behind)) return true;
    if (mark === SLASH) return value >= 70 && value < 260 && /^\/\d{2,3}(?!\d)/.test(behind);
    return value < 24 && /^[.:][0-5]\d(?![\d-])|^[.:][0-5]\d ?- ?\d{1,2}[.:]/.test(behind);
  }
  const letter = mark === SPACE ? text[at + 1] : text[at];
  return (letter === 'x' || letter === 'e') && /^ ?(?:x|e keer)\b/.test(text.slice(at, at + 10));
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

function span(
  start: number,
  end: number,
  next: number,
  sure: boolean,
  cued: boolean,
  weak: boolean,
  added = false,
): StreetSpan {
  return { start, end, next, sure, cued, weak, added };
}

/** "Postbus 77", "P.O. Box 12", "PO Box 12", of which token `word` is the last before number token `i`. */
function postbus(doc: Doc, i: number, word: number): StreetSpan | undefined {
  const { kind, start, end, hash } = doc.tokens;
  const { text } = doc;
  if (!isBox(hash[word]) || word < i - 2) return undefined;
  let first = word;
  if (hash[word] === PB) {
    // "PB 9.40" is a clock behind initials.
    const clock = /^[.:]\d\d(?!\d)/.test(text.slice(end[i], end[i] + 4));
    if (clock || start[i] - start[word] > 4) return undefined;
  } else if (hash[word] === BOX) {
    for (let t = word - 1; t >= 0 && t > word - 4 && hash[first] !== PO; t--) if (hash[t] === PO) first = t;
  }
  // "Postbus 90.150", "Postbus 90 150"; a scanner may lose a digit.
  const more = /^[. ]\d{2,3}\b(?! ?[A-Z]{2}\b)/.exec(text.slice(end[i], end[i] + 8));
  if (!more) return span(start[first], end[i], i + 1, true, true, true);
  const next = kind[i + 1] === Kind.Number ? i + 2 : i + 3;
  return span(start[first], end[i] + more[0].length, next, true, true, true);
}
const PB = hashOf('pb');
const BOX = hashOf('box');
const PO = hashOf('po');

/** "Plein 1944 3", "Plein 1944 nr. 3": the year is part of the name. */
function yearStreet(doc: Doc, i: number): StreetSpan | undefined {
  const { kind, start, end, hash, shape } = doc.tokens;
  if (i === 0 || end[i] - start[i] !== 4 || !isTypeWord(hash[i - 1]) || shape[i - 1] === Shape.Lower)
    return undefined;
  const follows = /^ (?:nr\.? ?)?\d{1,4}\b(?! ?[A-Z]{2}\b)/.exec(doc.text.slice(end[i], end[i] + 12));
  if (!follows || kind[i - 1] !== Kind.Word) return undefined;
  let t = i + 1;
  while (kind[t] !== Kind.Number) t++;
  const stop = numberEnd(doc, t);
  return span(start[i - 1], stop.end, stop.next, true, false, true);
}

/** A word before the name that announces an address; its token, or undefined. */
export function cueBefore(doc: Doc, t: number): number | undefined {
  const { kind, hash } = doc.tokens;
  for (let k = t; k >= 0 && k > t - MAX_NAME_TOKENS; k--) {
    // "dat is het oude adres. Bij regel 4": another sentence.
    if (kind[k] === Kind.Mark && hash[k] === 46 && k < t && endsSentence(doc, k)) return undefined;
    if (kind[k] === Kind.Newline && k < t) {
      const before = k - 1;
      return before >= 0 &&
        (LABEL_CUES.has(hash[before]) ||
          (kind[before] === Kind.Mark && before > 0 && LABEL_CUES.has(hash[before - 1])))
        ? before
        : undefined;
    }
    if (kind[k] === Kind.Number && k < t - 4) return undefined;
    if (kind[k] !== Kind.Word) continue;
    if (ADDRESS_CUES.has(hash[k])) return k;
    // "jullie huis aan Duinpan 7"
    if (HOUSES.has(hash[k]) && BESIDE_STREET.has(hash[k + 1])) return k + 1;
  }
  return undefined;
}

/** A full stop behind a word of more than four letters, and a capital behind it. */
function endsSentence(doc: Doc, dot: number): boolean {
  const { kind, start, end, shape, spaced } = doc.tokens;
  return (
    dot > 0 &&
    kind[dot - 1] === Kind.Word &&
    end[dot - 1] - start[dot - 1] > 4 &&
    spaced[dot + 1] === 1 &&
    shape[dot + 1] === Shape.Capital
  );
}

/** "KL 738 to Rabat": two or three capitals in a text that is not all in capitals. */
function isAbbreviation({ tokens }: Doc, t: number): boolean {
  const { shape, start, end } = tokens;
  return shape[t] === Shape.Caps && end[t] - start[t] <= 3 && (t === 0 || shape[t - 1] !== Shape.Caps);
}

/** The first token of the street's name, which ends at word token `t` that looks so much like one. */
export function nameStart(doc: Doc, t: number, street: Street, cue: number | undefined): number | undefined {
  // "de brief met adres 12": no street stands between.
  if (cue === t) return undefined;
  const { kind, start, end, hash, shape, cue: cues } = doc.tokens;
  const { layout } = doc;
  const isName = (k: number) => kind[k] === Kind.Word && shape[k] !== Shape.Lower;
  const labelled = layout.label[t] === Label.Address || (cue !== undefined && LABEL_CUES.has(hash[cue]));
  if (street === Street.No && !labelled && (isNumbered(hash[t]) || isAbbreviation(doc, t))) return undefined;
  if (
    street === Street.No &&
    (!(isName(t) || labelled) || (isNoStreet(hash[t]) && !standsAsStreet(doc, t, labelled))) &&
    !postcodeBehind(doc, t)
  )
    return undefined;
  let first = street === Street.Strong && isSideOfStreet(doc, t) ? t - 2 : t;
  for (let k = first - 1; k >= 0 && t - k < MAX_NAME_TOKENS; k--) {
    if (k === cue || kind[k] === Kind.Newline || doc.text[end[k]] === '\t' || start[k + 1] - end[k] > 1)
      break;
    if (kind[k] === Kind.Mark) {
      // Dots of "Burg.", hyphens of "Both-erf", apostrophes of "'t", the slash of "T/O".
      if (
        (hash[k] === 46 || hash[k] === 45 || hash[k] === 47) &&
        k > 0 &&
        end[k - 1] === start[k] &&
        kind[k - 1] === Kind.Word &&
        end[k - 1] - start[k - 1] <= 8
      )
        continue;
      if (hash[k] === 39) continue;
      break;
    }
    if (kind[k] === Kind.Number) {
      // "Plein 1944 3", "2e Kerkstraat": a number belongs to the name only inside it.
      break;
    }
    if (isName(k)) {
      if (cues[k] & (Cue.Title | Cue.Weekday | Cue.Birth) && !isStreetTitle(hash[k])) break;
      if (cues[k] & Cue.Stop && shape[k] !== Shape.Initials && !isInside(hash[k]) && !isStreetTitle(hash[k]))
        break;
      // A full stop before a capital ends a sentence, unless a short form stands before it.
      if (kind[k + 1] === Kind.Mark && hash[k + 1] === 46 && !isStreetTitle(hash[k]) && end[k] - start[k] > 4)
        break;
      // "Ophalen bij Molenweg 3": a verb and a preposition before a street.
      if (
        OPENERS.has(hash[k + 1]) &&
        street === Street.Strong &&
        isSentenceStart(doc, k) &&
        doc.tokens.lex[k] & Lex.Word &&
        !isStreetTitle(hash[k])
      )
        break;
      if (FROM_WORDS.has(hash[k]) && isSentenceStart(doc, k) && !isInside(hash[k])) break;
      // "Praktijk Dorpsstraat 2"
      const institution = cues[k] & Cue.Institution && !isTypeWord(hash[k]);
      if (institution && street === Street.Strong && isSentenceStart(doc, k)) break;
      // "Visite Wilgenroosje 14"
      if (sendsSomebody(hash[k]) && isSentenceStart(doc, k)) break;
      first = k;
      continue;
    }
    // "1e Oosterparkstraat", "2de Kerkstraat"
    if (ORDINAL.has(hash[k]) && k > 0 && kind[k - 1] === Kind.Number && end[k - 1] === start[k]) {
      first = k - 1;
      break;
    }
    if (labelled && !(cues[k] & Cue.Living)) {
      if (VERBS.has(hash[k]) && !(isInside(hash[k]) && k > 0 && isName(k - 1))) break;
      first = k;
      continue;
    }
    // "burg. van Heemstralaan", "dr kuyperlaan"
    if (
      street === Street.Strong &&
      isStreetTitle(hash[k]) &&
      !(doc.tokens.lex[k] & Lex.GivenFrequent && !OF.has(hash[k + 1]))
    ) {
      first = k;
      continue;
    }
    // "rue de la Station 88"
    if (isFrenchType(hash[k])) return k;
    // "Weg naar de Zee"
    const leads = hash[k] === NAAR && k > 0 && isTypeWord(hash[k - 1]) && isName(k - 1);
    if (!isInside(hash[k]) && !leads) break;
    if (doc.text[start[k]] === "'") first = k; // 't Zand
  }
  return first;
}

/** "Adres: Markt 8", "aan de Markt 8", "Rixt, Markt 8, Delden": a type of street alone, where an address may stand. */
function standsAsStreet(doc: Doc, t: number, labelled: boolean): boolean {
  const { hash, shape, kind } = doc.tokens;
  if (!isBareStreet(hash[t])) return false;
  if (labelled) return true;
  if (t === 0 || shape[t] === Shape.Lower) return t === 0 && shape[t] !== Shape.Lower;
  if (opensColumn(doc.text, doc.tokens.start[t])) return true;
  return kind[t - 1] !== Kind.Word || isInside(hash[t - 1]) || FROM_WORDS.has(hash[t - 1]);
}

/** A postcode behind the number makes a street of any word with a capital, though it ends like none: "Markt 2-II;9251 JM". */
function postcodeBehind(doc: Doc, t: number): boolean {
  const { shape, lex, end } = doc.tokens;
  return (
    (shape[t] !== Shape.Lower || (lex[t] & Lex.Practice) === 0) &&
    /^ \d{1,4}(?: ?-? ?[A-Za-z]{1,3}\d?)?(?:[,;|\n\t]|[,;|]? )+[1-9]\d{3} ?[A-Z]{2}\b/.test(
      doc.text.slice(end[t], end[t] + 26),
    )
  );
}

function isSentenceStart(doc: Doc, k: number): boolean {
  return k === 0 || doc.tokens.kind[k - 1] !== Kind.Word;
}

/** Only small words stand between the word that announces an address and the name: "woont nu op De Trije Roeden". */
function reaches(doc: Doc, cue: number, first: number): boolean {
  const { kind, hash, start, end, shape } = doc.tokens;
  if (shape[first] === Shape.Caps && end[first] - start[first] <= 3) return false;
  if (LABEL_CUES.has(hash[cue])) return first - cue <= 5;
  let words = 0;
  for (let t = cue + 1; t < first; t++)
    if (kind[t] === Kind.Word && !FROM_WORDS.has(hash[t]) && !isInside(hash[t])) words++;
  return AT_HOME.has(hash[cue]) ? words === 0 && first > cue + 1 : words <= 3;
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
