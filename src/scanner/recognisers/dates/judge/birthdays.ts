/** Birthday lists of a team, a ward or a club: under a heading, or as a calendar with the months in the margin. */
import { Ascii } from '../../../ascii';
import { Cue } from '../../../cues';
import type { Doc } from '../../../document';
import { Lex } from '../../../lexicon';
import { Kind, Shape } from '../../../tokens';
import { wordSet } from '../../../word-table';
import { monthOf } from '../read/calendar';
import { REASON_CALLED, type Evidence } from './evidence';
import { isMark, isWord } from '../read/parts';
import { nameLike } from './name-like';
import { Form, type DateSpan } from '../span';
import { BIRTH_WORD_NEAR, BLOCK } from './weigh';
import { saysOfDate } from '../read/words';

const HEADING = wordSet(
  'verjaardagen verjaardagskalender verjaardagslijst verjaardagslijstje verjaardag jarigen jarigenlijst jarig birthdays birthday',
);
/** A heading is short: "Verjaardagen team 2025:"; one that opens with its word may say more: "Verjaardagen (kaart en bloemen, 1,50 per keer)". */
const MAX_HEADING_TOKENS = 8;
const MAX_OPENED_TOKENS = 16;
/** Lines in the list that hold no date: a month's name, an empty line. */
const MAX_GAP = 2;
/** So many lines that open with a month and hold a date of that month make a calendar. */
const MIN_MONTHS = 3;

/** Calls the dates of birthday lists birth dates: 3 jan Ymkje · JANUARI 3 jan Ymkje, 18 jan Bas · Jarig: Fenna (3/1), Bas (12/1). */
export function birthdayLists(doc: Doc, dates: readonly DateSpan[], evidence: readonly Evidence[]): void {
  const calendar = calendarDates(doc, dates);
  const { line } = doc.layout;
  let listLine = -1;
  for (let n = 0; n < dates.length; n++) {
    const at = line[dates[n].first];
    if (headingOn(doc, dates[n])) listLine = at;
    else if (listLine < 0 || at - listLine > MAX_GAP) listLine = headingAbove(doc, dates[n]);
    const listed = listLine >= 0 && at - listLine <= MAX_GAP;
    if (listed) listLine = at;
    if (!listed && !calendar?.has(n)) continue;
    if (evidence[n].other || evidence[n].called || dates[n].day === 0) continue;
    if (!hasNameBeside(doc, dates, n) && !hasEntryBefore(doc, dates[n])) continue;
    // "dokter van Oumarou 31 maart": who they are doesn't matter here.
    evidence[n].points = Math.max(evidence[n].points + BIRTH_WORD_NEAR, BLOCK);
    evidence[n].called = evidence[n].isDate = true;
    evidence[n].reason = REASON_CALLED;
  }
}

/** The dates of a calendar with the months in the margin; undefined when the text holds none. */
function calendarDates(doc: Doc, dates: readonly DateSpan[]): ReadonlySet<number> | undefined {
  if (dates.length < MIN_MONTHS) return undefined;
  const inMargin = datesOfMarginMonths(doc, dates);
  if (inMargin.length < MIN_MONTHS) return undefined;
  const named = inMargin.filter((n) => hasNameBehind(doc, dates, n));
  return named.length >= MIN_MONTHS ? new Set(inMargin) : undefined;
}

/** Tokens before a date in which the heading on its own line stands. */
const HEADING_REACH = 24;

/** A word for birthdays and a colon before the date, on its line: "Jarigen: Fenna (3/1), Bas (12/1)". */
function headingOn(doc: Doc, date: DateSpan): boolean {
  const { hash, kind } = doc.tokens;
  const from = Math.max(doc.layout.lineFirst[doc.layout.line[date.first]], date.first - HEADING_REACH + 1);
  let colon = date.first - 1;
  while (colon >= from && !(kind[colon] === Kind.Mark && hash[colon] === Ascii.Colon)) colon--;
  if (colon < from) return false;
  // The last heading counts, and its colon stands behind it.
  for (let j = date.first - 1; j >= from; j--)
    if (kind[j] === Kind.Word && HEADING.has(hash[j])) return j < colon;
  return false;
}

