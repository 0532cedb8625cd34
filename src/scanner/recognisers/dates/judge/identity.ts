/** Who stands behind a date: a name, M/V, a BSN or a record number. */
import { Ascii } from '../../../ascii';
import { Cue } from '../../../cues';
import type { Doc } from '../../../document';
import { Lex } from '../../../lexicon';
import { Kind, Shape } from '../../../tokens';
import { TypedWords, wordSet } from '../../../word-table';
import { isInitials, nameLike } from './name-like';
import { firstLine, isCellGap, isMark, isWord } from '../read/parts';
import type { DateSpan } from '../span';

/** Numbers that identify: a BSN in any of its notations. */
const BSN_BEHIND = /^[^\p{L}\d\n]{0,6}(?:\d{8,9}|\d{3}[-. ]\d{3}[-. ]\d{3}|\d{4}[-. ]\d{2}[-. ]\d{3})(?!\d)/u;

const IDENTITY_WORD =
  /\b(?:bsn|burgerservicenummer|pat(?:i[eë]nt)?(?:nr|nummer)|dossier(?:nr|nummer)?|cli[eë]nt(?:nr|nummer)?|mrn|pid|sofi(?:nr|nummer)?|zorgnr|v-nr|polisnr)(?![a-z])/i;

/** A name, M/V, a BSN or a record number behind the date on its line, before the next date. */
export function identityBehind(doc: Doc, date: DateSpan, next: number): { identity: boolean; name: boolean } {
  const { tokens } = doc;
  const until = Math.min(next < tokens.count ? tokens.start[next] : doc.text.length, date.end + 36);
  if (isIdentified(doc, date, until)) return { identity: true, name: false };
  for (let j = date.last + 1; j < Math.min(next, date.last + 4, tokens.count); j++) {
    const kind = tokens.kind[j];
    if (kind === Kind.Newline || (kind === Kind.Mark && tokens.hash[j] === Ascii.Dot)) break;
    if (kind === Kind.Mark) continue;
    if (kind === Kind.Number) return { identity: isPostcode(doc, j), name: false };
    if (
      SEX_BEHIND.has(doc, j) &&
      (tokens.end[j] - tokens.start[j] === 1 || tokens.shape[j] === Shape.Lower)
    ) {
      const identity = !isWord(doc, j + 1) || isCellGap(doc, j + 1);
      return { identity, name: !identity && opensName(doc, j + 1) };
    }
    return { identity: false, name: opensName(doc, j) };
  }
  return { identity: false, name: false };
}

/** "Jansen", "de Vries", "mw Jansen", "A. Smits", "Jan Smits" from token `j` on: at most three small words before what is surely a name. */
function opensName(doc: Doc, j: number): boolean {
  const { cue, shape, lex } = doc.tokens;
  for (let k = j; k < j + 4 && isWord(doc, k); k++) {
    if (nameLike(doc, k) === 2 || isSurnameFirst(doc, k)) return true;
    const capital = shape[k] !== Shape.Lower;
    // "de Groot", "P.J. ter Haar"
    if (k > j && capital && lex[k] & Lex.Surname && (cue[k - 1] & Cue.Prefix) !== 0) return true;
    // "Jan Smits", "Roos Zandvoorder": the given name is a word or a month too.
    if (capital && lex[k] & Lex.Given && (cue[k] & Cue.Prefix) === 0) {
      if (opensSurname(doc, k + 1)) return true;
    } else if ((cue[k] & (Cue.Prefix | Cue.Title)) === 0 && !isInitials(doc, k)) return false;
  }
  return false;
}

/** "Zandvoorder", "van der Zandvoorder" from token `j` on: a word with a capital that can be a name. */
function opensSurname(doc: Doc, j: number): boolean {
  const { cue, shape } = doc.tokens;
  let k = j;
  while (k < j + 3 && isWord(doc, k) && (cue[k] & Cue.Prefix) !== 0) k++;
  return isWord(doc, k) && shape[k] === Shape.Capital && (nameLike(doc, k) > 0 || k > j);
}

/** "Zandvoorder, J.P.": a word with a capital, and initials behind a comma. */
function isSurnameFirst(doc: Doc, k: number): boolean {
  const { shape, cue } = doc.tokens;
  if (shape[k] !== Shape.Capital && shape[k] !== Shape.Caps) return false;
  return (cue[k] & Cue.Prefix) === 0 && isMark(doc, k + 1, Ascii.Comma) && isInitials(doc, k + 2);
}

const SEX_BEHIND = new TypedWords('m v f man vrouw');

const IDENTITY_WORDS = wordSet(
  'bsn burgerservicenummer patnr patnummer patiëntnr patiëntnummer dossier dossiernr dossiernummer cliënt cliëntnr cliëntnummer mrn pid sofi sofinr sofinummer zorgnr v polisnr',
);

/** What those open and close with. */
const IDENTITY_OPENS = 'bpdcmszBPDCMSZ';

const IDENTITY_CLOSES = 'nrtdNRTD';

/** True when token j is a word for an identity, or may begin with one where it is cut off at offset `until`. */
function mayIdentify({ text, tokens }: Doc, j: number, until: number): boolean {
  const { start, end, hash } = tokens;
  if (IDENTITY_WORDS.has(hash[j])) return true;
  return (
    end[j] > until && IDENTITY_CLOSES.includes(text[until - 1]) && IDENTITY_OPENS.includes(text[start[j]])
  );
}

/** On the line behind the date, up to offset `until`: a BSN comes first, or a word for an identity follows. */
function isIdentified(doc: Doc, date: DateSpan, until: number): boolean {
  const { kind, start, end, count } = doc.tokens;
  let first = true;
  for (let j = date.last + 1; j < count && start[j] < until && kind[j] !== Kind.Newline; j++) {
    if (kind[j] === Kind.Mark) continue;
    const isNumber = kind[j] === Kind.Number;
    if (isNumber ? first && end[j] - start[j] >= 3 : mayIdentify(doc, j, until)) {
      const behind = firstLine(doc.text.slice(date.end, until));
      return (isNumber && BSN_BEHIND.test(behind)) || IDENTITY_WORD.test(behind);
    }
    first = false;
  }
  return false;
}

function isPostcode(doc: Doc, j: number): boolean {
  const { start, end } = doc.tokens;
  return end[j] - start[j] === 4 && /^[1-9]\d{3} ?[A-Z]{2}\b/.test(doc.text.slice(start[j], start[j] + 8));
}
