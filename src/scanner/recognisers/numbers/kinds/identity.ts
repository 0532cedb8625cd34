/** V-numbers, European health cards and codes of care providers, by their own shape. */
import { passesElevenTest } from '../../../eleven-test';
import { inMachineText, isDateDigits, letterAt } from '../groups';
import { Meaning, type Sense } from '../context/meaning';
import type { Candidate, Doc } from '../../../document';
import { Cue } from '../../../cues';
import { Kind } from '../../../tokens';
import { wordSet } from '../../../word-table';
import { isNumberWord } from '../context/record-words';
import { joined, startsFree, endsFree, type Match, type Spot } from '../spot';

/** V-numbers of the immigration service: ten digits that start with 26 to 29 (283.904.1177), in a text about asylum. */
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

/** "02-004472", "01-058 441", "04 071 266": how Vektis prints an AGB code of a provider, with its kind apart. */
const AGB_IN_PARTS = /^0[1-9][-. ](?:\d{6}|\d{3}[. ]\d{3})$/;
/** "01-045-116", "01-07 1160", "94 - 061377": other ways to part it, which dates, times and telephone numbers have too. */
const AGB_PARTED =
  /^(?:\d\d(?: - |[-. ])(?:\d{6}|\d{3}[-. ]\d{3})|0[1-9](?: - |[-. ])\d\d[-. ](?!1[89]|20)\d{4})$/;

/** The last group of the eight digits of an AGB code in groups from `at` on; -1 for none. */
function agbEnd({ groups, at }: Spot): number {
  let total = groups[at].digits.length;
  for (let to = at + 1; to < groups.length && total < 8; to++) {
    if (!/^(?:[-. ]| - )$/.test(groups[to].before)) return -1;
    total += groups[to].digits.length;
    if (total === 8) return to;
  }
  return -1;
}

/** An AGB code in groups: in a form that nothing else in a letter has, or behind a provider or who asks for a test. */
export function matchAgbInParts(spot: Spot): Match | undefined {
  const { groups, at, doc, sense } = spot;
  if (groups[at].digits.length !== 2 || !startsFree(spot)) return undefined;
  const to = agbEnd(spot);
  if (to < 0 || !endsFree(spot, to) || isElse(sense)) return undefined;
  const { start, token } = groups[at];
  const { end } = groups[to];
  const written = doc.text.slice(start, end);
  const own = AGB_IN_PARTS.test(written);
  if (!own && !(AGB_PARTED.test(written) && isProviderBefore(doc, token))) return undefined;
  // A run of values goes on in the same way.
  if (/^[ .-]\d/.test(doc.text.slice(end, end + 2)) || (at > 0 && groups[at].before === ' '))
    return undefined;
  if (inMachineText(doc.text, start, end)) return undefined;
  const reason = own
    ? 'Heeft de vorm van een AGB-code van een zorgverlener.'
    : 'Heeft de vorm van een AGB-code en staat achter een zorgverlener.';
  return { candidate: careCode(start, end, reason), used: to - at + 1 };
}

/** "praktijk-AGB 01 - 061377": groups of any size, which only the word before them makes one code. */
export function matchCalledAgb(spot: Spot): Match | undefined {
  const { groups, at, doc } = spot;
  if (groups[at].digits.length >= 8 || !startsFree(spot)) return undefined;
  const to = agbEnd(spot);
  if (to < 0 || !endsFree(spot, to) || joined(groups, at, to).startsWith('00') || !agbBefore(spot))
    return undefined;
  const { start } = groups[at];
  const { end } = groups[to];
  if (inMachineText(doc.text, start, end)) return undefined;
  const reason = 'Staat bij een woord als AGB, BIG of UZI.';
  return {
    candidate: { ...careCode(start, end, reason), severity: 'block', score: 0.9 },
    used: to - at + 1,
  };
}

function isElse({ meaning, distance }: Sense): boolean {
  return meaning === Meaning.Thing || (meaning === Meaning.Phone && distance <= 2);
}

function careCode(start: number, end: number, reason: string): Candidate {
  return { start, end, category: 'ZORGCODE', severity: 'review', score: 0.6, reason };
}

/** BIG numbers have eleven digits, the second a 9 (BIG-register, CIBG); UZI cards of persons nine that start with 9000. */
const BIG = /^\d9\d{9}$/;
const UZI = /^9000\d{5}$/;
const NINE = /^\d{9}$/;

/** "BIG 79 9044718 04": a BIG number in groups of any size, which only its length and the word before it hold together. */
export function matchBigInParts(spot: Spot): Match | undefined {
  const { groups, at, sense } = spot;
  if (sense.meaning !== Meaning.Care || sense.distance > 1 || !startsFree(spot)) return undefined;
  for (let to = at + 1; to < groups.length && /^[ .-]$/.test(groups[to].before); to++) {
    const digits = joined(groups, at, to);
    if (digits.length > 11) return undefined;
    if (BIG.test(digits) && endsFree(spot, to)) {
      const { start } = groups[at];
      const reason = 'Staat bij een woord voor een zorgverlener en heeft de vorm van een BIG-nummer.';
      return {
        candidate: {
          start,
          end: groups[to].end,
          category: 'ZORGCODE',
          severity: 'block',
          score: 0.9,
          reason,
        },
        used: to - at + 1,
      };
    }
  }
  return undefined;
}

