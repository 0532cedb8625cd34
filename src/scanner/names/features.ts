/**
 * The evidence about a word token, as rows of the model. Every row is one observation ("a title stands before it",
 * "capital, in the surname list, no common word"); its weights are learned. The word itself is never evidence when
 * it can be a name, so that the model knows kinds and contexts, not the people of the training texts.
 */
import { Cue } from '../cues';
import type { Doc } from '../document';
import { HASH_START, hashEnd, hashStep, Lex } from '../lexicon';
import { Kind, Shape } from '../tokens';
import { fold } from '../chars';
import { isCompound, nameKind, nameLikeness, otherKind } from './attributes';
import { CLASS_COUNT, FEATURE_ROWS, NameClass } from './model';

/** More rows than any token gets. */
export const MAX_ROWS = 256;

/** Grades from here on are words of no list. */
const UNKNOWN_GRADE = 32;
/** Where the grade stands in the code of a word. */
const GRADE_BIT = 3;

const HYPHEN = 45;
const COLON = 58;
const COMMA = 44;
const AMPERSAND = 38;

/** Bits of `Cue` that matter as a neighbour, in a fixed order. */
const NEIGHBOUR_CUES =
  Cue.Title | Cue.Doctor | Cue.Relation | Cue.Role | Cue.Greeting | Cue.Closing | Cue.Toward | Cue.Patient | Cue.Birth |
  Cue.Prefix | Cue.Stop | Cue.Month | Cue.Weekday | Cue.Speech | Cue.Medical | Cue.Institution | Cue.Living | Cue.Named; // prettier-ignore

/** Cues that say something of all names nearby, not of the next word only. */
const NEARBY_CUES =
  Cue.Title | Cue.Doctor | Cue.Birth | Cue.Institution | Cue.Medical | Cue.Patient | Cue.Living;
/** A bit that no cue uses: a number of four digits or more. */
const LONG_NUMBER = 1 << 30;
/** Nearby is the block of eight tokens around a token and the blocks beside it. */
const BLOCK_BITS = 3;

/** Everything about a document that its tokens' features need; made once per document. */
export class Evidence {
  readonly rows = new Int32Array(MAX_ROWS);
  count = 0;
  /** Per token: nameKind, otherKind and shape packed; for a mark its code. Computed once, read by neighbours. */
  private readonly codes: Int32Array;
  /** Hashes of words that stand in lower case, and how often a word stands with a capital. */
  private readonly inLower = new Set<number>();
  readonly upperCount = new Map<number, number>();
  /** How the document is written: 0 hardly any capitals, 1 sparse, 2 usual, 3 mostly capitals. */
  readonly regime: number;
  /** Per line: share of capitalised words in quarters, 5 for all caps. */
  private readonly lineCase: Uint8Array;
  /** Per block of tokens the cues in it, and LONG_NUMBER. */
  private readonly signs: Int32Array;

