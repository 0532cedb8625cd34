/** Licence plates: Dutch ones by their 14 forms, foreign ones behind a word for a plate. */
import { Ascii } from '../../../ascii';
import type { Candidate, Doc } from '../../../document';
import { charClass, Char } from '../../../chars';
import { Kind, Shape, type Tokens } from '../../../tokens';
import { hashOf, WordTable, wordSet } from '../../../word-table';
import { inMachineText, letterAt } from '../groups';
import { Meaning, wordsOf } from '../context/meaning';
import type { Spot } from '../spot';

/** The 14 side codes of Dutch licence plates (RDW, Regeling kentekens en kentekenplaten), letters X and digits 9. */
const SIDE_CODES = new Set(
  'XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 XX-999-X X-999-XX XXX-99-X X-99-XXX 9-XX-999 999-XX-9'.split(
    ' ',
  ),
);
/** Side codes from 2008 on have no vowels and no C or Q, which tells them from other codes. */
const MODERN = /^[BDFGHJKLMNPRSTVWXZ\d-]+$/;
const PLATE_REACH = 10;

const PLATE = 'Heeft de vorm van een Nederlands kenteken.';

/** The number at this spot may be part of a plate that no word before it promises. */
export function mayBePlate({ doc, facts, groups, at }: Spot): boolean {
  const { text } = doc;
  const { start, end, digits, token } = groups[at];
  if (digits.length > 3) return false;
  if (facts.speaksOfCar && carAfter(doc, token)) return true;
  if (text[start - 1] !== '-' && text[end] !== '-') return false;
  for (let k = start - 1; k >= start - PLATE_REACH && isPlateChar(text.charCodeAt(k)); k--)
    if (letterAt(text, k)) return true;
  for (let k = end; k < end + PLATE_REACH && isPlateChar(text.charCodeAt(k)); k++)
    if (letterAt(text, k)) return true;
  return false;
}

/** A plate around the number that starts at `start`: 73-XK-LP. Without dashes or in lower case only beside a cue. */
export function matchPlate(spot: Spot): Candidate | undefined {
  const { doc, facts, groups, at, sense } = spot;
  const { text } = doc;
  const group = groups[at];
  if (group.digits.length > 3) return undefined;
  const cued =
    (sense.meaning === Meaning.Plate && sense.distance <= 6) ||
    spot.column === Meaning.Identity ||
    spot.column === Meaning.Plate ||
    (facts.speaksOfCar && carAfter(doc, groups[at].token));
  const dashed = text[group.start - 1] === '-' || text[group.end] === '-';
  if (!dashed && !cued) return undefined;
  const spaced = cued && !dashed ? spacedPlate(text, group.start, group.end) : undefined;
  if (spaced) return spaced;
  const foreign = platedBefore(spot) ? foreignPlate(spot) : undefined;
  let from = group.start;
  while (from > 0 && group.start - from < PLATE_REACH && isPlateChar(text.charCodeAt(from - 1))) from--;
  let to = group.end;
  while (to < text.length && to - group.end < PLATE_REACH && isPlateChar(text.charCodeAt(to))) to++;
  const written = text.slice(from, to);
  if (written.length < 6 || written.length > 8) return foreign;
  const upper = written.toUpperCase();
  const shape = upper.replace(/[A-Z]/g, 'X').replace(/\d/g, '9');
  const dashless = !written.includes('-');
  if (
    dashless
      ? !cued || ![...SIDE_CODES].some((code) => code.replaceAll('-', '') === shape)
      : !SIDE_CODES.has(shape)
  )
    return foreign;
  if (!cued && (upper !== written || sense.meaning === Meaning.Thing || inMachineText(text, from, to)))
    return undefined;
  const sure = cued || MODERN.test(upper);
  return {
    start: from,
    end: to,
    category: 'IDNUMMER',
    severity: sure ? 'block' : 'review',
    score: cued ? 0.95 : 0.7,
    reason: PLATE,
  };
}

const SPACED_PLATE = /(?<![A-Za-z\d-])([A-Z\d]{1,3}) ([A-Z\d]{1,3}) ([A-Z\d]{1,3})(?![A-Za-z\d-])/y;

/** "GX 123 Z" beside a word for a car, the digits at [from, to) being part of it. */
function spacedPlate(text: string, from: number, to: number): Candidate | undefined {
  for (let a = Math.max(0, from - 7); a <= from; a++) {
    SPACED_PLATE.lastIndex = a;
    const match = SPACED_PLATE.exec(text);
    if (!match || a + match[0].length < to) continue;
    const shape = match[0].replaceAll(' ', '-').replace(/[A-Z]/g, 'X').replace(/\d/g, '9');
    if (SIDE_CODES.has(shape))
      return {
        start: a,
        end: a + match[0].length,
        category: 'IDNUMMER',
        severity: 'block',
        score: 0.9,
        reason: PLATE,
      };
  }
  return undefined;
}

