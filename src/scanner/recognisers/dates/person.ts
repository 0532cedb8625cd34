/** Who stands beside a date: names by their lists, shapes and titles, relations, M/V, a BSN or a record number. */
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, TypedWords, wordSet } from '../../word-table';
import { firstLine, glued, isCellGap, isMark, isWord } from './parts';
import type { DateSpan } from './span';
import { isWorkOfToday, Says, saysOfDate } from './words';

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
      if (code === 44) comma = true;
      if (code === 40 && newlines === 0) name.bracket = true;
      else if (code === 46 && isShortWord(doc, j - 1)) continue;
      else if (code === 46 || code === 33 || code === 63 || code === 93) return name;
      else if (code === 44 && skipped > 0) return name;
      continue;
    }
    if (kind === Kind.Number) {
      const length = tokens.end[j] - tokens.start[j];
      if (length === 8 || length === 9) name.identity = true;
      else if (length > 3) return name;
      continue;
    }
    // "X-Thorax" is no sex.
    if (SEXES.has(doc, j) && !(isMark(doc, j + 1, 45) && glued(doc, j + 1))) {
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
      if (tokens.hash[j] === VAN) van = true;
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
  if (!isMark(doc, date.first - 1, 44)) return -1;
  for (let j = date.first - 2; j > Math.max(stop, date.first - 8); j--) {
    if (isMark(doc, j, 40)) return j;
    if (tokens.kind[j] === Kind.Newline || isMark(doc, j, 41)) return -1;
    if (tokens.kind[j] !== Kind.Word) continue;
    if (saysOfDate(doc, j) !== 0 || (tokens.cue[j] & (Cue.Role | Cue.Doctor)) !== 0) return -1;
    // "(Jan, 12-03-1956)" is read from the date backwards.
    if (nameLike(doc, j) > 0) return -1;
  }
  return -1;
}

