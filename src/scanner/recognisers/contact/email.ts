/** E-mail addresses: plain, with spaces, and disguised as `jan[at]mail[punt]nl` or spoken. */
import { Ascii } from '../../ascii';
import type { Candidate, Doc, Recogniser } from '../../document';
import { charClass, Char } from '../../chars';
import { Kind } from '../../tokens';
import { Wake, waking, type WakeWords } from '../../wakes';
import { hashOf, wordSet } from '../../word-table';

const LONGEST = 80;
const REASON = 'Lijkt op een e-mailadres.';

const SPOKEN_AT_WORDS = 'apenstaartje apenstaart apestaartje apestaart aapenstaartje';
const SPOKEN_AT = wordSet(SPOKEN_AT_WORDS);
/** Words that stand for an at sign. */
export const AT_WORDS: WakeWords = waking(Wake.At, `at ad ${SPOKEN_AT_WORDS}`.split(' ').map(hashOf));

export const recogniseEmail: Recogniser = (doc) => {
  const found: Candidate[] = [];
  const { count, kind, hash, wakes } = doc.tokens;
  for (const i of doc.woken) {
    if (hash[i] !== Ascii.At && (wakes[i] & Wake.At) === 0) continue;
    if (i === 0 || i + 1 === count) continue;
    const candidate = kind[i] === Kind.Word ? disguised(doc, i) : plain(doc, i);
    if (candidate) found.push(candidate);
  }
  return found;
};

function isLocal(code: number): boolean {
  const c = charClass(code);
  return (
    c === Char.Digit ||
    c === Char.Lower ||
    c === Char.Upper ||
    c === Char.Letter ||
    "._%+-'&".includes(String.fromCharCode(code))
  );
}

function isDomain(code: number): boolean {
  const c = charClass(code);
  return (
    c === Char.Digit ||
    c === Char.Lower ||
    c === Char.Upper ||
    c === Char.Letter ||
    code === Ascii.Hyphen ||
    code === Ascii.Dot
  );
}

/** Left end of the part before the @ that ends at `to`. */
function localStart(text: string, to: number): number {
  let a = to;
  while (a > 0 && to - a < LONGEST && isLocal(text.charCodeAt(a - 1))) a--;
  while (a < to && "._-'&".includes(text[a])) a++;
  return a;
}

/** End of a domain that starts at `from`, -1 when there is none; a full stop at its end is left out. */
function domainEnd(text: string, from: number): number {
  let b = from;
  while (b < text.length && b - from < LONGEST && isDomain(text.charCodeAt(b))) b++;
  while (b > from && (text[b - 1] === '.' || text[b - 1] === '-')) b--;
  return b > from ? b : -1;
}

/** A dot with a space beside it before a last part, where nothing follows that goes on: "jan @ mail . example". */
const SPACED_DOT = /^ ?\. ?[a-z]{2,8}(?=$|[\s,;:)>\]]|\.(?:\s|$))/;
/** A domain that is whole: what goes on behind a space is the next sentence, "jan@vries.nl. De …". */
const WHOLE = /\.[a-z]{2,}$/i;
const TOP_LEVEL = /^\s?\.\s?(?:nl|com|org|net|eu|be|de|info|fr|uk|me|frl|amsterdam|nu|health|care)\b/i;

/** "jan . visser @ mail . nl": the parts before the last one, each with a spaced dot behind it. */
function spacedStart(text: string, from: number): number {
  const before = /(?:[\p{L}\d-]{1,20} ?[._] ?){1,3}$/u.exec(text.slice(Math.max(0, from - LONGEST), from));
  return before && /[._] $/.test(before[0]) && / [._]/.test(before[0]) ? from - before[0].length : from;
}

