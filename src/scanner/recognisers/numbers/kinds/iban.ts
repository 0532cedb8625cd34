/** Bank account numbers: IBAN with its check (ISO 13616, mod 97), and mistyped ones that are clearly meant as such. */
import type { Candidate, Doc } from '../../../document';
import { Kind, Shape } from '../../../tokens';
import { charClass, Char } from '../../../chars';
import { wordSet } from '../../../word-table';
import { Meaning } from '../context/meaning';
import { endsFree, joined, startsFree, type Match, type Spot } from '../spot';

/** Length per country (SWIFT IBAN Registry, the countries that Dutch practices meet). */
const LENGTHS: Readonly<Record<string, number>> = {
  NL: 18, BE: 16, DE: 22, FR: 27, GB: 22, IE: 22, ES: 24, IT: 27, PT: 25, AT: 20, CH: 21, LU: 20, DK: 18, NO: 15, SE: 24,
  FI: 18, PL: 28, CZ: 24, SK: 24, HU: 28, RO: 24, BG: 22, GR: 27, TR: 26, HR: 21, SI: 19, EE: 20, LV: 21, LT: 20, CY: 28,
  MT: 31, LI: 21, MC: 27, SM: 27, IS: 26, UA: 29, RS: 22, BA: 20, MK: 19, AL: 28, XK: 20, MD: 24, GE: 22, AZ: 28, IL: 23,
  SA: 24, AE: 23, QA: 29, KW: 30, LB: 28, JO: 30, PK: 24, TN: 24, EG: 29,
}; // prettier-ignore

const A = 65;
const LETTERS = 26;
/** The same by the two letters of the country, which costs no string to look up. */
const LENGTH_OF = new Uint8Array(LETTERS * LETTERS);
for (const [country, length] of Object.entries(LENGTHS))
  LENGTH_OF[(country.charCodeAt(0) - A) * LETTERS + country.charCodeAt(1) - A] = length;

/** The length of an IBAN whose country stands at `at`, in capitals or not; 0 for no country. */
function lengthAt(text: string, at: number): number {
  return lengthOf(text.charCodeAt(at), text.charCodeAt(at + 1));
}

function lengthOf(a: number, b: number): number {
  const first = (a & ~32) - A;
  const second = (b & ~32) - A;
  return first >= 0 && first < LETTERS && second >= 0 && second < LETTERS
    ? LENGTH_OF[first * LETTERS + second]
    : 0;
}

const LONGEST = 60;
const LEAST_DIGITS = 8;
const MISTYPED = 'Heeft de vorm van een rekeningnummer; misschien zit er een typefout in.';

/** "NL 18 INGB": the number token `i` is the check of an account of which the country stands apart. */
export function isAccountHead(doc: Doc, i: number): boolean {
  const { kind, start, end, shape } = doc.tokens;
  if (end[i] - start[i] === 1) return isBoxed(doc.text, start[i]);
  if (end[i] - start[i] !== 2 || i === 0 || kind[i - 1] !== Kind.Word || end[i - 1] - start[i - 1] !== 2)
    return false;
  return start[i] - end[i - 1] === 1 && shape[i - 1] === Shape.Caps && lengthAt(doc.text, start[i - 1]) > 0;
}

/** "N L 6 7 I N G B": the digit at `start` opens an account of a form with a box for each letter. */
function isBoxed(text: string, start: number): boolean {
  if (start < 4 || text[start - 1] !== ' ' || text[start - 3] !== ' ' || isLetter(text.charCodeAt(start - 5)))
    return false;
  return lengthOf(text.charCodeAt(start - 4), text.charCodeAt(start - 2)) > 0;
}

/** "NL 18": the two letters of a country and a space stand before `start`. */
export function followsCountry(text: string, start: number): boolean {
  return text[start - 1] === ' ' && lengthAt(text, start - 3) > 0;
}

