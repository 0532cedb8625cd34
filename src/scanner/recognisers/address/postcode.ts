/** Dutch postcodes: 1234 AB, also glued, in lower case, with a mark inside or misread where something beside it tells. */
import { Ascii } from '../../ascii';
import { charClass, Char } from '../../chars';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isUnit } from './words';

export interface Postcode {
  readonly start: number;
  readonly end: number;
  /** First token after it. */
  readonly next: number;
  /** Its shape alone makes it one; without, an address or place beside it must. */
  readonly sure: boolean;
}

/** Two letters behind a number that are a unit or a word rather than a postcode. */
const NO_LETTERS = wordSet(
  'xl xs xxl mg ml kg km cm mm eh ie iu st jr gr dl na en of in is de te op bv nv pt kj mm an ug tm aa us gb mb kb vs ng ul ad mw dm hz ah wh kw pm am or to it on at ik je ze we',
);
/** More of them in lower case, which as capitals are a postcode's as often: "1500 cc", "4 jan. 2025 li knie". */
const NO_LOWER = wordSet('cc hb rr li re ef dr');
/** Of those, the words that stand for letters where they are capitals and glued to the digits: 3161AN. */
const WORDS = wordSet('en of in is de te op an ad ah or to it on at ik je ze we');
/** Not given out (PostNL). */
const NEVER = wordSet('sa sd ss');

/** "dossier 4471 RR 140/90": a blood pressure. */
const RR = hashOf('rr');
const PRESSURE = /^[:.]? ?\d{2,3} ?\/ ?\d{2,3}/;

const PART_MARKS = [Ascii.Dot, Ascii.Comma, Ascii.Slash, Ascii.Colon];

/** The Dutch postcode that starts with number token `i`. */
export function postcodeAt(doc: Doc, i: number): Postcode | undefined {
  const { kind, start, end, hash, shape, count, lex } = doc.tokens;
  const { text, layout } = doc;
  if (end[i] - start[i] !== 4 || text[start[i]] === '0' || i + 1 >= count) return undefined;
  if (kind[i + 1] === Kind.Mark) return markedPostcode(doc, i);
  if (kind[i + 1] !== Kind.Word) return undefined;
  if (
    i > 0 &&
    end[i - 1] === start[i] &&
    (kind[i - 1] === Kind.Word || '.-/,'.includes(text[start[i] - 1])) &&
    !text.startsWith('NL-', start[i] - 3) &&
    !addressMark(doc, i - 1) &&
    !behindSex(doc, i)
  )
    return undefined;
  const gap = start[i + 1] - end[i];
  const letters = end[i + 1] - start[i + 1];
  if (gap > 2 || letters < 2) return undefined;
  const upper = isUpper(text, start[i + 1]) && isUpper(text, start[i + 1] + 1);
  // Glued to the place: 5662CDGeldrop.
  if (letters > 2) {
    const glued =
      gap === 0 &&
      upper &&
      shape[i + 1] === Shape.Mixed &&
      letters > 4 &&
      isUpper(text, start[i + 1] + 2) &&
      !isUpper(text, start[i + 1] + 3);
    return glued ? { start: start[i], end: start[i + 1] + 2, next: i + 1, sure: true } : undefined;
  }
  if (hash[i + 1] === RR && PRESSURE.test(text.slice(end[i + 1], end[i + 1] + 9))) return undefined;
  if (NEVER.has(hash[i + 1]) || (gap > 0 && behindMonth(doc, i))) return undefined;
  const next = i + 2;
  const label = layout.label[i];
  const labelled =
    (i > 0 && doc.tokens.label[i - 1] === Label.Postcode) ||
    label === Label.Postcode ||
    label === Label.Address ||
    (label === Label.Place && gap <= 1);
  const placeFollows = next < count && kind[next] === Kind.Word && (lex[next] & Lex.Place) !== 0;
  // "in 1950 te Goes": a year and a small word before a place; "markt 9, 9671 am goes" has a house number before it.
  if (placeFollows && !labelled && !upper && gap > 0) {
    const unlike = NO_LETTERS.has(hash[i + 1]) && !afterHouseNumber(doc, i);
    if (unlike || (isYear(doc, i) && readsAsWord(doc, i))) return undefined;
  }
  // "postcode: we accept 1011 to 1018", "postcodes 3511 en 3512": numbers on both sides of a small word.
  if (!upper && gap > 0 && next < count && kind[next] === Kind.Number && readsAsWord(doc, i))
    return undefined;
  const supported = labelled || placeFollows || afterHouseNumber(doc, i);
  // "3703BD17": the house number glued to it; without more it may as well be an article's code.
  const joined = next < count && kind[next] === Kind.Number && start[next] === end[i + 1];
  if (joined && !behindSex(doc, i) && (end[next] - start[next] > 4 || gap > 0)) return undefined;
  if (supported)
    return upper || gap <= 1
      ? written(doc, i, upper || labelled || placeFollows || !readsAsWord(doc, i))
      : undefined;
  if (upper && behindSex(doc, i)) return written(doc, i, true);
  if (NO_LETTERS.has(hash[i + 1]) && !(upper && gap === 0 && WORDS.has(hash[i + 1]))) return undefined;
  if (joined) return written(doc, i, false);
  if (!upper)
    return shape[i + 1] === Shape.Lower && (gap === 0 || !(lex[i + 1] & Lex.Word || readsAsWord(doc, i)))
      ? written(doc, i, false)
      : undefined;
  return written(doc, i, !(gap > 0 && isYear(doc, i)));
}

