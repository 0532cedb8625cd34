/** Character classes and folding, as tables for the Latin range and a slower answer for all else. */

export const enum Char {
  Other = 0,
  Lower = 1,
  Upper = 2,
  /** A letter without case, or of a script other than Latin. */
  Letter = 3,
  Digit = 4,
  Space = 5,
  Newline = 6,
}

/** Latin letters (Basic … Extended-B) fit below this code; the tables hold just these. */
const LATIN_END = 0x250;

const CLASSES = new Uint8Array(LATIN_END);
const FOLDED = new Uint16Array(LATIN_END);
/** Of a letter in lower case what it folds to; 0 for all else. */
const FOLDED_LOWER = new Uint16Array(LATIN_END);

/** Letters that Unicode does not take apart into a base letter and a mark. */
const WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ß: 's', æ: 'a', œ: 'o', þ: 't', ŋ: 'n', ſ: 's', ə: 'e', ŧ: 't',
}; // prettier-ignore

for (let code = 0; code < LATIN_END; code++) {
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  CLASSES[code] = /\p{L}/u.test(char)
    ? lower !== char
      ? Char.Upper
      : Char.Lower
    : code >= 48 && code <= 57
      ? Char.Digit
      : code === 10 || code === 11 || code === 12
        ? Char.Newline
        : code === 32 || code === 9
          ? Char.Space
          : Char.Other;
  const base = lower.normalize('NFD').charAt(0);
  FOLDED[code] = (WITHOUT_DECOMPOSITION[base] ?? base).charCodeAt(0);
  if (CLASSES[code] === Char.Lower) FOLDED_LOWER[code] = FOLDED[code];
}

/** The class of a UTF-16 unit of a view (see view.ts; exotic spaces and digits are already plain there). */
export function charClass(code: number): Char {
  return code < LATIN_END ? CLASSES[code] : otherClass(code);
}

function otherClass(code: number): Char {
  // General punctuation, arrows, boxes and the like: by far the most frequent characters above Latin.
  if (code >= 0x2000 && code < 0x2c00) return code === 0x2028 || code === 0x2029 ? Char.Newline : Char.Other;
  // Surrogates: the letters beyond the basic plane (Gothic, rare Han) count as letters, emoji don't.
  if (code >= 0xd800 && code <= 0xdfff) return Char.Other;
  const char = String.fromCharCode(code);
  if (/\p{Lu}/u.test(char)) return Char.Upper;
  if (/\p{Ll}/u.test(char)) return Char.Lower;
  return /[\p{L}\p{M}]/u.test(char) ? Char.Letter : Char.Other;
}

/** Lower case without diacritics, one unit for one unit: `É` → `e`, `Ł` → `l`. */
export function fold(code: number): number {
  if (code < LATIN_END) return FOLDED[code];
  // Vietnamese and other Latin Extended Additional; other scripts have at most a case to fold.
  const base = String.fromCharCode(code).toLowerCase().normalize('NFD').charCodeAt(0);
  return base < LATIN_END ? FOLDED[base] : base;
}

/** What a Latin letter in lower case folds to; 0 for every other unit. Most of a text are such letters. */
export function foldLower(code: number): number {
  return code < LATIN_END ? FOLDED_LOWER[code] : 0;
}

export function isLetter(code: number): boolean {
  const c = charClass(code);
  return c === Char.Lower || c === Char.Upper || c === Char.Letter;
}

/** O, o, l and I, which a scanner reads for 0 and 1. */
export const looksLikeDigit = (code: number): boolean =>
  code === 79 || code === 111 || code === 108 || code === 73;

/** 0, 1 and 5, which a scanner reads for O, I and S. */
export const looksLikeLetter = (code: number): boolean => code === 48 || code === 49 || code === 53;
