/** What else stands beside a date: a clock time, an age, a word for a number, a person, nothing. */
import { Ascii } from '../../../ascii';
import { Char, charClass } from '../../../chars';
import { Cue } from '../../../cues';
import type { Doc } from '../../../document';
import { Kind, Shape } from '../../../tokens';
import { wordSet } from '../../../word-table';
import { firstLine, isBlank, isMark, isNewline, isWord, precedes, textOf } from '../read/parts';
import { nameLike } from './name-like';
import type { DateSpan } from '../span';

/** True when a clock time stands behind the date: 10:42, 16.20 u, 14u15. */
export function clockBehind(doc: Doc, date: DateSpan): boolean {
  if (!mayBeClock(doc.text, date.end)) return false;
  const behind = doc.text.slice(date.end, date.end + 14);
  // A system writes midnight where it has no time: 1956-03-12T00:00:00.
  if (behind.startsWith('T00:00')) return false;
  // "12-3-56 02.09.26": another date. A clock on the next line opens a line of its own.
  if (/^ \d\d?\.\d\d?\.\d/.test(behind)) return false;
  return (
    /^[,:]?[^\S\n]?(?:om\s|T)?(?:[01]?\d|2[0-3])(?:[:.][0-5]\d|\s?u(?:ur|\d\d)?\b)/.test(behind) ||
    /^\d{4}(?:\d\d)?\b/.test(behind)
  );
}

/** A cheap look past a mark and a space: a digit, "om" or T. */
function mayBeClock(text: string, at: number): boolean {
  let k = at;
  if (text[k] === ',' || text[k] === ':') k++;
  if (isBlank(text.charCodeAt(k))) k++;
  const code = text.charCodeAt(k);
  return charClass(code) === Char.Digit || code === 84 || (code === 111 && text[k + 1] === 'm');
}

/** Characters on either side in which an age may stand. */
const AGE_REACH = 24;

function hasNumberBeside(doc: Doc, date: DateSpan): boolean {
  const { kind, start, end, count } = doc.tokens;
  for (let j = date.first - 1; j >= 0 && end[j] > date.start - AGE_REACH; j--)
    if (kind[j] === Kind.Number) return true;
  for (let j = date.last + 1; j < count && start[j] < date.end + AGE_REACH; j++)
    if (kind[j] === Kind.Number) return true;
  return false;
}

const AGE = /(?:^|[^\d\w])(\d{1,3})\s?-?(?:jr|jaar|jarige?|j|y|yo|yrs?|years?|y\/o)\b/i;

/** "leeftijd: 67", "hij is 2 (". */
const AGE_BEFORE = /leeftijd:?\s(\d{1,3})\b|\b(?:hij|zij|ze) is (\d{1,3}),? \($/i;

/** Ages written near the date, in years; -1 for none. */
export function ageBeside(doc: Doc, date: DateSpan): number {
  if (!hasNumberBeside(doc, date)) return -1;
  const before = doc.text.slice(Math.max(0, date.start - AGE_REACH), date.start);
  const behind = doc.text.slice(date.end, date.end + AGE_REACH);
  const found = AGE.exec(firstLine(behind)) ?? AGE.exec(before.slice(before.lastIndexOf('\n') + 1));
  const bare = /^\s?\((\d{1,3})[!?]?\)/.exec(behind) ?? AGE_BEFORE.exec(before);
  return found ? Number(found[1]) : bare ? Number(bare[1] ?? bare[2]) : -1;
}

/** Words of which NUMBER_WORD may hold, or that end like those. */
const THINGS = wordSet(
  'order factuur kvk artikel art lot batch ref referentie isbn iban agb big ticket zaak versie vers id nr nummer number code kenmerk',
);

const THING_LETTERS = 'rekREK';
const THING_ENDS = /(?:nr|nummer|number|code|kenmerk)$/i;

const NUMBER_WORD =
  /(?<=(?:nr|nummer|number|code|kenmerk|(?:^|[^\p{L}])(?:order|factuur|kvk|artikel|art|lot|batch|ref|referentie|isbn|iban|agb|big|ticket|zaak|versie|vers|id))[.:#]*\s?)/iuy;

/** "order 12031956", "uw kenmerk: 12.03.56/AB": a word for a number stands right before. */
export function isNumberOfThing(doc: Doc, date: DateSpan): boolean {
  const { hash, kind } = doc.tokens;
  let j = isNewline(doc, date.first - 1) ? date.first - 2 : date.first - 1;
  while (isMark(doc, j, Ascii.Dot) || isMark(doc, j, Ascii.Colon) || isMark(doc, j, Ascii.Hash)) j--;
  if (j < 0 || kind[j] !== Kind.Word) return false;
  const last = doc.text[doc.tokens.end[j] - 1];
  return (
    (THINGS.has(hash[j]) || (THING_LETTERS.includes(last) && THING_ENDS.test(textOf(doc, j)))) &&
    precedes(doc.text, date.start, NUMBER_WORD)
  );
}

/** True when the date is no part of a sentence: marks or line edges on both sides. */
export function standsAlone(doc: Doc, date: DateSpan): boolean {
  const { tokens } = doc;
  const before = date.first - 1;
  const behind = date.last + 1;
  // "appendectomie (12-03-1998)", "- 12-03-1998: appendectomie": it dates what stands beside it.
  if (isMark(doc, behind, Ascii.Colon)) return false;
  if (
    isMark(doc, before, Ascii.OpeningBracket) &&
    isWord(doc, before - 1) &&
    tokens.shape[before - 1] === Shape.Lower
  )
    if (
      nameLike(doc, before - 1) === 0 &&
      (tokens.cue[before - 1] & (Cue.Title | Cue.Relation | Cue.Patient)) === 0
    )
      return false;
  const loose = (i: number) =>
    i < 0 || i >= tokens.count || tokens.kind[i] === Kind.Newline || tokens.kind[i] === Kind.Mark;
  return loose(before) && loose(behind);
}

/** True when a title or a word for a patient stands at most 14 tokens before. */
export function personNear(doc: Doc, date: DateSpan): boolean {
  const { kind, cue } = doc.tokens;
  for (let j = date.first - 1; j >= 0 && j > date.first - 15; j--)
    if (kind[j] === Kind.Word && (cue[j] & (Cue.Title | Cue.Patient)) !== 0) return true;
  return false;
}
