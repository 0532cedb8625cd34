/** Which tokens beside a name belong to it: half a name left standing is still a leak. */
import { Cue, Label } from '../cues';
import type { Doc } from '../document';
import { Lex } from '../lexicon';
import { Kind, Shape, type Tokens } from '../tokens';
import { hashOf, TypedWords, wordSet } from '../word-table';
import { isLowerInitials } from './attributes';
import { CLASS_COUNT, NameClass } from './model';
import { isInNotation } from './notation';
import { isPrefix, isWideGap } from './rows';
import { isInSlashedName } from './slashed-names';
import { isPlannedWith } from './staff-letters';
import { isContactBeside } from './staff-rows';
import { INFORM_AT, isBirthLabel, isName, isTermBehindName, REVIEW_AT } from './verdict';
import { isLetterOfWord, isSexBeforeDate, isSpecies } from './letters';
import { isSmallSurname } from './small-surnames';

/** A word that touches a name joins it at this much lower verdict: half a name left standing is still a leak. */
const JOIN_AT = 0.01;
/** A word such as De or Van is part of a name from this verdict on: alone it opens sentences. */
const SURE_PREFIX = 0.1;
const HYPHEN = 45;
const COMMA = 44;
const APOSTROPHE = 39;
const DOT = 46;
const SLASH = 47;
const UNDERSCORE = 95;

/** The token before that belongs to the name starting at `first`; -1 when the name starts there. */
export function joinedBefore(doc: Doc, p: Float32Array, first: number): number {
  const { tokens } = doc;
  const k = first - 1;
  if (k < 0) return -1;
  // What lies on the other side of a hyphen is one word; "Chr. Bos", "g. pruim": a short word with a full stop.
  if (
    k > 0 &&
    tokens.kind[k] === Kind.Mark &&
    tokens.kind[k - 1] === Kind.Word &&
    sameCell(doc, k - 1, first)
  ) {
    const capital = tokens.shape[k - 1] !== Shape.Lower;
    if (isStroke(doc, k) || isInSlashedName(doc, p, k, REVIEW_AT)) return k - 1;
    // "brief_p_zandvoorder.pdf", "recept_van_der_meer.pdf"
    if (
      isUnderscore(doc, k) &&
      (tokens.end[k - 1] - tokens.start[k - 1] === 1 || tokens.cue[k - 1] & Cue.Prefix)
    )
      return k - 1;
    if (isHyphen(doc, k))
      return capital || p[(k - 1) * CLASS_COUNT + NameClass.Person] >= JOIN_AT ? k - 1 : -1;
    return tokens.hash[k] === DOT && tokens.spaced[k] === 0 && abbreviatesName(doc, k - 1) ? k - 1 : -1;
  }
  if (!sameCell(doc, k, first) || isOtherCell(doc, first) || isContactBeside(doc, k, first)) return -1;
  if (isPlannedWith(doc, first)) return -1;
  const said = saidBefore(tokens, k);
  if (said >= 0) return said;
  if (
    isSmallSurname(doc, first) ||
    opensSurname(doc, k) ||
    isLowerInitials(doc, k) ||
    isSpokenInitial(doc, k) ||
    isShortVan(doc, k)
  )
    return k;
  return p[k * CLASS_COUNT + NameClass.Person] < REVIEW_AT && joins(doc, p, k) ? k : -1;
}

/** "van den burg", "uit den boogaard": two or more such words before a name are part of it; one can be a preposition. */
function opensSurname(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  if (!isPrefix(tokens, k)) return false;
  return (
    isPrefix(tokens, k + 1) ||
    isStroke(doc, k - 1) ||
    (k > 0 && isPrefix(tokens, k - 1) && sameCell(doc, k - 1, k))
  );
}

/** "(v Zandvoorder)": van, cut to its letter, before a name with a capital. */
function isShortVan({ tokens }: Doc, k: number): boolean {
  const { hash, lex, shape } = tokens;
  // "tel v Thyra": a given name that is no surname.
  const given = (lex[k + 1] & (Lex.Given | Lex.Surname)) === Lex.Given;
  return hash[k] === V && isLowerLetter(tokens, k) && shape[k + 1] === Shape.Capital && !given;
}
const [V, OF] = ['v', 'of'].map(hashOf);

