/** What a single word looks like: its kinds in the lexicon, whether it is a compound. */
import { Ascii } from '../../ascii';
import { fold } from '../../chars';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { HASH_START, hashEnd, hashStep } from '../../hash';
import { Lex, LEX_SETS, type Lexicon } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { isRoute } from '../asked/notation';

/** How common a word is as a word: 0 in no list of words, 1 in the list of Dutch words, 2 in use in practices. */
export function wordKind(lex: number): number {
  return lex & Lex.Practice ? 2 : lex & Lex.Word ? 1 : 0;
}

/**
 * Kinds of a word as a name: 0–62. Given name: none, wide list, listed, frequent; surname: none, unknown proper noun,
 * wide list, listed; and `wordKind`.
 */
export const nameKind = (lex: number): number => AS_NAME[lex];
/** What else the word can be, the most telling first: 0–7. */
export const otherKind = (lex: number): number => AS_OTHER[lex];

/** Both for every set of `Lex` bits: every word is asked for, and no processor foretells which way the choices go. */
const AS_NAME = new Uint8Array(LEX_SETS);
const AS_OTHER = new Uint8Array(LEX_SETS);
for (let lex = 0; lex < LEX_SETS; lex++) {
  AS_NAME[lex] = kindAsName(lex);
  AS_OTHER[lex] = kindAsOther(lex);
}

function kindAsName(lex: number): number {
  const given = lex & Lex.GivenFrequent ? 3 : lex & Lex.Given ? 2 : lex & Lex.GivenWide ? 1 : 0;
  const surname = lex & Lex.Surname ? 3 : lex & Lex.SurnameWide ? 2 : lex & Lex.Proper ? 1 : 0;
  return (given << 4) | (surname << 2) | wordKind(lex);
}

function kindAsOther(lex: number): number {
  if (lex & Lex.NotName) return 5;
  if (lex & Lex.Drug) return 1;
  if (lex & Lex.Eponym) return 2;
  if (lex & Lex.Institution) return lex & Lex.Place ? 7 : 3;
  if (lex & Lex.Place) return 4;
  return lex & (Lex.English | Lex.Street) ? 6 : 0;
}

/** Shortest parts that make a compound; shorter ones match by chance. */
const FIRST_PART = 4;
const LAST_PART = 4;
/** Longer words are cut here: no Dutch word needs more to be known as a compound, and the search stays bounded. */
const LONGEST = 32;

/**
 * True for a word that two known Dutch words make up, with or without a linking s: griepvaccinatiedag. The last of them has
 * `lastPart` letters or more.
 */
export function isCompound(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  lastPart = LAST_PART,
): boolean {
  const length = end - start;
  if (length < FIRST_PART + lastPart || length > LONGEST) return false;
  let head = HASH_START;
  for (let i = 0; i < length - lastPart; i++) {
    head = hashStep(head, fold(text.charCodeAt(start + i)));
    if (i + 1 < FIRST_PART || (lexicon.lookup(hashEnd(head)) & Lex.Word) === 0) continue;
    if (isWord(text, start + i + 1, end, lexicon)) return true;
    if (
      (text.charCodeAt(start + i + 1) | 32) === 115 &&
      length - i - 2 >= lastPart &&
      isWord(text, start + i + 2, end, lexicon)
    )
      return true;
  }
  return false;
}

function isWord(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = hashStep(hash, fold(text.charCodeAt(i)));
  return (lexicon.lookup(hashEnd(hash)) & Lex.Word) !== 0;
}

/** "h.p." in "mvg h.p. zandvoorder": letters in lower case with a dot behind each, and no abbreviation. */
export function isLowerInitials({ tokens, text }: Doc, k: number): boolean {
  const { kind, cue, shape, start, end } = tokens;
  return (
    kind[k] === Kind.Word &&
    (cue[k] & ~Cue.Prefix) === 0 &&
    shape[k] === Shape.Lower &&
    end[k] - start[k] >= 4 &&
    text.charCodeAt(start[k] + 1) === Ascii.Dot &&
    !isRoute(tokens, k)
  );
}
