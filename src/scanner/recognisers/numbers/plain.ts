/**
 * Plain numbers: doses, clock times, counts and years, by far the most of a letter. They are short and have no letters, and
 * nothing says what they are, so that none of the matchers can make anything of them, and none needs to be asked.
 */
import { charClass, Char } from '../../chars';
import type { Candidate, Doc } from '../../document';
import { Kind } from '../../tokens';
import { letterAt, letterBefore } from './groups';
import { followsCountry } from './kinds/iban';
import { Meaning, meaningAfter } from './context/meaning';
import { isMisreadBehind } from './kinds/misread';
import { mayBePlate } from './kinds/plate';
import { isNumberWordBefore } from './context/record-words';
import type { Spot } from './spot';
import { isOwnNumber } from './records/weak';

/** Every number of a person without a word for it has more digits: a telephone number seven, a BSN eight. */
const MOST_DIGITS = 6;
/** From so many digits on a word before a code can make it one: "dossier 118". */
const LEAST_SAID = 3;
/** From so many digits on what stands beside a code can make it one. */
const LEAST_CODE = 4;
/** Characters behind a number of a person in which another of the same form may stand (see matchInRow and matchOwn). */
const ROW_REACH = 20;
/** Tokens before it in which a birth date may make of a number that of a person (see records/person-code.ts). */
const BIRTH_REACH = 12;

/** True when no matcher can find anything at this spot; `previous` is what was found last. */
export function isPlain(spot: Spot, previous: Candidate | undefined): boolean {
  const { doc, facts, groups, at, code } = spot;
  const { text } = doc;
  const { start, end } = groups[at];
  if (code.letters || code.digits >= MOST_DIGITS || facts.forms.size > 0) return false;
  if (letterBefore(text, start) || letterAt(text, end) || behindMark(text, start) || text[end] === '^')
    return false;
  let total = 0;
  for (let k = at; k < groups.length; k++) if ((total += groups[k].digits.length) > MOST_DIGITS) return false;
  if (mayBePlate(spot) || followsCountry(text, start)) return false;
  return code.digits < LEAST_SAID ? isTooShort(spot, total) : isUnsaid(spot, previous);
}

/** One digit or two, and few behind them: whatever is said of them, they are no number of a person, unless the rest is misread. */
function isTooShort({ doc, groups, at, sense, column }: Spot, total: number): boolean {
  const { meaning } = sense;
  if (meaning === Meaning.Bsn || meaning === Meaning.Plate) return false;
  if (column === Meaning.Bsn || column === Meaning.Plate || column === Meaning.Identity) return false;
  if (meaning === Meaning.Phone && total === MOST_DIGITS) return false;
  return groups[at].digits[0] !== '0' || !isMisreadBehind(doc.text, groups[at].end);
}

/** Three digits to five of which nothing is said, not by what stands around the code either. */
function isUnsaid(spot: Spot, previous: Candidate | undefined): boolean {
  const { doc, groups, at, sense, codeSense, code, column } = spot;
  if (sense.meaning !== Meaning.None || codeSense.meaning !== Meaning.None || column !== Meaning.None)
    return false;
  const { digits } = groups[at];
  if (digits[0] === '0' || (previous && code.start - previous.end < ROW_REACH)) return false;
  if (code.digits >= LEAST_CODE) return isPlainCode(spot);
  return digits.length < 3 || !(nearLineStart(doc, code.first) || isNumberWordBefore(doc, code.first));
}

/** A plus or a bracket, or a capital and a space: a telephone number, a number behind a name, a passport's. */
function behindMark(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === ' ')
    return text[start - 2] === '+' || (start > 1 && charClass(text.charCodeAt(start - 2)) === Char.Upper);
  return before === '+' || before === '(';
}

function nearLineStart(doc: Doc, i: number): boolean {
  const { lineFirst, line } = doc.layout;
  return i - lineFirst[line[i]] <= 1;
}

/** Four digits or five: neither a word for "number" nor a birth date before them, nor a word for one behind. */
function isPlainCode({ doc, code }: Spot): boolean {
  const { kind } = doc.tokens;
  const first = doc.layout.lineFirst[doc.layout.line[code.first]];
  if (code.first - first <= 1 || isNumberWordBefore(doc, code.first)) return false;
  if (isOwnNumber(doc, code.first, code.last)) return false;
  for (let t = code.first - 1; t >= first && t >= code.first - BIRTH_REACH; t--)
    if (kind[t] === Kind.Number) return false;
  return meaningAfter(doc, code.last) === Meaning.None;
}
