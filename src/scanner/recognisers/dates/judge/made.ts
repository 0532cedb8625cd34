/** Dates that code and SQL make: the look back starts before the function. */
import type { Doc } from '../../../document';
import { TypedWords } from '../../../word-table';
import type { DateSpan } from '../span';

/** What makes a date in code and SQL: new Date("1956-03-12") · DATE '1956-03-12' · TO_DATE('12-03-1956') · !!date 1956-03-12. */
const MAKES_DATE =
  /(?:new\s)?(?:[\w.]{0,12}(?:date|datetime|timestamp|dt|strptime)(?:\.(?:of|parse))?\s?(?:\(\s?["']?|["'])|!!date\s)$/i;

const DAY = new TypedWords('dag day');

/** The token from which to look back for what the date is: the date's first, or that of the function that makes it. */
export function contextStart(doc: Doc, date: DateSpan): number {
  // "Geboortedatum   dag 09 maand 07 jaar 1982"
  if (DAY.has(doc, date.first - 1)) return date.first - 1;
  if (!mayBeMade(doc.text, date.start)) return date.first;
  const from = Math.max(0, date.start - 28);
  const call = MAKES_DATE.exec(doc.text.slice(from, date.start));
  if (!call) return date.first;
  let first = date.first;
  while (first > 0 && doc.tokens.start[first - 1] >= from + call.index) first--;
  return first;
}

/** What stands between the date and the function that makes it, and the last letters of those functions. */
const OPENINGS = ' \t\n("\'';

const MAKER_ENDS = 'eptfEPTF';

/** A cheap look: a bracket or a quote stands before the date, and the end of such a function before that; or "!!date". */
function mayBeMade(text: string, at: number): boolean {
  if (text[at - 1] === ' ' && text[at - 2] !== '(') return text.startsWith('!!date', at - 7);
  let k = at - 1;
  while (k >= 0 && OPENINGS.includes(text[k])) k--;
  return k < at - 1 && MAKER_ENDS.includes(text[k]);
}