/** Four digits that are a year as often: 19… and 20…. */
export function isYear({ text, tokens }: Doc, i: number): boolean {
  return text.startsWith('19', tokens.start[i]) || text.startsWith('20', tokens.start[i]);
}

/** The letters behind number token `i` are rather a small word or unit than a postcode's: "1500 cc", "1200 na". */
export function readsAsWord(doc: Doc, i: number): boolean {
  const { hash, start, lex } = doc.tokens;
  if (isUpper(doc.text, start[i + 1]) && isUpper(doc.text, start[i + 1] + 1)) return false;
  if (NO_LETTERS.has(hash[i + 1]) || NO_LOWER.has(hash[i + 1])) return true;
  return (lex[i + 1] & Lex.Word) !== 0 && isYear(doc, i);
}

/** The postcode of number token `i` and the two letters behind it. */
function written({ tokens }: Doc, i: number, sure: boolean): Postcode {
  return { start: tokens.start[i], end: tokens.end[i + 1], next: i + 2, sure };
}

/** True for two letters that are a word or a unit as often as a postcode's. */
export const isNoPostcodeLetters = (hash: number) => NO_LETTERS.has(hash);

/** "2514-GH" and "2514.GH", where a label, a house number before or a place behind says that it is one. */
function markedPostcode(doc: Doc, i: number): Postcode | undefined {
  const { kind, start, end, hash, shape, count, lex } = doc.tokens;
  const word = i + 2;
  if (word >= count || kind[word] !== Kind.Word || shape[word] !== Shape.Caps || end[word] - start[i] !== 7)
    return undefined;
  if ((hash[i + 1] !== Ascii.Hyphen && hash[i + 1] !== Ascii.Dot) || NEVER.has(hash[word])) return undefined;
  const next = word + 1;
  if (
    next < count &&
    start[next] === end[word] &&
    (kind[next] === Kind.Number || hash[next] === Ascii.Hyphen)
  )
    return undefined;
  const label = doc.layout.label[i];
  const sure =
    (i > 0 && doc.tokens.label[i - 1] === Label.Postcode) ||
    label === Label.Postcode ||
    label === Label.Address ||
    (afterHouseNumber(doc, i) && next < count && kind[next] === Kind.Word) ||
    (next < count && kind[next] === Kind.Word && (lex[next] & Lex.Place) !== 0);
  return sure ? { start: start[i], end: end[word], next, sure } : undefined;
}

