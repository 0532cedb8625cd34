/** From the bytes of a letter to its text: letters of years ago are seldom UTF-8. Pure. */

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** How much of a text is looked at to tell it from other bytes. In bytes. */
const SAMPLE = 20_000;

/**
 * The text of a file: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which any bytes can be.
 * Undefined for bytes that are no text: they hold a zero, or more than 1 in 100 are control characters.
 */
export function decodeLetter(bytes: Uint8Array): Decoded | undefined {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  if (marked === 'utf-16le' || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const text = new TextDecoder(marked).decode(bytes);
    return text.includes('\u0000') ? undefined : { text, encoding: 'utf-16' };
  }
  if (bytes.includes(0)) return undefined;
  const decoded = decodeEightBits(bytes);
  const sample = decoded.text.slice(0, SAMPLE);
  return countControls(sample) * 100 > sample.length ? undefined : decoded;
}

function decodeEightBits(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; "\u0080" and the like are left open. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Not by TextDecoder: some versions of Node 20 to 24 take Latin-1 for Windows-1252. */
function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  return latin1.replace(/[\u0080-\u009f]/gu, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80]!);
}

/** Control characters that no letter holds; those for tabs, lines and pages it may. */
function countControls(text: string): number {
  return text.match(/[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u009f]/gu)?.length ?? 0;
}
