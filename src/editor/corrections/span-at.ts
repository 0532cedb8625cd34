/** Which finding a cursor or a selection means. Pure. */

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The span that `from` lies in, or else the first that the stretch from `from` to `to` meets. Where two touch, a cursor
 * between them means the one that begins there, as the place of every finding is its start.
 * @param spans sorted by start; all offsets in UTF-16 units, end exclusive.
 */
export function spanAt<T extends Span>(spans: readonly T[], from: number, to = from): T | undefined {
  return (
    spans.find(({ start, end }) => start <= from && from < end) ??
    spans.find(({ start, end }) => start <= to && from <= end)
  );
}
