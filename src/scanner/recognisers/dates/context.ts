/** What stands around one date: cues, names, numbers, brackets, an age. Bounded looks to both sides. */
import { charClass, Char } from '../../chars';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, TypedWords, wordSet } from '../../word-table';
import { Near } from './around';
import { isOneSlip } from './calendar';
import {
  firstLine,
  glued,
  isBlank,
  isCellGap,
  isMark,
  isNewline,
  isNumber,
  isWord,
  precedes,
  readCardinal,
  textOf,
} from './parts';
import { nameLike } from './person';
import { Form, type DateSpan } from './span';
import { Says, saysOfDate } from './words';

/** The nearest word that says what the date is, its token, and how many words further it stands: 1 right before the date. */
export interface Said {
  readonly says: Says;
  readonly distance: number;
  readonly token: number;
}

const MAX_WORDS_BACK = 10;
/** A cue that governs the next line ends its own: "Geboortedatum van de patiënt"; a sentence above it is another matter. */
const MAX_WORDS_ABOVE = 2;
const MAX_TOKENS_BACK = 24;

const NOTHING_SPECIAL = new TypedWords('gb');
const EXPECTED = new TypedWords('verwacht verwachte uitgerekend uitgerekende expected');
const BIRTHPLACE = new TypedWords('geboorteplaats');

/** The nearest cue before the date, in the same sentence or cell, from token `from` back to `stop`, the last of the date before it. */
export function saidBefore(doc: Doc, date: DateSpan, from: number, stop: number): Said | undefined {
  const { tokens } = doc;
  let words = 0;
  let newlines = 0;
  let cells = 0;
  const last = Math.max(stop + 1, date.first - MAX_TOKENS_BACK);
  for (let j = from - 1; j >= last; j--) {
    const kind = tokens.kind[j];
    if (kind === Kind.Newline) {
      newlines++;
      // A cue on the line before governs this line only when the date comes first on it.
      if (newlines > 1 || words > 1) return undefined;
      continue;
    }
    if (j + 1 < tokens.count && isCellGap(doc, j + 1)) cells++;
    if (kind === Kind.Mark) {
      const code = tokens.hash[j];
      // "… na bevalling open, mooi" is a sentence above, no cue at the end of its line.
      if (code === 44 && doc.layout.line[j] !== doc.layout.line[date.first]) return undefined;
      // "Geboortedatum?" and on the next line the answer.
      if ((code === 33 || code === 63) && words > newlines) {
        // "Geboren! Fenna, 12 maart 2025"
        const cried = code === 33 && words <= 3 && saysOfDate(doc, j - 1) === Says.Birth;
        return cried ? { says: Says.Birth, distance: words + 1, token: j - 1 } : undefined;
      }
      if (code === 59 || code === 124) cells++;
      // Right before the date a full stop may also close a cue: "geboren. 12-3-56".
      if (code === 46 && endsSentence(doc, j) && (words > 0 || isPlainWord(doc, j - 1))) return undefined;
      // "gezien in 2019. 6-4-1971": the full stop behind a year.
      if (code === 46 && tokens.kind[j - 1] === Kind.Number && tokens.end[j - 1] - tokens.start[j - 1] === 4)
        return undefined;
      if (code === 41 && words > 1) cells++; // what stands in brackets before is another matter
      continue;
    }
    if (kind !== Kind.Word) continue;
    words++;
    if (
      words > MAX_WORDS_BACK ||
      (words > MAX_WORDS_ABOVE && doc.layout.line[j] !== doc.layout.line[date.first])
    )
      return undefined;
    const says = saysOfDate(doc, j) || (isMistypedBirth(doc, j) ? Says.Birth : 0);
    if (says === 0 || says === Says.Some) continue;
    // "turgor gb, CR 1-2 s": geen bijzonderheden; a birth date stands right behind it.
    if (
      words > 1 &&
      tokens.end[j] - tokens.start[j] === 2 &&
      says === Says.Birth &&
      NOTHING_SPECIAL.has(doc, j)
    )
      continue;
    if (says === Says.Direct && words > 1) continue;
    if (cells > 0 && !(cells === 1 && words === 1)) return undefined;
    // "verwachte partusdatum": a due date.
    if (says === Says.Birth && EXPECTED.has(doc, j - 1))
      return { says: Says.Other, distance: words, token: j };
    // "geb. datum", "geboorte datum", "datum geboorte": the birth beside it is meant.
    if ((says === Says.Other || says === Says.Direct) && words <= 5) {
      const marked = tokens.kind[j - 1] === Kind.Mark && (glued(doc, j) || glued(doc, j - 1));
      const beside = marked && !isCellGap(doc, j) ? j - 2 : j - 1;
      const birth = isWord(doc, beside) && saysOfDate(doc, beside) === Says.Birth;
      if (birth || BIRTHPLACE.has(doc, beside) || BIRTHPLACE.has(doc, beside - 1))
        return { says: Says.Birth, distance: words, token: j };
    }
    return { says, distance: words, token: j };
  }
  return undefined;
}

