import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeKnowledge } from '../../../src/scanner';
import { readDocument, type Recogniser } from '../../../src/scanner/document';
import { recogniseAddress } from '../../../src/scanner/recognisers/address';
import { recogniseEmail } from '../../../src/scanner/recognisers/contact/email';
import { recogniseNumbers } from '../../../src/scanner/recognisers/numbers';
import { recogniseSpoken } from '../../../src/scanner/recognisers/numbers/spoken';
import { resolve } from '../../../src/scanner/resolve';
import { BROKEN_NUMBERS, NO_BROKEN_NUMBERS } from './broken.rows';
import { ADDRESSES, EMAIL, NO_ADDRESSES, NO_EMAIL, PLACES } from './contact.rows';
import { NOT_OWNED, OWNED } from './owned.rows';
import {
  CARE_CODES,
  CARE_RECORDS,
  FOREIGN_RECORDS,
  IDENTITIES,
  ODD_BSN,
  PLACED_RECORDS,
  POLICIES,
  THINGS,
} from './records.rows';
import {
  LISTED,
  WRITTEN_CARE,
  WRITTEN_CODES,
  WRITTEN_CONTACT,
  WRITTEN_IDENTITIES,
  WRITTEN_NOTHING,
} from './written.rows';
import {
  BROKEN_STREETS,
  COLUMN_STREETS,
  NAMED_STREETS,
  NO_COLUMN_STREETS,
  NO_MORE_STREETS,
  NO_STREETS,
  NO_YEAR_STREETS,
  ODD_STREETS,
  PERSON_STREETS,
  STREETS,
} from './streets.rows';
import { BSN, NO_BSN, NO_PHONES, NO_RECORDS, PHONES, RECORDS } from './numbers.rows';

const knowledge = decodeKnowledge(readFileSync('dist/lexicon.bin'));
const ALL: readonly Recogniser[] = [recogniseNumbers, recogniseSpoken, recogniseEmail, recogniseAddress];
const SIGN = { block: '', review: '?', info: '!' } as const;

/** The text with its findings in ⟦CATEGORY:…⟧. */
function marked(text: string): string {
  const doc = readDocument(text, knowledge);
  let out = '';
  let at = 0;
  for (const f of resolve(
    doc,
    ALL.flatMap((recognise) => recognise(doc)),
  )) {
    out += `${text.slice(at, f.start)}⟦${SIGN[f.severity]}${f.category}:${text.slice(f.start, f.end)}⟧`;
    at = f.end;
  }
  return out + text.slice(at);
}

const plain = (row: string) => row.replaceAll(/⟦[?!]?[A-Z]+:([^⟧]*)⟧/g, '$1');
/** Places are for information: rows about other things leave them out. */
const withoutPlaces = (row: string) => row.replaceAll(/⟦!PLAATS:([^⟧]*)⟧/g, '$1');

describe('numbers of persons', () => {
  test.each([
    ...BSN,
    ...ODD_BSN,
    ...BROKEN_NUMBERS,
    ...PHONES,
    ...RECORDS,
    ...CARE_RECORDS,
    ...FOREIGN_RECORDS,
    ...PLACED_RECORDS,
    ...POLICIES,
    ...IDENTITIES,
    ...CARE_CODES,
    ...WRITTEN_CODES,
    ...LISTED,
    ...WRITTEN_IDENTITIES,
    ...WRITTEN_CARE,
    ...WRITTEN_CONTACT,
    ...OWNED,
  ])('%s', (row) => expect(withoutPlaces(marked(plain(row)))).toBe(row));
});
describe('numbers of things', () => {
  test.each([
    ...NO_BSN,
    ...NO_PHONES,
    ...NO_RECORDS,
    ...NO_BROKEN_NUMBERS,
    ...THINGS,
    ...WRITTEN_NOTHING,
    ...NOT_OWNED,
  ])('%s', (row) => expect(marked(row)).toBe(row));
});
describe('e-mail', () => {
  test.each([...EMAIL, ...NO_EMAIL])('%s', (row) => expect(marked(plain(row))).toBe(row));
});
describe('addresses', () => {
  test.each([...ADDRESSES, ...PLACES])('%s', (row) => expect(marked(plain(row))).toBe(row));
});
describe('addresses of letters and systems', () => {
  test.each([
    ...STREETS,
    ...ODD_STREETS,
    ...BROKEN_STREETS,
    ...NAMED_STREETS,
    ...PERSON_STREETS,
    ...COLUMN_STREETS,
  ])('%s', (row) => expect(withoutPlaces(marked(plain(row)))).toBe(row));
});
describe('no addresses', () => {
  test.each([...NO_ADDRESSES, ...NO_STREETS, ...NO_MORE_STREETS, ...NO_YEAR_STREETS, ...NO_COLUMN_STREETS])(
    '%s',
    (row) => expect(withoutPlaces(marked(row))).toBe(row),
  );
});
