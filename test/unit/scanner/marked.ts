/** Rows of table tests in which what has to be found stands between ⟦ and ⟧. */
import { scanner } from './real-scanner';

/** The words of `text` that are found as a name, in their order. */
export function namesIn(text: string): string[] {
  return scanner
    .scan(text)
    .filter(({ category }) => category === 'NAAM')
    .map(({ start, end }) => text.slice(start, end));
}

/** The text of a row without its marks, and what stands between them. */
export function unmarked(row: string): { text: string; marked: string[] } {
  const marked = [...row.matchAll(/⟦(.+?)⟧/gu)].map(([, inside]) => inside!);
  return { text: row.replace(/[⟦⟧]/gu, ''), marked };
}
