/** How the text of a spot is written and what was found in it, as a whole and line by line. */
import type { Doc } from '../document';
import { bytes } from '../memory';
import { Kind } from '../tokens';
import { INPUT_VALUES } from '../trees';
import { Found } from './found';
import type { LeftoverKind, Spot } from './spot';

const MAX = INPUT_VALUES - 1;

/** A whole number that trees can ask about. */
export const capped = (n: number): number => (n > MAX ? MAX : n < 0 ? 0 : Math.floor(n));
/** Counts, of which small ones are told apart more finely. */
const graded = (count: number): number => capped(4 * Math.log2(1 + count));
/** `n` of `all`, times `scale`. */
const share = (n: number, all: number, scale: number): number => capped((n * scale) / Math.max(1, all));

/** What a line holds: bits. */
const enum Holds {
  /** A word or a number. */
  Something = 1,
  Name = 2,
  Birth = 4,
  Number = 8,
}

export class Page {
  /** Per line how many certain names, birth dates and other dates were found in it. */
  readonly names: Uint8Array;
  readonly births: Uint8Array;
  readonly dates: Uint8Array;
  /** Per line bits of `Holds`. */
  private readonly holds: Uint8Array;
  /** What trees are told of the text, the same for each of its spots. */
  readonly inputs: Uint8Array;

  constructor(
    private readonly doc: Doc,
    private readonly found: Uint8Array,
    spots: readonly Spot[],
  ) {
    const lines = doc.layout.lineFirst.length - 1;
    this.names = bytes(lines);
    this.births = bytes(lines);
    this.dates = bytes(lines);
    this.holds = bytes(lines);
    const { doubtful, ids } = this.countFound();
    this.readLines();
    const { count, counts, newlines } = doc.tokens;
    const { words, capitals, small, unknown, marks } = counts;
    const filled = this.linesWith(Holds.Something);
    const names = sumOf(this.names);
    const births = sumOf(this.births);
    const dates = countOf(spots, 'date');
    this.inputs = Uint8Array.of(
      graded(count),
      share(count - words - marks - newlines, count, 100),
      share(marks, count, 100),
      share(capitals, words, 100),
      share(small, words, 100),
      share(unknown, words, 128),
      share(words, filled, 2),
      graded(names),
      share(names, words, 100),
      graded(doubtful),
      graded(births),
      graded(ids),
      share(this.linesWith(Holds.Name), filled, MAX),
      share(this.linesWith(Holds.Birth), filled, MAX),
      share(this.linesWith(Holds.Number), filled, MAX),
      graded(filled),
      graded(dates),
      graded(countOf(spots, 'code')),
    );
  }

  /** What was found, each once. */
  private countFound(): { doubtful: number; ids: number } {
    const { line } = this.doc.layout;
    const { found, names, births, dates, holds } = this;
    let doubtful = 0;
    let ids = 0;
    let before: Found = Found.Nothing;
    for (let t = 0; t < found.length; t++) {
      const what: Found = found[t];
      if (what === before) continue;
      before = what;
      const n = line[t];
      if (what === Found.Name) {
        names[n]++;
        holds[n] |= Holds.Name;
      } else if (what === Found.Birth) {
        births[n]++;
        holds[n] |= Holds.Birth;
      } else if (what === Found.Date) dates[n]++;
      else if (what === Found.Number || what === Found.Bsn) {
        ids++;
        holds[n] |= Holds.Number;
      } else if (what === Found.DoubtfulName) doubtful++;
    }
    return { doubtful, ids };
  }

  /** Which lines hold a word or a number. */
  private readLines(): void {
    const { kind } = this.doc.tokens;
    const { lineFirst } = this.doc.layout;
    for (let n = 0; n < this.holds.length; n++) {
      let t = lineFirst[n];
      while (t < lineFirst[n + 1] && kind[t] !== Kind.Word && kind[t] !== Kind.Number) t++;
      if (t < lineFirst[n + 1]) this.holds[n] |= Holds.Something;
    }
  }

  private linesWith(bit: Holds): number {
    let lines = 0;
    const { holds } = this;
    for (let n = 0; n < holds.length; n++) if (holds[n] & bit) lines++;
    return lines;
  }

  /** Line `n` for those beside it: 0 when there is none, 1 for an empty one. */
  outline(n: number): number {
    return n < 0 || n >= this.holds.length ? 0 : 1 + this.holds[n];
  }

  /** What was found at the same place of line `n`, counted in tokens; 0 when the line is shorter. */
  foundAt(n: number, place: number): number {
    const { lineFirst } = this.doc.layout;
    if (n < 0 || n + 1 >= lineFirst.length || lineFirst[n] + place >= lineFirst[n + 1]) return 0;
    return 1 + this.found[lineFirst[n] + place];
  }
}

function sumOf(counts: Uint8Array): number {
  let sum = 0;
  for (let n = 0; n < counts.length; n++) sum += counts[n];
  return sum;
}

function countOf(spots: readonly Spot[], kind: LeftoverKind): number {
  let count = 0;
  for (const spot of spots) if (spot.kind === kind) count++;
  return count;
}
