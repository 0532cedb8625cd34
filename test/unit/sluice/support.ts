/** Findings for tests, written as the corpus writes them: `<NAAM>Jan</NAAM>`; an invented scanner that knows fixed words. */
import { CATEGORIES, type Category, type Finding, type Severity } from '../../../src/scanner/finding';
import { createMapping, type Mapping } from '../../../src/sluice';

export const NOON = 1_764_000_000_000;
export const MIDNIGHT = NOON + 12 * 3_600_000;

export const freshMapping = (): Mapping => createMapping(NOON, MIDNIGHT);

/** Text and findings of a tagged text; a review finding is written `<NAAM?>…</NAAM?>`, an info one `<DATUM!>`. */
export function tagged(source: string): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(/<([A-Z]+)([?!]?)>([\s\S]*?)<\/\1\2>/g)) {
    text += source.slice(at, match.index);
    const severity: Severity = match[2] === '?' ? 'review' : match[2] === '!' ? 'info' : 'block';
    if (!(CATEGORIES as readonly string[]).includes(match[1]!)) throw new Error(`No category: ${match[1]}`);
    const category = match[1] as Category;
    findings.push({
      start: text.length,
      end: text.length + match[3]!.length,
      category,
      severity,
      reason: 'Test.',
    });
    text += match[3]!;
    at = match.index + match[0].length;
  }
  return { text: text + source.slice(at), findings };
}

/** A scanner that finds every occurrence of the given words. */
export function wordScanner(words: Readonly<Record<string, readonly [Category, Severity]>>) {
  return (text: string): Finding[] => {
    const findings: Finding[] = [];
    for (const [word, [category, severity]] of Object.entries(words)) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        findings.push({
          start: at,
          end: at + word.length,
          category,
          severity,
          reason: 'Dit woord staat op de lijst.',
        });
      }
    }
    return findings.sort((a, b) => a.start - b.start);
  };
}
