/** Characters beyond Latin letters that are read as a plain one: dashes, quotes, odd spaces, digits and letters of other sets. */
import { Ascii } from './ascii';
import { charClass, Char } from './chars';

/** What `plainCharacter` gives for a character that stays, and for one that nobody sees. */
export const ITSELF = -1;
export const INVISIBLE = 0;

/**
 * The plain character, below U+0250, that `char` of one or two units is read as; `last` is the unit before it in the view, `next`
 * the one behind it in the text. Not asked about marks that join the letter before them (`isMark`).
 */
export function plainCharacter(char: string, last: number, next: number): number {
  const c = char.charCodeAt(0);
  // Zero-width and direction marks are invisible: they may not cut a name in two.
  if ((c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f))
    return INVISIBLE;
  if (c === 0xfeff || (c >= 0xfe00 && c <= 0xfe0f)) return INVISIBLE;
  if (c === 0x2028 || c === 0x2029) return Ascii.Newline;
  if ((c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x205f || c === 0x3000) return Ascii.Space;
  if (APOSTROPHES.includes(char)) return Ascii.Apostrophe;
  // Between digits a bullet is a middle dot.
  if (BULLETS.includes(char) && charClass(last) === Char.Digit && charClass(next) === Char.Digit) return 0xb7;
  if (c >= 0x201c && c <= 0x201f) return Ascii.Quote;
  if ((c >= 0x2010 && c <= 0x2015) || c === 0x2212 || c === 0x2043) return Ascii.Hyphen;
  // Full-width forms, mathematical letters and digits, letter-like symbols: what NFKC calls one plain character.
  const compatible =
    (c >= 0x2100 && c <= 0x214f) || (c >= 0x2460 && c <= 0x24ff) || (c >= 0xfb00 && c <= 0xffef);
  if (char.length === 2 || compatible) {
    const plain = char.normalize('NFKC');
    if (plain.length === 1 && plain.charCodeAt(0) < 0x250) return plain.charCodeAt(0);
  }
  const digit = decimalDigit(char);
  return digit < 0 ? ITSELF : Ascii.Zero + digit;
}

const APOSTROPHES = '\u2018\u2019\u201b\u02bc\u02b9\u2032\u02bb';
const BULLETS = '\u2022\u2219\u22c5\u25cf\u30fb';

/** A character of two units starts at offset `i`. */
export function isPairAt(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  return c >= 0xd800 && c <= 0xdbff && i + 1 < text.length;
}

/** A mark that joins the letter before it: Latin, Greek and Cyrillic ones; Hangul vowels and finals, kana voicing, which NFC composes too. */
export function isMark(c: number): boolean {
  if (c >= 0x300 && c < 0x370) return true;
  if ((c >= 0x1161 && c <= 0x11c2) || c === 0x3099 || c === 0x309a) return true;
  return c > 0x480 && c < 0xfe30 && /\p{M}/u.test(String.fromCharCode(c));
}

/** Digits of other scripts (Arabic-Indic, Devanagari, …): Unicode keeps each set of ten in a row, 0 first. */
function decimalDigit(char: string): number {
  if (!/\p{Nd}/u.test(char)) return -1;
  const code = char.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}
