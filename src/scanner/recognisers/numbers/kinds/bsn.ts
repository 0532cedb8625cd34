/** Citizen service numbers: nine digits, or eight when a spreadsheet took the leading zero. */
import { Ascii } from '../../../ascii';
import type { Candidate } from '../../../document';
import { charClass, Char } from '../../../chars';
import { Kind } from '../../../tokens';
import { wordSet } from '../../../word-table';
import {
  inMachineText,
  isDateDigits,
  letterAt,
  letterBefore,
  markBefore,
  passesElevenTest,
  tiedBefore,
  turnsLine,
  type Group,
} from '../groups';
import { Meaning, meaningOf } from '../context/meaning';
import { readMisread } from './misread';
import { saidAfter } from './phone';
import { afterwards, endsFree, joined, startsFree, type Match, type Spot } from '../spot';

const PASSES = 'Negen cijfers die de elfproef doorstaan.';
const PASSES_CUED = 'Staat bij het woord BSN en doorstaat de elfproef.';
const FAILS_CUED = 'Staat bij het woord BSN; misschien is het verkeerd overgetypt.';
const COLUMN = 'Staat in een kolom of veld voor het BSN.';
const LOST_ZERO = 'Acht cijfers die met een nul ervoor de elfproef doorstaan.';

/** How people group a BSN when no word says that it is one (digits per group). */
const USUAL_GROUPS = new Set([
  '9',
  '333',
  '423',
  '432',
  '2223',
  '2232',
  '234',
  '324',
  '45',
  '54',
  '36',
  '63',
  '22221',
  '342',
]);
/** The same without the zero, between full stops. */
const EIGHT_IN_GROUPS = new Set(['422', '332', '323', '233']);
const USUAL_MARKS = new Set([' ', '.', '-', ' - ', '']);
/** What may stand between the groups of a number that the text calls a BSN. */
const CUED_MARK = new Set([..." .-/·_'|,\t)", ' - ', ' . ', ')(', ') ', '. ']);
/** A line that ends inside it, with the spaces and the mark that may stand there. */
const LINE_TURN = /^ *[-./]?\n *$/;

/** The BSN at a spot; up to offset `taken` the text is some other number. */
export function matchBsn(spot: Spot, taken: number): Match | undefined {
  const { groups, at, facts } = spot;
  const cue = cueOf(spot);
  const loose = cue !== Cue.None || facts.speaksOfBsn;
  /** The one mark between the groups; `mixed` when there are several. */
  let mark: string | undefined;
  let mixed = false;
  let sizes = '';
  let total = 0;
  for (let k = at; k < groups.length && k < at + 9; k++) {
    if (k > at) {
      const before = markBefore(groups, k);
      if (!(loose ? isCuedMark(before) : USUAL_MARKS.has(before))) break;
      mark ??= before;
      mixed ||= mark !== before;
    }
    total += groups[k].digits.length;
    sizes += groups[k].digits.length;
    if (total > 9) break;
    if (total < 8) continue;
    const candidate = judge(spot, cue, k, sizes, taken, mixed ? undefined : mark);
    if (candidate) return { candidate, used: k - at + 1 };
  }
  return (
    (cue === Cue.None ? undefined : matchMistyped(spot, cue)) ?? matchTypedOver(spot) ?? matchSaidWrong(spot)
  );
}

/** BSN behind the number on its line, and no other number behind that word. */
const BSN_BEHIND = /^[^\d\n]{0,45}?(?<!\p{L})(?:bsn|burgerservicenummer)(?!\p{L})(?!\s?[:=]?\s?\d)/iu;
const WRONG =
  /(?<!\p{L})(?:(?:tik|type|typ)?fout(?:ief|e|en)?|klopt|klopte|voldoet|ongeldig|onjuist|verkeerd|verwisseld|afgewezen|weigert|wrong|invalid|incorrect|mistyped)(?!\p{L})/iu;
const WRONG_REACH = 40;

