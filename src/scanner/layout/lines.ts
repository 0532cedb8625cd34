/** `label: value` on a line, and what separates the cells of each line. */
import { Ascii } from '../ascii';
import { Label } from '../cues';
import { ints } from '../memory';
import { Kind, type Tokens } from '../tokens';
import { isGap } from './cells';
import { labelOfWords } from './labels';
import { TAB_GAP, type Layout } from './layout';

/** A label has at most this many words: "Naam en voorletters van de verzekerde:". */
const MAX_LABEL_WORDS = 6;

/** Marks behind which another label may start: , ; ( | { */
const OPENING = new Uint8Array(128);
for (const mark of [Ascii.Comma, Ascii.Semicolon, 40, Ascii.Bar, 123]) OPENING[mark] = 1;

/**
 * `label: value` and `label = value` on one line, also several on a line; a label alone governs the next line.
 * Returns what separates the cells of each line, as `separatorOf` has it.
 */
export function readLines(text: string, tokens: Tokens, layout: Layout): Int32Array {
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
        (mark === Ascii.Colon || mark === Ascii.Equals) &&
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
        if (words <= 3 && mark === Ascii.Colon) current = Label.None;
        labelStart = i + 1;
        words = 0;
      }
      label[i] = current;
      if (OPENING[mark] !== 1) continue;
      labelStart = i + 1;
      words = 0;
      if (mark === Ascii.Comma) commas++;
      else if (mark === Ascii.Semicolon) semicolons++;
      else if (mark === Ascii.Bar) pipes++;
      if (mark === Ascii.Semicolon || mark === Ascii.Bar) current = Label.None;
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
  if (pipes >= 2) return Ascii.Bar;
  if (semicolons >= 2) return Ascii.Semicolon;
  if (gaps >= 1) return TAB_GAP;
  if (commas >= 2 && length < 60) return Ascii.Comma;
  return pipes === 1 ? Ascii.Bar : semicolons === 1 ? Ascii.Semicolon : 0;
}

/** `10:30` is no label. */
function isClock(tokens: Tokens, i: number): boolean {
  return i > 0 && tokens.kind[i - 1] === Kind.Number && tokens.kind[i + 1] === Kind.Number;
}
