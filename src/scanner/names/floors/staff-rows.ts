/** Initials of staff in rows: the author behind the date of a journal's row, and what closes the rows of an agenda. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { CLASS_COUNT, NameClass, raisePerson } from '../model/weights';
import { isDateAt, isWideGap } from '../rows';
import { CLINICAL } from '../verdict';

/** Tokens of a date (three numbers and two marks), of a date with its month in letters, and of a time. */
const DATE = 5;
const WORDED_DATE = 3;
const TIME = 3;

/** Raises the verdicts in `p` to `floor` for initials of staff in the rows of a journal or an agenda. */
export function keepInitialsInRows(doc: Doc, p: Float32Array, floor: number): void {
  const { tokens, layout } = doc;
  const { kind, cue, count } = tokens;
  const { lineFirst } = layout;
  const closing: number[] = [];
  let rows = 0;
  for (let n = 0; n + 1 < lineFirst.length; n++) {
    let first = lineFirst[n];
    const end = lineFirst[n + 1];
    if (first < count && (isBar(doc, first) || cue[first] & Cue.Weekday)) first++;
    if (first + 3 >= end || kind[first] !== Kind.Number) continue;
    const author = behindDate(doc, first, end);
    if (author >= 0) keepAuthor(doc, p, author, end, floor);
    else if (isClock(doc, first)) {
      rows++;
      const last = initialsAtEnd(doc, first, end);
      if (last >= 0) closing.push(last);
    }
  }
  // A column of initials fills most rows; one row may end in any short word.
  if (closing.length > 1 && closing.length * 2 >= rows) for (const i of closing) raisePerson(p, i, floor);
}

/** The token behind the date that opens a row, over a time and the mark or gap of a cell; -1 for none. */
function behindDate(doc: Doc, first: number, end: number): number {
  const { kind, cue } = doc.tokens;
  let i = first + DATE;
  if (!isDateAt(doc, first, end)) {
    if ((cue[first + 1] & Cue.Month) === 0 || kind[first + 2] !== Kind.Number) return -1;
    i = first + WORDED_DATE;
  }
  i = overCell(doc, i);
  if (i + TIME < end && isClock(doc, i)) i = overCell(doc, i + TIME);
  return i < end ? i : -1;
}

/** Token `i` opens a time: 8.20, 08:20; 5.6 is a value, 112.50 a price. */
function isClock({ tokens }: Doc, i: number): boolean {
  const { kind, hash, start, end } = tokens;
  if (kind[i] !== Kind.Number || kind[i + 1] !== Kind.Mark || kind[i + 2] !== Kind.Number) return false;
  if (end[i] - start[i] > 2 || end[i + 2] - start[i + 2] !== 2) return false;
  return hash[i + 1] === Ascii.Colon || hash[i + 1] === Ascii.Dot;
}

/** How a contact is marked in a journal: visite, consult, telefonisch, e-consult, overig. */
const CONTACTS = wordSet('v c t e o');
/** Kinds of contact, roles, vaccines and examinations in the place of an author. */
const NO_AUTHOR = wordSet(
  'wnd wrn hv vc tc ec dc cd bto anw eco tel vis con icpc soep dbc epi med lab ecg mdo poh hap ggz seh mri ct hb ldl bmr mmr ror dtp dktp hpv hib men rr crp rx ok vg iud ogt ogtt abi inr ctg dvt cva tia hnp cts uwi pad pavk copd bcc pcc oma acl mtp',
);
const WND = hashOf('wnd');

/** The author at token `from`, behind the date: "12-05-25 | KZV | T90.02", "26-06-25 PK (C)", "12.01.2024  V  JdP  L03". */
function keepAuthor(doc: Doc, p: Float32Array, from: number, end: number, floor: number): void {
  const { hash, lex } = doc.tokens;
  const i = isContactLetter(doc, from) ? overCell(doc, from + 1) : from;
  if (i >= end || !isInitials(doc, i) || !endsAuthor(doc, i)) return;
  // The letter of a contact may also stand behind the author, as a code does.
  let code = false;
  let contact = false;
  let examined = false;
  for (let k = from; k < end && k < i + FORM_WITHIN; k++) {
    if (isContact(doc, k)) contact = true;
    else if (isIcpc(doc, k)) code = true;
    else if (isLabCell(doc, k)) examined = true;
    else continue;
    p[k * CLASS_COUNT + NameClass.Person] = 0;
  }
  // "12-05-25 UWI U71": in a list of problems an abbreviation that is known stands before its code.
  if (!contact && (!code || (!examined && (lex[i] & Lex.NotName) !== 0))) return;
  raisePerson(p, i, floor);
  if (i + 1 < end && hash[i + 1] === WND) p[(i + 1) * CLASS_COUNT + NameClass.Person] = 0;
}
const FORM_WITHIN = 8;

/** Two to four letters: KZV, JdP; no kind of contact, and no abbreviation that practices use. */
function isInitials({ tokens }: Doc, i: number): boolean {
  const { kind, shape, lex, cue, hash, start, end } = tokens;
  const length = end[i] - start[i];
  if (kind[i] !== Kind.Word || length < 2 || length > 4) return false;
  if (shape[i] !== Shape.Caps && shape[i] !== Shape.Mixed) return false;
  return !NO_AUTHOR.has(hash[i]) && ((lex[i] & Lex.Practice) === 0 || (cue[i] & Cue.Title) !== 0);
}

