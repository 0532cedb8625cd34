import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_POLICY,
  parsePolicy,
  policyFilePath,
  STRICTEST_POLICY,
  tighten,
  type Policy,
} from '../../../src/sluice';
import { CATEGORIES, CORE_CATEGORIES } from '../../../src/scanner/finding';

const ORDER = { review: ['leave', 'ask', 'replace'], dismissal: ['practice', 'document', 'never'] } as const;

/** True when `a` lets nothing through that `b` holds. */
function atLeastAsStrict(a: Policy, b: Policy): boolean {
  return (['extern', 'zorgkader', 'lokaal'] as const).every((kind) => {
    const [x, y] = [a[kind], b[kind]];
    return (
      (!x.allowed || y.allowed) &&
      y.guarded.every((category) => x.guarded.includes(category)) &&
      ORDER.review.indexOf(x.review) >= ORDER.review.indexOf(y.review) &&
      ORDER.dismissal.indexOf(x.dismissal) >= ORDER.dismissal.indexOf(y.dismissal) &&
      x.maxCharacters <= y.maxCharacters &&
      (x.journalRequired || !y.journalRequired)
    );
  });
}

const settings = fc.record(
  {
    toegestaan: fc.boolean(),
    vervangen: fc.subarray([...CATEGORIES]),
    twijfel: fc.constantFrom('laten staan', 'vragen', 'vervangen'),
    geenNaam: fc.constantFrom('praktijk', 'document', 'nooit'),
    maximumTekens: fc.integer({ min: 1, max: 1_000_000 }),
    logboekVerplicht: fc.boolean(),
  },
  { requiredKeys: [] },
);
const file = fc.record(
  { versie: fc.constant(1), extern: settings, zorgkader: settings, lokaal: settings },
  { requiredKeys: ['versie'] },
);

describe('a policy file', () => {
  it('can only tighten, whatever it says', () => {
    fc.assert(
      fc.property(file, (content) => {
        const { policy, problem } = parsePolicy(JSON.stringify(content));
        expect(problem).toBeNull();
        expect(atLeastAsStrict(policy, DEFAULT_POLICY)).toBe(true);
      }),
    );
  });

  it('gives the strictest policy for any text that is no policy', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { policy, problem } = parsePolicy(text);
        expect(policy).toBe(STRICTEST_POLICY);
        expect(problem).toMatch(/strengste beleid/);
      }),
    );
  });

  it.each([
    ['{"versie":1,"extern":{"toegestaan":"nee"}}', 'extern.toegestaan'],
    ['{"versie":1,"extern":{"toegestan":false}}', 'extern.toegestan'],
    ['{"versie":1,"extern":{"vervangen":["NAMEN"]}}', 'extern.vervangen'],
    ['{"versie":1,"extern":{"maximumTekens":0}}', 'extern.maximumTekens'],
    ['{"versie":1,"extern":{"__proto__":{}}}', 'extern.__proto__'],
    ['{"versie":1,"internet":{}}', 'internet'],
    ['{"versie":1,"extern":[]}', 'extern'],
  ])('names what is wrong in %s', (json, key) => {
    const parsed = parsePolicy(json);
    expect(parsed.policy).toBe(STRICTEST_POLICY);
    expect(parsed.problem).toContain(`"${key}"`);
  });

  it('reads the example of the handbook', () => {
    const handbook = readFileSync(resolve(import.meta.dirname, '../../../docs/beleid.md'), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(handbook)![1]!;
    const { policy, problem, notes } = parsePolicy(example);
    expect([problem, notes]).toEqual([null, []]);
    expect(policy.lokaal.allowed).toBe(false);
    expect(policy.extern).toMatchObject({
      dismissal: 'document',
      maxCharacters: 40000,
      journalRequired: true,
    });
  });

  it('tightens what it may and says what had no effect', () => {
    const json = JSON.stringify({
      versie: 1,
      extern: { toegestaan: false },
      zorgkader: { twijfel: 'vragen', vervangen: ['DATUM'], maximumTekens: 20000, logboekVerplicht: true },
      lokaal: { geenNaam: 'document', maximumTekens: 900000 },
    });
    const { policy, notes } = parsePolicy(`\ufeff${json}`);
    expect(policy.extern.allowed).toBe(false);
    expect(policy.zorgkader).toMatchObject({ review: 'ask', maxCharacters: 20000, journalRequired: true });
    expect(policy.zorgkader.guarded).toContain('DATUM');
    expect(policy.zorgkader.guarded).toContain('BSN');
    expect(policy.lokaal).toMatchObject({ dismissal: 'document', maxCharacters: 100000 });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('lokaal.maximumTekens');
  });
});

describe('policies', () => {
  it('tighten the same in either order, and not further the second time', () => {
    const some = fc.tuple(file, file).map((pair) => pair.map((c) => parsePolicy(JSON.stringify(c)).policy));
    fc.assert(
      fc.property(some, ([a, b]) => {
        expect(tighten(a!, b!)).toEqual(tighten(b!, a!));
        expect(tighten(a!, a!)).toEqual(tighten(tighten(a!, a!), a!));
      }),
    );
  });

  it('guard the core everywhere, and the strictest is the strictest', () => {
    for (const kind of ['extern', 'zorgkader', 'lokaal'] as const) {
      expect(DEFAULT_POLICY[kind].guarded).toEqual(expect.arrayContaining([...CORE_CATEGORIES]));
    }
    expect(atLeastAsStrict(STRICTEST_POLICY, DEFAULT_POLICY)).toBe(true);
  });

  it('lie where only an administrator can write', () => {
    expect(policyFilePath('linux')).toBe('/etc/promptsluis/beleid.json');
    expect(policyFilePath('darwin')).toBe('/Library/Application Support/Promptsluis/beleid.json');
    expect(policyFilePath('win32', 'D:\\Data')).toBe('D:\\Data\\Promptsluis\\beleid.json');
    expect(policyFilePath('win32')).toBe('C:\\ProgramData\\Promptsluis\\beleid.json');
  });
});
