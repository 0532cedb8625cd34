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
