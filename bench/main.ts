/**
 * `npm run bench`: speed, memory and sizes of the scanner, and the same work by other libraries. Prints one table;
 * asserts nothing, since a figure depends on the machine. What each line means: docs/benchmark.md.
 *   --no-peers    leave the other libraries out (nothing is installed then)
 *   --no-editor   leave out typing in a real VS Code (which is fetched once, where it can be)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { readOptions } from '../scripts/options';
import { debounceFor } from '../src/editor/findings/limits';
import { ScanThread } from '../src/editor/findings/scan-thread';
import { ScannerService } from '../src/editor/findings/scanner-service';
import { diskFiles } from '../src/editor/folder/disk-files';
import { checkFiles } from '../src/editor/folder/walk';
import type { Finding } from '../src/scanner';
import { readCorpus, type CorpusDocument } from '../test/eval/corpus';
import { figures } from '../test/eval/report';
import { addDocument, emptyScore } from '../test/eval/score';
import { inFreshProcess, LEXICON, runJob } from './fresh';
import { bytesOf, cpuMs, median, medianCpuMs, quantile, throughput } from './measure';
import { installPeers, loadPeers, type Peer } from './peers';
import { shippedScanner } from './shipped';

const RUNS = 5;
/** V8 goes on compiling for some ten megabytes of text, the letters of a large folder; later rounds are some 3 % faster still. */
const LETTER_RUNS = 25;
const LETTER_WARM = 100;
const FRESH_RUNS = 5;
/** Characters on a page of A4 in a usual letter. */
const PAGE = 3000;
const EDITS = 200;
/**
 * Typed before those: V8 compiles rare functions of the scanner for hundreds of scans on, in threads of its own whose time
 * counts here too (`node --trace-opt`).
 */
const EDITS_BEFORE = 1000;
/** In a long document a scan takes longer, so there are fewer of them. */
const EDITS_IN_LONG = 60;
const FOLDER_FILES = 10_000;
const FOLDER = 'out/bench';
/** Milliseconds for typing in VS Code, fetching it included. */
const TYPING_LIMIT = 10 * 60_000;

if (process.argv[2] === '--fresh') await_(runJob(process.argv[3], process.argv.slice(4)));
else await_(main());

/** A bundle in CommonJS has no await at its top. */
function await_(work: Promise<void>): void {
  work.catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}

function row(name: string, value: string, goal = ''): void {
  console.log(`${name.padEnd(58)} ${value.padStart(24)}  ${goal}`);
}

const speed = (bytes: number, ms: number): string => {
  const { kbPerSecond, mbPerSecond } = throughput(bytes, ms);
  return `${kbPerSecond.toFixed(0)} KB/s = ${mbPerSecond.toFixed(2)} MB/s`;
};
const ms = (value: number): string => `${value.toFixed(1)} ms`;

async function main(): Promise<void> {
  const options = readOptions({ 'no-peers': { type: 'boolean' }, 'no-editor': { type: 'boolean' } });
  const corpus = readCorpus();
  const letters = corpus.filter((d) => d.genre === 'letters');
  const joined = letters.map((d) => d.text).join('\n\n');
  const long = joined.repeat(Math.ceil(1e6 / joined.length)).slice(0, 1e6);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/long.txt`, long);
  writeFileSync(`${FOLDER}/letter.txt`, letters[0].text);

  const [load] = loadavg();
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${load.toFixed(1)}. ` +
      'Times are CPU time, medians.\n',
  );
  await scannerRows(letters, long);
  await folderRows(letters);
  sizeRows();
  if (!options['no-editor']) typingRows(long.slice(0, 200_000));
  if (!options['no-peers']) await peerRows(corpus, long);
}

