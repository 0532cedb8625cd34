import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytes, floats, ints, shorts, withBlock } from '../../../src/scanner/memory';

const MAKERS = [bytes, shorts, ints, floats] as const;
/** What a work asks for: kinds of array and their lengths, together more than the largest block. */
const ASKED = fc.array(fc.tuple(fc.constantFrom(...MAKERS), fc.integer({ min: 0, max: 90_000 })), {
  maxLength: 40,
});
type Asked = readonly (readonly [(typeof MAKERS)[number], number])[];

/** Makes the arrays and fills each with a number of its own. */
function fill(asked: Asked): void {
  const arrays = asked.map(([make, length], n) => {
    const array = make(length);
    expect(array.length).toBe(length);
    expect(array.every((element) => element === 0)).toBe(true);
    return array.fill(n + 1);
  });
  arrays.forEach((array, n) => expect(array.every((element) => element === n + 1)).toBe(true));
}

describe('every array is all zeros, has its length, and shares no element with another', () => {
  test('in one work after the other', () => {
    fc.assert(
      fc.property(fc.array(ASKED, { maxLength: 4 }), (works) =>
        works.forEach((asked) => withBlock(() => fill(asked))),
      ),
      { numRuns: 20 },
    );
  });

  test('outside of a work', () => {
    fc.assert(fc.property(ASKED, fill), { numRuns: 20 });
  });

  test('in a work inside another', () => {
    withBlock(() => {
      const before = ints(10).fill(7);
      withBlock(() => bytes(10).fill(1));
      expect([...bytes(10)]).toEqual(Array(10).fill(0));
      expect([...before]).toEqual(Array(10).fill(7));
    });
  });

  test('after a work that failed', () => {
    const failed = () =>
      withBlock(() => {
        ints(100).fill(3);
        throw new RangeError('no');
      });
    expect(failed).toThrow(RangeError);
    withBlock(() => expect(ints(100).every((element) => element === 0)).toBe(true));
  });
});

test('an array made outside keeps what it holds while texts are scanned', () => {
  const kept = ints(50).fill(9);
  withBlock(() => ints(50_000).fill(1));
  expect(kept.every((element) => element === 9)).toBe(true);
});
