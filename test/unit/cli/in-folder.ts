/** The bundled command line, run for real in a folder that each test of a file gets anew. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { bundleCli } from './bundle';

/** Call it once at the top of a test file. `at` holds the folder and the script from the first test on. */
export function cliInFolder(name: string) {
  const at = { bundle: '', folder: '', cli: '' };
  beforeAll(async () => Object.assign(at, await bundleCli({ entryPoints: ['src/cli.ts'] })));
  afterAll(() => rmSync(at.bundle, { recursive: true, force: true }));
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), `promptsluis-${name}-`));
    at.folder = folder;
    return () => rmSync(folder, { recursive: true, force: true });
  });

  function run(args: readonly string[], input?: string | Buffer, script = at.cli) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      input,
      cwd: at.folder,
      maxBuffer: 1 << 28,
    });
    return { status, out: stdout.toString('utf8'), bytes: stdout, err: stderr.toString('utf8') };
  }
  /** Writes a file in the folder and gives its name back. */
  function file(fileName: string, content: string | Buffer): string {
    writeFileSync(join(at.folder, fileName), content);
    return fileName;
  }
  return { at, run, file };
}
