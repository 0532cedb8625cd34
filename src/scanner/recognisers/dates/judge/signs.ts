/** Signs and cues typed right before a date: a star, a cross, "geb." and the like, GEDCOM's and EDIFACT's. */
import { Ascii } from '../../../ascii';
import { charClass, Char, isLetter } from '../../../chars';
import type { Doc } from '../../../document';
import { TypedWords, WordTable } from '../../../word-table';
import { Near } from './around';
import { glued, isBlank, isMark, isNewline } from '../read/parts';
import type { DateSpan } from '../span';

/** Cues typed against the date or against other text: OosteromMgeb12-3-56, consult02-01-98. */
const GLUED_BIRTH =
  /(?:geb|geboren|geborenop|gebdat|gebdatum|geboortedatum|gbd|gebd|gd|dob)(?:op)?[.:=('"]*$|(?:^|[^a-z\u00c0-\u024f])(?:geb|gbd|gd|gb|g-datum|g\.datum|d\.?o\.?b|geb\.?\s?d(?:at|t|d)?)[.:=]*\s?[('"]?$/i;
const GLUED_OTHER = /(?:overleden|consult|datum|dd|lab|ontslag)[.:=(]{0,4}$/i;
/** EDIFACT's qualifiers of a date: 329 is the birth date (UN/EDIFACT code list 2005). */
const EDIFACT_DATE = /DTM\+(\d{1,3}):?\+?$/;
/** The birth in a family tree file (GEDCOM 5.5.1): "1 BIRT", and its date under it. */
const GEDCOM_BIRTH = /\bBIRT\s+(?:\d\s+)?DATE\s+$/;
/** The star of birth; at the start of a line with a space behind it, it is a bullet. */
const STAR = /(?:[*°✶⭐]|🎂)\s?'?$/u;
/** "(b. 3 April 1956)", "Okkerse, b. 3 April 1956": born, in English; at the start of a line it counts a list. */
const BORN = /[(,;]\s?b\.?\s$/;
const CROSS = /(?:†|✝\uFE0F?|(?:^|[\s,(;])\+)\s?(?:\S{1,12}\s?)?$/u;

export const enum Sign {
  None = 0,
  Birth = 1,
  Other = 2,
}

/** A sign directly before the date: a star, a cross, a glued cue. `near` is what a first look found before it (`Near`). */
export function signBefore(doc: Doc, date: DateSpan, near: number): Sign {
  const cue = mayBeCue(doc.text, date.start);
  const mark = (near & Near.Sign) !== 0;
  if (!cue && !mark) return Sign.None;
  if (!mark && isCueBefore(doc, date)) return Sign.Birth;
  const before = doc.text.slice(Math.max(0, date.start - 24), date.start);
  const line = before.slice(Math.max(before.lastIndexOf('\n') + 1, before.length - 20));
  const sign = mark ? markBefore(line) : Sign.None;
  if (sign !== Sign.None || !cue) return sign;
  if (GLUED_BIRTH.test(line) || BORN.test(line) || GEDCOM_BIRTH.test(before)) return Sign.Birth;
  return GLUED_OTHER.test(line) ? Sign.Other : Sign.None;
}

const BIRTH_CUES = new TypedWords('geb gbd gd gb dob');

/** "geb. 12-3-1956", "gd: 12-3-1956": by far the most cues, which GLUED_BIRTH would find too. */
function isCueBefore(doc: Doc, date: DateSpan): boolean {
  let j = date.first - 1;
  if (isNewline(doc, j) || date.start - doc.tokens.end[j] > 1) return false;
  while (
    glued(doc, j) &&
    (isMark(doc, j, Ascii.Dot) || isMark(doc, j, Ascii.Colon) || isMark(doc, j, Ascii.Equals))
  )
    j--;
  return BIRTH_CUES.has(doc, j);
}

/** What the last mark of the line before a date says. */
function markBefore(line: string): Sign {
  const edifact = EDIFACT_DATE.exec(line);
  if (edifact) return edifact[1] === '329' ? Sign.Birth : Sign.Other;
  // A bullet, bold print and "2*10.11.12" are no stars of birth.
  if (STAR.test(line)) return /^\s*\*\s+$|\*\*$|\d[*°]$/.test(line) ? Sign.None : Sign.Birth;
  return CROSS.test(line) && /[†✝+]\uFE0F?\s?$|✝\uFE0F?\S+\s/u.test(line) ? Sign.Other : Sign.None;
}

/** The last two letters of the cues above: those that may have a space behind them, and those typed against the date. */
const ENDS = pairs('eb gb ob bd gd dd at dt um');
const GLUED_ENDS = pairs('ab en ag op lt');

function pairs(list: string): WordTable {
  return new WordTable(list.split(' ').map((pair) => [pairOf(pair.charCodeAt(0), pair.charCodeAt(1)), 1]));
}

/** Two letters in one number, whatever their case. */
function pairOf(first: number, second: number): number {
  return ((first | 32) << 16) | second | 32;
}

/** A cheap look at the last two letters before `at`, past spaces and at most four marks: could a cue end there? */
function mayBeCue(text: string, at: number): boolean {
  let k = at - 1;
  while (k >= 0 && isBlank(text.charCodeAt(k))) k--;
  let spaced = k < at - 1;
  for (let marks = 0; marks < 4 && k >= 0; marks++, k--) {
    if (isBlank(text.charCodeAt(k))) spaced = true;
    else if (charClass(text.charCodeAt(k)) !== Char.Other) break;
  }
  if (k < 0) return false;
  const last = text.charCodeAt(k);
  const previous = k > 0 ? text.charCodeAt(k - 1) : 0;
  // "b. 3 April 1956", "geb. d. 3-4-56", "D.O.B. 3-4-56"
  if (!isLetter(previous)) return (last | 32) === 98 || (last | 32) === 100;
  const pair = pairOf(previous, last);
  // GEDCOM's DATE
  return ENDS.has(pair) || (!spaced && GLUED_ENDS.has(pair)) || (last === 69 && (previous | 32) === 116);
}
