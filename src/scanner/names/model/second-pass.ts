/** The features of the second pass: what the first thought of the neighbours, of the same word elsewhere and of the text around. */
import { Ascii } from '../../ascii';
import type { Doc } from '../../document';
import { bytes, ints, shorts } from '../../memory';
import { Kind } from '../../tokens';
import { nameKind } from './attributes';
import type { Evidence } from './evidence';
import { A, B, C, finish, MAX_FEATURES, TEMPLATE } from './features';
import { CLASS_COUNT, NameClass, SECOND_ROWS } from './weights';
import { Size, sizeOf } from './size';

/** Where there is no word to have a verdict on, and where the text ends. */
const NO_WORD = 14;
const NO_TOKEN = 15;

/** Upper bounds of the first nine of ten steps of a probability, finer near the ends. */
const STEPS = [0.01, 0.04, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 0.995];

function level(p: number): number {
  let step = 0;
  while (step < STEPS.length && p >= STEPS[step]) step++;
  return step;
}

/** From here on a word is nothing else: the levels of all names are 0, as they are before anything is known. */
const HARDLY_ELSE = 1 - 0.9 * STEPS[0];

/** From here on a first verdict counts as a name in the surroundings. */
const SURE = 0.9;
/** Surroundings are the block of 64 tokens around a token and the blocks beside it: about a paragraph each. */
const AROUND_BITS = 6;

/** The share of a text without a sure name, by its length. */
const NONE_SURE: Readonly<Record<Size, number>> = { [Size.Page]: 0, [Size.Line]: 4, [Size.HalfPage]: 5 };

export class SecondPass {
  /** Rows of the model, the first `count` of them. */
  readonly features = ints(MAX_FEATURES);
  count = 0;
  /** CLASS_COUNT per token: the first verdicts in ten steps. */
  private readonly levels: Uint8Array;
  /** At the first token of a word: the highest level of any place where it stands. */
  private readonly best: Uint8Array;
  /** Sure names per word of the text: 0 none, 1 less than one in 100, 2 in 30, 3 more; 4 none in a line or two, 5 none on half a page. */
  private readonly share: number;
  /** Sure names per block of tokens, and per line (at most 2). */
  private readonly blocks: Uint16Array;
  private readonly lines: Uint8Array;
  private readonly doc: Doc;

  /** `first` holds CLASS_COUNT probabilities per token. */
  constructor(
    private readonly evidence: Evidence,
    candidates: readonly number[],
    first: Float32Array,
  ) {
    this.doc = evidence.doc;
    const { tokens, layout } = this.doc;
    this.levels = bytes(tokens.count * CLASS_COUNT);
    this.best = bytes(tokens.count);
    this.blocks = shorts((tokens.count >> AROUND_BITS) + 1);
    this.lines = bytes(layout.lineFirst.length);
    let sure = 0;
    for (const i of candidates) {
      const at = i * CLASS_COUNT;
      if (first[at + NameClass.None] > HARDLY_ELSE) continue;
      for (let c: number = NameClass.Person; c < CLASS_COUNT; c++) this.levels[at + c] = level(first[at + c]);
      const p = first[at + NameClass.Person];
      const same = evidence.firsts[i];
      // Two letters are too few to be the same word by more than chance.
      if (tokens.end[i] - tokens.start[i] >= 3)
        this.best[same] = Math.max(this.best[same], this.levels[at + NameClass.Person]);
      if (p < SURE) continue;
      sure++;
      this.blocks[i >> AROUND_BITS]++;
      if (this.lines[layout.line[i]] < 2) this.lines[layout.line[i]]++;
    }
    this.share =
      sure === 0
        ? NONE_SURE[sizeOf(tokens)]
        : sure * 100 < tokens.count
          ? 1
          : sure * 30 < tokens.count
            ? 2
            : 3;
  }

