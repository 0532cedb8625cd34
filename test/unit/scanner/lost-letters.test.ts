/** Letters that a wrong encoding lost: what is read in their place, and what stays a mark. */
import { describe, expect, test } from 'vitest';
import { makeView } from '../../../src/scanner/view';
import { scanner } from './real-scanner';

const found = (text: string) => scanner.scan(text).map(({ start, end }) => text.slice(start, end));

describe('a lost letter', () => {
  test.each([
    ['mevrouw Andr\ufffde K\ufffdnig', 'mevrouw Andrée Kénig'],
    ['Ren\ufffd en Zo\ufffd,', 'René en Zoé,'],
    ['MW. REN\ufffdE, IREN\ufffd', 'MW. RENÉE, IRENÉ'],
    ['\ufffdzg\ufffdr en A. \ufffd. de Wit', 'Ézgér en A. É. de Wit'],
    ['een pati\ufffdnt, ge\ufffdnformeerd, co\ufffdrdinatie', 'een patiënt, geïnformeerd, coördinatie'],
    ['\ufffd\ufffdn keer', 'één keer'],
    ['Ren?e en D?az, een pati?nt, REN?E', 'Renée en Déaz, een patiënt, RENÉE'],
    ['foto\ufffds van Lisa\ufffds hand, zo\ufffdn pijn', "foto's van Lisa's hand, zo'n pijn"],
    ['\ufffds avonds in \ufffdt Zand', "'s avonds in 't Zand"],
    ['dokter O\ufffdBrien', "dokter O'Brien"],
    [
      'geb. 8\ufffdjuni\ufffd1947, dhr.\ufffdJansen, mevrouw\ufffdDekker',
      'geb. 8 juni 1947, dhr. Jansen, mevrouw Dekker',
    ],
    ['06\ufffd12345678, en \ufffd zo zegt hij \ufffd niets', '06-12345678, en - zo zegt hij - niets'],
    ['Bj??rn Jos??-Mar??a, Sch??tte', 'Bjérn Jos??-Maréa, Schétte'],
    ['baby?s en foto?s', "baby's en foto's"],
  ])('is guessed in "%s"', (text, view) => {
    expect(makeView(text).text).toBe(view);
  });

  test.each([
    'Komt hij? Ja. Wie?',
    'komt hij?Jan belt',
    'https://zorg.example/zoek?naam=jansen',
    'zorg.example/zoek-op?id=3',
    'hoe laat?\nik weet het niet',
    '10?a ?b ??',
  ])('is not read in "%s"', (text) => {
    expect(makeView(text).text).toBe(text);
  });

  test.each([
    ['Mevrouw Andr\ufffde K\ufffdnig belt.', ['Andr\ufffde K\ufffdnig']],
    ['Patient: de heer Ren\ufffd D\ufffdaz, geb. 12-03-1956', ['Ren\ufffd D\ufffdaz', '12-03-1956']],
    ['mw. Ren?e Jansen kwam met dhr. D?az.', ['Ren?e Jansen', 'D?az']],
    ['De pati\ufffdnt is ge\ufffdnformeerd over de foto\ufffds.', []],
    ['De pati?nt is ge?nformeerd over de co?rdinatie.', []],
  ])('costs no name and raises no doubt: "%s"', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
