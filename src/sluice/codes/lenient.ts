/** Finds placeholders in other notations: candidates with a span in the answer, a label, a number and what was odd. */
import { fold, type Folded } from './folded';
import { distance, foldLabel, labelOf, LONGEST_LABEL_WORD } from './label-words';
import { LABELS } from './placeholders';
import type { Label } from '../types';

export interface Candidate {
  /** Span in the answer. */
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  /** null: the model left the number out. */
  readonly number: number | null;
  /** Variant letters as written, lower case; '' when none. */
  readonly variant: string;
  /** What an inflection left behind and must come back: "s" of "[ACHTERNAAM-1's]". */
  readonly tail: string;
  /** Brackets on both sides. */
  readonly bracketed: boolean;
  /** The label is ours letter for letter, but for case. */
  readonly ownLabel: boolean;
  /** The label is in capitals. */
  readonly capitals: boolean;
  /** Edits between the label as written and the one it is taken for. */
  readonly typos: number;
  /** White space alone between label and number. */
  readonly spaced: boolean;
  /** A number stands behind it between the brackets, and nothing says that it is an age: "[NAAM-1, 2]" may be two persons. */
  readonly another: boolean;
  /** "()" or "<>" when those are its only brackets: they may well be the sentence's own. Else ''. */
  readonly perhapsOwn: string;
}

const OPEN = '[{<(【「『〔〖⟦⟨«';
const CLOSE = ']}>)】」』〕〗⟧⟩»';
const isOpen = (char: string | undefined) => char !== undefined && OPEN.includes(char);
const isClose = (char: string | undefined) => char !== undefined && CLOSE.includes(char);
const isMark = (char: string | undefined) => char !== undefined && ' *_`~'.includes(char);
const isWordChar = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Between label and number: at most this many characters ("[NAAM nr. 1]"). */
const MAX_SEPARATOR = 6;
/** Words a label may be spread over ("DATE OF BIRTH", "FECHA DE NACIMIENTO"). */
const MAX_LABEL_WORDS = 4;

interface LabelPlace {
  start: number;
  label: Label;
  written: string;
  typos: number;
}

/** "NAAM-1-" before "NAAM-3": another code, and no part of a word. */
const CODE_BEFORE = /\p{L}-\d{1,3}[a-z]?[-_.]$/u;
const CODE_REACH = 24;

/** The longest run of words that ends at `end` and is a label. */
function labelEndingAt(view: string, end: number): LabelPlace | null {
  let found: LabelPlace | null = null;
  let at = end;
  for (let words = 0; words < MAX_LABEL_WORDS; words++) {
    while (at > 0 && /[\p{L}\p{M}]/u.test(view[at - 1]!) && end - at < 2 * LONGEST_LABEL_WORD) at--;
    const written = view.slice(at, end);
    const label = labelOf(foldLabel(written));
    const joined =
      /[-_.]/.test(view[at - 1] ?? '') &&
      isWordChar(view[at - 2]) &&
      !CODE_BEFORE.test(view.slice(Math.max(0, at - CODE_REACH), at));
    if (label && /\p{L}/u.test(view[at] ?? '') && !isWordChar(view[at - 1]) && !joined)
      found = { start: at, label, written, typos: 0 };
    if (!/[ \-_.]/.test(view[at - 1] ?? '') || end - at >= 2 * LONGEST_LABEL_WORD) break;
    at--;
    while (at > 0 && /[ \-_]/.test(view[at - 1]!) && end - at < 2 * LONGEST_LABEL_WORD) at--;
  }
  return found;
}

/** "[ACHTERNAM-1]": the one word between a bracket and the number, when it is a label but for a typing error. */
function misspeltEndingAt(view: string, end: number): LabelPlace | null {
  let at = end;
  while (at > 0 && /\p{L}/u.test(view[at - 1]!) && end - at <= LONGEST_LABEL_WORD) at--;
  const written = view.slice(at, end);
  const word = foldLabel(written);
  if (word.length < 3 || !isOpen(view[at - 1])) return null;
  const allowed = word.length >= 7 ? 2 : 1;
  const near = LABELS.map((label) => ({ label, typos: distance(word, label) })).sort(
    (a, b) => a.typos - b.typos,
  );
  const [best, second] = near;
  const clear = best!.typos <= allowed && best!.typos < second!.typos;
  return clear ? { start: at, label: best!.label, written, typos: best!.typos } : null;
}

