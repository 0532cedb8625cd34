/** "Dokter, A.M.", "KOPER, D VD", "Juni, van der": a surname, a comma and the rest of the name, where nothing else is written so. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Kind, Shape, type Tokens } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isLowerInitials } from '../model/attributes';
import { opensSurnameFirst } from '../asked/candidates';
import { raisePerson } from '../model/weights';
import { isWideGap } from '../rows';

/** "Dokter, A.M." alone on a line or in a cell: a surname with its initials behind it. */
export function surnameFirst(doc: Doc, i: number): boolean {
  const { kind, hash, shape, count } = doc.tokens;
  if (opensSurnameFirst(doc, i)) return true;
  if (i + 2 >= count || shape[i] === Shape.Lower || shape[i] === Shape.Initials) return false;
  if (kind[i + 1] !== Kind.Mark || hash[i + 1] !== Ascii.Comma || shape[i + 2] !== Shape.Initials)
    return false;
  const opens = i === 0 || kind[i - 1] !== Kind.Word;
  const after = i + 3 < count ? kind[i + 3] : Kind.Newline;
  return opens && after !== Kind.Word;
}

/** What closes a cell behind initials, and no sentence. */
const PREFIXES = wordSet("van de der den ten ter vd vdr vande vander vanden v.d. von el 't");
const [VAN, DE] = ['van', 'de'].map(hashOf);
/** Shorter words are abbreviations as often. */
const SHORTEST = 3;
const NO_SURNAME = Cue.Stop | Cue.Prefix | Cue.Title | Cue.Doctor | Cue.Birth;

/**
 * "KOPER, D VD", "koper, d. van der": initials behind a comma, and what stands before a surname closes the cell. Nothing but a
 * name is written so, whatever word it is. Raises the verdicts in `p` of all of it to `floor`; `comma` is the token of the comma.
 */
export function keepPrefixesBehindInitials(doc: Doc, p: Float32Array, comma: number, floor: number): void {
  const { kind, cue, spaced, start, end, count } = doc.tokens;
  const i = comma - 1;
  if (comma + 2 >= count || kind[i] !== Kind.Word || spaced[comma + 1] === 0) return;
  if (cue[i] & NO_SURNAME || end[i] - start[i] < SHORTEST) return;
  const last = lastPrefixBehindInitials(doc, comma + 1);
  for (let k = i; k <= last; k++) if (kind[k] === Kind.Word) raisePerson(p, k, floor);
}

/** What opens a letter or a form, or says when, before a comma and "van" or "de". */
const NO_ENTRY = NO_SURNAME | Cue.Greeting | Cue.Closing | Cue.Relation | Cue.Role;

/**
 * "Juni, van der - kwam in mei": a word with a capital that opens a line or an item, and behind the comma only what stands before a
 * surname. Raises the verdict in `p` of all of it to `floor`, also when the word is a month or an everyday one.
 */
export function keepSurnameBeforePrefixes(doc: Doc, p: Float32Array, comma: number, floor: number): void {
  const { kind, hash, cue, shape, spaced, count } = doc.tokens;
  const i = comma - 1;
  const first = comma + 1;
  if (first >= count || kind[i] !== Kind.Word || spaced[first] === 0 || !PREFIXES.has(hash[first])) return;
  if (shape[i] === Shape.Lower || shape[i] === Shape.Initials || cue[i] & NO_ENTRY) return;
  if (i > 0 && kind[i - 1] === Kind.Word && !isWideGap(doc, i)) return;
  // "Spar, Den, Linde"
  if (shape[first] !== Shape.Lower) return;
  let last = first;
  while (last + 1 < count && PREFIXES.has(hash[last + 1])) last++;
  // "Periode, van - tot"
  if (last === first && hash[first] === VAN) return;
  const next = last + 1;
  if (next < count && kind[next] !== Kind.Newline && kind[next] !== Kind.Mark && !isWideGap(doc, next))
    return;
  // "Kortom, de⏎patiënt is moe": a line of running text ends there.
  if (hash[last] === DE && next + 1 < count && kind[next] === Kind.Newline && shape[next + 1] === Shape.Lower)
    return;
  for (let k = i; k <= last; k++) if (kind[k] === Kind.Word) raisePerson(p, k, floor);
}

/** The last of the words that stand before a surname, behind the initials that open at token `from`; -1 for none. */
function lastPrefixBehindInitials(doc: Doc, from: number): number {
  const { kind, hash, shape, start, end, count } = doc.tokens;
  let k = from;
  while (k < count && k < from + LONGEST_INITIALS) {
    const dot = kind[k] === Kind.Mark && hash[k] === Ascii.Dot && k > from && isLetter(doc.tokens, k - 1);
    if (!dot && !isLetter(doc.tokens, k) && shape[k] !== Shape.Initials && !isLowerInitials(doc, k)) break;
    k++;
  }
  if (k === from) return -1;
  const first = k;
  while (k < count && PREFIXES.has(hash[k]) && end[k] - start[k] > 1) k++;
  if (k === first) return -1;
  if (k === count || kind[k] === Kind.Newline || isWideGap(doc, k)) return k - 1;
  // "van 45 jaar"
  if (kind[k] === Kind.Number) return hash[k - 1] === VAN ? -1 : k - 1;
  return kind[k] === Kind.Mark ? k - 1 : -1;
}
function isLetter({ kind, start, end }: Tokens, k: number): boolean {
  return kind[k] === Kind.Word && end[k] - start[k] === 1;
}
/** In tokens: four letters with a full stop each. */
const LONGEST_INITIALS = 8;
