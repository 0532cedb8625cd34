/** From findings as they come to spans that can be cut out of a text safely. */
import type { Finding } from '../scanner';
import { sexOfGivenName } from './names/given-names';
import { isBehindTitle, isTitle, titleLength } from './names/name-cues';
import { foldName, isCaps, isInitial, isInsideName, ownSurname, parseName } from './names/name-parts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** What spans in any order cover together: sorted and apart. */
export function joined(spans: readonly Span[]): Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = whole[whole.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

/** Those of `spans`, which are sorted and apart, that touch `one`. */
export function touching(spans: readonly Span[], one: Span): Span[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= one.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < spans.length && spans[end]!.start < one.end) end++;
  return spans.slice(low, end);
}

/** What of a finding lies outside `others`, which are sorted and apart. */
export function outside(finding: Finding, others: readonly Span[]): Finding[] {
  const pieces: Finding[] = [];
  let at = finding.start;
  for (const { start, end } of touching(others, finding)) {
    if (start > at) pieces.push({ ...finding, start: at, end: start });
    at = end;
  }
  if (at < finding.end) pieces.push({ ...finding, start: at });
  return pieces;
}

/**
 * Puts something else in the place of spans (sorted, not overlapping), in one pass: what was put is never looked at
 * again. Gives each item with its span in the new text.
 */
