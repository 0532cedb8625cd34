/** The scanner's public face: text in, findings out. Pure, synchronous, linear in the text. */
import { inflateRawSync } from 'node:zlib';
import type { Finding } from './finding';
import type { Knowledge } from './document';
import { hashWord } from './hash';
import { decodeLexicon, Lex } from './lexicon';
import type { LineMemory } from './names/model/line-memory';
import { decodeModel } from './names/model/weights';
import { scanText, scanTexts, type ScanResult } from './scan';

export { batchesOf } from './batches';
export * from './finding';
export { LineMemory } from './names/model/line-memory';
export { fullYear } from './recognisers/dates/read/calendar';
export type { ScanResult } from './scan';

/** A scanner with its lexicon loaded. Holds no state between calls. */
export interface Scanner {
  /**
   * Findings of `text`: sorted by start, not overlapping, offsets in UTF-16 units of `text` as given.
   * Never throws for any string; callers still fail closed if it does.
   * With the `memory` of the scan before, lines that are as they were take less time; the findings are the same. A memory
   * belongs to one scanner.
   */
  scan(text: string, memory?: LineMemory): Finding[];
  /**
   * Of each of the texts the findings, as `scan` has them, or the error; never throws. Many letters take a quarter less time than
   * one after the other. Needs memory for all of them at once: `batchesOf` cuts a long list.
   */
  scanAll(texts: readonly string[]): ScanResult[];
  /** Whether the lexicon has this word as the name of a drug, in whatever case. */
  isDrug(word: string): boolean;
}

/**
 * Builds a scanner from the bytes of `dist/lexicon.bin` (made by scripts/build-lexicon.ts): the word lists, and
 * behind them the weights of the name model.
 * @throws RangeError when the bytes are cut short or of another version.
 */
export function createScanner(bytes: Uint8Array): Scanner {
  const knowledge = decodeKnowledge(bytes);
  return {
    scan: (text, memory) => scanText(text, knowledge, memory),
    scanAll: (texts) => scanTexts(texts, knowledge),
    isDrug: (word) => (knowledge.lexicon.lookup(hashWord(word)) & Lex.Drug) !== 0,
  };
}

/** Reads both parts of `dist/lexicon.bin`. */
export function decodeKnowledge(bytes: Uint8Array): Knowledge {
  const { lists, model } = knowledgeParts(bytes);
  return { lexicon: decodeLexicon(lists), nameModel: decodeModel(model) };
}

/** A file that unpacks to more than this is not ours; ours is some 3 MB. */
const MOST_UNPACKED = 32e6;

/**
 * The two parts of `dist/lexicon.bin`, not yet read. The file is deflated (RFC 1951), which takes a third off it:
 * u32 length of the word lists, the word lists, the name model.
 * @throws RangeError when the bytes are damaged.
 */
export function knowledgeParts(packed: Uint8Array): { lists: Uint8Array; model: Uint8Array } {
  const bytes = unpacked(packed);
  if (bytes.byteLength < 4) throw new RangeError('the lexicon is cut short');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (bytes.byteLength < 4 + length) throw new RangeError('the lexicon is cut short');
  return { lists: bytes.subarray(4, 4 + length), model: bytes.subarray(4 + length) };
}

function unpacked(packed: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: MOST_UNPACKED });
  } catch {
    throw new RangeError('the lexicon is damaged');
  }
}
