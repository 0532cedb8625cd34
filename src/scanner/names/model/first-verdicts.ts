/** Which words are asked about, and the first verdict on each: of the whole text, or only of the lines that are new. */
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { floats } from '../../memory';
import { Kind, Shape } from '../../tokens';
import { isCandidate } from '../asked/candidates';
import { isPlainWord } from '../asked/plain-words';
import type { Evidence } from './evidence';
import { FirstPass } from './first-pass';
import { LineKeys, type LineMemory } from './line-memory';
import { CLASS_COUNT, NameClass, predictFirst } from './weights';
import { isGluedToNumber } from '../asked/notation';
import { baseBehind } from '../asked/surroundings';

/** The tokens asked about, in their order, and CLASS_COUNT first verdicts per token of the text: probabilities and scores. */
export interface Asked {
  readonly candidates: readonly number[];
  readonly first: Float32Array;
  readonly scores: Float32Array;
}

/** The tokens the model is asked about. */
export function candidateTokens(doc: Doc, evidence: Evidence): number[] {
  const found: number[] = [];
  addCandidates(doc, evidence, 0, doc.tokens.count, found);
  return found;
}

function addCandidates(doc: Doc, evidence: Evidence, from: number, to: number, found: number[]): void {
  const { tokens } = doc;
  for (let i = from; i < to; i++)
    if (tokens.kind[i] === Kind.Word && !isPlainWord(doc, i) && isCandidate(evidence, i)) found.push(i);
}

/** Asks about all candidates of the text. */
export function askAbout(doc: Doc, evidence: Evidence, candidates: readonly number[]): Asked {
  const asking = new Asking(doc, evidence);
  // From the last to the first: a word like "van" asks for the verdict on the word behind it.
  for (let n = candidates.length - 1; n >= 0; n--) asking.about(candidates[n]);
  const { first, scores } = asking;
  return { candidates, first, scores };
}

/** A line to be asked about: its tokens, its key, and where among the candidates its own stand. */
interface NewLine {
  readonly begin: number;
  readonly end: number;
  readonly key: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Asks about the lines that `memory` does not know, with the same answer as `askAbout`. Afterwards it knows the lines of this text,
 * but for those with a verdict that depended on a later line.
 */
export function askChangedLines(doc: Doc, evidence: Evidence, memory: LineMemory): Asked {
  const { lineFirst } = doc.layout;
  const keys = new LineKeys(doc, evidence, memory);
  const candidates: number[] = [];
  const anew: NewLine[] = [];
  const asking = new Asking(doc, evidence);
  const { first, scores } = asking;
  memory.recall(first, scores);
  for (let n = 0; n + 1 < lineFirst.length; n++) {
    const begin = lineFirst[n];
    const end = lineFirst[n + 1];
    if (begin === end) continue;
    const key = keys.of(n);
    if (memory.knows(key, begin)) {
      memory.addAsked(begin, end, candidates);
      continue;
    }
    first.fill(0, begin * CLASS_COUNT, end * CLASS_COUNT);
    scores.fill(0, begin * CLASS_COUNT, end * CLASS_COUNT);
    const from = candidates.length;
    addCandidates(doc, evidence, begin, end, candidates);
    anew.push({ begin, end, key, from, to: candidates.length });
  }
  for (const { begin, end, key, from, to } of anew.reverse()) {
    asking.seesNextLine = false;
    for (let k = to - 1; k >= from; k--) asking.about(candidates[k], end);
    if (asking.seesNextLine) memory.forget(begin);
    else memory.keep(key, begin, end, candidates.slice(from, to), asking);
  }
  return { candidates, first, scores };
}

class Asking {
  readonly first: Float32Array;
  readonly scores: Float32Array;
  /** A verdict depended on one of a later line than it was asked for. */
  seesNextLine = false;
  private readonly firstPass: FirstPass;

  constructor(
    private readonly doc: Doc,
    evidence: Evidence,
  ) {
    this.first = floats(doc.tokens.count * CLASS_COUNT);
    this.scores = floats(this.first.length);
    this.firstPass = new FirstPass(evidence);
  }

  /** Asks about token `i`, on a line that ends at token `lineEnd`. */
  about(i: number, lineEnd = this.doc.tokens.count): void {
    const { first, scores, firstPass } = this;
    if (this.opensPlainWord(i, lineEnd)) {
      first[i * CLASS_COUNT + NameClass.None] = 1;
      return;
    }
    firstPass.collect(i);
    predictFirst(this.doc.nameModel, firstPass.features, firstPass.count, scores, first, i * CLASS_COUNT);
  }

  /** "van", "de" in lower case before a word that is no name: most of them, and one candidate in seven is such a word. */
  private opensPlainWord(i: number, lineEnd: number): boolean {
    const { doc, first } = this;
    if ((doc.tokens.cue[i] & Cue.Prefix) === 0 || doc.tokens.shape[i] !== Shape.Lower) return false;
    const base = baseBehind(doc, i);
    if (base < 0) return false;
    if (base >= lineEnd) this.seesNextLine = true;
    const none = first[base * CLASS_COUNT + NameClass.None];
    // Nothing was asked about the letter of a code: "staat op K12".
    return none > PLAIN || (none === 0 && isGluedToNumber(doc.tokens, base));
  }
}
const PLAIN = 0.99;
