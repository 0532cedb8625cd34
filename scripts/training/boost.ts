/**
 * Learns trees: gradient boosting of the log-loss, each tree DEPTH questions that are the same for all
 * its nodes (the "oblivious" trees of CatBoost, Prokhorenkova e.a. 2018), so that one tree says little and none fits a few samples.
 * Deterministic.
 */
import { ANSWER_STEP, ANSWERS, DEPTH, INPUT_VALUES, question, type Trees } from '../../src/scanner/trees';
import { Random } from './random';

export interface Weighed {
  /** Numbers below INPUT_VALUES. */
  readonly inputs: Uint8Array;
  /** The verdict that the trees correct, in log-odds. */
  readonly odds: number;
  /** What the trees are to tell. */
  readonly isName: boolean;
  readonly weight: number;
}

export interface Boosting {
  readonly trees: number;
  readonly rate: number;
  /** Added to the weight of an answer: one that few samples give stays near zero. */
  readonly penalty: number;
  /** Share of the inputs that a tree may ask about, and of the samples that it learns from, drawn for each. */
  readonly inputShare: number;
  readonly sampleShare: number;
}

/** The trees that correct the verdicts of `samples`, of which there is at least one. */
export function boost(samples: readonly Weighed[], settings: Boosting): Trees {
  const { trees, rate, penalty, inputShare, sampleShare } = settings;
  const inputCount = samples[0].inputs.length;
  /** The values of an input of all samples lie side by side. */
  const columns = Array.from({ length: inputCount }, (_, input) =>
    Uint8Array.from(samples, (sample) => sample.inputs[input]),
  );
  const every = columns.map((_, input) => input);
  const odds = Float64Array.from(samples, (sample) => sample.odds);
  const found = {
    questions: new Uint16Array(trees * DEPTH),
    answers: new Int16Array(trees * ANSWERS),
  };
  const random = new Random(11);
  const slope = new Float64Array(samples.length);
  const curve = new Float64Array(samples.length);
  const node = new Uint8Array(samples.length);
  for (let tree = 0; tree < trees; tree++) {
    const drawn: number[] = [];
    samples.forEach(({ isName, weight }, k) => {
      const p = 1 / (1 + Math.exp(-odds[k]));
      slope[k] = weight * (p - (isName ? 1 : 0));
      curve[k] = weight * p * (1 - p);
      node[k] = 0;
      if (random.next() < sampleShare) drawn.push(k);
    });
    const some = every.filter(() => random.next() < inputShare);
    const asked = some.length > 0 ? some : every;
    for (let depth = 0; depth < DEPTH; depth++) {
      const { input, value } = bestQuestion(
        drawn,
        asked,
        columns,
        { slope, curve, node },
        1 << depth,
        penalty,
      );
      found.questions[tree * DEPTH + depth] = question(input, value);
      const column = columns[input];
      for (let k = 0; k < column.length; k++) if (column[k] > value) node[k] |= 1 << depth;
    }
    const slopes = new Float64Array(ANSWERS);
    const curves = new Float64Array(ANSWERS);
    for (const k of drawn) {
      slopes[node[k]] += slope[k];
      curves[node[k]] += curve[k];
    }
    const answers = Int16Array.from(slopes, (sum, n) =>
      Math.round((-rate * sum) / (curves[n] + penalty) / ANSWER_STEP),
    );
    found.answers.set(answers, tree * ANSWERS);
    for (let k = 0; k < odds.length; k++) odds[k] += answers[node[k]] * ANSWER_STEP;
  }
  return found;
}

interface State {
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  readonly node: Uint8Array;
}

/** The question that, put to all `nodes` nodes, lowers the loss most. */
function bestQuestion(
  drawn: readonly number[],
  asked: readonly number[],
  columns: readonly Uint8Array[],
  { slope, curve, node }: State,
  nodes: number,
  penalty: number,
): { input: number; value: number } {
  const slopes = new Float64Array(nodes * INPUT_VALUES);
  const curves = new Float64Array(nodes * INPUT_VALUES);
  const gains = new Float64Array(INPUT_VALUES);
  let best = { input: asked[0], value: INPUT_VALUES - 1, gain: -Infinity };
  for (const input of asked) {
    slopes.fill(0);
    curves.fill(0);
    const column = columns[input];
    for (const k of drawn) {
      const at = node[k] * INPUT_VALUES + column[k];
      slopes[at] += slope[k];
      curves[at] += curve[k];
    }
    gains.fill(0);
    for (let n = 0; n < nodes; n++) {
      const at = n * INPUT_VALUES;
      let allSlopes = 0;
      let allCurves = 0;
      for (let value = 0; value < INPUT_VALUES; value++) {
        allSlopes += slopes[at + value];
        allCurves += curves[at + value];
      }
      let below = 0;
      let belowCurves = 0;
      for (let value = 0; value < INPUT_VALUES; value++) {
        below += slopes[at + value];
        belowCurves += curves[at + value];
        const above = allSlopes - below;
        gains[value] +=
          (below * below) / (belowCurves + penalty) + (above * above) / (allCurves - belowCurves + penalty);
      }
    }
    for (let value = 0; value < INPUT_VALUES - 1; value++)
      if (gains[value] > best.gain) best = { input, value, gain: gains[value] };
  }
  return best;
}
