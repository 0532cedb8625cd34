/** What stands behind "te": a place as a rule, and a surname in a list. */
import { Ascii } from '../../ascii';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isDateAt } from '../rows';

const TE = hashOf('te');
const BORN = wordSet('geb geboren');
const YEAR_DIGITS = 4;

/** "huisarts te Doorn", "geb. 12-03-1956 te Doorn", "Oumarou te Rabat": a place behind "te", which is no surname or stands behind who works there. */
export function isResidence(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  const { kind, hash, shape, lex, cue, start, end } = tokens;
  if (i < 2 || hash[i - 1] !== TE || shape[i - 1] !== Shape.Lower || shape[i] === Shape.Lower) return false;
  if (kind[i - 2] === Kind.Number && end[i - 2] - start[i - 2] === YEAR_DIGITS)
    return !isListedWithTe(doc, i);
  // "geb. te Zandvoord"; behind a surname the one of birth follows: "Oldenhof geb. te Winkel".
  const birth = kind[i - 2] === Kind.Mark && hash[i - 2] === Ascii.Dot ? i - 3 : i - 2;
  if (birth >= 0 && BORN.has(hash[birth]) && (birth === 0 || shape[birth - 1] <= Shape.Lower)) return true;
  if ((lex[i] & Lex.Place) === 0) return false;
  return (lex[i] & Lex.Surname) === 0 || (cue[i - 2] & (Cue.Role | Cue.Doctor | Cue.Birth)) !== 0;
}

/** "V 02-09-2024 te Riele": behind a date that is no birth, a surname of the lists that is no place. */
export function isListedWithTe(doc: Doc, i: number): boolean {
  const { hash, shape, lex } = doc.tokens;
  if (i < 6 || hash[i - 1] !== TE || shape[i - 1] !== Shape.Lower || shape[i] !== Shape.Capital) return false;
  if ((lex[i] & (Lex.Surname | Lex.Place | Lex.Institution)) !== Lex.Surname) return false;
  return isDateAt(doc, i - 6, i - 1) && !isBirthBefore(doc, i - 2);
}

/** The date whose year is token `year` is said to be somebody's birth, or has a label of its own. */
function isBirthBefore({ tokens, layout }: Doc, year: number): boolean {
  if (layout.label[year] === Label.BirthDate) return true;
  for (let k = year - 1; k >= 0 && k > year - 9 && layout.line[k] === layout.line[year]; k--)
    if (tokens.cue[k] & Cue.Birth) return true;
  return false;
}
