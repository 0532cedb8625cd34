/** Citizen service numbers: nine digits, or eight when a spreadsheet took the leading zero. */
import type { Candidate } from '../../../document';
import { passesElevenTest } from '../../../eleven-test';
import { inMachineText, isDateDigits, letterBefore, markBefore, type Group } from '../groups';
import { Meaning } from '../context/meaning';
import { readMisread } from './misread';
import { afterwards, endsFree, joined, startsFree, type Match, type Spot } from '../spot';
import { COLUMN, Cue, cueOf, isHl7Bsn } from './bsn-cue';
import { inSeries, inThingColumn, isIpAddress, isNumberOfSomething, isOther, longRun } from './bsn-other';
import { matchMistyped, matchSaidWrong, matchTypedOver } from './bsn-wrong';

const PASSES = 'Negen cijfers die de elfproef doorstaan.';
const PASSES_CUED = 'Staat bij het woord BSN en doorstaat de elfproef.';
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

function isCuedMark(before: string): boolean {
  return CUED_MARK.has(before) || LINE_TURN.test(before);
}

const GLUED_LABEL = /bsn/i;
/** "B S N  1 2 3 4 5 6 7 8 2", as a form with boxes is read. */
const SPACED_LABEL = /(?<!\p{L})b s n[ :]{1,4}$/iu;

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
