/** What points to nobody alone and to one person together: one question about a text that tells enough. */
import { describe, expect, test } from 'vitest';
import { scanner } from './real-scanner';

/** What is asked about for that reason, as `words CATEGORY`, and why. */
function asked(text: string): { what: string; reason: string }[] {
  return scanner
    .scan(text)
    .filter(({ reason }) => reason.startsWith('Kan naar één persoon wijzen'))
    .map(({ start, end, category, severity, reason }) => {
      expect(severity).toBe('review');
      return { what: `${text.slice(start, end)} ${category}`, reason };
    });
}

describe('a text that tells three things of somebody', () => {
  test.each([
    [
      'Een vrouw van 87 jaar in Ermelo, werkte bij basisschool De Regenboog, overleed op 12 mei 2025.',
      'Ermelo PLAATS',
      'de leeftijd, school of werk en wat er op een dag gebeurde',
    ],
    [
      'De patiënt is 45 jaar, woont in Urk en werkt als visser.',
      'Urk PLAATS',
      'de leeftijd en school of werk',
    ],
    [
      'Het gaat om een meisje van 9 jaar met taaislijmziekte, wonend te Doorn.',
      'Doorn PLAATS',
      'de leeftijd en een zeldzame ziekte',
    ],
    [
      'Een man van 31 jaar met de ziekte van Pompe. Hij woont in Zeist.',
      'Zeist PLAATS',
      'de leeftijd en een zeldzame ziekte',
    ],
    [
      'Huisarts te Utrecht. Zij is 52 jaar, gepensioneerd lerares, en woont in Ede.',
      'Ede PLAATS',
      'de leeftijd en school of werk',
    ],
    [
      'Hij is 19 jaar, heeft hemofilie en zit op het Willem de Zwijger College.',
      'Willem de Zwijger College INSTELLING',
      'de leeftijd en een zeldzame ziekte',
    ],
  ])('%s', (text, what, told) => {
    expect(asked(text)).toEqual([{ what, reason: `Kan naar één persoon wijzen, samen met ${told}.` }]);
  });
});

describe('nothing is asked', () => {
  test.each([
    ['about two things', 'Een man van 67 jaar uit Ermelo met hoge bloeddruk.'],
    ['about a trade that is nobody’s', 'Een man van 67 jaar in Ermelo moet naar de kapper.'],
    [
      'about a surname that is an illness too',
      'Een man van 67 jaar in Ermelo belt over het recept van Turner.',
    ],
    ['without a place or an institution', 'Zij is 45 jaar, heeft hemofilie en werkt als lerares.'],
    [
      'where a code stands for the place',
      'De patiënt is 45 jaar, woont in [PLAATS-1] bij Urk en werkt als visser.',
    ],
    [
      'about a list of persons',
      'Jansen 12-03-1956 45 jaar Urk visser\nBakker 13-04-1957 werkt als lerares\nSmit 14-05-1958\nVos 15-06-1959',
    ],
  ])('%s', (_, text) => expect(asked(text)).toEqual([]));
});

test('everything else in the text is as it was', () => {
  const text = 'De patiënt is 45 jaar, woont in Urk en werkt als visser.';
  const others = scanner.scan(text).filter(({ category }) => category !== 'PLAATS');
  expect(others.map(({ category, severity }) => `${category} ${severity}`)).toEqual(['LEEFTIJD info']);
});
