/**
 * Rows of a table without a header: "8.02 | van dijk | 12-8-71 | hoofdpijn". A short cell beside a whole date holds a
 * name more often than not, whatever its letters; the model sees single words and no rows.
 */
import { Ascii } from '../ascii';
import { Cue, Label } from '../cues';
import type { Doc } from '../document';
import { closesValue, keyOfValue } from '../fields';
import { Lex } from '../lexicon';
import { Kind, Shape, type Tokens } from '../tokens';
import { wordSet } from '../word-table';
import { isCompound } from './model/attributes';
import { CLASS_COUNT, NameClass } from './model/weights';

/** A name has at most this many words and marks: "vries, j. de". */
const LONGEST_CELL = 6;

interface Cell {
  readonly from: number;
  readonly to: number;
}

/** Raises the verdict in `p` to `floor` for the words of a cell that can be a name and stands beside a date. */
export function keepNamesBesideDates(doc: Doc, p: Float32Array, floor: number): void {
  const { lineFirst } = doc.layout;
  const tabs = doc.text.includes('\t');
  for (let n = 0; n + 1 < lineFirst.length; n++) {
    if (!mayHoldDate(doc, lineFirst[n], lineFirst[n + 1], tabs)) continue;
    const cells = cellsOf(doc, lineFirst[n], lineFirst[n + 1], tabs);
    if (cells.length < 3) continue;
    for (let c = 0; c < cells.length; c++) {
      const besideDate =
        (c > 0 && isDate(doc, cells[c - 1])) || (c + 1 < cells.length && isDate(doc, cells[c + 1]));
      if (!besideDate || !canBeName(doc, cells[c])) continue;
      // "zandvoorder | 12-3-1956 | hoest": the row has its name.
      if (
        c > 1 &&
        isPracticeWord(doc, cells[c]) &&
        !isDate(doc, cells[c - 2]) &&
        isNamed(doc, p, cells[c - 2], floor)
      )
        continue;
      for (let i = cells[c].from; i < cells[c].to; i++) {
        const at = i * CLASS_COUNT + NameClass.Person;
        if (doc.tokens.kind[i] === Kind.Word) p[at] = Math.max(p[at], floor);
      }
    }
  }
}

/** One word that practices use as a word, in lower case. */
function isPracticeWord({ tokens }: Doc, { from, to }: Cell): boolean {
  return to - from === 1 && tokens.shape[from] === Shape.Lower && (tokens.lex[from] & Lex.Practice) !== 0;
}

/** A word of the cell has a verdict of `floor` or more. */
function isNamed({ tokens }: Doc, p: Float32Array, { from, to }: Cell, floor: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens.kind[i] === Kind.Word && p[i * CLASS_COUNT + NameClass.Person] >= floor) return true;
  return false;
}

/**
 * "P.;van der;Veen" and "veen ⇥ van": a cell that holds only what stands inside a surname, beside a cell with a name in it.
 * Raises the verdict of its words to `floor`.
 */
export function keepPrefixCells(doc: Doc, p: Float32Array, floor: number, nameFrom: number): void {
  const { count, kind, cue } = doc.tokens;
  const isName = (k: number) => k >= 0 && k < count && isNameAt(doc.tokens, p, k, nameFrom);
  for (let i = 0; i < count; i++) {
    if ((cue[i] & Cue.Prefix) === 0) continue;
    // Behind a word of the same cell, as most of them: "belt van der Veen".
    if (i > 0 && kind[i - 1] === Kind.Word && !isWideGap(doc, i)) continue;
    const field = lastOfPrefixField(doc, p, i, nameFrom);
    if (field >= 0) raise(doc.tokens, p, i, field, floor);
    const last = lastOfPrefixCell(doc, i);
    if (last < 0) continue;
    const before = isSeparator(doc, i - 1) ? i - 2 : i - 1;
    const after = isSeparator(doc, last + 1) ? last + 2 : last + 1;
    // Behind initials stands a full stop of its own only in lower case: "p." is two tokens.
    const behindName = isName(before) || isName(before - 1);
    // "Rixt|van der|Wel": what fills the cell behind it is the surname, whatever word it is.
    const to = behindName && isCellOfOneName(doc, after) ? after : last;
    if (behindName || isName(after)) raise(doc.tokens, p, i, to, floor);
    i = last;
  }
}

/** Keys of fields that hold what stands inside a surname. */
const PREFIX_KEYS = wordSet(
  'tussen tv tussenv tussenvoegsel tussenvoegsels voorv voorvoegsel voorvoegsels infix prefix',
);
/** The field with the surname stands at most so many tokens off: the quotes, colon, comma and key of one field between. */
const FIELDS_APART = 14;

/**
 * {"tv": "van der", "achternaam": "Veen"}: the last token of the field that opens at token `i` under such a key and holds only
 * van, de and the like, near a field with a name; -1 for another.
 */
