/** Words, initials, numbers and marks of a view, in one pass and without regular expressions. */
import { Ascii } from './ascii';
import { charClass, Char, fold, foldLower, looksLikeLetter } from './chars';
import { DOTTED, HASH_START, hashEnd, hashStep } from './hash';
import type { Lexicon } from './lexicon';
import { bytes, ints, shorts } from './memory';
import { Wake } from './wakes';

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
  /** True (1) when white space stands before the token. */
  readonly spaced: Uint8Array;
  /** All that the words of the text wake. */
  readonly woken: number;
  /** How many of the tokens are line ends. */
  readonly newlines: number;
  /** How many numbers against a letter have only digits that look like one: in "HbA1c" and "D0KTER" (see scanned.ts). */
  readonly misread: number;
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

class Builder {
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  shape: Uint8Array;
  hash: Int32Array;
  opening: Int32Array;
  closing: Int32Array;
  lex: Uint16Array;
  cue: Int32Array;
  label: Uint8Array;
  wakes: Int32Array;
  spaced: Uint8Array;
  woken = 0;
  newlines = 0;
  misread = 0;
  count = 0;

  constructor(private capacity: number) {
    this.kind = bytes(capacity);
    this.start = ints(capacity);
    this.end = ints(capacity);
    this.shape = bytes(capacity);
    this.hash = ints(capacity);
    this.opening = ints(capacity);
    this.closing = ints(capacity);
    this.lex = shorts(capacity);
    this.cue = ints(capacity);
    this.label = bytes(capacity);
    this.wakes = ints(capacity);
    this.spaced = bytes(capacity);
  }

  /** Room for one more; doubling keeps the whole linear. */
  next(): number {
    if (this.count === this.capacity) this.grow();
    return this.count++;
  }

  private grow(): void {
    const larger = new Builder(this.capacity * 2);
    larger.kind.set(this.kind);
    larger.start.set(this.start);
    larger.end.set(this.end);
    larger.shape.set(this.shape);
    larger.hash.set(this.hash);
    larger.opening.set(this.opening);
    larger.closing.set(this.closing);
    larger.lex.set(this.lex);
    larger.cue.set(this.cue);
    larger.label.set(this.label);
    larger.wakes.set(this.wakes);
    larger.spaced.set(this.spaced);
    const { count, newlines, misread } = this;
    Object.assign(this, larger, { count, newlines, misread });
  }
}

/** Cuts the text of a view in tokens and looks each word up. Linear. */
export function tokenise(text: string, lexicon: Lexicon): Tokens {
  // A letter has one token per 4.2 characters, a note in telegram style one per 3.6.
  const out = new Builder(Math.max(64, Math.ceil(text.length / 3.5)));
  const length = text.length;
  let spaced = 0;
  for (let i = 0; i < length;) {
    const code = text.charCodeAt(i);
    const cls = charClass(code);
    if (cls === Char.Space) {
      spaced = 1;
      i++;
      continue;
    }
    const at = out.next();
    out.start[at] = i;
    out.spaced[at] = spaced;
    spaced = 0;
    if (cls === Char.Digit) {
      do i++;
      while (i < length && charClass(text.charCodeAt(i)) === Char.Digit);
      out.kind[at] = Kind.Number;
      if (mayBeLetters(text, out.start[at], i)) out.misread++;
    } else if (cls === Char.Other) {
      if (code === Ascii.Apostrophe && startsShortPrefix(text, i)) {
        i += 2; // 't, 's, 'n
        out.kind[at] = Kind.Word;
        out.hash[at] = hashEnd(hashStep(HASH_START, fold(text.charCodeAt(i - 1))));
        out.shape[at] = Shape.Lower;
        readEnds(text, i - 2, i, out, at);
      } else {
        i++;
        out.kind[at] = Kind.Mark;
        out.hash[at] = code;
      }
    } else if (cls === Char.Newline) {
      i++;
      out.kind[at] = Kind.Newline;
      out.newlines++;
      spaced = 1;
    } else {
      i = word(text, i, out, at);
    }
    out.end[at] = i;
  }
  lookUp(out, lexicon);
  return out;
}

/** The number at [from, to) stands against a letter, and could be some. */
function mayBeLetters(text: string, from: number, to: number): boolean {
  const isLetterAt = (k: number) => {
    const cls = k >= 0 && k < text.length ? charClass(text.charCodeAt(k)) : Char.Other;
    return cls === Char.Lower || cls === Char.Upper;
  };
  if (!isLetterAt(from - 1) && !isLetterAt(to)) return false;
  for (let k = from; k < to; k++) if (!looksLikeLetter(text.charCodeAt(k))) return false;
  return true;
}

/**
 * Looks the words up, all of them in one go: the processor then waits for several looks in memory at a time, where
 * between the letters of a word it waits for each.
 */
function lookUp(out: Builder, lexicon: Lexicon): void {
  const { count, kind, hash, lex, cue, label, wakes } = out;
  const { known } = lexicon;
  let woken = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.Word) {
      if (kind[i] === Kind.Number) wakes[i] = Wake.Number;
      continue;
    }
    const place = known.find(hash[i]);
    if (place < 0) {
      lex[i] = lexicon.lookup(hash[i] >>> 0);
      continue;
    }
    lex[i] = known.kindsAt(place);
    cue[i] = known.cuesAt(place);
    label[i] = known.labelAt(place);
    wakes[i] = known.wakesAt(place);
    woken |= wakes[i];
  }
  out.woken = woken;
}

