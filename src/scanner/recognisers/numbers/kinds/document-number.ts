/** Numbers of Dutch passports and identity cards, with and without a word that says so. */
import type { Candidate } from '../../../document';
import { charClass, Char } from '../../../chars';
import { inMachineText, letterBefore } from '../groups';
import { Meaning } from '../context/meaning';
import type { Spot } from '../spot';

/** Two letters, six letters or digits, one digit; never the letter O (RvIG). */
const DOCUMENT = /^[A-NP-Z]{2}[A-NP-Z0-9]{6}\d$/;
const LENGTH = 9;
/** Characters from the first to the digits here, spaces included. */
const REACH = 13;
/** The same from the digits here to the last digit. */
const REACH_BEHIND = 17;
const CUE_REACH = 36;
const LEAST_DIGITS = 3;

/** "ID", "legitimatie", "pas" or "paspoort" close before the number. */
const CUE =
  /(?:ID|\bWID|\bI\.D\.|legitim\w*|identit\w*|paspoort\w*|passport|\bpas|id-?kaart|document\w*)[\w .-]{0,16}[:(=#]{0,2} {0,24}$/i;
const WORD_FIRST = /^[a-z]{2,} [A-Z]/;
const GLUED_CUE = /(?:ID|WID|ID-?NR|PASPOORT|PAS|PP)$/i;

/** A document number that holds the digits at this spot: NXF4R81K2, "NW9K 41RL 7" and "nxf4r81k2" beside a cue. */
export function matchDocumentNumber(spot: Spot): Candidate | undefined {
  const { doc, groups, at, sense, column } = spot;
  const { text } = doc;
  const { start, digits } = groups[at];
  if (digits.length > 7) return undefined;
  const said = (sense.meaning === Meaning.Identity && sense.distance <= 6) || column === Meaning.Identity;
  // "HPCSA MP0569007", "ordernr AB123CD45", "polis op naam NN1234567": a word close by says what else it is.
  const other = spot.codeSense;
  if (!said && (isElse(column) || (isElse(other.meaning) && other.distance <= 2))) return undefined;
  const least = Math.max(0, start - REACH, said && sense.token >= 0 ? doc.tokens.start[sense.token] + 2 : 0);
  for (let last = start; last < start + REACH_BEHIND && (isCode(text, last) || text[last] === ' '); last++) {
    const read = readNine(text, last);
    if (!read || read.start < least || read.start >= start || !DOCUMENT.test(read.written.toUpperCase()))
      continue;
    const from = read.start;
    const before = text.slice(Math.max(0, from - CUE_REACH), from);
    const glued = letterBefore(text, from) || isDigit(text, from - 1);
    if (glued && !GLUED_CUE.test(before)) continue;
    if (text[from - 1] === '-' || text[from - 1] === '_') continue;
    // "en NEN 7510": a word before the code.
    if (read.spaced && WORD_FIRST.test(text.slice(from, read.end))) continue;
    const cued = said || glued || CUE.test(before);
    const plain = !read.spaced && read.written === read.written.toUpperCase();
    const enough = (read.written.match(/\d/g) ?? []).length >= LEAST_DIGITS;
    if ((!cued && (!plain || !enough)) || (!plain && !enough)) continue;
    if (inMachineText(text, from, read.end)) return undefined;
    return {
      start: from,
      end: read.end,
      category: 'IDNUMMER',
      severity: cued ? 'block' : 'review',
      score: cued ? 0.92 : 0.6,
      reason: 'Heeft de vorm van een paspoortnummer.',
    };
  }
  return undefined;
}

function isElse(meaning: Meaning): boolean {
  return meaning !== Meaning.None && meaning !== Meaning.Identity && meaning !== Meaning.Plate;
}

function isCode(text: string, at: number): boolean {
  const c = charClass(text.charCodeAt(at));
  return c === Char.Upper || c === Char.Lower || c === Char.Digit;
}

function isDigit(text: string, at: number): boolean {
  return at >= 0 && charClass(text.charCodeAt(at)) === Char.Digit;
}

interface Nine {
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly spaced: boolean;
}

/** Nine letters and digits of which the last is the digit at `last`, with single spaces between; undefined when more are glued to it. */
function readNine(text: string, last: number): Nine | undefined {
  // A document number ends in a digit: most numbers that stand against letters are refused here.
  if (!isDigit(text, last) || (last + 1 < text.length && isCode(text, last + 1))) return undefined;
  const end = last + 1;
  if (/^[-.\/]\w/.test(text.slice(end, end + 2))) return undefined;
  let written = '';
  let start = end;
  let spaced = false;
  while (written.length < LENGTH) {
    if (--start < 0) return undefined;
    if (isCode(text, start)) written = text[start] + written;
    else if (text[start] === ' ' && text[start - 1] !== ' ') spaced = true;
    else return undefined;
  }
  return { written, start, end, spaced };
}
