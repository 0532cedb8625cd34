/** From verdicts per token to names, institutions and places in the text. */
import { Ascii } from '../../ascii';
import { looksLikeLetter } from '../../chars';
import { Cue } from '../../cues';
import type { Candidate, Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape, type Tokens } from '../../tokens';
import { wordSet } from '../../word-table';
import { institutionAt, wholeInstitution } from '../institutions';
import { withoutLead } from './lead-in';
import { isWholeWord } from './between';
import { joinedAfter, joinedBefore } from './joins';
import { CLASS_COUNT, NameClass } from '../model/weights';
import { reasonForName } from './reasons';
import {
  isBehindPrefixCell,
  isInitialField,
  isPrefix,
  isWideGap,
  lastOfPrefixCell,
  lastOfPrefixField,
} from '../rows';
import { isStaffByPlace } from '../floors/staff-letters';
import { BLOCK_AT, INFORM_AT, isName, REVIEW_AT } from '../verdict';
import { isSmallSurname, isWordAsSurname } from '../asked/small-surnames';

/** Candidates from the probabilities per token (CLASS_COUNT per token); tokens of `explained` are initials, also where they are small words. */
export function spansOf(doc: Doc, p: Float32Array, explained: ReadonlySet<number>): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = doc;
  /** Where the name before ended: no other begins in it, and no text is walked back twice. */
  let read = -1;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== Kind.Word) continue;
    if (isName(doc, p, i)) i = read = name(doc, p, i, read, explained, found);
    else if (p[i * CLASS_COUNT + NameClass.Institution] >= INFORM_AT)
      i = run(doc, p, i, NameClass.Institution, found);
    else if (p[i * CLASS_COUNT + NameClass.Place] >= INFORM_AT) i = run(doc, p, i, NameClass.Place, found);
    else {
      const last = institutionAt(doc, i);
      if (last >= 0) found.push(informOf(doc, i, last, NameClass.Institution));
    }
  }
  return found;
}

/** Adds the name that token `seed` is part of, and that begins behind token `read`; returns its last token. */
function name(
  doc: Doc,
  p: Float32Array,
  seed: number,
  read: number,
  explained: ReadonlySet<number>,
  found: Candidate[],
): number {
  const { tokens } = doc;
  let first = seed;
  let last = seed;
  let best = p[seed * CLASS_COUNT + NameClass.Person];
  for (let before = joinedBefore(doc, p, first); before > read; before = joinedBefore(doc, p, first))
    first = before;
  for (let next = joinedAfter(doc, p, last); next >= 0; next = joinedAfter(doc, p, last)) {
    last = next;
    best = Math.max(best, p[last * CLASS_COUNT + NameClass.Person]);
  }
  // What is left off at the end was read: the walk goes on behind it.
  const end = overMisreadLetters(doc, last);
  first = misreadFirst(doc, withoutLead(doc, p, first, last));
  last = end > last ? end : withoutRest(doc, p, first, last);
  if (best < BLOCK_AT && !explained.has(seed) && holdsSmallWordsOnly(doc, p, first, last)) return end;
  found.push({
    start: tokens.start[first],
    end: tokens.end[last],
    category: 'NAAM',
    severity: best >= BLOCK_AT ? 'block' : 'review',
    score: 0.45 + best / 2,
    reason: reasonForName(doc, first, last),
  });
  return end;
}

const YEARS = wordSet('jaar jr jaren');
/** Titles that stand before the next person. */
const BEFORE_NEXT = wordSet('mw mevr mevrouw dhr meneer mijnheer');

/** "Jorrit van 43 jaar", "Ria van belt terug": "van" before an age or a word that goes on is no part of the name. */
function withoutRest(doc: Doc, p: Float32Array, first: number, last: number): number {
  const { tokens, layout } = doc;
  const { kind, hash, shape, lex, count } = tokens;
  // "haar man Y. Mw. X werkt"
  if (last > first && BEFORE_NEXT.has(hash[last]) && isWholeWord(tokens, last)) last--;
  const next = last + 1;
  const aged = next + 1 < count && kind[next] === Kind.Number && YEARS.has(hash[next + 1]);
  const goesOn =
    next < count &&
    kind[next] === Kind.Word &&
    (shape[next] === Shape.Lower || (lex[next] & Lex.Institution) !== 0) &&
    layout.line[next] === layout.line[last] &&
    layout.cell[next] === layout.cell[last] &&
    !isWideGap(doc, next);
  if (aged) return last > first && isPrefix(tokens, last) ? last - 1 : last;
  if (!goesOn || isName(doc, p, next)) return last;
  let end = last;
  while (end > first && isPrefix(tokens, end) && shape[end] === Shape.Lower) end--;
  // "Monnik, J. de is": behind initials stands what belongs before the surname.
  return shape[end] !== Shape.Lower && isWholeWord(tokens, end) ? end : last;
}

/** English words of grammar that are nobody's name; the Dutch ones have a cue. */
const ENGLISH_SMALL = wordSet('the he she we they you and of for with from this that his our your');

/** "HEEFT VAN DE ARTS": a word in capitals right before tokens `first` to `last` and one right behind. */
function isAmongCapitals({ kind, shape, count }: Tokens, first: number, last: number): boolean {
  const isCaps = (k: number) => k >= 0 && k < count && kind[k] === Kind.Word && shape[k] === Shape.Caps;
  return isCaps(first - 1) && isCaps(first) && isCaps(last + 1);
}

