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

/** "Naam      Petra Bos", "| Naam | Petra Bos |": a line of two cells of which the second is no label; the first may be one. */
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
  let value: Omit<Pair, 'label'> | undefined;
  const close = (end: number) => {
    if (end <= from) return;
    filled++;
    const found = labelOfWords(text, tokens, from, end);
    if (filled === 1) label = mayBeHeader(tokens, from, end) ? found : Label.None;
    else if (found === Label.None || (end - from > 1 && !saysLittle(label) && saysLittle(found)))
      value = { from, to: end };
  };
  for (let i = from; i < to; i++) {
    if (!isSeparator(text, tokens, layout, i, separator)) continue;
    close(i);
    from = separator === TAB_GAP ? i : i + 1;
  }
  close(to > from && tokens.kind[to - 1] === Kind.Newline ? to - 1 : to);
  return filled === 2 && value ? { ...value, label } : undefined;
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
    const pair = pairOf(text, tokens, layout, m, separators[n]);
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