/** What makes a date in code and SQL: new Date("1956-03-12") · DATE '1956-03-12' · TO_DATE('12-03-1956') · !!date 1956-03-12. */
const MAKES_DATE =
  /(?:new\s)?(?:[\w.]{0,12}(?:date|datetime|timestamp|dt|strptime)(?:\.(?:of|parse))?\s?(?:\(\s?["']?|["'])|!!date\s)$/i;

/** The token from which to look back for what the date is: the date's first, or that of the function that makes it. */
export function contextStart(doc: Doc, date: DateSpan): number {
  if (!mayBeMade(doc.text, date.start)) return date.first;
  const from = Math.max(0, date.start - 28);
  const call = MAKES_DATE.exec(doc.text.slice(from, date.start));
  if (!call) return date.first;
  let first = date.first;
  while (first > 0 && doc.tokens.start[first - 1] >= from + call.index) first--;
  return first;
}

/** What stands between the date and the function that makes it, and the last letters of those functions. */
const OPENINGS = ' \t\n("\'';
const MAKER_ENDS = 'eptfEPTF';

/** A cheap look: a bracket or a quote stands before the date, and the end of such a function before that; or "!!date". */
function mayBeMade(text: string, at: number): boolean {
  if (text[at - 1] === ' ' && text[at - 2] !== '(') return text.startsWith('!!date', at - 7);
  let k = at - 1;
  while (k >= 0 && OPENINGS.includes(text[k])) k--;
  return k < at - 1 && MAKER_ENDS.includes(text[k]);
}

const CHILD = new TypedWords(
  'baby kind kindje zoon zoontje dochter dochtertje meisje jongen jongetje kleinzoon kleindochter kleinkind peuter kleuter dreumes zuigeling broertje zusje pleegzoon pleegdochter son daughter child boy girl',
);
const SEXES = new TypedWords('m v f x man vrouw male female jongen meisje jongetje boy girl');
/** Words between a name and a date: an age, a label of an identity, "van". */
const BETWEEN = new TypedWords('jr jaar jarige j jaren bsn y yo yrs years old oud en idem van id in');
const [BSN, VAN] = ['bsn', 'van'].map(hashOf);

/** A word for a child at most three words before the last word of a name: kind Fenna Okkerse. */
function isChild(doc: Doc, i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 5 && (isWord(doc, j) || isMark(doc, j, 45)); j--)
    if (CHILD.has(doc, j)) return true;
  return false;
}

const SPEAKS = new TypedWords('ben met is heet this');

/** "ik ben Serap Bakker van …", "met Jan de Vries van …": a person says who and of when he is. */
function isSpeaker(doc: Doc, i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 6; j--) {
    if (!isWord(doc, j) && !isMark(doc, j, 45)) return false;
    if (SPEAKS.has(doc, j)) return true;
    if (nameLike(doc, j) === 0 && (doc.tokens.cue[j] & Cue.Prefix) === 0 && isWord(doc, j)) return false;
  }
  return false;
}

/** "el h." · "jr." · "sr.": a full stop that closes a short form, no sentence. */
function isShortWord(doc: Doc, i: number): boolean {
  return isWord(doc, i) && glued(doc, i + 1) && doc.tokens.end[i] - doc.tokens.start[i] <= 2;
}

const NAME = Lex.Given | Lex.Surname | Lex.GivenFrequent;
const NAME_WIDE = NAME | Lex.GivenWide | Lex.SurnameWide | Lex.Proper;

/** Whether token i looks like (part of) a name: 0 no, 1 perhaps, 2 yes. */
export function nameLike(doc: Doc, i: number): number {
  const { lex, shape, cue, label, kind } = doc.tokens;
  if (i < 0 || kind[i] !== Kind.Word) return 0;
  if (shape[i] === Shape.Lower && doc.tokens.end[i] - doc.tokens.start[i] === 1)
    return isMark(doc, i + 1, 46) && isNameNeighbour(doc, i) ? 2 : 0;
  if (label[i] !== Label.None && isMark(doc, i + 1, 58)) return 0;
  const introduced = isIntroduced(doc, i);
  if (!introduced && (cue[i] & (Cue.Stop | Cue.Month | Cue.Weekday | Cue.Institution | Cue.Medical)) !== 0) {
    const dotted = shape[i] === Shape.Initials && doc.text.charCodeAt(doc.tokens.end[i] - 1) === 46;
    if (!dotted) return 0;
  }
  if (saysOfDate(doc, i) !== 0) return 0;
  if (isOfMedicine(doc, i)) return 0;
  if (introduced) return 2;
  // "OK Maasstad", "X-Thorax": known, and as something else.
  const isThing = (lex[i] & (Lex.NotName | Lex.GivenFrequent)) === Lex.NotName;
  if (isThing && (lex[i] & NAME) === 0) return 0;
  const isWordToo =
    isThing || (lex[i] & (Lex.Word | Lex.Drug | Lex.Institution | Lex.Place | Lex.English)) !== 0;
  switch (shape[i]) {
    case Shape.Lower:
      // "bentz 1984-03-30 migraine": a word that is in no list of words, at the start of a line.
      if ((lex[i] & NAME) === 0) {
        if (isWordToo || (lex[i] & Lex.Eponym) !== 0)
          return (cue[i] & Cue.Speech) === 0 && (lex[i] & Lex.English) === 0 && followsGivenName(doc, i)
            ? 1
            : 0;
        return followsGivenName(doc, i) ? 2 : opensLine(doc, i) || followsWork(doc, i) ? 1 : 0;
      }
      if ((lex[i] & Lex.Surname) !== 0 && followsGivenName(doc, i)) return 2;
      if ((lex[i] & (Lex.Word | Lex.English)) === 0) return 2;
      return (lex[i] & (Lex.GivenFrequent | Lex.Surname)) !== 0 && opensLine(doc, i) ? 1 : 0;
    case Shape.Initials:
      return isNameNeighbour(doc, i) || isBehindSurname(doc, i) ? 2 : 0;
    case Shape.Foreign:
      return 2;
    case Shape.Caps:
      if (isInitials(doc, i) && isBehindSurname(doc, i)) return 2;
      if ((lex[i] & NAME_WIDE) === 0)
        return doc.tokens.end[i] - doc.tokens.start[i] > 4 && !isWordToo ? 1 : 0;
      return isWordToo && !isNameNeighbour(doc, i) ? 1 : 2;
    default:
      if (!isWordToo) return (lex[i] & NAME_WIDE) !== 0 || isNameNeighbour(doc, i) ? 2 : 1;
      if ((lex[i] & NAME) === 0) return 0;
      return isNameNeighbour(doc, i) || opensLine(doc, i) ? 2 : 1;
  }
}

/** Initials at token `i` behind a comma and a word with a capital, of the lists of names or of none: "Zandvoorder, J.P.". */
function isBehindSurname(doc: Doc, i: number): boolean {
  const { lex, shape } = doc.tokens;
  if (!isMark(doc, i - 1, 44) || !isWord(doc, i - 2)) return false;
  return (
    (shape[i - 2] === Shape.Capital || shape[i - 2] === Shape.Caps) &&
    (lex[i - 2] === 0 || (lex[i - 2] & NAME_WIDE) !== 0)
  );
}

const SHORTEST_TERM = 7;
const I = 105;
const MEDICINE = /(?:scop|graf|metr|log|tom|therap|iatr)ie$/i;

/** "uitslag colonoscopie", "VG: Appendectomie": an ending of examinations, operations and disciplines, which no surname has. */
function isOfMedicine({ text, tokens }: Doc, i: number): boolean {
  const end = tokens.end[i];
  if (end - tokens.start[i] < SHORTEST_TERM || (text.charCodeAt(end - 2) | 32) !== I) return false;
  return MEDICINE.test(text.slice(tokens.start[i], end));
}

/** A given name that is no word, or one with many bearers, in front of a lower-case surname: roel mulder · jan de vries. */
function followsGivenName(doc: Doc, i: number): boolean {
  const { lex, cue } = doc.tokens;
  let j = i - 1;
  while (j > i - 3 && isWord(doc, j) && (cue[j] & Cue.Prefix) !== 0 && (lex[j] & Lex.GivenFrequent) === 0)
    j--;
  if (!isWord(doc, j) || (lex[j] & (Lex.Given | Lex.GivenFrequent)) === 0) return false;
  return (lex[j] & Lex.GivenFrequent) !== 0 || (lex[j] & (Lex.Word | Lex.English)) === 0;
}

/** True when a bracket opened at most four tokens before and is not closed: (Jan, …) · (moeder van adam, …). */
function opensBracket(doc: Doc, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 5; j--) {
    if (doc.tokens.kind[j] === Kind.Newline || isMark(doc, j, 41)) return false;
    if (isMark(doc, j, 40)) return true;
  }
  return false;
}

const ABOUT = new TypedWords('over van voor met bij');

/** A word for work of today before it, with a colon or one small word between: visite hagedoren · bericht over wobbema. */
function followsWork(doc: Doc, i: number): boolean {
  let j = isMark(doc, i - 1, 58) ? i - 2 : i - 1;
  if (ABOUT.has(doc, j)) j--;
  return isWord(doc, j) && isWorkOfToday(doc.tokens.hash[j]);
}

/** True when only marks and numbers stand before token i on its line: "* Jet, 14 feb 2015". */
function opensLine(doc: Doc, i: number): boolean {
  let j = i - 1;
  while (j >= i - 4 && j >= 0 && (doc.tokens.kind[j] === Kind.Mark || doc.tokens.kind[j] === Kind.Number))
    j--;
  return j < 0 || doc.tokens.kind[j] === Kind.Newline;
}

const OF = new TypedWords('van');
const IS_CALLED = new TypedWords('is heet');

/** A title, a patient or a relation at most four words before, over names and what stands inside them: mevr jansen · dhr. A. de Boer. */
function isIntroduced(doc: Doc, i: number): boolean {
  const { cue, hash, kind, lex, shape } = doc.tokens;
  for (let j = i - 1, words = 0; j >= 0 && j > i - 8 && words < 4; j--) {
    if (kind[j] === Kind.Newline || kind[j] === Kind.Number) return false;
    if (kind[j] === Kind.Mark) {
      if (hash[j] !== 46 && hash[j] !== 45) return false;
      continue;
    }
    words++;
    if ((cue[j] & (Cue.Title | Cue.Patient)) !== 0) return true;
    if ((cue[j] & Cue.Relation) !== 0 && (words === 1 || OF.has(doc, j + 1))) return true;
    const plain = (cue[j] & Cue.Prefix) === 0 && shape[j] === Shape.Lower && (lex[j] & NAME) === 0;
    if (plain && !(words <= 3 && IS_CALLED.has(doc, j))) return false;
  }
  return false;
}

/** dr., huisarts or cardioloog at most four words before on the line, without another title between. */
function isDoctor(doc: Doc, i: number): boolean {
  const { cue, kind } = doc.tokens;
  for (let j = i - 1, words = 0; j >= 0 && j > i - 8 && words < 4; j--) {
    if (kind[j] === Kind.Newline || kind[j] === Kind.Number) return false;
    if (kind[j] !== Kind.Word) continue;
    words++;
    if ((cue[j] & (Cue.Title | Cue.Relation | Cue.Patient)) !== 0) return false;
    if ((cue[j] & (Cue.Doctor | Cue.Role)) !== 0) return true;
  }
  return false;
}

/** A given name, a surname or initials before it, over titles and what stands inside a surname. */
function isNameNeighbour(doc: Doc, i: number): boolean {
  const { lex, shape, kind, cue } = doc.tokens;
  for (let j = i - 1; j >= i - 3; j--) {
    if (j < 0 || kind[j] === Kind.Newline || kind[j] === Kind.Number) return false;
    if (kind[j] === Kind.Mark) continue;
    if (shape[j] === Shape.Initials && (cue[j] & Cue.Stop) === 0) return true;
    if (shape[j] !== Shape.Lower && (lex[j] & NAME_WIDE) !== 0) return saysOfDate(doc, j) !== Says.Other;
    if ((lex[j] & Lex.Given) !== 0 && (lex[j] & (Lex.Word | Lex.English)) === 0) return true;
    if ((cue[j] & (Cue.Prefix | Cue.Title)) !== 0) continue;
    return false;
  }
  return false;
}

/** Numbers that identify: a BSN in any of its notations. */
const BSN_BEHIND = /^[^\p{L}\d\n]{0,6}(?:\d{8,9}|\d{3}[-. ]\d{3}[-. ]\d{3}|\d{4}[-. ]\d{2}[-. ]\d{3})(?!\d)/u;
const IDENTITY_WORD =
  /\b(?:bsn|burgerservicenummer|pat(?:i[eë]nt)?(?:nr|nummer)|dossier(?:nr|nummer)?|cli[eë]nt(?:nr|nummer)?|mrn|pid|sofi(?:nr|nummer)?|zorgnr|v-nr|polisnr)(?![a-z])/i;

/** A name, M/V, a BSN or a record number behind the date on its line, before the next date. */
export function identityBehind(doc: Doc, date: DateSpan, next: number): { identity: boolean; name: boolean } {
  const { tokens } = doc;
  const until = Math.min(next < tokens.count ? tokens.start[next] : doc.text.length, date.end + 36);
  if (isIdentified(doc, date, until)) return { identity: true, name: false };
  for (let j = date.last + 1; j < Math.min(next, date.last + 4, tokens.count); j++) {
    const kind = tokens.kind[j];
    if (kind === Kind.Newline || (kind === Kind.Mark && tokens.hash[j] === 46)) break;
    if (kind === Kind.Mark) continue;
    if (kind === Kind.Number) return { identity: isPostcode(doc, j), name: false };
    if (
      SEX_BEHIND.has(doc, j) &&
      (tokens.end[j] - tokens.start[j] === 1 || tokens.shape[j] === Shape.Lower)
    ) {
      const identity = !isWord(doc, j + 1) || isCellGap(doc, j + 1);
      return { identity, name: !identity && opensName(doc, j + 1) };
    }
    return { identity: false, name: opensName(doc, j) };
  }
  return { identity: false, name: false };
}

/** "Jansen", "de Vries", "mw Jansen", "A. Smits", "Jan Smits" from token `j` on: at most three small words before what is surely a name. */
function opensName(doc: Doc, j: number): boolean {
  const { cue, shape, lex } = doc.tokens;
  for (let k = j; k < j + 4 && isWord(doc, k); k++) {
    if (nameLike(doc, k) === 2 || isSurnameFirst(doc, k)) return true;
    const capital = shape[k] !== Shape.Lower;
    // "de Groot", "P.J. ter Haar"
    if (k > j && capital && lex[k] & Lex.Surname && (cue[k - 1] & Cue.Prefix) !== 0) return true;
    // "Jan Smits", "Roos Zandvoorder": the given name is a word or a month too.
    if (capital && lex[k] & Lex.Given && (cue[k] & Cue.Prefix) === 0) {
      if (opensSurname(doc, k + 1)) return true;
    } else if ((cue[k] & (Cue.Prefix | Cue.Title)) === 0 && !isInitials(doc, k)) return false;
  }
  return false;
}

/** "Zandvoorder", "van der Zandvoorder" from token `j` on: a word with a capital that can be a name. */
function opensSurname(doc: Doc, j: number): boolean {
  const { cue, shape } = doc.tokens;
  let k = j;
  while (k < j + 3 && isWord(doc, k) && (cue[k] & Cue.Prefix) !== 0) k++;
  return isWord(doc, k) && shape[k] === Shape.Capital && (nameLike(doc, k) > 0 || k > j);
}

/** "Zandvoorder, J.P.": a word with a capital, and initials behind a comma. */
function isSurnameFirst(doc: Doc, k: number): boolean {
  const { shape, cue } = doc.tokens;
  if (shape[k] !== Shape.Capital && shape[k] !== Shape.Caps) return false;
  return (cue[k] & Cue.Prefix) === 0 && isMark(doc, k + 1, 44) && isInitials(doc, k + 2);
}

/** "J.P.", "JPM" */
function isInitials({ tokens }: Doc, k: number): boolean {
  const { kind, shape, lex, start, end } = tokens;
  if (kind[k] !== Kind.Word) return false;
  return shape[k] === Shape.Initials || (shape[k] === Shape.Caps && lex[k] === 0 && end[k] - start[k] <= 4);
}

const SEX_BEHIND = new TypedWords('m v f man vrouw');
const IDENTITY_WORDS = wordSet(
  'bsn burgerservicenummer patnr patnummer patiëntnr patiëntnummer dossier dossiernr dossiernummer cliënt cliëntnr cliëntnummer mrn pid sofi sofinr sofinummer zorgnr v polisnr',
);
/** What those open and close with. */
const IDENTITY_OPENS = 'bpdcmszBPDCMSZ';
const IDENTITY_CLOSES = 'nrtdNRTD';

/** True when token j is a word for an identity, or may begin with one where it is cut off at offset `until`. */
function mayIdentify({ text, tokens }: Doc, j: number, until: number): boolean {
  const { start, end, hash } = tokens;
  if (IDENTITY_WORDS.has(hash[j])) return true;
  return (
    end[j] > until && IDENTITY_CLOSES.includes(text[until - 1]) && IDENTITY_OPENS.includes(text[start[j]])
  );
}

/** On the line behind the date, up to offset `until`: a BSN comes first, or a word for an identity follows. */
function isIdentified(doc: Doc, date: DateSpan, until: number): boolean {
  const { kind, start, end, count } = doc.tokens;
  let first = true;
  for (let j = date.last + 1; j < count && start[j] < until && kind[j] !== Kind.Newline; j++) {
    if (kind[j] === Kind.Mark) continue;
    const isNumber = kind[j] === Kind.Number;
    if (isNumber ? first && end[j] - start[j] >= 3 : mayIdentify(doc, j, until)) {
      const behind = firstLine(doc.text.slice(date.end, until));
      return (isNumber && BSN_BEHIND.test(behind)) || IDENTITY_WORD.test(behind);
    }
    first = false;
  }
  return false;
}

function isPostcode(doc: Doc, j: number): boolean {
  const { start, end } = doc.tokens;
  return end[j] - start[j] === 4 && /^[1-9]\d{3} ?[A-Z]{2}\b/.test(doc.text.slice(start[j], start[j] + 8));
}
