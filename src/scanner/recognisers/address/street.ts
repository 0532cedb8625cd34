/** Street and house number: where the name begins, what is added to the number, and what says that it is an address. */
import { charClass, Char } from '../../chars';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { hashWord, Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import {
  hashes,
  isFrenchType,
  isInside,
  isNoStreet,
  isNumbered,
  isStreetTitle,
  isTypeWord,
  isUnit,
  SHORT_TYPES,
  Street,
  streetness,
} from './words';
import { foreignStreet } from './foreign-street';

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
const ADDRESS_CUES = hashes(
  'woon wonen adres woonadres postadres bezoekadres kraamadres verblijfadres verblijfsadres thuisadres woont wonend wonende woonachtig verhuisd verhuist verhuizen verhuisde woonde gevestigd domicilie verblijft verblijvend thuis home address lives resides residing wohnhaft adresse huisadres',
);
const LABEL_CUES = hashes(
  'adres woonadres postadres bezoekadres kraamadres verblijfadres verblijfsadres thuisadres huisadres address adresse',
);
const AFTER_NUMBER =
  /^(?: ?k\.? ?\d{1,3}\b| ?t\/m ?\d{1,4}\b|(?:-|\/)\d{1,4}(?: ?[A-Za-z]\b)?| (?:-|\/) \d{1,4}\b(?! ?[A-Z]{2}\b)| ?- ?[A-Za-z]{1,2}\d{0,3}\b| ?- ?(?:I{1,3}|IV|hs|bis|hoog|huis)\b|(?: |-)?(?:hs|huis|bis|bel|boven|beneden|achter|voor|sous|kelder|zolder|souterrain|begane grond|wb|bg|rood|rd|zwart|zw|links|rechts|parterre|hoog|t\/o|to|ong|I{1,3}|IV|V|VI)\b\.?| \d ?(?:e|de|hoog|hg|ste)\b(?: (?:etage|verd\w*|verdieping))?|[A-Za-z]\b(?!['’])| [A-Za-z]\b(?!['’]|\.(?!\s*(?:$|\n)))|&[A-Za-z]{1,2}\b| (?:kamer|kmr\.?|flat|etage|woning|m\.) ?\d{1,4}[A-Za-z]?\b|,? (?:appt?\.?|appartement|unit|bus|apt\.?|whg\.?|bte|suite|ste) ?#?\d{1,4}[A-Za-z]?\b|, ?\d{1,2}[ºª°](?: (?:izda|dcha|[A-Z]))?\b|[A-Za-z]{1,2}\d{1,2}\b|\/[A-Za-z]\b| \((?:bis|hs|boven|beneden|achter|voor|I{1,3})\))/i;
const POSTBUS = hashes('postbus pb pobox antwoordnummer postfach');
const BOX = hashWord('box') | 0;
const NUMBER_WORDS = hashes('nr nummer no huisnummer huisnr');
/** Words that announce an address only right before it: "thuis, Kraaiennest 331". */
const AT_HOME = hashes('thuis home');
const ORDINAL = hashes('e de ste');
/** Prepositions between the first word of a sentence and a street. */
const OPENERS = hashes('bij naar in aan');
const VERBS = hashes('is was wordt werd luidt nu per van adres');
const FROM_WORDS = hashes('te in op naar aan de het een is was bij van and at the to geboren');
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
    // "Postbus 90.150", "Postbus 90 150"
    const more = /^[. ]\d{3}\b(?! ?[A-Z]{2}\b)/.test(text.slice(end[i], end[i] + 8));
    return span(box, more ? end[i] + 4 : end[i], more ? numberAfter(doc, i) : i + 1, true, true, true);
  }
  if (size > 4) return undefined;
  const year = yearStreet(doc, i);
  if (year) return year;
  const foreign = foreignStreet(doc, i);
  if (foreign) return foreign;
  if (i === 0) return undefined;
  // The word before: over a comma ("Rue de Lille, 12") or the word "nr." only.
  let t = i - 1;
  if (kind[t] === Kind.Mark && hash[t] === 46 && t > 0 && NUMBER_WORDS.has(hash[t - 1])) t--;
  if (t > 0 && kind[t] === Kind.Word && NUMBER_WORDS.has(hash[t])) {
    t--;
    // "Kerkplein, nr. 7"
    if (t > 0 && kind[t] === Kind.Mark && hash[t] === 44 && end[t - 1] === start[t]) t--;
  } else if (
    t > 0 &&
    t === i - 1 &&
    hash[t] === 44 &&
    kind[t] === Kind.Mark &&
    spaced[i] &&
    streetness(doc, t - 1) === Street.Strong
  ) {
    // "Rue de Lille, 12" and "Kerkplein, 7", but no list of streets with ages or dates.
    if (doc.tokens.shape[t - 1] !== Shape.Lower && closesPart(doc, i)) t--;
  }
  // "Lange Kerkdam\n114 te Woudenberg": a narrow column or a fax breaks the line before the number.
  if (t === i - 1 && t > 0 && kind[t] === Kind.Newline && brokenBefore(doc, i)) t--;
  let short = false;
  if (
    t > 0 &&
    kind[t] === Kind.Mark &&
    hash[t] === 46 &&
    end[t - 1] === start[t] &&
    SHORT_TYPES.test(text.slice(start[t - 1], end[t - 1])) &&
    end[t - 1] - start[t - 1] > 4
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
  if (next < count && !continues(doc, i)) {
    if (kind[next] === Kind.Word && isUnit(hash[next])) return undefined;
    if (
      kind[next] === Kind.Mark &&
      '%:°'.includes(text[start[next]]) &&
      start[next] === end[i] &&
      kind[next + 1] === Kind.Number &&
      start[next + 1] === end[next]
    )
      return undefined;
  }
  const cue = cueBefore(doc, t);
  const first = nameStart(doc, t, cue);
  if (first === undefined) return undefined;
  let best = streetness(doc, t);
  if (short) best = Street.Strong;
  for (let k = first; k < t; k++)
    if (isTypeWord(hash[k]) && kind[k] === Kind.Word && k + 1 < t) best = Street.Strong;
  if (best === Street.No && first < t && isFrenchType(hash[first])) best = Street.Strong;
  const written = text[start[i]] !== '0' && size <= 4;
  if (!written) return undefined;
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
  const { kind, start, hash } = doc.tokens;
  const word = kind[i - 1] === Kind.Mark ? i - 2 : i - 1;
  if (word < 0 || kind[word] !== Kind.Word) return undefined;
  if (POSTBUS.has(hash[word]) && (hash[word] !== PB || start[i] - start[word] <= 4)) return start[word];
  if (hash[word] !== BOX) return undefined;
  for (let t = word - 1; t >= 0 && t > word - 4; t--) if (hash[t] === PO) return start[t];
  return start[word];
}
const PB = hashWord('pb') | 0;
const PO = hashWord('po') | 0;

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
function closesPart(doc: Doc, i: number): boolean {
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
  return /^(?: ?[a-zA-Z]\b)?(?: (?:te|in) [A-Z]|[,;] ?(?:te |in )?(?:\d{4} ?[A-Z]{2}\b|[A-Z])|\n\d{4} ?[A-Z]{2}\b)/.test(
    doc.text.slice(end[i], end[i] + 14),
  );
}

/** True when an addition to the house number follows token `i`. */
function continues(doc: Doc, i: number): boolean {
  return AFTER_NUMBER.test(doc.text.slice(doc.tokens.end[i], doc.tokens.end[i] + 24));
}

/** The end of the house number at token `i` with its additions: 12 bis, 3hs, 240-3, 88-B2, 30 2e. */
function numberEnd(doc: Doc, i: number): { end: number; next: number } {
  const { end, start, count } = doc.tokens;
  let at = end[i];
  for (let n = 0; n < 3; n++) {
    const match = AFTER_NUMBER.exec(doc.text.slice(at, at + 24));
    if (!match || !isAddition(doc, at, match[0])) break;
    at += match[0].length;
  }
  let next = i + 1;
  while (next < count && start[next] < at) next++;
  return { end: at, next };
}

/** A single spaced letter is an addition ("8 a, …", "44 A") unless it is a word of the sentence ("12 u", "5 e"). */
function isAddition(doc: Doc, at: number, addition: string): boolean {
  if (/^ [a-z]$/i.test(addition)) {
    const after = doc.text[at + 2] ?? '\n';
    return (
      !/^ [ux]$/i.test(addition) &&
      (',\n);.'.includes(after) ||
        doc.text.slice(at + 2, at + 4).trim() === '' ||
        /^ \d{4}/.test(doc.text.slice(at + 2, at + 7)) ||
        addition[1] !== addition[1].toLowerCase() ||
        /^ te |^ in /.test(doc.text.slice(at + 2, at + 6)))
    );
  }
  // "12 voor …" and "12 achter …" are additions only at the end of a part.
  if (/^ (?:voor|achter|to|huis|boven|beneden|links|rechts|bel|V|I)$/i.test(addition))
    return (
      /^[\s,;.)]*(?:$|\n|[A-Z\d(])/.test(doc.text.slice(at + addition.length, at + addition.length + 4)) ||
      ',\n)'.includes(doc.text[at + addition.length] ?? '\n')
    );
  return true;
}

/** A word before the name that announces an address; its token, or undefined. */
function cueBefore(doc: Doc, t: number): number | undefined {
  const { kind, hash } = doc.tokens;
  for (let k = t; k >= 0 && k > t - MAX_NAME_TOKENS; k--) {
    if (kind[k] === Kind.Newline && k < t) {
      const before = k - 1;
      return before >= 0 &&
        (LABEL_CUES.has(hash[before]) ||
          (kind[before] === Kind.Mark && before > 0 && LABEL_CUES.has(hash[before - 1])))
        ? before
        : undefined;
    }
    if (kind[k] === Kind.Number && k < t - 4) return undefined;
    if (kind[k] === Kind.Word && ADDRESS_CUES.has(hash[k])) return k;
  }
  return undefined;
}

/** The first token of the street's name, which ends at word token `t`. */
function nameStart(doc: Doc, t: number, cue: number | undefined): number | undefined {
  const { kind, start, end, hash, shape, cue: cues } = doc.tokens;
  const { layout } = doc;
  const isName = (k: number) => kind[k] === Kind.Word && shape[k] !== Shape.Lower;
  const labelled = layout.label[t] === Label.Address || (cue !== undefined && LABEL_CUES.has(hash[cue]));
  const street = streetness(doc, t);
  if (street === Street.No && !labelled && isNumbered(hash[t])) return undefined;
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
      first = k;
      continue;
    }
    if (labelled && !(cues[k] & Cue.Living)) {
      if (VERBS.has(hash[k])) break;
      first = k;
      continue;
    }
    // "1e Oosterparkstraat", "2de Kerkstraat"
    if (ORDINAL.has(hash[k]) && k > 0 && kind[k - 1] === Kind.Number && end[k - 1] === start[k]) {
      first = k - 1;
      break;
    }
    if (!isInside(hash[k])) break;
    if (doc.text[start[k]] === "'") first = k; // 't Zand
  }
  return first;
}

/** A postcode behind the number makes a street of any word with a capital: "Markt 2-II;9251 JM". */
function postcodeBehind(doc: Doc, t: number): boolean {
  const { shape, end } = doc.tokens;
  return (
    shape[t] !== Shape.Lower &&
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
