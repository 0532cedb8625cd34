/**
 * Numbers that point to one person: BSN, patient, policy, identity and care-provider numbers, bank accounts and
 * telephone numbers. One walk over the number tokens, so that what is one thing is not also another.
 */
import { Ascii } from '../../ascii';
import { charClass, Char } from '../../chars';
import { Label } from '../../cues';
import type { Candidate, Doc, Recogniser } from '../../document';
import { Kind } from '../../tokens';
import { factsOf } from './facts';
import { matchBsn, matchMisread } from './kinds/bsn';
import { namesBsnFirst } from './kinds/bsn-cue';
import { clusterAt, isDate, letterAt, letterBefore, type Group } from './groups';
import { matchDocumentNumber } from './kinds/document-number';
import { isAccountHead, matchAccount, matchIban } from './kinds/iban';
import {
  matchAgb,
  matchAgbInParts,
  matchBigInParts,
  matchCalledAgb,
  matchEhic,
  matchInsuranceSegment,
  matchRegistration,
  matchVNumber,
} from './kinds/identity';
import { isCue, Meaning } from './context/meaning';
import {
  matchBeforeBsn,
  matchBehindBirth,
  matchBehindName,
  matchInRow,
  matchRightBehindBirth,
} from './records/person-code';
import { matchKeeper } from './records/keepers';
import { matchPersonLine } from './records/person-line';
import { matchCuedPhone, matchLongPhone, matchMisreadPhone, matchPhone, plusBefore } from './kinds/phone';
import { matchNumbered, matchRecord } from './records/record';
import { isMisreadBehind } from './kinds/misread';
import { matchListed } from './records/lists';
import { isPlain } from './plain';
import { isPlateOfCar, matchPlate } from './kinds/plate';
import { isNumberWordBefore } from './context/record-words';
import {
  matchCase,
  matchEpisode,
  matchFar,
  matchInsured,
  matchLoose,
  matchLabRequest,
  matchOwn,
  matchWriters,
  mayBeKept,
} from './records/weak';
import { matchPowerOfTen } from './kinds/spreadsheet';
import { spotAt, type Facts, type Match, type Spot } from './spot';

/** Words look back at most this many tokens for what they mean (`senseBefore`). */
const REACH = 16;

export const recogniseNumbers: Recogniser = (doc) => {
  const found: Candidate[] = [];
  const { kind, start, end } = doc.tokens;
  const facts = factsOf(doc);
  /** View offset up to which numbers have been used. */
  let used = 0;
  /** The last token of the cluster before. */
  let last = -1;
  let lastCue = -REACH;
  for (const i of doc.woken) {
    if (i <= last) continue;
    if (kind[i] === Kind.Word) {
      if (isCue(doc, i)) lastCue = i;
      continue;
    }
    if (kind[i] === Kind.Mark && goesOnLeader(doc, i)) lastCue++;
    if (kind[i] !== Kind.Number || start[i] < used || doc.layout.label[i] === Label.Key) continue;
    const machine = machineEnd(doc, i);
    if (machine > 0) {
      used = machine;
      continue;
    }
    const cued =
      i - lastCue < REACH ||
      doc.layout.inTable[i] === 1 ||
      facts.headings[doc.layout.line[i]] > 0 ||
      isPlateOfCar(doc, i) ||
      isAccountHead(doc, i);
    // Most numbers stand alone, short and far from such words: doses, ages, years, clock times.
    const kept = !cued && mayBeKept(doc, i);
    if (!cued && !kept && isLonely(doc, i)) {
      const listed =
        end[i] - start[i] > 2 && opensLine(doc, i)
          ? matchPersonLine(doc, clusterAt(doc, i, 4), 0)
          : undefined;
      if (listed) found.push(listed);
      continue;
    }
    const groups = clusterAt(doc, i);
    const to = groups[groups.length - 1].end;
    if (
      cued ||
      kept ||
      opensLine(doc, i) ||
      touchesLetters(doc.text, groups[0].start, to) ||
      digitCount(groups, 0, 6) > 5 ||
      (digitCount(groups, 0, 6) === 5 && doc.text[groups[0].start - 1] === '(')
    )
      used = walkCluster(doc, facts, groups, found);
    last = lastUsed(doc, i, Math.max(used, to));
  }
  return found;
};

