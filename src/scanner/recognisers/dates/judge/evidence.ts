/** What speaks for and against one date as a birth date, looked at by itself. */
import { Ascii } from '../../../ascii';
import { Cue, Label } from '../../../cues';
import type { Doc } from '../../../document';
import { Lex } from '../../../lexicon';
import { Kind, Shape } from '../../../tokens';
import { TypedWords, wordSet } from '../../../word-table';
import { nearBefore, nearBehind } from './around';
import { clockBehind, isNumberOfThing, personNear, standsAlone } from './beside';
import { saidBefore, saidBehind, type Said } from './said';
import { isToldAsBirth } from './told';
import { hasWord, isBlank, isCellGap, isMark, isWord } from '../read/parts';
import { identityBehind } from './identity';
import { contextStart } from './made';
import { nameBefore, type NameBefore } from './name-before';
import { isLongAgo, isOfSomebody, isPersonVan } from './of-person';
import { Sign, signBefore } from './signs';
import { Form, type DateSpan } from '../span';
import * as weigh from './weigh';
import { isWorkOfToday, Says, saysOfDate } from '../read/words';

/** What speaks for and against one date, before its year is weighed. */
export interface Evidence {
  /** Sum of the weights that don't depend on other dates. */
  points: number;
  /** True when a cue, a label or a sign calls it a birth date. */
  called: boolean;
  /** True when a cue or a label calls it something else. */
  other: boolean;
  /** True for "geldig tot" and the like. */
  expiry: boolean;
  /** True when a name that is no word stands right before it. */
  sureName: boolean;
  named: boolean;
  reason: string;
  /** True when a word says that the numbers are a score or a value. */
  measure: boolean;
  /** True when "op", "in" or the like stands right before it. */
  preposition: boolean;
  /** True when it stands in brackets behind a name, or behind a child's. */
  bracketed: boolean;
  /** True when it opens one of several lines that open so. */
  row: boolean;
  /** True when the date is no part of a sentence. */
  alone: boolean;
  /** True when something says that a weak shape is a date at all. */
  isDate: boolean;
}
export const REASON_CALLED = 'De tekst noemt dit een geboortedatum.';
export const REASON_COLUMN = 'Staat in een kolom met geboortedata.';
export const REASON_NAMED = 'Datum die bij een persoon staat en een geboortedatum kan zijn.';
export const REASON_AGE = 'Datum die past bij de leeftijd die ernaast staat.';
export const REASON_ECHO = 'Is gelijk aan een geboortedatum elders in de tekst.';
export const REASON_DATE = 'Een datum kan samen met andere gegevens naar een persoon wijzen.';

