/** Identity numbers by their own shape: Dutch licence plates, passports, V-numbers; and care codes by theirs. */
import type { Candidate } from '../../document';
import { charClass, Char } from '../../chars';
import { inMachineText, isDateDigits, letterAt, letterBefore, passesElevenTest } from './groups';
import { Meaning } from './meaning';
import { joined, startsFree, endsFree, type Match, type Spot } from './spot';

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

/** A plate around the number that starts at `start`: 73-XK-LP. Without dashes or in lower case only beside a cue. */
export function matchPlate(spot: Spot): Candidate | undefined {
  const { doc, groups, at, sense } = spot;
  const { text } = doc;
  const group = groups[at];
  if (group.digits.length > 3) return undefined;
  const cued = (sense.meaning === Meaning.Plate && sense.distance <= 6) || spot.column === Meaning.Identity;
  const dashed = text[group.start - 1] === '-' || text[group.end] === '-';
  if (!dashed && !cued) return undefined;
  const spaced = cued && !dashed ? spacedPlate(text, group.start, group.end) : undefined;
  if (spaced) return spaced;
  let from = group.start;
  while (from > 0 && group.start - from < PLATE_REACH && isPlateChar(text.charCodeAt(from - 1))) from--;
  let to = group.end;
  while (to < text.length && to - group.end < PLATE_REACH && isPlateChar(text.charCodeAt(to))) to++;
  const written = text.slice(from, to);
  if (written.length < 6 || written.length > 8) return undefined;
  const upper = written.toUpperCase();
  const shape = upper.replace(/[A-Z]/g, 'X').replace(/\d/g, '9');
  const dashless = !written.includes('-');
  if (
    dashless
      ? !cued || ![...SIDE_CODES].some((code) => code.replaceAll('-', '') === shape)
      : !SIDE_CODES.has(shape)
  )
    return undefined;
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

function isPlateChar(code: number): boolean {
  const c = charClass(code);
  return c === Char.Digit || c === Char.Lower || c === Char.Upper || code === 45;
}

/** Dutch passports and identity cards: two letters, six letters or digits, one digit; never the letter O (RvIG). */
const PASSPORT = /^[A-NP-Z]{2}[A-NP-Z0-9]{6}\d$/;

/** A passport number without a word that says so; words are handled in record.ts. */
export function matchPassport({ doc, groups, at, sense }: Spot): Candidate | undefined {
  const { text } = doc;
  const { start } = groups[at];
  let from = start;
  while (from > 0 && start - from < 8 && isCodeChar(text.charCodeAt(from - 1))) from--;
  if (from === start || from + 9 > text.length) return undefined;
  const written = text.slice(from, from + 9);
  if (
    !PASSPORT.test(written) ||
    (from > 0 && (text[from - 1] === '-' || text[from - 1] === '_' || letterBefore(text, from)))
  )
    return undefined;
  const after = text.charCodeAt(from + 9);
  const cued =
    (sense.meaning === Meaning.Identity && sense.distance <= 4) ||
    /(?:\bID|\bWID|legitim\w*|identit\w*)[\w -]{0,16}[:(]? ?(?:ID )?$/i.test(
      text.slice(Math.max(0, from - 36), from),
    );
  if (isCodeChar(after) || text[from + 9] === '-' || (!cued && (written.match(/\d/g) ?? []).length < 3))
    return undefined;
  if (inMachineText(text, from, from + 9)) return undefined;
  return {
    start: from,
    end: from + 9,
    category: 'IDNUMMER',
    severity: cued ? 'block' : 'review',
    score: cued ? 0.9 : 0.6,
    reason: 'Heeft de vorm van een paspoortnummer.',
  };
}

function isCodeChar(code: number): boolean {
  const c = charClass(code);
  return c === Char.Digit || c === Char.Upper;
}

/** V-numbers of the immigration service: ten digits that start with 2 (283.904.1177), in a text about asylum. */
export function matchVNumber(spot: Spot): Match | undefined {
  const { groups, at, facts, doc } = spot;
  if (!facts.speaksOfAsylum || !/^2[6-9]/.test(groups[at].digits) || !startsFree(spot)) return undefined;
  for (let to = at; to < at + 4 && to < groups.length; to++) {
    if (to > at && !/^[ .-]$/.test(groups[to].before)) return undefined;
    const digits = joined(groups, at, to);
    if (digits.length > 10) return undefined;
    if (digits.length === 10 && endsFree(spot, to) && !letterAt(doc.text, groups[to].end))
      return {
        candidate: {
          start: groups[at].start,
          end: groups[to].end,
          category: 'IDNUMMER',
          severity: 'block',
          score: 0.85,
          reason: 'Heeft de vorm van een V-nummer in een tekst over asiel.',
        },
        used: to - at + 1,
      };
  }
  return undefined;
}

/** "02-004472": how Vektis prints an AGB code of a provider, with its kind apart. */
const AGB_IN_PARTS = /^0[1-9]-\d{6}$/;

/** An AGB code of which the kind of provider stands apart: a form that nothing else in a letter has. */
export function matchAgbInParts(spot: Spot): Match | undefined {
  const { groups, at, doc, sense } = spot;
  const next = groups[at + 1];
  if (!next || groups[at].digits.length !== 2 || !startsFree(spot) || !endsFree(spot, at + 1))
    return undefined;
  const { start } = groups[at];
  if (!AGB_IN_PARTS.test(doc.text.slice(start, next.end)) || sense.meaning === Meaning.Thing)
    return undefined;
  if (inMachineText(doc.text, start, next.end)) return undefined;
  return {
    candidate: {
      start,
      end: next.end,
      category: 'ZORGCODE',
      severity: 'review',
      score: 0.6,
      reason: 'Heeft de vorm van een AGB-code van een zorgverlener.',
    },
    used: 2,
  };
}

/**
 * The number of a European Health Insurance Card: twenty digits, 80 for health care, three for the country, five for the
 * insurer, ten for the card (EU Decision S2, annex). In any grouping, also over a line end.
 */
export function matchEhic(spot: Spot): Match | undefined {
  const { groups, at } = spot;
  if (!groups[at].digits.startsWith('80') || !startsFree(spot)) return undefined;
  for (let to = at; to < groups.length && to < at + 8; to++) {
    if (to > at && !/^[ .\n-]{1,3}$/.test(groups[to].before)) return undefined;
    const digits = joined(groups, at, to);
    if (digits.length > 20) return undefined;
    if (digits.length === 20 && endsFree(spot, to))
      return {
        candidate: {
          start: groups[at].start,
          end: groups[to].end,
          category: 'POLISNUMMER',
          severity: 'block',
          score: 0.96,
          reason: 'Heeft de vorm van het nummer van een Europese zorgpas.',
        },
        used: to - at + 1,
      };
  }
  return undefined;
}

/**
 * AGB codes without a word: eight digits of which the first two are the kind of provider (Vektis: 01 GP,
 * 02 pharmacy, 03 specialist …). A machine message keeps them beside a name. For a person to judge.
 */
export function matchAgb(spot: Spot): Match | undefined {
  const { groups, at, doc, sense } = spot;
  const { digits, start, end } = groups[at];
  if (digits.length !== 8 || !/^0[1-9]/.test(digits)) return undefined;
  // "^" and "+" close fields of HL7 and EDIFACT messages, where a name follows.
  const inMessage =
    /^\^[A-Z]/.test(doc.text.slice(end, end + 2)) || (doc.text[start - 1] === '+' && doc.text[end] === '+');
  if (!inMessage && (isDateDigits(digits) || digits > '09')) return undefined;
  if (sense.meaning !== Meaning.None && sense.distance <= 2 && sense.meaning !== Meaning.Care)
    return undefined;
  if (
    !startsFree(spot) ||
    !endsFree(spot, at) ||
    inMachineText(doc.text, start, end) ||
    (passesElevenTest(`0${digits}`) && spot.column === Meaning.Bsn)
  )
    return undefined;
  return {
    candidate: {
      start,
      end,
      category: 'ZORGCODE',
      severity: inMessage ? 'block' : 'review',
      score: 0.6,
      reason: 'Heeft de vorm van een AGB-code van een zorgverlener.',
    },
    used: 1,
  };
}
