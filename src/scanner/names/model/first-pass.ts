/**
 * The features of the first pass: a word, its neighbours and its place, without any other word's verdict. Every feature is
 * one observation ("a title stands before it", "capital, in the surname list, no common word"); its weights are
 * learned. The word itself is no evidence when it can be a name, only its first and last letters (of a word of three all of
 * them), so that the model knows kinds and contexts, not the people of the training texts.
 */
import { Ascii } from '../../ascii';
import { fold } from '../../chars';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { HASH_START, hashEnd, hashStep } from '../../hash';
import { Lex } from '../../lexicon';
import { ints } from '../../memory';
import { Kind, Shape } from '../../tokens';
import { nameKind, otherKind, wordKind } from './attributes';
import { Trait, type Evidence } from './evidence';
import { A, B, C, finish, MAX_FEATURES, TEMPLATE } from './features';
import { FIRST_ROWS } from './weights';

/** Bits of `Cue` that matter as a neighbour. */
const NEIGHBOUR_CUES =
  Cue.Title | Cue.Doctor | Cue.Relation | Cue.Role | Cue.Greeting | Cue.Closing | Cue.Toward | Cue.Patient | Cue.Birth |
  Cue.Prefix | Cue.Stop | Cue.Month | Cue.Weekday | Cue.Speech | Cue.Medical | Cue.Institution | Cue.Living | Cue.Named; // prettier-ignore

/** Longest run of tokens that counts as one chain of name-like words. */
const LONGEST_CHAIN = 8;

export class FirstPass {
  /** Rows of the model, the first `count` of them. */
  readonly features = ints(MAX_FEATURES);
  count = 0;
  private readonly doc: Doc;

  constructor(private readonly evidence: Evidence) {
    this.doc = evidence.doc;
  }

  /** Fills `features` with what is known of token `i`. */
  collect(i: number): void {
    this.count = 0;
    const shape = this.doc.tokens.shape[i];
    const grade = this.evidence.gradeOf(i);
    this.own(i, shape, grade);
    this.letters(i, shape);
    this.place(i, shape);
    this.besides(i, shape, grade);
    this.neighbours(i, shape, grade);
    this.chain(i, shape);
    this.nearby(i, shape, grade);
    finish(this.features, this.count, FIRST_ROWS);
  }

  /** The word by itself. */
  private own(i: number, shape: number, grade: number): void {
    const { features: f, evidence } = this;
    const { tokens } = this.doc;
    const lex = tokens.lex[i];
    const kind = nameKind(lex);
    const length = Math.min(9, tokens.end[i] - tokens.start[i]);
    const same = evidence.firsts[i];
    const shapeA = Math.imul(shape, A);
    const shapeB = Math.imul(shape, B);
    const wordC = Math.imul(kind & 3, C);
    const lengthB = Math.imul(length, B);
    let n = this.count;
    f[n++] = TEMPLATE[1] + Math.imul(evidence.codeOf(i), A);
    f[n++] = TEMPLATE[3] + Math.imul(grade, A) + lengthB + Math.imul(shape, C);
    f[n++] = TEMPLATE[5] + Math.imul(otherKind(lex), A) + shapeB + wordC;
    f[n++] = TEMPLATE[6] + shapeA + Math.imul(evidence.regime, B) + Math.imul(grade, C);
    f[n++] = TEMPLATE[7] + Math.imul(evidence.inLower[same], A) + shapeB + wordC;
    f[n++] = TEMPLATE[8] + Math.imul(evidence.inUpper[same], A) + shapeB + wordC;
    // The word itself, where it can't be a name: "Beste", "Huisarts", "Vriendelijke".
    if (kind === 1 || kind === 2)
      f[n++] = TEMPLATE[9] + Math.imul(tokens.hash[i], A) + (shape === Shape.Lower ? 0 : B);
    this.count = n;
    this.eachCue(10, tokens.cue[i], shapeB);
    if (tokens.cue[i] & Cue.Prefix) this.prefix(i);
    if (shape === Shape.Caps || shape === Shape.Initials)
      f[this.count++] =
        TEMPLATE[11] +
        Math.imul(length, A) +
        Math.imul(evidence.codeOf(i - 1), B) +
        Math.imul(evidence.codeOf(i + 1), C);
  }