/** Before the number: separators and "nr.". Returns where the label ends. */
function skipSeparator(view: string, digits: number): number {
  const window = view.slice(Math.max(0, digits - MAX_SEPARATOR), digits);
  const match = /(?<=\p{L})[ \-_:.#/*]*(?:(?<=[ \-_])(?:nr|no|nummer)\.? ?)?$/iu.exec(window);
  return match ? digits - match[0].length : digits;
}

interface Wrapped {
  start: number;
  end: number;
  bracketed: boolean;
  perhapsOwn: string;
}

const areBrackets = (open: string | undefined, close: string | undefined) =>
  isOpen(open) && CLOSE[OPEN.indexOf(open!)] === close;

/** Brackets this far apart are no pair: a note of the chatbot between brackets is shorter. */
const MAX_BETWEEN_BRACKETS = 300;

/** Where the other bracket of the pair of `at` stands; -1 without one. */
function otherBracket(view: string, at: number): number {
  const own = view[at]!;
  const step = isOpen(own) ? 1 : -1;
  const other = step > 0 ? CLOSE[OPEN.indexOf(own)] : OPEN[CLOSE.indexOf(own)];
  let depth = 0;
  for (let i = at, far = 0; i >= 0 && i < view.length && far <= MAX_BETWEEN_BRACKETS; i += step, far++) {
    if (view[i] === own) depth++;
    else if (view[i] === other) depth--;
    if (depth === 0) return i;
  }
  return -1;
}

/**
 * True for a bracket right against a code that is what is left of the code's own two. One of a pair with other words in
 * it is the sentence's: "[INVULLEN: telefoonnummer van NAAM-1]". So may be a round or an angle bracket.
 */
function isLeftOver(view: string, outside: string, at: number): boolean {
  const char = view[at];
  if ((!isOpen(char) && !isClose(char)) || '(<>)'.includes(char!)) return false;
  const other = otherBracket(view, at);
  return other < 0 || !/[\p{L}\p{N}]/u.test(outside.slice(Math.min(at, other), Math.max(at, other)));
}

/**
 * True when a second pair is the chatbot's way to write a code as well: doubled ("{{NAAM-1}}"), or the code as a field
 * ("{[NAAM-1]}"). Round brackets are the sentence's, and so are angle brackets around an e-mail address or a tag.
 */
function isSecondPair(open: string, inner: string): boolean {
  return open !== '(' && (open === inner || open === '[' || open === '{');
}

/**
 * Takes the brackets, quotes of code and emphasis inside brackets around [start, end) of the view along. A quotation
 * mark stays, with all that stands outside it: '["NAAM-1"]' is a list in JSON.
 * @param outside the view with a space for every character of a code.
 */
function wrap(view: string, outside: string, start: number, end: number): Wrapped {
  let left = start;
  let right = end;
  let pairs = 0;
  let inner = '';
  let perhapsOwn = '';
  for (let depth = 0; depth < 3; depth++) {
    let l = left;
    let r = right;
    while (l > 0 && isMark(view[l - 1]) && left - l < 4) l--;
    while (r < view.length && isMark(view[r]) && r - right < 4) r++;
    const open = view[l - 1];
    const close = view[r];
    if (!areBrackets(open, close)) break;
    if (pairs === 0) {
      inner = open!;
      perhapsOwn = '(<'.includes(inner) ? inner + close! : '';
    } else {
      // What stands inside another pair of its kind is not that one.
      if (open === inner) perhapsOwn = '';
      if (!isSecondPair(open!, inner)) break;
    }
    left = l - 1;
    right = r + 1;
    pairs++;
  }
  if (pairs === 0) {
    if (isOpen(view[left - 1]) && isLeftOver(view, outside, left - 1)) left--;
    if (isClose(view[right]) && isLeftOver(view, outside, right)) right++;
  }
  while (view[left - 1] === '`' && view[right] === '`') {
    left--;
    right++;
  }
  return { start: left, end: right, bracketed: pairs > 0, perhapsOwn };
}

/** An age as models write it behind a birth date's number: ", 67 jaar", " (67 years old)", ": 67". */
const AGE = String.raw`(?:jonger dan|younger than|under) 1 (?:jaar|year)|\d{1,3} ?(?:jaar|jr\.?|years?)(?: of ouder| or older| oud| old)?|\d{1,3}(?= ?[\])}>】])`;

/** After the number: a variant letter, an age, an inflection. Never longer than `AFTER_LENGTH`. */
const AFTER_LENGTH = 40;
const AFTER = new RegExp(
  String.raw`^(?:[-_ ]?([a-z]{1,2})(?![\p{L}\p{N}]))?((?: ?[,;:|/–-] ?| )(?:${AGE})| ?\((?:${AGE})\))?(['’]?s|['’])?`,
  'iu',
);

/** What stands behind the number at `end`. An age is part of it between the brackets, or as we write it. */
function afterNumber(view: string, end: number, label: Label): RegExpExecArray | null {
  const after = AFTER.exec(view.slice(end, end + AFTER_LENGTH));
  const age = after?.[2];
  if (age === undefined) return after;
  const inBrackets = isClose(view[end + after![0].length]);
  const ours = label === 'GEBOORTEDATUM' && age.startsWith(',') && !/\d$/.test(age);
  if (inBrackets || ours) return after;
  return AFTER.exec(view.slice(end, end + after![0].indexOf(age)));
}

const MARKS_INSIDE = /^[.…?!:;,]{1,3}(?=[\]}>】])/u;

