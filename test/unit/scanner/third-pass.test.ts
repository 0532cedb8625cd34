import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeKnowledge } from '../../../src/scanner';
import { readDocument } from '../../../src/scanner/document';
import { weighDoubts } from '../../../src/scanner/names';
import { Evidence } from '../../../src/scanner/names/model/evidence';
import { candidateTokens } from '../../../src/scanner/names/model/first-verdicts';
import { isWeighed, ThirdPass } from '../../../src/scanner/names/model/third-pass';
import { INPUT_VALUES } from '../../../src/scanner/trees';
import { CLASS_COUNT, NameClass, THIRD_INPUTS } from '../../../src/scanner/names/model/weights';
import { readCorpus } from '../../eval/corpus';

const knowledge = decodeKnowledge(readFileSync('dist/lexicon.bin'));

/** The text with this verdict that each word asked about is a name. */
function withVerdicts(text: string, person: number) {
  const doc = readDocument(text, knowledge);
  const evidence = new Evidence(doc);
  const candidates = candidateTokens(doc, evidence);
  const p = new Float32Array(doc.tokens.count * CLASS_COUNT);
  for (const i of candidates) p.set([(1 - person) * 0.75, person, (1 - person) * 0.25, 0], i * CLASS_COUNT);
  return { doc, evidence, candidates, p };
}

test('every input of every word of the corpus is a whole number that trees can ask about', () => {
  for (const { text } of readCorpus()) {
    const { evidence, candidates, p } = withVerdicts(text, 0.2);
    const third = new ThirdPass(evidence, candidates, p, p);
    for (const i of candidates) {
      third.inputs.fill(255);
      third.collect(i);
      expect(Math.max(...third.inputs)).toBeLessThan(INPUT_VALUES);
    }
    expect(third.inputs).toHaveLength(THIRD_INPUTS);
  }
});

test('a verdict is weighed by the text: the same word with the same verdict counts for more among sure names', () => {
  const text = 'Mevrouw Oumarou belt terug. zandvoorder komt ma, recept klaar.\n'.repeat(4);
  const weighed = [0.1, 0.999].map((others) => {
    const { doc, evidence, candidates, p } = withVerdicts(text, 0.1);
    for (const i of candidates)
      if (doc.text.startsWith('Oumarou', doc.tokens.start[i]))
        p.set([1 - others, others, 0, 0], i * CLASS_COUNT);
    weighDoubts(doc, evidence, { candidates, first: p.slice() }, p);
    const i = candidates.find((k) => doc.text.startsWith('zandvoorder', doc.tokens.start[k]))!;
    return p[i * CLASS_COUNT + NameClass.Person];
  });
  expect(weighed[1]).toBeGreaterThan(weighed[0]);
});

test('the classes of a weighed word still add up to one, and a sure word is left alone', () => {
  const text = 'Mevrouw Zandvoorder belt morgen over haar uitslag. Haar zoon Oumarou komt mee.\n'.repeat(5);
  for (const person of [0.05, 0.4, 0.995]) {
    const { doc, evidence, candidates, p } = withVerdicts(text, person);
    const before = p.slice();
    weighDoubts(doc, evidence, { candidates, first: p.slice() }, p);
    for (const i of candidates) {
      const at = i * CLASS_COUNT;
      const sum = p.subarray(at, at + CLASS_COUNT).reduce((all, one) => all + one, 0);
      expect(sum).toBeCloseTo(1, 4);
      if (!isWeighed(person)) expect(p[at + NameClass.Person]).toBe(before[at + NameClass.Person]);
    }
  }
});
