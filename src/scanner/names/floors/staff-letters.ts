/** Letters of staff in notes among colleagues: "kz: gebeld", "KZ -> bespreken", "akkoord kz", "namens K en VB", "inplannen bij KZ". */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { raisePerson } from '../model/weights';
import { isWideGap } from '../rows';
import { CLINICAL } from '../verdict';
import { isOnShift } from './rosters';

const ARROW = 0x2192;

const [BIJ, EN, U] = ['bij', 'en', 'u'].map(hashOf);
/** What was done for somebody, behind who did it: "kz: gebeld". */
const PHONED = wordSet('gebeld teruggebeld nagebeld afgebeld gesproken gemaild geappt');
/** The same of what a disease is too: "af: besproken". */
const DONE = wordSet(
  'gefaxt besproken overlegd doorgegeven geregeld ingepland verstuurd verzonden aangevraagd nagevraagd uitgezocht',
);
/** What somebody is to do, behind an arrow. */
const TO_DO = wordSet('bespreken bellen nabellen terugbellen mailen regelen uitzoeken navragen doorgeven');
/** Before "bij" and who has the appointment. */
const PLANNED = wordSet('inplannen plannen ingepland gepland afspraak afspraken spreekuur agenda');
/** Two letters that are no person of the staff: roles, places, examinations, labels, small words. */
const NO_STAFF = wordSet(
  'bv nv hb ht rr ha pa vs da aa ao oa oc fa ap pt dr mw mv hr mr zr br co fy ft gz hp sp ld ic cc eh ie ec vc tc hv va vg lo hf dm np nb ps ok po ph tk ab ad re li ll wv wd ex cl nr zh oh fu sa tr zn mo di kl ov hg ct iv im sc sg rx ry tt md',
);

/** What was done, right before the letters of who did it. */
export const DONE_BY =
  'ok oke akkoord gebeld nagebeld gezien gedaan besproken gecontroleerd geweigerd geregeld'
    .split(' ')
    .map(hashOf);
/** What was done with or to, where a person's letters could stand: whom, where, when, by which way. */
const NO_DOER = wordSet(
  'thx vm us vz pg fl ma di wo tv ad al st dl tl nr bn do vr za zo pa mw dh oma opa ks zs bb gb nb vg nu al ja nee zn sp tc vc bij wel st mg ml dd wk',
);

/** "akkoord kz", "geweigerd kz, eerst bellen": raises the verdict in `p` to `floor` for token `i`, behind such a word, where the line or the entry ends. */
export function keepWhoDid(doc: Doc, p: Float32Array, i: number, floor: number): void {
  const { kind, shape, hash, cue, start, end, count } = doc.tokens;
  const length = end[i] - start[i];
  if (kind[i] !== Kind.Word || length !== 2 || start[i] - end[i - 1] !== 1) return;
  if (shape[i] !== Shape.Lower && shape[i] !== Shape.Mixed) return;
  if (cue[i] & ~Cue.Title || NO_DOER.has(hash[i])) return;
  if (NO_STAFF.has(hash[i]) || CLINICAL.has(hash[i])) return;
  const next = i + 1;
  const closes =
    next >= count ||
    kind[next] === Kind.Newline ||
    isWideGap(doc, next) ||
    (kind[next] === Kind.Mark && CLOSES.includes(hash[next]));
  if (closes) raisePerson(p, i, floor);
}
const CLOSES = [Ascii.Comma, Ascii.Semicolon, Ascii.Bar, Ascii.ClosingBracket, Ascii.Dot];

/** Raises the verdicts in `p` to `floor` for the letters that open a line and did something: "kz: gebeld". */
export function keepLineOpeners(doc: Doc, p: Float32Array, floor: number): void {
  const { lineFirst } = doc.layout;
  for (let n = 0; n + 1 < lineFirst.length; n++) {
    const i = lineFirst[n];
    if (opensLine(doc, i)) raisePerson(p, i, floor);
  }
}

/** The same for token `i`, behind "bij", when it is who has the appointment. */
export function keepPlanned(doc: Doc, p: Float32Array, i: number, floor: number): void {
  if (isPlannedWith(doc, i)) raisePerson(p, i, floor);
}

/** Token `i` is letters of somebody of the staff that may stand inside a surname too: "le: gebeld", "INPLANNEN BIJ LE", "laat: do". */
export function isStaffByPlace(doc: Doc, i: number): boolean {
  const { kind, start, end, count } = doc.tokens;
  if (i >= count || end[i] - start[i] > 3) return false;
  if (isPlannedWith(doc, i) || isOnShift(doc, i) || isJoined(doc, i)) return true;
  return (i === 0 || kind[i - 1] === Kind.Newline) && opensLine(doc, i);
}

/** "inplannen bij KZ": token `i` is who has the appointment. */
export function isPlannedWith(doc: Doc, i: number): boolean {
  const { hash } = doc.tokens;
  return i > 1 && hash[i - 1] === BIJ && PLANNED.has(hash[i - 2]) && isCapitals(doc, i, 2);
}

