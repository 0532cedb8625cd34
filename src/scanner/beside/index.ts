/**
 * Numbers that what stands beside them makes a person's: right behind or before a name, behind a birth date or a BSN.
 * "Okkerse (#20417)", "20417 - mw Okkerse", "Okkerse 120361 V 20417". No recogniser knows of another's findings, so this runs
 * behind them all, and looks only where they found something. For a person to judge.
 */
import { charClass, Char } from '../chars';
import { Cue } from '../cues';
import type { Candidate, Doc } from '../document';
import { readCode, type Code } from '../recognisers/numbers/context/code';
import { clusterAt, isDate } from '../recognisers/numbers/groups';
import { listedNumbers } from './lists';
import { isClock, isMeasured } from './other-numbers';
import { isNumberOfPerson } from './person-number';
import { sameNumbers } from './same-numbers';
import { Kind, overMark, tokenAt } from '../tokens';

/** More than a capital before the digits has as somebody's initial. */
const SCORE = 0.8;
const BESIDE_NAME = 'Nummer vlak bij een naam; kan een patiëntnummer zijn.';
const BEFORE_BIRTH = 'Nummer aan het begin van een regel met een geboortedatum.';
const IN_LIST = 'Nummer in een lijst met namen.';
const BEHIND_DATA = 'Nummer vlak achter een geboortedatum of BSN; kan een patiëntnummer zijn.';

