/** What is kept of an answer that came back, so that its check can be shown again after a reload. Pure. */

export interface KeptAnswer {
  readonly id: string;
  /** What the answer is checked against: the material in the `sent` of its entry. Empty when that is. */
  readonly input: string;
  /** The check list of the template; empty without one. */
  readonly checklist: readonly string[];
  /** How many codes went back at once, and how many after approval. */
  readonly restored: number;
  readonly approved: number;
  /** True when the letter was put down without signs of Markdown that stood in the answer. */
  readonly unmarked?: boolean;
  /** What the chatbot wrote for the practice; it doesn't stand in the letter. */
  readonly remarks: string;
  /** Points of `checklist` that were ticked, by index. */
  readonly ticked: readonly number[];
  /** Who checked; empty until someone did. */
  readonly checkedBy: string;
  /** True when the letter was changed after someone checked it. */
  readonly changedSince: boolean;
}

/** Reads kept answers back with distrust; undefined when anything in them is not as written. */
export function readAnswers(value: unknown): KeptAnswer[] | undefined {
  return Array.isArray(value) && value.every(isKeptAnswer) ? value : undefined;
}

function isKeptAnswer(value: unknown): value is KeptAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { id, input, checklist, restored, approved, unmarked, remarks, ticked, checkedBy, changedSince } =
    value as Record<keyof KeptAnswer, unknown>;
  return (
    [id, input, remarks, checkedBy].every((text) => typeof text === 'string') &&
    [restored, approved].every((count) => typeof count === 'number') &&
    typeof changedSince === 'boolean' &&
    (unmarked === undefined || typeof unmarked === 'boolean') &&
    isListOf(checklist, 'string') &&
    isListOf(ticked, 'number')
  );
}

function isListOf(value: unknown, type: 'string' | 'number'): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === type);
}
