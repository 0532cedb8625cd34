/** "Dokter, A.M.", "KOPER, D VD", "Juni, van der": a surname, a comma and the rest of the name, where nothing else is written so. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape, type Tokens } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isLowerInitials } from '../model/attributes';
import { opensSurnameFirst } from '../asked/candidates';
import { CLASS_COUNT, NameClass, raisePerson } from '../model/weights';
import { isDateAt, isWideGap } from '../rows';

/** "Dokter, A.M." alone on a line or in a cell: a surname with its initials behind it. */
export function surnameFirst(doc: Doc, i: number): boolean {
  const { kind, hash, shape, count } = doc.tokens;
  if (opensSurnameFirst(doc, i)) return true;
  if (i + 2 >= count || shape[i] === Shape.Lower || shape[i] === Shape.Initials) return false;
  if (kind[i + 1] !== Kind.Mark || hash[i + 1] !== Ascii.Comma || shape[i + 2] !== Shape.Initials)
    return false;
  const opens = i === 0 || kind[i - 1] !== Kind.Word;
  const after = i + 3 < count ? kind[i + 3] : Kind.Newline;
  return opens && after !== Kind.Word;
}

/** Raises the verdicts in `p` to `floor` for a surname before the comma of token `comma`, and for the rest of the name behind it. */
export function keepSurnameFirst(doc: Doc, p: Float32Array, comma: number, floor: number): void {
  const { kind, shape, cue, lex, start, end, count } = doc.tokens;
  const i = comma - 1;
  const first = comma + 1;
  if (first >= count || kind[i] !== Kind.Word || kind[first] !== Kind.Word) return;
  if (shape[first] === Shape.Initials || end[first] - start[first] === 1 || isLowerInitials(doc, first)) {
    keepPrefixesBehindInitials(doc, p, comma, floor);
    keepSurnameBeforeInitials(doc, p, comma, floor);
  }
  if (cue[first] & Cue.Prefix) keepSurnameBeforePrefixes(doc, p, comma, floor);
  if (lex[first] & Lex.Given) keepSurnameBeforeGiven(doc, p, comma, floor);
}

/** What closes a cell behind initials, and no sentence. */
const PREFIXES = wordSet("van de der den ten ter vd vdr vande vander vanden v.d. von el 't");
const [VAN, DE] = ['van', 'de'].map(hashOf);
/** Shorter words are abbreviations as often. */
const SHORTEST = 3;
const NO_SURNAME = Cue.Stop | Cue.Prefix | Cue.Title | Cue.Doctor | Cue.Birth;

/**
 * "KOPER, D VD", "koper, d. van der": initials behind a comma, and what stands before a surname closes the cell. Nothing but a
 * name is written so, whatever word it is. Raises the verdicts in `p` of all of it to `floor`; `comma` is the token of the comma.
 */
function keepPrefixesBehindInitials(doc: Doc, p: Float32Array, comma: number, floor: number): void {
  const { kind, cue, spaced, start, end, count } = doc.tokens;
  const i = comma - 1;
  if (comma + 2 >= count || kind[i] !== Kind.Word || spaced[comma + 1] === 0) return;
  if (cue[i] & NO_SURNAME || end[i] - start[i] < SHORTEST) return;
  const last = lastPrefixBehindInitials(doc, comma + 1);
  for (let k = i; k <= last; k++) if (kind[k] === Kind.Word) raisePerson(p, k, floor);
}

/** Letters with full stops behind a comma that are no initials: "paracetamol, z.n.", "met spoed, s.v.p.". */
const NO_INITIALS = wordSet(
  'zn oa mn po iv sc dd ed ea io ac pc an nvt svp aub mbv ivm tav tgv nav iom bv ipv dwz mm hs lo bgg rr qd bid im sl sos bd ad mits excl incl',
);

/** Of initials behind a word that practices use as a word: two letters with their full stops. */
const MOST_INITIALS = 4;

/** What closes a letter before initials, or says who signs. */
const NO_SURNAMES = wordSet('succes dank bedankt ciao groet groetjes ikzelf ondergetekende akkoord gezien');

/**
 * "Notelaar, W.A.", "bakker, j.w. (12/3/56)": a word that opens an entry, a comma and initials. Raises the verdict in `p` of the word to
 * `floor`, whatever word it is, as nothing but a name is written so; `comma` is the token of the comma.
 */
