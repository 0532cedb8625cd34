/**
 * What one part of the text says about another, once names are known: a name that is certain in one place is found
 * wherever it stands, and initials that the text explains ("GT = Gülay Toprak") are a name too.
 */
import { Cue, Label } from '../cues';
import type { Doc } from '../document';
import { Lex } from '../lexicon';
import { Kind, Shape } from '../tokens';
import { CLASS_COUNT, NameClass } from './model';
import { keepNamesBesideDates } from './rows';

/** A name is certain enough to be looked for elsewhere. */
const CERTAIN = 0.9;
/** What a word gets that is a name elsewhere: enough to block, less than a verdict of its own. */
const SPREAD = 0.5;
/** What a common word gets that is a name elsewhere ("visser"): enough to ask. */
const SPREAD_TO_WORD = 0.3;
/** Shorter words are the same by chance. */
const SHORTEST = 4;
const EQUALS = 61;
const COLON = 58;
const COMMA = 44;
const DOT = 46;

/** What a word gets that stands where only a name can stand, whatever its letters: enough to ask. */
const FLOOR = 0.3;
/** A capitalised word in a column or field of names that the model thinks possible. */
const FLOOR_IN_COLUMN = 0.95;
const LIKELY_IN_COLUMN = 0.2;

/**
 * Evidence that a verdict may not overrule: a word in a column of names, and a capitalised word after a title, a
 * relative or a role. The model saw too few of each to be trusted with saying no.
 */
export function keepFloors(doc: Doc, candidates: readonly number[], p: Float32Array): void {
  const { tokens, layout } = doc;
  keepNamesBesideDates(doc, p, FLOOR);
  for (const i of candidates) {
    const at = i * CLASS_COUNT + NameClass.Person;
    const inColumn = layout.label[i] === Label.Name && layout.inTable[i] === 1;
    if (inColumn && tokens.cue[i] & Cue.Prefix) p[at] = Math.max(p[at], FLOOR);
    if (p[at] < FLOOR && (surnameFirst(doc, i) || afterTitle(doc, i) || initialsAlone(doc, i))) p[at] = FLOOR;
    if (tokens.cue[i] & NEVER) continue;
    if (p[at] >= FLOOR_IN_COLUMN) continue;
    const capital = tokens.shape[i] !== Shape.Lower;
    if (inColumn) {
      const plain = (tokens.lex[i] & (Lex.Word | Lex.NotName | Lex.Drug)) !== 0;
      p[at] = Math.max(p[at], capital && !plain && p[at] >= LIKELY_IN_COLUMN ? FLOOR_IN_COLUMN : FLOOR);
    } else if (capital && p[at] < FLOOR && namedByCue(doc, i)) p[at] = FLOOR;
  }
}

const NEVER =
  Cue.Stop |
  Cue.Title |
  Cue.Doctor |
  Cue.Role |
  Cue.Relation |
  Cue.Month |
  Cue.Weekday |
  Cue.Greeting |
  Cue.Institution;

/** "Dokter, A.M." alone on a line or in a cell: a surname with its initials behind it. */
function surnameFirst(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  if (i + 2 >= tokens.count || tokens.shape[i] === Shape.Lower || tokens.shape[i] === Shape.Initials)
    return false;
  if (
    tokens.kind[i + 1] !== Kind.Mark ||
    tokens.hash[i + 1] !== COMMA ||
    tokens.shape[i + 2] !== Shape.Initials
  )
    return false;
  const opens = i === 0 || tokens.kind[i - 1] !== Kind.Word;
  const after = i + 3 < tokens.count ? tokens.kind[i + 3] : Kind.Newline;
  return opens && after !== Kind.Word;
}

/** "A.B.: wil geen onderzoek": two letters with dots that open a line and speak. */
function initialsAlone(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  if (tokens.shape[i] !== Shape.Initials || tokens.end[i] - tokens.start[i] < 4 || tokens.cue[i] !== 0)
    return false;
  const opens = i === 0 || tokens.kind[i - 1] === Kind.Newline;
  return opens && i + 1 < tokens.count && tokens.kind[i + 1] === Kind.Mark && tokens.hash[i + 1] === COLON;
}

/** The token a title would be: before `i`, over a full stop, and over line ends and what stands inside a surname. */
function titlePlace(doc: Doc, i: number): number {
  const { tokens } = doc;
  let k = i - 1;
  for (let n = 0; n < 5 && k > 0; n++, k--) {
    const inside =
      tokens.kind[k] === Kind.Newline || (tokens.kind[k] === Kind.Word && tokens.cue[k] & Cue.Prefix);
    if (!inside) break;
  }
  return k > 0 && tokens.kind[k] === Kind.Mark && tokens.hash[k] === DOT ? k - 1 : k;
}

