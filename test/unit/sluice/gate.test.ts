import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choose,
  createGate,
  DEFAULT_POLICY,
  journalCheck,
  journalEntry,
  MESSAGES,
  parseChoices,
  release,
  tighten,
  type Choice,
  type Decision,
  type DestinationKind,
  type Gate,
  type Passed,
  type Policy,
  type Proposal,
  type Scan,
} from '../../../src/sluice';
import { CATEGORIES } from '../../../src/scanner/finding';
import { PRACTICE_KEYS, practicePlaceholder } from '../../../src/prompts';
import { PRACTICE_MARKS } from '../../../src/sluice/codes/placeholders';
import { freshMapping, MIDNIGHT, NOON, wordScanner } from './support';

const scan = wordScanner({
  'Jan de Vries': ['NAAM', 'block'],
  Roos: ['NAAM', 'review'],
  Bloem: ['NAAM', 'block'],
  '123456782': ['BSN', 'block'],
  '987654': ['PATIENTNUMMER', 'block'],
  Zwolle: ['PLAATS', 'review'],
  '3 mei': ['DATUM', 'info'],
  '12-03-1956': ['GEBOORTEDATUM', 'block'],
});
/** Enough of a keyed hash for tests: what matters is that the word can't be read in it. */
const fingerprint = (value: string) =>
  [...value].reduce((h, c) => (h * 31 + c.codePointAt(0)!) % 1_000_003, 7).toString(36);
const gateWith = (policy: Policy = DEFAULT_POLICY, scanner: Scan = scan) =>
  createGate({ scan: scanner, policy, fingerprint });
const gate = gateWith();

function propose(
  text: string,
  choices: readonly Choice[] = [],
  destination: DestinationKind = 'extern',
  by: Gate = gate,
): Proposal {
  const proposal = by.prepare(text, { destination, mapping: freshMapping(), now: NOON, choices });
  if (proposal.verdict === 'hold') throw new Error(`held: ${proposal.reasons.map((r) => r.code).join()}`);
  return proposal;
}
const codes = (decision: Decision) =>
  decision.verdict === 'hold' ? decision.reasons.map((r) => r.code) : [];
const textOf = (decision: Decision) =>
  decision.verdict === 'pass' ? release(decision.passed, decision.destination) : null;

it.each([
  [DEFAULT_POLICY, { year: 2025, month: 11, day: 24 }, 'Geboren [GEBOORTEDATUM-1, 69 jaar].'],
  [DEFAULT_POLICY, undefined, 'Geboren [GEBOORTEDATUM-1].'],
  [{ ...DEFAULT_POLICY, extern: { ...DEFAULT_POLICY.extern, guarded: CATEGORIES } }, { year: 2025, month: 11, day: 24 }, 'Geboren [GEBOORTEDATUM-1].'],
])('keeps an age when asked, where the policy guards none', (policy, ageOn, preview) => {
  const by = gateWith(policy);
  const request = { destination: 'extern', mapping: freshMapping(), now: NOON } as const;
  const proposal = by.prepare('Geboren 12-03-1956.', ageOn ? { ...request, ageOn } : request);
  expect(proposal.verdict === 'propose' && proposal.preview).toBe(preview);
  expect(proposal.verdict === 'propose' && by.decide(proposal, NOON).verdict).toBe('pass');
}); // prettier-ignore