/** "102938447  BSN voldoet niet", "102.938.447, een tikfout in het BSN": what fails the test is called a BSN behind it. */
function matchSaidWrong(spot: Spot): Match | undefined {
  const { doc, facts, groups, at } = spot;
  if (!facts.speaksOfBsn || !startsFree(spot)) return undefined;
  const { length } = groups[at].digits;
  const to = length === 9 ? at : length === 3 || length === 4 ? at + 2 : groups.length;
  if (to >= groups.length || joined(groups, at, to).length < 9 || joined(groups, at, to).length > 10)
    return undefined;
  if (to > at && (groups[at + 1].before !== '.' || groups[to].before !== '.')) return undefined;
  if (!endsFree(spot, to) || spot.sense.distance <= 2) return undefined;
  const { start } = groups[at];
  const { end } = groups[to];
  if (!BSN_BEHIND.test(doc.text.slice(end, end + 2 * WRONG_REACH))) return undefined;
  if (!WRONG.test(doc.text.slice(Math.max(0, start - WRONG_REACH), end + 2 * WRONG_REACH))) return undefined;
  const candidate: Candidate = {
    start,
    end,
    category: 'BSN',
    severity: 'block',
    score: 0.9,
    reason: FAILS_CUED,
  };
  return { candidate, used: to - at + 1 };
}

/** Tokens to either side in which the number is looked for that one was typed over from: two sentences. */
const TYPED_OVER_REACH = 40;
/** Two digits that traded places, or one or two that were misread. */
const MOST_DIFFERENT = 2;

/**
 * "was 123456782 en is nu 123456872": nine digits, or eight without the leading zero, beside a BSN that all but two are
 * those of, in a text about BSNs.
 */
function matchTypedOver(spot: Spot): Match | undefined {
  const { doc, facts, groups, at } = spot;
  const { start, end, token } = groups[at];
  const digits = groups[at].digits.length === 8 ? `0${groups[at].digits}` : groups[at].digits;
  if (!facts.speaksOfBsn || digits.length !== 9 || !startsFree(spot) || !endsFree(spot, at)) return undefined;
  if (isOther(spot, at)) return undefined;
  const { kind, start: starts, end: ends, count } = doc.tokens;
  const last = Math.min(count - 1, token + TYPED_OVER_REACH);
  for (let k = Math.max(0, token - TYPED_OVER_REACH); k <= last; k++) {
    if (k === token || kind[k] !== Kind.Number || ends[k] - starts[k] !== 9) continue;
    const other = doc.text.slice(starts[k], ends[k]);
    if (!passesElevenTest(other) || differences(digits, other) > MOST_DIFFERENT) continue;
    const reason = 'Lijkt op het BSN dat ernaast staat, met een typefout.';
    return { candidate: { start, end, category: 'BSN', severity: 'block', score: 0.9, reason }, used: 1 };
  }
  return undefined;
}

/** Places at which two numbers of the same length differ. */
function differences(a: string, b: string): number {
  let count = 0;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) count++;
  return count;
}

function isCuedMark(before: string): boolean {
  return CUED_MARK.has(before) || LINE_TURN.test(before);
}

const GLUED_LABEL = /bsn/i;
/** "B S N  1 2 3 4 5 6 7 8 2", as a form with boxes is read. */
const SPACED_LABEL = /(?<!\p{L})b s n[ :]{1,4}$/iu;

const enum Cue {
  None = 0,
  Column,
  Word,
}

function cueOf(spot: Spot): Cue {
  const { sense, column } = spot;
  if (sense.meaning === Meaning.Bsn && sense.distance <= 4) return Cue.Word;
  if (sense.meaning === Meaning.Patient && bothNamed(spot)) return Cue.Word;
  if (column === Meaning.Bsn && (sense.meaning === Meaning.None || sense.jumped || sense.distance > 0))
    return Cue.Column;
  return Cue.None;
}

/** "BSN / MRN: 123456782 / F0091": two labels, of which the first number takes the first. */
function bothNamed(spot: Spot): boolean {
  const { token, jumped } = spot.sense;
  const { kind, hash } = spot.doc.tokens;
  if (jumped || token < 2 || kind[token - 1] !== Kind.Mark || hash[token - 1] !== Ascii.Slash) return false;
  return meaningOf(spot.doc, token - 2) === Meaning.Bsn;
}

