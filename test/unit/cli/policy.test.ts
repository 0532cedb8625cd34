/** The command line under a policy file, which stands in the test's own folder instead of the machine's. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleCli } from './bundle';

const root = resolve(import.meta.dirname, '../../..');
let bundle = '';
let folder = '';
let cli = '';

beforeAll(async () => {
  const contents =
    "import { run } from './src/cli/program';\nprocess.exitCode = run(process.argv.slice(3), process.argv[2]);";
  ({ bundle, cli } = await bundleCli({ stdin: { contents, resolveDir: root, loader: 'ts' } }));
});
afterAll(() => rmSync(bundle, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'promptsluis-beleid-'));
  writeFileSync(join(folder, 'a.txt'), 'Uw BSN is 123456782.\n');
  return () => rmSync(folder, { recursive: true, force: true });
});

function pseudonymise(policyFile: string) {
  const args = [cli, policyFile, 'pseudonymise', 'a.txt', '--mapping', 'm.json', '--out', 'weg.txt'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder });
  return { status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
}
function policyWith(extern: object): string {
  writeFileSync(join(folder, 'beleid.json'), JSON.stringify({ versie: 1, extern }));
  return 'beleid.json';
}
const written = () => readdirSync(folder).filter((name) => ['m.json', 'weg.txt'].includes(name));

describe('where the policy asks for a journal', () => {
  it('nothing is written, and the message says what to do', () => {
    const { status, out, err } = pseudonymise(policyWith({ logboekVerplicht: true }));
    expect([status, out, written()]).toEqual([2, '', []]);
    expect(err).toBe(
      'Uw organisatie vraagt om een logboek. De opdrachtregel heeft geen logboek. Daarom is er niets gemaakt. Gebruik Promptsluis in VS Code.\n',
    );
  });

  it('a text that is held says why it is held', () => {
    const { status, err } = pseudonymise(policyWith({ logboekVerplicht: true, maximumTekens: 5 }));
    expect([status, written()]).toEqual([1, []]);
    expect(err).toContain('te lang');
    expect(err).toContain('Er is niets gemaakt.');
    expect(err).not.toContain('logboek');
  });
});

it.each([
  ['a policy without a journal', () => policyWith({ logboekVerplicht: false })],
  ['no policy file', () => 'weg/beleid.json'],
])('%s lets the work go on', (_, policyFile) => {
  expect([pseudonymise(policyFile()).status, written()]).toEqual([0, ['m.json', 'weg.txt']]);
});

describe('the strictest policy holds', () => {
  it.each([
    [
      'a folder in the place of the file',
      () => {
        mkdirSync(join(folder, 'beleid.json'));
        return 'beleid.json';
      },
    ],
    ['a file in the place of its folder', () => 'a.txt/beleid.json'],
    [
      'a link to itself',
      () => {
        symlinkSync('beleid.json', join(folder, 'beleid.json'));
        return 'beleid.json';
      },
    ],
    [
      'a file that is no JSON',
      () => {
        writeFileSync(join(folder, 'beleid.json'), 'streng');
        return 'beleid.json';
      },
    ],
    ['an unknown word in it', () => policyWith({ streng: true })],
  ])('with %s', (_, place) => {
    const policyFile = place();
    const { status, out, err } = pseudonymise(policyFile);
    expect([status, out, written()]).toEqual([1, '', []]);
    expect(err).toContain(`${policyFile}: `);
  });
});
