/** Codes for a person to judge, or named by more than one word: a case in a letter, a number at an insurer, a far label. */
import { Ascii } from '../../../ascii';
import type { Candidate, Doc } from '../../../document';
import { Kind, Shape } from '../../../tokens';
import { hashOf, wordSet, type WordTable } from '../../../word-table';
import { digitsOf } from '../context/code';
import { inMachineText, isDateDigits } from '../groups';
import { Meaning, meaningOf } from '../context/meaning';
import {
  CATEGORY,
  isNumberWord,
  KEEPERS,
  LEADS,
  MEASURED,
  MEDICAL_CODE,
  NUMBER_WORD,
  REASON,
  unitAfter,
  WEAK,
} from '../context/record-words';
import type { Match, Spot } from '../spot';

/** Words before the number of a case: in a letter about a patient the case is the patient's. */
const CASE_WORDS = wordSet(
  'kenmerk referentie referentienr referentienummer ref refnr reference zaak zaaknr zaaknummer zaakkenmerk code aktenzeichen geschäftszeichen référence referencia riferimento',
);
const LEAST_CASE = 4;

/** "Ons kenmerk: SMZ/3316-0847" in a text that speaks of a birth date or BSN: perhaps the number of the patient's case. */
export function matchCase(spot: Spot): Candidate | undefined {
  const { doc, facts, code, codeSense } = spot;
  const { token, distance, jumped } = codeSense;
  if (!facts.speaksOfPerson || token < 0 || distance > 1 || jumped) return undefined;
  if (!CASE_WORDS.has(doc.tokens.hash[token]) || code.digits < LEAST_CASE || !isCode(spot)) return undefined;
  const written = doc.text.slice(code.start, code.end);
  // "GRIEP-2025-A" numbers an action of a year; letters and a year are not a case of a person yet.
  if (!/[A-Z]/.test(written) || /^\D*(?:19|20)\d\d\D*$/.test(written)) return undefined;
  return candidate(spot, 'PATIENTNUMMER', 'review', 'Kenmerk van een zaak die over een persoon kan gaan.');
}

/** 0783344/tv/hk: a number, and the initials of who wrote and typed the letter; in capitals it is rather a department. */
const WRITERS = /^(\d{6,8})((?:\/[a-z]{2,3}){2,3})$/;
const WRITER = 'Kunnen initialen zijn van wie de brief schreef.';

/** "Ref: 0783344/tv/hk" in a letter about a person: number and initials, for a person to judge. */
export function matchWriters(spot: Spot): Match | undefined {
  const { doc, facts, code, codeSense } = spot;
  const { token, distance, jumped } = codeSense;
  if (!facts.speaksOfPerson || token < 0 || distance > 0 || jumped || !code.letters) return undefined;
  if (!CASE_WORDS.has(doc.tokens.hash[token])) return undefined;
  const parts = WRITERS.exec(doc.text.slice(code.start, code.end));
  if (!parts) return undefined;
  const [, number, initials] = parts;
  const end = code.start + number.length;
  const beside: Candidate[] = [];
  let at = end + 1;
  for (const written of initials.slice(1).split('/')) {
    beside.push({
      start: at,
      end: at + written.length,
      category: 'NAAM',
      severity: 'review',
      score: 0.5,
      reason: WRITER,
    });
    at += written.length + 1;
  }
  const reason = 'Kenmerk van een zaak die over een persoon kan gaan.';
  return { candidate: { ...candidate(spot, 'PATIENTNUMMER', 'review', reason), end }, used: 1, beside };
}

/** "Episode 25-1009-00321": three groups of digits, where the episodes of a record are only counted. */
const EPISODE = /^\d{2,4}-\d{3,4}-\d{4,6}$/;
const EPISODES = wordSet('episode episodenr episodenummer');

/** The number under which a hospital or post keeps one episode of a patient's care. */
export function matchEpisode(spot: Spot): Candidate | undefined {
  const { doc, code, date } = spot;
  if (code.digits < LEAST_EPISODE || date || !EPISODE.test(doc.text.slice(code.start, code.end)))
    return undefined;
  const { kind, hash } = doc.tokens;
  let t = code.first - 1;
  while (
    t > 0 &&
    t > code.first - 3 &&
    (kind[t] === Kind.Mark || isNumberWord(doc, t)) &&
    !EPISODES.has(hash[t])
  )
    t--;
  if (t < 0 || !EPISODES.has(hash[t])) return undefined;
  return candidate(spot, 'PATIENTNUMMER', 'block', REASON[Meaning.Patient]);
}
const LEAST_EPISODE = 9;

