/** Codes as they are written: letters and digits with marks inside, spread over groups: P/0917, VDV 0081, 80 7712 004 417. */
import { Ascii } from '../../../ascii';
import { charClass, Char } from '../../../chars';
import { Cue } from '../../../cues';
import type { Doc } from '../../../document';
import { Lex } from '../../../lexicon';
import { isMark, Kind, Shape } from '../../../tokens';
import { clusterAt, isDate } from '../groups';
import { labelMeaning, Meaning, meaningOf, senseBefore } from './meaning';
import { looksLikeDigits } from '../kinds/misread';
import {
  CATEGORY,
  isNumberWordBefore,
  keptNumberWord,
  NUMBER_WORD,
  PERSONS,
  unitAfter,
  UNITS,
  UZOVI,
  WEAK,
} from './record-words';

/** A written code: letters and digits with marks inside, spread over groups. */
export interface Code {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly digits: number;
  readonly letters: boolean;
}

/** The digits of a code without what stands between. */
export function digitsOf(text: string, code: Code): string {
  const written = text.slice(code.start, code.end);
  return !code.letters && code.digits === written.length ? written : written.replace(/\D/g, '');
}

const MAX_DIGITS = 18;
/** Tokens before the first digits that can belong to a code: SMZ/WIA/3316. */
const LONGEST_HEAD = 8;
const LONGEST_LEAD = 8;

/** Capitals before a dash that only repeat what the word before says: "Wmo-nummer WMO-2025-1187". */
function isPrefix(doc: Doc, t: number): boolean {
  const { end, start } = doc.tokens;
  if (PERSONS.has(doc.tokens.hash[t]) && doc.text[end[t]] === '-') return true;
  if (!isCapsOrShort(doc, t) || end[t] - start[t] > 6 || !'-/._'.includes(doc.text[end[t]])) return false;
  const meaning = meaningOf(doc, t);
  return meaning === Meaning.Patient || meaning === Meaning.Policy || senseBefore(doc, t).distance === 0;
}

/** Capitals, or three letters or fewer that are no word for a number: "zaaknr wmo-2025-1187". */
function isCapsOrShort({ tokens: { shape, hash, start, end } }: Doc, t: number): boolean {
  if (shape[t] === Shape.Caps) return true;
  return shape[t] === Shape.Lower && end[t] - start[t] <= 3 && !NUMBER_WORD.has(hash[t]);
}

/** Capitals glued to the digits after a word that says what they are: "Wmo-beschikking WMO24-00871". */
function isGluedPrefix(doc: Doc, t: number): boolean {
  const { end, start, spaced } = doc.tokens;
  if (!isCapsOrShort(doc, t) || end[t] - start[t] > 4 || !spaced[t] || end[t] !== start[t + 1]) return false;
  const meaning = meaningOf(doc, t);
  return (
    (meaning === Meaning.Patient || meaning === Meaning.Policy) &&
    senseBefore(doc, t).meaning !== Meaning.None &&
    senseBefore(doc, t).distance === 0
  );
}

/**
 * A short word before the digits that belongs to the code, as "VDV 0081" and "nr tr 66.190": in capitals behind a word
 * that announces a number, in lower case only right behind a word for "number". -1 for none.
 */
