/** One place in a text where a number may start, with all that says what it is. */
import type { Candidate, Doc } from '../../document';
import { readCode, type Code } from './context/code';
import { isDate, letterAt, letterBefore, tiedBefore, type Group } from './groups';
import { labelMeaning, meaningAfter, Meaning, senseBefore, type Sense } from './context/meaning';

/** What holds for the whole text. */
export interface Facts {
  /** The text speaks of BSNs somewhere. */
  readonly speaksOfBsn: boolean;
  /** The text speaks of asylum seekers' V-numbers, or of where those are used. */
  readonly speaksOfAsylum: boolean;
  /** The text has a word for a car, its make or its plate. */
  readonly speaksOfCar: boolean;
  /** The text speaks of a birth date or a BSN, a patient or a lady or gentleman somewhere, and so of a person. */
  readonly speaksOfPerson: boolean;
  /** What the heading above each line promises of its numbers (`Meaning`). */
  readonly headings: Uint8Array;
  /** Forms of the codes that the text lists beside names (records/lists.ts). */
  readonly forms: ReadonlySet<number>;
}

export interface Spot {
  readonly doc: Doc;
  readonly facts: Facts;
  readonly groups: readonly Group[];
  readonly at: number;
  /** What the words before the number say of it. */
  readonly sense: Sense;
  /** The code that holds the number, and what the words before that code say. */
  readonly code: Code;
  readonly codeSense: Sense;
  /** The groups here are a calendar date. */
  readonly date: boolean;
  /** What the column or field promises, or the heading of a list; None elsewhere. */
  readonly column: Meaning;
  /** The promise comes from a heading, which says less than a column. */
  readonly listed: boolean;
}

/** What a matcher made of a spot: the candidate, how many groups it used, and what else of a person stands in the code. */
export interface Match {
  readonly candidate: Candidate;
  readonly used: number;
  readonly beside?: readonly Candidate[];
}

export function spotAt(doc: Doc, facts: Facts, groups: readonly Group[], at: number): Spot {
  const { token } = groups[at];
  const code = readCode(doc, token);
  const sense = senseBefore(doc, token);
  const { inTable, line } = doc.layout;
  const promised: Meaning = inTable[token] === 1 ? Meaning.None : facts.headings[line[token]];
  const listed = promised !== Meaning.None;
  return {
    doc,
    facts,
    groups,
    at,
    sense,
    code,
    codeSense: code.first === token ? sense : senseBefore(doc, code.first),
    date: isDate(groups, at),
    column: inTable[token] === 1 ? labelMeaning(doc, token) : promised,
    listed,
  };
}

/** The digits of groups [from, to], joined. */
export function joined(groups: readonly Group[], from: number, to: number): string {
  let digits = '';
  for (let k = from; k <= to; k++) digits += groups[k].digits;
  return digits;
}

/** True when nothing ties the number that ends with group `to` to what follows. */
export function endsFree(spot: Spot, to: number): boolean {
  const { groups, doc } = spot;
  const next = groups[to + 1];
  if (next && tiedBefore(groups, to + 1)) return false;
  const end = groups[to].end;
  if (!letterAt(doc.text, end)) return true;
  // Glued to the next word: "123456782Jan", "123456782tel".
  const c = doc.text[end];
  return c !== c.toLowerCase() && letterAt(doc.text, end + 1);
}

/** True when the number at `at` isn't the tail of something longer. */
export function startsFree(spot: Spot): boolean {
  const { groups, at, doc } = spot;
  if (at > 0) return !tiedBefore(groups, at);
  const { start, token } = groups[at];
  if (letterBefore(doc.text, start))
    return (
      spot.sense.distance === 0 && spot.sense.token === token - 1 && start - doc.tokens.start[token - 1] >= 3
    );
  const before = doc.text[start - 1];
  // "-" and "." after a letter or digit tie (TLM-41957, 24B-077); a dash that opens a list item doesn't.
  return !(
    (before === '-' || before === '.' || before === '_') &&
    letterBefore(doc.text, start - 1) &&
    !cuedAt(spot, token - 2)
  );
}

function cuedAt(spot: Spot, token: number): boolean {
  return spot.sense.token === token && spot.sense.distance === 0;
}

/** What the words after the number that ends with group `to` say of it. */
export function afterwards(spot: Spot, to: number): Meaning {
  return meaningAfter(spot.doc, spot.groups[to].token);
}