async function scannerRows(letters: readonly CorpusDocument[], long: string): Promise<void> {
  const { batchesOf, createScanner, ScanMemory } = shippedScanner();
  const bytes = readFileSync(LEXICON);
  const scanner = createScanner(bytes);
  const total = letters.reduce((sum, d) => sum + bytesOf(d.text), 0);
  const perLetters = await medianCpuMs(LETTER_RUNS, LETTER_WARM, () =>
    letters.forEach((d) => scanner.scan(d.text)),
  );
  row(`scan, ${letters.length} letters of the corpus one by one`, speed(total, perLetters), '≥ 10 MB/s');
  const perBatches = await medianCpuMs(LETTER_RUNS, LETTER_WARM, () => {
    for (const batch of batchesOf(letters, ({ text }) => text.length))
      scanner.scanAll(batch.map(({ text }) => text));
  });
  row('  the same side by side, as a folder and the command line', speed(total, perBatches), '≥ 10 MB/s');
  const perLong = await medianCpuMs(3, 1, () => scanner.scan(long));
  row('scan, one text of 1,000,000 characters', speed(bytesOf(long), perLong), '≥ 10 MB/s');
  row('lexicon, from bytes in memory', ms(await medianCpuMs(RUNS, 1, () => createScanner(bytes))), '≤ 50 ms');
  row(
    'lexicon, read from disk too',
    ms(await medianCpuMs(RUNS, 1, () => createScanner(readFileSync(LEXICON)))),
    '≤ 50 ms',
  );
  /** A scan of a text of which the one before is remembered, as in the editor. */
  const scanAgain = () => {
    const memory = new ScanMemory();
    return (text: string) => scanner.scan(text, memory);
  };
  const { cpu: typed, clock } = await editTimes(scanAgain(), long.slice(0, 20_000), EDITS_BEFORE + EDITS);
  const edits = typed.slice(EDITS_BEFORE);
  row(`scan again after a keystroke in 20 KB, median of ${EDITS}`, ms(median(edits)));
  row('scan again after a keystroke in 20 KB, 95th percentile', ms(quantile(edits, 0.95)), '≤ 5 ms');
  row('  the same by the clock', ms(quantile(clock.slice(EDITS_BEFORE), 0.95)), '≤ 5 ms');
  row(`  the same of the first ${EDITS}`, ms(quantile(typed.slice(0, EDITS), 0.95)), '≤ 5 ms');
  const { cpu: longEdits } = await editTimes(scanAgain(), long.slice(0, 200_000), EDITS_IN_LONG);
  row(
    `scan after a rest in 200 KB, median of ${EDITS_IN_LONG}, in a thread of its own`,
    ms(median(longEdits)),
  );
  row('scan after a rest in 200 KB, 95th percentile', ms(quantile(longEdits, 0.95)));
  row('  rest after the last key before that scan', ms(debounceFor(200_000)));
  const { cpu: alone } = await editTimes((text) => scanner.scan(text), long.slice(0, 600), EDITS);
  row(`scan of one paragraph of 600 characters, median of ${EDITS}`, ms(median(alone)));
  const { cpu: page } = await editTimes((text) => scanner.scan(text), long.slice(0, PAGE), EDITS);
  row(`scan of a pasted page of ${PAGE} characters, 95th percentile`, ms(quantile(page, 0.95)), '≤ 10 ms');

  const fresh = (...args: string[]) =>
    Array.from({ length: FRESH_RUNS }, () => inFreshProcess(args)).filter((r) => r !== undefined);
  const first = fresh('scan', `${FOLDER}/letter.txt`);
  row(
    'first scan of a letter in a new process, lexicon included',
    ms(median(first.map((r) => r.ms))),
    '< 150 ms',
  );
  const [extension, start] = [fresh('load', 'extension.js'), fresh('load', 'start.js')];
  if (extension.length > 0)
    row('loading dist/extension.js in a new process', ms(median(extension.map((r) => r.ms))), '< 20 ms');
  if (start.length > 0) row('loading dist/start.js, after activation', ms(median(start.map((r) => r.ms))));
  const empty = median(fresh('empty').map((r) => r.peakMb));
  const peak = median(fresh('scan', `${FOLDER}/long.txt`).map((r) => r.peakMb));
  row(
    'peak memory of scanning 1 MB, above an empty Node process',
    `${(peak - empty).toFixed(0)} MB`,
    '≤ 80 MB',
  );
  row('  of which the whole process', `${peak.toFixed(0)} MB`);
}

/**
 * Milliseconds of a scan after each of so many keystrokes, typed in runs of ten at places spread over the text: of all threads of
 * this process together, and as long as the scan is waited for.
 */
async function editTimes(
  scan: (text: string) => unknown,
  text: string,
  edits: number,
): Promise<{ cpu: number[]; clock: number[] }> {
  const cpu: number[] = [];
  const clock: number[] = [];
  let edited = text;
  for (let edit = 0; edit < edits; edit++) {
    // Steps of the golden ratio spread the places over the whole text, without chance.
    const place = (Math.floor(edit / 10) * 0.618034) % 1;
    const at = Math.floor(place * text.length) + (edit % 10);
    edited = edited.slice(0, at) + 'brievenbus'[edit % 10] + edited.slice(at);
    const current = edited;
    cpu.push(
      await cpuMs(() => {
        const before = performance.now();
        scan(current);
        clock.push(performance.now() - before);
      }),
    );
  }
  return { cpu, clock };
}

/** Someone types in a long document in a real VS Code: what the thread that all extensions share spends on Promptsluis. */
function typingRows(text: string): void {
  const file = `${FOLDER}/typing.txt`;
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/typing.mjs', file], {
    encoding: 'utf8',
    timeout: TYPING_LIMIT,
  });
  if (status !== 0) {
    const why = status === null ? `It took more than ${TYPING_LIMIT / 60_000} minutes.` : stderr.trim();
    console.log(`Typing in VS Code is left out. ${why}`);
    return;
  }
  const spent = JSON.parse(stdout.slice(stdout.lastIndexOf('{'))) as Record<string, number>;
  row('a key in 200 KB in VS Code, Promptsluis in the extension host', ms(spent.ours), '≤ 2 ms');
  row('  the window itself, which draws the letters', ms(spent.window));
  row('the rest after it with the check, Promptsluis in the host', ms(spent.rest));
  row('  longest time in it that the host did not listen', ms(spent.longest), '≤ 50 ms');
}