function keepSurnameBeforeInitials(doc: Doc, p: Float32Array, comma: number, floor: number): void {
  const { kind, hash, cue, lex, shape, start, end, count } = doc.tokens;
  const i = comma - 1;
  const first = comma + 1;
  if (first >= count || kind[i] !== Kind.Word || kind[first] !== Kind.Word || end[i] !== start[comma]) return;
  if (cue[i] & NO_ENTRY || end[i] - start[i] < 2 || shape[i] === Shape.Initials || NO_SURNAMES.has(hash[i]))
    return;
  // "vermoeden jicht, M. gebeld", "mri, M.B. Verdurmen"
  if ((shape[i] === Shape.Lower) !== (shape[first] === Shape.Lower) || isDayOfMonth(doc, i)) return;
  const last = lastInitial(doc, first);
  if (last < 0 || !opensEntry(doc, i) || shape[last + 1] === Shape.Capital) return;
  // "hoest, m.n. 's nachts", "Foto, L. pols": an abbreviation or a side as often, unless the entry ends there.
  const surname = (lex[i] & Lex.Surname) !== 0 || (lex[i] & Lex.Practice) === 0;
  // "afspraak, a.m.", "Verwijzing, K.N.O."
  if (!surname && (shape[first] === Shape.Lower || end[first] - start[first] > MOST_INITIALS)) return;
  const several = end[first] - start[first] > 2 && shape[first] === Shape.Initials;
  if (!several && (NO_INITIALS.has(hash[first]) || !closesEntry(doc, last + 1))) return;
  raisePerson(p, i, floor);
  for (let k = first; k <= last; k++) if (kind[k] === Kind.Word) raisePerson(p, k, floor);
}

/** The last token of the initials from `from` on: "W.A.", "m." and "m .", "p.j."; -1 for others. */
function lastInitial(doc: Doc, from: number): number {
  const { tokens } = doc;
  const { shape, cue, start, end, kind, hash, spaced, count } = tokens;
  if (cue[from] & Cue.Toward) return -1;
  if (shape[from] === Shape.Initials) return end[from] - start[from] > 1 ? from : -1;
  if (isLowerInitials(doc, from)) return from;
  const dot = from + 1;
  const dotted = dot < count && kind[dot] === Kind.Mark && hash[dot] === Ascii.Dot && spaced[dot] === 0;
  return dotted && isLetter(tokens, from) ? dot : -1;
}

/** Token `i`, and what stands inside a surname before it, opens a line, a cell, or what stands behind a mark, a number or "pt". */
function opensEntry(doc: Doc, i: number): boolean {
  const { kind, hash, cue, spaced } = doc.tokens;
  let k = i;
  while (k > 0 && kind[k - 1] === Kind.Word && cue[k - 1] & Cue.Prefix && !isWideGap(doc, k)) k--;
  if (k === 0 || isWideGap(doc, k)) return true;
  if (kind[k - 1] === Kind.Word) return (cue[k - 1] & (Cue.Patient | Cue.Title)) !== 0;
  // One of a list: "Hema, Kruidvat, O.R.S.".
  if (kind[k - 1] === Kind.Number) return true;
  return hash[k - 1] !== Ascii.Comma && (spaced[k] === 1 || hash[k - 1] !== Ascii.Hyphen);
}

/** Nothing more is said at token `from`, behind what stands inside a surname: the line or the cell ends, or a number or mark stands there, or a verb. */
function closesEntry(doc: Doc, from: number): boolean {
  const { kind, hash, cue, count } = doc.tokens;
  let k = from;
  while (k < count && kind[k] === Kind.Word && PREFIXES.has(hash[k])) k++;
  return (
    k >= count || kind[k] !== Kind.Word || isWideGap(doc, k) || (cue[k] & (Cue.Speech | Cue.Named)) !== 0
  );
}

/** "11 jan, Thyra 29-1" */
function isDayOfMonth({ tokens }: Doc, i: number): boolean {
  return i > 0 && tokens.kind[i - 1] === Kind.Number && (tokens.cue[i] & (Cue.Month | Cue.Weekday)) !== 0;
}

const OPENS_DETAILS = [Ascii.OpeningBracket, Ascii.Semicolon, Ascii.Bar];
/** From here on the word behind the comma is a name without doubt. */
const CERTAIN = 0.9;

