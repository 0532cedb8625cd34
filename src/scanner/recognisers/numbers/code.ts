/** Codes as they are written: letters and digits with marks inside, spread over groups: P/0917, VDV 0081, 80 7712 004 417. */
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { clusterAt, isDate } from './groups';
import { Meaning, meaningOf, senseBefore } from './meaning';
import { CATEGORY, isNumberWordBefore, NUMBER_WORD, PERSONS, UNITS, UZOVI, WEAK } from './record-words';

/** A written code: letters and digits with marks inside, spread over groups. */
export interface Code {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly digits: number;
  readonly letters: boolean;
}

const MAX_DIGITS = 18;

/** Capitals before a dash that only repeat what the word before says: "Wmo-nummer WMO-2025-1187". */
function isPrefix(doc: Doc, t: number): boolean {
  const { shape, end, start } = doc.tokens;
  if (PERSONS.has(doc.tokens.hash[t]) && doc.text[end[t]] === '-') return true;
  if (shape[t] !== Shape.Caps || end[t] - start[t] > 5 || doc.text[end[t]] !== '-') return false;
  const meaning = meaningOf(doc, t);
  return meaning === Meaning.Patient || meaning === Meaning.Policy || senseBefore(doc, t).distance === 0;
}

/** Capitals glued to the digits after a word that says what they are: "Wmo-beschikking WMO24-00871". */
function isGluedPrefix(doc: Doc, t: number): boolean {
  const { shape, end, start, spaced } = doc.tokens;
  if (shape[t] !== Shape.Caps || end[t] - start[t] > 4 || !spaced[t] || end[t] !== start[t + 1]) return false;
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
  if (length > 5 || doc.text[start[lead] - 1] === '-' || NUMBER_WORD.has(hash[lead])) return -1;
  const meaning = meaningOf(doc, lead);
  const capitals = shape[lead] === Shape.Caps || shape[lead] === Shape.Initials;
  if (!capitals) {
    const code =
      length <= 3 && !(lex[lead] & Lex.Word) && !(cue[lead] & Cue.Stop) && meaning === Meaning.None;
    return code && shape[lead] === Shape.Lower && isNumberWordBefore(doc, lead) ? lead : -1;
  }
  // "nr HIS 55-0193", "SZV card: SZV 0719": capitals that say what the code is, behind a word that says it too.
  const named = meaning === Meaning.Patient || meaning === Meaning.Policy;
  if ((meaning !== Meaning.None && !named) || hash[lead] === UZOVI) return -1;
  const sense = senseBefore(doc, lead);
  const near =
    sense.distance === 0 || (sense.distance <= 2 && colonBefore(doc, lead) && !WEAK.has(hash[sense.token]));
  const cued = sense.meaning in CATEGORY && near && !sense.jumped;
  return cued || (length <= 4 && sense.meaning !== Meaning.Thing && isNumberWordBefore(doc, lead))
    ? lead
    : -1;
}

function colonBefore(doc: Doc, t: number): boolean {
  return doc.tokens.kind[t - 1] === Kind.Mark && doc.tokens.hash[t - 1] === 58;
}

/** Reads the code that holds number token `i`: G44817, P/0917, VDV 0081, 118.204.776, 80 7712 004 417. */
export function readCode(doc: Doc, i: number): Code {
  const { kind, start, end, hash, shape, count } = doc.tokens;
  const joins = (t: number) =>
    kind[t] === Kind.Mark && (hash[t] === 45 || hash[t] === 47 || hash[t] === 46 || hash[t] === 95);
  const shortWord = (t: number) =>
    kind[t] === Kind.Word &&
    end[t] - start[t] <= (shape[t] === Shape.Caps ? 6 : 4) &&
    meaningOf(doc, t) === Meaning.None &&
    (shape[t] !== Shape.Lower ||
      end[t] - start[t] === 1 ||
      (end[t] - start[t] <= 3 && !UNITS.has(hash[t]) && !NUMBER_WORD.has(hash[t])));
  let first = i;
  let letters = false;
  for (let t = i - 1; t >= 0 && i - t <= 4; t--) {
    if (end[t] !== start[t + 1]) break;
    if (shortWord(t) || isPrefix(doc, t) || isGluedPrefix(doc, t)) {
      first = t;
      letters = true;
    } else if (kind[t] === Kind.Number) first = t;
    else if (!joins(t) || t === 0 || end[t - 1] !== start[t] || kind[t - 1] === Kind.Mark) break;
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
      const gap = start[t] - end[t - 1];
      const size = end[t] - start[t];
      const previous = end[last] - start[last];
      const small =
        (previous <= 4 && (size <= 5 || (previous === 2 && size === 6))) || (previous === 5 && size === 5);
      // "…417\n5) …" numbers a line.
      const broken =
        kind[t - 1] === Kind.Newline &&
        t - 2 === last &&
        small &&
        glued &&
        !').'.includes(doc.text[end[t]] ?? 'x');
      if (!glued && !(gap === 1 && small && t - 1 === last && kind[t - 1] === Kind.Number) && !broken) break;
      if (!glued && isDate(clusterAt(doc, t, 4), 0)) break;
      digits += size;
      last = t;
    } else if (kind[t] === Kind.Newline) continue;
    else if (!glued) break;
    else if (shortWord(t) && (kind[t - 1] === Kind.Number || joins(t - 1))) {
      letters = true;
      last = t;
    } else if (!joins(t)) break;
  }
  return { start: start[first], end: end[last], first, last, digits, letters };
}