/** An address around the @ of token `i`; blanks around it and around the last dot are allowed. */
function plain(doc: Doc, i: number): Candidate | undefined {
  const { text, tokens } = doc;
  const at = tokens.start[i];
  const bracket = '([{'.includes(text[at - 1] ?? ' ') && ')]}'.includes(text[at + 1] ?? ' ');
  // "jan (@) mail.nl": brackets that keep robots away.
  const opens = bracket ? at - 1 : at;
  const left = text[opens - 1] === ' ' || text[opens - 1] === '\n' ? opens - 1 : opens;
  let start = localStart(text, left);
  if (start === left) return undefined;
  // A handle that opens a line belongs to no word above it.
  if (text[left] === '\n' && !/[\d._]/.test(text.slice(start, left))) return undefined;
  let right = bracket ? at + 2 : at + 1;
  if (text[right] === ' ' || text[right] === '\n') right++;
  const spaced = left !== opens && text[left] === ' ' && text[right - 1] === ' ';
  if (spaced) start = spacedStart(text, start);
  let end = domainEnd(text, right);
  if (end < 0) return undefined;
  const domain = text.slice(right, end);
  const rest = text.slice(end, end + 14);
  const gap = TOP_LEVEL.exec(rest) ?? (spaced && !domain.includes('.') ? SPACED_DOT.exec(rest) : null);
  if (gap && (gap[0].includes(' ') ? spaced || !WHOLE.test(domain) : !domain.includes('.')))
    end += gap[0].length;
  else if (!/\.[\p{L}]{2,}$/u.test(domain)) {
    // "jan@praktijk" without a top level: an intranet address, if nothing but letters is around it.
    if (
      left !== at ||
      right !== at + 1 ||
      bracket ||
      !/^[\p{L}][\p{L}\d-]{2,}$/u.test(domain) ||
      start === at
    )
      return undefined;
    return { start, end, category: 'EMAIL', severity: 'review', score: 0.6, reason: REASON };
  }
  if (text.slice(start - 3, start) === '://') return undefined;
  return { start, end, category: 'EMAIL', severity: 'block', score: 0.98, reason: REASON };
}

const DOT_WORD = '(?:\\s?[[({]\\s?(?:punt|dot|\\.)\\s?[\\])}]\\s?|\\s(?:punt|dot)\\s|\\s?\\.\\s?)';
const AFTER = new RegExp(`^\\s?[\\])}]?\\s?([\\p{L}\\d-]+(?:${DOT_WORD}[\\p{L}\\d-]+)+)`, 'u');
/** The part before: `jan.jansen`, `jan punt jansen`, `j underscore jansen`. */
const BEFORE =
  /((?:[\p{L}\d._+-]+(?:\s(?:punt|dot|streepje|underscore|liggend streepje|koppelteken|min)\s|\s?[[({](?:punt|dot)[\])}]\s?))*[\p{L}\d._+-]+)\s?[[({]?\s?$/u;

const SPOKEN_DOMAIN =
  /^ [\p{L}\d-]+(?: (?:punt|dot) [\p{L}\d-]+)* (?:punt|dot) (?:nl|com|org|net|eu|be|de|info|fr|uk|frl|nu)\b/iu;

/** The word "at" or "apenstaartje" of token `i`, in brackets or spoken. */
function disguised(doc: Doc, i: number): Candidate | undefined {
  const { text, tokens } = doc;
  const opened =
    '[({<'.includes(text[tokens.start[i] - 1] ?? ' ') || '[({'.includes(text[tokens.start[i] - 2] ?? ' ');
  const rest = text.slice(tokens.end[i], tokens.end[i] + LONGEST);
  // "visser at mail punt nl": the dot in words tells that "at" is none of a sentence.
  if (!opened && !SPOKEN_AT.has(tokens.hash[i]) && !SPOKEN_DOMAIN.test(rest)) return undefined;
  const after = AFTER.exec(rest);
  const from = Math.max(0, tokens.start[i] - LONGEST);
  const before = BEFORE.exec(text.slice(from, tokens.start[i]));
  if (!after || !before) return undefined;
  return {
    start: from + before.index,
    end: tokens.end[i] + after[0].length,
    category: 'EMAIL',
    severity: 'block',
    score: 0.95,
    reason: REASON,
  };
}
