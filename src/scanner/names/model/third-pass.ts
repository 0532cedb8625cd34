/**
 * What a doubtful verdict is worth in this text. The first two passes see a word and what stands near it; how often they are
 * right depends on how the whole text is written: of the words in letters that they give one in ten, one in forty is a name, of
 * those in notes one in six. Trees weigh such a verdict by the text, the line, the word's other places and its neighbours.
 * All inputs are whole numbers below INPUT_VALUES.
 */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { bytes, shorts } from '../../memory';
import { Kind, Shape, type Tokens } from '../../tokens';
import { nameKind, otherKind } from './attributes';
import type { Evidence } from './evidence';
import { Size, sizeOf } from './size';
import { INPUT_VALUES } from '../../trees';
import { CLASS_COUNT, NameClass, THIRD_INPUTS } from './weights';

/** Verdicts between these are weighed: surer ones stand, and the least likely are no name in any text. */
const LEAST = 0.015;
const MOST = 0.975;

/** A line or two tell nothing of how a text is written. */
export const isWeighable = ({ tokens }: Doc): boolean => sizeOf(tokens) !== Size.Line;

/** The verdict `p` is doubtful enough to be weighed. */
export const isWeighed = (p: number): boolean => p > LEAST && p < MOST;

const MAX = INPUT_VALUES - 1;
/** A probability becomes one of so many grades, evenly spread over the log-odds from -7 to 7. */
const GRADES = 60;
/** Grades of what has no verdict. */
const MARK = 60;
const NUMBER = 61;
const NEWLINE = 62;
const OUTSIDE = 63;
const ODDS_RANGE = 7;

const BOUNDS = Float64Array.from({ length: GRADES - 1 }, (_, n) => {
  const odds = -ODDS_RANGE + ((n + 0.5) * 2 * ODDS_RANGE) / (GRADES - 1);
  return 1 / (1 + Math.exp(-odds));
});

