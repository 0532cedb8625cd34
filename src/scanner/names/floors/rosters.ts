/** Whose turn it is in a roster, though the name is that of a day too: "vr 13-6   vroeg: do   laat: thyra". */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Kind } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { raisePerson } from '../model/weights';
import { isWideGap } from '../rows';

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
 * shift has another day. Behind it the entry ends: "avond: do verplaatst" tells of a day.
 */
export function isOnShift(doc: Doc, i: number): boolean {
  const { kind, hash, count } = doc.tokens;
  if (i < 2 || i >= count || kind[i] !== Kind.Word || !DAYS.has(hash[i])) return false;
  if (kind[i - 1] !== Kind.Mark || hash[i - 1] !== Ascii.Colon || !SHIFTS.includes(hash[i - 2])) return false;
  const next = i + 1;
  if (next < count && kind[next] === Kind.Word && !isWideGap(doc, next)) return false;
  const { lineFirst, line } = doc.layout;
  const first = kind[lineFirst[line[i]]] === Kind.Mark ? lineFirst[line[i]] + 1 : lineFirst[line[i]];
  return isDay(doc, first) && kind[first + 1] === Kind.Number;
}

function isDay({ tokens }: Doc, k: number): boolean {
  return DAYS.has(tokens.hash[k]) || (tokens.cue[k] & Cue.Weekday) !== 0;
}
