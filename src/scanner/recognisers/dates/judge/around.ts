/** A first look at what stands around a date. It tells which of the closer looks are worth their while: for most dates, none. */
import { Ascii } from '../../../ascii';
import type { Doc } from '../../../document';
import { Kind } from '../../../tokens';
import { hashOf, WordTable } from '../../../word-table';
import type { DateSpan } from '../span';

/** What a closer look could find something of. */
export const enum Near {
  /** wordt, viert: a birthday. */
  Turns = 1,
  Celebrates = 2,
  /** zijn 98e: an age that is reached. */
  Possessive = 4,
  /** ter wereld, het licht: a birth in other words. */
  Phrase = 8,
  /** g, gram, Apgar: what is noted of a newborn. */
  Weight = 16,
  /** A star, a cross, a cake: any mark that is not of the common ones. */
  Sign = 32,
}

const NEAR = new WordTable(
  (
    [
      [Near.Turns, 'wordt word werd hoopt worden geworden turns turned turning be was'],
      [Near.Celebrates, 'viert vieren vierde vierden gefeliciteerd'],
      [Near.Possessive, "haar zijn mijn m'n z'n"],
      [Near.Phrase, 'wereld stond licht levenslicht daglicht'],
      [Near.Weight, 'g gr gram grams gramm apgar'],
    ] as const
  ).flatMap(([near, words]) => words.split(' ').map((word) => [hashOf(word), near] as const)),
);

/** Tokens before the date in which the longest of those phrases fits, line ends included; and characters for the others. */
const TOKENS_BEFORE = 12;
const CHARACTERS_BEFORE = 34;
const CHARACTERS_BEHIND = 48;

/** What may stand before the date: bits of `Near`. */
export function nearBefore(doc: Doc, date: DateSpan): number {
  const { kind, start, hash } = doc.tokens;
  let near = 0;
  for (
    let j = date.first - 1;
    j >= 0 && (j >= date.first - TOKENS_BEFORE || start[j] >= date.start - CHARACTERS_BEFORE);
    j--
  )
    near |= kind[j] === Kind.Word ? NEAR.get(hash[j]) : signOf(hash[j]);
  return near;
}

/** What may stand behind the date. */
export function nearBehind(doc: Doc, date: DateSpan): number {
  const { kind, start, hash, count } = doc.tokens;
  let near = 0;
  for (let j = date.last + 1; j < count && start[j] < date.end + CHARACTERS_BEHIND; j++)
    near |= kind[j] === Kind.Word ? NEAR.get(hash[j]) : signOf(hash[j]);
  return near;
}

/** * + ° and all beyond Latin, for the code of a mark. */
function signOf(code: number): number {
  return code === Ascii.Asterisk || code === Ascii.Plus || code >= 0xb0 ? Near.Sign : 0;
}