/** `'t Hart`, `'s-Gravenhage`, `in 't Veld`: an apostrophe and one letter that stand by themselves. */
function startsShortPrefix(text: string, i: number): boolean {
  const letter = text.charCodeAt(i + 1) | 32;
  if (letter !== 116 && letter !== 115 && letter !== 110) return false;
  const next = charClass(text.charCodeAt(i + 2));
  if (next === Char.Lower || next === Char.Upper || next === Char.Letter || next === Char.Digit) return false;
  const before = i > 0 ? charClass(text.charCodeAt(i - 1)) : Char.Space;
  return before === Char.Space || before === Char.Newline || before === Char.Other;
}

/** Reads a word that starts at `from`; returns where it ends. */
function word(text: string, from: number, out: Builder, at: number): number {
  const length = text.length;
  let i = from;
  let hash = HASH_START;
  let upper = 0;
  let lower = 0;
  let firstUpper = false;
  let foreign = false;
  let opening = hash;
  // The last letters so far, the last first.
  let last = 0;
  let second = 0;
  let third = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    const folded = foldLower(code);
    if (folded !== 0) {
      lower++;
      hash = hashStep(hash, folded);
      i++;
      if (i - from <= ENDS) opening = hash;
      third = second;
      second = last;
      last = folded;
      continue;
    }
    const cls = charClass(code);
    if (cls === Char.Lower) lower++;
    else if (cls === Char.Upper) {
      if (i === from) firstUpper = true;
      upper++;
    } else if (cls === Char.Letter) lower++;
    else if (cls === Char.Other && code === Ascii.Apostrophe && i > from && joinsWord(text, i)) {
      i++;
      continue;
    } else break;
    if (code >= 0x370 && code < 0x1e00) foreign = true;
    else if (code >= 0x2e80) foreign = true;
    third = second;
    second = last;
    last = fold(code);
    hash = hashStep(hash, last);
    i++;
    if (i - from <= ENDS) opening = hash;
  }
  out.kind[at] = Kind.Word;
  const letters = upper + lower;
  let shape = Shape.Lower;
  if (foreign) shape = Shape.Foreign;
  else if (upper > 0)
    shape =
      letters === 1
        ? Shape.Initials
        : lower === 0
          ? Shape.Caps
          : firstUpper && upper === 1
            ? Shape.Capital
            : Shape.Mixed;
  // A dot after a single letter belongs to it; more letters with dots after it are one token: J.P.M. · t.a.v.
  if (letters === 1 && text.charCodeAt(i) === Ascii.Dot && !foreign) {
    let end = i + 1;
    let count = 1;
    const opensLower = upper > 0 && isLowerAbbreviation(text, end);
    const cased = upper > 0 && !opensLower ? Char.Upper : Char.Lower;
    while (count < 8) {
      if (charClass(text.charCodeAt(end)) !== cased || text.charCodeAt(end + 1) !== Ascii.Dot) break;
      hash = hashStep(hash, fold(text.charCodeAt(end)));
      end += 2;
      count++;
    }
    // "vitamine a." keeps its full stop; "a.b." and "A." don't have one.
    if (upper > 0 || count > 1) i = end;
    // J.E. is not the word "je", M.A. no Monday.
    if (count > 1 && cased === Char.Upper) hash = hashStep(hash, DOTTED);
  }
  out.hash[at] = hashEnd(hash);
  out.shape[at] = shape;
  if (i - from === letters && letters >= ENDS) {
    out.opening[at] = opening;
    out.closing[at] = hashStep(hashStep(hashStep(HASH_START, last), second), third);
  } else readEnds(text, from, i, out, at);
  return i;
}

/** Letters of a word that tell how it opens and closes. */
const ENDS = 3;

/** Reads how the word from `from` to `to` opens and closes; its apostrophes and dots count. */
function readEnds(text: string, from: number, to: number, out: Builder, at: number): void {
  let opening = HASH_START;
  let closing = HASH_START;
  for (let k = 0; k < ENDS && from + k < to; k++) {
    opening = hashStep(opening, fold(text.charCodeAt(from + k)));
    closing = hashStep(closing, fold(text.charCodeAt(to - 1 - k)));
  }
  out.opening[at] = opening;
  out.closing[at] = closing;
}

/** "T.a.v.", "I.o.m.": two letters in lower case with a dot each, behind a capital that opens a sentence; "J.p." are initials. */
function isLowerAbbreviation(text: string, at: number): boolean {
  return (
    charClass(text.charCodeAt(at)) === Char.Lower &&
    text.charCodeAt(at + 1) === Ascii.Dot &&
    charClass(text.charCodeAt(at + 2)) === Char.Lower &&
    text.charCodeAt(at + 3) === Ascii.Dot
  );
}

/** An apostrophe is part of the word (d'Ancona, Ma'rifat), unless it opens a possessive 's or a plural (foto's). */
function joinsWord(text: string, i: number): boolean {
  const next = text.charCodeAt(i + 1);
  const cls = charClass(next);
  if (cls !== Char.Lower && cls !== Char.Upper) return false;
  if ((next | 32) !== 115) return true;
  const after = charClass(text.charCodeAt(i + 2));
  return after === Char.Lower || after === Char.Upper;
}
