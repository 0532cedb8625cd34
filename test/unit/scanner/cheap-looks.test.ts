/**
 * Cheap looks spare most numbers and dates the closer ones. They may never decide: with every cheap look answering "look
 * closer", the same must be found.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readDocument, type Recogniser } from '../../../src/scanner/document';
import { recogniseDates } from '../../../src/scanner/recognisers/dates';
import { recogniseNumbers } from '../../../src/scanner/recognisers/numbers';
import { readCorpus } from '../../eval/corpus';
import { knowledge } from './real-scanner';
import { texts } from './texts';

const PLAIN = '../../../src/scanner/recognisers/numbers/plain';
const AROUND = '../../../src/scanner/recognisers/dates/around';

describe('a cheap look changes nothing', () => {
  const closer: Partial<Record<'numbers' | 'dates', Recogniser>> = {};

  beforeAll(async () => {
    vi.resetModules();
    vi.doMock(PLAIN, () => ({ isPlain: () => false }));
    vi.doMock(AROUND, async (original) => ({
      ...(await original<object>()),
      nearBefore: () => -1,
      nearBehind: () => -1,
    }));
    closer.numbers = (await import('../../../src/scanner/recognisers/numbers')).recogniseNumbers;
    closer.dates = (await import('../../../src/scanner/recognisers/dates')).recogniseDates;
  });

  const same = (text: string) => {
    const doc = readDocument(text, knowledge);
    expect(recogniseNumbers(doc)).toEqual(closer.numbers!(doc));
    expect(recogniseDates(doc)).toEqual(closer.dates!(doc));
  };

  test('on the corpus', () => {
    for (const { text } of readCorpus()) same(text);
  });

  test('on 2,000 made-up texts', () => {
    fc.assert(fc.property(texts, same), { numRuns: 2000 });
  });
});
