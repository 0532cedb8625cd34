/** Where only a name can stand: evidence that a verdict may not overrule. */
import { Ascii } from '../../ascii';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isCompound, isLowerInitials } from '../model/attributes';
import { isStandIn } from '../asked/letters';
import { keepByPlace } from './by-place';
import { isActing, isCapitalActing, isTreating } from './colleagues';
import { NAME_KINDS } from '../model/evidence';
import { keepFileNames } from './file-names';
import {
  isHospital,
  isOwner,
  isServed,
  isService,
  isVenue,
  lastOfFullName,
  lastOfName,
} from '../institutions';
import { CLASS_COUNT, NameClass } from '../model/weights';
import { isDateAt, isInitialField, keepNamesBesideDates, keepPrefixCells } from '../rows';
import { Size, sizeOf } from '../model/size';
import { keepListedNames } from './listed-names';
import { isSaidToBeName } from './said-names';
import { keepSignOffs } from './sign-offs';
import { keepSpelled } from './spelled';
import { keepLineOpeners } from './staff-letters';
import { keepInitialsInRows } from './staff-rows';
import { surnameFirst } from './surname-first';
import { keepSurnameWords } from './surname-words';
import { keepTitledPrefixes } from './titled-prefixes';
import { BLOCK_AT, INFORM_AT, REVIEW_AT } from '../verdict';
import { isShortTitle, isSmallSurname, isWordAsSurname } from '../asked/small-surnames';

/** What a word gets that stands where only a name can stand, whatever its letters: enough to ask. */
const FLOOR = 0.3;
/** A capitalised word in a column or field of names that the model thinks possible. */
const FLOOR_IN_COLUMN = 0.95;
/** What the model thinks possible, in a column of names or behind a given name. */
const LIKELY = 0.2;

/** What stands in a column of names where nobody does. */
const NOBODY = wordSet(
  'leeg passant passanten vervalt vervallen onbekend anoniem testpatient testpatiënt totaal aantal geblokkeerd gesloten pauze overleg x xx xxx nvt niemand bekend',
);
/**
 * What a word without a title must have on a page without a likely name before a sign counts, which is what it takes to be asked
 * about without one: of 230 words that signs raised there in our training texts, three were names.
 */
const LEAST_ON_EMPTY_PAGE = REVIEW_AT;

/**
 * Evidence that a verdict may not overrule: a word in a column of names, and a capitalised word after a title, a
 * relative or a role. The model saw too few of each to be trusted with saying no. `likely` is false for a page on which
 * nothing is a likely name: a leaflet.
 */
export function keepFloors(doc: Doc, candidates: readonly number[], p: Float32Array, likely: boolean): void {
  const { tokens, layout } = doc;
  keepNamesBesideDates(doc, p, FLOOR);
  keepFileNames(doc, p, FLOOR);
  for (const i of candidates) {
    const at = i * CLASS_COUNT + NameClass.Person;
    const counts = likely || p[at] >= LEAST_ON_EMPTY_PAGE;
    // "Naam" may head a column of medicines.
    const ofNames = layout.label[i] === Label.Name && layout.inTable[i] === 1;
    // "X." is an initial.
    if (ofNames && NOBODY.has(tokens.hash[i]) && tokens.shape[i] !== Shape.Initials) {
      p[at] = 0;
      continue;
    }
    const inColumn = counts && ofNames;
    if (inColumn && tokens.cue[i] & Cue.Prefix) p[at] = Math.max(p[at], FLOOR);
    if (p[at] < FLOOR && (counts ? isNamed(doc, i) : afterTitle(doc, i))) p[at] = FLOOR;
    keepPerson(doc, p, i);
    if (isHospital(doc, i) || (p[at] < BLOCK_AT && (isVenue(doc, i) || isOwner(doc, i))))
      keepThing(doc, p, i, NameClass.Institution);
    if (isResidence(doc, i)) keepThing(doc, p, i, NameClass.Place);
    if (tokens.cue[i] & NEVER) continue;
    if (p[at] >= FLOOR_IN_COLUMN) continue;
    const capital = tokens.shape[i] !== Shape.Lower;
    if (inColumn) {
      const plain = (tokens.lex[i] & (Lex.Word | Lex.NotName | Lex.Drug)) !== 0;
      p[at] = Math.max(p[at], capital && !plain && p[at] >= LIKELY ? FLOOR_IN_COLUMN : FLOOR);
    } else if (counts && capital && p[at] < FLOOR && namedByCue(doc, i)) p[at] = FLOOR;
  }
  keepInitialsInRows(doc, p, FLOOR);
  keepSignOffs(doc, p, FLOOR);
  keepLineOpeners(doc, p, FLOOR);
  keepSurnameWords(doc, candidates, p, FLOOR);
  keepListedNames(doc, candidates, p, FLOOR);
  keepPrefixCells(doc, p, FLOOR, REVIEW_AT);
  keepTitledPrefixes(doc, p, FLOOR);
  keepByPlace(doc, p, FLOOR);
  keepSpelled(doc, p, FLOOR);
}

