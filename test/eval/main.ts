/**
 * `npm run eval`: recall, precision, leaks and alarms of the scanner on the tagged corpus, per category and genre.
 *   --split dev|test   only that part     --genre NAME       only that genre
 *   --misses           print what was missed     --tag TAG   of one tag only     --alarms   print false alarms
 *   --folder DIR       tagged documents of another folder, such as data/training
 *   --confused         print spans found under another category
 *   --json             figures as JSON    --save             keep the figures as the last result
 *   --compare          show what changed against the last saved result
 *   --as WAY           hand the documents over as a program does (rewrite.ts): wrapped in lines of 72, html, json, mail, mojibake …
 *   --gate             fail below the gates of test/eval/gates.json; those with the name of such a way are of the same documents so
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checkChoice, readOptions, wrongUse } from '../../scripts/options';
import { CATEGORIES, createScanner } from '../../src/scanner';
import { CORPUS, readCorpus } from './corpus';
import { figures, report } from './report';
import { addDocument, emptyScore, type Score } from './score';
import { scanAs, WAYS, type WayName } from './rewrite';

const LAST = 'out/eval-last.json';
const GATES = 'test/eval/gates.json';

const options = readOptions({
  split: { type: 'string' },
  genre: { type: 'string' },
  folder: { type: 'string', default: CORPUS },
  misses: { type: 'boolean' },
  tag: { type: 'string' },
  alarms: { type: 'boolean' },
  confused: { type: 'boolean' },
  json: { type: 'boolean' },
  save: { type: 'boolean' },
  compare: { type: 'boolean' },
  as: { type: 'string' },
  gate: { type: 'boolean' },
});
if (!existsSync(options.folder)) wrongUse(`There is no folder "${options.folder}".`);
const all = readCorpus(options.folder);
checkChoice('split', options.split, ['dev', 'test']);
checkChoice(
  'genre',
  options.genre,
  all.map(({ genre }) => genre),
);
checkChoice('tag', options.tag, CATEGORIES);
checkChoice('as', options.as, Object.keys(WAYS));
const documents = all.filter(
  (d) => (!options.split || d.split === options.split) && (!options.genre || d.genre === options.genre),
);
if (documents.length === 0) wrongUse('There are no such documents.');
const scanner = createScanner(readFileSync('dist/lexicon.bin'));
const total = emptyScore();
const genres = new Map<string, Score>();
for (const document of documents) {
  const findings = options.as
    ? scanAs(options.as as WayName, document.text, scanner.scan)
    : scanner.scan(document.text);
  addDocument(total, document, findings);
  if (!genres.has(document.genre)) genres.set(document.genre, emptyScore());
  addDocument(genres.get(document.genre)!, document, findings);
}

const result: Record<string, Record<string, number>> = { all: figures(total) };
for (const [genre, score] of genres) result[genre] = figures(score);
for (const [tag, t] of total.tags)
  result[tag] = { recall: t.found / t.gold, rightCategory: t.rightCategory / Math.max(1, t.found) };

const gates = JSON.parse(readFileSync(GATES, 'utf8')) as Record<string, { min?: number; max?: number }>;
for (const way of Object.keys(WAYS) as WayName[]) {
  if (!options.gate || !Object.keys(gates).some((path) => path.startsWith(`${way}.`))) continue;
  const score = emptyScore();
  for (const document of documents) addDocument(score, document, scanAs(way, document.text, scanner.scan));
  result[way] = figures(score);
}

if (options.json) console.log(JSON.stringify(result, null, 1));
else report(total, genres, options);

if (options.compare && existsSync(LAST)) {
  const last = JSON.parse(readFileSync(LAST, 'utf8')) as typeof result;
  console.log('\nchanged since the last saved result:');
  for (const [group, values] of Object.entries(result))
    for (const [figure, value] of Object.entries(values)) {
      const before = last[group]?.[figure];
      if (before !== undefined && Math.abs(before - value) > 5e-5)
        console.log(`  ${group} ${figure}: ${before.toFixed(4)} → ${value.toFixed(4)}`);
    }
}
if (options.save) {
  mkdirSync('out', { recursive: true });
  writeFileSync(LAST, JSON.stringify(result));
}
if (options.gate) {
  let passed = 0;
  let failed = 0;
  for (const [path, { min = -Infinity, max = Infinity }] of Object.entries(gates)) {
    const [group, figure] = path.split('.');
    const value = result[group]?.[figure] ?? NaN;
    if (value >= min && value <= max) passed++;
    else {
      failed++;
      console.error(`gate ${path}: ${value} is outside ${min}…${max}`);
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
