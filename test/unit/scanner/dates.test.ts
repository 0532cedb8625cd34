import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeKnowledge } from '../../../src/scanner';
import { readDocument } from '../../../src/scanner/document';
import { recogniseDates } from '../../../src/scanner/recognisers/dates';
import { resolve } from '../../../src/scanner/resolve';
import {
  MORE_BIRTH_DATES,
  MORE_NOTHING,
  MORE_OTHER_DATES,
  MORE_REVIEW,
  ODD_BIRTH_DATES,
  ODD_NOTHING,
  ODD_OTHER_DATES,
} from './dates-kinds.rows';
import { LATER_BIRTH_DATES, LATER_NOTHING, LATER_OTHER_DATES, LATER_REVIEW } from './dates-written.rows';
import { AGES, BIRTH_DATES, NOTHING, OTHER_DATES, REVIEW } from './dates.rows';

const knowledge = decodeKnowledge(readFileSync('dist/lexicon.bin'));

/** The text with what is found in ⟦G:…⟧ (birth date, block), ⟦R:…⟧ (birth date, review), ⟦D:…⟧ (date) or ⟦A:…⟧ (age). */
function marked(text: string): string {
  const doc = readDocument(text, knowledge);
  let out = '';
  let at = 0;
  for (const f of resolve(doc, recogniseDates(doc))) {
    const kind =
      f.category === 'DATUM' ? 'D' : f.category === 'LEEFTIJD' ? 'A' : f.severity === 'block' ? 'G' : 'R';
    out += `${text.slice(at, f.start)}⟦${kind}:${text.slice(f.start, f.end)}⟧`;
    at = f.end;
  }
  return out + text.slice(at);
}

const plain = (row: string) => row.replaceAll(/⟦[GRDA]:([^⟧]*)⟧/g, '$1');
const withoutAges = (row: string) => row.replaceAll(/⟦A:([^⟧]*)⟧/g, '$1');

describe('birth dates', () => {
  test.each([...BIRTH_DATES, ...MORE_BIRTH_DATES, ...ODD_BIRTH_DATES, ...LATER_BIRTH_DATES])('%s', (row) =>
    expect(withoutAges(marked(plain(row)))).toBe(row),
  );
});
describe('dates beside a person, to be looked at', () => {
  test.each([...REVIEW, ...MORE_REVIEW, ...LATER_REVIEW])('%s', (row) =>
    expect(withoutAges(marked(plain(row)))).toBe(row),
  );
});
describe('other dates', () => {
  test.each([...OTHER_DATES, ...MORE_OTHER_DATES, ...ODD_OTHER_DATES, ...LATER_OTHER_DATES])('%s', (row) =>
    expect(withoutAges(marked(plain(row)))).toBe(row),
  );
});
describe('no dates', () => {
  test.each([...NOTHING, ...MORE_NOTHING, ...ODD_NOTHING, ...LATER_NOTHING])('%s', (row) =>
    expect(withoutAges(marked(row))).toBe(row),
  );
});
describe('ages', () => {
  test.each(AGES)('%s', (row) => expect(marked(plain(row))).toBe(row));
});

test('the date that opens the lines of a log is no birth date, though one line says so', () => {
  const said = [
    'belt voor de uitslag',
    'geb. 12-05-2025, zoon',
    'recept klaargelegd',
    'griepprik gegeven',
    'kind gewogen',
  ];
  const log = marked(said.map((what) => `12-05-2025  ${what}`).join('\n'));
  expect(log).toContain('geb. ⟦G:12-05-2025⟧');
  expect(log.match(/⟦D:12-05-2025⟧/g)).toHaveLength(5);
});
