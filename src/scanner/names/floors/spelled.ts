/** Words that are spelled letter by letter: "K u i p e r s" and "K-u-ij-p-e-r-s" are names, "B E L A N G R I J K" a heading. */
import { Ascii } from '../../ascii';
import { Label } from '../../cues';
import type { Doc } from '../../document';
import { fold } from '../../chars';
import { HASH_START, hashEnd, hashStep } from '../../hash';
import { Lex } from '../../lexicon';
import { Kind, type Tokens } from '../../tokens';
import { hashOf } from '../../word-table';
import { NAME_KINDS } from '../model/evidence';
import { CLASS_COUNT, NameClass, raisePerson } from '../model/weights';

/** Fewer letters in a row are initials, or a list of answers. */
const LEAST_SPELLED = 4;
/** What is dictated stands behind what asks for it ("spel: n e e m"); a heading opens its line, and has as many. */
const LEAST_HEADING = 5;
/** Behind a spelled word of everyday so many make one too: "O N T V A N G E N  d o c". */
const LEAST_BEHIND_WORD = 2;

/** Who takes the trouble to spell spells a name: raises the verdicts in `p` to `floor`, unless the letters make a common word. */
export function keepSpelled(doc: Doc, p: Float32Array, floor: number): void {
  const { kind, start, end, count } = doc.tokens;
  // The token behind the last spelled word that is no name.
  let behindWord = -1;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.Word || end[i] - start[i] !== 1) continue;
    let last = i + 1;
    let letters = 1;
    for (let next = nextLetter(doc.tokens, i); next >= 0; next = nextLetter(doc.tokens, next)) {
      last = next + 1;
      letters++;
    }
    const least = behindWord === i ? LEAST_BEHIND_WORD : LEAST_HEADING;
    const isWord =
      letters >= least &&
      (behindWord === i || i === 0 || kind[i - 1] === Kind.Newline) &&
      doc.layout.label[i] !== Label.Name &&
      isCommonWord(doc, i, last, behindWord === i);
    if (isWord) behindWord = last;
    for (let k = i; k < last; k++) {
      if (kind[k] !== Kind.Word) continue;
      if (isWord) p[k * CLASS_COUNT + NameClass.Person] = 0;
      else if (letters >= LEAST_SPELLED) raisePerson(p, k, floor);
    }
    i = last - 1;
  }
}

const IJ = hashOf('ij');

/** The token of the letter spelled behind that of token `k`, over a space or a hyphen ("K u i p", "K-u-ij-p"); -1 for none. */
function nextLetter({ kind, hash, start, end, count }: Tokens, k: number): number {
  const hyphen = k + 2 < count && kind[k + 1] === Kind.Mark && hash[k + 1] === Ascii.Hyphen;
  const next = hyphen ? k + 2 : k + 1;
  if (next >= count || kind[next] !== Kind.Word || (end[next] - start[next] !== 1 && hash[next] !== IJ))
    return -1;
  return start[next] - end[k] === 1 ? next : -1;
}

/** The letters from token `from` to before `to` make a word that nobody is called, or hardly anybody `behindWord`. */
function isCommonWord(
  { tokens, text, lexicon }: Doc,
  from: number,
  to: number,
  behindWord: boolean,
): boolean {
  let hash = HASH_START;
  for (let k = from; k < to; k++)
    if (tokens.kind[k] === Kind.Word)
      for (let c = tokens.start[k]; c < tokens.end[k]; c++) hash = hashStep(hash, fold(text.charCodeAt(c)));
  const lex = lexicon.lookup(hashEnd(hash) >>> 0);
  return (
    (lex & (Lex.Word | Lex.Practice)) !== 0 &&
    (lex & (behindWord ? Lex.Given | Lex.Surname : NAME_KINDS)) === 0
  );
}
