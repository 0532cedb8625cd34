/**
 * Codes without a word that stand where lists and headers keep a person's number: behind a name and birth date
 * ("Boomgaard, 15-10-1971, D-3391/7"), before a BSN that opens with it ("20144 486777984"), or in a row with one that
 * a word did name ("dossiers 8.114 en 8.141").
 */
import type { Candidate, Doc } from '../../../document';
import { Cue, Label } from '../../../cues';
import { Lex } from '../../../lexicon';
import { Kind, overMark, Shape } from '../../../tokens';
import { wordSet } from '../../../word-table';
import { passesElevenTest } from '../../../eleven-test';
import { clusterAt, inMachineText, isDate, isDateDigits, type Group } from '../groups';
import { digitsOf, type Code } from '../context/code';
import { Meaning } from '../context/meaning';
import { NUMBER_WORD, unitAfter } from '../context/record-words';
import type { Spot } from '../spot';
import { patientNumber } from './patient-number';

/** Tokens looked back for the birth date. */
const REACH = 12;
/** Birth years on a header: later ones are as often the date of a letter. */
const BIRTH_YEAR = /^(?:19\d\d|200\d|201\d)$/;
/** Years of two digits that can only be births, as this century's are consults as well. */
const SHORT_YEAR = /^[3-9]\d$/;
const LEAST_DIGITS = 4;
const MOST_DIGITS = 8;

/** Words between a birth date and the number: the sex, and "nr". */
const BETWEEN_BOTH = wordSet('m v man vrouw f nr nummer no');

const BEHIND_BIRTH = 'Nummer achter een naam en geboortedatum.';

/** A code that stands right behind a name and birth date, with marks between. */
export function matchBehindBirth(spot: Spot): Candidate | undefined {
  const { doc, groups, at, code } = spot;
  const { text, tokens } = doc;
  // In a run of numbers with single spaces no mark can stand between a birth date and this one.
  if (at > 0 && groups[at].before === ' ') return undefined;
  if (code.digits < LEAST_DIGITS || spot.date || isYear(text, code) || !closed(doc, code)) return undefined;
  // "naam;geb;bedrag": the head of the column says that it is something else.
  const head = doc.layout.inTable[code.first] === 1 ? doc.layout.label[code.first] : Label.None;
  if (head === Label.Other) return undefined;
  if (/^0\d{9}$/.test(digitsOf(text, code))) return undefined;
  const date = dateBefore(doc, code);
  if (date < 0 || !nameBefore(doc, date)) return undefined;
  const { meaning, distance } = spot.codeSense;
  if (
    meaning !== Meaning.None &&
    meaning !== Meaning.Patient &&
    distance <= 2 &&
    tokens.start[code.first] > 0
  )
    return undefined;
  if (unitAfter(doc, code.last) || inMachineText(text, code.start, code.end)) return undefined;
  return patientNumber(code, head === Label.Reference ? 'review' : 'block', 0.75, BEHIND_BIRTH);
}

/** "J. Spithoven 7-11-1962 30518": over one space, where no mark tells that it belongs to them. For a person to judge. */
export function matchRightBehindBirth({ doc, groups, at, code }: Spot): Candidate | undefined {
  const { digits, start, end } = groups[at];
  if (at < 3 || groups[at].before !== ' ' || code.letters || !isDate(groups, at - 3)) return undefined;
  if (digits.length <= LEAST_DIGITS || digits.length > MOST_DIGITS || isDateDigits(digits)) return undefined;
  const year = groups[at - 1].digits;
  if (!BIRTH_YEAR.test(year) && !SHORT_YEAR.test(year)) return undefined;
  // More digits behind it make it a telephone number's beginning.
  if (groups[at + 1]?.before === ' ' || groups[at + 1]?.before === '-') return undefined;
  if (!nameBefore(doc, groups[at - 3].token) || isCounted(doc, groups[at])) return undefined;
  return patientNumber({ start, end }, 'review', 0.6, BEHIND_BIRTH);
}

const COUNTED = wordSet('km ie e stappen trombo leuco leukocyten');

/** "12500 IE", "10000 stappen per dag": a unit or a round number before a word. */
export function isCounted(doc: Doc, { token, digits }: Pick<Group, 'token' | 'digits'>): boolean {
  const { count, kind, hash } = doc.tokens;
  const next = token + 1;
  if (next >= count || kind[next] !== Kind.Word) return false;
  return unitAfter(doc, token) || COUNTED.has(hash[next]) || digits.endsWith('00');
}

function isYear(text: string, code: Pick<Code, 'start' | 'end'>): boolean {
  const written = text.slice(code.start, code.end);
  return /^(?:19|20)\d\d$/.test(written) || isDateDigits(written);
}

