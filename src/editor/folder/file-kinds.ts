/** Which files of a folder are letters. Pure. */

const EXTENSIONS = ['.txt', '.md', '.markdown', '.csv', '.tsv', '.text'];

/** Folders that hold tools and not letters. */
const SKIPPED = new Set(['node_modules', '.git', '.svn']);

export function isLetterName(name: string): boolean {
  const lower = name.toLowerCase();
  return EXTENSIONS.some((extension) => lower.endsWith(extension));
}

export function isSkippedFolder(name: string): boolean {
  return SKIPPED.has(name);
}
