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
