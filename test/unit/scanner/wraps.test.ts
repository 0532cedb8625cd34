/** Lines that a program broke, which are read as running text, and lines that people ended. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeView } from '../../../src/scanner/view';
import { mendWraps } from '../../../src/scanner/wraps';
import { wrapped } from '../../eval/wrap';
import { scanner } from './real-scanner';
import { texts } from './texts';

/** The text with a space for each line end that is taken for one. */
const mended = (text: string) => mendWraps(makeView(text)).text;

const DICTATED =
  'beste collega ik verwijs naar u mevrouw verdurmen voornaam thyra geboren op acht november negentienhonderd zesenvijftig ' +
  'zij woont in de roerstraat en heeft sinds drie weken last van haar linker knie na een val van de trap in haar huis ' +
  'de knie is dik en warm en zij kan hem niet goed buigen ik denk aan een scheur van de meniscus en hoor graag van u';
const LETTER =
  `Geachte collega,\n\nGraag uw oordeel over de heer Jorrit Okkerse, geboren op 7 december 1961, die bij ons in de praktijk ` +
  `staat ingeschreven. Hij gebruikt sinds een jaar bloedverdunners en heeft de laatste maanden steeds vaker een bloedneus, ook ` +
  `als hij die dag niets heeft ingenomen. Zijn bloeddruk is goed. De vraag is of u het middel wilt vervangen.\n\nMet groet,\nThyra Doorn`;

describe('a text that a program broke', () => {
  test.each([60, 72, 76])('is read on over its line ends (%i characters)', (width) => {
    for (const text of [DICTATED, LETTER]) {
      expect(wrapped(text, width)).not.toBe(text);
      expect(mended(wrapped(text, width))).toBe(text);
    }
  });

  test.each([
    ['acht november negentienhonderd zesenvijftig', DICTATED],
    ['7 december 1961', LETTER],
    ['Jorrit Okkerse', LETTER],
  ])('gives "%s" as one finding wherever it is broken', (what, text) => {
    for (let width = 58; width < 80; width++) {
      const broken = wrapped(text, width);
      const found = scanner
        .scan(broken)
        .map(({ start, end }) => broken.slice(start, end).replace(/\n/g, ' '));
      expect(found, broken).toContain(what);
    }
  });

  test('is read on over blanks that were left at its line ends', () => {
    const flowed = wrapped(DICTATED, 72).replaceAll('\n', ' \n');
    expect(mended(flowed)).toBe(flowed.replaceAll('\n', ' '));
  });

  test('goes on to be read so when one line grows', () => {
    const [first, second, ...rest] = wrapped(DICTATED, 66).split('\n');
    const longer = [first, `${second} en ook nog van haar rechter enkel en heup`, ...rest].join('\n');
    expect(mended(longer).split('\n')).toHaveLength(2);
  });
});

describe('a text with each line end doubled', () => {
  const TABLE = [
    'nummer;achternaam;roepnaam;geboren',
    '1;Heuvel;Thyra;12-03-1956',
    '2;Groen;Jorrit;30-06-1961',
    '3;Winter;Imke;01-10-1948',
    '4;Wit;Sietse;22-11-1950',
    '5;Bloem;Maaike;08-07-1977',
    '6;Storm;Tjeerd;04-05-1939',
  ];
  const foundIn = (text: string) => scanner.scan(text).map(({ start, end }) => text.slice(start, end));

  test('is read as without', () => {
    expect(mended(TABLE.join('\n\n'))).toBe(TABLE.join(' \n'));
    expect(foundIn(TABLE.join('\n\n'))).toEqual(foundIn(TABLE.join('\n')));
    expect(foundIn(TABLE.join('\n'))).toContain('Groen');
  });

  test('needs every line end to be double', () => {
    const text = [...TABLE.slice(0, 6), TABLE.slice(5).join('\n')].join('\n\n');
    expect(mended(text)).toBe(text);
  });
});

describe('lines that people ended', () => {
  test.each([
    [
      'notes',
      'mw verdurmen belt over de uitslag\nrecept okkerse\ndhr doorn wil een visite, het liefst morgen\nprik',
    ],
    [
      'sentences, a line each',
      'Ik ben sinds een week erg verkouden.\nMijn man heeft het ook gehad, maar hij is beter.\nKunt u mij een recept sturen?\nDank u wel alvast.',
    ],
    [
      'rows of a table',
      'jansen    12-03-1956  hoest en koorts sinds gisteren   visite\nokkerse   01-10-1948  controle van de bloeddruk thuis  telefoon\nverdurmen 30-06-1961  uitslag van de foto van de knie  visite\ndoorn     22-11-1950  griepprik en pneumokokkenprik    spreekuur',
    ],
    [
      'a list of times',
      '8.30 okkerse komt voor de wond aan zijn linker onderbeen\n8.45 verdurmen heeft een brief nodig voor haar nieuwe baan\n9.00 doorn wil praten over zijn medicijnen en de bijwerking\n9.15 hazel komt voor het oor dat vorige week al is gespoten',
    ],
    [
      'an address',
      'Mevrouw T. Verdurmen\nRoerstraat 12\n1234 AB Zandwolde\n\nGeachte mevrouw,\n\nU hebt een afspraak.',
    ],
  ])('stay: %s', (_, text) => expect(mended(text)).toBe(text));

  test('stay as long as they were, whatever the text', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 30, max: 110 }), (text, width) => {
        const view = makeView(wrapped(`${LETTER}\n\n${text}`, width));
        const { text: plain, start, end } = mendWraps(view);
        expect(plain.length).toBe(view.text.length);
        for (let i = 0; i < plain.length; i++) {
          expect([start(i), end(i + 1)]).toEqual([view.start(i), view.end(i + 1)]);
          if (plain[i] !== view.text[i]) expect([view.text[i], plain[i]]).toEqual(['\n', ' ']);
        }
      }),
    );
  });
});
