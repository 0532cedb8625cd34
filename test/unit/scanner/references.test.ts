import { describe, expect, test } from 'vitest';
import { scanner } from './real-scanner';

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

/** The words of `text` that are found as a name. */
function namesIn(text: string): string[] {
  return scanner
    .scan(text)
    .filter(({ category }) => category === 'NAAM')
    .map(({ start, end }) => text.slice(start, end));
}

describe('initials in the reference of a letter', () => {
  test.each(DICTATED)('%s', (row) => {
    const marked = [...row.matchAll(/⟦(.+?)⟧/gu)].map(([, name]) => name);
    expect(namesIn(row.replace(/[⟦⟧]/gu, ''))).toEqual(marked);
  });
  test.each(NOBODY)('nobody: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
