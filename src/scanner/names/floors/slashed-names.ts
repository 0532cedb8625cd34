/**
 * Names on a stroke. Of Ethiopia and Eritrea, whose first part is cut to its letter: "Natsnet G/wahid", "W/Michael", "H/Mariam" for
 * Gebrewahid, Woldemichael and Hailemariam; of staff, behind what they are: "POH/EvS".
 */
import { Ascii } from '../../ascii';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape, type Tokens } from '../../tokens';
import { wordSet } from '../../word-table';
import { CLASS_COUNT, NameClass, raisePerson } from '../model/weights';

/** Gebre, Wolde, Haile or Habte, Tekle or Tesfa, Kidane, Zera. */
const LETTERS = wordSet('g w h t k z');
/** What such a part stands before, and hardly another letter with a stroke: saints, and words of faith. */
const SECOND_PARTS = wordSet(
  'mariam maryam mariyam mikael michael mikeal micael medhin medhn medhen medhane selassie silassie selasse silase haymanot haimanot egziabher egziabiher egzabher egziabhier egzabhier xabier giorgis georgis gergis gorgis gebriel gabriel yesus eyesus iyesus iyasus yohannes yohans johannes meskel mesqel kidan kidane tsadik tsadkan tsion hiwot hiwet hiywet berhan birhan brhan amlak amanuel rufael kiros kirkos cherkos tensae tinsae senbet sembet libanos abzgi aregawi',
);
/** Such parts that another word is too, or the end of one: they need a name before them. */
const BEHIND_NAME = wordSet('her hier ab wahid leul sion abay');
const LEAST_LETTERS = 4;
const NO_NAME = Lex.Word | Lex.Practice | Lex.NotName | Lex.Drug | Lex.Institution;
const LIKELY = 0.5;

/** Raises the verdict in `p` to `floor` for both parts of such a name, with the stroke at token `k`. */
export function keepSlashed({ tokens }: Doc, p: Float32Array, k: number, floor: number): void {
  if (!isLetterAndPart(tokens, k)) return;
  if (!SECOND_PARTS.has(tokens.hash[k + 1]) && !isPartBehindName(tokens, p, k)) return;
  raisePerson(p, k - 1, floor);
  raisePerson(p, k + 1, floor);
}

/** The stroke at token `k` stands in such a name, of which both parts have a verdict of `from` or more. */
export function isInSlashedName({ tokens }: Doc, p: Float32Array, k: number, from: number): boolean {
  if (tokens.hash[k] !== Ascii.Slash || !isLetterAndPart(tokens, k)) return false;
  if (SECOND_PARTS.has(tokens.hash[k + 1])) return true;
  const isPerson = (i: number) => p[i * CLASS_COUNT + NameClass.Person] >= from;
  return isPerson(k - 1) && isPerson(k + 1) && isPartBehindName(tokens, p, k);
}

const ROLES = wordSet('poh ha da aios haio vs pa arts ass assistente');
/** Letters of staff: capitals around what stands inside a surname. */
const AROUND_PREFIX = /^\p{Lu}{1,2}(?:v|d|t|vd|vdr|te)\p{Lu}{1,2}$/u;

/** Raises the verdict in `p` to `floor` for the letters behind the stroke at token `k`, where a role stands before it: "HA/KvD". */
export function keepBehindRole({ tokens, text }: Doc, p: Float32Array, k: number, floor: number): void {
  const { hash, shape, spaced, start, end, count } = tokens;
  const next = k + 1;
  if (next >= count || shape[next] !== Shape.Mixed || !ROLES.has(hash[k - 1])) return;
  if (spaced[k] === 1 || spaced[next] === 1) return;
  if (AROUND_PREFIX.test(text.slice(start[next], end[next]))) raisePerson(p, next, floor);
}

/** One of the letters, the stroke at token `k`, and a word glued to it. */
function isLetterAndPart({ kind, hash, spaced, start, end, count }: Tokens, k: number): boolean {
  if (kind[k] !== Kind.Mark || k === 0 || k + 1 >= count || spaced[k] === 1 || spaced[k + 1] === 1)
    return false;
  if (kind[k - 1] !== Kind.Word || kind[k + 1] !== Kind.Word) return false;
  return end[k - 1] - start[k - 1] === 1 && LETTERS.has(hash[k - 1]);
}

/** "Natsnet G/wahid", "Natsnet W/Senay": right behind a name, and a word that practices don't use. */
function isPartBehindName(
  { kind, hash, lex, shape, start, end }: Tokens,
  p: Float32Array,
  k: number,
): boolean {
  const before = k - 2;
  if (before < 0 || kind[before] !== Kind.Word || start[k - 1] - end[before] !== 1) return false;
  if (end[before] - start[before] < LEAST_LETTERS || p[before * CLASS_COUNT + NameClass.Person] < LIKELY)
    return false;
  if (BEHIND_NAME.has(hash[k + 1])) return true;
  if (shape[k - 1] === Shape.Lower || shape[k + 1] !== Shape.Capital) return false;
  return (lex[k + 1] & NO_NAME) === 0 && end[k + 1] - start[k + 1] >= LEAST_LETTERS;
}
