/** UTF-8 that was read as Windows-1252: "RenÃ©e", "Å ahin", "â€™". */
import { Ascii } from './ascii';
import { isLetter } from './chars';
import { byteShownAs } from './lookalikes';

/** What broken characters stand for, and where they end. */
export interface Broken {
  readonly code: number;
  readonly end: number;
}

const HYPHEN = 45;
const APOSTROPHE = 39;
const QUOTE = 34;

/** What `first` stands for together with the characters from `i` on; undefined when it is no broken one. */
export function brokenAt(text: string, first: number, i: number): Broken | undefined {
  if (first < 0xc2 || first > 0xe2) return undefined;
  const { byte, end } = shownAt(text, i);
  if (first >= 0xc3 && first <= 0xd1 && byte >= 0x80 && byte < 0xc0) {
    const code = ((first & 31) << 6) | (byte & 63);
    if (isLetter(code)) return { code, end };
  }
  if (first === 0xc2 && byte === 0xa0) return { code: Ascii.Space, end };
  // The same hard space, of which something on the way made a plain one: "17Â maart".
  if (first === 0xc2 && text.charCodeAt(i) === Ascii.Space) return { code: Ascii.Space, end };
  if (first !== 0xe2 || byte !== 0x80) return undefined;
  const third = shownAt(text, end);
  const code = markOf(third.byte);
  return code === undefined ? undefined : { code, end: third.end };
}

function markOf(byte: number): number | undefined {
  if (byte === 0x98 || byte === 0x99) return APOSTROPHE;
  if (byte >= 0x90 && byte <= 0x94) return HYPHEN;
  return byte === 0x9c || byte === 0x9d ? QUOTE : undefined;
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