const BIRTH_WORDS = ['geboren', 'geboorte', 'geboortedatum', 'geboortedag', 'geborene'];

/** "gebooren", "geborotedatum": a word for birth with one typing error, that is no other word. */
export function isMistypedBirth(doc: Doc, j: number): boolean {
  const { start, end, lex } = doc.tokens;
  const length = end[j] - start[j];
  if (length < 6 || length > 14 || (lex[j] & (Lex.Word | Lex.Surname | Lex.Given)) !== 0) return false;
  if ((doc.text.charCodeAt(start[j]) | 32) !== 103) return false; // g
  const word = textOf(doc, j).toLowerCase();
  return BIRTH_WORDS.some((w) => Math.abs(w.length - length) <= 1 && isOneSlip(word, w));
}

const LONG_ABBREVIATION = new TypedWords('contr overl afspr datum gebdat gebdatum patnr telefoon geboorte');

const isPlainWord = (doc: Doc, j: number) =>
  isWord(doc, j) && glued(doc, j + 1) && saysOfDate(doc, j) === 0 && !isMistypedBirth(doc, j);

/** A full stop behind a word of more than four letters that is no abbreviation; people who chat write on in lower case. */
function endsSentence(doc: Doc, dot: number): boolean {
  const { tokens } = doc;
  if (!isWord(doc, dot - 1) || !glued(doc, dot)) return true;
  return tokens.end[dot - 1] - tokens.start[dot - 1] > 4 && !LONG_ABBREVIATION.has(doc, dot - 1);
}

const BECAME = new TypedWords('geworden');
const BECOMES = new TypedWords('word wordt werd turns turned turning');
const OF_MOMENT = new TypedWords('as jl a.s a.s. j.l j.l. uur u u.');

/** A cue behind the date: "op 4 mei 1941 geboren", "30 juni word je 65", "3 mei a.s.", "12 mrt overleden". */
export function saidBehind(doc: Doc, date: DateSpan, next: number): Says | 0 {
  const { tokens } = doc;
  let words = 0;
  let marks = 0;
  for (let j = date.last + 1; j < Math.min(next, date.last + 9, tokens.count); j++) {
    if (tokens.kind[j] === Kind.Newline) return 0;
    if (tokens.kind[j] === Kind.Mark) {
      const code = tokens.hash[j];
      if (code !== 44 && code !== 41 && code !== 40 && !(code === 58 && words === 0)) return 0;
      marks++;
      continue;
    }
    // "is op 3 april 80 geworden"
    if (BECAME.has(doc, j + 1) && isAgeAt(doc, j)) return Says.Birth;
    if (tokens.kind[j] !== Kind.Word || ++words > 5) return 0;
    if (BECOMES.has(doc, j)) {
      for (let k = j + 1; k <= j + 4; k++) if (isAgeAt(doc, k)) return Says.Birth;
      continue;
    }
    const says = saysOfDate(doc, j);
    if (says === Says.Birth) {
      // "3 mei, geb. 1956": the cue has its own value.
      const after = isMark(doc, j + 1, 46) || isMark(doc, j + 1, 58) ? j + 2 : j + 1;
      return isNumber(doc, after) || isMonthAt(doc, after) ? 0 : Says.Birth;
    }
    if (words === 1 && marks === 0 && (says === Says.Other || OF_MOMENT.has(doc, j))) return Says.Other;
  }
  return 0;
}

