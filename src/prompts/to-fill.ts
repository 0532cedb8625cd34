/**
 * The places of a prompt that the user has to fill in. A template also tells the model to write `[INVULLEN: …]`: such
 * a mark stands in its own text, never in the place of a field, and doesn't count.
 */
import type { Filled } from './template';

const MARK = '[INVULLEN:';

/** The marks that stand in place of a required field or a missing selection, each once. They hold only labels. */
export function marksToFill({ text, tabStops }: Pick<Filled, 'text' | 'tabStops'>): string[] {
  const open = tabStops.map(({ start, end }) => text.slice(start, end));
  return [...new Set(open.filter((place) => place.startsWith(MARK)))];
}

/** Those of the marks that still stand in a text. */
export function marksLeft(text: string, marks: readonly string[]): string[] {
  return marks.filter((mark) => text.includes(mark));
}
