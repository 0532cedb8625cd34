/** Letters beside a name that are its initials: "a p j zandvoorder", "Chr. Bos", "poelstra j", "Zandvoorder/J". */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { isMark, Kind, Shape, type Tokens } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isSmallWord } from '../asked/letters';
import { isLowerInitials } from '../model/attributes';
import { CLASS_COUNT, NameClass } from '../model/weights';
import { isWideGap } from '../rows';
import { isWholeWord } from './between';

/** "(v Zandvoorder)": van, cut to its letter, before a name with a capital. */
export function isShortVan({ tokens }: Doc, k: number): boolean {
  const { hash, lex, shape } = tokens;
  // "tel v Thyra": a given name that is no surname.
  const given = (lex[k + 1] & (Lex.Given | Lex.Surname)) === Lex.Given;
  return hash[k] === V && isLowerLetter(tokens, k) && shape[k + 1] === Shape.Capital && !given;
}

/** "a p j zandvoorder": a letter before a name that opens with such a letter; one letter can be a mark of a note (s, o, e, p). */
export function isSpokenInitial({ tokens }: Doc, k: number): boolean {
  return isLowerLetter(tokens, k) && isLowerLetter(tokens, k + 1) && tokens.spaced[k + 1] === 1;
}

function isLowerLetter({ kind, shape, start, end }: Tokens, k: number): boolean {
  return kind[k] === Kind.Word && shape[k] === Shape.Lower && end[k] - start[k] === 1;
}
const V = hashOf('v');

/** "Zandvoorder/J": a list with the initial behind a stroke. */
export function isInitialBehindStroke(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  const { shape, spaced, count } = tokens;
  if (!isMark(tokens, k, Ascii.Slash) || k + 1 >= count || spaced[k] === 1 || spaced[k + 1] === 1)
    return false;
  if (!isWholeWord(tokens, k - 1) || shape[k + 1] !== Shape.Initials) return false;
  return !isGluedToNumberBehind(doc, k + 1) && !isMark(tokens, k + 2, Ascii.Slash);
}

/** Abbreviations that Dutch is written with, letters with dots: after meals, by mouth, twice a day, nota bene, that is. */
const DOTTED = wordSet('nb dd bd td qd po iv im sc zn od os ods ac pc hs ap pa prn ec eci ev');

/** "m.l. zandvoorder", "s.r. verdurmen": letters with dots before a name, where without their dots they would say something else. */
export function isDottedInitials({ tokens, text }: Doc, k: number): boolean {
  const { kind, cue, shape, hash, start, end } = tokens;
  if (kind[k] !== Kind.Word || shape[k] !== Shape.Lower || end[k] - start[k] < 4) return false;
  if (text.charCodeAt(start[k] + 1) !== Ascii.Dot || text.charCodeAt(start[k] + 3) !== Ascii.Dot)
    return false;
  return (cue[k] & ~(Cue.Prefix | Cue.Medical | Cue.Title | Cue.Doctor)) === 0 && !DOTTED.has(hash[k]);
}

/** Those of SHORT_GIVEN_NAMES that in lower case are no other abbreviation, as "st." and "kl." are. */
const FIRST_LETTERS = wordSet('ij th ch ph sj tj chr joh jac');

/** Chr. · Joh. · IJ. · g. before a name; no title, and no word with a cue of its own. */
export function abbreviatesName(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  const length = tokens.end[k] - tokens.start[k];
  if (
    tokens.cue[k] &
    (Cue.Title | Cue.Doctor | Cue.Role | Cue.Greeting | Cue.Closing | Cue.Birth | Cue.Patient)
  )
    return false;
  if (tokens.shape[k] === Shape.Lower) return length === 1 || FIRST_LETTERS.has(tokens.hash[k]);
  return length <= 4 && (tokens.cue[k] & (Cue.Stop | Cue.Month | Cue.Weekday)) === 0;
}

/** "poelstra j", "esra a.": a letter behind a name written in lower case, or one with a full stop that ends the cell. */
export function isInitialBehind(doc: Doc, k: number): boolean {
  const { tokens, text } = doc;
  if (tokens.end[k] - tokens.start[k] !== 1 || text[tokens.start[k]] === 'u') return false;
  if (tokens.shape[k - 1] === Shape.Lower) return !isSmallWord(doc, k);
  if (k + 1 >= tokens.count || tokens.kind[k + 1] !== Kind.Mark || tokens.hash[k + 1] !== Ascii.Dot)
    return false;
  return k + 2 >= tokens.count || (tokens.kind[k + 2] !== Kind.Word && tokens.kind[k + 2] !== Kind.Number);
}

/** Letters with a full stop that other things than people have: an artery, a vein, a nerve, a muscle, a side, a visit. */
const NO_INITIAL = wordSet('a v n m l r z e s o i d b g u');

