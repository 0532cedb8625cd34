/** Following a document to its new place. Pure. */

/**
 * The URI a document has after `from` became `to`, both a file or a folder with what is in it.
 * Undefined for a document that stays where it is. All URIs as strings.
 */
export function movedUri(document: string, from: string, to: string): string | undefined {
  if (document === from) return to;
  return document.startsWith(`${from}/`) ? to + document.slice(from.length) : undefined;
}

/**
 * Whether a file that was just saved holds the text of an untitled document: it is that document then, saved under a name.
 * White space is no difference: VS Code may trim lines and add a last line end while saving.
 */
export function isSavedDraft(draft: string, saved: string): boolean {
  const text = plain(saved);
  return text !== '' && plain(draft) === text;
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