  constructor(readonly doc: Doc) {
    const { tokens, layout } = doc;
    this.codes = new Int32Array(tokens.count);
    this.lineCase = new Uint8Array(layout.lineFirst.length);
    this.signs = new Int32Array((tokens.count >> BLOCK_BITS) + 1);
    let words = 0;
    let capitals = 0;
    let caps = 0;
    let starts = 0;
    let lowerStarts = 0;
    for (let n = 0; n + 1 < layout.lineFirst.length; n++) {
      let lineWords = 0;
      let lineCapitals = 0;
      let lineCaps = 0;
      for (let i = layout.lineFirst[n]; i < layout.lineFirst[n + 1]; i++) {
        this.codes[i] = this.codeOf(i);
        if (tokens.kind[i] === Kind.Number) {
          if (tokens.end[i] - tokens.start[i] >= 4) this.signs[i >> BLOCK_BITS] |= LONG_NUMBER;
        } else this.signs[i >> BLOCK_BITS] |= tokens.cue[i] & NEARBY_CUES;
        if (tokens.kind[i] !== Kind.Word) continue;
        const shape = tokens.shape[i];
        lineWords++;
        if (shape === Shape.Caps) lineCaps++;
        if (shape !== Shape.Lower) {
          lineCapitals++;
          this.upperCount.set(tokens.hash[i], (this.upperCount.get(tokens.hash[i]) ?? 0) + 1);
        } else if (tokens.lex[i] !== 0 && (tokens.cue[i] & Cue.Stop) === 0) this.inLower.add(tokens.hash[i]);
        if (i === layout.lineFirst[n]) {
          starts++;
          if (shape === Shape.Lower) lowerStarts++;
        }
      }
      words += lineWords;
      capitals += lineCapitals;
      caps += lineCaps;
      this.lineCase[n] =
        lineWords > 1 && lineCaps * 5 >= lineWords * 4
          ? 5
          : lineWords === 0
            ? 0
            : Math.min(4, ((4 * lineCapitals) / lineWords) | 0);
    }
    this.regime =
      words === 0
        ? 2
        : caps * 2 > words
          ? 3
          : capitals * 25 < words || (starts > 2 && lowerStarts * 5 > starts * 4)
            ? 0
            : capitals * 8 < words
              ? 1
              : 2;
  }

  private codeOf(i: number): number {
    const { tokens } = this.doc;
    if (tokens.kind[i] === Kind.Mark) return 0x10000 | (tokens.hash[i] & 0xffff);
    if (tokens.kind[i] === Kind.Newline) return 0x20000;
    if (tokens.kind[i] === Kind.Number) return 0x30000 | Math.min(9, tokens.end[i] - tokens.start[i]);
    const lex = tokens.lex[i];
    return 0x40000 | (tokens.shape[i] << 9) | (this.grade(i) << GRADE_BIT) | otherKind(lex);
  }

  /** nameKind, and for a word of no list how name-like its letters are: 0–36. */
  private grade(i: number): number {
    const { tokens, lexicon, text } = this.doc;
    const kind = nameKind(tokens.lex[i]);
    if (kind !== 0) return kind;
    return UNKNOWN_GRADE + (nameLikeness(text, tokens.start[i], tokens.end[i], lexicon) >> 1);
  }

  /** The grade of a word, as its code holds it. */
  private gradeOf(i: number): number {
    return (this.codes[i] >> GRADE_BIT) & 63;
  }

