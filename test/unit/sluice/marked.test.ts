import { describe, expect, test } from 'vitest';
import {
  createGate,
  DEFAULT_POLICY,
  MARKED_REASON,
  release,
  withMarked,
  withMarkedFindings,
  withoutMarked,
  wordsToMark,
  type Choice,
  type MarkedWords,
  type PrepareRequest,
} from '../../../src/sluice';
import { freshMapping, NOON, wordScanner } from './support';

const scan = wordScanner({
  'Jan de Vries': ['NAAM', 'block'],
  'Jan Molensteen': ['NAAM', 'block'],
  Roos: ['NAAM', 'review'],
  Zwolle: ['PLAATS', 'info'],
});
const fingerprint = (value: string) => `key of ${value}`;
const gate = createGate({ scan, policy: DEFAULT_POLICY, fingerprint });
const name = (words: string): MarkedWords => ({ category: 'NAAM', words });

function copied(text: string, marked: readonly MarkedWords[], more: Partial<PrepareRequest> = {}) {
  const request = { destination: 'extern', mapping: freshMapping(), now: NOON, marked, ...more } as const;
  const proposal = gate.prepare(text, request);
  if (proposal.verdict === 'hold') throw new Error('held');
  const decision = gate.decide(proposal, NOON);
  return {
    proposal,
    text: decision.verdict === 'pass' ? release(decision.passed, 'extern') : decision.reasons[0]!.code,
  };
}

describe('what the user marked', () => {
  test('leaves as a code, however it is written', () => {
    const { text } = copied('Volgens korenaar, KORENAAR en kore\u00ADnaar; korenaars niet.', [
      name('Korenaar'),
    ]);
    expect(text).not.toMatch(/kore\u00AD?naar(?!s)/iu);
    expect(text).toContain('korenaars niet');
  });

  test('is asked about no more where the scanner doubts, and stays one with what it is certain of', () => {
    const { proposal, text } = copied('Roos en Jan de Vries.', [name('roos'), name('vries')]);
    expect(proposal.undecided).toEqual([]);
    expect(text).toMatch(/^\[VOORNAAM-\d\] en \[NAAM-\d\]\.$/u);
  });

  test('no choice frees it, also not one about a longer finding', () => {
    const value = 'Jan Molensteen';
    const [found] = gate.judge(value, scan(value), { destination: 'extern' });
    const keep: Choice = {
      key: found!.key,
      category: 'NAAM',
      severity: 'block',
      choice: 'keep',
      scope: 'document',
    };
    const choices = [keep, { ...keep, key: fingerprint('NAAM\nMolensteen') }];
    expect(copied(`Zag ${value}.`, [], { choices }).text).toBe('Zag Jan Molensteen.');
    expect(copied(`Zag ${value}.`, [name('Molensteen')], { choices }).text).toBe(
      'Zag [VOORNAAM-1] [ACHTERNAAM-1].',
    );
  });

  test('half of it selected is replaced too', () => {
    const whole = 'Dat zei korenaar.';
    const within = { text: whole, pieces: [{ start: 0, end: 13, at: 0 }] };
    expect(copied(whole.slice(0, 13), [name('korenaar')], { within }).text).toMatch(/^Dat zei \[\w+-1\]$/u);
  });

  test('codes are none of it', () => {
    expect(
      copied('[INSTELLING-9] en instelling', [{ category: 'PLAATS', words: 'instelling' }]).text,
    ).toMatch(/^\[INSTELLING-9\] en \[PLAATS-1\]$/u);
  });
});

describe('findings with those of marked words', () => {
  const text = 'Roos in Zwolle met Jan de Vries, korenaar.';
  const shown = (marked: readonly MarkedWords[]) =>
    withMarkedFindings(text, scan(text), marked).map(({ start, end, severity, reason }) => [
      text.slice(start, end),
      severity,
      reason === MARKED_REASON,
    ]);

  test('are sorted and each stands once', () => {
    expect(
      shown([name('korenaar'), name('ROOS'), name('Vries'), { category: 'PLAATS', words: 'zwolle' }]),
    ).toEqual([
      ['Roos', 'block', true],
      ['Zwolle', 'block', true],
      ['Jan de Vries', 'block', false],
      ['korenaar', 'block', true],
    ]);
  });

  test('are those of the scanner when none stands there', () => {
    expect(withMarkedFindings(text, scan(text), [name('molen')])).toEqual(scan(text));
  });
});

test('words are of one kind: the last that was said', () => {
  const both = withMarked([name('Korenaar')], [{ category: 'INSTELLING', words: 'korenaar' }]);
  expect(both).toEqual([{ category: 'INSTELLING', words: 'korenaar' }]);
  expect(withoutMarked(both, [name('KORENAAR')])).toEqual([]);
});

test('half of a name counts with a capital, unless the user pointed at the word itself', () => {
  const half: MarkedWords = { ...name('Roos'), withCapital: true };
  expect(copied('Roos plukt een roos.', [half]).text).toMatch(/^\[\w+-1\] plukt een roos\.$/u);
  for (const marked of [withMarked([half], [name('roos')]), withMarked([name('roos')], [half])])
    expect(copied('Roos plukt een roos.', marked).text).not.toMatch(/roos/iu);
});

test('words that were cut in two at the end of a line are remembered whole too', () => {
  expect(wordsToMark('Jan\n Timmer', 'NAAM')).toEqual([name('Jan Timmer')]);
  expect(wordsToMark('molen-\nsteen', 'NAAM')).toEqual([name('molen- steen'), name('molensteen')]);
  expect(wordsToMark('anne-\nmarie@voorbeeld.nl', 'EMAIL').map(({ words }) => words)).toEqual([
    'anne- marie@voorbeeld.nl',
    'anne-marie@voorbeeld.nl',
  ]);
});
