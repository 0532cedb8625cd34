/** What the model is told of a text as a whole and of each token by itself; made once per text. */
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { bytes, ints } from '../../memory';
import { Kind, Shape } from '../../tokens';
import { nameKind, nameLikeness, otherKind } from './attributes';
import { firstsOfWords } from './words';

/** Grades from here on are words of no list. */
const UNKNOWN_GRADE = 64;
/** Where the grade and the shape stand in the code of a word. */
const GRADE_BIT = 3;
const GRADE_MASK = 127;
const SHAPE_BIT = 10;
/** Codes of tokens that are no word. */
const MARK_CODE = 0x10000;
const NEWLINE_CODE = 0x20000;
const NUMBER_CODE = 0x30000;
const WORD_CODE = 0x40000;

/** Digits of a long number: a date, a telephone number, a number of a person. */
const LONG = 4;
/** Nearby is the block of eight tokens around a token and the blocks beside it. */
const BLOCK_BITS = 3;

export class Evidence {
  /** Per token: nameKind or grade, otherKind and shape packed; for a mark its code. */
  readonly codes: Int32Array;
  /** Per token its outline: what kind of token or word it is, coarser than its code. */
  private readonly outlines: Uint8Array;
  /** Per token the first token that is the same word. */
  readonly firsts: Int32Array;
  /** At the first token of a word: whether it stands in lower case somewhere, and how often with a capital (at most 3). */
  readonly inLower: Uint8Array;
  readonly inUpper: Uint8Array;
  /** How the document is written: 0 hardly any capitals, 1 sparse, 2 usual, 3 mostly capitals. */
  readonly regime: number;
  /** Per block of tokens whether a long number stands in it. */
  private readonly longNumbers: Uint8Array;

  constructor(readonly doc: Doc) {
    const { tokens, layout } = doc;
    this.codes = ints(tokens.count);
    this.outlines = bytes(tokens.count);
    this.firsts = firstsOfWords(tokens);
    this.inLower = bytes(tokens.count);
    this.inUpper = bytes(tokens.count);
    this.longNumbers = bytes((tokens.count >> BLOCK_BITS) + 1);
    const { words, capitals, caps } = this.readTokens();
    let lines = 0;
    let lowerLines = 0;
    for (let n = 0; n + 1 < layout.lineFirst.length; n++) {
      const first = layout.lineFirst[n];
      if (first === layout.lineFirst[n + 1] || tokens.kind[first] !== Kind.Word) continue;
      lines++;
      if (tokens.shape[first] === Shape.Lower) lowerLines++;
    }
    const hardlyAny = capitals * 25 < words || (lines > 2 && lowerLines * 5 > lines * 4);
    this.regime = words === 0 ? 2 : caps * 2 > words ? 3 : hardlyAny ? 0 : capitals * 8 < words ? 1 : 2;
  }

  /** Reads each token; returns how the words are written. */
  private readTokens(): { words: number; capitals: number; caps: number } {
    const { codes, outlines, firsts, inLower, inUpper, longNumbers } = this;
    const { text, lexicon } = this.doc;
    const { count, kind, hash, shape, lex, cue, start, end } = this.doc.tokens;
    let words = 0;
    let capitals = 0;
    let caps = 0;
    for (let i = 0; i < count; i++) {
      if (kind[i] !== Kind.Word) {
        if (kind[i] === Kind.Mark) {
          codes[i] = MARK_CODE | (hash[i] & 0xffff);
          outlines[i] = OUTLINE_MARK + (hash[i] & 127);
        } else if (kind[i] === Kind.Newline) {
          codes[i] = NEWLINE_CODE;
          outlines[i] = OUTLINE_NEWLINE;
        } else {
          const digits = end[i] - start[i];
          codes[i] = NUMBER_CODE | Math.min(9, digits);
          outlines[i] = OUTLINE_NUMBER;
          if (digits >= LONG) longNumbers[i >> BLOCK_BITS] = 1;
        }
        continue;
      }
      const known = nameKind(lex[i]);
      const grade =
        known === 0 ? UNKNOWN_GRADE + (nameLikeness(text, start[i], end[i], lexicon) >> 1) : known;
      codes[i] = WORD_CODE | (shape[i] << SHAPE_BIT) | (grade << GRADE_BIT) | otherKind(lex[i]);
      outlines[i] = OUTLINE_WORD + shape[i] * 8 + mostTelling(grade, cue[i]);
      words++;
      if (shape[i] === Shape.Caps) caps++;
      if (shape[i] === Shape.Lower) {
        if (lex[i] !== 0 && (cue[i] & Cue.Stop) === 0) inLower[firsts[i]] = 1;
      } else {
        capitals++;
        if (inUpper[firsts[i]] < 3) inUpper[firsts[i]]++;
      }
    }
    return { words, capitals, caps };
  }

  /** nameKind, and for a word of no list how name-like its letters are: 0–68. */
  gradeOf(i: number): number {
    return (this.codes[i] >> GRADE_BIT) & GRADE_MASK;
  }

  /** The code of token `i`; outside the text that of a line end. */
  codeAt(i: number): number {
    return i >= 0 && i < this.codes.length ? this.codes[i] : NEWLINE_CODE;
  }

  /** The outline of token `i`; outside the text that of a line end. */
  outlineAt(i: number): number {
    return i >= 0 && i < this.outlines.length ? this.outlines[i] : OUTLINE_NEWLINE;
  }

  /** A long number stands nearby. */
  hasLongNumberNear(i: number): boolean {
    const { longNumbers } = this;
    const block = i >> BLOCK_BITS;
    return (
      longNumbers[block] === 1 ||
      (block > 0 && longNumbers[block - 1] === 1) ||
      (block + 1 < longNumbers.length && longNumbers[block + 1] === 1)
    );
  }

  /** A word that stands with a capital somewhere in the text. */
  hasCapital(i: number): boolean {
    return this.inUpper[this.firsts[i]] > 0;
  }
}

const OUTLINE_NEWLINE = 2;
const OUTLINE_NUMBER = 3;
/** Outlines of words start here, eight per shape; those of marks after them. */
const OUTLINE_WORD = 10;
const OUTLINE_MARK = 100;
const LEADS_IN = Cue.Title | Cue.Doctor | Cue.Greeting | Cue.Closing;
const TELLS_WHO = Cue.Relation | Cue.Role | Cue.Patient;

/** The most telling thing about a word: a cue, a small word, a list of names, or unknown. */
function mostTelling(grade: number, cue: number): number {
  const list = LIST_OF_GRADE[grade];
  if (cue === 0) return list;
  return cue & LEADS_IN ? 7 : cue & TELLS_WHO ? 6 : cue & Cue.Stop ? 5 : list;
}
const LIST_OF_GRADE = new Uint8Array(GRADE_MASK + 1);
for (let grade = 0; grade <= GRADE_MASK; grade++)
  LIST_OF_GRADE[grade] = grade >= UNKNOWN_GRADE ? 1 : grade >> 4 ? 2 : grade >> 2 ? 3 : 4;

/** The kinds of a word that make it a possible name. */
export const NAME_KINDS = Lex.Given | Lex.GivenWide | Lex.Surname | Lex.SurnameWide;
