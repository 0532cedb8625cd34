// The thread that scans, as it is bundled for the package: the same findings as the scanner itself, and every failure told.
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_SCAN_LENGTH } from '../../../src/editor/findings/limits';
import { ScanThread } from '../../../src/editor/findings/scan-thread';
import { ScannerService } from '../../../src/editor/findings/scanner-service';
import { readCorpus } from '../../eval/corpus';
import { scanner } from '../scanner/real-scanner';

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

function thread(read = () => Promise.resolve<Uint8Array>(lexicon), program = 'scan-worker.js'): ScanThread {
  const made = new ScanThread(path.join(folder, program), read);
  threads.push(made);
  return made;
}

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
  expect(await service.check('BSN: 999990639')).toEqual({ kind: 'failed' });
  expect(errors).toEqual(['RangeError']);
  bytes = lexicon;
  expect(await service.check('BSN: 999990639')).toMatchObject({
    kind: 'scanned',
    findings: [{ category: 'BSN' }],
  });
});

test('a lexicon that can not be read fails; the next text reads it again', async () => {
  let refuse = true;
  const one = thread(() => (refuse ? Promise.reject(new Error('no')) : Promise.resolve(lexicon)));
  await expect(one.scan('BSN: 999990639')).rejects.toThrow('no');
  refuse = false;
  expect(await one.scan('BSN: 999990639')).toHaveLength(1);
});

test('a thread that ends halfway fails whoever waits, and a scan that throws tells no word of the text', async () => {
  writeFileSync(
    path.join(folder, 'ends.js'),
    `require('node:worker_threads').parentPort.on('message', () => process.exit(1))`,
  );
  await expect(thread(undefined, 'ends.js').scan('Truus')).rejects.toThrow('the thread ended');
  const fails = `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ id }) => parentPort.postMessage({ id, failure: 'TypeError' }))`;
  writeFileSync(path.join(folder, 'fails.js'), fails);
  await expect(thread(undefined, 'fails.js').scan('Truus')).rejects.toThrow(/^TypeError$/);
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
