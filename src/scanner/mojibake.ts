/** UTF-8 that was read as Windows-1252: "RenÃ©e", "Å ahin", "â€™". */
import { Ascii } from './ascii';
import { isLetter } from './chars';
import { plainMark } from './escapes';
import { byteShownAs } from './lookalikes';
import { characterOf } from './utf8';

/** What broken characters stand for, and where they end. */
export interface Broken {
  readonly code: number;
  readonly end: number;
}

/** What `first` stands for together with the characters from `i` on; undefined when it is no broken one. */
export function brokenAt(text: string, first: number, i: number): Broken | undefined {
  if (first < 0xc2 || first > 0xef) return undefined;
  const second = shownAt(text, i);
  // The hard space, of which something on the way made a plain one: "17Â maart".
  if (first === 0xc2 && text.charCodeAt(i) === Ascii.Space) return { code: Ascii.Space, end: second.end };
  if (second.byte < 0x80 || second.byte > 0xbf) return undefined;
  const third = first >= 0xe0 ? shownAt(text, second.end) : second;
  const bytes = first >= 0xe0 ? [first, second.byte, third.byte] : [first, second.byte];
  const code = characterOf(bytes)?.code;
  return code !== undefined && isMeant(code) ? { code: plainMark(code), end: third.end } : undefined;
}

/**
 * A letter, an accent of its own, a mark behind Â ("20Â°", and half a letter that was broken twice), or one of the marks that
 * people type: what else such a pair stands for is rarer than the pair itself.
 */
function isMeant(code: number): boolean {
  if (code < 0x370) return isLetter(code) || code >= 0x300 || code < 0xc0;
  if (code < 0x800) return isLetter(code);
  return (
    (code >= 0x1e00 && code < 0x1f00) ||
    (code >= 0x2000 && code < 0x2070) ||
    code === 0xfb01 ||
    code === 0xfb02
  );
}

/** The byte that the character at `i` shows, with an accent of its own behind it or in it; -1 for none above 0x7F. */
function shownAt(text: string, i: number): { byte: number; end: number } {
  const accent = text.charCodeAt(i + 1);
  if (accent >= 0x300 && accent < 0x370) {
    const whole = text.slice(i, i + 2).normalize('NFC');
    if (whole.length === 1) return { byte: byteShownAs(whole.charCodeAt(0)), end: i + 2 };
  }
  return { byte: byteShownAs(text.charCodeAt(i)), end: i + 1 };
}
