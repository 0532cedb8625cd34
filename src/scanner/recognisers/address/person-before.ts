/** Where a street begins when the name of a person stands right before it: "Visite Hagedoren Kerklaan 14". */
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { endsLikeStreet, isInside, isStreetTitle, isTypeWord } from './words';

/** Prepositions between a person and the street of that person: "bij Hagedoren aan de Kerklaan 14". */
const AT = wordSet('aan in op');
const ARTICLES = wordSet('de het den der');
/** Small words inside a surname. */
const PREFIXES = wordSet("van de den der het 't ten ter vd v.d. le la el al da do dos bin ibn");
/** Ranks, sides and ordinals that open the name of a street, beside its titles: Pater Damiaanstraat, Zuider Kerkweg. */
const RANKS = wordSet(
  'pater frater zuster broeder abt bisschop paus kapelaan rector rabbijn dominee schout drost drossaard ridder jonker jonkheer freule baron barones hertog hertogin minister president majoor kolonel kapitein luitenant sergeant maarschalk veldmaarschalk notaris professor doctor ingenieur heer vrouwe moeder onze heilige noord zuid oost west noorder zuider ooster wester achter voor boven beneden oud nieuw eerste tweede derde vierde vijfde nwe gr kl rue via',
);
/**
 * What streets are commonly named after, people aside; own list. Behind a given name they tell a street of its own
 * (Rixt Kerklaan) from a street named after a person (Jan Steenstraat).
 */
const THINGS =
  'kerk dorps school molen station stations esdoorn beuken eiken eike linden linde kastanje iepen elzen wilgen berken populieren platanen acacia meidoorn hulst dennen sparren larix rozen tulpen lelie brink markt haven park bos dijk heide veld akker tuin singel water ring rijks industrie nijverheids ambachts fabriek fabrieks sport spoor post raadhuis gemeente zand hof burg kasteel toren poort bloemen vogel merel lijster meeuwen zwaluw leeuwerik hoofd midden achter parallel zee duin strand oranje koning konings koningins'.split(
    ' ',
  );
const TYPES = 'straat weg laan plein dijk dreef steeg singel kade gracht hof pad park'.split(' ');
const NAMED_AFTER_THINGS = wordSet(THINGS.flatMap((thing) => TYPES.map((type) => thing + type)).join(' '));

/** Tokens of a street and of what stands before it and is rather a person. */
export interface Parted {
  /** First token of the street. */
  readonly street: number;
  /** First token of the person's name; -1 where none stands before the street. */
  readonly person: number;
  /** The token right behind the person's name. */
  readonly personEnd: number;
}

/** Parts a person from the street whose name ends at token `t` and was read from token `first` on. */
export function partPerson(doc: Doc, first: number, t: number, sure: boolean): Parted | undefined {
  const { hash, shape, kind } = doc.tokens;
  if (first >= t || shape[t] === Shape.Lower || !endsLikeStreet(doc, t)) return undefined;
  // "Hagedoren Oude Rijksweg 231": the street begins before its last word.
  let street = t;
  while (street - 1 > first && opensName(doc, street - 1)) street--;
  if (!sure && street === t && !NAMED_AFTER_THINGS.has(hash[t])) return undefined;
  // "Hagedoren aan de Kerklaan"
  let k = street - 1;
  if (ARTICLES.has(hash[k])) k--;
  if (k > first && AT.has(hash[k]) && shape[k] === Shape.Lower) k--;
  else k = street - 1;
  if (kind[k] !== Kind.Word || !mayBePerson(doc, k)) return undefined;
  // "Burgemeester Vening Meineszkade": a title before it all makes one name of it.
  if (opensName(doc, first)) return undefined;
  if (k === street - 1 && street === t && !isApart(doc, first, k, t)) return undefined;
  const person = personStart(doc, first, k);
  return doc.tokens.spaced[person] === 1 || person === 0 ? { street, person, personEnd: k + 1 } : undefined;
}

/** A title, rank or adjective that opens the name of a street and is no given name. */
function opensName({ tokens }: Doc, k: number): boolean {
  const { hash, shape, kind, lex } = tokens;
  if (kind[k] !== Kind.Word || shape[k] === Shape.Lower || hash[k] === MRS) return false;
  return RANKS.has(hash[k]) || (isStreetTitle(hash[k]) && !(lex[k] & Lex.GivenFrequent));
}

/** Word `k` may be a name: with a capital, and no plain word, type of street or title. */
function mayBePerson(doc: Doc, k: number): boolean {
  const { hash, shape, lex, cue, end, start } = doc.tokens;
  if (shape[k] === Shape.Lower || shape[k] === Shape.Initials || end[k] - start[k] < 3) return false;
  if (isTypeWord(hash[k]) || isInside(hash[k]) || opensName(doc, k) || cue[k] & (Cue.Stop | Cue.Title))
    return false;
  return !(lex[k] & Lex.Word) || (lex[k] & NAME) !== 0;
}

/** Name `k`, right before the street's last word `t`, is no part of the street: "Hagedoren Esdoornstraat", not "Jan Steenstraat". */
function isApart(doc: Doc, first: number, k: number, t: number): boolean {
  const { lex, end, start, kind, hash } = doc.tokens;
  if (start[t] - end[k] > 1) return false;
  if (NAMED_AFTER_THINGS.has(hash[t])) return !ADJECTIVE.test(doc.text.slice(start[k], end[k]));
  if (lex[k] & (Lex.Given | Lex.GivenWide)) return false;
  // Where an address begins, a name of two words is rather the street's: "(Kaap Hoorndreef 88)".
  const before = first - 1;
  const opens =
    before < 0 ||
    kind[before] === Kind.Newline ||
    doc.text[end[before]] === '\t' ||
    doc.layout.label[t] === Label.Address ||
    (kind[before] === Kind.Mark && ',(|;'.includes(doc.text[start[before]]));
  return (
    !opens &&
    !(lex[k] & Lex.Word && doc.text[end[k] - 1] === 'e') &&
    !ADJECTIVE.test(doc.text.slice(start[k], end[k]))
  );
}

const NAME = Lex.Given | Lex.GivenWide | Lex.Surname;
/** Adjectives of places and plain ones before a type of street: Utrechtse Kerkweg, Rode Dorpsstraat. */
const ADJECTIVE = /[sd]e$/;
const MRS = hashOf('mevr');

/** The first word of the person's name, over titles and words that open a sentence: "Thuiszorg voor Rixt Hagedoren". */
function personStart(doc: Doc, first: number, k: number): number {
  const { kind, lex, cue, shape, hash } = doc.tokens;
  let from = k;
  for (let f = k - 1; f >= first; f--) {
    if (kind[f] === Kind.Mark) continue;
    if (kind[f] !== Kind.Word || cue[f] & Cue.Title) break;
    const prefix = PREFIXES.has(hash[f]);
    if (shape[f] === Shape.Lower && !prefix) break;
    if (
      !prefix &&
      (cue[f] & Cue.Stop || (lex[f] & Lex.Word && !(lex[f] & NAME))) &&
      shape[f] !== Shape.Initials
    )
      break;
    if (shape[f] !== Shape.Lower) from = f;
  }
  return from;
}
