/** Columns of dates without a header: what lies decades apart are birth dates, what lies days apart are consults. */
import { Ascii } from '../../../ascii';
import type { Doc } from '../../../document';
import { floats } from '../../../memory';
import { Kind } from '../../../tokens';
import { Form, type DateSpan } from '../span';
import { COLUMN_RECENT, COLUMN_SPREAD } from './weigh';

const QUOTES = '\'"';

/** The rows of one column lie at most this many lines apart: records of two or three lines, with notes between. */
const MAX_LINES_APART = 4;

const LEAST_CELLS = 2;

interface Cell {
  readonly date: number;
  readonly line: number;
}

/** Per date the weight its column gives it; 0 outside columns, and undefined without them. Linear in the tokens. */
export function columnWeights(
  doc: Doc,
  dates: readonly DateSpan[],
  writtenIn: number,
): Float32Array | undefined {
  let inCells = 0;
  for (const date of dates) if (cellEdge(doc, date) !== 0) inCells++;
  if (inCells < LEAST_CELLS) return undefined;
  const weights = floats(dates.length);
  const columns = new Map<number, Cell[]>();
  const { layout } = doc;
  let line = -1;
  let at = 0;
  const counts = new Map<number, number>();
  for (let n = 0; n < dates.length; n++) {
    const date = dates[n];
    const separator = cellEdge(doc, date);
    if (separator === 0) continue;
    if (layout.line[date.first] !== line) {
      line = layout.line[date.first];
      at = layout.lineFirst[line];
      counts.clear();
    }
    for (; at < date.first; at++) {
      const found = separatorAt(doc, at);
      if (found !== 0) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    const key =
      separator * 256 +
      Math.min(255, (counts.get(separator) ?? 0) + (separatorAt(doc, date.first) === separator ? 1 : 0));
    const cells = columns.get(key);
    if (cells) cells.push({ date: n, line });
    else columns.set(key, [{ date: n, line }]);
  }
  for (const cells of columns.values()) {
    for (let from = 0, to; from < cells.length; from = to) {
      to = from + 1;
      while (to < cells.length && cells[to].line - cells[to - 1].line <= MAX_LINES_APART) to++;
      weighColumn(dates, cells.slice(from, to), writtenIn, weights);
    }
  }
  return weights;
}

/** The separator that token i is, or that the gap before it is (a tab or two spaces). */
function separatorAt(doc: Doc, i: number): number {
  const { kind, hash, start, end } = doc.tokens;
  if (
    kind[i] === Kind.Mark &&
    (hash[i] === Ascii.Comma || hash[i] === Ascii.Semicolon || hash[i] === Ascii.Bar)
  )
    return hash[i];
  if (i === 0 || kind[i] === Kind.Newline || kind[i - 1] === Kind.Newline) return 0;
  const gap = start[i] - end[i - 1];
  return gap >= 2 || (gap === 1 && doc.text.charCodeAt(end[i - 1]) === Ascii.Tab) ? Ascii.Tab : 0;
}

/** The separator when a date with a year fills a cell of a row, with a separator or the line's edge on either side; 0 when not. */
function cellEdge(doc: Doc, date: DateSpan): number {
  if (date.year === 0) return 0;
  // In SQL a word stands before the quote: ,DATE '1959-03-31',
  const typed =
    doc.text[date.start - 1] === "'"
      ? /(?:DATE|TIMESTAMP|TO_DATE\(|DATE\() ?'$/i.exec(
          doc.text.slice(Math.max(0, date.start - 12), date.start),
        )
      : null;
  const before = edge(doc, date.start - (typed?.[0].length ?? 0), -1);
  const behind = edge(doc, typed && doc.text[date.end + 1] === ')' ? date.end + 2 : date.end, 1);
  if (before === 0 || behind === 0) return 0;
  if (before === Ascii.Newline && behind === Ascii.Newline) return 0;
  if (before === Ascii.Newline) return behind;
  return behind === 10 || behind === before || before === Ascii.Tab
    ? before
    : behind === Ascii.Tab
      ? before
      : 0;
}

function edge(doc: Doc, from: number, step: 1 | -1): number {
  const { text } = doc;
  let spaces = 0;
  for (let k = step < 0 ? from - 1 : from; k >= 0 && k < text.length && spaces < 4; k += step) {
    const code = text.charCodeAt(k);
    if (code === Ascii.Newline) return 10;
    if (code === Ascii.Tab) return Ascii.Tab;
    if (code === Ascii.Space) {
      if (
        ++spaces >= 2 &&
        text.charCodeAt(k + step) !== Ascii.Bar &&
        text.charCodeAt(k + step) !== Ascii.Semicolon &&
        text.charCodeAt(k + step) !== Ascii.Space
      )
        return text.charCodeAt(k + step) === Ascii.Newline ? 10 : Ascii.Tab;
      continue;
    }
    if (QUOTES.includes(text[k])) continue;
    if (code === Ascii.Semicolon || code === Ascii.Bar) return code;
    // "| 27-4-58 (koningsdag) |": a note in brackets behind the date.
    if (code === Ascii.OpeningBracket && step > 0 && spaces <= 1) return 10;
    // A comma separates cells only when it touches them: "Jansen, 12-03-1956" is a sentence.
    if (code === Ascii.Comma && spaces === 0) return Ascii.Comma;
    return 0;
  }
  return spaces >= 4 ? Ascii.Tab : 10;
}

function weighColumn(
  dates: readonly DateSpan[],
  cells: readonly Cell[],
  writtenIn: number,
  weights: Float32Array,
): void {
  if (cells.length < LEAST_CELLS) return;
  // 120428 is of 1928 where 2028 lies ahead.
  const years = cells.map(({ date }) => {
    const { form, year } = dates[date];
    return form === Form.Compact6 && year > writtenIn + 1 ? year - 100 : year;
  });
  const spread = Math.max(...years.slice(0, 1000)) - Math.min(...years.slice(0, 1000));
  const old = years.filter((y) => writtenIn - y >= 2).length / years.length;
  const weight =
    spread >= 8 && old >= 0.6
      ? COLUMN_SPREAD
      : spread <= 2 && years.every((y) => writtenIn - y <= 2)
        ? COLUMN_RECENT
        : 0;
  for (const cell of cells) {
    const recent = weight > 0 && writtenIn - dates[cell.date].year <= 1;
    weights[cell.date] = weight > 0 && (cells.length === 2 || recent) ? weight / 2 : weight;
  }
}
