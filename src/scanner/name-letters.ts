/** How name-like the letters of a word are. */
import { charClass, Char, fold } from './chars';
import {
  Lex,
  NGRAM_START,
  NGRAM_STEP,
  ngramCell,
  ngramStep,
  WORD_CLOSES,
  WORD_OPENS,
  type Lexicon,
} from './lexicon';

const LISTED =
  Lex.Word |
  Lex.Practice |
  Lex.Given |
  Lex.GivenWide |
  Lex.GivenFrequent |
  Lex.Surname |
  Lex.SurnameWide |
  Lex.Proper;

/** A word with these kinds stands in no list of words and in none of names. */
export const isOfNoList = (lex: number): boolean => (lex & LISTED) === 0;

/** Bounds between the grades of `nameLikeness`, in log-odds: from what hardly any name reaches to what hardly any word does. */
const GRADES = [-8, -5.5, -3.5, -2, -0.8, 0.4, 1.6, 3, 4.5].map((odds) => odds / NGRAM_STEP);
/** So many letters tell enough; a longer word is a compound or noise. */
const LETTERS_READ = 24;

/** How name-like the letters of a word are, 0 to 9: the sum of the weights of its runs of letters. */
export function nameLikeness(text: string, start: number, end: number, lexicon: Lexicon): number {
  const { ngrams } = lexicon;
  // Hashes of the runs of one, two and three letters that end before the present one; 0 for none.
  let one = ngramStep(NGRAM_START, WORD_OPENS);
  let two = 0;
  let three = 0;
  let sum = 0;
  const stop = Math.min(end, start + LETTERS_READ);
  for (let i = start; i <= stop; i++) {
    let c = WORD_CLOSES;
    if (i < stop) {
      const code = text.charCodeAt(i);
      const cls = charClass(code);
      if (cls !== Char.Lower && cls !== Char.Upper) continue;
      c = fold(code);
    }
    if (three !== 0) sum += ngrams[ngramCell(ngramStep(three, c))];
    three = two === 0 ? 0 : ngramStep(two, c);
    if (three !== 0) sum += ngrams[ngramCell(three)];
    two = ngramStep(one, c);
    sum += ngrams[ngramCell(two)];
    one = ngramStep(NGRAM_START, c);
  }
  let grade = 0;
  while (grade < GRADES.length && sum >= GRADES[grade]) grade++;
  return grade;
}
