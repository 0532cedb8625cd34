/**
 * Boosted trees that are all alike: every node of a level asks the same question, so that a tree of five questions is a table of
 * 32 answers, and to find the answer takes no branch. Learned by scripts/training/boost.ts.
 */

/** Questions per tree. */
export const DEPTH = 5;
export const ANSWERS = 1 << DEPTH;
/** Inputs are whole numbers below this. */
export const INPUT_VALUES = 64;

/** One step of an answer, in log-odds. */
export const ANSWER_STEP = 1 / 512;

export interface Trees {
  readonly count: number;
  /** DEPTH questions per tree: is this input more than that value? */
  readonly inputs: Uint8Array;
  readonly values: Uint8Array;
  /** ANSWERS per tree, in steps; the first question is the lowest bit. */
  readonly answers: Int16Array;
}

export const NO_TREES: Trees = {
  count: 0,
  inputs: new Uint8Array(0),
  values: new Uint8Array(0),
  answers: new Int16Array(0),
};

/** What the trees add to the log-odds, given the inputs. */
export function weigh({ count, inputs, values, answers }: Trees, given: Uint8Array): number {
  let sum = 0;
  for (let tree = 0, at = 0; tree < count; tree++, at += DEPTH) {
    // The sign of a difference is its answer: no processor could foretell which way a question goes.
    const answer =
      ((values[at] - given[inputs[at]]) >>> 31) |
      (((values[at + 1] - given[inputs[at + 1]]) >>> 31) << 1) |
      (((values[at + 2] - given[inputs[at + 2]]) >>> 31) << 2) |
      (((values[at + 3] - given[inputs[at + 3]]) >>> 31) << 3) |
      (((values[at + 4] - given[inputs[at + 4]]) >>> 31) << 4);
    sum += answers[tree * ANSWERS + answer];
  }
  return sum * ANSWER_STEP;
}

const TREE_BYTES = 2 * DEPTH + 2 * ANSWERS;

/** The bytes: u16 number of trees, then all inputs asked about, all values, the low bytes of all answers and the high ones. */
export function encodeTrees({ count, inputs, values, answers }: Trees): Uint8Array {
  const bytes = new Uint8Array(2 + count * TREE_BYTES);
  bytes[0] = count & 255;
  bytes[1] = count >> 8;
  bytes.set(inputs, 2);
  bytes.set(values, 2 + count * DEPTH);
  const low = 2 + 2 * count * DEPTH;
  answers.forEach((answer, n) => {
    bytes[low + n] = answer & 255;
    bytes[low + count * ANSWERS + n] = (answer >> 8) & 255;
  });
  return bytes;
}

/**
 * Reads what `encodeTrees` wrote; `inputCount` inputs are given to the trees.
 * @throws RangeError when the bytes are cut short, go on behind the trees, or ask about an input that does not exist.
 */
export function decodeTrees(bytes: Uint8Array, inputCount: number): Trees {
  if (bytes.length < 2) throw new RangeError('the trees are cut short');
  const count = bytes[0] | (bytes[1] << 8);
  if (bytes.length !== 2 + count * TREE_BYTES) throw new RangeError('the trees are cut short');
  const inputs = bytes.slice(2, 2 + count * DEPTH);
  if (inputs.some((input) => input >= inputCount)) throw new RangeError('the trees are damaged');
  const low = 2 + 2 * count * DEPTH;
  const high = low + count * ANSWERS;
  return {
    count,
    inputs,
    values: bytes.slice(2 + count * DEPTH, low),
    answers: Int16Array.from(
      { length: count * ANSWERS },
      (_, n) => ((bytes[low + n] | (bytes[high + n] << 8)) << 16) >> 16,
    ),
  };
}
