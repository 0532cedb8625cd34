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
