import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createScanner, type Scanner } from '../../../src/scanner';
import { createGate, createMapping, DEFAULT_POLICY, release } from '../../../src/sluice';
import { fillTemplate, type Values } from '../../../src/prompts';
import { parseShipped, sampleValues, shippedFiles } from './shipped';

let scanner: Scanner;
beforeAll(() => {
  // `npm run lexicon` makes it; `npm test` and the build do so first.
  scanner = createScanner(
    new Uint8Array(readFileSync(join(import.meta.dirname, '../../../dist/lexicon.bin'))),
  );
});

/** What the gate for external chatbots would replace, ask about, and send. */
function throughGate(text: string): { changed: string[]; sent: string | null } {
  const gate = createGate({
    scan: (t) => scanner.scan(t),
    policy: DEFAULT_POLICY,
    fingerprint: (value) => value,
  });
  const proposal = gate.prepare(text, { destination: 'extern', mapping: createMapping(0, 60_000), now: 1 });
  if (proposal.verdict === 'hold') return { changed: proposal.reasons.map(({ code }) => code), sent: null };
  const decision = gate.decide(proposal, 1);
  return {
    changed: [
      ...proposal.replacements.map(({ start, end, category }) => `${category}: ${text.slice(start, end)}`),
      ...proposal.undecided.map(({ value, category }) => `${category}? ${value}`),
    ],
    sent: decision.verdict === 'pass' ? release(decision.passed, 'extern') : null,
  };
}

describe.each(shippedFiles)('%s', (name) => {
  const template = parseShipped(name);
  const fill = (values: Values): string =>
    fillTemplate(template, values, { selection: '', profile: {} }).text;

  it('passes the gate with its sample and without answers, word for word', () => {
    for (const text of [fill(sampleValues(template)), fill({})]) {
      expect(throughGate(text)).toEqual({ changed: [], sent: text });
    }
  });

  it('passes the gate with each of its choices', () => {
    for (const field of template.velden)
      for (const { keuze } of field.keuzes) {
        const text = fill({ ...sampleValues(template), [field.id]: keuze });
        expect(throughGate(text), `${field.id}: ${keuze}`).toEqual({ changed: [], sent: text });
      }
  });

  it('loses a patient that someone puts in it, in every field', () => {
    for (const field of template.velden.filter(({ type }) => type === 'tekst' || type === 'lang')) {
      const { sent } = throughGate(
        fill({
          ...sampleValues(template),
          [field.id]: 'Mevrouw J. de Vries-Bakker, geboren op 12-03-1956, BSN 123456782',
        }),
      );
      expect(sent ?? '', field.id).not.toMatch(/Vries|Bakker|1956|123456782/);
    }
  });
});
