import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boost, type Weighed } from '../../../scripts/training/boost';
import { decodeTrees, encodeTrees, INPUT_VALUES, weigh } from '../../../src/scanner/trees';

const INPUTS = 3;

/** Samples of which the first two inputs tell together what neither tells alone: a name where just one of them is high. */
const samples: Weighed[] = Array.from({ length: 400 }, (_, n) => {
  const left = n % 2 === 0 ? 5 : 50;
  const right = n % 4 < 2 ? 9 : 40;
  const inputs = Uint8Array.of(left, right, n % INPUT_VALUES);
  return { inputs, odds: 0, isName: left > 30 !== right > 30, weight: 1 };
});
const BOOSTING = { trees: 180, rate: 0.1, penalty: 8, inputShare: 0.5, sampleShare: 0.7 };
const trees = boost(samples, BOOSTING);

test('trees learn what two inputs tell together', () => {
  for (const { inputs, isName } of samples) expect(weigh(trees, inputs) > 1).toBe(isName);
  for (const { inputs, isName } of samples) expect(weigh(trees, inputs) < -1).toBe(!isName);
});

test('the same samples give the same trees', () => {
  expect(encodeTrees(boost(samples, BOOSTING))).toEqual(encodeTrees(trees));
});

test('trees are read as they were written, for any inputs', () => {
  const read = decodeTrees(encodeTrees(trees), INPUTS);
  const input = fc.uint8Array({ minLength: INPUTS, maxLength: INPUTS, max: INPUT_VALUES - 1 });
  fc.assert(
    fc.property(input, (inputs) => {
      expect(weigh(read, inputs)).toBe(weigh(trees, inputs));
    }),
  );
});

test('trees that are cut short, go on or ask about an input that does not exist are refused', () => {
  const bytes = encodeTrees(trees);
  const to = fc.integer({ min: 0, max: bytes.length - 1 });
  fc.assert(
    fc.property(to, (length) => {
      expect(() => decodeTrees(bytes.subarray(0, length), INPUTS)).toThrow(RangeError);
    }),
  );
  expect(() => decodeTrees(Uint8Array.of(...bytes, 0), INPUTS)).toThrow(RangeError);
  expect(() => decodeTrees(bytes, INPUTS - 2)).toThrow(RangeError);
});
