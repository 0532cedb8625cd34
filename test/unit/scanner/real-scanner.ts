/** The scanner with the lexicon that was built, and what must hold of its findings for every text. */
import { readFileSync } from 'node:fs';
import { createScanner, decodeKnowledge, type Finding } from '../../../src/scanner';
import { CATEGORIES } from '../../../src/scanner/finding';

const bytes = readFileSync('dist/lexicon.bin');

export const scanner = createScanner(bytes);
export const knowledge = decodeKnowledge(bytes);

/** The first rule of findings that is broken for `text`, in words; undefined when all hold. */
export function brokenRule(text: string, findings: readonly Finding[]): string | undefined {
  let end = 0;
  for (const f of findings) {
    if (!Number.isInteger(f.start) || !Number.isInteger(f.end)) return 'an offset is no whole number';
    if (f.start < end) return 'findings overlap or are not sorted';
    if (f.end <= f.start) return 'a finding is empty';
    if (f.end > text.length) return 'a finding ends past the text';
    if (!CATEGORIES.includes(f.category)) return 'a category does not exist';
    if (f.reason.trim() === '') return 'a finding has no reason';
    end = f.end;
  }
  return undefined;
}