/** Label and number, without what stands around them; the span is one of the view. */
interface Core extends Omit<Candidate, 'bracketed' | 'perhapsOwn'> {
  /** The number begins a line: a heading and a list, unless brackets hold both. */
  readonly onNextLine: boolean;
}

/**
 * True when a line ends between a label and its number, and no hyphen joins the two.
 * @param behind what follows the number.
 */
function isOnNextLine(separator: string, behind: string): boolean {
  if (!separator.includes('\n')) return false;
  const opensItem = /^[.)](?:\s|$)/.test(behind);
  return opensItem || !/^[-\u2010-\u2015][^\S\n]*\n[^\S\n]*$/.test(separator);
}

/** An empty line: nothing on both sides of it is one code, whatever brackets there are. */
const EMPTY_LINE = /\n\s*\n/;

function coresOf({ text: view, start, end }: Folded, answer: string): Core[] {
  const found: Core[] = [];
  for (const match of view.matchAll(/\d+/g)) {
    const digits = match.index;
    if (match[0].length > 7) continue;
    const labelEnd = skipSeparator(view, digits);
    const place = labelEndingAt(view, labelEnd) ?? misspeltEndingAt(view, labelEnd);
    if (!place) continue;
    const separator = answer.slice(end[labelEnd - 1]!, start[digits]);
    if (EMPTY_LINE.test(separator)) continue;
    let coreEnd = digits + match[0].length;
    const after = afterNumber(view, coreEnd, place.label);
    let variant = '';
    let tail = '';
    let rest = after?.[0] ?? '';
    const another = place.label !== 'GEBOORTEDATUM' && /\d$/.test(after?.[2] ?? '');
    const closes = isClose(view[coreEnd + rest.length]) || !isWordChar(view[coreEnd + rest.length]);
    if (after && closes) {
      variant = (after[1] ?? '').toLowerCase();
      // A birth date says the age itself; behind a name it is what the chatbot had to say.
      tail = (place.label === 'GEBOORTEDATUM' ? '' : (after[2] ?? '')) + (after[3] ?? '');
      // A loose letter after a space is the next word, unless brackets hold it.
      if (variant && /^ /.test(rest) && !isClose(view[coreEnd + rest.length]))
        [variant, tail, rest] = ['', '', ''];
      if (variant === 's') [variant, tail] = ['', 's'];
      if (tail && !isClose(view[coreEnd + rest.length])) {
        rest = rest.slice(0, rest.length - tail.length);
        tail = '';
      }
      coreEnd += rest.length;
    } else if (isWordChar(view[coreEnd])) continue;
    // "[NAAM-1…]": a mark of the sentence that came to stand inside the brackets.
    const inside = isOpen(view[place.start - 1])
      ? (MARKS_INSIDE.exec(view.slice(coreEnd, coreEnd + 4))?.[0] ?? '')
      : '';
    tail += inside;
    coreEnd += inside.length;
    found.push({
      start: place.start,
      end: coreEnd,
      label: place.label,
      number: Number(match[0]),
      variant,
      tail,
      another,
      ownLabel: foldLabel(place.written) === place.label,
      capitals: place.written === place.written.toUpperCase(),
      typos: place.typos,
      spaced: /^ +$/.test(view.slice(labelEnd, digits)),
      onNextLine: isOnNextLine(separator, view.slice(coreEnd, coreEnd + 2)),
    });
  }
  return found;
}