/** "a p j zandvoorder": a letter before a name that opens with such a letter; one letter can be a mark of a note (s, o, e, p). */
function isSpokenInitial({ tokens }: Doc, k: number): boolean {
  return isLowerLetter(tokens, k) && isLowerLetter(tokens, k + 1) && tokens.spaced[k + 1] === 1;
}

function isLowerLetter({ kind, shape, start, end }: Tokens, k: number): boolean {
  return kind[k] === Kind.Word && shape[k] === Shape.Lower && end[k] - start[k] === 1;
}

/** The stroke of v/d and v/h: a letter before it, what stands inside a surname behind it, and no space. */
function isStroke({ tokens }: Doc, k: number): boolean {
  if (k < 1 || !isMark(tokens, k, SLASH)) return false;
  const letter = tokens.kind[k - 1] === Kind.Word && tokens.end[k - 1] - tokens.start[k - 1] === 1;
  return (
    letter && tokens.spaced[k] === 0 && tokens.spaced[k + 1] === 0 && (tokens.cue[k + 1] & Cue.Prefix) !== 0
  );
}

/** "Zandvoorder/J": a list with the initial behind a stroke. */
function isInitialBehindStroke(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  const { shape, spaced, count } = tokens;
  if (!isMark(tokens, k, SLASH) || k + 1 >= count || spaced[k] === 1 || spaced[k + 1] === 1) return false;
  if (!isWholeWord(tokens, k - 1) || shape[k + 1] !== Shape.Initials) return false;
  return !isGluedToNumber(doc, k + 1) && !isMark(tokens, k + 2, SLASH);
}

/** Chr. · Joh. · IJ. · g. before a name; no title, and no word with a cue of its own. */
function abbreviatesName(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  const length = tokens.end[k] - tokens.start[k];
  if (
    tokens.cue[k] &
    (Cue.Title | Cue.Doctor | Cue.Role | Cue.Greeting | Cue.Closing | Cue.Birth | Cue.Patient)
  )
    return false;
  if (tokens.shape[k] === Shape.Lower) return length === 1;
  return length <= 4 && (tokens.cue[k] & (Cue.Stop | Cue.Month | Cue.Weekday)) === 0;
}

