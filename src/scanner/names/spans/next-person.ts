/** Where a name ends because the next one is somebody else's: behind the full stop of a sentence. */
import { Cue } from '../../cues';
import { Lex } from '../../lexicon';
import { Kind, overDot, Shape, type Tokens } from '../../tokens';
import { wordSet } from '../../word-table';
import { SHORT_GIVEN_NAMES } from '../short-given-names';

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