  /** Fills `rows` with the evidence about token `i` that needs no other token's verdict. */
  collect(i: number): void {
    const { doc, codes } = this;
    const { tokens, layout, lexicon, text } = doc;
    this.count = 0;
    const lex = tokens.lex[i];
    const cue = tokens.cue[i];
    const shape = tokens.shape[i];
    const own = codes[i];
    const kind = nameKind(lex);
    const grade = this.gradeOf(i);
    const other = otherKind(lex);
    const length = tokens.end[i] - tokens.start[i];
    const unknown = (lex & ~Lex.English) === 0;
    const like = nameLikeness(text, tokens.start[i], tokens.end[i], lexicon);
    const compound =
      unknown && length >= 8 && isCompound(text, tokens.start[i], tokens.end[i], lexicon) ? 1 : 0;
    const p1 = i > 0 ? codes[i - 1] : 0x20000;
    const p2 = i > 1 ? codes[i - 2] : 0x20000;
    const n1 = i + 1 < tokens.count ? codes[i + 1] : 0x20000;
    const n2 = i + 2 < tokens.count ? codes[i + 2] : 0x20000;
    const lineFirst = layout.lineFirst[layout.line[i]];
    const atStart = this.startsSentence(i, lineFirst);
    const alone = p1 === 0x20000 && n1 === 0x20000 ? 1 : 0;
    const lengthClass = Math.min(9, length);
    const label = layout.label[i] | (layout.inTable[i] << 5);

    this.add(1, 0, 0, 0);
    this.add(2, own, 0, 0);
    this.add(3, own, atStart, 0);
    this.add(4, shape, lengthClass, 0);
    this.add(5, shape, like, kind === 0 ? 1 : kind & 1);
    this.add(6, compound, shape, 0);
    this.add(7, kind, like, 0);
    this.add(8, other, shape, kind & 1);
    this.add(9, shape, this.regime, grade);
    this.add(10, shape, this.lineCase[layout.line[i]], kind & 1);
    this.add(11, label, shape, 0);
    this.add(12, label, grade, 0);
    this.add(13, alone, grade, shape);
    this.add(14, this.inLower.has(tokens.hash[i]) ? 1 : 0, shape, kind & 1);
    this.add(15, Math.min(3, this.upperCount.get(tokens.hash[i]) ?? 0), shape, kind & 1);
    this.eachCue(16, cue, shape, 0);
    // The word itself, where it can't be a name: "Beste", "Huisarts", "Vriendelijke".
    if (kind === 1) this.add(17, tokens.hash[i], shape === Shape.Lower ? 0 : 1, 0);
    // Endings: -stra, -inga, -ová, -dağ; learned on kinds of words, so the table stays small.
    if (length >= 4) this.add(18, this.ending(i, 3), shape === Shape.Lower ? 0 : 1, kind & 1);
    if (length >= 3) this.add(19, this.ending(i, 2), kind === 0 ? 1 : 0, 0);

    // Neighbours as they stand.
    this.add(20, p1, 0, 0);
    this.add(21, n1, 0, 0);
    this.add(22, p1, grade, shape);
    this.add(23, n1, grade, shape);
    this.add(24, p2, p1 >> 16, 0);
    this.add(25, n2, n1 >> 16, 0);
    this.add(26, p1, n1, shape);
    this.add(27, p2, shape, p1 & 0x1ffff);
    this.add(28, n2, shape, n1 & 0x1ffff);
    if (i > 0) this.neighbour(30, i - 1, grade, shape);
    if (i > 1) this.neighbour(34, i - 2, grade, shape);
    if (i > 2) this.neighbour(38, i - 3, grade, shape);
    if (i + 1 < tokens.count) this.neighbour(42, i + 1, grade, shape);
    if (i + 2 < tokens.count) this.neighbour(46, i + 2, grade, shape);
    const glued =
      (i > 0 && tokens.spaced[i] === 0 ? 1 : 0) |
      (i + 1 < tokens.count && tokens.spaced[i + 1] === 0 ? 2 : 0);
    this.add(50, glued, glued & 1 ? p1 & 0x1ffff : 0, glued & 2 ? n1 & 0x1ffff : 0);
    this.add(51, glued, shape, grade);

    // What stands before and after the whole chain of name-like tokens (J. van der …).
    const left = this.chainLeft(i, lineFirst);
    const right = this.chainRight(i);
    this.add(52, left < 0 ? 0x20000 : codes[left], shape, kind & 1);
    if (left >= 0) this.neighbour(53, left, grade, shape);
    this.add(57, right < 0 ? 0x20000 : codes[right], shape, kind & 1);
    if (right >= 0) this.neighbour(58, right, grade, shape);
    this.add(62, Math.min(4, i - left - 1), Math.min(4, right < 0 ? 4 : right - i - 1), shape);
    if (cue & Cue.Prefix) this.prefixEvidence(i);
    if (tokens.shape[i] === Shape.Caps || shape === Shape.Initials) this.add(66, lengthClass, p1, n1);
    this.add(67, n1 === (0x10000 | COLON) ? 1 : 0, atStart, grade);
    this.add(68, p1 === (0x10000 | COMMA) ? 1 : 0, n1 === (0x10000 | COMMA) ? 1 : 0, grade);
    this.add(69, n1 === (0x10000 | AMPERSAND) ? 1 : 0, shape, 0);
    this.nearbyEvidence(i, grade, shape);
  }

