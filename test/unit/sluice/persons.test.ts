import { describe, expect, it } from 'vitest';
import { parseMapping, pseudonymise, restore, serialiseMapping } from '../../../src/sluice';
import { parseName } from '../../../src/sluice/names/name-parts';
import { freshMapping, tagged } from './support';

const replace = (source: string) => {
  const { text, findings } = tagged(source);
  return pseudonymise(text, findings, freshMapping()).text;
};
const N = (name: string) => `<NAAM>${name}</NAAM>`;

describe('one person, one number', () => {
  it.each([
    // Full name, first name, surname
    [`${N('Jan de Vries')} belde. ${N('Jan')} is boos. Dhr. ${N('De Vries')} komt.`,
      '[NAAM-1] belde. [VOORNAAM-1] is boos. Dhr. [ACHTERNAAM-1] komt.'],
    // Initials and surname, in both orders, glued and dotted
    [`${N('J. de Vries')} / ${N('Vries, J. de')} / ${N('J de Vries')}`, '[NAAM-1] / [NAAM-1c] / [NAAM-1b]'],
    [`${N('J.P.M. de Wit')} en ${N('JPM de Wit')} en ${N('de Wit')}`, '[NAAM-1] en [NAAM-1b] en [ACHTERNAAM-1]'],
    [`${N('VRIES DE, Jan')} (m), later: ${N('Jan de Vries')}`, '[NAAM-1b] (m), later: [NAAM-1]'],
    [`${N('Jansen, P.')} en ${N('Piet Jansen')}`, '[NAAM-1b] en [NAAM-1]'],
    // With and without tussenvoegsel, abbreviated
    [`${N('Anna van der Berg')}; mw. ${N('v.d. Berg')}; ${N('Berg')}`, '[NAAM-1]; mw. [ACHTERNAAM-1]; [ACHTERNAAM-1b]'],
    [`${N('Piet ten Brink')} en dhr. ${N('Brink')}`, '[NAAM-1] en dhr. [ACHTERNAAM-1]'],
    // Lower case, capitals
    [`${N('Jan de Vries')}, ${N('jan de vries')}, ${N('JAN DE VRIES')}, ${N('jan')}`,
      '[NAAM-1], [NAAM-1b], [NAAM-1c], [VOORNAAM-1]'],
    // Possessive
    [`${N('Ahmed Yıldız')} en ${N('Ahmed')}s moeder`, '[NAAM-1] en [VOORNAAM-1]s moeder'],
    [`${N('Ahmed Yildiz')} en ${N('Ahmeds')} moeder`, '[NAAM-1] en [VOORNAAM-1]s moeder'],
    [`${N("Anna's")} zoon en ${N("Loes'")} dochter, ${N('Anna')} zelf`,
      "[VOORNAAM-1]'s zoon en [VOORNAAM-2]' dochter, [VOORNAAM-1] zelf"],
    // Accents
    [`${N('René Smit')} en ${N('Rene')}`, '[NAAM-1] en [VOORNAAM-1]'],
    // Migrant names, prefixes that are no Dutch ones
    [`${N('Fatima El Amrani')}; mevrouw ${N('El Amrani')}; ${N('Fatima')}`, '[NAAM-1]; mevrouw [ACHTERNAAM-1]; [VOORNAAM-1]'],
    [`${N('Ben Jansen')} en meneer ${N('Jansen')}`, '[NAAM-1] en meneer [ACHTERNAAM-1]'],
    // Double and married names
    [`${N('Anna Jansen-de Wit')}, mevrouw ${N('Jansen')}`, '[NAAM-1], mevrouw [ACHTERNAAM-1]'],
    [`${N('A. de Boer e/v Smit')} en mevrouw ${N('De Boer')}`, '[NAAM-1] en mevrouw [ACHTERNAAM-1]'],
    // Salutation first, name later
    [`Geachte heer ${N('De Vries')},\nU bent ${N('Jan de Vries')}.`, 'Geachte heer [ACHTERNAAM-1],\nU bent [NAAM-1].'],
    // A title inside the span stays outside the placeholder
    [`${N('mevrouw De Vries')} en ${N('dr. P. Smit')}`, 'mevrouw [ACHTERNAAM-1] en dr. [NAAM-2]'],
    // Over a line break the name is still the same person, and the plain form is unmarked
    [`${N('Jan\r\nde Vries')} is ${N('Jan de Vries')}`, '[NAAM-1b] is [NAAM-1]'],
  ])('%j', (source, expected) => {
    expect(replace(source)).toBe(expected);
  }); // prettier-ignore
});

