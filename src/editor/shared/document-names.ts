/** What documents are called, and following one to its new place. Pure. */

export interface PromptName {
  /** Title of the template; undefined for a prompt of before titles were remembered. */
  readonly template: string | undefined;
  /** Name of the draft the prompt was made from; undefined without one, or when it is gone. */
  readonly draft: string | undefined;
}

/**
 * What a user knows a text by, in a list of texts: its file, or of a prompt its draft and its template. Holds nothing
 * of the text itself.
 * @param prompt undefined for a text that is no prompt.
 */
export function textTitle(uri: string, prompt?: PromptName): string {
  const name = nameOf(uri) || 'Tekst';
  if (prompt?.template === undefined) return name;
  // A prompt that was saved has a name of the user's own, or the one that VS Code took from its first line.
  if (name.startsWith(prompt.template)) return name;
  return `${(uri.startsWith('untitled:') && prompt.draft) || name} – ${prompt.template}`;
}

/** What VS Code calls a document that was never saved, whatever its language. */
const NEVER_SAVED = /^Untitled-(?=\d+$)/u;

/**
 * What a user calls a document: the last part of its URI's path, as it is read; of one that was never saved the number
 * that its tab has. Empty without a path.
 */
export function nameOf(uri: string): string {
  const path =
    uri
      .replace(/[?#].*$/su, '')
      .split(/[/:]/u)
      .at(-1) ?? '';
  try {
    const name = decodeURIComponent(path);
    return uri.startsWith('untitled:') ? name.replace(NEVER_SAVED, 'Nieuwe tekst ') : name;
  } catch {
    return path;
  }
}

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

/**
 * Which untitled document was saved, of those with the text of the file; undefined when that can't be told. Letters with codes have the
 * same text more often than not, and the data of another patient may never come to stand in one: of several only the one in front
 * counts, which is where a user saves.
 */
export function draftOfSaved<T>(drafts: readonly T[], inFront: T | undefined): T | undefined {
  return drafts.length === 1 ? drafts[0] : drafts.find((draft) => draft === inFront);
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
