/** Surnames in lower case that are everyday words too ("ria zondag"), where what stands around them closes a name. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, overDot, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { isCompound } from '../model/attributes';
import { CLASS_COUNT, NameClass, raisePerson } from '../model/weights';
import { isDateAt } from '../rows';
import { isBirthLabel, REVIEW_AT } from '../verdict';

/**
 * Raises the verdict in `p` to `floor` for the surname behind a given name or a letter. Most such words are never asked
 * about: they are days, roles, or what practices use as a word.
 */
export function keepSurnameWords(
  doc: Doc,
  candidates: readonly number[],
  p: Float32Array,
  floor: number,
): void {
  for (const i of candidates) {
    if (doc.tokens.shape[i] !== Shape.Lower) continue;
    const second = secondOfDouble(doc, i);
    if (second >= 0) {
      raisePerson(p, i, floor);
      raisePerson(p, second, floor);
    }
    const initial = doc.tokens.end[i] - doc.tokens.start[i] === 1;
    const surname = initial ? surnameBehindLetter(doc, i) : surnameBehindGiven(doc, p, i);
    if (surname >= 0) {
      raisePerson(p, i, floor);
      raisePerson(p, surname, floor);
    } else if (isGivenVerb(doc, p, i)) {
      raisePerson(p, i - 1, floor);
      raisePerson(p, i, floor);
    }
  }
}

/** What opens a surname of two words, as in the east of the country. */
const OPENS_DOUBLE = wordSet(
  'groot grote klein kleine oude olde oud nije nieuwe lutje lange korte jonge wolde',
);
/** Shorter words are no second half. */
const SHORTEST_SECOND = 4;

/** "mw. groot notelaar": the second word of a surname whose first is token `i`, right behind a title; -1 for none. */
function secondOfDouble({ text, tokens, lexicon }: Doc, i: number): number {
  const { kind, hash, shape, cue, lex, start, end, count } = tokens;
  const k = i + 1;
  if (!OPENS_DOUBLE.has(hash[i]) || i === 0 || k >= count || kind[k] !== Kind.Word) return -1;
  const title = overDot(tokens, i);
  if (title < 0 || (cue[title] & Cue.Title) === 0 || start[k] - end[i] !== 1) return -1;
  if (shape[k] !== Shape.Lower || cue[k] !== 0 || end[k] - start[k] < SHORTEST_SECOND) return -1;
  if (lex[k] & (Lex.Practice | Lex.Drug | Lex.NotName)) return -1;
  return isCompound(text, start[k], end[k], lexicon) && (lex[k] & Lex.Surname) === 0 ? -1 : k;
}

/** A word in lower case that is a surname of the lists, and no word of grammar. */
function canBeSurname({ tokens }: Doc, k: number): boolean {
  const { kind, shape, lex, cue, count } = tokens;
  return (
    k < count &&
    kind[k] === Kind.Word &&
    shape[k] === Shape.Lower &&
    (lex[k] & Lex.Surname) !== 0 &&
    (cue[k] & (Cue.Stop | Cue.Prefix | Cue.Birth | Cue.Title)) === 0
  );
}

/** "(b. morgen, geb 1 mei 59)": a letter with its full stop and a surname, before a birth; -1 for none. */
function surnameBehindLetter(doc: Doc, i: number): number {
  const { kind, hash, spaced, count } = doc.tokens;
  const k = i + 2;
  if (k >= count || kind[i + 1] !== Kind.Mark || hash[i + 1] !== Ascii.Dot || spaced[i + 1] === 1) return -1;
  return canBeSurname(doc, k) && isBornBehind(doc, k) ? k : -1;
}

/** Words that go with a given name as often, though people are called so. */
const WHEN = wordSet(
  'morgen avond middag vroeg laat lang goed klaar weg boos ziek thuis terug beter oud jong dood moe',
);

/** The surname behind the given name of token `i`; -1 when nothing closes it. */
function surnameBehindGiven(doc: Doc, p: Float32Array, i: number): number {
  const { tokens, layout } = doc;
  const { lex, cue } = tokens;
  const k = i + 1;
  if ((lex[i] & Lex.Given) === 0 || !canBeSurname(doc, k) || layout.line[k] !== layout.line[i]) return -1;
  if (p[i * CLASS_COUNT + NameClass.Person] < REVIEW_AT || tokens.start[k] - tokens.end[i] !== 1) return -1;
  if (isBornBehind(doc, k)) return k;
  if (endsLine(doc, k) && isSigned(doc, i)) return k;
  // "(ria zondag)", "dat is ria morgen", "(jan neef)": when, or who it is to somebody.
  if (isMoment(doc, k) || cue[k] & (Cue.Relation | Cue.Role)) return -1;
  return isInBrackets(doc, i, k) || (endsLine(doc, k) && isPresented(doc, i)) ? k : -1;
}

