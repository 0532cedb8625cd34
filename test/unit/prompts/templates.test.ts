import { describe, expect, it } from 'vitest';
import { fillTemplate, missingSafeguards, parseTemplate, splitRemarks } from '../../../src/prompts';
import { NOT_GIVEN } from '../../../src/prompts/fill';
import { findReferences } from '../../../src/prompts/references';
import { parseShipped, readShipped, sampleValues, shippedFiles } from './shipped';

describe.each(shippedFiles)('%s', (name) => {
  it('has no problems, so fields are used and known and front matter is complete', () => {
    expect(parseTemplate(readShipped(name), name, 'meegeleverd').problems).toEqual([]);
  });

  it('carries its name as id, all safeguards, checks, sources and a review date', () => {
    const template = parseShipped(name);
    expect(template.id).toBe(name.replace(/\.md$/, ''));
    expect(missingSafeguards(template.body)).toEqual([]);
    expect(template.controles.length).toBeGreaterThanOrEqual(6);
    expect(template.bronnen.length).toBeGreaterThan(0);
    expect(template.beoordeeld).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(template.zoekwoorden.length).toBeGreaterThanOrEqual(4);
  });

  it('has every part of the skeleton', () => {
    const headings = [...parseShipped(name).body.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    for (const part of [
      'Rol',
      'Situatie',
      'Opdracht',
      'Invoer',
      'Vorm',
      'Niet doen',
      'Als iets ontbreekt',
      'Controleer jezelf',
    ])
      expect(headings).toContain(part);
  });

  it('has a sample or a default for each required field, within its own limits', () => {
    for (const field of parseShipped(name).velden) {
      if (field.verplicht && field.standaard === undefined) expect(field.voorbeeld, field.id).not.toBe('');
      // A choice without a default is one that the user must make: whether a result is good.
      if (field.keuzes.length > 0 && !field.verplicht) expect(field.standaard, field.id).toBeDefined();
    }
  });

  it('renders with its sample: nothing missing, nothing left to expand', () => {
    const template = parseShipped(name);
    const { text, problems } = fillTemplate(template, sampleValues(template), { selection: '', profile: {} });
    expect(problems).toEqual([]);
    expect(findReferences(text)).toEqual([]);
    for (const field of template.velden) if (field.voorbeeld) expect(text).toContain(field.voorbeeld);
  });

  it('opens without answers: required fields are marked, optional ones say so', () => {
    const template = parseShipped(name);
    const { text, problems, tabStops } = fillTemplate(template, {}, { selection: '', profile: {} });
    for (const field of template.velden) {
      expect(
        tabStops.some((stop) => stop.field === field.id),
        field.id,
      ).toBe(true);
      if (
        field.verplicht &&
        field.standaard !== '${selectie}' &&
        field.keuzes.length === 0 &&
        !field.standaard
      )
        expect(text).toContain(`[INVULLEN: ${field.label}]`);
    }
    expect(problems.every((problem) => problem.severity === 'error')).toBe(true);
    if (template.velden.some((field) => !field.verplicht && !field.standaard))
      expect(text).toContain(NOT_GIVEN);
  });
});

it('keeps the old text beside the new one out of the letter: what a letter lacks would stand in it all the same', () => {
  const { velden } = parseShipped('vereenvoudigen-vertalen.md');
  const [beside] = velden.find(({ id }) => id === 'naastElkaar')!.keuzes;
  const answer = `Neem 1 tablet.\n\n${/## [^"]+/.exec(beside!.tekst)![0]}\n\n| Neem niet meer dan 1 tablet. | Neem 1 tablet. |`;
  expect(splitRemarks(answer).letter).toBe('Neem 1 tablet.\n');
});
