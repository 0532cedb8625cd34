/** Limits of what the editor checks while someone types. Measured in UTF-16 units, like `document.getText().length`. */

/** Above this a document isn't checked: two million characters are some 600 pages. */
export const MAX_SCAN_LENGTH = 2_000_000;

/**
 * Diagnostics per document: as many as VS Code shows. In a list of forty patients, three data each, a name without an
 * underline must not look like a word that was checked.
 */
export const MAX_DIAGNOSTICS = 1_000;

/** Rest after the last key before a letter is checked, in milliseconds. */
const DEBOUNCE_MS = 250;

/**
 * Rest after the last key before a text of `length` UTF-16 units is checked, in milliseconds. A long text waits
 * longer, since checking it takes longer: one check shouldn't run into the next.
 */
export function debounceFor(length: number): number {
  return DEBOUNCE_MS + Math.round(length / 2000);
}
