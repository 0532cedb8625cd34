/** What stands before a name and only leads it in: "Bij Oumarou", "Kan Zandvoorder", "Uitslag van Petra". */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { hashWord } from '../../hash';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isCompound } from '../model/attributes';
import { opensSentence } from '../asked/surroundings';
import { isSpecialism } from '../floors/colleagues';
import { isDottedInitials } from './initials-beside';
import { NAME_KINDS } from '../model/evidence';
import { CLASS_COUNT, NameClass } from '../model/weights';
import { BLOCK_AT, CLINICAL, isToAttention } from '../verdict';

/** Where the name starts behind what only leads it in: "mej. Zandvoorder". */
export function withoutLead(doc: Doc, p: Float32Array, first: number, last: number): number {
  let at = behindAttention(doc, first, last);
  while (at < last && leadsIn(doc, p, at, last))
    at += doc.tokens.kind[at + 1] === Kind.Mark && at + 1 < last ? 2 : 1;
  return at;
}

const [VAN, OP, TEN, INT] = ['van', 'op', 'ten', 'int'].map(hashOf);

/** "TER ATTENTIE VAN JORIS ZANDVOORDER", "… VAN DE HEER ZANDVOORDER", "… VAN DER MEER": where the name starts. */
function behindAttention(doc: Doc, first: number, last: number): number {
  const { hash, cue } = doc.tokens;
  const van = isToAttention(doc, first) ? first + 2 : first;
  if (van > last || !isToAttention(doc, van - 2)) return first;
  const next = van + 1;
  if (hash[van] !== VAN || next > last) return van;
  if ((cue[next] & Cue.Prefix) === 0) return next;
  return next + 2 <= last && cue[next + 1] & Cue.Title ? next + 2 : van;
}

/** What can open a surname with another word behind it ("op den Brouw"), and by itself only leads a name in. */
const LEADS = wordSet('bij voor door op aan over in met na tot tegen onder uit');
/** No surname has one of those behind these: "het aan Roos". */
const ARTICLES = wordSet('het de');
/** What opens a surname, and stands inside none behind one of those. */
const OPENS_AGAIN = wordSet('van ter ten vd el');
const WHO = Cue.Title | Cue.Doctor | Cue.Relation | Cue.Role;
/** Titles that are nobody's name, in whatever letters: "DR VAN ZANDVOORDER", "mnr Zandvoorder", "Wijlen J. Zandvoorder". */
const TITLES = wordSet(
  'dr dhr mw mevr mvr hr fam mnr mevrouw meneer heer prof ass capt mej mrs wijlen erven',
);
const [DE, HEER] = ['de', 'heer'].map(hashOf);

/** Token `first` of a name of several is no part of it. */
function leadsIn(doc: Doc, p: Float32Array, first: number, last: number): boolean {
  const { kind, hash, shape, cue, lex } = doc.tokens;
  const next = first + 1;
  const beforeCapital = kind[next] === Kind.Word && shape[next] !== Shape.Lower;
  // "M.W." and "mW" are initials.
  const written = shape[first] !== Shape.Initials && shape[first] !== Shape.Mixed;
  if ((written && TITLES.has(hash[first])) || (hash[first] === DE && hash[next] === HEER && next < last))
    return true;
  // "Bij Oumarou", "voor Valerio"; "voor van Zandvoorder", "VAN VAN DER MEER": no surname has such words in a row.
  if (LEADS.has(hash[first]) || hash[first] === VAN) {
    if (OPENS_AGAIN.has(hash[next]) && !(hash[first] === OP && hash[next] === TEN))
      // "Door van Zandvoorder": a given name too.
      return shape[first] !== Shape.Capital || shape[next] !== Shape.Lower || (lex[first] & Lex.Given) === 0;
    if (hash[first] !== VAN) return beforeCapital && (cue[next] & Cue.Prefix) === 0;
  }
  if (ARTICLES.has(hash[first]) && shape[first] === Shape.Lower && LEADS.has(hash[next])) return true;
  if (hash[first] === VAN && shape[first] === Shape.Lower) return vanLeadsIn(doc, p, first, last);
  // "uro Zandvoorder", "Chir. Zandvoorder", though lists have such a given name; "Int Veld" and Orth are surnames.
  if (isSpecialism(doc, first) && hash[first] !== INT && (lex[first] & Lex.Surname) === 0)
    return beforeCapital || hash[next] === Ascii.Dot;
  if (opensOnly(doc, p, first, last)) return true;
  if (lex[first] & Lex.Given) return false;
  if (shape[first] === Shape.Lower) return (cue[first] & Cue.Title) !== 0 && !isDottedInitials(doc, first);
  if (shape[first] !== Shape.Capital || kind[next] !== Kind.Word || shape[next] !== Shape.Capital)
    return false;
  // "Buurman Wildervanck", "Verwijs Zandvoorder": at the start of a sentence any word has a capital.
  if (cue[first] & WHO) return true;
  return (
    (lex[first] & (Lex.Practice | NAME_KINDS)) === Lex.Practice &&
    (cue[first] & Cue.Prefix) === 0 &&
    p[first * CLASS_COUNT + NameClass.Person] < BLOCK_AT &&
    opensSentence(doc, first)
  );
}

