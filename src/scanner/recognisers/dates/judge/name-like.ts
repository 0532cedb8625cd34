/** Whether a word beside a date is (part of) a name, by its lists, shape and neighbours. */
import { Ascii } from '../../../ascii';
import { Cue, Label } from '../../../cues';
import type { Doc } from '../../../document';
import { Lex } from '../../../lexicon';
import { Kind, Shape } from '../../../tokens';
import { TypedWords } from '../../../word-table';
import { isMark, isWord } from '../read/parts';
import { isWorkOfToday, Says, saysOfDate } from '../read/words';

const NAME = Lex.Given | Lex.Surname | Lex.GivenFrequent;
const NAME_WIDE = NAME | Lex.GivenWide | Lex.SurnameWide | Lex.Proper;

/** Whether token i looks like (part of) a name: 0 no, 1 perhaps, 2 yes. */
export function nameLike(doc: Doc, i: number): number {
  const { lex, shape, cue, label, kind } = doc.tokens;
  if (i < 0 || kind[i] !== Kind.Word) return 0;
  if (shape[i] === Shape.Lower && doc.tokens.end[i] - doc.tokens.start[i] === 1)
    return isMark(doc, i + 1, Ascii.Dot) ? (isNameNeighbour(doc, i) ? 2 : 0) : isLetterOfName(doc, i);
  if (label[i] !== Label.None && isMark(doc, i + 1, Ascii.Colon)) return 0;
  const introduced = isIntroduced(doc, i);
  if (!introduced && (cue[i] & (Cue.Stop | Cue.Month | Cue.Weekday | Cue.Institution | Cue.Medical)) !== 0) {
    const dotted = shape[i] === Shape.Initials && doc.text.charCodeAt(doc.tokens.end[i] - 1) === Ascii.Dot;
    // "Zandvoorder, A": a small word as well.
    const letter = shape[i] !== Shape.Lower && doc.tokens.end[i] - doc.tokens.start[i] === 1;
    if (!dotted && !(letter && isBehindSurname(doc, i))) return 0;
  }
  if (saysOfDate(doc, i) !== 0) return 0;
  if (isOfMedicine(doc, i)) return 0;
  if (introduced) return 2;
  // "OK Maasstad", "X-Thorax": known, and as something else.
  const isThing = (lex[i] & (Lex.NotName | Lex.GivenFrequent)) === Lex.NotName;
  if (isThing && (lex[i] & NAME) === 0) return 0;
  const isWordToo =
    isThing || (lex[i] & (Lex.Word | Lex.Drug | Lex.Institution | Lex.Place | Lex.English)) !== 0;
  switch (shape[i]) {
    case Shape.Lower:
      // "bentz 1984-03-30 migraine": a word that is in no list of words, at the start of a line.
      if ((lex[i] & NAME) === 0) {
        if (isWordToo || (lex[i] & Lex.Eponym) !== 0)
          return (cue[i] & Cue.Speech) === 0 && (lex[i] & Lex.English) === 0 && followsGivenName(doc, i)
            ? 1
            : 0;
        return followsGivenName(doc, i) ? 2 : opensLine(doc, i) || followsWork(doc, i) ? 1 : 0;
      }
      if ((lex[i] & Lex.Surname) !== 0 && followsGivenName(doc, i)) return 2;
      if ((lex[i] & (Lex.Word | Lex.English)) === 0) return 2;
      return (lex[i] & (Lex.GivenFrequent | Lex.Surname)) !== 0 && opensLine(doc, i) ? 1 : 0;
    case Shape.Initials:
      return isNameNeighbour(doc, i) || isBehindSurname(doc, i) ? 2 : 0;
    case Shape.Foreign:
      return 2;
    case Shape.Caps:
      if (isInitials(doc, i) && isBehindSurname(doc, i)) return 2;
      if ((lex[i] & NAME_WIDE) === 0)
        return doc.tokens.end[i] - doc.tokens.start[i] > 4 && !isWordToo ? 1 : 0;
      return isWordToo && !isNameNeighbour(doc, i) ? 1 : 2;
    default:
      if (!isWordToo) return (lex[i] & NAME_WIDE) !== 0 || isNameNeighbour(doc, i) ? 2 : 1;
      if ((lex[i] & NAME) === 0) return 0;
      return isNameNeighbour(doc, i) || opensLine(doc, i) ? 2 : 1;
  }
}

/** "okkerse, t", "spithoven d": a letter behind a surname of the lists, or behind a word of none; no "vitamine d". */
function isLetterOfName(doc: Doc, i: number): number {
  const { lex, start, end, cue } = doc.tokens;
  const comma = isMark(doc, i - 1, Ascii.Comma);
  const before = comma ? i - 2 : i - 1;
  if (!isWord(doc, before) || end[before] - start[before] < 4 || saysOfDate(doc, before) !== 0) return 0;
  if ((cue[before] & (Cue.Medical | Cue.Stop | Cue.Institution)) !== 0) return 0;
  if (lex[before] === 0) return 1;
  if ((lex[before] & Lex.Surname) === 0) return 0;
  return (lex[before] & (Lex.Word | Lex.English | Lex.Drug)) === 0 ? 2 : comma ? 1 : 0;
}

