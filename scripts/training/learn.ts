/** Softmax regression on sparse binary features, trained with Adagrad. Deterministic: same input, same weights. */
import { MAX_FEATURES } from '../../src/scanner/names/model/features';
import { CLASS_COUNT, softmax, WEIGHT_STEP, type Weights } from '../../src/scanner/names/model/weights';
import { Random } from './random';

export interface Sample {
  readonly rows: Int32Array;
  /** Log-odds per class that the weights are added to; zeros when left out. */
  readonly scores?: Float32Array;
  readonly gold: number;
  readonly weight: number;
  /** The document the sample comes from; copies of a document share its number. */
  readonly family: number;
}

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  /** L2 penalty per update of a weight. */
  readonly decay: number;
  /** Features seen in fewer documents say something of those documents, not of Dutch. */
  readonly leastDocuments: number;
  /** Share of a sample's features that an update leaves out by chance, so that no verdict leans on a few of them. */
  readonly dropout: number;
}

export const SETTINGS: Settings = { epochs: 8, rate: 0.06, decay: 1e-3, leastDocuments: 4, dropout: 0.3 };

/** Rows that occur in enough documents. */
function usefulRows(samples: readonly Sample[], rowCount: number, leastDocuments: number): Uint8Array {
  const documents = new Uint8Array(rowCount);
  const last = new Int32Array(rowCount).fill(-1);
  for (const { rows, family } of samples)
    for (const row of rows)
      if (last[row] !== family) {
        last[row] = family;
        if (documents[row] < 255) documents[row]++;
      }
  return documents.map((n) => (n >= leastDocuments ? 1 : 0));
}

/** The useful rows of all samples behind each other, as offsets of weights; those of sample `i` start at `first[i]`. */
function flatten(samples: readonly Sample[], useful: Uint8Array): { first: Int32Array; at: Int32Array } {
  const first = new Int32Array(samples.length + 1);
  const at = new Int32Array(samples.reduce((sum, { rows }) => sum + rows.length, 0));
  let n = 0;
  samples.forEach(({ rows }, i) => {
    first[i] = n;
    for (const row of rows) if (useful[row] === 1) at[n++] = row * CLASS_COUNT;
  });
  first[samples.length] = n;
  return { first, at };
}

/** Weights of `rowCount` rows after the last half of the epochs, averaged: single runs swing with the order of the samples. */
export function learn(samples: readonly Sample[], rowCount: number, settings = SETTINGS): Weights {
  const { first, at } = flatten(samples, usefulRows(samples, rowCount, settings.leastDocuments));
  const weights = new Float32Array(rowCount * CLASS_COUNT);
  const squares = new Float32Array(rowCount * CLASS_COUNT).fill(0.5);
  const average = new Float32Array(rowCount * CLASS_COUNT);
  const order = Int32Array.from(samples, (_, i) => i);
  const random = new Random(7);
  const p = new Float32Array(CLASS_COUNT);
  const kept = new Int32Array(MAX_FEATURES);
  const averaged = Math.ceil(settings.epochs / 2);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    random.shuffle(order);
    for (const index of order) {
      const { gold, weight, scores = NO_SCORES } = samples[index];
      let count = 0;
      for (let k = first[index]; k < first[index + 1]; k++)
        if (random.next() >= settings.dropout) kept[count++] = at[k];
      score(weights, kept, count, scores, p);
      for (let c = 0; c < CLASS_COUNT; c++) {
        const error = weight * ((c === gold ? 1 : 0) - p[c]);
        if (Math.abs(error) < 1e-4) continue;
        for (let k = 0; k < count; k++) {
          const w = kept[k] + c;
          const gradient = error - settings.decay * weights[w];
          squares[w] += gradient * gradient;
          weights[w] += (settings.rate * gradient) / Math.sqrt(squares[w]);
        }
      }
    }
    if (epoch >= settings.epochs - averaged)
      for (let i = 0; i < weights.length; i++) average[i] += weights[i] / averaged;
  }
  // In use every feature counts, and their sum has to be what it was with those that were kept.
  const step = WEIGHT_STEP / (1 - settings.dropout);
  return Int8Array.from(average, (w) => Math.max(-127, Math.min(127, Math.round(w / step))));
}

const NO_SCORES = new Float32Array(CLASS_COUNT);

/** Probabilities of a sample, of which the weights at `kept` count, under weights that are still floats, added to `scores`. */
function score(
  weights: Float32Array,
  kept: Int32Array,
  count: number,
  scores: Float32Array,
  p: Float32Array,
): void {
  let [a, b, c, d] = scores;
  for (let k = 0; k < count; k++) {
    const w = kept[k];
    a += weights[w];
    b += weights[w + 1];
    c += weights[w + 2];
    d += weights[w + 3];
  }
  softmax(a, b, c, d, p, 0);
}
