/** The scanner's public face: text in, findings out. Pure, synchronous, linear in the text. */
import type { Finding } from './finding';
import { hashWord } from './hash';
import { decodeKnowledge } from './knowledge';
import { Lex } from './lexicon';
import { scanText, scanTexts, type ScanResult } from './scan';
import type { ScanMemory } from './scan-memory';

export { batchesOf } from './batches';
export * from './finding';
export { decodeKnowledge, decodeLists, knowledgeParts } from './knowledge';
export { ScanMemory } from './scan-memory';
export { fullYear } from './recognisers/dates/read/calendar';
export type { ScanResult } from './scan';

/** A scanner with its lexicon loaded. Holds no state between calls. */
export interface Scanner {
  /**
   * Findings of `text`: sorted by start, not overlapping, offsets in UTF-16 units of `text` as given.
   * Never throws for any string; callers still fail closed if it does.
   * With the `memory` of the scan before, what is as it was takes less time; the findings are the same. A memory
   * belongs to one scanner, and is worth nothing after an error.
   */
  scan(text: string, memory?: ScanMemory): Finding[];
  /**
   * Of each of the texts the findings, as `scan` has them, or the error; never throws. Many letters take over a quarter less time than
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
