// A safe paste: which words get a code, and what happens when what they stand for can't be kept.
import { describe, expect, test } from 'vitest';
import { CorrectedChecker } from '../../../src/editor/corrections/checker';
import type { ScannerService, TextChecker } from '../../../src/editor/findings/scanner-service';
import { ChoiceStore } from '../../../src/editor/outgoing/choice-store';
import { GateService } from '../../../src/editor/outgoing/gate-service';
import { keepSafeText, safeTextFor, type SafeTextServices } from '../../../src/editor/paste/safe-text';
import { Vault } from '../../../src/editor/vault/vault';
import { DEFAULT_POLICY } from '../../../src/sluice';
import { tagged, wordScanner } from '../sluice/support';
import { asFile, Storage } from './storage';

const TEXT = 'Beste Jan de Vries, groet van Pieter Bakker.';
const TARGET = { uri: 'file:///a.txt', title: 'a.txt', text: '' };
const names = wordScanner({ 'Jan de Vries': ['NAAM', 'block'], 'Pieter Bakker': ['NAAM', 'block'] });

function desk(scan = names) {
  const secrets = new Storage();
  const scanners: TextChecker & Pick<ScannerService, 'scanner'> = {
    check: (text) => Promise.resolve({ kind: 'scanned', findings: scan(text) }),
    scanner: () => Promise.resolve({ scan } as unknown as Awaited<ReturnType<ScannerService['scanner']>>),
  };
  const reported: unknown[] = [];
  const report = (error: unknown) => void reported.push(error);
  const policy = () => Promise.resolve(DEFAULT_POLICY);
  const gates = new GateService(scanners as ScannerService, policy, secrets, report);
  const common = { secrets, keys: asFile, now: () => 1, keepUntil: () => 1e15 };
  const choices = new ChoiceStore({ ...common, changed: () => undefined });
  const vault = new Vault({ ...common, sourceOf: () => undefined, changed: () => undefined });
  const checker = new CorrectedChecker(scanners, gates, choices, vault, report);
  const services: SafeTextServices = { checker, vault, now: common.now, report };
  return { secrets, gates, choices, vault, services, reported };
}

describe('a safe paste', () => {
  test('has codes, and keeps what they stand for', async () => {
    const { services, vault } = desk();
    const safe = (await safeTextFor(TEXT, TARGET, services))!;
    expect(safe).toMatchObject({ original: TEXT, text: 'Beste [NAAM-1], groet van [NAAM-2].' });
    expect(await vault.list()).toEqual([]);
    expect(await keepSafeText(safe, TARGET, services)).toBe(true);
    expect((await vault.ofDocument(TARGET.uri))?.mapping.entries).toHaveLength(2);
  });

  test.each(['document', 'practice'] as const)(
    'gives no code to a word that the user called no name (%s)',
    async (scope) => {
      const { services, gates, choices } = desk();
      const gate = await gates.gate();
      const [first] = gate.judge(TEXT, names(TEXT), { destination: 'extern' });
      const { key, category, severity, value: word } = first!;
      const document = scope === 'practice' ? '' : TARGET.uri;
      await choices.add([{ choice: { key, category, severity, choice: 'keep', scope }, word, document }]);
      const safe = await safeTextFor(TEXT, TARGET, services);
      expect(safe?.text).toBe('Beste Jan de Vries, groet van [NAAM-1].');
    },
  );

  test('replaces what is doubtful too, but is not offered for that alone', async () => {
    const doubtful = wordScanner({ 'Jan de Vries': ['NAAM', 'block'], Roos: ['NAAM', 'review'] });
    const { services } = desk();
    const checker = {
      checkText: (text: string) => Promise.resolve({ kind: 'scanned', findings: doubtful(text) } as const),
    };
    const offered = async (text: string) => (await safeTextFor(text, TARGET, { ...services, checker }))?.text;
    expect(await offered('Beste Jan de Vries, het gaat goed met Roos.')).toBe(
      'Beste [NAAM-1], het gaat goed met [VOORNAAM-2].',
    );
    expect(await offered('Het gaat goed met Roos.')).toBeUndefined();
  });

  test.each([
    [
      'geb. <GEBOORTEDATUM>14-08-1962</GEBOORTEDATUM>, BSN <BSN>432489189</BSN>. Zie brief_432489189.pdf en scan_19620814.pdf.',
      'geb. [GEBOORTEDATUM-1], BSN [BSN-1]. Zie brief_[BSN-1].pdf en scan_[GEBOORTEDATUM-1b].pdf.',
    ],
    [
      'BSN <BSN>432489189</BSN>, nr <PATIENTNUMMER?>48213377</PATIENTNUMMER?>. Zie 48213377_uitslag.pdf.',
      'BSN [BSN-1], nr [PATIENTNUMMER-1]. Zie [PATIENTNUMMER-1]_uitslag.pdf.',
    ],
    ['nr <PATIENTNUMMER?>48213377</PATIENTNUMMER?>. Zie 48213377_uitslag.pdf.', undefined],
  ])('replaces a number or birth date wherever it stands: %s', async (source, expected) => {
    const { text, findings } = tagged(source);
    const checker = { checkText: () => Promise.resolve({ kind: 'scanned', findings } as const) };
    const safe = await safeTextFor(text, TARGET, { ...desk().services, checker });
    expect(safe?.text).toBe(expected);
  });

  test('gives no code to a false alarm that had one before', async () => {
    const scan = wordScanner({
      'Jan de Vries': ['NAAM', 'block'],
      'nr 48213377': ['PATIENTNUMMER', 'block'],
    });
    const { services, gates, choices } = desk(scan);
    const text = 'Jan de Vries, nr 48213377';
    const before = (await safeTextFor(text, TARGET, services))!;
    expect(before.text).toBe('[NAAM-1], [PATIENTNUMMER-1]');
    await keepSafeText(before, TARGET, services);
    const [, alarm] = (await gates.gate()).judge(text, scan(text), { destination: 'extern' });
    const { key, category, severity, value: word } = alarm!;
    const choice = { key, category, severity, choice: 'keep', scope: 'document' } as const;
    await choices.add([{ choice, word, document: TARGET.uri }]);
    expect((await safeTextFor(text, TARGET, services))?.text).toBe('[NAAM-1], nr 48213377');
  });

  test('gives out no code that stands in the document already', async () => {
    const { services } = desk();
    const safe = await safeTextFor(TEXT, { ...TARGET, text: 'Beste [NAAM-1],' }, services);
    expect(safe?.text).toBe('Beste [NAAM-2], groet van [NAAM-3].');
  });

  test.each([
    ['in which nothing is found', 'Drink genoeg water.'],
    ['that would take too long', TEXT.padEnd(100_001)],
  ])('is not offered for a text %s', async (_, text) => {
    expect(await safeTextFor(text, TARGET, desk().services)).toBeUndefined();
  });

  test.each(['get', 'store'] as const)(
    'says so when protected storage refuses (%s), and still has the text itself',
    async (act) => {
      const { services, secrets, reported } = desk();
      const safe = (await safeTextFor(TEXT, TARGET, services))!;
      Object.assign(secrets, { [act]: () => Promise.reject(new Error('refused')) });
      expect(await keepSafeText(safe, TARGET, services)).toBe(false);
      expect(safe.original).toBe(TEXT);
      expect(reported).toHaveLength(1);
    },
  );
});