/**
 * "bakker, thyra (12-03-1956)", "juni, thyra   12-3-56": the same with a given name, where details of the person follow. Elsewhere
 * such a word greets or thanks ("Morgen, Thyra").
 */
function keepSurnameBeforeGiven(doc: Doc, p: Float32Array, comma: number, floor: number): void {
  const { kind, hash, cue, lex, start, end, count } = doc.tokens;
  const i = comma - 1;
  const given = comma + 1;
  const next = given + 1;
  if (next >= count || kind[i] !== Kind.Word || kind[given] !== Kind.Word || end[i] !== start[comma]) return;
  if (cue[i] & NO_ENTRY || end[i] - start[i] < 2 || (lex[given] & Lex.Given) === 0) return;
  if (p[given * CLASS_COUNT + NameClass.Person] < CERTAIN || !opensEntry(doc, i) || isDayOfMonth(doc, i))
    return;
  const mark = kind[next] === Kind.Mark && OPENS_DETAILS.includes(hash[next]);
  // "Controle, Thyra (12-3)", "Griepprik, Thyra (12-03-2026)"
  if ((lex[i] & Lex.Surname) !== 0 && isDateAt(doc, mark ? next + 1 : next, count)) raisePerson(p, i, floor);
}

/** What opens a letter or a form, or says when, before a comma and "van" or "de". */
const NO_ENTRY = NO_SURNAME | Cue.Greeting | Cue.Closing | Cue.Relation | Cue.Role;

/**
 * "Juni, van der - kwam in mei": a word with a capital that opens a line or an item, and behind the comma only what stands before a
 * surname. Raises the verdict in `p` of all of it to `floor`, also when the word is a month or an everyday one.
 */
function keepSurnameBeforePrefixes(doc: Doc, p: Float32Array, comma: number, floor: number): void {
  const { kind, hash, cue, shape, spaced, count } = doc.tokens;
  const i = comma - 1;
  const first = comma + 1;
  if (first >= count || kind[i] !== Kind.Word || spaced[first] === 0 || !PREFIXES.has(hash[first])) return;
  if (shape[i] === Shape.Lower || shape[i] === Shape.Initials || cue[i] & NO_ENTRY) return;
  if (i > 0 && kind[i - 1] === Kind.Word && !isWideGap(doc, i)) return;
  // "Spar, Den, Linde"
  if (shape[first] !== Shape.Lower) return;
  let last = first;
  while (last + 1 < count && PREFIXES.has(hash[last + 1])) last++;
  // "Periode, van - tot"
  if (last === first && hash[first] === VAN) return;
  const next = last + 1;
  if (next < count && kind[next] !== Kind.Newline && kind[next] !== Kind.Mark && !isWideGap(doc, next))
    return;
  // "Kortom, de⏎patiënt is moe": a line of running text ends there.
  if (hash[last] === DE && next + 1 < count && kind[next] === Kind.Newline && shape[next + 1] === Shape.Lower)
    return;
  for (let k = i; k <= last; k++) if (kind[k] === Kind.Word) raisePerson(p, k, floor);
}

/** The last of the words that stand before a surname, behind the initials that open at token `from`; -1 for none. */
function lastPrefixBehindInitials(doc: Doc, from: number): number {
  const { kind, hash, shape, start, end, count } = doc.tokens;
  let k = from;
  while (k < count && k < from + LONGEST_INITIALS) {
    const dot = kind[k] === Kind.Mark && hash[k] === Ascii.Dot && k > from && isLetter(doc.tokens, k - 1);
    if (!dot && !isLetter(doc.tokens, k) && shape[k] !== Shape.Initials && !isLowerInitials(doc, k)) break;
    k++;
  }
  if (k === from) return -1;
  const first = k;
  while (k < count && PREFIXES.has(hash[k]) && end[k] - start[k] > 1) k++;
  if (k === first) return -1;
  if (k === count || kind[k] === Kind.Newline || isWideGap(doc, k)) return k - 1;
  // "van 45 jaar"
  if (kind[k] === Kind.Number) return hash[k - 1] === VAN ? -1 : k - 1;
  return kind[k] === Kind.Mark ? k - 1 : -1;
}
function isLetter({ kind, start, end }: Tokens, k: number): boolean {
  return kind[k] === Kind.Word && end[k] - start[k] === 1;
}
/** In tokens: four letters with a full stop each. */
const LONGEST_INITIALS = 8;
