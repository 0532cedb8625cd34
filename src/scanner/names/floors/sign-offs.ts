/** Initials that close a text, or an entry of a journal: "belt 24-11 terug. mk", "gezien en akkoord / hvd". */
import { Ascii } from '../../ascii';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import { raisePerson } from '../model/weights';
import { isDateAt } from '../rows';
import { CLINICAL } from '../verdict';

/** What closes an entry and is nobody: what was found or done, a unit, a side, a farewell, a role. */
const NO_INITIALS = wordSet(
  'ok oke nb gb bb zn zs svp nvt mvg gr grt vg tel mob fax idem ivm eea enz etc st re li bdz bds min max mg ml mm cm kg dd wk wkn mnd jr dgn uur ha hap poh aios haio vpk seh lab ecg mri crp rr usa nl ps pm am cc bcc vc tc hv sv sl po iv im sc doi rip los',
);
const NO_NAME = Lex.Word | Lex.NotName | Lex.Drug | Lex.Place | Lex.Institution;

/** Raises the verdicts in `p` to `floor` for initials that close the text, or a line behind which a journal's next date stands. */
export function keepSignOffs(doc: Doc, p: Float32Array, floor: number): void {
  const { lineFirst } = doc.layout;
  let next = -1;
  let nextEnd = -1;
  for (let n = lineFirst.length - 2; n >= 0; n--) {
    const first = lineFirst[n];
    if (first === lineFirst[n + 1] || doc.tokens.kind[first] === Kind.Newline) continue;
    if (next < 0 || isDateAt(doc, next, nextEnd)) {
      const i = signsLine(doc, first, lineFirst[n + 1]);
      if (i >= 0) raisePerson(p, i, floor);
    }
    next = first;
    nextEnd = lineFirst[n + 1];
  }
}

/** The initials that close the line of tokens [first, end) behind a sentence; -1 for none. */
function signsLine({ tokens }: Doc, first: number, end: number): number {
  const { kind, hash, shape, lex, cue, spaced, start, end: ends } = tokens;
  let i = end - 1;
  while (i > first && kind[i] !== Kind.Word && kind[i] !== Kind.Number) i--;
  const length = ends[i] - start[i];
  if (i <= first || kind[i] !== Kind.Word || length < 2 || length > 3 || spaced[i] === 0) return -1;
  if (shape[i] === Shape.Capital || shape[i] === Shape.Foreign || cue[i] !== 0) return -1;
  if (lex[i] & NO_NAME || NO_INITIALS.has(hash[i]) || CLINICAL.has(hash[i])) return -1;
  if (kind[i - 1] !== Kind.Mark) return -1;
  const mark = hash[i - 1];
  const closes =
    mark === Ascii.Dot ||
    mark === Ascii.ClosingBracket ||
    mark === Ascii.Exclamation ||
    mark === Ascii.Question;
  return closes || mark === Ascii.Slash ? i : -1;
}
