/** What stood around a text in the document it was taken from. Pure. */
import type { Surroundings } from '../../sluice';

type Piece = Surroundings['pieces'][number];

/** So many characters before and after tell what a text is about: some forty pages. A whole book takes seconds. */
const REACH = 100_000;
/** A shorter line may stand in a draft by chance. */
const SHORTEST_LINE = 3;

/** @param selected what is selected, in the order in which it is joined to one text, with one character between two. */
export function aroundSelections(
  document: string,
  selected: readonly { readonly start: number; readonly end: number }[],
): Surroundings | undefined {
  let at = 0;
  const pieces = selected.map(({ start, end }) => {
    const piece = { start, end, at };
    at += end - start + 1;
    return piece;
  });
  return near(document, pieces);
}

/** The draft around those lines of a prompt that come from it: a prompt may hold only what was selected. */
export function aroundLines(draft: string, prompt: string): Surroundings | undefined {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of prompt.matchAll(/[^\r\n]+/gu)) {
    const line = match[0].trim();
    if (line.length < SHORTEST_LINE) continue;
    const next = draft.indexOf(line, from);
    const start = next >= 0 ? next : draft.indexOf(line);
    if (start < 0) continue;
    from = start + line.length;
    pieces.push({ start, end: from, at: match.index + match[0].indexOf(line) });
  }
  return near(draft, pieces);
}

function near(text: string, pieces: readonly Piece[]): Surroundings | undefined {
  if (pieces.length === 0) return undefined;
  const first = pieces.reduce((least, { start }) => Math.min(least, start), Infinity);
  const last = pieces.reduce((most, { end }) => Math.max(most, end), 0);
  const from = Math.max(0, first - REACH);
  return {
    text: text.slice(from, last + REACH),
    pieces: pieces.map(({ start, end, at }) => ({ start: start - from, end: end - from, at })),
  };
}
