/** Makes the check of a letter from what was kept of the answer and the letter as it is now. Pure. */
import type { PracticeProfile } from '../../prompts';
import { measure } from '../../readability';
import { checkAnswer, countPoints, withoutLineBreaks, type AnswerCheck } from '../../sluice';
import type { VaultEntry } from '../vault/entries';
import type { KeptAnswer } from '../vault/kept-answer';
import { checkText, openPlaces, readabilityLines } from './check-text';

/** What the practice knows beside the text that left. */
export interface CheckKnowledge {
  readonly profile: PracticeProfile;
  /** True when a lower-case word is a drug's name. */
  readonly isDrug: (word: string) => boolean;
}

/** A place in the letter to look at. UTF-16 offsets, end exclusive. */
export interface CheckPlace {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface ComposedCheck {
  /** The check as a document, in Markdown. */
  readonly text: string;
  /** Sorted by start. */
  readonly places: readonly CheckPlace[];
  readonly checklist: AnswerCheck['checklist'];
  /** How many things the check points at, those without a place included. */
  readonly remarks: number;
  /** How many of them are still to be filled in, or to be looked at because the chatbot doubted. */
  readonly open: number;
}

export function composeCheck(
  entry: VaultEntry,
  kept: KeptAnswer,
  letter: string,
  { profile, isDrug }: CheckKnowledge,
): ComposedCheck {
  const mapping = withoutLineBreaks(entry.mapping);
  const check = checkAnswer({
    input: kept.input,
    answer: letter,
    mapping,
    alsoKnown: Object.values(profile),
    isDrug,
    checklist: kept.checklist,
    ticked: kept.ticked,
    ...(kept.checkedBy === '' ? {} : { checkedBy: kept.checkedBy }),
  });
  const open = openPlaces(letter);
  const text = checkText({
    check,
    letter,
    input: kept.input,
    mapping,
    title: entry.title,
    restored: kept.restored,
    approved: kept.approved,
    unmarked: kept.unmarked === true,
    readability: readabilityLines(measure(letter).measures, letter),
    open,
    remarks: kept.remarks,
    changedSince: kept.changedSince,
  });
  const places = [
    ...check.items.flatMap(({ span, message }) => (span ? [{ ...span, message }] : [])),
    ...open.map(({ start, end, message }) => ({ start, end, message })),
  ].sort((a, b) => a.start - b.start);
  return {
    text,
    places,
    checklist: check.checklist,
    remarks: countPoints(check.items) + open.length,
    open: open.length,
  };
}
