/**
 * Numbers that what stands beside them makes a person's: right behind or before a name, behind a birth date or a BSN.
 * "Okkerse (#20417)", "20417 - mw Okkerse", "Okkerse 120361 V 20417". No recogniser knows of another's findings, so this runs
 * behind them all, and looks only where they found something. For a person to judge.
 */
import { charClass, Char } from './chars';
import { Cue, Label } from './cues';
import type { Candidate, Doc } from './document';
import { readCode, type Code } from './recognisers/numbers/context/code';
import { Meaning, senseBefore } from './recognisers/numbers/context/meaning';
import { unitAfter } from './recognisers/numbers/context/record-words';
import { inMachineText, isDateDigits } from './recognisers/numbers/groups';
import { isCounted } from './recognisers/numbers/records/person-code';
import { sameNumbers } from './same-numbers';
import { Kind } from './tokens';

/** More than a capital before the digits has as somebody's initial. */
const SCORE = 0.8;
const BESIDE_NAME = 'Nummer vlak bij een naam; kan een patiëntnummer zijn.';
const BEHIND_DATA = 'Nummer vlak achter een geboortedatum of BSN; kan een patiëntnummer zijn.';

/** Longest gap between what was found and the number. */
const LONGEST_GAP = 6;
/** What ties a number to the name before it so that four digits are enough: Okkerse (4471), Okkerse #4471. */
const TIED = /^(?: ?[([]#?|,? ?#)$/;
/** What may stand between a name and a longer number. */
const LOOSE = /^(?: {1,4}|, | ?[:=] ?| - | ?\/ ?|\t+| ?[|;*] ?)$/;
/** In the name of a file: okkerse_20417.pdf. */
const IN_FILE = /^[_-]$/;
/** Marks and the sex between a birth date and the number. */
const BEHIND_BIRTH = /^(?:[ ,;|/\t)*-]{1,4}|[ ,;|/\t(]{0,3}[mvMVfF][ ,;|/\t)]{1,4})$/;
/** Between the cells of a row. */
const NEXT_CELL = /^ ?[;|\t] ?$/;
/** Between a number that opens a line and the name behind it. */
const BEFORE_NAME = /^(?: {1,4}|\t+| ?[-:|;=] ?|[)\]] ?)$/;

