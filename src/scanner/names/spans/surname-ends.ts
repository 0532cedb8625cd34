/** Where a surname opens and ends: "van den" before it, a word behind de or van, what is left over, the name somebody was born with. */
import { Ascii } from '../../ascii';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { isMark, Kind, overDot, Shape } from '../../tokens';
import { hashOf, TypedWords, wordSet } from '../../word-table';
import { isStroke, sameCell } from './between';
import { CLASS_COUNT, NameClass } from '../model/weights';
import { isPrefix, isWideGap } from '../rows';
import { INFORM_AT, isName } from '../verdict';

/** A word such as De or Van is part of a name from this verdict on: alone it opens sentences. */
const SURE_PREFIX = 0.1;

/** What stands before nothing but a surname: "vd burg", "TER BURG". */
const SHORT_PREFIX = wordSet('vd vdr v.d. vander vanden ter ten');

/** "van den burg", "uit den boogaard": two or more such words before a name are part of it; one can be a preposition. */
export function opensSurname(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  if (!isPrefix(tokens, k)) return false;
  return (
    SHORT_PREFIX.has(tokens.hash[k]) ||
    isPrefix(tokens, k + 1) ||
    isStroke(doc, k - 1) ||
    (k > 0 && isPrefix(tokens, k - 1) && sameCell(doc, k - 1, k))
  );
}

/** "MENEER DOS RAMOS", "G.R. DI BENEDETTO": in capitals, such a word between a title or initials and a name. */
export function opensInCapitals({ tokens }: Doc, k: number): boolean {
  const { shape, cue } = tokens;
  if ((cue[k] & Cue.Prefix) === 0 || shape[k] !== Shape.Caps || shape[k + 1] !== Shape.Caps) return false;
  const before = overDot(tokens, k);
  if (before < 0 || tokens.kind[before] !== Kind.Word) return false;
  return shape[before] === Shape.Initials || (cue[before] & (Cue.Title | Cue.Doctor)) !== 0;
}

/** What it takes to read a word that practices use as the end of a surname: "Petra over uitslag", "Bram te bellen". */
const CLOSES_AT = 0.002;

/** "ferry de kam", "JORIS DE MOL": a given name, de or van, and a surname without a capital of its own that is a word too. */
export function closesSurname(doc: Doc, p: Float32Array, i: number, k: number): boolean {
  const { tokens } = doc;
  return (
    tokens.kind[k - 1] === Kind.Word &&
    (tokens.shape[k] === Shape.Lower || (tokens.shape[k] === Shape.Caps && tokens.shape[i] === Shape.Caps)) &&
    tokens.cue[k] === 0 &&
    (tokens.lex[i] & Lex.Given) !== 0 &&
    (tokens.lex[k] & Lex.Surname) !== 0 &&
    ((tokens.lex[k] & Lex.Practice) === 0 || p[k * CLASS_COUNT + NameClass.Person] >= CLOSES_AT)
  );
}

/** "Anna de Molen": a given name, de or van, and a word with a capital that is neither a place nor an institution. */
export function closesWithCapital({ tokens }: Doc, p: Float32Array, i: number, k: number): boolean {
  const at = k * CLASS_COUNT;
  // "Storm uit de Kerkdam 301": a preposition, and a street.
  for (let t = i + 1; t < k; t++) if (!LEFT_OVER.has(tokens.hash[t])) return false;
  return (
    tokens.shape[k] === Shape.Capital &&
    tokens.cue[k] === 0 &&
    tokens.kind[k + 1] !== Kind.Number &&
    (tokens.lex[i] & Lex.Given) !== 0 &&
    (tokens.lex[k] & (Lex.Place | Lex.Institution | Lex.NotName)) === 0 &&
    p[at + NameClass.Institution] < INFORM_AT &&
    p[at + NameClass.Place] < INFORM_AT
  );
}

/** "M. van der⏎Zandvoort": behind what stands inside a surname a line ends, and the surname goes on. */
export function wrapsSurname({ tokens }: Doc, k: number): boolean {
  return (
    tokens.kind[k - 1] === Kind.Newline &&
    tokens.shape[k] === Shape.Capital &&
    (tokens.cue[k] & Cue.Stop) === 0 &&
    tokens.label[k] === Label.None
  );
}

