/**
 * Lists of persons without a header: lines that open or close with codes of one form, beside a name. "T.55109   HUISING",
 * "Ravensbergen J.   H-40118".
 */
import { Ascii } from '../../../ascii';
import type { Candidate, Doc } from '../../../document';
import { charClass, Char } from '../../../chars';
import { Lex } from '../../../lexicon';
import { Kind, Shape } from '../../../tokens';
import { lineEnd } from '../context/headings';
import { promisesNoOther } from '../context/record-words';
import type { Spot } from '../spot';

/** Lines with one form of code that make a list, and the share of them that must hold a name. */
const LEAST_LINES = 3;
const LEAST_SHARE = 0.6;
/** Share of them with a name that the lists of names know. */
const LEAST_KNOWN = 0.2;
const LONGEST_CODE = 16;
const LONGEST_LINE = 40;
const BULLETS = '-*•|"';

/** Forms of the codes that a text lists beside names, as `formKey` has them: those of which lines enough hold a name. */
export function readForms(doc: Doc): ReadonlySet<number> {
  const { text, woken } = doc;
  const { kind, start, end } = doc.tokens;
  const { line, lineFirst } = doc.layout;
  const lines = new Map<number, { all: number; named: number; known: number }>();
  const ordinary = new Set<number>();
  const keyOf = (from: number, to: number) => {
    const key = formKey(text, from, to);
    if (key === 0 || ordinary.has(key)) return 0;
    if (lines.has(key) || !isOrdinary(text, from, to)) return key;
    ordinary.add(key);
    return 0;
  };
  const count = (key: number, named: Named) => {
    let seen = lines.get(key);
    if (!seen) lines.set(key, (seen = { all: 0, named: 0, known: 0 }));
    seen.all++;
    if (named !== Named.No) seen.named++;
    if (named === Named.Known) seen.known++;
  };
  let n = -1;
  for (const number of woken) {
    if (kind[number] !== Kind.Number || line[number] === n) continue;
    n = line[number];
    const last = lineEnd(doc, n);
    const first = opening(doc, lineFirst[n]);
    if (last - first < 2 || last - first > LONGEST_LINE) continue;
    const opens = opensWithNumber(doc, first) ? keyOf(start[first], chunkEnd(text, start[first])) : 0;
    const closes = closesWithNumber(doc, last) ? keyOf(chunkStart(text, end[last - 1]), end[last - 1]) : 0;
    if (opens === 0 && closes === 0) continue;
    const named = nameOn(doc, first, last);
    if (opens !== 0) count(opens, named);
    if (closes !== 0 && closes !== opens) count(closes, named);
  }
  const forms = new Set<number>();
  for (const [form, { all, named, known }] of lines)
    if (all >= LEAST_LINES && named >= LEAST_SHARE * all && known >= LEAST_KNOWN * all) forms.add(form);
  return forms;
}

/** A code at the edge of a line that has the form of the codes of a list of persons. */
export function matchListed(spot: Spot): Candidate | undefined {
  const { doc, code, facts } = spot;
  if (facts.forms.size === 0) return undefined;
  const { inTable, label, lineFirst, line } = doc.layout;
  // The dates or values of a column.
  if (inTable[code.first] === 1 && !promisesNoOther(label[code.first])) return undefined;
  const n = line[code.first];
  const last = lineEnd(doc, n);
  const first = opening(doc, lineFirst[n]);
  const { text } = doc;
  const { start, end } = doc.tokens;
  if (first < last && opensWithNumber(doc, first)) {
    const to = chunkEnd(text, start[first]);
    if (isOfList(spot, start[first], to)) return listed(start[first], to);
  }
  if (!closesWithNumber(doc, last)) return undefined;
  const from = chunkStart(text, end[last - 1]);
  return isOfList(spot, from, end[last - 1]) ? listed(from, end[last - 1]) : undefined;
}

/** What stands from `from` to `to` holds the code, and has the form of those of a list. */
const isOfList = ({ doc, code, facts }: Spot, from: number, to: number): boolean =>
  from <= code.start && to >= code.end && facts.forms.has(formKey(doc.text, from, to));

const listed = (start: number, end: number): Candidate => ({
  start,
  end,
  category: 'PATIENTNUMMER',
  severity: 'review',
  score: 0.55,
  reason: 'Nummer in een lijst met namen.',
});

