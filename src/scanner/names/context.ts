/**
 * What one part of the text says about another, once names are known: a name that is certain in one place is found
 * wherever it stands, and initials that the text explains ("GT = Gülay Toprak", "Gülay Toprak (GT)") are a name too.
 */
import { Cue } from '../cues';
import type { Doc } from '../document';
import { Lex } from '../lexicon';
import { Kind, Shape } from '../tokens';
import { CLASS_COUNT, NameClass } from './model';

/** A name is certain enough to be looked for elsewhere. */
const CERTAIN = 0.9;
/** What a word gets that is a name elsewhere: enough to ask, since here it may be used as a word. */
const SPREAD = 0.5;
/** What a common word gets that is a name elsewhere ("visser"). */
const SPREAD_TO_WORD = 0.3;
/** Shorter words are the same by chance. */
const SHORTEST = 4;
const EQUALS = 61;
const OPENING_BRACKET = 40;
const CLOSING_BRACKET = 41;

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

/** Initials before an equals sign with a name they fit, or in brackets behind it: GT = Gülay Toprak, Gülay Toprak (GT). */
function explainedInitials(doc: Doc, p: Float32Array): Set<string> {
  const { tokens, text } = doc;
  const { kind, hash, start, end } = tokens;
  const found = new Set<string>();
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (kind[i + 1] !== Kind.Mark || (hash[i + 1] !== EQUALS && hash[i + 1] !== CLOSING_BRACKET)) continue;
    if (!isShort(doc, i)) continue;
    const short = text.slice(start[i], end[i]);
    const bracket = i > short.length && kind[i - 1] === Kind.Mark && hash[i - 1] === OPENING_BRACKET;
    if (hash[i + 1] === EQUALS) {
      if (fits(doc, p, i + 2, short)) found.add(short);
      continue;
    }
    const name = i - 1 - short.length;
    if (bracket && opensName(doc, p, name) && fits(doc, p, name, short)) found.add(short);
  }
  return found;
}

/** "Stichting Okkerse (SO)", "Score van Okkerse (SVO)": another word opens what the letters stand for. */
function opensName({ tokens }: Doc, p: Float32Array, k: number): boolean {
  return p[k * CLASS_COUNT + NameClass.Person] >= 0.5 || (tokens.cue[k] & Cue.Prefix) !== 0;
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
