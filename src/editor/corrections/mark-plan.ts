/** Which places become codes when a user marks what the scanner missed, and what kind it is. Pure. */
import type { Category, Finding } from '../../scanner';
import {
  isNameLabel,
  MARKED_REASON,
  occurrencesOf,
  standsIn,
  touchesOneOf,
  withMarked,
  wordsToMark,
  type Mapping,
} from '../../sluice';
import { pressingOf, touches, type Span } from './marking';
import { planEverywhere, planHere, type ReplacePlan } from './replace-plan';

export type MarkReach = 'here' | 'everywhere';

/**
 * Plans the replacement of what stands at `mark`, or of the same words everywhere. Persons are linked with those of the
 * findings, so that a surname that was missed gets the number of the person it belongs to. Where the words stand inside
 * a finding, "Jan Timmer" or an e-mail address, all of that finding is replaced by its own code. Undefined when there
 * is nothing to replace.
 */
export function markPlan(
  text: string,
  findings: readonly Finding[],
  mapping: Mapping,
  reach: MarkReach,
  mark: Span,
  category: Category,
): ReplacePlan | undefined {
  const places = placesOf(text, mark);
  const marks = places.map((place): Finding => ({
    ...place,
    category,
    severity: 'block',
    reason: MARKED_REASON,
  }));
  // Where the two overlap the one that begins first keeps its span, and what is left of the other gets a code too.
  const all = [...pressingOf(findings), ...marks];
  const isMeant = touchesOneOf(reach === 'here' ? [mark] : places);
  const plan =
    reach === 'here'
      ? planHere(text, all, mapping, isMeant)
      : planEverywhere(text, all, mapping, ({ replacements }) => replacements.filter(isMeant));
  const words = text.slice(mark.start, mark.end);
  // Where half a word got the code ("Jan" of "Jans") the whole word is what the user saw.
  const isWhole = plan?.marked.some((marked) => standsIn(words, marked.words, false));
  if (!plan || isWhole) return plan;
  return { ...plan, marked: withMarked(plan.marked, wordsToMark(words, category)) };
}

/** What the user marks, and the other places of the same words, sorted. */
export function placesOf(text: string, mark: Span): Span[] {
  const others = occurrencesOf(text, text.slice(mark.start, mark.end)).filter(
    (place) => !touches(place, mark),
  );
  return [...others, { start: mark.start, end: mark.end }].sort((a, b) => a.start - b.start);
}

/**
 * The kind of what is marked, when the document tells: the same is a finding elsewhere, or has a code already, or it is
 * a part of somebody's name there. Undefined when it tells nothing or more than one thing: then the user says it.
 */
export function knownKind(
  text: string,
  findings: readonly Finding[],
  mapping: Mapping,
  mark: Span,
): Category | undefined {
  const words = text.slice(mark.start, mark.end);
  const known = [
    ...pressingOf(findings)
      .filter((finding) => !touches(finding, mark))
      .map(({ start, end, category }) => ({ category, value: text.slice(start, end) })),
    ...mapping.entries.map(({ label, original }) => ({
      category: isNameLabel(label) ? ('NAAM' as const) : label,
      value: original,
    })),
  ];
  const kinds = new Set(
    known
      .filter(({ category, value }) => standsIn(value, words, category !== 'NAAM'))
      .map(({ category }) => category),
  );
  return kinds.size === 1 ? [...kinds][0] : undefined;
}