export function replaceSpans<T extends Span>(
  text: string,
  items: readonly T[],
  put: (item: T) => string,
): { text: string; placed: (T & { newStart: number; newEnd: number })[] } {
  let out = '';
  let at = 0;
  const placed = items.map((item) => {
    out += text.slice(at, item.start);
    const newStart = out.length;
    out += put(item);
    at = item.end;
    return { ...item, newStart, newEnd: out.length };
  });
  return { text: out + text.slice(at), placed };
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

const splitsPair = (text: string, at: number) =>
  at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

const isSpace = (char: string) => /\s/.test(char);

/**
 * The span widened to whole code points and narrowed to what is not white space; empty when nothing is left.
 * @throws RangeError for a span that is no span of `text`: better no text than a wrong cut.
 */
function tidy(text: string, span: Span): Span {
  let { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > text.length) {
    throw new RangeError('A finding lies outside the text.');
  }
  if (end > start) {
    if (splitsPair(text, start)) start--;
    if (splitsPair(text, end)) end++;
  }
  while (start < end && isSpace(text[start]!)) start++;
  while (end > start && isSpace(text[end - 1]!)) end--;
  return { start, end };
}

/** Leaves titles and a possessive outside a name: "mevrouw Smit", "Ahmed's", "ANNA'S", "Loes'". */
function nameProper(text: string, span: Span): Span {
  // "'s Piet" in "Anna's Piet": the possessive of the name before it.
  const ofOther = /(?<=[\p{L}\]]['’]?)(?:['’]s|(?<=['’])s)\s+/uy;
  ofOther.lastIndex = span.start;
  const skipped = ofOther.exec(text)?.[0].length ?? 0;
  const named = Math.min(span.start + skipped, span.end);
  const start = named + titleLength(text.slice(named, span.end));
  const possessive = /(?<=\p{L})['’‘`´ʼ][sS]?$/u.exec(text.slice(start, span.end));
  return { start, end: span.end - (possessive ? possessive[0].length : 0) };
}

/** Where something ends for certain: a blank line. A single line break may stand in the middle of a name or a number. */
const BLANK_LINE = /\n[^\S\n]*\n/gu;
/** The end of a sentence, with the word before it: "Jan. De Vries", "Bakker! Karin". */
const SENTENCE_END =
  /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)([.!?\u2026]+["'\u201d\u2019)\]]*\s+)(?=["'\u201c\u2018(]?\p{Lu})/gu;
/** Shorter words before a full stop may be an abbreviation, "Bern. Smit", unless they are given names. */
const SHORTEST_LAST_WORD = 4;

/**
 * "P.", "Chr.", "mevr.": a full stop that ends no sentence. A short word is a surname when it stands `inName`, behind a title or
 * another part of the name, and is written as what follows: "mevrouw Bos. Anna", "A. KOK. ANNA"; "RJ. Visser" has initials.
 */
function isAbbreviation(word: string, mark: string, next: string, inName: boolean): boolean {
  if (!mark.startsWith('.') || mark.startsWith('..')) return false;
  if (isTitle(word) || isInitial(word)) return true;
  if (word.length >= SHORTEST_LAST_WORD || sexOfGivenName(foldName(word)) !== null) return false;
  return !inName || isInsideName(word) || !/^\p{Lu}/u.test(word) || (isCaps(word) && !isCaps(next));
}

/** The name at [start, end) says who it is: it is a full one, a given name, or a surname behind a title. */
function isWholeName(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  if (titleLength(name) > 0 || isBehindTitle(text, start)) return true;
  const { form } = parseName(name);
  return form === 'full' || (form === 'single' && sexOfGivenName(foldName(name)) !== null);
}

const isLower = (word: string) => word === word.toLowerCase();

/** "AARTS, G. boos", "Aarts, G. AFWEZIG": in another case than a name stands what is said of its bearer. */
const isRemark = (word: string, name: string) =>
  (isCaps(word) && !isCaps(name)) || (isLower(word) && !isLower(name));

/** The people that commas part: "Anna Bos, P. Smit" are two, "Smit, P." is one. */
function peopleOf(text: string, { start, end }: Span): Span[] {
  const people: Span[] = [];
  let from = start;
  for (const { index, 0: comma } of text.slice(start, end).matchAll(/,\s+/gu)) {
    const [at, next] = [start + index, start + index + comma.length];
    const surname = ownSurname(text.slice(next, end).split(',', 1)[0]!);
    if (!surname || isRemark(surname, text.slice(from, at)) || !isWholeName(text, from, at)) continue;
    people.push({ start: from, end: at });
    from = next;
  }
  return [...people, { start: from, end }];
}

/**
 * The parts of a span that one placeholder may stand for: none goes on in the next paragraph, no name in the next
 * sentence or with the next person of a list. The marks and the line breaks between them stay in the text.
 */
function partsOf(text: string, span: Span, isName: boolean): Span[] {
  const inside = text.slice(span.start, span.end);
  const breaks = [...inside.matchAll(BLANK_LINE)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  let sentence = 0;
  for (const match of isName ? inside.matchAll(SENTENCE_END) : []) {
    const [whole, word, mark] = [match[0], match[1]!, match[2]!];
    const inName =
      /\p{L}/u.test(inside.slice(sentence, match.index)) || isBehindTitle(text, span.start + match.index);
    const next = /\p{L}+/u.exec(inside.slice(match.index + whole.length))?.[0] ?? '';
    if (isAbbreviation(word, mark, next, inName)) continue;
    sentence = match.index + whole.length;
    breaks.push({ start: match.index + word.length, end: sentence });
  }
  const parts: Span[] = [];
  let from = 0;
  for (const { start, end } of breaks.sort((a, b) => a.start - b.start)) {
    if (start > from) parts.push({ start: span.start + from, end: span.start + start });
    from = Math.max(from, end);
  }
  parts.push({ start: span.start + from, end: span.end });
  return isName ? parts.flatMap((part) => peopleOf(text, part)) : parts;
}

/**
 * Findings sorted, not overlapping, on whole characters, and outside `taken` (sorted, not overlapping: placeholders
 * that stand in the text already). Where findings overlap the first one keeps its span and the rest of the later
 * one stays a finding of its own: no flagged character is dropped, but for white space, titles, a possessive, the end of
 * a sentence and the comma of a list.
 */
export function tidyFindings(
  text: string,
  findings: readonly Finding[],
  taken: readonly Span[] = [],
): Finding[] {
  const sorted = findings
    .map((finding) => ({ ...finding, ...tidy(text, finding) }))
    .filter((finding) => finding.end > finding.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Finding[] = [];
  let free = 0;
  let next = 0;
  const add = (finding: Finding, start: number, end: number) => {
    const isName = finding.category === 'NAAM';
    for (const part of partsOf(text, { start, end }, isName)) {
      const trimmed = tidy(text, part);
      const piece = isName ? nameProper(text, trimmed) : trimmed;
      if (piece.end > piece.start) pieces.push({ ...finding, ...piece });
    }
  };
  for (const finding of sorted) {
    let at = Math.max(finding.start, free);
    while (next < taken.length && taken[next]!.end <= at) next++;
    for (let t = next; t < taken.length && taken[t]!.start < finding.end; t++) {
      if (taken[t]!.start > at) add(finding, at, taken[t]!.start);
      at = Math.max(at, taken[t]!.end);
    }
    if (at < finding.end) add(finding, at, finding.end);
    free = Math.max(free, finding.end);
  }
  return pieces;
}
