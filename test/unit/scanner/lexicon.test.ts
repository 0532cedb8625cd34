import { describe, expect, test } from 'vitest';
import { scanner } from './real-scanner';

describe('drugs, of which the check of an answer says that they are new', () => {
  test.each(['paracetamol', 'Metformine', 'Xarelto', 'foliumzuur'])('%s', (word) => {
    expect(scanner.isDrug(word)).toBe(true);
  });
});

describe('no drugs, though the tables of drugs have groups and notes that begin so', () => {
  test.each(['niet', 'Geen', 'zeer', 'sterk', 'normaal', 'wond', 'hepatitis', 'technische', 'bakker'])(
    '%s',
    (word) => {
      expect(scanner.isDrug(word)).toBe(false);
    },
  );
});
