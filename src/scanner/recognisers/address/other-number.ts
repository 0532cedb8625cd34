/** Numbers behind a word that are no house number: of a dose, a clock, a day, a blood pressure, a count. */
import { Ascii } from '../../ascii';
import { charClass, Char } from '../../chars';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind } from '../../tokens';
import { hashOf } from '../../word-table';
import { continues, isNineDigits } from './house-number';
import { isNoSurname, isUnit, Street } from './words';

const HOUR = hashOf('u');

/** A unit follows ("12 mg"), or a share, clock or degree ("12%4", "12:30"). */
export function isMeasured(doc: Doc, i: number): boolean {
  const { kind, start, end, hash, count } = doc.tokens;
  const next = i + 1;
  if (next >= count) return false;
  // "14u" is a clock, "14a" a house.
  if (kind[next] === Kind.Word) return isUnit(hash[next]) && (hash[next] === HOUR || !continues(doc, i));
  return (
    kind[next] === Kind.Mark &&
    start[next] === end[i] &&
    '%:°'.includes(doc.text[start[next]]) &&
    kind[next + 1] === Kind.Number &&
    start[next + 1] === end[next]
  );
}

/** The rest of days from … to, behind the first day: 24/7 t/m 12/8. */
const DAYS = /^\/(?:1[0-2]|0?[1-9]) ?(?:t\/m|tm|tot|-|–) ?\d{1,2}\/\d/;

/** "Lankhorst 24/12": a day and month behind what may be a surname. */
export function isDay(doc: Doc, i: number, t: number, best: Street): boolean {
  const { text, tokens } = doc;
  if (text.charCodeAt(tokens.end[i]) !== Ascii.Slash) return false;
  if (best === Street.Strong && (!(tokens.lex[t] & Lex.Surname) || isNoSurname(doc, t))) return false;
  const day = Number(text.slice(tokens.start[i], tokens.end[i]));
  return day > 0 && day < 32 && MONTH_BEHIND.test(text.slice(tokens.end[i], tokens.end[i] + 4));
}
const MONTH_BEHIND = /^\/(?:1[0-2]|0?[1-9])(?!\d)/;

/** A time (8.40, 17.00 uur), a blood pressure (140/90), a date (11-9-1982) or a count (2x, 4e keer), whatever stands before it. */
export function isOtherNumber(doc: Doc, i: number): boolean {
  const { text } = doc;
  const at = doc.tokens.end[i];
  const mark = text.charCodeAt(at);
  if (charClass(text.charCodeAt(at + 1)) === Char.Digit) {
    const behind = text.slice(at, at + 10);
    // "sporthal De Dreef 17-20 uur": from hour to hour.
    if (mark === Ascii.Hyphen) return /^-\d{1,2}(?:-\d{2}| ?(?:u|uur)\b)/.test(behind);
    if (mark === Ascii.Space && isNineDigits(text, doc.tokens.start[i], at)) return true;
    const value = Number(text.slice(doc.tokens.start[i], at));
    if (mark === Ascii.Slash && DAYS.test(behind)) return true;
    if (mark === Ascii.Slash) return value >= 70 && value < 260 && /^\/\d{2,3}(?!\d)/.test(behind);
    return value < 24 && /^[.:][0-5]\d(?![\d-])|^[.:][0-5]\d ?- ?\d{1,2}[.:]/.test(behind);
  }
  const letter = mark === Ascii.Space ? text[at + 1] : text[at];
  return (letter === 'x' || letter === 'e') && /^ ?(?:x|e keer)\b/.test(text.slice(at, at + 10));
}
