/** Numbers that a word or column gives their meaning: patient, policy, identity and care-provider numbers. */
import { Ascii } from '../../../ascii';
import type { Candidate, Doc } from '../../../document';
import { Kind, Shape } from '../../../tokens';
import { hashOf, wordSet } from '../../../word-table';
import { digitsOf, type Code } from '../context/code';
import { passesElevenTest } from '../../../eleven-test';
import { inMachineText, isDateDigits } from '../groups';
import { Meaning, meaningAfter, meaningOf } from '../context/meaning';
import {
  CATEGORY,
  isNumberWord,
  isNumberWordBefore,
  keptNumberWord,
  numberWordAfter,
  PERSONS,
  REASON,
  unitAfter,
  WEAK,
  MEASURED,
  MEDICAL_CODE,
} from '../context/record-words';
import type { Spot } from '../spot';
import { countsRows } from './person-line';

/** What a word or column says of the number at token `i`; undefined when it says nothing, or the number is no code. */
export function matchRecord(spot: Spot): Candidate | undefined {
  const { doc, code, codeSense: sense, column } = spot;
  const fromColumn =
    column in CATEGORY && (sense.meaning === Meaning.None || sense.jumped || sense.distance > 0);
  const meaning = fromColumn ? column : sense.meaning;
  if (!(meaning in CATEGORY))
    return meaning === Meaning.None ||
      (meaning === Meaning.Thing && (isCarePrefix(doc, code.first) || isCaseOfCare(spot)))
      ? matchSelfNamed(spot)
      : undefined;
  if (isCount(doc, code) || MEDICAL_CODE.test(doc.text.slice(code.start, code.end))) return undefined;
  const digits = digitsOf(doc.text, code);
  const announced = !fromColumn && isAnnounced(spot);
  if (!fromColumn) {
    if (spot.date || (!code.letters && isDateDigits(digits) && meaning !== Meaning.Care)) return undefined;
    // In a row "1184 1190 2031" is no year.
    const inRow = announced && spot.at > 0 && spot.groups[spot.at].before === ' ';
    if (!code.letters && !inRow && /^(?:19|20)\d\d$/.test(digits)) return undefined;
    const named =
      isNumberWordBefore(doc, code.first) ||
      // "patnr bij ons 5590"
      (sense.token >= 0 && sense.distance > 0 && keptNumberWord(doc, code.first) === sense.token);
    const weak = WEAK.has(doc.tokens.hash[sense.token]) && !numberWordAfter(doc, sense.token) && !named;
    // "cliënt (123456782)": a person's BSN rather than the number of a file.
    if (weak && digits.length === 9 && !code.letters && passesElevenTest(digits)) return undefined;
    const least =
      PERSONS.has(doc.tokens.hash[sense.token]) && sense.distance === 0 && !sense.jumped && code.digits === 4
        ? 4
        : weak
          ? code.letters
            ? 3
            : 5
          : (sense.distance > 0 || sense.jumped) && !code.letters && !named
            ? announced && code.first === code.last
              ? 4
              : 5
            : 3;
    if (code.digits < least || sense.distance > (announced ? 4 : 2)) return undefined;
    if (sense.distance > 0 && sense.jumped && code.digits < 6 && !announced) return undefined;
    if (meaning === Meaning.Care && code.digits < (sense.distance === 0 && !sense.jumped ? 5 : 6))
      return undefined;
    const written = doc.text.slice(code.start, code.end);
    if (weak && (ELSE.test(written) || MEASURED.test(written) || isAnybodys(spot))) return undefined;
    if (meaning === Meaning.Identity && code.digits < (code.letters && !isGlued(spot) ? 4 : 7))
      return undefined;
    if (doc.layout.lineFirst[doc.layout.line[code.first]] === code.first && countsRows(doc, code.first))
      return undefined;
    if (meaning === Meaning.Policy && code.digits < (code.letters ? 4 : 5)) return undefined;
  } else if (spot.date || code.digits < (spot.listed ? 4 : code.letters ? 2 : 3)) return undefined;
  else if (spot.listed && !code.letters && (isDateDigits(digits) || /^(?:19|20)\d\d$/.test(digits)))
    return undefined;
  if (/€ ?$/.test(doc.text.slice(Math.max(0, code.start - 2), code.start))) return undefined;
  if (unitAfter(doc, code.last)) return undefined;
  if (inMachineText(doc.text, code.start, code.end) && !isKeyOfAddress(spot)) return undefined;
  return {
    start: code.start,
    end: announced ? endOfOne(spot) : code.end,
    category: CATEGORY[meaning],
    severity: 'block',
    score: 0.9,
    reason: REASON[meaning],
  };
}

/** "zorgverzekering 2024-2025", "trombosedienst 0900-1234567", "cl Okkerse, 28-feb-1940": years, what anybody may call, a date. */
const ELSE =
  /^(?:(?:19|20)\d\d[-/](?:19|20)\d\d$|0(?:800|900)\b|\d{1,2}[-.]?(?:jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)[-.]?\d{2,4}$)/i;

