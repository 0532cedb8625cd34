/** Which words the model is asked about: the plain words of running text, most of them, are not. */
import { Cue, Label } from '../cues';
import type { Doc } from '../document';
import type { Layout } from '../layout';
import { Lex } from '../lexicon';
import { Kind, Shape, type Tokens } from '../tokens';
import { hashOf, wordSet } from '../word-table';
import { isLowerInitials } from './attributes';
import { NAME_KINDS, type Evidence } from './evidence';
import { isExtension } from './file-names';
import { isInNotation, isInPair, isNumbered } from './notation';
import { isDateAt } from './rows';

const HYPHEN = 45;
const COMMA = 44;
const DOT = 46;
const COLON = 58;
const OPENING_BRACKET = 40;
const BRACKET = 91;

/** Worth asking the model: a capital, a possible name, or an unknown word; not the plain words of running text. */
export function isCandidate(evidence: Evidence, i: number): boolean {
  return mayBeName(evidence, i) && !isNotation(evidence.doc, i);
}

/** What belongs to a notation; asked last, since of four words one comes so far. */
function isNotation(doc: Doc, i: number): boolean {
  const { hash } = doc.tokens;
  if (isInNotation(doc, i) || isNumbered(doc, i) || isInPair(doc.tokens, i)) return true;
  return hash[i] === MORBUS || (i > 0 && hash[i - 1] === MORBUS);
}

