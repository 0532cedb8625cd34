import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createMapping,
  isExpired,
  mergeMappings,
  parseMapping,
  pseudonymise,
  restore,
  serialiseMapping,
  withoutLineBreaks,
  type KnownPerson,
} from '../../../src/sluice';
import { freshMapping, MIDNIGHT, NOON, tagged } from './support';

function mapped(source: string, from = freshMapping()) {
  const { text, findings } = tagged(source);
  return pseudonymise(text, findings, from).mapping;
}

describe('a mapping', () => {
  it('expires at its moment, and one without a sensible moment at once', () => {
    const mapping = freshMapping();
    expect([NOON, MIDNIGHT - 1, MIDNIGHT, MIDNIGHT + 1].map((now) => isExpired(mapping, now))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(isExpired(createMapping(NOON, NaN), NOON)).toBe(true);
  });

  it('comes back from storage as it was', () => {
    const mapping = mapped('[NAAM-1] <NAAM>Jan de Vries</NAAM> (v) <BSN>123456782</BSN> <NAAM>JAN</NAAM>');
    expect(parseMapping(serialiseMapping(mapping))).toEqual(mapping);
  });

  it('is not read from anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseMapping(text)).toBeNull();
      }),
    );
  });

  it.each([
    ['another version', { version: 2 }],
    ['no moments', { expires: null }],
    ['a moment that is no whole number', { created: 1.5 }],
    ['a foreign label', { entries: [{ placeholder: '[X-1]', label: 'X', number: 1, variant: '', original: 'a' }] }],
    ['a placeholder that is another', { entries: [{ placeholder: '[BSN-2]', label: 'BSN', number: 1, variant: '', original: 'a' }] }],
    ['a placeholder with more around it', { entries: [{ placeholder: 'x[BSN-1]', label: 'BSN', number: 1, variant: '', original: 'a' }] }],
    ['an empty original', { entries: [{ placeholder: '[BSN-1]', label: 'BSN', number: 1, variant: '', original: '' }] }],
    ['a name without its person', { entries: [{ placeholder: '[NAAM-1]', label: 'NAAM', number: 1, variant: '', original: 'a' }] }],
    ['one placeholder twice', { entries: [1, 2].map((n) => ({ placeholder: '[BSN-1]', label: 'BSN', number: 1, variant: '', original: `${n}` })) }],
    ['a strange reservation', { reserved: ['NAAM-x'] }],
    ['a strange person', { persons: [{ number: 0, gender: 'm' }] }],
  ])('is not read with %s', (_, change) => {
    expect(parseMapping(JSON.stringify({ ...freshMapping(), ...change }))).toBeNull();
  }); // prettier-ignore

  it.each([
    ['Jan de\nVries', 'Jan de Vries'],
    ['Jan  \r\n  Bakker', 'Jan Bakker'],
    ['Jan Timmer-\nmans', 'Jan Timmermans'],
    ['Jan Timmer-\n> mans', 'Jan Timmermans'],
    ['Jan\n| | Timmermans', 'Jan Timmermans'],
    ['Anna Jansen-\nde Wit', 'Anna Jansen-de Wit'],
    ['Anna Jansen-\r\nBakker', 'Anna Jansen-Bakker'],
    ['06-1234\n5678', '06-1234 5678'],
    ['06-\n12345678', '06-12345678'],
    ['Jan  de Vries', 'Jan  de Vries'],
  ])('gives a letter no line break of the draft: %j', (original, expected) => {
    const mapping = mapped(`<NAAM>${original}</NAAM>`);
    const { placeholder } = mapping.entries[0]!;
    expect(restore(`Ik zag ${placeholder}.`, withoutLineBreaks(mapping)).text).toBe(`Ik zag ${expected}.`);
    expect(restore(placeholder, mapping).text).toBe(original);
  });

  it.each([
    ['anna.verdurmen@\nzorg-voorbeeld.nl', 'anna.verdurmen@zorg-voorbeeld.nl'],
    ['anne-\nmarie@voorbeeld.nl', 'anne-marie@voorbeeld.nl'],
    ['anna@zorg-  \r\n  > voorbeeld.nl', 'anna@zorg-voorbeeld.nl'],
    ['anna@voorbeeld.\nnl', 'anna@voorbeeld.nl'],
    ['anna@voorbeeld.nl', 'anna@voorbeeld.nl'],
  ])('gives a letter an e-mail address in one piece: %j', (original, expected) => {
    const mapping = mapped(`<EMAIL>${original}</EMAIL>`);
    expect(restore('Mail [EMAIL-1].', withoutLineBreaks(mapping)).text).toBe(`Mail ${expected}.`);
    expect(restore('[EMAIL-1]', mapping).text).toBe(original);
  });

  it('merges with its own continuation, and not with that of another letter', () => {
    const start = mapped('<NAAM>Jan de Vries</NAAM>');
    const one = mapped('mevrouw <NAAM>Smit</NAAM>', start);
    const two = mapped('<BSN>123456782</BSN>', start);
    const merged = mergeMappings(one, { ...two, expires: MIDNIGHT - 5 })!;
    expect(merged.entries.map((e) => e.placeholder)).toEqual(['[NAAM-1]', '[ACHTERNAAM-2]', '[BSN-1]']);
    expect(merged.expires).toBe(MIDNIGHT - 5);
    expect(parseMapping(serialiseMapping(merged))).toEqual(merged);
    expect(mergeMappings(one, mapped('<NAAM>Anna Bos</NAAM>'))).toBeNull();
    expect(mergeMappings(one, mapped('<NAAM>Kees Kok</NAAM>', start))).toBeNull();
  });

  it.each([
    [
      { gender: null, role: 'zorg' },
      { gender: null, role: null },
      { gender: null, role: 'zorg' },
    ],
    [
      { gender: null, role: 'zorg' },
      { gender: 'v', role: null },
      { gender: 'v', role: 'zorg' },
    ],
    [
      { gender: null, role: 'volwassen' },
      { gender: 'm', role: 'zorg' },
      { gender: 'm', role: 'zorg' },
    ],
    [{ gender: null }, { gender: null, role: 'kind' }, { gender: null, role: 'kind' }],
    [{ gender: null }, { gender: null }, { gender: null, role: null }],
  ] as const)('merges what is known of a person: %o and %o', (one, other, both) => {
    const first = mapped('<NAAM>Jan de Vries</NAAM>');
    const knowing = (person: Pick<KnownPerson, 'gender' | 'role'>) => ({
      ...first,
      persons: [{ number: 1, ...person }],
    });
    const expected = [{ number: 1, ...both }];
    expect(mergeMappings(knowing(one), knowing(other))!.persons).toEqual(expected);
    expect(mergeMappings(knowing(other), knowing(one))!.persons).toEqual(expected);
  });

  it('merges a care worker so that a bare surname of another stays another', () => {
    const start = mapped('dr. <NAAM>De Vries</NAAM>');
    const forgetful = { ...start, persons: start.persons.map((person) => ({ ...person, role: null })) };
    const merged = mergeMappings(start, forgetful)!;
    const { replacements } = pseudonymise(
      'Mevrouw De Vries belt.',
      [{ start: 8, end: 16, category: 'NAAM', severity: 'block', reason: 'Test.' }],
      merged,
    );
    expect(replacements[0]!.placeholder).toBe('[ACHTERNAAM-2]');
  });
});