describe('the gate', () => {
  it('passes a text with everything replaced, and counts', () => {
    const decision = gate.decide(propose('Jan de Vries, BSN 123456782, op 3 mei.'), NOON);
    expect(textOf(decision)).toBe('[NAAM-1], BSN [BSN-1], op 3 mei.');
    expect(decision.counts).toEqual([
      { category: 'NAAM', found: 1, replaced: 1, kept: 0 },
      { category: 'BSN', found: 1, replaced: 1, kept: 0 },
      { category: 'DATUM', found: 1, replaced: 0, kept: 0 },
    ]);
  });

  it('passes a text in which nothing is found', () => {
    expect(textOf(gate.decide(propose('Goedemorgen.'), NOON))).toBe('Goedemorgen.');
  });

  it('holds while a doubt is undecided, and passes once it is confirmed', () => {
    const proposal = propose('Roos is thuis.');
    expect(proposal.undecided).toHaveLength(1);
    expect(codes(gate.decide(proposal, NOON))).toEqual(['undecided']);
    const choices = choose([], proposal.undecided[0]!, 'replace');
    expect(textOf(gate.decide(propose('Roos is thuis.', choices), NOON))).toBe('[VOORNAAM-1] is thuis.');
  });

  it('leaves a false alarm in, and counts it as put right', () => {
    const [doubt] = propose('Roos bloeit.').undecided;
    const choices = choose([], doubt!, 'keep');
    const decision = gate.decide(propose('Roos bloeit.', choices), NOON);
    expect(textOf(decision)).toBe('Roos bloeit.');
    expect(decision.putRight).toEqual([
      { category: 'NAAM', severity: 'review', scope: 'document', count: 1 },
    ]);
  });

  it('does not let a dismissed doubt free the certain name of the same spelling', () => {
    const both: Scan = (text) =>
      scan(text).map((f) =>
        text.slice(0, f.start).endsWith('mevrouw ') ? { ...f, severity: 'block' as const } : f,
      );
    const strict = gateWith(DEFAULT_POLICY, both);
    const [doubt] = propose('Roos bloeit.', [], 'extern', strict).undecided;
    const text = 'Roos bloeit voor mevrouw Roos.';
    const decision = strict.decide(propose(text, choose([], doubt!, 'keep'), 'extern', strict), NOON);
    expect(textOf(decision)).toBe('Roos bloeit voor mevrouw [ACHTERNAAM-1].');
  });

  it('lets a user call even a certain name a false alarm, but never a BSN for extern', () => {
    const proposal = propose('Bloem 123456782');
    const [name, bsn] = proposal.replacements;
    expect([name!.mayKeep, bsn!.mayKeep]).toEqual([true, false]);
    const choices = choose(
      choose([], { ...name!, category: 'NAAM' }, 'keep'),
      { ...bsn!, category: 'BSN' },
      'keep',
      'practice',
    );
    expect(textOf(gate.decide(propose('Bloem 123456782', choices), NOON))).toBe('Bloem [BSN-1]');
  });

  it('never keeps nine digits that pass the 11-test for extern, whatever they are called', () => {
    const asRecord = gateWith(DEFAULT_POLICY, wordScanner({ '1234.56.782': ['PATIENTNUMMER', 'block'] }));
    const proposal = propose('nr 1234.56.782', [], 'extern', asRecord);
    expect(proposal.replacements[0]!.mayKeep).toBe(false);
    const choices = choose([], proposal.replacements[0]!, 'keep');
    expect(textOf(asRecord.decide(propose('nr 1234.56.782', choices, 'extern', asRecord), NOON))).toBe(
      'nr [PATIENTNUMMER-1]',
    );
  });

  it('never passes a BSN to extern under any policy value or choice', () => {
    const open: Policy = {
      ...DEFAULT_POLICY,
      extern: { ...DEFAULT_POLICY.extern, guarded: [], review: 'leave' },
    };
    const severity = fc.constantFrom('block' as const, 'review' as const, 'info' as const);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), severity, (before, after, s) => {
        const loose = gateWith(open, wordScanner({ '123456782': ['BSN', s] }));
        const first = propose(`${before} 123456782 ${after}`, [], 'extern', loose);
        const choices = [...first.replacements, ...first.undecided].map((f): Choice => ({
          key: f.key, category: 'BSN', severity: 'block', choice: 'keep', scope: 'practice',
        })); // prettier-ignore
        const decision = loose.decide(
          propose(`${before} 123456782 ${after}`, choices, 'extern', loose),
          NOON,
        );
        expect(textOf(decision) ?? '').not.toContain('123456782');
      }),
    );
  });

  it.each([
    ['block', '123456782'],
    ['review', '123456782'],
    ['info', '123456782'],
    ['info', '123456-\n782'],
    ['info', '123.456.\r\n  782'],
    ['info', '123\u2010456\u2010\n782'],
  ] as const)(
    'replaces a BSN for extern that was taken for something the policy lets be, found as %s: %j',
    (severity, written) => {
      const taken = gateWith(DEFAULT_POLICY, wordScanner({ [written]: ['INSTELLING', severity] }));
      const proposal = propose(`nr ${written}`, [], 'extern', taken);
      expect(proposal.undecided).toEqual([]);
      expect(textOf(taken.decide(proposal, NOON))).toBe('nr [INSTELLING-1]');
    },
  );

  it('decides by destination', () => {
    const text = 'Jan de Vries, 987654, Roos.';
    expect(codes(gate.decide(propose(text, [], 'extern'), NOON))).toEqual(['undecided']);
    expect(textOf(gate.decide(propose(text, [], 'zorgkader'), NOON))).toBe(
      '[NAAM-1], [PATIENTNUMMER-1], Roos.',
    );
    expect(textOf(gate.decide(propose(text, [], 'lokaal'), NOON))).toBe('[NAAM-1], 987654, Roos.');
  });

  it('counts only the dismissals the policy allows', () => {
    const [doubt] = propose('Roos bloeit.').undecided;
    const practice = choose([], doubt!, 'keep', 'practice');
    const set = (dismissal: 'never' | 'document') =>
      gateWith({ ...DEFAULT_POLICY, extern: { ...DEFAULT_POLICY.extern, dismissal } });
    expect(
      codes(set('document').decide(propose('Roos bloeit.', practice, 'extern', set('document')), NOON)),
    ).toEqual(['not-ours']);
    for (const [dismissal, scope] of [
      ['document', 'practice'],
      ['never', 'document'],
    ] as const) {
      const strict = set(dismissal);
      const decision = strict.decide(
        propose('Roos bloeit.', choose([], doubt!, 'keep', scope), 'extern', strict),
        NOON,
      );
      expect(codes(decision)).toEqual(['undecided']);
    }
  });

  it('replaces all doubts without asking when the policy says so', () => {
    const strict = gateWith(
      tighten(DEFAULT_POLICY, { ...DEFAULT_POLICY, extern: { ...DEFAULT_POLICY.extern, review: 'replace' } }),
    );
    expect(textOf(strict.decide(propose('Roos in Zwolle', [], 'extern', strict), NOON))).toBe(
      '[VOORNAAM-1] in [PLAATS-1]',
    );
  });

  it('scans again after replacing and replaces what only then shows', () => {
    const shy: Scan = (text) => [
      ...scan(text),
      ...(text.includes('[NAAM-1]') ? wordScanner({ Karel: ['NAAM', 'block'] })(text) : []),
    ];
    const strict = gateWith(DEFAULT_POLICY, shy);
    const proposal = propose('Jan de Vries en Karel', [], 'extern', strict);
    expect(proposal.replacements.map((r) => r.original)).toEqual(['Jan de Vries', 'Karel']);
    expect(textOf(strict.decide(proposal, NOON))).toBe('[NAAM-1] en [VOORNAAM-2]');
  });

  it('holds what is left after the last round, with the place in the original', () => {
    // Finds the first word that is not a placeholder: there is always one more.
    const endless: Scan = (text) => {
      const match = /(?<![[\p{L}\d-])\p{L}+(?![\p{L}-])/u.exec(text);
      if (!match) return [];
      const [start, end] = [match.index, match.index + match[0].length];
      return [{ start, end, category: 'NAAM', severity: 'block', reason: 'Test.' }];
    };
    const strict = gateWith(DEFAULT_POLICY, endless);
    const text = 'aa bb cc dd ee ff';
    const decision = strict.decide(propose(text, [], 'extern', strict), NOON);
    expect(codes(decision)).toEqual(['left-over']);
    const span = decision.verdict === 'hold' ? decision.reasons[0]!.spans[0]! : null;
    expect(text.slice(span!.start, span!.end)).toBe('ee');
  });

  it('ignores findings in placeholders, and what a finding across one leaves beside it', () => {
    const eager: Scan = (text) => {
      const found = [...text.matchAll(/(?:dhr\. )?\[?[A-Z]+-\d+\]?s?/g)];
      return found.map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
        category: 'NAAM',
        severity: 'block',
        reason: 'Test.',
      }));
    };
    const strict = gateWith(DEFAULT_POLICY, eager);
    expect(textOf(strict.decide(propose('dhr. [NAAM-1]s brief', [], 'extern', strict), NOON))).toBe(
      'dhr. [NAAM-1]s brief',
    );
  });
});

