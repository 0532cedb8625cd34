/** Escapes of web addresses (Ren%C3%A9%20Jansen), of JSON (M\u00fcller, 12\/03\/1956), of iCalendar and vCard (4-4-1932\ndecubitus), and of RTF (rtf.ts). */
import { Ascii } from './ascii';
import { charClass, Char, isLetter } from './chars';
import { looksLikeRtf, rtfEscape } from './rtf';
import { characterOf } from './utf8';

export interface Escape {
  /** What it stands for; 0 for nothing that is seen. */
  readonly code: number;
  readonly length: number;
}

const PERCENTS = /%([0-9A-F]{2})(?:%([0-9A-F]{2}))?(?:%([0-9A-F]{2}))?(?:%([0-9A-F]{2}))?/iy;
/** What stands before an escape, besides a letter. Behind a digit "50%20" is a percentage. */
const BEFORE = '.,()-_\'=:;&/"';

/**
 * The escape of a web address or file's name at `i`, a percent sign. A mark or a space stands between letters as a rule:
 * behind "LVEF%40" goes nothing on. `chained`: the character before it was escaped too.
 */
export function percentEscape(text: string, i: number, chained: boolean): Escape | undefined {
  PERCENTS.lastIndex = i;
  const match = PERCENTS.exec(text);
  if (!match) return undefined;
  const bytes = match
    .slice(1)
    .filter(Boolean)
    .map((byte) => parseInt(byte, 16));
  const [a] = bytes;
  const character = characterOf(bytes);
  if (character) return { code: plainMark(character.code), length: 3 * character.length };
  const before = i > 0 ? text.charCodeAt(i - 1) : Ascii.Space;
  const inWord = chained || isLetter(before);
  if (a >= 0xc0) return inWord && isLetter(a) ? { code: a, length: 3 } : undefined;
  if (!inWord && !BEFORE.includes(text[i - 1] ?? ' ')) return undefined;
  const next = text.charCodeAt(i + 3);
  const goesOn =
    isLetter(next) ||
    next === Ascii.Plus ||
    bytes.length > 1 ||
    (charClass(next) === Char.Digit && /20|[a-f]/i.test(match[1]));
  if (!goesOn || a === Ascii.Percent) return undefined;
  if (a === Ascii.Newline) return { code: Ascii.Newline, length: 3 };
  if (a === Ascii.Return) return { code: 0, length: 3 };
  return a >= Ascii.Space && a < 0x7f && charClass(a) !== Char.Digit && !isLetter(a)
    ? { code: a, length: 3 }
    : undefined;
}

/** A key of a query with its value so far: "?naam=Liene", "&pt=Pauw%2C". */
const QUERY = /[?&][\w.-]{1,30}=[^\s&=]*$/;
const LONGEST_VALUE = 120;

/** The plus sign at `i` stands for a space: in the value of a query of a web address (HTML, application/x-www-form-urlencoded). */
export const isQuerySpace = (text: string, i: number): boolean =>
  QUERY.test(text.slice(Math.max(0, i - LONGEST_VALUE), i));

const UNICODE = /\\{1,2}u([0-9A-F]{4})/iy;

/** What the backslashes of a text say besides \u: in a plain text nothing, as "C:\notities" is a path. */
export const enum Backslash {
  Plain = 0,
  Json,
  /** iCalendar and vCard. */
  Card,
  Rtf,
}

/** The escape at `i`, a backslash: of a JSON string, of RTF, or of a text in iCalendar or vCard (RFC 5545, 3.3.11). */
export function backslashEscape(text: string, i: number, of: () => Backslash): Escape | undefined {
  const kind = of();
  if (kind === Backslash.Rtf) return plainEscape(rtfEscape(text, i));
  UNICODE.lastIndex = i;
  const match = UNICODE.exec(text);
  if (match) {
    const code = plainMark(parseInt(match[1], 16));
    const seen = code === Ascii.Newline || code === Ascii.Tab || code >= Ascii.Space;
    return { code: seen ? code : 0, length: match[0].length };
  }
  const next = text[i + 1] ?? '';
  if (kind === Backslash.Plain || next === '' || !ESCAPED[kind].includes(next)) return undefined;
  switch (next) {
    case 'n':
    case 'N':
      return { code: Ascii.Newline, length: 2 };
    case 't':
      return { code: Ascii.Tab, length: 2 };
    case 'r':
      return { code: text.startsWith('\\n', i + 2) ? 0 : Ascii.Newline, length: 2 };
  }
  return { code: next.charCodeAt(0), length: 2 };
}

const plainEscape = (escape: Escape | undefined): Escape | undefined =>
  escape && { code: plainMark(escape.code), length: escape.length };

/** What a backslash may stand before. */
const ESCAPED = { [Backslash.Json]: '/"\\ntr', [Backslash.Card]: '\\nN,;:' };

/** What backslashes say in this text. */
export function backslashesOf(text: string): Backslash {
  if (text.startsWith('{\\rtf')) return Backslash.Rtf;
  if (looksLikeJson(text)) return Backslash.Json;
  if (/^BEGIN:V[A-Z]/m.test(text)) return Backslash.Card;
  return looksLikeRtf(text) ? Backslash.Rtf : Backslash.Plain;
}

/** A field of JSON, and no path of Windows: its backslashes would be doubled there. */
function looksLikeJson(text: string): boolean {
  return /" ?: ?["[{\d]/.test(text) && !/(?<![A-Za-z])[A-Za-z]:\\(?!\\)/.test(text);
}

/** Spaces, apostrophes, dashes and quotes as they are typed. */
export function plainMark(code: number): number {
  if (code === 0xa0 || code === 0x202f) return Ascii.Space;
  if (code === 0x2018 || code === 0x2019) return Ascii.Apostrophe;
  if (code >= 0x2010 && code <= 0x2015) return Ascii.Hyphen;
  return code >= 0x201c && code <= 0x201f ? 34 : code;
}
