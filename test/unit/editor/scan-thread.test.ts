// The thread that scans, as it is bundled for the package: the same findings as the scanner itself, and every failure told.
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_SCAN_LENGTH } from '../../../src/editor/findings/limits';
import { statusText } from '../../../src/editor/findings/messages';
import { ScanThread } from '../../../src/editor/findings/scan-thread';
import { ScannerService } from '../../../src/editor/findings/scanner-service';
import { GateService } from '../../../src/editor/outgoing/gate-service';
import { protectedStorage } from '../../../src/editor/shared/protected-storage';
import { createMapping, DEFAULT_POLICY } from '../../../src/sluice';
import { readCorpus } from '../../eval/corpus';
import { scanner } from '../scanner/real-scanner';
import { Storage } from './storage';

const lexicon = readFileSync('dist/lexicon.bin');
const threads: ScanThread[] = [];
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'promptsluis-thread-'));
  await build({
    entryPoints: ['src/editor/findings/scan-worker.ts'],
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
});

afterAll(() => {
  for (const thread of threads) thread.dispose();
  rmSync(folder, { recursive: true, force: true });
});

function thread(
  read = () => Promise.resolve<Uint8Array>(lexicon),
  program = 'scan-worker.js',
  maxSilence?: number,
): ScanThread {
  const made = new ScanThread(path.join(folder, program), read, maxSilence);
  threads.push(made);
  return made;
}

/** The real program of the thread, which first does `act` with a text that is "rustig". */
function breaking(act: string): string {
  const name = `breekt-${threads.length}.js`;
  writeFileSync(
    path.join(folder, name),
    `const { parentPort } = require('node:worker_threads');
     const on = parentPort.on.bind(parentPort);
     parentPort.on = (event, scan) => on(event, (questions) => {
       if (questions.some(({ text }) => text === 'rustig')) { ${act}; }
       scan(questions);
     });
     require('./scan-worker.js');`,
  );
  return name;
}

const BSN = 'BSN: 999990639';

test('finds what the scanner finds, each text its own, also many at once', async () => {
  const texts = readCorpus()
    .filter(({ genre }) => genre === 'letters')
    .map(({ text }) => text);
  const one = thread();
  const all = await Promise.all(texts.map((text) => one.scan(text)));
  expect(all).toEqual(texts.map((text) => scanner.scan(text)));
  expect(all.flat().length).toBeGreaterThan(50);
});

test('a lexicon that is damaged fails each text; once it is whole again the next one works', async () => {
  let bytes: Uint8Array = new TextEncoder().encode('damaged');
  const errors: string[] = [];
  const read = () => Promise.resolve(bytes);
  const service = new ScannerService(thread(read), read, (error) => errors.push((error as Error).name));
  expect(await service.check(BSN)).toEqual({ kind: 'failed' });
  expect(errors).toEqual(['RangeError']);
  bytes = lexicon;
  expect(await service.check(BSN)).toMatchObject({
    kind: 'scanned',
    findings: [{ category: 'BSN' }],
  });
});

test('a lexicon that can not be read fails; the next text reads it again', async () => {
  let refuse = true;
  const one = thread(() => (refuse ? Promise.reject(new Error('no')) : Promise.resolve(lexicon)));
  await expect(one.scan(BSN)).rejects.toThrow('no');
  refuse = false;
  expect(await one.scan(BSN)).toHaveLength(1);
});

const FAILURES = [
  ['ends', 'process.exit(1)', 'the thread ended'],
  ['throws', 'throw new RangeError("Truus")', 'Truus'],
  ['stays silent', 'for (;;);', 'the thread is silent'],
] as const;

for (const [what, act, error] of FAILURES) {
  test(`a thread that ${what}: everyone who waits is told, the status bar says so, the next text is scanned`, async () => {
    const one = thread(undefined, breaking(act), 3000);
    const reported: unknown[] = [];
    const service = new ScannerService(
      one,
      () => Promise.resolve(lexicon),
      (e) => reported.push(e),
    );
    expect(await service.check(BSN)).toMatchObject({ kind: 'scanned' });
    const outcomes = await Promise.all([service.check('rustig'), service.check(BSN), service.check('c')]);
    expect(outcomes).toEqual([{ kind: 'failed' }, { kind: 'failed' }, { kind: 'failed' }]);
    expect(String(reported[0])).toContain(error);
    expect(statusText({ kind: 'failed' })?.text).toContain('controle mislukt');
    expect(await service.check(BSN)).toMatchObject({ kind: 'scanned', findings: [{ category: 'BSN' }] });
  });
}

test('a thread that ends while nothing is asked of it is not missed', async () => {
  const one = thread(undefined, breaking('setTimeout(() => process.exit(1), 100)'));
  expect(await one.scan('rustig')).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await one.scan(BSN)).toHaveLength(1);
});

test('a program that is not there fails, and a window that closes fails whoever waits', async () => {
  await expect(thread(undefined, 'weg.js').scan(BSN)).rejects.toThrow('weg.js');
  const one = thread(undefined, breaking('for (;;);'));
  const waits = one.scan('rustig');
  one.dispose();
  await expect(waits).rejects.toThrow('the thread was stopped');
});

test('what can not be sent to the thread fails, and the next text is scanned', async () => {
  const one = thread();
  await expect(one.scan((() => BSN) as unknown as string)).rejects.toThrow(/could not be cloned/);
  expect(await one.scan(BSN)).toHaveLength(1);
});

test('a scan that throws in the thread tells no word of the text', async () => {
  const fails = `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ([{ id }]) => parentPort.postMessage([{ id, failure: 'TypeError' }]))`;
  writeFileSync(path.join(folder, 'fails.js'), fails);
  await expect(thread(undefined, 'fails.js').scan('Truus')).rejects.toThrow(/^TypeError$/);
});

test('the gate scans for itself: a thread that finds nothing, or does nothing, lets nothing out', async () => {
  for (const scan of [() => Promise.resolve([]), () => new Promise<never>(() => undefined)]) {
    const readLexicon = () => Promise.resolve(lexicon);
    const storage = protectedStorage(new Storage());
    const service = new ScannerService({ scan }, readLexicon, () => undefined);
    const gates = new GateService(
      service,
      () => Promise.resolve(DEFAULT_POLICY),
      storage,
      () => undefined,
    );
    const answer = (await gates.gate()).prepare(BSN, {
      destination: 'extern',
      mapping: createMapping(0, 1e15),
      now: 1,
      choices: [],
    });
    expect(answer).toMatchObject({ verdict: 'propose', preview: 'BSN: [BSN-1]' });
  }
});

test('a text over the limit never goes to the thread', async () => {
  const never = { scan: () => Promise.reject(new Error('asked')) };
  const service = new ScannerService(
    never,
    () => Promise.resolve(lexicon),
    () => undefined,
  );
  const length = MAX_SCAN_LENGTH + 1;
  expect(await service.check('a'.repeat(length))).toEqual({ kind: 'too-large', length });
});