describe('marks of templates', () => {
  const everyWord: Scan = (text) =>
    [...text.matchAll(/[\p{L}-]{3,}/gu)].map((m) => ({
      start: m.index, end: m.index + m[0].length, category: 'NAAM', severity: 'block', reason: 'Test.',
    })); // prettier-ignore
  const eager = gateWith(DEFAULT_POLICY, everyWord);

  it('are those of the practice profile', () => {
    expect(PRACTICE_MARKS).toEqual(PRACTICE_KEYS.map((key) => key.toUpperCase()));
  });

  it('stay, whatever the scanner says of them', () => {
    const marks = [...PRACTICE_KEYS.map(practicePlaceholder), '[NAAM-x]', '[INVULLEN]'].join(' ');
    expect(textOf(eager.decide(propose(marks, [], 'extern', eager), NOON))).toBe(marks);
    const hint = propose('[INVULLEN: Karel]', [], 'extern', eager);
    expect(textOf(eager.decide(hint, NOON))).toBe('[INVULLEN: [VOORNAAM-1]]');
  });

  it('are not a way around the gate', () => {
    const text = '[PRAKTIJK-JANSEN] [KAREL-x]';
    expect(textOf(eager.decide(propose(text, [], 'extern', eager), NOON))).not.toMatch(/JANSEN|KAREL/);
  });
});

