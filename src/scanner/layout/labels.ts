/** What the words of a label or of a column's head promise. */
import { Ascii } from '../ascii';
import { Label, labelOf } from '../cues';
import { hashWord } from '../hash';
import { Kind, type Tokens } from '../tokens';
import { wordSet } from '../word-table';

/** Which promise of a label's words counts: "naam apotheek" is an institution, "datum geboorte" a birth date. */
const STRONGEST_FIRST: readonly Label[] = [
  Label.Bsn,
  Label.BirthDate,
  Label.PolicyNumber,
  Label.PatientNumber,
  Label.IdNumber,
  Label.CareCode,
  Label.Iban,
  Label.Email,
  Label.Phone,
  Label.Postcode,
  Label.Address,
  Label.Place,
  Label.Age,
  Label.Date,
  Label.Institution,
  Label.Other,
  Label.Name,
  Label.Person,
];
const STRENGTH = new Uint8Array(32);
STRONGEST_FIRST.forEach((label, i) => (STRENGTH[label] = STRONGEST_FIRST.length - i));

/** Second words of labels that are written in two: patient_id, V-nummer, geb. datum. */
const SECOND = wordSet('id no nr num nummer number code date datum dat name naam kaart');

/** The label that word `i` makes with the word after it, over a space, dash, dot or underscore. */
function labelWithNext(text: string, tokens: Tokens, i: number, to: number): Label {
  const { kind, start, end, hash } = tokens;
  if (i + 1 >= to) return Label.None;
  const next = kind[i + 1] === Kind.Mark && i + 2 < to && end[i + 1] - end[i] === 1 ? i + 2 : i + 1;
  if (kind[next] !== Kind.Word || start[next] - end[next - 1] > 1 || !SECOND.has(hash[next]))
    return Label.None;
  return labelOf(hashWord(text.slice(start[i], end[i]) + text.slice(start[next], end[next])));
}

export function labelOfWords(text: string, tokens: Tokens, from: number, to: number): Label {
  let best = Label.None;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== Kind.Word) continue;
    const found: Label = labelWithNext(text, tokens, i, to) || tokens.label[i];
    if (STRENGTH[found] > STRENGTH[best]) best = found;
  }
  return best;
}

/** A label that words of a value are too: "T.A. van der", "huisarts Verdurmen", "brief". */
export const saysLittle = (label: Label) => label === Label.Other || label === Label.Person;

/** A header names at least one column, and holds no value: no long number and no `label: value`. */
export function mayBeHeader({ kind, hash, label, start, end }: Tokens, first: number, to: number): boolean {
  let named = false;
  for (let i = first; i < to; i++) {
    if (kind[i] === Kind.Word) named ||= label[i] !== Label.None || SECOND.has(hash[i]);
    else if (kind[i] === Kind.Number ? end[i] - start[i] > 2 : hash[i] === Ascii.Colon) return false;
  }
  return named;
}
