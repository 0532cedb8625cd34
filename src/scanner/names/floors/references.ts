/** Who dictated and who typed a letter, in its reference: "Ons kenmerk: KZV/th/26-0439", "Uw ref.: JV/th". */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import { raisePerson } from '../model/weights';

const LABELS = wordSet('kenmerk kenm referentie ref refer reference referte briefkenmerk dictaat');
/** Departments, laws, kinds of letters and languages in the place of initials. */
const NO_INITIALS = wordSet(
  'nl vl be nr no cc ks co ob hv po pol zkh umc mc hap seh poh ggz gz kno int chi chir car neu neuro gyn uro derm orth rad rea med lab ort oog lng mdl rev wmo wlz wia zvw avg jgz sec sek adm fin jur hrm ict ent ref pat bsn brf doc pdf dos tel fax def ver vs st hr en of te ams ovv',
);
/** Of more parts no reference consists. */
const MOST_PARTS = 16;

/**
 * Raises the verdicts in `p` to `floor` for initials between the strokes of a letter's reference, the first of which is token
 * `stroke`. Returns the last token of the reference; -1 where there is none.
 */
export function readReference(doc: Doc, p: Float32Array, stroke: number, floor: number): number {
  const { spaced, count } = doc.tokens;
  const first = stroke - 1;
  if (spaced[stroke] === 1 || !isPart(doc, first) || !isLabelBefore(doc, first)) return -1;
  let last = first;
  while (last + 2 < count && last < first + MOST_PARTS && isJoint(doc, last + 1) && isPart(doc, last + 2))
    last += 2;
  for (let k = first; k <= last; k += 2) {
    const besideTyped = (k > first && isTyped(doc, k - 2)) || (k < last && isTyped(doc, k + 2));
    if (isTyped(doc, k) || (besideTyped && isCapitals(doc, k))) raisePerson(p, k, floor);
  }
  return last;
}

/** A stroke with no space beside it. */
function isJoint({ tokens }: Doc, k: number): boolean {
  const { kind, hash, spaced, count } = tokens;
  if (kind[k] !== Kind.Mark || (hash[k] !== Ascii.Slash && hash[k] !== Ascii.Hyphen)) return false;
  return spaced[k] === 0 && k + 1 < count && spaced[k + 1] === 0;
}

function isPart({ tokens }: Doc, k: number): boolean {
  return tokens.kind[k] === Kind.Word || tokens.kind[k] === Kind.Number;
}

/** "kenmerk:", "ref.:", "Ons kenmerk" right before token `k`. */
function isLabelBefore({ tokens }: Doc, k: number): boolean {
  const { kind, hash } = tokens;
  let label = k - 1;
  while (label >= k - 2 && label > 0 && kind[label] === Kind.Mark && isClosing(hash[label])) label--;
  return label >= 0 && kind[label] === Kind.Word && LABELS.has(hash[label]);
}
const isClosing = (mark: number) => mark === Ascii.Colon || mark === Ascii.Dot;

/** Two or three letters, and nothing that is known to stand there too. */
function isShort({ tokens }: Doc, k: number): boolean {
  const { kind, hash, cue, start, end } = tokens;
  const length = end[k] - start[k];
  if (kind[k] !== Kind.Word || length < 2 || length > 3) return false;
  return (cue[k] & (Cue.Month | Cue.Institution)) === 0 && !NO_INITIALS.has(hash[k]);
}

/** "th", "avk", "vB": who typed is written in lower case. */
function isTyped(doc: Doc, k: number): boolean {
  const { shape, lex, end, start } = doc.tokens;
  if ((shape[k] !== Shape.Lower && shape[k] !== Shape.Mixed) || !isShort(doc, k)) return false;
  return end[k] - start[k] === 2 || (lex[k] & (Lex.Word | Lex.Practice | Lex.NotName)) === 0;
}

/** In capitals stands who dictated, beside who typed; elsewhere it is a department as often. */
function isCapitals(doc: Doc, k: number): boolean {
  return doc.tokens.shape[k] === Shape.Caps && isShort(doc, k);
}
