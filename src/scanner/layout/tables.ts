/** Tables: rows under a header, forms of two columns and HL7 segments among them. */
import { Ascii } from '../ascii';
import { Label } from '../cues';
import { Kind, type Tokens } from '../tokens';
import { cellCount, columnsByTabs, isSeparator, tabColumns, type TabColumns } from './cells';
import { endOfForm } from './forms';
import { hl7Segment, labelHl7 } from './hl7';
import { labelOfWords, mayBeHeader, saysLittle } from './labels';
import { TAB_GAP, type Layout } from './layout';
import { numberPersons } from './person-numbers';
import { isNameKey, markKey } from './records';

/** Rows of a table: runs of lines with the same separator, the first of them perhaps a header. */
export function readTables(text: string, tokens: Tokens, layout: Layout, separators: Int32Array): void {
  const { lineFirst } = layout;
  const lines = lineFirst.length - 1;
  for (let n = 0; n < lines;) {
    const hl7 = hl7Segment(text, tokens, lineFirst[n]);
    if (hl7) {
      labelHl7(text, tokens, layout, n, hl7);
      n++;
      continue;
    }
    const separator = separators[n];
    if (separator === 0) {
      n++;
      continue;
    }
    const form = endOfForm(text, tokens, layout, n, separators);
    if (form > n) {
      n = form;
      continue;
    }
    const header = headerOf(text, tokens, layout, n, separator);
    let m = n + 1;
    if (header) {
      for (; m < lines; m++) {
        const empty = lineFirst[m + 1] - lineFirst[m] <= 1;
        if (empty || (cellCount(text, tokens, layout, m, separator) < 2 && separator !== TAB_GAP)) break;
        if (separator === TAB_GAP && cellCount(text, tokens, layout, m, separator) < 2) {
          // A wrapped or note line inside a table laid out with spaces: keep on for one.
          if (m + 1 >= lines || cellCount(text, tokens, layout, m + 1, separator) < 2) break;
          continue;
        }
        if (m > n + 1) {
          const next = headerOf(text, tokens, layout, m, separator);
          if (
            next &&
            (mayBeText(separator) ||
              isNewHeader(tokens, lineFirst[m], lineFirst[m + 1], next.labels, header.labels))
          )
            break;
        }
        labelRow(text, tokens, layout, m, separator, header);
      }
    }
    n = m;
  }
}

/** Commas and gaps stand in running text too. */
const mayBeText = (separator: number) => separator === Ascii.Comma || separator === TAB_GAP;

/**
 * "van 't Hof;PSA 4;bellen;arts" in a table of four columns is a row, though three of its words are labels. A header has no numbers and
 * promises something, or repeats what the header above said.
 */
function isNewHeader(
  { kind }: Tokens,
  first: number,
  to: number,
  labels: readonly Label[],
  header: readonly Label[],
): boolean {
  if (labels.length !== header.length) return true;
  const promises = (label: Label) => label !== Label.None && !saysLittle(label);
  if (labels.some((label, c) => promises(label) && label === header[c])) return true;
  if (!labels.some(promises)) return false;
  for (let i = first; i < to; i++) if (kind[i] === Kind.Number) return false;
  return true;
}

interface Header {
  /** Per cell what it promises. */
  readonly labels: Label[];
  /** Per cell the column, in characters, where it starts. */
  readonly columns: number[];
  readonly byTabs: TabColumns | undefined;
}