/** The first token of a line behind its bullet, and behind the time of an appointment. */
function opening(doc: Doc, first: number): number {
  const { kind, start } = doc.tokens;
  const from = kind[first] === Kind.Mark && BULLETS.includes(doc.text[start[first]]) ? first + 1 : first;
  return isTime(doc, from) ? from + 3 : from;
}

/** "8.10 ", "08:10 " before token `i + 3`. */
function isTime({ tokens }: Doc, i: number): boolean {
  const { kind, start, end, hash, spaced, count } = tokens;
  return (
    i + 3 < count &&
    kind[i] === Kind.Number &&
    end[i] - start[i] <= 2 &&
    kind[i + 1] === Kind.Mark &&
    (hash[i + 1] === Ascii.Dot || hash[i + 1] === Ascii.Colon) &&
    kind[i + 2] === Kind.Number &&
    end[i + 2] - start[i] <= 5 &&
    spaced[i + 1] === 0 &&
    spaced[i + 2] === 0 &&
    spaced[i + 3] === 1
  );
}

/** Most lines open with words: a look at three tokens is cheaper than their letters. */
function opensWithNumber({ tokens: { count, kind } }: Doc, first: number): boolean {
  if (first >= count) return false;
  return kind[first] === Kind.Number || kind[first + 1] === Kind.Number || kind[first + 2] === Kind.Number;
}

function closesWithNumber({ tokens: { kind } }: Doc, last: number): boolean {
  return kind[last - 1] === Kind.Number || kind[last - 2] === Kind.Number;
}

function isInside(text: string, at: number): boolean {
  const c = charClass(text.charCodeAt(at));
  return c === Char.Digit || c === Char.Upper || c === Char.Lower || '-./_'.includes(text[at] ?? ' ');
}

function chunkEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length && to - from <= LONGEST_CODE && isInside(text, to)) to++;
  while (to > from && '-./_'.includes(text[to - 1])) to--;
  return to;
}

function chunkStart(text: string, to: number): number {
  let from = to;
  while (from > 0 && to - from <= LONGEST_CODE && isInside(text, from - 1)) from--;
  return from;
}

/** A date, a clock time or year, a postcode, an amount, a code of ICPC or ICD-10 (K92.01, M54.5). */
const ORDINARY =
  /^(?:A99\.9{1,2}|9{1,4}[-./]9{1,2}(?:[-./]9{1,4})?|9{1,4}|9{4}-?AA|9{1,3}(?:\.9{3})*|9*\.9{1,2}|9{8}|A?99?A?)$/;

const LEAST_DIGITS = 3;

/** Its form, with digits as 9 and letters as A, is one that much else than a code has. */
const isOrdinary = (text: string, from: number, to: number): boolean =>
  ORDINARY.test(
    text
      .slice(from, to)
      .replace(/\d/g, '9')
      .replace(/[A-Za-z]/g, 'A'),
  );

/** A number that codes of one form share; 0 for what is none: too short or too long, of hardly any digits, with words in it. */
function formKey(text: string, from: number, to: number): number {
  if (to - from < 4 || to - from > LONGEST_CODE) return 0;
  let key = 1;
  let digits = 0;
  let letters = 0;
  for (let k = from; k < to; k++) {
    const code = text.charCodeAt(k);
    const isDigit = code >= 48 && code <= 57;
    const isCapital = code >= 65 && code <= 90;
    const isSmall = code >= 97 && code <= 122;
    if (isDigit) digits++;
    letters = isSmall ? letters + 1 : 0;
    if (letters === 2) return 0;
    key = (Math.imul(key, 31) + (isDigit ? 57 : isCapital || isSmall ? 65 : code)) | 0;
  }
  return digits < LEAST_DIGITS ? 0 : key;
}

const enum Named {
  No = 0,
  /** A word with a capital that no list knows. */
  Perhaps,
  Known,
}

/** Whether a name that is no word of the language stands on the line. */
function nameOn(doc: Doc, first: number, last: number): Named {
  const { kind, shape, lex, start, end } = doc.tokens;
  let named = Named.No;
  for (let t = first; t < last; t++) {
    if (kind[t] !== Kind.Word || shape[t] === Shape.Lower || end[t] - start[t] < 3) continue;
    if ((lex[t] & (Lex.Word | Lex.Drug | Lex.Place)) !== 0) continue;
    if ((lex[t] & (Lex.Surname | Lex.Given)) !== 0) return Named.Known;
    named = Named.Perhaps;
  }
  return named;
}