/** "wie? p. visser": a letter and its full stop that were taken for a name and open it, and a surname of the lists in lower case. */
export function isSurnameBehindLetter({ tokens }: Doc, k: number): boolean {
  const { kind, hash, shape, cue, lex, spaced, start, end } = tokens;
  const letter = k - 2;
  if ((lex[k] & Lex.Surname) === 0 || spaced[k] === 0 || (letter > 0 && kind[letter - 1] === Kind.Word))
    return false;
  if (end[letter] - start[letter] !== 1 || NO_INITIAL.has(hash[letter]) || kind[k - 1] !== Kind.Mark)
    return false;
  if (hash[k - 1] !== Ascii.Dot || spaced[k - 1] === 1 || shape[letter] !== Shape.Lower) return false;
  return shape[k] === Shape.Lower && (cue[k] & ~(Cue.Relation | Cue.Role)) === 0 && end[k] - start[k] > 2;
}

const VERB_END = /[dt]$|[dt]e$|en$/;

/** From here on letters are a person's without doubt. */
const CERTAIN = 0.9;

/** "groet van j.w. notelaar": two letters or more with full stops that are somebody's, and a word that is no verb, whatever it means. */
export function isSurnameBehindInitials(doc: Doc, p: Float32Array, k: number): boolean {
  const { text, tokens } = doc;
  const { shape, cue, lex, start, end, spaced } = tokens;
  if (shape[k] !== Shape.Lower || spaced[k] === 0 || end[k] - start[k] < 3 || lex[k] & Lex.Drug) return false;
  if (cue[k - 1] & Cue.Prefix || isWideGap(doc, k)) return false;
  if (cue[k] & ~(Cue.Relation | Cue.Role | Cue.Weekday | Cue.Month) || !isLowerInitials(doc, k - 1))
    return false;
  return (
    p[(k - 1) * CLASS_COUNT + NameClass.Person] >= CERTAIN && !VERB_END.test(text.slice(end[k] - 2, end[k]))
  );
}

const [DASH_SAID, DOT_SAID] = ['streepje', 'punt'].map(hashOf);

/** "mulder streepje vink", "b punt van lieshout": the word or letter before a mark that is dictated at token `k`; -1 for none. */
export function saidBefore(tokens: Tokens, k: number): number {
  // The word itself may have been taken for a part of the name.
  if (tokens.hash[k + 1] === DOT_SAID && isLowerLetter(tokens, k)) return k;
  if (k < 1 || tokens.kind[k - 1] !== Kind.Word) return -1;
  if (tokens.hash[k] === DASH_SAID) return (tokens.cue[k - 1] & Cue.Stop) === 0 ? k - 1 : -1;
  return tokens.hash[k] === DOT_SAID && isLowerLetter(tokens, k - 1) ? k - 1 : -1;
}

/** The same behind token `i` of a name: the word behind "streepje", and the "punt" behind a letter. */
export function saidAfter(tokens: Tokens, i: number): number {
  const { kind, hash, cue, count } = tokens;
  if (i + 1 >= count) return -1;
  if (hash[i + 1] === DOT_SAID && isLowerLetter(tokens, i)) return i + 1;
  if (hash[i + 1] !== DASH_SAID || i + 2 >= count || kind[i + 2] !== Kind.Word) return -1;
  return (cue[i + 2] & (Cue.Stop | Cue.Prefix)) === Cue.Stop ? -1 : i + 2;
}

const GENERATIONS = wordSet('jr sr junior senior');

/** "Zandvoorder jr", "Verdurmen sr.": which of two; no "SR 78" of a heart, and no "senior medewerker". */
export function isGeneration({ tokens }: Doc, k: number): boolean {
  const { kind, hash, shape, lex, cue, start, end, count } = tokens;
  if (!GENERATIONS.has(hash[k]) || start[k] - end[k - 1] !== 1) return false;
  if (shape[k] === Shape.Caps && shape[k - 1] !== Shape.Caps) return false;
  const next = k + 1;
  if (end[k] - start[k] === 2 || next >= count || kind[next] !== Kind.Word) return true;
  return (cue[next] & (Cue.Role | Cue.Doctor)) === 0 && ((lex[next] & Lex.Practice) === 0 || cue[next] !== 0);
}

/** "Verdurmen G3P2", "Roos B14": the letter of a code. */
export function isCode(doc: Doc, k: number): boolean {
  return (
    doc.tokens.shape[k] === Shape.Initials && doc.tokens.spaced[k] === 1 && isGluedToNumberBehind(doc, k)
  );
}

/** Nothing stands between token `k` and a number behind it. */
export function isGluedToNumberBehind({ tokens }: Doc, k: number): boolean {
  return k + 1 < tokens.count && tokens.kind[k + 1] === Kind.Number && tokens.spaced[k + 1] === 0;
}
