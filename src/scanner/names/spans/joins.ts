/** Which tokens beside a name belong to it: half a name left standing is still a leak. */
import { Ascii } from '../../ascii';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { isMark, Kind, Shape, type Tokens } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isLowerInitials } from '../model/attributes';
import { isHyphen, isOtherCell, isStroke, isUnderscore, isWholeWord, sameCell } from './between';
import {
  abbreviatesName,
  isCode,
  isDottedInitials,
  isGeneration,
  isGluedToNumberBehind,
  isInitialBehind,
  isInitialBehindStroke,
  isSurnameBehindInitials,
  isSurnameBehindLetter,
  isShortVan,
  isSpokenInitial,
  saidAfter,
  saidBefore,
} from './initials-beside';
import { closesSentence, isNextPerson } from './next-person';
import { isLetterOfWord, isSpecies } from '../asked/letters';
import { isSex, isSexBeforeDate } from '../asked/sexes';
import { CLASS_COUNT, NameClass } from '../model/weights';
import { isInNotation } from '../asked/notation';
import { isPrefix } from '../rows';
import { isInSlashedName } from '../floors/slashed-names';
import { isSmallSurname } from '../asked/small-surnames';
import { isPlannedWith } from '../floors/staff-letters';
import { isContactBeside } from '../floors/staff-rows';
import {
  closesSurname,
  closesWithCapital,
  endsInPrefix,
  isBehindDer,
  isLeftOver,
  lastPrefix,
  prefixBehindComma,
  maidenName,
  opensInCapitals,
  opensSurname,
  wrapsSurname,
} from './surname-ends';
import { INFORM_AT, isBirthLabel, isName, isTermBehindName, REVIEW_AT } from '../verdict';

const OF = hashOf('of');

/** A word that touches a name joins it at this much lower verdict: half a name left standing is still a leak. */
const JOIN_AT = 0.01;

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
    return tokens.hash[k] === Ascii.Dot && tokens.spaced[k] === 0 && abbreviatesName(doc, k - 1) ? k - 1 : -1;
  }
  if (!sameCell(doc, k, first) || isOtherCell(doc, first) || isContactBeside(doc, k, first)) return -1;
  if (isPlannedWith(doc, first)) return -1;
  const said = saidBefore(tokens, k);
  if (said >= 0) return said;
  if (
    isSmallSurname(doc, first) ||
    opensSurname(doc, k) ||
    opensInCapitals(doc, k) ||
    isLowerInitials(doc, k) ||
    isDottedInitials(doc, k) ||
    isSpokenInitial(doc, k) ||
    isShortVan(doc, k)
  )
    return k;
  return p[k * CLASS_COUNT + NameClass.Person] < REVIEW_AT && joins(doc, p, k) ? k : -1;
}

