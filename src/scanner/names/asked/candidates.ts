/** Which words the model is asked about: the plain words of running text, most of them, are not. */
import { Ascii } from '../../ascii';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import { isLowerInitials } from '../model/attributes';
import { NAME_KINDS, type Evidence } from '../model/evidence';
import { isExtension } from '../floors/file-names';
import { isHardlyInitial, isNoInitial, isSpecies } from './letters';
import { isNotation } from './notation';
import { isStaff, LONGEST_PARAPH } from './paraphs';
import { isSmallSurname, isVerbBehindTitle, isWordAsSurname, opensPhrase } from './small-surnames';
import { afterCue, announced, baseBehind, doesSomething, opensSentence } from './surroundings';

/** Worth asking the model: a capital, a possible name, or an unknown word; not the plain words of running text. */
export function isCandidate(evidence: Evidence, i: number): boolean {
  return mayBeName(evidence, i) && !isNotation(evidence.doc, i);
}

function mayBeName(evidence: Evidence, i: number): boolean {
  const { doc } = evidence;
  const { tokens, layout } = doc;
  if (tokens.kind[i] !== Kind.Word) return false;
  const shape = tokens.shape[i];
  const lex = tokens.lex[i];
  const cue = tokens.cue[i];
  const hash = tokens.hash[i];
  // {"an": "Bakker"}: the key of a surname, and nobody called An.
  if (layout.label[i] === Label.Key) return false;
  // Most words are longer: a letter by itself, or with its full stop, or two capitals.
  const length = tokens.end[i] - tokens.start[i];
  const letters = length === 1 || (length === 2 && shape !== Shape.Lower);
  if (letters && isNoInitial(doc, i)) return false;
  if (layout.label[i] === Label.Name && (cue & Cue.Stop) === 0) return true;
  if (layout.label[i] === Label.Name && layout.inTable[i] === 1 && cue & Cue.Prefix) return true;
  if (letters && isHardlyInitial(doc, i)) return false;
  if (isLanguage(doc, i) || isExtension(doc, i) || isMailPrefix(doc, i)) return false;
  // MA DI WO DO, N.B., A.U.B., T.A.V., D.O.B.; "E.V. Zandvoorder" has initials.
  if (cue & Cue.Weekday && shape !== Shape.Capital) return false;
  if (cue & (Cue.Stop | Cue.Toward | Cue.Birth) && shape === Shape.Initials)
    if (tokens.end[i] - tokens.start[i] >= (cue & Cue.Stop ? 4 : 6)) return false;
  if (shape !== Shape.Lower) {
    if (evidence.regime > 2 && IN_CAPITALS.has(hash) && !announced(doc, i)) return false;
    if (shape === Shape.Caps && (inPlaceholder(doc, i) || isAbbreviation(evidence, i))) return false;
    if (cue & Cue.Prefix && shape !== Shape.Initials)
      return baseBehind(doc, i) >= 0 || isWordAsSurname(doc, i);
    // "Gisteren belde Petra": a list has it as a surname too.
    if (shape === Shape.Capital && DAYS.has(hash) && opensSentence(doc, i)) return announced(doc, i);
    if (shape === Shape.Capital && SHE.has(hash) && isShe(doc, i)) return announced(doc, i);
    if (shape === Shape.Capital && isVerbBehindTitle(doc, i)) return false;
    // A practice's word that is in no name list is no name where any word has a capital, unless a title announces it or
    // it does what people do.
    if (lex & Lex.Practice && (lex & NAME_KINDS) === 0 && shape !== Shape.Initials && opensSentence(doc, i))
      return announced(doc, i) || doesSomething(doc, i);
    return true;
  }
  if (opensPhrase(doc, i) || (i > 0 && opensPhrase(doc, i - 1))) return false;
  if (cue & Cue.Prefix && baseBehind(doc, i) >= 0) return true;
  if (cue & (Cue.Prefix | Cue.Stop))
    return ((lex & Lex.Given) !== 0 && afterCue(doc, i)) || isSmallSurname(doc, i);
  if (lex & Lex.Drug) return false;
  if (SPOKEN_MARKS.has(hash) && !announced(doc, i) && !isBehindLetter(doc, i)) return false;
  if (tokens.end[i] - tokens.start[i] <= LONGEST_PARAPH && isStaff(doc, i)) return true;
  if (i > 0 && tokens.cue[i - 1] & Cue.Doctor && ASKED.has(hash)) return false;
  // "H. influenzae"
  if ((lex & (Lex.Word | Lex.Practice)) === 0) return i === 0 || !isSpecies(doc, i - 1);
  if ((lex & Lex.Practice) === 0 && cue === 0 && (lex & NAME_KINDS || isOpenToNames(evidence, i)))
    return true;
  if ((lex & NAME_KINDS) === 0) return false;
  // "belt jasmijn": a given name of many, and a word that practices don't use.
  if (lex & Lex.GivenFrequent && (lex & Lex.Practice) === 0) return true;
  return evidence.hasCapital(i) || evidence.regime === 0 || afterCue(doc, i) || opensSurnameFirst(doc, i);
}

/** Words of grammar that lists of names have too: in a text in capitals throughout nothing tells them from a name. */
const IN_CAPITALS = wordSet('u bent er ze no dan wk');

