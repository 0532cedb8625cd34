/** What belongs to a date besides its numbers: "de laatste dag van februari 1933", "maart 1990, de 28e", "'64, 19 maart". */
import { Ascii } from '../../../ascii';
import type { Doc } from '../../../document';
import { TypedWords, wordSet } from '../../../word-table';
import { fullYear, isYear } from './calendar';
import { isMark, isNumber, precedes } from './parts';
import { Form, type DateSpan } from '../span';

const DAY_BEFORE =
  /(?<=((?:de |the )?(?:(?:voor)?laatste|eerste|tweede|derde|vierde|last|first|second|third) (?:dag|zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|day|sunday|monday|tuesday|wednesday|thursday|friday|saturday) (?:van|in|of) (?:de maand )?))/iy;
/** The words that DAY_BEFORE ends with. */
const LINKS = wordSet('van in of maand');
const DAY_BEHIND = /(,? (?:op )?de (?:\d{1,2}(?:e|de|ste)|\p{L}{4,20}(?:ste|de)))(?![\p{L}\d])/uy;
const PART_BEFORE = /(?<=((?:begin|eind|einde|medio|half|halverwege) ))/iy;
/** The year before the day: '64, 19 maart · (1964, 19 maart · '64 op 19 maart. */
const YEAR_BEFORE = /(?<=(?:^|[\s(;|])('\d\d|(?<=[(;|]\s?)(?:19|20)\d\d)(?:,? | op ))/y;
const ON = new TypedWords('op');

/** The date with what else tells its day or its year. */
export function withMore(doc: Doc, date: DateSpan, free: number): DateSpan {
  if (date.form === Form.MonthYear) return withDay(doc, date, free);
  return date.form === Form.DayMonth && !date.weak ? withYear(doc, date, free) : date;
}

function withDay(doc: Doc, date: DateSpan, free: number): DateSpan {
  const code = doc.text.charCodeAt(date.end);
  let { end } = date;
  DAY_BEHIND.lastIndex = end;
  // A comma or a space: nearly every date ends with something else.
  const behind = code === Ascii.Comma || code === Ascii.Space ? DAY_BEHIND.exec(doc.text) : null;
  if (behind) end += behind[1].length;
  const before =
    (LINKS.has(doc.tokens.hash[date.first - 1]) ? wordsBefore(doc, date.start, DAY_BEFORE) : 0) ||
    (behind ? wordsBefore(doc, date.start, PART_BEFORE) : 0);
  if (before === 0 && !behind) return date;
  return spread(doc, date, date.start - before, end, free);
}

function withYear(doc: Doc, date: DateSpan, free: number): DateSpan {
  if (doc.text.charCodeAt(date.start - 1) !== Ascii.Space) return date;
  const before = date.first - 1;
  if (!isNumber(doc, before) && !isMark(doc, before, Ascii.Comma) && !ON.has(doc, before)) return date;
  YEAR_BEFORE.lastIndex = date.start;
  const found = YEAR_BEFORE.exec(doc.text);
  if (!found) return date;
  const typed = found[1].replace("'", '');
  const year = typed.length === 2 ? fullYear(Number(typed)) : Number(typed);
  if (!isYear(year)) return date;
  const start = doc.text.lastIndexOf(found[1], date.start);
  return { ...spread(doc, date, start, date.end, free), year, form: Form.Full };
}

/** How many characters of words that match stand right before offset `at`. */
function wordsBefore(doc: Doc, at: number, pattern: RegExp): number {
  if (!precedes(doc.text, at, pattern)) return 0;
  pattern.lastIndex = at;
  return pattern.exec(doc.text)?.[1].length ?? 0;
}

/** The same date over more of the text, within the tokens that no other date has. */
function spread(doc: Doc, date: DateSpan, start: number, end: number, free: number): DateSpan {
  const { tokens } = doc;
  let { first, last } = date;
  while (first > free && tokens.start[first] > start) first--;
  while (last + 1 < tokens.count && tokens.end[last + 1] <= end) last++;
  return { ...date, start: Math.max(tokens.start[first], start), end, first, last };
}
