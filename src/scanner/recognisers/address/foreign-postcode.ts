/** Postcodes of other countries: by their own shape (British, Irish, Canadian), or by the place or label beside them. */
import { Ascii } from '../../ascii';
import { Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { isUpper, type Postcode } from './postcode';

/** The 124 postcode areas of the United Kingdom (Royal Mail, PAF). */
const BRITISH_AREAS = new Set(
  'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'.split(' '),
); // prettier-ignore
/** The second half never holds C I K M O V (Royal Mail), which keeps units and most codes out. */
const BRITISH = /^([A-Z]{1,2})\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}$/;
/** Eircode (An Post): a routing key and four characters; and Canada Post's A1A 1A1. */
const IRISH = /^(?:[AC-FHKNPRTV-Y]\d{2}|D6W) [AC-FHKNPRTV-Y\d]{4}$/;
const CANADIAN = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d$/;
const SHAPED = /^[A-Z]{1,2}\d[A-Z\d]? ?[A-Z\d]{3,4}(?![A-Za-z\d-])/;

/** A postcode that holds letters around number token `i`: SW1A 1AA, F28 X4P7, K1A 0B1. */
export function letteredPostcode(doc: Doc, i: number): Postcode | undefined {
  const { kind, start, end, count, shape } = doc.tokens;
  if (i === 0 || kind[i - 1] !== Kind.Word || end[i - 1] !== start[i] || end[i - 1] - start[i - 1] > 2)
    return undefined;
  if (shape[i - 1] !== Shape.Caps && shape[i - 1] !== Shape.Initials) return undefined;
  const from = start[i - 1];
  if (from > 0 && /[\p{L}\d_-]/u.test(doc.text[from - 1])) return undefined;
  const match = SHAPED.exec(doc.text.slice(from, from + 10));
  if (!match) return undefined;
  const written = match[0];
  const british = BRITISH.exec(written);
  const shaped = british ? BRITISH_AREAS.has(british[1]) : IRISH.test(written) || CANADIAN.test(written);
  if (!shaped || (british && !written.includes(' ') && !afterComma(doc.text, from))) return undefined;
  let next = i + 1;
  while (next < count && start[next] < from + written.length) next++;
  // Codes of other things look like them (lot E11 2BB): a comma, a line's start or a name of a place stands before.
  const named = i > 1 && doc.tokens.shape[i - 2] === Shape.Capital && kind[i - 2] === Kind.Word;
  const sure =
    afterComma(doc.text, from) || (named && (british !== null || (doc.tokens.lex[i - 2] & Lex.Place) !== 0));
  return { start: from, end: from + written.length, next, sure };
}

function afterComma(text: string, at: number): boolean {
  return at === 0 || /[,\n(:] ?$/.test(text.slice(Math.max(0, at - 2), at));
}

/** Letters of countries before a foreign postcode: B-9000 Gent, D-48455 Bad Bentheim. */
const COUNTRIES = /(?:^|[^A-Za-z\d])(?:B|BE|D|DE|F|FR|L|CH|A|PL|ES|PT|I|IT|DK|S|SE|N|NO)-$/;
/** Codes of states before a ZIP code (USPS). */
const STATES =
  /(?:,|[a-z]) (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) $/;
/** States and territories before an Australian postcode (Australia Post). */
const AUSTRALIAN = /\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),? $/;
/** Digits with a mark or space, as Poland (30-001), Portugal (1200-195), Sweden and Czechia (114 55) write them. */
const IN_PARTS = /^(?:\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2})(?= \p{Lu}\p{Ll})/u;

/** A postcode of digits, from number token `i` on, by its label, its country, its state or the place beside it. */
export function foreignPostcode(doc: Doc, i: number): Postcode | undefined {
  const size = doc.tokens.end[i] - doc.tokens.start[i];
  if (size < 2 || size > 5) return undefined;
  return behindState(doc, i, size) ?? inParts(doc, i, size) ?? besideName(doc, i, size);
}

/** The digits of token `i` and nothing else. */
function digits({ tokens }: Doc, i: number): Postcode {
  return { start: tokens.start[i], end: tokens.end[i], next: i + 1, sure: true };
}

/** "NSW 2000", "Portland OR 97201", "TX, 78701-1234". */
function behindState(doc: Doc, i: number, size: number): Postcode | undefined {
  const { text } = doc;
  const from = doc.tokens.start[i];
  if (
    size < 4 ||
    text.charCodeAt(from - 1) !== Ascii.Space ||
    !(isUpper(text, from - 2) || text[from - 2] === ',')
  )
    return undefined;
  const before = text.slice(Math.max(0, from - 5), from);
  if (size === 4) return AUSTRALIAN.test(before) ? digits(doc, i) : undefined;
  if (!STATES.test(before)) return undefined;
  const zip = digits(doc, i);
  return /^-\d{4}\b/.test(text.slice(zip.end, zip.end + 6)) ? { ...zip, end: zip.end + 5, next: i + 3 } : zip;
}

/** Digits with a mark or space inside, at the start of a line or part. */
function inParts(doc: Doc, i: number, size: number): Postcode | undefined {
  const { kind, start, end, lex, count } = doc.tokens;
  const { text } = doc;
  if (size > 4 || text.charCodeAt(end[i]) !== (size === 3 ? Ascii.Space : Ascii.Hyphen)) return undefined;
  const rest = size === 3 ? i + 1 : i + 2;
  if (rest >= count || kind[rest] !== Kind.Number) return undefined;
  if (!IN_PARTS.test(text.slice(start[i], start[i] + 12)) || !opensPart(text, start[i])) return undefined;
  // A mark is a postcode's own; a space is as often a list of values, which no place follows.
  if (size === 3 && !(rest + 1 < count && lex[rest + 1] & Lex.Place)) return undefined;
  return { start: start[i], end: end[rest], next: rest + 1, sure: true };
}

/** Four or five digits with a label or country before them, or a place beside them. */
function besideName(doc: Doc, i: number, size: number): Postcode | undefined {
  const { start, end, kind, shape, lex, count, label } = doc.tokens;
  const { text, layout } = doc;
  const from = start[i];
  if (size < 4 || (size === 4 && text[from] === '0')) return undefined;
  const next = i + 1;
  const place =
    next < count && kind[next] === Kind.Word && shape[next] !== Shape.Lower && start[next] - end[i] <= 2;
  if (place || layout.inTable[i] === 1) {
    const labelled = i > 0 && (layout.label[i] === Label.Postcode || label[i - 1] === Label.Postcode);
    if (labelled || behindCountry(text, from)) return digits(doc, i);
  }
  if (size === 4) return undefined;
  // "48455 Nordhorn" on an envelope, "Boulogne (62200)" in a letter's head.
  const known = place && (lex[next] & (Lex.Place | Lex.Word)) === Lex.Place;
  if (known && opensPart(text, from)) return digits(doc, i);
  const bracket = i > 1 && text[from - 1] === '(' && text[end[i]] === ')';
  return bracket && (lex[i - 2] & Lex.Place) !== 0 && shape[i - 2] === Shape.Capital
    ? digits(doc, i)
    : undefined;
}

function behindCountry(text: string, from: number): boolean {
  return (
    text.charCodeAt(from - 1) === Ascii.Hyphen && COUNTRIES.test(text.slice(Math.max(0, from - 5), from))
  );
}

/** At the start of a line, or behind a comma. */
function opensPart(text: string, at: number): boolean {
  return at === 0 || /(?:\n|, ?|\| ?|\t)$/.test(text.slice(Math.max(0, at - 2), at));
}
