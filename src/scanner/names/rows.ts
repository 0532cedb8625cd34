/**
 * Rows of a table without a header: "8.02 | van dijk | 12-8-71 | hoofdpijn". A short cell beside a whole date holds a
 * name more often than not, whatever its letters; the model sees single words and no rows.
 */
import { Cue } from '../cues';
import type { Doc } from '../document';
import { Lex } from '../lexicon';
import { Kind, Shape } from '../tokens';
import { isCompound } from './attributes';
import { CLASS_COUNT, NameClass } from './model';

const PIPE = 124;
const SEMICOLON = 59;
const DASH = 45;
const SLASH = 47;
const DOT = 46;
const COMMA = 44;
const QUOTE = 34;
/** A name has at most this many words and marks: "vries, j. de". */
const LONGEST_CELL = 6;

interface Cell {
  readonly from: number;
  readonly to: number;
}

/** Raises the verdict in `p` to `floor` for the words of a cell that can be a name and stands beside a date. */
export function keepNamesBesideDates(doc: Doc, p: Float32Array, floor: number): void {
  const { lineFirst } = doc.layout;
  for (let n = 0; n + 1 < lineFirst.length; n++) {
    if (!holdsNumbers(doc, lineFirst[n], lineFirst[n + 1])) continue;
    const cells = cellsOf(doc, lineFirst[n], lineFirst[n + 1]);
    if (cells.length < 3) continue;
    for (let c = 0; c < cells.length; c++) {
      const besideDate =
        (c > 0 && isDate(doc, cells[c - 1])) || (c + 1 < cells.length && isDate(doc, cells[c + 1]));
      if (!besideDate || !canBeName(doc, cells[c])) continue;
      for (let i = cells[c].from; i < cells[c].to; i++) {
        const at = i * CLASS_COUNT + NameClass.Person;
        if (doc.tokens.kind[i] === Kind.Word) p[at] = Math.max(p[at], floor);
      }
    }
  }
}

/** A cheap look: a line with a whole date has three numbers, and few lines have. */
function holdsNumbers({ tokens }: Doc, first: number, end: number): boolean {
  let numbers = 0;
  for (let i = first; i < end && numbers < 3; i++) if (tokens.kind[i] === Kind.Number) numbers++;
  return numbers === 3;
}

/** The cells of a line between bars, semicolons, tabs, or commas between quotes. */
function cellsOf(doc: Doc, first: number, end: number): Cell[] {
  const { tokens, text } = doc;
  const cells: Cell[] = [];
  let from = first;
  for (let i = first; i < end; i++) {
    const newline = tokens.kind[i] === Kind.Newline;
    const mark = tokens.kind[i] === Kind.Mark ? tokens.hash[i] : 0;
    const quoted = mark === COMMA && text.charCodeAt(tokens.start[i] - 1) === QUOTE;
    const tab =
      i > from && tokens.spaced[i] === 1 && text.slice(tokens.end[i - 1], tokens.start[i]).includes('\t');
    if (!newline && mark !== PIPE && mark !== SEMICOLON && !quoted && !tab) continue;
    cells.push(withoutQuotes(doc, from, i));
    from = tab ? i : i + 1;
  }
  if (from < end) cells.push(withoutQuotes(doc, from, end));
  return cells;
}

function withoutQuotes(doc: Doc, from: number, to: number): Cell {
  const { tokens } = doc;
  const isQuote = (i: number) => tokens.kind[i] === Kind.Mark && tokens.hash[i] === QUOTE;
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
    (tokens.hash[i] === DASH || tokens.hash[i] === SLASH || tokens.hash[i] === DOT);
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
      if (![DASH, DOT, COMMA].includes(tokens.hash[i])) return false;
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
