/** The arrays that tokens are written to. */
import { makePlace, type Change } from './columns';
import { bytes, ints, shorts } from './memory';
import type { TokenCounts, Tokens } from './tokens';

/** What makes the arrays of a table. */
export interface Arrays {
  bytes(length: number): Uint8Array;
  shorts(length: number): Uint16Array;
  ints(length: number): Int32Array;
}

/** Arrays of one scan (memory.ts). */
const OF_SCAN: Arrays = { bytes, shorts, ints };

/** Tokens, with room for more. */
export class TokenTable implements Tokens {
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  shape: Uint8Array;
  hash: Int32Array;
  opening: Int32Array;
  closing: Int32Array;
  lex: Uint16Array;
  cue: Int32Array;
  label: Uint8Array;
  wakes: Int32Array;
  likeness: Uint8Array;
  spaced: Uint8Array;
  counts: TokenCounts = { words: 0, marks: 0, capitals: 0, small: 0, unknown: 0 };
  woken = 0;
  newlines = 0;
  misread = 0;
  halfRead = 0;
  count = 0;

  constructor(
    private capacity: number,
    private readonly arrays = OF_SCAN,
  ) {
    this.kind = arrays.bytes(capacity);
    this.start = arrays.ints(capacity);
    this.end = arrays.ints(capacity);
    this.shape = arrays.bytes(capacity);
    this.hash = arrays.ints(capacity);
    this.opening = arrays.ints(capacity);
    this.closing = arrays.ints(capacity);
    this.lex = arrays.shorts(capacity);
    this.cue = arrays.ints(capacity);
    this.label = arrays.bytes(capacity);
    this.wakes = arrays.ints(capacity);
    this.likeness = arrays.bytes(capacity);
    this.spaced = arrays.bytes(capacity);
  }

  /** Room for one more token, and its place. */
  next(): number {
    if (this.count === this.capacity) this.makeRoom(this.count + 1);
    return this.count++;
  }

  /**
   * Puts the tokens of `others` where `first` to `last`, exclusive, stand; those behind move `shift` units in the text. Behind
   * the last token stay zeros. Returns what changed.
   */
  replace(first: number, last: number, others: TokenTable, shift: number): Change {
    const { count } = this;
    const changed = { first, last, fresh: others.count };
    const next = first + others.count;
    this.makeRoom(next + count - last);
    this.count = next + count - last;
    const columns = this.columns();
    others.columns().forEach((fresh, c) => {
      makePlace(columns[c], changed, count);
      columns[c].set(fresh.subarray(0, others.count), first);
    });
    for (let i = next; i < this.count; i++) {
      this.start[i] += shift;
      this.end[i] += shift;
    }
    return changed;
  }

  private columns(): (Uint8Array | Uint16Array | Int32Array)[] {
    const { kind, start, end, shape, hash, opening, closing, lex, cue, label, wakes, likeness, spaced } =
      this;
    return [kind, start, end, shape, hash, opening, closing, lex, cue, label, wakes, likeness, spaced];
  }

  /** Doubling keeps the whole linear. */
  private makeRoom(count: number): void {
    if (count <= this.capacity) return;
    const { arrays } = this;
    const larger = new TokenTable(Math.max(count, this.capacity * 2), arrays);
    const columns = larger.columns();
    this.columns().forEach((column, c) => columns[c].set(column));
    const { counts, woken, newlines, misread, halfRead, count: filled } = this;
    Object.assign(this, larger, { counts, woken, newlines, misread, halfRead, count: filled });
  }
}
