/** Where a library that only returns a redacted text took something away. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words, numbers, runs of white space and single marks: the pieces in which two texts are compared. */
function pieces(text: string): string[] {
  return text.match(/[\p{L}\p{M}_]+|\p{N}+|\s+|[^\p{L}\p{M}\p{N}\s_]/gu) ?? [];
}

/**
 * The spans of `before` that are not in `after`, which is `before` with placeholders in it. Compares piece by piece,
 * and after a difference goes on where the next pieces agree again, at most `WINDOW` pieces away.
 */
export function removedSpans(before: string, after: string): Span[] {
  const a = pieces(before);
  const b = pieces(after);
  const spans: Span[] = [];
  let offset = 0;
  for (let i = 0, j = 0; i < a.length;) {
    if (a[i] === b[j]) {
      offset += a[i].length;
      i++;
      j++;
      continue;
    }
    const [skipA, skipB] = nextAgreement(a, i, b, j);
    const start = offset;
    for (let k = 0; k < skipA; k++) offset += a[i + k].length;
    if (offset > start) spans.push({ start, end: offset });
    i += skipA;
    j += skipB;
  }
  return spans;
}

/** Longer than any address or list of names that was replaced in one go. */
const WINDOW = 60;
/** This many pieces in a row that agree are no coincidence. */
const AGREE = 4;

function nextAgreement(a: string[], i: number, b: string[], j: number): [number, number] {
  for (let sum = 1; sum < 2 * WINDOW; sum++)
    for (let skipB = Math.max(0, sum - WINDOW); skipB <= Math.min(sum, WINDOW); skipB++) {
      const skipA = sum - skipB;
      if (i + skipA > a.length || j + skipB > b.length) continue;
      if (agrees(a, i + skipA, b, j + skipB)) return [skipA, skipB];
    }
  return [a.length - i, b.length - j];
}

function agrees(a: string[], i: number, b: string[], j: number): boolean {
  for (let k = 0; k < AGREE; k++) {
    if (i + k >= a.length || j + k >= b.length) return a.length - i === b.length - j;
    if (a[i + k] !== b[j + k]) return false;
  }
  return true;
}