/** The next token of the same name after token `i`, over what may stand inside a name; -1 when it ends. */
export function joinedAfter(doc: Doc, p: Float32Array, i: number): number {
  const { tokens, layout } = doc;
  const maiden = maidenName(doc, p, i);
  if (maiden >= 0) return maiden;
  if (i > 0 && isGeneration(doc, i)) return -1;
  const said = saidAfter(tokens, i);
  if (said >= 0) return said;
  let comma = false;
  for (let k = i + 1; k < tokens.count && k <= i + 5; k++) {
    // "mevrouw van⏎den⏎Aardweg": what stands inside a surname goes on over a line end.
    // A letter by itself is an initial: "Jansen, S.⏎Geboortedatum".
    if (tokens.kind[k] === Kind.Newline && isPrefix(tokens, k - 1) && isWholeWord(tokens, k - 1)) {
      // "Hagedoren, T. van der⏎M/V": the label of the next field.
      if (isMark(tokens, k + 2, Ascii.Slash) && !isWholeWord(tokens, k + 1)) return -1;
      continue;
    }
    if (tokens.kind[k] === Kind.Word) {
      if (isOtherCell(doc, k) || isSexBeforeDate(doc, k) || isSex(doc, k)) return -1;
      if (isCode(doc, k) || isSpecies(doc, k)) return -1;
      if (isContactBeside(doc, k, i) || isContactBeside(doc, i, k) || isLetterOfWord(tokens, k)) return -1;
      // "Zandvoorder van Ziekenhuis Rietdam"; "van 't Hof" has a word of institutions too.
      if (tokens.lex[k] & Lex.Institution && p[k * CLASS_COUNT + NameClass.Institution] >= INFORM_AT)
        return -1;
      if (comma && isNextPerson(doc, p, i, k)) return -1;
      if (comma) return followsComma(doc, p, k) ? k : prefixBehindComma(doc, p, k);
      if (isName(doc, p, k) || (k === i + 1 && isGeneration(doc, k))) return k;
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
      const behind = k === i + 2 && tokens.hash[k - 1] === Ascii.Dot && tokens.end[i] - tokens.start[i] === 1;
      if ((k === i + 1 || behind) && sameCell(doc, k, i)) {
        const last = lastPrefix(doc, k);
        if (last >= 0 && isLeftOver(doc, k, last)) return last;
      }
      if (k === i + 1 && isSmallForeign(tokens, k) && sameCell(doc, k, i)) return k;
      if (isBehindDer(doc, k) && sameCell(doc, k, i)) return k;
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
      if (k === i + 2 && isSurnameBehindLetter(doc, k)) return k;
      if (k === i + 1 && isSurnameBehindInitials(doc, p, k)) return k;
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
      if (
        tokens.cue[k] & Cue.Prefix &&
        (tokens.shape[k] !== Shape.Caps || tokens.shape[i] === Shape.Caps || opensInCapitals(doc, k))
      )
        continue;
      return -1;
    }
    if (tokens.kind[k] !== Kind.Mark) return -1;
    const mark = tokens.hash[k];
    if (isHyphen(doc, k) || isUnderscore(doc, k) || isStroke(doc, k)) continue;
    if (k === i + 1 && isInSlashedName(doc, p, k, REVIEW_AT)) return k + 1;
    if (k === i + 1 && isInitialBehindStroke(doc, k)) return k + 1;
    if (mark === Ascii.Apostrophe && tokens.spaced[k] === 0 && tokens.spaced[k + 1] === 0) continue;
    const abbreviates = tokens.end[k - 1] - tokens.start[k - 1] <= 3 && tokens.spaced[k] === 0; // Th. · Chr. · v.d.
    if (mark === Ascii.Dot && abbreviates && layout.line[k] === layout.line[i] && !closesSentence(tokens, k))
      continue;
    if (mark === Ascii.Comma && !comma) {
      comma = true;
      continue;
    }
    return -1;
  }
  return -1;
}

/** Surnames of Vietnam, and what stands inside those of other countries. */
const SMALL_FOREIGN = wordSet('le do la du');

/** "Anh Tuấn Lê, geb.", "Trần Thị Lê komt": such a word with a capital right behind a capital, with no name behind it. */
function isSmallForeign({ kind, hash, shape, start, end, count }: Tokens, k: number): boolean {
  if (!SMALL_FOREIGN.has(hash[k]) || shape[k] !== Shape.Capital || shape[k - 1] !== Shape.Capital)
    return false;
  const next = k + 1;
  return (
    start[k] - end[k - 1] === 1 && (next >= count || kind[next] !== Kind.Word || shape[next] === Shape.Lower)
  );
}

/** A capitalised word or initials right beside a name that may well be part of it. */
function joins(doc: Doc, p: Float32Array, k: number): boolean {
  const { tokens } = doc;
  if (tokens.kind[k] !== Kind.Word || tokens.shape[k] === Shape.Lower) return false;
  // Initials stand by nothing but a name, unless they are an abbreviation: "m.b.v. Jansen"; in "Roos  B14" a code follows.
  if (tokens.shape[k] === Shape.Initials)
    return (
      !isGluedToNumberBehind(doc, k) &&
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
  const before = isMark(tokens, k - 1, Ascii.Dot) ? k - 2 : k - 1;
  return before >= 0 && (tokens.cue[before] & (Cue.Title | Cue.Doctor)) !== 0;
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
