/**
 * What the first pass thought of the lines of the text scanned before. After a keystroke all but one line are as they were;
 * with the same surroundings their words get the same verdicts, and nobody need ask again. Holds numbers only, no text.
 */
import { makePlace, type Change, type Column } from '../../columns';
import type { Doc } from '../../document';
import { ints } from '../../memory';
import type { Tokens } from '../../tokens';
import { isSoepLine } from '../asked/lone-letters';
import type { Evidence } from './evidence';
import { CLASS_COUNT } from './weights';

export class LineMemory {
  /** At the first token of a line its key; 0 when the line is to be read anew. */
  private keys = new Float64Array(0);
  /** Per token whether it was asked about. */
  private asked = new Uint8Array(0);
  /** Per token CLASS_COUNT probabilities of the first pass, and as many scores. */
  private first = new Float32Array(0);
  private scores = new Float32Array(0);
  /** Per token two hashes of its letters and of the blanks before it. */
  letters: readonly [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];
  private count = 0;

  /** The tokens are now those of `text`; what is remembered of those that `changed` leaves is remembered still. */
  change(text: string, tokens: Tokens, changed: Change): void {
    this.makeRoom(tokens.count);
    const { keys, asked, first, scores, letters } = this;
    for (const column of [keys, asked, ...letters]) makePlace(column, changed, this.count);
    for (const column of [first, scores]) makePlace(column, changed, this.count, CLASS_COUNT);
    this.count = tokens.count;
    readLetters(text, tokens, changed.first, changed.first + changed.fresh, letters);
  }

  private makeRoom(count: number): void {
    const room = this.keys.length;
    if (count <= room) return;
    const most = Math.max(count, 2 * room);
    const grown = <T extends Column>(larger: T, column: T): T => {
      larger.set(column);
      return larger;
    };
    this.keys = grown(new Float64Array(most), this.keys);
    this.asked = grown(new Uint8Array(most), this.asked);
    this.first = grown(new Float32Array(most * CLASS_COUNT), this.first);
    this.scores = grown(new Float32Array(most * CLASS_COUNT), this.scores);
    const [a, b] = this.letters;
    this.letters = [grown(new Int32Array(most), a), grown(new Int32Array(most), b)];
  }

  /** Copies all verdicts that are remembered, CLASS_COUNT per token. */
  recall(first: Float32Array, scores: Float32Array): void {
    first.set(this.first.subarray(0, first.length));
    scores.set(this.scores.subarray(0, scores.length));
  }

  /** The line of tokens `from` to `to`, exclusive, is remembered under this key. */
  knows(key: number, from: number): boolean {
    return this.keys[from] === key;
  }

  /** Adds the tokens that were asked about on such a line. */
  addAsked(from: number, to: number, candidates: number[]): void {
    const { asked } = this;
    for (let i = from; i < to; i++) if (asked[i] === 1) candidates.push(i);
  }

  /** Remembers a line: its key, the tokens asked about, and the verdicts on them. */
  keep(
    key: number,
    from: number,
    to: number,
    candidates: readonly number[],
    verdicts: { first: Float32Array; scores: Float32Array },
  ): void {
    this.keys[from] = key;
    this.asked.fill(0, from, to);
    for (const i of candidates) this.asked[i] = 1;
    const [at, end] = [from * CLASS_COUNT, to * CLASS_COUNT];
    this.first.set(verdicts.first.subarray(at, end), at);
    this.scores.set(verdicts.scores.subarray(at, end), at);
  }

  /** Nothing is remembered of the line that begins with token `from`. */
  forget(from: number): void {
    this.keys[from] = 0;
  }
}