/** HL7 v2 says by its authority that an identifier is a BSN: 123456782^^^NLMINBIZA^NNNLD. */
function isHl7Bsn(text: string, end: number): boolean {
  return text[end] === '^' && /NLMINBIZA|NNNLD/.test(text.slice(end, end + 24));
}

/** The number here is a BSN before it is the record number that the nearest word says. */
export function namesBsnFirst(spot: Spot, end: number): boolean {
  return isHl7Bsn(spot.doc.text, end) || (spot.sense.meaning === Meaning.Patient && bothNamed(spot));
}

function judge(
  spot: Spot,
  cue: Cue,
  to: number,
  sizes: string,
  taken: number,
  mark?: string,
): Candidate | undefined {
  const { groups, at, doc, facts, sense } = spot;
  const digits = joined(groups, at, to);
  if (!passesElevenTest(digits)) return undefined;
  const start = groups[at].start;
  const end = groups[to].end;
  // "OKKERSEbsn123456782m": an export that lost its spaces.
  if (at === 0 && to === 0 && digits.length === 9 && GLUED_LABEL.test(doc.text.slice(start - 3, start)))
    return { start, end, category: 'BSN', severity: 'block', score: 0.97, reason: PASSES_CUED };
  if (!startsFree(spot) || !endsFree(spot, to)) return undefined;
  const found = (severity: Candidate['severity'], score: number, reason: string): Candidate => ({
    start, end, category: 'BSN', severity, score, reason,
  }); // prettier-ignore
  const called =
    cue !== Cue.None ||
    isHl7Bsn(doc.text, end) ||
    afterwards(spot, to) === Meaning.Bsn ||
    (to - at === 8 && SPACED_LABEL.test(doc.text.slice(Math.max(0, start - 10), start)));
  if (digits.length === 9) {
    if (called) return found('block', 0.99, cue === Cue.Column ? COLUMN : PASSES_CUED);
    if (isOther(spot, to) || inMachineText(doc.text, start, end)) return undefined;
    const ofThing = sense.meaning === Meaning.Thing && sense.distance <= 2;
    if (at === to) {
      if (letterBefore(doc.text, start) || longRun(doc.text, start, end)) return undefined;
      return found(
        inThingColumn(spot) || ofThing || isNumberOfSomething(spot) ? 'review' : 'block',
        0.93,
        PASSES,
      );
    }
    if (
      mark !== undefined &&
      USUAL_GROUPS.has(sizes) &&
      USUAL_MARKS.has(mark) &&
      !longRun(doc.text, start, end) &&
      !inSeries(groups, at, to, taken)
    )
      // In a column of article numbers groups are those of the shop.
      return digits.endsWith('000') || inThingColumn(spot)
        ? undefined
        : found(ofThing ? 'review' : 'block', 0.85, PASSES);
    if (!facts.speaksOfBsn || isIpAddress(groups, at, to)) return undefined;
    // "123456-⏎782": a line ends inside it.
    const turned = mark !== undefined && USUAL_GROUPS.has(sizes) && LINE_TURN.test(mark);
    return mark === '.' || mark === '-' || turned || aloneOnLine(spot, to)
      ? found('block', 0.85, PASSES)
      : undefined;
  }
  // Eight digits. A date or a longer number of the same groups goes first.
  if (nineFollows(groups, at, to)) return undefined;
  if (called && (!isDateDigits(digits) || sense.distance === 0 || cue === Cue.Column))
    return found('block', 0.97, cue === Cue.Column ? COLUMN : LOST_ZERO);
  if (isDateDigits(digits) || digits.startsWith('0') || isOther(spot, to)) return undefined;
  // "2847.89.39" in a list of BSNs that a spreadsheet took the zero of.
  const dotted = facts.speaksOfBsn && mark === '.' && EIGHT_IN_GROUPS.has(sizes);
  if (at !== to && !dotted) return undefined;
  if (inMachineText(doc.text, start, end) || inThingColumn(spot) || letterBefore(doc.text, start))
    return undefined;
  if (spot.column !== Meaning.None) return undefined;
  // After a birth date, where lists keep the BSN: its column is then without a header.
  if (afterDate(groups, at)) return found('block', 0.8, LOST_ZERO);
  return found('review', 0.5, LOST_ZERO);
}

