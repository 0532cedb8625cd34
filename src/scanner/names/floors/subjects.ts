/** "dossier bovenkarspel verhuisd", "uitslag zandvoorder binnen": whose it is, in lower case, between what it is and what became of it. */
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isCompound } from '../model/attributes';
import { NAME_KINDS } from '../model/evidence';
import { raisePerson } from '../model/weights';

/** What a practice has of each patient. */
export const SUBJECTS = 'dossier status uitslag uitslagen recept recepten brief verwijzing verwijsbrief'
  .split(' ')
  .map(hashOf);
/** What becomes of it. */
const DONE = wordSet(
  'binnen klaar verhuisd opgevraagd verstuurd opgestuurd gestuurd getypt gemaakt geschreven doorbellen doorgebeld doorgeven doorgegeven ophalen opgehaald gefaxt gemaild mailen geprint ontvangen gescand zoek kwijt compleet overgezet aangevraagd aanvragen opvragen opsturen versturen meegegeven bellen gebeld nabellen bespreken besproken herhalen klaarleggen klaarzetten verwerkt verwerken retour',
);
const SHORTEST = 4;
/** From here on the letters of a word of no list are rather a name's (`nameLikeness`). */
const LIKE_A_NAME = 5;
const NO_NAME = Lex.Practice | Lex.Drug | Lex.NotName | Lex.Institution | Lex.Eponym;
const SOME_NAME = NAME_KINDS | Lex.Proper | Lex.Place;

/** Raises the verdict in `p` to `floor` for token `i`, right behind such a word, when it can be whose. */
export function keepSubject(doc: Doc, p: Float32Array, i: number, floor: number): void {
  const { kind, hash, count } = doc.tokens;
  if (i + 1 >= count || kind[i] !== Kind.Word || !DONE.has(hash[i + 1])) return;
  if (canBeWhose(doc, i)) raisePerson(p, i, floor);
}

/** A word in lower case that practices don't use, and that a list has as a name or a place, or that has a name's letters. */
function canBeWhose({ text, tokens, lexicon }: Doc, i: number): boolean {
  const { shape, lex, cue, likeness, start, end } = tokens;
  if (shape[i] !== Shape.Lower || cue[i] !== 0 || lex[i] & NO_NAME) return false;
  if (end[i] - start[i] < SHORTEST || start[i] - end[i - 1] !== 1) return false;
  if (lex[i] & SOME_NAME) return true;
  if (lex[i] !== 0 || isCompound(text, start[i], end[i], lexicon)) return false;
  return likeness[i] >= LIKE_A_NAME;
}