const isMonthAt = (doc: Doc, j: number) => isWord(doc, j) && (doc.tokens.cue[j] & Cue.Month) !== 0;

/** An age in digits or in words: 80 · tachtig. */
function isAgeAt(doc: Doc, k: number): boolean {
  const { start, end } = doc.tokens;
  if (isNumber(doc, k)) return end[k] - start[k] <= 3 && !isPartOfNumber(doc, k);
  const spelled = isWord(doc, k) ? readCardinal(doc, k) : undefined;
  return spelled !== undefined && spelled.value >= 4;
}

/** "formulier 2.1 wordt 2.2": a mark and a number are glued to either side of number token k. */
function isPartOfNumber(doc: Doc, k: number): boolean {
  const goesOn = glued(doc, k + 1) && glued(doc, k + 2) && isNumber(doc, k + 2);
  return goesOn || (glued(doc, k) && glued(doc, k - 1) && isNumber(doc, k - 2));
}

/** True when a clock time stands behind the date: 10:42, 16.20 u, 14u15. */
export function clockBehind(doc: Doc, date: DateSpan): boolean {
  if (!mayBeClock(doc.text, date.end)) return false;
  const behind = doc.text.slice(date.end, date.end + 14);
  // A system writes midnight where it has no time: 1956-03-12T00:00:00.
  if (behind.startsWith('T00:00')) return false;
  return (
    /^[,:]?\s?(?:om\s|T)?(?:[01]?\d|2[0-3])(?:[:.][0-5]\d|\s?u(?:ur|\d\d)?\b)/.test(behind) ||
    /^\d{4}(?:\d\d)?\b/.test(behind)
  );
}

/** A cheap look past a mark and a space: a digit, "om" or T. */
function mayBeClock(text: string, at: number): boolean {
  let k = at;
  if (text[k] === ',' || text[k] === ':') k++;
  if (isBlank(text.charCodeAt(k))) k++;
  const code = text.charCodeAt(k);
  return charClass(code) === Char.Digit || code === 84 || (code === 111 && text[k + 1] === 'm');
}

/** Characters on either side in which an age may stand. */
const AGE_REACH = 24;

function hasNumberBeside(doc: Doc, date: DateSpan): boolean {
  const { kind, start, end, count } = doc.tokens;
  for (let j = date.first - 1; j >= 0 && end[j] > date.start - AGE_REACH; j--)
    if (kind[j] === Kind.Number) return true;
  for (let j = date.last + 1; j < count && start[j] < date.end + AGE_REACH; j++)
    if (kind[j] === Kind.Number) return true;
  return false;
}

const AGE = /(?:^|[^\d\w])(\d{1,3})\s?-?(?:jr|jaar|jarige?|j|y|yo|yrs?|years?|y\/o)\b/i;

/** Ages written near the date, in years; -1 for none. */
export function ageBeside(doc: Doc, date: DateSpan): number {
  if (!hasNumberBeside(doc, date)) return -1;
  const before = doc.text.slice(Math.max(0, date.start - AGE_REACH), date.start);
  const behind = doc.text.slice(date.end, date.end + AGE_REACH);
  const found = AGE.exec(firstLine(behind)) ?? AGE.exec(before.slice(before.lastIndexOf('\n') + 1));
  const bare = /^\s?\((\d{1,3})[!?]?\)/.exec(behind) ?? /leeftijd:?\s(\d{1,3})\b/i.exec(before);
  return found ? Number(found[1]) : bare ? Number(bare[1]) : -1;
}

/** Whose birth a date behind "van" is: baby van · zoon Bilal is juist van · ze is pas van. */
const WHOSE = new TypedWords(
  'baby tweeling kindje kind zoon zoontje dochter dochtertje meisje jongen jongetje die pt patiënt mw dhr oudste jongste middelste kleinste zusje broertje zus broer moeder vader partner echtgenoot echtgenote kleinzoon kleindochter',
);
const WHOSE_NOW = new TypedWords('juist pas net ook dan weer');
const SOMEBODY = new TypedWords('hij zij ze ik');
const SOMEBODY_NOW = new TypedWords('pas net ook juist al');
const IS = new TypedWords('is');
const BE = new TypedWords('is ben');
/** One name between. */
const NAME = /^\p{Lu}\p{L}{1,20}$/iu;

