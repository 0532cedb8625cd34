/** The command line as one file with the real lexicon beside it, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { expect } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles `entry`, whose paths are from the project's root. Returns the folder, which the caller removes, and the script in it. */
export async function bundleCli(
  entry: Pick<BuildOptions, 'entryPoints' | 'stdin'>,
): Promise<{ bundle: string; cli: string }> {
  const bundle = mkdtempSync(join(tmpdir(), 'promptsluis-bundle-'));
  const cli = join(bundle, 'cli.js');
  await build({
    ...entry, absWorkingDir: root, outfile: cli, bundle: true, platform: 'node', target: 'node20', format: 'cjs',
  }); // prettier-ignore
  if (!existsSync(join(root, 'dist/lexicon.bin'))) {
    const made = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/build-lexicon.ts'], { cwd: root });
    expect(made.status, String(made.stderr)).toBe(0);
  }
  symlinkSync(join(root, 'dist/lexicon.bin'), join(bundle, 'lexicon.bin'));
  return { bundle, cli };
}
