import { describe, expect, test } from 'vitest';
import { namesIn, unmarked } from './marked';

/** Initials between ⟦ and ⟧ in the reference of a letter are asked about, exactly. */
const DICTATED = [
  'Ons kenmerk: ⟦VZ⟧/⟦kb⟧/poli/26-0318',
  'Ref: 0793518/⟦kb⟧/⟦vkz⟧',
  'Uw ref.: ⟦VZ⟧/⟦kb⟧',
  'Onze referentie 26-0318/⟦vZ⟧',
];

/** Departments, laws, codes, and strokes elsewhere. */
const NOBODY = [
  'Ons kenmerk: HAP/2025/031\nUw kenmerk: 2026/derm/poli/12',
  'Ref: 26-0318/nl\nkenmerk: 12/mrt/26',
  'ml/kg, links/re',
];

describe('initials in the reference of a letter', () => {
  test.each(DICTATED)('%s', (row) => {
    const { text, marked } = unmarked(row);
    expect(namesIn(text)).toEqual(marked);
  });
  test.each(NOBODY)('nobody: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
