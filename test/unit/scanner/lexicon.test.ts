import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scanner } from './real-scanner';

describe('drugs, of which the check of an answer says that they are new', () => {
  test.each(['paracetamol', 'Metformine', 'Xarelto', 'foliumzuur'])('%s', (word) => {
    expect(scanner.isDrug(word)).toBe(true);
  });
});

test('every drug of our own list is one in the lexicon: none fell away for want of a class', () => {
  const own = readFileSync('data/drug_names_own.txt', 'utf8').split('\n').filter(Boolean);
  expect(own.filter((word) => !scanner.isDrug(word))).toEqual([]);
  expect(own).toEqual(expect.arrayContaining(['Ozempic', 'Wegovy', 'penicilline']));
});

test('a drug that is a given name too stays a name', () => {
  expect(scanner.isDrug('Mirena')).toBe(false);
});

describe('no drugs, though the tables of drugs have groups and notes that begin so', () => {
  test.each(['niet', 'Geen', 'zeer', 'sterk', 'normaal', 'wond', 'hepatitis', 'technische', 'bakker'])(
    '%s',
    (word) => {
      expect(scanner.isDrug(word)).toBe(false);
    },
  );
});
