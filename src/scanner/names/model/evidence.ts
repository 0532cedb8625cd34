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

/** Cues that say something of all names nearby, not of the next word only. */
export const NEARBY_CUES =
  Cue.Title | Cue.Doctor | Cue.Birth | Cue.Institution | Cue.Medical | Cue.Patient | Cue.Living;
/** A bit that no cue uses: a number of four digits or more. */
export const LONG_NUMBER = 1 << 30;
/** Nearby is the block of eight tokens around a token and the blocks beside it. */
const BLOCK_BITS = 3;

export class Evidence {
  /** Per token: nameKind or grade, otherKind and shape packed; for a mark its code. */
  readonly codes: Int32Array;
  /** Per word of no list how name-like its letters are. */
  private readonly likes: Uint8Array;
  /** Per token its outline: what kind of token or word it is, coarser than its code. */
  private readonly outlines: Uint8Array;
  /** Per token the first token that is the same word. */
  readonly firsts: Int32Array;
  /** At the first token of a word: whether it stands in lower case somewhere, and how often with a capital (at most 3). */
  readonly inLower: Uint8Array;
  readonly inUpper: Uint8Array;
  /** How the document is written: 0 hardly any capitals, 1 sparse, 2 usual, 3 mostly capitals. */
  readonly regime: number;
  /** Per line: share of capitalised words in quarters, 5 for all caps. */
  readonly lineCase: Uint8Array;
  /** Per block of tokens the cues in it, and LONG_NUMBER. */
  private readonly signs: Int32Array;

  constructor(readonly doc: Doc) {
    const { tokens, layout } = doc;
    this.codes = ints(tokens.count);
    this.likes = bytes(tokens.count);
    this.outlines = bytes(tokens.count);
    this.firsts = firstsOfWords(tokens);
    this.inLower = bytes(tokens.count);
    this.inUpper = bytes(tokens.count);
    this.lineCase = bytes(layout.lineFirst.length);
    this.signs = ints((tokens.count >> BLOCK_BITS) + 1);
    const seen = { words: 0, capitals: 0, caps: 0, lines: 0, lowerLines: 0 };
    for (let n = 0; n + 1 < layout.lineFirst.length; n++) {
      const first = layout.lineFirst[n];
      const line = this.readLine(first, layout.lineFirst[n + 1]);
      seen.words += line.words;
      seen.capitals += line.capitals;
      seen.caps += line.caps;
      if (first < layout.lineFirst[n + 1] && tokens.kind[first] === Kind.Word) {
        seen.lines++;
        if (tokens.shape[first] === Shape.Lower) seen.lowerLines++;
      }
      this.lineCase[n] =
        line.words > 1 && line.caps * 5 >= line.words * 4
          ? 5
          : line.words === 0
            ? 0
            : Math.min(4, ((4 * line.capitals) / line.words) | 0);
    }
    const { words, capitals, caps, lines, lowerLines } = seen;
    const hardlyAny = capitals * 25 < words || (lines > 2 && lowerLines * 5 > lines * 4);
    this.regime = words === 0 ? 2 : caps * 2 > words ? 3 : hardlyAny ? 0 : capitals * 8 < words ? 1 : 2;
  }

  /** Reads the tokens of a line; returns how its words are written. */
  private readLine(first: number, end: number): { words: number; capitals: number; caps: number } {
    const { codes, outlines, firsts, inLower, inUpper, signs } = this;
    const { kind, shape, lex, cue, start, end: ends } = this.doc.tokens;
    let words = 0;
    let capitals = 0;
    let caps = 0;
    for (let i = first; i < end; i++) {
      codes[i] = this.codeOf(i);
      outlines[i] = outlineOf(codes[i], cue[i]);
      if (kind[i] === Kind.Number) {
        if (ends[i] - start[i] >= 4) signs[i >> BLOCK_BITS] |= LONG_NUMBER;
        continue;
      }
      signs[i >> BLOCK_BITS] |= cue[i] & NEARBY_CUES;
      if (kind[i] !== Kind.Word) continue;
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

  private codeOf(i: number): number {
    const { tokens } = this.doc;
    if (tokens.kind[i] === Kind.Mark) return MARK_CODE | (tokens.hash[i] & 0xffff);
    if (tokens.kind[i] === Kind.Newline) return NEWLINE_CODE;
    if (tokens.kind[i] === Kind.Number) return NUMBER_CODE | Math.min(9, tokens.end[i] - tokens.start[i]);
    const lex = tokens.lex[i];
    const kind = nameKind(lex);
    let grade = kind;
    if (kind === 0) {
      this.likes[i] = this.likenessOf(i);
      grade = UNKNOWN_GRADE + (this.likes[i] >> 1);
    }
    return WORD_CODE | (tokens.shape[i] << SHAPE_BIT) | (grade << GRADE_BIT) | otherKind(lex);
  }

  private likenessOf(i: number): number {
    const { tokens, lexicon, text } = this.doc;
    return nameLikeness(text, tokens.start[i], tokens.end[i], lexicon);
  }

  /** How name-like the letters of word `i` are, 0 to 9. */
  likeOf(i: number): number {
    return nameKind(this.doc.tokens.lex[i]) === 0 ? this.likes[i] : this.likenessOf(i);
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

  /** The cues nearby, and LONG_NUMBER: a birth date, a title, an institution's word. */
  signsNear(i: number): number {
    const { signs } = this;
    const block = i >> BLOCK_BITS;
    return (
      signs[block] | (block > 0 ? signs[block - 1] : 0) | (block + 1 < signs.length ? signs[block + 1] : 0)
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

/** The shape of a word with the most telling thing about it: a cue, a small word, a list of names, or unknown. */
function outlineOf(code: number, cue: number): number {
  if (code >= WORD_CODE) {
    const grade = (code >> GRADE_BIT) & GRADE_MASK;
    const list = grade >= UNKNOWN_GRADE ? 1 : grade >> 4 ? 2 : grade >> 2 ? 3 : 4;
    const most = cue & LEADS_IN ? 7 : cue & TELLS_WHO ? 6 : cue & Cue.Stop ? 5 : list;
    return OUTLINE_WORD + ((code >> SHAPE_BIT) & 7) * 8 + most;
  }
  return code < NEWLINE_CODE
    ? OUTLINE_MARK + (code & 127)
    : code === NEWLINE_CODE
      ? OUTLINE_NEWLINE
      : OUTLINE_NUMBER;
}

/** The kinds of a word that make it a possible name. */
export const NAME_KINDS = Lex.Given | Lex.GivenWide | Lex.Surname | Lex.SurnameWide;