export function lastOfPrefixField(doc: Doc, p: Float32Array, i: number, nameFrom: number): number {
  const { tokens } = doc;
  const key = keyOfValue(tokens, i);
  if (!key || !PREFIX_KEYS.has(tokens.hash[key.token])) return -1;
  let last = i - 1;
  while (last + 1 < tokens.count && isPrefix(tokens, last + 1)) last++;
  if (last < i || !closesValue(tokens, last + 1)) return -1;
  const to = Math.min(tokens.count, last + 1 + FIELDS_APART);
  for (let k = Math.max(0, i - FIELDS_APART); k < to; k++)
    if ((k < i || k > last) && isNameAt(tokens, p, k, nameFrom) && isNameField(doc, k)) return last;
  return -1;
}

/** "voorl":"s", voorletters=t.: a letter that fills a field for a name. */
export function isInitialField({ tokens, layout }: Doc, i: number): boolean {
  const { start, end, kind, hash, count } = tokens;
  if (layout.label[i] !== Label.Name || end[i] - start[i] > 2) return false;
  const next = i + 1 < count && kind[i + 1] === Kind.Mark && hash[i + 1] === Ascii.Dot ? i + 2 : i + 1;
  return keyOfValue(tokens, i)?.marked === true && closesValue(tokens, next);
}

/** Token `k` opens the value of a field for a name. */
function isNameField({ tokens }: Doc, k: number): boolean {
  const key = keyOfValue(tokens, k);
  return key !== undefined && tokens.label[key.token] === Label.Name && !isPrefix(tokens, k);
}

function isNameAt({ kind }: Tokens, p: Float32Array, k: number, nameFrom: number): boolean {
  return kind[k] === Kind.Word && p[k * CLASS_COUNT + NameClass.Person] >= nameFrom;
}

/** Raises the verdict of tokens `from` to `to` to `floor`. */
function raise({ kind }: Tokens, p: Float32Array, from: number, to: number, floor: number): void {
  for (let k = from; k <= to; k++) {
    const at = k * CLASS_COUNT + NameClass.Person;
    if (kind[k] === Kind.Word) p[at] = Math.max(p[at], floor);
  }
}

/** "Rixt|van der|Wel": token `i` fills the cell behind one with only what stands inside a surname. */
export function isBehindPrefixCell(doc: Doc, i: number): boolean {
  if (!isSeparator(doc, i - 1) || !isCellOfOneName(doc, i)) return false;
  let first = i - 2;
  while (isPrefix(doc.tokens, first - 1)) first--;
  return first >= 0 && lastOfPrefixCell(doc, first) === i - 2;
}

/** Token `i` is a word with a capital that fills a cell by itself. */
function isCellOfOneName(doc: Doc, i: number): boolean {
  const { kind, shape, count } = doc.tokens;
  if (i >= count || kind[i] !== Kind.Word || shape[i] !== Shape.Capital) return false;
  return i + 1 >= count || kind[i + 1] === Kind.Newline || isSeparator(doc, i + 1) || isWideGap(doc, i + 1);
}

/** The last token of the cell that starts at token `i` and holds only van, de, v.d. and the like; -1 when it is another. */
export function lastOfPrefixCell(doc: Doc, i: number): number {
  const { kind, count, hash, spaced } = doc.tokens;
  if (!isPrefix(doc.tokens, i) || !(isSeparator(doc, i - 1) || isWideGap(doc, i))) return -1;
  let last = i;
  while (
    last + 1 < count &&
    !isWideGap(doc, last + 1) &&
    (isPrefix(doc.tokens, last + 1) ||
      (kind[last + 1] === Kind.Mark && hash[last + 1] === Ascii.Dot && spaced[last + 1] === 0))
  )
    last++;
  const next = last + 1;
  const closes =
    next >= count || kind[next] === Kind.Newline || isSeparator(doc, next) || isWideGap(doc, next);
  return closes ? last : -1;
}

/** Token `k` is a word of a surname's inside. */
export function isPrefix({ kind, cue }: Tokens, k: number): boolean {
  return kind[k] === Kind.Word && (cue[k] & Cue.Prefix) !== 0;
}

/** A bar, a semicolon, an underscore (jan_van_veen.pdf), or a comma without a space behind it. */
function isSeparator({ tokens }: Doc, k: number): boolean {
  if (k < 0 || k >= tokens.count || tokens.kind[k] !== Kind.Mark) return false;
  const mark = tokens.hash[k];
  if (mark === Ascii.Comma) return k + 1 < tokens.count && tokens.spaced[k + 1] === 0;
  return mark === Ascii.Bar || mark === Ascii.Semicolon || mark === Ascii.Underscore;
}