/** Words that notes as often write without a number of somebody's. */
const GENERAL = wordSet('cl trombosedienst samenvoegen samengevoegd');
const SERVICE = hashOf('trombosedienst');
/** 0880 12345, 10.000, 12.30-13.30 */
const ANYBODYS = /^(?:0[1-9]\d{1,2}[ -]\d|\d+\.?000$|\d{1,2}[.:]\d\d ?- ?\d{1,2}[.:]\d\d$)/;

/** "trombosedienst tst 88123", "Trombosedienst Leiden 88123", "samenvoegen 10000": how the service is reached or open, an amount. */
function isAnybodys({ doc, code, codeSense: { token, distance, jumped } }: Spot): boolean {
  const word = doc.tokens.hash[token];
  if (code.letters || !GENERAL.has(word)) return false;
  if (word === SERVICE && (distance > 0 || jumped) && code.first === code.last) return true;
  return ANYBODYS.test(doc.text.slice(code.start, code.end));
}

/** Tokens between the colon and a number behind it: "dossiernrs: 81 = 3.0177, 82 = 3.2240". */
const LONGEST_SERIES = 24;

/** "Patiëntnrs staan los hiervan: 51306", "patnrs a tot c: 1184 1190": a word for numbers before a colon, then only numbers. */
function isAnnounced({ doc, code, codeSense: { token, distance } }: Spot): boolean {
  if (distance === 0 || token < 0) return false;
  const { kind, hash, start, end } = doc.tokens;
  const least = Math.max(token, code.first - LONGEST_SERIES);
  let t = code.first - 1;
  while (t > least && (kind[t] === Kind.Number || (kind[t] === Kind.Mark && hash[t] !== Ascii.Colon))) t--;
  if (kind[t] !== Kind.Mark || hash[t] !== Ascii.Colon) return false;
  while (--t > token) if (kind[t] === Kind.Mark && END_OF_LABEL.includes(hash[t])) return false;
  return /(?:nrs?|nummers?)$/i.test(doc.text.slice(Math.max(start[token], end[token] - 8), end[token]));
}
const END_OF_LABEL = [Ascii.Dot, Ascii.Comma, Ascii.Semicolon];

/** "patnrs a tot c: 1184 1190 2031": groups as long as each other are a number each. */
function endOfOne({ groups, at, code }: Spot): number {
  const { digits, start, end } = groups[at];
  const next = groups[at + 1];
  const several = start === code.start && next?.before === ' ' && next.digits.length === digits.length;
  return several && digits.length >= LEAST_OF_SEVERAL ? end : code.end;
}
const LEAST_OF_SEVERAL = 4;

/** "PP6E81": two letters right against the code are its own, as in the number of a batch. */
function isGlued({ doc, code, codeSense }: Spot): boolean {
  const { start, end } = doc.tokens;
  const { token } = codeSense;
  return token >= 0 && end[token] === code.start && end[token] - start[token] <= 2;
}

