/** Where the name of an institution begins and ends: "Huisartsenpraktijk Het Loo", "apotheek Merenwijk", "hospice de Liefde". */
import { Cue } from '../cues';
import type { Doc } from '../document';
import { Lex } from '../lexicon';
import { Kind, Shape } from '../tokens';
import { wordSet } from '../word-table';

/** Between the kind of institution and its name stand at most an article and a word like "van". */
const MOST_BETWEEN = 2;

/** The name that goes on over tokens [first, last]: with the kind of institution before it, and the rest of it behind. */
export function wholeInstitution(doc: Doc, first: number, last: number): { first: number; last: number } {
  const kind = kindBefore(doc, first);
  return { first: kind < 0 ? first : kind, last: lastCapital(doc, last) };
}

/** The last token of the institution's name whose kind is token `i` ("apotheek"); -1 when no name follows. */
export function institutionAt(doc: Doc, i: number): number {
  const { cue, lex } = doc.tokens;
  if ((cue[i] & Cue.Institution) === 0) return -1;
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
  return k >= 0 && isBeside(doc, k + 1) && doc.tokens.cue[k] & Cue.Institution ? k : -1;
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
function isBeside({ tokens }: Doc, k: number): boolean {
  return (
    k > 0 &&
    k < tokens.count &&
    tokens.kind[k] === Kind.Word &&
    tokens.kind[k - 1] === Kind.Word &&
    tokens.start[k] - tokens.end[k - 1] === 1
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