describe('two persons with one surname', () => {
  it.each([
    ['different first names', `${N('Jan de Vries')} en ${N('Anna de Vries')}; ${N('Jan')} en ${N('Anna')}`,
      '[NAAM-1] en [NAAM-2]; [VOORNAAM-1] en [VOORNAAM-2]'],
    ['different initials', `${N('J. Bakker')} en ${N('P. Bakker')}`, '[NAAM-1] en [NAAM-2]'],
    ['dhr. and mevr.', `dhr. ${N('Smit')} en mevr. ${N('Smit')}; dhr. ${N('Smit')}`,
      'dhr. [ACHTERNAAM-1] en mevr. [ACHTERNAAM-2]; dhr. [ACHTERNAAM-1]'],
    ['a known gender', `dhr. ${N('Jan Smit')} en mevr. ${N('Anna Smit')}. Mevrouw ${N('Smit')} belt, meneer ${N('Smit')} komt.`,
      'dhr. [NAAM-1] en mevr. [NAAM-2]. Mevrouw [ACHTERNAAM-2] belt, meneer [ACHTERNAAM-1] komt.'],
    ['gender after the name', `${N('Smit, J.')} (m) en ${N('Smit, A.')} (v): mw. ${N('Smit')}`,
      '[NAAM-1] (m) en [NAAM-2] (v): mw. [ACHTERNAAM-2]'],
    ['the bearer spoken of last', `${N('Jan Smit')} zag ${N('Anna Smit')}. ${N('Smit')} zei nee.`,
      '[NAAM-1] zag [NAAM-2]. [ACHTERNAAM-2] zei nee.'],
    ['a relation', `${N('Jan de Vries')} en zijn vrouw, mevrouw ${N('De Vries')}, en dhr. ${N('De Vries')}`,
      '[NAAM-1] en zijn vrouw, mevrouw [ACHTERNAAM-2], en dhr. [ACHTERNAAM-1]'],
    ['different tussenvoegsels', `${N('A. van den Berg')} en ${N('A. van der Berg')}`, '[NAAM-1] en [NAAM-2]'],
    ['one first name, two surnames', `${N('Anna Bos')} en ${N('Anna Kok')}; ${N('Anna')}`, '[NAAM-1] en [NAAM-2]; [VOORNAAM-2]'],
    ['three of one family', `${N('Piet Jansen')}, ${N('Kees Jansen')} en ${N('Truus Jansen')}: ${N('Kees')}, mw. ${N('Jansen')}`,
      '[NAAM-1], [NAAM-2] en [NAAM-3]: [VOORNAAM-2], mw. [ACHTERNAAM-3]'],
  ])('are told apart by %s', (_, source, expected) => {
    expect(replace(source)).toBe(expected);
  }); // prettier-ignore
});

describe('a follow-up', () => {
  it('keeps the numbers of the first prompt and adds new ones', () => {
    const first = tagged(`dhr. ${N('Jan de Vries')} en ${N('Anna Bos')}`);
    const one = pseudonymise(first.text, first.findings, freshMapping());
    const second = tagged(`${N('Anna')} en dhr. ${N('De Vries')} en ${N('Kees Kok')}; [NAAM-1] stond er al`);
    const two = pseudonymise(second.text, second.findings, one.mapping);
    expect(two.text).toBe('[VOORNAAM-2] en dhr. [ACHTERNAAM-1] en [NAAM-3]; [NAAM-1] stond er al');
  });

  it('remembers that a bare surname was one', () => {
    const first = tagged(`mevrouw ${N('Bloem')} belde`);
    const one = pseudonymise(first.text, first.findings, freshMapping());
    const second = tagged(`mevrouw ${N('Bloem')} belde weer, meneer ${N('Bloem')} niet`);
    expect(pseudonymise(second.text, second.findings, one.mapping).text).toBe(
      'mevrouw [ACHTERNAAM-1] belde weer, meneer [ACHTERNAAM-2] niet',
    );
  });
});

