/** A doubtful finding in the words of its row. Pure. */
import type { ProposedFinding } from '../../sluice';
import { categoryName } from '../shared/categories';
import { lineOf } from '../shared/lines';
import type { SourceText } from '../shared/source-text';

/** "Naam, regel 3"; without the line when the text has none in its document. */
export function reviewPlace(
  { category, start }: Pick<ProposedFinding, 'category' | 'start'>,
  { text, firstLine }: Pick<SourceText, 'text' | 'firstLine'>,
): string {
  const name = categoryName(category);
  return firstLine === undefined ? name : `${name}, regel ${lineOf(text, start, firstLine)}`;
}

/** One finding for each thing that is asked about: the first of its places, where a reader meets it. */
export function askedOnce<T extends Pick<ProposedFinding, 'key'>>(findings: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const finding of findings) if (!first.has(finding.key)) first.set(finding.key, finding);
  return [...first.values()];
}