  /** Fills `rows` with what the first pass thought of the neighbours, of the same word elsewhere and of the text around. */
  collectSecond(i: number, first: Float32Array, bestByWord: Map<number, number>, around: Around): void {
    this.count = 0;
    const { tokens, layout } = this.doc;
    const verdict = (k: number) => {
      if (k < 0 || k >= tokens.count) return 15;
      if (tokens.kind[k] !== Kind.Word) return 14;
      return level(first[k * CLASS_COUNT + NameClass.Person]);
    };
    const self = verdict(i);
    const before = this.wordNear(i, -1);
    const after = this.wordNear(i, 1);
    const elsewhere = level(bestByWord.get(tokens.hash[i]) ?? 0);
    const inst = level(first[i * CLASS_COUNT + NameClass.Institution]);
    const place = level(first[i * CLASS_COUNT + NameClass.Place]);
    const shape = tokens.shape[i];
    this.add(80, self, 0, 0);
    this.add(81, verdict(before), i - before, self);
    this.add(82, verdict(after), after - i, self);
    this.add(83, elsewhere, self, shape);
    this.add(84, verdict(before), verdict(after), self >> 1);
    this.add(85, inst, self, 0);
    this.add(86, place, self, 0);
    this.add(
      87,
      level(this.near(first, before, NameClass.Institution)),
      level(this.near(first, after, NameClass.Institution)),
      inst,
    );
    this.add(
      88,
      level(this.near(first, before, NameClass.Place)),
      level(this.near(first, after, NameClass.Place)),
      place,
    );
    this.add(89, elsewhere, nameKind(tokens.lex[i]), shape);
    this.add(90, this.columnVerdict(i, first), layout.inTable[i], self);
    // A leaflet names nobody, a letter does: what is doubtful in the one is likely in the other.
    const near = around.near(i);
    this.add(91, around.share, self, shape);
    this.add(92, near, self, shape);
    this.add(93, near, this.gradeOf(i), shape);
    this.add(94, near, around.share, self);
    this.add(95, around.lowerCase, self, shape);
    this.add(96, around.lowerCase, this.gradeOf(i), shape);
    const lines = around.nearLine(layout.line[i]);
    this.add(97, lines, self, shape);
    this.add(98, lines, this.gradeOf(i), shape);
  }

  private near(first: Float32Array, k: number, c: NameClass): number {
    return k >= 0 && k < this.doc.tokens.count ? first[k * CLASS_COUNT + c] : 0;
  }

  /** The next word to the left or right, over hyphens and one comma, on the same line. */
  private wordNear(i: number, step: number): number {
    const { tokens } = this.doc;
    for (let k = i + step, n = 0; n < 3 && k >= 0 && k < tokens.count; k += step, n++) {
      if (tokens.kind[k] === Kind.Word) return k;
      if (tokens.kind[k] !== Kind.Mark || (tokens.hash[k] !== HYPHEN && tokens.hash[k] !== COMMA)) return k;
    }
    return i + step;
  }

  /** What the first pass thought of the same cell in the rows above and below: a column of names has no odd one out. */
  private columnVerdict(i: number, first: Float32Array): number {
    const { tokens, layout } = this.doc;
    const line = layout.line[i];
    const offset = i - layout.lineFirst[line];
    const seen = (n: number) => {
      if (n < 0 || n + 1 >= layout.lineFirst.length) return 15;
      const k = layout.lineFirst[n] + offset;
      if (k >= layout.lineFirst[n + 1] || tokens.kind[k] !== Kind.Word) return 14;
      return level(first[k * CLASS_COUNT + NameClass.Person]) >> 1;
    };
    return seen(line - 1) * 16 + seen(line + 1);
  }

