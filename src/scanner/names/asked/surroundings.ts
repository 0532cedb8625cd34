/** What stands around a word that may be a name: a title, the start of a sentence, what people do, the base of a surname. */
import { Ascii } from '../../ascii';
import { Cue, SHORT_RELATIVES } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';

const CUT_SHORT = wordSet(SHORT_RELATIVES);

/** First on its line, after a full stop, or after a bullet. */
export function opensSentence(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  if (i === 0 || tokens.kind[i - 1] === Kind.Newline) return true;
  if (tokens.kind[i - 1] !== Kind.Mark) return false;
  const mark = tokens.hash[i - 1];
  // "echtg. Kast"
  if (mark === Ascii.Dot && i > 1 && CUT_SHORT.has(tokens.hash[i - 2])) return false;
  return (
    mark === Ascii.Dot ||
    mark === Ascii.Exclamation ||
    mark === Ascii.Question ||
    i === 1 ||
    tokens.kind[i - 2] === Kind.Newline
  );
}

/** A title stands before it, also on the line above or before a full stop: "mevr. Kind". */
export function announced(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  for (let k = i - 1; k >= 0 && k >= i - 3; k--)
    if (tokens.kind[k] === Kind.Word && (tokens.cue[k] & Cue.Prefix) === 0)
      return (tokens.cue[k] & (Cue.Title | Cue.Doctor | Cue.Greeting | Cue.Closing)) !== 0;
  return false;
}

/** "Haast belt terug", "Doosje (mw) belt": a word that opens a sentence, and what people do behind it, or a bracket. */
export function doesSomething({ tokens }: Doc, i: number): boolean {
  const next = i + 1;
  if (next >= tokens.count) return false;
  if (tokens.kind[next] === Kind.Mark) return tokens.hash[next] === Ascii.OpeningBracket;
  return (tokens.cue[next] & (Cue.Speech | Cue.Named | Cue.Birth)) !== 0;
}

/** The word behind token `i` (van, de) and others like it that can be the base of a surname; -1 for none. */
export function baseBehind(doc: Doc, i: number): number {
  const { tokens } = doc;
  for (let k = i + 1; k < Math.min(tokens.count, i + 5); k++) {
    if (tokens.kind[k] === Kind.Newline) continue;
    if (tokens.kind[k] === Kind.Mark && tokens.hash[k] === Ascii.Hyphen && tokens.spaced[k] === 0) continue; // al-Hariri
    if (tokens.kind[k] !== Kind.Word) return -1;
    if (tokens.shape[k] !== Shape.Lower) return k;
    if (tokens.cue[k] & Cue.Prefix) continue;
    return (tokens.lex[k] & Lex.Word) === 0 || (tokens.lex[k] & (Lex.Surname | Lex.Given)) !== 0 ? k : -1;
  }
  return -1;
}

/** A title, a given name or another cue stands before it, or what people do behind it. */
export function afterCue(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  const before = i > 0 && tokens.kind[i - 1] === Kind.Word ? i - 1 : -1;
  if (before >= 0) {
    // "jan jansen", "Jan jansen": the word before can be a first name.
    if (tokens.cue[before] & (ANNOUNCES | Cue.Toward | Cue.Prefix)) return true;
    if (tokens.lex[before] & (Lex.Given | Lex.GivenWide) && (tokens.cue[before] & Cue.Stop) === 0)
      return true;
    if (tokens.shape[before] === Shape.Initials) return true;
  }
  // What opens a line, a cell or brackets can be a name by itself: "(bas)", "- wim zandvoort", "8.36 | bloem".
  else if (tokens.lex[i] & (Lex.Given | Lex.Surname)) return true;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (tokens.cue[k] & ANNOUNCES) return true;
  // "heet toevallig ook smid": small words stand between.
  for (let k = i - 4; k >= Math.max(0, i - 5); k--) if (tokens.cue[k] & Cue.Named) return true;
  const next = i + 1 < tokens.count ? tokens.cue[i + 1] : 0;
  return (next & (Cue.Speech | Cue.Birth | Cue.Named)) !== 0;
}

const ANNOUNCES =
  Cue.Title | Cue.Doctor | Cue.Relation | Cue.Role | Cue.Greeting | Cue.Closing | Cue.Patient | Cue.Named;

/** Token `k` is no word, or one in lower case that practices use or grammar has, and nobody is called. */
export function goesOnPlainly({ tokens }: Doc, k: number): boolean {
  const { kind, shape, lex, cue, count } = tokens;
  if (k >= count || kind[k] !== Kind.Word) return true;
  if (shape[k] !== Shape.Lower || lex[k] & (Lex.Given | Lex.Surname)) return false;
  return (cue[k] & Cue.Stop) !== 0 || (lex[k] & Lex.Practice) !== 0;
}
