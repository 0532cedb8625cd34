/** What a user selects that the scanner missed: which stretch of text that is, and where else it stands. Pure. */
import type { Finding } from '../../scanner';
import { placeholderShapes } from '../../sluice';

export interface Span {
  /** UTF-16 offsets in the document, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Longest selection that is one detail of a person, in UTF-16 units: a name with all of it, or an address. */
export const MAX_MARK_LENGTH = 100;

/** Why a selection can't be marked: nothing is in it, it is more than one detail, or it holds a code or half a finding. */
export type NoMark = 'blank' | 'too-long' | 'code' | 'finding';

export interface Mark extends Span {
  /** The first finding inside the mark; undefined when the scanner saw nothing of it. */
  readonly holds: Finding | undefined;
}

/** What a command works on: a mark, or else a finding at `offset`; `no` tells why it isn't the selection. */
export interface Meant {
  readonly offset: number;
  readonly mark?: Span;
  readonly no?: NoMark;
}

const WORD = String.raw`[\p{L}\p{M}\p{N}]`;
const WORD_BEFORE = new RegExp(`${WORD}+$`, 'u');
const WORD_AFTER = new RegExp(`^${WORD}+`, 'u');
const LINE_END = /\r\n?|\n/u;
/** What stands around a name and is not part of it. */
const AROUND = String.raw`[\s,;:!?"“”„‘«»]`;
/** The end of a sentence, and not the full stop of an initial: more than one letter or a number stands before it. */
const FULL_STOP = /(?:\p{L}{2}|\p{N})\.+$/u;

/**
 * The whole words that a selection means, without the spaces and marks around them: half a name that stays behind
 * would be worse than a letter too many.
 * @param findings sorted; those that need no action don't count.
 */
export function markOf(text: string, selected: Span, findings: readonly Finding[]): Mark | NoMark {
  const span = wholeWords(text, trimmed(text, selected));
  const value = text.slice(span.start, span.end);
  if (!hasLetters(value)) return 'blank';
  if (value.length > MAX_MARK_LENGTH || value.split(LINE_END).length > 2) return 'too-long';
  if (placeholderShapes(text).some((code) => touches(code, span))) return 'code';
  const met = pressingOf(findings).filter((finding) => touches(finding, span));
  if (met.some(({ start, end }) => start < span.start || span.end < end)) return 'finding';
  return hasLetters(restOf(text, span, met)) ? { ...span, holds: met[0] } : 'finding';
}

/**
 * What a command means by a cursor and a selection: the finding it stands in, or else what is selected. A finding goes
 * first, so that a command does the same for a sentence with a name in it as for the name.
 * @param offset of the cursor.
 */
export function meantBy(
  text: string,
  offset: number,
  selected: Span | undefined,
  findings: readonly Finding[],
): Meant {
  const mark = selected ? markOf(text, selected, findings) : 'blank';
  if (typeof mark !== 'string') return mark.holds ? { offset: mark.holds.start } : { offset, mark };
  if (mark !== 'finding') return { offset, no: mark };
  const met = pressingOf(findings).find((finding) => touches(finding, selected!));
  return { offset: met?.start ?? offset };
}

/** Where the words of a mark stand in a text as whole words, in any case and broken over lines anywhere; not in codes. */
export function occurrencesOf(text: string, words: string): Span[] {
  const isInCode = touchesOneOf(placeholderShapes(text));
  return [...text.matchAll(new RegExp(patternOf(words), 'giu'))]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => !isInCode(span));
}

/** Whether `words` stand in `text` as whole words; `exactly`: and nothing else does. */
export function standsIn(text: string, words: string, exactly: boolean): boolean {
  const pattern = patternOf(words);
  return new RegExp(exactly ? `^${pattern}$` : pattern, 'iu').test(text);
}

/** Tells whether a span touches one of `others`, which are sorted and don't overlap. */
export function touchesOneOf(others: readonly Span[]): (span: Span) => boolean {
  return (span) => {
    let [low, high] = [0, others.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (others[middle]!.end <= span.start) low = middle + 1;
      else high = middle;
    }
    return low < others.length && touches(others[low]!, span);
  };
}

/** Findings that need an action: the others have no underline. */
export const pressingOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity !== 'info');

export function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const hasLetters = (value: string): boolean => /[\p{L}\p{N}]/u.test(value);

/** What of a span is outside the findings in it. */
function restOf(text: string, span: Span, inside: readonly Span[]): string {
  const starts = [span.start, ...inside.map(({ end }) => end)];
  const ends = [...inside.map(({ start }) => start), span.end];
  return starts.map((start, index) => text.slice(start, ends[index])).join(' ');
}

function trimmed(text: string, { start, end }: Span): Span {
  const value = text.slice(start, end);
  const front = new RegExp(`^${AROUND}+`, 'u').exec(value)?.[0].length ?? 0;
  const kept = value.slice(front).replace(new RegExp(`${AROUND}+$`, 'u'), '');
  const named = FULL_STOP.test(kept) ? kept.replace(/\.+$/u, '') : kept;
  return { start: start + front, end: start + front + named.length };
}

function wholeWords(text: string, { start, end }: Span): Span {
  if (start === end) return { start, end };
  const isWord = (char: string): boolean => WORD_AFTER.test(char);
  const before = isWord(text.slice(start, start + 2))
    ? (WORD_BEFORE.exec(text.slice(Math.max(0, start - MAX_MARK_LENGTH), start))?.[0].length ?? 0)
    : 0;
  const after = WORD_BEFORE.test(text.slice(start, end))
    ? (WORD_AFTER.exec(text.slice(end, end + MAX_MARK_LENGTH))?.[0].length ?? 0)
    : 0;
  return { start: start - before, end: end + after };
}

/** Words apart by spaces with at most one line end among them. */
const GAP = String.raw`(?:[^\S\r\n]+|[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*)`;

function patternOf(words: string): string {
  const escaped = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`));
  return `(?<!${WORD})${escaped.join(GAP)}(?!${WORD})`;
}
