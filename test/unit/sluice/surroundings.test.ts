// A part of a text at the gate: what stands around it tells more than the part by itself.
import { describe, expect, it } from 'vitest';
import {
  choose,
  createGate,
  DEFAULT_POLICY,
  release,
  type Choice,
  type Decision,
  type Proposal,
} from '../../../src/sluice';
import { freshMapping, NOON, wordScanner } from './support';

const scan = wordScanner({
  'Jan de Vries': ['NAAM', 'block'],
  Roos: ['NAAM', 'review'],
  '123456782': ['BSN', 'block'],
  '3 mei': ['DATUM', 'info'],
});
const gate = createGate({ scan, policy: DEFAULT_POLICY, fingerprint: (value) => value });
const codes = (decision: Decision) =>
  decision.verdict === 'hold' ? decision.reasons.map((r) => r.code) : [];
const textOf = (decision: Decision) =>
  decision.verdict === 'pass' ? release(decision.passed, decision.destination) : null;

describe('a part of a text', () => {
  const whole = 'Jan de Vries\n123456782\nRoos, 3 mei.';
  const within = (from: string, to = from) => {
    const start = whole.indexOf(from);
    const end = whole.indexOf(to, start) + to.length;
    return { text: whole.slice(start, end), within: { text: whole, pieces: [{ start, end, at: 0 }] } };
  };
  const request = (part: ReturnType<typeof within>, choices: readonly Choice[] = []) =>
    ({ destination: 'extern', mapping: freshMapping(), now: NOON, choices, within: part.within }) as const;
  const outcome = (part: ReturnType<typeof within>, choices: readonly Choice[] = []) => {
    const proposal = gate.prepare(part.text, request(part, choices));
    return proposal.verdict === 'hold' ? proposal : gate.decide(proposal, NOON);
  };

  it.each([
    ['half a name', 'an de Vri', 'an de Vri', '[NAAM-1]'],
    ['half a BSN', '45678', '45678', '[BSN-1]'],
    ['half a name and a whole BSN', 'ries', '123456782', '[VOORNAAM-1]\n[BSN-1]'],
    ['nothing', '3 mei', '3 mei', '3 mei'],
  ])('leaves with a code for %s', (_, from, to, preview) => {
    expect(textOf(outcome(within(from, to)))).toBe(preview);
  });

  it('is asked about half a name in doubt, and holds until then', () => {
    const part = within('oos', '3 mei');
    const proposal = gate.prepare(part.text, request(part)) as Proposal;
    expect(proposal.undecided.map(({ value }) => value)).toEqual(['oos']);
    expect(codes(gate.decide(proposal, NOON))).toEqual(['undecided']);
    const kept = outcome(part, choose([], proposal.undecided[0]!, 'keep'));
    expect(textOf(kept)).toBe('oos, 3 mei');
    expect(kept.putRight).toMatchObject([{ category: 'NAAM', count: 1 }]);
    expect(textOf(outcome(part, choose([], proposal.undecided[0]!, 'replace')))).toBe('[VOORNAAM-1], 3 mei');
  });

  it('takes each piece to its own place', () => {
    const pieces = [
      { start: 4, end: 12, at: 0 },
      { start: 13, end: 17, at: 9 },
    ];
    const text = 'de Vries\n1234';
    const proposal = gate.prepare(text, { ...request(within('Roos')), within: { text: whole, pieces } });
    expect(proposal.verdict === 'propose' && proposal.preview).toBe('[ACHTERNAAM-1]\n[BSN-1]');
  });

  it('is asked about what a doubt holds beyond what is replaced', () => {
    const around = 'mw Bloem Okkerse';
    const finding = (text: string, word: string, severity: 'block' | 'review') => {
      const start = text.indexOf(word);
      return { start, end: start + word.length, category: 'NAAM', severity, reason: '' } as const;
    };
    const twoLooks = createGate({
      scan: (text) =>
        text === around
          ? [finding(text, 'Bloem Okkerse', 'review')]
          : text.includes('Bloem')
            ? [finding(text, 'Bloem', 'block')]
            : [],
      policy: DEFAULT_POLICY,
      fingerprint: (value) => value,
    });
    const part = { text: around, pieces: [{ start: 3, end: 16, at: 0 }] };
    const proposal = twoLooks.prepare('Bloem Okkerse', {
      ...request(within('Roos')),
      within: part,
    }) as Proposal;
    expect(proposal.undecided.map(({ value }) => value)).toEqual(['Okkerse']);
    expect(codes(twoLooks.decide(proposal, NOON))).toEqual(['undecided']);
  });

  it('is held when it is no part', () => {
    const held = gate.prepare('Anders.', request(within('Roos')));
    expect(held.verdict === 'hold' && held.reasons[0]!.code).toBe('scan-failed');
  });
});