/** The grade of a probability: how many of the bounds it reaches. */
function gradeOf(p: number): number {
  // Most words are nobody's name.
  if (p < BOUNDS[0]) return 0;
  let low = 1;
  let high = BOUNDS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (p >= BOUNDS[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Grades of verdicts that count as a sure name, and as a doubtful one. */
const SURE = gradeOf(0.9);
const DOUBT = gradeOf(0.02);
/** Words of a line that make it one of running text. */
const LONG_LINE = 9;

const TELLS_WHO = Cue.Title | Cue.Doctor | Cue.Relation | Cue.Role | Cue.Patient;

/** `n` of `all`, times `scale`, in whole numbers. */
const share = (n: number, all: number, scale: number): number =>
  all === 0 ? 0 : Math.min(MAX, Math.floor((n * scale) / all));

export class ThirdPass {
  readonly inputs = bytes(THIRD_INPUTS);
  private readonly doc: Doc;
  /** Per token the grade of its verdict, or what it is instead. */
  private readonly grades: Uint8Array;
  /** At the first token of a word: how often it was asked about, and the two highest grades. */
  private readonly sameCount: Uint16Array;
  private readonly sameBest: Uint8Array;
  private readonly sameNext: Uint8Array;
  /** The inputs that are the same for every word of the text. */
  private readonly textInputs: Uint8Array;

  /** `scores` are the second verdicts, CLASS_COUNT probabilities per token; `first` the first ones. */
  constructor(
    private readonly evidence: Evidence,
    candidates: readonly number[],
    private readonly first: Float32Array,
    private readonly scores: Float32Array,
  ) {
    this.doc = evidence.doc;
    const { tokens } = this.doc;
    this.grades = bytes(tokens.count);
    this.sameCount = shorts(tokens.count);
    this.sameBest = bytes(tokens.count);
    this.sameNext = bytes(tokens.count);
    const run = this.readTokens();
    let sure = 0;
    let doubtful = 0;
    let most = 0;
    for (const i of candidates) {
      const grade = gradeOf(scores[i * CLASS_COUNT + NameClass.Person]);
      const same = evidence.firsts[i];
      this.grades[i] = grade;
      most = Math.max(most, grade);
      if (grade >= SURE) sure++;
      else if (grade >= DOUBT) doubtful++;
      this.sameCount[same]++;
      if (grade > this.sameBest[same]) {
        this.sameNext[same] = this.sameBest[same];
        this.sameBest[same] = grade;
      } else if (grade > this.sameNext[same]) this.sameNext[same] = grade;
    }
    this.textInputs = this.readText(run, sure, doubtful, most);
  }

  /** Puts down what is no word; returns how many full stops end a sentence, and how many lines are of running text. */
  private readTokens(): { ends: number; long: number } {
    const { tokens } = this.doc;
    const { count, kind, hash, spaced } = tokens;
    let ends = 0;
    let long = 0;
    let wordsOfLine = 0;
    for (let i = 0; i < count; i++) {
      this.grades[i] = GRADE_OF_KIND[kind[i]];
      if (kind[i] === Kind.Word) {
        wordsOfLine++;
        long += wordsOfLine === LONG_LINE ? 1 : 0;
      } else if (kind[i] === Kind.Newline) wordsOfLine = 0;
      else if (hash[i] === Ascii.Dot && spaced[i] === 0 && endsSentence(tokens, i)) ends++;
    }
    return { ends, long };
  }

  /** How the text is written. */
  private readText(
    { ends, long }: { ends: number; long: number },
    sure: number,
    doubtful: number,
    most: number,
  ): Uint8Array {
    const { count, counts, newlines } = this.doc.tokens;
    const { words, small, capitals, unknown, marks } = counts;
    const { lines, openWithWord, openLower, openSure } = this.countLines();
    const numbers = count - words - marks - newlines;
    return Uint8Array.of(
      Math.min(MAX, Math.floor(4 * Math.log2(count))),
      share(small, words, 100),
      share(capitals, words, MAX),
      share(numbers, count, 100),
      share(marks, count, 100),
      share(unknown, words, 128),
      share(words, lines, 2),
      share(long, lines, MAX),
      share(openLower, openWithWord, MAX),
      share(ends, words, 400),
      share(sure, words, 200),
      share(doubtful, words, 200),
      share(openSure, openWithWord, MAX),
      this.evidence.regime,
      most,
    );
  }

  /** How lines of more than one token open. */
  private countLines(): { lines: number; openWithWord: number; openLower: number; openSure: number } {
    const { tokens, layout } = this.doc;
    let lines = 0;
    let openWithWord = 0;
    let openLower = 0;
    let openSure = 0;
    for (let n = 0; n + 1 < layout.lineFirst.length; n++) {
      const opening = layout.lineFirst[n];
      if (layout.lineFirst[n + 1] - opening < 2) continue;
      lines++;
      if (tokens.kind[opening] !== Kind.Word) continue;
      openWithWord++;
      if (tokens.shape[opening] === Shape.Lower) openLower++;
      if (this.grades[opening] >= SURE) openSure++;
    }
    return { lines, openWithWord, openLower, openSure };
  }

  /** Fills `inputs` for token `i`. */
  collect(i: number): void {
    const { inputs: f, evidence, grades, first, scores } = this;
    const { tokens, layout } = this.doc;
    const { shape, lex, spaced, start, end } = tokens;
    const at = i * CLASS_COUNT;
    const offset = i - layout.lineFirst[layout.line[i]];
    const same = evidence.firsts[i];
    const kind = nameKind(lex[i]);
    const grade = grades[i];
    let n = 0;
    f[n++] = grade;
    f[n++] = gradeOf(first[at + NameClass.Person]);
    f[n++] = gradeOf(scores[at + NameClass.Institution]);
    f[n++] = gradeOf(scores[at + NameClass.Place]);
    f[n++] = this.gradeAt(i - 1);
    f[n++] = this.gradeAt(i - 2);
    f[n++] = this.gradeAt(i + 1);
    f[n++] = this.gradeAt(i + 2);
    f[n++] = Math.min(MAX, this.sameCount[same]);
    f[n++] = this.sameBest[same] > grade ? this.sameBest[same] : this.sameNext[same];
    f[n++] = Math.min(MAX, offset);
    f[n++] = this.cueOf(i, Cue.Stop) | (this.cueOf(i, Cue.Prefix) << 1);
    f[n++] =
      this.cueOf(i - 1, Cue.Stop) |
      (this.cueOf(i - 1, TELLS_WHO) << 1) |
      (this.cueOf(i - 1, Cue.Prefix) << 2);
    f[n++] = this.cueOf(i + 1, Cue.Stop) | (this.cueOf(i + 1, Cue.Speech) << 1);
    f[n++] = this.kindAt(i - 1);
    f[n++] = this.kindAt(i - 2);
    f[n++] = this.kindAt(i + 1);
    f[n++] = this.kindAt(i + 2);
    f[n++] = spaced[i];
    f[n++] = evidence.inLower[same];
    f[n++] = evidence.inUpper[same];
    f[n++] = kind >> 2;
    f[n++] = kind & 3;
    f[n++] = evidence.likenessOf(i);
    f[n++] = shape[i];
    f[n++] = this.shapeAt(i - 1);
    f[n++] = this.shapeAt(i + 1);
    f[n++] = otherKind(lex[i]);
    f[n++] = Math.min(MAX, end[i] - start[i]);
    f.set(this.textInputs, n);
  }

  private gradeAt(k: number): number {
    return k >= 0 && k < this.grades.length ? this.grades[k] : OUTSIDE;
  }

  private cueOf(k: number, cues: number): number {
    const { cue, count } = this.doc.tokens;
    return k >= 0 && k < count && (cue[k] & cues) !== 0 ? 1 : 0;
  }

  /** What a neighbour is: how common as a word, or no word. */
  private kindAt(k: number): number {
    const { kind, lex, count } = this.doc.tokens;
    if (k < 0 || k >= count) return 7;
    return kind[k] === Kind.Word ? nameKind(lex[k]) & 3 : 2 + kind[k];
  }

  private shapeAt(k: number): number {
    const { shape, count } = this.doc.tokens;
    return k >= 0 && k < count ? shape[k] : 7;
  }
}

/** The grades before any verdict is known, by the kind of a token: 0 for a word. */
const GRADE_OF_KIND = new Uint8Array(Kind.Newline + 1);
GRADE_OF_KIND[Kind.Number] = NUMBER;
GRADE_OF_KIND[Kind.Mark] = MARK;
GRADE_OF_KIND[Kind.Newline] = NEWLINE;

/** A full stop behind a word in lower case, before a capital or the end of the line. */
function endsSentence({ count, kind, shape, spaced }: Tokens, i: number): boolean {
  if (i === 0 || kind[i - 1] !== Kind.Word || shape[i - 1] !== Shape.Lower) return false;
  const next = i + 1;
  if (next >= count || kind[next] === Kind.Newline) return true;
  return spaced[next] === 1 && kind[next] === Kind.Word && shape[next] === Shape.Capital;
}
