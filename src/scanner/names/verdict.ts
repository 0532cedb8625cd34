/** When the probabilities of a token make it (part of) a name. */
import { Ascii } from '../ascii';
import { Cue, Label } from '../cues';
import type { Doc } from '../document';
import { Lex } from '../lexicon';
import { Kind, Shape } from '../tokens';
import { hashOf, wordSet } from '../word-table';
import { isCompound } from './model/attributes';
import { NAME_KINDS } from './model/evidence';
import { CLASS_COUNT, NameClass } from './model/weights';
import { Size, sizeOf } from './model/size';
import { isBodyActing } from './floors/colleagues';
import { isSmallSurname } from './asked/small-surnames';
import { opensSentence } from './asked/surroundings';

/**
 * From here on a name blocks; below it a person is asked. Set where the cross-validated runs of scripts/train.ts
 * stay under 0.5 false alarms per 1,000 words.
 */
export const BLOCK_AT = 0.95;
/**
 * From here on a possible name is shown for review: of the words between 2 and 3 % one in thirty is a name, of those between 3 and
 * 4 % one in eleven (a fifth of the training documents, scored by weights that did not see them).
 */
export const REVIEW_AT = 0.032;
/** A common word where one is expected asks for more: "Houd de tekst kort." */
const REVIEW_WORD_AT = 0.04;
/** So does a part of the body that something ails: "BOT HEEFT SCHEUR". */
const REVIEW_BODY_AT = 0.3;
/**
 * In a text of a line or two any word may be a name, since nothing else tells what the text is about. From this verdict on
 * it asks about 25 words in 1,000, not many more than in whole documents (`npm run train -- --cv --lines`).
 */
const REVIEW_IN_LINE_AT = 0.07;
/** The same for a word of no list. */
const REVIEW_UNKNOWN_AT = 0.04;
/** Institutions and places only inform, so they ask for a clear verdict. */
export const INFORM_AT = 0.5;

/** Token `i` is a name, or doubtful enough to ask. */
export function isName(doc: Doc, p: Float32Array, i: number): boolean {
  const person = p[i * CLASS_COUNT + NameClass.Person];
  const size = sizeOf(doc.tokens);
  if (person < REVIEW_AT || (person < REVIEW_WORD_AT && isPlainWord(doc, i))) return false;
  if (person < REVIEW_BODY_AT && isBodyActing(doc, i)) return false;
  if (isToAttention(doc, i) || isToAttention(doc, i - 1)) return false;
  if (person < REVIEW_IN_LINE_AT && size === Size.Line)
    return doc.tokens.lex[i] === 0 && person >= REVIEW_UNKNOWN_AT;
  if (person < TERM_AT && isTermBehindName(doc, i)) return false;
  // A doubtful name that is more likely an institution or a place is shown as that.
  const rival = Math.max(p[i * CLASS_COUNT + NameClass.Institution], p[i * CLASS_COUNT + NameClass.Place]);
  return person >= BLOCK_AT || rival < INFORM_AT;
}

const [TER, ATTENTIE] = ['ter', 'attentie'].map(hashOf);

/** "ter attentie" from token `i` on: what leads to a name, though people are called Ter Horst. */
export function isToAttention({ tokens: { hash, count } }: Doc, i: number): boolean {
  return i >= 0 && i + 1 < count && hash[i] === TER && hash[i + 1] === ATTENTIE;
}

/** What it takes to read a drug, an abbreviation or a practice's word behind a name as part of it. */
const TERM_AT = 0.99;
const TERM = Lex.Practice | Lex.NotName | Lex.Drug;
/** What stands behind a name in a note, though lists of names have some of it. */
export const CLINICAL = wordSet(
  'rr dm af hb hba ht crp inr ecg bmi psa tia cva ct mri mrsa osas copd cvrm hvz uwi gfr egfr ldl tsh soep poh ggz icpc',
);

/** Words for a birth that are nobody's name, as "Born" is. */
const BIRTH_LABELS = wordSet('geb geboren geboortedatum gebdat gebdatum');

/** "Zandvoorder, W.J. van 't Geb.:", "A.M. Geb.:": a label that closes the name before it. */
export function isBirthLabel({ tokens }: Doc, i: number): boolean {
  return BIRTH_LABELS.has(tokens.hash[i]);
}

/** Labels of a form that promise no name; the others are in `Label`. */
const FORM_WORDS = wordSet(
  'geslacht vraag reden verzekeraar diagnose klacht afd afdeling email mail mobiel geboren',
);

/** What a note says behind a name, and lists of names have too: "ZANDVOORDER BELLEN", "recept zandvoorder klaar". */
const TO_DO = wordSet('bellen klaar halen komen mailen vallen hoest weg dood boos');