function mayBeName(evidence: Evidence, i: number): boolean {
  const { doc } = evidence;
  const { tokens, layout } = doc;
  if (tokens.kind[i] !== Kind.Word) return false;
  const shape = tokens.shape[i];
  const lex = tokens.lex[i];
  const cue = tokens.cue[i];
  const hash = tokens.hash[i];
  // Most words are longer: a letter by itself, with its full stop, or two.
  const letters = tokens.end[i] - tokens.start[i] <= 2;
  if (
    letters &&
    (isLetterOfNumber(doc, i) ||
      isSexBeforeDate(doc, i) ||
      isSexBehindDate(doc.tokens, i) ||
      isSpecies(doc, i) ||
      isLetterOfWord(tokens, i) ||
      isKey(doc, i))
  )
    return false;
  if (layout.label[i] === Label.Name && (cue & Cue.Stop) === 0) return true;
  if (layout.label[i] === Label.Name && layout.inTable[i] === 1 && cue & Cue.Prefix) return true;
  if (letters && (isSex(doc, i) || isHalfOfDay(doc, i) || isOfLetterhead(doc, i) || isPronoun(doc, i)))
    return false;
  if (isLanguage(doc, i) || isExtension(doc, i)) return false;
  // MA DI WO DO, N.B., A.U.B., T.A.V., D.O.B.; "E.V. Zandvoorder" has initials.
  if (cue & Cue.Weekday && shape !== Shape.Capital) return false;
  if (cue & (Cue.Stop | Cue.Toward | Cue.Birth) && shape === Shape.Initials)
    if (tokens.end[i] - tokens.start[i] >= (cue & Cue.Stop ? 4 : 6)) return false;
  if (shape !== Shape.Lower) {
    if (shape === Shape.Caps && (inPlaceholder(doc, i) || isAbbreviation(evidence, i))) return false;
    if (cue & Cue.Prefix && shape !== Shape.Initials) return beforeName(doc, i) || isWordAsSurname(doc, i);
    // "Gisteren belde Petra": a list has it as a surname too.
    if (shape === Shape.Capital && DAYS.has(hash) && opensSentence(doc, i)) return announced(doc, i);
    if (shape === Shape.Capital && isVerbBehindTitle(doc, i)) return false;
    // A practice's word that is in no name list is no name where any word has a capital, unless a title announces it or
    // it does what people do.
    if (lex & Lex.Practice && (lex & NAME_KINDS) === 0 && shape !== Shape.Initials && opensSentence(doc, i))
      return announced(doc, i) || doesSomething(doc, i);
    return true;
  }
  if (cue & Cue.Prefix && beforeName(doc, i)) return true;
  if (cue & (Cue.Prefix | Cue.Stop))
    return ((lex & Lex.Given) !== 0 && afterCue(doc, i)) || isSmallSurname(doc, i);
  if (lex & Lex.Drug) return false;
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

/** {"an": "Bakker"}: the key of a surname, and nobody called An. */
function isKey({ layout }: Doc, i: number): boolean {
  return layout.label[i] === Label.Key;
}

/** "V-nr", "v-nummer", "X-thorax": a letter that a hyphen ties to a word, and no initial. */
export function isLetterOfWord(
  { kind, hash, shape, lex, spaced, start, end, count }: Tokens,
  i: number,
): boolean {
  const word = i + 2;
  if (word >= count || hash[i + 1] !== HYPHEN || end[i] - start[i] > 1 || kind[word] !== Kind.Word)
    return false;
  if (kind[i + 1] !== Kind.Mark || spaced[i + 1] === 1 || spaced[word] === 1) return false;
  return (
    shape[word] === Shape.Lower &&
    end[word] - start[word] > 1 &&
    // "j-bakker" is an initial and a surname.
    (lex[word] & (Lex.Word | Lex.Practice)) !== 0 &&
    (lex[word] & (Lex.Surname | Lex.Given)) === 0
  );
}

/** What a note asks to do behind who it is about: "dokter bellen". */
const ASKED = wordSet('bellen mailen vragen');

/** Somebody of the staff stands behind these, and an abbreviation less often: "overleg hb", "door mt". */
const BEFORE_STAFF = wordSet('door overleg volgens aan namens vraag collega coll ass arts zegt zei');
const BIJ = hashOf('bij');
/** Before "bij" somebody comes to somebody: "komt 14.45 bij mt"; elsewhere a disease may follow ("bij hf"). */
const COMES = wordSet('komt kan pas terug langs afspraak spreekuur consult melden inplannen');
/** What somebody of the staff does: "bb al gezien", "mt belt". */
const BEHIND_STAFF = wordSet(
  'al belt heeft zegt vraagt akkoord gezien gebeld gedaan wil komt kijkt weet doet geeft stuurt neemt regelt schrijft',
);

/** What stands in the same places and is no person of the staff: patients, measurements, departments, guidelines. */
const NO_STAFF = wordSet(
  'pt pte pat pnt ptn cl rr ecg ekg crp bse lab mri ct echo tte oct dxa ok eh rx hba hr hf bmi sat spo uwi soa iud nhg mdl kno seh sehs ggd ggz wmo wlz zvw avg igj svb uwv cbr cib rivm gyn gynae uro derm dermato cardio neuro ortho chir int interne reuma pulmo plast rad onco psych hap ha has haio poh pohs poo aios anios apo apk da doa pa vs wv tz hh mdo ser ehbo spv fysio ergo logo dieet mw dhr mevr mnr',
);

/** A few letters in lower case where somebody of the staff is named, whatever else they abbreviate. */
function isStaff({ tokens }: Doc, i: number): boolean {
  const { kind, hash, start, end, count } = tokens;
  if (NO_STAFF.has(hash[i])) return false;
  if (i > 0 && kind[i - 1] === Kind.Word && start[i] - end[i - 1] === 1) {
    if (BEFORE_STAFF.has(hash[i - 1])) return true;
    if (hash[i - 1] === BIJ && i > 1) return kind[i - 2] === Kind.Number || COMES.has(hash[i - 2]);
  }
  const next = i + 1;
  return (
    next < count && kind[next] === Kind.Word && start[next] - end[i] === 1 && BEHIND_STAFF.has(hash[next])
  );
}

/** "Morbus Bowen": a disease by the name of who described it. */
const MORBUS = hashOf('morbus');

/** What people are called too, in other letters: "Nicu belt", "Tia Verdurmen". */
const ABBREVIATIONS = wordSet('nicu picu micu sicu tia');

/** "ligt op NICU", "2024 TIA links": no person, unless the text is in capitals or a title or a name stands beside it. */
function isAbbreviation({ doc, regime }: Evidence, i: number): boolean {
  const { kind, shape, hash, count } = doc.tokens;
  if (!ABBREVIATIONS.has(hash[i]) || regime > 2 || announced(doc, i)) return false;
  return i + 1 >= count || kind[i + 1] !== Kind.Word || shape[i + 1] === Shape.Lower;
}

/** Who is asked or told something, right behind the verb that opens a sentence. */
const PRONOUNS = wordSet('jij je u hij hem haar ze zij het ik we wij jullie mij me ons hen');
/** Longer titles are no abbreviations: a full stop behind them ends a sentence ("de mail van mevrouw. Kun jij"). */
const LONGEST_SHORT_TITLE = 4;
export const isShortTitle = ({ start, end }: Tokens, k: number) => end[k] - start[k] <= LONGEST_SHORT_TITLE;

/** "de mail van mevrouw. Kun jij", "meneer. Bel hem": a sentence opens behind a title in full. */
function isVerbBehindTitle({ tokens }: Doc, i: number): boolean {
  const { kind, hash, cue, count } = tokens;
  if (i < 2 || i + 1 >= count || kind[i - 1] !== Kind.Mark || hash[i - 1] !== DOT) return false;
  if ((cue[i - 2] & (Cue.Title | Cue.Relation)) === 0 || !PRONOUNS.has(hash[i + 1])) return false;
  return !isShortTitle(tokens, i - 2);
}

/** When something was or is to be done; what else it could be called hardly opens a note. */
const DAYS = wordSet('gisteren eergisteren vandaag morgen overmorgen vanochtend vanmiddag vanavond');

/** "24h", "18w", "v2": a small letter glued to a number. */
function isLetterOfNumber({ tokens }: Doc, i: number): boolean {
  const { kind, shape, spaced, start, end, count } = tokens;
  if (end[i] - start[i] > 1 || shape[i] !== Shape.Lower) return false;
  return (
    (i > 0 && kind[i - 1] === Kind.Number && spaced[i] === 0) ||
    (i + 1 < count && kind[i + 1] === Kind.Number && spaced[i + 1] === 0)
  );
}

/** What a sentence opens with behind a title that closed the one before: nobody is called so. */
const NO_SURNAME = wordSet(
  'de het een ik hij zij ze wij we jullie u je dit dat die deze daar hier er wie wat waar wanneer hoe waarom welke als toen omdat dus maar want en of',
);

/**
 * "dhr Le komt", "Uitslag mw Do doorgeven": a small word with a capital right behind a title, and the sentence goes on in
 * lower case or ends. Behind a full stop a sentence may open: there what people do follows ("Dhr. Le heeft koorts").
 */
export function isWordAsSurname(doc: Doc, i: number): boolean {
  const { kind, hash, cue, shape, start, end, count } = doc.tokens;
  if (i === 0 || shape[i] !== Shape.Capital || (cue[i] & (Cue.Stop | Cue.Prefix)) === 0) return false;
  const dot = kind[i - 1] === Kind.Mark && hash[i - 1] === DOT;
  const title = dot ? i - 2 : i - 1;
  if (title < 0 || kind[title] !== Kind.Word || (cue[title] & Cue.Title) === 0 || start[i] - end[i - 1] !== 1)
    return false;
  if (cue[i] & (Cue.Speech | Cue.Title) || NO_SURNAME.has(hash[i])) return false;
  const next = i + 1;
  if (dot) return next < count && (cue[next] & Cue.Speech) !== 0;
  return next >= count || kind[next] !== Kind.Word || shape[next] === Shape.Lower;
}

/** What hardly stands before anything but a surname: "van der meer", "ter haar", "vd been". */
const INSIDE_SURNAME = wordSet('der den ter ten vd vdr');
/** What leads to a surname in lower case, and to little else that has a capital. */
const BEFORE_BASE = wordSet('van de');
/** Small words that a capital behind "van" or "de" makes nobody's name: "van Mij", "de Een". */
const NO_BASE = wordSet('mij ons hem haar hun uw jou een het die dit dat deze elk ander andere wie alle');

/** "mw van der Wel", "v.d. Been", "ter haar": what stands inside a surname, and a surname that is a word of grammar too. */
export function isSmallSurname({ tokens }: Doc, i: number): boolean {
  const { shape, hash, cue, lex } = tokens;
  if (i === 0 || (cue[i - 1] & Cue.Prefix) === 0 || (cue[i] & (Cue.Stop | Cue.Prefix)) !== Cue.Stop)
    return false;
  if ((lex[i] & Lex.Surname) === 0) return false;
  if (INSIDE_SURNAME.has(hash[i - 1])) return true;
  return (
    shape[i] === Shape.Capital &&
    shape[i - 1] === Shape.Lower &&
    BEFORE_BASE.has(hash[i - 1]) &&
    !NO_BASE.has(hash[i])
  );
}

/** "Haast belt terug", "Doosje (mw) belt": a word that opens a sentence, and what people do behind it, or a bracket. */
function doesSomething({ tokens }: Doc, i: number): boolean {
  const next = i + 1;
  if (next >= tokens.count) return false;
  if (tokens.kind[next] === Kind.Mark) return tokens.hash[next] === OPENING_BRACKET;
  return (tokens.cue[next] & (Cue.Speech | Cue.Named | Cue.Birth)) !== 0;
}

/** Initials of staff have at most so many letters: "gebeld door hs". */
const LONGEST_PARAPH = 3;

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
  if (kind[i + 1] !== Kind.Mark || hash[i + 1] !== COMMA || spaced[i + 1] === 1 || spaced[i + 2] === 0)
    return false;
  if (isLowerInitials(doc, i + 2)) return true;
  const letter = kind[i + 2] === Kind.Word && end[i + 2] - start[i + 2] === 1;
  return letter && kind[i + 3] === Kind.Mark && hash[i + 3] === DOT && spaced[i + 3] === 0;
}

