/** Numbers that fail the elfproef and that the text calls a BSN all the same: typed over wrongly, misread, refused. */
import type { Candidate } from '../../../document';
import { Kind } from '../../../tokens';
import { passesElevenTest } from '../../../eleven-test';
import { isDateDigits, letterAt, turnsLine } from '../groups';
import { endsFree, joined, startsFree, type Match, type Spot } from '../spot';

import { COLUMN, Cue } from './bsn-cue';
import { isOther } from './bsn-other';

const FAILS_CUED = 'Staat bij het woord BSN; misschien is het verkeerd overgetypt.';

/** BSN behind the number on its line, and no other number behind that word. */
const BSN_BEHIND = /^[^\d\n]{0,45}?(?<!\p{L})(?:bsn|burgerservicenummer)(?!\p{L})(?!\s?[:=]?\s?\d)/iu;
const WRONG =
  /(?<!\p{L})(?:(?:tik|type|typ)?fout(?:ief|e|en)?|klopt|klopte|voldoet|ongeldig|onjuist|verkeerd|verwisseld|afgewezen|weigert|wrong|invalid|incorrect|mistyped)(?!\p{L})/iu;
const WRONG_REACH = 40;

/** "102938447  BSN voldoet niet", "102.938.447, een tikfout in het BSN": what fails the test is called a BSN behind it. */
export function matchSaidWrong(spot: Spot): Match | undefined {
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
export function matchTypedOver(spot: Spot): Match | undefined {
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

/** A number the text calls a BSN and that fails the test: typed over wrongly, blocks as well. */
export function matchMistyped(spot: Spot, cue: Cue): Match | undefined {
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