/** The next token of the same name after token `i`, over what may stand inside a name; -1 when it ends. */
export function joinedAfter(doc: Doc, p: Float32Array, i: number): number {
  const { tokens, layout } = doc;
  const maiden = maidenName(doc, p, i);
  if (maiden >= 0) return maiden;
  const said = saidAfter(tokens, i);
  if (said >= 0) return said;
  let comma = false;
  for (let k = i + 1; k < tokens.count && k <= i + 5; k++) {
    // "mevrouw van⏎den⏎Aardweg": what stands inside a surname goes on over a line end.
    // A letter by itself is an initial: "Jansen, S.⏎Geboortedatum".
    if (tokens.kind[k] === Kind.Newline && isPrefix(tokens, k - 1) && isWholeWord(tokens, k - 1)) continue;
    if (tokens.kind[k] === Kind.Word) {
      if (isOtherCell(doc, k) || isSexBeforeDate(doc, k) || isCode(doc, k) || isSpecies(doc, k)) return -1;
      if (isContactBeside(doc, k, i) || isContactBeside(doc, i, k) || isLetterOfWord(tokens, k)) return -1;
      // "Zandvoorder van Ziekenhuis Rietdam"; "van 't Hof" has a word of institutions too.
      if (tokens.lex[k] & Lex.Institution && p[k * CLASS_COUNT + NameClass.Institution] >= INFORM_AT)
        return -1;
      if (comma) return followsComma(doc, p, k) ? k : lastPrefix(doc, k);
      if (isName(doc, p, k)) return k;
      // "Vries, J.P. de": behind initials, and no F.d.S.
      if (
        k === i + 1 &&
        tokens.shape[i] === Shape.Initials &&
        tokens.spaced[k] === 1 &&
        lastPrefix(doc, k) >= 0
      )
        return lastPrefix(doc, k);
      // "Hagedoren-of-Oosterwegel"
      if (tokens.hash[k] === OF && isHyphen(doc, k - 1) && isHyphen(doc, k + 1)) return k;
      if (isHyphen(doc, k - 1) && (tokens.shape[k] !== Shape.Lower || tokens.shape[i] === Shape.Lower))
        return k;
      // "zandvoorder, b. de;": behind a full stop too.
      const behind = k === i + 2 && tokens.hash[k - 1] === DOT && tokens.end[i] - tokens.start[i] === 1;
      if ((k === i + 1 || behind) && sameCell(doc, k, i)) {
        const last = lastPrefix(doc, k);
        if (last >= 0 && isLeftOver(doc, k, last)) return last;
      }
      if (
        k === i + 1 &&
        endsInPrefix(doc, p, i) &&
        tokens.shape[k] !== Shape.Lower &&
        !isBirthLabel(doc, k) &&
        sameCell(doc, k, i)
      )
        return k;
      if (k === i + 1 && joins(doc, p, k) && sameCell(doc, k, i)) return k;
      if (k === i + 1 && sameCell(doc, k, i) && isInitialBehind(doc, k)) return k;
      // "zandvoorder_petra_m.pdf"
      if (k === i + 2 && isUnderscore(doc, k - 1) && tokens.end[k] - tokens.start[k] === 1) return k;
      if (
        k > i + 1 &&
        (closesSurname(doc, p, i, k) || wrapsSurname(doc, k) || closesWithCapital(doc, p, i, k))
      )
        return k;
      // The same when the model took the word between for a part of the name, and this one not.
      if (k === i + 1 && i > 0 && tokens.cue[i] & Cue.Prefix && closesSurname(doc, p, i - 1, k)) return k;
      // "Jan van der Berg": what stands between two parts belongs to the name, also when the model doubts it.
      if (tokens.cue[k] & Cue.Prefix && (tokens.shape[k] !== Shape.Caps || tokens.shape[i] === Shape.Caps))
        continue;
      return -1;
    }
    if (tokens.kind[k] !== Kind.Mark) return -1;
    const mark = tokens.hash[k];
    if (isHyphen(doc, k) || isUnderscore(doc, k) || isStroke(doc, k)) continue;
    if (k === i + 1 && isInSlashedName(doc, p, k, REVIEW_AT)) return k + 1;
    if (k === i + 1 && isInitialBehindStroke(doc, k)) return k + 1;
    if (mark === APOSTROPHE && tokens.spaced[k] === 0 && tokens.spaced[k + 1] === 0) continue;
    const abbreviates = tokens.end[k - 1] - tokens.start[k - 1] <= 3 && tokens.spaced[k] === 0; // Th. · Chr. · v.d.
    if (mark === DOT && abbreviates && layout.line[k] === layout.line[i]) continue;
    if (mark === COMMA && !comma) {
      comma = true;
      continue;
    }
    return -1;
  }
  return -1;
}

const [DASH_SAID, DOT_SAID] = ['streepje', 'punt'].map(hashOf);

/** "mulder streepje vink", "b punt van lieshout": the word or letter before a mark that is dictated at token `k`; -1 for none. */
function saidBefore(tokens: Tokens, k: number): number {
  // The word itself may have been taken for a part of the name.
  if (tokens.hash[k + 1] === DOT_SAID && isLowerLetter(tokens, k)) return k;
  if (k < 1 || tokens.kind[k - 1] !== Kind.Word) return -1;
  if (tokens.hash[k] === DASH_SAID) return (tokens.cue[k - 1] & Cue.Stop) === 0 ? k - 1 : -1;
  return tokens.hash[k] === DOT_SAID && isLowerLetter(tokens, k - 1) ? k - 1 : -1;
}

/** The same behind token `i` of a name: the word behind "streepje", and the "punt" behind a letter. */
function saidAfter(tokens: Tokens, i: number): number {
  const { kind, hash, cue, count } = tokens;
  if (i + 1 >= count) return -1;
  if (hash[i + 1] === DOT_SAID && isLowerLetter(tokens, i)) return i + 1;
  if (hash[i + 1] !== DASH_SAID || i + 2 >= count || kind[i + 2] !== Kind.Word) return -1;
  return (cue[i + 2] & (Cue.Stop | Cue.Prefix)) === Cue.Stop ? -1 : i + 2;
}

const MAIDEN = new TypedWords('geb geboren née');
/** What a place of birth stands behind. */
const BORN_AT = wordSet('te in op');