const LANGUAGE_LABELS = wordSet(
  'taal talen moedertaal voertaal spreektaal tolktaal language languages sprache langue',
);

/** "Taal: Frans": a language, also when people are called so. */
function isLanguage({ tokens }: Doc, i: number): boolean {
  return (
    i > 1 &&
    tokens.kind[i - 1] === Kind.Mark &&
    tokens.hash[i - 1] === COLON &&
    LANGUAGE_LABELS.has(tokens.hash[i - 2])
  );
}

const SEXES = wordSet('m v f x');
const SEX_LABELS = wordSet('geslacht gesl sekse sex gender');
const SLASH = 47;

/** "M" alone in the cell of a table, "M/V", "Geslacht: V": a sex. */
function isSex({ tokens, layout }: Doc, i: number): boolean {
  if (tokens.end[i] - tokens.start[i] !== 1 || !SEXES.has(tokens.hash[i])) return false;
  // "Geslacht: V", "Gesl.: V"
  if (i > 2 && tokens.hash[i - 1] === COLON)
    if (SEX_LABELS.has(tokens.hash[tokens.hash[i - 2] === DOT ? i - 3 : i - 2])) return true;
  if (layout.cell[i] > 0) return isOtherCell(layout, i, i - 1) && isOtherCell(layout, i, i + 1);
  return (
    (i > 1 && isSlash(tokens, i - 1) && SEXES.has(tokens.hash[i - 2])) ||
    (i + 2 < tokens.count && isSlash(tokens, i + 1) && SEXES.has(tokens.hash[i + 2]))
  );
}