/** An IBAN whose check digits are the number at this spot; the two letters stand right before it. */
export function matchIban(spot: Spot): Candidate | undefined {
  const { doc, groups, at, sense, column } = spot;
  const { text } = doc;
  const { start, digits } = groups[at];
  const boxed = digits.length === 1 && isBoxed(text, start);
  if ((digits.length < 2 && !boxed) || start < 2) return undefined;
  let from = start - (boxed ? 4 : 2);
  if (!boxed && text[start - 1] === ' ') from--;
  const length = boxed
    ? lengthOf(text.charCodeAt(from), text.charCodeAt(from + 2))
    : from < 0
      ? 0
      : lengthAt(text, from);
  if (
    length === 0 ||
    (from > 0 &&
      isLetter(text.charCodeAt(from - 1)) &&
      !/ban$/i.test(text.slice(Math.max(0, from - 4), from)))
  )
    return undefined;
  let written = '';
  let digitsRead = 0;
  /** Where each character of `written` ends. */
  const ends: number[] = [];
  for (let k = from; k < text.length && k < from + LONGEST && written.length < length; k++) {
    const c = charClass(text.charCodeAt(k));
    if (c === Char.Digit || c === Char.Lower || c === Char.Upper) {
      written += text[k].toUpperCase();
      if (c === Char.Digit) digitsRead++;
      ends.push(k + 1);
    } else if (!' .-\n'.includes(text[k]) || (text[k] === '\n' && written.length < 8)) break;
  }
  const cued = sense.meaning === Meaning.Iban || column === Meaning.Iban;
  // "BE71 nog controleren": words may pass the check.
  if (digitsRead < LEAST_DIGITS) return undefined;
  const found = (score: number, reason: string, size = written.length): Candidate => ({
    start: from,
    end: ends[size - 1],
    category: 'IBAN',
    severity: 'block',
    score,
    reason,
  });
  if (written.length === length && passesMod97(written))
    return found(0.99, 'Rekeningnummer waarvan het controlegetal klopt.');
  // A digit too few or too many is a typing error; what follows the account is then no part of it.
  const shaped = written.startsWith('NL') ? /^NL\d\d[A-Z]{4}\d{8,10}/.exec(written) : null;
  if (shaped) return found(0.9, MISTYPED, shaped[0].length);
  return cued && written.length >= 10 && /^[A-Z]{2}\d\d/.test(written) ? found(0.9, MISTYPED) : undefined;
}

function isLetter(code: number): boolean {
  const c = charClass(code);
  return c === Char.Lower || c === Char.Upper || c === Char.Letter;
}

/** The check of ISO 7064 mod 97-10: letters as 10–35, country and check digits moved to the end. */
function passesMod97(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (let k = 0; k < turned.length; k++) {
    const code = turned.charCodeAt(k);
    if (code >= 48 && code <= 57) rest = (rest * 10 + code - 48) % 97;
    else if (code >= 65 && code <= 90) rest = (rest * 100 + code - 55) % 97;
    else return false;
  }
  return rest === 1;
}

/** Words for a bill and an account alike; a "rekeningnummer" is an account's. */
const BILLS = wordSet('rekening rekeningen rek');

/** "Rekening 2026-40925", "rekening nr …": a year and a number are an invoice. */
function isInvoice({ doc, groups, at, sense }: Spot, to: number): boolean {
  const { hash } = doc.tokens;
  if (!BILLS.has(hash[sense.token]) && !BILLS.has(hash[sense.token - 1])) return false;
  return to === at + 1 && /^20[0-4]\d[-.]\d{3,}$/.test(doc.text.slice(groups[at].start, groups[to].end));
}

/** Account numbers without letters beside "rekening": 12.34.56.789, giro 1234567. */
export function matchAccount(spot: Spot): Match | undefined {
  const { groups, at, sense, column } = spot;
  const near = sense.meaning === Meaning.Iban && sense.distance <= 1 && !sense.jumped;
  if ((!near && column !== Meaning.Iban) || !startsFree(spot)) return undefined;
  let to = at;
  let total = groups[at].digits.length;
  while (
    to + 1 < groups.length &&
    /^[ .-]$/.test(groups[to + 1].before) &&
    total + groups[to + 1].digits.length <= 18
  )
    total += groups[++to].digits.length;
  if (total < 7 || !endsFree(spot, to)) return undefined;
  if (joined(groups, at, to).length < 7) return undefined;
  if (column !== Meaning.Iban && isInvoice(spot, to)) return undefined;
  return {
    candidate: {
      start: groups[at].start,
      end: groups[to].end,
      category: 'IBAN',
      severity: 'block',
      score: 0.85,
      reason: 'Staat bij het woord rekening of IBAN.',
    },
    used: to - at + 1,
  };
}
