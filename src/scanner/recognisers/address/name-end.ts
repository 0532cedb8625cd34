/** Where the name of a street ends before its house number: over a sign, the word "nr.", a line end or a misread digit. */
import { Ascii } from '../../ascii';
import { Label } from '../../cues';
import type { Doc } from '../../document';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import { closesPart, opensMisread } from './house-number';
import { isNumberWord, SHORT_TYPES, Street, streetness } from './words';

/** Short forms of street types as a word of their own, with a full stop: Vredener Str. 60. */
const SHORT_ALONE = wordSet('str pl ln wg sngl');
/** Marks that may stand between a street and its number: , ; : - " | */
const BETWEEN = new Uint8Array(128);
for (const mark of ',;:-"|') BETWEEN[mark.charCodeAt(0)] = 1;

/** The last token of the street's name before a number, and how the two are written. */
export interface NameEnd {
  readonly last: number;
  /** The type is cut short, with a full stop. */
  readonly short: boolean;
  /** A letter stands for the first digit of the number. */
  readonly misread: boolean;
}

/** Where the name before number token `i` ends. */
export function nameEnd(doc: Doc, i: number): NameEnd | undefined {
  const { kind, start, end, hash, spaced } = doc.tokens;
  if (start[i] - end[i - 1] > 2) return undefined;
  let t = beforeSigns(doc, i);
  // "Dorpsstr. l2": a scanner's letter for the first digit.
  const misread = t > 0 && opensMisread(doc, t);
  if (misread) t--;
  // "Lange Kerkdam\n114 te Woudenberg": a narrow column or a fax breaks the line before the number.
  if (t === i - 1 && t > 0 && kind[t] === Kind.Newline && brokenBefore(doc, i)) t--;
  const short = t > 0 && kind[t] === Kind.Mark && hash[t] === Ascii.Dot && closesShortType(doc, t - 1);
  if (short) t--;
  // HL7 keeps street and number in parts of one field: Dorpsstraat&12&A.
  if (t > 0 && hash[t] === Ascii.Ampersand && kind[t] === Kind.Mark && doc.layout.label[i] === Label.Address)
    t--;
  else if (t === i - 1 && !spaced[i] && streetness(doc, t) !== Street.Strong) return undefined;
  return kind[t] === Kind.Word ? { last: t, short, misread } : undefined;
}

/** The token before number token `i`, or before the word "nr." or the marks that stand between it and a street. */
function beforeSigns(doc: Doc, i: number): number {
  const { kind, start, end, hash, spaced } = doc.tokens;
  let t = i - 1;
  const mark = kind[t] === Kind.Mark ? hash[t] : 0;
  if ((mark === Ascii.Dot || mark === Ascii.Colon) && t > 0 && isNumberWord(hash[t - 1])) t--;
  if (t > 0 && kind[t] === Kind.Word && isNumberWord(hash[t])) {
    t--;
    // "Kerkplein, nr. 7"
    if (t > 0 && kind[t] === Kind.Mark && hash[t] === Ascii.Comma && end[t - 1] === start[t]) t--;
  } else if (t > 0 && t === i - 1 && BETWEEN[mark] === 1) {
    t = strongBefore(doc, i);
  } else if (t > 1 && (mark === 0xb0 || mark === 0xba) && /^n$/i.test(textAt(doc, t - 1))) {
    t -= 2; // "Kerkplein n° 7"
  }
  // "Dorpsstraat #12", "Dorpsstraat №12"
  const numbered = t > 0 && kind[t] === Kind.Mark && (hash[t] === 0x23 || hash[t] === 0x2116) && !spaced[i];
  return numbered ? t - 1 : t;
}

/** "Rue de Lille, 12", "Kerkplein; 7", "Kerkplein","7", but no list of streets with ages or dates: the street, or the mark. */
function strongBefore(doc: Doc, i: number): number {
  const { kind, shape, start } = doc.tokens;
  const mark = i - 1;
  let word = mark - 1;
  while (word > 0 && word > mark - 3 && kind[word] === Kind.Mark && ',;"'.includes(doc.text[start[word]]))
    word--;
  const named = kind[word] === Kind.Word && shape[word] !== Shape.Lower;
  return named && streetness(doc, word) === Street.Strong && closesPart(doc, i) ? word : mark;
}

/** The word is the type of a street cut short, with a full stop behind it: "Vredener Str. 60", "Prinsengr. 12". */
function closesShortType(doc: Doc, word: number): boolean {
  const { start, end, hash, shape } = doc.tokens;
  if (end[word] !== start[word + 1]) return false;
  if (SHORT_ALONE.has(hash[word]))
    return shape[word] !== Shape.Lower && word > 0 && shape[word - 1] === Shape.Capital;
  return end[word] - start[word] > 4 && SHORT_TYPES.test(textAt(doc, word));
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

const textAt = (doc: Doc, t: number) => doc.text.slice(doc.tokens.start[t], doc.tokens.end[t]);