/**
 * Signs that hold also where the model sees an institution or a place: the words of the person that token `i` opens are
 * asked about at least, whatever else they may be called.
 */
function keepPerson(doc: Doc, p: Float32Array, i: number): void {
  const at = i * CLASS_COUNT;
  const institution = p[at + NameClass.Institution] >= INFORM_AT;
  let first = i;
  let last = -1;
  if (isServed(doc, i)) {
    // "voor" in "hospice voor Spithoven" may be taken for a part of the hospice's name.
    first = i - 1;
    last = lastOfName(doc, i);
  } else if (institution || isService(doc, i - 1)) last = lastOfFullName(doc, i);
  if (last < 0 && isListedWithTe(doc, i)) {
    last = i;
    const te = at - CLASS_COUNT + NameClass.Person;
    p[te] = Math.max(p[te], FLOOR);
  }
  if (last < 0 && (isValueOfName(doc, p, i) || (institution && isGivenBeforeName(doc, p, i)))) last = i;
  for (let k = first; k <= last; k++) {
    const to = k * CLASS_COUNT;
    if (k >= i) p[to + NameClass.Person] = Math.max(p[to + NameClass.Person], FLOOR);
    p[to + NameClass.Institution] = Math.min(p[to + NameClass.Institution], FLOOR);
    p[to + NameClass.Place] = Math.min(p[to + NameClass.Place], FLOOR);
  }
}

/**
 * "HbA1c Antonius ter Haar": a given name that a hospital bears too, and right behind it a word that is rather a person's name
 * than the rest of an institution's.
 */
function isGivenBeforeName({ tokens }: Doc, p: Float32Array, i: number): boolean {
  const { kind, lex, cue, shape, start, end, count } = tokens;
  if ((lex[i] & Lex.Given) === 0 || cue[i] !== 0 || shape[i] === Shape.Lower) return false;
  let k = i + 1;
  if (k < count && cue[k] & Cue.Institution) return false;
  while (k < count && kind[k] === Kind.Word && cue[k] & Cue.Prefix) k++;
  if (k >= count || kind[k] !== Kind.Word || shape[k] === Shape.Lower || start[k] - end[k - 1] !== 1)
    return false;
  const at = k * CLASS_COUNT;
  return p[at + NameClass.Person] >= LIKELY && p[at + NameClass.Person] > p[at + NameClass.Institution];
}

/** The hospital or the place that token `i` is the name of, and what leads to it ("van het", "te"), are nobody's name. */
function keepThing({ tokens }: Doc, p: Float32Array, i: number, thing: NameClass): void {
  const at = i * CLASS_COUNT;
  p[at + thing] = Math.max(p[at + thing], INFORM_AT);
  for (let k = i; k === i || (k >= 0 && tokens.cue[k] & Cue.Prefix); k--)
    p[k * CLASS_COUNT + NameClass.Person] = 0;
}

const TE = hashOf('te');
const BORN = wordSet('geb geboren');
const YEAR_DIGITS = 4;