describe('failing closed', () => {
  it('holds when the mapping expired while the preview stood open', () => {
    const proposal = propose('Jan de Vries');
    expect(textOf(gate.decide(proposal, MIDNIGHT - 1))).toBe('[NAAM-1]');
    expect(codes(gate.decide(proposal, MIDNIGHT))).toEqual(['expired']);
  });

  it('holds when the scanner throws, without its words', () => {
    const broken = gateWith(DEFAULT_POLICY, () => {
      throw new TypeError('Jan de Vries');
    });
    const result = broken.prepare('Jan de Vries', {
      destination: 'extern',
      mapping: freshMapping(),
      now: NOON,
    });
    expect(result).toMatchObject({ verdict: 'hold', detail: 'TypeError' });
    expect(JSON.stringify(result)).not.toContain('Jan');
    expect(result.verdict === 'hold' && result.reasons[0]!.message).toBe(
      'De controle is mislukt. Probeer het opnieuw.',
    );
  });

  it('holds when the scanner throws only at the decision', () => {
    let calls = 0;
    const late = gateWith(DEFAULT_POLICY, (text) => {
      if (++calls > 1) throw new Error('stuk');
      return scan(text);
    });
    expect(codes(late.decide(propose('Goedemorgen.', [], 'extern', late), NOON))).toEqual(['scan-failed']);
  });

  it('holds when the scanner gives spans outside the text', () => {
    const wild = gateWith(DEFAULT_POLICY, () => [
      { start: 5, end: 99, category: 'NAAM', severity: 'block', reason: 'Test.' },
    ]);
    expect(wild.prepare('kort', { destination: 'extern', mapping: freshMapping(), now: NOON }).verdict).toBe(
      'hold',
    );
  });

  it('holds a text over the limit, says the limit and the way out', () => {
    const result = gate.prepare('a'.repeat(100_001), {
      destination: 'extern',
      mapping: freshMapping(),
      now: NOON,
    });
    const message = result.verdict === 'hold' ? result.reasons[0]!.message : '';
    expect(message).toContain('100.000');
    expect(message).toContain('een kleiner deel');
  });

  it('holds for a kind the policy forbids and for an expired mapping', () => {
    const shut = gateWith({ ...DEFAULT_POLICY, extern: { ...DEFAULT_POLICY.extern, allowed: false } });
    const request = { destination: 'extern' as const, mapping: freshMapping(), now: NOON };
    expect(shut.prepare('x', request)).toMatchObject({ reasons: [{ code: 'not-allowed' }] });
    expect(gate.prepare('x', { ...request, now: MIDNIGHT })).toMatchObject({
      reasons: [{ code: 'expired' }],
    });
  });

  it('holds a proposal that is forged or of another gate', () => {
    const proposal = propose('Jan de Vries');
    const forged = { ...proposal, preview: 'Jan de Vries' } as unknown as Proposal;
    expect(codes(gate.decide(forged, NOON))).toEqual(['not-ours']);
    expect(codes(gateWith().decide(proposal, NOON))).toEqual(['not-ours']);
    expect(() => Object.assign(proposal, { preview: 'Jan de Vries' })).toThrow(TypeError);
  });

  it('opens a Passed only for its own destination, and no forged one', () => {
    const decision = gate.decide(propose('Goedemorgen.', [], 'lokaal'), NOON);
    const passed = decision.verdict === 'pass' ? decision.passed : null;
    expect(release(passed!, 'lokaal')).toBe('Goedemorgen.');
    expect(() => release(passed!, 'extern')).toThrow(MESSAGES.notOurs);
    expect(() => release({ text: 'Jan' } as unknown as Passed, 'extern')).toThrow(TypeError);
    const Constructor = passed!.constructor as new (...args: unknown[]) => Passed;
    expect(() => new Constructor(Symbol('gate'), 'Jan', 'extern')).toThrow(TypeError);
  });
});