/** Initials at token `i` behind a comma and a word with a capital, of the lists of names or of none: "Zandvoorder, J.P.". */
function isBehindSurname(doc: Doc, i: number): boolean {
  const { lex, shape } = doc.tokens;
  if (!isMark(doc, i - 1, Ascii.Comma) || !isWord(doc, i - 2)) return false;
  return (
    (shape[i - 2] === Shape.Capital || shape[i - 2] === Shape.Caps) &&
    (lex[i - 2] === 0 || (lex[i - 2] & NAME_WIDE) !== 0)
  );
}

const SHORTEST_TERM = 7;
const I = 105;
const MEDICINE = /(?:scop|graf|metr|log|tom|therap|iatr)ie$/i;

/** "uitslag colonoscopie", "VG: Appendectomie": an ending of examinations, operations and disciplines, which no surname has. */
function isOfMedicine({ text, tokens }: Doc, i: number): boolean {
  const end = tokens.end[i];
  if (end - tokens.start[i] < SHORTEST_TERM || (text.charCodeAt(end - 2) | 32) !== I) return false;
  return MEDICINE.test(text.slice(tokens.start[i], end));
}

/** A given name that is no word, or one with many bearers, in front of a lower-case surname: roel mulder · jan de vries. */
function followsGivenName(doc: Doc, i: number): boolean {
  const { lex, cue } = doc.tokens;
  let j = i - 1;
  while (j > i - 3 && isWord(doc, j) && (cue[j] & Cue.Prefix) !== 0 && (lex[j] & Lex.GivenFrequent) === 0)
    j--;
  if (!isWord(doc, j) || (lex[j] & (Lex.Given | Lex.GivenFrequent)) === 0) return false;
  return (lex[j] & Lex.GivenFrequent) !== 0 || (lex[j] & (Lex.Word | Lex.English)) === 0;
}

const ABOUT = new TypedWords('over van voor met bij');

/** A word for work of today before it, with a colon or one small word between: visite hagedoren · bericht over wobbema. */
function followsWork(doc: Doc, i: number): boolean {
  let j = isMark(doc, i - 1, Ascii.Colon) ? i - 2 : i - 1;
  if (ABOUT.has(doc, j)) j--;
  return isWord(doc, j) && isWorkOfToday(doc.tokens.hash[j]);
}

/** True when only marks and numbers stand before token i on its line: "* Jet, 14 feb 2015". */
function opensLine(doc: Doc, i: number): boolean {
  let j = i - 1;
  while (j >= i - 4 && j >= 0 && (doc.tokens.kind[j] === Kind.Mark || doc.tokens.kind[j] === Kind.Number))
    j--;
  return j < 0 || doc.tokens.kind[j] === Kind.Newline;
}

const OF = new TypedWords('van');
const IS_CALLED = new TypedWords('is heet');

/** A title, a patient or a relation at most four words before, over names and what stands inside them: mevr jansen · dhr. A. de Boer. */
export function isIntroduced(doc: Doc, i: number): boolean {
  const { cue, hash, kind, lex, shape } = doc.tokens;
  for (let j = i - 1, words = 0; j >= 0 && j > i - 8 && words < 4; j--) {
    if (kind[j] === Kind.Newline || kind[j] === Kind.Number) return false;
    if (kind[j] === Kind.Mark) {
      if (hash[j] !== Ascii.Dot && hash[j] !== Ascii.Hyphen) return false;
      continue;
    }
    words++;
    if ((cue[j] & (Cue.Title | Cue.Patient)) !== 0) return true;
    if ((cue[j] & Cue.Relation) !== 0 && (words === 1 || OF.has(doc, j + 1))) return true;
    const plain = (cue[j] & Cue.Prefix) === 0 && shape[j] === Shape.Lower && (lex[j] & NAME) === 0;
    if (plain && !(words <= 3 && IS_CALLED.has(doc, j))) return false;
  }
  return false;
}

/** A given name, a surname or initials before it, over titles and what stands inside a surname. */
function isNameNeighbour(doc: Doc, i: number): boolean {
  const { lex, shape, kind, cue } = doc.tokens;
  for (let j = i - 1; j >= i - 3; j--) {
    if (j < 0 || kind[j] === Kind.Newline || kind[j] === Kind.Number) return false;
    if (kind[j] === Kind.Mark) continue;
    if (shape[j] === Shape.Initials && (cue[j] & Cue.Stop) === 0) return true;
    if (shape[j] !== Shape.Lower && (lex[j] & NAME_WIDE) !== 0) return saysOfDate(doc, j) !== Says.Other;
    if ((lex[j] & Lex.Given) !== 0 && (lex[j] & (Lex.Word | Lex.English)) === 0) return true;
    if ((cue[j] & (Cue.Prefix | Cue.Title)) !== 0) continue;
    return false;
  }
  return false;
}

/** "J.P.", "JPM" */
export function isInitials({ tokens }: Doc, k: number): boolean {
  const { kind, shape, lex, start, end } = tokens;
  if (kind[k] !== Kind.Word) return false;
  return shape[k] === Shape.Initials || (shape[k] === Shape.Caps && lex[k] === 0 && end[k] - start[k] <= 4);
}
