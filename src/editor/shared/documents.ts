/** Which documents Promptsluis looks at. Knows two members of a document, not VS Code's TextDocument. */

export interface DocumentLike {
  readonly uri: { readonly scheme: string };
  readonly languageId: string;
}

/** Schemes of texts a person writes. Output channels, diffs, settings and the like are left alone. */
const SCHEMES = new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote']);

/** Whether a document is a text that a person writes. */
export function isWrittenText(document: Pick<DocumentLike, 'uri'>): boolean {
  return SCHEMES.has(document.uri.scheme);
}

/** Whether a document is checked while someone types in it. */
export function isWatched(document: DocumentLike, languages: readonly string[]): boolean {
  return isWrittenText(document) && languages.includes(document.languageId);
}

/**
 * Whether a text is no text: it holds NUL characters, or so many replacement characters
 * (what a decoder leaves for bytes that are no UTF-8) that it can't be a letter.
 * The share of 1 in 10 is generous: one broken character in a real letter does no harm.
 */
export function looksBinary(text: string): boolean {
  if (text.includes('\u0000')) return true;
  const sample = text.slice(0, 20_000);
  let broken = 0;
  for (let at = sample.indexOf('\uFFFD'); at >= 0; at = sample.indexOf('\uFFFD', at + 1)) broken += 1;
  return sample.length > 0 && broken * 10 > sample.length;
}
