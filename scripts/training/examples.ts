/** Tagged documents as training examples: per candidate token its features and the class it belongs to. */
import { readDocument, type Doc, type Knowledge } from '../../src/scanner/document';
import { secondVerdicts, stands } from '../../src/scanner/names';
import { Evidence } from '../../src/scanner/names/model/evidence';
import { candidateTokens } from '../../src/scanner/names/model/first-verdicts';
import { FirstPass } from '../../src/scanner/names/model/first-pass';
import { CLASS_COUNT, NameClass, predictFirst, type NameModel } from '../../src/scanner/names/model/weights';
import { SecondPass } from '../../src/scanner/names/model/second-pass';
import { isWeighable, isWeighed, ThirdPass } from '../../src/scanner/names/model/third-pass';
import type { CorpusDocument } from '../../test/eval/corpus';
import type { Weighed } from './boost';

export interface Example {
  readonly document: CorpusDocument;
  readonly doc: Doc;
  readonly evidence: Evidence;
  /** Candidate tokens. */
  readonly tokens: number[];
  /** Per candidate its class; -1 where nobody should be scored (IGNORE). */
  readonly gold: Int8Array;
  /** Per candidate the rows of its first-pass features. */
  readonly rows: Int32Array[];
  /** Augmented copies weigh less than what people wrote. */
  readonly weight: number;
}

const CLASS_OF: Readonly<Record<string, number>> = {
  NAAM: NameClass.Person,
  INSTELLING: NameClass.Institution,
  PLAATS: NameClass.Place,
  IGNORE: -1,
};

export function makeExample(document: CorpusDocument, knowledge: Knowledge, weight: number): Example {
  const doc = readDocument(document.text, knowledge);
  const evidence = new Evidence(doc);
  const tokens = candidateTokens(doc, evidence);
  const gold = new Int8Array(tokens.length);
  let s = 0;
  tokens.forEach((token, k) => {
    const start = doc.view.start(doc.tokens.start[token]);
    const end = doc.view.end(doc.tokens.end[token]);
    while (s < document.spans.length && document.spans[s].end <= start) s++;
    const span = document.spans[s];
    gold[k] = span && span.start < end ? (CLASS_OF[span.tag] ?? NameClass.None) : NameClass.None;
  });
  const firstPass = new FirstPass(evidence);
  const rows = tokens.map((token) => {
    firstPass.collect(token);
    return firstPass.features.slice(0, firstPass.count);
  });
  return { document, doc, evidence, tokens, gold, rows, weight };
}

/** What the second pass learns of a candidate from: its rows, and the scores of the first pass, which it corrects. */
export interface SecondInput {
  readonly rows: Int32Array;
  readonly scores: Float32Array;
}

/**
 * Second-pass input of an example, per candidate, given the first pass's weights (of a model that did not see it);
 * undefined where the first verdict stands.
 */
export function secondInputs(example: Example, firstModel: NameModel): (SecondInput | undefined)[] {
  const { evidence, tokens } = example;
  const { first, scores } = firstVerdicts(example, firstModel);
  const secondPass = new SecondPass(evidence, tokens, first);
  return tokens.map((token) => {
    if (stands(first, token * CLASS_COUNT)) return undefined;
    secondPass.collect(token);
    return {
      rows: secondPass.features.slice(0, secondPass.count),
      scores: scores.slice(token * CLASS_COUNT, (token + 1) * CLASS_COUNT),
    };
  });
}

function firstVerdicts(
  { doc, tokens, rows }: Example,
  model: NameModel,
): { first: Float32Array; scores: Float32Array } {
  const first = new Float32Array(doc.tokens.count * CLASS_COUNT);
  const scores = new Float32Array(first.length);
  tokens.forEach((token, k) =>
    predictFirst(model, rows[k], rows[k].length, scores, first, token * CLASS_COUNT),
  );
  return { first, scores };
}

/** What the trees learn from: the doubtful candidates of an example under a model that did not see it. */
export function weighedOf(example: Example, model: NameModel): Weighed[] {
  const { doc, evidence, tokens, gold, weight } = example;
  if (!isWeighable(doc)) return [];
  const { first, scores } = firstVerdicts(example, model);
  secondVerdicts({ ...doc, nameModel: model }, evidence, { candidates: tokens, first, scores });
  const thirdPass = new ThirdPass(evidence, tokens, first, scores);
  const weighed: Weighed[] = [];
  tokens.forEach((token, k) => {
    const p = scores[token * CLASS_COUNT + NameClass.Person];
    // Whether an institution's or a place's name is asked about is nobody's harm.
    if (!isWeighed(p) || (gold[k] !== NameClass.None && gold[k] !== NameClass.Person)) return;
    thirdPass.collect(token);
    weighed.push({
      inputs: thirdPass.inputs.slice(),
      odds: Math.log(p / (1 - p)),
      isName: gold[k] === NameClass.Person,
      weight,
    });
  });
  return weighed;
}