/** Of the words for orders and samples the one that only a laboratory has, and those that "lab" makes so. */
const LAB_NUMBERS = wordSet('labnr labnummer');
const REQUESTS = wordSet(
  'order ordernr ordernummer aanvraag aanvraagnr aanvraagnummer monsternr monsternummer',
);
const LAB = wordSet('lab laboratorium');
const LEAST_REQUEST = 5;

/** "Labnummer 25.123456", "ordernummer lab 10023441": the laboratory knows whose request it is. For a person to judge. */
export function matchLabRequest(spot: Spot): Candidate | undefined {
  const { doc, code, codeSense } = spot;
  const { token, distance, jumped } = codeSense;
  if (token < 0 || distance > 1 || jumped || code.digits < LEAST_REQUEST || spot.date) return undefined;
  const { hash, kind } = doc.tokens;
  // "lab-order"; "lab: ordernummer" may be of tubes.
  const before = kind[token - 1] === Kind.Mark && hash[token - 1] === Ascii.Hyphen ? token - 2 : token - 1;
  const ofLab = LAB.has(hash[before]) || LAB.has(hash[token + 1]);
  if (!(distance === 0 && LAB_NUMBERS.has(hash[token])) && !(ofLab && REQUESTS.has(hash[token])))
    return undefined;
  if (!isCode(spot)) return undefined;
  return candidate(
    spot,
    'PATIENTNUMMER',
    'review',
    'Nummer waaronder een laboratorium iemands aanvraag kent.',
  );
}

/** Insurers of the Netherlands and its neighbours; around them "klantnr" and "nummer" are those of an insured person. */
const INSURERS = wordSet(
  'vgz cz menzis dsw asr onvz zilveren zilverenkruis ohra fbto ditzo univé unive interpolis salland eno anderzorg hollandzorg zekur iza izz umc caresq stadholland aevitae prolife promovendum besured just zorgverzekeraar zorgverzekering ziektekostenverzekering aok barmer tk dak kkh ikk bkk hek knappschaft cm mutualiteit partena helan bupa axa cigna allianz aetna',
);
const INSURER_REACH = 12;
const NUMBER_REACH = 7;
const LEAST_INSURED = 6;

/** "VGZ, mijn nummer weet ik: 702-88-410", "klantnr 113-774-920 (Zilveren Kruis)". */
export function matchInsured(spot: Spot): Candidate | undefined {
  const { doc, code, date } = spot;
  const { kind, hash } = doc.tokens;
  if (code.digits < LEAST_INSURED || date || !isCode(spot)) return undefined;
  let said = false;
  let insurer = false;
  for (let t = code.first - 1; t >= 0 && code.first - t <= INSURER_REACH; t--) {
    if (kind[t] === Kind.Newline) break;
    if (kind[t] !== Kind.Word) continue;
    if (code.first - t <= NUMBER_REACH && isNumberWord(doc, t)) said = true;
    if (INSURERS.has(hash[t])) insurer = true;
  }
  for (let t = code.last + 1; !insurer && t < doc.tokens.count && t - code.last <= 3; t++) {
    if (kind[t] === Kind.Newline) break;
    insurer = kind[t] === Kind.Word && INSURERS.has(hash[t]);
  }
  if (!said || !insurer) return undefined;
  return candidate(spot, 'POLISNUMMER', 'block', 'Nummer bij de naam van een verzekeraar.');
}

/** Of whom the number is. */
const OWNERS = wordSet("zijn haar hun uw je jouw mijn z'n m'n her his your my their");
const OLD = wordSet('oud oude nieuw nieuwe old new');
const KNOWN = hashOf('bekend');
/** Before the name of a system or of who else keeps it. */
const KEPT_IN = wordSet('in bij uit');
/** "ons nr bij jullie", "uw klantnr hier" */
const CUSTOMERS = wordSet('ons onze our klant');
const LEAST_OWN = 4;

/** What stands "onder" a number somebody's data are kept by. */
const KEPT_UNDER = wordSet(
  'bekend ingeschreven inschreven geregistreerd ingevoerd systeem his vinden staat stond staan opgeslagen opgezocht zoeken dossier',
);
/** The same behind the number: of a website or a practice one says "te vinden", of a person these. */
const KNOWN_UNDER = wordSet('bekend ingeschreven geregistreerd');
/** The same before four digits: what stands "onder 1230" may be a time or an amount. */
const KEPT_SHORT = wordSet('bekend ingeschreven geregistreerd ingevoerd');
const LONGEST_SHORT = 4;
const ENTERED = hashOf('ingevoerd');
const UNDER = hashOf('onder');
const UNDER_REACH = 6;