/** "huisarts te Doorn", "geb. 12-03-1956 te Doorn", "Oumarou te Rabat": a place behind "te", which is no surname or stands behind who works there. */
function isResidence(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  const { kind, hash, shape, lex, cue, start, end } = tokens;
  if (i < 2 || hash[i - 1] !== TE || shape[i - 1] !== Shape.Lower || shape[i] === Shape.Lower) return false;
  if (kind[i - 2] === Kind.Number && end[i - 2] - start[i - 2] === YEAR_DIGITS)
    return !isListedWithTe(doc, i);
  // "geb. te Zandvoord"; behind a surname the one of birth follows: "Oldenhof geb. te Winkel".
  const birth = kind[i - 2] === Kind.Mark && hash[i - 2] === Ascii.Dot ? i - 3 : i - 2;
  if (birth >= 0 && BORN.has(hash[birth]) && (birth === 0 || shape[birth - 1] <= Shape.Lower)) return true;
  if ((lex[i] & Lex.Place) === 0) return false;
  return (lex[i] & Lex.Surname) === 0 || (cue[i - 2] & (Cue.Role | Cue.Doctor | Cue.Birth)) !== 0;
}

/** "V 02-09-2024 te Riele": behind a date that is no birth, a surname of the lists that is no place. */
function isListedWithTe(doc: Doc, i: number): boolean {
  const { hash, shape, lex } = doc.tokens;
  if (i < 6 || hash[i - 1] !== TE || shape[i - 1] !== Shape.Lower || shape[i] !== Shape.Capital) return false;
  if ((lex[i] & (Lex.Surname | Lex.Place | Lex.Institution)) !== Lex.Surname) return false;
  return isDateAt(doc, i - 6, i - 1) && !isBirthBefore(doc, i - 2);
}

/** The date whose year is token `year` is said to be somebody's birth, or has a label of its own. */
function isBirthBefore({ tokens, layout }: Doc, year: number): boolean {
  if (layout.label[year] === Label.BirthDate) return true;
  for (let k = year - 1; k >= 0 && k > year - 9 && layout.line[k] === layout.line[year]; k--)
    if (tokens.cue[k] & Cue.Birth) return true;
  return false;
}

/** A value has at most this many words and marks before the one in question. */
const LONGEST_VALUE = 8;
/** What may stand inside the value of a field for a name. */
const INSIDE_VALUE = wordSet('van de der den ten ter');

/** "Naam: Culemborg", "Naam: Vollebregt, Catharina": a place or a given name that stands where only a name was asked for. */
function isValueOfName(doc: Doc, p: Float32Array, i: number): boolean {
  const { tokens, layout } = doc;
  const { kind, hash, lex, cue, shape } = tokens;
  if (layout.label[i] !== Label.Name || cue[i] || shape[i] === Shape.Lower) return false;
  const at = i * CLASS_COUNT;
  const place = lex[i] & Lex.Place || p[at + NameClass.Place] >= INFORM_AT;
  if (!place && !(lex[i] & NAME_KINDS && p[at + NameClass.Institution] >= INFORM_AT)) return false;
  for (let k = i - 1; k > 0 && k >= i - LONGEST_VALUE && layout.line[k] === layout.line[i]; k--) {
    if (layout.cell[k] !== layout.cell[i]) return true;
    if (kind[k] === Kind.Mark) {
      if (hash[k] === Ascii.Colon || hash[k] === Ascii.Equals) return true;
      if (hash[k] !== Ascii.Comma && hash[k] !== Ascii.Dot) return false;
    } else if (kind[k] !== Kind.Word || (shape[k] === Shape.Lower && !INSIDE_VALUE.has(hash[k])))
      return false;
  }
  return false;
}

/** Signs that hold whatever the word's letters. */
function isNamed(doc: Doc, i: number): boolean {
  return (
    surnameFirst(doc, i) ||
    beforeTitle(doc, i) ||
    afterTitle(doc, i) ||
    isInitialField(doc, i) ||
    isCalled(doc, i) ||
    isSaidToBeName(doc, i) ||
    followsLowerInitials(doc, i) ||
    givenToRole(doc, i) ||
    (doc.tokens.shape[i] !== Shape.Lower && isNamedWithCapital(doc, i))
  );
}

