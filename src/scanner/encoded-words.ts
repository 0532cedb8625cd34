/** Encoded words of a mail's header (RFC 2047): =?UTF-8?Q?Ren=C3=A9_van_=27t_Zand?=, =?utf-8?B?UmVuw6k=?=. */
import { characterOf } from './utf8';

/** One character of what an encoded word says, with the part of it that it stands for. UTF-16 offsets, end exclusive. */
export interface EncodedUnit {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

export interface EncodedWord {
  readonly units: readonly EncodedUnit[];
  readonly end: number;
}

/** The charset may go with a language; a word has at most 75 characters by the standard, more in practice. */
const WORD =
  /=\?(utf-8|us-ascii|iso-8859-1|iso-8859-15|windows-1252)(?:\*[a-z-]{1,8})?\?([QB])\?([^?\s]{1,400})\?=/iy;

interface Byte {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The encoded word that starts at `i`, an equals sign; undefined for none. */
export function encodedWordAt(text: string, i: number): EncodedWord | undefined {
  WORD.lastIndex = i;
  const match = WORD.exec(text);
  if (!match) return undefined;
  const [whole, charset, encoding, written] = match;
  const end = i + whole.length;
  const from = end - 2 - written.length;
  const bytes = /q/i.test(encoding) ? quotedBytes(written, from) : base64Bytes(written, i, end);
  return bytes && { units: charactersOf(bytes, /^utf-8/i.test(charset)), end };
}

/** An underscore is a space, and an equals sign opens a byte in two digits. */
function quotedBytes(written: string, from: number): Byte[] {
  const bytes: Byte[] = [];
  for (let k = 0; k < written.length;) {
    const hex = written[k] === '=' ? /^[\dA-F]{2}/i.exec(written.slice(k + 1, k + 3))?.[0] : undefined;
    const length = hex ? 3 : 1;
    const value = hex ? parseInt(hex, 16) : written[k] === '_' ? 32 : written.charCodeAt(k);
    bytes.push({ value, start: from + k, end: from + k + length });
    k += length;
  }
  return bytes;
}

/** No part of what base64 says has a place of its own in it: each stands for the whole word. */
function base64Bytes(written: string, start: number, end: number): Byte[] | undefined {
  try {
    return [...atob(written)].map((char) => ({ value: char.charCodeAt(0), start, end }));
  } catch {
    return undefined;
  }
}

function charactersOf(bytes: readonly Byte[], utf8: boolean): EncodedUnit[] {
  const units: EncodedUnit[] = [];
  for (let k = 0; k < bytes.length;) {
    const character = utf8 ? characterOf(bytes.slice(k, k + 4).map(({ value }) => value)) : undefined;
    const length = character?.length ?? 1;
    units.push({
      code: character?.code ?? bytes[k].value,
      start: bytes[k].start,
      end: bytes[k + length - 1].end,
    });
    k += length;
  }
  return units;
}
