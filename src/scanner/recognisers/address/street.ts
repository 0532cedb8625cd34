/** Street and house number: where the name begins, what is added to the number, and what says that it is an address. */
import { charClass, Char } from '../../chars';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import {
  isFrenchType,
  isInside,
  sendsSomebody,
  isNoStreet,
  isStreetAdjective,
  isNumbered,
  isStreetTitle,
  isTypeWord,
  isUnit,
  SHORT_TYPES,
  Street,
  streetness,
} from './words';
import { foreignStreet } from './foreign-street';
import { continues, numberEnd, opensMisread } from './house-number';
import { lowerStreet } from './lower-street';

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
}

/** Words that announce an address: what stands between them and the house number is the street. */
const ADDRESS_CUES = wordSet(
  'woon wonen adres woonadres postadres bezoekadres kraamadres verblijfadres verblijfsadres thuisadres woont wonend wonende woonachtig verhuisd verhuist verhuizen verhuisde woonde gevestigd domicilie verblijft verblijvend thuis home address lives resides residing wohnhaft adresse huisadres',
);
const LABEL_CUES = wordSet(
  'adres woonadres postadres bezoekadres kraamadres verblijfadres verblijfsadres thuisadres huisadres address adresse',
);
const POSTBUS = wordSet('postbus pb pobox antwoordnummer antwoordnr postfach');
const BOX = hashOf('box');
const NUMBER_WORDS = wordSet('nr nummer no huisnummer huisnr hnr');
/** Words that announce an address only right before it: "thuis, Kraaiennest 331". */
const AT_HOME = wordSet('thuis home');
const ORDINAL = wordSet('e de ste');
/** Prepositions between the first word of a sentence and a street. */
const OPENERS = wordSet('bij naar in aan');
const VERBS = wordSet('is was wordt werd luidt nu per van adres');
const FROM_WORDS = wordSet('te in op naar aan de het een is was bij van and at the to geboren');
/** Sides of a water behind the name of the street along it: zuidzijde, noordzijde. */
const SIDES = wordSet('zz nz oz wz');
const NEUTER = wordSet("het 't 'n");
/** Homes of which "aan" or "op" tells the street. */
const HOUSES = wordSet('huis woning flat appartement huisje vakantiehuis bungalow pand kamer studio');
const BESIDE_STREET = wordSet('aan op');
/** Behind a given name in the name of a street: jan van galenstraat. */
const OF = wordSet('van de den der v');
const NAAR = hashOf('naar');
const PREPOSITIONS = wordSet(
  'achter onder voor bij in op aan tussen over boven langs naast om buiten binnen tegenover beneden',
);
const ARTICLES = wordSet("de den het der 't");
/** Short forms of street types as a word of their own, with a full stop: Vredener Str. 60. */
const SHORT_ALONE = wordSet('str pl ln wg sngl');
const MAX_NAME_TOKENS = 9;
const AMPERSAND = 38;