/** Weighs a date with the words, marks, names and labels around it; the dates before and behind bound the look. */
export function weighAlone(
  doc: Doc,
  date: DateSpan,
  before: DateSpan | undefined,
  behind: DateSpan | undefined,
  evidenceBefore: Evidence | undefined,
): Evidence {
  const { tokens } = doc;
  const stop = before ? before.last : -1;
  const next = behind ? behind.first : tokens.count;
  const e: Evidence = {
    points: 0,
    called: false,
    other: false,
    expiry: false,
    sureName: false,
    named: false,
    reason: REASON_NAMED,
    isDate: false,
    measure: false,
    alone: false,
    bracketed: false,
    preposition: false,
    row: false,
  };
  const from = contextStart(doc, date);
  const name = nameBefore(doc, date, from, stop);
  const nearBy = nearBefore(doc, date);
  const sign = signBefore(doc, date, nearBy);
  const said = saidBefore(doc, date, from, stop);
  const left = leftBehind(doc, date, said, name);
  // "uitgerekend 16-5-2025" in a column of birth dates says what it is.
  if (!(said?.says === Says.Other && said.distance === 1)) weighLabel(doc, date, before, name, said, left, e);
  if (sign === Sign.Birth) call(e, weigh.BIRTH_STAR);
  else if (sign === Sign.Other) deny(e, weigh.OTHER_WORD_NEAR);
  else if (said) weighSaid(doc, date, said, left, e);
  if (isToldAsBirth(doc, date, nearBy, nearBehind(doc, date)))
    call(e, date.form === Form.DayMonth ? weigh.BIRTH_WORD_NEAR : weigh.BABY);
  else if (!e.called && before && evidenceBefore?.called && sharesLabel(doc, before, date))
    call(e, weigh.BIRTH_WORD_FAR);
  const after = saidBehind(doc, date, next);
  if (after === Says.Birth) call(e, weigh.BIRTH_WORD_BEHIND - Math.min(0, e.called ? 0 : e.points));
  else if (after === Says.Other && !e.called && !isOwn(doc, name, date)) deny(e, weigh.OTHER_WORD_FAR);
  if (!e.called && clockBehind(doc, date)) deny(e, weigh.CLOCK_BEHIND);
  weighPlace(doc, date, name, next, e);
  if (!e.called && isNumberOfThing(doc, date)) {
    e.points += weigh.OTHER_WORD_NEAR;
    e.other = true;
    e.measure ||= date.form === Form.Compact6 || date.form === Form.Compact8;
  }
  if (before && isLifeSpan(doc, before, date)) deny(e, weigh.OTHER_WORD_NEAR);
  if (isLifeSpan(doc, date, behind)) {
    e.points += weigh.LIFE_SPAN;
    e.named = true;
  }
  if (date.weak) e.points += weigh.WEAK_SHAPE;
  if (date.form === Form.DayMonth) e.points += weigh.NO_YEAR;
  if (date.form === Form.MonthYear) e.points += weigh.NO_DAY;
  return e;
}

/** The text calls it a birth date. */
function call(e: Evidence, points: number): void {
  e.points += points;
  e.called = e.isDate = true;
  e.reason = REASON_CALLED;
}

/** The text calls it something else. */
function deny(e: Evidence, points: number): void {
  e.points += points;
  e.other = e.isDate = true;
}

/** "Veenhoop, A  17-02-1953 ctr": a name introduced, or a name and a year long past: the word behind is of the visit. */
function isOwn(doc: Doc, name: NameBefore, date: DateSpan): boolean {
  if (name.near || name.doctor || name.sure === 0) return false;
  // "Thyra      14-10-2012   DTP ja": a cell of its own, and too long ago for what stands in the next.
  const inCell = isCellGap(doc, date.first) && isCellGap(doc, date.last + 1);
  if (inCell && name.sure === 2 && date.year > 0 && weigh.YEAR_OF_RELEASE - date.year >= 10) return true;
  return (name.introduced && name.sure === 2) || (date.year > 0 && weigh.YEAR_OF_RELEASE - date.year >= 15);
}

/** How much a cue before a name still says of the date behind that name: 1 for all of it. */
function leftBehind(doc: Doc, date: DateSpan, said: Said | undefined, name: NameBefore): number {
  if (name.near) return 1;
  if (name.sure === 2) return said?.distance === 1 ? 1 : weigh.BEHIND_NAME;
  const whole = date.form === Form.Full || date.form === Form.Compact6;
  if (!said || !whole || date.year === 0) return 1;
  const age = weigh.YEAR_OF_RELEASE - date.year;
  const { distance } = said;
  const work = isWorkOfToday(doc.tokens.hash[said.token]);
  // "Visite Oldenzaal (3-6-1931)": no visit is of so long ago, and a place may be whom it is paid to.
  if (work && age >= weigh.BEFORE_ANY_RECORD && isPlaceBefore(doc, date)) return weigh.BEHIND_DOUBTFUL;
  // "Visite 12-03-1938 Hagedoren" needs no name before it.
  if (distance === 1) return work && age >= weigh.BEFORE_ANY_RECORD ? weigh.BEHIND_DOUBTFUL : 1;
  // "Visite Hagedoren 12-03-1988", "Opname Hagedoren 12-03-1938": the word in capitals is who was born then.
  const fits = work ? age >= weigh.OF_AGE : age >= weigh.BEFORE_ANY_RECORD && distance <= 3;
  return fits && name.sure === 1 ? weigh.BEHIND_DOUBTFUL : 1;
}

