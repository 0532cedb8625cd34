/** Words of grammar behind a title or "van": a surname ("dhr Le", "van der Wel"), or the start of a sentence. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape, type Tokens } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';

/** What a sentence opens with behind a title that closed the one before: nobody is called so. */
const NO_SURNAME = wordSet(
  'de het een ik hij zij ze wij we jullie u je dit dat die deze daar hier er wie wat waar wanneer hoe waarom welke als toen omdat dus maar want en of',
);

/**
 * "dhr Le komt", "Uitslag mw Do doorgeven": a small word with a capital right behind a title, and the sentence goes on in
 * lower case or ends. Behind a full stop a sentence may open: there what people do follows ("Dhr. Le heeft koorts") or a mark ("van mw. Los.").
 */
export function isWordAsSurname(doc: Doc, i: number): boolean {
  const { kind, hash, cue, shape, start, end, count } = doc.tokens;
  if (i === 0 || shape[i] !== Shape.Capital || (cue[i] & (Cue.Stop | Cue.Prefix)) === 0) return false;
  const dot = kind[i - 1] === Kind.Mark && hash[i - 1] === Ascii.Dot;
  const title = dot ? i - 2 : i - 1;
  if (title < 0 || kind[title] !== Kind.Word || (cue[title] & Cue.Title) === 0 || start[i] - end[i - 1] !== 1)
    return false;
  if (cue[i] & (Cue.Speech | Cue.Title) || NO_SURNAME.has(hash[i])) return false;
  const next = i + 1;
  if (next >= count || kind[next] !== Kind.Word) return !dot || isShortTitle(doc.tokens, title);
  return dot ? (cue[next] & Cue.Speech) !== 0 : shape[next] === Shape.Lower;
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

const [TER, TEN] = ['ter', 'ten'].map(hashOf);
/** What is done with somebody, and where: "ter observatie", "ter plaatse". */
const PURPOSE =
  /(?:ing|[st]ie|age)$|^(?:controle|plaatse|info|opname|overname|overleg|hand|analyse|diagnose)$/;
const TEN_PHRASE = wordSet(
  'val gevolge huize onrechte minste zeerste tijde opzichte behoeve einde eerste tweede derde',
);

/** "dhr ter observatie", "mw ten val gekomen": the word at token `i` opens no surname, though it stands behind a title. */
export function opensPhrase({ tokens, text }: Doc, i: number): boolean {
  const { hash, shape, start, end, count } = tokens;
  const next = i + 1;
  if (next >= count || shape[i] !== Shape.Lower || shape[next] !== Shape.Lower) return false;
  if (hash[i] === TEN) return TEN_PHRASE.has(hash[next]);
  return hash[i] === TER && PURPOSE.test(text.slice(start[next], end[next]));
}

/** Who is asked or told something, right behind the verb that opens a sentence. */
const PRONOUNS = wordSet('jij je u hij hem haar ze zij het ik we wij jullie mij me ons hen');
/** Longer titles are no abbreviations: a full stop behind them ends a sentence ("de mail van mevrouw. Kun jij"). */
const LONGEST_SHORT_TITLE = 4;
export const isShortTitle = ({ start, end }: Tokens, k: number) => end[k] - start[k] <= LONGEST_SHORT_TITLE;

/** "de mail van mevrouw. Kun jij", "meneer. Bel hem": a sentence opens behind a title in full. */
export function isVerbBehindTitle({ tokens }: Doc, i: number): boolean {
  const { kind, hash, cue, count } = tokens;
  if (i < 2 || i + 1 >= count || kind[i - 1] !== Kind.Mark || hash[i - 1] !== Ascii.Dot) return false;
  if ((cue[i - 2] & (Cue.Title | Cue.Relation)) === 0 || !PRONOUNS.has(hash[i + 1])) return false;
  return !isShortTitle(tokens, i - 2);
}
