/** Which finding remains where candidates overlap, and what is left at its edges. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument, type Candidate } from '../../../src/scanner/document';
import { CATEGORIES, type Severity } from '../../../src/scanner/finding';
import { resolve } from '../../../src/scanner/resolve';
import { brokenRule, knowledge } from './real-scanner';
import { texts } from './texts';

type Proposal = readonly [part: string, category: Candidate['category'], severity: Severity, score: number];

/** The findings of a text for candidates on parts of it, as `part CATEGORY`. */
function resolved(text: string, ...proposals: Proposal[]): string[] {
  const doc = readDocument(text, knowledge);
  const candidates = proposals.map(([part, category, severity, score]) => {
    const start = doc.text.indexOf(part);
    return { start, end: start + part.length, category, severity, score, reason: 'test' };
  });
  return resolve(doc, candidates).map((f) => `${text.slice(f.start, f.end)} ${f.category}`);
}

const NUMBER = 'bel 0612345678 nu';

describe('overlap', () => {
  test.each<[what: string, text: string, proposals: Proposal[], left: string[]]>([
    ['none', 'Jan belt Piet', [['Piet', 'NAAM', 'block', 0.9], ['Jan', 'NAAM', 'block', 0.9]], ['Jan NAAM', 'Piet NAAM']],
    ['a block wins of a surer info', NUMBER, [['0612345678', 'TELEFOON', 'info', 1], ['0612345678', 'BSN', 'block', 0.5]], ['0612345678 BSN']],
    ['a review wins of an info', NUMBER, [['0612345678', 'DATUM', 'info', 1], ['0612345678', 'BSN', 'review', 0.5]], ['0612345678 BSN']],
    ['the surer wins', NUMBER, [['0612345678', 'BSN', 'block', 0.6], ['0612345678', 'TELEFOON', 'block', 0.9]], ['0612345678 TELEFOON']],
    ['the longer wins', 'Dorpsstraat 12 bis', [['Dorpsstraat 12', 'PLAATS', 'block', 0.7], ['Dorpsstraat 12 bis', 'ADRES', 'block', 0.7]], ['Dorpsstraat 12 bis ADRES']],
    ['the rest of a loser stays', 'Jan de Vries', [['Jan de', 'PLAATS', 'block', 0.5], ['de Vries', 'NAAM', 'block', 0.9]], ['Jan PLAATS', 'de Vries NAAM']],
    ['a winner inside a loser', 'Kok te Ede nu', [['Kok te Ede', 'INSTELLING', 'info', 0.5], ['te', 'NAAM', 'block', 0.9]], ['Kok INSTELLING', 'te NAAM', 'Ede INSTELLING']],
    ['neighbours that only touch', '1234AB', [['1234', 'POSTCODE', 'block', 0.9], ['AB', 'NAAM', 'block', 0.9]], ['1234 POSTCODE', 'AB NAAM']],
    ['hardly a name in a date', 'sinds 12 jan pijn', [['12 jan', 'DATUM', 'info', 0.5], ['jan', 'NAAM', 'review', 0.5]], ['12 jan DATUM']],
    ['a likely name in a date', 'sinds 12 jan pijn', [['12 jan', 'DATUM', 'info', 0.5], ['jan', 'NAAM', 'review', 0.6]], ['12 DATUM', 'jan NAAM']],
    ['hardly a name in an address', '1234 AB Ede', [['Ede', 'PLAATS', 'info', 0.7], ['Ede', 'NAAM', 'review', 0.5]], ['Ede PLAATS']],
    ['hardly a name that looks like a place', 'bij Ede', [['Ede', 'PLAATS', 'info', 0.5], ['Ede', 'NAAM', 'review', 0.5]], ['Ede NAAM']],
    ['an empty candidate', 'Jan', [['', 'NAAM', 'block', 1]], []],
  ])('%s', (_, text, proposals, left) => expect(resolved(text, ...proposals)).toEqual(left)); // prettier-ignore
});

describe('edges', () => {
  test.each<[part: string, left: string[]]>([
    [' Jan, ', ['Jan NAAM']],
    ['(Jan)', ['Jan NAAM']],
    ['"Jan"', ['Jan NAAM']],
    ['Jan.\n', ['Jan. NAAM']],
    ['(0182) 53', ['(0182) 53 NAAM']],
    [' ,;', []],
  ])('%j', (part, left) => expect(resolved(`x${part}x`, [part, 'NAAM', 'block', 1])).toEqual(left));
});

test('whatever is proposed, findings follow the rules and no letter or digit of a candidate falls open', () => {
  const proposal = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 30 }),
    category: fc.constantFrom(...CATEGORIES),
    severity: fc.constantFrom<Severity>('block', 'review', 'info'),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(texts, fc.array(proposal, { maxLength: 12 }), (text, proposals) => {
      const doc = readDocument(text, knowledge);
      const candidates = proposals.map(({ at, length, ...rest }) => {
        const start = Math.floor(at * doc.text.length);
        return { ...rest, start, end: Math.min(doc.text.length, start + length), reason: 'test' };
      });
      const findings = resolve(doc, [...candidates]);
      expect(brokenRule(text, findings)).toBeUndefined();
      const covered = new Uint8Array(text.length);
      for (const f of findings) covered.fill(1, f.start, f.end);
      for (const c of candidates)
        for (let i = c.start; i < c.end; i++)
          if (/[\p{L}\p{N}]/u.test(doc.text[i])) expect(covered[doc.view.start(i)]).toBe(1);
    }),
    { numRuns: 500 },
  );
});
