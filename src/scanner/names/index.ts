/** The name recogniser: two passes of the model over the words that could be names. */
import type { Candidate, Doc } from '../document';
import { Kind } from '../tokens';
import { isCandidate } from './candidates';
import { Around, Evidence } from './features';
import { CLASS_COUNT, NameClass, predictFirst, predictSecond } from './model';
import { keepFloors, spreadNames } from './context';
import { spansOf } from './spans';

export function recogniseNames(doc: Doc): Candidate[] {
  const evidence = new Evidence(doc);
  const candidates = candidateTokens(doc, evidence);
  const first = new Float32Array(doc.tokens.count * CLASS_COUNT);
  const second = new Float32Array(first.length);
  for (const i of candidates) {
    evidence.collect(i);
    predictFirst(doc.nameModel, evidence.rows, evidence.count, first, second, i * CLASS_COUNT);
  }
  const best = bestByWord(doc, candidates, first);
  const around = new Around(doc, candidates, first);
  for (const i of candidates) {
    evidence.collectSecond(i, first, best, around);
    predictSecond(doc.nameModel, evidence.rows, evidence.count, second, i * CLASS_COUNT);
  }
  keepFloors(doc, candidates, second);
  spreadNames(doc, candidates, second);
  return spansOf(doc, second);
}

/** The tokens the model is asked about. */
export function candidateTokens(doc: Doc, evidence: Evidence): number[] {
  const found: number[] = [];
  for (let i = 0; i < doc.tokens.count; i++)
    if (doc.tokens.kind[i] === Kind.Word && isCandidate(evidence, i)) found.push(i);
  return found;
}

/**
 * Per word the highest first verdict that it is a person's name: what is certain in one place ("mevrouw Kok")
 * is evidence elsewhere ("kok belde").
 */
export function bestByWord(
  doc: Doc,
  candidates: readonly number[],
  first: Float32Array,
): Map<number, number> {
  const best = new Map<number, number>();
  for (const i of candidates) {
    // Two letters are too few to be the same word by more than chance.
    if (doc.tokens.end[i] - doc.tokens.start[i] < 3) continue;
    const p = first[i * CLASS_COUNT + NameClass.Person];
    if (p > (best.get(doc.tokens.hash[i]) ?? 0)) best.set(doc.tokens.hash[i], p);
  }
  return best;
}
