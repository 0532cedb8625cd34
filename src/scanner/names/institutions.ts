/**
 * Where the name of an institution begins and ends: "Huisartsenpraktijk Het Loo", "apotheek Merenwijk", "hospice de Liefde";
 * and who is a person beside one, or shares its name: "thuiszorg van Hagedoren", "Catharina Oosterwegel".
 */
import { Ascii } from '../ascii';
import { Cue } from '../cues';
import type { Doc } from '../document';
import { Lex } from '../lexicon';
import { Kind, Shape } from '../tokens';
import { hashOf, wordSet } from '../word-table';
import { isCompound } from './model/attributes';
import { NAME_KINDS } from './model/evidence';

/** Between the kind of institution and its name stand at most an article and a word like "van". */
const MOST_BETWEEN = 2;

/** The name that goes on over tokens [first, last]: with the kind of institution before it, and the rest of it behind. */
export function wholeInstitution(doc: Doc, first: number, last: number): { first: number; last: number } {
  const kind = kindBefore(doc, first);
  return { first: kind < 0 ? first : kind, last: lastCapital(doc, last) };
}

/** Practices that the model need not know of: behind these words with a capital stands their name. */
const PRACTICES = wordSet(
  'verloskundigenpraktijk fysiotherapiepraktijk groepspraktijk dokterspraktijk logopediepraktijk',
);
/** None of those is shorter, and few other words are as long. */
const SHORTEST_PRACTICE = 14;
/** Kinds that belong to the name of an institution once it is one: "Fysio Molenzicht"; "fysio Thyra" is a person. */
const KINDS = wordSet(
  'huisartsen fysio bakkerij restaurant hotel nachtopvang zorgboerderij logeerhuis camping manege',
);
/** Kinds that are hardly ever called after who works there, nor stand right before a patient, as "dagbesteding" does. */
const VENUES = wordSet('restaurant hotel camping');

function isPractice({ tokens }: Doc, k: number): boolean {
  if (tokens.cue[k] & Cue.Institution) return true;
  return tokens.end[k] - tokens.start[k] >= SHORTEST_PRACTICE && PRACTICES.has(tokens.hash[k]);
}

/** "restaurant Helmgrasduin": a word with a capital that is in no list of names, behind a kind of institution. */
export function isVenue(doc: Doc, i: number): boolean {
  const { shape, lex, cue, hash, count } = doc.tokens;
  if (i === 0 || shape[i] !== Shape.Capital || cue[i] !== 0 || lex[i] & NAME_KINDS) return false;
  if (!VENUES.has(hash[i - 1])) return false;
  const next = i + 1;
  if (next < count && (cue[next] & Cue.Birth || shape[next + 1] === Shape.Initials)) return false;
  return isBeside(doc, i) && lastOfName(doc, i) === i;
}

/** The last token of the institution's name whose kind is token `i` ("apotheek"); -1 when no name follows. */
export function institutionAt(doc: Doc, i: number): number {
  const { cue, lex } = doc.tokens;
  if (!isPractice(doc, i)) return -1;
  let k = i + 1;
  while (k <= i + MOST_BETWEEN && isBeside(doc, k) && isInside(doc, k)) k++;
  if (!isBeside(doc, k) || !isCapital(doc, k) || cue[k] & NO_NAME || lex[k] & (Lex.Drug | Lex.Eponym))
    return -1;
  return lastCapital(doc, k);
}

/** What follows an institution's kind and is not its name. */
const NO_NAME = Cue.Title | Cue.Doctor | Cue.Role | Cue.Month | Cue.Weekday | Cue.Greeting | Cue.Birth;

/** The kind of institution right before token `first`, over an article; -1 for none. */
function kindBefore(doc: Doc, first: number): number {
  let k = first - 1;
  while (k >= first - MOST_BETWEEN && k >= 0 && isBeside(doc, k + 1) && isInside(doc, k)) k--;
  return k >= 0 && isBeside(doc, k + 1) && (isPractice(doc, k) || KINDS.has(doc.tokens.hash[k])) ? k : -1;
}

/** Words with a capital right behind the name belong to it: "Erasmus MC", "Certe West". */
function lastCapital(doc: Doc, last: number): number {
  let end = last;
  for (
    let k = last + 1;
    isBeside(doc, k) && isCapital(doc, k) && (doc.tokens.cue[k] & (NO_NAME | Cue.Stop)) === 0;
    k++
  )
    end = k;
  return end;
}

