/** Forms in two columns: a label in each line's first cell, its value in the second. */
import { Label } from '../cues';
import { Kind, type Tokens } from '../tokens';
import { isSeparator } from './cells';
import { labelOfWords, mayBeHeader, saysLittle } from './labels';
import { TAB_GAP, type Layout } from './layout';

/** A label and its value on a line: the first token of the value, and the one behind its last. */
interface Pair {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

/**
 * "Naam      Petra Bos", "| Naam | Petra Bos |": a line of two cells of which the second is no label; the first may be one, and is
 * when the line `opens` a form. Most lines open none: of those no cell but the first is looked at.
 */
function pairOf(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  separator: number,
  opens: boolean,
): Pair | undefined {
  const { lineFirst } = layout;
  const to = lineFirst[n + 1];
  const end = to > lineFirst[n] && tokens.kind[to - 1] === Kind.Newline ? to - 1 : to;
  let label = Label.None;
  let value: Pair | undefined;
  let filled = 0;
  for (let from = lineFirst[n]; from < end;) {
    const cellEnd = endOfCell(text, tokens, layout, from, end, separator);
    if (cellEnd > from) {
      filled++;
      if (filled > 2) return undefined;
      if (filled === 1) {
        if (mayBeHeader(tokens, from, cellEnd)) label = labelOfWords(text, tokens, from, cellEnd);
        if (opens && label === Label.None) return undefined;
      } else {
        const found = labelOfWords(text, tokens, from, cellEnd);
        // "Postcode    7609 TV": a column may be headed "tv", but none of these.
        const heads = found !== Label.None && mayBeHeader(tokens, from, cellEnd);
        if (!heads || (cellEnd - from > 1 && !saysLittle(label) && saysLittle(found)))
          value = { label, from, to: cellEnd };
      }
    }
    from = separator === TAB_GAP ? cellEnd : cellEnd + 1;
  }
  return value;
}

/** Where the cell that opens at token `from` ends, at `to` at the latest. */
function endOfCell(
  text: string,
  tokens: Tokens,
  layout: Layout,
  from: number,
  to: number,
  separator: number,
): number {
  // A gap before its first token opened the cell.
  let end = separator === TAB_GAP ? from + 1 : from;
  while (end < to && !isSeparator(text, tokens, layout, end, separator)) end++;
  return end;
}

/**
 * The line behind a form of such pairs that opens with line `n`, of which each value gets its label; `n` for no form of two lines.
 * A line of which the first cell promises nothing ("M/V") may stand between two that do.
 */
export function endOfForm(
  text: string,
  tokens: Tokens,
  layout: Layout,
  n: number,
  separators: Int32Array,
): number {
  const pairs: Pair[] = [];
  let lines = 0;
  for (let m = n; m < separators.length && separators[m] === separators[n]; m++) {
    const pair = pairOf(text, tokens, layout, m, separators[n], m === n);
    if (!pair || (pair.label === Label.None && m !== n + lines)) break;
    if (pair.label === Label.None) {
      if (lines === 0) break;
      continue;
    }
    pairs.push(pair);
    lines = m + 1 - n;
  }
  if (pairs.length < 2) return n;
  for (const { label, from, to } of pairs) layout.label.fill(label, from, to);
  return n + lines;
}