/** Records of fixed width glue birth date, sex, postcode and phone: 19510630M8051KL0384471209. */
function behindSex(doc: Doc, i: number): boolean {
  const { kind, start, end } = doc.tokens;
  return (
    i > 1 &&
    end[i - 1] === start[i] &&
    end[i - 1] - start[i - 1] === 1 &&
    'MVFOXU'.includes(doc.text[start[i - 1]]) &&
    kind[i - 2] === Kind.Number &&
    end[i - 2] === start[i - 1] &&
    end[i - 2] - start[i - 2] >= 6
  );
}

/** A capital letter stands at offset `at`. */
export function isUpper(text: string, at: number): boolean {
  return charClass(text.charCodeAt(at)) === Char.Upper;
}

function addressMark(doc: Doc, t: number): boolean {
  return doc.tokens.kind[t] === Kind.Mark && doc.tokens.hash[t] === Ascii.Comma;
}

/** The second half of a share, clock or amount: 9/10, 10:30, 1,5. */
function isPart({ tokens }: Doc, t: number): boolean {
  const { kind, hash, start, end, spaced } = tokens;
  if (t < 2 || spaced[t] === 1 || kind[t - 1] !== Kind.Mark || kind[t - 2] !== Kind.Number) return false;
  return end[t - 2] === start[t - 1] && PART_MARKS.includes(hash[t - 1]);
}

/** "3 nov. 2025 HA": a year, since a month stands right before it. */
function behindMonth(doc: Doc, i: number): boolean {
  const { kind, hash, cue } = doc.tokens;
  const dotted = i > 1 && kind[i - 1] === Kind.Mark && hash[i - 1] === Ascii.Dot;
  const word = dotted ? i - 2 : i - 1;
  return word >= 0 && (cue[word] & Cue.Month) !== 0 && isYear(doc, i);
}

/** "Dec. 24, 2001 in": the day of an American date. */
function isDayOfMonth({ tokens }: Doc, t: number): boolean {
  const { kind, hash, cue } = tokens;
  const word = t > 1 && kind[t - 1] === Kind.Mark && hash[t - 1] === Ascii.Dot ? t - 2 : t - 1;
  return word >= 0 && (cue[word] & Cue.Month) !== 0;
}

/** A house number right before, over a comma or a line end: "Dorpsstraat 12, 1234 AB", but no day, share or amount. */
function afterHouseNumber(doc: Doc, i: number): boolean {
  const { kind, start, end, hash, cue } = doc.tokens;
  let mark = false;
  for (let t = i - 1; t >= 0 && t > i - 5; t--) {
    if (kind[t] === Kind.Newline || kind[t] === Kind.Mark) mark = true;
    // "3/11, 2024 Hb", "Drink 1,5 l, 1500 cc": the number is part of another.
    else if (kind[t] === Kind.Number)
      return (
        mark && end[t] - start[t] <= 4 && !isPart(doc, t) && !isDayOfMonth(doc, t) && !isInHistory(doc, t, i)
      );
    // "3 nov. 2025 om", "5 dgn, 1000 IE"
    else if (end[t] - start[t] > 3 || isUnit(hash[t]) || cue[t] & Cue.Month) return false;
  }
  return false;
}

/** COPD4, COVID19; longer words in capitals before a number are streets: "KERKWEG12, 2011 AB". */
const LONGEST_ILLNESS = 5;

/** "2012 CVA, 2019 PE", "2009 DM2; 2018 AF": years with what befell somebody then, the one at token `t` before that at `i`. */
function isInHistory(doc: Doc, t: number, i: number): boolean {
  const { kind, spaced, shape, start, end } = doc.tokens;
  if (!isYear(doc, i)) return false;
  if (end[t] - start[t] === 4 && isYear(doc, t)) return true;
  if (t === 0 || kind[t - 1] !== Kind.Word || spaced[t] === 1 || shape[t - 1] !== Shape.Caps) return false;
  return end[t - 1] - start[t - 1] <= LONGEST_ILLNESS;
}
