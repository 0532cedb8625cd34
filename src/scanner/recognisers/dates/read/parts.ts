/** The pieces dates are made of: runs of digits (also misread letters), separators, years. */
import { Ascii } from '../../../ascii';
import { charClass, Char } from '../../../chars';
import type { Doc } from '../../../document';
import { isMark as isMarkToken, Kind } from '../../../tokens';
import { hashOf, TypedWords, WordTable } from '../../../word-table';
import type { DateSpan } from '../span';
import { fullYear, isYear, NumberKind, numberWord } from './calendar';

export interface Digits {
  readonly value: number;
  readonly length: number;
  /** First token after it. */
  readonly next: number;
  /** True when letters that scanners mistake for digits are in it. */
  readonly misread: boolean;
}

export interface Year {
  readonly year: number;
  readonly next: number;
  /** True when written in words. */
  readonly spelled?: boolean;
}

const MIDDLE_DOT = 0xb7;
const BULLET = 0x2022;
const FRACTION_SLASH = 0x2044;

/** The set of the marks in a string, by the hash of their tokens. */
export function markSet(marks: string): WordTable {
  return new WordTable([...marks].map((mark) => [mark.charCodeAt(0), 1]));
}

/** Marks that stand for a separator only between a day, a month and a whole year: 12|03|1956, 12_03_1956. */
const RARE_SEPARATORS = markSet('|\\_,=*~');

/**
 * True when what stands before offset `at` matches `pattern`, a sticky look-behind. It is read from `at` backwards, so that
 * nearly every text is refused at its first character, and nothing is copied.
 */
export function precedes(text: string, at: number, pattern: RegExp): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** White space, line ends too. */
export function isBlank(code: number): boolean {
  const c = charClass(code);
  return c === Char.Space || c === Char.Newline;
}

/** True when nothing stands between token i and the one before it. */
export function glued(doc: Doc, i: number): boolean {
  return i > 0 && doc.tokens.end[i - 1] === doc.tokens.start[i];
}

export function isMark(doc: Doc, i: number, code: number): boolean {
  return isMarkToken(doc.tokens, i, code);
}

export function isWord(doc: Doc, i: number): boolean {
  return i >= 0 && i < doc.tokens.count && doc.tokens.kind[i] === Kind.Word;
}

export function isNumber(doc: Doc, i: number): boolean {
  return i >= 0 && i < doc.tokens.count && doc.tokens.kind[i] === Kind.Number;
}

export function isNewline(doc: Doc, i: number): boolean {
  return i >= 0 && i < doc.tokens.count && doc.tokens.kind[i] === Kind.Newline;
}

export function textOf(doc: Doc, i: number): string {
  return i >= 0 && i < doc.tokens.count ? doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]) : '';
}

/** True when letters are in the date: a month, a number word, or what OCR made of digits. */
export function hasWord(doc: Doc, date: DateSpan): boolean {
  for (let i = date.first; i <= date.last; i++) if (doc.tokens.kind[i] === Kind.Word) return true;
  return false;
}

/** What stands before the first line end of a short text. */
export function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

/** The digit that OCR shows as this letter (l, I, O, o); -1 for others. */
function misreadDigit(code: number): number {
  return code === 108 || code === 73 ? 1 : code === 79 || code === 111 ? 0 : -1;
}

/** True for a word of one or two such letters and no others. */
export function isMisread({ text, tokens }: Doc, i: number): boolean {
  const { start, end } = tokens;
  return (
    end[i] - start[i] <= 2 &&
    misreadDigit(text.charCodeAt(start[i])) >= 0 &&
    misreadDigit(text.charCodeAt(end[i] - 1)) >= 0
  );
}