/** "Oldenhof geb. Vriezema", "Oldenhof, geb. Vriezema": the first token of the name that the person of token `i` was born with; -1 for none. */
function maidenName(doc: Doc, p: Float32Array, i: number): number {
  const { tokens } = doc;
  const at = isMark(tokens, i + 1, COMMA) ? i + 2 : i + 1;
  if (!MAIDEN.has(doc, at)) return -1;
  const next = isMark(tokens, at + 1, DOT) ? at + 2 : at + 1;
  if (next >= tokens.count || tokens.kind[next] !== Kind.Word || !sameCell(doc, next, i)) return -1;
  // "geb. te Grouw"
  if (BORN_AT.has(tokens.hash[next])) return -1;
  return isName(doc, p, next) ? next : -1;
}

/** A gap of two spaces or a tab before token `k` parts cells, unless a letter or what stands inside a surname is beside it. */
function isOtherCell(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  if (!isWideGap(doc, k) || isPrefix(tokens, k) || isPrefix(tokens, k - 1)) return false;
  return isWholeWord(tokens, k) && isWholeWord(tokens, k - 1);
}

function isMark({ kind, hash }: Tokens, k: number, mark: number): boolean {
  return kind[k] === Kind.Mark && hash[k] === mark;
}

/** More than a letter, with its full stop or without. */
export function isWholeWord({ start, end, shape }: Tokens, k: number): boolean {
  return end[k] - start[k] > 1 && shape[k] !== Shape.Initials;
}

/** "poelstra j", "esra a.": a letter behind a name written in lower case, or one with a full stop that ends the cell. */
function isInitialBehind(doc: Doc, k: number): boolean {
  const { tokens, text } = doc;
  if (tokens.end[k] - tokens.start[k] !== 1 || text[tokens.start[k]] === 'u') return false;
  if (tokens.shape[k - 1] === Shape.Lower) return true;
  if (k + 1 >= tokens.count || tokens.kind[k + 1] !== Kind.Mark || tokens.hash[k + 1] !== DOT) return false;
  return k + 2 >= tokens.count || (tokens.kind[k + 2] !== Kind.Word && tokens.kind[k + 2] !== Kind.Number);
}

/** What it takes to read a word that practices use as the end of a surname: "Petra over uitslag", "Bram te bellen". */
const CLOSES_AT = 0.002;

