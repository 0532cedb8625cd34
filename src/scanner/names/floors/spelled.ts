/** Words that are spelled letter by letter: "K u i p e r s" is a name, "B E L A N G R I J K" a heading. */
import { Label } from '../../cues';
import type { Doc } from '../../document';
import { fold } from '../../chars';
import { HASH_START, hashEnd, hashStep } from '../../hash';
import { Lex } from '../../lexicon';
import { Kind } from '../../tokens';
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
    let last = i;
    while (
      last < count &&
      kind[last] === Kind.Word &&
      end[last] - start[last] === 1 &&
      (last === i || start[last] - end[last - 1] === 1)
    )
      last++;
    const letters = last - i;
    const least = behindWord === i ? LEAST_BEHIND_WORD : LEAST_HEADING;
    const isWord =
      letters >= least &&
      (behindWord === i || i === 0 || kind[i - 1] === Kind.Newline) &&
      doc.layout.label[i] !== Label.Name &&
      isCommonWord(doc, i, last, behindWord === i);
    if (isWord) behindWord = last;
    for (let k = i; k < last; k++) {
      if (isWord) p[k * CLASS_COUNT + NameClass.Person] = 0;
      else if (letters >= LEAST_SPELLED) raisePerson(p, k, floor);
    }
    i = last - 1;
  }
}

/** The letters from token `from` to before `to` make a word that nobody is called, or hardly anybody `behindWord`. */
function isCommonWord(
  { tokens, text, lexicon }: Doc,
  from: number,
  to: number,
  behindWord: boolean,
): boolean {
  let hash = HASH_START;
  for (let k = from; k < to; k++) hash = hashStep(hash, fold(text.charCodeAt(tokens.start[k])));
  const lex = lexicon.lookup(hashEnd(hash) >>> 0);
  return (
    (lex & (Lex.Word | Lex.Practice)) !== 0 &&
    (lex & (behindWord ? Lex.Given | Lex.Surname : NAME_KINDS)) === 0
  );
}