/**
 * "Zandvoorder POB", "Zandvoorder Eliquis", "Zandvoorder RR", "Zandvoorder Adres", "Zandvoorder er": what stands right
 * behind a word with a capital and is a drug, an abbreviation, a label or a word of grammar.
 */
export function isTermBehindName(doc: Doc, i: number): boolean {
  const { kind, shape, lex, cue, hash, label, start, end } = doc.tokens;
  if (i === 0 || kind[i - 1] !== Kind.Word) return false;
  // In one case with the word before it, which is no other word of a note.
  if (shape[i] === shape[i - 1] && shape[i] !== Shape.Capital && TO_DO.has(hash[i]))
    return cue[i - 1] === 0 && (lex[i - 1] & Lex.Practice) === 0;
  if (shape[i - 1] === Shape.Lower || start[i] - end[i - 1] !== 1) return false;
  if (shape[i] === Shape.Lower) {
    const behindWord = (lex[i - 1] & (Lex.Word | Lex.Practice)) !== 0 && (lex[i - 1] & NAME_KINDS) === 0;
    return (cue[i] & (Cue.Stop | Cue.Prefix)) === Cue.Stop && !behindWord && end[i] - start[i] > 1;
  }
  if (CLINICAL.has(hash[i])) return true;
  // "A.M. Geb.:"
  if (shape[i - 1] === Shape.Initials && isBirthLabel(doc, i)) return true;
  // In capitals throughout: "PATIENT TSEGAY KOMT MORGEN".
  const capitals = shape[i - 1] === Shape.Caps && shape[i] === Shape.Caps;
  if (capitals && cue[i] & (Cue.Speech | Cue.Stop) && (cue[i] & Cue.Prefix) === 0)
    return !isSmallSurname(doc, i) && !closesCard(doc, i);
  if ((lex[i] & TERM) === 0 || lex[i] & NAME_KINDS) return false;
  if (shape[i - 1] === Shape.Caps) return capitals && (lex[i] & Lex.Practice) !== 0 && end[i] - start[i] > 2;
  if (lex[i] & Lex.Drug) return true;
  if (shape[i] === Shape.Capital)
    return shape[i - 1] !== Shape.Initials && (label[i] !== Label.None || FORM_WORDS.has(hash[i]));
  // Two capitals are initials as often: "Zandvoorder PC".
  return shape[i] === Shape.Caps && end[i] - start[i] > 2;
}

/** "MW P.Q. ZANDVOORDER WIL⏎GEB 12 03 56": the last word of a line with a title and initials, above that for the birth. */
function closesCard({ tokens, layout }: Doc, i: number): boolean {
  const { kind, cue, shape, count } = tokens;
  if (i + 2 >= count || kind[i + 1] !== Kind.Newline || (cue[i + 2] & Cue.Birth) === 0) return false;
  const first = layout.lineFirst[layout.line[i]];
  return first + 2 < i && (cue[first] & Cue.Title) !== 0 && shape[first + 1] === Shape.Initials;
}

/** "Houd de …", "Bron:", "een ander": a common word where a common word is expected. */
function isPlainWord(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  const lex = tokens.lex[i];
  // "Bel" is a part of Arab names, and what a practice's letters ask for.
  if (tokens.cue[i] & Cue.Prefix && (tokens.cue[i] & Cue.Stop || (lex & Lex.Practice) === 0)) return false;
  // "jasmijn" is a plant and a word, but not one that practices use.
  const known = (lex & Lex.Practice) !== 0 || (lex & (Lex.Word | NAME_KINDS)) === Lex.Word;
  if (tokens.shape[i] === Shape.Lower)
    return (
      i > 0 &&
      (isRunningText(doc, i - 1) || (goesOnAfterMark(doc, i) && isRunningText(doc, i + 1))) &&
      (known || isCompound(doc.text, tokens.start[i], tokens.end[i], doc.lexicon))
    );
  if (!known || tokens.shape[i] !== Shape.Capital || !opensSentence(doc, i)) return false;
  const next = i + 1;
  return next < tokens.count && (isRunningText(doc, next) || tokens.hash[next] === Ascii.Colon);
}

/** A mark stands before it and a word behind: ", zeven dagen". */
function goesOnAfterMark({ tokens }: Doc, i: number): boolean {
  return (
    tokens.kind[i - 1] === Kind.Mark &&
    tokens.hash[i - 1] === Ascii.Comma &&
    i + 1 < tokens.count &&
    tokens.kind[i + 1] === Kind.Word
  );
}

/** A closed-class word, or a lower-case word that is no given name. */
function isRunningText(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  if (tokens.cue[k] & Cue.Stop) return true;
  if (tokens.cue[k] & (Cue.Title | Cue.Doctor | Cue.Relation | Cue.Role | Cue.Greeting | Cue.Closing))
    return false;
  return tokens.shape[k] === Shape.Lower && (tokens.lex[k] & (Lex.Word | Lex.Given)) === Lex.Word;
}
