/** From verdicts per token to names, institutions and places in the text. */
import { Cue, Label } from '../cues';
import type { Candidate, Doc } from '../document';
import { Lex } from '../lexicon';
import { Kind, Shape } from '../tokens';
import { isCompound } from './attributes';
import { opensSentence } from './candidates';
import { CLASS_COUNT, NameClass } from './model';
import { reasonForName } from './reasons';

/**
 * From here on a name blocks; below it a person is asked. Set where the cross-validated runs of scripts/train.ts
 * stay under 0.5 false alarms per 1,000 words.
 */
export const BLOCK_AT = 0.95;
/** From here on a possible name is shown for review: most names that the model doubts lie between this and BLOCK_AT. */
export const REVIEW_AT = 0.08;
/** A common word where one is expected asks for more: "Houd de tekst kort." */
export const REVIEW_WORD_AT = 0.3;
/** A word that touches a name joins it at this much lower verdict: half a name left standing is still a leak. */
const JOIN_AT = 0.03;
/** Institutions and places only inform, so they ask for a clear verdict. */
const INFORM_AT = 0.5;

const HYPHEN = 45;
const COMMA = 44;
const COLON = 58;
const APOSTROPHE = 39;
const DOT = 46;

/** Candidates from the probabilities per token (CLASS_COUNT per token). */
export function spansOf(doc: Doc, p: Float32Array): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = doc;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== Kind.Word) continue;
    if (isName(doc, p, i)) i = name(doc, p, i, found);
    else if (p[i * CLASS_COUNT + NameClass.Institution] >= INFORM_AT)
      i = run(doc, p, i, NameClass.Institution, found);
    else if (p[i * CLASS_COUNT + NameClass.Place] >= INFORM_AT) i = run(doc, p, i, NameClass.Place, found);
  }
  return found;
}

function isName(doc: Doc, p: Float32Array, i: number): boolean {
  const person = p[i * CLASS_COUNT + NameClass.Person];
  if (person < (isPlainWord(doc, i) ? REVIEW_WORD_AT : REVIEW_AT)) return false;
  // A doubtful name that is more likely an institution or a place is shown as that.
  const rival = Math.max(p[i * CLASS_COUNT + NameClass.Institution], p[i * CLASS_COUNT + NameClass.Place]);
  return person >= BLOCK_AT || rival < INFORM_AT;
}

/** "Houd de …", "Bron:", "een ander": a common word where a common word is expected. */
function isPlainWord(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  if (tokens.cue[i] & Cue.Prefix) return false;
  const known = (tokens.lex[i] & Lex.Word) !== 0;
  if (tokens.shape[i] === Shape.Lower)
    return (
      i > 0 &&
      isRunningText(doc, i - 1) &&
      (known || isCompound(doc.text, tokens.start[i], tokens.end[i], doc.lexicon))
    );
  if (!known || tokens.shape[i] !== Shape.Capital || !opensSentence(doc, i)) return false;
  const next = i + 1;
  return next < tokens.count && (isRunningText(doc, next) || tokens.hash[next] === COLON);
}

/** A closed-class word, or a lower-case word that is no given name. */
function isRunningText(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  if (tokens.cue[k] & Cue.Stop) return true;
  if (tokens.cue[k] & (Cue.Title | Cue.Doctor | Cue.Relation | Cue.Role | Cue.Greeting | Cue.Closing))
    return false;
  return tokens.shape[k] === Shape.Lower && (tokens.lex[k] & (Lex.Word | Lex.Given)) === Lex.Word;
}

/** Adds the name that token `seed` is part of; returns its last token. */
function name(doc: Doc, p: Float32Array, seed: number, found: Candidate[]): number {
  const { tokens } = doc;
  let first = seed;
  let last = seed;
  let best = p[seed * CLASS_COUNT + NameClass.Person];
  for (let before = joinedBefore(doc, p, first); before >= 0; before = joinedBefore(doc, p, first))
    first = before;
  for (let next = joinedAfter(doc, p, last); next >= 0; next = joinedAfter(doc, p, last)) {
    last = next;
    best = Math.max(best, p[last * CLASS_COUNT + NameClass.Person]);
  }
  // "van", "de" in running text are a name only together with what follows; in a column they stand alone.
  if (
    first === last &&
    tokens.cue[first] & Cue.Prefix &&
    tokens.shape[first] === Shape.Lower &&
    doc.layout.inTable[first] === 0
  )
    return last;
  found.push({
    start: tokens.start[first],
    end: tokens.end[last],
    category: 'NAAM',
    severity: best >= BLOCK_AT ? 'block' : 'review',
    score: 0.45 + best / 2,
    reason: reasonForName(doc, first, last),
  });
  return last;
}

/** The token before that belongs to the name starting at `first`; -1 when the name starts there. */
function joinedBefore(doc: Doc, p: Float32Array, first: number): number {
  const { tokens } = doc;
  const k = first - 1;
  if (k < 0) return -1;
  // What lies on the other side of a hyphen is one word; "Chr. Bos", "g. pruim": a short word with a full stop.
  if (
    k > 0 &&
    tokens.kind[k] === Kind.Mark &&
    tokens.kind[k - 1] === Kind.Word &&
    sameCell(doc, k - 1, first)
  ) {
    const capital = tokens.shape[k - 1] !== Shape.Lower;
    if (isHyphen(doc, k))
      return capital || p[(k - 1) * CLASS_COUNT + NameClass.Person] >= JOIN_AT ? k - 1 : -1;
    return tokens.hash[k] === DOT && tokens.spaced[k] === 0 && abbreviatesName(doc, k - 1) ? k - 1 : -1;
  }
  return p[k * CLASS_COUNT + NameClass.Person] < REVIEW_AT && joins(doc, p, k) && sameCell(doc, k, first)
    ? k
    : -1;
}

