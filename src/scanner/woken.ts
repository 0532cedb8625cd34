/** The tokens that recognisers go from one to the next of, found in one walk over the text: nobody walks past the others again. */
import { Ascii } from './ascii';
import { ints } from './memory';
import { endsAsNumber } from './recognisers/numbers/context/meaning';
import { Kind, type Tokens } from './tokens';
import { Wake } from './wakes';

/** The wakes that are walked for; the others are asked of a token that somebody stands at. */
const WALKED = Wake.Number | Wake.SaysOfNumber | Wake.Date | Wake.Digits | Wake.At;

/**
 * In order: numbers, the words with such a wake and those that are a word for a number by their last letters, at signs, and
 * marks that repeat the mark before them, as in a leader of dots.
 */
export function wokenTokens(text: string, { count, kind, hash, start, end, wakes }: Tokens): Int32Array {
  const woken = ints(count);
  let n = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    let wakesSome = (wakes[i] & WALKED) !== 0;
    if (kind[i] === Kind.Word) wakesSome ||= endsAsNumber(text, start[i], end[i]);
    else if (kind[i] === Kind.Mark) wakesSome = hash[i] === Ascii.At || hash[i] === before;
    // Written whether it counts or not: which tokens count is not to be foreseen.
    woken[n] = i;
    n += wakesSome ? 1 : 0;
    before = hash[i];
  }
  return woken.subarray(0, n);
}