function leadBefore(doc: Doc, first: number): number {
  const { kind, start, end, hash, shape, spaced, lex, cue } = doc.tokens;
  const lead = first - 1;
  if (lead < 1 || kind[lead] !== Kind.Word || !spaced[first] || start[first] - end[lead] !== 1) return -1;
  const length = end[lead] - start[lead];
  if (length > LONGEST_LEAD || doc.text[start[lead] - 1] === '-' || NUMBER_WORD.has(hash[lead])) return -1;
  if (shape[lead] !== Shape.Caps && shape[lead] !== Shape.Initials) {
    const code =
      shape[lead] === Shape.Lower && length <= 3 && !(lex[lead] & Lex.Word) && !(cue[lead] & Cue.Stop);
    return code && meaningOf(doc, lead) === Meaning.None && isNumberWordBefore(doc, lead) ? lead : -1;
  }
  // "Registry ID: NMSIIS 4685587": a longer word of capitals only where the code itself must begin.
  if (length > 5 && !colonBefore(doc, lead) && !isNumberWordBefore(doc, lead)) return -1;
  const meaning = meaningOf(doc, lead);
  // "nr HIS 55-0193", "SZV card: SZV 0719": capitals that say what the code is, behind a word that says it too.
  const named = meaning === Meaning.Patient || meaning === Meaning.Policy;
  if ((meaning !== Meaning.None && !named) || hash[lead] === UZOVI) return -1;
  const sense = senseBefore(doc, lead);
  const near =
    sense.distance === 0 || (sense.distance <= 2 && colonBefore(doc, lead) && !WEAK.has(hash[sense.token]));
  const cued = (sense.meaning in CATEGORY && near && !sense.jumped) || fillsCell(doc, lead);
  return cued ||
    (length <= 4 &&
      sense.meaning !== Meaning.Thing &&
      (isNumberWordBefore(doc, lead) || keptNumberWord(doc, lead) >= 0))
    ? lead
    : -1;
}

/** "| T 771 904 223 |" in a column that promises such a number. */
function fillsCell(doc: Doc, t: number): boolean {
  const { layout, tokens } = doc;
  return layout.inTable[t] === 1 && labelMeaning(doc, t) in CATEGORY && tokens.kind[t - 1] !== Kind.Word;
}

function colonBefore(doc: Doc, t: number): boolean {
  return doc.tokens.kind[t - 1] === Kind.Mark && doc.tokens.hash[t - 1] === Ascii.Colon;
}

/** Marks that stand inside a code: - / . _ */
function joinsCode({ tokens }: Doc, t: number): boolean {
  const mark = tokens.hash[t];
  return (
    tokens.kind[t] === Kind.Mark &&
    (mark === Ascii.Hyphen || mark === Ascii.Slash || mark === Ascii.Dot || mark === Ascii.Underscore)
  );
}

/** Capitals, a letter or some more in lower case that say nothing: a part of a code. */
function isShortWord(doc: Doc, t: number): boolean {
  const { kind, start, end, hash, shape } = doc.tokens;
  return (
    kind[t] === Kind.Word &&
    end[t] - start[t] <= (shape[t] === Shape.Caps ? 6 : 4) &&
    meaningOf(doc, t) === Meaning.None &&
    (shape[t] !== Shape.Lower ||
      end[t] - start[t] === 1 ||
      (end[t] - start[t] <= 3 && !UNITS.has(hash[t]) && !NUMBER_WORD.has(hash[t])))
  );
}

/** Reads the code that holds number token `i`: G44817, P/0917, VDV 0081, 118.204.776, 80 7712 004 417. */
export function readCode(doc: Doc, i: number): Code {
  const { kind, start, end, count } = doc.tokens;
  let first = i;
  let letters = false;
  for (let t = i - 1; t >= 0 && i - t <= LONGEST_HEAD; t--) {
    if (end[t] !== start[t + 1]) break;
    if (isShortWord(doc, t) || isPrefix(doc, t) || isGluedPrefix(doc, t)) {
      first = t;
      letters = true;
    } else if (kind[t] === Kind.Number) first = t;
    else if (!joinsCode(doc, t) || t === 0 || end[t - 1] !== start[t] || kind[t - 1] === Kind.Mark) break;
  }
  const lead = letters ? -1 : leadBefore(doc, first);
  if (lead >= 0) {
    first = lead;
    letters = true;
  }
  let digits = end[i] - start[i];
  let last = i;
  for (let t = i + 1; t < count && t < i + 14 && digits < MAX_DIGITS; t++) {
    const glued = end[t - 1] === start[t];
    if (kind[t] === Kind.Number) {
      const isPart =
        kind[t - 1] === Kind.Newline
          ? isBroken(doc, first, last, t) || isHyphenated(doc, first, last, t)
          : glued || goesOn(doc, last, t);
      if (!isPart) break;
      if (!glued && isDate(clusterAt(doc, t, 4), 0)) break;
      digits += end[t] - start[t];
      last = t;
    } else if (kind[t] === Kind.Newline) continue;
    else if (kind[t] === Kind.Word && !glued && t - 1 === last) {
      const size = misreadSize(doc, t) || tailSize(doc, t);
      if (size === 0) break;
      digits += size;
      letters = true;
      const to = start[t] + size;
      while (t + 1 < count && end[t] < to) t++;
      last = t;
    } else if (spacedSlash(doc, i, last, t, letters)) {
      t++;
      digits += end[t] - start[t];
      last = t;
    } else if (!glued) {
      const group = t - 1 === last ? lastDashed(doc, first, last) : last;
      for (let k = last + 2; k <= group; k += 2) digits += end[k] - start[k];
      last = group;
      break;
    } else if (isShortWord(doc, t) && (kind[t - 1] === Kind.Number || joinsCode(doc, t - 1))) {
      letters = true;
      last = t;
    } else if (!joinsCode(doc, t)) break;
  }
  return { start: start[first], end: end[last], first, last, digits, letters };
}

