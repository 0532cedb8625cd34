/**
 * Texts that a scanner read: "GEACHTE D0KTER, UW BR1EF VAN l7 NOV l949". A digit stands in words for the letter it looks
 * like, and the other way round in numbers. Only a text with several words that are none as they stand, and all of them
 * words once their digits are letters, counts as such; of one with several long numbers with a letter in them the numbers are
 * mended. Every other text stays as it is.
 */
import { Ascii } from './ascii';
import { charClass, Char, looksLikeLetter } from './chars';
import { hashWord } from './hash';
import { Lex, type Lexicon } from './lexicon';
import type { Tokens } from './tokens';
import type { View } from './view';
import { Wake } from './wakes';
import { wordSet } from './word-table';

/** So many different words show that the text was scanned: one or two are slips, or a password. */
const ENOUGH = 3;
/** Longer runs are keys and coded files. */
const LONGEST = 40;

/** A cheap look: each of those words has a number against its letters that could be some, and each such number a letter. */
export const mayBeScanned = ({ misread, halfRead }: Tokens): boolean =>
  misread >= ENOUGH || halfRead >= ENOUGH;

/** The view with the words and numbers of a scanned text made plain, one unit for one unit; `tokens` are its own. */
export function mendScanned(view: View, tokens: Tokens, lexicon: Lexicon): View {
  const { text } = view;
  const runs = runsOf(text, tokens);
  if (tokens.misread >= ENOUGH && isScanned(text, runs, lexicon))
    return { ...view, text: mendNumbers(mendWords(text, runs, lexicon)) };
  return tokens.halfRead >= ENOUGH && hasMisreadNumbers(text) ? { ...view, text: mendNumbers(text) } : view;
}

function isScanned(text: string, runs: readonly Run[], lexicon: Lexicon): boolean {
  const found = new Set<string>();
  for (const run of runs) {
    const letters = run.to - run.from - run.digits;
    if (letters < 3 || (run.edge && letters < 4)) continue;
    const word = knownWord(text, run, lexicon, Lex.Word | Lex.Practice | Lex.Place);
    if (word === undefined || isCounted(text, run, lexicon) || isAddress(text, run.from, run.to)) continue;
    found.add(word.toLowerCase());
    if (found.size === ENOUGH) return true;
  }
  return false;
}

/** Letters with some of the digits 0, 1 and 5 among them, and no others. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly digits: number;
  /** A digit opens or closes it. */
  readonly edge: boolean;
  /** It has one of the digits 1 and 5, which stand in codes and words of medicine more than 0 does. */
  readonly odd: boolean;
}

function kindAt(text: string, i: number): Char {
  return i >= 0 && i < text.length ? charClass(text.charCodeAt(i)) : Char.Other;
}

function isLetterAt(text: string, i: number): boolean {
  const kind = kindAt(text, i);
  return kind === Char.Lower || kind === Char.Upper;
}

/** The runs of a text, in order: each holds a number that could be letters. */
function runsOf(text: string, { count, start, end, wakes }: Tokens): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (let t = 0; t < count; t++) {
    if ((wakes[t] & Wake.Misread) === 0) continue;
    for (let i = Math.max(done, start[t]); i < end[t]; i = done) {
      const run = isLetterAt(text, i - 1) || isLetterAt(text, i + 1) ? runAt(text, i) : undefined;
      if (run && isWhole(text, run)) runs.push(run);
      done = run ? run.to + 1 : i + 1;
    }
  }
  return runs;
}

/** The run around the digit at `i`. */
function runAt(text: string, i: number): Run {
  const least = Math.max(0, i - LONGEST);
  let from = i;
  while (from > least && isLetterAt(text, from - 1)) from--;
  let to = i;
  let digits = 0;
  let odd = false;
  for (; to < text.length && to - from <= LONGEST; to++) {
    const code = text.charCodeAt(to);
    if (looksLikeLetter(code)) {
      digits++;
      odd ||= code !== Ascii.Zero;
    } else if (!isLetterAt(text, to)) break;
  }
  const edge = looksLikeLetter(text.charCodeAt(from)) || looksLikeLetter(text.charCodeAt(to - 1));
  return { from, to, digits, edge, odd };
}

/** Hardly more than a third digits, of one case, and neither another digit nor a letter of another script beside them: else it is a code. */
function isWhole(text: string, { from, to, digits }: Run): boolean {
  const bounded = [from - 1, to].every((k) => {
    const kind = kindAt(text, k);
    return kind !== Char.Digit && kind !== Char.Letter && !isLetterAt(text, k);
  });
  return bounded && digits * 3 <= to - from + 2 && isOneCase(text, from, to);
}

/** Capitals only, or lower case behind the first letter: "HbA1c" and keys are neither. */
function isOneCase(text: string, from: number, to: number): boolean {
  let upper = 0;
  let lower = 0;
  for (let k = from; k < to; k++) {
    const kind = kindAt(text, k);
    if (kind === Char.Upper) upper++;
    else if (kind === Char.Lower) lower++;
  }
  return lower === 0 || upper === 0 || (upper === 1 && kindAt(text, from) === Char.Upper);
}

/** The run with letters for its digits; a 1 is an I or an L. */
function asLetters(text: string, { from, to }: Run, one: 'i' | 'l'): string {
  const next = kindAt(text, from) === Char.Digit ? from + 1 : from;
  const capitals = kindAt(text, next) === Char.Upper && !/\p{Ll}/u.test(text.slice(from, to));
  const letter = (digit: string) => (digit === '0' ? 'o' : digit === '5' ? 's' : one);
  return text
    .slice(from, to)
    .replace(/[015]/g, (digit) => (capitals ? letter(digit).toUpperCase() : letter(digit)));
}

