/** Names in a list of names: "VOS, ZANDVOORDER". */
import { Ascii } from '../../ascii';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape, type Tokens } from '../../tokens';
import { CLASS_COUNT, NameClass, raisePerson } from '../model/weights';

/** From here on the neighbour in the list is a name rather than not. */
const LIKELY = 0.5;

/** Raises the verdicts in `p` to `floor` for a surname of the lists that is an item beside a likely name, in the same case. */
export function keepListedNames(
  { tokens }: Doc,
  candidates: readonly number[],
  p: Float32Array,
  floor: number,
): void {
  const { shape, lex, cue } = tokens;
  for (const i of candidates) {
    if ((lex[i] & Lex.Surname) === 0 || cue[i] !== 0 || shape[i] === Shape.Lower || !isItem(tokens, i))
      continue;
    if (isNameLike(tokens, p, i - 2, shape[i]) || isNameLike(tokens, p, i + 2, shape[i]))
      raisePerson(p, i, floor);
  }
}

/** Token `k` is an item in that case, and likely a name. */
function isNameLike(tokens: Tokens, p: Float32Array, k: number, shape: number): boolean {
  return isItem(tokens, k) && tokens.shape[k] === shape && p[k * CLASS_COUNT + NameClass.Person] >= LIKELY;
}

/** Token `i` is a word by itself between commas, a comma and a colon, or a comma and the end of its line. */
function isItem(tokens: Tokens, i: number): boolean {
  const { count, kind } = tokens;
  if (i < 0 || i >= count || kind[i] !== Kind.Word) return false;
  const opens = i === 0 || isComma(tokens, i - 1) || bounds(tokens, i - 1);
  const closes = i + 1 === count || isComma(tokens, i + 1) || bounds(tokens, i + 1);
  return opens && closes && (isComma(tokens, i - 1) || isComma(tokens, i + 1));
}

function isComma({ kind, hash, count }: Tokens, k: number): boolean {
  return k >= 0 && k < count && kind[k] === Kind.Mark && hash[k] === Ascii.Comma;
}

function bounds({ kind, hash }: Tokens, k: number): boolean {
  return (
    kind[k] === Kind.Newline || (kind[k] === Kind.Mark && (hash[k] === Ascii.Colon || hash[k] === Ascii.Dot))
  );
}
