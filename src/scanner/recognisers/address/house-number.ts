/** A house number with all that is added to it: 12 bis, 3hs, 240-3, 88-B2, 30 2e, 12, app. 4. */
import { Ascii } from '../../ascii';
import { fold } from '../../chars';
import type { Doc } from '../../document';
import { HASH_START, hashEnd, hashStep } from '../../hash';
import { Lex } from '../../lexicon';
import { Kind } from '../../tokens';
import { wordSet } from '../../word-table';

/** What may follow a house number, from the number's end on. */
export const AFTER_NUMBER =
  /^(?:[²³½¼]| [A-Z]\d{1,2}(?=[,;\n]|$)| ?k\.? ?\d{1,3}\b| ?t\/m ?\d{1,4}\b|(?:-|\/)\d{1,4}(?: ?[A-Za-z]\b)?|[OIl]{1,2}\b| (?:-|\/) \d{1,4}\b(?! ?[A-Z]{2}\b)| ?- ?[A-Za-z]{1,2}\d{0,3}\b| ?- ?(?:I{1,3}|IV|hs|bis|hoog|huis)\b|,? bel \d{1,2}(?: hoog)?\b|(?: |-)?(?:hs|huis|bis|bel|boven|beneden|achter|voor|sous|kelder|zolder|souterrain|begane grond|wb|bg|rood|rd|zwart|zw|links|rechts|parterre|hoog|t\/o|to|ong|I{1,3}|IV|V|VI)\b\.?| \d ?(?:e|de|hoog|hg|ste)\b(?: (?:etage|verd\w*|verdieping))?|[A-Za-z]\b(?!['’])| [A-Za-z]\b(?!['’]|\.(?!\s*(?:$|\n)))|&[A-Za-z]{1,2}\b| (?:kamer|kmr\.?|etage|woning|m\.) ?\d{1,4}[A-Za-z]?\b|,? toev(?:oeging|\.)? (?:[A-Za-z]\d?|bis|hs)\b|,? (?:flat|room|door|appt?\.?|appartement|unit|bus|apt\.?|whg\.?|bte|bo[iî]te|suite|ste|studio|bungalow|huisje|chalet|k\.) ?#?\d{1,4}(?: ?-? ?[A-Za-z]\d?)?\b|,? \d{1,2} ?(?:e|de|ste)? ?-?(?:hoog|etage|verdieping|verd\.)| \(\d{1,2} ?(?:e|de|ste)? ?-?(?:hoog|etage|verdieping|verd\.)\)|, ?\d{1,2}[ºª°](?: (?:izda|dcha|[A-Z]))?\b|[A-Za-z]{1,2}\d{1,2}\b|\/[A-Za-z]\b| \((?:bis|hs|boven|beneden|achter|voor|I{1,3})\))/i;

/** The longest addition. */
const REACH = 24;

/** The words that AFTER_NUMBER knows behind a space or comma; of "boîte" the letters before the î. */
const ADDITIONS = wordSet(
  't k kmr hs bis hoog huis bel boven beneden achter voor sous kelder zolder souterrain begane wb bg rood rd zwart zw links rechts parterre to ong i ii iii iv v vi kamer etage woning m flat room door app appt apt appartement unit bus whg bte boite bo suite ste studio bungalow huisje chalet toev toevoeging',
);

/** The addition to a house number at offset `at`. */
function additionAt(text: string, at: number): string | undefined {
  return mayBeAddition(text, at) ? AFTER_NUMBER.exec(text.slice(at, at + REACH))?.[0] : undefined;
}

/** A first look, which may not decide: behind most numbers a word of the sentence follows, or a mark. False where AFTER_NUMBER finds nothing. */
export function mayBeAddition(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  let from = at;
  if (code === Ascii.Comma) from++;
  if (text.charCodeAt(from) === Ascii.Space) from++;
  if (from === at) return ADDED.includes(text[at]) || isAsciiLetter(code);
  if (!isAsciiLetter(text.charCodeAt(from))) return true;
  let hash = HASH_START;
  let to = from;
  for (; isAsciiLetter(text.charCodeAt(to)); to++) hash = hashStep(hash, fold(text.charCodeAt(to)));
  return to === from + 1 || ADDITIONS.has(hashEnd(hash) | 0);
}
const ADDED = '²³½¼-/&';

/** Letters that `\b` counts as part of a word; digits end a run here, since no addition goes on over one. */
const isAsciiLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;

/** True when an addition to the house number follows token `i`. */
export function continues(doc: Doc, i: number): boolean {
  return additionAt(doc.text, doc.tokens.end[i]) !== undefined;
}

/** The end of the house number at token `i` with its additions: 12 bis, 3hs, 240-3, 88-B2, 30 2e. */
export function numberEnd(doc: Doc, i: number): { end: number; next: number } {
  const { end, start, count } = doc.tokens;
  let at = end[i];
  for (let n = 0; n < 3; n++) {
    const addition = additionAt(doc.text, at);
    if (!addition || !(isAddition(doc, at, addition) || placeBehind(doc, i, at + addition.length))) break;
    at += addition.length;
  }
  // "117⏎a, 8933 AJ", "3⏎9b, 78⏎21 KG": a line ends inside the number.
  const cut = doc.text[at] === '\n' ? CUT_NUMBER.exec(doc.text.slice(at, at + 12)) : null;
  if (cut) at += cut[0].length;
  let next = i + 1;
  while (next < count && start[next] < at) next++;
  return { end: at, next };
}

const CUT_NUMBER = /^\n(?:\d{1,2}[a-z]?|[a-z])(?=[,;] ?\d|\n\d{4} ?[A-Z]{2})/;

/** "118 a sappemeer": a known place right behind the addition that ends at `at`. */
function placeBehind(doc: Doc, i: number, at: number): boolean {
  const { start, end, lex, count } = doc.tokens;
  const t = i + 2;
  return t < count && end[t - 1] === at && start[t] === at + 1 && (lex[t] & Lex.Place) !== 0;
}

/** A single spaced letter is an addition ("8 a, …", "44 A") unless it is a word of the sentence ("12 u", "5 e"). */
function isAddition(doc: Doc, at: number, addition: string): boolean {
  if (/^ [a-z]$/i.test(addition)) {
    const after = doc.text[at + 2] ?? '\n';
    return (
      !/^ [ux]$/i.test(addition) &&
      (',\n);.^|/\t"]-'.includes(after) ||
        doc.text.slice(at + 2, at + 4).trim() === '' ||
        /^ \d{4}/.test(doc.text.slice(at + 2, at + 7)) ||
        addition[1] !== addition[1].toLowerCase() ||
        /^ te |^ in /.test(doc.text.slice(at + 2, at + 6)))
    );
  }
  // "12 voor …" and "12 achter …" are additions only at the end of a part.
  if (/^ (?:voor|achter|to|huis|boven|beneden|links|rechts|bel|V|I)$/i.test(addition))
    return (
      /^[\s,;.)]*(?:$|\n|[A-Z\d(])/.test(doc.text.slice(at + addition.length, at + addition.length + 4)) ||
      ',\n)'.includes(doc.text[at + addition.length] ?? '\n')
    );
  return true;
}

/** A wide gap, a bar, or a dash or stroke with spaces that no other number follows. */
const GAP = /^(?: ?[a-zA-Z]\b)?(?: {2}| ?\t| \|| [-–/] (?!\d))/;

/** The number closes a line or part: a comma, bracket, gap or line end follows, or a postcode. */
export function closesPart(doc: Doc, i: number): boolean {
  const { start, end } = doc.tokens;
  const behind = doc.text.slice(end[i], end[i] + 12);
  // "Rooibos  6  pak": a number in a column of its own closes nothing.
  if (start[i] - end[i - 1] <= 1 && GAP.test(behind)) return true;
  return /^(?: ?[a-zA-Z]\b)?(?:\s*$|\n|[,;)|]|\.(?:\s|$)| \d{4} ?[A-Z]{2}\b)/.test(behind);
}

/** A bar, a tab or a wide gap stands before offset `at`, so that a cell of the line begins there. */
export function opensColumn(text: string, at: number): boolean {
  const spaced = text[at - 1] === ' ';
  const before = text[spaced ? at - 2 : at - 1];
  return before === '|' || before === '\t' || (spaced && before === ' ');
}

/** True when token `t` is the letters that a scanner made of the first digits of the number behind it: l2, I0. */
export function opensMisread(doc: Doc, t: number): boolean {
  const { kind, start, end, spaced } = doc.tokens;
  if (start[t + 1] !== end[t] || end[t] - start[t] > 2 || kind[t] !== Kind.Word || !spaced[t]) return false;
  for (let k = start[t]; k < end[t]; k++) if (!'lI|O'.includes(doc.text[k])) return false;
  return true;
}

/** "Hagedoren 367 418 253": the number that ends at `to` opens nine digits in three groups, as a BSN is written. */
export function isNineDigits(text: string, from: number, to: number): boolean {
  const groups = /^(?: \d{2,4}){2}(?!\d)/.exec(text.slice(to, to + 11));
  return groups !== null && to - from + groups[0].length - 2 === 9;
}