describe('choices', () => {
  it('hold no word', () => {
    const [doubt] = propose('Roos bloeit.').undecided;
    expect(JSON.stringify(choose([], doubt!, 'keep'))).not.toContain('Roos');
  });

  it('come back from storage, and what is no choice is left out', () => {
    const [doubt] = propose('Roos bloeit.').undecided;
    const choices = choose([], doubt!, 'keep', 'practice');
    expect(
      parseChoices(JSON.stringify([...choices, { key: 1 }, null, { ...choices[0], choice: 'send' }])),
    ).toEqual(choices);
    expect(parseChoices('{')).toEqual([]);
    expect(parseChoices('{"a":1}')).toEqual([]);
  });
});

describe('the journal', () => {
  it('holds who, when, what kind and how many', () => {
    const decision = gate.decide(propose('Jan de Vries'), NOON);
    const entry = journalEntry(decision, {
      who: 'assistente 2',
      when: NOON,
      template: { id: 'b1-herschrijven', version: '1.2' },
    });
    expect(entry).toEqual({
      version: 1, who: 'assistente 2', when: NOON, template: { id: 'b1-herschrijven', version: '1.2' }, destination: 'extern',
      verdict: 'pass', reasons: [], characters: 8, counts: [{ category: 'NAAM', found: 1, replaced: 1, kept: 0 }], putRight: [],
    }); // prettier-ignore
  });

  it('holds who checked an answer and how many points, and nothing else that it is given', () => {
    const facts = {
      who: 'balie2', checkedBy: 'assistente\u0007', when: NOON, destination: 'extern', points: 6, ticked: 5, remarks: 2,
      answer: 'Jan de Vries', template: { id: 'Jan de Vries', version: '1.2' },
    } as const; // prettier-ignore
    expect(journalCheck(facts)).toEqual({
      version: 1, who: 'balie2', checkedBy: 'assistente ', when: NOON, destination: 'extern', points: 6, ticked: 5,
      remarks: 2, template: { id: '?', version: '1.2' },
    }); // prettier-ignore
  });

  it('can hold nothing of the text, whatever the text and the choices', () => {
    const word = fc.constantFrom('Jan de Vries', 'Roos', 'Bloem', '123456782', '987654', 'Zwolle', '3 mei');
    const marker = fc.stringMatching(/^[Q-Z]{6}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, marker), { minLength: 1 }), fc.boolean(), (parts, keep) => {
        const text = parts.map(([w, m]) => `${w} ${m}`).join('\n');
        const first = propose(text);
        const choices = first.undecided.reduce<Choice[]>(
          (c, f) => choose(c, f, keep ? 'keep' : 'replace'),
          [],
        );
        const decision = gate.decide(propose(text, choices), NOON);
        const json = JSON.stringify(
          journalEntry(decision, { who: 'x', when: NOON, template: { id: text, version: text } }),
        );
        for (const [w, m] of parts) {
          expect(json).not.toContain(m);
          expect(json).not.toContain(w);
        }
      }),
    );
  });
});
