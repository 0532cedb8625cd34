/** V-numbers, European health cards and codes of care providers, by their own shape. */
import { inMachineText, isDateDigits, letterAt, passesElevenTest } from './groups';
import { Meaning } from './meaning';
import { joined, startsFree, endsFree, type Match, type Spot } from './spot';

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