/** The signs that only a word with a capital can have. */
function isNamedWithCapital(doc: Doc, i: number): boolean {
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

const NEVER =
  Cue.Stop |
  Cue.Title |
  Cue.Doctor |
  Cue.Role |
  Cue.Relation |
  Cue.Month |
  Cue.Weekday |
  Cue.Greeting |
  Cue.Institution;

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

/** Verbs that give somebody's name, all of them `Cue.Named`, and who stands before them. */
const CALLED = wordSet('heet heette heten genaamd');
const WHO = wordSet('hij zij ze die dat wie ook zo u jij je ik');
/** Small words between such a verb and the name: "heet toevallig ook Smid". */
const BETWEEN = wordSet('ook nog eens zo echt dus gewoon toevallig zelf inderdaad wel weer van achternaam');

/** "hij heet toevallig ook smid", "die molenaar heet": a name, also when it is a word. */
function isCalled(doc: Doc, i: number): boolean {
  const { kind, hash, shape, lex, cue, count } = doc.tokens;
  if (cue[i] & (Cue.Stop | Cue.Prefix)) return false;
  // "haar buurman heet Drempels": a capital tells as much as a list does.
  if ((lex[i] & NAME_KINDS) === 0 && (shape[i] !== Shape.Capital || lex[i] & NO_NAME_EITHER)) return false;
  if (i + 1 < count && i > 0 && cue[i + 1] & Cue.Named && CALLED.has(hash[i + 1]) && WHO.has(hash[i - 1]))
    return true;
  let k = i - 1;
  while (k > 0 && k > i - 5 && kind[k] === Kind.Word && BETWEEN.has(hash[k])) k--;
  if (k <= 0 || (cue[k] & Cue.Named) === 0 || !CALLED.has(hash[k])) return false;
  return WHO.has(hash[k - 1]) || (cue[k - 1] & (Cue.Relation | Cue.Role | Cue.Patient)) !== 0;
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

/** "mvg h.p. zandvoorder": letters with dots that are no abbreviation, and a word that practices don't use. */
function followsLowerInitials(doc: Doc, i: number): boolean {
  const { cue, lex, start, end } = doc.tokens;
  if (i === 0 || cue[i] !== 0 || lex[i] & Lex.Practice || end[i] - start[i] < 3) return false;
  return isLowerInitials(doc, i - 1);
}

/** "de verpleegkundige (jasmijn, …)", "begeleidster jasmijn": a given name of many behind who it is. */
function givenToRole(doc: Doc, i: number): boolean {
  const { kind, hash, cue, lex } = doc.tokens;
  if ((lex[i] & Lex.GivenFrequent) === 0 || lex[i] & Lex.Practice) return false;
  const bracket = i > 0 && kind[i - 1] === Kind.Mark && hash[i - 1] === Ascii.OpeningBracket;
  const k = bracket ? i - 2 : i - 1;
  return k >= 0 && (cue[k] & (Cue.Role | Cue.Doctor | Cue.Relation)) !== 0;
}

const NO_NAME_EITHER = Lex.NotName | Lex.Drug | Lex.Institution | Lex.Place | Lex.Eponym;
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

/** The token a title would be: before `i`, over the full stop of a short one, and over line ends and what stands inside a surname. */
function titlePlace(doc: Doc, i: number): number {
  const { tokens } = doc;
  let k = i - 1;
  for (let n = 0; n < 5 && k > 0; n++, k--) {
    const inside =
      tokens.kind[k] === Kind.Newline || (tokens.kind[k] === Kind.Word && tokens.cue[k] & Cue.Prefix);
    if (!inside) break;
  }
  if (k <= 0 || tokens.kind[k] !== Kind.Mark || tokens.hash[k] !== Ascii.Dot) return k;
  return isShortTitle(tokens, k - 1) ? k - 1 : k;
}

/** "de heer KIND", "dokter winkel", "mevrouw van den Aardweg" over a line end: after a title stands a name. */
function afterTitle(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  if (i === 0 || tokens.cue[i] & (Cue.Title | Cue.Doctor | Cue.Speech | Cue.Role)) return false;
  if (tokens.cue[i] & Cue.Stop && (tokens.cue[i] & Cue.Prefix) === 0) return false;
  if (isStandIn(tokens, i - 1)) return false;
  const k = titlePlace(doc, i);
  if (k < 0 || (tokens.cue[k] & (Cue.Title | Cue.Doctor)) === 0 || tokens.cue[k] & Cue.Relation) return false;
  if (tokens.shape[i] !== Shape.Lower || tokens.cue[i] & Cue.Prefix) return (tokens.cue[k] & Cue.Title) !== 0;
  const { lex } = tokens;
  if (lex[i] & (Lex.Surname | Lex.Given) || (lex[i] & Lex.Word) === 0) return true;
  // "dhr kolibrie": a word of no list of names, and no verb ("mw klappertandt").
  if (lex[i] & Lex.Practice || tokens.cue[i] !== 0 || (tokens.cue[k] & Cue.Title) === 0) return false;
  return !VERB_END.test(doc.text.slice(tokens.end[i] - 2, tokens.end[i]));
}

/** What a line asks to do with a lady or gentleman: "Bel mw, geen haast". */
const ASKS = wordSet('bel app mail vraag zie stuur geef meld');

/** "GROEN DHR, SPUTUM GROEN": a surname of the lists that opens a line, a title, and a comma or the end of the line. */
function beforeTitle(doc: Doc, i: number): boolean {
  const { kind, cue, lex, hash, count } = doc.tokens;
  const title = i + 1;
  if (title >= count || (cue[title] & (Cue.Title | Cue.Doctor | Cue.Relation)) !== Cue.Title) return false;
  if ((lex[i] & Lex.Surname) === 0 || cue[i] !== 0 || ASKS.has(hash[i])) return false;
  if (i > 0 && kind[i - 1] !== Kind.Newline) return false;
  const next = title + 1;
  return (
    isShortTitle(doc.tokens, title) &&
    (next >= count || kind[next] === Kind.Newline || hash[next] === Ascii.Comma)
  );
}

/** The ends of what somebody does or did: klappertandt, zuchtte, mopperde, bellen. */
const VERB_END = /t$|[dt]e$|en$/;

/** Digits with which the number plan lets a telephone number open. */
const AREA = /^[,:]? {1,3}\(?0[1-9]\d?\d?[- .)]?\d/;
const LONGEST_AREA = 12;

function isBeforePhone({ text, tokens }: Doc, i: number): boolean {
  return (
    tokens.kind[i + 1] !== Kind.Word && AREA.test(text.slice(tokens.end[i], tokens.end[i] + LONGEST_AREA))
  );
}

/** A title, relative or role right before, on the same line, over a full stop or an opening bracket at most. */
function namedByCue(doc: Doc, i: number): boolean {
  const { tokens, layout } = doc;
  if (tokens.lex[i] & (Lex.Drug | Lex.NotName | Lex.Institution)) return false;
  const isWord = (tokens.lex[i] & Lex.Word) !== 0 && (tokens.lex[i] & (Lex.Given | Lex.Surname)) === 0;
  // "1e contact echtg. Non  0578 12 34 56": whom a number calls.
  if (isWord && !isBeforePhone(doc, i)) return false;
  const long = tokens.end[i] - tokens.start[i] >= 3;
  for (let k = i - 1; k >= i - 2 && k >= 0 && layout.line[k] === layout.line[i]; k--) {
    if (tokens.kind[k] === Kind.Word)
      return (
        (tokens.cue[k] & Cue.Title) !== 0 ||
        (long && (tokens.cue[k] & (Cue.Doctor | Cue.Relation | Cue.Role)) !== 0)
      );
    if (
      tokens.kind[k] !== Kind.Mark ||
      (tokens.hash[k] !== Ascii.Dot && tokens.hash[k] !== Ascii.OpeningBracket)
    )
      return false;
  }
  return false;
}
