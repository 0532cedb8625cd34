/** Who wrote a comment in a document of Word, as it is printed or copied: "Opmerking [KH2]: klopt dit?". */
import type { Doc } from '../../document';
import { Kind } from '../../tokens';
import { wordSet } from '../../word-table';
import { raisePerson } from '../model/weights';

const COMMENTS = wordSet('opmerking comment commented kommentar commentaire');
const LONGEST_INITIALS = 4;

/** Raises the verdict in `p` to `floor` for the initials behind the bracket at token `i`, which the number of the comment follows. */
export function keepCommentator({ tokens }: Doc, p: Float32Array, i: number, floor: number): void {
  const { kind, hash, start, end, spaced, count } = tokens;
  const initials = i + 1;
  if (initials + 1 >= count || kind[initials] !== Kind.Word || kind[initials + 1] !== Kind.Number) return;
  if (spaced[initials] === 1 || spaced[initials + 1] === 1) return;
  const isComment = i > 0 && kind[i - 1] === Kind.Word && COMMENTS.has(hash[i - 1]);
  if (isComment && end[initials] - start[initials] <= LONGEST_INITIALS) raisePerson(p, initials, floor);
}
