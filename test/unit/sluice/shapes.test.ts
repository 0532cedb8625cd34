// What looks like a code in a text that is to leave, and what only looks so.
import { describe, expect, it } from 'vitest';
import { createGate, DEFAULT_POLICY, type Proposal, type Scan } from '../../../src/sluice';
import { freshMapping, NOON, wordScanner } from './support';

const gateWith = (scan: Scan) => createGate({ scan, policy: DEFAULT_POLICY, fingerprint: (value) => value });

function propose(text: string, scan: Scan): Proposal {
  const proposal = gateWith(scan).prepare(text, {
    destination: 'extern',
    mapping: freshMapping(),
    now: NOON,
  });
  if (proposal.verdict === 'hold') throw new Error('held');
  return proposal;
}

describe('what has the shape of a code', () => {
  /** A scanner that takes all that stands in brackets for data, as behind a label. */
  const bracketed: Scan = (text) =>
    [...text.matchAll(/(?<=\[)[^\]]+(?=\])/g)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      category: 'PATIENTNUMMER',
      severity: 'block',
      reason: 'Een reden.',
    }));

  it.each(['[POSTCODE-1234ab]', '[PATIENTNUMMER-123456]', '[TELEFOON-5551234]', '[GEBOORTEDATUM-010256]'])(
    'is data in %s',
    (text) => {
      const proposal = propose(text, bracketed);
      expect(proposal.preview).toBe('[[PATIENTNUMMER-1]]');
    },
  );

  it.each(['[NAAM-1]', '[PATIENTNUMMER-12]', '[NAAM-999a]', '[PRAKTIJK-TELEFOON]'])(
    'is none in %s',
    (text) => {
      expect(propose(text, bracketed).preview).toBe(text);
    },
  );

  it('is a code with a long number, when it was given out', () => {
    const numbers = Array.from({ length: 1001 }, (_, n) => `patnr <${n + 100_000}>`).join('\n');
    const longScan: Scan = (text) => [
      ...bracketed(text),
      ...[...text.matchAll(/(?<=<)\d+(?=>)/g)].map(({ index }) => ({
        start: index,
        end: index + 6,
        category: 'PATIENTNUMMER' as const,
        severity: 'block' as const,
        reason: 'Een reden.',
      })),
    ];
    const by = gateWith(longScan);
    const request = { destination: 'extern', mapping: freshMapping(), now: NOON } as const;
    const proposal = by.prepare(numbers, request) as Proposal;
    expect(proposal.preview).toContain('<[PATIENTNUMMER-1001]>');
    expect(by.decide(proposal, NOON).verdict).toBe('pass');
  });
});

it('takes a word behind a code and its possessive for a thing, but never what is a name for sure', () => {
  const text = "Naam: [VOORNAAM-1]'s gravesande";
  const left = (severity: 'block' | 'review') =>
    propose(text, wordScanner({ "'s gravesande": ['NAAM', severity] })).preview;
  expect(left('review')).toBe(text);
  expect(left('block')).not.toContain('gravesande');
});