/** A tab or two spaces or more before token `k`, not at the start of a line. */
export function isWideGap({ tokens, text }: Doc, k: number): boolean {
  if (k <= 0 || k >= tokens.count || tokens.kind[k - 1] === Kind.Newline) return false;
  const gap = tokens.start[k] - tokens.end[k - 1];
  return gap > 1 || (gap === 1 && text.charCodeAt(tokens.end[k - 1]) === Ascii.Tab);
}

/** A cheap look: a line with a whole date among cells has three numbers and two marks that part cells, and few lines have. */
function mayHoldDate(doc: Doc, first: number, end: number, tabs: boolean): boolean {
  const { kind } = doc.tokens;
  let numbers = 0;
  for (let i = first; i < end && numbers < 3; i++) if (kind[i] === Kind.Number) numbers++;
  if (numbers < 3) return false;
  let parted = 0;
  for (let i = first; i < end && parted < 2; i++)
    if ((kind[i] === Kind.Mark && partsCells(doc, i)) || (tabs && isBehindTab(doc, i))) parted++;
  return parted === 2;
}

/** The mark at token `i` is a bar, a semicolon or a comma behind a quote. */
function partsCells({ tokens, text }: Doc, i: number): boolean {
  const mark = tokens.hash[i];
  if (mark === Ascii.Comma) return text.charCodeAt(tokens.start[i] - 1) === Ascii.Quote;
  return mark === Ascii.Bar || mark === Ascii.Semicolon;
}

function isBehindTab({ tokens, text }: Doc, i: number): boolean {
  return i > 0 && tokens.spaced[i] === 1 && text.slice(tokens.end[i - 1], tokens.start[i]).includes('\t');
}

/** The cells of a line between bars, semicolons, tabs when the text has `tabs`, or commas between quotes. */
function cellsOf(doc: Doc, first: number, end: number, tabs: boolean): Cell[] {
  const { kind } = doc.tokens;
  const cells: Cell[] = [];
  let from = first;
  for (let i = first; i < end; i++) {
    const tab = tabs && i > from && isBehindTab(doc, i);
    if (!tab && kind[i] !== Kind.Newline && !(kind[i] === Kind.Mark && partsCells(doc, i))) continue;
    cells.push(withoutQuotes(doc, from, i));
    from = tab ? i : i + 1;
  }
  if (from < end) cells.push(withoutQuotes(doc, from, end));
  return cells;
}

function withoutQuotes(doc: Doc, from: number, to: number): Cell {
  const { tokens } = doc;
  const isQuote = (i: number) => tokens.kind[i] === Kind.Mark && tokens.hash[i] === Ascii.Quote;
  while (from < to && isQuote(from)) from++;
  while (to > from && isQuote(to - 1)) to--;
  return { from, to };
}

function isDate(doc: Doc, { from, to }: Cell): boolean {
  return isDateAt(doc, from, to);
}

/** Token `from` opens three numbers with dashes, strokes or dots between them, before token `to`: 12-8-71. */
export function isDateAt(doc: Doc, from: number, to: number): boolean {
  const { tokens } = doc;
  if (to - from < 5) return false;
  const isNumber = (i: number) => tokens.kind[i] === Kind.Number;
  const separates = (i: number) =>
    tokens.kind[i] === Kind.Mark &&
    (tokens.hash[i] === Ascii.Hyphen || tokens.hash[i] === Ascii.Slash || tokens.hash[i] === Ascii.Dot);
  return (
    isNumber(from) && separates(from + 1) && isNumber(from + 2) && separates(from + 3) && isNumber(from + 4)
  );
}

const NAME_KINDS = Lex.Given | Lex.GivenWide | Lex.Surname | Lex.SurnameWide | Lex.Proper;

/** A few words, each of which a name can hold, and one of them more than "van" or a letter. */
function canBeName(doc: Doc, { from, to }: Cell): boolean {
  const { tokens, text, lexicon } = doc;
  if (to <= from || to - from > LONGEST_CELL) return false;
  let base = false;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === Kind.Mark) {
      if (![Ascii.Hyphen, Ascii.Dot, Ascii.Comma].includes(tokens.hash[i])) return false;
      continue;
    }
    if (tokens.kind[i] !== Kind.Word) return false;
    if (tokens.cue[i] & Cue.Prefix || tokens.shape[i] === Shape.Initials) continue;
    const length = tokens.end[i] - tokens.start[i];
    if (length === 1) continue;
    const known = (tokens.lex[i] & NAME_KINDS) !== 0;
    if (tokens.cue[i] !== 0 || tokens.lex[i] & Lex.Drug || (!known && tokens.lex[i] & Lex.NotName))
      return false;
    const unknown =
      tokens.lex[i] === 0 && length > 2 && !isCompound(text, tokens.start[i], tokens.end[i], lexicon);
    if (!known && !unknown) return false;
    base = true;
  }
  return base;
}