/** A mark of a list, a wide gap or the end of the line closes the code: no postcode with its place. */
function closed(doc: Doc, { end, last }: Code): boolean {
  const { start, count, kind } = doc.tokens;
  if (last + 1 >= count || kind[last + 1] === Kind.Newline) return true;
  if (",;|)]\t'+".includes(doc.text[end]) || start[last + 1] - end >= 2) return true;
  return /^(?: [|-] | ?\/\/|'|\.(?:\s|$))/.test(doc.text.slice(end, end + 3));
}

/** First token of the birth date that only marks, the sex and "nr" part from token `first`; -1 for none. */
function dateBefore(doc: Doc, { first, letters }: Code): number {
  const { kind, hash, cue, start, end } = doc.tokens;
  const from = Math.max(doc.layout.lineFirst[doc.layout.line[first]], first - REACH);
  let last = first - 1;
  let marks = 0;
  while (
    last >= from &&
    (kind[last] === Kind.Mark || (kind[last] === Kind.Word && BETWEEN_BOTH.has(hash[last])))
  ) {
    if (kind[last] === Kind.Mark) marks++;
    last--;
  }
  // "…, 09-09-1950, 486097420, DC21907": the BSN may stand between.
  if (last > from && kind[last] === Kind.Number && end[last] - start[last] === 9) {
    if (!letters || !passesElevenTest(doc.text.slice(start[last], end[last]))) return -1;
    last--;
    while (last >= from && kind[last] === Kind.Mark) last--;
  }
  if (last < from || kind[last] !== Kind.Number || (marks === 0 && start[first] - end[last] < 2)) return -1;
  const digits = doc.text.slice(start[last], end[last]);
  const written = BIRTH_YEAR.test(digits) || SHORT_YEAR.test(digits);
  for (let t = Math.max(from, last - 4); t < last; t++) {
    if (kind[t] !== Kind.Number) continue;
    const cluster = clusterAt(doc, t, 3);
    if (cluster[2]?.token === last && isShortYearFirst(cluster)) return t;
    // "gb 04-03-2021", "geb. 04-03-2021": the word says of a late year that it is one of birth.
    const word = t > 0 && kind[t - 1] === Kind.Mark ? t - 2 : t - 1;
    const year = written || (word >= from && (cue[word] & Cue.Birth) !== 0);
    if (isDate(cluster, 0) && cluster[2].token === last)
      return year || BIRTH_YEAR.test(cluster[0].digits) ? t : -1;
    // "13 jul 1955"
    if (year && t + 2 <= last && cue[t + 1] & Cue.Month && t + 4 >= last) return t;
  }
  // "130751" between the bars of a table.
  if (
    /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d$/.test(digits) &&
    isCell(doc.text, start[last], end[last])
  )
    return last;
  return isDateDigits(digits) ? last : -1;
}

/** "58-11-02", as some systems write a birth date: a year of two digits that can be no day goes first. */
function isShortYearFirst([a, b, c]: readonly Group[]): boolean {
  return (
    /^(?:3[2-9]|[4-9]\d)$/.test(a.digits) &&
    /^(?:0?[1-9]|1[0-2])$/.test(b.digits) &&
    /^(?:0?[1-9]|[12]\d|3[01])$/.test(c.digits) &&
    b.before === c.before &&
    /^[-/.]$/.test(b.before)
  );
}

function isCell(text: string, from: number, to: number): boolean {
  return (
    /[|;\t] ?$/.test(text.slice(Math.max(0, from - 2), from)) && /^ ?[|;\t]/.test(text.slice(to, to + 2))
  );
}

/** A word with a capital that is no word of the language stands before the date on its line. */
function nameBefore(doc: Doc, date: number): boolean {
  const { kind, shape, lex } = doc.tokens;
  const from = Math.max(doc.layout.lineFirst[doc.layout.line[date]], date - REACH);
  for (let t = from; t < date; t++)
    if (
      kind[t] === Kind.Word &&
      shape[t] !== Shape.Lower &&
      (!(lex[t] & Lex.Word) || (lex[t] & (Lex.Surname | Lex.Given | Lex.Proper)) !== 0)
    )
      return true;
  return false;
}

/** "20144 486777984 0113 57 19 02": a sticker's or list's line that opens with the number before the BSN, or "nr 441" before it. For a person to judge, unless a name stands before that. */
export function matchBeforeBsn(spot: Spot): Candidate | undefined {
  const { doc, groups, at } = spot;
  const { digits, token, start, end } = groups[at];
  const numbered = matchNumberedBeforeBsn(spot);
  if (numbered) return numbered;
  if (spot.code.letters) return matchCodeBeforeBsn(spot);
  const next = groups[at + 1];
  if (!next || digits.length < 3 || digits.length > 8 || next.digits.length !== 9) return undefined;
  if (!/^(?: {1,4}|\t|[;|,] ?| \| )$/.test(next.before) || !passesElevenTest(next.digits)) return undefined;
  if (doc.layout.lineFirst[doc.layout.line[token]] !== token || isYear(doc.text, { start, end }))
    return undefined;
  return patientNumber({ start, end }, 'review', 0.75, 'Nummer aan het begin van een regel, vóór een BSN.');
}

const BSN_NEXT =
  /^[ ,;:|/(-]{1,3}(?:bsn|burgerservicenr|burgerservicenummer)(?: ?(?:nr|nummer))?[.:]{0,2} ?\d{3}/i;
const LONGEST_TO_BSN = 36;

/** "Okkerse nr 441 bsn 123456782": a number between somebody and the BSN that only is said to be one. */
function matchNumberedBeforeBsn({ doc, code, codeSense }: Spot): Candidate | undefined {
  if (code.digits < 3 || code.digits > MOST_DIGITS || codeSense.meaning === Meaning.Thing) return undefined;
  const { hash } = doc.tokens;
  const word = overMark(doc.tokens, code.first);
  if (word < 0 || !NUMBER_WORD.has(hash[word])) return undefined;
  if (!BSN_NEXT.test(doc.text.slice(code.end, code.end + LONGEST_TO_BSN))) return undefined;
  return patientNumber(code, nameBefore(doc, word) ? 'block' : 'review', 0.6, 'Nummer vlak vóór een BSN.');
}

const BSN_CELL = /^(?: {1,4}|\t|[;|,] ?| \| )(\d{9})(?!\d)/;
const LONGEST_GAP = 14;

/** "HB-04417;297698527": a code with letters right before a BSN. For a person to judge. */
function matchCodeBeforeBsn({ doc, code, codeSense }: Spot): Candidate | undefined {
  if (
    code.digits < LEAST_DIGITS ||
    (codeSense.meaning !== Meaning.None && codeSense.meaning !== Meaning.Thing)
  )
    return undefined;
  const next = BSN_CELL.exec(doc.text.slice(code.end, code.end + LONGEST_GAP));
  if (!next || !passesElevenTest(next[1]) || inMachineText(doc.text, code.start, code.end)) return undefined;
  return patientNumber(code, 'review', 0.6, 'Nummer vlak vóór een BSN.');
}

/** "J. Zwanebloem (40118)": a number in brackets right behind a surname. For a person to judge. */
export function matchBehindName({ doc, groups, at }: Spot): Candidate | undefined {
  const { digits, token, start, end } = groups[at];
  const { tokens, text } = doc;
  if (digits.length < LEAST_DIGITS || digits.length > 8 || text[start - 1] !== '(' || text[end] !== ')')
    return undefined;
  const name = token - 2;
  if (name < 0 || tokens.kind[name] !== Kind.Word || isYear(text, { start, end }) || isDateDigits(digits))
    return undefined;
  const isKnown = (t: number) => (tokens.lex[t] & (Lex.Surname | Lex.Given)) !== 0;
  // "Job Ravensberg (73360)": a surname of no list behind a given name.
  const known =
    isKnown(name) ||
    (name > 0 && tokens.kind[name - 1] === Kind.Word && (tokens.lex[name - 1] & Lex.Given) !== 0);
  if (
    tokens.shape[name] !== Shape.Capital ||
    !known ||
    tokens.lex[name] & (Lex.Word | Lex.Drug | Lex.Place | Lex.Eponym)
  )
    return undefined;
  return patientNumber({ start, end }, 'review', 0.5, 'Nummer tussen haakjes achter een naam.');
}

/** What may stand between the numbers of a row: "en", a comma, a short number of the line ("82 = "); or each on its own line. */
const BETWEEN =
  /^(?:(?: \([\p{L} ]{1,12}\))?(?:,| ?\/| ?\+| ?&|;| en| of| met| naar| wordt| ?->| ?→| ipv| i\.p\.v\.|,? moet(?: zijn)?| \((?:was|niet|oud|ipv)| resp\.?| and| y)\s(?:en |\d{1,3} (?:= )?)?|,?\n(?:[-*•] ?)?)$/u;
const LONGEST_BETWEEN = 18;

/** A code of the same form as the one just before it, in a row: `8.114 en 8.141`. */
export function matchInRow(spot: Spot, previous: Candidate | undefined): Candidate | undefined {
  if (previous?.category !== 'PATIENTNUMMER' && previous?.category !== 'POLISNUMMER') return undefined;
  const { doc, code } = spot;
  const between = doc.text.slice(previous.end, code.start);
  if (between.length > LONGEST_BETWEEN || !BETWEEN.test(between) || code.digits < 3) return undefined;
  // Numbers below each other may have been read as one that a line end breaks.
  const from = previous.start + doc.text.slice(previous.start, previous.end).lastIndexOf('\n') + 1;
  if (maskOf(doc.text, code.start, code.end) !== maskOf(doc.text, from, previous.end)) return undefined;
  const { category, severity, score, reason } = previous;
  return { start: code.start, end: code.end, category, severity, score, reason };
}

/** The form of a code: digits as 9, letters as A. */
function maskOf(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/\d/g, '9').replace(/\p{L}/gu, 'A');
}
