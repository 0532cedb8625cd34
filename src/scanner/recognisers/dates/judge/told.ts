/** Births and birthdays that the words around a date tell of, without a cue of their own. */
import { Ascii } from '../../../ascii';
import type { Doc } from '../../../document';
import { Kind } from '../../../tokens';
import { hashOf, TypedWords, wordSet } from '../../../word-table';
import { Near } from './around';
import { clockBehind } from './beside';
import { isMark, isNewline, isNumber, isWord, precedes, textOf } from '../read/parts';
import { nameLike } from './name-like';
import { type DateSpan, Form } from '../span';

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
  if (isMark(doc, before, Ascii.OpeningBracket) && isOfInfant(doc, before)) return true;
  const comma = isMark(doc, before, Ascii.Comma);
  for (let j = before; j >= 0 && j > before - 5 && kind[j] !== Kind.Newline; j--)
    if (kind[j] === Kind.Word && (NEWBORN.has(hash[j]) || (comma && NEWBORN_AGE.has(hash[j]))))
      return precedes(doc.text, date.start, NEWBORN_BEFORE);
  return false;
}

const MONTHS_OLD = wordSet('mnd maanden mo months weken weeks wk wkn wks dagen dgn days');
const NOW = new TypedWords('nu');

/** "Thyra Okkerse, 9 mnd (3-4-2025)", "jongen, nu 14 mnd (": an age in months or weeks behind a person, before token `bracket`. */
function isOfInfant(doc: Doc, bracket: number): boolean {
  const unit = bracket - 1;
  if (!isWord(doc, unit) || !MONTHS_OLD.has(doc.tokens.hash[unit]) || !isNumber(doc, unit - 1)) return false;
  const comma = NOW.has(doc, unit - 2) ? unit - 3 : unit - 2;
  return isMark(doc, comma, Ascii.Comma) && (nameLike(doc, comma - 1) > 0 || WHOSE.has(doc, comma - 1));
}