/** Number token `t` goes on a code that ends with token `last`, over one space: 441 20 7, 210148 1222. */
function goesOn(doc: Doc, last: number, t: number): boolean {
  const { start, end } = doc.tokens;
  if (t - 1 !== last || start[t] - end[last] !== 1) return false;
  const size = end[t] - start[t];
  const previous = end[last] - start[last];
  if (previous > 6 || size > 6 || isCount(doc, t)) return false;
  return isSmall(previous, size) || closesAt(doc, t);
}

/** "dossier 4412 14:30", "patnr 4412 12 weken": a time or an amount of its own. */
function isCount(doc: Doc, t: number): boolean {
  const { end, start } = doc.tokens;
  return (
    end[t] - start[t] <= 3 && (/^[:.]\d\d\b/.test(doc.text.slice(end[t], end[t] + 4)) || unitAfter(doc, t))
  );
}

function isSmall(previous: number, size: number): boolean {
  return (previous <= 4 && (size <= 5 || (previous === 2 && size === 6))) || (previous === 5 && size === 5);
}

/** Nothing ties what ends with token `t` to more: the line, a mark or a bracket closes it. */
function closesAt(doc: Doc, t: number): boolean {
  const { kind, count, end } = doc.tokens;
  if (t + 1 >= count || kind[t + 1] === Kind.Newline) return true;
  return /^(?:[,;)|]|\.(?:\s|$)| [(|])/.test(doc.text.slice(end[t], end[t] + 3));
}

/** Number token `t` opens the next line and goes on with what the line end broke: "80 7712\n004 417". */
function isBroken(doc: Doc, first: number, last: number, t: number): boolean {
  const { kind, start, end } = doc.tokens;
  // Codes of one group below each other are a list.
  if (first === last && first === doc.layout.lineFirst[doc.layout.line[first]]) return false;
  return (
    kind[t - 1] === Kind.Newline &&
    t - 2 === last &&
    isSmall(end[last] - start[last], end[t] - start[t]) &&
    end[t - 1] === start[t] &&
    !opensOther(doc, t)
  );
}

/** Most words between the one that names a code and the code. */
const NAME_REACH = 2;
const YEARS = /^(?:19|20)\d\d-\s+(?:19|20)\d\d$/;

/**
 * Number token `t` opens the next line and goes on with a code that the line end broke behind a hyphen:
 * "patiëntnummer 4821-\n3377". Only where a word names the code: "10-\n15" is a range anywhere else.
 */
function isHyphenated(doc: Doc, first: number, last: number, t: number): boolean {
  const { tokens } = doc;
  if (t - 3 !== last || !isMark(tokens, t - 2, Ascii.Hyphen) || tokens.end[last] !== tokens.start[t - 2])
    return false;
  if (opensOther(doc, t) || YEARS.test(doc.text.slice(tokens.start[last], tokens.end[t]))) return false;
  const { meaning, distance } = senseBefore(doc, first);
  return meaning in CATEGORY && distance <= NAME_REACH;
}

/** Digits of a place in a list, an hour or a day. */
const LONGEST_COUNT = 2;