/** The second word of a bacterium's or yeast's name, and what a blood group is. */
const BEHIND_LETTER = wordSet(
  'coli aureus pylori difficile pneumoniae pyogenes faecalis albicans burgdorferi epidermidis mirabilis aeruginosa influenzae haemolyticus vulgaris cloacae pneumophila meningitidis catarrhalis monocytogenes perfringens tetani botulinum jejuni tuberculosis trachomatis gonorrhoeae vaginalis pallidum glabrata tropicalis fumigatus lamblia intestinalis histolytica vermicularis lumbricoides falciparum vivax agalactiae saprophyticus marcescens oxytoca aerogenes freundii maltophilia baumannii fragilis henselae pertussis multocida faecium acnes rubrum interdigitale canis pos neg positief negatief',
);

/** "E. coli", "A pos": the letter of a species or a blood group. */
export function isSpecies({ tokens }: Doc, i: number): boolean {
  const { kind, shape, hash, spaced, start, end, count } = tokens;
  if (shape[i] !== Shape.Initials || end[i] - start[i] > 2 || i + 1 >= count) return false;
  // "Melan-A positief"
  if (i > 0 && spaced[i] === 0) return false;
  return kind[i + 1] === Kind.Word && shape[i + 1] === Shape.Lower && BEHIND_LETTER.has(hash[i + 1]);
}

const U = hashOf('u');

/** "U heeft een afspraak", "Kunt U morgen": a capital for the reader; no initial ("U de Vries") and no "dhr U". */
function isPronoun({ tokens }: Doc, i: number): boolean {
  const { kind, shape, hash, start, end, cue, lex, count } = tokens;
  const next = i + 1;
  if (hash[i] !== U || end[i] - start[i] !== 1 || next >= count || kind[next] !== Kind.Word) return false;
  if (shape[i] !== Shape.Initials || shape[next] !== Shape.Lower || cue[next] & Cue.Prefix) return false;
  if (i > 0 && cue[i - 1] & Cue.Title) return false;
  return (
    (cue[next] & (Cue.Stop | Cue.Speech)) !== 0 || (lex[next] & (Lex.Practice | Lex.Given)) === Lex.Practice
  );
}