/** The view with a space for every character of a core. */
function withoutCores(view: string, cores: readonly Core[]): string {
  let outside = '';
  for (const { start, end } of cores) {
    outside += view.slice(outside.length, start);
    outside += ' '.repeat(Math.max(0, end - outside.length));
  }
  return outside + view.slice(outside.length);
}

function numbered(folded: Folded, answer: string): Candidate[] {
  const { text: view, start, end } = folded;
  const cores = coresOf(folded, answer);
  const outside = withoutCores(view, cores);
  const found: Candidate[] = [];
  for (const { onNextLine, ...core } of cores) {
    const { bracketed, perhapsOwn, ...outer } = wrap(view, outside, core.start, core.end);
    if (onNextLine && !bracketed) continue;
    found.push({ ...core, start: start[outer.start]!, end: end[outer.end - 1]!, bracketed, perhapsOwn });
  }
  return found;
}

/** "[NAAM]", "<VOORNAAM>": a label alone between brackets. */
function unnumbered({ text: view, start, end }: Folded): Candidate[] {
  const found: Candidate[] = [];
  for (const match of view.matchAll(
    /[[{<【]([ *_`]{0,2})([\p{L}][\p{L} _-]{1,23}[\p{L}])[ *_`]{0,2}[\]}>】]/gu,
  )) {
    // {{PLAATS}} is a field of a mail merge, which stood in the letter already.
    if (match[0].startsWith('{') && view[match.index - 1] === '{') continue;
    const word = foldLabel(match[2]!);
    const label = labelOf(word);
    if (!label || match[2] !== match[2]!.toUpperCase()) continue;
    found.push({
      start: start[match.index]!,
      end: end[match.index + match[0].length - 1]!,
      label,
      number: null,
      variant: '',
      tail: '',
      another: false,
      bracketed: true,
      ownLabel: word === label,
      capitals: true,
      typos: 0,
      spaced: false,
      perhapsOwn: '',
    });
  }
  return found;
}

/**
 * "ADRES 1: [ADRES-1]": a label without brackets says what the code behind it is. Another number is another code, unless
 * it was written as a word and a number.
 */
function isCaption(candidate: Candidate, next: Candidate | undefined, answer: string): boolean {
  if (candidate.bracketed || !next?.bracketed || candidate.label !== next.label) return false;
  const sameCode = candidate.number === next.number && candidate.variant === next.variant;
  if (!sameCode && !candidate.spaced) return false;
  return /^[\s*_]*[:=|][\s*_]*$/.test(answer.slice(candidate.end, next.start));
}

/** Everything in `answer` that could be a placeholder, sorted by start, not overlapping. Linear. */
export function findCandidates(answer: string): Candidate[] {
  const view = fold(answer);
  const all = [...numbered(view, answer), ...unnumbered(view)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: Candidate[] = [];
  for (const candidate of all) {
    const last = kept[kept.length - 1];
    if (!last || candidate.start >= last.end) kept.push(candidate);
  }
  return kept.filter((candidate, i) => !isCaption(candidate, kept[i + 1], answer));
}