/** "thyra van der diepte": behind a given name and "van der" the surname goes on, whatever word it is. */
export function isBehindDer({ tokens }: Doc, k: number): boolean {
  const { kind, hash, shape, lex, cue, count } = tokens;
  if (k < 3 || k >= count || !DER.has(hash[k - 1]) || hash[k - 2] !== VAN || (lex[k - 3] & Lex.Given) === 0)
    return false;
  return kind[k] === Kind.Word && shape[k] === Shape.Lower && (cue[k] & (Cue.Stop | Cue.Prefix)) === 0;
}
/** Stand in nothing but surnames: "van der", "op den". */
const DER = wordSet('der den');
const VAN = hashOf('van');

/** "JORIS DE MOL VAN ZANDVOORDE": no name ends in De when a word with a capital follows. */
export function endsInPrefix({ tokens }: Doc, p: Float32Array, i: number): boolean {
  return (
    (tokens.cue[i] & Cue.Prefix) !== 0 &&
    tokens.shape[i] !== Shape.Initials &&
    p[i * CLASS_COUNT + NameClass.Person] >= SURE_PREFIX
  );
}

/** What nothing but a surname leaves before a mark or a gap; "in", "op" and "aan" alone can be parts of a verb. */
const LEFT_OVER = wordSet("van de der den ten ter 't vd vander vande vanden vdr von el");
/** "Zandt in 't -", "Berg op den;": such a word with an article behind it is part of no verb. */
const BEFORE_ARTICLE = wordSet('in op aan uit');

/** "Zandvoorder van de;", "Lange, Anna de": the words from `first` to `last` belong to the name before them, as no sentence ends so. */
export function isLeftOver({ tokens }: Doc, first: number, last: number): boolean {
  // A letter by itself opens "t/m"; "'t" has its apostrophe.
  for (let i = first; i <= last; i++) {
    if (i < last && BEFORE_ARTICLE.has(tokens.hash[i])) continue;
    if (!LEFT_OVER.has(tokens.hash[i]) || tokens.end[i] - tokens.start[i] === 1) return false;
  }
  return last + 1 === tokens.count || tokens.kind[last + 1] !== Kind.Newline;
}

/**
 * "Hove, ten", "Steenis, van der komt om tien uur": the last of the words behind the comma at token `k - 1` that belong to the surname
 * before it; -1 for none. "Steenis, van de fysio" may be who somebody is.
 */
export function prefixBehindComma(doc: Doc, p: Float32Array, k: number): number {
  const last = lastPrefix(doc, k);
  if (last >= 0) return last;
  const { cue, hash, shape } = doc.tokens;
  const end = prefixesFrom(doc, k);
  // "Steenis, van der Doorn", "steenis, van der kolibrie": the next person.
  if (end === k || shape[end] !== Shape.Lower || isName(doc, p, end)) return -1;
  const isSpoken = end === k + 1 && hash[k] === VAN && (cue[end] & Cue.Speech) !== 0;
  const inCapitals = shape[k - 2] === Shape.Caps && shape[end - 1] === Shape.Caps;
  return isSpoken || inCapitals || DER.has(hash[end - 1]) ? end - 1 : -1;
}

/** The first token from `k` on that is no word such as "van" or "der". */
function prefixesFrom({ tokens: { count, kind, cue } }: Doc, k: number): number {
  let end = k;
  while (end < count && kind[end] === Kind.Word && cue[end] & Cue.Prefix) end++;
  return end;
}

/** "Hove, ten", "Steenis, van der": the last of the words from `k` on that close a name; -1 when more follows. */
export function lastPrefix(doc: Doc, k: number): number {
  const { tokens } = doc;
  const end = prefixesFrom(doc, k);
  const closes =
    end === tokens.count ||
    tokens.kind[end] === Kind.Newline ||
    tokens.kind[end] === Kind.Mark ||
    isWideGap(doc, end);
  return end > k && closes ? end - 1 : -1;
}

const MAIDEN = new TypedWords('geb geboren née');
/** What a place of birth stands behind. */
const BORN_AT = wordSet('te in op');

/** "Oldenhof geb. Vriezema", "Oldenhof, geb. Vriezema": the first token of the name that the person of token `i` was born with; -1 for none. */
export function maidenName(doc: Doc, p: Float32Array, i: number): number {
  const { tokens } = doc;
  const at = isMark(tokens, i + 1, Ascii.Comma) ? i + 2 : i + 1;
  if (!MAIDEN.has(doc, at)) return -1;
  const next = isMark(tokens, at + 1, Ascii.Dot) ? at + 2 : at + 1;
  if (next >= tokens.count || tokens.kind[next] !== Kind.Word || !sameCell(doc, next, i)) return -1;
  // "geb. te Grouw"
  if (BORN_AT.has(tokens.hash[next])) return -1;
  return isName(doc, p, next) ? next : -1;
}