/** A word with a capital that is a place's stands right before the date, or before its bracket. */
function isPlaceBefore(doc: Doc, date: DateSpan): boolean {
  const { shape, lex } = doc.tokens;
  const at = isMark(doc, date.first - 1, Ascii.OpeningBracket) ? date.first - 2 : date.first - 1;
  return isWord(doc, at) && shape[at] === Shape.Capital && (lex[at] & Lex.Place) !== 0;
}

/** What the nearest cue says, less where a name stands nearer. */
function weighSaid(doc: Doc, date: DateSpan, said: Said, left: number, e: Evidence): void {
  const { says, distance } = said;
  if (says === Says.Measure) {
    // "Admitted: Sat 06/07/24" is a Saturday.
    if (distance === 1 && /\bSat\s$/.test(doc.text.slice(date.start - 4, date.start))) {
      e.isDate = true;
      return;
    }
    // "Apgar 4/7", "RR 12/8" are no dates, whatever else the sentence says.
    if (date.form === Form.DayMonth || date.form === Form.Full)
      e.points += date.weak || date.year === 0 || date.year > 2000 ? weigh.OTHER_WORD_NEAR : 0;
    e.measure = distance <= 2;
  } else if (says === Says.Birth) {
    if (date.form === Form.DayMonth && date.weak && distance > 4) return;
    call(e, distance <= 3 ? weigh.BIRTH_WORD_NEAR : weigh.BIRTH_WORD_FAR);
  } else if (says === Says.Person) {
    e.points += weigh.PERSON_BEFORE;
    e.named = true;
  } else if (!e.called) {
    e.expiry = says === Says.Expiry;
    const points =
      distance <= 2 ? weigh.OTHER_WORD_NEAR : distance <= 5 ? weigh.OTHER_WORD_NEARBY : weigh.OTHER_WORD_FAR;
    e.points += points * left;
    if (distance <= 3 && left === 1) e.other = true;
    if (distance <= 2) e.isDate = true;
  }
}

/** "geb ⇥ 13/4/79 ⇥ 30/11/46": cells behind one cue share it. */
function sharesLabel(doc: Doc, before: DateSpan, date: DateSpan): boolean {
  const label = doc.layout.label[date.first] as Label;
  if (date.year === 0 || label === Label.Date) return false;
  if (!isJoined(doc, before, date)) return false;
  const between = doc.text.slice(before.end, Math.min(date.start, before.end + 12));
  if (/^[\t|; ]*[\t|;][\t|; ]*$/.test(between)) return true;
  // "geboortedata kinderen: 12-3-2012, 14-5-2014 en 16-7-2016"; a date of last year behind a comma is a visit.
  return (
    weigh.YEAR_OF_RELEASE - date.year >= 2 &&
    /^(?:\s?[,&]|\s?,?\s?(?:en|and|resp\.?|respectievelijk))\s$/.test(between)
  );
}

const JOINS = wordSet('en and resp respectievelijk');

/** A cheap look: no other words stand between two dates than those that join them. */
function isJoined(doc: Doc, before: DateSpan, date: DateSpan): boolean {
  const { kind, hash } = doc.tokens;
  for (let j = before.last + 1; j < date.first; j++)
    if (kind[j] === Kind.Number || (kind[j] === Kind.Word && !JOINS.has(hash[j]))) return false;
  return true;
}