/** Token `k` is a word that stands one space behind another word. */
function isBeside({ tokens, text }: Doc, k: number): boolean {
  return (
    k > 0 &&
    k < tokens.count &&
    tokens.kind[k] === Kind.Word &&
    tokens.kind[k - 1] === Kind.Word &&
    tokens.start[k] - tokens.end[k - 1] === 1 &&
    text.charCodeAt(tokens.end[k - 1]) !== Ascii.Tab
  );
}

/** What may stand inside the name of an institution. */
const INSIDE = wordSet("de het den der 't van ten ter voor la le sint st");
const isInside = ({ tokens }: Doc, k: number) => INSIDE.has(tokens.hash[k]);

function isCapital({ tokens }: Doc, k: number): boolean {
  const { shape, start, end } = tokens;
  return (
    end[k] - start[k] > 1 &&
    (shape[k] === Shape.Capital || shape[k] === Shape.Caps || shape[k] === Shape.Mixed)
  );
}

/** A full name has at most this many words, what stands inside it included: "Catharina Elisabeth Maria van der Poort". */
const LONGEST_NAME = 6;
/** Before an institution that bears a person's name: "het Catharina", "St. Antonius", "Prinses Beatrix". */
const BEFORE_INSTITUTION = wordSet('de het st sint sinte santa prinses prins koningin koning');
/** What comes to somebody or asks after him, and is hardly ever called after a person; all of them `Cue.Institution`. */
const SERVICES = wordSet(
  'thuiszorg buurtzorg ggz hap huisartsenpost lab laboratorium poli polikliniek wijkteam consultatiebureau trombosedienst prikpost diagnostiek opvang werkgever ziekenhuis zkh apotheek hospice',
);

/** Token `k` is a word for what comes to somebody: "Thuiszorg Thyra Zwetsloot gebeld". */
export function isService({ tokens }: Doc, k: number): boolean {
  return k >= 0 && (tokens.cue[k] & Cue.Institution) !== 0 && SERVICES.has(tokens.hash[k]);
}

/** Called after who runs it: "Huisartsenpraktijk van Vollebregt". */
const OWNED = wordSet(
  'praktijk huisartsenpraktijk tandartspraktijk maatschap huize residentie hof bv b.v. nv n.v.',
);
const SERVED = wordSet('van voor');

/** Of those what a practice is. */
const PRACTICE = wordSet('praktijk huisartsenpraktijk tandartspraktijk maatschap');

/** "Huisartsenpraktijk van der Veen": token `i` is the surname of who runs it, and closes its name. */
export function isOwner(doc: Doc, i: number): boolean {
  const { cue, hash, shape, lex } = doc.tokens;
  if (shape[i] !== Shape.Capital || cue[i] !== 0 || lex[i] & Lex.GivenFrequent) return false;
  let k = i;
  while (k > i - MOST_BETWEEN && isBeside(doc, k) && cue[k - 1] & Cue.Prefix) k--;
  if (k === i || !isBeside(doc, k) || !PRACTICE.has(hash[k - 1]) || shape[k - 1] !== Shape.Capital)
    return false;
  return lastCapital(doc, i) === i;
}

/**
 * "De thuiszorg van Hagedoren belt", "hospice voor Spithoven": token `i` is who an institution's word is about, a name of
 * the lists or a word of no list.
 */
export function isServed(doc: Doc, i: number): boolean {
  const { cue, hash, shape } = doc.tokens;
  if (i < 2 || (cue[i - 2] & Cue.Institution) === 0 || !SERVED.has(hash[i - 1]) || OWNED.has(hash[i - 2]))
    return false;
  return shape[i - 1] === Shape.Lower && isBeside(doc, i) && isBeside(doc, i - 1) && isNameOnly(doc, i);
}

/**
 * "Uitslag van Catharina Oosterwegel", "Thuiszorg Thyra Zwetsloot": the last token of the full name that opens with the
 * given name at token `i`, though a hospital may bear that given name too; -1 when something beside it tells of an institution.
 */
export function lastOfFullName(doc: Doc, i: number): number {
  const { kind, shape, lex, cue, hash, spaced, count } = doc.tokens;
  if ((lex[i] & Lex.Given) === 0 || isNoGiven(lex[i]) || cue[i]) return -1;
  // "ROC", "HP": in capitals a name of few people is an abbreviation.
  if (shape[i] !== Shape.Capital && (shape[i] !== Shape.Caps || (lex[i] & Lex.GivenFrequent) === 0))
    return -1;
  if (i > 0 && kind[i - 1] !== Kind.Word && spaced[i] === 0 && kind[i - 1] !== Kind.Newline) return -1;
  if (i > 0 && kind[i - 1] === Kind.Word) {
    if (BEFORE_INSTITUTION.has(hash[i - 1])) return -1;
    if (cue[i - 1] & Cue.Institution && !isService(doc, i - 1)) return -1;
  }
  const last = lastOfName(doc, i);
  const after = last + 1;
  if (last === i || (after < count && kind[after] === Kind.Word && cue[after] & Cue.Institution)) return -1;
  for (let k = i + 1; k <= last; k++) if (cue[k] === 0 && !isNameOrInitials(doc, k)) return -1;
  return last;
}

