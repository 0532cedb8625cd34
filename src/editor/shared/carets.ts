/** Where the carets stand after a change. Pure. */

/** A selection by its offsets: where it began, and where the caret is. */
export interface Caret {
  readonly anchor: number;
  readonly active: number;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The carets after all changes. What was selected and is replaced, in whole or in part, is no longer selected: a safe copy
 * right after would take that piece for all that is meant.
 * @param changes offsets in the text before; not overlapping.
 */
export function caretsAfter(carets: readonly Caret[], changes: readonly Change[]): Caret[] {
  return carets.map(({ anchor, active }) => {
    const [start, end] = [Math.min(anchor, active), Math.max(anchor, active)];
    const isReplaced = changes.some((change) => change.start < end && start < change.end);
    const last = moved(end, changes);
    return isReplaced
      ? { anchor: last, active: last }
      : { anchor: moved(anchor, changes), active: moved(active, changes) };
  });
}

function moved(offset: number, changes: readonly Change[]): number {
  let at = offset;
  for (const { start, end, text } of changes) {
    if (start >= offset) continue;
    at += text.length - (Math.min(end, offset) - start);
  }
  return at;
}
