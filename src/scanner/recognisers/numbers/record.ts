/** Numbers that a word or column gives their meaning: patient, policy, identity and care-provider numbers. */
import type { Candidate, Doc } from '../../document';
import type { Category } from '../../finding';
import { Cue } from '../../cues';
import { hashWord, Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { clusterAt, inMachineText, isDate, isDateDigits, passesElevenTest, type Group } from './groups';
import { FOREIGN_WEAK } from './foreign-words';
import { labelMeaning, Meaning, meaningAfter, meaningOf, senseBefore } from './meaning';

const CATEGORY: Readonly<Record<number, Category>> = {
  [Meaning.Patient]: 'PATIENTNUMMER',
  [Meaning.Policy]: 'POLISNUMMER',
  [Meaning.Identity]: 'IDNUMMER',
  [Meaning.Care]: 'ZORGCODE',
};
const REASON: Readonly<Record<number, string>> = {
  [Meaning.Patient]: 'Staat bij een woord als patiëntnummer of dossier.',
  [Meaning.Policy]: 'Staat bij een woord als polisnummer of verzekerdennummer.',
  [Meaning.Identity]: 'Staat bij een woord als paspoort, rijbewijs of V-nummer.',
  [Meaning.Care]: 'Staat bij een woord als AGB, BIG of UZI.',
};

const hashes = (list: string) => new Set(list.split(' ').map((w) => hashWord(w) | 0));
/** Words that say less: what follows must look like a number of a file more than "kaart 12" does. */
const WEAK = hashes(
  'kaart pat pt patient patiënt patiënte client cliënt patiënten patienten cliënten clienten bewoner uzovi casus kruis achmea friesland dela monuta yarden zorgverzekering zorgverzekeraar case file record member insured licence license identity verzekering verzekerd beschikking wmo-melding ecd permit visum visa subject td zilverenkruis vgz menzis cz dsw asr salland onvz unive univé fbto ditzo ohra aevitae prolife big his chart carte insurance policy membership wmo registratie praktijk registration clnt archief adm hollandzorg anderzorg just hema eno zilveren agis avero iza izz delta-lloyd ' +
    FOREIGN_WEAK,
);
const PERSONS = hashes('pat pt patient patiënt');
/** The code of an insurer, which says nothing of a person (Vektis). */
const UZOVI = hashWord('uzovi') | 0;
const NUMBER_WORD = hashes('nr nrs nummer no nº number num numéro numero número id reg');

/** A written code: letters and digits with marks inside, spread over groups. */
export interface Code {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly digits: number;
  readonly letters: boolean;
}

const MAX_DIGITS = 18;

/** Capitals before a dash that only repeat what the word before says: "Wmo-nummer WMO-2025-1187". */
function isPrefix(doc: Doc, t: number): boolean {
  const { shape, end, start } = doc.tokens;
  if (PERSONS.has(doc.tokens.hash[t]) && doc.text[end[t]] === '-') return true;
  if (shape[t] !== Shape.Caps || end[t] - start[t] > 5 || doc.text[end[t]] !== '-') return false;
  const meaning = meaningOf(doc, t);
  return meaning === Meaning.Patient || meaning === Meaning.Policy || senseBefore(doc, t).distance === 0;
}

/** Capitals glued to the digits after a word that says what they are: "Wmo-beschikking WMO24-00871". */
function isGluedPrefix(doc: Doc, t: number): boolean {
  const { shape, end, start, spaced } = doc.tokens;
  if (shape[t] !== Shape.Caps || end[t] - start[t] > 4 || !spaced[t] || end[t] !== start[t + 1]) return false;
  const meaning = meaningOf(doc, t);
  return (
    (meaning === Meaning.Patient || meaning === Meaning.Policy) &&
    senseBefore(doc, t).meaning !== Meaning.None &&
    senseBefore(doc, t).distance === 0
  );
}

/**
 * A short word before the digits that belongs to the code, as "VDV 0081" and "nr tr 66.190": in capitals behind a word
 * that announces a number, in lower case only right behind a word for "number". -1 for none.
 */
function leadBefore(doc: Doc, first: number): number {
  const { kind, start, end, hash, shape, spaced, lex, cue } = doc.tokens;
  const lead = first - 1;
  if (lead < 1 || kind[lead] !== Kind.Word || !spaced[first] || start[first] - end[lead] !== 1) return -1;
  const length = end[lead] - start[lead];
  if (length > 5 || doc.text[start[lead] - 1] === '-' || NUMBER_WORD.has(hash[lead])) return -1;
  const meaning = meaningOf(doc, lead);
  const capitals = shape[lead] === Shape.Caps || shape[lead] === Shape.Initials;
  if (!capitals) {
    const code =
      length <= 3 && !(lex[lead] & Lex.Word) && !(cue[lead] & Cue.Stop) && meaning === Meaning.None;
    return code && shape[lead] === Shape.Lower && isNumberWordBefore(doc, lead) ? lead : -1;
  }
  // "nr HIS 55-0193", "SZV card: SZV 0719": capitals that say what the code is, behind a word that says it too.
  const named = meaning === Meaning.Patient || meaning === Meaning.Policy;
  if ((meaning !== Meaning.None && !named) || hash[lead] === UZOVI) return -1;
  const sense = senseBefore(doc, lead);
  const near =
    sense.distance === 0 || (sense.distance <= 2 && colonBefore(doc, lead) && !WEAK.has(hash[sense.token]));
  const cued = sense.meaning in CATEGORY && near && !sense.jumped;
  return cued || (length <= 4 && sense.meaning !== Meaning.Thing && isNumberWordBefore(doc, lead))
    ? lead
    : -1;
}

function colonBefore(doc: Doc, t: number): boolean {
  return doc.tokens.kind[t - 1] === Kind.Mark && doc.tokens.hash[t - 1] === 58;
}

/** Reads the code that holds number token `i`: G44817, P/0917, VDV 0081, 118.204.776, 80 7712 004 417. */
export function readCode(doc: Doc, i: number): Code {
  const { kind, start, end, hash, shape, count } = doc.tokens;
  const joins = (t: number) =>
    kind[t] === Kind.Mark && (hash[t] === 45 || hash[t] === 47 || hash[t] === 46 || hash[t] === 95);
  const shortWord = (t: number) =>
    kind[t] === Kind.Word &&
    end[t] - start[t] <= (shape[t] === Shape.Caps ? 6 : 4) &&
    meaningOf(doc, t) === Meaning.None &&
    (shape[t] !== Shape.Lower ||
      end[t] - start[t] === 1 ||
      (end[t] - start[t] <= 3 && !UNITS.has(hash[t]) && !NUMBER_WORD.has(hash[t])));
  let first = i;
  let letters = false;
  for (let t = i - 1; t >= 0 && i - t <= 4; t--) {
    if (end[t] !== start[t + 1]) break;
    if (shortWord(t) || isPrefix(doc, t) || isGluedPrefix(doc, t)) {
      first = t;
      letters = true;
    } else if (kind[t] === Kind.Number) first = t;
    else if (!joins(t) || t === 0 || end[t - 1] !== start[t] || kind[t - 1] === Kind.Mark) break;
  }
  const lead = letters ? -1 : leadBefore(doc, first);
  if (lead >= 0) {
    first = lead;
    letters = true;
  }
  let digits = end[i] - start[i];
  let last = i;
  for (let t = i + 1; t < count && t < i + 14 && digits < MAX_DIGITS; t++) {
    const glued = end[t - 1] === start[t];
    if (kind[t] === Kind.Number) {
      const gap = start[t] - end[t - 1];
      const size = end[t] - start[t];
      const previous = end[last] - start[last];
      const small =
        (previous <= 4 && (size <= 5 || (previous === 2 && size === 6))) || (previous === 5 && size === 5);
      // "…417\n5) …" numbers a line.
      const broken =
        kind[t - 1] === Kind.Newline &&
        t - 2 === last &&
        small &&
        glued &&
        !').'.includes(doc.text[end[t]] ?? 'x');
      if (!glued && !(gap === 1 && small && t - 1 === last && kind[t - 1] === Kind.Number) && !broken) break;
      if (!glued && isDate(clusterAt(doc, t, 4), 0)) break;
      digits += size;
      last = t;
    } else if (kind[t] === Kind.Newline) continue;
    else if (!glued) break;
    else if (shortWord(t) && (kind[t - 1] === Kind.Number || joins(t - 1))) {
      letters = true;
      last = t;
    } else if (!joins(t)) break;
  }
  return { start: start[first], end: end[last], first, last, digits, letters };
}

/** What a word or column says of the number at token `i`; undefined when it says nothing, or the number is no code. */
export function matchRecord(
  doc: Doc,
  i: number,
  groups: readonly Group[],
  at: number,
): { candidate: Candidate; last: number } | undefined {
  const code = readCode(doc, i);
  const sense = senseBefore(doc, code.first);
  const column = doc.layout.inTable[i] ? labelMeaning(doc, i) : Meaning.None;
  const fromColumn =
    column in CATEGORY && (sense.meaning === Meaning.None || sense.jumped || sense.distance > 0);
  const meaning = fromColumn ? column : sense.meaning;
  if (!(meaning in CATEGORY))
    return meaning === Meaning.None || (meaning === Meaning.Thing && isCarePrefix(doc, code.first))
      ? matchSelfNamed(doc, code, groups, at)
      : undefined;
  if (isCount(doc, code)) return undefined;
  const digits = doc.text.slice(code.start, code.end).replace(/\D/g, '');
  if (!fromColumn) {
    if (isDate(groups, at) || (!code.letters && isDateDigits(digits) && meaning !== Meaning.Care))
      return undefined;
    if (!code.letters && /^(?:19|20)\d\d$/.test(digits)) return undefined;
    const named = isNumberWordBefore(doc, code.first);
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
            ? 5
            : 3;
    if (code.digits < least || sense.distance > 2) return undefined;
    if (sense.distance > 0 && sense.jumped && code.digits < 6) return undefined;
    if (meaning === Meaning.Care && code.digits < (sense.distance === 0 && !sense.jumped ? 5 : 6))
      return undefined;
    if (meaning === Meaning.Identity && code.digits < (code.letters ? 4 : 7)) return undefined;
    if (meaning === Meaning.Policy && code.digits < (code.letters ? 4 : 5)) return undefined;
  } else if (isDate(groups, at) || code.digits < (code.letters ? 2 : 3)) return undefined;
  if (/€ ?$/.test(doc.text.slice(Math.max(0, code.start - 2), code.start))) return undefined;
  if (unitAfter(doc, code.last) || inMachineText(doc.text, code.start, code.end)) return undefined;
  const candidate: Candidate = {
    start: code.start,
    end: code.end,
    category: CATEGORY[meaning],
    severity: 'block',
    score: 0.9,
    reason: REASON[meaning],
  };
  return { candidate, last: code.last };
}

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
const CARE_PREFIXES = hashes('wmo wlz zvw jw ciz jgz vt jb');

function isCarePrefix(doc: Doc, t: number): boolean {
  return doc.tokens.kind[t] === Kind.Word && CARE_PREFIXES.has(doc.tokens.hash[t]);
}

/** Codes that say themselves what they are (WMO-2025-07713), or of which the words after them do (448190 op ID-kaart). */
function matchSelfNamed(
  doc: Doc,
  code: Code,
  groups: readonly Group[],
  at: number,
): { candidate: Candidate; last: number } | undefined {
  if (code.digits < LEAST_SELF_NAMED || isDate(groups, at) || inMachineText(doc.text, code.start, code.end))
    return undefined;
  const { kind, start, end, shape, spaced } = doc.tokens;
  const found = (meaning: Meaning, from: number) => ({
    candidate: {
      start: from,
      end: code.end,
      category: CATEGORY[meaning],
      severity: 'block' as const,
      score: 0.85,
      reason: REASON[meaning],
    },
    last: code.last,
  });
  const own = isCarePrefix(doc, code.first)
    ? Meaning.Patient
    : kind[code.first] === Kind.Word
      ? meaningOf(doc, code.first)
      : Meaning.None;
  const digits = doc.text.slice(code.start, code.end).replace(/\D/g, '');
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

/** A word for "number" stands right before token `first`: "verzekerd bij VGZ onder nummer 401229118". */
export function isNumberWordBefore(doc: Doc, first: number): boolean {
  const { hash, kind } = doc.tokens;
  let t = first - 1;
  while (t > 0 && t > first - 3 && kind[t] === Kind.Mark) t--;
  return (
    t >= 0 &&
    kind[t] === Kind.Word &&
    (NUMBER_WORD.has(hash[t]) ||
      /(?:nr|nummer)$/i.test(doc.text.slice(doc.tokens.end[t] - 6, doc.tokens.end[t])))
  );
}

function numberWordAfter(doc: Doc, token: number): boolean {
  const { hash, kind } = doc.tokens;
  const next = kind[token + 1] === Kind.Mark ? token + 2 : token + 1;
  return NUMBER_WORD.has(hash[next]);
}

const UNITS = hashes(
  'jaar jr jrs mg ml gram kg cm mm weken dagen maanden uur euro min x keer stuks patiënten cliënten personen procent',
);

export function unitAfter(doc: Doc, last: number): boolean {
  const t = last + 1;
  return (
    t < doc.tokens.count &&
    (UNITS.has(doc.tokens.hash[t]) || (doc.tokens.kind[t] === Kind.Mark && doc.tokens.hash[t] === 37))
  );
}

/** Marks between a word for a number and the number: . : # ( */
const NUMBER_MARKS = [46, 58, 35, 40];

/** A key of a machine (RFC 9562). */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;

/** "onder nr KRB-08812", "ons nr. 90211": a number of which only is said that it is one. For a person to judge. */
export function matchNumbered(
  doc: Doc,
  i: number,
  groups: readonly Group[],
  at: number,
): { candidate: Candidate; last: number } | undefined {
  const code = readCode(doc, i);
  const { tokens } = doc;
  let t = code.first - 1;
  while (t >= 0 && tokens.kind[t] === Kind.Mark && NUMBER_MARKS.includes(tokens.hash[t])) t--;
  // "nr", "nummer" and every word that ends so: "verwijsnr", "indicatienummer".
  if (t < 0 || tokens.kind[t] !== Kind.Word) return undefined;
  const says =
    NUMBER_WORD.has(tokens.hash[t]) ||
    /(?:nr|nummer)$/i.test(doc.text.slice(tokens.end[t] - 6, tokens.end[t]));
  const meaning = meaningOf(doc, t);
  if (!says || !(meaning === Meaning.None || meaning in CATEGORY)) return undefined;
  if (code.digits < (code.letters ? 4 : 5) || isDate(groups, at)) return undefined;
  if (
    senseBefore(doc, code.first).meaning === Meaning.Thing ||
    inMachineText(doc.text, code.start, code.end) ||
    UUID.test(doc.text.slice(code.start, code.end))
  )
    return undefined;
  return {
    candidate: {
      start: code.start,
      end: code.end,
      category: CATEGORY[meaning] ?? 'PATIENTNUMMER',
      severity: 'review',
      score: 0.5,
      reason: 'Staat na het woord nummer en kan van een persoon zijn.',
    },
    last: code.last,
  };
}