/** "de", "Voor de", "Ze", "The" in running text: no name without what follows; in a column or a cell they can stand alone. */
function holdsSmallWordsOnly(doc: Doc, p: Float32Array, first: number, last: number): boolean {
  const { kind, cue, lex, shape, hash } = doc.tokens;
  if (doc.layout.inTable[first] === 1 || lastOfPrefixCell(doc, first) >= 0) return false;
  // "recept_van_der_meer.pdf"
  if (first > 0 && hash[first - 1] === Ascii.Underscore && kind[first - 1] === Kind.Mark) return false;
  if (
    isInitialField(doc, first) ||
    isWordAsSurname(doc, first) ||
    isBehindPrefixCell(doc, first) ||
    isStaffByPlace(doc, first)
  )
    return false;
  if (lastOfPrefixField(doc, p, first, REVIEW_AT) >= 0) return false;
  for (let i = first; i <= last; i++) {
    if (kind[i] !== Kind.Word || shape[i] === Shape.Initials || isSmallSurname(doc, i)) return false;
    if (ENGLISH_SMALL.has(hash[i])) continue;
    if (cue[i] & Cue.Prefix && (shape[i] === Shape.Lower || isAmongCapitals(doc.tokens, first, last)))
      continue;
    // "Max", "Wil" and "May" are people too.
    if ((cue[i] & (Cue.Stop | Cue.Prefix)) === 0 || lex[i] & Lex.Given) return false;
  }
  return true;
}

/** A misread name holds digits: "Tirabass1", "Kouwen-h0ven"; what is glued to it belongs to it. */
function overMisreadLetters({ tokens }: Doc, last: number): number {
  let end = last;
  while (isGlued(tokens, end + 1, Kind.Number) && tokens.end[end + 1] - tokens.start[end + 1] === 1) {
    end++;
    if (isGlued(tokens, end + 1, Kind.Word)) end++;
  }
  return end;
}

/** A digit that was read for the first letter belongs to the name: "0umarou", "0laf". */
function misreadFirst({ tokens, text }: Doc, first: number): number {
  const digit = first - 1;
  const { kind, shape, start, end, spaced } = tokens;
  // "1x", "5th", "1Jansen"
  if (end[first] - start[first] < 3 || (shape[first] !== Shape.Lower && shape[first] !== Shape.Caps))
    return first;
  if (digit < 0 || kind[digit] !== Kind.Number || spaced[first] === 1 || end[digit] - start[digit] !== 1)
    return first;
  const opensLine = digit === 0 || kind[digit - 1] === Kind.Newline;
  if (spaced[digit] === 0 && !opensLine) return first;
  // "1okkerse⏎2verdurmen": the rows are counted.
  if (opensLine && text.charCodeAt(start[digit]) !== Ascii.Zero) return first;
  return looksLikeLetter(text.charCodeAt(start[digit])) ? digit : first;
}

function isGlued(tokens: Tokens, i: number, kind: Kind): boolean {
  return i < tokens.count && tokens.kind[i] === kind && tokens.spaced[i] === 0;
}

/** From here on a word is no rest of an institution's name. */
const LIKELY_PERSON = 0.8;

/** Adds a run of tokens of one class; small words may stand inside ("De Bilt", "Sint Jans Gasthuis"). */
function run(doc: Doc, p: Float32Array, seed: number, c: NameClass, found: Candidate[]): number {
  const end = lastOfRun(doc, p, seed, c);
  const { first, last } =
    c === NameClass.Institution ? wholeInstitution(doc, seed, end) : { first: seed, last: end };
  found.push(informOf(doc, first, last, c));
  // "Wondzorg Petra Zandvoorder" has a person behind it; "Huisartsenpraktijk van der Veen" is called so.
  if (isPrefix(doc.tokens, end) || isPrefix(doc.tokens, end + 1)) return last;
  for (let k = end + 1; k <= last; k++)
    if (p[k * CLASS_COUNT + NameClass.Person] >= LIKELY_PERSON) return end;
  return last;
}

function informOf({ tokens }: Doc, first: number, last: number, c: NameClass): Candidate {
  return {
    start: tokens.start[first],
    end: tokens.end[last],
    category: c === NameClass.Institution ? 'INSTELLING' : 'PLAATS',
    severity: 'info',
    score: 0.5,
    reason:
      c === NameClass.Institution
        ? 'Lijkt op de naam van een praktijk, ziekenhuis of andere instelling.'
        : 'Lijkt op een plaats waar iemand woont of verblijft.',
  };
}

function lastOfRun({ tokens }: Doc, p: Float32Array, first: number, c: NameClass): number {
  let last = first;
  for (let k = first + 1; k < tokens.count && k <= last + 3; k++) {
    if (tokens.kind[k] === Kind.Newline) break;
    if (tokens.kind[k] === Kind.Word && p[k * CLASS_COUNT + c] >= INFORM_AT) last = k;
    else if (tokens.kind[k] === Kind.Mark && tokens.hash[k] === Ascii.Comma) break;
  }
  return last;
}