  private startsSentence(i: number, lineFirst: number): number {
    if (i === lineFirst) return 1;
    const { tokens } = this.doc;
    const before = i - 1;
    if (tokens.kind[before] === Kind.Mark) {
      const mark = tokens.hash[before];
      if (mark === 46 || mark === 33 || mark === 63) return 2; // . ! ?
      if (mark === COLON) return 3;
      if (before === lineFirst) return 4; // a bullet or an opening quote at the start of the line
      return 5;
    }
    return tokens.kind[before] === Kind.Number && before === lineFirst ? 6 : 0;
  }

  private ending(i: number, letters: number): number {
    const { tokens, text } = this.doc;
    let h = HASH_START;
    for (let k = tokens.end[i] - letters; k < tokens.end[i]; k++) h = hashStep(h, fold(text.charCodeAt(k)));
    return hashEnd(h);
  }

  /** The first token to the left that can't be part of the same name, on this line; -1 for none. */
  private chainLeft(i: number, lineFirst: number): number {
    for (let k = i - 1, n = 0; k >= lineFirst && n < 8; k--, n++) if (!this.inChain(k)) return k;
    return -1;
  }

  private chainRight(i: number): number {
    const { tokens } = this.doc;
    for (let k = i + 1, n = 0; k < tokens.count && n < 8; k++, n++) {
      if (tokens.kind[k] === Kind.Newline) return -1;
      if (!this.inChain(k)) return k;
    }
    return -1;
  }

  private inChain(k: number): boolean {
    const { tokens } = this.doc;
    if (tokens.kind[k] === Kind.Mark) return tokens.hash[k] === HYPHEN && tokens.spaced[k] === 0;
    if (tokens.kind[k] !== Kind.Word) return false;
    const shape = tokens.shape[k];
    if (shape === Shape.Initials) return true;
    const cue = tokens.cue[k];
    if (cue & Cue.Prefix && shape !== Shape.Caps) return true;
    if (cue & (Cue.Stop | Cue.Title | Cue.Doctor | Cue.Greeting | Cue.Closing | Cue.Relation | Cue.Role))
      return false;
    return shape !== Shape.Lower;
  }

  /** "van Dijk" is a surname, "van Jansen" is not: the lists hold surnames with what belongs before them. */
  private prefixEvidence(i: number): void {
    const { tokens, text, lexicon } = this.doc;
    let h = HASH_START;
    for (let k = i; k < Math.min(tokens.count, i + 5); k++) {
      if (tokens.kind[k] === Kind.Newline) continue;
      if (tokens.kind[k] !== Kind.Word) return;
      for (let c = tokens.start[k]; c < tokens.end[k]; c++) {
        const code = text.charCodeAt(c);
        if (code !== 39 && code !== 46) h = hashStep(h, fold(code));
      }
      if (tokens.cue[k] & Cue.Prefix && tokens.shape[k] === Shape.Lower) continue;
      const whole = lexicon.lookup(hashEnd(h)) & Lex.Surname ? 1 : 0;
      this.add(64, whole, nameKind(tokens.lex[k]), tokens.shape[k]);
      this.add(65, whole, k - i, tokens.shape[i]);
      return;
    }
  }

  /** Signs nearby: a birth date, a long number, a title, an institution's word. */
  private nearbyEvidence(i: number, kind: number, shape: number): void {
    const block = i >> BLOCK_BITS;
    const signs =
      this.signs[block] |
      (block > 0 ? this.signs[block - 1] : 0) |
      (block + 1 < this.signs.length ? this.signs[block + 1] : 0);
    this.eachCue(70, signs & NEARBY_CUES, kind, shape);
    this.add(72, signs & LONG_NUMBER, kind, shape);
  }

