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
  const { lineFirst, inTable } = doc.layout;
  const { kind } = doc.tokens;
  const promised = bytes(lineFirst.length);
  let current = Meaning.None;
  let items = 0;
  for (let n = 0; n + 1 < lineFirst.length; n++) {
    const first = lineFirst[n];
    let last = lineFirst[n + 1];
    while (last > first && kind[last - 1] === Kind.Newline) last--;
    if (first === last) {
      // One empty line between the heading and its list.
      if (items > 0) current = Meaning.None;
      continue;
    }
    if (inTable[first] === 1) {
      current = Meaning.None;
      continue;
    }
    const named = headingOf(doc, first, last);
    if (named !== Meaning.None) {
      current = named;
      items = 0;
    } else if (current !== Meaning.None) {
      if (last - first > LONGEST_ITEM || !hasNumber(doc, first, last, current)) current = Meaning.None;
      else {
        promised[n] = current;
        items++;
      }
    }
  }
  return promised;
}

/** What the line of tokens [first, last) promises as a heading: no numbers, and one kind of number named. */
function headingOf(doc: Doc, first: number, last: number): Meaning {
  const { kind, hash, start, end } = doc.tokens;
  if (last - first > LONGEST_HEADING) return Meaning.None;
  const colon = kind[last - 1] === Kind.Mark && hash[last - 1] === Ascii.Colon;
  if (!colon && last - first > LONGEST_TITLE) return Meaning.None;
  let named = Meaning.None;
  for (let t = last - 1; t >= first; t--) {
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

function hasNumber(doc: Doc, first: number, last: number, meaning: Meaning): boolean {
  const { kind, start, end } = doc.tokens;
  let digits = 0;
  for (let t = first; t < last; t++) if (kind[t] === Kind.Number) digits += end[t] - start[t];
  // Plates hold few digits.
  return digits >= (meaning === Meaning.Plate ? 1 : LEAST_DIGITS);
}