/** "onder" before the number at token `first`, a word for one, a mark or a line end between: "bekend onder nr: 4471"; -1 for none. */
function underBefore({ tokens: { kind, hash } }: Doc, first: number): number {
  let t = first - 1;
  while (t > 0 && t >= first - 3 && hash[t] !== UNDER && (kind[t] !== Kind.Word || NUMBER_WORD.has(hash[t])))
    t--;
  return t >= 0 && hash[t] === UNDER && kind[t] === Kind.Word ? t : -1;
}

/** Behind "onder" or a "#" a number may be whose data are kept so, however short. */
export const mayBeKept = (doc: Doc, i: number) => isMarked(doc, i) || underBefore(doc, i) >= 0;

const isMarked = ({ tokens: { kind, hash } }: Doc, i: number) =>
  i > 0 && hash[i - 1] === Ascii.Hash && kind[i - 1] === Kind.Mark;
/** What is kept of somebody. */
const JOURNALS = wordSet('journaal journaals journalen his epd ecd');

/** "Hij staat in het systeem onder 20417", "ingeschreven onder 20417". */
function isKnownUnder(doc: Doc, under: number, words: WordTable): boolean {
  const { kind, hash } = doc.tokens;
  for (let t = under - 1; t >= 0 && t >= under - UNDER_REACH && kind[t] === Kind.Word; t--)
    if (words.has(hash[t])) return hash[t] !== ENTERED || !isOfThing(doc, t);
  return false;
}

/** "De order is ingevoerd": a thing stands before token `i` in its part of the sentence. */
function isOfThing(doc: Doc, i: number): boolean {
  const { kind } = doc.tokens;
  for (let t = i - 1; t >= 0 && t >= i - UNDER_REACH && kind[t] === Kind.Word; t--)
    if (meaningOf(doc, t) === Meaning.Thing) return true;
  return false;
}

/** "Zijn nummer luidt hier 7351", "die onder 7351-K bekend is": tokens `first` to `last` are a number that somebody keeps of a person. */
export function isOwnNumber(doc: Doc, first: number, last: number): boolean {
  const { kind, hash, shape, start, end } = doc.tokens;
  if (isMarked(doc, first)) return first > 1 && JOURNALS.has(hash[first - 2]);
  const under = underBefore(doc, first);
  if (under >= 0) {
    const isShort = first === last && end[first] - start[first] <= LONGEST_SHORT;
    return isKnownUnder(doc, under, isShort ? KEPT_SHORT : KEPT_UNDER) || KNOWN_UNDER.has(hash[last + 1]);
  }
  // No telephone number has five digits.
  const five = end[first] - start[first] === 5 && kind[first] === Kind.Number;
  let kept = false;
  for (let t = first - 1; t > 0 && t >= first - 6; t--) {
    if (kind[t] === Kind.Mark && (hash[t] === Ascii.Colon || hash[t] === Ascii.Dot)) continue;
    if (kind[t] !== Kind.Word) return false;
    if (KEEPERS.has(hash[t])) kept = true;
    else if (shape[t] !== Shape.Lower && KEPT_IN.has(hash[t - 1])) {
      // "oud nummer in Mira was MR/00418"
      kept = true;
      t--;
    } else if (hash[t] === KNOWN) return kept;
    else if (NUMBER_WORD.has(hash[t])) {
      const whose = OLD.has(hash[t - 1]) && OWNERS.has(hash[t - 2]) ? t - 2 : t - 1;
      if (OWNERS.has(hash[whose]) || OLD.has(hash[whose])) return kept || five;
      // "Zwetsloot, nr bij ons 440126"
      return kept && !CUSTOMERS.has(hash[whose]);
    } else if (!LEADS.has(hash[t])) return false;
  }
  return false;
}

const KEPT_ELSEWHERE = /^[,;]? (?:en |maar )?(?:bij )?(?:wij|ons|jullie|zij|hen|hier|daar):? $/i;
const LONGEST_BETWEEN = 20;

/** "Zijn nummer luidt hier 7351", "daar heeft hij nr TLM-41957, hier 13.582": for a person to judge. */
export function matchOwn(spot: Spot, previous: Candidate | undefined): Candidate | undefined {
  const { doc, code } = spot;
  if (code.digits < LEAST_OWN || spot.date || !isCode(spot)) return undefined;
  const { meaning, distance } = spot.codeSense;
  const other = meaning === Meaning.Thing || meaning === Meaning.Phone;
  if (other && distance <= 2 && underBefore(doc, code.first) < 0) return undefined;
  const between = previous?.category === 'PATIENTNUMMER' ? code.start - previous.end : LONGEST_BETWEEN;
  const elsewhere =
    between < LONGEST_BETWEEN && KEPT_ELSEWHERE.test(doc.text.slice(code.start - between, code.start));
  if (!elsewhere && !isOwnNumber(doc, code.first, code.last)) return undefined;
  const found = candidate(spot, 'PATIENTNUMMER', 'review', 'Kan het nummer zijn waaronder iemand bekend is.');
  // "MR/00418/b" is more certain than "b" as somebody's initial.
  return code.letters ? { ...found, score: 0.8 } : found;
}