/** What the run is in the lists once it has letters only; undefined when none of `kinds` is among it. */
function knownWord(text: string, run: Run, lexicon: Lexicon, kinds: number): string | undefined {
  for (const one of ['i', 'l'] as const) {
    const word = asLetters(text, run, one);
    const hash = hashWord(word);
    if (lexicon.lookup(hash) & kinds) return word;
    // "MEVR", "GEB": abbreviations that are cues and in no list.
    if (kinds === ANY && lexicon.known.find(hash | 0) >= 0) return word;
  }
  return undefined;
}
const ANY = -1;

/** In an e-mail address, a link, a path or the name of a file each character counts. */
function isAddress(text: string, from: number, to: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, from - LONGEST), from))![0];
  const behind = /^\S*/.exec(text.slice(to, to + LONGEST))![0];
  const around = before + text.slice(from, to) + behind;
  return /[@_\\]|:\/\/|^www\.|\.[a-z]{2,4}[,;:)]*$/i.test(around);
}

function mendWords(text: string, runs: readonly Run[], lexicon: Lexicon): string {
  const parts: string[] = [];
  let done = 0;
  for (const run of runs) {
    const word = isAddress(text, run.from, run.to) ? undefined : wordOf(text, run, lexicon);
    if (word === undefined) continue;
    parts.push(text.slice(done, run.from), word);
    done = run.to;
  }
  return parts.join('') + text.slice(done);
}

const SHORT = wordSet('op om of in is ik');

/** The word that the scanner misread; undefined for a code ("FEV1", "HBA1C", "T1") or a count typed against its word. */
function wordOf(text: string, run: Run, lexicon: Lexicon): string | undefined {
  const { from, to, digits, edge, odd } = run;
  const letters = to - from - digits;
  if (letters < 2) {
    const word = asLetters(text, run, 'i');
    return looksLikeLetter(text.charCodeAt(from)) && SHORT.has(hashWord(word) | 0) ? word : undefined;
  }
  const known = knownWord(text, run, lexicon, letters < 3 ? Lex.Word | Lex.Practice : ANY);
  if (known !== undefined) {
    if (letters < 3) return edge && text.charCodeAt(from) !== Ascii.Zero ? undefined : known;
    return isCounted(text, run, lexicon) ? undefined : known;
  }
  if (odd ? edge || letters < 5 : letters < 4) return undefined;
  return asLetters(text, run, kindAt(text, from) === Char.Upper && !isLowerAt(text, to - 1) ? 'i' : 'l');
}

/** "5DAGEN", "KAMER5": a count or a number typed against its word; no count opens with a zero. */
function isCounted(text: string, { from, to, edge }: Run, lexicon: Lexicon): boolean {
  if (!edge || text.charCodeAt(from) === Ascii.Zero) return false;
  return lexicon.lookup(hashWord(text.slice(from, to).replace(/^\d+|\d+$/g, ''))) !== 0;
}

const isLowerAt = (text: string, i: number) => kindAt(text, i) === Char.Lower;

/** Digits with letters that look like them, also with the marks of dates and numbers between. */
const NUMBER = /(?<![\p{L}\d])[\dOolI][\dOolIS]*(?:[-/.][\dOolI][\dOolIS]*)*(?![\p{L}\d])/gu;

/** Letters between two numbers, a space on either side: of "lO5O lO 984" the second part. */
const BETWEEN = /(?<=(?<![\p{L}\d])\d{2,5} )(?=[OoIl]*[Ool])[OoIl]{2,3}(?= \d{2,5}(?![\p{L}\d]))/gu;

/** "ll2-O7-l938": the first l is the bar between two cells, which the recognisers of dates read past. */
const BAR_BEFORE = /^[lI][\dOolI]{2}[-/.][\dOolI]{1,2}[-/.]/;

/** So many digits make a number of a person, a telephone or a whole date. */
const LONG = 5;

/** Several long numbers have a letter for a digit: then the words may have been read well, and the numbers were not. */
function hasMisreadNumbers(text: string): boolean {
  const found = new Set<string>();
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    const length = written.replace(/[-/.]/g, '').length;
    if (length < LONG || !isNumber(written) || isAddress(text, index, index + written.length)) continue;
    found.add(written);
    if (found.size === ENOUGH) return true;
  }
  return false;
}

function mendNumbers(text: string): string {
  return text
    .replace(NUMBER, (found: string, at: number) =>
      isNumber(found) && !BAR_BEFORE.test(found) && !isAddress(text, at, at + found.length)
        ? asDigits(found)
        : found,
    )
    .replace(BETWEEN, asDigits);
}

/** An S is a 5 only between digits: "12S" and "1990S" end in a letter. */
function asDigits(written: string): string {
  return written
    .replace(/[Oo]/g, '0')
    .replace(/[lI]/g, '1')
    .replace(/(?<=\d)S(?=\d)/g, '5');
}

/** Codes of diagnoses (I48, O80.1), which open with a letter. */
const DIAGNOSIS = /^[IO]\d\d(?:\.\d+)?$/;

function isNumber(found: string): boolean {
  const digits = found.replace(/\D/g, '').length;
  const marks = found.replace(/[^-/.]/g, '').length;
  if (digits === 0 || digits === found.length - marks || DIAGNOSIS.test(found)) return false;
  if (marks > 0) return digits >= (marks > 1 ? 2 : 3);
  const opens = /^[\dl]/.test(found);
  // "5l" are litres, "O2" and "I2" are no numbers.
  if (found.length === 2) return /^(?:l\d|\d[Oo])$/.test(found);
  return opens || (found.length > 3 && digits > 1);
}
