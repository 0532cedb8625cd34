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

export class LineMemory {
  private before = new Map<number, LineVerdicts>();
  private now = new Map<number, LineVerdicts>();

  /** A scan begins: what the scan before read is remembered, what came earlier is forgotten. */
  begin(): void {
    this.before = this.now;
    this.now = new Map();
  }

  /** The verdicts on a line with this key, if the text before this one had such a line. */
  recall(key: number): LineVerdicts | undefined {
    const known = this.before.get(key);
    if (known) this.now.set(key, known);
    return known;
  }

  keep(key: number, line: LineVerdicts): void {
    if (this.now.size < MOST_LINES) this.now.set(key, line);
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
  /** Two hashes per token of its letters and of all that is known of it. */
  private readonly stamps: Int32Array;
  private readonly seed: number;

  constructor(
    private readonly doc: Doc,
    evidence: Evidence,
  ) {
    const { text, tokens, layout } = doc;
    const { start, end, count } = tokens;
    const { label, inTable, cell } = layout;
    this.stamps = ints(2 * count);
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
      const place = (label[i] << 1) | inTable[i] | (cell[i] << 8);
      const near = evidence.hasLongNumberNear(i) ? 8 : 0;
      const written = evidence.inLower[same] | (evidence.inUpper[same] << 1) | near;
      this.stamps[2 * i] = mix(mix(a, place), written);
      this.stamps[2 * i + 1] = mix(mix(b, written), place);
    }
  }

  /** The key of line `n`, a number of 53 bits. */
  of(n: number): number {
    const { stamps } = this;
    const { lineFirst } = this.doc.layout;
    const from = Math.max(0, lineFirst[n] - SEES_BACK);
    const to = Math.min(this.doc.tokens.count, lineFirst[n + 1] + SEES_AHEAD);
    let a = mix(mix(this.seed, lineFirst[n] - from), lineFirst[n + 1] - from);
    let b = mix(mix(to - from, lineFirst[n + 1] - from), this.seed);
    for (let i = from; i < to; i++) {
      a = mix(a, stamps[2 * i]);
      b = mix(b, stamps[2 * i + 1]);
    }
    return (a >>> 0) * 0x200000 + (b >>> 11);
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
