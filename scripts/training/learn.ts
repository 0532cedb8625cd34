/** Softmax regression on sparse binary features, trained with Adagrad. Deterministic: same input, same weights. */
import { CLASS_COUNT, FEATURE_ROWS, softmax, WEIGHT_STEP, type Weights } from '../../src/scanner/names/model';
import { Random } from './random';

export interface Sample {
  readonly rows: Int32Array;
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
}

export const SETTINGS: Settings = { epochs: 8, rate: 0.02, decay: 1e-3, leastDocuments: 3 };

/** Rows that occur in enough documents. */
function usefulRows(samples: readonly Sample[], leastDocuments: number): Uint8Array {
  const documents = new Uint8Array(FEATURE_ROWS);
  const last = new Int32Array(FEATURE_ROWS).fill(-1);
  for (const { rows, family } of samples)
    for (const row of rows)
      if (last[row] !== family) {
        last[row] = family;
        if (documents[row] < 255) documents[row]++;
      }
  return documents.map((n) => (n >= leastDocuments ? 1 : 0));
}

/** Weights after the last half of the epochs, averaged: single runs swing with the order of the samples. */
export function learn(all: readonly Sample[], settings = SETTINGS): Weights {
  const useful = usefulRows(all, settings.leastDocuments);
  const samples = all.map((s) => ({ ...s, rows: s.rows.filter((row) => useful[row] === 1) }));
  const weights = new Float32Array(FEATURE_ROWS * CLASS_COUNT);
  const squares = new Float32Array(FEATURE_ROWS * CLASS_COUNT).fill(0.5);
  const average = new Float32Array(FEATURE_ROWS * CLASS_COUNT);
  const order = Int32Array.from(samples, (_, i) => i);
  const random = new Random(7);
  const p = new Float32Array(CLASS_COUNT);
  const averaged = Math.ceil(settings.epochs / 2);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    random.shuffle(order);
    for (const index of order) {
      const { rows, gold, weight } = samples[index];
      score(weights, rows, p);
      for (let c = 0; c < CLASS_COUNT; c++) {
        const error = weight * ((c === gold ? 1 : 0) - p[c]);
        if (Math.abs(error) < 1e-4) continue;
        for (let k = 0; k < rows.length; k++) {
          const at = (rows[k] << 2) + c;
          const gradient = error - settings.decay * weights[at];
          squares[at] += gradient * gradient;
          weights[at] += (settings.rate * gradient) / Math.sqrt(squares[at]);
        }
      }
    }
    if (epoch >= settings.epochs - averaged)
      for (let i = 0; i < weights.length; i++) average[i] += weights[i] / averaged;
  }
  return Int8Array.from(average, (w) => Math.max(-127, Math.min(127, Math.round(w / WEIGHT_STEP))));
}

/** Probabilities of a sample under weights that are still floats. */
function score(weights: Float32Array, rows: Int32Array, p: Float32Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] << 2;
    a += weights[row];
    b += weights[row + 1];
    c += weights[row + 2];
    d += weights[row + 3];
  }
  softmax(a, b, c, d, p, 0);
}
