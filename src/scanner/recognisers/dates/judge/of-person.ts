/** Of whom a date behind "van" is: hij is van, Thyra is dus van, kent mij van. */
import { Ascii } from '../../../ascii';
import type { Doc } from '../../../document';
import { Shape } from '../../../tokens';
import { TypedWords } from '../../../word-table';
import { isInitials, nameLike } from './name-like';
import { isMark, isWord } from '../read/parts';
import { Form, type DateSpan } from '../span';
import * as weigh from './weigh';

const BE = new TypedWords('is was ben bent');

const I = new TypedWords('ik');

/** "is dus van"; "zelf van", "naar eigen zeggen van". */
const SO = new TypedWords('dus eigenlijk inmiddels toch ook');

const SELF = new TypedWords('zelf zeggen');

const SOMEBODY = new TypedWords('hij zij ze u je jij');

/** "hij is van", "wim is van", "Quinten, van": a person of that date. */
export function isPersonVan(doc: Doc, i: number): boolean {
  if (isMark(doc, i, Ascii.Comma)) return nameLike(doc, i - 1) === 2 || isInitials(doc, i - 2);
  if (SELF.has(doc, i)) return true;
  if (SO.has(doc, i)) return BE.has(doc, i - 1);
  if (BE.has(doc, i)) return isWord(doc, i - 1);
  // "is hij van", "ben ik van"; "ik van" also where "ben" is left out.
  return I.has(doc, i) || (SOMEBODY.has(doc, i) && BE.has(doc, i - 1));
}

export const isLongAgo = ({ form, year }: DateSpan) =>
  form === Form.Full && year > 0 && weigh.YEAR_OF_RELEASE - year >= weigh.BEFORE_ANY_RECORD;

const SOMEBODY_OR_LINK = new TypedWords('me mij hem haar hij zij ze ik en maar');

/** So many capitals together are the letters of a law or a body: "WMA van 3-4-1949". */
const MOST_LETTERS = 4;

/** No word of the lists before "van", but for a pronoun, and what joins: a mark, or a name that none of them has. */
export function isOfSomebody(doc: Doc, i: number): boolean {
  const { shape, start, end } = doc.tokens;
  // "ontslagbrief (van 3-4-1951)": the brackets belong to what stands before them.
  if (isMark(doc, i, Ascii.OpeningBracket)) return nameLike(doc, i - 1) > 0;
  if (isWord(doc, i) && shape[i] === Shape.Caps && end[i] - start[i] <= MOST_LETTERS) return false;
  return !isWord(doc, i) || doc.tokens.lex[i] === 0 || SOMEBODY_OR_LINK.has(doc, i);
}
