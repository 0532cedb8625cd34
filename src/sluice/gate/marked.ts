/**
 * Words that a user marked as data of a person because the scanner missed them. Once their data are put back they look
 * like any other words: what is remembered of a document makes findings of them again.
 */
import type { Category, Finding } from '../../scanner';
import { withoutLineEnds } from '../codes/one-line';
import { occurrencesOf, standsIn } from '../occurrences';
import { tidyFindings } from '../spans';

/** Patient data: kept where mappings are, and nowhere else. */
export interface MarkedWords {
  readonly category: Category;
  readonly words: string;
  /** Counts only with a capital: half of a name that the user pointed at, which is often a word as well ("Bos"). */
  readonly withCapital?: true;
}

/** The reason of a finding that only the user saw. */
export const MARKED_REASON = 'Dit hebt u zelf aangewezen.';

/** What is to be remembered of a stretch of text that a user marked. */
export function wordsToMark(value: string, category: Category): MarkedWords[] {
  // The letter with the answer has no line ends in a name, nor the hyphen of one.
  return withMarked([], [
    { category, words: value.replace(/\s+/gu, ' ').trim() },
    { category, words: withoutLineEnds(value, category).replace(/\s+/gu, ' ').trim() },
  ]); // prettier-ignore
}

/** Both lists as one. Words are of one kind: those of `newer` hold. What counted in any case goes on to do so. */
export function withMarked(older: readonly MarkedWords[], newer: readonly MarkedWords[]): MarkedWords[] {
  const all = new Map<string, MarkedWords>();
  for (const one of [...older, ...newer]) {
    const { category, words } = one;
    const known = all.get(keyOf(one));
    all.set(keyOf(one), known && !known.withCapital ? { category, words } : one);
  }
  return [...all.values()];
}

/** The list without these words, whatever their kind. */
export function withoutMarked(marked: readonly MarkedWords[], gone: readonly MarkedWords[]): MarkedWords[] {
  const keys = new Set(gone.map(keyOf));
  return marked.filter((one) => !keys.has(keyOf(one)));
}

/** The marked words that stand in `value`, a stretch of a text with a finding. */
export function markedIn(value: string, marked: readonly MarkedWords[]): MarkedWords[] {
  return marked.filter(({ words }) => standsIn(value, words, false));
}

/** Where marked words stand in a text, as findings that are certain: sorted, not overlapping, not in codes. */
export function markedFindings(text: string, marked: readonly MarkedWords[]): Finding[] {
  const all = marked.flatMap(({ category, words, withCapital }) =>
    occurrencesOf(text, words)
      .filter(({ start, end }) => !withCapital || hasCapital(text.slice(start, end)))
      .map((span): Finding => ({ ...span, category, severity: 'block', reason: MARKED_REASON })),
  );
  return tidyFindings(text, all);
}

/**
 * Findings with those of marked words, sorted, not overlapping. What the scanner is certain of stays whole; of what it
 * doubts, or shows as information, a part that is marked is certain.
 */
export function withMarkedFindings(
  text: string,
  findings: readonly Finding[],
  marked: readonly MarkedWords[],
): Finding[] {
  const certain = findings.filter(({ severity }) => severity === 'block');
  const added = tidyFindings(text, markedFindings(text, marked), certain);
  if (added.length === 0) return [...findings];
  const others = findings
    .filter(({ severity }) => severity !== 'block')
    .flatMap((finding) =>
      added.some(({ start, end }) => start < finding.end && finding.start < end)
        ? tidyFindings(text, [finding], added)
        : [finding],
    );
  return [...certain, ...added, ...others].sort((a, b) => a.start - b.start);
}

export const hasCapital = (words: string): boolean => /\p{Lu}/u.test(words);

/** In any case, with an accent in one character or two. */
const keyOf = ({ words }: MarkedWords): string => words.normalize('NFC').toLowerCase();