/** "kz: gebeld" and "KZ -> bespreken" from token `i` on. */
function opensLine({ tokens }: Doc, i: number): boolean {
  const { kind, hash, spaced, shape, start, end, count } = tokens;
  if (i + 2 >= count || end[i] - start[i] !== 2 || kind[i] !== Kind.Word || kind[i + 1] !== Kind.Mark)
    return false;
  if (hash[i + 1] === Ascii.Colon && spaced[i + 1] === 0 && PHONED.has(hash[i + 2]))
    return (tokens.cue[i] & ~Cue.Prefix) === 0 && !NO_STAFF.has(hash[i]);
  if (!isNoOther(tokens, i)) return false;
  if (hash[i + 1] === Ascii.Colon) return spaced[i + 1] === 0 && DONE.has(hash[i + 2]);
  if (shape[i] !== Shape.Caps || tokens.lex[i] & Lex.NotName) return false;
  if (hash[i + 1] === ARROW) return TO_DO.has(hash[i + 2]);
  return (
    i + 3 < count && hash[i + 1] === Ascii.Hyphen && hash[i + 2] === Ascii.Greater && TO_DO.has(hash[i + 3])
  );
}

/** "namens K, VB en MC": every one of those who send their greetings from token `from` on, when nothing but letters stands there. */
export function keepSenders(doc: Doc, p: Float32Array, from: number, floor: number): void {
  const { kind, hash, count } = doc.tokens;
  let i = from;
  while (i < count && (isCapitals(doc, i, 1) || (i > from && isPairOfCapitals(doc, i)))) {
    const next = i + 1;
    const closes = next >= count || kind[next] !== Kind.Word || hash[next] === EN;
    if (!closes) return;
    raisePerson(p, i, floor);
    if (next >= count || (kind[next] === Kind.Mark && !JOINTS.includes(hash[next]))) return;
    i = next + 1;
  }
}

/** What letters sign, and the small word before them. */
export const SIGNED = 'ondertekend getekend geparafeerd afgetekend'.split(' ').map(hashOf);
const BY = wordSet('met door');

/** "is ondertekend met LE", "geparafeerd LE": raises the verdict in `p` to `floor` for the letters behind such a word, token `i`. */
export function keepSigner(doc: Doc, p: Float32Array, i: number, floor: number): void {
  const letters = BY.has(doc.tokens.hash[i + 1]) ? i + 2 : i + 1;
  if (letters < doc.tokens.count && isCapitals(doc, letters, 2)) raisePerson(p, letters, floor);
}

/** Raises the verdict in `p` to `floor` for the letters of staff before and behind "en", token `i`: "DvE en NB", "NB en DvE". */
export function keepJoined(doc: Doc, p: Float32Array, i: number, floor: number): void {
  for (const k of [i - 1, i + 1]) if (isJoined(doc, k)) raisePerson(p, k, floor);
}

/** Token `i` is two capitals that "en" joins to letters with a prefix among them, which are nothing but somebody's. */
function isJoined(doc: Doc, i: number): boolean {
  const { kind, hash, shape, start, end } = doc.tokens;
  if (kind[i] !== Kind.Word || shape[i] !== Shape.Caps || end[i] - start[i] !== 2) return false;
  return (
    (hash[i - 1] === EN && isLettersWithPrefix(doc, i - 2)) ||
    (hash[i + 1] === EN && isLettersWithPrefix(doc, i + 2))
  );
}

/** "DvE", "MvdK" */
function isLettersWithPrefix({ text, tokens }: Doc, i: number): boolean {
  const { kind, shape, start, end } = tokens;
  return kind[i] === Kind.Word && shape[i] === Shape.Mixed && WITH_PREFIX.test(text.slice(start[i], end[i]));
}
const WITH_PREFIX = /^\p{Lu}{1,2}(?:v|vd|vdr|d|de|ter|ten)\p{Lu}{1,2}$/u;

/** "MC" behind another sender is no institution. */
function isPairOfCapitals({ tokens }: Doc, i: number): boolean {
  const { shape, cue, hash, start, end } = tokens;
  return (
    shape[i] === Shape.Caps &&
    end[i] - start[i] === 2 &&
    (cue[i] & ~(Cue.Institution | Cue.Prefix)) === 0 &&
    !NO_STAFF.has(hash[i])
  );
}
const JOINTS = [Ascii.Comma, Ascii.Ampersand, Ascii.Plus, Ascii.Slash];

/** `least` to three capitals that can be somebody's. */
function isCapitals({ tokens }: Doc, i: number, least: number): boolean {
  const { kind, shape, lex, hash, start, end } = tokens;
  const length = end[i] - start[i];
  if (kind[i] !== Kind.Word || length < least || length > 3) return false;
  if (shape[i] === Shape.Initials) return length === 1 && hash[i] !== U;
  if (shape[i] !== Shape.Caps && shape[i] !== Shape.Mixed) return false;
  return isNoOther(tokens, i) && (length === 2 || (lex[i] & (Lex.Word | Lex.Practice | Lex.NotName)) === 0);
}

function isNoOther({ cue, hash }: Doc['tokens'], i: number): boolean {
  // "LE", "af": what may stand inside a surname too.
  return (cue[i] & ~Cue.Prefix) === 0 && !NO_STAFF.has(hash[i]) && !CLINICAL.has(hash[i]);
}
