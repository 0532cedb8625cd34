/** The hash that a word is known by in all lists and tables: of its folded form, without apostrophes, dots and hyphens. */
import { Ascii } from './ascii';
import { fold } from './chars';

/** Start of a word hash; add folded letters with `hashStep`, close with `hashEnd`. */
export const HASH_START = 0x811c9dc5 | 0;

export function hashStep(hash: number, foldedCode: number): number {
  return Math.imul(hash ^ foldedCode, 0x01000193); // FNV-1a
}

/** Murmur3's finaliser: FNV alone spreads short words badly over the buckets. */
export function hashEnd(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Closes the hash of capitals with a dot behind each, so that J.E. is another word than "je". */
export const DOTTED = 46;

/** Hash of an abbreviation written in capitals with a dot behind each, as the tokeniser makes it: T.A.V. */
export function hashDotted(word: string): number {
  let h = HASH_START;
  for (const letter of word.replaceAll('.', '')) h = hashStep(h, fold(letter.charCodeAt(0)));
  return hashEnd(hashStep(h, DOTTED));
}

/** Hash of a whole word: folded, apostrophes, dots and hyphens left out. */
export function hashWord(word: string): number {
  let h = HASH_START;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c !== Ascii.Apostrophe && c !== Ascii.Dot && c !== Ascii.Hyphen && c !== 0x2019)
      h = hashStep(h, fold(c));
  }
  return hashEnd(h);
}
