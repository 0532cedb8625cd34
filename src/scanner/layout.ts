/**
 * What the form of a text promises: `label: value` lines, tables with a header, HL7 segments. The result is one
 * label per token: what the label or column it stands under promises of it.
 */
import { Label, labelOf } from './cues';
import { readInserts } from './inserts';
import { hashWord } from './hash';
import { bytes, ints } from './memory';
import { Kind, type Tokens } from './tokens';
import { wordSet } from './word-table';

export interface Layout {
  /** Per token the `Label` it stands under. */
  readonly label: Uint8Array;
  /** Per token 1 when that label is a column's or a field's, 0 when it is written on the line itself. */
  readonly inTable: Uint8Array;
  /** Per token its line, counted from 0. */
  readonly line: Int32Array;
  /** First token of each line, and the count of tokens at the end. */
  readonly lineFirst: Int32Array;
  /** Per token the number of its cell in a table row; 0 outside tables. */
  readonly cell: Int32Array;
}

const PIPE = 124;
const SEMICOLON = 59;
const COMMA = 44;
const COLON = 58;
const TAB_GAP = -1;
const EQUALS = 61;
const TAB = 9;

/** Fields of HL7 v2 segments that hold personal data (HL7 v2.5, chapters 3 and 6). */
const HL7: Readonly<Record<string, Readonly<Record<number, Label>>>> = {
  PID: {
    2: Label.PatientNumber, 3: Label.PatientNumber, 4: Label.PatientNumber, 5: Label.Name, 6: Label.Name, 7: Label.BirthDate,
    9: Label.Name, 11: Label.Address, 13: Label.Phone, 14: Label.Phone, 18: Label.PatientNumber, 19: Label.Bsn,
    20: Label.IdNumber, 23: Label.Place,
  },
  NK1: { 2: Label.Name, 4: Label.Address, 5: Label.Phone, 6: Label.Phone, 16: Label.BirthDate, 30: Label.Name },
  PV1: { 7: Label.Name, 8: Label.Name, 9: Label.Name, 17: Label.Name, 19: Label.PatientNumber },
  ORC: { 10: Label.Name, 11: Label.Name, 12: Label.Name },
  OBR: { 10: Label.Name, 16: Label.Name, 28: Label.Name, 32: Label.Name },
  IN1: { 16: Label.Name, 18: Label.BirthDate, 19: Label.Address, 36: Label.PolicyNumber, 49: Label.PolicyNumber },
  GT1: { 3: Label.Name, 5: Label.Address, 6: Label.Phone, 8: Label.BirthDate },
}; // prettier-ignore

/** A label has at most this many words: "Naam en voorletters van de verzekerde:". */
const MAX_LABEL_WORDS = 6;

export function readLayout(text: string, tokens: Tokens): Layout {
  const { count, kind } = tokens;
  const label = bytes(count);
  const inTable = bytes(count);
  const line = ints(count);
  const cell = ints(count);
  let lines = 1;
  for (let i = 0; i < count; i++) if (kind[i] === Kind.Newline) lines++;
  const lineFirst = ints(lines + 1);
  for (let i = 0, n = 0; i < count; i++) {
    line[i] = n;
    if (kind[i] === Kind.Newline) lineFirst[++n] = i + 1;
  }
  lineFirst[lines] = count;
  const layout: Layout = { label, inTable, line, lineFirst, cell };
  const separators = readLines(text, tokens, layout);
  readTables(text, tokens, layout, separators);
  readInserts(text, tokens, layout, (from, to) => labelOfWords(text, tokens, from, to));
  return layout;
}

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

function labelOfWords(text: string, tokens: Tokens, from: number, to: number): Label {
  let best = Label.None;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== Kind.Word) continue;
    const found: Label = labelWithNext(text, tokens, i, to) || tokens.label[i];
    if (STRENGTH[found] > STRENGTH[best]) best = found;
  }
  return best;
}

/** Marks behind which another label may start: , ; ( | { */
const OPENING = new Uint8Array(128);
for (const mark of [COMMA, SEMICOLON, 40, PIPE, 123]) OPENING[mark] = 1;

/**
 * `label: value` and `label = value` on one line, also several on a line; a label alone governs the next line.
 * Returns what separates the cells of each line, as `separatorOf` has it.
 */
