import { describe, expect, test } from 'vitest';
import { holdText } from '../../../src/editor/outgoing/hold-text';
import { reviewPlace } from '../../../src/editor/outgoing/review-text';
import { firstLineOf, lineOf } from '../../../src/editor/shared/lines';
import type { Held } from '../../../src/sluice';

const text = 'een\ntwee\r\ndrie';

test.each([
  [0, 1, 1],
  [3, 1, 1],
  [4, 1, 2],
  [10, 1, 3],
  [4, 40, 41],
])('offset %i of a text that begins in line %i stands in line %i', (offset, first, line) => {
  expect(lineOf(text, offset, first)).toBe(line);
});

test.each([
  ['nothing', [], 1],
  ['one stretch', [39], 40],
  ['several', [3, 8], undefined],
] as const)('with %s selected the text begins in line', (_what, lines, first) => {
  expect(firstLineOf(lines.map((line) => ({ start: { line } })))).toBe(first);
});

describe('in a selection, lines are those of the document', () => {
  const held: Held = {
    verdict: 'hold',
    destination: 'extern',
    reasons: [
      { code: 'bsn', message: 'Er staat nog een BSN.', spans: [{ start: 4, end: 8, category: 'BSN' }] },
    ],
    counts: [],
    putRight: [],
    characters: text.length,
  };

  test.each([
    [1, 'Het gaat om 1 BSN: regel 2.', 'BSN, regel 2'],
    [39, 'Het gaat om 1 BSN: regel 40.', 'BSN, regel 40'],
    [undefined, 'Het gaat om 1 BSN.', 'BSN'],
  ])('that begins in line %s', (firstLine, modal, row) => {
    const source = { text, firstLine };
    expect(holdText(held, source).detail.split('\n\n')[1]).toBe(modal);
    expect(reviewPlace({ category: 'BSN', start: 4 }, source)).toBe(row);
  });
});
