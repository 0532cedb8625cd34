/**
 * Writes data/practice_words.txt: the words that our own tagged documents (data/training) use as a word, in lower case and
 * outside any tag, in at least LEAST_DOCUMENTS documents. A surname that is a word too ("bakker") is doubtful where
 * practices use the word, and a name nearly always where they don't ("marjolein").
 *   node scripts/run.mjs scripts/practice-words.ts
 */
import { writeFileSync } from 'node:fs';
import { KnownWords } from '../src/scanner/known-words';
import { tokenise } from '../src/scanner/tokenise';
import { Kind, Shape } from '../src/scanner/tokens';
import { makeView } from '../src/scanner/view';
import { readCorpus } from '../test/eval/corpus';

/** Fewer, and a word is that of one writer or one subject. */
const LEAST_DOCUMENTS = 3;

const NO_LEXICON = { lookup: () => 0, known: new KnownWords(), ngrams: new Int8Array(0) };
const documents = new Map<string, number>();
for (const { text, spans } of readCorpus('data/training')) {
  const view = makeView(text);
  const { count, kind, shape, start, end } = tokenise(view.text, NO_LEXICON);
  const seen = new Set<string>();
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.Word || shape[i] !== Shape.Lower || end[i] - start[i] < 2) continue;
    const [from, to] = [view.start(start[i]), view.end(end[i])];
    if (!spans.some((span) => span.start < to && span.end > from))
      seen.add(view.text.slice(start[i], end[i]));
  }
  for (const word of seen) documents.set(word, (documents.get(word) ?? 0) + 1);
}
const words = [...documents].filter(([, n]) => n >= LEAST_DOCUMENTS).map(([word]) => word);
writeFileSync('data/practice_words.txt', `${words.sort().join('\n')}\n`);
console.log(`${words.length} words`);
