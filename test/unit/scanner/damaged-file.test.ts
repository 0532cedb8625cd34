import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createScanner, knowledgeParts } from '../../../src/scanner';
import { decodeLeftovers, encodeLeftovers } from '../../../src/scanner/leftover/model';
import { decodeLexicon } from '../../../src/scanner/lexicon';
import { decodeModel, encodeModel } from '../../../src/scanner/names/model/weights';

const packed = readFileSync('dist/lexicon.bin');
const { lists, model, leftovers } = knowledgeParts(packed);

/** Bytes of the trades, with which a model opens. */
const TRADES = 1 << 14;

/** Where a file of this many bytes is cut. */
const cut = (length: number) => fc.integer({ min: 0, max: length - 1 });

test('models are written as they were read', () => {
  expect(Buffer.compare(encodeModel(decodeModel(model)), model)).toBe(0);
  expect(Buffer.compare(encodeLeftovers(decodeLeftovers(leftovers)), leftovers)).toBe(0);
});

test('what is cut short is refused: the file, the word lists, the models', () => {
  fc.assert(
    fc.property(cut(packed.length), (to) => {
      expect(() => createScanner(packed.subarray(0, to))).toThrow(RangeError);
    }),
    { numRuns: 20 },
  );
  fc.assert(
    fc.property(cut(lists.length), (to) => {
      expect(() => decodeLexicon(lists.subarray(0, to), [], () => 0)).toThrow(RangeError);
    }),
    { numRuns: 20 },
  );
  fc.assert(
    fc.property(cut(model.length), (to) => {
      expect(() => decodeModel(model.subarray(0, to))).toThrow(RangeError);
    }),
    { numRuns: 20 },
  );
  fc.assert(
    fc.property(cut(leftovers.length), (to) => {
      expect(() => decodeLeftovers(leftovers.subarray(0, to))).toThrow(RangeError);
    }),
    { numRuns: 20 },
  );
});

test('a row beyond the table and a trade beyond it are refused', () => {
  const trade = Uint8Array.from(model);
  trade[0] = 255;
  expect(() => decodeModel(trade)).toThrow(RangeError);
  // The highest byte of the last distance of the last table, whose seven bytes a row lie in columns.
  const row = Uint8Array.from(model);
  const view = new DataView(row.buffer);
  const second = TRADES + 4 + 7 * view.getUint32(TRADES, true);
  const count = view.getUint32(second, true);
  row[second + 4 + 3 * count - 1] = 255;
  expect(() => decodeModel(row)).toThrow(RangeError);
});

test('bytes behind a model are refused', () => {
  expect(() => decodeModel(Uint8Array.from([...model, 0]))).toThrow(RangeError);
  expect(() => decodeLeftovers(Uint8Array.from([...leftovers, 0]))).toThrow(RangeError);
});
