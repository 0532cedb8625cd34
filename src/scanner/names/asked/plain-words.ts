/**
 * Words that are never asked about in lower case, half of all in lower case: what the lists know of them says so without a look at
 * what stands beside them. It is found out once, when the lists are read (knowledge.ts).
 */
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Shape } from '../../tokens';
import { Wake } from '../../wakes';
import { NAME_KINDS } from '../model/evidence';
import { LONGEST_PARAPH } from './paraphs';

/** What a word of these kinds and cues wakes: true to `isCandidate`, which says no to all that `isPlainWord` says yes to. */
export function wakesPlain(kinds: number, cues: number): number {
  if (cues & Cue.Prefix) return 0;
  if (cues & Cue.Stop) return kinds & (Lex.Given | Lex.Surname) ? 0 : Wake.NeverName;
  if (kinds & Lex.Drug) return Wake.HardlyName;
  if (kinds & NAME_KINDS) return 0;
  return kinds & Lex.Practice || (kinds & Lex.Word && cues !== 0) ? Wake.HardlyName : 0;
}

/** Token `i` is a word that need not be asked about. */
export function isPlainWord({ tokens, layout }: Doc, i: number): boolean {
  const wakes = tokens.wakes[i];
  if ((wakes & (Wake.NeverName | Wake.HardlyName)) === 0 || tokens.shape[i] !== Shape.Lower) return false;
  if (wakes & Wake.NeverName) return true;
  // A few letters may be initials of the staff.
  return tokens.end[i] - tokens.start[i] > LONGEST_PARAPH && layout.label[i] !== Label.Name;
}