const HALVES = wordSet('am pm');

/** "10:32 AM" */
function isHalfOfDay({ tokens }: Doc, i: number): boolean {
  const { kind, shape, hash } = tokens;
  return shape[i] === Shape.Caps && i > 1 && kind[i - 1] === Kind.Number && HALVES.has(hash[i]);
}

const LETTERHEAD = wordSet('t f m e w');
const ZERO = 48;

/** "T 0345-…", "Kerkstraat 3 | F 0345-…": the letter of a telephone or fax, first on its line or behind a mark. */
function isOfLetterhead({ tokens, text }: Doc, i: number): boolean {
  const { kind, shape, hash, spaced, start, count } = tokens;
  if (shape[i] !== Shape.Initials || !LETTERHEAD.has(hash[i]) || i + 1 >= count) return false;
  const before = i > 0 && kind[i - 1] !== Kind.Newline ? hash[i - 1] : 0;
  if (before !== 0 && (kind[i - 1] === Kind.Word || before === COMMA || before === DOT || spaced[i] === 0))
    return false;
  return (
    kind[i + 1] === Kind.Number &&
    text.charCodeAt(start[i + 1]) === ZERO &&
    text.charCodeAt(start[i + 1] + 1) !== ZERO
  );
}

const SEX_LETTERS = 'mvMV';
const [SEX_M, SEX_V] = ['m', 'v'].map(hashOf);

/** "A. Smits V 12-3-1956", "A. ⇥ M ⇥ 12-3-1956", "Tamminga v. 12-3-1956", "Tamminga, v 34": the letter of a sex, and a date or an age. */
export function isSexBeforeDate(doc: Doc, i: number): boolean {
  const { kind, hash, start, end, count } = doc.tokens;
  if (end[i] - start[i] > 1 || !SEX_LETTERS.includes(doc.text[start[i]])) return false;
  // "J P M 01/10/46": one more initial. A capital and its full stop are one token, and an initial too: "M.".
  if (i > 0 && kind[i - 1] === Kind.Word && end[i - 1] - start[i - 1] === 1) return false;
  const dot = i + 1 < count && kind[i + 1] === Kind.Mark && hash[i + 1] === DOT;
  const date = dot ? i + 2 : i + 1;
  const worded =
    date + 1 < count && kind[date] === Kind.Number && (doc.tokens.cue[date + 1] & Cue.Month) !== 0;
  return worded || isDateAt(doc, date, count) || (!dot && isAgeBehindComma(doc.tokens, i));
}

/** "geb. 30-09-1947, m": the letter of a sex behind a date with its year, where the line or the list ends or goes on. */
function isSexBehindDate({ kind, hash, start, end, count }: Tokens, i: number): boolean {
  if (end[i] - start[i] > 1 || (hash[i] !== SEX_M && hash[i] !== SEX_V) || i < 2) return false;
  if (kind[i - 1] !== Kind.Mark || hash[i - 1] !== COMMA || kind[i - 2] !== Kind.Number) return false;
  const digits = end[i - 2] - start[i - 2];
  const short = digits === 2 && i > 5 && [i - 3, i - 5].every((k) => kind[k] === Kind.Mark);
  if (digits !== 4 && digits !== 8 && !short) return false;
  // "v." closes its line; before a word it is an initial.
  const next = i + 1 < count && kind[i + 1] === Kind.Mark && hash[i + 1] === DOT ? i + 2 : i + 1;
  return next >= count || kind[next] === Kind.Newline || (kind[next] === Kind.Mark && next === i + 1);
}

/** ", v 34" and no more of a number. */
function isAgeBehindComma({ kind, hash, spaced, start, end, count }: Tokens, i: number): boolean {
  const age = i + 1;
  if (i === 0 || kind[i - 1] !== Kind.Mark || hash[i - 1] !== COMMA || age >= count) return false;
  if (kind[age] !== Kind.Number || end[age] - start[age] > 2 || spaced[age] === 0) return false;
  return age + 1 >= count || spaced[age + 1] === 1 || hash[age + 1] === COMMA || hash[age + 1] === DOT;
}

