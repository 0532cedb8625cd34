/** Bytes of UTF-8 (RFC 3629) that stand in a text one by one, each escaped. */
import { Ascii } from './ascii';

/** The character that a lead byte and the bytes behind it make, and how many they are; undefined when they make none. */
export function characterOf(bytes: readonly number[]): { code: number; length: number } | undefined {
  const [lead] = bytes;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0 || bytes.length < length) return undefined;
  let code = lead & (0xff >> (length + 1));
  for (let k = 1; k < length; k++) {
    if ((bytes[k] & 0xc0) !== 0x80) return undefined;
    code = (code << 6) | (bytes[k] & 0x3f);
  }
  return { code: code > 0xffff ? oneUnit(code) : code, length };
}

/** A unit of the view holds half of such a character: a letter in fancy type is plain instead, and an emoji parts words as a space does. */
function oneUnit(code: number): number {
  const plain = code > LAST ? '' : String.fromCodePoint(code).normalize('NFKC');
  return plain.length === 1 ? plain.charCodeAt(0) : Ascii.Space;
}
/** The last character of Unicode. */
const LAST = 0x10ffff;
