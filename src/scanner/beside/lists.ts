/**
 * Lists of persons whose lines open with a number: "2906 zwetsloot", "8.20 58807 okkerse t". One line says little, since a number
 * of four digits may be anything; several lines with a name on them make it theirs.
 */
import type { Candidate, Doc } from '../document';
import { readCode, type Code } from '../recognisers/numbers/context/code';
import { Kind, tokenAt } from '../tokens';
import { isNumberOfPerson } from './person-number';

/** Lines that make a list, and the share of them that must hold a name. */
const LEAST_LINES = 4;
const LEAST_SHARE = 0.7;
/** Digits of such a number. */
const LEAST_DIGITS = 4;
const MOST_DIGITS = 8;
/** In such a row numbers rise by so many at most, on average. */
const MOST_STEPS = 3;
/** Tokens of the bullet or clock time before a number that opens a line. */
const LONGEST_LEAD = 4;
const CLOCK = /^(?:[01]\d|2[0-3])[0-5]\d$/;
const TIME_BEFORE = /^[-*•|"([]?\s*(?:\d{1,2}[.:]\d\d\s+)?["([]?$/;

interface Row {
  readonly line: number;
  readonly code: Code;
}

/** The numbers that open the lines of a list of persons. */
export function listedNumbers(doc: Doc, found: readonly Candidate[]): Code[] {
  const rows = numberedRows(doc);
  return rows.length >= LEAST_LINES && isListOfPersons(doc, rows, found) ? rows.map(({ code }) => code) : [];
}

/** The lines that open with a number. */
function numberedRows(doc: Doc): Row[] {
  const { lineFirst } = doc.layout;
  const rows: Row[] = [];
  for (let line = 0; line + 1 < lineFirst.length; line++) {
    const t = openingNumber(doc, lineFirst[line], lineFirst[line + 1]);
    const code = t < 0 ? undefined : readCode(doc, t);
    if (code && code.first === t && code.last === t && isNumberOfPerson(doc, code)) rows.push({ line, code });
  }
  return rows;
}

/** The tokens of the numbers that count the lines of a list: those of samples, declarations, appointments. */
export function countingNumbers(doc: Doc): ReadonlySet<number> {
  const rows = numberedRows(doc);
  return new Set(rows.length >= LEAST_LINES && isCount(doc, rows) ? rows.map(({ code }) => code.first) : []);
}

function isNumber({ tokens }: Doc, t: number): boolean {
  const { kind, start, end } = tokens;
  const length = end[t] - start[t];
  return kind[t] === Kind.Number && length >= LEAST_DIGITS && length <= MOST_DIGITS;
}

/** The number that opens the line, behind a bullet or the time of an appointment; -1 for none. */
function openingNumber(doc: Doc, first: number, to: number): number {
  const { kind, start } = doc.tokens;
  for (let t = first; t + 1 < to && t <= first + LONGEST_LEAD; t++) {
    if (kind[t] === Kind.Word) return -1;
    if (isNumber(doc, t)) return TIME_BEFORE.test(doc.text.slice(start[first], start[t])) ? t : -1;
  }
  return -1;
}

/** The lines on which something was found to be a name. */
function namedLines(doc: Doc, found: readonly Candidate[]): ReadonlySet<number> {
  const named = new Set<number>();
  for (const { category, start } of found)
    if (category === 'NAAM') named.add(doc.layout.line[tokenAt(doc.tokens, start)]);
  return named;
}

function isListOfPersons(doc: Doc, rows: readonly Row[], found: readonly Candidate[]): boolean {
  if (isCount(doc, rows)) return false;
  const named = namedLines(doc, found);
  return rows.filter(({ line }) => named.has(line)).length >= LEAST_SHARE * rows.length;
}

/** An agenda opens its lines with 0830, 0840 and so on. */
function isCount(doc: Doc, rows: readonly Row[]): boolean {
  const numbers = rows.map(({ code }) => doc.text.slice(code.start, code.end));
  return numbers.every((number) => CLOCK.test(number)) || countsOn(numbers.map(Number));
}

/** Samples or declarations of a day are numbered one behind the other: 5512, 5514, 5515. */
function countsOn(numbers: readonly number[]): boolean {
  const rising = numbers.every((number, i) => i === 0 || number >= numbers[i - 1]);
  return rising && numbers[numbers.length - 1] - numbers[0] < MOST_STEPS * numbers.length;
}
