/** Escapes of quoted-printable mail (RFC 2045, section 6.7): Fran=C3=A7oise, 30=2E09=2E1957, and lines that end in "=". */
import { Ascii } from './ascii';
import { charClass, Char, isLetter } from './chars';
import { plainMark, type Escape } from './escapes';
import { characterOf } from './utf8';

/** What no value of something is ("a=20, LVEF=40, NAAM=BERGMAN"): a letter in UTF-8 or Latin-1, a mark, a space that ends a line. */
const SIGN =
  /=(?:C[2-5]=(?:\r?\n=)?[89AB][0-9A-F]|E2=80=|[2357][A-F](?![A-Z])|[A-F][0-9A-F](?=\p{Ll})|(?<=[.,;:!?)\d]=)20(?=\r?\n))/gu;
const LEAST_SIGNS = 2;

/** The text is such mail: it says so, or has some of the signs. */
export function looksQuoted(text: string): boolean {
  SIGN.lastIndex = 0;
  for (let n = 0; n < LEAST_SIGNS; n++)
    if (!SIGN.test(text)) return /^Content-Transfer-Encoding: *quoted-printable/im.test(text);
  return true;
}

/** A byte, and those that may go on with it in UTF-8, also on the next line. */
const BYTES =
  /=([0-9A-F]{2})((?:=\r?\n)?=([89AB][0-9A-F]))?((?:=\r?\n)?=([89AB][0-9A-F]))?((?:=\r?\n)?=([89AB][0-9A-F]))?/y;

/**
 * The escape at `i`, an equals sign: a letter, a mark between letters or digits, and in a text that surely is such mail also other
 * marks and spaces. `before` is the character before it, made plain.
 */
export function quotedEscape(
  text: string,
  i: number,
  before: number,
  isMail: () => boolean,
): Escape | undefined {
  BYTES.lastIndex = i;
  const match = BYTES.exec(text);
  if (!match) return undefined;
  const bytes = [match[1], match[3], match[5], match[7]].filter(Boolean).map((byte) => parseInt(byte, 16));
  const [a] = bytes;
  const character = characterOf(bytes);
  if (character) {
    const code = plainMark(character.code);
    if (!isLetter(code) && code > 0x7f && !isMail()) return undefined;
    const groups = [match[2], match[4], match[6]].slice(0, character.length - 1);
    return { code, length: 3 + groups.join('').length };
  }
  if (a >= 0xc0)
    return isLetter(a) && (isInWord(text, i, before) || isMail()) ? { code: a, length: 3 } : undefined;
  if (isMark(text, i, a, before)) return { code: a, length: 3 };
  if (a === Ascii.Space) return isMail() ? space(text, i, before) : undefined;
  return MAIL_MARKS.includes(String.fromCharCode(a)) && isMail() ? { code: a, length: 3 } : undefined;
}

/** A letter of Latin-1 stands in a word in lower case: Fran=E7oise, Ren=E9. "NAAM=DEKKER" has a value. */
function isInWord(text: string, i: number, before: number): boolean {
  const next = charClass(text.charCodeAt(i + 3));
  return (
    next === Char.Lower || (charClass(before) === Char.Lower && next !== Char.Upper && next !== Char.Digit)
  );
}

const MARKS = '-./,';
/** Marks of which the code has a letter in it, so that it is no value; the @ is told by the address. */
const MAIL_MARKS = '*+,-./:;<=>?[\\]^_{|}~';
/** The rest of an e-mail address behind its @, a short or numbered one before a usual end only; "furosemide=40mg" has none. */
const DOMAIN =
  /=40(?:[a-z][a-z\d-]{2,}(?:\.|=2E)[a-z]{2,6}|[a-z\d][a-z\d-]*(?:\.|=2E)(?:nl|com|be|de|pl|eu|net|org|info))(?![\p{L}\d])/iuy;

/**
 * Whether `code`, at `i` (=2E, =2D, =2F, =2C, =40), is a mark between letters or digits: 30=2E09=2E1957. Behind a letter a digit is
 * rather a value: "lot=2D4471". `before` is the character before it, made plain.
 */
function isMark(text: string, i: number, code: number, before: number): boolean {
  const digit = charClass(before) === Char.Digit;
  if (!digit && !isLetter(before)) return false;
  if (code === Ascii.At) {
    DOMAIN.lastIndex = i;
    return DOMAIN.test(text);
  }
  const next = text.charCodeAt(i + 3);
  return (
    MARKS.includes(String.fromCharCode(code)) && (isLetter(next) || (digit && charClass(next) === Char.Digit))
  );
}

/** A space and the end of the line, where the next one goes on with the groups of a number: 18 90 44=20⏎71. */
const GROUP_BEHIND = /(?<!\d{5})=20\r?\n(?=\d{2,4}(?!\d|[-/.:]\d))/y;

/** The space =20 at `i`: what else stands behind it than a letter, an escape or a line end makes it a value ("=20 mg", "=200"). */
function space(text: string, i: number, before: number): Escape | undefined {
  GROUP_BEHIND.lastIndex = i;
  const wrapped = charClass(before) === Char.Digit ? GROUP_BEHIND.exec(text) : null;
  if (wrapped) return { code: Ascii.Space, length: wrapped[0].length };
  return /^[\p{L}=\r\n]/u.test(text.slice(i + 3, i + 4)) ? { code: Ascii.Space, length: 3 } : undefined;
}