/** The words that close the name of a hospital. */
const HOSPITAL = wordSet('ziekenhuis kinderziekenhuis gasthuis mc umc');
const HET = hashOf('het');
const BEFORE_HET = wordSet('in van naar bij uit voor door via aan met');

/**
 * "Catharina Ziekenhuis", "opgenomen in het Antonius": token `i` is a given name that a hospital bears. Without a preposition
 * it may be who something is told: "ik heb het Anna gezegd".
 */
export function isHospital(doc: Doc, i: number): boolean {
  const { kind, lex, hash, cue, shape, count } = doc.tokens;
  if ((lex[i] & Lex.Given) === 0 || lex[i] & NO_GIVEN || cue[i] !== 0 || shape[i] !== Shape.Capital)
    return false;
  const next = i + 1;
  if (next < count && HOSPITAL.has(hash[next]) && isBeside(doc, next) && isCapital(doc, next)) return true;
  if (!isBeside(doc, i) || hash[i - 1] !== HET || lastOfName(doc, i) > i) return false;
  return i === 1 || kind[i - 2] === Kind.Newline || BEFORE_HET.has(hash[i - 2]);
}

/** The last token of the name that opens at token `i`, as far as capitals, initials and "van der" go. */
export function lastOfName(doc: Doc, i: number): number {
  const { cue } = doc.tokens;
  let last = i;
  while (last < i + LONGEST_NAME && isBeside(doc, last + 1) && isNamePart(doc, last + 1)) last++;
  while (last > i && cue[last] & Cue.Prefix) last--;
  return last;
}

/** What stands inside a surname; not the small words that also part one from a place: "Reinier Haga in Delft". */
const INSIDE_NAME = wordSet('van de der den ten ter vd vander vande');

function isNamePart(doc: Doc, k: number): boolean {
  const { cue, hash, shape } = doc.tokens;
  if (shape[k] === Shape.Initials) return true;
  if (cue[k] & Cue.Prefix) return INSIDE_NAME.has(hash[k]);
  return isCapital(doc, k) && (cue[k] & (NO_NAME | Cue.Stop | Cue.Institution)) === 0;
}

/** "Blue", "Harmonie": what opens the name of an institution as often as a person's. */
const NO_GIVEN = Lex.NotName | Lex.Word | Lex.Practice | Lex.English | Lex.Place;
/** "Antonius" is a village and "Maria" a figure of the Bible, but of many people the name. */
const isNoGiven = (lex: number) =>
  (lex & (lex & Lex.GivenFrequent ? Lex.Word | Lex.Practice : NO_GIVEN)) !== 0;
/** What makes the word behind a given name no surname: "Antonius Sneek", "Jeroen Bosch". */
const NO_SURNAME = Lex.NotName | Lex.Institution | Lex.Drug;

/** Token `k` is initials, a name of the lists, or a word of no list. */
function isNameOrInitials({ tokens, text, lexicon }: Doc, k: number): boolean {
  const { shape, lex, start, end } = tokens;
  if (shape[k] === Shape.Initials) return true;
  // "Catharina Maria Bos": Maria is a figure of the Bible too.
  if (lex[k] & Lex.GivenFrequent) return true;
  if (lex[k] & NO_SURNAME) return false;
  if (lex[k] & Lex.Surname) return true;
  if (lex[k] & (Lex.Place | Lex.Word | Lex.English)) return false;
  return (lex[k] & (NAME_KINDS | Lex.Proper)) !== 0 || !isCompound(text, start[k], end[k], lexicon);
}

/** What a word may be besides a name, so that it need not be one. */
const ELSE = Lex.Word | Lex.Practice | Lex.Drug | Lex.Eponym | Lex.Institution | Lex.NotName | Lex.Place;

/** Of the lists of names, or of no list, and nothing else. */
function isNameOnly({ tokens, text, lexicon }: Doc, k: number): boolean {
  const { lex, cue, start, end } = tokens;
  if (cue[k] !== 0 || lex[k] & ELSE || end[k] - start[k] < 3) return false;
  return (lex[k] & (NAME_KINDS | Lex.Proper)) !== 0 || !isCompound(text, start[k], end[k], lexicon);
}
