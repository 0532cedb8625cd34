/** What lies between two tokens of a name, or parts them: a hyphen, an underscore, the stroke of v/d, a cell. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { isMark, Kind, Shape, type Tokens } from '../../tokens';
import { isPrefix, isWideGap } from '../rows';

/** So many spaces part columns, whatever stands beside them; fewer stand in names that a machine spaced out. */
const COLUMN_GAP = 4;

/** A gap of two spaces or a tab before token `k` parts cells, unless a letter or what stands inside a surname is beside it. */
export function isOtherCell(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  if (!isWideGap(doc, k) || isPrefix(tokens, k - 1)) return false;
  // "Hagedoren            van Doorn" are two.
  if (isPrefix(tokens, k) && tokens.start[k] - tokens.end[k - 1] < COLUMN_GAP) return false;
  return isWholeWord(tokens, k) && isWholeWord(tokens, k - 1);
}

/** More than a letter, with its full stop or without. */
export function isWholeWord({ start, end, shape }: Tokens, k: number): boolean {
  return end[k] - start[k] > 1 && shape[k] !== Shape.Initials;
}

/** A hyphen that ties two words to one. */
export function isHyphen(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  return isMark(tokens, k, Ascii.Hyphen) && tokens.spaced[k] === 0 && tokens.spaced[k + 1] === 0;
}

/** The underscore of a file's name, with nothing but letters beside it. */
export function isUnderscore({ tokens }: Doc, k: number): boolean {
  return (
    isMark(tokens, k, Ascii.Underscore) &&
    tokens.spaced[k] === 0 &&
    tokens.kind[k + 1] === Kind.Word &&
    tokens.spaced[k + 1] === 0
  );
}

/** Both tokens stand on one line, and where it has cells in one of them. */
export function sameCell(doc: Doc, a: number, b: number): boolean {
  return doc.layout.line[a] === doc.layout.line[b] && doc.layout.cell[a] === doc.layout.cell[b];
}

/** The stroke of v/d and v/h: a letter before it, what stands inside a surname behind it, and no space. */
export function isStroke({ tokens }: Doc, k: number): boolean {
  if (k < 1 || !isMark(tokens, k, Ascii.Slash)) return false;
  const letter = tokens.kind[k - 1] === Kind.Word && tokens.end[k - 1] - tokens.start[k - 1] === 1;
  return (
    letter && tokens.spaced[k] === 0 && tokens.spaced[k + 1] === 0 && (tokens.cue[k + 1] & Cue.Prefix) !== 0
  );
}
