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
  // Emoji and the like part words as a space does; a unit of the view holds none of them.
  return { code: code > 0xffff ? Ascii.Space : code, length };
}
