/**
 * Numbers that are somebody's by who keeps them: a hospital's stay, a pharmacy's customer, a hospital's book, a chain of care.
 * For a person to judge.
 */
import { Ascii } from '../../../ascii';
import type { Candidate, Doc } from '../../../document';
import { Cue } from '../../../cues';
import { Kind, overMark, Shape } from '../../../tokens';
import { hashOf, wordSet } from '../../../word-table';
import { Meaning, meaningOf } from '../context/meaning';
import { isNumberWord } from '../context/record-words';
import type { Spot } from '../spot';
import { isCode } from './weak';
import { patientNumber } from './patient-number';

/** A number that such a keeper makes somebody's. */
export function matchKeeper(spot: Spot): Candidate | undefined {
  const { code, date } = spot;
  if (date || !(isStay(spot) || isCustomer(spot) || isInBook(spot) || isKnownAs(spot))) return undefined;
  if (!isCode(spot)) return undefined;
  return patientNumber(code, 'review', 0.6, 'Kan het nummer zijn waaronder iemand bekend is.');
}

const STAYS = wordSet('opname heropname');
/** No telephone number, no clock times, no amount. */
const STAY = /^(?:[1-9]\d{6,9}|[1-9]\d{0,3}(?: \d{3}){2}|[1-9]\d{0,3}(?:\.\d{3}){2})$/;
const LEAST_STAY = 7;

/** "opname 8 817 204" */
function isStay({ doc, code }: Spot): boolean {
  if (code.letters || code.digits < LEAST_STAY) return false;
  const { hash } = doc.tokens;
  const word = overMark(doc.tokens, code.first);
  return word >= 0 && STAYS.has(hash[word]) && STAY.test(doc.text.slice(code.start, code.end));
}

const CUSTOMER_WORDS = wordSet('klantnr klantnummer klantcode');
const PHARMACIES = wordSet('apotheek poliapotheek dienstapotheek');
const LONGEST_NAME = 8;

/** "Apotheek Sint Lambertus (klantnummer 0 33 71)": the customer of a pharmacy is a patient. */
function isCustomer({ doc, codeSense: { token, distance, jumped } }: Spot): boolean {
  const { kind, hash, shape, cue } = doc.tokens;
  if (token < 1 || distance > 0 || jumped || !CUSTOMER_WORDS.has(hash[token])) return false;
  for (let t = token - 1; t >= 0 && t >= token - LONGEST_NAME; t--) {
    if (kind[t] === Kind.Mark) continue;
    if (kind[t] !== Kind.Word) return false;
    if (PHARMACIES.has(hash[t])) return true;
    // What stands between is the pharmacy's name.
    if (shape[t] === Shape.Lower && (cue[t] & Cue.Prefix) === 0) return false;
  }
  return false;
}

const BOOKS = wordSet('book register registry ledger boek hoofdboek opnameboek opnameregister');
const IN = hashOf('in');
const LONGEST_BOOK = 5;
const LEAST_IN_BOOK = 5;

/** "No. in the main book: 2026/04417" */
function isInBook({ doc, code }: Spot): boolean {
  const { kind, hash } = doc.tokens;
  const colon = code.first - 1;
  if (code.digits < LEAST_IN_BOOK || kind[colon] !== Kind.Mark || hash[colon] !== Ascii.Colon) return false;
  if (!BOOKS.has(hash[colon - 1])) return false;
  let t = colon - 2;
  while (t > 0 && t > colon - LONGEST_BOOK && kind[t] === Kind.Word && hash[t] !== IN) t--;
  if (hash[t] !== IN) return false;
  const word = overMark(doc.tokens, t);
  if (word < 0 || !isNumberWord(doc, word) || meaningOf(doc, word) !== Meaning.None) return false;
  // "Order no. in the main book"
  return word === 0 || meaningOf(doc, word - 1) !== Meaning.Thing;
}

const AS = wordSet('als as');
const KNOWN_AS = wordSet('zit staat stond bekend geregistreerd ingeschreven ingevoerd known registered');
const AS_REACH = 7;
const LEAST_KNOWN_AS = 4;
/** A dash between digits and letters, which a dose has not; and no year. */
const TIED = /^(?!\D*(?:19|20)\d\d\D*$).*(?:\d-[A-Z]|[A-Z]-\d)/i;

/** "patiënt zit in de keten als 3301-G" */
function isKnownAs({ doc, facts, code }: Spot): boolean {
  if (!code.letters || code.digits < LEAST_KNOWN_AS || !facts.speaksOfPerson) return false;
  return (
    AS.has(doc.tokens.hash[code.first - 1]) &&
    TIED.test(doc.text.slice(code.start, code.end)) &&
    isSaidKnown(doc, code.first - 1)
  );
}

/** A word for being known stands before token `as`, and none for a thing. */
function isSaidKnown(doc: Doc, as: number): boolean {
  const { kind, hash } = doc.tokens;
  let known = false;
  for (let t = as - 1; t >= 0 && t >= as - AS_REACH && kind[t] === Kind.Word; t--) {
    if (meaningOf(doc, t) === Meaning.Thing) return false;
    known ||= KNOWN_AS.has(hash[t]);
  }
  return known;
}