function readLines(text: string, tokens: Tokens, layout: Layout): Int32Array {
  const { kind, hash, start, end } = tokens;
  const { label, lineFirst } = layout;
  const lines = lineFirst.length - 1;
  const separators = ints(lines);
  // A blank is a gap only as a tab, and few texts have one.
  const leastGap = text.includes('\t') ? 1 : 2;
  let carried = Label.None;
  for (let n = 0; n < lines; n++) {
    const first = lineFirst[n];
    const last = lineFirst[n + 1] - (n + 1 < lines ? 1 : 0);
    let current = carried;
    carried = Label.None;
    let labelStart = first;
    let words = 0;
    let pipes = 0;
    let semicolons = 0;
    let commas = 0;
    let gaps = 0;
    for (let i = first; i < last; i++) {
      const gap = i > first && start[i] - end[i - 1] >= leastGap && isGap(text, tokens, i);
      if (gap) gaps++;
      if (kind[i] !== Kind.Mark) {
        label[i] = current;
        if (kind[i] !== Kind.Word) continue;
        // A gap opens a new cell, and with it perhaps a new label.
        if (gap) {
          labelStart = i;
          words = 0;
        }
        words++;
        // A label need not start a cell: "Jan, tel: 06…", "Jan geb.dat: …"; keep the last words only.
        if (words > 3 && tokens.label[i] !== Label.None) {
          labelStart = i;
          words = 1;
        }
        continue;
      }
      const mark = hash[i];
      if (
        (mark === COLON || mark === EQUALS) &&
        words > 0 &&
        words <= MAX_LABEL_WORDS &&
        !isClock(tokens, i)
      ) {
        const found = labelOfWords(text, tokens, labelStart, i);
        if (found !== Label.None) {
          current = found;
          if (i === last - 1) carried = found;
          for (let k = labelStart; k <= i; k++) label[k] = Label.None;
          labelStart = i + 1;
          words = 0;
          continue;
        }
        if (words <= 3 && mark === COLON) current = Label.None;
        labelStart = i + 1;
        words = 0;
      }
      label[i] = current;
      if (OPENING[mark] !== 1) continue;
      labelStart = i + 1;
      words = 0;
      if (mark === COMMA) commas++;
      else if (mark === SEMICOLON) semicolons++;
      else if (mark === PIPE) pipes++;
      if (mark === SEMICOLON || mark === PIPE) current = Label.None;
    }
    separators[n] = separatorOf(pipes, semicolons, commas, gaps, lineFirst[n + 1] - first);
  }
  return separators;
}

/** What separates the cells of a line of so many marks, gaps and tokens: | ; , or a gap (TAB_GAP); 0 for no table. */
function separatorOf(
  pipes: number,
  semicolons: number,
  commas: number,
  gaps: number,
  length: number,
): number {
  if (pipes >= 2) return PIPE;
  if (semicolons >= 2) return SEMICOLON;
  if (gaps >= 1) return TAB_GAP;
  if (commas >= 2 && length < 60) return COMMA;
  return pipes === 1 ? PIPE : semicolons === 1 ? SEMICOLON : 0;
}

/** A tab or two blanks stand before token `i`, which is not the first of its line. */
function isGap(text: string, { start, end }: Tokens, i: number): boolean {
  const gap = start[i] - end[i - 1];
  return gap >= 2 || (gap === 1 && text.charCodeAt(end[i - 1]) === TAB);
}

/** `10:30` is no label. */
function isClock(tokens: Tokens, i: number): boolean {
  return i > 0 && tokens.kind[i - 1] === Kind.Number && tokens.kind[i + 1] === Kind.Number;
}

/** Rows of a table: runs of lines with the same separator, the first of them perhaps a header. */
function readTables(text: string, tokens: Tokens, layout: Layout, separators: Int32Array): void {
  const { lineFirst } = layout;
  const lines = lineFirst.length - 1;
  for (let n = 0; n < lines;) {
    const hl7 = hl7Segment(text, tokens, lineFirst[n]);
    if (hl7) {
      labelHl7(tokens, layout, n, hl7);
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
        if (m > n + 1 && headerOf(text, tokens, layout, m, separator)) break;
        labelRow(text, tokens, layout, m, separator, header);
      }
    }
    n = m;
  }
}