const FAR = 6;

/** Ten digits, as a driving licence has; those of a telephone number open with a zero. */
const LICENCE = /^[1-9]\d{9}$/;

/** "dossier bij jou mag dicht (VLO-1927-02)": a code with letters some words behind what names it. */
export function matchFar(spot: Spot): Candidate | undefined {
  const { doc, code, codeSense } = spot;
  const { meaning, distance, jumped, token } = codeSense;
  if (meaning !== Meaning.Patient && meaning !== Meaning.Policy && meaning !== Meaning.Identity)
    return undefined;
  if (jumped || distance > FAR || token < 0 || WEAK.has(doc.tokens.hash[token])) return undefined;
  const { start, end } = doc.tokens;
  const isLicence = /^rijbewijs/i.test(doc.text.slice(start[token], end[token]));
  if (isLicence && LICENCE.test(doc.text.slice(code.start, code.end)))
    return candidate(spot, CATEGORY[meaning], 'review', REASON[meaning]);
  if (!code.letters || code.digits < LEAST_CASE || !isCode(spot)) return undefined;
  if (!/[A-Z]/.test(doc.text.slice(code.start, code.end))) return undefined;
  return candidate(spot, CATEGORY[meaning], 'review', REASON[meaning]);
}

const LEAST_LOOSE = 4;
const MOST_LOOSE = 13;
/** A word for an order, a batch or another thing at most this many words before explains a code. */
const THING_REACH = 6;
/** Capitals, and digits in groups: P-55808, MBL-0447-18, T77120-B. */
const LOOSE = /^(?:[A-Z]{1,5}[-/. ]?){1,2}\d[\d. -]*(?:[-/.]?[A-Z]{1,2})?$/;

/** "her number ends in 88, P-55808": capitals and digits that nothing explains, in a text that speaks of a person. */
export function matchLoose(spot: Spot): Candidate | undefined {
  const { doc, facts, code, codeSense, date } = spot;
  if (!facts.speaksOfPerson || date) return undefined;
  if (code.digits < LEAST_LOOSE || code.digits > MOST_LOOSE) return undefined;
  if (codeSense.meaning === Meaning.Thing && codeSense.distance <= THING_REACH) return undefined;
  const start = code.letters ? code.start : lettersBefore(spot);
  if (start < 0) return undefined;
  const written = doc.text.slice(start, code.end);
  if (
    !LOOSE.test(written) ||
    MEASURED.test(written) ||
    MEDICAL_CODE.test(written) ||
    /^\D*(?:19|20)\d\d\D*$/.test(written)
  )
    return undefined;
  if (!isCode(spot)) return undefined;
  // A passport's letters stand a space before its digits, a file's are tied to them.
  const category = code.letters ? 'PATIENTNUMMER' : 'IDNUMMER';
  const found = candidate(
    spot,
    category,
    'review',
    'Letters en cijfers die het nummer van een persoon kunnen zijn.',
  );
  return { ...found, start };
}

/** Fewer digits behind a space are a dose, a pressure or a year. */
const LEAST_SPACED = 6;

/** Where the capitals start that stand a space before the digits: "passport CN 884 017"; -1 for none. */
function lettersBefore({ doc, code }: Spot): number {
  const { kind, shape, start, end } = doc.tokens;
  const t = code.first - 1;
  if (t < 0 || kind[t] !== Kind.Word || code.digits < LEAST_SPACED || start[code.first] - end[t] !== 1)
    return -1;
  const capitals = shape[t] === Shape.Caps || (shape[t] === Shape.Initials && end[t] - start[t] === 1);
  return capitals && end[t] - start[t] <= 5 && meaningOf(doc, t) === Meaning.None ? start[t] : -1;
}

/** No date, amount, year or part of an address of the web. */
export function isCode({ doc, code }: Spot): boolean {
  const digits = digitsOf(doc.text, code);
  if (!code.letters && (isDateDigits(digits) || /^(?:19|20)\d\d$/.test(digits))) return false;
  if (/€ ?$/.test(doc.text.slice(Math.max(0, code.start - 2), code.start))) return false;
  return !unitAfter(doc, code.last) && !inMachineText(doc.text, code.start, code.end);
}

function candidate(
  { code }: Spot,
  category: Candidate['category'],
  severity: Candidate['severity'],
  reason: string,
): Candidate {
  return {
    start: code.start,
    end: code.end,
    category,
    severity,
    score: severity === 'block' ? 0.8 : 0.5,
    reason,
  };
}
