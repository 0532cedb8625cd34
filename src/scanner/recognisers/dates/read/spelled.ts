/** Dates of which the day is a word: drie mei, zeven acht eenenvijftig, een twee nul drie een negen vijf zes. */
import { Ascii } from '../../../ascii';
import { Cue } from '../../../cues';
import type { Doc } from '../../../document';
import { Lex } from '../../../lexicon';
import { Kind, Shape } from '../../../tokens';
import { TypedWords } from '../../../word-table';
import { feastOf, fullYear, isYear, NumberKind, numberWord, romanMonth, UNKNOWN_MONTH } from './calendar';
import { feastStart, isBehindFeast } from './feasts';
import { behindConnectors, CONNECTOR, mayFollowDay, monthAt } from './month-words';
import { glued, isMark, isNumber, isWord, readDayWord, readSpelledYear, readYear, textOf } from './parts';
import { Form, spanFrom, type DateSpan } from '../span';

const THE = new TypedWords('de');
/** "the second of May", "de zevende mei": belongs to the date, as "second" alone says less. */
const ARTICLE = new TypedWords('the de');

/** A cheap look at what follows a number word: "een brief" and "twee tabletten" are by far the most. */
function mayOpenDate(doc: Doc, i: number): boolean {
  const { kind, cue, hash, shape, lex, end, start } = doc.tokens;
  const next = i + 1;
  // "zes-drie-zestig"; before another mark only the year of a feast.
  if (isMark(doc, next, Ascii.Hyphen)) return true;
  if (!isWord(doc, next)) return kind[next] === Kind.Mark && isBehindFeast(doc, i);
  if ((cue[next] & Cue.Month) !== 0 || numberWord(hash[next]) !== 0 || SPOKEN_MARK.has(doc, next))
    return true;
  const small = (cue[next] & (Cue.Prefix | Cue.Stop)) !== 0 || end[next] - start[next] <= 3;
  if (!small && shape[next] !== Shape.Foreign && (lex[next] & Lex.Word) !== 0) return false;
  // "zes en vijftig", a dictated "nul", and months in other languages and with typing errors.
  return (
    AND_OR_NUL.has(doc, next) || CONNECTOR.has(doc, next) || mayFollowDay(doc, next) || isBehindFeast(doc, i)
  );
}

/** A date whose first word is a number: drie mei · twaalf maart negentienzesenvijftig · zeven acht eenenvijftig. */
export function readSpelled(doc: Doc, i: number): DateSpan | undefined {
  const { tokens } = doc;
  if (!mayOpenDate(doc, i)) return undefined;
  const dictated = readDictated(doc, i);
  if (dictated) return dictated;
  if (isBehindFeast(doc, i)) {
    const before = feastOf(tokens.hash[i - 1]);
    const year = readSpelledYear(doc, i);
    return (
      year && spanFrom(doc, feastStart(doc, i - 1), year.next, before >> 4, before & 15, year.year, false)
    );
  }
  const day = readDayWord(doc, i);
  if (!day || day.value > 31) return undefined;
  // "twaalf-maart-zesenvijftig"
  let j =
    isMark(doc, day.next, Ascii.Hyphen) && glued(doc, day.next) && isWord(doc, day.next + 1)
      ? day.next + 1
      : day.next;
  j = behindConnectors(doc, j);
  const month = monthAt(doc, j);
  if (month && month.month !== UNKNOWN_MONTH && romanMonth(textOf(doc, j)) === 0) {
    // "een mei": the article, unless it has its accents or a year follows.
    const year = readYear(doc, isMark(doc, j + 1, Ascii.Dot) && glued(doc, j + 1) ? j + 2 : j + 1);
    if (!year && textOf(doc, i).toLowerCase() === 'een') return undefined;
    const first = day.ordinal && ARTICLE.has(doc, i - 1) ? i - 1 : i;
    return spanFrom(
      doc,
      first,
      year ? year.next : j + 1,
      day.value,
      month.month,
      year ? year.year : 0,
      false,
    );
  }
  return readSpelledTriple(doc, i, day, j);
}

/** Day, month and year all as numbers in words; beside a run of other number words it is a phone number. */
function readSpelledTriple(
  doc: Doc,
  i: number,
  day: { value: number; ordinal: boolean },
  j: number,
): DateSpan | undefined {
  const isSpokenMark = (k: number) =>
    SPOKEN_MARK.has(doc, k) || (isMark(doc, k, Ascii.Hyphen) && glued(doc, k));
  const spoken = isSpokenMark(j) ? j + 1 : j;
  if (!isWord(doc, spoken)) return undefined;
  const nul = NUL.has(doc, i - 1);
  const previous = nul ? i - 2 : i - 1;
  if (isWord(doc, previous) && (readDayWord(doc, previous) || NUL.has(doc, previous))) return undefined;
  const month = readDayWord(doc, NUL.has(doc, spoken) ? spoken + 1 : spoken);
  if (!month || month.value > 12 || month.ordinal !== day.ordinal) return undefined;
  const first = nul || (day.ordinal && THE.has(doc, i - 1)) ? i - 1 : i;
  const at = isSpokenMark(month.next) ? month.next + 1 : month.next;
  const year = isNumber(doc, at) ? readYear(doc, at) : readSpelledYear(doc, at);
  if (!year) {
    // "de elfde van de elfde": a day and a month; two plain numbers are nothing.
    return day.ordinal && spoken > i + 1
      ? spanFrom(doc, first, month.next, day.value, month.value, 0, true)
      : undefined;
  }
  if (isWord(doc, year.next) && (numberWord(doc.tokens.hash[year.next]) !== 0 || NUL.has(doc, year.next)))
    return undefined;
  // "zes zes tweeënzestig" dictated by itself can only be a birth date; a year of this century may be a count.
  return spanFrom(doc, first, year.next, day.value, month.value, year.year, year.year >= 2000);
}

/** Six or eight digits dictated one by one: een twee nul drie een negen vijf zes. A cue must call them a date. */
function readDictated(doc: Doc, i: number): DateSpan | undefined {
  const digit = (j: number) => {
    if (!isWord(doc, j)) return -1;
    if (NUL.has(doc, j)) return 0;
    const code = numberWord(doc.tokens.hash[j]);
    return code % 8 === NumberKind.Cardinal && code >> 3 < 10 ? code >> 3 : -1;
  };
  if (digit(i - 1) >= 0) return undefined;
  let length = 0;
  let digits = '';
  while (length <= 8 && digit(i + length) >= 0) digits += String(digit(i + length++));
  if (length !== 6 && length !== 8) return undefined;
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const year = length === 8 ? Number(digits.slice(4)) : fullYear(Number(digits.slice(4)));
  if (day < 1 || day > 31 || month < 1 || month > 12 || !isYear(year)) return undefined;
  return { ...spanFrom(doc, i, i + length, day, month, year, true), form: Form.Compact6 };
}

/** Dictated separators: twaalf streep drie streep zesenvijftig. */
const SPOKEN_MARK = new TypedWords('streep streepje punt slash schuine');
const NUL = new TypedWords('nul zero oh');
const AND_OR_NUL = new TypedWords('en nul zero oh');
