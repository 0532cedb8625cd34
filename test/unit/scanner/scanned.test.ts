/** Texts that a scanner read: which count as such, and what becomes of their words and numbers. */
import { describe, expect, test } from 'vitest';
import { mendScanned } from '../../../src/scanner/scanned';
import { tokenise } from '../../../src/scanner/tokenise';
import { makeView } from '../../../src/scanner/view';
import { knowledge, scanner } from './real-scanner';

function mended(text: string): string {
  const view = makeView(text);
  return mendScanned(view, tokenise(view.text, knowledge.lexicon), knowledge.lexicon).text;
}
/** Three words that only a scanner writes so. */
const SCANNED = 'GEACHTE D0KTER, UW PAT1ENT EN MEVR0UW. ';
const PLAIN = 'GEACHTE DOKTER, UW PATIENT EN MEVROUW. ';

/** As the scanner read it · as it was printed. */
const MENDED: readonly (readonly [scanned: string, printed: string])[] = [
  ['DE HUISART5 BELDE V00R 0VERLEG 0P DE P0LI', 'DE HUISARTS BELDE VOOR OVERLEG OP DE POLI'],
  ['Co11ega, contro1e in het z1ekenhuis, g0ed', 'Collega, controle in het ziekenhuis, goed'],
  ['ERG0THERAPEUTE ZW0TSLEDER', 'ERGOTHERAPEUTE ZWOTSLEDER'],
  ['l7 NOV l949', '17 NOV 1949'],
  ['3O APR1L 1962, O3-l2-l93l', '30 APRIL 1962, 03-12-1931'],
  ['BSN lO5O lO 984', 'BSN 1050 10 984'],
  ['BSN 95775S399', 'BSN 957755399'],
  ['3O23 RO', '3023 RO'],
];

/** Codes, counts and addresses, in a scanned text too. */
const KEPT = [
  'HbA1c 58, HBA1C 58, FEV1 0,9, T90.02, B12, CO2 en O2, H1N1, COVID19, BRCA1',
  'I48, I25.1, O80.1, T1N0M0, L5-S1, S1-S2',
  '5l O2/min, 2l per dag, visus OD 0.8 OS 0.6',
  '5DAGEN OP KAMER5 EN KAMER15, 10ML, 50MG, 1DD',
  'zie v0or@p0li.nl, www.d0kter.nl, https://d0kter.nl/v0or en br1ef.pdf',
  'IV 500, II 3, SOS 112',
];

/** Not scanned: nothing changes, whatever the words. */
const NOT_SCANNED = [
  'GEACHTE D0KTER, UW BR1EF VAN l7 NOV',
  // The same word again and again is a name, or a code.
  'D0KTER D0KTER D0KTER D0KTER 3O',
  'HbA1c 58, FEV1 0,9 l, B12 laag, CO2 hoog, BRCA1, T90.02, H1N1, COVID19, GLP1, SGLT2, 3O',
  'v0or@p0li.nl d0kter@p0li.nl z1ekenhuis@p0li.nl 3O',
  'br1ef.pdf d0kter.docx C:\\p0li\\v0or z1ekenhuis_p0li 3O',
  'W3lk0m W1nt3r! aGVsb0w1bGQ deadbeef0cafe10 3O',
  'item5 en optie5 in kamer5, en 5dagen 3O',
  '1keer per dag, 5dagen lang, 10tabletten, 1maal 3O',
];

describe('a scanned text', () => {
  test.each(MENDED)('%s', (scanned, printed) => expect(mended(SCANNED + scanned)).toBe(PLAIN + printed));

  test.each(KEPT)('keeps %s', (text) => expect(mended(SCANNED + text)).toBe(PLAIN + text));

  test('is told by three different words', () => {
    expect(mended('D0KTER MEVR0UW PAT1ENT 3O')).toBe('DOKTER MEVROUW PATIENT 30');
  });

  test('gives what it held before it was scanned', () => {
    const text =
      'R0TTERDAM, l7 NOV 2O25\nGEACHTE D0KTER,\nMEVR0UW J. ZW0TSLEDER - B0SGRAAF, GEB. O3-l2-l93l, BSN lO5O lO 984\n' +
      'P0STC0DE 3O23 RO';
    const found = scanner.scan(text).filter(({ severity }) => severity === 'block');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'J. ZW0TSLEDER',
      'B0SGRAAF',
      'O3-l2-l93l',
      'lO5O lO 984',
      '3O23 RO',
    ]);
  });

  test('asks about what is a word once it is mended', () => {
    const text = 'GEACHTE D0KTER,\nMEVR0UW J. ZW0TSLEDER - ST0M, GEB. O3-l2-l93l, PAT1ENT 3O';
    const found = scanner.scan(text).filter(({ category }) => category === 'NAAM');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['J. ZW0TSLEDER', 'ST0M']);
  });
});

/** Its words were read well, and several of its long numbers were not. */
const NUMBERS = 'Geboren op l2-O3-1956, tel. O6-l2345678, BSN 12345678O.';

describe('a text of which a scanner misread the numbers', () => {
  test('has them mended, and its words as they were', () => {
    expect(mended(`${NUMBERS} De D0KTER wacht, 2l water en O2.`)).toBe(
      'Geboren op 12-03-1956, tel. 06-12345678, BSN 123456780. De D0KTER wacht, 2l water en O2.',
    );
  });

  test.each([
    ['two numbers', 'Geboren op l2-O3-1956, tel. O6-l2345678.'],
    ['the same number', 'nr 12345O, nr 12345O, nr 12345O'],
    ['short numbers', '2l, 3l, 10l, 5O, 1l, l7 en 15O'],
    ['codes', 'lot 12O4B, kamer 3Ol, X1234O, b1234l5'],
  ])('is none with %s', (_, text) => expect(mended(text)).toBe(text));
});

describe('no scanned text', () => {
  test.each(NOT_SCANNED)('%s', (text) => expect(mended(text)).toBe(makeView(text).text));
});