/** The header that line `n` is; undefined for no header. */
function headerOf(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  separator: number,
): Header | undefined {
  const first = layout.lineFirst[n];
  const to = layout.lineFirst[n + 1];
  if (!mayBeHeader(tokens, first, to)) return undefined;
  const labels: Label[] = [];
  const columns: number[] = [];
  const lineStart = tokens.start[first];
  let from = first;
  let known = 0;
  let filled = 0;
  const nameKeys: { column: number; token: number }[] = [];
  const opening: number[] = [];
  const close = (end: number) => {
    const found = labelOfWords(text, tokens, from, end);
    const key = keyIn(tokens, from, end);
    if (key >= 0) nameKeys.push({ column: labels.length, token: key });
    // "punt 1   neem de lijst van vandaag uit het HIS en teken die af": a sentence behind a gap promises no number.
    labels.push(found === Label.PatientNumber && end - from > LONGEST_HEAD ? Label.Other : found);
    columns.push(from < end ? tokens.start[from] - lineStart : -1);
    opening.push(from);
    if (from < end) filled++;
    if (found !== Label.None) known++;
  };
  for (let i = first; i < to; i++) {
    if (isSeparator(text, tokens, layout, i, separator)) {
      close(i);
      from = separator === TAB_GAP ? i : i + 1;
    }
  }
  close(tokens.kind[to - 1] === Kind.Newline ? to - 1 : to);
  // A column of birth dates or BSNs makes a table of persons, however many other columns it has.
  const persons = labels.some((l) => l === Label.BirthDate || l === Label.Bsn);
  // Beside them "an" and "vn" are a surname and a given name.
  if (persons && separator !== TAB_GAP)
    for (const { column, token } of nameKeys) {
      labels[column] = Label.Name;
      markKey(layout, token);
      known++;
    }
  const share = persons && known >= 2 && separator !== TAB_GAP ? 5 : 2;
  if (known * share < filled || filled < 2 || known < (filled === 2 ? 1 : 2)) return undefined;
  const byTabs = separator === TAB_GAP ? tabColumns(text, tokens, layout, n, opening) : undefined;
  if (persons) numberPersons(text, tokens, layout, n, separator, labels, byTabs);
  return { labels, columns, byTabs };
}

/** Tokens of the head of a column. */
const LONGEST_HEAD = 8;

/** The one word of a cell between tokens `from` and `end` when it is "an" or "vn", also in quotes; -1 for another. */
function keyIn({ hash }: Tokens, from: number, end: number): number {
  if (end - from !== 1 && end - from !== 3) return -1;
  const word = end - from === 1 ? from : from + 1;
  return isNameKey(hash[word]) ? word : -1;
}

function labelRow(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  separator: number,
  header: Header,
): void {
  const first = layout.lineFirst[n];
  const to = layout.lineFirst[n + 1];
  const sameCount = cellCount(text, tokens, layout, n, separator) === header.labels.length;
  let cell = 0;
  let nearest = 0;
  const quotes = separator === Ascii.Comma;
  let quoted = false;
  const byTabs = header.byTabs && columnsByTabs(text, tokens, layout, n, header.byTabs);
  for (let i = first; i < to; i++) {
    if (tokens.kind[i] === Kind.Newline) break;
    if (quotes && tokens.hash[i] === Ascii.Quote && tokens.kind[i] === Kind.Mark) quoted = !quoted;
    const separates = !quoted && isSeparator(text, tokens, layout, i, separator);
    if (separates) cell++;
    if (separates && separator !== TAB_GAP) continue;
    // Tables laid out with spaces lose empty cells: the column is then the header that stands nearest above.
    if (separator === TAB_GAP && !sameCount)
      nearest = nearestColumn(header.columns, tokens.start[i] - tokens.start[first], nearest);
    const column = byTabs ? byTabs[i - first] : separator !== TAB_GAP || sameCount ? cell : nearest;
    const found = header.labels[column] ?? Label.None;
    layout.cell[i] = column + 1;
    layout.inTable[i] = 1;
    if (found !== Label.None) layout.label[i] = found;
  }
}

/** The column that starts nearest to `at`; a row is read from left to right, so it is `from` or one after it. */
function nearestColumn(columns: number[], at: number, from: number): number {
  let best = from;
  for (let c = from + 1; c < columns.length; c++) {
    if (columns[c] < 0) continue;
    if (Math.abs(columns[c] - at) >= Math.abs(columns[best] - at)) break;
    best = c;
  }
  return best;
}
