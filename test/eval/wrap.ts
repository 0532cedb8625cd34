/** Documents as a mail program breaks them: each line end takes the place of a space, so that all spans stay where they are. */
import type { CorpusDocument } from './corpus';

/** A row of a table or of a message is sent as it is. */
const ROW = /\t| {2}|[|;^{]/;

/** Breaks each line where the next word would pass the width. */
export function wrapped(text: string, width: number): string {
  const brokenLine = (line: string) =>
    line.split(' ').reduce((done, word, n) => {
      const length = done.length - (done.lastIndexOf('\n') + 1);
      return n === 0 ? word : done + (length + 1 + word.length > width ? '\n' : ' ') + word;
    }, '');
  return text
    .split('\n')
    .map((line) => (ROW.test(line) ? line : brokenLine(line)))
    .join('\n');
}

export const wrappedDocument = (document: CorpusDocument, width: number): CorpusDocument => ({
  ...document,
  text: wrapped(document.text, width),
});