/** True when the words before token `van` name a person whose birth it may be of. */
function isWhose(doc: Doc, van: number): boolean {
  const last = wordAbove(doc, van);
  let k = WHOSE_NOW.has(doc, last) ? wordBefore(doc, last) : last;
  if (IS.has(doc, k)) k = wordBefore(doc, k);
  if (WHOSE.has(doc, k) || (WHOSE.has(doc, wordBefore(doc, k)) && NAME.test(textOf(doc, k)))) return true;
  const verb = SOMEBODY_NOW.has(doc, last) ? wordBefore(doc, last) : -1;
  return BE.has(doc, verb) && SOMEBODY.has(doc, wordBefore(doc, verb));
}

/** The word that one blank or line end parts from token i; -1 for none. */
function wordBefore(doc: Doc, i: number): number {
  const { start, end } = doc.tokens;
  const at = isNewline(doc, i - 1) ? i - 2 : i - 1;
  return isWord(doc, at) && start[i] - end[at] === 1 ? at : -1;
}

/** The same past any white space. */
function wordAbove(doc: Doc, i: number): number {
  let at = i - 1;
  while (isNewline(doc, at)) at--;
  return isWord(doc, at) && doc.tokens.end[at] < doc.tokens.start[i] ? at : -1;
}

/** "pasgeborene Okkerse, ", "baby Fenna (", "6 maanden oud, ". Sticky, read backwards. */
const NEWBORN_BEFORE =
  /(?<=(?:\b(?:pasgeboren|pasgeborene|neonaat|zuigeling|newborn)(?:\s\p{Lu}\p{L}{1,20})?,?\s|\bbaby\s\p{Lu}[\p{L}-]{1,20}(?:\s\p{Lu}[\p{L}-]{1,20})?,?\s\(?|\d{1,2}\s?(?:mnd|maanden|weken|wk|dagen|dgn)(?:\s+oud)?,\s?))/iuy;
const VAN = hashOf('van');
const BOTH = wordSet('beiden allebei alledrie both drie');
const THREE = new TypedWords('drie');
const ALL = new TypedWords('alle');
const NEWBORN = wordSet('pasgeboren pasgeborene neonaat zuigeling newborn baby');
/** Behind these a comma stands before the date. */
const NEWBORN_AGE = wordSet('mnd maanden weken wk dagen dgn');

/** "baby van 12/05/2025", "beiden 30-1-25", "die van 5-12-38", "(6 maanden, 22/8)": the date can only be somebody's birth. */
function isBabyOf(doc: Doc, date: DateSpan): boolean {
  const { hash, kind } = doc.tokens;
  const before = date.first - 1;
  if (isWord(doc, before) && hash[before] === VAN)
    return date.start - doc.tokens.end[before] === 1 && isWhose(doc, before);
  if (isWord(doc, before) && BOTH.has(hash[before]))
    return !THREE.has(doc, before) || ALL.has(doc, before - 1);
  const comma = isMark(doc, before, 44);
  for (let j = before; j >= 0 && j > before - 5 && kind[j] !== Kind.Newline; j--)
    if (kind[j] === Kind.Word && (NEWBORN.has(hash[j]) || (comma && NEWBORN_AGE.has(hash[j]))))
      return precedes(doc.text, date.start, NEWBORN_BEFORE);
  return false;
}

const TURNS =
  /(?<=\b(?:wordt|word|werd|hoopt|turns|turned|turning|will\sbe|'ll\sbe)\s(?:(?:hij|ze|zij|je|u|ik)\s)?(?:(?:op\s)?|\d{1,3}(?:\s?jaar)?\s?[(,]?\s?(?:op\s|on\s)?|\p{L}{3,18}(?:tig|ty)\s(?:jaar\s)?(?:op|on)\s))/iuy;
/** "viert 3 april haar verjaardag", "gefeliciteerd met 3 april". */
const CELEBRATES =
  /(?<=\b(?:(?:viert|vieren|vierde|vierden)\s(?:(?:hij|ze|zij|we|wij)\s)?(?:op\s)?|gefeliciteerd\smet\s))/iy;
const HIS_DAY = /^\s(?:\p{L}+\s){0,2}(?:\d{1,3}e\s|\p{L}+ste\s)?(?:verjaardag|jarig|birthday)\b/iu;

const HER = wordSet("haar zijn mijn m'n z'n");
const HER_REACH = 26;

/** "op 28 feb. had ze haar 98e willen vieren": an age counted from sixteen on is no second control. */
const HER_NTH =
  /^[^\n]{0,24}\s(?:haar|zijn|mijn|m'n|z'n)\s(?:(?:1[6-9]|[2-9]\d|10\d)(?:e|ste)|\p{L}+(?:tig|honderd)ste)(?!\p{L})/iu;

/** A cheap look for an age behind a word for whose it is: a number, or a word that ends in an e. */
function hasNthBehind(doc: Doc, date: DateSpan): boolean {
  const { count, end, hash, start } = doc.tokens;
  for (let j = date.last + 1; j < count && start[j] <= date.end + HER_REACH; j++) {
    if (!HER.has(hash[j])) continue;
    const next = isNewline(doc, j + 1) ? j + 2 : j + 1;
    if (isNumber(doc, next) || (isWord(doc, next) && doc.text[end[next] - 1].toLowerCase() === 'e'))
      return true;
  }
  return false;
}

/** "hij wordt 12 maart 70", "wordt ze 18 (12-3-2007)", "ze viert 3 april haar verjaardag": a birthday. */
function isBirthday(doc: Doc, date: DateSpan, before: number, behind: number): boolean {
  const { text } = doc;
  if (
    behind & Near.Possessive &&
    date.form === Form.DayMonth &&
    hasNthBehind(doc, date) &&
    HER_NTH.test(text.slice(date.end, date.end + 40))
  )
    return true;
  const turns = (before & Near.Turns) !== 0 && precedes(text, date.start, TURNS);
  if (!turns && !(before & Near.Celebrates && precedes(text, date.start, CELEBRATES))) return false;
  const textBefore = text.slice(Math.max(0, date.start - 36), date.start);
  const textBehind = text.slice(date.end, date.end + 32);
  if (!turns) return textBefore.endsWith('met ') || HIS_DAY.test(textBehind);
  return (
    /\b(?:wordt|word|werd|hoopt|turns|turned|turning|be)\s\D{0,5}\d{1,3}[^\d]{0,12}$/i.test(textBefore) ||
    /t(?:ig|y)\s(?:jaar\s)?o[pn]\s$/i.test(textBefore) ||
    /^\s(?:\d{1,3}\s?(?:jaar|jr)|\p{L}*tig)\b/iu.test(textBehind) ||
    (date.month > 0 && date.form === Form.Full && /[^\d']\d\d$/.test(text.slice(date.start, date.end))) ||
    (date.year > 0 && /\s\p{L}+tig$/iu.test(text.slice(date.start, date.end)))
  );
}

const textBetween = (doc: Doc, date: DateSpan) => doc.text.slice(date.start, date.end);

/** "zag op 12 maart 1956 het licht", "kwam … ter wereld": born, in other words. */
function isBirthPhrase(doc: Doc, date: DateSpan): boolean {
  return (
    /^\s(?:ter\swereld|op\sde\swereld|het\s(?:levens|dag)?licht)\b/i.test(
      doc.text.slice(date.end, date.end + 18),
    ) ||
    /\b(?:ter\swereld|wieg(?:je)?\sstond|het\s(?:levens|dag)?licht)(?:\s(?:gezien|zag|gekomen|kwam))?(?:\s(?:op|in))?\s$/i.test(
      doc.text.slice(Math.max(0, date.start - 34), date.start),
    )
  );
}

const WEIGHT_BEHIND = /^[^\n]{0,14}?(?<![\d.,])[1-5][.]?\d{3}\s?(?:gr?|gram)(?![\p{L}])/iu;
const WEIGHT_BEFORE = /(?<![\d.,])[1-5][.]?\d{3}\s?(?:gr?|gram)(?![\p{L}])[^\d\n]{0,14}$/iu;

/** "zoon, zondag 4 mei, 3150 g", "2305 gr, beiden 30-1-25": the weight of a newborn beside the date. */
function birthWeightBeside(doc: Doc, date: DateSpan): boolean {
  // "08.02 uur 2410 gr" is the hour of the birth.
  if (date.form === Form.DayMonth && (clockBehind(doc, date) || /^\d\d?\.\d\d$/.test(textBetween(doc, date))))
    return false;
  return (
    WEIGHT_BEHIND.test(doc.text.slice(date.end, date.end + 26)) ||
    WEIGHT_BEFORE.test(doc.text.slice(Math.max(0, date.start - 26), date.start))
  );
}

/** A birth told by what stands around the date; `before` and `behind` are what a first look found there (`Near`). */
export function isToldAsBirth(doc: Doc, date: DateSpan, before: number, behind: number): boolean {
  const both = before | behind;
  return (
    isBabyOf(doc, date) ||
    ((before & (Near.Turns | Near.Celebrates)) !== 0 || (behind & Near.Possessive) !== 0
      ? isBirthday(doc, date, before, behind)
      : false) ||
    ((both & Near.Sign) !== 0 && hasCake(doc, date)) ||
    ((both & Near.Phrase) !== 0 && isBirthPhrase(doc, date)) ||
    ((both & Near.Weight) !== 0 && birthWeightBeside(doc, date))
  );
}

/** Words of which NUMBER_WORD may hold, or that end like those. */
const THINGS = wordSet(
  'order factuur kvk artikel art lot batch ref referentie isbn iban agb big ticket zaak versie vers id nr nummer number code kenmerk',
);
const THING_LETTERS = 'rekREK';
const THING_ENDS = /(?:nr|nummer|number|code|kenmerk)$/i;
const NUMBER_WORD =
  /(?<=(?:nr|nummer|number|code|kenmerk|(?:^|[^\p{L}])(?:order|factuur|kvk|artikel|art|lot|batch|ref|referentie|isbn|iban|agb|big|ticket|zaak|versie|vers|id))[.:#]*\s?)/iuy;

/** "order 12031956", "uw kenmerk: 12.03.56/AB": a word for a number stands right before. */
export function isNumberOfThing(doc: Doc, date: DateSpan): boolean {
  const { hash, kind } = doc.tokens;
  let j = isNewline(doc, date.first - 1) ? date.first - 2 : date.first - 1;
  while (isMark(doc, j, 46) || isMark(doc, j, 58) || isMark(doc, j, 35)) j--;
  if (j < 0 || kind[j] !== Kind.Word) return false;
  const last = doc.text[doc.tokens.end[j] - 1];
  return (
    (THINGS.has(hash[j]) || (THING_LETTERS.includes(last) && THING_ENDS.test(textOf(doc, j)))) &&
    precedes(doc.text, date.start, NUMBER_WORD)
  );
}

/** A birthday cake or a baby in the eight characters before or the four behind. */
function hasCake(doc: Doc, date: DateSpan): boolean {
  const around =
    doc.text.slice(Math.max(0, date.start - 8), date.start) + doc.text.slice(date.end, date.end + 4);
  return around.includes('\u{1F382}') || around.includes('\u{1F476}');
}

/** True when the date is no part of a sentence: marks or line edges on both sides. */
export function standsAlone(doc: Doc, date: DateSpan): boolean {
  const { tokens } = doc;
  const before = date.first - 1;
  const behind = date.last + 1;
  // "appendectomie (12-03-1998)", "- 12-03-1998: appendectomie": it dates what stands beside it.
  if (isMark(doc, behind, 58)) return false;
  if (isMark(doc, before, 40) && isWord(doc, before - 1) && tokens.shape[before - 1] === Shape.Lower)
    if (
      nameLike(doc, before - 1) === 0 &&
      (tokens.cue[before - 1] & (Cue.Title | Cue.Relation | Cue.Patient)) === 0
    )
      return false;
  const loose = (i: number) =>
    i < 0 || i >= tokens.count || tokens.kind[i] === Kind.Newline || tokens.kind[i] === Kind.Mark;
  return loose(before) && loose(behind);
}

/** True when a title or a word for a patient stands at most 14 tokens before. */
export function personNear(doc: Doc, date: DateSpan): boolean {
  const { kind, cue } = doc.tokens;
  for (let j = date.first - 1; j >= 0 && j > date.first - 15; j--)
    if (kind[j] === Kind.Word && (cue[j] & (Cue.Title | Cue.Patient)) !== 0) return true;
  return false;
}
