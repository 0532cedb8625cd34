/** Where only a name can stand: evidence that a verdict may not overrule. */
import { Ascii } from '../../ascii';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import { isLowerInitials } from '../model/attributes';
import { keepByPlace } from './by-place';
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
import { isInitialField, keepNamesBesideDates, keepPrefixCells } from '../rows';
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
import { isListedWithTe, isResidence } from './behind-te';
import { afterTitle, beforeTitle, namedByCue } from './titles';
import { isNamedWithCapital, NO_NAME_EITHER } from './with-capital';

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
