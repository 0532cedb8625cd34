/** Letters that are no initials: of a number or a word, of a sex, a species, half a day, a telephone or the reader. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import type { Layout } from '../../layout';
import { Lex } from '../../lexicon';
import { Kind, Shape, type Tokens } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isDateAt, isWideGap } from '../rows';

/** Never an initial, also not under the label of a name. Token `i` has at most two letters, or one and its full stop. */
export function isNoInitial(doc: Doc, i: number): boolean {
  return (
    isLetterOfNumber(doc, i) ||
    isSexBeforeDate(doc, i) ||
    isSexBehindDate(doc.tokens, i) ||
    isSpecies(doc, i) ||
    isLetterOfWord(doc.tokens, i)
  );
}

/** No initial, unless the label of a name says otherwise. */
export function isHardlyInitial(doc: Doc, i: number): boolean {
  return (
    isSex(doc, i) || isHalfOfDay(doc, i) || isOfLetterhead(doc, i) || isPronoun(doc, i) || isOfSoep(doc, i)
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

/** "V-nr", "v-nummer", "X-thorax": a letter that a hyphen ties to a word, and no initial. */
export function isLetterOfWord(
  { kind, hash, shape, lex, spaced, start, end, count }: Tokens,
  i: number,
): boolean {
  const word = i + 2;
  if (word >= count || hash[i + 1] !== Ascii.Hyphen || end[i] - start[i] > 1 || kind[word] !== Kind.Word)
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

const SEX_LETTERS = 'mvMV';
const [SEX_M, SEX_V] = ['m', 'v'].map(hashOf);

/** "A. Smits V 12-3-1956", "A. ⇥ M ⇥ 12-3-1956", "Tamminga v. 12-3-1956", "Tamminga, v 34": the letter of a sex, and a date or an age. */
export function isSexBeforeDate(doc: Doc, i: number): boolean {
  const { kind, hash, start, end, count } = doc.tokens;
  if (end[i] - start[i] > 1 || !SEX_LETTERS.includes(doc.text[start[i]])) return false;
  // "Verdurmen-Pot M      09/02/40": the name and the date have columns of their own.
  if (
    i > 0 &&
    isWideGap(doc, i + 1) &&
    !isWideGap(doc, i) &&
    kind[i - 1] === Kind.Word &&
    start[i] > end[i - 1]
  )
    if (doc.tokens.shape[i - 1] !== Shape.Initials) return false;
  // "J P M 01/10/46": one more initial. A capital and its full stop are one token, and an initial too: "M.".
  if (i > 0 && kind[i - 1] === Kind.Word && end[i - 1] - start[i - 1] === 1) return false;
  const dot = i + 1 < count && kind[i + 1] === Kind.Mark && hash[i + 1] === Ascii.Dot;
  const date = dot ? i + 2 : i + 1;
  const worded =
    date + 1 < count && kind[date] === Kind.Number && (doc.tokens.cue[date + 1] & Cue.Month) !== 0;
  return worded || isDateAt(doc, date, count) || (!dot && isAgeBehindComma(doc.tokens, i));
}

/** "geb. 30-09-1947, m": the letter of a sex behind a date with its year, where the line or the list ends or goes on. */
function isSexBehindDate({ kind, hash, start, end, count }: Tokens, i: number): boolean {
  if (end[i] - start[i] > 1 || (hash[i] !== SEX_M && hash[i] !== SEX_V) || i < 2) return false;
  if (kind[i - 1] !== Kind.Mark || hash[i - 1] !== Ascii.Comma || kind[i - 2] !== Kind.Number) return false;
  const digits = end[i - 2] - start[i - 2];
  const short = digits === 2 && i > 5 && [i - 3, i - 5].every((k) => kind[k] === Kind.Mark);
  if (digits !== 4 && digits !== 8 && !short) return false;
  // "v." closes its line; before a word it is an initial.
  const next = i + 1 < count && kind[i + 1] === Kind.Mark && hash[i + 1] === Ascii.Dot ? i + 2 : i + 1;
  return next >= count || kind[next] === Kind.Newline || (kind[next] === Kind.Mark && next === i + 1);
}

/** ", v 34" and no more of a number. */
function isAgeBehindComma({ kind, hash, spaced, start, end, count }: Tokens, i: number): boolean {
  const age = i + 1;
  if (i === 0 || kind[i - 1] !== Kind.Mark || hash[i - 1] !== Ascii.Comma || age >= count) return false;
  if (kind[age] !== Kind.Number || end[age] - start[age] > 2 || spaced[age] === 0) return false;
  return (
    age + 1 >= count || spaced[age + 1] === 1 || hash[age + 1] === Ascii.Comma || hash[age + 1] === Ascii.Dot
  );
}

function isSlash({ kind, hash }: Tokens, k: number): boolean {
  return kind[k] === Kind.Mark && hash[k] === Ascii.Slash;
}

function isOtherCell({ cell, line }: Layout, i: number, k: number): boolean {
  return k < 0 || k >= cell.length || cell[k] !== cell[i] || line[k] !== line[i];
}

const SEXES = wordSet('m v f x');
const SEX_LABELS = wordSet('geslacht gesl sekse sex gender');

function isBracketed({ hash, kind, count }: Tokens, i: number): boolean {
  if (i === 0 || i + 1 >= count || kind[i - 1] !== Kind.Mark || kind[i + 1] !== Kind.Mark) return false;
  return hash[i - 1] === Ascii.OpeningBracket && hash[i + 1] === Ascii.ClosingBracket;
}

/** "M" alone in the cell of a table, "M/V", "(v)", "Geslacht: V": a sex. */
function isSex(doc: Doc, i: number): boolean {
  const { tokens, layout } = doc;
  if (tokens.end[i] - tokens.start[i] !== 1 || !SEXES.has(tokens.hash[i])) return false;
  // "Geslacht: V", "Gesl.: V"
  if (i > 2 && tokens.hash[i - 1] === Ascii.Colon)
    if (SEX_LABELS.has(tokens.hash[tokens.hash[i - 2] === Ascii.Dot ? i - 3 : i - 2])) return true;
  // "M/V       V", "Geslacht   M"
  if (
    i > 1 &&
    isWideGap(doc, i) &&
    (SEX_LABELS.has(tokens.hash[i - 1]) || (isSlash(tokens, i - 2) && SEXES.has(tokens.hash[i - 1])))
  )
    return true;
  if (isBracketed(tokens, i)) return true;
  if (layout.cell[i] > 0) return isOtherCell(layout, i, i - 1) && isOtherCell(layout, i, i + 1);
  return (
    (i > 1 && isSlash(tokens, i - 1) && SEXES.has(tokens.hash[i - 2])) ||
    (i + 2 < tokens.count && isSlash(tokens, i + 1) && SEXES.has(tokens.hash[i + 2]))
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