/** The address whose house number is number token `i`. */
export function streetAt(doc: Doc, i: number): StreetSpan | undefined {
  const { kind, start, end, hash, spaced, count } = doc.tokens;
  const { text } = doc;
  const size = end[i] - start[i];
  if (size > 5) return undefined;
  const box = i > 0 ? postbus(doc, i) : undefined;
  if (box !== undefined) {
    // "Postbus 90.150", "Postbus 90 150"; a scanner may lose a digit.
    const more = /^[. ]\d{2,3}\b(?! ?[A-Z]{2}\b)/.exec(text.slice(end[i], end[i] + 8));
    return span(
      box,
      more ? end[i] + more[0].length : end[i],
      more ? numberAfter(doc, i) : i + 1,
      true,
      true,
      true,
    );
  }
  if (size > 4) return undefined;
  const year = yearStreet(doc, i);
  if (year) return year;
  const foreign = foreignStreet(doc, i);
  if (foreign) return foreign;
  if (i === 0) return undefined;
  // The word before: over a comma ("Rue de Lille, 12") or the word "nr." only.
  let t = i - 1;
  if (kind[t] === Kind.Mark && (hash[t] === 46 || hash[t] === 58) && t > 0 && NUMBER_WORDS.has(hash[t - 1]))
    t--;
  if (t > 0 && kind[t] === Kind.Word && NUMBER_WORDS.has(hash[t])) {
    t--;
    // "Kerkplein, nr. 7"
    if (t > 0 && kind[t] === Kind.Mark && hash[t] === 44 && end[t - 1] === start[t]) t--;
  } else if (t > 0 && t === i - 1 && kind[t] === Kind.Mark && ',;:-"|'.includes(text[start[t]])) {
    // "Rue de Lille, 12", "Kerkplein; 7", "Kerkplein","7", but no list of streets with ages or dates.
    let word = t - 1;
    while (word > 0 && word > t - 3 && kind[word] === Kind.Mark && ',;"'.includes(text[start[word]])) word--;
    const named = kind[word] === Kind.Word && doc.tokens.shape[word] !== Shape.Lower;
    if (named && closesPart(doc, i) && streetness(doc, word) === Street.Strong) t = word;
  } else if (
    t > 1 &&
    (hash[t] === 0xb0 || hash[t] === 0xba) &&
    kind[t] === Kind.Mark &&
    /^n$/i.test(textAt(doc, t - 1))
  ) {
    t -= 2; // "Kerkplein n° 7"
  }
  // "Dorpsstraat #12", "Dorpsstraat №12"
  if (t > 0 && kind[t] === Kind.Mark && (hash[t] === 35 || hash[t] === 0x2116) && !spaced[i]) t--;
  // "Dorpsstr. l2": a scanner's letter for the first digit.
  const misread = t > 0 && opensMisread(doc, t);
  if (misread) t--;
  // "Lange Kerkdam\n114 te Woudenberg": a narrow column or a fax breaks the line before the number.
  if (t === i - 1 && t > 0 && kind[t] === Kind.Newline && brokenBefore(doc, i)) t--;
  let short = false;
  if (
    t > 0 &&
    kind[t] === Kind.Mark &&
    hash[t] === 46 &&
    end[t - 1] === start[t] &&
    (SHORT_ALONE.has(hash[t - 1])
      ? doc.tokens.shape[t - 1] !== Shape.Lower && t > 1 && doc.tokens.shape[t - 2] === Shape.Capital
      : end[t - 1] - start[t - 1] > 4 && SHORT_TYPES.test(text.slice(start[t - 1], end[t - 1])))
  ) {
    t--;
    short = true;
  }
  // HL7 keeps street and number in parts of one field: Dorpsstraat&12&A.
  if (t > 0 && hash[t] === AMPERSAND && kind[t] === Kind.Mark && doc.layout.label[i] === Label.Address) t--;
  else if (t === i - 1 && !spaced[i] && streetness(doc, t) !== Street.Strong) return undefined;
  if (t < 0 || kind[t] !== Kind.Word) return undefined;
  if (start[i] - end[i - 1] > 2) return undefined;
  const next = i + 1;
  if (next < count && kind[next] !== Kind.Newline) {
    if (kind[next] === Kind.Word && isUnit(hash[next]) && !continues(doc, i)) return undefined;
    if (
      kind[next] === Kind.Mark &&
      '%:°'.includes(text[start[next]]) &&
      start[next] === end[i] &&
      kind[next + 1] === Kind.Number &&
      start[next + 1] === end[next]
    )
      return undefined;
  }
  if (SIDES.has(hash[t]) && t > 0 && kind[t - 1] === Kind.Word && doc.tokens.shape[t - 1] === Shape.Capital)
    t--;
  const halved = halvedName(doc, t);
  if (halved >= 0 && closesPart(doc, i)) {
    const stop = numberEnd(doc, i);
    return span(start[halved], stop.end, stop.next, true, false, true);
  }
  if (isOtherNumber(text, end[i], Number(text.slice(start[i], end[i])))) return undefined;
  const cue = cueBefore(doc, t);
  const first = nameStart(doc, t, cue);
  if (first === undefined) return lowerStreet(doc, i, t, (name) => cueBefore(doc, name) !== undefined);
  let best = streetness(doc, t);
  if (short) best = Street.Strong;
  if (best !== Street.Strong && opensWithPreposition(doc, first, t))
    best =
      first > 0 && kind[first - 1] === Kind.Word && (midSentence(doc, first) || closesPart(doc, i))
        ? Street.Strong
        : Street.Weak;
  // "was at Singel 300 hs"
  if (first === t && isTypeWord(hash[t]) && midSentence(doc, t) && continues(doc, i)) best = Street.Strong;
  for (let k = first; k < t; k++)
    if (isTypeWord(hash[k]) && kind[k] === Kind.Word && k + 1 < t) best = Street.Strong;
  if (best === Street.No && first < t && isFrenchType(hash[first])) best = Street.Strong;
  if (misread ? best !== Street.Strong : text[start[i]] === '0') return undefined;
  const stop = numberEnd(doc, i);
  return span(
    start[first],
    stop.end,
    stop.next,
    best === Street.Strong,
    cue !== undefined && reaches(doc, cue, first),
    best !== Street.No,
    stop.end > end[i] + 1,
  );
}

