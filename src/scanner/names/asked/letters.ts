/** Letters that are no initials: of a number or a word, a species, half a day, a telephone or the reader; of a sex in sexes.ts. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, overDot, Shape, type Tokens } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isLoneLetter } from './lone-letters';
import { isSex, isSurelySex } from './sexes';
import { goesOnPlainly } from './surroundings';

/** Never an initial, also not under the label of a name. Token `i` has at most two letters, or one and its full stop. */
export function isNoInitial(doc: Doc, i: number): boolean {
  return (
    isLetterOfNumber(doc, i) || isSurelySex(doc, i) || isSpecies(doc, i) || isLetterOfWord(doc.tokens, i)
  );
}

/** No initial, unless the label of a name says otherwise. */
export function isHardlyInitial(doc: Doc, i: number): boolean {
  return (
    isSex(doc, i) ||
    isStandIn(doc.tokens, i) ||
    isLoneLetter(doc, i) ||
    isSmallWord(doc, i) ||
    isHalfOfDay(doc, i) ||
    isOfLetterhead(doc, i) ||
    isPronoun(doc, i) ||
    isOfSoep(doc, i)
  );
}

const STAND_INS = [hashOf('x'), hashOf('y')];
const PERSON = Cue.Title | Cue.Doctor | Cue.Patient;

/** "mevrouw X", "Mw. X. (geb. 1957)", "patiënt Y": what a text puts in a name's place, and no initial with a surname behind it. */
export function isStandIn(tokens: Tokens, i: number): boolean {
  const { kind, hash, shape, cue, count } = tokens;
  if (!STAND_INS.includes(hash[i])) return false;
  const k = overDot(tokens, i);
  if (k < 0 || (cue[k] & PERSON) === 0) return false;
  const next = i + 1;
  return (
    next >= count ||
    kind[next] !== Kind.Word ||
    (shape[next] === Shape.Lower && (cue[next] & Cue.Prefix) === 0)
  );
}

/** "24h", "18w", "v2": a small letter glued to a number. */
function isLetterOfNumber({ tokens }: Doc, i: number): boolean {
  const { kind, shape, spaced, start, end, count } = tokens;
  if (end[i] - start[i] > 1 || shape[i] !== Shape.Lower) return false;
  return (
    (i > 0 && kind[i - 1] === Kind.Number && spaced[i] === 0) ||
    (i + 1 < count && kind[i + 1] === Kind.Number && spaced[i + 1] === 0)
  );
}

const IJ = hashOf('ij');

/** "V-nr", "v-nummer", "X-thorax": a letter that a hyphen ties to a word, and no initial. */
export function isLetterOfWord(
  { kind, hash, shape, lex, spaced, start, end, count }: Tokens,
  i: number,
): boolean {
  const word = i + 2;
  if (word >= count || hash[i + 1] !== Ascii.Hyphen || end[i] - start[i] > 1 || kind[word] !== Kind.Word)
    return false;
  // "S-p-ij-k-e-r" is spelled.
  if (kind[i + 1] !== Kind.Mark || spaced[i + 1] === 1 || spaced[word] === 1 || hash[word] === IJ)
    return false;
  return (
    shape[word] === Shape.Lower &&
    end[word] - start[word] > 1 &&
    // "j-bakker" is an initial and a surname.
    (lex[word] & (Lex.Word | Lex.Practice)) !== 0 &&
    (lex[word] & (Lex.Surname | Lex.Given)) === 0
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

const [HEM, VAN] = ['m', 'v'].map(hashOf);

/** "heeft m gezien", "zoon v mw": him and of, cut to their letter, before what goes on in lower case and is no name. */
export function isSmallWord(doc: Doc, i: number): boolean {
  const { kind, hash, shape, cue, start, end, count } = doc.tokens;
  const next = i + 1;
  if (shape[i] !== Shape.Lower || end[i] - start[i] > 1 || i === 0 || kind[i - 1] !== Kind.Word) return false;
  if (hash[i] === HEM) {
    if ((cue[i - 1] & Cue.Speech) === 0 || shape[i - 1] !== Shape.Lower) return false;
    return (
      next >= count || kind[next] === Kind.Newline || (kind[next] === Kind.Word && goesOnPlainly(doc, next))
    );
  }
  if (hash[i] !== VAN || next >= count || kind[next] !== Kind.Word || start[next] - end[i] !== 1)
    return false;
  if (end[next] - start[next] === 1 || cue[next] & Cue.Speech) return false;
  return (
    goesOnPlainly(doc, next) || (shape[next] === Shape.Lower && (cue[next] & ~(Cue.Prefix | Cue.Stop)) !== 0)
  );
}

const SOEP = wordSet('s o e p');

/** "S hoest P afwachten": a letter of a SOEP note, on a line that opens with one, before what it says. */
function isOfSoep({ tokens, layout }: Doc, i: number): boolean {
  const first = layout.lineFirst[layout.line[i]];
  if (i === first || !isSoepLetter(tokens, i) || !isSoepLetter(tokens, first)) return false;
  return tokens.shape[i - 1] <= Shape.Lower && (tokens.cue[i - 1] & ~Cue.Stop) === 0;
}

/** One of those letters as a capital, before a word in lower case. */
function isSoepLetter({ kind, shape, hash, start, end, count }: Tokens, i: number): boolean {
  if (shape[i] !== Shape.Initials || end[i] - start[i] !== 1 || !SOEP.has(hash[i]) || i + 1 >= count)
    return false;
  return kind[i + 1] === Kind.Word && shape[i + 1] === Shape.Lower;
}

const HALVES = wordSet('am pm');

/** "10:32 AM" */
function isHalfOfDay({ tokens }: Doc, i: number): boolean {
  const { kind, shape, hash } = tokens;
  return shape[i] === Shape.Caps && i > 1 && kind[i - 1] === Kind.Number && HALVES.has(hash[i]);
}

const LETTERHEAD = wordSet('t f m e w');

/** "T 0345-…", "Kerkstraat 3 | F 0345-…": the letter of a telephone or fax, first on its line or behind a mark. */
function isOfLetterhead({ tokens, text }: Doc, i: number): boolean {
  const { kind, shape, hash, spaced, start, count } = tokens;
  if (shape[i] !== Shape.Initials || !LETTERHEAD.has(hash[i]) || i + 1 >= count) return false;
  const before = i > 0 && kind[i - 1] !== Kind.Newline ? hash[i - 1] : 0;
  if (
    before !== 0 &&
    (kind[i - 1] === Kind.Word || before === Ascii.Comma || before === Ascii.Dot || spaced[i] === 0)
  )
    return false;
  return (
    kind[i + 1] === Kind.Number &&
    text.charCodeAt(start[i + 1]) === Ascii.Zero &&
    text.charCodeAt(start[i + 1] + 1) !== Ascii.Zero
  );
}
