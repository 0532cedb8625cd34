/**
 * Rows of a database dump: `INSERT INTO persoon (id, naam, bsn) VALUES (90017, 'Jansen', '…'), (…);`. The list of columns
 * is the header of every row that is put in that table, also of later statements without a list.
 */
import { Ascii } from '../ascii';
import { Label } from '../cues';
import { hashWord } from '../hash';
import { isMark, Kind, type Tokens } from '../tokens';
import { labelOfWords } from './labels';
import { type Layout } from './layout';

const INTO = hashWord('into') | 0;
const VALUES = hashWord('values') | 0;

/** Gives the values of INSERT statements the labels of their columns. Linear: each token is passed once. */
export function readInserts(text: string, tokens: Tokens, layout: Layout): void {
  const { count, hash, kind } = tokens;
  let columnsOf: Map<number, Label[]> | undefined;
  for (let i = 0; i < count; i++) {
    if (hash[i] !== INTO || kind[i] !== Kind.Word) continue;
    const list = tableEnd(tokens, i + 1);
    const table = hash[list - 1];
    let at = list;
    columnsOf ??= new Map();
    if (isMark(tokens, at, Ascii.OpeningBracket)) {
      const { columns, next } = readColumns(text, tokens, at + 1);
      columnsOf.set(table, columns);
      at = next;
    }
    const columns = columnsOf.get(table);
    if (hash[at] === VALUES && kind[at] === Kind.Word && columns)
      i = labelRows(text, tokens, layout, at + 1, columns);
  }
}

/** Longest name of a table, in tokens: `dbo.t_persoon`. */
const LONGEST_NAME = 8;

/** First token behind the table's name. */
function tableEnd(tokens: Tokens, from: number): number {
  let t = from;
  while (
    t < tokens.count &&
    t < from + LONGEST_NAME &&
    tokens.kind[t] !== Kind.Newline &&
    !isMark(tokens, t, Ascii.OpeningBracket) &&
    tokens.hash[t] !== VALUES
  )
    t++;
  return t;
}

function readColumns(text: string, tokens: Tokens, from: number): { columns: Label[]; next: number } {
  const columns: Label[] = [];
  let cell = from;
  let t = from;
  for (; t < tokens.count && !isMark(tokens, t, Ascii.Semicolon); t++) {
    const closes = isMark(tokens, t, Ascii.ClosingBracket);
    if (!closes && !isMark(tokens, t, Ascii.Comma)) continue;
    columns.push(labelOfWords(text, tokens, cell, t));
    cell = t + 1;
    if (closes) break;
  }
  // A table of persons that opens with an id numbers its persons.
  const persons = columns.some((l) => l === Label.BirthDate || l === Label.Bsn);
  if (persons && columns[0] === Label.None) columns[0] = Label.PatientNumber;
  let next = t + 1;
  while (next < tokens.count && tokens.kind[next] === Kind.Newline) next++;
  return { columns, next };
}

/** Labels the tuples from token `from` on; returns the last token of the statement. */
function labelRows(
  text: string,
  tokens: Tokens,
  layout: Layout,
  from: number,
  columns: readonly Label[],
): number {
  const { count, start, end, kind, hash } = tokens;
  let cell = -1;
  let quoted = false;
  let t = from;
  for (; t < count; t++) {
    // A word may hold its apostrophe ('t, d'Ancona); each one opens or closes a value, a doubled one does both.
    for (let k = start[t]; k < end[t]; k++) if (text.charCodeAt(k) === Ascii.Apostrophe) quoted = !quoted;
    if (kind[t] === Kind.Mark && !quoted) {
      if (hash[t] === Ascii.Semicolon) break;
      if (hash[t] === Ascii.OpeningBracket && cell < 0) cell = 0;
      else if (hash[t] === Ascii.ClosingBracket) cell = -1;
      else if (hash[t] === Ascii.Comma && cell >= 0) cell++;
      if (hash[t] !== Ascii.Apostrophe) continue;
    }
    if (cell < 0) continue;
    layout.cell[t] = cell + 1;
    layout.inTable[t] = 1;
    // Words without quotes are the language's own: NULL, DATE, CURRENT_DATE.
    const bare = !quoted && kind[t] === Kind.Word && !text.slice(start[t], end[t]).includes("'");
    layout.label[t] = bare ? Label.Other : (columns[cell] ?? Label.Other);
  }
  return t;
}