const TURNS =
  /(?<=\b(?:wordt|word|werd|hoopt|turns|turned|turning|will\sbe|'ll\sbe)\s(?:(?:hij|ze|zij|je|u|ik)\s)?(?:(?:op\s)?(?:\p{L}{2,5}dag\s)?|\d{1,3}(?:\s?jaar)?\s?[(,]?\s?(?:op\s|on\s)?|\p{L}{3,18}(?:tig|ty)\s(?:jaar\s)?(?:op|on)\s))/iuy;

/** "viert 3 april haar verjaardag", "gefeliciteerd met 3 april". */
const CELEBRATES =
  /(?<=\b(?:(?:viert|vieren|vierde|vierden)\s(?:(?:hij|ze|zij|we|wij)\s)?(?:op\s)?|gefeliciteerd\smet\s))/iy;

/** "is 21 geworden (3-4)", "100 jaar geworden op 3 april", "voor ze 90 zou worden (3 april)", "she was eighty-eight on the 3rd". */
const GREW =
  /(?<=(?:(?<![\d.,])\d{1,3}(?:\sjaar)?\s(?:geworden|(?:zou|zal|gaat|mag)\sworden),?\s\(?(?:op\s)?|\b(?:he|she)\swas\s\p{L}{3,7}ty(?:-\p{L}{3,5})?\son\s(?:the\s)?))/iuy;

/** No "Hb is 7 geworden op 3 april", no "hij was 80 kg en is 75 geworden", and no practice that has its jubilee. */
function isSomebody(before: string): boolean {
  if (/\b(?:hij|zij|ze|ik|je|jij|u|she|he)\s(?=[^.!?\n]{3,38}$)\D*(?:\d{1,3}\D+)?$/i.test(before))
    return true;
  return /\sjaar\sgeworden/i.test(before) && !ORGANISATION.test(before);
}

const ORGANISATION = /praktijk|apotheek|vereniging|stichting|club|school|bedrijf|huis\b|\b(?:we|wij)\b/i;

const HIS_DAY = /^\s(?:\p{L}+\s){0,2}(?:\d{1,3}e\s|\p{L}+ste\s)?(?:verjaardag|jarig|birthday)\b/iu;
const HER = wordSet("haar zijn mijn m'n z'n");
const HER_REACH = 26;

/** "op 28 feb. had ze haar 98e willen vieren": an age counted from sixteen on is no second control. */
const HER_NTH =
  /^[^\n]{0,24}\s(?:haar|zijn|mijn|m'n|z'n)\s(?:(?:1[6-9]|[2-9]\d|10\d)(?:e|ste)|\p{L}+tigste|\p{L}*honderdste)(?!\p{L})/iu;

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
  if ((before & Near.Turns) !== 0 && precedes(text, date.start, GREW))
    return isSomebody(text.slice(Math.max(0, date.start - 48), date.start));
  const turns = (before & Near.Turns) !== 0 && precedes(text, date.start, TURNS);
  if (!turns && !(before & Near.Celebrates && precedes(text, date.start, CELEBRATES))) return false;
  const textBefore = text.slice(Math.max(0, date.start - 36), date.start);
  const textBehind = text.slice(date.end, date.end + 32);
  if (!turns) return textBefore.endsWith('met ') || HIS_DAY.test(textBehind);
  return (
    /\b(?:wordt|word|werd|hoopt|turns|turned|turning|be)\s\D{0,5}\d{1,3}[^\d]{0,12}$/i.test(textBefore) ||
    /t(?:ig|y)\s(?:jaar\s)?o[pn]\s$/i.test(textBefore) ||
    /^\s(?:\d{1,3}\s?(?:jaar|jr)|\p{L}*tig)(?![\p{L}\d]|[.,:/-]\d)/iu.test(textBehind) ||
    (/^\s1[01]\d(?:\s?[,;.!?)\n]|\s(?:te|met)\s|\s*$)(?!\d)/.test(textBehind) &&
      isPersonTurning(doc, date)) ||
    (date.month > 0 && date.form === Form.Full && /[^\d']\d\d$/.test(text.slice(date.start, date.end))) ||
    (date.year > 0 && /\s\p{L}+tig$/iu.test(text.slice(date.start, date.end)))
  );
}

const TURNS_VERB = new TypedWords('wordt word werd hoopt turns turned turning');
const PERSON = new TypedWords('hij zij ze je u ik oma opa moeder vader mevrouw meneer mw dhr he she');
const VERB_REACH = 4;

/** "hij wordt 3 april 101", "Thyra wordt", or nobody before the verb; no "saturatie werd 3 april 100". */
function isPersonTurning(doc: Doc, date: DateSpan): boolean {
  for (let j = date.first - 1; j >= 0 && j >= date.first - VERB_REACH; j--) {
    if (PERSON.has(doc, j)) return true;
    if (!TURNS_VERB.has(doc, j)) continue;
    if (PERSON.has(doc, j - 1) || nameLike(doc, j - 1) === 2) return true;
    return j === 0 || isNewline(doc, j - 1) || isMark(doc, j - 1, Ascii.Dot);
  }
  return false;
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

const WEIGHT_BEHIND = /^[^\n]{0,14}?(?<![\d.,])[1-5][.]?\d{3}\s?(?:gr?|gram|grams|gramm)(?![\p{L}])/iu;
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

/** The time behind the date, and on its line the weight or the Apgar score. A weight at a check-up is called one. */
const BIRTH_NOTE =
  /^[ ,]{1,2}(om |um |at )?\d{1,2}[.:]\d\d(?: ?(?:u|uur|uhr|h))?(?![\p{L}\d])(?:(?!(?:^|[^e])gewicht|weeg|gewogen|weging|weight)[^\n]){0,40}?(?:(?<![\d.,])[1-5][.,]?\d{3} ?(?:gr?|gram|grams|gramm)(?!\p{L})|(?<!\p{L})(apgar)(?:-?scores?)?[ :]{1,2}\d)/iu;
const NOTE_REACH = 64;

/** "Thyra, 3 april om 04.12 uur, 3420 gram", "3-4 20:27 thuis, Apgar 9/10"; with a weight alone a name or "om" stands beside it. */
function isBirthNote(doc: Doc, date: DateSpan): boolean {
  const note = BIRTH_NOTE.exec(doc.text.slice(date.end, date.end + NOTE_REACH));
  if (!note) return false;
  if (note[1] !== undefined || note[2] !== undefined) return true;
  const before = date.first - 1;
  return nameLike(doc, isMark(doc, before, Ascii.Comma) ? before - 1 : before) > 0;
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
    ((both & Near.Weight) !== 0 && (birthWeightBeside(doc, date) || isBirthNote(doc, date)))
  );
}

/** A birthday cake or a baby in the eight characters before or the four behind. */
function hasCake(doc: Doc, date: DateSpan): boolean {
  const around =
    doc.text.slice(Math.max(0, date.start - 8), date.start) + doc.text.slice(date.end, date.end + 4);
  return around.includes('\u{1F382}') || around.includes('\u{1F476}');
}
