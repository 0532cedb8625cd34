/** Which columns of a table of persons number them: "id", "nr". */
import { Ascii } from '../ascii';
import { Label } from '../cues';
import { Kind, type Tokens } from '../tokens';
import { hashOf, wordSet } from '../word-table';
import { cellOf, columnsByTabs, type TabColumns } from './cells';
import type { Layout } from './layout';

/** Words of a column that numbers the persons of a table. "Nr" does so right behind one that tells who they are, "id" anywhere. */
const INNER_HEADS = wordSet('id nr no nummer');
/** Whose number it is: "ons nummer", "oud nr". */
const OWNERS = wordSet('ons onze uw hun eigen intern oud oude nieuw nieuwe');
/** Of a table's first column these do too. */
const FIRST_HEADS = wordSet('id nr no nummer number code');
const ID = hashOf('id');
/** Heads under which as often something else stands, but a number may be a person's. */
const REFERENCES = wordSet(
  'kenmerk referentie referentienr referentienummer ref opmerking opmerkingen opm reden uitslag',
);
const WHO =
  (1 << Label.Name) | (1 << Label.Person) | (1 << Label.BirthDate) | (1 << Label.Bsn) | (1 << Label.Age);
/** Digits of such a number: fewer count the rows. */
const LEAST_PERSON = 4;
const YEAR = /^(?:19|20)\d\d$/;

/** Gives the columns of line `n`, the header of a table of persons, that hold their numbers the label of those. */
export function numberPersons(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  separator: number,
  labels: Label[],
  byTabs: TabColumns | undefined,
): void {
  const { lineFirst } = layout;
  // "|---|---|" rules off the header.
  const below = isRule(tokens, lineFirst[n + 1], lineFirst[n + 2]) ? n + 2 : n + 1;
  const row = lineFirst[below];
  if (
    labels[0] === Label.None &&
    isIdColumn(text, tokens, lineFirst[n]) &&
    !countsRows(text, tokens, row, lineFirst[below + 1] ?? row)
  )
    labels[0] = Label.PatientNumber;
  // Elsewhere the first row must hold one that is long enough.
  for (let column = 1; column < labels.length; column++) {
    if (labels[column] !== Label.None && labels[column] !== Label.Other) continue;
    const [head, headEnd] = cellOf(text, tokens, layout, n, separator, column);
    const refers = labels[column] === Label.Other;
    const owned = headEnd - head === 2 && OWNERS.has(tokens.hash[head]);
    if (headEnd - head !== 1 && !owned) continue;
    if (!(refers ? REFERENCES : INNER_HEADS).has(tokens.hash[headEnd - 1])) continue;
    if (!refers && tokens.hash[head] !== ID && !owned && ((1 << labels[column - 1]) & WHO) === 0) continue;
    const [value, valueEnd] = byTabs
      ? cellByTabs(text, tokens, layout, below, byTabs, column)
      : cellOf(text, tokens, layout, below, separator, column);
    if (valueEnd - value !== 1 || tokens.kind[value] !== Kind.Number) continue;
    const digits = text.slice(tokens.start[value], tokens.end[value]);
    if (digits.length >= LEAST_PERSON && !YEAR.test(digits))
      labels[column] = refers ? Label.Reference : Label.PatientNumber;
  }
}

function isRule({ kind, hash }: Tokens, from: number, to = from): boolean {
  for (let t = from; t < to; t++) if (kind[t] !== Kind.Newline && !RULE.includes(hash[t])) return false;
  return to > from + 1;
}
const RULE = [Ascii.Bar, Ascii.Hyphen, Ascii.Colon, Ascii.Plus, Ascii.Equals];

/** The tokens [from, to) of a column on line `n`; none when the line has other tabs than the header. */
function cellByTabs(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  byTabs: TabColumns,
  column: number,
): readonly [from: number, to: number] {
  const columns =
    n + 1 < layout.lineFirst.length ? columnsByTabs(text, tokens, layout, n, byTabs) : undefined;
  const from = columns?.indexOf(column) ?? -1;
  if (columns === undefined || from < 0) return [0, 0];
  const first = layout.lineFirst[n];
  let to = from;
  while (columns[to] === column && tokens.kind[first + to] !== Kind.Newline) to++;
  return [first + from, first + to];
}

/** A table of persons that opens with "id" or "nr" numbers its persons. */
function isIdColumn(text: string, tokens: Tokens, first: number): boolean {
  const { start, end, hash } = tokens;
  const word = tokens.kind[first] === Kind.Word ? first : first + 1;
  const at = text[end[word]] === '.' ? end[word] + 1 : end[word];
  return (
    FIRST_HEADS.has(hash[word]) &&
    (',;|"\t'.includes(text[at] ?? ' ') || text.startsWith('  ', at) || text.startsWith(' |', at)) &&
    start[word] - start[first] <= 2
  );
}

/** The row from token `from` on opens with 1 or 001: the column counts the rows, and is nobody's number. */
function countsRows(text: string, { kind, start, end }: Tokens, from: number, to: number): boolean {
  const t = from < to && kind[from] === Kind.Mark ? from + 1 : from;
  return t < to && kind[t] === Kind.Number && Number(text.slice(start[t], end[t])) === 1;
}
