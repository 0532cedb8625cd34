/** A letter by itself that counts, measures or sorts: "K 4,9", "k.12", "b)", "mmol/L", "hepatitis B", "23 j", "E  L92". */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { isMark, Kind, overDot, Shape, type Tokens } from '../../tokens';
import { wordSet } from '../../word-table';
import { isDateAt } from '../rows';
import { goesOnPlainly } from './surroundings';

/** What is told apart by letters. */
const LETTERED = wordSet(
  'hepatitis hep influenza vitamine vitaminen vit type groep bloedgroep klasse stadium maat cup manchet bandje formulier bijlage optie plan variant factor strook tafel kast bakje vak rij kolom gang vleugel blok zone unit afdeling afd casus prik deel streptokokken rang rijbewijs categorie cat niveau',
);
const SOEP = wordSet('s o e p');
const MOST_LINES_BETWEEN = 12;
/** Tokens within which brackets close as a rule. */
const LONGEST_BRACKETS = 16;

/** Token `i` is one letter, and no initial; asked where no label says that a name stands there. */
export function isLoneLetter(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  if (tokens.end[i] - tokens.start[i] !== 1 || isBehindPerson(tokens, i)) return false;
  return (
    isMeasured(doc, i) ||
    isNumbered(tokens, i) ||
    isCounted(tokens, i) ||
    isOfUnit(tokens, i) ||
    isBehindLettered(doc, i) ||
    isParted(tokens, i) ||
    isSoepLine(doc, i)
  );
}

const PERSON = Cue.Title | Cue.Doctor | Cue.Relation | Cue.Role | Cue.Patient;

/** "dhr J 45 jr", "mevr. K/": who it is of stands right before it. */
function isBehindPerson(tokens: Tokens, i: number): boolean {
  const { kind, cue } = tokens;
  const k = overDot(tokens, i);
  return k >= 0 && kind[k] === Kind.Word && (cue[k] & PERSON) !== 0;
}

/** "K 4,9", "T 38.4", "p 66", "C 110/70": a value behind it, which is no date, and no name before it. */
function isMeasured(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  const { kind, shape, start, end, count } = tokens;
  const value = i + 1;
  if (value >= count || kind[value] !== Kind.Number || start[value] === end[i]) return false;
  if (i > 0 && kind[i - 1] === Kind.Word && (shape[i - 1] !== Shape.Lower || start[i] - end[i - 1] !== 1))
    return false;
  if (isDateAt(doc, value, count)) return false;
  const decimal = isMark(tokens, value + 1, Ascii.Comma) || isMark(tokens, value + 1, Ascii.Dot);
  if (decimal && value + 2 < count && kind[value + 2] === Kind.Number && start[value + 2] - end[value] === 1)
    return true;
  return (
    isMark(tokens, value + 1, Ascii.Slash) ||
    end[value] - start[value] === 2 ||
    end[value] - start[value] === 3
  );
}

/** "k.12 mw Verdurmen", "k 5:": the number of a room, at the start of a line. */
function isNumbered(tokens: Tokens, i: number): boolean {
  const { kind, shape, count } = tokens;
  if (shape[i] !== Shape.Lower || (i > 0 && kind[i - 1] !== Kind.Newline)) return false;
  const number = isMark(tokens, i + 1, Ascii.Dot) ? i + 2 : i + 1;
  return number < count && kind[number] === Kind.Number;
}

/** "a) brief", "c) mw Verdurmen": it counts, where no bracket opens before it. */
function isCounted(tokens: Tokens, i: number): boolean {
  const { kind, spaced } = tokens;
  if (!isMark(tokens, i + 1, Ascii.ClosingBracket) || spaced[i + 1] === 1) return false;
  if (i === 0 || kind[i - 1] === Kind.Newline) return true;
  if (kind[i - 1] !== Kind.Mark || spaced[i] === 0) return false;
  // "(Verdurmen, K)"
  for (let k = i - 1; k >= 0 && k > i - LONGEST_BRACKETS && kind[k] !== Kind.Newline; k--) {
    if (isMark(tokens, k, Ascii.OpeningBracket)) return false;
    if (isMark(tokens, k, Ascii.ClosingBracket)) break;
  }
  return true;
}

/** "mmol/L", "ug/g", "6 p/d"; "23 j, student", "2 g.": a unit behind a number that nothing but a mark follows. */
function isOfUnit(tokens: Tokens, i: number): boolean {
  const { kind, shape, start, end, count } = tokens;
  if (isMark(tokens, i - 1, Ascii.Slash) && start[i] === end[i - 1] && i > 1 && end[i - 2] === start[i - 1])
    if (kind[i - 2] === Kind.Word && shape[i - 2] === Shape.Lower) return true;
  if (i === 0 || kind[i - 1] !== Kind.Number || shape[i] !== Shape.Lower) return false;
  // "10 h. visser"
  if (isMark(tokens, i + 1, Ascii.Dot) && i + 2 < count && kind[i + 2] === Kind.Word) return false;
  return i + 1 >= count || kind[i + 1] !== Kind.Word;
}

/** "hepatitis B", "tafel C" */
function isBehindLettered(doc: Doc, i: number): boolean {
  const { kind, hash, start, end } = doc.tokens;
  if (i === 0 || kind[i - 1] !== Kind.Word || start[i] - end[i - 1] !== 1) return false;
  // "prik b visser"
  return LETTERED.has(hash[i - 1]) && goesOnPlainly(doc, i + 1);
}

/** "R/ amoxicilline", "p/ bewegen", "M&G": a stroke against it and a space behind that, or an ampersand between two letters. */
function isParted(tokens: Tokens, i: number): boolean {
  const { start, end, spaced, count } = tokens;
  const next = i + 1;
  if (isMark(tokens, next, Ascii.Slash) && spaced[next] === 0)
    return next + 1 >= count || spaced[next + 1] === 1;
  const isLetter = (k: number) =>
    k >= 0 && k < count && end[k] - start[k] === 1 && tokens.kind[k] === Kind.Word;
  if (isMark(tokens, next, Ascii.Ampersand) && spaced[next] === 0)
    return isLetter(next + 1) && spaced[next + 1] === 0;
  return isMark(tokens, i - 1, Ascii.Ampersand) && spaced[i] === 0 && isLetter(i - 2) && spaced[i - 1] === 0;
}

/** "E  L92", "P oberst": it opens a line, and so does the letter of SOEP before or behind it, some lines off. */
export function isSoepLine({ tokens, layout }: Doc, i: number): boolean {
  const { kind, hash, start, end } = tokens;
  if (!SOEP.has(hash[i])) return false;
  const { line, lineFirst } = layout;
  const n = line[i];
  if (lineFirst[n] !== i || isMark(tokens, i + 1, Ascii.Dot)) return false;
  const last = Math.min(lineFirst.length - 2, n + MOST_LINES_BETWEEN);
  for (let m = Math.max(0, n - MOST_LINES_BETWEEN); m <= last; m++) {
    const first = lineFirst[m];
    if (m === n || first >= tokens.count || kind[first] !== Kind.Word || end[first] - start[first] !== 1)
      continue;
    if (SOEP.has(hash[first]) && hash[first] !== hash[i]) return true;
  }
  return false;
}
