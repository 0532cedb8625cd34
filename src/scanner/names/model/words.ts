/** Which words of a text are the same word. */
import { ints } from '../../memory';
import { Kind, type Tokens } from '../../tokens';

/**
 * Per token the first token that is the same word, itself when none stands before it; so that what is known of a word
 * is kept in an array by token. Tokens that are no word stand for themselves.
 */
export function firstsOfWords({ count, kind, hash }: Tokens): Int32Array {
  const firsts = ints(count);
  let size = 64;
  while (size < 2 * count) size *= 2;
  // Open addressing; a slot holds a token plus one.
  const slots = ints(size);
  for (let i = 0; i < count; i++) {
    firsts[i] = i;
    if (kind[i] !== Kind.Word) continue;
    let at = hash[i] & (size - 1);
    while (slots[at] !== 0 && hash[slots[at] - 1] !== hash[i]) at = (at + 1) & (size - 1);
    if (slots[at] === 0) slots[at] = i + 1;
    else firsts[i] = slots[at] - 1;
  }
  return firsts;
}