/** A time (8.40, 17.00 uur), a blood pressure (140/90), a date (11-9-1982) or a count (2x, 4e keer), whatever stands before it. */
function isOtherNumber(text: string, end: number, value: number): boolean {
  // A cheap look: what most house numbers have behind them is none of it.
  const next = text[end] === ' ' ? text[end + 1] : text[end];
  if (next === undefined || !'.:/-xe'.includes(next)) return false;
  const behind = text.slice(end, end + 10);
  if (value < 24 && /^[.:][0-5]\d(?![\d-])|^[.:][0-5]\d ?- ?\d{1,2}[.:]/.test(behind)) return true;
  if (value >= 70 && value < 260 && /^\/\d{2,3}(?!\d)/.test(behind)) return true;
  return /^-\d{1,2}-\d{2}|^ ?x\b|^ ?e keer\b/.test(behind);
}

const textAt = (doc: Doc, t: number) => doc.text.slice(doc.tokens.start[t], doc.tokens.end[t]);

/** "Dorps⏎straat 12", "Jan van Galen straat 12": the first token of a name cut before its type; -1 for none. */
function halvedName(doc: Doc, t: number): number {
  const { kind, shape, hash } = doc.tokens;
  if (t < 1 || shape[t] !== Shape.Lower || !isTypeWord(hash[t])) return -1;
  if (t > 1 && kind[t - 1] === Kind.Newline) return shape[t - 2] === Shape.Capital ? t - 2 : -1;
  // "Jan van Galen straat 12"
  const apart = kind[t - 1] === Kind.Word && shape[t - 1] === Shape.Capital && !isInside(hash[t - 1]);
  if (!apart || (doc.tokens.lex[t - 1] & Lex.Word && !(doc.tokens.lex[t - 1] & Lex.Proper))) return -1;
  return nameStart(doc, t - 1, undefined) ?? t - 1;
}

/** A capital behind a word in lower case: a name. */
function midSentence(doc: Doc, t: number): boolean {
  const { kind, shape } = doc.tokens;
  return t > 0 && kind[t - 1] === Kind.Word && shape[t] === Shape.Capital && shape[t - 1] === Shape.Lower;
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

/** First token behind the number that goes on after token `i`. */
function numberAfter(doc: Doc, i: number): number {
  return doc.tokens.kind[i + 1] === Kind.Number ? i + 2 : i + 3;
}

/** "Postbus 77", "P.O. Box 12", "PO Box 12": where it starts. */
function postbus(doc: Doc, i: number): number | undefined {
  const { kind, start, end, hash } = doc.tokens;
  const word = kind[i - 1] === Kind.Mark ? i - 2 : i - 1;
  if (word < 0 || kind[word] !== Kind.Word) return undefined;
  // "PB 9.40" is a clock behind initials.
  const clock = hash[word] === PB && /^[.:]\d\d(?!\d)/.test(doc.text.slice(end[i], end[i] + 4));
  if (POSTBUS.has(hash[word]) && !clock && (hash[word] !== PB || start[i] - start[word] <= 4))
    return start[word];
  if (hash[word] !== BOX) return undefined;
  for (let t = word - 1; t >= 0 && t > word - 4; t--) if (hash[t] === PO) return start[t];
  return start[word];
}
const PB = hashOf('pb');
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

/** The number closes a line or part: a comma, bracket or line end follows, or a postcode. */
export function closesPart(doc: Doc, i: number): boolean {
  return /^(?: ?[a-zA-Z]\b)?(?:\s*$|\n|[,;)|]|\.(?:\s|$)| \d{4} ?[A-Z]{2}\b)/.test(
    doc.text.slice(doc.tokens.end[i], doc.tokens.end[i] + 12),
  );
}

