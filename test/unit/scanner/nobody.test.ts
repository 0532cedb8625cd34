/** Where nobody is named: a page that is a leaflet, cells of a column of names. */
import { describe, expect, test } from 'vitest';
import { namesIn } from './marked';

test('a column of names tells where nobody is', () => {
  const text =
    'naam;geboren;reden\nOkkerse, Thyra;12-3-1956;oor\nleeg;;\nVerdurmen, Rudy;3-4-1951;rug\nvervalt;;\ntotaal;2;';
  expect(namesIn(text)).toEqual(['Okkerse, Thyra', 'Verdurmen, Rudy']);
});

/** A page on which nothing is likely a name. */
const LEAFLET =
  'De griepprik beschermt u tegen de griep. U krijgt de prik in uw bovenarm. Soms doet de arm daarna een dag pijn. ' +
  'Dat gaat vanzelf over. Heeft u koorts, wacht dan met de prik tot u beter bent. Bent u zwanger, vraag dan eerst raad. ' +
  'Neem uw brief en een mondkapje mee. Draag kleding met korte mouwen. Wacht na de prik een kwartier in de wachtkamer. ' +
  'Kunt u niet komen, bel ons dan op tijd. Wij maken dan een nieuwe afspraak met u. De prik is voor u gratis. ' +
  'Meer over de griepprik leest u op de site van de praktijk. Daar staat ook wanneer wij open zijn en hoe u ons belt.\n\n';

describe('on the page of a leaflet', () => {
  test.each([
    'Naam            Wie\nBloedafname     DA met aftekenlijst; eindverantwoordelijk HA-kwaliteit\nVaccineren      idem',
    'Koffie van Gorter staat klaar, en thee van Pickwick of Doré.',
  ])('nobody is asked about: %s', (end) => {
    expect(namesIn(LEAFLET + end)).toEqual([]);
  });
  test('a name behind a title is', () => {
    const text = `${LEAFLET}Vragen? Vraag naar mevrouw Oxenvoorder.`;
    expect(namesIn(text)).toEqual(['Oxenvoorder']);
  });
});