/** The line of a heading for birthdays right above the date, over at most one line; -1 for none. */
function headingAbove(doc: Doc, date: DateSpan): number {
  const { hash, kind } = doc.tokens;
  const { line, lineFirst } = doc.layout;
  const at = line[date.first];
  for (let n = at - 1; n >= 0 && n >= at - MAX_GAP; n--) {
    const length = lineFirst[n + 1] - lineFirst[n];
    // The length first: a long line would be walked once per date of the line below it.
    if (length > MAX_OPENED_TOKENS) return -1;
    const opens = HEADING.has(hash[lineFirst[n]]) && !isSentence(doc, lineFirst[n], lineFirst[n + 1]);
    if (length > MAX_HEADING_TOKENS && !opens) return -1;
    for (let j = lineFirst[n]; j < lineFirst[n + 1]; j++)
      if (kind[j] === Kind.Word && HEADING.has(hash[j])) return n;
  }
  return -1;
}

/** The dates without a year on lines that open with the name of their own month. */
function datesOfMarginMonths(doc: Doc, dates: readonly DateSpan[]): number[] {
  const { line, lineFirst } = doc.layout;
  const found: number[] = [];
  for (let n = 0; n < dates.length; n++) {
    const d = dates[n];
    if (d.month === 0) continue;
    const first = lineFirst[line[d.first]];
    const open = isWord(doc, first) ? first : first + 1;
    if (open < d.first && isWord(doc, open) && monthOf(doc.tokens.hash[open]) === d.month) found.push(n);
  }
  return found;
}

function hasNameBehind(doc: Doc, dates: readonly DateSpan[], n: number): boolean {
  const d = dates[n];
  const next = dates[n + 1]?.first ?? doc.tokens.count;
  for (let j = d.last + 1; j < Math.min(next, d.last + 5, doc.tokens.count); j++) {
    if (doc.tokens.kind[j] === Kind.Newline) return false;
    if (nameLike(doc, j) > 0) return true;
  }
  return false;
}

function hasNameBeside(doc: Doc, dates: readonly DateSpan[], n: number): boolean {
  if (dates[n].form === Form.Compact6) return false;
  if (hasNameBehind(doc, dates, n)) return true;
  for (let j = dates[n].first - 1; j >= 0 && j > dates[n].first - 5; j--) {
    if (doc.tokens.kind[j] === Kind.Newline || doc.tokens.kind[j] === Kind.Number) return false;
    if (nameLike(doc, j) > 0) return true;
  }
  return false;
}

const NAMES = Lex.Given | Lex.GivenFrequent | Lex.GivenWide | Lex.Surname | Lex.SurnameWide;

/** In a list of birthdays a name needs less: "August 12 april", "ferry 22 nov", "Dr. T. 7 nov"; no "taart 12/1" or "ook 3 mei". */
function hasEntryBefore(doc: Doc, date: DateSpan): boolean {
  const { lex, shape, cue, kind } = doc.tokens;
  if (date.form !== Form.DayMonth) return false;
  let j = date.first - 1;
  while (j >= 0 && j > date.first - 5 && kind[j] === Kind.Mark) j--;
  if (!isWord(doc, j) || saysOfDate(doc, j) !== 0 || (cue[j] & Cue.Weekday) !== 0) return false;
  // "May" is a small word as well.
  if ((cue[j] & Cue.Stop) !== 0 && (cue[j] & Cue.Month) === 0) return false;
  if ((lex[j] & NAMES) !== 0 || (cue[j] & Cue.Month) !== 0) return true;
  return shape[j] !== Shape.Lower && (lex[j] & Lex.Word) === 0;
}

/** A full stop or a question ends what stands from token `from` to `to`. */
function isSentence(doc: Doc, from: number, to: number): boolean {
  for (let j = from; j < to; j++)
    if (isMark(doc, j, Ascii.Dot) || isMark(doc, j, Ascii.Question)) return true;
  return false;
}
