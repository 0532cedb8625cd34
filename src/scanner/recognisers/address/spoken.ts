/** House numbers and postcodes in words, as voicemail, dictation and telephone notes have them: Dorpsstraat twaalf bis. */
import { Ascii } from '../../ascii';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { isCompound } from '../../names/model/attributes';
import { Kind, Shape } from '../../tokens';
import { Wake, waking, type WakeWords } from '../../wakes';
import { WordTable, hashOf, wordSet } from '../../word-table';
import type { Postcode } from './postcode';
import { nameStart } from './name-start';
import type { StreetSpan } from './street-span';
import {
  endsLikeStreet,
  hasStreetEnding,
  isNoStreet,
  isNumbered,
  isStreetAdjective,
  isUnit,
  Street,
  streetness,
} from './words';

const UNITS = 'een twee drie vier vijf zes zeven acht negen'.split(' ');
const TEENS =
  'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ); // prettier-ignore
const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');
const ENGLISH = 'one two three four five six seven eight nine'.split(' ');
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** How many digits the number word stands for: one for four, two for forty-four, three for a hundred and so on. */
const DIGIT_WORDS: [number, number][] = [];
const add = (word: string, digits: number) => DIGIT_WORDS.push([hashOf(word), digits]);
for (const word of [...UNITS, ...ENGLISH, 'nul', 'oh', 'zero', 'eén']) add(word, 1);
for (const word of [...TEENS, ...TENS, ...ENGLISH_TENS]) add(word, 2);
for (const tens of TENS) for (const unit of UNITS) add(`${unit}en${tens}`, 2);
for (const word of ['honderd', 'hundred']) add(word, 3);
const BELOW_HUNDRED = [
  ...UNITS,
  ...TEENS,
  ...TENS,
  ...TENS.flatMap((tens) => UNITS.map((unit) => `${unit}en${tens}`)),
];
for (const hundreds of ['', ...UNITS].map((unit) => `${unit}honderd`)) {
  add(hundreds, 3);
  for (const rest of BELOW_HUNDRED) add(hundreds + rest, 3);
}
const DIGITS = new WordTable(DIGIT_WORDS);
const HUNDRED = hashOf('honderd');
/** Numbers in words: twaalf, honderdtwintig, eleven. */
export const HOUSE_NUMBER_WORDS: WakeWords = waking(
  Wake.HouseNumber,
  DIGIT_WORDS.map(([hash]) => hash),
);

const NUMBER_WORDS = wordSet('nummer nr huisnummer number no');
/** Articles as often as numbers. */
const ARTICLES = wordSet('een one');
const ADDED = wordSet('toevoeging toev');
export const isAdded = (hash: number) => ADDED.has(hash);
const ADDITIONS = wordSet('bis hs huis a b c d e f g rood zwart hoog boven beneden achter');
/** Words that may go on behind an address; behind other words the number counts something. */
const GO_ON = wordSet(
  'te bij in is en op postcode dat daar want maar komt woont met klopt toch ja so in at and postal',
);
const AND = wordSet('en and');

/** The address of which number word `i` is the house number. */
export function spokenHouse(doc: Doc, i: number): StreetSpan | undefined {
  const { kind, start, end, hash, shape, cue } = doc.tokens;
  if (i === 0 || kind[i - 1] !== Kind.Word || !DIGITS.has(hash[i])) return undefined;
  const called = i > 1 && NUMBER_WORDS.has(hash[i - 1]);
  const t = called ? i - 2 : i - 1;
  if (kind[t] !== Kind.Word || (start[i] - end[i - 1] !== 1 && !doc.tokens.spaced[i])) return undefined;
  let { last } = numberWords(doc, i);
  const added = kind[last + 1] === Kind.Word && ADDED.has(hash[last + 1]) && isAddition(doc, last + 2);
  const ends = streetness(doc, t);
  const led = isLedIn(doc, t);
  const named =
    (led && endsLikeStreet(doc, t) && !isNoStreet(hash[t])) ||
    (ends === Street.No && t === i - 1 && isUnknownStreet(doc, t, i));
  const street = named ? Street.Strong : ends;
  if (street !== Street.Strong && !(called && street === Street.Weak)) {
    // "lange vaart negen toevoeging b": nothing but a house number has an addition.
    if (!added || shape[t] !== Shape.Lower || isNumbered(hash[t]) || cue[t] & Cue.Stop) return undefined;
    const first = streetBefore(doc, t);
    const next = last + 3;
    return { start: start[first], end: end[last + 2], next, sure: true, cued: false, weak: true, added };
  }
  if (added) last++;
  const plain = last === i && ARTICLES.has(hash[i]);
  const number = last;
  if (kind[last + 1] === Kind.Word && ADDITIONS.has(hash[last + 1])) last++;
  const next = last + 1;
  if (
    !closes(doc, next, plain) &&
    !(led && !plain && goesOn(doc, next, last > number ? 2 : DIGITS.get(hash[i])))
  )
    return undefined;
  const first = nameStart(doc, t, street, undefined) ?? t;
  const sure = shape[t] !== Shape.Lower || called;
  return { start: start[first], end: end[last], next, sure: true, cued: false, weak: true, added: sure };
}

/** "op de parklaan", "uit de veldstraat": somebody lives there. */
function isLedIn({ tokens }: Doc, t: number): boolean {
  const { kind, hash } = tokens;
  return t > 1 && kind[t - 1] === Kind.Word && hash[t - 1] === THE && HOMES.has(hash[t - 2]);
}
const THE = hashOf('de');
const HOMES = wordSet('aan van op naar uit');

