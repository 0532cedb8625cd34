import { expect, it } from 'vitest';
import { syllables } from '../../../src/readability';

it.each([
  ['huis', 1],
  ['assistente', 4],
  ['bloeddruk', 2],
  ['patiënt', 3],
  ['nieuw', 1],
  ['leeuwen', 2],
  ['ideeën', 3],
  ['coördinatie', 5],
  ['ruggengraat', 3],
  ['mooier', 2],
  ['koeien', 2],
  ['zwaaien', 2],
  ['bureau', 2],
  ['milieu', 2],
  ['officieel', 4],
  ['sociaal', 3],
  ['radio', 3],
  ['medicijnen', 4],
  ['symptoom', 2],
  ['baby', 2],
  ['geopend', 3],
  ['beïnvloeden', 4],
  ['huisartsenpraktijk', 5],
  ['polikliniek', 4],
  ['uitnodiging', 4],
  ['team', 1],
  ['website', 2],
  ['mail', 1],
  ['kwaliteit', 3],
  ['afspraak', 2],
  ['12', 2],
  ['x', 1],
])('%s has %i', (word, count) => {
  expect(syllables(word)).toBe(count);
});
