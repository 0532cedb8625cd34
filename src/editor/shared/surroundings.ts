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

/**
 * The draft around those lines of a prompt that come from it: a prompt may hold only what was selected. Of a line that was changed,
 * or that a template put words around, the longest parts that stand in the draft.
 */
export function aroundLines(draft: string, prompt: string): Surroundings | undefined {
  const pieces: Piece[] = [];
  let from = 0;
  /** Adds a part of the prompt that stands in the draft, behind the part before it if it can. */
  const add = (part: string, at: number): boolean => {
    const next = draft.indexOf(part, from);
    const start = next >= 0 ? next : draft.indexOf(part);
    if (start < 0) return false;
    from = start + part.length;
    pieces.push({ start, end: from, at });
    return true;
  };
  for (const match of prompt.matchAll(/[^\r\n]+/gu)) {
    const line = match[0].trim();
    if (line.length < SHORTEST_LINE) continue;
    const at = match.index + match[0].indexOf(line);
    if (!add(line, at))
      for (const part of partsIn(draft, line)) add(line.slice(part.start, part.end), at + part.start);
  }
  return near(draft, pieces);
}

/** A part of a line: a word, or what stands in a cell of a row. */
const WORD = /[^\s;|,]+/gu;
/** A single shorter word stands in any draft. */
const SHORTEST_PART = 4;
/** Longer lines than this are looked at no further: a search in the draft for each of their words takes too long. */
const MOST_WORDS = 200;

/** The longest runs of words of a line that stand in the draft, one behind the other. */
function partsIn(draft: string, line: string): { start: number; end: number }[] {
  const words = [...line.matchAll(WORD)].slice(0, MOST_WORDS).map((word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }));
  const parts: { start: number; end: number }[] = [];
  for (let first = 0; first < words.length;) {
    const { start } = words[first]!;
    let last = first;
    while (last < words.length && draft.includes(line.slice(start, words[last]!.end))) last++;
    if (last > first && words[last - 1]!.end - start >= SHORTEST_PART)
      parts.push({ start, end: words[last - 1]!.end });
    first = Math.max(last, first + 1);
  }
  return parts;
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
