import { describe, expect, test } from 'vitest';
import { checkAnswer, countPoints, pseudonymise } from '../../../src/sluice';
import { freshMapping, tagged } from './support';

/** What the check says of an answer, without what is new in it. */
const gone = (input: string, answer: string): string[] =>
  checkAnswer({ input, answer })
    .items.filter(({ span }) => span === null)
    .map(({ kind, found }) => `${kind} ${found}`);

describe('contact details that are gone', () => {
  test.each<[string, string, string[]]>([
    ['Bel 038-1234567 of mail a@b.nl.', 'Bel ons.', ['contact-gone 038-1234567', 'contact-gone a@b.nl']],
    ['Bel 038-1234567. Dus 038 1234567.', 'Bel ons.', ['contact-gone 038-1234567']],
    ['Bel 038-1234567.', 'Bel 038-1234576.', ['contact-gone 038-1234567']],
    ['Zie www.voorbeeld.nl/griep.', 'Zie voorbeeld.nl.', ['contact-gone www.voorbeeld.nl/griep']],
    [
      'Kom naar Kerkstraat 12, 8011 AB Zwolle.',
      'Kom langs.',
      ['contact-gone Kerkstraat 12', 'contact-gone 8011 AB'],
    ],
    ['Kom naar Kerkstraat 12.', 'Kom naar Kerkstraat 21.', ['contact-gone Kerkstraat 12']],
    ['Kom naar Kerkstraat 12.', 'Kom naar Kerkstraat 121 of Kerkstraat 12b.', ['contact-gone Kerkstraat 12']],
    ['Bel 038-1234567.', 'Bel 038-12345678.', ['contact-gone 038-1234567']],
    ['Kom naar Burg. de Witlaan 3a.', 'Kom naar Burg. de Witlaan 3.', ['contact-gone Witlaan 3a']],
    ['Neem 2500 mg.', 'Neem rust.', ['dose-gone 2500 mg']],
    ['Neem 1000 IE Vitamine D.', 'Neem rust.', ['dose-gone 1000 IE']],
    ['Schrijf naar Postbus 123.', 'Schrijf ons.', ['contact-gone Postbus 123']],
  ])('%j → %j', (input, answer, expected) => {
    expect(gone(input, answer)).toEqual(expected);
  });

  test.each([
    ['Bel 038-1234567.', 'Bel (038) 123 45 67.'],
    ['Bel 038-1234567.', 'Bel 038/123.45.67.'],
    ['Bel +31 38 1234567.', 'Bel 038 - 1234567'],
    ['Bel 038-1234567.', 'Bel +31 (0)38 123 45 67.'],
    ['Mail Info@voorbeeld.nl.', 'Mail [ons](mailto:info@voorbeeld.nl)!'],
    ['Zie https://www.voorbeeld.nl/.', 'Zie **voorbeeld.nl**'],
    ['Zie voorbeeld.nl.', 'Zie https://voorbeeld.nl/griep'],
    ['Kerkstraat 12, 8011 AB Zwolle', 'Kerkstraat 12\n8011AB  Zwolle'],
    ['Kerkstraat 12-a', 'kerkstraat 12A'],
  ])('another notation is no difference: %j → %j', (input, answer) => {
    expect(gone(input, answer)).toEqual([]);
  });

  // Work that grows with the square of the text would not end within the test's time.
  test.each(['a.', 'a-', "a'"])('are looked for in a long row of %j', (piece) => {
    expect(gone('Bel 038-1234567.', piece.repeat(400_000))).toEqual(['contact-gone 038-1234567']);
  });

  test('are none of what codes stand for', () => {
    const { text, findings } = tagged('Bel <TELEFOON>06-12345678</TELEFOON>, <ADRES>Dorpsstraat 12</ADRES>.');
    const out = pseudonymise(text, findings, freshMapping());
    const { items } = checkAnswer({ input: out.text, answer: 'Bel.', mapping: out.mapping });
    expect(items.map(({ kind }) => kind)).toEqual(['placeholder-missing', 'placeholder-missing']);
  });

  test('are one thing to look at', () => {
    const { items } = checkAnswer({ input: 'Bel 038-1234567 of mail a@b.nl.', answer: 'Bel ons.' });
    expect(countPoints(items)).toBe(1);
  });
});