/** Tokens looked back for the person or role that such a number stands beside. */
const ROLE_REACH = 12;

/** "gz-psycholoog (59046628325)": a registration without a word, behind a role or a doctor. For a person to judge. */
export function matchRegistration(spot: Spot): Match | undefined {
  const { groups, at, doc, sense } = spot;
  const { digits, start, end, token } = groups[at];
  const big = BIG.test(digits);
  const called = isCalledUzi(spot);
  if (!big && !((called ? NINE : UZI).test(digits) && !passesElevenTest(digits))) return undefined;
  if (isElse(sense) || !startsFree(spot) || !endsFree(spot, at) || inMachineText(doc.text, start, end))
    return undefined;
  if (called && !big) {
    const reason = 'Staat op een regel met UZI en heeft de lengte van een UZI-nummer.';
    return { candidate: { ...careCode(start, end, reason), severity: 'block', score: 0.9 }, used: 1 };
  }
  if (!roleBefore(doc, token)) return undefined;
  const reason = big
    ? 'Heeft de vorm van een BIG-nummer en staat achter een zorgverlener.'
    : 'Heeft de vorm van een UZI-nummer en staat achter een zorgverlener.';
  return { candidate: careCode(start, end, reason), used: 1 };
}

const UZI_WORDS = wordSet('uzi uzi-pas uzipas uzinr uzinummer uzi-nr uzi-nummer');

/** "UZI-pas Verdurmen is zoek, graag blokkeren: 900536283": the word stands some words before on the line. */
function isCalledUzi({ doc, sense }: Spot): boolean {
  return sense.meaning === Meaning.Care && !sense.jumped && UZI_WORDS.has(doc.tokens.hash[sense.token]);
}

const isRole = ({ tokens }: Doc, t: number) => (tokens.cue[t] & (Cue.Role | Cue.Doctor)) !== 0;

/** Who asks for a test or sends a patient, and short forms for a GP that are other words too. */
const REQUESTERS = wordSet('aanvrager aanvr aanvragend verwijzer verwijzend inzender voorschrijver ha');

const isProviderBefore = (doc: Doc, token: number) =>
  wordBefore(doc, token, (t) => isRole(doc, t) || REQUESTERS.has(doc.tokens.hash[t]));

const roleBefore = (doc: Doc, token: number) => wordBefore(doc, token, (t) => isRole(doc, t));

/** Such a word stands before token `token` on its line. */
function wordBefore(doc: Doc, token: number, isSuch: (t: number) => boolean): boolean {
  const from = Math.max(doc.layout.lineFirst[doc.layout.line[token]], token - ROLE_REACH);
  for (let t = token - 1; t >= from; t--) if (doc.tokens.kind[t] === Kind.Word && isSuch(t)) return true;
  return false;
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

/** The segment of the insurance in an EDIFACT message, up to its number. */
const INSURANCE = /(?:^|[\n'])INS\+[\d:+]*$/;
const LONGEST_SEGMENT = 24;
const LEAST_INSURED = 6;

/** "INS+3311:200471188": the insurer's code (UZOVI) and the number of the insured person (Vektis, EDIFACT messages of care). */
export function matchInsuranceSegment({ doc, groups, at }: Spot): Match | undefined {
  const { start, end, digits } = groups[at];
  const mark = doc.text[start - 1];
  if (digits.length < LEAST_INSURED || isDateDigits(digits) || (mark !== ':' && mark !== '+'))
    return undefined;
  if (!INSURANCE.test(doc.text.slice(Math.max(0, start - LONGEST_SEGMENT), start))) return undefined;
  return {
    candidate: {
      start,
      end,
      category: 'POLISNUMMER',
      severity: 'block',
      score: 0.96,
      reason: 'Staat in het deel over de verzekering van een bericht.',
    },
    used: 1,
  };
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
  const said = agbBefore(spot);
  if (!said && sense.meaning !== Meaning.None && sense.distance <= 2 && sense.meaning !== Meaning.Care)
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
      severity: inMessage || said ? 'block' : 'review',
      score: 0.6,
      reason: 'Heeft de vorm van een AGB-code van een zorgverlener.',
    },
    used: 1,
  };
}

const AGB_WORDS = wordSet('agb agbcode agb-code agbnr agb-nr agbnummer agb-nummer');
const AGB_REACH = 8;
/** . , ; ? ! */
const PARTS = [46, 44, 59, 63, 33];

/** "agb voor je declaratie 01018845": the word stands further off in the same part of a sentence, with no other number between. */
function agbBefore({ doc, groups, at }: Spot): boolean {
  const { kind, hash } = doc.tokens;
  const { token } = groups[at];
  for (let t = token - 1; t >= 0 && t >= token - AGB_REACH; t--) {
    if (kind[t] === Kind.Word) {
      if (AGB_WORDS.has(hash[t])) return true;
      // "agb nummer voor je declaratie"; "factuurnummer" is another's.
      if (isNumberWord(doc, t)) return t > 0 && AGB_WORDS.has(hash[t - 1]);
    } else if (kind[t] !== Kind.Mark || PARTS.includes(hash[t])) return false;
  }
  return false;
}
