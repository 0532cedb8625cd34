/**
 * The lexicon: what kinds of word a word can be. About 600,000 words in 3 bytes each: words are kept as a
 * 32-bit hash of their folded form, in 65,536 buckets by the upper half, with the lower half and a class beside it.
 * A word that is in no list is taken for one with a chance of about n / 2^32 ≈ 1.4e-4: negligible beside what
 * the lists themselves miss (see data/SOURCES.md, "Coverage, measured").
 *
 * File: magic "PSL2" · u8 number of classes · u8 zero · classes u16 · letter weights i8[NGRAM_SIZE] · bucket counts u8[65536] ·
 * low halves · class indexes u8[n]. Little endian. Of the low halves, which rise in a bucket, stand the distances to the one
 * before: the low bytes u8[n], then the high bytes u8[n]. Small numbers deflate better: it takes 7 % off the file.
 */
import { cueWords, Label } from './cues';
import { KnownWords } from './known-words';
import type { WakeWords } from './wakes';

/** What a word can be; several at once. */
export const enum Lex {
  /** A Dutch common word (OpenTaal). */
  Word = 1,
  /** A given name with bearers in Belgium or the Netherlands, or typed by hand. */
  Given = 2,
  /** A given name from a wide foreign list only. */
  GivenWide = 4,
  /** A surname of a Dutch, Belgian or migrant-country list. */
  Surname = 8,
  /** A surname of a wide foreign list only. */
  SurnameWide = 16,
  /** A capitalised word of OpenTaal of unknown kind: thousands of surnames among brands and demonyms. */
  Proper = 32,
  Place = 64,
  Drug = 128,
  Eponym = 256,
  /** Part of the name of a care institution. */
  Institution = 512,
  /** A street name. */
  Street = 1024,
  /** An English common word. */
  English = 2048,
  /** A given name with many bearers: strong evidence by itself. */
  GivenFrequent = 4096,
  /** A capitalised word that is no name: a shop, a language, software, a scale, an abbreviation. */
  NotName = 8192,
  /** A word that practices use as a word (data/practice_words.txt, data/terms_own.txt). */
  Practice = 16384,
}
/** How many sets of those bits there are. */
export const LEX_SETS = 2 * Lex.Practice;

export const MAGIC = 0x324c5350; // "PSL2"
export const BUCKETS = 65536;
/**
 * Runs of two to four letters are hashed into this many cells. On names and words that the weights were not learned
 * from the area under the curve is 0.986; twice the cells and runs of five give 0.988, trigram counts gave 0.955.
 */
export const NGRAM_SIZE = 32768;
/** Longest run of letters that has a weight. */
export const NGRAM_LONGEST = 4;
/** One step of a letter weight, in log-odds. */
export const NGRAM_STEP = 1 / 32;
/** What stands for the edges of a word in a run of letters. */
export const WORD_OPENS = 1;
export const WORD_CLOSES = 2;

export interface Lexicon {
  /** The kinds of the word with this hash; 0 when in no list. */
  lookup(hash: number): number;
  /** Words of most texts, with what else is known of them. */
  readonly known: KnownWords;
  /** How name-like runs of letters are, in steps of log-odds; learned by scripts/build-lexicon.ts. */
  readonly ngrams: Int8Array;
}

export const NGRAM_START = 17;

/** Adds a letter to the hash of a run. */
export function ngramStep(hash: number, foldedCode: number): number {
  return Math.imul(hash ^ foldedCode, 0x01000193);
}

/** Cell of a run with this hash. */
export function ngramCell(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & (NGRAM_SIZE - 1);
}

/**
 * Reads the word lists of `dist/lexicon.bin`. `wakes` are the words that the recognisers have use for (wakes.ts): a text
 * without them loses most of its numbers and dates. `wakesOf` tells what else a word wakes by what is known of it.
 * @throws RangeError when the bytes are cut short or of another version.
 */
export function decodeLexicon(
  bytes: Uint8Array,
  wakes: WakeWords,
  wakesOf: (kinds: number, cues: number) => number,
): Lexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== MAGIC)
    throw new RangeError('not a lexicon of this version');
  const classCount = view.getUint8(4);
  let at = 6;
  const classes = new Uint16Array(classCount);
  for (let i = 0; i < classCount; i++, at += 2) classes[i] = view.getUint16(at, true);
  const ngrams = new Int8Array(bytes.buffer, bytes.byteOffset + at, NGRAM_SIZE);
  at += NGRAM_SIZE;
  const firsts = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < BUCKETS; i++) firsts[i + 1] = firsts[i] + bytes[at + i];
  at += BUCKETS;
  const n = firsts[BUCKETS];
  if (bytes.byteLength !== at + 3 * n) throw new RangeError('the lexicon is cut short');
  // A look in memory costs more than the rest of a lookup, so the low half and the class of a word are laid side by side.
  const lows = at;
  const kinds = at + 2 * n;
  const entries = new Int32Array(n);
  const known = new KnownWords();
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    let low = 0;
    for (let i = firsts[bucket]; i < firsts[bucket + 1]; i++) {
      low += bytes[lows + i] | (bytes[lows + n + i] << 8);
      const kind = bytes[kinds + i];
      entries[i] = (low << 8) | kind;
      if (classes[kind] & Lex.Practice && !known.isFull)
        known.put((bucket << 16) | low, classes[kind], 0, Label.None);
    }
  }
  const lookup = (hash: number) => {
    const low = hash & 0xffff;
    const end = firsts[(hash >>> 16) + 1];
    for (let i = firsts[hash >>> 16]; i < end; i++)
      if (entries[i] >> 8 === low) return classes[entries[i] & 255];
    return 0;
  };
  for (const [hash, cues, label] of cueWords()) known.put(hash, lookup(hash), cues, label);
  for (const [hash, bits] of wakes) known.wake(hash, lookup(hash), bits);
  known.wakeAll(wakesOf);
  return { lookup, known, ngrams };
}