/** The label or column the date stands under; a label on the line governs the first date behind it. */
function weighLabel(
  doc: Doc,
  date: DateSpan,
  before: DateSpan | undefined,
  name: NameBefore,
  said: Said | undefined,
  left: number,
  e: Evidence,
): void {
  const { layout } = doc;
  const label = layout.label[date.first] as Label;
  if (label === Label.None) return;
  const table = layout.inTable[date.first] === 1;
  // "zoek geb.datum | 12031956": its own cell says more than the header of a column that moved.
  const calledRightBefore = said?.says === Says.Birth && said.distance === 1;
  if (
    !table &&
    before &&
    layout.line[before.first] === layout.line[date.first] &&
    layout.label[before.first] === label
  ) {
    // "geb ⇥ 13/4/79 ⇥ 30/11/46": cells behind one label share it; in running text the first date takes it.
    const between = doc.text.slice(before.end, date.start);
    if (!/^[\s|;]+$/.test(between)) return;
  }
  if (label === Label.BirthDate) {
    if (table || !date.weak || date.form !== Form.DayMonth || nearLabel(doc, date))
      call(e, weigh.BIRTH_LABEL);
  } else if (label === Label.Date) {
    // "Afspraak: Kortsmit M. / 29-10-84": the name has taken the label.
    if (left < 1 && !table && !name.doctor) e.points += weigh.DATE_LABEL * left;
    else deny(e, weigh.DATE_LABEL);
  } else if (table && label !== Label.Name && !calledRightBefore) {
    e.points += weigh.OTHER_LABEL;
    if (date.form === Form.Compact6 || date.form === Form.Compact8) e.points += weigh.DATE_LABEL;
  }
}

/** Tokens between a label and two bare numbers that may be its value: "Geb.datum: op 12/3". */
const LABEL_REACH = 5;

/** "Geb: onbekend, naam vergeten. Versie 4, kamer 12-3": false where the label stands so far away that the numbers are of another thing. */
function nearLabel(doc: Doc, date: DateSpan): boolean {
  const { label, line } = doc.layout;
  const before = date.first - 1 - LABEL_REACH;
  return before < 0 || line[before] !== line[date.first] || (label[before] as Label) !== Label.BirthDate;
}

const THURSDAY = new TypedWords('do');
const IS = new TypedWords('is ben am');
const OF = new TypedWords('van');
const PRONOUN = new TypedWords('hij zij ze ik');

/** Who and what stands directly beside the date. */
function weighPlace(doc: Doc, date: DateSpan, name: NameBefore, next: number, e: Evidence): void {
  const { tokens } = doc;
  if (name.sure > 0) {
    e.named = true;
    e.sureName = name.sure === 2 && !name.near;
    e.points += name.near
      ? weigh.NAME_NEARBY
      : name.introduced
        ? weigh.NAME_INTRODUCED
        : name.sure === 2
          ? weigh.NAME_BEFORE
          : weigh.NAME_BEFORE_DOUBTFUL;
    if (name.doctor && !name.bracket) e.points += weigh.DOCTOR_BEFORE;
    e.bracketed =
      ((name.bracket && !name.doctor) || name.child || name.sex) &&
      !name.near &&
      date.year > 0 &&
      date.day > 0;
    if (name.child && !name.near && name.sure === 2) e.points += weigh.CHILD_BEFORE;
    if (name.sex) e.points += weigh.SEX_BEFORE;
    if (name.bracket && !name.near) e.points += name.sure === 2 ? weigh.IN_BRACKETS : weigh.IN_BRACKETS / 2;
  } else if (name.relation) {
    e.named = true;
    e.points += weigh.RELATION_BEFORE + (name.bracket || name.child ? weigh.IN_BRACKETS : 0);
    e.bracketed = name.child;
  }
  const behind = identityBehind(doc, date, next);
  if (name.identity || behind.identity) {
    e.points += weigh.IDENTITY_BESIDE;
    e.named = true;
  } else if (behind.name && name.sure === 0) {
    e.points += weigh.NAME_BEHIND;
    e.named = true;
  }
  if (date.form === Form.Full && standsAlone(doc, date)) {
    const typed = hasWord(doc, date) ? weigh.STANDS_ALONE / 2 : weigh.STANDS_ALONE;
    e.points += typed + (personNear(doc, date) ? weigh.STANDS_ALONE : 0);
    e.alone = true;
  }
  if (momentBeside(doc, date)) e.isDate = true;
  if (endsRange(doc.text, date.start)) e.isDate = true;
  // "vandaag (9-4)".
  if (
    isMark(doc, date.first - 1, Ascii.OpeningBracket) &&
    isWord(doc, date.first - 2) &&
    saysOfDate(doc, date.first - 2) === Says.Some
  )
    e.isDate = true;
  const previous = date.first - 1;
  if (!isWord(doc, previous)) return;
  const weekday = (tokens.cue[previous] & Cue.Weekday) !== 0 || THURSDAY.has(doc, previous);
  if (weekday) {
    e.isDate = true;
    if (!e.called) e.points += weigh.WEEKDAY_BEFORE;
  }
  const word = weekday ? previous - 1 : previous;
  // "Okkerse, T. van    3-4-51": the end of a name in its cell.
  if (OF.has(doc, word) && isCellGap(doc, date.first)) return;
  if (IS.has(doc, word) && isWord(doc, word - 1) && date.form === Form.Full) {
    e.points += weigh.IS_VAN;
    e.named = true;
    return;
  }
  if (OF.has(doc, word) && isPersonVan(doc, word - 1)) {
    // "ze is van 12 maart"
    const pronoun = date.form === Form.DayMonth && !e.other && PRONOUN.has(doc, word - 2);
    if (pronoun) e.points += weigh.BABY;
    e.points += weigh.IS_VAN;
    e.named = true;
  } else if (saysOfDate(doc, word) === Says.Some || OF.has(doc, word)) {
    e.isDate ||= saysOfDate(doc, word) === Says.Some;
    // "kent mij van 3-4-1929", "Thyra: van 3-4-51": what a person is of, so long ago; no "fractuur van 3-4-1978".
    if (OF.has(doc, word) && isLongAgo(date) && isOfSomebody(doc, word - 1)) return;
    e.preposition = true;
    if (!e.called) e.points += weigh.PREPOSITION_BEFORE;
  }
}

