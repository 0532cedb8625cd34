/** Reading the journal file. Knows no VS Code. */
import { open, readFile } from 'node:fs/promises';

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

/** Whether a file ends with a line end; true for one that is empty or isn't there. Rejects when it can't be read. */
export async function endsInLine(path: string): Promise<boolean> {
  const file = await open(path, 'a+');
  try {
    const { size } = await file.stat();
    if (size === 0) return true;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] === 0x0a;
  } finally {
    await file.close();
  }
}
