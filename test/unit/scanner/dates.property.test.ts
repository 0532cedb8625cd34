import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScanner, decodeKnowledge } from '../../../src/scanner';
import { readDocument } from '../../../src/scanner/document';
import { recogniseDates } from '../../../src/scanner/recognisers/dates';

const bytes = readFileSync('dist/lexicon.bin');
const knowledge = decodeKnowledge(bytes);
const dates = (text: string) => recogniseDates(readDocument(text, knowledge));

/** Pieces dates are made of, and what stands beside them, thrown together. */
const piece = fc.constantFrom(
  ...'12 03 1956 56 3 maart mrt mei twaalf zes en negentien XI l2 O3 - / . , : ; | ( ) * geb. geboren op van de jr jaar Jan'.split(' '),
  ' ', '\n', '\t', "'", '<', 'Ⅻ', '٣', '年', '🎂',
); // prettier-ignore
const jumble = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('spans lie inside the text and hold something, for any jumble', () => {
  fc.assert(
    fc.property(fc.oneof(jumble, fc.string({ maxLength: 60 })), (text) => {
      const doc = readDocument(text, knowledge);
      for (const c of recogniseDates(doc)) {
        expect(c.start).toBeGreaterThanOrEqual(0);
        expect(c.end).toBeLessThanOrEqual(doc.text.length);
        expect(c.end).toBeGreaterThan(c.start);
      }
    }),
    { numRuns: 3000 },
  );
});

test('a reason never quotes the text', () => {
  fc.assert(
    fc.property(jumble, (text) => {
      for (const c of dates(text)) expect(c.reason).not.toMatch(/\d/);
    }),
    { numRuns: 500 },
  );
});

test('any day behind "geb." holds the text, in every common notation', () => {
  const scanner = createScanner(bytes);
  const pad = (n: number) => String(n).padStart(2, '0');
  const MONTHS =
    'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1900, max: 2026 }),
      fc.constantFrom('-', '/', '.', ' '),
      (day, month, year, mark) => {
        for (const date of [
          `${pad(day)}${mark}${pad(month)}${mark}${year}`,
          `${day}${mark}${month}${mark}${year}`,
          `${year}-${pad(month)}-${pad(day)}`,
          `${year}${pad(month)}${pad(day)}`,
          `${day} ${MONTHS[month - 1]} ${year}`,
          `${day} ${month === 3 ? 'mrt' : MONTHS[month - 1].slice(0, 3)} '${pad(year % 100)}`,
        ]) {
          const text = `pt, geb. ${date}, belt`;
          const start = text.indexOf(date);
          const found = scanner
            .scan(text)
            .filter((f) => f.category === 'GEBOORTEDATUM' && f.severity === 'block');
          expect(found.some((f) => f.start <= start && f.end >= start + date.length)).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('CRLF and LF give the same candidates', () => {
  fc.assert(
    fc.property(jumble, (text) => {
      expect(dates(text.replaceAll('\n', '\r\n'))).toEqual(dates(text));
    }),
    { numRuns: 500 },
  );
});
