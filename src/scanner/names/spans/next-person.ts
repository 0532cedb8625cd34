/** Where a name ends because the next one is somebody else's: behind the full stop of a sentence, and the comma of a list. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { isMark, Kind, overDot, Shape, type Tokens } from '../../tokens';
import { wordSet } from '../../word-table';
import { isPrefix, isWideGap } from '../rows';
import { SHORT_GIVEN_NAMES } from '../short-given-names';
import { isBirthLabel, isName } from '../verdict';
import { isHyphen, isWholeWord, sameCell } from './between';
import { isGeneration } from './initials-beside';

const GIVEN_CUT_SHORT = wordSet(SHORT_GIVEN_NAMES);

/**
 * "mevrouw A. Bos. Sanne belt", "P. Vos. A. Visser": the full stop at token `k` stands behind a surname, however short, and a
 * capital opens the next sentence. Behind "Chr." and before "van Dalen" the name goes on.
 */
export function closesSentence(tokens: Tokens, k: number): boolean {
  const { kind, hash, shape, lex, cue, spaced, start, end, count } = tokens;
  const [word, next] = [k - 1, k + 1];
  if (next >= count || kind[next] !== Kind.Word || spaced[next] === 0 || shape[next] === Shape.Lower)
    return false;
  if (shape[word] === Shape.Lower || end[word] - start[word] === 1 || GIVEN_CUT_SHORT.has(hash[word]))
    return false;
  // "RJ. Visser": initials, but in capitals throughout.
  if (shape[word] === Shape.Caps && shape[next] === Shape.Capital) return false;
  if (cue[word] & (Cue.Title | Cue.Doctor | Cue.Prefix)) return false;
  return (lex[word] & Lex.Surname) !== 0 || leadsToSurname(tokens, overDot(tokens, word));
}

/** Behind token `k` stands a surname: it is a title, initials, a given name, or opens one as "van". */
function leadsToSurname({ shape, lex, cue }: Tokens, k: number): boolean {
  if (k < 0) return false;
  return (
    shape[k] === Shape.Initials ||
    (lex[k] & Lex.Given) !== 0 ||
    (cue[k] & (Cue.Title | Cue.Doctor | Cue.Prefix)) !== 0
  );
}

/**
 * "Anna Verdurmen, P. Okkerse", "mevrouw Kok, J. de Vries": behind a name that was whole at token `i` and a comma, initials at
 * token `k` with a surname of their own. "Jansen, P." and "Vries, J. de" are one person.
 */
export function isNextPerson(doc: Doc, p: Float32Array, i: number, k: number): boolean {
  const { shape, spaced } = doc.tokens;
  const base = spaced[k] === 1 ? ownSurname(doc, p, k) : -1;
  if (base < 0 || !isWholeName(doc, p, i)) return false;
  // "AARTS, G. boos", "Aarts, G. AFWEZIG": in another case than the name stands what is said of it.
  return shape[base] === shape[i] || (shape[base] !== Shape.Lower && shape[base] !== Shape.Caps);
}

/** The surname behind an initial at token `k` and any others, on the same line; -1 for none. */
function ownSurname(doc: Doc, p: Float32Array, k: number): number {
  const { tokens } = doc;
  let behind = k;
  while (isInitial(tokens, behind)) behind = isMark(tokens, behind + 1, Ascii.Dot) ? behind + 2 : behind + 1;
  let base = behind;
  while (isPrefix(tokens, base)) base++;
  if (behind === k || base >= tokens.count || !sameCell(doc, base, k)) return -1;
  if (isWideGap(doc, behind) || isWideGap(doc, base)) return -1;
  if (!isName(doc, p, base) || !isWholeWord(tokens, base)) return -1;
  return isBirthLabel(doc, base) || isGeneration(doc, base) ? -1 : base;
}

function isInitial({ kind, shape, start, end, count }: Tokens, k: number): boolean {
  return k < count && kind[k] === Kind.Word && (shape[k] === Shape.Initials || end[k] - start[k] === 1);
}

/** Who stands right before a name without a surname of their own: "dochter Sanne", "Beste Bram", "huisarts Kok". */
const BEFORE_ONE = Cue.Relation | Cue.Role | Cue.Greeting;

/** The name that ends at token `i` says who it is: a given name, its initials, or a surname behind one of those or a title. */
function isWholeName(doc: Doc, p: Float32Array, i: number): boolean {
  const { tokens } = doc;
  if (tokens.shape[i] === Shape.Initials || tokens.lex[i] & Lex.Given) return true;
  let first = i;
  for (let step = stepInside(doc, first); step > 0; step = stepInside(doc, first)) first -= step;
  const before = overDot(tokens, first);
  if (before < 0 || tokens.kind[before] !== Kind.Word || !sameCell(doc, before, i)) return false;
  return leadsToSurname(tokens, before) || (tokens.cue[before] & BEFORE_ONE) !== 0 || isName(doc, p, before);
}

/** How many tokens before token `k` belong to the surname: over "van", or a hyphen and what it ties; "E." and "V." are initials. */
function stepInside(doc: Doc, k: number): number {
  if (isHyphen(doc, k - 1)) return 2;
  return isPrefix(doc.tokens, k - 1) && doc.tokens.shape[k - 1] !== Shape.Initials ? 1 : 0;
}
