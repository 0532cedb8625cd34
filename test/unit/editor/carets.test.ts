import { expect, test } from 'vitest';
import { caretsAfter } from '../../../src/editor/shared/carets';

// "Dag Jan, ook Piet." with both names replaced by [A].
const changes = [
  { start: 4, end: 7, text: '[A]!' },
  { start: 13, end: 17, text: '[A]' },
];

test.each([
  ['before all', { anchor: 1, active: 3 }, { anchor: 1, active: 3 }],
  ['a caret between', { anchor: 9, active: 9 }, { anchor: 10, active: 10 }],
  ['selected between', { anchor: 12, active: 8 }, { anchor: 13, active: 9 }],
  ['after all', { anchor: 18, active: 18 }, { anchor: 18, active: 18 }],
  ['a replaced word, selected', { anchor: 4, active: 7 }, { anchor: 8, active: 8 }],
  ['part of one', { anchor: 5, active: 2 }, { anchor: 8, active: 8 }],
  ['a caret in one', { anchor: 15, active: 15 }, { anchor: 17, active: 17 }],
  ['all of it', { anchor: 0, active: 18 }, { anchor: 18, active: 18 }],
])('%s', (_what, before, after) => {
  expect(caretsAfter([before], changes)).toEqual([after]);
});
