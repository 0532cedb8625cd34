/** Signs of a name that only a word with a capital can have. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isCompound } from '../model/attributes';
import { isActing, isCapitalActing, isTreating } from './colleagues';
import { NAME_KINDS } from '../model/evidence';
import { isDateAt } from '../rows';
import { Size, sizeOf } from '../model/size';
import { isSmallSurname, isWordAsSurname } from '../asked/small-surnames';

/** The signs that only a word with a capital can have. */
export function isNamedWithCapital(doc: Doc, i: number): boolean {
  return (
    initialsAlone(doc, i) ||
    hasBirthDate(doc, i) ||
    isBorn(doc, i) ||
    openedByPrefix(doc, i) ||
    isCapitalInSentence(doc, i) ||
    isBehindTwoPrepositions(doc, i) ||
    closesWithName(doc, i) ||
    isTreating(doc, i) ||
    isActing(doc, i) ||
    isCapitalActing(doc, i) ||
    isWordAsSurname(doc, i) ||
    isSmallSurname(doc, i)
  );
}

/** "A.B.: wil geen onderzoek": two letters with dots that open a line and speak. */
function initialsAlone(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  if (tokens.shape[i] !== Shape.Initials || tokens.end[i] - tokens.start[i] < 4 || tokens.cue[i] !== 0)
    return false;
  const opens = i === 0 || tokens.kind[i - 1] === Kind.Newline;
  return (
    opens && i + 1 < tokens.count && tokens.kind[i + 1] === Kind.Mark && tokens.hash[i + 1] === Ascii.Colon
  );
}

/** "Qorvenne(06.06.61)": a word that is nothing but a name before a whole date in brackets. */
function hasBirthDate(doc: Doc, i: number): boolean {
  const { kind, hash, lex, shape, start, end, count } = doc.tokens;
  if (i + 2 >= count || kind[i + 1] !== Kind.Mark || hash[i + 1] !== Ascii.OpeningBracket) return false;
  if (lex[i] & ~NAME_KINDS || shape[i] === Shape.Lower || !isDateAt(doc, i + 2, count)) return false;
  return end[i] - start[i] > 2 && !isCompound(doc.text, start[i], end[i], doc.lexicon);
}

/** "Zandvoorder geb 12*03*1956", "Zandvoorder, geb.": a word with a capital, of no list of words, right before a word for birth. */
function isBorn(doc: Doc, i: number): boolean {
  const { kind, hash, cue, lex, shape, count } = doc.tokens;
  const next = i + 1 < count && kind[i + 1] === Kind.Mark && hash[i + 1] === Ascii.Comma ? i + 2 : i + 1;
  if (next >= count || (cue[next] & Cue.Birth) === 0 || cue[i] !== 0) return false;
  return shape[i] !== Shape.Lower && (lex[i] & ~(NAME_KINDS | Lex.Proper | Lex.Place)) === 0;
}

const GLUED_PREFIX = /^(?:v|vd|vdr|vande|vander|van|de|ter|ten)\p{Lu}\p{Ll}{2,}$/u;

/** vdMolengraft, vanDijk: a prefix typed against its surname. */
function openedByPrefix(doc: Doc, i: number): boolean {
  const { shape, start, end, lex } = doc.tokens;
  if (shape[i] !== Shape.Mixed || lex[i] !== 0 || end[i] - start[i] > 24) return false;
  return GLUED_PREFIX.test(doc.text.slice(start[i], end[i]));
}

export const NO_NAME_EITHER = Lex.NotName | Lex.Drug | Lex.Institution | Lex.Place | Lex.Eponym;
/** What stands before a thing that is called like a person: "de Linde", "kamer Linde". */
const BEFORE_THING = wordSet(
  'de het een geen onze mijn uw per elk elke deze dit die dat the a an kamer spreekkamer zaal type',
);

/**
 * "voor Storm een recept", "of Zandvoorder belt": in mid-sentence a capital is a sign by itself, and a word of the name lists
 * has a second one. In our own texts this asks about fewer than one word in 1,000 that is no name. In a line or two by
 * itself the capital of a word of no list is enough: half a doubt more per 1,000 words there (`npm run train -- --cv --lines`).
 */
function isCapitalInSentence(doc: Doc, i: number): boolean {
  const { kind, hash, shape, cue, lex } = doc.tokens;
  if (i === 0 || shape[i] !== Shape.Capital || kind[i - 1] !== Kind.Word || shape[i - 1] !== Shape.Lower)
    return false;
  if (cue[i] !== 0 || lex[i] & NO_NAME_EITHER) return false;
  if (lex[i] === 0 && sizeOf(doc.tokens) === Size.Line && !BEFORE_THING.has(hash[i - 1]))
    return !isCompound(doc.text, doc.tokens.start[i], doc.tokens.end[i], doc.lexicon);
  const isWord = (lex[i] & (Lex.Word | Lex.Practice)) !== 0;
  if (isWord && BEFORE_THING.has(hash[i - 1])) return false;
  return (lex[i] & (isWord ? Lex.Given : Lex.Given | Lex.Surname)) !== 0;
}

/** Before "van" these lead to somebody: no sentence has the two side by side for another reason. */
const TO_SOMEBODY = wordSet('naar met aan voor bij door over');
const VAN = hashOf('van');

/** "gebeld naar van Notelaar": a word with a capital behind a preposition and "van", which is no place. */
function isBehindTwoPrepositions(doc: Doc, i: number): boolean {
  const { hash, shape, cue, lex } = doc.tokens;
  if (i < 2 || hash[i - 1] !== VAN || shape[i - 1] !== Shape.Lower || !TO_SOMEBODY.has(hash[i - 2]))
    return false;
  return (
    shape[i] === Shape.Capital && cue[i] === 0 && (lex[i] & (Lex.Place | Lex.Institution | Lex.Drug)) === 0
  );
}

/** The sentence before a colon that names somebody: at least so many words, one of them of grammar. */
const SENTENCE = 3;

/** "wie nog komen moet is: Okkerse.": behind a sentence and its colon a word of no list, or of one of names, and a full stop. */
function closesWithName(doc: Doc, i: number): boolean {
  const { kind, hash, shape, cue, lex, start, end, count } = doc.tokens;
  if (i <= SENTENCE || shape[i] !== Shape.Capital || kind[i - 1] !== Kind.Mark || hash[i - 1] !== Ascii.Colon)
    return false;
  if (cue[i] !== 0 || lex[i] & (NO_NAME_EITHER | Lex.Word | Lex.Practice | Lex.English)) return false;
  const next = i + 1;
  if (next < count && kind[next] !== Kind.Newline && (kind[next] !== Kind.Mark || hash[next] !== Ascii.Dot))
    return false;
  let small = 0;
  for (let k = i - 2; k >= i - 1 - SENTENCE; k--) {
    if (kind[k] !== Kind.Word || shape[k] !== Shape.Lower) return false;
    if (cue[k] & Cue.Stop) small++;
  }
  return small > 0 && !isCompound(doc.text, start[i], end[i], doc.lexicon);
}