/** Chr. · Joh. · IJ. · g. before a name; not a title or another word of the language. */
function abbreviatesName(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  const length = tokens.end[k] - tokens.start[k];
  if (
    tokens.cue[k] &
    (Cue.Title | Cue.Doctor | Cue.Role | Cue.Greeting | Cue.Closing | Cue.Birth | Cue.Patient)
  )
    return false;
  if (tokens.shape[k] === Shape.Lower) return length === 1;
  return length <= 4 && (tokens.cue[k] & (Cue.Stop | Cue.Month | Cue.Weekday)) === 0;
}

/** The next token of the same name after token `i`, over what may stand inside a name; -1 when it ends. */
function joinedAfter(doc: Doc, p: Float32Array, i: number): number {
  const { tokens, layout } = doc;
  let comma = false;
  for (let k = i + 1; k < tokens.count && k <= i + 5; k++) {
    if (tokens.kind[k] === Kind.Word) {
      if (comma) return followsComma(doc, p, k) ? k : -1;
      if (isName(doc, p, k)) return k;
      if (isHyphen(doc, k - 1) && tokens.shape[k] !== Shape.Lower) return k;
      if (k === i + 1 && joins(doc, p, k) && sameCell(doc, k, i)) return k;
      // "Jan van der Berg": what stands between two parts belongs to the name, also when the model doubts it.
      if (tokens.cue[k] & Cue.Prefix && tokens.shape[k] !== Shape.Caps) continue;
      return -1;
    }
    if (tokens.kind[k] !== Kind.Mark) return -1;
    const mark = tokens.hash[k];
    if (isHyphen(doc, k)) continue;
    if (mark === APOSTROPHE && tokens.spaced[k] === 0 && tokens.spaced[k + 1] === 0) continue;
    const abbreviates = tokens.end[k - 1] - tokens.start[k - 1] <= 3 && tokens.spaced[k] === 0; // Th. · Chr. · v.d.
    if (mark === DOT && abbreviates && layout.line[k] === layout.line[i]) continue;
    if (mark === COMMA && !comma) {
      comma = true;
      continue;
    }
    return -1;
  }
  return -1;
}

function isHyphen(doc: Doc, k: number): boolean {
  const { tokens } = doc;
  return (
    tokens.kind[k] === Kind.Mark &&
    tokens.hash[k] === HYPHEN &&
    tokens.spaced[k] === 0 &&
    tokens.spaced[k + 1] === 0
  );
}

function sameCell(doc: Doc, a: number, b: number): boolean {
  return doc.layout.line[a] === doc.layout.line[b] && doc.layout.cell[a] === doc.layout.cell[b];
}

/** A capitalised word or initials right beside a name that may well be part of it. */
function joins(doc: Doc, p: Float32Array, k: number): boolean {
  const { tokens } = doc;
  if (tokens.kind[k] !== Kind.Word || tokens.shape[k] === Shape.Lower) return false;
  if (tokens.shape[k] === Shape.Initials) return p[k * CLASS_COUNT + NameClass.Person] >= JOIN_AT / 3;
  return p[k * CLASS_COUNT + NameClass.Person] >= JOIN_AT;
}

/** "Jansen, P." and a name cell "Vries, Jan de" are one name; "Jan, Piet en Klaas" are three. */
function followsComma(doc: Doc, p: Float32Array, k: number): boolean {
  const { tokens } = doc;
  const single = tokens.end[k] - tokens.start[k] === 1;
  if (tokens.shape[k] === Shape.Initials)
    return isName(doc, p, k) || p[k * CLASS_COUNT + NameClass.Person] >= JOIN_AT / 3;
  return (single && tokens.spaced[k] === 1) || (isName(doc, p, k) && doc.layout.label[k] === Label.Name);
}

/** Adds a run of tokens of one class; small words may stand inside ("De Bilt", "Sint Jans Gasthuis"). */
function run(doc: Doc, p: Float32Array, first: number, c: NameClass, found: Candidate[]): number {
  const { tokens } = doc;
  let last = first;
  for (let k = first + 1; k < tokens.count && k <= last + 3; k++) {
    if (tokens.kind[k] === Kind.Newline) break;
    if (tokens.kind[k] === Kind.Word && p[k * CLASS_COUNT + c] >= INFORM_AT) last = k;
    else if (tokens.kind[k] === Kind.Mark && tokens.hash[k] === COMMA) break;
  }
  found.push({
    start: tokens.start[first],
    end: tokens.end[last],
    category: c === NameClass.Institution ? 'INSTELLING' : 'PLAATS',
    severity: 'info',
    score: 0.5,
    reason:
      c === NameClass.Institution
        ? 'Lijkt op de naam van een praktijk, ziekenhuis of andere instelling.'
        : 'Lijkt op een plaats waar iemand woont of verblijft.',
  });
  return last;
}
