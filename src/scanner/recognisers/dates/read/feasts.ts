/** Feasts that stand for a day and a month: Eerste Kerstdag, St. Maarten. */
import type { Doc } from '../../../document';
import { TypedWords } from '../../../word-table';
import { feastOf, LONG_FEASTS } from './calendar';
import { glued, isNumber, isWord, textOf } from './parts';

const LONG_FEAST_ENDS = new TypedWords('day eve maarten nieuw');

/** A feast of two or more words that ends at token `at`, and its first token. */
export function longFeastAt(doc: Doc, at: number): { first: number; date: number } | undefined {
  const { start, end } = doc.tokens;
  if (!LONG_FEAST_ENDS.has(doc, at)) return undefined;
  const from = Math.max(0, end[at] - 24);
  const before = doc.text.slice(from, end[at]);
  for (const [words, date] of LONG_FEASTS) {
    const found = words.exec(before);
    if (!found) continue;
    let first = at;
    while (first > 0 && start[first - 1] >= from + found.index) first--;
    return { first, date };
  }
  return undefined;
}

/** Day × 16 + month of the feast that ends at token `at`; 0 for none. */
export function feastAt(doc: Doc, at: number): number {
  if (!isWord(doc, at)) return 0;
  return feastOf(doc.tokens.hash[at]) || (longFeastAt(doc, at)?.date ?? 0);
}

const ORDINAL_E = new TypedWords('e');
const FIRST_OR_SECOND = new TypedWords('eerste tweede');

/** "Eerste Kerstdag", "Tweede Kerstdag": the ordinal belongs to it. */
export function feastStart(doc: Doc, at: number): number {
  if (FIRST_OR_SECOND.has(doc, at - 1)) return at - 1;
  // "1e kerstdag"
  const first = at - 2;
  const counted = ORDINAL_E.has(doc, at - 1) && glued(doc, at - 1) && isNumber(doc, first);
  return counted && '12'.includes(textOf(doc, first)) ? first : at;
}

/** "Eerste Kerstdag negentienzesenvijftig": a feast stands before token i. */
export function isBehindFeast(doc: Doc, i: number): boolean {
  return isWord(doc, i - 1) && feastOf(doc.tokens.hash[i - 1]) > 0;
}
