/** What the model is told of a text as a whole and of each token by itself; made once per text. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { bytes, ints } from '../../memory';
import { isOfNoList } from '../../name-letters';
import { Kind, Shape } from '../../tokens';
import { nameKind, otherKind } from './attributes';
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

/** What a token is to the words beside it; bits. */
export const enum Trait {
  /** A word that can't be a name. */
  Plain = 1,
  /** Can be part of a name of several words. */
  InChain = 2,
}
/**
 * So many line ends are thought before and behind the text: who looks at the tokens beside a word then need not ask whether
 * there are any.
 */
const EDGE = 2;

export class Evidence {
  /** Per token, edges included: nameKind or grade, otherKind and shape packed; for a mark its code. */
  private readonly codes: Int32Array;
  /** Per token its outline: what kind of token or word it is, coarser than its code. */
  private readonly outlines: Uint8Array;
  /** Per token its bits of `Trait`. */
  private readonly traits: Uint8Array;
  /** Per token a hash of its first three letters and one of its last three, fewer when it is short; for what is no word its code. */
  private readonly openings: Int32Array;
  private readonly closings: Int32Array;
  /** Per token the first token that is the same word. */
  readonly firsts: Int32Array;
  /** At the first token of a word: whether it stands in lower case somewhere, and how often with a capital (at most 3). */
  readonly inLower: Uint8Array;
  readonly inUpper: Uint8Array;
  /** How the document is written: 0 hardly any capitals, 1 sparse, 2 usual, 3 mostly capitals. */
  readonly regime: number;
  /** Per block of tokens whether a long number stands in it or in a block beside it. */
  private readonly longNumbers: Uint8Array;

  constructor(readonly doc: Doc) {
    const { tokens, layout } = doc;
    const places = tokens.count + 2 * EDGE;
    this.codes = ints(places);
    this.outlines = bytes(places);
    this.traits = bytes(places);
    this.openings = ints(places);
    this.closings = ints(places);
    for (const edge of [0, 1, places - 2, places - 1]) this.put(edge, NEWLINE_CODE, OUTLINE_NEWLINE);
    this.firsts = firstsOfWords(tokens);
    this.inLower = bytes(tokens.count);
    this.inUpper = bytes(tokens.count);
    this.longNumbers = bytes((tokens.count >> BLOCK_BITS) + 1);
    const caps = this.readTokens();
    const { words, capitals } = tokens.counts;
    this.spreadLongNumbers();
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

  /** Reads each token; returns how many words are in capitals. */
  private readTokens(): number {
    const { firsts, inLower, inUpper, longNumbers } = this;
    const { count, kind, hash, opening, closing, shape, lex, cue, likeness, start, end, spaced } =
      this.doc.tokens;
    let caps = 0;
    for (let i = 0; i < count; i++) {
      const at = i + EDGE;
      if (kind[i] !== Kind.Word) {
        if (kind[i] === Kind.Mark) {
          this.put(at, MARK_CODE | (hash[i] & 0xffff), OUTLINE_MARK + (hash[i] & 127));
          if (hash[i] === Ascii.Hyphen && spaced[i] === 0) this.traits[at] = Trait.InChain;
        } else if (kind[i] === Kind.Newline) this.put(at, NEWLINE_CODE, OUTLINE_NEWLINE);
        else {
          const digits = end[i] - start[i];
          this.put(at, NUMBER_CODE | Math.min(9, digits), OUTLINE_NUMBER);
          if (digits >= LONG) longNumbers[i >> BLOCK_BITS] = 1;
        }
        continue;
      }
      const grade = isOfNoList(lex[i]) ? UNKNOWN_GRADE + (likeness[i] >> 1) : nameKind(lex[i]);
      this.codes[at] = WORD_CODE | (shape[i] << SHAPE_BIT) | (grade << GRADE_BIT) | otherKind(lex[i]);
      this.outlines[at] = OUTLINE_WORD + shape[i] * 8 + mostTelling(grade, cue[i]);
      this.traits[at] = traitsOf(shape[i], lex[i], cue[i]);
      this.openings[at] = opening[i];
      this.closings[at] = closing[i];
      if (shape[i] === Shape.Caps) caps++;
      if (shape[i] === Shape.Lower) {
        if (lex[i] !== 0 && (cue[i] & Cue.Stop) === 0) inLower[firsts[i]] = 1;
      } else if (inUpper[firsts[i]] < 3) inUpper[firsts[i]]++;
    }
    return caps;
  }

  /** Writes down a token that is no word. */
  private put(at: number, code: number, outline: number): void {
    this.codes[at] = code;
    this.outlines[at] = outline;
    this.openings[at] = code;
    this.closings[at] = code;
  }

  private spreadLongNumbers(): void {
    const { longNumbers } = this;
    let before = 0;
    for (let block = 0; block < longNumbers.length; block++) {
      const here = longNumbers[block];
      if (block + 1 < longNumbers.length) longNumbers[block] |= longNumbers[block + 1];
      longNumbers[block] |= before;
      before = here;
    }
  }

  /** nameKind, and for a word of no list how name-like its letters are: 0–68. */
  gradeOf(i: number): number {
    return (this.codes[i + EDGE] >> GRADE_BIT) & GRADE_MASK;
  }

  /** How name-like the letters of a word of no list are, 1–5; 0 for a word of a list. */
  likenessOf(i: number): number {
    return Math.max(0, this.gradeOf(i) - UNKNOWN_GRADE + 1);
  }

  /** The code of token `i`; of the two tokens before and behind the text, here and below, that of a line end. */
  codeOf(i: number): number {
    return this.codes[i + EDGE];
  }

  outlineOf(i: number): number {
    return this.outlines[i + EDGE];
  }

  traitsOf(i: number): number {
    return this.traits[i + EDGE];
  }

  openingOf(i: number): number {
    return this.openings[i + EDGE];
  }

  closingOf(i: number): number {
    return this.closings[i + EDGE];
  }

  /** A long number stands nearby. */
  hasLongNumberNear(i: number): boolean {
    return this.longNumbers[i >> BLOCK_BITS] === 1;
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

/** Cues after which no name goes on. */
const ENDS_CHAIN = Cue.Stop | Cue.Title | Cue.Doctor | Cue.Greeting | Cue.Closing | Cue.Relation | Cue.Role;

/** The traits of a word. */
function traitsOf(shape: number, lex: number, cue: number): number {
  const lower = shape === Shape.Lower;
  const plain = (lex & (Lex.Word | Lex.Practice) || cue !== 0) && (lower || (lex & NAME_KINDS) === 0);
  const inChain =
    cue & Cue.Prefix
      ? shape !== Shape.Caps || (cue & ENDS_CHAIN) === 0
      : !lower && ((cue & ENDS_CHAIN) === 0 || shape === Shape.Initials);
  return (plain ? Trait.Plain : 0) | (inChain ? Trait.InChain : 0);
}