  /** Fills `features` with what the first pass thought of token `i` and of what stands around it. */
  collect(i: number): void {
    const { features: f, levels, share, evidence } = this;
    const { tokens, layout } = this.doc;
    const before = this.wordNear(i, -1);
    const after = this.wordNear(i, 1);
    const shape = tokens.shape[i];
    const self = this.verdict(i);
    const verdictBefore = this.verdict(before);
    const verdictAfter = this.verdict(after);
    const line = layout.line[i];
    const offset = i - layout.lineFirst[line];
    const elsewhere = this.bestOf(i);
    const written = (evidence.inUpper[evidence.firsts[i]] << 1) | evidence.inLower[evidence.firsts[i]];
    const institution = levels[i * CLASS_COUNT + NameClass.Institution];
    const place = levels[i * CLASS_COUNT + NameClass.Place];
    const selfB = Math.imul(self, B);
    const selfC = Math.imul(self, C);
    const shapeC = Math.imul(shape, C);
    let n = 0;
    f[n++] = TEMPLATE[110] + Math.imul(self, A);
    f[n++] = TEMPLATE[111] + Math.imul(verdictBefore, A) + Math.imul(i - before, B) + selfC;
    f[n++] = TEMPLATE[112] + Math.imul(verdictAfter, A) + Math.imul(after - i, B) + selfC;
    f[n++] = TEMPLATE[113] + Math.imul(elsewhere, A) + selfB + shapeC;
    f[n++] =
      TEMPLATE[114] + Math.imul(verdictBefore, A) + Math.imul(verdictAfter, B) + Math.imul(self >> 1, C);
    f[n++] = TEMPLATE[115] + Math.imul(institution, A) + selfB;
    f[n++] = TEMPLATE[116] + Math.imul(place, A) + selfB;
    f[n++] = TEMPLATE[117] + this.pair(before, after, NameClass.Institution) + Math.imul(institution, C);
    f[n++] = TEMPLATE[118] + this.pair(before, after, NameClass.Place) + Math.imul(place, C);
    f[n++] = TEMPLATE[119] + Math.imul(elsewhere, A) + Math.imul(nameKind(tokens.lex[i]), B) + shapeC;
    f[n++] =
      TEMPLATE[120] +
      Math.imul(
        (this.verdictOnLine(line - 1, offset) >> 1) * 16 + (this.verdictOnLine(line + 1, offset) >> 1),
        A,
      ) +
      Math.imul(layout.inTable[i], B) +
      selfC;
    // A leaflet names nobody, a letter does: what is doubtful in the one is likely in the other.
    f[n++] = TEMPLATE[121] + Math.imul(share, A) + selfB + shapeC;
    f[n++] = TEMPLATE[122] + Math.imul(this.near(i), A) + Math.imul(share, B) + selfC;
    f[n++] = TEMPLATE[123] + Math.imul(this.nearLine(line), A) + selfB + shapeC;
    f[n++] = TEMPLATE[124] + Math.imul((this.verdict(i - 2) << 4) | this.verdict(i - 1), A) + selfC;
    f[n++] = TEMPLATE[125] + Math.imul(elsewhere, A) + Math.imul(written, B) + selfC;
    f[n++] =
      TEMPLATE[126] +
      Math.imul(this.verdictOnLine(line - 1, offset), A) +
      selfB +
      Math.imul(Math.min(6, offset), C);
    f[n++] = TEMPLATE[127] + Math.imul(verdictBefore, A) + Math.imul(this.bestOf(before), B) + selfC;
    this.count = n;
    finish(f, n, SECOND_ROWS);
  }

  private verdict(k: number): number {
    const { tokens } = this.doc;
    if (k < 0 || k >= tokens.count) return NO_TOKEN;
    return tokens.kind[k] === Kind.Word ? this.levels[k * CLASS_COUNT + NameClass.Person] : NO_WORD;
  }

  /** The levels of one class for the tokens before and after, as the first two values of a template. */
  private pair(before: number, after: number, c: NameClass): number {
    const left = before >= 0 ? this.levels[before * CLASS_COUNT + c] : 0;
    const right = after < this.doc.tokens.count ? this.levels[after * CLASS_COUNT + c] : 0;
    return Math.imul(left, A) + Math.imul(right, B);
  }

  /** The next word to the left or right, over hyphens and one comma, on the same line. */
  private wordNear(i: number, step: number): number {
    const { kind, hash, count } = this.doc.tokens;
    for (let k = i + step, n = 0; n < 3 && k >= 0 && k < count; k += step, n++) {
      if (kind[k] === Kind.Word) return k;
      if (kind[k] !== Kind.Mark || (hash[k] !== Ascii.Hyphen && hash[k] !== Ascii.Comma)) return k;
    }
    return i + step;
  }

  /** The highest level of the word at `k` wherever it stands; 0 outside the text. */
  private bestOf(k: number): number {
    return k >= 0 && k < this.best.length ? this.best[this.evidence.firsts[k]] : 0;
  }

  /** What the first pass thought of the token at this place of line `n`: a column of names has no odd one out. */
  private verdictOnLine(n: number, offset: number): number {
    const { layout } = this.doc;
    if (n < 0 || n + 1 >= layout.lineFirst.length) return NO_TOKEN;
    const k = layout.lineFirst[n] + offset;
    return k < layout.lineFirst[n + 1] ? this.verdict(k) : NO_WORD;
  }

  /** Sure names around token `i`: 0, 1, 2 (two or three), 3 (up to seven), 4. */
  private near(i: number): number {
    const { blocks } = this;
    const block = i >> AROUND_BITS;
    const n =
      blocks[block] +
      (block > 0 ? blocks[block - 1] : 0) +
      (block + 1 < blocks.length ? blocks[block + 1] : 0);
    return n < 2 ? n : n < 4 ? 2 : n < 8 ? 3 : 4;
  }

  /** Sure names on line `n` and on the lines above and below: none, one or more of each, packed. */
  private nearLine(n: number): number {
    const { lines } = this;
    return (n > 0 ? lines[n - 1] : 0) * 9 + lines[n] * 3 + (n + 1 < lines.length ? lines[n + 1] : 0);
  }
}
