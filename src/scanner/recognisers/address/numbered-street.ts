/** Streets of which the name is a number too, or none: "Postbus 77", "Plein 1944 3". */
import type { Doc } from '../../document';
import { Kind, Shape } from '../../tokens';
import { hashOf } from '../../word-table';
import { numberEnd } from './house-number';
import { span, type StreetSpan } from './street-span';
import { isBox, isTypeWord } from './words';

/** "Postbus 77", "P.O. Box 12", "PO Box 12", of which token `word` is the last before number token `i`. */
export function postbus(doc: Doc, i: number, word: number): StreetSpan | undefined {
  const { kind, start, end, hash } = doc.tokens;
  const { text } = doc;
  if (!isBox(hash[word]) || word < i - 2) return undefined;
  let first = word;
  if (hash[word] === PB) {
    // "PB 9.40" is a clock behind initials.
    const clock = /^[.:]\d\d(?!\d)/.test(text.slice(end[i], end[i] + 4));
    if (clock || start[i] - start[word] > 4) return undefined;
  } else if (hash[word] === BOX) {
    for (let t = word - 1; t >= 0 && t > word - 4 && hash[first] !== PO; t--) if (hash[t] === PO) first = t;
  }
  // "Postbus 90.150", "Postbus 90 150"; a scanner may lose a digit.
  const more = /^[. ]\d{2,3}\b(?! ?[A-Z]{2}\b)/.exec(text.slice(end[i], end[i] + 8));
  if (!more) return span(start[first], end[i], i + 1, true, true, true);
  const next = kind[i + 1] === Kind.Number ? i + 2 : i + 3;
  return span(start[first], end[i] + more[0].length, next, true, true, true);
}
const PB = hashOf('pb');
const BOX = hashOf('box');
const PO = hashOf('po');

/** "Plein 1944 3", "Plein 1944 nr. 3": the year is part of the name. */
export function yearStreet(doc: Doc, i: number): StreetSpan | undefined {
  const { kind, start, end, hash, shape } = doc.tokens;
  if (i === 0 || end[i] - start[i] !== 4 || !isTypeWord(hash[i - 1]) || shape[i - 1] === Shape.Lower)
    return undefined;
  const follows = /^ (?:nr\.? ?)?\d{1,4}\b(?! ?[A-Z]{2}\b)/.exec(doc.text.slice(end[i], end[i] + 12));
  if (!follows || kind[i - 1] !== Kind.Word) return undefined;
  let t = i + 1;
  while (kind[t] !== Kind.Number) t++;
  const stop = numberEnd(doc, t);
  return span(start[i - 1], stop.end, stop.next, true, false, true);
}