/** Digits alone, or behind capitals: 20417, P0093381, P-20417. */
const WRITTEN = /^(?:[A-Z]{1,5}[-/.]?)?\d{4,8}$/;
const LEAST_TIED = 4;
const LEAST_LOOSE = 5;
/** Years, and the round numbers of amounts and codes of work done. */
const COMMON = /^(?:(?:19|20)\d\d|\d+000)$/;
/** Six digits that are a date: 120361, 610312. */
const SHORT_DATE =
  /^(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d|\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;

/** The numbers that what was found shows to be somebody's. */
export function numbersBeside(doc: Doc, found: readonly Candidate[]): Candidate[] {
  const more: Candidate[] = [];
  /** Doubts of a recogniser about a number that stands beside somebody's name or data too. */
  const confirmed: Candidate[] = [];
  let taken: Map<number, Candidate> | undefined;
  const add = (code: Code | undefined, reason: string) => {
    if (!code) return;
    taken ??= new Map(found.filter((c) => c.category !== 'NAAM').map((c) => [c.start, c]));
    // What is taken for a BSN stays that.
    const other = taken.get(code.start);
    if (!other) more.push(candidate(code, reason));
    else if (other.category === 'PATIENTNUMMER') confirmed.push(other);
  };
  for (const { start, end, category, severity } of found) {
    if (severity !== 'block') continue;
    if (category === 'NAAM') {
      if (isColleague(doc, start)) continue;
      add(codeBehind(doc, end, TIED, LOOSE), BESIDE_NAME);
      add(codeBefore(doc, start), BESIDE_NAME);
    } else if (category === 'GEBOORTEDATUM') add(codeBehind(doc, end, undefined, BEHIND_BIRTH), BEHIND_DATA);
    else if (category === 'BSN') add(codeBehind(doc, end, NEXT_CELL, undefined), BEHIND_DATA);
  }
  return [...more, ...sameNumbers(doc, found, [...more, ...confirmed])];
}

function candidate({ start, end }: Code, reason: string): Candidate {
  return { start, end, category: 'PATIENTNUMMER', severity: 'review', score: SCORE, reason };
}

/** The first token that starts at or behind offset `at`. */
function tokenAt({ tokens }: Doc, at: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "huisarts Okkerse, 71234": a colleague's number is that of a telephone. */
function isColleague(doc: Doc, start: number): boolean {
  const { cue, kind } = doc.tokens;
  const first = tokenAt(doc, start);
  const before = kind[first - 1] === Kind.Mark ? first - 2 : first - 1;
  return ((cue[first] | (before >= 0 ? cue[before] : 0)) & (Cue.Doctor | Cue.Role)) !== 0;
}

/** The code behind offset `end`, with a gap of the form in which four digits are enough, or of the other. */
function codeBehind(
  doc: Doc,
  end: number,
  tied: RegExp | undefined,
  loose: RegExp | undefined,
): Code | undefined {
  const { text } = doc;
  // Behind most names a word follows, or the line ends.
  let at = end;
  while (at < text.length && at - end <= LONGEST_GAP && charClass(text.charCodeAt(at)) !== Char.Digit) at++;
  if (at >= text.length || at - end > LONGEST_GAP) return undefined;
  const token = tokenAt(doc, at);
  if (doc.tokens.start[token] !== at) return undefined;
  const code = readCode(doc, token);
  if (code.start <= end) return undefined;
  const gap = text.slice(end, code.start);
  const inFile = tied === TIED && IN_FILE.test(gap);
  const least = tied?.test(gap) ? LEAST_TIED : inFile || loose?.test(gap) ? LEAST_LOOSE : 0;
  return least > 0 && code.digits >= least && isNumberOfPerson(doc, code, inFile) ? code : undefined;
}

/** The code that opens the line, or stands behind a colon, right before the name that starts at offset `start`. */
function codeBefore(doc: Doc, start: number): Code | undefined {
  const { kind, cue } = doc.tokens;
  let first = tokenAt(doc, start);
  // "20417 - mw. Okkerse"
  const title = kind[first - 1] === Kind.Mark ? first - 2 : first - 1;
  if (title > 0 && kind[title] === Kind.Word && cue[title] & Cue.Title) first = title;
  let t = first - 1;
  while (t >= 0 && t > first - 3 && kind[t] === Kind.Mark) t--;
  if (t < 0 || kind[t] !== Kind.Number || doc.tokens.end[t] - doc.tokens.start[t] < LEAST_TIED)
    return undefined;
  const code = readCode(doc, t);
  const gap = doc.text.slice(code.end, doc.tokens.start[first]);
  const inFile = IN_FILE.test(gap);
  if (code.last !== t || !(inFile || BEFORE_NAME.test(gap))) return undefined;
  const opening = doc.layout.lineFirst[doc.layout.line[t]];
  const mark = doc.text[code.start - 1];
  const tied = mark === '#' || (mark === '[' && doc.text[code.end] === ']');
  if (code.first - opening > 2 && doc.text[code.start - 2] !== ':') return undefined;
  const least = tied ? LEAST_TIED : LEAST_LOOSE;
  return code.digits >= least && isNumberOfPerson(doc, code, inFile) ? code : undefined;
}

/** Labels of a line under which a person's number may stand beside the data that they promise. */
const OF_PERSON =
  (1 << Label.None) |
  (1 << Label.Name) |
  (1 << Label.Person) |
  (1 << Label.BirthDate) |
  (1 << Label.Bsn) |
  (1 << Label.PatientNumber);

/** No date, year, count, amount or part of something longer, and no word that says what else it is. */
function isNumberOfPerson(doc: Doc, code: Code, inFile = false): boolean {
  const { text, layout } = doc;
  const written = text.slice(code.start, code.end);
  if (!WRITTEN.test(written) || COMMON.test(written) || SHORT_DATE.test(written) || isDateDigits(written))
    return false;
  // A postcode, a decimal, a clock time, a telephone number cut in parts.
  if (/^(?: ?[A-Z]{2}\b|[-.,:/]\d|[\p{L}%])/u.test(text.slice(code.end, code.end + 4))) return false;
  if (/[€$£] ?$/.test(text.slice(Math.max(0, code.start - 2), code.start))) return false;
  // Of a column whose head says nothing nobody knows what it numbers: "ZI-nummer".
  const label = layout.label[code.first];
  if (layout.inTable[code.first] === 1 ? label !== Label.PatientNumber : ((1 << label) & OF_PERSON) === 0)
    return false;
  const { meaning, distance } = senseBefore(doc, code.first);
  if (meaning !== Meaning.None && meaning !== Meaning.Patient && distance <= 2) return false;
  return (
    !unitAfter(doc, code.last) &&
    !isCounted(doc, { token: code.last, digits: written }) &&
    (inFile || !inMachineText(text, code.start, code.end))
  );
}
