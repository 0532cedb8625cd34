/** "mw wrat: huid rood", "Voor dr griep:": a surname that is a word practices use, between a title and a colon. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import { raisePerson } from '../model/weights';
import { isShortTitle } from '../asked/small-surnames';

/** What somebody said or did, or what was found, before a colon. */
const NO_SURNAME = wordSet(
  'zelf zelfs alleen thuis samen niet zegt zei vertelt vertelde vraagt vroeg belt belde meldt meldde wil weet denkt vindt geeft gaf heeft klaagt gebeld bellen mailt appt reageert antwoordt herhaalt geboren geb tel telefoon adres medicatie voorgeschiedenis',
);
/** Letters that a plain word has at least. */
const SHORTEST = 3;

/** Raises the verdict in `p` to `floor` for the word before the colon of token `colon`. */
export function keepTitled({ tokens, text }: Doc, p: Float32Array, colon: number, floor: number): void {
  const { kind, hash, cue, lex, shape, start, end } = tokens;
  const i = colon - 1;
  if (i < 1 || shape[i] !== Shape.Lower || kind[i] !== Kind.Word || end[i] !== start[colon]) return;
  const dot = kind[i - 1] === Kind.Mark && hash[i - 1] === Ascii.Dot;
  const title = dot ? i - 2 : i - 1;
  if (
    title < 0 ||
    (cue[title] & (Cue.Title | Cue.Doctor)) === 0 ||
    shape[title] === Shape.Caps ||
    (dot && !isShortTitle(tokens, title))
  )
    return;
  if (cue[i] !== 0 || lex[i] & Lex.Drug || end[i] - start[i] < SHORTEST || NO_SURNAME.has(hash[i])) return;
  // "mw verward: belt steeds", "dhr benauwder: huisbezoek"
  if (!NO_NOUN.test(text.slice(start[i], end[i]))) raisePerson(p, i, floor);
}
/** The ends of what somebody is or does, and of no noun. */
const NO_NOUN = /(?:ig|lijk|isch|baar|loos|zaam|end|erd|ver|der|st|en|[^aeiou]t)$/;