function isSlash({ kind, hash }: Tokens, k: number): boolean {
  return kind[k] === Kind.Mark && hash[k] === SLASH;
}

function isOtherCell({ cell, line }: Layout, i: number, k: number): boolean {
  return k < 0 || k >= cell.length || cell[k] !== cell[i] || line[k] !== line[i];
}

/** First on its line, after a full stop, or after a bullet. */
export function opensSentence(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  if (i === 0 || tokens.kind[i - 1] === Kind.Newline) return true;
  if (tokens.kind[i - 1] !== Kind.Mark) return false;
  const mark = tokens.hash[i - 1];
  return mark === DOT || mark === 33 || mark === 63 || i === 1 || tokens.kind[i - 2] === Kind.Newline;
}

/** A title stands before it, also on the line above or before a full stop: "mevr. Kind". */
function announced(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  for (let k = i - 1; k >= 0 && k >= i - 3; k--)
    if (tokens.kind[k] === Kind.Word && (tokens.cue[k] & Cue.Prefix) === 0)
      return (tokens.cue[k] & (Cue.Title | Cue.Doctor | Cue.Greeting | Cue.Closing)) !== 0;
  return false;
}

/** [NAAM-1], [PRAKTIJK-TELEFOON], [INVULLEN: …]: what the prompts and the sluice write themselves is no name. */
function inPlaceholder(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  let joined = false;
  let k = i;
  for (; k > 0 && k > i - 6 && tokens.spaced[k] === 0; k--) {
    const before = k - 1;
    if (tokens.kind[before] === Kind.Mark && tokens.hash[before] === BRACKET) {
      const next = i + 1 < tokens.count && tokens.kind[i + 1] === Kind.Mark ? tokens.hash[i + 1] : 0;
      return joined || next === HYPHEN || next === COLON;
    }
    if (tokens.kind[before] === Kind.Mark && tokens.hash[before] === HYPHEN) joined = true;
    else if (tokens.shape[before] !== Shape.Caps) return false;
  }
  return false;
}

/** A word of a surname's inside (van, de) counts when a possible base follows it. */
function beforeName(doc: Doc, i: number): boolean {
  return baseBehind(doc, i) >= 0;
}

/** The word behind token `i` (van, de) and others like it that can be the base of a surname; -1 for none. */
export function baseBehind(doc: Doc, i: number): number {
  const { tokens } = doc;
  for (let k = i + 1; k < Math.min(tokens.count, i + 5); k++) {
    if (tokens.kind[k] === Kind.Newline) continue;
    if (tokens.kind[k] === Kind.Mark && tokens.hash[k] === HYPHEN && tokens.spaced[k] === 0) continue; // al-Hariri
    if (tokens.kind[k] !== Kind.Word) return -1;
    if (tokens.shape[k] !== Shape.Lower) return k;
    if (tokens.cue[k] & Cue.Prefix) continue;
    return (tokens.lex[k] & Lex.Word) === 0 || (tokens.lex[k] & (Lex.Surname | Lex.Given)) !== 0 ? k : -1;
  }
  return -1;
}

function afterCue(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  const before = i > 0 && tokens.kind[i - 1] === Kind.Word ? i - 1 : -1;
  if (before >= 0) {
    // "jan jansen", "Jan jansen": the word before can be a first name.
    if (tokens.cue[before] & (ANNOUNCES | Cue.Toward | Cue.Prefix)) return true;
    if (tokens.lex[before] & (Lex.Given | Lex.GivenWide) && (tokens.cue[before] & Cue.Stop) === 0)
      return true;
    if (tokens.shape[before] === Shape.Initials) return true;
  }
  // What opens a line, a cell or brackets can be a name by itself: "(bas)", "- wim zandvoort", "8.36 | bloem".
  else if (tokens.lex[i] & (Lex.Given | Lex.Surname)) return true;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (tokens.cue[k] & ANNOUNCES) return true;
  // "heet toevallig ook smid": small words stand between.
  for (let k = i - 4; k >= Math.max(0, i - 5); k--) if (tokens.cue[k] & Cue.Named) return true;
  const next = i + 1 < tokens.count ? tokens.cue[i + 1] : 0;
  return (next & (Cue.Speech | Cue.Birth | Cue.Named)) !== 0;
}

const ANNOUNCES =
  Cue.Title | Cue.Doctor | Cue.Relation | Cue.Role | Cue.Greeting | Cue.Closing | Cue.Patient | Cue.Named;
