/** Lines as a user counts them, from 1. Pure. */

/** The line of a UTF-16 offset in a text. @param first the line of its document that the text begins in. */
export function lineOf(text: string, offset: number, first = 1): number {
  return first + text.slice(0, offset).split('\n').length - 1;
}

/**
 * The line of a document that the text of these selections begins in; of the whole document without any.
 * Undefined for several: joined to one text their lines are not those of the document.
 */
export function firstLineOf(
  selections: readonly { readonly start: { readonly line: number } }[],
): number | undefined {
  const [only, ...others] = selections;
  if (!only) return 1;
  return others.length === 0 ? only.start.line + 1 : undefined;
}

/** The text with `\n` for every line end: VS Code gives all lines of a document the same one. */
export const oneLineEnd = (text: string): string => text.replace(/\r\n?/gu, '\n');
