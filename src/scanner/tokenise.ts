/** Cuts a view in words, initials, numbers and marks, in one pass and without regular expressions. */
import { Ascii } from './ascii';
import { charClass, Char, fold, foldLower, looksLikeDigit, looksLikeLetter } from './chars';
import { Cue } from './cues';
import { DOTTED, HASH_START, hashEnd, hashStep } from './hash';
import type { Lexicon } from './lexicon';
import { isOfNoList, nameLikeness } from './name-letters';
import { TokenTable } from './token-table';
import { Kind, Shape, type Tokens } from './tokens';
import { Wake } from './wakes';

/** Cuts the text of a view in tokens and looks each word up. Linear. */
export function tokenise(text: string, lexicon: Lexicon): Tokens {
  const tokens = tokensBetween(text, 0, text.length, lexicon);
  sumUp(tokens);
  return tokens;
}

/** Characters per token of a text that has many: a letter has 4.2, a note in telegram style 3.6. */
const LEAST_PER_TOKEN = 3.5;
/** Room for a short text. */
const LEAST_ROOM = 64;

/** The tokens from `from` up to `to`, each an end of the text or right behind a line end; not summed up. */
export function tokensBetween(text: string, from: number, to: number, lexicon: Lexicon): TokenTable {
  const out = new TokenTable(Math.max(LEAST_ROOM, Math.ceil((to - from) / LEAST_PER_TOKEN)));
  readTokens(text, from, to, out);
  lookUp(text, out, lexicon);
  return out;
}

function readTokens(text: string, from: number, to: number, out: TokenTable): void {
  let spaced = from > 0 ? 1 : 0;
  for (let i = from; i < to;) {
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
      while (i < to && charClass(text.charCodeAt(i)) === Char.Digit);
      out.kind[at] = Kind.Number;
      out.wakes[at] =
        Wake.Number |
        (mayBeLetters(text, out.start[at], i) ? Wake.Misread : 0) |
        (isAgainstDigit(text, out.start[at], i) ? Wake.HalfRead : 0);
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
      spaced = 1;
    } else {
      i = word(text, i, out, at);
    }
    out.end[at] = i;
  }
}

/** Counts and joins what is told of the tokens together. */
export function sumUp(tokens: TokenTable): void {
  const { count, kind, wakes, shape, cue, lex } = tokens;
  let woken = 0;
  let newlines = 0;
  let misread = 0;
  let halfRead = 0;
  let words = 0;
  let marks = 0;
  let capitals = 0;
  let small = 0;
  let unknown = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] === Kind.Word) {
      words++;
      woken |= wakes[i];
      capitals += shape[i] !== Shape.Lower ? 1 : 0;
      small += cue[i] & Cue.Stop ? 1 : 0;
      unknown += (lex[i] | cue[i]) === 0 ? 1 : 0;
    } else if (kind[i] === Kind.Mark) marks++;
    else if (kind[i] === Kind.Newline) newlines++;
    else if (wakes[i] & (Wake.Misread | Wake.HalfRead)) {
      if (wakes[i] & Wake.Misread) misread++;
      if (wakes[i] & Wake.HalfRead) halfRead++;
    }
  }
  tokens.woken = woken;
  tokens.newlines = newlines;
  tokens.misread = misread;
  tokens.halfRead = halfRead;
  tokens.counts = { words, marks, capitals, small, unknown };
}

/** A letter that could be one more digit stands against the number at [from, to). */
const isAgainstDigit = (text: string, from: number, to: number): boolean =>
  (to < text.length && looksLikeDigit(text.charCodeAt(to))) ||
  (from > 0 && looksLikeDigit(text.charCodeAt(from - 1)));

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
function lookUp(text: string, out: TokenTable, lexicon: Lexicon): void {
  const { count, kind, start, end, hash, lex, cue, label, wakes, likeness } = out;
  const { known } = lexicon;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.Word) continue;
    const place = known.find(hash[i]);
    if (place < 0) lex[i] = lexicon.lookup(hash[i] >>> 0);
    else {
      lex[i] = known.kindsAt(place);
      cue[i] = known.cuesAt(place);
      label[i] = known.labelAt(place);
      wakes[i] = known.wakesAt(place);
    }
  }
  for (let i = 0; i < count; i++)
    if (kind[i] === Kind.Word && isOfNoList(lex[i]))
      likeness[i] = nameLikeness(text, start[i], end[i], lexicon);
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
function word(text: string, from: number, out: TokenTable, at: number): number {
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
function readEnds(text: string, from: number, to: number, out: TokenTable, at: number): void {
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