  /** Evidence from one neighbour: what it announces, and the word itself when it can't be a name. */
  private neighbour(template: number, k: number, kind: number, shape: number): void {
    const { tokens } = this.doc;
    if (tokens.kind[k] !== Kind.Word) return;
    this.eachCue(template, tokens.cue[k], shape, 0);
    this.eachCue(template + 1, tokens.cue[k], kind, 1);
    const lex = tokens.lex[k];
    const canBeName =
      lex & (Lex.Given | Lex.GivenWide | Lex.Surname | Lex.SurnameWide) && tokens.shape[k] !== Shape.Lower;
    if ((lex & Lex.Word || tokens.cue[k] !== 0) && !canBeName)
      this.add(template + 2, tokens.hash[k], shape === Shape.Lower ? 0 : 1, 0);
  }

  private eachCue(template: number, cue: number, a: number, b: number): void {
    for (let bits = cue & NEIGHBOUR_CUES; bits !== 0; bits &= bits - 1)
      this.add(template, bits & -bits, a, b + 2);
  }

  private add(template: number, a: number, b: number, c: number): void {
    let h = Math.imul(a + Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    h = Math.imul((h ^ (h >>> 15)) + b, 0x2c1b3c6d);
    h = Math.imul((h ^ (h >>> 13)) + c, 0x297a2d39);
    this.rows[this.count++] = (h ^ (h >>> 16)) & (FEATURE_ROWS - 1);
  }
}

/** From here on a first verdict counts as a name in the surroundings. */
const SURE = 0.9;
/** Names in lower case get lower verdicts. */
const SURE_IN_LOWER_CASE = 0.7;
/** Surroundings are the block of 64 tokens around a token and the blocks beside it: about a paragraph each. */
const AROUND_BITS = 6;

/** How many sure names the first pass saw in the whole text and around a token. */
export class Around {
  /** Sure names per word of the text: 0 none, 1 less than one in 100, 2 in 30, 3 more. */
  readonly share: number;
  /** Whether the text writes names in lower case: 0 none seen, 1 one, 2 more. */
  readonly lowerCase: number;
  private readonly blocks: Uint16Array;
  private readonly lines: Uint8Array;

  constructor({ tokens, layout }: Doc, candidates: readonly number[], first: Float32Array) {
    const tokenCount = tokens.count;
    this.blocks = new Uint16Array((tokenCount >> AROUND_BITS) + 1);
    this.lines = new Uint8Array(layout.lineFirst.length);
    let sure = 0;
    let lower = 0;
    for (const i of candidates) {
      const p = first[i * CLASS_COUNT + NameClass.Person];
      if (tokens.shape[i] === Shape.Lower && p >= SURE_IN_LOWER_CASE) lower++;
      if (p < SURE) continue;
      sure++;
      this.blocks[i >> AROUND_BITS]++;
      if (this.lines[layout.line[i]] < 2) this.lines[layout.line[i]]++;
    }
    this.lowerCase = Math.min(2, lower);
    this.share = sure === 0 ? 0 : sure * 100 < tokenCount ? 1 : sure * 30 < tokenCount ? 2 : 3;
  }

  /** Sure names around token `i`: 0, 1, 2 (two or three), 3 (up to seven), 4. */
  near(i: number): number {
    const block = i >> AROUND_BITS;
    const n = this.blocks[block] + (this.blocks[block - 1] ?? 0) + (this.blocks[block + 1] ?? 0);
    return n < 2 ? n : n < 4 ? 2 : n < 8 ? 3 : 4;
  }

  /** Sure names on line `n` and on the lines above and below: none, one or more of each, packed. */
  nearLine(n: number): number {
    return (this.lines[n - 1] ?? 0) * 9 + this.lines[n] * 3 + (this.lines[n + 1] ?? 0);
  }
}

/** A probability in ten steps, finer near the ends. */
function level(p: number): number {
  return p < 0.01
    ? 0
    : p < 0.04
      ? 1
      : p < 0.1
        ? 2
        : p < 0.25
          ? 3
          : p < 0.5
            ? 4
            : p < 0.75
              ? 5
              : p < 0.9
                ? 6
                : p < 0.97
                  ? 7
                  : p < 0.995
                    ? 8
                    : 9;
}
