/** Boxes of a form as text has them where each has marks of its own: "[6][0][0][9]" · "(4)(7)(5)" · "[1][8]-[0][4]-[1][9][6][2]". */
import { isOfForm } from './boxes';
import { Ascii } from './ascii';

export interface BracketBoxes {
  readonly to: number;
  /**
   * Offsets of the characters that stay, in their order: what stands in the boxes, and the marks between them. None when the boxes
   * tick, count or are empty.
   */
  readonly kept: readonly number[];
}

/** Four boxes or more, and no more than a form has, that touch, or have one mark between them as the parts of a date do. "[1] [2] [3]" is a choice. */
const SQUARE = /\[[^[\]\r\n]\](?:[-/.]?\[[^[\]\r\n]\]){3,40}/y;
const ROUND = /\([^()\r\n]\)(?:[-/.]?\([^()\r\n]\)){3,40}/y;

/** The boxes of which the first opens at `i`; undefined for none. */
export function bracketBoxesAt(text: string, i: number): BracketBoxes | undefined {
  const pattern = text.charCodeAt(i) === Ascii.OpeningSquare ? SQUARE : ROUND;
  pattern.lastIndex = i;
  const run = pattern.exec(text)?.[0];
  if (run === undefined) return undefined;
  const kept: number[] = [];
  for (let k = 0; k < run.length; k++) if (!/[[\]()_\s]/.test(run[k])) kept.push(i + k);
  const held = kept.map((at) => text[at]).join('');
  return { to: i + run.length, kept: isOfForm(held.replace(/[-/.]/g, '')) ? kept : [] };
}