/** "…/patient/20417/journaal", "?patientid=20417": in an address of the web the word right before names the number. */
function isKeyOfAddress({ doc, code, codeSense }: Spot): boolean {
  const { token, distance } = codeSense;
  const mark = doc.text[code.start - 1];
  if (code.letters || distance > 0 || token < 0) return false;
  // "…/dossier/35424" is a file of a parliament or a newspaper too.
  if (mark !== '=' && !(mark === '/' && PERSONS.has(doc.tokens.hash[token]))) return false;
  if (mark === '=' && !KEY_OF_PERSON.test(doc.text.slice(Math.max(0, code.start - LONGEST_KEY), code.start)))
    return false;
  return doc.tokens.end[token] === code.start - 1;
}
/** Shops and newspapers have "pid", "file" and "dossier" too. */
const KEY_OF_PERSON =
  /[?&/#;](?:(?:pat|patient|patiënt|cli[eë]nt|bewoner|mrn)(?:[-_]?(?:id|nr|no|nummer|number|code))?|(?:dossier|epd|polis)[-_]?(?:id|nr|nummer|number))=$/i;
const LONGEST_KEY = 20;

/** "Dossiers: 104 SO-88-204": a short number before a code numbers the line, the room or the person's place in a list. */
function isCount(doc: Doc, code: Code): boolean {
  const { kind, shape, spaced, count, end } = doc.tokens;
  const next = code.last + 1;
  return (
    code.digits <= 3 &&
    !code.letters &&
    next + 2 < count &&
    kind[next] === Kind.Word &&
    shape[next] === Shape.Caps &&
    spaced[next] === 1 &&
    doc.text[end[next]] === '-' &&
    kind[next + 2] === Kind.Number
  );
}

const LEAST_SELF_NAMED = 4;

/** Laws and services that number the persons in their care: a case of theirs is a person's, whatever it is called. */
const CARE_PREFIXES = wordSet('wmo wlz zvw jw ciz jgz vt jb');

function isCarePrefix(doc: Doc, t: number): boolean {
  return doc.tokens.kind[t] === Kind.Word && CARE_PREFIXES.has(doc.tokens.hash[t]);
}

/** "CIZ zaak 2025-0338", "Wmo-kenmerk: 88120", "CIZ-besluit 10118": the law or service stands before the word for the case. */
function isCaseOfCare({ doc, code, codeSense: { token: said, distance, jumped } }: Spot): boolean {
  const token = said < 0 && DECISIONS.has(doc.tokens.hash[code.first - 1]) ? code.first - 1 : said;
  if (token < 1 || jumped) return false;
  if (token === said && (distance > 1 || !CASES.has(doc.tokens.hash[token]))) return false;
  // "Wmo rolstoel (aanvraag 24-6038)"
  for (let t = token - 1; t >= 0 && t >= token - LAW_REACH; t--) if (isCarePrefix(doc, t)) return true;
  return false;
}
const LAW_REACH = 3;
const DECISIONS = wordSet('besluit indicatie toekenning');
const CASES = wordSet('zaak zaaknr zaaknummer zaakkenmerk kenmerk referentie aanvraag melding');

/** Codes that say themselves what they are (WMO-2025-07713), or of which the words after them do (448190 op ID-kaart). */
function matchSelfNamed(spot: Spot): Candidate | undefined {
  const { doc, code } = spot;
  if (code.digits < LEAST_SELF_NAMED || spot.date || inMachineText(doc.text, code.start, code.end))
    return undefined;
  // "Wlz-indicatie 2024-2025"
  if (ELSE.test(doc.text.slice(code.start, code.end))) return undefined;
  const { kind, start, end, shape, spaced } = doc.tokens;
  const found = (meaning: Meaning, from: number): Candidate => ({
    start: from,
    end: code.end,
    category: CATEGORY[meaning],
    severity: 'block',
    score: 0.85,
    reason: REASON[meaning],
  });
  const own =
    isCarePrefix(doc, code.first) || isCaseOfCare(spot)
      ? Meaning.Patient
      : kind[code.first] === Kind.Word
        ? meaningOf(doc, code.first)
        : Meaning.None;
  const digits = digitsOf(doc.text, code);
  // A citizen's number that passes its test is that, whatever desk the words after it name.
  if (!code.letters && digits.length === 9 && passesElevenTest(digits)) return undefined;
  if (own in CATEGORY && own !== Meaning.Identity && code.digits > LEAST_SELF_NAMED && !isDateDigits(digits))
    return found(own, code.start);
  const after = meaningAfter(doc, code.last);
  if (!(after in CATEGORY) || code.digits < (code.letters ? LEAST_SELF_NAMED : 5) || isDateDigits(digits))
    return undefined;
  if (after === Meaning.Patient && WEAK.has(doc.tokens.hash[code.last + 1])) return undefined;
  const lead = code.first - 1;
  const withLead =
    lead >= 0 &&
    kind[lead] === Kind.Word &&
    shape[lead] === Shape.Caps &&
    end[lead] - start[lead] <= 3 &&
    spaced[code.first];
  return found(after, withLead ? start[lead] : code.start);
}

/** Marks between a word for a number and the number: . : # ( */
const NUMBER_MARKS = [46, 58, 35, 40];

/** A key of a machine (RFC 9562). */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;

/** "onder nr TLM-41957", "ons nr. 73514": a number of which only is said that it is one. For a person to judge. */
export function matchNumbered(spot: Spot): Candidate | undefined {
  const { doc, code } = spot;
  const { tokens } = doc;
  let t = code.first - 1;
  while (t >= 0 && tokens.kind[t] === Kind.Mark && NUMBER_MARKS.includes(tokens.hash[t])) t--;
  if (t < 0 || tokens.kind[t] !== Kind.Word) return undefined;
  const says = isNumberWord(doc, t);
  const meaning = meaningOf(doc, t);
  if (!says || !(meaning === Meaning.None || meaning in CATEGORY)) return undefined;
  if (code.digits < (code.letters ? 4 : 5) || spot.date) return undefined;
  if (
    spot.codeSense.meaning === Meaning.Thing ||
    // "Rekening nr 2026-40925": an invoice.
    (spot.codeSense.meaning === Meaning.Iban && spot.codeSense.distance === 0) ||
    inMachineText(doc.text, code.start, code.end) ||
    UUID.test(doc.text.slice(code.start, code.end))
  )
    return undefined;
  return {
    start: code.start,
    end: code.end,
    category: CATEGORY[meaning] ?? 'PATIENTNUMMER',
    severity: 'review',
    score: 0.5,
    reason: 'Staat na het woord nummer en kan van een persoon zijn.',
  };
}
