/** Who stands before a date: a name, a title, a relation, M/V, and what stands between. */
import { Ascii } from '../../../ascii';
import { Cue } from '../../../cues';
import type { Doc } from '../../../document';
import { Kind, Shape } from '../../../tokens';
import { hashOf, TypedWords } from '../../../word-table';
import { isIntroduced, nameLike } from './name-like';
import { glued, isCellGap, isMark, isWord } from '../read/parts';
import type { DateSpan } from '../span';
import { saysOfDate } from '../read/words';

export interface NameBefore {
  /** 0 no name, 1 perhaps, 2 surely. */
  readonly sure: number;
  /** The date stands in brackets behind the name, or with it: Jan (12-03-1956) · (Jan, 12-03-1956). */
  readonly bracket: boolean;
  /** M/V or a number of eight or nine digits stands between. */
  readonly identity: boolean;
  /** Other words stand between. */
  readonly near: boolean;
  /** A title or a relation leads the name in. */
  readonly introduced: boolean;
  /** "dr.", "cardioloog" or the like leads the name in. */
  readonly doctor: boolean;
  /** A relation or a patient stands right before it, without a name: vader (3-6-39). */
  readonly relation: boolean;
  /** A word for a child stands before it or leads the name in: zoontje Bilal, 12-1-2025. */
  readonly child: boolean;
  /** M/V stands right before it. */
  readonly sex: boolean;
}

/**
 * How surely a person's name stands right before a date (0, 1 doubtful, 2 sure), past marks, M/V and an age; `from` is
 * where its context starts, `stop` the last token of the date before it.
 */
export function nameBefore(doc: Doc, date: DateSpan, from: number, stop: number): NameBefore {
  const { tokens } = doc;
  let newlines = 0;
  let skipped = 0;
  let van = false;
  let comma = false;
  const name = {
    sure: 0,
    bracket: false,
    identity: false,
    near: false,
    introduced: false,
    relation: false,
    doctor: false,
    child: false,
    sex: false,
  };
  const opening = bracketedBehind(doc, date, stop);
  if (opening >= 0) name.bracket = true;
  const last = Math.max(stop, date.first - 12);
  for (let j = (opening >= 0 ? opening : from) - 1; j > last; j--) {
    const kind = tokens.kind[j];
    if (kind === Kind.Newline) {
      if (++newlines > 1) return name;
      continue;
    }
    if (kind === Kind.Mark) {
      const code = tokens.hash[j];
      if (code === Ascii.Comma) comma = true;
      if (code === Ascii.OpeningBracket && newlines === 0) name.bracket = true;
      else if (code === Ascii.Dot && isShortWord(doc, j - 1)) continue;
      else if (
        code === Ascii.Dot ||
        code === Ascii.Exclamation ||
        code === Ascii.Question ||
        code === Ascii.ClosingSquare
      )
        return name;
      else if (code === Ascii.Comma && skipped > 0) return name;
      continue;
    }
    if (kind === Kind.Number) {
      const length = tokens.end[j] - tokens.start[j];
      if (length === 8 || length === 9) name.identity = true;
      else if (length > 3) return name;
      continue;
    }
    // "X-Thorax" is no sex.
    if (SEXES.has(doc, j) && !(isMark(doc, j + 1, Ascii.Hyphen) && glued(doc, j + 1))) {
      name.identity = true;
      if (skipped === 0 && newlines === 0 && CHILD.has(doc, j)) name.child = name.relation = true;
      name.sex ||=
        tokens.shape[j] !== Shape.Capital &&
        doc.tokens.end[j] - doc.tokens.start[j] === 1 &&
        j >= date.first - 2;
      continue;
    }
    if (BETWEEN.has(doc, j)) {
      if (tokens.hash[j] === BSN) name.identity = true;
      // "Okkerse, T. van    3-4-51": the end of a name in its cell.
      if (tokens.hash[j] === VAN) van = !(j === date.first - 1 && isCellGap(doc, date.first));
      continue;
    }
    // "mevr 12-3-1955 belt": a title without a name stands for the patient too.
    const titled =
      j === date.first - 1 && (tokens.cue[j] & Cue.Title) !== 0 && (tokens.cue[j] & Cue.Doctor) === 0;
    if ((tokens.cue[j] & (Cue.Relation | Cue.Patient)) !== 0 || titled) {
      name.relation ||= skipped === 0 && newlines === 0;
      name.child ||= name.relation && CHILD.has(doc, j);
      continue;
    }
    if ((tokens.cue[j] & Cue.Weekday) !== 0) continue;
    const sure = nameLike(doc, j);
    if (sure === 0) {
      // "dhr De Wit kijken? 6/12/71": up to three words may stand between, when no cue is among them.
      if (++skipped > 3 || newlines > 0 || saysOfDate(doc, j) !== 0) return name;
      continue;
    }
    // "Wet van 12 maart 1956": only a person led in by a title is "van" a date.
    name.introduced = isIntroduced(doc, j);
    const ofMoment = van && !comma && !name.introduced;
    if (ofMoment && !(sure === 2 && isSpeaker(doc, j))) return name;
    // A name on the line before counts for a date that has its line to itself: an address block.
    name.sure = newlines > 0 && (sure < 2 || isWord(doc, date.last + 1)) ? 0 : sure;
    name.bracket = newlines === 0 && skipped === 0 && (name.bracket || opensBracket(doc, j));
    name.near = skipped > 0;
    name.doctor = isDoctor(doc, j);
    name.child ||= isChild(doc, j);
    return name;
  }
  return name;
}

