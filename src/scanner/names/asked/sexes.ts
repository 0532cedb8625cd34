/** The letter of a sex, which is no initial: "(v)", "M/V: M", "12-03-1956 M", "m 34", "Geslacht: V". */
import { Ascii } from '../../ascii';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import type { Layout } from '../../layout';
import { isMark, Kind, Shape, type Tokens } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isDateAt, isWideGap } from '../rows';
import { goesOnPlainly } from './surroundings';

const [M, V] = ['m', 'v'].map(hashOf);
const SEXES = wordSet('m v f x');
const LABELS = wordSet('geslacht gesl sekse sex gender');

/** A sex, also under the label of a name. */
export function isSurelySex(doc: Doc, i: number): boolean {
  const { tokens, layout } = doc;
  if (tokens.end[i] - tokens.start[i] !== 1 || (tokens.hash[i] !== M && tokens.hash[i] !== V)) return false;
  const inColumn = layout.inTable[i] === 1 && layout.label[i] === Label.Name;
  return (
    isBeforeDate(doc, i) ||
    (!inColumn && (isBehindDate(doc, i) || isBehindAge(doc, i))) ||
    isBracketed(tokens, i) ||
    isBehindLabel(tokens, i) ||
    isOneOfTwo(tokens, i)
  );
}

/** "M/V", "V/M": the two to choose from. */
function isOneOfTwo(tokens: Tokens, i: number): boolean {
  const { hash, start, end } = tokens;
  const other = isMark(tokens, i + 1, Ascii.Slash) ? i + 2 : isMark(tokens, i - 1, Ascii.Slash) ? i - 2 : -1;
  return other >= 0 && (hash[other] === M || hash[other] === V) && end[other] - start[other] === 1;
}

/** "A. Smits V 12-3-1956": of token `i`, where a name may stand before it. */
export function isSexBeforeDate(doc: Doc, i: number): boolean {
  const { hash, start, end } = doc.tokens;
  return end[i] - start[i] === 1 && (hash[i] === M || hash[i] === V) && isBeforeDate(doc, i);
}

/** "A. Smits V 12-3-1956", "A. ⇥ M ⇥ 12-3-1956", "Tamminga v. 12-3-1956", "Tamminga, v 34", "Thyra, m, 12-03-1956": a date or an age follows. */
function isBeforeDate(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  const { kind, shape, start, end, count } = tokens;
  if (i > 0 && kind[i - 1] === Kind.Word) {
    // "Verdurmen-Pot M      09/02/40": the name and the date have columns of their own.
    const joined = !isWideGap(doc, i) && start[i] > end[i - 1] && shape[i - 1] !== Shape.Initials;
    if (joined && isWideGap(doc, i + 1)) return false;
    // "J P M 01/10/46": one more initial. A capital and its full stop are one token, and an initial too: "M.".
    if (end[i - 1] - start[i - 1] === 1) return false;
  }
  const dot = isMark(tokens, i + 1, Ascii.Dot);
  const commas = isMark(tokens, i - 1, Ascii.Comma) && isMark(tokens, i + 1, Ascii.Comma);
  const date = dot || commas ? i + 2 : i + 1;
  if (date < count && kind[date] === Kind.Number) {
    if (date + 1 < count && tokens.cue[date + 1] & Cue.Month) return true;
    if (isDateAt(doc, date, count)) return true;
    // "Hanna Okkerse v 41 jr"
    if (date === i + 1 && date + 1 < count && YEARS.has(tokens.hash[date + 1])) return true;
  }
  // "Okkerse, Rudy, m, geb 02-02-1950"
  if (commas && date < count && tokens.cue[date] & Cue.Birth) return true;
  return !dot && isAgeBehindComma(tokens, i);
}
const YEARS = wordSet('j jr jaar');
/** Digits of a date without marks, and of a year. */
const WHOLE_DATE = 8;
const YEAR = 4;

const BSN = 9;

/** "geb. 30-09-1947, m", "12-03-1956 M", ";23.09.1952;M;", "123456782 ⇥ v ⇥": a date with its year or nine digits stand before it, and no word follows. */
function isBehindDate(doc: Doc, i: number): boolean {
  const { kind, start, end, hash, count } = doc.tokens;
  const year = behindSeparators(doc.tokens, i - 1);
  if (year < 0 || kind[year] !== Kind.Number) return false;
  const digits = end[year] - start[year];
  const marked = year > 3 && [year - 1, year - 3].every((k) => kind[k] === Kind.Mark);
  const comma = year === i - 2 && hash[i - 1] === Ascii.Comma;
  const whole = digits === WHOLE_DATE || digits === BSN;
  if (!whole && !(marked && (digits === 2 || digits === YEAR)) && !(comma && digits === YEAR)) return false;
  // "v." closes its line; before a word it is an initial.
  const next = i + 1 < count && kind[i + 1] === Kind.Mark && hash[i + 1] === Ascii.Dot ? i + 2 : i + 1;
  return (
    next >= count ||
    kind[next] === Kind.Newline ||
    (next === i + 1 && (kind[next] === Kind.Mark || isWideGap(doc, next)))
  );
}

