/** Dutch postcodes as narrow columns, scanners and slow typing leave them: beside an address, a label or a place. */
import { charClass, Char } from '../../chars';
import { Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind } from '../../tokens';
import { isNoPostcodeLetters, type Postcode } from './postcode';

/**
 * Four digits, also letters that scanners make of them, and two letters (an 8 and a 4 are a B and an A misread), with a
 * space, a full stop, a mark or a line end between: 44⏎61 AB · 446l AB · 4461 A B · 4461/AB. At most 14 characters.
 */
const BROKEN =
  /([\dOoQDlIZSGBb|])[ \n]?([\dOoQDlIZSGBb|])[ \n]?([\dOoQDlIZSGBb|])[ \n]?([\dOoQDlIZSGBb|])(?: ?[-./_(,] ?(?:letters )?| \n?|\n)?([A-Za-z48])[ \n]?([A-Za-z48])(?![\p{L}\d'’])/uy;

/** What vouches for a broken postcode. */
export const enum Beside {
  Nothing = 0,
  /** A street and house number stand before. */
  Address = 1,
  Label = 2,
}

/** The broken postcode that starts at token `i`, a number or misread letters. */
export function brokenPostcode(doc: Doc, i: number, beside: Beside): Postcode | undefined {
  const { start, count, kind, lex, hash } = doc.tokens;
  const { text } = doc;
  // Most numbers end their line or their word: without a label or address only a line end breaks a postcode.
  if (beside === Beside.Nothing && !endsLine(doc, i)) return undefined;
  const first = i > 0 && kind[i - 1] === Kind.Word && doc.tokens.end[i - 1] === start[i] ? i - 1 : i;
  if (first < i && doc.tokens.end[first] - start[first] > 3) return undefined;
  BROKEN.lastIndex = start[first];
  const match = BROKEN.exec(text);
  if (!match) return undefined;
  const digits = [1, 2, 3, 4].filter((n) => match[n] >= '0' && match[n] <= '9').length;
  const letters = match[5] + match[6];
  if (digits < (beside === Beside.Label ? 2 : 3) || match[1] === '0' || !/[A-Za-z]/.test(letters))
    return undefined;
  const to = start[first] + match[0].length;
  let next = i + 1;
  while (next < count && start[next] < to) next++;
  const place = nextWord(doc, next);
  const town = place < count && kind[place] === Kind.Word && (lex[place] & Lex.Place) !== 0;
  const found = { start: start[first], end: to, next, sure: true };
  const upper = isUpper(match[5]) && isUpper(match[6]);
  // "postcode 3511 en 3512": a small word between two numbers.
  if (!upper && next < count && kind[next] === Kind.Number && isNoPostcodeLetters(hash[next - 1]))
    return undefined;
  if (beside === Beside.Label) return found;
  // "12, 2024⏎en verder": two letters in lower case are a word as often.
  if (!upper && (!town || isNoPostcodeLetters(hash[next - 1]))) return undefined;
  return beside === Beside.Address || (town && digits === 4) ? found : undefined;
}

/** A label for postcodes on the token's own line or at most four tokens before: "postcode is 44 61 AB". */
export function postcodeCued(doc: Doc, i: number): boolean {
  const { kind, label } = doc.tokens;
  if (i > 0 && doc.layout.label[i] === Label.Postcode) return true;
  for (let t = i - 1; t >= 0 && t > i - 5; t--) {
    if (label[t] === Label.Postcode) return true;
    if (kind[t] === Kind.Number || kind[t] === Kind.Newline) return false;
  }
  return false;
}

function endsLine(doc: Doc, i: number): boolean {
  const { kind, count, start, end } = doc.tokens;
  const next = i + 1;
  if (next + 2 >= count || kind[next] !== Kind.Newline || end[i] - start[i] !== 4) return false;
  return kind[next + 1] === Kind.Word && end[next + 1] - start[next + 1] === 2;
}

/** Behind the postcode the place may stand on the next line. */
function nextWord(doc: Doc, t: number): number {
  return doc.tokens.kind[t] === Kind.Newline || doc.tokens.kind[t] === Kind.Mark ? t + 1 : t;
}

const isUpper = (letter: string) =>
  charClass(letter.charCodeAt(0)) === Char.Upper || letter === '8' || letter === '4';
