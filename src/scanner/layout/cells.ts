/** Where the cells of a line end. */
import { Ascii } from '../ascii';
import { Kind, type Tokens } from '../tokens';
import { TAB_GAP, type Layout } from './layout';

/** A tab or two blanks stand before token `i`, which is not the first of its line. */
export function isGap(text: string, { start, end }: Tokens, i: number): boolean {
  const gap = start[i] - end[i - 1];
  return gap >= 2 || (gap === 1 && text.charCodeAt(end[i - 1]) === Ascii.Tab);
}

export function isSeparator(
  text: string,
  tokens: Tokens,
  layout: Layout,
  i: number,
  separator: number,
): boolean {
  if (separator !== TAB_GAP) return tokens.kind[i] === Kind.Mark && tokens.hash[i] === separator;
  const opensLine = i === layout.lineFirst[layout.line[i]];
  return !opensLine && tokens.kind[i] !== Kind.Newline && isGap(text, tokens, i);
}

export function cellCount(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  separator: number,
): number {
  let cells = 1;
  for (let i = layout.lineFirst[n]; i < layout.lineFirst[n + 1]; i++)
    if (isSeparator(text, tokens, layout, i, separator)) cells++;
  return cells;
}

/** The tokens [from, to) of a cell on line `n`; none when the line has fewer cells. */
export function cellOf(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  separator: number,
  column: number,
): readonly [from: number, to: number] {
  const { lineFirst } = layout;
  if (n + 1 >= lineFirst.length) return [0, 0];
  let from = lineFirst[n];
  let cell = 0;
  for (let i = from; i < lineFirst[n + 1]; i++) {
    const ends = tokens.kind[i] === Kind.Newline || isSeparator(text, tokens, layout, i, separator);
    if (!ends) continue;
    if (cell === column) return [from, i];
    from = separator === TAB_GAP ? i : i + 1;
    cell++;
  }
  return cell === column ? [from, lineFirst[n + 1]] : [0, 0];
}

/** How a table that was copied out of a spreadsheet parts its columns: by single tabs, so that its empty cells can be told. */
export interface TabColumns {
  /** Tabs on the header's line. */
  readonly tabs: number;
  /** Per column the tabs before it. */
  readonly before: readonly number[];
}

/** The tabs on line `n`, and per token of the line those before it. */
function tabsOf(
  text: string,
  tokens: Tokens,
  { lineFirst }: Layout,
  n: number,
): { all: number; before: number[] } {
  const first = lineFirst[n];
  const to = lineFirst[n + 1];
  let k = first > 0 ? tokens.end[first - 1] : 0;
  let all = 0;
  const before: number[] = [];
  for (let i = first; i < to; i++) {
    for (; k < tokens.start[i]; k++) if (text.charCodeAt(k) === Ascii.Tab) all++;
    before.push(all);
  }
  if (to === tokens.count) for (; k < text.length; k++) if (text.charCodeAt(k) === Ascii.Tab) all++;
  return { all, before };
}

/** The columns of the header on line `n`, whose cells open at the tokens `opening`; undefined where blanks part some of them. */
export function tabColumns(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  opening: readonly number[],
): TabColumns | undefined {
  const first = layout.lineFirst[n];
  const { all, before } = tabsOf(text, tokens, layout, n);
  if (all === 0) return undefined;
  const columns = opening.map((i) => before[i - first]);
  return columns.some((tabs, c) => c > 0 && tabs === columns[c - 1])
    ? undefined
    : { tabs: all, before: columns };
}

/**
 * Per token of line `n` its column, where the line has as many tabs as the header has, and empty cells; undefined for another line:
 * somebody who sets columns by hand types more tabs behind a short word.
 */
export function columnsByTabs(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  header: TabColumns,
): number[] | undefined {
  const { all, before } = tabsOf(text, tokens, layout, n);
  if (all !== header.tabs) return undefined;
  // Both only rise.
  let column = 0;
  return before.map((tabs) => {
    while (header.before[column] < tabs) column++;
    return header.before[column] === tabs ? column : -1;
  });
}
