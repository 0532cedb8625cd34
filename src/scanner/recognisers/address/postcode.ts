/** Dutch postcodes: 1234 AB, also glued, in lower case, with a mark inside or misread where something beside it tells. */
import { charClass, Char } from '../../chars';
import { Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashes } from './words';

export interface Postcode {
  readonly start: number;
  readonly end: number;
  /** First token after it. */
  readonly next: number;
  /** Its shape alone makes it one; without, an address or place beside it must. */
  readonly sure: boolean;
}

/** Two letters behind a number that are a unit or a word rather than a postcode. */
const NO_LETTERS = hashes(
  'xl xs xxl mg ml kg km cm mm eh ie st jr gr dl na en of in is de te op bv nv pt kj mm an ug tm aa us gb mb kb vs ng ul ad mw dm hz ah wh kw pm am or to it on at ik je ze we',
);
/** Not given out (PostNL). */
const NEVER = hashes('sa sd ss');

/** The Dutch postcode that starts with number token `i`. */
export function postcodeAt(doc: Doc, i: number): Postcode | undefined {
  const { kind, start, end, hash, shape, count, lex } = doc.tokens;
  const { text, layout } = doc;
  if (end[i] - start[i] !== 4 || text[start[i]] === '0' || i + 1 >= count) return undefined;
  if (kind[i + 1] === Kind.Mark) return markedPostcode(doc, i);
  if (kind[i + 1] !== Kind.Word) return undefined;
  if (
    i > 0 &&
    end[i - 1] === start[i] &&
    (kind[i - 1] === Kind.Word || '.-/,'.includes(text[start[i] - 1])) &&
    !text.startsWith('NL-', start[i] - 3) &&
    !addressMark(doc, i - 1)
  )
    return undefined;
  const gap = start[i + 1] - end[i];
  const letters = end[i + 1] - start[i + 1];
  if (gap > 2 || letters < 2) return undefined;
  const upper = isUpper(text, start[i + 1]) && isUpper(text, start[i + 1] + 1);
  // Glued to the place: 5662CDGeldrop.
  if (letters > 2) {
    const glued =
      gap === 0 &&
      upper &&
      shape[i + 1] === Shape.Mixed &&
      letters > 4 &&
      isUpper(text, start[i + 1] + 2) &&
      !isUpper(text, start[i + 1] + 3);
    return glued ? { start: start[i], end: start[i + 1] + 2, next: i + 1, sure: true } : undefined;
  }
  if (NEVER.has(hash[i + 1])) return undefined;
  const next = i + 2;
  const label = layout.label[i];
  const labelled =
    (i > 0 && tokensLabel(doc, i - 1) === Label.Postcode) ||
    label === Label.Postcode ||
    label === Label.Address ||
    (label === Label.Place && gap <= 1);
  const placeFollows = next < count && kind[next] === Kind.Word && (lex[next] & Lex.Place) !== 0;
  const supported = labelled || placeFollows || afterHouseNumber(doc, i);
  // "3703BD17": the house number glued to it; without more it may as well be an article's code.
  const joined = next < count && kind[next] === Kind.Number && start[next] === end[i + 1];
  if (joined && (end[next] - start[next] > 4 || gap > 0)) return undefined;
  const found = (sure: boolean): Postcode => ({ start: start[i], end: end[i + 1], next, sure });
  if (supported)
    return upper || gap <= 1
      ? found(upper || labelled || placeFollows || !NO_LETTERS.has(hash[i + 1]))
      : undefined;
  if (NO_LETTERS.has(hash[i + 1])) return undefined;
  if (joined) return found(false);
  if (!upper)
    return shape[i + 1] === Shape.Lower && (gap === 0 || !(lex[i + 1] & Lex.Word)) ? found(false) : undefined;
  const year = /^(?:19|20)/.test(text.slice(start[i], start[i] + 2));
  return found(!(year && gap > 0));
}

const MISREAD = /^[\dOoQDlIZSGB]{4} ?[A-Z]{2}(?![A-Za-z\d])/;
const LEAST_REAL = 2;

/** "6O41 GX" under a label for a postcode: a scanner put letters for digits. The number token may be its second part. */
export function misreadPostcode(doc: Doc, i: number): Postcode | undefined {
  const { kind, start, end, count } = doc.tokens;
  const first = i > 0 && kind[i - 1] === Kind.Word && end[i - 1] === start[i] ? i - 1 : i;
  const labelled =
    doc.layout.label[first] === Label.Postcode ||
    (first > 0 && tokensLabel(doc, first - 1) === Label.Postcode);
  if (!labelled) return undefined;
  const match = MISREAD.exec(doc.text.slice(start[first], start[first] + 8));
  if (!match || (match[0].match(/\d/g) ?? []).length < LEAST_REAL || /^\d{4}/.test(match[0]))
    return undefined;
  const to = start[first] + match[0].length;
  let next = i + 1;
  while (next < count && start[next] < to) next++;
  return { start: start[first], end: to, next, sure: true };
}

/** "2514-GH" and "2514.GH", where a label, a house number before or a place behind says that it is one. */
function markedPostcode(doc: Doc, i: number): Postcode | undefined {
  const { kind, start, end, hash, shape, count, lex } = doc.tokens;
  const word = i + 2;
  if (word >= count || kind[word] !== Kind.Word || shape[word] !== Shape.Caps || end[word] - start[i] !== 7)
    return undefined;
  if ((hash[i + 1] !== 45 && hash[i + 1] !== 46) || NEVER.has(hash[word])) return undefined;
  const next = word + 1;
  if (next < count && start[next] === end[word] && (kind[next] === Kind.Number || hash[next] === 45))
    return undefined;
  const label = doc.layout.label[i];
  const sure =
    (i > 0 && tokensLabel(doc, i - 1) === Label.Postcode) ||
    label === Label.Postcode ||
    label === Label.Address ||
    (afterHouseNumber(doc, i) && next < count && kind[next] === Kind.Word) ||
    (next < count && kind[next] === Kind.Word && (lex[next] & Lex.Place) !== 0);
  return sure ? { start: start[i], end: end[word], next, sure } : undefined;
}

export function tokensLabel(doc: Doc, t: number): Label {
  return doc.tokens.kind[t] === Kind.Word ? doc.tokens.label[t] : Label.None;
}

function isUpper(text: string, at: number): boolean {
  return charClass(text.charCodeAt(at)) === Char.Upper;
}

function addressMark(doc: Doc, t: number): boolean {
  return doc.tokens.kind[t] === Kind.Mark && doc.tokens.hash[t] === 44;
}

/** A house number right before, over a comma or a line end: "Dorpsstraat 12, 1234 AB". */
function afterHouseNumber(doc: Doc, i: number): boolean {
  const { kind, start, end } = doc.tokens;
  let mark = false;
  for (let t = i - 1; t >= 0 && t > i - 5; t--) {
    if (kind[t] === Kind.Newline || kind[t] === Kind.Mark) mark = true;
    else if (kind[t] === Kind.Number) return mark && end[t] - start[t] <= 4;
    else if (kind[t] === Kind.Word && end[t] - start[t] > 3) return false;
  }
  return false;
}
