/** Reading the journal file. Knows no VS Code. */
import { readFile } from 'node:fs/promises';

/**
 * The text of the journal file; empty when there is none, because nothing was decided so far. Undefined when the file
 * can't be read: then nobody knows what stands in it.
 */
export async function readJournalFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? '' : undefined;
  }
}
