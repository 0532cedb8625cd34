/**
 * What the first pass thought of the lines of the text scanned before. After a keystroke all but one line are as they were;
 * with the same surroundings their words get the same verdicts, and nobody need ask again. Holds numbers only, no text.
 */
import type { Doc } from '../../document';
import { ints } from '../../memory';
import type { Evidence } from './evidence';
import { CLASS_COUNT } from './weights';

/** The words of a line that were asked about, as tokens counted from its first, and the verdicts on them. */
export interface LineVerdicts {
  readonly words: readonly number[];
  /** CLASS_COUNT probabilities per word, and as many scores behind all of those. */
  readonly verdicts: Float32Array;
}

/** Enough for some hundred pages; of a longer text the rest is read anew. */
const MOST_LINES = 20_000;

interface Remembered {
  readonly line: LineVerdicts;
  /** The last scan of a text with this line, by its number. */
  seen: number;
}

export class LineMemory {
  private readonly known = new Map<number, Remembered>();
  /** The number of the scan at hand. */
  private scan = 0;
  /** Lines of the text at hand that are remembered. */
  private size = 0;

  /** A scan begins: what the scan before read is remembered, what came earlier is forgotten. */
  begin(): void {
    // Most of what an earlier scan read and the last one didn't has grown out of date one by one, with each key typed.
    if (this.known.size > 2 * this.size)
      for (const [key, { seen }] of this.known) if (seen < this.scan) this.known.delete(key);
    this.scan++;
    this.size = 0;
  }

  /** The verdicts on a line with this key, if a text not long before had such a line. */
  recall(key: number): LineVerdicts | undefined {
    const known = this.known.get(key);
    if (!known) return undefined;
    this.see(known);
    return known.line;
  }

  keep(key: number, line: LineVerdicts): void {
    if (this.size >= MOST_LINES) return;
    const known = { line, seen: 0 };
    this.known.set(key, known);
    this.see(known);
  }

  private see(known: Remembered): void {
    if (known.seen < this.scan) this.size++;
    known.seen = this.scan;
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
  ) {
    const { text, tokens, layout } = doc;
    const { start, end, count } = tokens;
    const { label, inTable, cell } = layout;
    const [sumsA, sumsB] = (this.sums = [ints(count + 1), ints(count + 1)]);
    const [orderedA, orderedB] = (this.ordered = [ints(count + 1), ints(count + 1)]);
    this.seed = evidence.regime;
    for (let i = 0, at = 0; i < count; i++) {
      let a = start[i] - at;
      let b = end[i] - at;
      for (; at < end[i]; at++) {
        const code = text.charCodeAt(at);
        a = Math.imul(a ^ code, 0x01000193);
        b = Math.imul(b + code, 0x5bd1e995) ^ (b >>> 15);
      }
      const same = evidence.firsts[i];
      const near = evidence.hasLongNumberNear(i) ? 8 : 0;
      const written = evidence.inLower[same] | (evidence.inUpper[same] << 1) | near;
      const place = (label[i] << 1) | inTable[i] | (cell[i] << 8);
      const known = Math.imul(written + 1, 0x85ebca6b) ^ place;
      a = mix(a, known);
      b = mix(b, known);
      sumsA[i + 1] = sumsA[i] + a;
      sumsB[i + 1] = sumsB[i] + b;
      orderedA[i + 1] = orderedA[i] + Math.imul(i, a);
      orderedB[i + 1] = orderedB[i] + Math.imul(i, b);
    }
  }

  /** The key of line `n`, a number of 53 bits. */
  of(n: number): number {
    const { lineFirst } = this.doc.layout;
    const from = Math.max(0, lineFirst[n] - SEES_BACK);
    const to = Math.min(this.doc.tokens.count, lineFirst[n + 1] + SEES_AHEAD);
    const place = mix(mix(mix(this.seed, lineFirst[n] - from), lineFirst[n + 1] - from), to - from);
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

/** The verdicts on the words of a line, copied: the arrays of a scan do not outlive it. */
export function verdictsOf(
  lineFirst: number,
  words: readonly number[],
  first: Float32Array,
  scores: Float32Array,
): LineVerdicts {
  const half = words.length * CLASS_COUNT;
  const verdicts = new Float32Array(2 * half);
  words.forEach((i, n) => {
    for (let c = 0; c < CLASS_COUNT; c++) {
      verdicts[n * CLASS_COUNT + c] = first[i * CLASS_COUNT + c];
      verdicts[half + n * CLASS_COUNT + c] = scores[i * CLASS_COUNT + c];
    }
  });
  return { words: words.map((i) => i - lineFirst), verdicts };
}
