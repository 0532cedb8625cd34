import { describe, expect, it } from 'vitest';
import { measure, type HintKind } from '../../../src/readability';
import { PRACTICE_LABELS } from '../../../src/prompts';
import { CHOICE_KEYS, FIELD_KEYS, OUTPUT_KEYS, TEMPLATE_KEYS } from '../../../src/prompts/keys';
import { parseShipped, shippedFiles } from './shipped';

// What docs B1 asks of every text for a user: sentences of at most 15 words, active, no office words, one address.
const ASKED: readonly HintKind[] = [
  'lange zin',
  'lijdende vorm',
  'tangzin',
  'bijzinnen',
  'kantoorwoord',
  'afkorting',
  'aanspreekvorm',
];

function remarks(texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) =>
    measure(text ?? '')
      .hints.filter(({ kind }) => ASKED.includes(kind))
      .map(({ kind, message }) => `${kind} in "${text}": ${message}`),
  );
}

describe.each(shippedFiles)('%s', (name) => {
  it('speaks plainly to the person who uses it', () => {
    const template = parseShipped(name);
    const texts = [
      template.titel,
      template.doel,
      template.wanneerNiet,
      template.vooraf,
      ...template.controles,
      ...template.velden.flatMap(({ label, hulp, keuzes }) => [
        label,
        hulp,
        ...keuzes.map(({ keuze }) => keuze),
      ]),
    ];
    expect(remarks(texts)).toEqual([]);
    expect(texts.join(' ')).not.toMatch(/!|\banoniem/i);
  });
});

it('speaks plainly to the person who writes templates', () => {
  const specs = [...TEMPLATE_KEYS, ...FIELD_KEYS, ...OUTPUT_KEYS, ...CHOICE_KEYS];
  expect(remarks([...specs.map(({ help }) => help), ...Object.values(PRACTICE_LABELS)])).toEqual([]);
});
