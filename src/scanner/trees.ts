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
  /** DEPTH questions per tree: is this input more than that value? Both in one number, see `question`. */
  readonly questions: Uint16Array;
  /** ANSWERS per tree, in steps; the first question is the lowest bit. */
  readonly answers: Int16Array;
}

/** A tree that gives these log-odds whatever it is told. */
export const constantTree = (odds: number): Trees => ({
  questions: new Uint16Array(DEPTH),
  answers: new Int16Array(ANSWERS).fill(Math.round(odds / ANSWER_STEP)),
});

export const NO_TREES: Trees = { questions: new Uint16Array(0), answers: new Int16Array(0) };

const VALUE_BITS = 6;
const VALUE_MASK = INPUT_VALUES - 1;

/** Is `input` more than `value`? */
export const question = (input: number, value: number): number => (input << VALUE_BITS) | value;
const inputOf = (asked: number): number => asked >> VALUE_BITS;

/** What the trees add to the log-odds, given the inputs. */
export function weigh({ questions, answers }: Trees, given: Uint8Array): number {
  let sum = 0;
  for (let at = 0, table = 0; at < questions.length; at += DEPTH, table += ANSWERS) {
    // The sign of a difference is its answer: no processor could foretell which way a question goes.
    const a = questions[at];
    const b = questions[at + 1];
    const c = questions[at + 2];
    const d = questions[at + 3];
    const e = questions[at + 4];
    const answer =
      (((a & VALUE_MASK) - given[a >> VALUE_BITS]) >>> 31) |
      ((((b & VALUE_MASK) - given[b >> VALUE_BITS]) >>> 31) << 1) |
      ((((c & VALUE_MASK) - given[c >> VALUE_BITS]) >>> 31) << 2) |
      ((((d & VALUE_MASK) - given[d >> VALUE_BITS]) >>> 31) << 3) |
      ((((e & VALUE_MASK) - given[e >> VALUE_BITS]) >>> 31) << 4);
    sum += answers[table + answer];
  }
  return sum * ANSWER_STEP;
}

/** The low bytes of all numbers, then the high ones: bytes of one kind deflate better. */
function halves(numbers: Uint16Array | Int16Array): Uint8Array {
  const bytes = new Uint8Array(2 * numbers.length);
  numbers.forEach((number, n) => {
    bytes[n] = number & 255;
    bytes[numbers.length + n] = (number >> 8) & 255;
  });
  return bytes;
}

const joinedAt = (bytes: Uint8Array, n: number): number => bytes[n] | (bytes[bytes.length / 2 + n] << 8);

const TREE_BYTES = 2 * DEPTH + 2 * ANSWERS;

/** The bytes: u16 number of trees, then of all questions and of all answers the low bytes and the high ones. */
export function encodeTrees({ questions, answers }: Trees): Uint8Array {
  const count = questions.length / DEPTH;
  return Uint8Array.of(count & 255, count >> 8, ...halves(questions), ...halves(answers));
}

/**
 * Reads what `encodeTrees` wrote; `inputCount` inputs are given to the trees.
 * @throws RangeError when the bytes are cut short, go on behind the trees, or ask about an input that does not exist.
 */
export function decodeTrees(bytes: Uint8Array, inputCount: number): Trees {
  if (bytes.length < 2) throw new RangeError('the trees are cut short');
  const count = bytes[0] | (bytes[1] << 8);
  if (bytes.length !== 2 + count * TREE_BYTES) throw new RangeError('the trees are cut short');
  const asked = bytes.subarray(2, 2 + 2 * DEPTH * count);
  const told = bytes.subarray(2 + 2 * DEPTH * count);
  const questions = Uint16Array.from({ length: DEPTH * count }, (_, n) => joinedAt(asked, n));
  if (questions.some((one) => inputOf(one) >= inputCount)) throw new RangeError('the trees are damaged');
  // A 16-bit array takes what is above 32,767 for the negative number it stands for.
  const answers = Int16Array.from({ length: ANSWERS * count }, (_, n) => joinedAt(told, n));
  return { questions, answers };
}