/** Behind an author a cell ends, or a bracket, "wnd" or a code follows; text behind it would make it an abbreviation. */
function endsAuthor(doc: Doc, i: number): boolean {
  const { hash } = doc.tokens;
  const next = i + 1;
  return (
    endsCell(doc, next) || hash[next] === Ascii.OpeningBracket || hash[next] === WND || isIcpc(doc, next)
  );
}

/** T90.02, K86: a capital glued to two digits. */
function isIcpc({ tokens }: Doc, k: number): boolean {
  const { kind, shape, spaced, start, end, count } = tokens;
  if (kind[k] !== Kind.Word || shape[k] !== Shape.Initials || end[k] - start[k] > 1) return false;
  const number = k + 1;
  if (number >= count || kind[number] !== Kind.Number) return false;
  return spaced[number] === 0 && end[number] - start[number] === 2;
}

function isContactLetter({ tokens }: Doc, k: number): boolean {
  const { shape, hash, start, end } = tokens;
  return shape[k] === Shape.Initials && end[k] - start[k] === 1 && CONTACTS.has(hash[k]);
}

/** "(V)", "| T |", "  C  ": the letter of a contact by itself. */
function isContact(doc: Doc, k: number): boolean {
  if (!isContactLetter(doc, k)) return false;
  const { hash } = doc.tokens;
  if (hash[k - 1] === Ascii.OpeningBracket) return hash[k + 1] === Ascii.ClosingBracket;
  return (isSeparator(doc, k - 1) || isWideGap(doc, k)) && endsCell(doc, k + 1);
}

/** "KZV ⇥ C", "V  JdP": the letter of a contact beside an author, which is no initial of theirs. */
export function isContactBeside(doc: Doc, letter: number, author: number): boolean {
  if (!isContactLetter(doc, letter) || !isWideGap(doc, Math.max(letter, author))) return false;
  return isInitials(doc, author) && isDateAt(doc, doc.layout.lineFirst[doc.layout.line[author]], author);
}

/** "| L": a result of a laboratory, between bars only; elsewhere it is the left side. */
function isLabCell(doc: Doc, k: number): boolean {
  const { shape, hash, start, end } = doc.tokens;
  if (hash[k] !== LAB || shape[k] !== Shape.Initials || end[k] - start[k] > 1) return false;
  return isBar(doc, k - 1) && endsCell(doc, k + 1);
}
const LAB = hashOf('l');

/** A cell ends before token `k`. */
function endsCell(doc: Doc, k: number): boolean {
  const { kind, count } = doc.tokens;
  return k >= count || kind[k] === Kind.Newline || isSeparator(doc, k) || isWideGap(doc, k);
}

/** `k`, or the token behind it when a mark stands there that parts cells. */
function overCell(doc: Doc, k: number): number {
  return isSeparator(doc, k) ? k + 1 : k;
}

function isSeparator(doc: Doc, k: number): boolean {
  const { kind, hash, count } = doc.tokens;
  if (k < 0 || k >= count || kind[k] !== Kind.Mark) return false;
  return hash[k] === Ascii.Bar || hash[k] === Ascii.Semicolon || hash[k] === Ascii.Comma;
}

function isBar({ tokens }: Doc, k: number): boolean {
  return tokens.kind[k] === Kind.Mark && tokens.hash[k] === Ascii.Bar;
}

/** What closes a row of an agenda and is nobody: what was done, a side, a unit, a way to give a drug, a role, a kind of contact. */
const NO_INITIALS = wordSet(
  'ok nb gb wk mg li re sc iv im po or dd st sl mm cm ml kg gr dg mnd vc tc ec dc cd ha da pa va vs ao hv vg va tk bd rr hb pr bv nv pt ct co ks zn zs ws eh ie iu cc dz wc',
);

/** The initials in lower case that close the row of an agenda as a cell of their own, "8.00  Kerkdijk  oog rood   bo"; -1 for none. */
function initialsAtEnd(doc: Doc, first: number, end: number): number {
  const { tokens } = doc;
  const { kind, hash, shape, lex, cue, start, end: ends } = tokens;
  let last = end - 1;
  while (last > first && (kind[last] === Kind.Newline || isBar(doc, last))) last--;
  const length = ends[last] - start[last];
  if (kind[last] !== Kind.Word || shape[last] !== Shape.Lower || length < 2 || length > 3) return -1;
  if (
    cue[last] !== 0 ||
    NO_INITIALS.has(hash[last]) ||
    CLINICAL.has(hash[last]) ||
    (length > 2 && lex[last] & WORDS)
  )
    return -1;
  if (!isBar(doc, last - 1) && !isWideGap(doc, last)) return -1;
  // Other cells stand before it: who, what.
  const cell = isBar(doc, last - 1) ? last - 1 : last;
  for (let k = first + 3; k < cell; k++) if (isBar(doc, k) || isWideGap(doc, k)) return last;
  return -1;
}
const WORDS = Lex.Word | Lex.Practice | Lex.NotName | Lex.Drug | Lex.Place | Lex.Institution;