/** "de heer KIND", "dokter winkel", "mevrouw van den Aardweg" over a line end: after a title stands a name. */
function afterTitle(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  if (i === 0 || tokens.cue[i] & (Cue.Title | Cue.Doctor | Cue.Speech | Cue.Role)) return false;
  if (tokens.cue[i] & Cue.Stop && (tokens.cue[i] & Cue.Prefix) === 0) return false;
  const k = titlePlace(doc, i);
  if (k < 0 || (tokens.cue[k] & (Cue.Title | Cue.Doctor)) === 0 || tokens.cue[k] & Cue.Relation) return false;
  if (tokens.shape[i] !== Shape.Lower || tokens.cue[i] & Cue.Prefix) return (tokens.cue[k] & Cue.Title) !== 0;
  return (tokens.lex[i] & (Lex.Surname | Lex.Given)) !== 0 || (tokens.lex[i] & Lex.Word) === 0;
}

/** A title, relative or role right before, on the same line, over a full stop, a bracket or a colon at most. */
function namedByCue(doc: Doc, i: number): boolean {
  const { tokens, layout } = doc;
  if (tokens.lex[i] & (Lex.Drug | Lex.NotName | Lex.Institution)) return false;
  if (tokens.lex[i] & Lex.Word && (tokens.lex[i] & (Lex.Given | Lex.Surname)) === 0) return false;
  const long = tokens.end[i] - tokens.start[i] >= 3;
  for (let k = i - 1; k >= i - 2 && k >= 0 && layout.line[k] === layout.line[i]; k--) {
    if (tokens.kind[k] === Kind.Word)
      return (
        (tokens.cue[k] & Cue.Title) !== 0 ||
        (long && (tokens.cue[k] & (Cue.Doctor | Cue.Relation | Cue.Role)) !== 0)
      );
    if (tokens.kind[k] !== Kind.Mark || (tokens.hash[k] !== 46 && tokens.hash[k] !== 40)) return false;
  }
  return false;
}

/** Raises the verdicts in `p` (CLASS_COUNT per token) of words that the rest of the text shows to be names. */
export function spreadNames(doc: Doc, candidates: readonly number[], p: Float32Array): void {
  const { tokens } = doc;
  const certain = certainNames(doc, candidates, p);
  if (certain.size > 0)
    for (const i of candidates) {
      if (!certain.has(tokens.hash[i])) continue;
      const at = i * CLASS_COUNT + NameClass.Person;
      const common = (tokens.lex[i] & Lex.Word) !== 0 || (tokens.lex[i] & Lex.NotName) !== 0;
      if (!common) p[at] = Math.max(p[at], SPREAD);
      else if (tokens.shape[i] !== Shape.Lower && !startsSentence(doc, i))
        p[at] = Math.max(p[at], SPREAD_TO_WORD);
    }
  const initials = explainedInitials(doc, p);
  if (initials.size > 0)
    for (let i = 0; i < tokens.count; i++)
      if (isShort(doc, i) && initials.has(doc.text.slice(tokens.start[i], tokens.end[i]))) {
        const at = i * CLASS_COUNT + NameClass.Person;
        p[at] = Math.max(p[at], SPREAD);
      }
}

/** Two to four letters that can be somebody's initials: GT, MvdK. */
function isShort(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  if (tokens.kind[i] !== Kind.Word || tokens.end[i] - tokens.start[i] > 4) return false;
  return tokens.shape[i] === Shape.Caps || tokens.shape[i] === Shape.Mixed;
}

function startsSentence(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  return (
    i === 0 ||
    tokens.kind[i - 1] === Kind.Newline ||
    (tokens.kind[i - 1] === Kind.Mark && tokens.hash[i - 1] === 46)
  );
}

/** Hashes of the words that are certainly (part of) a name somewhere. */
function certainNames(doc: Doc, candidates: readonly number[], p: Float32Array): Set<number> {
  const { tokens } = doc;
  const found = new Set<number>();
  for (const i of candidates) {
    if (p[i * CLASS_COUNT + NameClass.Person] < CERTAIN || tokens.shape[i] === Shape.Lower) continue;
    if (tokens.end[i] - tokens.start[i] < SHORTEST || tokens.shape[i] === Shape.Initials) continue;
    if ((tokens.cue[i] & (Cue.Stop | Cue.Prefix | Cue.Title | Cue.Month | Cue.Weekday)) === 0)
      found.add(tokens.hash[i]);
  }
  return found;
}

/** Initials that stand before an equals sign with a name they fit: GT = Gülay Toprak. */
function explainedInitials(doc: Doc, p: Float32Array): Set<string> {
  const { tokens, text } = doc;
  const found = new Set<string>();
  for (let i = 0; i + 2 < tokens.count; i++) {
    if (tokens.kind[i + 1] !== Kind.Mark || tokens.hash[i + 1] !== EQUALS || !isShort(doc, i)) continue;
    const short = text.slice(tokens.start[i], tokens.end[i]);
    if (fits(doc, p, i + 2, short)) found.add(short);
  }
  return found;
}

/** True when the words from token `k` are a name whose first letters are those of `short`. */
function fits(doc: Doc, p: Float32Array, k: number, short: string): boolean {
  const { tokens, text } = doc;
  let letters = 0;
  let names = 0;
  for (let i = k; i < tokens.count && tokens.kind[i] === Kind.Word && letters < short.length; i++) {
    if (text[tokens.start[i]].toLowerCase() !== short[letters].toLowerCase()) return false;
    if (p[i * CLASS_COUNT + NameClass.Person] >= 0.5) names++;
    letters++;
  }
  return letters === short.length && names > 0;
}