/** Map controleren… without VS Code: the same walk over a real folder, and how soon a user who stops is heard. */
async function folderRows(letters: readonly CorpusDocument[]): Promise<void> {
  const folder = `${FOLDER}/folder`;
  rmSync(folder, { recursive: true, force: true });
  for (let n = 0; n < FOLDER_FILES; n++) {
    const sub = `${folder}/${n % 30}`;
    if (n < 30) mkdirSync(sub, { recursive: true });
    writeFileSync(`${sub}/${n}.txt`, letters[n % letters.length].text);
  }
  const lexicon = () => Promise.resolve<Uint8Array>(readFileSync(LEXICON));
  const thread = new ScanThread(resolve('dist/scan-worker.js'), lexicon);
  const service = new ScannerService(thread, lexicon, (error) => console.error(error));
  const steps: number[] = [];
  let last = performance.now();
  const time = await cpuMs(() =>
    checkFiles(folder, diskFiles, (text) => service.check(text), {
      isCancelled: () => false,
      onStep: () => {
        steps.push(performance.now() - last);
        last = performance.now();
      },
    }),
  );
  row(
    `checking a folder of ${FOLDER_FILES} letters`,
    `${((FOLDER_FILES / time) * 1000).toFixed(0)} letters/s`,
  );
  thread.dispose();
  row('  between two looks at the stop button, 95th percentile', ms(quantile(steps, 0.95)));
  rmSync(folder, { recursive: true, force: true });
}

function sizeRows(): void {
  const size = (file: string) => (existsSync(file) ? statSync(file).size : undefined);
  const shown = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  const bundle = [
    ...['extension', 'start', 'scan-worker', 'scanner-code'].map((name) => `dist/${name}.js`),
    LEXICON,
  ];
  for (const file of [...bundle, 'dist/cli.js', 'out/promptsluis.vsix']) {
    const bytes = size(file);
    if (bytes !== undefined) row(`size of ${file}`, shown(bytes));
  }
  row(
    'extension and lexicon together',
    shown(bundle.reduce((sum, file) => sum + (size(file) ?? 0), 0)),
    '≤ 3 MB',
  );
}

async function peerRows(corpus: readonly CorpusDocument[], long: string): Promise<void> {
  const problems = installPeers();
  const peers = loadPeers();
  const scanner = shippedScanner().createScanner(readFileSync(LEXICON));
  const own: Peer = { name: 'promptsluis', find: (text) => scanner.scan(text) };
  const total = corpus.reduce((sum, d) => sum + bytesOf(d.text), 0);
  console.log(
    `\nSide by side on the whole corpus: ${corpus.length} documents, ${(total / 1e6).toFixed(2)} MB; and on the long text.`,
  );
  console.log(
    `${'library'.padEnd(28)}${'corpus KB/s'.padStart(12)}${'long KB/s'.padStart(12)}${'core found'.padStart(12)}` +
      `${'safe docs'.padStart(11)}${'alarms/1000w'.padStart(14)}`,
  );
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  for (const peer of [own, ...peers]) {
    const score = emptyScore();
    let time = 0;
    for (const document of corpus) {
      let spans: readonly { start: number; end: number }[] = [];
      time += await cpuMs(async () => (spans = await peer.find(document.text)));
      addDocument(score, document, peer === own ? (spans as Finding[]) : asBlocks(spans));
    }
    const file = `${FOLDER}/long.txt`;
    const longMs = inFreshProcess(peer === own ? ['scan', file] : ['peer', peer.name, file])?.ms;
    const f = figures(score);
    console.log(
      `${peer.name.padEnd(28)}${throughput(total, time).kbPerSecond.toFixed(0).padStart(12)}` +
        `${(longMs === undefined ? '> 1 minute' : throughput(bytesOf(long), longMs).kbPerSecond.toFixed(0)).padStart(12)}` +
        `${percent(f.coreRecall).padStart(12)}${percent(f.safeDocuments).padStart(11)}` +
        `${f.alarmsPer1000Words.toFixed(1).padStart(14)}`,
    );
  }
  for (const problem of problems) console.log(problem);
  console.log(
    'The weights of promptsluis were trained on texts of this corpus, so its share of core found flatters it here;\n' +
      '`npm run train -- --cv` prints the figures on documents it was not trained on.',
  );
}

/** Whatever a peer marks counts as found; it tells no severities. */
function asBlocks(spans: readonly { start: number; end: number }[]): Finding[] {
  return spans.map(({ start, end }) => ({ start, end, category: 'NAAM', severity: 'block', reason: 'peer' }));
}