/** A run of digits from token i on, of at most 4 when letters are read as digits; undefined for none. */
export function readDigits(doc: Doc, i: number): Digits | undefined {
  const { kind, start, end } = doc.tokens;
  const { text } = doc;
  let value = 0;
  let length = 0;
  let real = 0;
  let j = i;
  let misread = false;
  for (; j < doc.tokens.count && (j === i || glued(doc, j)) && length <= 8; j++) {
    if (kind[j] === Kind.Number) {
      for (let k = start[j]; k < end[j] && length <= 8; k++, length++, real++)
        value = value * 10 + text.charCodeAt(k) - 48;
      continue;
    }
    if (kind[j] !== Kind.Word || end[j] - start[j] > 2) break;
    const a = misreadDigit(text.charCodeAt(start[j]));
    const b = end[j] - start[j] === 2 ? misreadDigit(text.charCodeAt(start[j] + 1)) : 0;
    if (a < 0 || b < 0) break;
    value = end[j] - start[j] === 2 ? value * 100 + a * 10 + b : value * 10 + a;
    length += end[j] - start[j];
    misread = true;
  }
  if (length === 0 || (misread && (length > 4 || (real === 0 && length > 2)))) return undefined;
  return { value, length, next: j, misread };
}

/** True for a separator that needs a whole date around it. */
export function isRareSeparator(code: number): boolean {
  return RARE_SEPARATORS.has(code);
}

/** The separator from token j on: - / . · or white space (32), a line end (10). `next` is the token after it. */
export function readSeparator(doc: Doc, j: number): { code: number; next: number } | undefined {
  const { tokens, text } = doc;
  if (j >= tokens.count) return undefined;
  if (tokens.kind[j] === Kind.Mark) {
    const typed = tokens.hash[j];
    const code = typed === BULLET ? MIDDLE_DOT : typed === FRACTION_SLASH ? Ascii.Slash : typed;
    if (isRareSeparator(code))
      return glued(doc, j) && glued(doc, j + 1) && isNumber(doc, j + 1) ? { code, next: j + 1 } : undefined;
    if (code !== Ascii.Hyphen && code !== Ascii.Slash && code !== Ascii.Dot && code !== MIDDLE_DOT)
      return undefined;
    // "3--3-2014": a mark typed twice.
    const twice =
      code !== Ascii.Dot &&
      isMark(doc, j + 1, typed) &&
      glued(doc, j + 1) &&
      isNumber(doc, j + 2) &&
      glued(doc, j + 2);
    const next = isNewline(doc, j + 1) || twice ? j + 2 : j + 1;
    if (twice) return { code, next };
    if (next >= tokens.count || tokens.start[j] - tokens.end[j - 1] > 1) return undefined;
    if (next === j + 1 && tokens.start[next] - tokens.end[j] > 1) return undefined;
    return { code, next };
  }
  // "12-03⏎-1956"
  if (
    tokens.kind[j] === Kind.Newline &&
    isMark(doc, j + 1, Ascii.Hyphen) &&
    isNumber(doc, j + 2) &&
    glued(doc, j + 2)
  )
    return { code: Ascii.Hyphen, next: j + 2 };
  if (tokens.kind[j] === Kind.Newline)
    return j + 1 < tokens.count && tokens.kind[j + 1] === Kind.Number ? { code: 10, next: j + 1 } : undefined;
  const gap = tokens.start[j] - tokens.end[j - 1];
  return gap >= 1 && gap <= 2 && text.charCodeAt(tokens.end[j - 1]) !== Ascii.Tab
    ? { code: Ascii.Space, next: j }
    : undefined;
}

const EN = hashOf('en');

/** A number below 100 in words: zesenvijftig, zes en vijftig, fifty-six. */
export function readCardinal(doc: Doc, i: number): { value: number; next: number } | undefined {
  if (!isWord(doc, i)) return undefined;
  const code = numberWord(doc.tokens.hash[i]);
  if (code % 8 !== NumberKind.Cardinal) return undefined;
  const value = code >> 3;
  const dash = isMark(doc, i + 1, Ascii.Hyphen) && glued(doc, i + 1) ? 1 : 0;
  const en = i + 1 + dash;
  if (value < 10 && isWord(doc, en) && doc.tokens.hash[en] === EN && isWord(doc, en + 1 + dash)) {
    const tens = numberWord(doc.tokens.hash[en + 1 + dash]);
    if (tens % 8 === NumberKind.Cardinal && tens >> 3 >= 20 && (tens >> 3) % 10 === 0)
      return { value: value + (tens >> 3), next: en + 2 + dash };
  }
  if (value >= 20 && value % 10 === 0) {
    const unit = isMark(doc, i + 1, Ascii.Hyphen) ? i + 2 : i + 1;
    const code2 = isWord(doc, unit) ? numberWord(doc.tokens.hash[unit]) : 0;
    if (code2 % 8 === NumberKind.Cardinal && code2 >> 3 < 10 && isEnglishTens(textOf(doc, i)))
      return { value: value + (code2 >> 3), next: unit + 1 };
  }
  return { value, next: i + 1 };
}