/** "1-2 t/m 3-4": "t/m" and perhaps a space end at `at`. */
function endsRange(text: string, at: number): boolean {
  const end = isBlank(text.charCodeAt(at - 1)) ? at - 1 : at;
  return end >= 3 && text.startsWith('t/m', end - 3);
}

const MOMENT_BEHIND =
  /^(?:,?\s(?:\(?(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b|(?:'s\s)?(?:ochtends?|middags?|avonds?|nachts?|vm|nm)\b))/i;
/** The words in it. */
const MOMENTS = wordSet(
  'ma di wo do vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend ochtends middag middags avond avonds nacht nachts vm nm',
);
const MOMENT_REACH = 6;

function mayBeMoment(doc: Doc, last: number): boolean {
  const { count, hash } = doc.tokens;
  for (let j = last + 1; j < count && j <= last + MOMENT_REACH; j++) if (MOMENTS.has(hash[j])) return true;
  return false;
}

const TERM_BEFORE = /\b(?:mnd|maanden?|wk|wkn|weken|week|dgn|dagen|jaar)\s\($/i;

/** "3/8 (ma)", "8/11 ochtend", "over 3 mnd (3/8)": what makes a date of two numbers. */
function momentBeside(doc: Doc, date: DateSpan): boolean {
  if (!date.weak) return false;
  return (
    (mayBeMoment(doc, date.last) && MOMENT_BEHIND.test(doc.text.slice(date.end, date.end + 14))) ||
    (doc.text[date.start - 1] === '(' &&
      TERM_BEFORE.test(doc.text.slice(Math.max(0, date.start - 12), date.start)))
  );
}

/** "12-03-1956 - 04-05-2025" behind a name: the first is a birth. */
function isLifeSpan(doc: Doc, date: DateSpan, behind: DateSpan | undefined): boolean {
  if (!behind || date.form !== Form.Full || behind.form !== Form.Full || behind.year - date.year < 15)
    return false;
  return (
    behind.start - date.end <= 14 &&
    /^\s*[-/+†]\s*(?:\p{Lu}\p{L}+\s)?$/u.test(doc.text.slice(date.end, behind.start))
  );
}
