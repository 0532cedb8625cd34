/** The tokens of a text: words, initials, numbers and marks. */
import { Ascii } from './ascii';

export const enum Kind {
  Word = 1,
  Number = 2,
  Mark = 3,
  Newline = 4,
}

export const enum Shape {
  None = 0,
  Lower = 1,
  /** One capital, then lower case. */
  Capital = 2,
  /** Two or more letters, all capitals. */
  Caps = 3,
  /** One capital, with a dot or alone; or a run of them with dots: J. · J.P.M. */
  Initials = 4,
  /** Capitals inside: McDonald, JvdB. */
  Mixed = 5,
  /** A script other than Latin. */
  Foreign = 6,
}

/** How many tokens of a text are what; the rest are numbers and line ends. */
export interface TokenCounts {
  readonly words: number;
  readonly marks: number;
  /** Words that are not in lower case. */
  readonly capitals: number;
  /** Words of grammar (`Cue.Stop`). */
  readonly small: number;
  /** Words of no list. */
  readonly unknown: number;
}

/**
 * The tokens of a text, one array per property: objects would cost ten times the memory.
 * Offsets are UTF-16 units of the view. Token `i` is described by element `i` of each array.
 */
export interface Tokens {
  readonly count: number;
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly shape: Uint8Array;
  /** Hash of the folded word (see lexicon.ts); for a mark its code, for a number 0. */
  readonly hash: Int32Array;
  /** Of a word the hash of its first three letters, and one of its last three from the last back; fewer when it is short. */
  readonly opening: Int32Array;
  readonly closing: Int32Array;
  /** What the word can be: bits of `Lex`. */
  readonly lex: Uint16Array;
  /** What the word says of its neighbours: bits of `Cue`. */
  readonly cue: Int32Array;
  /** What the word promises as a label: a `Label`. */
  readonly label: Uint8Array;
  /** Who has use for the token: bits of `Wake`. */
  readonly wakes: Int32Array;
  /** Of a word of no list of words or names how name-like its letters are (`nameLikeness`). */
  readonly likeness: Uint8Array;
  /** True (1) when white space stands before the token. */
  readonly spaced: Uint8Array;
  /** All that the words of the text wake. */
  readonly woken: number;
  readonly counts: TokenCounts;
  /** How many of the tokens are line ends. */
  readonly newlines: number;
  /** How many numbers against a letter have only digits that look like one: in "HbA1c" and "D0KTER" (see scanned.ts). */
  readonly misread: number;
  /** How many numbers stand against a letter that looks like a digit: in "2l" and "l95O". */
  readonly halfRead: number;
}

/** Token `k` is this mark, by its code; there need be no such token. */
export function isMark({ kind, hash, count }: Tokens, k: number, mark: number): boolean {
  return k >= 0 && k < count && kind[k] === Kind.Mark && hash[k] === mark;
}

/** The token before `k`, over a mark: in "opname: 8 817 204" and "nr. 441" the word; below 0 for none. */
export function overMark({ kind }: Tokens, k: number): number {
  return kind[k - 1] === Kind.Mark ? k - 2 : k - 1;
}

/** The same over nothing but a full stop: in "mw. X" the title. */
export function overDot(tokens: Tokens, k: number): number {
  return k > 1 && isMark(tokens, k - 1, Ascii.Dot) ? k - 2 : k - 1;
}

/** The first token that starts at or behind offset `at`. */
export function tokenAt({ start, count }: Tokens, at: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
