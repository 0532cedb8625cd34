/** "dr. ter stal", "mw. van der pijn": behind a title, what opens nothing but a surname, and a word that the model is never asked about. */
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { overDot, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isShortTitle, opensPhrase } from '../asked/small-surnames';
import { raisePerson } from '../model/weights';

/** Raises the verdict in `p` to `floor` for such a surname in lower case. */
export function keepTitledPrefixes(doc: Doc, p: Float32Array, floor: number): void {
  const { cue, count } = doc.tokens;
  for (let i = 1; i + 1 < count; i++) {
    if ((cue[i] & Cue.Prefix) === 0 || !isTitledSurname(doc, i)) continue;
    raisePerson(p, i, floor);
    raisePerson(p, i + 1, floor);
  }
}

const [VAN, TER] = ['van', 'ter'].map(hashOf);
const DER = wordSet('der den');

/** A title stands before "ter" or "van der" at token `i`, and a word behind it. */
function isTitledSurname(doc: Doc, i: number): boolean {
  const { hash, shape, cue } = doc.tokens;
  const word = i + 1;
  if (shape[word] !== Shape.Lower || cue[word] & ~(Cue.Relation | Cue.Role | Cue.Medical)) return false;
  if (hash[i] !== TER && !(hash[i - 1] === VAN && DER.has(hash[i]))) return false;
  const title = overDot(doc.tokens, hash[i] === TER ? i : i - 1);
  if (title < 0 || (cue[title] & (Cue.Title | Cue.Doctor)) === 0) return false;
  return isShortTitle(doc.tokens, title) && !opensPhrase(doc, i);
}
