/** The numbers and dates that no rule calls anybody's, and that can be somebody's. */
import { Ascii } from '../ascii';
import { countingNumbers } from '../beside/lists';
import { isPrice, isSaidOther } from '../beside/other-numbers';
import type { Candidate, Doc } from '../document';
import { readCode, type Code } from '../recognisers/numbers/context/code';
import { Meaning, senseBefore } from '../recognisers/numbers/context/meaning';
import { promisesNoOther, unitAfter } from '../recognisers/numbers/context/record-words';
import { isMark, Kind, Shape, tokenAt, type Tokens } from '../tokens';
import { Found, mostFound } from './found';
import { homesOf } from './homes';
import { isMoment } from './moments';
import { digitsIn, isOtherNotation, LEAST_DIGITS } from './notations';
import {
  isArea,
  isDeclared,
  isEmergencyLine,
  isExtension,
  isNamedThing,
  isOfEnvelope,
  isReference,
  isSaidBehind,
} from './said';
import type { Spot } from './spot';

/** Of dates with this sum or less one in a thousand is a birth date. */
export const LEAST_POINTS = -5;

/** What `candidates` leave; `found` is of `foundPerToken`. */
export function spotsOf(doc: Doc, candidates: readonly Candidate[], found: Uint8Array): Spot[] {
  // Where several lines have nothing certain of anybody, whose would it be?
  if (doc.tokens.newlines > 0 && !namesSomebody(found)) return [];
  return [...datesOf(doc, candidates, found), ...codesOf(doc, found), ...homesOf(doc, found)];
}

/** A certain name, or the number or birth date of somebody. */
function namesSomebody(found: Uint8Array): boolean {
  for (let t = 0; t < found.length; t++) if (found[t] >= Found.Name) return true;
  return false;
}

/** The dates among `candidates` that are no birth dates. */
function datesOf(doc: Doc, candidates: readonly Candidate[], found: Uint8Array): Spot[] {
  const dates: Spot[] = [];
  for (const { start, end, category, points } of candidates) {
    if (category !== 'DATUM' || points === undefined || points <= LEAST_POINTS) continue;
    const first = tokenAt(doc.tokens, start);
    const last = tokenAt(doc.tokens, end) - 1;
    const spot: Spot = { start, end, first, last, kind: 'date', points };
    if (mostFound(found, first, last) > Found.Date) continue;
    if (!isOfEnvelope(doc, spot) && !isMoment(doc, spot)) dates.push(spot);
  }
  return dates;
}

/** The codes in which nothing is found. */
function codesOf(doc: Doc, found: Uint8Array): Spot[] {
  const { count, kind, newlines } = doc.tokens;
  const codes: Spot[] = [];
  /** Numbers that count the lines of a list; read when there is a code that could be one. */
  let counting: ReadonlySet<number> | undefined;
  for (let t = 0; t < count; t++) {
    if (kind[t] !== Kind.Number || found[t] !== Found.Nothing || isLonely(doc, t) || isFraction(doc, t))
      continue;
    const code = readCode(doc, t);
    const spot = leftOf(doc, found, code, t);
    const opens = t;
    t = spot.last;
    if (digitsOf(doc, code, spot) < LEAST_DIGITS) continue;
    if (isOfEnvelope(doc, spot) || isElse(doc, found, spot)) continue;
    if (newlines > 0 && (counting ??= countingNumbers(doc)).has(opens)) continue;
    codes.push(spot);
  }
  return codes;
}

/** A number of a digit or two with no other right behind it: most of those of a letter, and no code. */
function isLonely({ tokens: { kind, start, end } }: Doc, t: number): boolean {
  return end[t] - start[t] < LEAST_DIGITS && kind[t + 1] !== Kind.Number && kind[t + 2] !== Kind.Number;
}

const MOST_DECIMALS = 2;

/** "11,96": the cents of a price or the decimals of a measure are no part of the number on the next line. */
function isFraction({ text, tokens: { kind, hash, start, end } }: Doc, t: number): boolean {
  return (
    t > 1 &&
    kind[t - 1] === Kind.Mark &&
    hash[t - 1] === Ascii.Comma &&
    kind[t - 2] === Kind.Number &&
    end[t - 2] === start[t - 1] &&
    end[t - 1] === start[t] &&
    end[t] - start[t] <= MOST_DECIMALS &&
    // "12,3456-A" goes on as a code.
    !/^[-/.]?\w/.test(text.slice(end[t], end[t] + 2))
  );
}

/** Of a BSN, perhaps with the number of its field before it. */
const BSN_DIGITS = [8, 9, 10];

/** What nothing is found in of the code that holds number token `t`; what goes on over a line end has as many digits as a BSN. */
function leftOf({ tokens }: Doc, found: Uint8Array, code: Code, t: number): Spot {
  const { kind, start, end } = tokens;
  let { first, last } = code;
  for (let k = first; k < t; k++) if (found[k] !== Found.Nothing) first = k + 1;
  for (let k = last; k > t; k--)
    if (found[k] !== Found.Nothing || (kind[k] === Kind.Newline && !BSN_DIGITS.includes(code.digits)))
      last = k - 1;
  // "brief_20417.pdf"
  while (last - 2 >= t && isFileType(tokens, last)) last -= 2;
  return {
    start: start[first],
    end: last === code.last ? code.end : end[last],
    first,
    last,
    kind: 'code',
    points: 0,
  };
}

/** Token `k` is some letters in lower case behind a full stop. */
const isFileType = (tokens: Tokens, k: number): boolean =>
  tokens.kind[k] === Kind.Word &&
  tokens.shape[k] === Shape.Lower &&
  tokens.end[k] - tokens.start[k] > 1 &&
  isMark(tokens, k - 1, Ascii.Dot);

/** The digits of the code, of which a part may be found; but the next line of a list is no part of it. */
const digitsOf = ({ text, layout: { line } }: Doc, code: Code, { start, end, last }: Spot): number =>
  line[last] === line[code.last] ? code.digits : digitsIn(text.slice(start, end));

/** A decimal behind it. */
const DECIMAL = /^[,.]\d/;
/** Words between that of a thing and its number, such as whose it is: "factuur mw Okkerse 20417". */
const THING_REACH = 2;

/** What is written as something else, or said to be: a year, an amount, a time, a measure, the number of a thing. */
function isElse(doc: Doc, found: Uint8Array, spot: Spot): boolean {
  const { text, layout } = doc;
  const { start, end, first, last } = spot;
  if (isOtherNotation(text.slice(start, end))) return true;
  if (isPrice(doc, start) || DECIMAL.test(text.slice(end, end + 2)) || unitAfter(doc, last)) return true;
  if (isSaidOther(doc, spot) || isSaidBehind(doc, spot) || isNamedThing(doc, spot)) return true;
  if (isExtension(doc, found, spot) || isEmergencyLine(doc, spot) || isDeclared(doc, spot)) return true;
  if (isReference(doc, spot)) return true;
  if (layout.inTable[first] === 1 && !promisesNoOther(layout.label[first])) return true;
  const { meaning, distance } = senseBefore(doc, first);
  return (meaning === Meaning.Thing && distance <= THING_REACH) || isArea(doc, first);
}
