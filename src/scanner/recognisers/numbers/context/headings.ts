/**
 * Lists under a heading that names their numbers: "Dossiernummers:", and below it one line for each person. The numbers
 * of those lines have no word of their own, as they would have none in a table with a header.
 */
import { Ascii } from '../../../ascii';
import type { Doc } from '../../../document';
import { bytes } from '../../../memory';
import { Kind } from '../../../tokens';
import { isCue, Meaning, wordMeaning } from './meaning';

/** A heading without a colon is short. */
const LONGEST_TITLE = 6;
const LONGEST_HEADING = 24;
const LONGEST_ITEM = 24;
/** Digits of a number in a list; shorter ones count its lines. */
const LEAST_DIGITS = 4;

/** Words that name numbers, several of them or one: a heading speaks of the numbers, not of the things. */
const NUMBERS =
  /(?:nummers?|nummer\(s\)|nrs?|codes?|bsns?|bsn's|numbers?|kentekens|id's|ids|rijbewijzen|paspoorten)$/i;

/** For each line of the text what the heading above it promises of its numbers (`Meaning`). */
export function readHeadings(doc: Doc): Uint8Array {
  const { woken } = doc;
  const { lineFirst, line, inTable } = doc.layout;
  const promised = bytes(lineFirst.length);
  let current = Meaning.None;
  let items = 0;
  /** The last line with a number or a word for one. */
  let before = -1;
  for (let n = 0; n < woken.length;) {
    const at = line[woken[n]];
    const opens = n;
    while (n < woken.length && line[woken[n]] === at) n++;
    if (current !== Meaning.None && endsBetween(doc, before, at, items)) current = Meaning.None;
    before = at;
    const first = lineFirst[at];
    const last = lineEnd(doc, at);
    const named = inTable[first] === 1 ? Meaning.None : headingOf(doc, first, last, opens, n);
    if (named !== Meaning.None) {
      current = named;
      items = 0;
    } else if (current !== Meaning.None) {
      // Plates hold few digits.
      const least = current === Meaning.Plate ? 1 : LEAST_DIGITS;
      if (inTable[first] === 1 || last - first > LONGEST_ITEM || digitsIn(doc, opens, n) < least)
        current = Meaning.None;
      else {
        promised[at] = current;
        items++;
      }
    }
  }
  return promised;
}

/** The token behind the last of line `at` that is no line end. */
export function lineEnd({ layout, tokens }: Doc, at: number): number {
  let last = layout.lineFirst[at + 1];
  while (last > layout.lineFirst[at] && tokens.kind[last - 1] === Kind.Newline) last--;
  return last;
}

/** A list ends between line `before` and line `at`, of which none has a number: at any text, and once begun at an empty line. */
function endsBetween(doc: Doc, before: number, at: number, items: number): boolean {
  for (let n = before + 1; n < at; n++)
    if (items > 0 || lineEnd(doc, n) > doc.layout.lineFirst[n]) return true;
  return false;
}

/**
 * What the line of tokens [first, last) promises as a heading: no numbers, and one kind of number named. Its woken tokens are
 * those from place `opens` of all to `closes`.
 */
function headingOf(doc: Doc, first: number, last: number, opens: number, closes: number): Meaning {
  const { kind, hash, start, end } = doc.tokens;
  if (last - first > LONGEST_HEADING) return Meaning.None;
  const colon = kind[last - 1] === Kind.Mark && hash[last - 1] === Ascii.Colon;
  if (!colon && last - first > LONGEST_TITLE) return Meaning.None;
  let named = Meaning.None;
  for (let n = closes - 1; n >= opens; n--) {
    const t = doc.woken[n];
    if (kind[t] === Kind.Number && end[t] - start[t] >= LEAST_DIGITS) return Meaning.None;
    if (kind[t] !== Kind.Word || !isCue(doc, t)) continue;
    const meaning = wordMeaning(doc, t);
    if (meaning === Meaning.None || meaning === Meaning.Thing || meaning === Meaning.Phone) {
      // "Bestelnummers:" and "patiëntnummers en ordernummers" promise nothing for sure.
      if (meaning === Meaning.Thing) return Meaning.None;
      continue;
    }
    if (meaning !== Meaning.Bsn && !NUMBERS.test(doc.text.slice(start[t], end[t]))) continue;
    if (named !== Meaning.None && named !== meaning) return Meaning.None;
    named = meaning;
  }
  return named;
}

/** How many digits the woken tokens from place `opens` to `closes` have. */
function digitsIn({ woken, tokens }: Doc, opens: number, closes: number): number {
  const { kind, start, end } = tokens;
  let digits = 0;
  for (let n = opens; n < closes; n++) {
    const t = woken[n];
    if (kind[t] === Kind.Number) digits += end[t] - start[t];
  }
  return digits;
}
