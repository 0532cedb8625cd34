/** The name recogniser: two passes of the model over the words that could be names. */
import { Cue } from '../cues';
import type { Candidate, Doc } from '../document';
import { floats } from '../memory';
import { Kind, Shape } from '../tokens';
import { baseBehind, isCandidate } from './candidates';
import { spreadNames } from './context';
import { Evidence } from './evidence';
import { FirstPass } from './first-pass';
import { keepFloors } from './floors';
import { CLASS_COUNT, NameClass, predictFirst, predictSecond } from './model';
import { SecondPass } from './second-pass';
import { isGluedToNumber } from './notation';
import { Size, sizeOf } from './size';
import { spansOf } from './spans';

export function recogniseNames(doc: Doc): Candidate[] {
  const evidence = new Evidence(doc);
  const candidates = candidateTokens(doc, evidence);
  const p = verdicts(doc, evidence, candidates);
  temper(doc, candidates, p);
  keepFloors(doc, candidates, p);
  spreadNames(doc, candidates, p);
  return spansOf(doc, p);
}

/** From here on a name is as good as certain. */
const CERTAIN = 0.9;
/**
 * What is left of a doubt in a text without any certain name. In cross-validation on the corpus this takes a third of
 * the doubts about leaflets and protocols away, and no name.
 */
const LEFT_OF_DOUBT = 0.5;

/** A text of more than some lines in which nobody is certainly named hardly ever names somebody at all: a leaflet, a protocol. */
function temper(doc: Doc, candidates: readonly number[], p: Float32Array): void {
  if (sizeOf(doc.tokens) === Size.Line) return;
  for (const i of candidates) if (p[i * CLASS_COUNT + NameClass.Person] >= CERTAIN) return;
  for (const i of candidates) p[i * CLASS_COUNT + NameClass.Person] *= LEFT_OF_DOUBT;
}

/** The tokens the model is asked about. */
export function candidateTokens(doc: Doc, evidence: Evidence): number[] {
  const found: number[] = [];
  for (let i = 0; i < doc.tokens.count; i++)
    if (doc.tokens.kind[i] === Kind.Word && isCandidate(evidence, i)) found.push(i);
  return found;
}

/** What the model makes of the candidates: CLASS_COUNT probabilities per token, 0 for the other tokens. */
function verdicts(doc: Doc, evidence: Evidence, candidates: readonly number[]): Float32Array {
  const { nameModel } = doc;
  const first = floats(doc.tokens.count * CLASS_COUNT);
  const scores = floats(first.length);
  const firstPass = new FirstPass(evidence);
  // From the last to the first: a word like "van" asks for the verdict on the word behind it.
  for (let n = candidates.length - 1; n >= 0; n--) {
    const i = candidates[n];
    if (opensPlainWord(doc, first, i)) {
      first[i * CLASS_COUNT + NameClass.None] = 1;
      continue;
    }
    firstPass.collect(i);
    predictFirst(nameModel, firstPass.features, firstPass.count, scores, first, i * CLASS_COUNT);
  }
  const secondPass = new SecondPass(evidence, candidates, first);
  for (const i of candidates) {
    const at = i * CLASS_COUNT;
    if (stands(first, at)) {
      for (let c = 0; c < CLASS_COUNT; c++) scores[at + c] = first[at + c];
      continue;
    }
    secondPass.collect(i);
    predictSecond(nameModel, secondPass.features, secondPass.count, scores, at);
  }
  return scores;
}

/** "van", "de" in lower case before a word that is no name: most of them, and one candidate in seven is such a word. */
function opensPlainWord(doc: Doc, first: Float32Array, i: number): boolean {
  if ((doc.tokens.cue[i] & Cue.Prefix) === 0 || doc.tokens.shape[i] !== Shape.Lower) return false;
  const base = baseBehind(doc, i);
  if (base < 0) return false;
  const none = first[base * CLASS_COUNT + NameClass.None];
  // Nothing was asked about the letter of a code: "staat op K12".
  return none > PLAIN || (none === 0 && isGluedToNumber(doc.tokens, base));
}
const PLAIN = 0.99;

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