/** Hashes what stands in the text from the end of the token before to the end of each of these tokens. */
function readLetters(
  text: string,
  { start, end }: Tokens,
  first: number,
  last: number,
  [lettersA, lettersB]: readonly [Int32Array, Int32Array],
): void {
  for (let i = first; i < last; i++) {
    let at = i > 0 ? end[i - 1] : 0;
    let a = start[i] - at;
    let b = end[i] - at;
    for (; at < end[i]; at++) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b + code, 0x5bd1e995) ^ (b >>> 15);
    }
    lettersA[i] = a;
    lettersB[i] = b;
  }
}

/**
 * Tokens before and behind a line that a question about its words can see. Furthest back looks `inPlaceholder` in `candidates.ts`,
 * six tokens; furthest ahead a chain of name-like words and what ends it in `first-pass.ts`, at most eight. Whoever makes a
 * question look further must widen these: else a line keeps verdicts that are no longer true.
 */
const SEES_BACK = 8;
const SEES_AHEAD = 12;

/** Keys of lines: equal where all is equal that candidates and features of the first pass are made of. */
export class LineKeys {
  /**
   * Two hashes of each token, of its letters and all that is known of it, summed up over the tokens before each place; and summed
   * up times the place of the token, which tells the order. What stands between two places is a difference of sums.
   */
  private readonly sums: readonly [Int32Array, Int32Array];
  private readonly ordered: readonly [Int32Array, Int32Array];
  private readonly seed: number;

  constructor(
    private readonly doc: Doc,
    evidence: Evidence,
    { letters }: LineMemory,
  ) {
    const { tokens, layout } = doc;
    const { count } = tokens;
    const { label, inTable, cell } = layout;
    const [lettersA, lettersB] = letters;
    const [sumsA, sumsB] = (this.sums = [ints(count + 1), ints(count + 1)]);
    const [orderedA, orderedB] = (this.ordered = [ints(count + 1), ints(count + 1)]);
    this.seed = evidence.regime;
    for (let i = 0; i < count; i++) {
      const same = evidence.firsts[i];
      const near = evidence.hasLongNumberNear(i) ? 8 : 0;
      const written = evidence.inLower[same] | (evidence.inUpper[same] << 1) | near;
      const place = (label[i] << 1) | inTable[i] | (cell[i] << 8);
      const known = Math.imul(written + 1, 0x85ebca6b) ^ place;
      const a = mix(lettersA[i], known);
      const b = mix(lettersB[i], known);
      sumsA[i + 1] = sumsA[i] + a;
      sumsB[i + 1] = sumsB[i] + b;
      orderedA[i + 1] = orderedA[i] + Math.imul(i, a);
      orderedB[i + 1] = orderedB[i] + Math.imul(i, b);
    }
  }

  /** The key of line `n`, a number of 53 bits, and hardly ever 0. */
  of(n: number): number {
    const { lineFirst } = this.doc.layout;
    const from = Math.max(0, lineFirst[n] - SEES_BACK);
    const to = Math.min(this.doc.tokens.count, lineFirst[n + 1] + SEES_AHEAD);
    // What a letter that opens a line is asked about for can be told by lines further off.
    const seed = isSoepLine(this.doc, lineFirst[n]) ? ~this.seed : this.seed;
    const place = mix(mix(mix(seed, lineFirst[n] - from), lineFirst[n + 1] - from), to - from);
    const a = this.between(0, from, to, place);
    const b = this.between(1, from, to, place);
    return (a >>> 0) * 0x200000 + (b >>> 11);
  }

  /** The hash of the tokens from `from` to `to`, exclusive, that `which` of the two has. */
  private between(which: 0 | 1, from: number, to: number, place: number): number {
    const sums = this.sums[which];
    const ordered = this.ordered[which];
    const sum = (sums[to] - sums[from]) | 0;
    return mix(mix(place, sum), ordered[to] - ordered[from] - Math.imul(from, sum));
  }
}

function mix(hash: number, value: number): number {
  const h = Math.imul((hash ^ value) + 0x7f4a7c15, 0x9e3779b1);
  return h ^ (h >>> 15);
}
