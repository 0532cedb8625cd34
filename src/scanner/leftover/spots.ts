/** The numbers and dates that no rule calls anybody's, and that can be somebody's. */
import { isColleague } from '../beside';
import { countingNumbers } from '../beside/lists';
import { isClock, isCommon, isMeasured, isPrice, isSaidOther } from '../beside/other-numbers';
import { tokenAt } from '../beside/person-number';
import { Label } from '../cues';
import type { Candidate, Doc } from '../document';
import { readCode, type Code } from '../recognisers/numbers/context/code';
import { Meaning, senseBefore } from '../recognisers/numbers/context/meaning';
import { promisesNoOther, unitAfter } from '../recognisers/numbers/context/record-words';
import { Kind, overMark } from '../tokens';
import { Found } from './found';
import { homesOf } from './homes';
import type { Spot } from './spot';

/** Of dates with this sum or less one in a thousand is a birth date. */
export const LEAST_POINTS = -5;

/** Fewer digits count, measure or tell the time. */
const LEAST_DIGITS = 3;

/** What `candidates` leave; `found` is of `foundPerToken`. */
export function spotsOf(doc: Doc, candidates: readonly Candidate[], found: Uint8Array): Spot[] {
  // Where several lines have nothing certain of anybody, whose would it be?
  if (doc.tokens.newlines > 0 && !found.some((what) => what >= Found.Name)) return [];
  return [...datesOf(doc, candidates, found), ...codesOf(doc, found), ...homesOf(doc, found)];
}

/** The dates among `candidates` that are no birth dates. */
function datesOf(doc: Doc, candidates: readonly Candidate[], found: Uint8Array): Spot[] {
  const dates: Spot[] = [];
  for (const { start, end, category, points } of candidates) {
    if (category !== 'DATUM' || points === undefined || points <= LEAST_POINTS) continue;
    const first = tokenAt(doc, start);
    const last = tokenAt(doc, end) - 1;
    if (isLeft(found, first, last)) dates.push({ start, end, first, last, kind: 'date', points });
  }
  return dates;
}

/** The codes in which nothing is found. */
function codesOf(doc: Doc, found: Uint8Array): Spot[] {
  const { count, kind, newlines } = doc.tokens;
  const codes: Spot[] = [];
  const counting = newlines > 0 ? countingNumbers(doc) : undefined;
  for (let t = 0; t < count; t++) {
    if (kind[t] !== Kind.Number || found[t] !== Found.Nothing || counting?.has(t)) continue;
    const code = readCode(doc, t);
    const spot = leftOf(doc, found, code, t);
    t = spot.last;
    if (code.digits >= LEAST_DIGITS && !isElse(doc, found, spot)) codes.push(spot);
  }
  return codes;
}

/** What nothing is found in of the code that holds number token `t`. */
function leftOf({ tokens: { start, end } }: Doc, found: Uint8Array, code: Code, t: number): Spot {
  let { first, last } = code;
  for (let k = first; k < t; k++) if (found[k] !== Found.Nothing) first = k + 1;
  for (let k = last; k > t; k--) if (found[k] !== Found.Nothing) last = k - 1;
  return {
    start: start[first],
    end: last === code.last ? code.end : end[last],
    first,
    last,
    kind: 'code',
    points: 0,
  };
}

/** Nothing that says more is found in these tokens of a date. */
function isLeft(found: Uint8Array, first: number, last: number): boolean {
  for (let t = first; t <= last; t++) if (found[t] > Found.Date) return false;
  return true;
}

/** Pregnancies, births and abortions: G4P2A1. */
const OBSTETRIC = /^(?:[GPAM]\d){2,}$/i;
/** A decimal behind it. */
const DECIMAL = /^[,.]\d/;
/** Words between that of a thing and its number, such as whose it is: "factuur mw Okkerse 20417". */
const THING_REACH = 2;
/** Digits of an extension. */
const LONGEST_EXTENSION = 5;

/** What is written as something else, or said to be: a year, an amount, a time, a measure, the number of a thing. */
function isElse(doc: Doc, found: Uint8Array, spot: Spot): boolean {
  const { text, layout } = doc;
  const { start, end, first, last } = spot;
  const written = text.slice(start, end);
  if (isCommon(written) || isMeasured(written) || isClock(written) || OBSTETRIC.test(written)) return true;
  if (isPrice(doc, start) || DECIMAL.test(text.slice(end, end + 2)) || unitAfter(doc, last)) return true;
  if (isSaidOther(doc, spot) || isExtension(doc, found, spot)) return true;
  if (layout.inTable[first] === 1 && !promisesNoOther(layout.label[first])) return true;
  const { meaning, distance } = senseBefore(doc, first);
  return (meaning === Meaning.Thing && distance <= THING_REACH) || isArea(doc, first);
}

/** "huisarts Okkerse, 71234": a short number behind a colleague's name is a telephone's. */
function isExtension(doc: Doc, found: Uint8Array, { start, end, first }: Spot): boolean {
  if (end - start > LONGEST_EXTENSION) return false;
  let name = overMark(doc.tokens, first);
  if (name < 0 || (found[name] !== Found.Name && found[name] !== Found.DoubtfulName)) return false;
  while (name > 0 && found[name - 1] === found[name]) name--;
  return isColleague(doc, doc.tokens.start[name]);
}

/** Tokens looked back for what a number of an area stands behind: "postcode 3511 en 3512". */
const AREA_REACH = 4;

function isArea({ tokens: { label } }: Doc, first: number): boolean {
  for (let t = first - 1; t >= Math.max(0, first - AREA_REACH); t--)
    if (label[t] === Label.Postcode) return true;
  return false;
}