/**
 * The bracket that opens before something short and a comma before the date: Jaylinn (groep 4, 02-05-2017). It must say
 * nothing of dates, and no profession; -1 for none.
 */
function bracketedBehind(doc: Doc, date: DateSpan, stop: number): number {
  const { tokens } = doc;
  if (!isMark(doc, date.first - 1, Ascii.Comma)) return -1;
  for (let j = date.first - 2; j > Math.max(stop, date.first - 8); j--) {
    if (isMark(doc, j, Ascii.OpeningBracket)) return j;
    if (tokens.kind[j] === Kind.Newline || isMark(doc, j, Ascii.ClosingBracket)) return -1;
    if (tokens.kind[j] !== Kind.Word) continue;
    if (saysOfDate(doc, j) !== 0 || (tokens.cue[j] & (Cue.Role | Cue.Doctor)) !== 0) return -1;
    // "(Jan, 12-03-1956)" is read from the date backwards.
    if (nameLike(doc, j) > 0) return -1;
  }
  return -1;
}

const CHILD = new TypedWords(
  'baby kind kindje zoon zoontje dochter dochtertje meisje jongen jongetje kleinzoon kleindochter kleinkind peuter kleuter dreumes zuigeling broertje zusje pleegzoon pleegdochter son daughter child boy girl',
);

const SEXES = new TypedWords('m v f x man vrouw male female jongen meisje jongetje boy girl');

/** Words between a name and a date: an age, a label of an identity, "van". */
const BETWEEN = new TypedWords('jr jaar jarige j jaren bsn y yo yrs years old oud en idem van id in den');

const [BSN, VAN] = ['bsn', 'van'].map(hashOf);

/** A word for a child at most three words before the last word of a name: kind Fenna Okkerse. */
function isChild(doc: Doc, i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 5 && (isWord(doc, j) || isMark(doc, j, Ascii.Hyphen)); j--)
    if (CHILD.has(doc, j)) return true;
  return false;
}

const SPEAKS = new TypedWords('ben met is heet this');

/** "ik ben Serap Bakker van …", "met Jan de Vries van …": a person says who and of when he is. */
function isSpeaker(doc: Doc, i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 6; j--) {
    if (!isWord(doc, j) && !isMark(doc, j, Ascii.Hyphen)) return false;
    if (SPEAKS.has(doc, j)) return true;
    if (nameLike(doc, j) === 0 && (doc.tokens.cue[j] & Cue.Prefix) === 0 && isWord(doc, j)) return false;
  }
  return false;
}

/** "el h." · "jr." · "sr.": a full stop that closes a short form, no sentence. */
function isShortWord(doc: Doc, i: number): boolean {
  return isWord(doc, i) && glued(doc, i + 1) && doc.tokens.end[i] - doc.tokens.start[i] <= 2;
}

/** True when a bracket opened at most four tokens before and is not closed: (Jan, …) · (moeder van adam, …). */
function opensBracket(doc: Doc, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 5; j--) {
    if (doc.tokens.kind[j] === Kind.Newline || isMark(doc, j, Ascii.ClosingBracket)) return false;
    if (isMark(doc, j, Ascii.OpeningBracket)) return true;
  }
  return false;
}

const SELF = new TypedWords('ik');

/** dr., huisarts or cardioloog at most four words before on the line, without another title between. */
function isDoctor(doc: Doc, i: number): boolean {
  const { cue, kind } = doc.tokens;
  for (let j = i - 1, words = 0; j >= 0 && j > i - 8 && words < 4; j--) {
    if (kind[j] === Kind.Newline || kind[j] === Kind.Number) return false;
    if (kind[j] !== Kind.Word) continue;
    words++;
    // "hallo dokter ik ben …"
    if (SELF.has(doc, j)) return false;
    if ((cue[j] & (Cue.Title | Cue.Relation | Cue.Patient)) !== 0) return false;
    if ((cue[j] & (Cue.Doctor | Cue.Role)) !== 0) return true;
  }
  return false;
}
