/**
 * What one part of the text says about another, once names are known: a name that is certain in one place is found
 * wherever it stands, and initials that the text explains ("GT = Gülay Toprak", "Gülay Toprak (GT)") are a name too.
 */
import { Ascii } from '../ascii';
import { Cue } from '../cues';
import type { Doc } from '../document';
import { Lex } from '../lexicon';
import { bytes } from '../memory';
import { Kind, Shape } from '../tokens';
import { explainedInitials, isShort } from './explained-initials';
import type { Evidence } from './model/evidence';
import { CLASS_COUNT, NameClass, raisePerson } from './model/weights';
import { isWideGap } from './rows';

/** A name is certain enough to be looked for elsewhere. */
const CERTAIN = 0.9;
/** What a word gets that is a name elsewhere: enough to ask, since here it may be used as a word. */
const SPREAD = 0.5;
/** What a common word gets that is a name elsewhere ("visser"). */
const SPREAD_TO_WORD = 0.3;
/** Shorter words are the same by chance. */
const SHORTEST = 4;

/**
 * Raises the verdicts in `p` (CLASS_COUNT per token) of words that the rest of the text shows to be names. Returns the tokens
 * that are initials by what the text says of them, whatever word they are.
 */
export function spreadNames(
  doc: Doc,
  { firsts }: Evidence,
  candidates: readonly number[],
  p: Float32Array,
): ReadonlySet<number> {
  const { tokens } = doc;
  const certain = certainNames(doc, firsts, candidates, p);
  if (certain)
    for (const i of candidates) {
      if (certain[firsts[i]] === 0) continue;
      const at = i * CLASS_COUNT + NameClass.Person;
      const common = (tokens.lex[i] & Lex.Word) !== 0 || (tokens.lex[i] & Lex.NotName) !== 0;
      if (!common) p[at] = Math.max(p[at], SPREAD);
      else if (tokens.shape[i] !== Shape.Lower && !startsSentence(doc, i))
        p[at] = Math.max(p[at], SPREAD_TO_WORD);
    }
  spreadInCells(doc, firsts, candidates, p);
  const explained = new Set<number>();
  const initials = explainedInitials(doc, p);
  if (initials.size === 0) return explained;
  for (let i = 0; i < tokens.count; i++) {
    if (!isShort(doc, i) || !initials.has(doc.text.slice(tokens.start[i], tokens.end[i]))) continue;
    if (isWordHere(doc, i)) continue;
    raisePerson(p, i, SPREAD);
    explained.add(i);
  }
  return explained;
}

/** What a word gets that is a name in another cell of the same roster. */
const SPREAD_TO_CELL = 0.3;

/** "ellis      may      ellis⏎may      -        ellis": a word in lower case that fills a cell is who it is in every other cell that it fills. */
function spreadInCells(doc: Doc, firsts: Int32Array, candidates: readonly number[], p: Float32Array): void {
  const { tokens } = doc;
  let found: Uint8Array | undefined;
  for (const i of candidates) {
    if (tokens.shape[i] !== Shape.Lower || p[i * CLASS_COUNT + NameClass.Person] < SPREAD_TO_CELL) continue;
    if (!fillsCell(doc, i)) continue;
    found ??= bytes(tokens.count);
    found[firsts[i]] = 1;
  }
  if (!found) return;
  for (let i = 0; i < tokens.count; i++)
    if (found[firsts[i]] === 1 && tokens.shape[i] === Shape.Lower && fillsCell(doc, i))
      raisePerson(p, i, SPREAD_TO_CELL);
}

/** Token `i` is a word of three letters or more by itself between two wide gaps, or one and the end of its line. */
function fillsCell(doc: Doc, i: number): boolean {
  const { kind, start, end, count } = doc.tokens;
  const next = i + 1;
  const closes = next >= count || kind[next] === Kind.Newline;
  return end[i] - start[i] >= 3 && isWideGap(doc, i) && (closes || isWideGap(doc, next));
}

/** "Zij belt" where Zij is Zijlvaart too: a word of grammar that opens a sentence may well be that. */
function isWordHere(doc: Doc, i: number): boolean {
  const { kind, cue, shape, count } = doc.tokens;
  if (shape[i] !== Shape.Capital || (cue[i] & Cue.Stop) === 0 || !startsSentence(doc, i)) return false;
  return i + 1 < count && kind[i + 1] === Kind.Word && shape[i + 1] === Shape.Lower;
}

function startsSentence(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  return (
    i === 0 ||
    tokens.kind[i - 1] === Kind.Newline ||
    (tokens.kind[i - 1] === Kind.Mark && tokens.hash[i - 1] === Ascii.Dot)
  );
}

/** Which words are certainly (part of) a name somewhere, at the first token of each; undefined for none. */
function certainNames(
  doc: Doc,
  firsts: Int32Array,
  candidates: readonly number[],
  p: Float32Array,
): Uint8Array | undefined {
  const { tokens } = doc;
  let found: Uint8Array | undefined;
  for (const i of candidates) {
    if (p[i * CLASS_COUNT + NameClass.Person] < CERTAIN || tokens.shape[i] === Shape.Lower) continue;
    if (tokens.end[i] - tokens.start[i] < SHORTEST || tokens.shape[i] === Shape.Initials) continue;
    if (tokens.cue[i] & (Cue.Stop | Cue.Prefix | Cue.Title | Cue.Month | Cue.Weekday)) continue;
    found ??= bytes(tokens.count);
    found[firsts[i]] = 1;
  }
  return found;
}