/** Longest gap between what was found and the number. */
const LONGEST_GAP = 6;
/** What ties a number to the name before it so that four digits are enough: Okkerse (4471), Okkerse #4471. */
const TIED = /^(?: ?[([]#?|,? ?#)$/;
/** What may stand between a name and a longer number. */
const LOOSE = /^(?: {1,4}|, | ?[:=] ?| - | ?\/ ?|\t+| ?[|;*] ?)$/;
/** In the name of a file: okkerse-20417.pdf; an underscore between a word and a number is gone from the view. */
const IN_FILE = /^-?$/;
/** Marks and the sex between a birth date and the number. */
const BEHIND_BIRTH = /^(?:[ ,;|/\t)*-]{1,4}|[ ,;|/\t(]{0,3}[mvMVfF][ ,;|/\t)]{1,4})$/;
/** Between the cells of a row. */
const NEXT_CELL = /^ ?[;|\t] ?$/;
/** Between a number that opens a line and the name behind it. */
const BEFORE_NAME = /^(?: {1,4}|\t+| ?[-:|;=] ?|[)\]] ?)$/;
/** Between a number anywhere and the name that it is of: "20417 (mw Okkerse)", "20417 → Okkerse". */
const OF_NAME = /^ (?:\(|=|→|->) ?$/;

const LEAST_TIED = 4;
const LEAST_LOOSE = 5;

/** The numbers that what was found shows to be somebody's. */
export function numbersBeside(doc: Doc, found: readonly Candidate[]): Candidate[] {
  const more: Candidate[] = [];
  /** Doubts of a recogniser about a number that stands beside somebody's name or data too. */
  const confirmed: Candidate[] = [];
  let taken: Map<number, Candidate> | undefined;
  const add = (code: Code | undefined, reason: string) => {
    if (!code) return;
    taken ??= new Map(found.filter((c) => c.category !== 'NAAM').map((c) => [c.start, c]));
    // What is taken for a BSN stays that.
    const other = taken.get(code.start);
    if (!other) more.push(candidate(code, reason));
    else if (other.category === 'PATIENTNUMMER') confirmed.push(other);
  };
  for (const { start, end, category, severity } of found) {
    if (severity !== 'block') continue;
    if (category === 'NAAM') {
      if (isColleague(doc, start)) continue;
      add(codeBehind(doc, end, TIED, LOOSE), BESIDE_NAME);
      add(codeBefore(doc, start), BESIDE_NAME);
    } else if (category === 'GEBOORTEDATUM') {
      add(codeBehind(doc, end, undefined, BEHIND_BIRTH), BEHIND_DATA);
      add(codeBeforeBirth(doc, start), BEFORE_BIRTH);
    } else if (category === 'BSN') add(codeBehind(doc, end, NEXT_CELL, undefined), BEHIND_DATA);
  }
  for (const code of listedNumbers(doc, found)) add(code, IN_LIST);
  return [...more, ...sameNumbers(doc, found, [...more, ...confirmed])];
}

function candidate({ start, end }: Code, reason: string): Candidate {
  return { start, end, category: 'PATIENTNUMMER', severity: 'review', score: SCORE, reason };
}

/** "huisarts Okkerse, 71234": a colleague's number is that of a telephone. */
export function isColleague(doc: Doc, start: number): boolean {
  const { cue } = doc.tokens;
  const first = tokenAt(doc.tokens, start);
  const before = overMark(doc.tokens, first);
  return ((cue[first] | (before >= 0 ? cue[before] : 0)) & (Cue.Doctor | Cue.Role)) !== 0;
}

/** The code behind offset `end`, with a gap of the form in which four digits are enough, or of the other. */
function codeBehind(
  doc: Doc,
  end: number,
  tied: RegExp | undefined,
  loose: RegExp | undefined,
): Code | undefined {
  const { text } = doc;
  // Behind most names a word follows, or the line ends.
  let at = end;
  while (at < text.length && at - end <= LONGEST_GAP && charClass(text.charCodeAt(at)) !== Char.Digit) at++;
  if (at >= text.length || at - end > LONGEST_GAP) return undefined;
  const token = tokenAt(doc.tokens, at);
  if (doc.tokens.start[token] !== at) return undefined;
  if (tied === TIED && text[at - 1] === '(') {
    const grouped = groupedAt(doc, token, at);
    if (grouped) return grouped;
  }
  if (text[at - 1] !== '#' && text[at + 4] === ')' && isClock(text.slice(at, at + 4))) return undefined;
  const inFile = tied === TIED && IN_FILE.test(text.slice(end, at));
  const code = inFile ? bareCode(doc, token) : readCode(doc, token);
  if (code.start < end) return undefined;
  const gap = text.slice(end, code.start);
  const least = tied?.test(gap) ? LEAST_TIED : inFile || loose?.test(gap) ? LEAST_LOOSE : 0;
  return least > 0 && code.digits >= least && isNumberOfPerson(doc, code, inFile) ? code : undefined;
}

/** A number by itself, without the type of the file that follows it. */
function bareCode({ tokens }: Doc, token: number): Code {
  const start = tokens.start[token];
  const end = tokens.end[token];
  return { start, end, first: token, last: token, digits: end - start, letters: false };
}

/** Digits in groups, as a number is written by hand: 61.307, 31-40566, 6 0 3 5 2. */
const GROUPED = /^\d{1,3}(?:[. -]\d{1,5}){1,4}$/;
const ROUND = /\.000$/;
const LONGEST_GROUPED = 13;

/** "Okkerse (61.307)": all that stands between brackets. */
function groupedAt(doc: Doc, token: number, start: number): Code | undefined {
  const [written] = doc.text.slice(start, start + LONGEST_GROUPED).split(')', 1);
  const close = start + written.length;
  if (written.length === LONGEST_GROUPED) return undefined;
  if (!GROUPED.test(written) || isMeasured(written)) return undefined;
  if (ROUND.test(written)) return undefined;
  const digits = written.replace(/\D/g, '').length;
  if (digits < LEAST_LOOSE || digits > MOST || isDate(clusterAt(doc, token, 4), 0)) return undefined;
  return { start, end: close, first: token, last: tokenAt(doc.tokens, close) - 1, digits, letters: false };
}
const MOST = 8;

/** "60417: geb. 3-11-47": a number that opens the line of somebody's birth date. */
function codeBeforeBirth(doc: Doc, start: number): Code | undefined {
  const { kind, cue } = doc.tokens;
  const { lineFirst, line } = doc.layout;
  const date = tokenAt(doc.tokens, start);
  const opening = lineFirst[line[date]];
  let t = date - 1;
  while (
    t >= opening &&
    date - t < LONGEST_LEAD &&
    (kind[t] === Kind.Mark || (kind[t] === Kind.Word && cue[t] & Cue.Birth))
  )
    t--;
  if (t < opening || t - opening > 1 || kind[t] !== Kind.Number) return undefined;
  const code = readCode(doc, t);
  const free =
    code.last === t &&
    code.digits >= LEAST_LOOSE &&
    /^[:;,|\t ]/.test(doc.text.slice(code.end, code.end + 1));
  return free && isNumberOfPerson(doc, code) ? code : undefined;
}
/** Tokens from the number to the birth date: a colon, "geb" and its full stop. */
const LONGEST_LEAD = 5;

/** The code that opens the line, or stands behind a colon, right before the name that starts at offset `start`. */
function codeBefore(doc: Doc, start: number): Code | undefined {
  const { kind, cue } = doc.tokens;
  let first = tokenAt(doc.tokens, start);
  // "20417 - mw. Okkerse"
  const title = overMark(doc.tokens, first);
  if (title > 0 && kind[title] === Kind.Word && cue[title] & Cue.Title) first = title;
  let t = first - 1;
  while (t >= 0 && t > first - 3 && kind[t] === Kind.Mark) t--;
  if (t < 0 || kind[t] !== Kind.Number || doc.tokens.end[t] - doc.tokens.start[t] < LEAST_TIED)
    return undefined;
  const code = readCode(doc, t);
  const gap = doc.text.slice(code.end, doc.tokens.start[first]);
  if (code.last !== t || !(BEFORE_NAME.test(gap) || OF_NAME.test(gap))) return undefined;
  const opening = doc.layout.lineFirst[doc.layout.line[t]];
  const mark = doc.text[code.start - 1];
  const tied = mark === '#' || (mark === '[' && doc.text[code.end] === ']');
  if (code.first - opening > 2 && doc.text[code.start - 2] !== ':' && !OF_NAME.test(gap)) return undefined;
  const least = tied ? LEAST_TIED : LEAST_LOOSE;
  return code.digits >= least && isNumberOfPerson(doc, code) ? code : undefined;
}