/** Quotes and the marks between cells. */
const SEPARATORS = [Ascii.Quote, Ascii.Apostrophe, Ascii.Comma, Ascii.Semicolon, Ascii.Bar, Ascii.Slash];
const MOST_SEPARATORS = 3;

/** The token at `k`, or the one before the marks that part cells there. */
function behindSeparators({ kind, hash }: Tokens, k: number): number {
  const last = k - MOST_SEPARATORS;
  while (k > last && k >= 0 && kind[k] === Kind.Mark && SEPARATORS.includes(hash[k])) k--;
  return k;
}

/** "Thyra 29 v, hoest", "23j V", "300 m lopen": behind an age, or a length in metres, and before no name. */
function isBehindAge(doc: Doc, i: number): boolean {
  const { kind, hash, start, end } = doc.tokens;
  const age = i > 1 && YEARS.has(hash[i - 1]) ? i - 2 : i - 1;
  if (age < 0 || kind[age] !== Kind.Number || end[age] - start[age] > 3) return false;
  if (age > 0 && kind[age - 1] === Kind.Mark && start[age] === end[age - 1]) return false;
  return goesOnPlainly(doc, i + 1);
}

/** ", v 34" and no more of a number. */
function isAgeBehindComma({ kind, hash, spaced, start, end, count }: Tokens, i: number): boolean {
  const age = i + 1;
  if (i === 0 || kind[i - 1] !== Kind.Mark || hash[i - 1] !== Ascii.Comma || age >= count) return false;
  if (kind[age] !== Kind.Number || end[age] - start[age] > 2 || spaced[age] === 0) return false;
  return (
    age + 1 >= count || spaced[age + 1] === 1 || hash[age + 1] === Ascii.Comma || hash[age + 1] === Ascii.Dot
  );
}

/** "(v)", "(m, 26)", "(v, '39)". */
function isBracketed(tokens: Tokens, i: number): boolean {
  const { kind, count } = tokens;
  if (i === 0 || i + 1 >= count || !isMark(tokens, i - 1, Ascii.OpeningBracket)) return false;
  if (isMark(tokens, i + 1, Ascii.ClosingBracket)) return true;
  if (!isMark(tokens, i + 1, Ascii.Comma)) return false;
  const year = isMark(tokens, i + 2, Ascii.Apostrophe) ? i + 3 : i + 2;
  return year < count && kind[year] === Kind.Number;
}

/** "Geslacht: V", "Gesl.: V", "sex=M", "M / V / X: V", "Geslacht/leeft. : V". */
function isBehindLabel(tokens: Tokens, i: number): boolean {
  const { kind, hash } = tokens;
  const quote = isMark(tokens, i - 1, Ascii.Quote) ? i - 2 : i - 1;
  if (!isMark(tokens, quote, Ascii.Colon) && !isMark(tokens, quote, Ascii.Equals)) return false;
  let k = quote - 1;
  if (isMark(tokens, k, Ascii.Quote) || isMark(tokens, k, Ascii.Dot)) k--;
  if (k < 0 || kind[k] !== Kind.Word) return false;
  if (LABELS.has(hash[k])) return true;
  if (!isMark(tokens, k - 1, Ascii.Slash)) return false;
  return SEXES.has(hash[k]) || LABELS.has(hash[k - 2]);
}

/** "M" alone in the cell of a table, "M/V", "M/V       V": a sex, unless a label says that a name stands there. */
export function isSex(doc: Doc, i: number): boolean {
  const { tokens, layout } = doc;
  const { hash } = tokens;
  if (tokens.end[i] - tokens.start[i] !== 1 || !SEXES.has(hash[i])) return false;
  const isSlash = (k: number) => isMark(tokens, k, Ascii.Slash);
  if (i > 1 && isWideGap(doc, i) && (LABELS.has(hash[i - 1]) || (isSlash(i - 2) && SEXES.has(hash[i - 1]))))
    return true;
  if (isBracketed(tokens, i) || isBehindLabel(tokens, i)) return true;
  if (layout.cell[i] > 0) return isOtherCell(layout, i, i - 1) && isOtherCell(layout, i, i + 1);
  return (
    (i > 1 && isSlash(i - 1) && SEXES.has(hash[i - 2])) ||
    (i + 2 < tokens.count && isSlash(i + 1) && SEXES.has(hash[i + 2]))
  );
}

function isOtherCell({ cell, line }: Layout, i: number, k: number): boolean {
  return k < 0 || k >= cell.length || cell[k] !== cell[i] || line[k] !== line[i];
}