function isEnglishTens(word: string): boolean {
  return /^[a-z]+ty$/i.test(word);
}

/** A day of the month in words, cardinal or ordinal: twaalf, twaalfde, twenty-third. */
export function readDayWord(
  doc: Doc,
  i: number,
): { value: number; next: number; ordinal: boolean } | undefined {
  const code = numberWord(doc.tokens.hash[i]);
  if (code % 8 === NumberKind.Ordinal) return { value: code >> 3, next: i + 1, ordinal: true };
  const tens = code >> 3;
  if (code % 8 === NumberKind.Cardinal && (tens === 20 || tens === 30) && isMark(doc, i + 1, Ascii.Hyphen)) {
    const unit = isWord(doc, i + 2) ? numberWord(doc.tokens.hash[i + 2]) : 0;
    if (unit % 8 === NumberKind.Ordinal) return { value: tens + (unit >> 3), next: i + 3, ordinal: true };
  }
  // "twenty third of March"
  if (code % 8 === NumberKind.Cardinal && (tens === 20 || tens === 30) && isEnglishTens(textOf(doc, i))) {
    const unit = isWord(doc, i + 1) ? numberWord(doc.tokens.hash[i + 1]) : 0;
    if (unit % 8 === NumberKind.Ordinal && unit >> 3 < 10)
      return { value: tens + (unit >> 3), next: i + 2, ordinal: true };
  }
  const cardinal = readCardinal(doc, i);
  return cardinal && cardinal.value <= 31
    ? { value: cardinal.value, next: cardinal.next, ordinal: false }
    : undefined;
}

/** A year in words: negentienzesenvijftig, negentien zesenvijftig, tweeduizend vijf, tweeëntachtig. */
export function readSpelledYear(doc: Doc, i: number): Year | undefined {
  if (!isWord(doc, i)) return undefined;
  const code = numberWord(doc.tokens.hash[i]);
  const value = code >> 3;
  if (code % 8 === NumberKind.Year) return { year: value, next: i + 1, spelled: true };
  if (code % 8 === NumberKind.Century) {
    const rest = readCardinal(doc, textOf(doc, i + 1) === 'en' ? i + 2 : i + 1);
    return { year: value + (rest?.value ?? 0), next: rest?.next ?? i + 1, spelled: true };
  }
  if (code % 8 !== NumberKind.Cardinal) return undefined;
  // negentien honderd dertig, twee duizend en drie, two thousand and four
  if (
    (value === 19 && /^h(?:onderd|undred)$/i.test(textOf(doc, i + 1))) ||
    (value === 2 && /^(?:duizend|thousand)$/i.test(textOf(doc, i + 1)))
  ) {
    const rest = readCardinal(doc, /^(?:en|and)$/i.test(textOf(doc, i + 2)) ? i + 3 : i + 2);
    return {
      year: (value === 19 ? 1900 : 2000) + (rest?.value ?? 0),
      next: rest?.next ?? i + 2,
      spelled: true,
    };
  }
  if (value === 19 || value === 20) {
    // "nineteen oh four", "twenty-oh-four"
    const dash = isMark(doc, i + 1, Ascii.Hyphen) && glued(doc, i + 1) ? 1 : 0;
    const unit = readCardinal(doc, i + 2 + 2 * dash);
    if (/^(?:oh|o)$/i.test(textOf(doc, i + 1 + dash)) && unit && unit.value < 10)
      return { year: value * 100 + unit.value, next: unit.next, spelled: true };
    const rest = readCardinal(doc, isMark(doc, i + 1, Ascii.Hyphen) && glued(doc, i + 1) ? i + 2 : i + 1);
    if (rest && rest.value >= (value === 19 ? 1 : 10))
      return { year: value * 100 + rest.value, next: rest.next, spelled: true };
  }
  const short = readCardinal(doc, i);
  return short && short.value >= 10
    ? { year: fullYear(short.value), next: short.next, spelled: true }
    : undefined;
}

