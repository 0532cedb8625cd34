/** Which marks by hand count in a document, out of all that is kept. Pure. */
import { CATEGORIES, type Category } from '../../scanner';
import { withMarked, type MarkedWords } from '../../sluice';
import { letterOf, type VaultEntry } from './entries';

type Kept = Pick<VaultEntry, 'document' | 'source' | 'marked' | 'putBackIn'>;

/**
 * The entries whose marks count in a document: its own, those of the letter it belongs to, and those whose data were
 * put back in it, with all that these come from in the same way.
 * @param document its key, and `source` that of the draft it was made from; empty when it wasn't.
 */
export function entriesBehind<T extends Kept>(
  entries: readonly T[],
  { document, source }: Pick<VaultEntry, 'document' | 'source'>,
): T[] {
  const keys = new Set([document, letterOf({ document, source })]);
  const behind = new Set<T>();
  for (let before = -1; before < behind.size;) {
    before = behind.size;
    for (const entry of entries) {
      const own = [entry.document, letterOf(entry)];
      if (![...own, ...(entry.putBackIn ?? [])].some((key) => keys.has(key))) continue;
      behind.add(entry);
      for (const key of own) keys.add(key);
    }
  }
  return entries.filter((entry) => behind.has(entry));
}

/** All marks of entries, of which the newest comes first. */
export function markedOf(entries: readonly Kept[]): MarkedWords[] {
  return entries.reduceRight<MarkedWords[]>((older, { marked = [] }) => withMarked(older, marked), []);
}

/** Reads kept marks back with distrust; undefined when anything in them is not as written. */
export function readMarked(value: unknown): MarkedWords[] | undefined {
  return Array.isArray(value) && value.every(isMarked) ? value : undefined;
}

function isMarked(value: unknown): value is MarkedWords {
  if (typeof value !== 'object' || value === null) return false;
  const { category, words, withCapital = true } = value as Record<string, unknown>;
  if (typeof words !== 'string' || words.trim() === '' || withCapital !== true) return false;
  return CATEGORIES.includes(category as Category);
}