/** What is dictated goes on without a mark: "op de parklaan zesendertig dank u", "aan de veldweg vijf goirle". One digit may be a count. */
function goesOn({ tokens }: Doc, next: number, digits: number): boolean {
  const { kind, hash, lex } = tokens;
  if (kind[next] !== Kind.Word || isUnit(hash[next])) return false;
  return digits > 1 || (lex[next] & Lex.Place) !== 0;
}

const LEAST_NAME = 7;
/** The letters of the shortest number of a ten and a unit, zesendertig; negentien has fewer. */
const LEAST_NUMBER = 11;

/** "wilgenmeent negenenvijftig": a compound of no list that ends as many streets do, before a number that is no count of a few. */
function isUnknownStreet(doc: Doc, t: number, i: number): boolean {
  const { start, end, lex, shape } = doc.tokens;
  if (end[i] - start[i] < LEAST_NUMBER || end[t] - start[t] < LEAST_NAME || lex[t] !== 0) return false;
  return (
    shape[t] === Shape.Lower && hasStreetEnding(doc, t) && isCompound(doc.text, start[t], end[t], doc.lexicon)
  );
}

function isAddition({ tokens }: Doc, t: number): boolean {
  const { kind, start, end, count, hash } = tokens;
  return t < count && kind[t] === Kind.Word && (end[t] - start[t] === 1 || ADDITIONS.has(hash[t]));
}

/** The first token of a street in lower case that ends with token `t`: the word itself, and an adjective of streets. */
function streetBefore(doc: Doc, t: number): number {
  const { kind, hash } = doc.tokens;
  return t > 0 && kind[t - 1] === Kind.Word && isStreetAdjective(hash[t - 1]) ? t - 1 : t;
}

/** The last token of the number words from token `i` on, and how many digits they stand for. */
function numberWords(doc: Doc, i: number): { last: number; digits: number } {
  const { kind, hash, count } = doc.tokens;
  let last = i;
  let digits = DIGITS.get(hash[i]);
  for (let t = i + 1; t < count && t < i + 10; t++) {
    const joins =
      kind[t] === Kind.Mark ? hash[t] === Ascii.Hyphen || hash[t] === Ascii.Comma : AND.has(hash[t]);
    if (kind[t] === Kind.Word && DIGITS.has(hash[t])) {
      digits += DIGITS.get(hash[t]);
      last = t;
    } else if (!joins || kind[t] === Kind.Newline) break;
  }
  return { last, digits };
}

/** True when what stands at token `next` lets the address end before it. */
function closes(doc: Doc, next: number, plain: boolean): boolean {
  const { kind, hash, shape, count } = doc.tokens;
  if (next >= count || kind[next] === Kind.Newline || kind[next] === Kind.Mark) return true;
  if (plain || kind[next] !== Kind.Word) return false;
  return !isUnit(hash[next]) && (GO_ON.has(hash[next]) || shape[next] !== Shape.Lower);
}

/** Small words and marks between "postcode" and its value. */
const SMALL = wordSet('is van de dat was uw mijn code en dan met letters');
const LETTER_WORDS = wordSet('van letters letter en');
const MAX_BEFORE = 7;

/** The postcode in words that the label at word token `i` announces: "postcode vierenveertig eenenzestig AB". */
export function spokenPostcode(doc: Doc, i: number): Postcode | undefined {
  const { kind, hash, count, start, end, label } = doc.tokens;
  if (label[i] !== Label.Postcode) return undefined;
  let t = i + 1;
  while (t < count && t < i + MAX_BEFORE && (kind[t] === Kind.Mark || SMALL.has(hash[t]))) t++;
  if (t >= count || kind[t] !== Kind.Word || !DIGITS.has(hash[t])) return undefined;
  const number = numberWords(doc, t);
  if (number.digits !== 4 && hash[t] !== HUNDRED && number.digits < 3) return undefined;
  const last = spelledLetters(doc, number.last + 1);
  if (last < 0) return number.digits === 4 ? spanOf(t, number.last) : undefined;
  return spanOf(t, last);

  function spanOf(from: number, to: number): Postcode {
    return { start: start[from], end: end[to], next: to + 1, sure: true };
  }
}

/** The last token of two letters from token `from` on: AB · a b · A van Anton, B van Bernard · Anton Bernard; -1 for none. */
function spelledLetters(doc: Doc, from: number): number {
  const { kind, hash, shape, start, end, count } = doc.tokens;
  let found = 0;
  let last = -1;
  for (let t = from; t < count && t < from + 9 && found < 2; t++) {
    if (
      kind[t] === Kind.Mark &&
      (hash[t] === Ascii.Comma || hash[t] === Ascii.Hyphen || hash[t] === Ascii.OpeningBracket)
    )
      continue;
    if (kind[t] !== Kind.Word) break;
    const size = end[t] - start[t];
    const single = size === 1 || (size === 2 && doc.text[end[t] - 1] === '.');
    if (size === 2 && !single && found === 0 && !LETTER_WORDS.has(hash[t])) return t;
    if (single || shape[t] === Shape.Capital) {
      found++;
      last = t;
      // "A van Anton"
      if (single && t + 2 < count && LETTER_WORDS.has(hash[t + 1]) && shape[t + 2] === Shape.Capital)
        t = last = t + 2;
    } else if (!LETTER_WORDS.has(hash[t])) break;
  }
  return found === 2 ? last : -1;
}
