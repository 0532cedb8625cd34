/**
 * Trains what the scanner learns: `npm run train` writes data/names-model.bin and data/leftovers-model.bin from data/training and
 * test/corpus.
 *   --cv        five-fold cross-validation instead: trains on four fifths, scores the scanner on the fifth
 *   --reuse     with --cv: take the fold models of the run before, when only rules after the model changed
 *   --folds N   with --cv: only the first N folds, for a quick look
 *   --own       with --cv: score the training documents instead of the corpus, to read what is missed there
 *   --lines     with --cv: score each line and sentence as a text by itself, as short notes are
 *   --misses    with --cv: print what was missed, and --alarms the false alarms, of the dev part only; --all prints both parts
 *   --trees     learn only the trees, and keep the other weights of the files
 *   --out DIR   the folder of those files, instead of data
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeLists, knowledgeParts } from '../src/scanner';
import type { Knowledge } from '../src/scanner/document';
import { hashWord } from '../src/scanner/hash';
import { Lex } from '../src/scanner/lexicon';
import {
  CLASS_COUNT,
  decodeModel,
  encodeModel,
  FIRST_ROWS,
  makeModel,
  NameClass,
  SECOND_ROWS,
} from '../src/scanner/names/model/weights';
import { decodeLeftovers, encodeLeftovers, NO_LEFTOVERS } from '../src/scanner/leftover/model';
import { NO_TREES } from '../src/scanner/trees';
import { scanText } from '../src/scanner/scan';
import { readCorpus, type CorpusDocument } from '../test/eval/corpus';
import { report } from '../test/eval/report';
import { addDocument, emptyScore } from '../test/eval/score';
import { checkChoice, readOptions } from './options';
import {
  fragmentsOf,
  inCapitals,
  inLowerCase,
  NameSource,
  piecesOf,
  withNamesInCapitals,
  withOtherNames,
} from './training/augment';
import { boost } from './training/boost';
import { makeExample, secondInputs, weighedOf, type Example } from './training/examples';
import { learnLeftovers, leftoverSamples } from './training/leftovers';
import { learn, type Sample } from './training/learn';

const FOLDS = 5;
/** Parts into which the training documents are split, so that the second pass learns from honest first verdicts. */
const STACK_PARTS = 3;
/** Names count a little more than other words: a leak is worse than an alarm. */
const NAME_WEIGHT = 1.5;
/** Copies with other names, per document, and what one weighs beside what people wrote. */
const COPIES = 2;
const COPY_WEIGHT = 0.5;
/** What a document of the corpus weighs beside a training document: it is what the scanner is to read. */
const CORPUS_WEIGHT = 3;
/** Lines and sentences of a document, and as many of its first copy, that count as a text of their own. */
const FRAGMENTS = 4;
/** What a line or sentence by itself weighs for the trees for leftovers: a short note has little beside its numbers. */
const PIECE_WEIGHT = 0.3;

const options = readOptions({
  cv: { type: 'boolean' },
  misses: { type: 'boolean' },
  alarms: { type: 'boolean' },
  all: { type: 'boolean' },
  reuse: { type: 'boolean' },
  own: { type: 'boolean' },
  lines: { type: 'boolean' },
  trees: { type: 'boolean' },
  folds: { type: 'string', default: String(FOLDS) },
  out: { type: 'string', default: 'data' },
});
checkChoice(
  'folds',
  options.folds,
  Array.from({ length: FOLDS }, (_, n) => String(n + 1)),
);

if (options.cv && options.trees)
  throw new Error(
    '--trees keeps weights that have seen every document: nothing can be cross-validated with them',
  );

