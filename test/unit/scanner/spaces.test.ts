/** Justified text, which is read as if it had single spaces, and columns, which keep theirs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendSpaces } from '../../../src/scanner/spaces';
import { makeView } from '../../../src/scanner/view';
import { scanner } from './real-scanner';
import { texts } from './texts';

const mended = (text: string) => mendSpaces(makeView(text)).text;

const LETTER = [
  'Geachte collega,',
  'Graag uw oordeel over de heer Jorrit Okkerse, geboren op 7 december 1961, die in Zandwolde woont,',
  'Roerstraat 12, en te bereiken is op 06 12345678. Hij gebruikt sinds een jaar bloedverdunners en heeft',
  'de laatste maanden vaker een bloedneus, ook als hij die dag niets heeft ingenomen.',
].join('\n');

/** Each `step`-th space doubled, from space `first` on. */
function spaced(text: string, step: number, first: number, gap = '  '): string {
  let n = -first;
  return text.replace(/ /g, () => (n++ % step === 0 ? gap : ' '));
}

describe('justified text', () => {
  test.each([
    [2, 0],
    [2, 1],
    [3, 0],
    [3, 1],
    [3, 2],
  ])('is read with single spaces (one in %i, from %i on)', (step, first) => {
    for (const gap of ['  ', '   ']) {
      const justified = spaced(LETTER, step, first, gap);
      expect(justified).not.toBe(LETTER);
      expect(mended(justified)).toBe(LETTER);
      const found = scanner
        .scan(justified)
        .map(({ start, end }) => justified.slice(start, end).replace(/ +/g, ' '));
      expect(found).toEqual(
        expect.arrayContaining(['Jorrit Okkerse', '7 december 1961', 'Roerstraat 12', '06 12345678']),
      );
    }
  });

  test.each([
    [
      'one line',
      'Wilt u mevrouw  Verdurmen bellen  op  06 12345678?',
      'Wilt u mevrouw Verdurmen bellen op 06 12345678?',
    ],
    [
      'in capitals',
      'WILT U MEVROUW  VERDURMEN BELLEN  OP  06 12345678?\nZIJ WOONT AAN DE  ROERSTRAAT  12 EN IS OM  3 UUR THUIS.',
      'WILT U MEVROUW VERDURMEN BELLEN OP 06 12345678?\nZIJ WOONT AAN DE ROERSTRAAT 12 EN IS OM 3 UUR THUIS.',
    ],
    [
      'in English',
      'Please call  Mrs Verdurmen on  the mobile  number.\nShe is at  home.',
      'Please call Mrs Verdurmen on the mobile number.\nShe is at home.',
    ],
  ])('is known: %s', (_, text, plain) => expect(mended(text)).toBe(plain));
});

describe('gaps that stay', () => {
  test.each([
    [
      'columns',
      'jansen    12-03-1956  hoest\nde wit  01-10-1948  controle\nverdurmen  30-06-1961  uitslag\nvan doorn  22-11-1950  prik',
    ],
    ['columns of capitals', 'OKKERSE  J  12-03-1956\nDE WIT  T  01-10-1948\nVAN DOORN  I  22-11-1950'],
    ['two fields of a form', 'Naam:  T. Verdurmen\nGeboren:  12-03-1956'],
    ['an indent', 'Medicatie:\n  en verder\n   de pil\n  van alles'],
    ['wide gaps', 'de     heer\nvan    de\nin     het'],
    ['one slip of the thumb', 'Hij komt op  maandag.\nTot dan'],
  ])('%s', (_, text) => expect(mended(text)).toBe(text));
});

test('every unit of a mended text leads back to its own, and only spaces are left out', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 4 }), fc.constantFrom('  ', '   '), (more, step, gap) => {
      const whole = spaced(`${LETTER}\n${more}`, step, 0, gap);
      const { text, start, end } = mendSpaces({ text: whole, start: (i) => i, end: (i) => i });
      expect(text.length).toBeLessThan(whole.length);
      for (let i = 0, next = 0; i <= text.length; i++) {
        expect(whole.slice(next, start(i)).trim() || ' ').toBe(' ');
        next = start(i) + 1;
        if (i < text.length) expect([whole[start(i)], end(i + 1)]).toEqual([text[i], next]);
      }
      expect([start(text.length), end(text.length), end(0)]).toEqual([whole.length, whole.length, 0]);
    }),
  );
});
