import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, type Finding } from '../../../src/scanner/finding';
import { parseMapping, pseudonymise, restore, serialiseMapping, type Mapping } from '../../../src/sluice';
import { freshMapping, tagged } from './support';

/** Pieces that make trouble: placeholders, half surrogates, line ends, brackets, tussenvoegsels, emoji, entities. */
const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(
    '[NAAM-1]', '[naam-1]', '[NAAM-2b]', 'NAAM-1', '[VOORNAAM-1]', '[[ACHTERNAAM-3]]', '[GEBOORTEDATUM-1, 67 jaar]', '[NAAM-', '[GEBOORTEDATUM-1]', '. ', '! ', '\n\n',
    '[GEBOORTEDATUM-1, jonger dan 1 jaar]', '[GEBOORTEDATUM-2, 90 jaar of ouder]', '01-02-1930', '2 mei 2025',
    '1]', ']', '[', '\\[', '\r\n', '\n', ' ', '\u00a0', '\u200b', '\ud83d', '\ude00', '😀', 'é', 'e\u0301', "'s", '’', 's',
    'Jan', 'JAN', 'jan', 'Jans', 'de Vries', 'De Vries', 'Vries, J. de', 'J.P.M.', 'mevrouw ', 'dhr. ', '12-03-1956', '123456782',
    '[NAAM-0001]', '[NAAM-99999999]', 'ſ', '&#91;NAAM-1&#93;', '%5B', 'constructor', '__proto__',
  ),
); // prettier-ignore
const hostileText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

const textWithFindings = hostileText.chain((text) =>
  fc
    .array(
      fc.record({
        a: fc.nat({ max: text.length }),
        b: fc.nat({ max: text.length }),
        category: fc.constantFrom(...CATEGORIES),
        severity: fc.constantFrom('block', 'review', 'info'),
      }),
      { maxLength: 8 },
    )
    .map((spans) => ({
      text,
      findings: spans.map(({ a, b, category, severity }): Finding => ({
        start: Math.min(a, b),
        end: Math.max(a, b),
        category,
        severity: severity as Finding['severity'],
        reason: 'Test.',
      })),
    })),
);

const today = { year: 2025, month: 11, day: 24 };

describe('the way out and back', () => {
  it('gives every text back exactly, whatever the findings', () => {
    fc.assert(
      fc.property(textWithFindings, fc.boolean(), ({ text, findings }, withAge) => {
        const out = pseudonymise(text, findings, freshMapping(), withAge ? { ageOn: today } : {});
        expect(restore(out.text, out.mapping).text).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives it back through a stored mapping as well', () => {
    fc.assert(
      fc.property(textWithFindings, ({ text, findings }) => {
        const out = pseudonymise(text, findings, freshMapping());
        const stored = parseMapping(serialiseMapping(out.mapping));
        expect(stored).not.toBeNull();
        expect(restore(out.text, stored!).text).toBe(text);
      }),
    );
  });

  it('leaves nothing flagged in the new text but white space, possessives, titles, the end of a sentence and the comma of a list', () => {
    fc.assert(
      fc.property(textWithFindings, ({ text, findings }) => {
        const blocking = findings.map((finding) => ({ ...finding, severity: 'block' as const }));
        const { replacements } = pseudonymise(text, blocking, freshMapping());
        const titles = [...text.matchAll(/mevrouw |dhr\. /g)].map((m) => ({
          start: m.index,
          end: m.index + m[0].length,
        }));
        for (const finding of blocking) {
          for (let at = finding.start; at < finding.end; at++) {
            const covered = replacements.some((r) => r.start <= at && at < r.end);
            if (!covered && !titles.some((t) => t.start <= at && at < t.end))
              expect(text[at]).toMatch(/[\s'’‘`´ʼsS.!?…")\]”,]/);
          }
        }
      }),
    );
  });

  it('never renumbers in a follow-up, and reads the placeholders of the first prompt as themselves', () => {
    fc.assert(
      fc.property(textWithFindings, textWithFindings, fc.boolean(), fc.boolean(), (first, second, a, b) => {
        const age = (kept: boolean) => (kept ? { ageOn: today } : {});
        const one = pseudonymise(first.text, first.findings, freshMapping(), age(a));
        const two = pseudonymise(second.text, second.findings, one.mapping, age(b));
        // A birth date may get its age in a prompt that needs it; it is still known without.
        const slots = (mapping: Mapping) =>
          mapping.entries.map((e) => [e.label, e.number, e.variant, e.original]);
        expect(slots(two.mapping).slice(0, one.mapping.entries.length)).toEqual(slots(one.mapping));
        expect(restore(one.text, two.mapping).text).toBe(first.text);
        expect(restore(two.text, two.mapping).text).toBe(restore(second.text, one.mapping).text);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives back texts of names and placeholders in a chain of prompts', () => {
    const name = fc.constantFrom(
      'Jan',
      'JAN',
      'jan',
      'Jan de Vries',
      'jan de vries',
      'De Vries',
      'J. de Vries',
      'Anna',
    );
    const literal = fc
      .tuple(
        fc.constantFrom('NAAM', 'VOORNAAM', 'ACHTERNAAM', 'BSN'),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom('', 'b', 'c'),
      )
      .map(([label, number, variant]) => `[${label}-${number}${variant}]`);
    const segment = fc.oneof(
      name.map((n) => `<NAAM>${n}</NAAM>`),
      literal,
      fc.constantFrom('<BSN>123456782</BSN>', '<BSN>1234.56.782</BSN>', ' mevrouw ', ' en '),
    );
    const prompt = fc
      .array(segment, { minLength: 1, maxLength: 8 })
      .map((segments) => tagged(segments.join(' ')));
    fc.assert(
      fc.property(fc.array(prompt, { minLength: 1, maxLength: 4 }), (prompts) => {
        let mapping = freshMapping();
        const sent = prompts.map(({ text, findings }) => {
          const before = mapping;
          const out = pseudonymise(text, findings, mapping);
          mapping = out.mapping;
          return { meant: restore(text, before).text, out: out.text };
        });
        for (const { meant, out } of sent) expect(restore(out, mapping).text).toBe(meant);
        expect(parseMapping(serialiseMapping(mapping))).toEqual(mapping);
      }),
      { numRuns: 3000 },
    );
  });

  it('describes its replacements truthfully', () => {
    fc.assert(
      fc.property(textWithFindings, ({ text, findings }) => {
        const out = pseudonymise(text, findings, freshMapping());
        let at = 0;
        for (const r of out.replacements) {
          expect(r.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(r.start, r.end)).toBe(r.original);
          expect(out.text.slice(r.newStart, r.newEnd)).toBe(r.placeholder);
          at = r.end;
        }
      }),
    );
  });

  it('does not replace an original that looks like a placeholder again', () => {
    const { text, findings } = tagged('Code <NAAM>[BSN-1]</NAAM>, nummer <BSN>123456782</BSN>.');
    const out = pseudonymise(text, findings, freshMapping());
    expect(restore(out.text, out.mapping).text).toBe(text);
  });

  it('refuses a finding outside the text', () => {
    const finding: Finding = { start: 0, end: 9, category: 'NAAM', severity: 'block', reason: 'Test.' };
    expect(() => pseudonymise('Jan', [finding], freshMapping())).toThrow(RangeError);
  });
});
