/**
 * The weights of runs of letters, which tell how name-like a word is that no list holds: logistic regression on the
 * name lists against the word lists. Deterministic.
 */
import { fold } from '../../src/scanner/chars';
import {
  NGRAM_LONGEST,
  NGRAM_SIZE,
  NGRAM_START,
  NGRAM_STEP,
  ngramCell,
  ngramStep,
  WORD_CLOSES,
  WORD_OPENS,
} from '../../src/scanner/lexicon';
import { Random } from './random';

const EPOCHS = 4;
const RATE = 0.1;
/** L2 penalty per update of a weight. */
const DECAY = 1e-5;
/** Drug names are few beside the other words, and the strangest of them. */
const DRUG_WEIGHT = 3;
/** Shorter words have hardly any runs. */
const SHORTEST = 3;

interface Sample {
  readonly cells: readonly number[];
  readonly isName: boolean;
  readonly weight: number;
}

function cellsOf(word: string): number[] {
  const letters = [...word].filter((c) => /\p{L}/u.test(c)).map((c) => fold(c.charCodeAt(0)));
  const codes = [WORD_OPENS, ...letters, WORD_CLOSES];
  const cells: number[] = [];
  for (let from = 0; from < codes.length; from++) {
    let hash = NGRAM_START;
    for (let n = 1; n <= NGRAM_LONGEST && from + n <= codes.length; n++) {
      hash = ngramStep(hash, codes[from + n - 1]);
      if (n >= 2) cells.push(ngramCell(hash));
    }
  }
  return cells;
}

/** A table of NGRAM_SIZE weights in steps. What is both a name and a word teaches nothing and is left out. */
export function learnNgrams(
  names: readonly string[],
  words: readonly string[],
  drugs: readonly string[],
): Int8Array {
  const common = new Set([...words, ...drugs].map((word) => word.toLowerCase()));
  const parts = names.flatMap((name) => name.split(/[\s-]+/)).map((part) => part.toLowerCase());
  const samples: Sample[] = [];
  const addAll = (list: Iterable<string>, isName: boolean, weight: number) => {
    for (const word of list)
      if (word.length >= SHORTEST) samples.push({ cells: cellsOf(word), isName, weight });
  };
  addAll(new Set(parts.filter((part) => !common.has(part))), true, 1);
  addAll(new Set(words), false, 1);
  addAll(new Set(drugs), false, DRUG_WEIGHT);

  const weights = new Float32Array(NGRAM_SIZE);
  const squares = new Float32Array(NGRAM_SIZE).fill(0.1);
  const order = Int32Array.from(samples, (_, i) => i);
  const random = new Random(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    random.shuffle(order);
    for (const index of order) {
      const { cells, isName, weight } = samples[index];
      let odds = 0;
      for (const cell of cells) odds += weights[cell];
      const error = weight * ((isName ? 1 : 0) - 1 / (1 + Math.exp(-odds)));
      if (Math.abs(error) < 1e-3) continue;
      for (const cell of cells) {
        const gradient = error - DECAY * weights[cell];
        squares[cell] += gradient * gradient;
        weights[cell] += (RATE * gradient) / Math.sqrt(squares[cell]);
      }
    }
  }
  return Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / NGRAM_STEP))));
}