/** The word lists of a file of scripts/build-lexicon.ts; the weights in the same file are what this script makes. */
const listsOf = (file: string): Knowledge => ({
  lexicon: decodeLists(knowledgeParts(readFileSync(file)).lists),
  nameModel: {
    first: new Int32Array(0),
    second: new Int32Array(0),
    trades: new Uint8Array(0),
    third: NO_TREES,
  },
  leftovers: NO_LEFTOVERS,
});
/** What the weights learn from, and what the scanner has that uses them. */
const knowledge = listsOf('out/training-lexicon.bin');
const shipped = listsOf('dist/lexicon.bin');
const names = new NameSource();
const isGiven = (word: string) => (knowledge.lexicon.lookup(hashWord(word)) & Lex.Given) !== 0;

/** A number per document name: copies keep the name of what they were made from. */
const familyNumbers = new Map<string, number>();
function familyOf(document: CorpusDocument): number {
  if (!familyNumbers.has(document.name)) familyNumbers.set(document.name, familyNumbers.size);
  return familyNumbers.get(document.name)!;
}

/** A document and its copies; a fold takes them in or leaves them out together. */
interface Family {
  readonly document: CorpusDocument;
  readonly examples: Example[];
  readonly fold: number;
}

function families(
  documents: readonly CorpusDocument[],
  foldOf: (index: number) => number,
  weight: number,
): Family[] {
  const copyWeight = COPY_WEIGHT * weight;
  return documents.map((document, index) => {
    const examples = [makeExample(document, knowledge, weight)];
    for (let copy = 1; copy <= COPIES; copy++)
      examples.push(
        makeExample(withOtherNames(document, names, isGiven, 1000 * copy + index), knowledge, copyWeight),
      );
    for (const source of [document, examples[1].document])
      for (const fragment of fragmentsOf(source, FRAGMENTS, index))
        examples.push(makeExample(fragment, knowledge, copyWeight));
    // Every second document once more in lower case.
    if (index % 2 === 0) examples.push(makeExample(inLowerCase(examples[1].document), knowledge, copyWeight));
    // Of the others half with their names in capitals, and a quarter in capitals altogether.
    if (index % 4 === 1)
      examples.push(makeExample(withNamesInCapitals(examples[1].document), knowledge, copyWeight));
    if (index % 8 === 3) examples.push(makeExample(inCapitals(examples[1].document), knowledge, copyWeight));
    return { document, examples, fold: foldOf(index) };
  });
}

function samples(
  examples: readonly Example[],
  inputsOf: (example: Example) => (Pick<Sample, 'rows' | 'scores'> | undefined)[],
): Sample[] {
  const all: Sample[] = [];
  for (const example of examples) {
    const inputs = inputsOf(example);
    example.gold.forEach((gold, k) => {
      const input = inputs[k];
      if (gold >= 0 && input)
        all.push({
          ...input,
          gold,
          family: familyOf(example.document),
          weight: example.weight * (gold === NameClass.Person ? NAME_WEIGHT : 1),
        });
    });
  }
  return all;
}

const firstInputs = (example: Example) => example.rows.map((rows) => ({ rows }));
const NO_SECOND = new Int8Array(SECOND_ROWS * CLASS_COUNT);

/** What is learned. */
type Models = Pick<Knowledge, 'nameModel' | 'leftovers'>;

/** Tried on documents of other folds. */
const THIRD_BOOSTING = { trees: 180, rate: 0.1, penalty: 8, inputShare: 0.5, sampleShare: 0.7 };

/**
 * All three passes, and the trees for leftovers. The second pass learns from first verdicts on documents that the first did not
 * see, the trees from second verdicts on documents that neither saw.
 */
