/** Text as a mail program breaks it: each line end takes the place of a space. */
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
