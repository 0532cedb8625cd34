/** Names behind a title, and before one: "de heer KIND", "GROEN DHR, SPUTUM GROEN". */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';
import { isStandIn } from '../asked/letters';
import { isShortTitle } from '../asked/small-surnames';

/** The token a title would be: before `i`, over the full stop of a short one, and over line ends and what stands inside a surname. */
function titlePlace(doc: Doc, i: number): number {
  const { tokens } = doc;
  let k = i - 1;
  for (let n = 0; n < 5 && k > 0; n++, k--) {
    const inside =
      tokens.kind[k] === Kind.Newline || (tokens.kind[k] === Kind.Word && tokens.cue[k] & Cue.Prefix);
    if (!inside) break;
  }
  if (k <= 0 || tokens.kind[k] !== Kind.Mark || tokens.hash[k] !== Ascii.Dot) return k;
  return isShortTitle(tokens, k - 1) ? k - 1 : k;
}

/** "de heer KIND", "dokter winkel", "mevrouw van den Aardweg" over a line end: after a title stands a name. */
export function afterTitle(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  if (i === 0 || tokens.cue[i] & (Cue.Title | Cue.Doctor | Cue.Speech | Cue.Role)) return false;
  if (tokens.cue[i] & Cue.Stop && (tokens.cue[i] & Cue.Prefix) === 0) return false;
  if (isStandIn(tokens, i - 1)) return false;
  const k = titlePlace(doc, i);
  if (k < 0 || (tokens.cue[k] & (Cue.Title | Cue.Doctor)) === 0 || tokens.cue[k] & Cue.Relation) return false;
  if (tokens.shape[i] !== Shape.Lower || tokens.cue[i] & Cue.Prefix) return (tokens.cue[k] & Cue.Title) !== 0;
  const { lex } = tokens;
  if (lex[i] & (Lex.Surname | Lex.Given) || (lex[i] & Lex.Word) === 0) return true;
  // "dhr kolibrie": a word of no list of names, and no verb ("mw klappertandt").
  if (lex[i] & Lex.Practice || tokens.cue[i] !== 0 || (tokens.cue[k] & Cue.Title) === 0) return false;
  return !VERB_END.test(doc.text.slice(tokens.end[i] - 2, tokens.end[i]));
}

/** What a line asks to do with a lady or gentleman: "Bel mw, geen haast". */
const ASKS = wordSet('bel app mail vraag zie stuur geef meld');

/** "GROEN DHR, SPUTUM GROEN": a surname of the lists that opens a line, a title, and a comma or the end of the line. */
export function beforeTitle(doc: Doc, i: number): boolean {
  const { kind, cue, lex, hash, count } = doc.tokens;
  const title = i + 1;
  if (title >= count || (cue[title] & (Cue.Title | Cue.Doctor | Cue.Relation)) !== Cue.Title) return false;
  if ((lex[i] & Lex.Surname) === 0 || cue[i] !== 0 || ASKS.has(hash[i])) return false;
  if (i > 0 && kind[i - 1] !== Kind.Newline) return false;
  const next = title + 1;
  return (
    isShortTitle(doc.tokens, title) &&
    (next >= count || kind[next] === Kind.Newline || hash[next] === Ascii.Comma)
  );
}

/** The ends of what somebody does or did: klappertandt, zuchtte, mopperde, bellen. */
const VERB_END = /t$|[dt]e$|en$/;

/** Digits with which the number plan lets a telephone number open. */
const AREA = /^[,:]? {1,3}\(?0[1-9]\d?\d?[- .)]?\d/;
const LONGEST_AREA = 12;

function isBeforePhone({ text, tokens }: Doc, i: number): boolean {
  return (
    tokens.kind[i + 1] !== Kind.Word && AREA.test(text.slice(tokens.end[i], tokens.end[i] + LONGEST_AREA))
  );
}

/** A title, relative or role right before, on the same line, over a full stop or an opening bracket at most. */
export function namedByCue(doc: Doc, i: number): boolean {
  const { tokens, layout } = doc;
  if (tokens.lex[i] & (Lex.Drug | Lex.NotName | Lex.Institution)) return false;
  const isWord = (tokens.lex[i] & Lex.Word) !== 0 && (tokens.lex[i] & (Lex.Given | Lex.Surname)) === 0;
  // "1e contact echtg. Non  0578 12 34 56": whom a number calls.
  if (isWord && !isBeforePhone(doc, i)) return false;
  const long = tokens.end[i] - tokens.start[i] >= 3;
  for (let k = i - 1; k >= i - 2 && k >= 0 && layout.line[k] === layout.line[i]; k--) {
    if (tokens.kind[k] === Kind.Word)
      return (
        (tokens.cue[k] & Cue.Title) !== 0 ||
        (long && (tokens.cue[k] & (Cue.Doctor | Cue.Relation | Cue.Role)) !== 0)
      );
    if (
      tokens.kind[k] !== Kind.Mark ||
      (tokens.hash[k] !== Ascii.Dot && tokens.hash[k] !== Ascii.OpeningBracket)
    )
      return false;
  }
  return false;
}