describe('other data', () => {
  it('gives one value one number and each notation its own letter', () => {
    const source =
      '<GEBOORTEDATUM>12-03-1956</GEBOORTEDATUM>, <GEBOORTEDATUM>12 maart 1956</GEBOORTEDATUM>, <BSN>1234.56.782</BSN>, ' +
      '<BSN>123456782</BSN>, <TELEFOON>06-12345678</TELEFOON>, <TELEFOON>+31 6 1234 5678</TELEFOON>, <IBAN>NL91 ABNA 0417 1643 00</IBAN>';
    expect(replace(source)).toBe(
      '[GEBOORTEDATUM-1], [GEBOORTEDATUM-1b], [BSN-1], [BSN-1b], [TELEFOON-1], [TELEFOON-1b], [IBAN-1]',
    );
  });

  it('knows that nobody is born in the future', () => {
    expect(
      replace('<GEBOORTEDATUM>12-03-56</GEBOORTEDATUM> is <GEBOORTEDATUM>12 maart 1956</GEBOORTEDATUM>'),
    ).toBe('[GEBOORTEDATUM-1] is [GEBOORTEDATUM-1b]');
  });

  it('leaves indirect data that only informs, and replaces them when in doubt', () => {
    expect(replace('Op <DATUM!>3 mei</DATUM!> in <PLAATS?>Zwolle</PLAATS?>.')).toBe(
      'Op 3 mei in [PLAATS-1].',
    );
  });

  it('keeps the age with a birth date', () => {
    const on = { year: 2025, month: 11, day: 24 };
    const age = (source: string) => {
      const { text, findings } = tagged(`<GEBOORTEDATUM>${source}</GEBOORTEDATUM>`);
      return pseudonymise(text, findings, freshMapping(), { ageOn: on }).text;
    };
    expect(age('24-11-1958')).toBe('[GEBOORTEDATUM-1, 67 jaar]');
    expect(age('25-11-1958')).toBe('[GEBOORTEDATUM-1, 66 jaar]');
    expect(age("12 mrt '56")).toBe('[GEBOORTEDATUM-1, 69 jaar]');
    expect(age('12-03-24')).toBe('[GEBOORTEDATUM-1, 1 jaar]');
    expect(age('24-11-2024')).toBe('[GEBOORTEDATUM-1, 1 jaar]');
    expect(age('25-11-2024')).toBe('[GEBOORTEDATUM-1, jonger dan 1 jaar]');
    expect(age('24-11-2025')).toBe('[GEBOORTEDATUM-1, jonger dan 1 jaar]');
    expect(age('25-11-2025')).toBe('[GEBOORTEDATUM-1]');
    expect(age('29-02-1960')).toBe('[GEBOORTEDATUM-1, 65 jaar]');
    expect(age('25-11-1935')).toBe('[GEBOORTEDATUM-1, 89 jaar]');
    expect(age('24-11-1935')).toBe('[GEBOORTEDATUM-1, 90 jaar of ouder]');
    expect(age('12-03-31')).toBe('[GEBOORTEDATUM-1, 90 jaar of ouder]');
    expect(age('19560312')).toBe('[GEBOORTEDATUM-1, 69 jaar]');
    expect(age('maart 1956')).toBe('[GEBOORTEDATUM-1]');
  });

  it('keeps the age in the prompts that need it only, under one number', () => {
    const on = { year: 2025, month: 11, day: 24 };
    const { text, findings } = tagged('Geboren <GEBOORTEDATUM>12-03-1956</GEBOORTEDATUM>.');
    const without = pseudonymise(text, findings, freshMapping());
    const needed = pseudonymise(text, findings, without.mapping, { ageOn: on });
    const again = pseudonymise(text, findings, needed.mapping);
    const later = pseudonymise(text, findings, again.mapping, { ageOn: { ...on, year: 2026 } });
    expect([without, needed, again, later].map((out) => out.text)).toEqual([
      'Geboren [GEBOORTEDATUM-1].',
      'Geboren [GEBOORTEDATUM-1, 69 jaar].',
      'Geboren [GEBOORTEDATUM-1].',
      'Geboren [GEBOORTEDATUM-1, 69 jaar].',
    ]);
    for (const out of [without, needed, again, later]) {
      expect(restore(out.text, later.mapping).text).toBe(text);
      expect(restore(out.text, parseMapping(serialiseMapping(later.mapping))!).text).toBe(text);
    }
  });

  it('gives no age to a code whose like stood in a text', () => {
    const { text, findings } = tagged('<GEBOORTEDATUM>12-03-1956</GEBOORTEDATUM>');
    const first = pseudonymise(text, findings, freshMapping());
    const next = tagged('[GEBOORTEDATUM-1, 69 jaar] en <GEBOORTEDATUM>12-03-1956</GEBOORTEDATUM>');
    const out = pseudonymise(next.text, next.findings, first.mapping, {
      ageOn: { year: 2025, month: 11, day: 24 },
    });
    expect(restore(out.text, out.mapping).text).toBe(next.text);
  });
});

describe('parseName', () => {
  it.each([
    ['Vries, J. de', 'full', 'de', 'vries', 'j'],
    ['J. de Vries', 'full', 'de', 'vries', 'j'],
    ['VRIES DE, Jan', 'full', 'de', 'vries', 'j'],
    ['Th. van den Heuvel', 'full', 'van den', 'heuvel', 't'],
    ["Marie-Louise van 't Hof", 'full', "van 't", 'hof', 'm'],
    ['Jan Peter Jansen', 'full', '', 'jansen', 'jp'],
    ['De Wit', 'surname', 'de', 'wit', ''],
    ['J.P.', 'initials', undefined, undefined, 'jp'],
    ['Bloem', 'single', '', 'bloem', 'b'],
  ])('%s', (name, form, prefix, core, initials) => {
    const parts = parseName(name);
    expect([parts.form, parts.surname?.prefix, parts.surname?.core, parts.initials]).toEqual([
      form,
      prefix,
      core,
      initials,
    ]);
  });
});
