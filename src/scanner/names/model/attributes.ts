/** What a single word looks like: its kinds in the lexicon, how name-like its letters are, whether it is a compound. */
import { Ascii } from '../../ascii';
import { charClass, Char, fold } from '../../chars';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { HASH_START, hashEnd, hashStep } from '../../hash';
import {
  Lex,
  LEX_SETS,
  NGRAM_START,
  NGRAM_STEP,
  ngramCell,
  ngramStep,
  WORD_CLOSES,
  WORD_OPENS,
  type Lexicon,
} from '../../lexicon';
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

/** Bounds between the grades of `nameLikeness`, in log-odds: from what hardly any name reaches to what hardly any word does. */
const GRADES = [-8, -5.5, -3.5, -2, -0.8, 0.4, 1.6, 3, 4.5].map((odds) => odds / NGRAM_STEP);

/** How name-like the letters of a word are, 0 to 9: the sum of the weights of its runs of letters. */
export function nameLikeness(text: string, start: number, end: number, lexicon: Lexicon): number {
  const { ngrams } = lexicon;
  let c0 = 0; // the three codes before the present one; 0 for none
  let c1 = 0;
  let c2 = WORD_OPENS;
  let sum = 0;
  // 24 letters tell enough; a longer word is a compound or noise.
  const stop = Math.min(end, start + 24);
  for (let i = start; i <= stop; i++) {
    let c = WORD_CLOSES;
    if (i < stop) {
      const code = text.charCodeAt(i);
      const cls = charClass(code);
      if (cls !== Char.Lower && cls !== Char.Upper) continue;
      c = fold(code);
    }
    // The runs of two, three and four letters that end here; each is hashed from its first letter on.
    sum += ngrams[ngramCell(ngramStep(ngramStep(NGRAM_START, c2), c))];
    if (c1 !== 0) {
      sum += ngrams[ngramCell(ngramStep(ngramStep(ngramStep(NGRAM_START, c1), c2), c))];
      if (c0 !== 0)
        sum += ngrams[ngramCell(ngramStep(ngramStep(ngramStep(ngramStep(NGRAM_START, c0), c1), c2), c))];
    }
    c0 = c1;
    c1 = c2;
    c2 = c;
  }
  let grade = 0;
  while (grade < GRADES.length && sum >= GRADES[grade]) grade++;
  return grade;
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
