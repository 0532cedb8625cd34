/** Whose turn it is in a roster, though the name is that of a day too: "vr 24-7   vroeg: do   laat: wil". */
import { Ascii } from '../../ascii';
import type { Doc } from '../../document';
import { Kind } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { raisePerson } from '../model/weights';

/** What a day's work is parted in. */
export const SHIFTS = 'vroeg laat dag nacht ochtend middag avond achterwacht voorwacht'
  .split(' ')
  .map(hashOf);

const DAYS = wordSet('ma di wo do vr za zo');

/** Raises the verdict in `p` to `floor` for who has the shift at token `i`. */
export function keepOnShift(doc: Doc, p: Float32Array, i: number, floor: number): void {
  if (isOnShift(doc, i + 2)) raisePerson(p, i + 2, floor);
}

/**
 * Token `i` is a day's name behind a shift, on a line that opens with its own day and date: people are called Do, and no
 * shift has another day.
 */
export function isOnShift({ tokens, layout }: Doc, i: number): boolean {
  const { kind, hash, count } = tokens;
  if (i < 2 || i >= count || kind[i] !== Kind.Word || !DAYS.has(hash[i])) return false;
  if (kind[i - 1] !== Kind.Mark || hash[i - 1] !== Ascii.Colon || !SHIFTS.includes(hash[i - 2])) return false;
  const first = layout.lineFirst[layout.line[i]];
  return DAYS.has(hash[first]) && kind[first + 1] === Kind.Number;
}