/** Tokens between a plate and the car behind it: "h482xk blauwe Corsa". */
const CAR_REACH = 5;

/** A word for a car or its make stands behind the plate on its line. */
function carAfter(doc: Doc, token: number): boolean {
  const { kind, count, hash } = doc.tokens;
  for (let t = token + 1; t < count && t <= token + CAR_REACH && kind[t] !== Kind.Newline; t++)
    if (kind[t] === Kind.Word && CAR.has(hash[t])) return true;
  return false;
}

/** "9 KBL 04: bestelbus": a short number beside capitals, with a car behind it. */
export function isPlateOfCar(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  return (
    tokens.end[i] - tokens.start[i] <= 3 &&
    (isFewCapitals(tokens, i + 1) || isFewCapitals(tokens, i - 1)) &&
    carAfter(doc, i)
  );
}

function isFewCapitals({ kind, shape, start, end }: Tokens, t: number): boolean {
  return kind[t] === Kind.Word && shape[t] === Shape.Caps && end[t] - start[t] <= 3;
}

/** Models of cars that are no words of a letter (RDW, the most registered ones); behind a plate only. */
const MODEL_WORDS =
  'corsa golf polo up clio twingo megane captur zoe kangoo fiesta ka yaris aygo corolla auris picanto rio ceed niro sportage i10 i20 kona panda punto doblo ducato partner berlingo jumpy caddy transporter tiguan passat octavia fabia citigo leon ibiza micra qashqai note leaf astra zafira meriva combo vivaro vito sprinter sandero duster swift alto colt outlander prius rav4 civic jazz cooper';
/** All words for a car, its make, its model or its plate, by their hash. */
export const CARS: readonly number[] = [...wordsOf(Meaning.Plate), ...MODEL_WORDS.split(' ').map(hashOf)];
const CAR = new WordTable(CARS.map((hash) => [hash, 1]));
/** Words for the plate itself, behind which any plate of Europe may stand. */
const PLATE_WORDS = wordSet(
  'kenteken kentekens kentekennr kentekennummer kentekenplaat nummerplaat nummerbord nummerplaten plate numberplate platenumber registration kennzeichen immatriculation matricula targa rejestracja rejestracyjny plaka plaat',
);
/** Words between, of which the letters of the plate itself may be two. */
const PLATE_DISTANCE = 5;

function platedBefore({ sense, column, doc }: Spot): boolean {
  if (column === Meaning.Plate) return true;
  return (
    sense.meaning === Meaning.Plate &&
    sense.distance <= PLATE_DISTANCE &&
    !sense.jumped &&
    PLATE_WORDS.has(doc.tokens.hash[sense.token])
  );
}

/** Parts of one to five capitals and digits with a dash or space between. */
const PARTS = /(?<![A-Za-z\d-])[A-Z\d]{1,7}(?:[ -][A-Z\d]{1,5}){0,3}(?![A-Za-z\d])/g;
const FOREIGN_REACH = 10;

/** "NOH-RZ 514", "1-ABC-234", "F-118-DGV", "WA 4412K": capitals and digits, five to eight of them, both kinds. */
function foreignPlate({ doc, groups, at, sense }: Spot): Candidate | undefined {
  const { text } = doc;
  const { start, end } = groups[at];
  const from = Math.max(0, start - FOREIGN_REACH, sense.token >= 0 ? doc.tokens.end[sense.token] : 0);
  for (const match of text.slice(from, end + FOREIGN_REACH).matchAll(PARTS)) {
    const a = from + match.index;
    if (a > start) return undefined;
    let written = match[0];
    // Too long: the parts at the end belong to the next word.
    while (size(written) > 8 && /[ -]/.test(written)) written = written.replace(/[ -][A-Z\d]+$/, '');
    if (a + written.length < end || size(written) < 5 || size(written) > 8) continue;
    if (!/[A-Z]/.test(written) || !/\d/.test(written)) continue;
    return {
      start: a,
      end: a + written.length,
      category: 'IDNUMMER',
      severity: 'block',
      score: 0.9,
      reason: 'Staat bij het woord kenteken.',
    };
  }
  return undefined;
}

function size(written: string): number {
  return written.replaceAll(/[ -]/g, '').length;
}

function isPlateChar(code: number): boolean {
  const c = charClass(code);
  return c === Char.Digit || c === Char.Lower || c === Char.Upper || code === Ascii.Hyphen;
}
