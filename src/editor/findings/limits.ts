/** Limits of what the editor checks while someone types. Measured in UTF-16 units, like `document.getText().length`. */

/** Above this a document isn't checked: two million characters are some 600 pages. */
export const MAX_SCAN_LENGTH = 2_000_000;

/** Diagnostics per document. VS Code shows at most 1,000; nobody reads more than a screenful. */
export const MAX_DIAGNOSTICS = 100;

/** Rest after the last key before a letter is checked, in milliseconds. */
const DEBOUNCE_MS = 250;

/**
 * Rest after the last key before a text of `length` UTF-16 units is checked, in milliseconds. A long text waits
 * longer, since checking it takes longer: one check shouldn't run into the next.
 */
export function debounceFor(length: number): number {
  return DEBOUNCE_MS + Math.round(length / 2000);
}