/** A label and its value on a line: the first token of the value, and the one behind its last. */
interface Pair {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

/** "Naam      Petra Bos", "| Naam | Petra Bos |": a line of two cells of which the first is a label, and the second none. */
function pairOf(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  separator: number,
): Pair | undefined {
  const to = layout.lineFirst[n + 1];
  let filled = 0;
  let label = Label.None;
  let from = layout.lineFirst[n];
  let value: Pair | undefined;
  const close = (end: number) => {
    if (end <= from) return;
    filled++;
    const found = labelOfWords(text, tokens, from, end);
    if (filled === 1) label = mayBeHeader(tokens, from, end) ? found : Label.None;
    else if (found === Label.None) value = { label, from, to: end };
  };
  for (let i = from; i < to; i++) {
    if (!isSeparator(text, tokens, layout, i, separator)) continue;
    close(i);
    from = separator === TAB_GAP ? i : i + 1;
  }
  close(to > from && tokens.kind[to - 1] === Kind.Newline ? to - 1 : to);
  return filled === 2 && label !== Label.None ? value : undefined;
}

/** The line behind a form of such pairs that opens with line `n`, of which each value gets its label; `n` for no form of two lines. */
function endOfForm(text: string, tokens: Tokens, layout: Layout, n: number, separators: Int32Array): number {
  const pairs: Pair[] = [];
  for (let m = n; m < separators.length && separators[m] === separators[n]; m++) {
    const pair = pairOf(text, tokens, layout, m, separators[n]);
    if (!pair) break;
    pairs.push(pair);
  }
  if (pairs.length < 2) return n;
  for (const { label, from, to } of pairs) layout.label.fill(label, from, to);
  return n + pairs.length;
}

/** The name of the HL7 segment that starts at token `first`: three letters and digits, then a bar. */
function hl7Segment(text: string, tokens: Tokens, first: number): string | undefined {
  if (first >= tokens.count) return undefined;
  const from = tokens.start[first];
  if (text.charCodeAt(from + 3) !== PIPE) return undefined;
  const name = text.slice(from, from + 3);
  return HL7[name] ? name : undefined;
}

function labelHl7(tokens: Tokens, layout: Layout, n: number, segment: string): void {
  const fields = HL7[segment];
  let field = 0;
  for (let i = layout.lineFirst[n]; i < layout.lineFirst[n + 1]; i++) {
    layout.cell[i] = field + 1;
    layout.inTable[i] = 1;
    layout.label[i] = fields[field] ?? Label.Other;
    if (tokens.kind[i] === Kind.Mark && tokens.hash[i] === PIPE) field++;
  }
}

function isSeparator(text: string, tokens: Tokens, layout: Layout, i: number, separator: number): boolean {
  if (separator !== TAB_GAP) return tokens.kind[i] === Kind.Mark && tokens.hash[i] === separator;
  const opensLine = i === layout.lineFirst[layout.line[i]];
  return !opensLine && tokens.kind[i] !== Kind.Newline && isGap(text, tokens, i);
}

function cellCount(text: string, tokens: Tokens, layout: Layout, n: number, separator: number): number {
  let cells = 1;
  for (let i = layout.lineFirst[n]; i < layout.lineFirst[n + 1]; i++)
    if (isSeparator(text, tokens, layout, i, separator)) cells++;
  return cells;
}

/** The labels of a header row, per cell, with the column (in characters) where each starts; undefined for no header. */
function headerOf(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  separator: number,
): { labels: Label[]; columns: number[] } | undefined {
  const first = layout.lineFirst[n];
  const to = layout.lineFirst[n + 1];
  if (!mayBeHeader(tokens, first, to)) return undefined;
  const labels: Label[] = [];
  const columns: number[] = [];
  const lineStart = tokens.start[first];
  let from = first;
  let known = 0;
  let filled = 0;
  const close = (end: number) => {
    const found = labelOfWords(text, tokens, from, end);
    labels.push(found);
    columns.push(from < end ? tokens.start[from] - lineStart : -1);
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
  const share = persons && known >= 2 && separator !== TAB_GAP ? 5 : 2;
  if (known * share < filled || filled < 2 || known < (filled === 2 ? 1 : 2)) return undefined;
  if (persons && labels[0] === Label.None && isIdColumn(text, tokens, first)) labels[0] = Label.PatientNumber;
  return { labels, columns };
}

/** A header names at least one column, and holds no value: no long number and no `label: value`. */
function mayBeHeader({ kind, hash, label, start, end }: Tokens, first: number, to: number): boolean {
  let named = false;
  for (let i = first; i < to; i++) {
    if (kind[i] === Kind.Word) named ||= label[i] !== Label.None || SECOND.has(hash[i]);
    else if (kind[i] === Kind.Number ? end[i] - start[i] > 2 : hash[i] === COLON) return false;
  }
  return named;
}

const ID_WORDS = wordSet('id nr no nummer number code');

/** A table of persons that opens with "id" or "nr" numbers its persons. */
function isIdColumn(text: string, tokens: Tokens, first: number): boolean {
  const { start, end, hash } = tokens;
  const word = tokens.kind[first] === Kind.Word ? first : first + 1;
  const at = text[end[word]] === '.' ? end[word] + 1 : end[word];
  return (
    ID_WORDS.has(hash[word]) &&
    (',;|"\t'.includes(text[at] ?? ' ') || text.startsWith('  ', at) || text.startsWith(' |', at)) &&
    start[word] - start[first] <= 2
  );
}

function labelRow(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  separator: number,
  header: { labels: Label[]; columns: number[] },
): void {
  const first = layout.lineFirst[n];
  const to = layout.lineFirst[n + 1];
  const sameCount = cellCount(text, tokens, layout, n, separator) === header.labels.length;
  let cell = 0;
  let nearest = 0;
  const quotes = separator === COMMA;
  let quoted = false;
  for (let i = first; i < to; i++) {
    if (tokens.kind[i] === Kind.Newline) break;
    if (quotes && tokens.hash[i] === 34 && tokens.kind[i] === Kind.Mark) quoted = !quoted;
    const separates = !quoted && isSeparator(text, tokens, layout, i, separator);
    if (separates) cell++;
    if (separates && separator !== TAB_GAP) continue;
    // Tables laid out with spaces lose empty cells: the column is then the header that stands nearest above.
    if (separator === TAB_GAP && !sameCount)
      nearest = nearestColumn(header.columns, tokens.start[i] - tokens.start[first], nearest);
    const column = separator !== TAB_GAP || sameCount ? cell : nearest;
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