  /** Its first and last letters, and those of the words beside it: -stra, -inga, -ová, Abd-; what verbs and plurals end in. */
  private letters(i: number, shape: number): void {
    const { features: f, evidence } = this;
    const { tokens } = this.doc;
    const kind = nameKind(tokens.lex[i]);
    const length = tokens.end[i] - tokens.start[i];
    const lower = shape === Shape.Lower ? 0 : B;
    const shapeB = Math.imul(shape, B);
    const wordC = Math.imul(kind & 3, C);
    const listC = Math.imul(kind >> 2, C);
    const { text } = this.doc;
    const start = tokens.start[i];
    const end = tokens.end[i];
    const opening3 = evidence.openingOf(i);
    const opening4 = length > 3 ? hashStep(opening3, fold(text.charCodeAt(start + 3))) : opening3;
    const last = hashStep(HASH_START, fold(text.charCodeAt(end - 1)));
    const closing2 = length > 1 ? hashStep(last, fold(text.charCodeAt(end - 2))) : last;
    const closing3 = evidence.closingOf(i);
    const closing4 = length > 3 ? hashStep(closing3, fold(text.charCodeAt(end - 4))) : closing3;
    const opensA = Math.imul(opening3, A);
    const closesA = Math.imul(closing3, A);
    let n = this.count;
    if (length >= 3) f[n++] = TEMPLATE[20] + Math.imul(closing2, A) + (kind === 0 ? B : 0);
    if (length >= 4) f[n++] = TEMPLATE[21] + closesA + lower + wordC;
    if (length >= 5) f[n++] = TEMPLATE[22] + Math.imul(closing4, A) + lower + wordC;
    f[n++] = TEMPLATE[23] + closesA + shapeB + listC;
    f[n++] = TEMPLATE[24] + opensA + shapeB;
    f[n++] = TEMPLATE[25] + opensA + shapeB + listC;
    f[n++] = TEMPLATE[26] + Math.imul(opening4, A) + shapeB;
    f[n++] = TEMPLATE[27] + Math.imul(evidence.openingOf(i - 1), A) + shapeB;
    f[n++] = TEMPLATE[28] + Math.imul(evidence.closingOf(i - 1), A) + shapeB;
    f[n++] = TEMPLATE[29] + Math.imul(evidence.openingOf(i + 1), A) + shapeB;
    f[n++] = TEMPLATE[30] + Math.imul(evidence.closingOf(i + 1), A) + shapeB;
    this.count = n;
  }

  /** The label it stands under. */
  private place(i: number, shape: number): void {
    const { layout } = this.doc;
    const label = layout.label[i] | (layout.inTable[i] << 5);
    this.features[this.count++] = TEMPLATE[41] + Math.imul(label, A) + Math.imul(shape, B);
  }

  /** The tokens beside it as they stand, and in outline the run of three in which it stands first, middle or last. */
  private besides(i: number, shape: number, grade: number): void {
    const { features: f, evidence } = this;
    const { tokens } = this.doc;
    const p1 = evidence.codeOf(i - 1);
    const n1 = evidence.codeOf(i + 1);
    const p2A = Math.imul(evidence.codeOf(i - 2), A);
    const n2A = Math.imul(evidence.codeOf(i + 2), A);
    const shapeB = Math.imul(shape, B);
    const outlineBefore = evidence.outlineOf(i - 1);
    const outlineAfter = evidence.outlineOf(i + 1);
    const outlineC = Math.imul(evidence.outlineOf(i), C);
    const glued =
      (i > 0 && tokens.spaced[i] === 0 ? 1 : 0) |
      (i + 1 < tokens.count && tokens.spaced[i + 1] === 0 ? 2 : 0);
    const gluedA = Math.imul(glued, A);
    let n = this.count;
    f[n++] = TEMPLATE[50] + Math.imul(p1, A);
    f[n++] = TEMPLATE[51] + Math.imul(n1, A);
    f[n++] = TEMPLATE[52] + p2A + Math.imul(p1 >> 16, B);
    f[n++] = TEMPLATE[54] + p2A + shapeB + Math.imul(p1 & 0x1ffff, C);
    f[n++] = TEMPLATE[55] + n2A + shapeB + Math.imul(n1 & 0x1ffff, C);
    f[n++] = TEMPLATE[56] + Math.imul(outlineBefore, A) + Math.imul(outlineAfter, B) + outlineC;
    f[n++] = TEMPLATE[57] + Math.imul((outlineBefore << 8) | evidence.outlineOf(i - 2), A) + outlineC;
    f[n++] = TEMPLATE[58] + Math.imul((outlineAfter << 8) | evidence.outlineOf(i + 2), A) + outlineC;
    f[n++] = TEMPLATE[60] + gluedA + shapeB + Math.imul(grade, C);
    this.count = n;
  }

