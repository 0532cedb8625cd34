/** Initials that the text explains: "GT = Gülay Toprak", "Gülay Toprak (GT)", "GT (Gülay Toprak)", "ZWE = mw Zwetsloot", "Vb: Vollebregt". */
import { Ascii } from '../ascii';
import { Cue, Label } from '../cues';
import type { Doc } from '../document';
import { Lex } from '../lexicon';
import { Kind, Shape } from '../tokens';
import { NAME_KINDS } from './model/evidence';
import { CLASS_COUNT, NameClass } from './model/weights';
import { CLINICAL } from './verdict';

const LONGEST = 4;
/** A name has at most so many words, titles and full stops. */
const LONGEST_NAME = 8;
/** What is rather a name than not, and what behind a title may be one. */
const LIKELY = 0.5;
const BEHIND_TITLE = 0.3;

/** Two to four letters that can be somebody's initials: GT, MvdK, Kp. */
export function isShort({ tokens }: Doc, i: number): boolean {
  const { kind, shape, start, end } = tokens;
  const length = end[i] - start[i];
  if (kind[i] !== Kind.Word || length < 2 || length > LONGEST) return false;
  return shape[i] === Shape.Caps || shape[i] === Shape.Mixed || shape[i] === Shape.Capital;
}

/** The initials, as they are written. Linear: only what stands before an equals sign, a colon or a closing bracket is read on. */
export function explainedInitials(doc: Doc, p: Float32Array): Set<string> {
  const { tokens, text } = doc;
  const { kind, hash, start, end } = tokens;
  const found = new Set<string>();
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (kind[i + 1] !== Kind.Mark) continue;
    const mark = hash[i + 1];
    if (
      mark !== Ascii.Equals &&
      mark !== Ascii.Colon &&
      mark !== Ascii.ClosingBracket &&
      mark !== Ascii.OpeningBracket
    )
      continue;
    const short = text.slice(start[i], end[i]);
    if (mark === Ascii.ClosingBracket && isLowerBehindName(doc, p, i, short)) found.add(short);
    if (!isShort(doc, i)) continue;
    if (mark === Ascii.OpeningBracket) {
      if (isBeforeName(doc, p, i, short)) found.add(short);
    } else if (mark === Ascii.ClosingBracket) {
      if (kind[i - 1] === Kind.Mark && hash[i - 1] === Ascii.OpeningBracket && isBehindName(doc, p, i, short))
        found.add(short);
    } else if (mark === Ascii.Equals || canBeLegend(doc, i)) {
      if (standsFor(doc, p, i + 2, short) || (mark === Ascii.Equals && fits(doc, p, i + 2, short)))
        found.add(short);
    }
  }
  return found;
}

/** "Vb: Vollebregt" at the start of a line: no label ("Pat: …"), and no word ("Bel: …"). */
function canBeLegend({ tokens }: Doc, i: number): boolean {
  const { kind, label, cue, lex } = tokens;
  if (label[i] !== Label.None || cue[i] !== 0 || lex[i] & (Lex.Word | Lex.Practice | Lex.NotName))
    return false;
  return i === 0 || kind[i - 1] === Kind.Newline;
}

/** "GT (Gülay Toprak)": capitals before a name in brackets that they stand for; the brackets hold no more. */
function isBeforeName(doc: Doc, p: Float32Array, i: number, short: string): boolean {
  const { kind, hash, shape, count } = doc.tokens;
  if (shape[i] === Shape.Capital) return false;
  let end = i + 2;
  while (end < count && end < i + 2 + LONGEST_NAME && hash[end] !== Ascii.ClosingBracket) end++;
  if (end >= count || kind[end] !== Kind.Mark || hash[end] !== Ascii.ClosingBracket) return false;
  return fits(doc, p, i + 2, short) || standsFor(doc, p, i + 2, short);
}

/** In brackets behind a name it fits, word for word. */
function isBehindName(doc: Doc, p: Float32Array, i: number, short: string): boolean {
  const name = i - 1 - short.length;
  return name >= 0 && opensName(doc, p, name) && fits(doc, p, name, short);
}