/** What somebody who dictates says for a mark: "geen koorts punt graag een foto". */
const SPOKEN_MARKS = wordSet('punt komma');

/** "voorletters j punt m punt": said behind an initial it belongs to the name. */
function isBehindLetter({ tokens: { kind, start, end } }: Doc, i: number): boolean {
  return i > 0 && kind[i - 1] === Kind.Word && end[i - 1] - start[i - 1] === 1;
}

/** What a note asks to do behind who it is about: "dokter bellen". */
const ASKED = wordSet('bellen mailen vragen');

/** What people are called too, in other letters: "Nicu belt", "Tia Verdurmen", "Ion komt". */
const ABBREVIATIONS = wordSet('nicu picu micu sicu tia ion null dsw evv hema error warn unoa unoc');

/** "ligt op NICU", "2024 TIA links", "NULL, NULL": no person, unless the text is in capitals or a title or a name stands beside it. */
function isAbbreviation({ doc, regime }: Evidence, i: number): boolean {
  const { kind, shape, hash, count } = doc.tokens;
  if (!ABBREVIATIONS.has(hash[i]) || regime > 2 || announced(doc, i)) return false;
  return i + 1 >= count || kind[i + 1] !== Kind.Word || shape[i + 1] === Shape.Lower;
}

/** "Ze wil naar huis": a list of names has it too. */
const SHE = wordSet('ze');

/** It opens a sentence that goes on in lower case, and is no "Zé". */
function isShe(doc: Doc, i: number): boolean {
  const { kind, shape, start, end, count } = doc.tokens;
  if (doc.text.slice(start[i], end[i]) !== 'Ze' || !opensSentence(doc, i)) return false;
  return i + 1 < count && kind[i + 1] === Kind.Word && shape[i + 1] === Shape.Lower;
}

const MAIL_PREFIXES = wordSet('fw fwd re antw doorst');

/** "FW: uitslag", "Re: re: Fwd: afspraak": what a program puts before the subject of a mail. */
function isMailPrefix({ tokens: { kind, hash, spaced, count } }: Doc, i: number): boolean {
  const next = i + 1;
  return (
    MAIL_PREFIXES.has(hash[i]) &&
    next < count &&
    kind[next] === Kind.Mark &&
    hash[next] === Ascii.Colon &&
    spaced[next] === 0
  );
}

/** When something was or is to be done; what else it could be called hardly opens a note. */
const DAYS = wordSet('gisteren eergisteren vandaag morgen overmorgen vanochtend vanmiddag vanavond');

/**
 * Where a word in lower case can be a name though no list of names has it: in a text with hardly any capitals, behind a title
 * or initials ("dhr kolibrie"), and where it is as short as initials. Practices don't use the word.
 */
function isOpenToNames({ regime, doc }: Evidence, i: number): boolean {
  const { start, end } = doc.tokens;
  return (
    regime < 2 ||
    end[i] - start[i] <= LONGEST_PARAPH ||
    announced(doc, i) ||
    (i > 0 && isLowerInitials(doc, i - 1))
  );
}

/** "brouwer, w.", "brouwer, j.w.": a surname of the lists in lower case, and its initials behind a comma. */
export function opensSurnameFirst(doc: Doc, i: number): boolean {
  const { kind, hash, spaced, lex, shape, start, end, count } = doc.tokens;
  if (shape[i] !== Shape.Lower || (lex[i] & (Lex.Surname | Lex.Place)) === 0 || i + 3 >= count) return false;
  if (kind[i + 1] !== Kind.Mark || hash[i + 1] !== Ascii.Comma || spaced[i + 1] === 1 || spaced[i + 2] === 0)
    return false;
  if (isLowerInitials(doc, i + 2)) return true;
  const letter = kind[i + 2] === Kind.Word && end[i + 2] - start[i + 2] === 1;
  return letter && kind[i + 3] === Kind.Mark && hash[i + 3] === Ascii.Dot && spaced[i + 3] === 0;
}

const LANGUAGE_LABELS = wordSet(
  'taal talen moedertaal voertaal spreektaal tolktaal language languages sprache langue',
);

/** "Taal: Frans": a language, also when people are called so. */
function isLanguage({ tokens }: Doc, i: number): boolean {
  return (
    i > 1 &&
    tokens.kind[i - 1] === Kind.Mark &&
    tokens.hash[i - 1] === Ascii.Colon &&
    LANGUAGE_LABELS.has(tokens.hash[i - 2])
  );
}

/** [NAAM-1], [PRAKTIJK-TELEFOON], [INVULLEN: …]: what the prompts and the sluice write themselves is no name. */
function inPlaceholder(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  let joined = false;
  let k = i;
  for (; k > 0 && k > i - 6 && tokens.spaced[k] === 0; k--) {
    const before = k - 1;
    if (tokens.kind[before] === Kind.Mark && tokens.hash[before] === Ascii.OpeningSquare) {
      const next = i + 1 < tokens.count && tokens.kind[i + 1] === Kind.Mark ? tokens.hash[i + 1] : 0;
      return joined || next === Ascii.Hyphen || next === Ascii.Colon;
    }
    if (tokens.kind[before] === Kind.Mark && tokens.hash[before] === Ascii.Hyphen) joined = true;
    else if (tokens.shape[before] !== Shape.Caps) return false;
  }
  return false;
}
