/** What a user selects that the scanner missed: which stretch of text that is. Pure. */
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

/** Why a command has no mark, as the user is told it: what is or cuts a finding means that finding. */
export type NotMeant = Exclude<NoMark, 'finding'>;

/** What a command works on: a mark, or else a finding at `offset`; `no` tells why it isn't the selection. */
export interface Meant {
  readonly offset: number;
  readonly mark?: Span;
  readonly no?: NotMeant;
}

const WORD = String.raw`[\p{L}\p{M}\p{N}]`;
/** What joins two halves of one name or number: "Bos-Timmer", "J.Timmer", "d'Arc", "kl-12345-AB". */
const JOINT = String.raw`(?:[-\u2010\u2011\u00AD/.]|(?<=\p{L}\p{M}*)['’](?=\p{L}))`;
const WHOLE_WORD = new RegExp(`${WORD}+(?:${JOINT}${WORD}+)*`, 'gu');
const LINE_END = /\r\n?|\n/u;
/** What stands around a name and is not part of it. */
const AROUND = String.raw`[\s,;:!?"“”„‘«»]`;
/** The end of a sentence, and not the full stop of an initial: more than one letter or a number stands before it. */
const FULL_STOP = /(?:\p{L}{2}|\p{N})\.+$/u;

/**
 * The whole words that a selection means, without the spaces and marks around them: half a name that stays behind
 * would be worse than a letter too many. A double name is one word, of which a finding beside the selection is no part:
 * that gets a code of its own.
 * @param findings sorted; those that need no action don't count.
 */
export function markOf(text: string, selected: Span, findings: readonly Finding[]): Mark | NoMark {
  const roughly = withoutSpace(text, selected);
  // Before any pattern: a selection can be as large as the document.
  if (roughly.end - roughly.start > MAX_MARK_LENGTH) return 'too-long';
  const span = wholeWords(text, trimmed(text, roughly), pressingOf(findings));
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

function withoutSpace(text: string, { start, end }: Span): Span {
  const value = text.slice(start, end).trimStart();
  return { start: end - value.length, end: end - value.length + value.trimEnd().length };
}

function trimmed(text: string, { start, end }: Span): Span {
  const value = text.slice(start, end);
  const front = new RegExp(`^${AROUND}+`, 'u').exec(value)?.[0].length ?? 0;
  const kept = value.slice(front).replace(new RegExp(`${AROUND}+$`, 'u'), '');
  const named = FULL_STOP.test(kept) ? kept.replace(/\.+$/u, '') : kept;
  return { start: start + front, end: start + front + named.length };
}

/** A span with all of the words that it cuts, up to the findings on both sides of it. */
function wholeWords(text: string, span: Span, findings: readonly Finding[]): Span {
  const before = findings.filter(({ end }) => end <= span.start).at(-1)?.end ?? 0;
  const after = findings.find(({ start }) => start >= span.end)?.start ?? text.length;
  // Wide enough for a word that is too long to be seen as such.
  const from = Math.max(before, span.start - 2 * MAX_MARK_LENGTH);
  const to = Math.min(after, span.end + 2 * MAX_MARK_LENGTH);
  const cut = [...text.slice(from, to).matchAll(WHOLE_WORD)]
    .map((match) => ({ start: from + match.index, end: from + match.index + match[0].length }))
    .filter((word) => touches(word, span));
  return {
    start: Math.min(span.start, ...cut.map(({ start }) => start)),
    end: Math.max(span.end, ...cut.map(({ end }) => end)),
  };
}