/** Mark token `i` goes on a leader of dots, which is one mark (see `senseBefore`). */
function goesOnLeader({ tokens: { kind, hash } }: Doc, i: number): boolean {
  return i > 0 && kind[i - 1] === Kind.Mark && hash[i] === hash[i - 1];
}

/** The last of the numbers and marks from token `i` on that end before offset `to`. */
function lastUsed({ tokens: { count, kind, end } }: Doc, i: number, to: number): number {
  let last = i;
  while (last + 1 < count && kind[last + 1] !== Kind.Word && end[last + 1] <= to) last++;
  return last;
}

/** The tag of an element of DICOM (PS3.5, group and element), and a number of a program in hexadecimals: (0010,0030), 0x80040E14. */
const DICOM_TAG = /\([\dA-F]{4},[\dA-F]{4}\)/iy;
const HEXADECIMAL = /0x[\dA-F]{4,16}\b/iy;

/** Where such a number of a machine ends that token `i` opens; 0 for none. */
function machineEnd({ text, tokens: { start } }: Doc, i: number): number {
  const hex = text.charCodeAt(start[i] + 1) === LOWER_X;
  if (!hex && text.charCodeAt(start[i] - 1) !== Ascii.OpeningBracket) return 0;
  const pattern = hex ? HEXADECIMAL : DICOM_TAG;
  pattern.lastIndex = hex ? start[i] : start[i] - 1;
  return pattern.test(text) ? pattern.lastIndex : 0;
}
const LOWER_X = 120;

/** Numbers that open a line may be a person's in a list. */
function opensLine(doc: Doc, i: number): boolean {
  const { lineFirst, line } = doc.layout;
  return i - lineFirst[line[i]] <= 2;
}

/** A number of at most four digits without another, a letter or a dash beside it. */
function isLonely(doc: Doc, i: number): boolean {
  const { kind, start, end } = doc.tokens;
  if (end[i] - start[i] > 4 || touchesLetters(doc.text, start[i], end[i])) return false;
  // "(0573)-25 71 30"
  if (doc.text[start[i]] === '0' && doc.text[end[i]] === ')') return false;
  return kind[i + 1] !== Kind.Number && (kind[i + 2] !== Kind.Number || start[i + 2] - end[i] > 3);
}

function touchesLetters(text: string, from: number, to: number): boolean {
  return (
    letterBefore(text, from) ||
    letterAt(text, to) ||
    text[from - 1] === '-' ||
    text[to] === '-' ||
    ('./_'.includes(text[from - 1] ?? ' ') && letterBefore(text, from - 1)) ||
    text[from - 1] === '+'
  );
}

/** The digits of the groups from `at` on, counted no further than `most`: a cluster may be as long as the text. */
function digitCount(groups: readonly Group[], at: number, most: number): number {
  let digits = 0;
  for (let k = at; k < groups.length && digits < most; k++) digits += groups[k].digits.length;
  return digits;
}

/** Finds what stands in a cluster of digit groups; returns the offset up to which the text is used. */
function walkCluster(doc: Doc, facts: Facts, groups: readonly Group[], found: Candidate[]): number {
  let used = 0;
  for (let at = 0; at < groups.length;) {
    const group = groups[at];
    if (group.start < used) {
      at++;
      continue;
    }
    // +31 6 2055 … is no date.
    if (isDate(groups, at) && plusBefore(doc.text, group.start) < 0) {
      at += 3;
      continue;
    }
    const spot = spotAt(doc, facts, groups, at);
    const previous = found.at(-1);
    const match = isPlain(spot, previous) ? undefined : matchAt(spot, previous);
    if (match) {
      if (match.beside) found.push(...match.beside);
      found.push(match.candidate);
      used = Math.max(used, match.candidate.end);
      at += match.used;
    } else at++;
  }
  return used;
}

/** Fewest digits of a number that is one without letters and without a word that makes it a record's: a BSN, a telephone number. */
const LEAST_LONG = 5;
/** Fewest digits of a record's number that no word right before it or column names. */
const LEAST_CODE = 4;

const single = (candidate: Candidate | undefined): Match | undefined => candidate && { candidate, used: 1 };