/** "Thyra (tv)", "Thyra Verdurmen (tv)": letters that practices don't use, in brackets behind a name that opens with the first of them. */
function isLowerBehindName({ tokens, text }: Doc, p: Float32Array, i: number, short: string): boolean {
  const { kind, hash, shape, lex, cue, start } = tokens;
  if (i < 2 || short.length < 2 || short.length > 3 || shape[i] !== Shape.Lower || kind[i] !== Kind.Word)
    return false;
  if (kind[i - 1] !== Kind.Mark || hash[i - 1] !== Ascii.OpeningBracket || cue[i] !== 0) return false;
  if (lex[i] & (Lex.Word | Lex.Practice | Lex.NotName | NAME_KINDS) || CLINICAL.has(hash[i])) return false;
  const opens = (k: number) =>
    k >= 0 && p[k * CLASS_COUNT + NameClass.Person] >= LIKELY && text[start[k]].toLowerCase() === short[0];
  return opens(i - 2) || (p[(i - 2) * CLASS_COUNT + NameClass.Person] >= LIKELY && opens(i - 3));
}

/** "Stichting Okkerse (SO)", "Score van Okkerse (SVO)": another word opens what the letters stand for. */
function opensName({ tokens }: Doc, p: Float32Array, k: number): boolean {
  return p[k * CLASS_COUNT + NameClass.Person] >= LIKELY || (tokens.cue[k] & Cue.Prefix) !== 0;
}

/** True when the words from token `k` are a name whose first letters are those of `short`. */
function fits(doc: Doc, p: Float32Array, k: number, short: string): boolean {
  const { tokens, text } = doc;
  let letters = 0;
  let names = 0;
  for (let i = k; i < tokens.count && tokens.kind[i] === Kind.Word && letters < short.length; i++) {
    if (text[tokens.start[i]].toLowerCase() !== short[letters].toLowerCase()) return false;
    if (p[i * CLASS_COUNT + NameClass.Person] >= LIKELY) names++;
    // "TE = Thyra even"
    else if (tokens.shape[i] === Shape.Lower && (tokens.cue[i] & Cue.Prefix) === 0) return false;
    letters++;
  }
  return letters === short.length && names > 0;
}

/**
 * The words from token `from` are a name, behind a title or not, and `short` opens with the first letter of it or of its
 * surname and has its other letters in their order: "mw Zwetsloot" for ZWE, "T. Vollebregt" for Vb, "Jan van den Berg" for JvdB.
 */
function standsFor(doc: Doc, p: Float32Array, from: number, short: string): boolean {
  const { tokens, text } = doc;
  const { kind, hash, cue, shape, lex, start, end, count } = tokens;
  let k = from;
  let title = false;
  while (
    k < count &&
    (cue[k] & (Cue.Title | Cue.Doctor) || (title && kind[k] === Kind.Mark && hash[k] === Ascii.Dot))
  ) {
    title = true;
    k++;
  }
  let letters = '';
  let surname = -1;
  let names = 0;
  for (; k < count && k < from + LONGEST_NAME; k++) {
    if (kind[k] === Kind.Mark && hash[k] === Ascii.Dot && shape[k - 1] === Shape.Lower) continue;
    if (kind[k] !== Kind.Word) break;
    const initials = shape[k] === Shape.Initials;
    const person = p[k * CLASS_COUNT + NameClass.Person];
    if (!initials && (cue[k] & Cue.Prefix) === 0) {
      // "SO = Specialist Ouderen"
      if (person < (title ? BEHIND_TITLE : LIKELY)) break;
      if (cue[k] & (Cue.Role | Cue.Institution) || (lex[k] & Lex.Practice && (lex[k] & NAME_KINDS) === 0))
        return false;
      names++;
      surname = letters.length;
    }
    letters += text.slice(start[k], end[k]).replaceAll('.', '');
  }
  if (names === 0) return false;
  letters = letters.toLowerCase();
  const wanted = short.toLowerCase();
  return isInOrder(wanted, letters) || isInOrder(wanted, letters.slice(surname));
}

/** `letters` opens with the first of `wanted`, and has the others in their order. */
function isInOrder(wanted: string, letters: string): boolean {
  if (letters[0] !== wanted[0]) return false;
  let at = 0;
  for (const letter of letters) if (letter === wanted[at]) at++;
  return at >= wanted.length;
}
