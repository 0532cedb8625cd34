/** The last part of a path or URI, readable: `file:///map/Brief%20kort.md` gives `Brief kort.md`. */
export function fileName(file: string): string {
  const last = file.split(/[\\/]/).pop()!;
  try {
    return decodeURIComponent(last);
  } catch {
    // A plain path may hold a percent sign of its own.
    return last;
  }
}

/** Is this the name of a template? Capitals don't matter, and a folder may explain itself in a README. */
export function isTemplateName(name: string): boolean {
  return /\.md$/iu.test(name) && name.toLowerCase() !== 'readme.md';
}

/** Can this be a template under the name that Notepad gives it: `brief.txt`, or `brief.md.txt` with its end out of sight? */
export function isMisnamed(name: string): boolean {
  return /\.txt$/iu.test(name);
}
