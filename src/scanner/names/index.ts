/** The name recogniser: three passes of the model over the words that could be names. */
import type { Candidate, Doc } from '../document';
import { spreadNames } from './context';
import { Evidence } from './model/evidence';
import { askAbout, askChangedLines, candidateTokens, type Asked } from './model/first-verdicts';
import { keepFloors } from './floors';
import { addToPerson, CLASS_COUNT, NameClass, predictSecond } from './model/weights';
import { SecondPass } from './model/second-pass';
import { isWeighable, isWeighed, ThirdPass } from './model/third-pass';
import { weighFor } from '../weigh-memory';
import { Size, sizeOf } from './model/size';
import { spansOf } from './spans';

export const recogniseNames = (doc: Doc): Candidate[] => namesIn([doc])[0];

/** The names in each document. Takes all of them through a step before the next begins, as the scan does with its stages. */
export function namesIn(docs: readonly Doc[]): Candidate[][] {
  const readings = docs.map((doc) => ({ doc, evidence: new Evidence(doc) }));
  // With a memory the lines that are known are left out, and each of the others is asked about by itself.
  const candidates = readings.map(({ doc, evidence }) => (doc.memory ? [] : candidateTokens(doc, evidence)));
  const asked = readings.map(({ doc, evidence }, n) =>
    doc.memory ? askChangedLines(doc, evidence, doc.memory.lines) : askAbout(doc, evidence, candidates[n]),
  );
  const verdicts = readings.map(({ doc, evidence }, n) => secondVerdicts(doc, evidence, asked[n]));
  readings.forEach(({ doc, evidence }, n) => weighDoubts(doc, evidence, asked[n], verdicts[n]));
  const likely = docs.map((doc, n) => temper(doc, asked[n].candidates, verdicts[n]));
  docs.forEach((doc, n) => keepFloors(doc, asked[n].candidates, verdicts[n], likely[n]));
  const spread = readings.map(({ doc, evidence }, n) =>
    spreadNames(doc, evidence, asked[n].candidates, verdicts[n]),
  );
  return docs.map((doc, n) => spansOf(doc, verdicts[n], spread[n]));
}

/** From here on a name is as good as certain. */
const CERTAIN = 0.9;
/**
 * What is left of a doubt in a text without any certain name. In cross-validation on the corpus this takes a third of
 * the doubts about leaflets and protocols away, and no name.
 */
const LEFT_OF_DOUBT = 0.5;
/** Below this nothing in a text is a likely name. */
const LIKELY = 0.3;
/** What is left of a doubt on a page without a likely name: of 105 words that this leaves out in our training texts three are names. */
const LEFT_ON_EMPTY_PAGE = 0.25;

/**
 * A text of more than some lines in which nobody is certainly named hardly ever names somebody at all: a leaflet, a protocol.
 * Lowers the verdicts in `p` of such a text; false for a page without a likely name.
 */
function temper(doc: Doc, candidates: readonly number[], p: Float32Array): boolean {
  const size = sizeOf(doc.tokens);
  if (size === Size.Line) return true;
  let most = 0;
  for (const i of candidates) most = Math.max(most, p[i * CLASS_COUNT + NameClass.Person]);
  if (most >= CERTAIN) return true;
  const likely = most >= LIKELY || size !== Size.Page;
  const left = likely ? LEFT_OF_DOUBT : LEFT_ON_EMPTY_PAGE;
  for (const i of candidates) p[i * CLASS_COUNT + NameClass.Person] *= left;
  return likely;
}

/** What the model makes of the candidates at second sight: CLASS_COUNT probabilities per token, 0 for the other tokens. */
export function secondVerdicts(
  doc: Doc,
  evidence: Evidence,
  { candidates, first, scores }: Asked,
): Float32Array {
  const secondPass = new SecondPass(evidence, candidates, first);
  // An iterator would make an object per word.
  for (let n = 0; n < candidates.length; n++) {
    const i = candidates[n];
    const at = i * CLASS_COUNT;
    if (stands(first, at)) {
      for (let c = 0; c < CLASS_COUNT; c++) scores[at + c] = first[at + c];
      continue;
    }
    secondPass.collect(i);
    predictSecond(doc.nameModel, secondPass.features, secondPass.count, scores, at);
  }
  return scores;
}

/** Weighs the doubtful of the verdicts in `p` by the text as a whole, all of them before any is changed. */
export function weighDoubts(
  doc: Doc,
  evidence: Evidence,
  { candidates, first }: Pick<Asked, 'candidates' | 'first'>,
  p: Float32Array,
): void {
  const { third } = doc.nameModel;
  if (third.answers.length === 0 || !isWeighable(doc)) return;
  const doubtful = candidates.filter((i) => isWeighed(p[i * CLASS_COUNT + NameClass.Person]));
  if (doubtful.length === 0) return;
  const thirdPass = new ThirdPass(evidence, candidates, first, p);
  const weighed = doubtful.map((i) => {
    thirdPass.collect(i);
    return weighFor(doc, third, thirdPass.inputs);
  });
  doubtful.forEach((i, n) => addToPerson(p, i, weighed[n]));
}

/**
 * First verdicts as sure as these stand, and seven in ten are (letters of the corpus). In cross-validation on the corpus
 * the second pass found no name among them, and half a doubt per 1,000 words.
 */
const SURELY_NONE = 0.98;
const SURELY_NAME = 0.995;

/** The first verdict at `at` is so sure that the second pass is not asked. */
export function stands(first: Float32Array, at: number): boolean {
  return first[at + NameClass.None] > SURELY_NONE || first[at + NameClass.Person] > SURELY_NAME;
}
