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

/** Characters of its line before and behind a finding: enough to see what is asked about. */
const AROUND = 24;

/** "…belt Bon terug over…": the words around a finding, of its own line. */
export function wordsAround(
  { start, end }: Pick<ProposedFinding, 'start' | 'end'>,
  { text }: Pick<SourceText, 'text'>,
): string {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^.*[\r\n]/su, '');
  const behind = text.slice(end, end + AROUND).replace(/[\r\n].*$/su, '');
  const isCut = (part: string) => part.length === AROUND;
  // No half words.
  const whole = [
    isCut(before) ? before.replace(/^\S*/u, '…').replace('… ', '…') : before,
    text.slice(start, end),
    isCut(behind) ? behind.replace(/\s*\S*$/u, '…') : behind,
  ];
  return whole.join('').replace(/\s+/gu, ' ').trim();
}

/** One finding for each thing that is asked about: the first of its places, where a reader meets it. */
export function askedOnce<T extends Pick<ProposedFinding, 'key'>>(findings: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const finding of findings) if (!first.has(finding.key)) first.set(finding.key, finding);
  return [...first.values()];
}