/** What the model holds for no part of the name, though it stands beside one. */
const DOUBTFUL = 0.3;
/** A name that needs nothing before it; from 0.9 on half as many of such words were left off, and all but one of the others rightly. */
const ENOUGH = 0.5;

/** What the model holds for hardly any part of a name. */
const UNLIKELY = 0.1;

/** "Uitslag van Petra Zandvoorder", "moeder van petra", "de brief van Thyra": "van" before a given name, or behind a relative. */
function vanLeadsIn({ tokens, text, lexicon }: Doc, p: Float32Array, van: number, last: number): boolean {
  const { kind, lex, cue, shape, start, end } = tokens;
  const next = van + 1;
  const isPart = p[van * CLASS_COUNT + NameClass.Person];
  if (lex[next] & Lex.GivenFrequent) {
    if (isPart < DOUBTFUL) return true;
    // "van Youssef van Zandvoorder": the second opens the surname.
    for (let k = next + 1; k < last && kind[k] === Kind.Word; k++) if (cue[k] & Cue.Prefix) return true;
  }
  if (shape[next] === Shape.Lower) return false;
  // "dochter van Zandvoorder", of whom no list has "van Zandvoorder".
  if (isPart < UNLIKELY && van > 0 && cue[van - 1] & Cue.Relation)
    return (lexicon.lookup(hashWord(text.slice(start[van], end[next]).replace(' ', ''))) & Lex.Surname) === 0;
  return (lex[next] & (Lex.Given | Lex.Surname | Lex.SurnameWide)) === Lex.Given;
}

/**
 * "Kan Zandvoorder morgen", "Bel van Zandvoorder terug", "Baby Zandvoorder", "PA Petra Zandvoorder": a word that opens the
 * sentence before a certain name, and is a given name of few at most.
 */
function opensOnly(doc: Doc, p: Float32Array, first: number, last: number): boolean {
  const { kind, hash, lex, cue, shape, start, end } = doc.tokens;
  const next = first + 1;
  if (kind[next] !== Kind.Word || (shape[next] === Shape.Lower && (cue[next] & Cue.Prefix) === 0))
    return false;
  // "De Zandvoorder" may be one name.
  if ((cue[first] & (Cue.Prefix | Cue.Stop)) === (Cue.Prefix | Cue.Stop)) return false;
  if (p[first * CLASS_COUNT + NameClass.Person] >= DOUBTFUL || lex[first] & Lex.GivenFrequent) return false;
  if (shape[first] !== Shape.Capital && (shape[first] !== Shape.Caps || shape[next] === Shape.Caps))
    return false;
  // "24u RR Petra", in mid-sentence too.
  if (!opensSentence(doc, first) && !(shape[first] === Shape.Caps && CLINICAL.has(hash[first]))) return false;
  const word =
    (cue[first] & ~Cue.Prefix) !== 0 || (lex[first] & (Lex.Word | Lex.Practice | Lex.NotName)) !== 0;
  // "Labformulier Zandvoorder, M.A."
  if (!word && !(lex[first] === 0 && isCompound(doc.text, start[first], end[first], doc.lexicon)))
    return false;
  for (let k = first + 1; k <= last; k++) if (p[k * CLASS_COUNT + NameClass.Person] >= ENOUGH) return true;
  return false;
}