/** The street's name ends the line before, and the number with a postcode, "te" or the end of a part opens the next. */
function brokenBefore(doc: Doc, i: number): boolean {
  const { kind, shape, end } = doc.tokens;
  const word = i - 2;
  if (kind[word] !== Kind.Word || shape[word] === Shape.Lower || streetness(doc, word) === Street.No)
    return false;
  return /^(?: ?[a-zA-Z]\b)?(?: (?:te|in) [A-Z]|[,;] ?(?:te |in )?(?:\d{4}[ \n]?[A-Z]{2}\b|[A-Z])|\n\d{4} ?[A-Z]{2}\b)/.test(
    doc.text.slice(end[i], end[i] + 14),
  );
}

/** A word before the name that announces an address; its token, or undefined. */
function cueBefore(doc: Doc, t: number): number | undefined {
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

/** The first token of the street's name, which ends at word token `t`. */
export function nameStart(doc: Doc, t: number, cue: number | undefined): number | undefined {
  // "de brief met adres 12": no street stands between.
  if (cue === t) return undefined;
  const { kind, start, end, hash, shape, cue: cues } = doc.tokens;
  const { layout } = doc;
  const isName = (k: number) => kind[k] === Kind.Word && shape[k] !== Shape.Lower;
  const labelled = layout.label[t] === Label.Address || (cue !== undefined && LABEL_CUES.has(hash[cue]));
  const street = streetness(doc, t);
  if (street === Street.No && !labelled && isNumbered(hash[t])) return undefined;
  // "één adres en 2 huisartsen", "het adres onthouden uit de 6": no name of a street ends so.
  if (street === Street.No && shape[t] === Shape.Lower && cues[t] & Cue.Stop) return undefined;
  if (street === Street.No && (!(isName(t) || labelled) || isNoStreet(hash[t])) && !postcodeBehind(doc, t))
    return undefined;
  let first = t;
  for (let k = t - 1; k >= 0 && t - k < MAX_NAME_TOKENS; k--) {
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
      // "Visite Wilgenroosje 14"
      if (sendsSomebody(hash[k]) && isSentenceStart(doc, k)) break;
      first = k;
      continue;
    }
    if (labelled && !(cues[k] & Cue.Living)) {
      if (VERBS.has(hash[k]) && !(isInside(hash[k]) && k > 0 && isName(k - 1))) break;
      first = k;
      continue;
    }
    // "1e Oosterparkstraat", "2de Kerkstraat"
    if (ORDINAL.has(hash[k]) && k > 0 && kind[k - 1] === Kind.Number && end[k - 1] === start[k]) {
      first = k - 1;
      break;
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

/** A postcode behind the number makes a street of any word with a capital: "Markt 2-II;9251 JM". */
function postcodeBehind(doc: Doc, t: number): boolean {
  const { shape, lex, end } = doc.tokens;
  return (
    (shape[t] !== Shape.Lower || (lex[t] & Lex.Practice) === 0 || streetness(doc, t) !== Street.No) &&
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

/** True when nothing but the address stands on its line. */
export function onOwnLine(doc: Doc, from: number, to: number): boolean {
  const { text } = doc;
  let a = from;
  while (a > 0 && (charClass(text.charCodeAt(a - 1)) === Char.Space || '-*•'.includes(text[a - 1]))) a--;
  let b = to;
  while (b < text.length && (charClass(text.charCodeAt(b)) === Char.Space || text[b] === ',')) b++;
  // "- De Dam 11 : sleutel bij de buren"
  const listed = a < from && text[b] === ':' && b > to;
  return (a === 0 || text[a - 1] === '\n') && (b === text.length || text[b] === '\n' || listed);
}
