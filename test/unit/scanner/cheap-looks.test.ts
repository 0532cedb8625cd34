/**
 * Cheap looks spare most numbers and dates the closer ones. They may never decide: with every cheap look answering "look
 * closer", the same must be found.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readDocument, type Recogniser } from '../../../src/scanner/document';
import { isCandidate } from '../../../src/scanner/names/asked/candidates';
import { isPlainWord } from '../../../src/scanner/names/asked/plain-words';
import { Evidence } from '../../../src/scanner/names/model/evidence';
import { AFTER_NUMBER, mayBeAddition } from '../../../src/scanner/recognisers/address/house-number';
import { recogniseDates } from '../../../src/scanner/recognisers/dates';
import { recogniseNumbers } from '../../../src/scanner/recognisers/numbers';
import { Kind } from '../../../src/scanner/tokens';
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

describe('a word that need not be asked about is none that would be', () => {
  const same = (text: string) => {
    const doc = readDocument(text, knowledge);
    const evidence = new Evidence(doc);
    for (let i = 0; i < doc.tokens.count; i++)
      if (doc.tokens.kind[i] === Kind.Word && isPlainWord(doc, i))
        expect([i, isCandidate(evidence, i)]).toEqual([i, false]);
  };

  test('in the corpus', () => {
    for (const { text } of readCorpus()) same(text);
  });

  test('in 2,000 made-up texts', () => {
    fc.assert(fc.property(texts, same), { numRuns: 2000 });
  });
});

describe('a first look behind a house number hides no addition', () => {
  const missed = (text: string, at: number) =>
    AFTER_NUMBER.test(text.slice(at, at + 24)) && !mayBeAddition(text, at) ? text.slice(at, at + 24) : '';

  test('on the corpus, behind every number', () => {
    for (const { text } of readCorpus())
      for (const { 0: number, index } of text.matchAll(/\d+/g))
        expect(missed(text, index + number.length)).toBe('');
  });

  test('on 20,000 made-up additions', () => {
    const parts = AFTER_NUMBER.source.match(/[A-Za-zî]+/g)!;
    const piece = fc.oneof(
      fc.constantFrom(...parts),
      fc.constantFrom(
        ' ',
        ',',
        ', ',
        '-',
        '/',
        '&',
        '.',
        '#',
        '(',
        ')',
        '²',
        'º',
        '\n',
        '1',
        '12',
        'A',
        'b',
        'é',
      ),
    );
    const additions = fc.array(piece, { maxLength: 6 }).map((list) => list.join(''));
    fc.assert(
      fc.property(additions, (text) => {
        expect(missed(text, 0)).toBe('');
      }),
      { numRuns: 20_000 },
    );
  });
});
