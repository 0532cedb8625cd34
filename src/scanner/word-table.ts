/**
 * Small sets and tables of words by their hash (`hashWord`). A word of a text is looked up in some twenty of them, and
 * nearly always in vain: one look in a short array says so, where a `Set` or `Map` takes several over more memory.
 */
import type { Doc } from './document';
import { hashWord } from './hash';

/** Places per word: with so many, a word that is not in the table meets an empty place at once. */
const PLACES = 4;

/** Numbers by the hash of a word, open-addressed. */
export class WordTable {
  private readonly mask: number;
  /** 0 stands for an empty place; number tokens have the hash 0, and no word. */
  private readonly keys: Int32Array;
  private readonly values: Int32Array;

  /** `entries` are hashes as signed integers with a number above 0; the first of a word counts. */
  constructor(entries: readonly (readonly [hash: number, value: number])[]) {
    let size = 8;
    while (size < entries.length * PLACES) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.values = new Int32Array(size);
    for (const [hash, value] of entries) {
      let at = hash & this.mask;
      while (this.keys[at] !== 0 && this.keys[at] !== hash) at = (at + 1) & this.mask;
      if (this.keys[at] !== 0) continue;
      this.keys[at] = hash;
      this.values[at] = value;
    }
  }

  /** The number of the word with this hash; 0 when it isn't in the table. */
  get(hash: number): number {
    const { keys, mask } = this;
    for (let at = hash & mask; keys[at] !== 0; at = (at + 1) & mask)
      if (keys[at] === hash) return this.values[at];
    return 0;
  }

  /** The hashes of its words. */
  hashes(): Int32Array {
    return this.keys.filter((hash) => hash !== 0);
  }

  has(hash: number): boolean {
    const { keys, mask } = this;
    for (let at = hash & mask; keys[at] !== 0; at = (at + 1) & mask) if (keys[at] === hash) return true;
    return false;
  }
}

/** The hash of a word as tokens have it: a signed integer. */
export const hashOf = (word: string) => hashWord(word) | 0;

/** The set of the words of a list with spaces between. */
export function wordSet(list: string): WordTable {
  return new WordTable(list.split(' ').map((word) => [hashOf(word), 1]));
}

/** Words that count as they are typed, but for case: "V." and "é" are other words than "v" and "e". */
export class TypedWords {
  private readonly table: WordTable;
  private readonly words: ReadonlySet<string>;

  /** `list` has the words in lower case, with spaces between. */
  constructor(list: string) {
    this.table = wordSet(list);
    this.words = new Set(list.split(' '));
  }

  /** True when token `i` is one of the words. */
  has({ tokens, text }: Doc, i: number): boolean {
    if (i < 0 || i >= tokens.count || !this.table.has(tokens.hash[i])) return false;
    return this.words.has(text.slice(tokens.start[i], tokens.end[i]).toLowerCase());
  }
}