/** A number the text calls a BSN and that fails the test: typed over wrongly, blocks as well. */
function matchMistyped(spot: Spot, cue: Cue): Match | undefined {
  const { groups, at, sense } = spot;
  if (
    cue === Cue.Word &&
    (sense.distance > (groups[at].digits.length === 9 ? 4 : 2) ||
      (sense.jumped && groups[at].digits.length !== 9))
  )
    return undefined;
  if (!startsFree(spot)) return undefined;
  let total = groups[at].digits.length;
  let to = at;
  while (to + 1 < groups.length) {
    const next = groups[to + 1];
    const isInside = /^(?:[ .\-/·_']| - |\n)$/.test(next.before) || turnsLine(groups, to + 1);
    if (!isInside || total + next.digits.length > 10) break;
    if (total >= 9 && next.before !== '-' && next.before !== '.') break;
    total += next.digits.length;
    to++;
  }
  const digits = joined(groups, at, to);
  if (total < (cue === Cue.Column ? 5 : 7) || total > 11 || /^0+$/.test(digits)) return undefined;
  if (isDateDigits(digits) && total === 8) return undefined;
  if (/^06\d{8}$/.test(digits)) return undefined;
  const { end } = groups[to];
  const candidate: Candidate = {
    start: groups[at].start,
    end: total === 8 && isLoneLetter(spot.doc.text, end) ? end + 1 : end,
    category: 'BSN',
    severity: 'block',
    score: 0.95,
    reason: cue === Cue.Column ? COLUMN : FAILS_CUED,
  };
  return { candidate, used: to - at + 1 };
}

/** "67711425A": a letter stands where the ninth digit should. */
function isLoneLetter(text: string, at: number): boolean {
  return letterAt(text, at) && !/[\p{L}\d]/u.test(text[at + 1] ?? ' ');
}

/** The text says that this is a number of something else. */
function isOther(spot: Spot, to: number): boolean {
  const { sense } = spot;
  const { meaning, distance } = sense;
  if (meaning === Meaning.Thing && distance <= 2 && !isVague(spot)) return !isListed(spot);
  if (
    (meaning === Meaning.Phone || meaning === Meaning.Iban || meaning === Meaning.Care) &&
    distance <= 1 &&
    !sense.jumped
  )
    return true;
  if (spot.column === Meaning.Phone) return true;
  const after = afterwards(spot, to);
  return after === Meaning.Thing || after === Meaning.Phone || saidAfter(spot, to);
}

const SEVERAL = wordSet('bsns burgerservicenummers sofinummers');
const LIST_REACH = 20;

/** "BSNs came by mail, same order: 123456782, …": a word for several stands before it on its line. */
function isListed({ doc, groups, at }: Spot): boolean {
  const { hash } = doc.tokens;
  const { line } = doc.layout;
  const { token } = groups[at];
  for (let k = token - 1; k >= 0 && k > token - LIST_REACH && line[k] === line[token]; k--)
    if (SEVERAL.has(hash[k])) return true;
  return false;
}

/** Words that stand before numbers of things and of persons alike: with a passing check, a person decides. */
const VAGUE = wordSet(
  'ref referentie kenmerk aanvraag melding zaak code contract token retour studie protocol formulier volgnr product refnr aanvraagnr meeting meetings meetingid zoom webex webinar teamviewer anydesk videobellen vergadering',
);

function isVague(spot: Spot): boolean {
  return VAGUE.has(spot.doc.tokens.hash[spot.sense.token]);
}

/** A column whose header promises nothing personal. */
function inThingColumn(spot: Spot): boolean {
  const { layout } = spot.doc;
  const { token } = spot.groups[spot.at];
  return layout.inTable[token] === 1 && layout.label[token] === 17;
}

/** Part of a longer run of digits with other marks around it: 4,123456782 or (01)123456782. */
function longRun(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  const digitAt = (i: number) => charClass(text.charCodeAt(i)) === Char.Digit;
  return (
    // EDIFACT closes its fields with a plus or an apostrophe: +09091950+486097420+…
    (before === ')' && digitAt(start - 2)) ||
    (before === '+' && digitAt(start - 2) && after !== '+' && after !== "'") ||
    (after === ',' && digitAt(end + 1) && before !== ',' && text[start - 1] !== ';' && !digitAt(end + 3)) ||
    '€$%'.includes(text[end] ?? ' ') ||
    before === '€' ||
    (before === ' ' && text[start - 2] === '€')
  );
}

/** The groups go on: the eight digits so far may be part of nine. */
function nineFollows(groups: readonly Group[], at: number, to: number): boolean {
  const next = groups[to + 1];
  return (
    next !== undefined &&
    next.digits.length === 1 &&
    isCuedMark(next.before) &&
    passesElevenTest(joined(groups, at, to + 1))
  );
}

/**
 * Groups among more of the same length: a series of values (120 130 125 118), or a longer number (0532 555 01 77). A date, a
 * telephone number, a clock or a house number beside a BSN has other groups.
 */
function inSeries(groups: readonly Group[], at: number, to: number, taken: number): boolean {
  if (groups[at + 1]?.before !== ' ') return false;
  const next = groups[to + 1];
  const goesOn = next?.before === ' ' && next.digits.length === groups[to].digits.length;
  if (goesOn && !(groups[to + 2] && tiedBefore(groups, to + 2))) return true;
  const before = groups[at - 1];
  if (before === undefined || before.end <= taken || groups[at].before !== ' ') return false;
  for (let k = at; k <= to; k++) if (groups[k].digits.length !== before.digits.length) return false;
  return true;
}

const OF_SOMETHING = /(?:nr|nummer|[- ]id|code|sleutel|bon)[.:]? ?$/i;
const OF_SOMEBODY =
  /(?:^|[^\p{L}])\p{L}{0,4}(?:nr|nummer)[.:]? ?$|burger|service|sofi|bsn|pat|cli[eë]nt|persoon|zorg|bewoner/iu;
const WORD_REACH = 26;

/** "pakketnr 123456782", "TeamViewer-ID 123456782": a word for the number of something that no list has; a person decides. */
function isNumberOfSomething({ doc, groups, at }: Spot): boolean {
  const { start } = groups[at];
  const before = doc.text.slice(Math.max(0, start - WORD_REACH), start);
  const word = before.slice(before.trimEnd().search(/\S+$/));
  return OF_SOMETHING.test(word) && !OF_SOMEBODY.test(word);
}

/** 187.27.77.10: four numbers that fit a byte. */
function isIpAddress(groups: readonly Group[], at: number, to: number): boolean {
  if (to - at !== 3) return false;
  for (let k = at; k <= to; k++)
    if (Number(groups[k].digits) > 255 || /^0\d/.test(groups[k].digits)) return false;
  return true;
}

function aloneOnLine(spot: Spot, to: number): boolean {
  const { text } = spot.doc;
  let a = spot.groups[spot.at].start;
  while (a > 0 && ' \t(-*•'.includes(text[a - 1])) a--;
  let b = spot.groups[to].end;
  while (b < text.length && ' \t).,;'.includes(text[b])) b++;
  return (a === 0 || text[a - 1] === '\n') && (b === text.length || text[b] === '\n');
}

function afterDate(groups: readonly Group[], at: number): boolean {
  if (at < 3) return false;
  const [d, m, y] = [groups[at - 3], groups[at - 2], groups[at - 1]];
  return (
    d.digits.length <= 2 && m.digits.length <= 2 && /^(?:19|20)\d\d$/.test(y.digits) && m.before === y.before
  );
}

/** "BSN l23 4S6 782": a number with letters for digits, beside the word BSN or in its column. */
export function matchMisread(spot: Spot): Candidate | undefined {
  const { doc, groups, at, sense, column } = spot;
  if (!(sense.meaning === Meaning.Bsn && sense.distance <= 3) && column !== Meaning.Bsn) return undefined;
  const read = readMisread(doc, groups[at].token, sense.token, 9);
  if (!read || read.real < 4 || read.digits.length < 8) return undefined;
  return {
    start: read.start,
    end: read.end,
    category: 'BSN',
    severity: 'block',
    score: passesElevenTest(read.digits) ? 0.98 : 0.9,
    reason: 'Staat bij het woord BSN en lijkt op een nummer met letters in plaats van cijfers.',
  };
}