/** What the number at this spot is. By how many digits there are, some matchers have nothing to say, and are not asked. */
function matchAt(spot: Spot, previous: Candidate | undefined): Match | undefined {
  const { groups, at, code, facts } = spot;
  const isLong = digitCount(groups, at, LEAST_LONG) >= LEAST_LONG;
  return (
    matchWritten(spot, previous) ??
    (isLong ? matchLong(spot, previous?.end ?? 0) : code.digits > 1 ? matchNamed(spot) : undefined) ??
    (code.digits >= LEAST_CODE || facts.forms.size > 0 ? matchBeside(spot, previous) : undefined)
  );
}

/** The text calls the number a BSN before all else. */
const isBsnFirst = (spot: Spot) =>
  spot.sense.meaning === Meaning.Bsn ||
  spot.column === Meaning.Bsn ||
  namesBsnFirst(spot, spot.groups[spot.at].end);

/** Numbers told by how they are written: with letters, dashes or a power of ten, or as the number of the same row before. */
function matchWritten(spot: Spot, previous: Candidate | undefined): Match | undefined {
  const { doc, groups, at } = spot;
  const { start, end, digits } = groups[at];
  const touchesLetter = letterBefore(doc.text, start) || letterAt(doc.text, end);
  return (
    single(matchInRow(spot, previous)) ??
    matchPowerOfTen(spot) ??
    (touchesLetter || doc.text[start - 1] === ' ' ? single(matchIban(spot)) : undefined) ??
    (touchesLetter || isBsnFirst(spot) ? single(matchMisread(spot)) : undefined) ??
    (touchesLetter || (digits[0] === '0' && isMisreadBehind(doc.text, end))
      ? single(matchMisreadPhone(spot))
      : undefined) ??
    single(matchPlate(spot)) ??
    (touchesLetter || afterLetter(doc.text, start) ? single(matchDocumentNumber(spot)) : undefined)
  );
}

/** Numbers of many digits, which have a form or a check of their own; a word or column decides what a record's is. */
function matchLong(spot: Spot, taken: number): Match | undefined {
  const { doc, groups, at } = spot;
  const { meaning } = spot.sense;
  const bsnFirst = isBsnFirst(spot);
  return (
    matchEhic(spot) ??
    matchInsuranceSegment(spot) ??
    matchBigInParts(spot) ??
    matchCalledAgb(spot) ??
    (bsnFirst ? matchBsn(spot, taken) : undefined) ??
    (meaning === Meaning.Policy && isNumberWordBefore(doc, groups[at].token)
      ? single(matchRecord(spot))
      : undefined) ??
    matchPhone(spot) ??
    single(matchRecord(spot)) ??
    (bsnFirst ? undefined : matchBsn(spot, taken)) ??
    single(matchPersonLine(doc, groups, at)) ??
    single(matchBeforeBsn(spot)) ??
    matchVNumber(spot) ??
    matchCuedPhone(spot) ??
    matchLongPhone(spot) ??
    matchAccount(spot) ??
    matchAgb(spot) ??
    matchAgbInParts(spot) ??
    matchRegistration(spot)
  );
}

/** Short numbers that a word, a column or their place on the line makes those of a record. */
function matchNamed(spot: Spot): Match | undefined {
  return (
    single(matchRecord(spot)) ??
    single(matchPersonLine(spot.doc, spot.groups, spot.at)) ??
    single(matchBeforeBsn(spot))
  );
}

/** Codes that what stands beside them makes those of a person. */
function matchBeside(spot: Spot, previous: Candidate | undefined): Match | undefined {
  return (
    single(matchBehindBirth(spot)) ??
    single(matchRightBehindBirth(spot)) ??
    single(matchBehindName(spot)) ??
    single(matchListed(spot)) ??
    single(matchInsured(spot)) ??
    single(matchEpisode(spot)) ??
    matchWriters(spot) ??
    single(matchCase(spot)) ??
    single(matchLabRequest(spot)) ??
    single(matchFar(spot)) ??
    single(matchNumbered(spot)) ??
    single(matchOwn(spot, previous)) ??
    single(matchKeeper(spot)) ??
    single(matchLoose(spot))
  );
}

/** A capital stands before the space before `at`: "IP 4 K 90". */
function afterLetter(text: string, at: number): boolean {
  return text[at - 1] === ' ' && at > 1 && charClass(text.charCodeAt(at - 2)) === Char.Upper;
}