function train(all: readonly Family[]): Models {
  const examplesOf = (list: readonly Family[]) => list.flatMap((f) => f.examples);
  const parts = Array.from({ length: STACK_PARTS }, (_, part) => {
    const held = all.filter((_, index) => index % STACK_PARTS === part);
    const others = all.filter((_, index) => index % STACK_PARTS !== part);
    const first = learn(samples(examplesOf(others), firstInputs), FIRST_ROWS);
    const model = makeModel(first, NO_SECOND, []);
    return { held, first, second: samples(examplesOf(held), (e) => secondInputs(e, model)) };
  });
  const unseen = parts.map(({ held, first }, part) => {
    const others = parts.filter((_, other) => other !== part).flatMap(({ second }) => second);
    return { held, model: makeModel(first, learn(others, SECOND_ROWS), []) };
  });
  const third = boost(
    unseen.flatMap(({ held, model }) =>
      // As the scanner reads them, with all its words.
      held.flatMap(({ document, examples: [{ weight }] }) =>
        weighedOf(makeExample(document, shipped, weight), model),
      ),
    ),
    THIRD_BOOSTING,
  );
  const leftovers = learnLeftovers(
    unseen.flatMap(({ held, model }) => {
      const reader: Knowledge = { ...shipped, nameModel: { ...model, third } };
      return held.flatMap(({ document, examples: [{ weight }] }) => [
        ...leftoverSamples(document, reader, weight),
        ...piecesOf(document).flatMap((piece) => leftoverSamples(piece, reader, weight * PIECE_WEIGHT)),
      ]);
    }),
  );
  if (options.trees)
    return { nameModel: { ...decodeModel(readFileSync(filesIn(options.out).names)), third }, leftovers };
  const second = learn(
    parts.flatMap((part) => part.second),
    SECOND_ROWS,
  );
  const whole = samples(examplesOf(all), firstInputs);
  const uses = new Uint32Array(FIRST_ROWS);
  for (const { rows } of whole) for (const row of rows) uses[row]++;
  return { nameModel: makeModel(learn(whole, FIRST_ROWS), second, uses, third), leftovers };
}

/** Where the models stand in a folder. */
const filesIn = (folder: string) => ({
  names: join(folder, 'names-model.bin'),
  leftovers: join(folder, 'leftovers-model.bin'),
});

function write(folder: string, { nameModel, leftovers }: Models): void {
  const files = filesIn(folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(files.names, encodeModel(nameModel));
  writeFileSync(files.leftovers, encodeLeftovers(leftovers));
}

/** A fold's models: trained, or with --reuse those of the run before (when only rules after the models changed). */
function foldModels(fold: number, trainFold: () => Models): Models {
  const folder = `out/${options.own ? 'own-' : ''}fold-${fold}`;
  if (!options.reuse) write(folder, trainFold());
  const files = filesIn(folder);
  return {
    nameModel: decodeModel(readFileSync(files.names)),
    leftovers: decodeLeftovers(readFileSync(files.leftovers)),
  };
}

const corpus = readCorpus();
const own = existsSync('data/training') ? readCorpus('data/training') : [];
const NEVER_HELD = -1;
const foldOf = (index: number) => (index * 7) % FOLDS;
const corpusFamilies = families(corpus, options.own ? () => NEVER_HELD : foldOf, CORPUS_WEIGHT);
const ownFamilies = families(own, options.own ? foldOf : () => NEVER_HELD, 1);
console.log(`${corpus.length} corpus documents, ${own.length} training documents`);

if (options.cv) {
  const score = emptyScore();
  const genres = new Map<string, ReturnType<typeof emptyScore>>();
  for (let fold = 0; fold < Number(options.folds); fold++) {
    const models = foldModels(fold, () =>
      train([...corpusFamilies, ...ownFamilies].filter((f) => f.fold !== fold)),
    );
    const trained: Knowledge = { ...shipped, ...models };
    const held = [...corpusFamilies, ...ownFamilies].filter((f) => f.fold === fold).map((f) => f.document);
    for (const document of options.lines ? held.flatMap(piecesOf) : held) {
      const findings = scanText(document.text, trained);
      addDocument(score, document, findings);
      // Rules were written with the dev part in view: the test part tells what they are worth elsewhere.
      for (const group of [document.genre, `${document.split} part`]) {
        if (!genres.has(group)) genres.set(group, emptyScore());
        addDocument(genres.get(group)!, document, findings);
      }
    }
  }
  report(score, genres, { ...options, part: options.all ? undefined : 'dev' });
} else {
  write(options.out, train([...corpusFamilies, ...ownFamilies]));
  console.log(`wrote the models in ${options.out}`);
}