/** "ferry de kam", "JORIS DE MOL": a given name, de or van, and a surname without a capital of its own that is a word too. */
function closesSurname(doc: Doc, p: Float32Array, i: number, k: number): boolean {
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
function closesWithCapital({ tokens }: Doc, p: Float32Array, i: number, k: number): boolean {
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
function wrapsSurname({ tokens }: Doc, k: number): boolean {
  return (
    tokens.kind[k - 1] === Kind.Newline &&
    tokens.shape[k] === Shape.Capital &&
    (tokens.cue[k] & Cue.Stop) === 0 &&
    tokens.label[k] === Label.None
  );
}

/** "JORIS DE MOL VAN ZANDVOORDE": no name ends in De when a word with a capital follows. */
function endsInPrefix({ tokens }: Doc, p: Float32Array, i: number): boolean {
  return (
    (tokens.cue[i] & Cue.Prefix) !== 0 &&
    tokens.shape[i] !== Shape.Initials &&
    p[i * CLASS_COUNT + NameClass.Person] >= SURE_PREFIX
  );
}

/** What nothing but a surname leaves before a mark or a gap; "in", "op" and "aan" can be parts of a verb. */
const LEFT_OVER = wordSet("van de der den ten ter 't vd vander vande vanden vdr von el");

/** "Zandvoorder van de;", "Lange, Anna de": the words from `first` to `last` belong to the name before them, as no sentence ends so. */
function isLeftOver({ tokens }: Doc, first: number, last: number): boolean {
  // A letter by itself opens "t/m"; "'t" has its apostrophe.
  for (let i = first; i <= last; i++)
    if (!LEFT_OVER.has(tokens.hash[i]) || tokens.end[i] - tokens.start[i] === 1) return false;
  return last + 1 === tokens.count || tokens.kind[last + 1] !== Kind.Newline;
}

/** "Hove, ten", "Steenis, van der": the last of the words from `k` on that close a name; -1 when more follows. */
function lastPrefix(doc: Doc, k: number): number {
  const { tokens } = doc;
  let end = k;
  while (end < tokens.count && tokens.kind[end] === Kind.Word && tokens.cue[end] & Cue.Prefix) end++;
  const closes =
    end === tokens.count ||
    tokens.kind[end] === Kind.Newline ||
    tokens.kind[end] === Kind.Mark ||
    isWideGap(doc, end);
  return end > k && closes ? end - 1 : -1;
}

function isHyphen(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  return isMark(tokens, k, HYPHEN) && tokens.spaced[k] === 0 && tokens.spaced[k + 1] === 0;
}

/** The underscore of a file's name, with nothing but letters beside it. */
function isUnderscore({ tokens }: Doc, k: number): boolean {
  return (
    isMark(tokens, k, UNDERSCORE) &&
    tokens.spaced[k] === 0 &&
    tokens.kind[k + 1] === Kind.Word &&
    tokens.spaced[k + 1] === 0
  );
}

function sameCell(doc: Doc, a: number, b: number): boolean {
  return doc.layout.line[a] === doc.layout.line[b] && doc.layout.cell[a] === doc.layout.cell[b];
}

/** A capitalised word or initials right beside a name that may well be part of it. */
function joins(doc: Doc, p: Float32Array, k: number): boolean {
  const { tokens } = doc;
  if (tokens.kind[k] !== Kind.Word || tokens.shape[k] === Shape.Lower) return false;
  // Initials stand by nothing but a name, unless they are an abbreviation: "m.b.v. Jansen"; in "Roos  B14" a code follows.
  if (tokens.shape[k] === Shape.Initials)
    return (
      !isGluedToNumber(doc, k) &&
      !isInNotation(doc, k) &&
      ((tokens.cue[k] & (Cue.Stop | Cue.Toward | Cue.Birth)) === 0 ||
        tokens.end[k] - tokens.start[k] <= 2 ||
        opensNamed(doc, k))
    );
  return (
    p[k * CLASS_COUNT + NameClass.Person] >= JOIN_AT && !isTermBehindName(doc, k) && !isBirthLabel(doc, k)
  );
}

/** "mw. E.E.A. Zandvoorder", "Naam: B.G.G. Zandvoorder": right behind a title or a label of names stand initials, and no abbreviation. */
function opensNamed({ tokens, layout }: Doc, k: number): boolean {
  if (layout.label[k] === Label.Name) return true;
  const before = isMark(tokens, k - 1, DOT) ? k - 2 : k - 1;
  return before >= 0 && (tokens.cue[before] & (Cue.Title | Cue.Doctor)) !== 0;
}

/** "Verdurmen G3P2", "Roos B14": the letter of a code. */
function isCode(doc: Doc, k: number): boolean {
  return doc.tokens.shape[k] === Shape.Initials && doc.tokens.spaced[k] === 1 && isGluedToNumber(doc, k);
}

function isGluedToNumber({ tokens }: Doc, k: number): boolean {
  return k + 1 < tokens.count && tokens.kind[k + 1] === Kind.Number && tokens.spaced[k + 1] === 0;
}

/** "Jansen, P." and a name cell "Vries, Jan de" are one name; "Jan, Piet en Klaas" are three. */
function followsComma(doc: Doc, p: Float32Array, k: number): boolean {
  const { tokens } = doc;
  // "Yildirim, u belt": the letter is a word.
  const single = tokens.end[k] - tokens.start[k] === 1 && (tokens.cue[k] & Cue.Stop) === 0;
  if (tokens.shape[k] === Shape.Initials)
    // "Naam: Zandvoorder, E.E.A.": an abbreviation anywhere else.
    return (
      doc.layout.label[k] === Label.Name ||
      isName(doc, p, k) ||
      p[k * CLASS_COUNT + NameClass.Person] >= JOIN_AT / 3
    );
  if (single && tokens.spaced[k] === 1) return true;
  // "Deelnemers: Jansen, Dekker" and "Anna, Petra" are two; a given name goes on behind a surname's comma.
  if ((tokens.lex[k] & Lex.Given) === 0 || tokens.lex[k - 2] & Lex.Given) return false;
  return doc.layout.label[k] === Label.Name && isName(doc, p, k);
}