/** Words that make the number before them a clock time or an amount, not a year. */
const AFTER_AMOUNT = new TypedWords(
  'uur u h am pm mg ml gr g kg cm mm x dd dgn dagen weken wk wkn mnd maanden jaar jr keer stuks st tabl tabletten tablet minuten min personen euro plekken patiënten mensen hours weeks days patients people tablets tot geworden geweest',
);

/** True when token i is a word that makes an amount or a time of the number before it. */
export function isUnitAt(doc: Doc, i: number): boolean {
  return isWord(doc, i) && AFTER_AMOUNT.has(doc, i);
}

/** Words between a month and its year: 12 maart van het jaar 1956. */
const YEAR_LINKS = new TypedWords('van het jaar t in anno de of del do da den');

/** A year from token i on, after a month: 1956, '56, 56, also in words; marks and one line end may stand before it. */
export function readYear(doc: Doc, i: number): Year | undefined {
  let j = i;
  for (
    let skipped = 0;
    skipped < 3 && j < doc.tokens.count && doc.tokens.kind[j] === Kind.Mark;
    skipped++, j++
  ) {
    const code = doc.tokens.hash[j];
    if (code === Ascii.Apostrophe) break;
    if (
      code !== Ascii.Dot &&
      code !== Ascii.Comma &&
      code !== Ascii.Hyphen &&
      code !== Ascii.Slash &&
      code !== MIDDLE_DOT
    )
      return undefined;
  }
  if (isNewline(doc, j)) {
    const only = readDigits(doc, j + 1);
    return only && only.length === 4 && isYear(only.value)
      ? { year: only.value, next: only.next }
      : undefined;
  }
  const hasComma = j > i && isMark(doc, j - 1, Ascii.Comma);
  const apostrophe = isMark(doc, j, Ascii.Apostrophe);
  if (apostrophe) j++;
  // "12 maart van het jaar 1956", "3 mei van '56", "12 de marzo de 1956": behind words only a sure year.
  let words = 0;
  while (words < 3 && YEAR_LINKS.has(doc, j + words)) words++;
  if (words > 0) {
    const quoted = isMark(doc, j + words, Ascii.Apostrophe);
    const only = readDigits(doc, j + words + (quoted ? 1 : 0));
    if (only && only.length === 4 && isYear(only.value)) return { year: only.value, next: only.next };
    if (!only && textOf(doc, j + words - 1) === 'jaar') return readSpelledYear(doc, j + words);
    return only && quoted && only.length === 2 ? { year: fullYear(only.value), next: only.next } : undefined;
  }
  const digits = readDigits(doc, j);
  if (!digits) return apostrophe ? undefined : readSpelledYear(doc, j);
  if (digits.length === 4 && isYear(digits.value)) return { year: digits.value, next: digits.next };
  if (digits.length !== 2 || digits.misread) return undefined;
  if (apostrophe) return { year: fullYear(digits.value), next: digits.next };
  // "9 april 10:42", "3 mei 10 uur", "12 mei, 20 stuks": two digits that go on are no year.
  if (hasComma || doc.tokens.start[j] - doc.tokens.end[j - 1] > 1) return undefined;
  const after = digits.next;
  if (
    (isMark(doc, after, Ascii.Colon) || isMark(doc, after, Ascii.Dot) || isMark(doc, after, Ascii.Comma)) &&
    glued(doc, after)
  )
    if (isNumber(doc, after + 1) && glued(doc, after + 1)) return undefined;
  if (isMark(doc, after, Ascii.Colon) && isNumber(doc, after + 1)) return undefined;
  if (isUnitAt(doc, after)) return undefined;
  if (
    (isMark(doc, after, Ascii.Hyphen) || isMark(doc, after, Ascii.Slash)) &&
    glued(doc, after) &&
    isNumber(doc, after + 1)
  )
    return undefined;
  return { year: fullYear(digits.value), next: after };
}

/** True when a tab or three spaces stand before token i: a new cell. */
export function isCellGap(doc: Doc, i: number): boolean {
  const { start, end, kind } = doc.tokens;
  if (i === 0 || kind[i] === Kind.Newline || kind[i - 1] === Kind.Newline) return false;
  const gap = start[i] - end[i - 1];
  return gap >= 3 || (gap > 0 && doc.text.charCodeAt(end[i - 1]) === 9);
}
