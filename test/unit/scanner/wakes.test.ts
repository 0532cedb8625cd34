import { describe, expect, test } from 'vitest';
import { tokenise } from '../../../src/scanner/tokenise';
import { Wake } from '../../../src/scanner/wakes';
import { knowledge } from './real-scanner';

/** A word of each list that the recognisers keep, in the letters people type: a list that is not gathered wakes nobody. */
const WOKEN: readonly (readonly [word: string, wake: Wake])[] = [
  ['12', Wake.Number],
  ['rolstoelbus', Wake.Car],
  ['polis', Wake.SaysOfNumber],
  ['Dossiernr', Wake.SaysOfNumber],
  ['burgerservicenummers', Wake.Bsn],
  ['BSN', Wake.Bsn],
  ['azc', Wake.Asylum],
  ['V', Wake.V],
  ['mevrouw', Wake.Person],
  ['geb', Wake.Person],
  ['GEBOREN', Wake.Date],
  ['Maart', Wake.Date],
  ['zevende', Wake.Date],
  ['lO', Wake.Date],
  ['Acht', Wake.Digits],
  ['veertien', Wake.HouseNumber],
  ['honderdtwaalf', Wake.HouseNumber],
  ['Namens', Wake.LeadsIn],
  ['belt', Wake.LeadsIn],
  ['PDF', Wake.FileType],
  ['Kamer', Wake.Notation],
  ['mcg', Wake.Notation],
  ['DET', Wake.Notation],
  ['Parkinson', Wake.Notation],
  ['is', Wake.NeverName],
  ['wandeling', Wake.HardlyName],
];

const wakesOf = (text: string) => tokenise(text, knowledge.lexicon).wakes[0];

describe('a word wakes who has use for it', () => {
  test.each(WOKEN)('%s', (word, wake) => expect(wakesOf(word) & wake).toBe(wake));

  test.each(['jasmijn', 'Zandvoorder', 'xqzw', 'de'])('and nobody else: %s', (word) => {
    expect(wakesOf(word)).toBe(0);
  });

  test('and the text knows of all of them', () => {
    const { woken } = tokenise('Het azc mailt een pdf.', knowledge.lexicon);
    expect(woken & (Wake.Asylum | Wake.FileType)).toBe(Wake.Asylum | Wake.FileType);
    expect(woken & (Wake.Bsn | Wake.Car)).toBe(0);
  });
});
