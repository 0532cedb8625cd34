/** Numbers in which a scanner or typist put letters for digits: `l23 4S6 782`, `O475 - 33 8l 20`. */
import { charClass, Char } from '../../../chars';
import { Cue } from '../../../cues';
import type { Doc } from '../../../document';
import { Kind } from '../../../tokens';

/** Letters that scanners and typists put for digits. */
const OCR: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', D: '0', l: '1', I: '1', i: '1', '|': '1', '!': '1', Z: '2', z: '2', S: '5', s: '5', G: '6', b: '6', B: '8', g: '9', q: '9' }; // prettier-ignore

/** Longest misread number, with the marks inside. */
const LONGEST = 24;
const MARKS = ' .-/()';

export interface Misread {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** How many of the digits are digits in the text too. */
  readonly real: number;
}

/** True when every character is a digit or looks like one. */
export function looksLikeDigits(written: string): boolean {
  for (const c of written) if (!(c in OCR) && (c < '0' || c > '9')) return false;
  return true;
}

/** A first look: behind the digits and marks from `at` on stands a letter that a scanner makes of a digit. */
export function isMisreadBehind(text: string, at: number): boolean {
  let k = at;
  while (
    k < at + LONGEST &&
    k < text.length &&
    (MARKS.includes(text[k]) || charClass(text.charCodeAt(k)) === Char.Digit)
  )
    k++;
  return k < text.length && text[k] in OCR;
}

/** "904418 is fout": the words behind a number of which each letter looks like a digit. */
function isSmallWord(text: string, at: number): boolean {
  return text[at - 1] === ' ' && /^(?:is|zo|los|bis)(?![\p{L}\d])/u.test(text.slice(at, at + 4));
}

/**
 * Reads up to `most` digits from number token `token` on, letters for digits included. The letters may stand before the
 * first digit (`lO3456782`), but not before token `after`. Undefined when there are no letters among them.
 */
export function readMisread(doc: Doc, token: number, after: number, most: number): Misread | undefined {
  const { text, tokens } = doc;
  let from = tokens.start[token];
  const left = token - 1;
  if (
    left > after &&
    tokens.kind[left] === Kind.Word &&
    // "is 660442": a word.
    (tokens.cue[left] & Cue.Stop) === 0 &&
    tokens.end[left] - tokens.start[left] <= 3 &&
    from - tokens.end[left] <= 1 &&
    looksLikeDigits(text.slice(tokens.start[left], tokens.end[left]))
  )
    from = tokens.start[left];
  let digits = '';
  let real = 0;
  let end = from;
  for (let k = from; k < text.length && k < from + LONGEST && digits.length < most; k++) {
    const c = text[k];
    if (charClass(c.charCodeAt(0)) === Char.Digit) {
      digits += c;
      real++;
      end = k + 1;
    } else if (c in OCR && !isSmallWord(text, k)) {
      digits += OCR[c];
      end = k + 1;
    } else if (!MARKS.includes(c)) break;
  }
  const next = charClass(text.charCodeAt(end));
  if (next === Char.Lower || next === Char.Upper || next === Char.Digit) return undefined;
  return real === digits.length ? undefined : { start: from, end, digits, real };
}
