/** The words before and behind a date that say what it is. Bounded looks to both sides. */
import { Ascii } from '../../../ascii';
import { Cue } from '../../../cues';
import type { Doc } from '../../../document';
import { Kind } from '../../../tokens';
import { TypedWords } from '../../../word-table';
import { glued, isCellGap, isMark, isNumber, isWord, readCardinal } from '../read/parts';
import type { DateSpan } from '../span';
import { isMistypedBirth, Says, saysInPlace, saysOfDate } from '../read/words';

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
/** "was typed as": says nothing of the date; "AS 9/10" is a score. */
const AS = new TypedWords('as');
const WRITTEN = new TypedWords('typed entered recorded registered noted written listed given spelled');
const DAY_OF_FORMAT = new TypedWords('dd');
const MONTH_OF_FORMAT = new TypedWords('mm');
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
      if (code === Ascii.Comma && doc.layout.line[j] !== doc.layout.line[date.first]) return undefined;
      // "Geboortedatum?" and on the next line the answer.
      if ((code === Ascii.Exclamation || code === Ascii.Question) && words > newlines) {
        // "Geboren! Fenna, 12 maart 2025"
        const cried = code === Ascii.Exclamation && words <= 3 && saysOfDate(doc, j - 1) === Says.Birth;
        return cried ? { says: Says.Birth, distance: words + 1, token: j - 1 } : undefined;
      }
      if (code === Ascii.Semicolon || code === Ascii.Bar) cells++;
      // Right before the date a full stop may also close a cue: "geboren. 12-3-56".
      if (code === Ascii.Dot && endsSentence(doc, j) && (words > 0 || isPlainWord(doc, j - 1)))
        return undefined;
      // "gezien in 2019. 6-4-1971": the full stop behind a year.
      if (
        code === Ascii.Dot &&
        tokens.kind[j - 1] === Kind.Number &&
        tokens.end[j - 1] - tokens.start[j - 1] === 4
      )
        return undefined;
      if (code === Ascii.ClosingBracket && words > 1) cells++; // what stands in brackets before is another matter
      continue;
    }
    if (kind !== Kind.Word) continue;
    words++;
    if (
      words > MAX_WORDS_BACK ||
      (words > MAX_WORDS_ABOVE && doc.layout.line[j] !== doc.layout.line[date.first])
    )
      return undefined;
    const says =
      saysOfDate(doc, j) ||
      (isMistypedBirth(doc, j) ? Says.Birth : isOtherInPlace(doc, j, words, stop) ? Says.Other : 0);
    if (says === 0 || says === Says.Some) continue;
    // "gebdatum (jjjj/mm/dd): …": how the date is to be written.
    if (DAY_OF_FORMAT.has(doc, j) && glued(doc, j) && MONTH_OF_FORMAT.has(doc, j - 2)) {
      words--;
      continue;
    }
    // "turgor gb, CR 1-2 s": geen bijzonderheden; a birth date stands right behind it.
    if (
      words > 1 &&
      tokens.end[j] - tokens.start[j] === 2 &&
      says === Says.Birth &&
      NOTHING_SPECIAL.has(doc, j)
    )
      continue;
    if (says === Says.Direct && (words > 1 || (AS.has(doc, j) && WRITTEN.has(doc, j - 1)))) continue;
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

const OF = new TypedWords('van');

/**
 * "KB van 3 april 1975", not "Verdurmen KB 12-3-1956"; "BCG 12-3-1960, pokken 3-10-1960": nothing but marks between it
 * and the date before it, or the start of its line.
 */
function isOtherInPlace(doc: Doc, j: number, words: number, stop: number): boolean {
  if (words > 2) return false;
  const says = saysInPlace(doc, j);
  if (says !== Says.Shot) return says === Says.Deed && words === 2 && OF.has(doc, j + 1);
  if (words !== 1) return false;
  let k = j - 1;
  while (k > stop && doc.tokens.kind[k] === Kind.Mark) k--;
  if (k <= stop || doc.tokens.kind[k] === Kind.Newline) return true;
  // "BCG IX-1959, pokken 3-10-1960": a year that was not read as a date.
  return k < j - 1 && isNumber(doc, k) && doc.tokens.end[k] - doc.tokens.start[k] === 4;
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
const OLDER = new TypedWords('ouder');
const YEAR = new TypedWords('jaar');
const BECOMES = new TypedWords('word wordt wort werd turns turned turning');
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
      if (
        code !== Ascii.Comma &&
        code !== Ascii.ClosingBracket &&
        code !== Ascii.OpeningBracket &&
        !(code === Ascii.Colon && words === 0)
      )
        return 0;
      marks++;
      continue;
    }
    // "is op 3 april 80 geworden", "een jaar ouder geworden"; a complaint is older without a year.
    if (BECAME.has(doc, j + 1) && (isAgeAt(doc, j) || (OLDER.has(doc, j) && YEAR.has(doc, j - 1))))
      return Says.Birth;
    if (tokens.kind[j] !== Kind.Word || ++words > 5) return 0;
    if (BECOMES.has(doc, j)) {
      for (let k = j + 1; k <= j + 4; k++) if (isAgeAt(doc, k)) return Says.Birth;
      continue;
    }
    const says = saysOfDate(doc, j);
    if (says === Says.Birth) {
      // "3 mei, geb. 1956": the cue has its own value.
      const after = isMark(doc, j + 1, Ascii.Dot) || isMark(doc, j + 1, Ascii.Colon) ? j + 2 : j + 1;
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
