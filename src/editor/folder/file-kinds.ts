/** Which files of a folder are letters. Pure. */

/** `letter` is read; `other` is named as not read; `clutter` is what the system or a program leaves behind. */
export type FileKind = 'letter' | 'other' | 'clutter';

/** Of RTF the scanner reads the text between the words about looks (scanner/rtf.ts). */
const EXTENSIONS = ['.txt', '.md', '.markdown', '.csv', '.tsv', '.text', '.rtf'];

const CLUTTER = new Set(['thumbs.db', 'desktop.ini']);

/** Folders that hold tools and not letters. */
const SKIPPED = new Set(['node_modules', '.git', '.svn']);

/** By the name alone. Word keeps a file "~$brief.docx" beside an open document; a name with a dot in front is hidden. */
export function fileKind(name: string): FileKind {
  const lower = name.toLowerCase();
  if (EXTENSIONS.some((extension) => lower.endsWith(extension))) return 'letter';
  return CLUTTER.has(lower) || lower.startsWith('.') || lower.startsWith('~$') ? 'clutter' : 'other';
}

export function isSkippedFolder(name: string): boolean {
  return SKIPPED.has(name);
}