  /** What the words before it announce. */
  private neighbours(i: number, shape: number, grade: number): void {
    if (i > 0) this.eachCue(71, this.doc.tokens.cue[i - 1], Math.imul(grade, B));
    this.plainWord(72, i - 1, shape);
    this.plainWord(75, i - 2, shape);
    this.plainWord(77, i + 1, shape);
  }

  /** What stands before and after the whole chain of name-like tokens (J. van der …). */
  private chain(i: number, shape: number): void {
    const { features: f, evidence, doc } = this;
    const left = this.chainLeft(i);
    const right = this.chainRight(i);
    const wordC = Math.imul(wordKind(doc.tokens.lex[i]), C);
    f[this.count++] = TEMPLATE[91] + Math.imul(evidence.codeOf(right), A) + Math.imul(shape, B) + wordC;
    this.plainWord(93, left, shape);
  }

  /** A long number nearby. */
  private nearby(i: number, shape: number, grade: number): void {
    const long = this.evidence.hasLongNumberNear(i) ? A : 0;
    this.features[this.count++] = TEMPLATE[101] + long + Math.imul(grade, B) + Math.imul(shape, C);
  }

  /** The word at `k` itself, when it can't be a name. */
  private plainWord(template: number, k: number, shape: number): void {
    if ((this.evidence.traitsOf(k) & Trait.Plain) === 0) return;
    this.features[this.count++] =
      TEMPLATE[template] + Math.imul(this.doc.tokens.hash[k], A) + (shape === Shape.Lower ? 0 : B);
  }

  /** A feature per cue; `rest` is what the other values add. */
  private eachCue(template: number, cue: number, rest: number): void {
    for (let bits = cue & NEIGHBOUR_CUES; bits !== 0; bits &= bits - 1)
      this.features[this.count++] = TEMPLATE[template] + Math.imul(bits & -bits, A) + rest;
  }

  /** "van Dijk" is a surname, "van Jansen" is not: the lists hold surnames with what belongs before them. */
  private prefix(i: number): void {
    const { features: f } = this;
    const { tokens, text, lexicon } = this.doc;
    let h = HASH_START;
    for (let k = i; k < Math.min(tokens.count, i + 5); k++) {
      if (tokens.kind[k] === Kind.Newline) continue;
      if (tokens.kind[k] !== Kind.Word) return;
      for (let c = tokens.start[k]; c < tokens.end[k]; c++) {
        const code = text.charCodeAt(c);
        if (code !== Ascii.Apostrophe && code !== Ascii.Dot) h = hashStep(h, fold(code));
      }
      if (tokens.cue[k] & Cue.Prefix && tokens.shape[k] === Shape.Lower) continue;
      const whole = lexicon.lookup(hashEnd(h)) & Lex.Surname ? A : 0;
      f[this.count++] =
        TEMPLATE[12] + whole + Math.imul(nameKind(tokens.lex[k]), B) + Math.imul(tokens.shape[k], C);
      f[this.count++] = TEMPLATE[13] + whole + Math.imul(k - i, B) + Math.imul(tokens.shape[i], C);
      return;
    }
  }

  /** The first token to the left that can't be part of the same name; -1 when it is too far off. */
  private chainLeft(i: number): number {
    for (let k = i - 1; k >= i - LONGEST_CHAIN; k--) if (!this.inChain(k)) return k;
    return -1;
  }

  private chainRight(i: number): number {
    for (let k = i + 1; k <= i + LONGEST_CHAIN; k++) if (!this.inChain(k)) return k;
    return -1;
  }

  /** No line end and no edge of the text is in a chain. */
  private inChain(k: number): boolean {
    return (this.evidence.traitsOf(k) & Trait.InChain) !== 0;
  }
}