function isMoment({ tokens }: Doc, k: number): boolean {
  return (tokens.cue[k] & (Cue.Weekday | Cue.Month)) !== 0 || WHEN.has(tokens.hash[k]);
}

/** "zondag geb 1 mei 59", "zondag, 1-5-59", "zondag, v 34", "zondag, 34 jr": a birth or an age right behind token `k`. */
function isBornBehind(doc: Doc, k: number): boolean {
  const { kind, hash, count } = doc.tokens;
  const next = k + 1 < count && kind[k + 1] === Kind.Mark && hash[k + 1] === Ascii.Comma ? k + 2 : k + 1;
  if (next >= count) return false;
  if (isBirthLabel(doc, next)) return true;
  if (next === k + 1) return false;
  // "ria zondag, 12-5-2025": the day of an appointment.
  if (isDateAt(doc, next, count)) return !isMoment(doc, k) || isLongAgo(doc, next + 4);
  return isAge(doc, next);
}

/** 59, 1959: a year of which a practice hardly writes appointments any more. */
function isLongAgo({ text, tokens }: Doc, year: number): boolean {
  const digits = text.slice(tokens.start[year], tokens.end[year]);
  return digits.length === 4 ? digits < '2000' : digits.length === 2 && digits >= '40';
}

const SEXES = wordSet('v m f vrouw man');
const YEARS = wordSet('jr jaar j');

/** "v 34", "34 jr" from token `i` on. */
function isAge({ tokens }: Doc, i: number): boolean {
  const { kind, hash, count } = tokens;
  if (i + 1 >= count) return false;
  return kind[i] === Kind.Number ? YEARS.has(hash[i + 1]) : SEXES.has(hash[i]) && kind[i + 1] === Kind.Number;
}

/** "(henk dokter)": nothing else stands between brackets. */
function isInBrackets({ tokens }: Doc, i: number, k: number): boolean {
  const { kind, hash, count } = tokens;
  if (i === 0 || kind[i - 1] !== Kind.Mark || hash[i - 1] !== Ascii.OpeningBracket) return false;
  return k + 1 < count && kind[k + 1] === Kind.Mark && hash[k + 1] === Ascii.ClosingBracket;
}

/** Token `k` closes its line, with a full stop at most. */
function endsLine({ tokens }: Doc, k: number): boolean {
  const { kind, hash, count } = tokens;
  const next = k + 1 < count && kind[k + 1] === Kind.Mark && hash[k + 1] === Ascii.Dot ? k + 2 : k + 1;
  return next >= count || kind[next] === Kind.Newline;
}

/** "groet, ria", "mvg⏎ria": a closing right before, over a comma and line ends. */
function isSigned({ tokens }: Doc, i: number): boolean {
  const { kind, hash, cue } = tokens;
  let k = i - 1;
  while (
    k >= 0 &&
    k > i - 4 &&
    (kind[k] === Kind.Newline || (kind[k] === Kind.Mark && hash[k] === Ascii.Comma))
  )
    k--;
  return k >= 0 && kind[k] === Kind.Word && (cue[k] & (Cue.Closing | Cue.Weekday)) === Cue.Closing;
}

const THIS = wordSet('dat dit');
const IS = wordSet('is was');

/** "dat is ria": the words that say who somebody is. */
function isPresented({ tokens }: Doc, i: number): boolean {
  return i > 1 && IS.has(tokens.hash[i - 1]) && THIS.has(tokens.hash[i - 2]);
}

const AND = wordSet('en of met van voor aan bij');
const WIL = hashOf('wil');

/** Right behind these stands no verb. */
const BEFORE_SOMEBODY = wordSet('naar met van voor aan bij door namens');

/**
 * "wil bakker belt", "en wil bakker wil", "naar wil verdurmen": the word before the surname of token `i` is no verb, since its verb follows
 * or a preposition stands before it.
 */
function isGivenVerb({ tokens }: Doc, p: Float32Array, i: number): boolean {
  const { kind, hash, lex, cue, shape, count } = tokens;
  if (i === 0 || hash[i - 1] !== WIL || shape[i - 1] !== Shape.Lower) return false;
  if (i > 1 && BEFORE_SOMEBODY.has(hash[i - 2])) return p[i * CLASS_COUNT + NameClass.Person] >= REVIEW_AT;
  if ((lex[i] & Lex.Surname) === 0 || p[i * CLASS_COUNT + NameClass.Person] < REVIEW_AT) return false;
  if (i + 1 >= count || (cue[i + 1] & Cue.Speech) === 0) return false;
  return i === 1 || kind[i - 2] !== Kind.Word || AND.has(hash[i - 2]);
}