/** Number token `t` opens a line with something else: "5) …", "08:11", "12 maart", "12-03-2025", "06-12345678". */
function opensOther(doc: Doc, t: number): boolean {
  const { count, start, end, cue } = doc.tokens;
  const mark = doc.text[end[t]] ?? ' ';
  // "4821-\n3377." only ends a sentence, and "(4821-\n3377)" a bracket.
  if (').:/'.includes(mark))
    return end[t] - start[t] <= LONGEST_COUNT || charClass(doc.text.charCodeAt(end[t] + 1)) === Char.Digit;
  if (mark === '-') return doc.text[start[t]] === '0' || isDate(clusterAt(doc, t, 4), 0);
  return t + 1 < count && (cue[t + 1] & Cue.Month) !== 0;
}

/** Longest group of a misread number, and of the letters and digits that end a foreign one. */
const LONGEST_TAIL = 5;

function hasDigit(text: string, from: number, to: number): boolean {
  for (let k = from; k < to && k < text.length; k++)
    if (charClass(text.charCodeAt(k)) === Char.Digit) return true;
  return false;
}

/** Letters and digits from word token `t` to the next space. */
function chunkAt(doc: Doc, t: number): string {
  const from = doc.tokens.start[t];
  if (!hasDigit(doc.text, from, from + LONGEST_TAIL)) return '';
  return /^[A-Za-z\d|!]+(?![^\s,;.)])/.exec(doc.text.slice(from, from + LONGEST_TAIL + 1))?.[0] ?? '';
}

/** "40 88 l7 6": characters of a group that holds digits and letters for digits; 0 for none. */
function misreadSize(doc: Doc, t: number): number {
  const chunk = chunkAt(doc, t);
  return chunk.length <= LONGEST_TAIL && /\d/.test(chunk) && looksLikeDigits(chunk) ? chunk.length : 0;
}

/** "11840072 4 ZX9": characters of the version that ends the number of an identity card abroad; 0 for none. */
function tailSize(doc: Doc, t: number): number {
  const chunk = chunkAt(doc, t);
  return /^[A-Z]{2}\d{1,2}$/.test(chunk) ? chunk.length : 0;
}

/** Digits of each group between dashes with spaces. */
const LEAST_DASHED = 3;
const MOST_DASHED = 5;

/** "verzekerde 117 - 440 - 286": the last group of three or more behind a word for such a number; `last` for none. */
function lastDashed(doc: Doc, first: number, last: number): number {
  const { kind, hash, start, end, count } = doc.tokens;
  if (first !== last) return last;
  const isGroup = (t: number) => {
    const size = end[t] - start[t];
    return kind[t] === Kind.Number && size >= LEAST_DASHED && size <= MOST_DASHED;
  };
  let t = last;
  while (
    isGroup(t) &&
    t + 2 < count &&
    kind[t + 1] === Kind.Mark &&
    hash[t + 1] === Ascii.Hyphen &&
    start[t + 1] - end[t] === 1 &&
    start[t + 2] - end[t + 1] === 1 &&
    isGroup(t + 2)
  )
    t += 2;
  if (t < last + 4 || unitAfter(doc, t)) return last;
  const { meaning, distance } = senseBefore(doc, first);
  return meaning in CATEGORY && distance === 0 ? t : last;
}

/** "SCH 2025 / 0091.4", "20 / 7714": mark token `t` is a stroke with spaces that parts a short number from the rest. */
function spacedSlash(doc: Doc, i: number, last: number, t: number, letters: boolean): boolean {
  const { kind, hash, start, end, count } = doc.tokens;
  if (kind[t] !== Kind.Mark || hash[t] !== Ascii.Slash || last !== i || t - 1 !== last || t + 1 >= count)
    return false;
  const size = end[t + 1] - start[t + 1];
  return (
    start[t] - end[last] === 1 &&
    kind[t + 1] === Kind.Number &&
    start[t + 1] - end[t] === 1 &&
    end[last] - start[last] <= (letters ? 4 : 3) &&
    size >= 3 &&
    size <= 6
  );
}
