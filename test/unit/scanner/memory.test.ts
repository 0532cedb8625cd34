import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytes, floats, ints, shorts } from '../../../src/scanner/memory';

const MAKERS = [bytes, shorts, ints, floats] as const;

test('every array is all zeros, has its length, and shares no element with another', () => {
  const wanted = fc.array(fc.tuple(fc.constantFrom(...MAKERS), fc.integer({ min: 0, max: 9000 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(wanted, (list) => {
      const arrays = list.map(([make, length], n) => {
        const array = make(length);
        expect(array.length).toBe(length);
        expect(array.every((element) => element === 0)).toBe(true);
        return array.fill(n + 1);
      });
      arrays.forEach((array, n) => expect(array.every((element) => element === n + 1)).toBe(true));
    }),
    { numRuns: 50 },
  );
});
