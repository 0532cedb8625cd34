// Texts side by side: the findings of each are those of the text by itself, and one that fails leaves the others.
import { expect, test } from 'vitest';
import { batchesOf } from '../../../src/scanner';
import { readCorpus } from '../../eval/corpus';
import { scanner } from './real-scanner';

test('every text of the corpus gets the findings it gets by itself', () => {
  const texts = readCorpus().map(({ text }) => text);
  const batches = [...batchesOf(texts, (text) => text.length)];
  expect(batches.length).toBeGreaterThan(1);
  expect(batches.flat()).toEqual(texts);
  const found = batches.flatMap((batch) => scanner.scanAll(batch));
  expect(found).toEqual(texts.map((text) => ({ findings: scanner.scan(text) })));
});

test('texts of the same words in another order know nothing of each other', () => {
  const texts = ['Mevrouw Verdurmen belde.', '', 'verdurmen belde', 'BSN: 999990639', 'Verdurmen'];
  expect(scanner.scanAll(texts)).toEqual(texts.map((text) => ({ findings: scanner.scan(text) })));
  expect(scanner.scanAll([])).toEqual([]);
});

test('a text that can not be scanned fails by itself', () => {
  const [one, broken, other] = scanner.scanAll([
    'Neem water mee.',
    null as unknown as string,
    'BSN: 999990639',
  ]);
  expect(one).toEqual({ findings: [] });
  expect(broken).toEqual({ error: expect.any(TypeError) as TypeError });
  expect(other).toMatchObject({ findings: [{ category: 'BSN' }] });
});

test.each([
  [[], []],
  [
    [60_000, 40_000, 1],
    [[60_000, 40_000], [1]],
  ],
  [
    [1, 250_000, 2, 3],
    [[1], [250_000], [2, 3]],
  ],
])('lengths %j go together as %j', (lengths, expected) => {
  expect([...batchesOf(lengths, (length) => length)]).toEqual(expected);
});

test('very short and empty texts, or files that could not be read, do not all share a scan', () => {
  const batches = [...batchesOf(new Array<number>(1000).fill(0), (length) => length)];
  expect(batches.flat()).toHaveLength(1000);
  expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(200);
});

test('no more is taken than a batch and one', () => {
  let taken = 0;
  const items = (function* () {
    for (; ; taken++) yield 60_000;
  })();
  const batches = batchesOf(items, (length) => length);
  batches.next();
  expect(taken).toBe(1);
});
