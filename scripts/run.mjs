// Runs a TypeScript tool of the project: `node scripts/run.mjs test/eval/main.ts --json`.
// Node 20 can't run TypeScript itself; esbuild bundles the tool to out/ in some milliseconds and Node runs that.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry, ...args] = process.argv.slice(2);
const outfile = join(root, 'out', 'tools', `${entry.replaceAll(/[/\\]/g, '-')}.cjs`);
await build({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: 'inline',
  packages: 'external',
  logLevel: 'warning',
});
const nodeArgs = process.env.PROMPTSLUIS_NODE_ARGS?.split(' ') ?? [];
const result = spawnSync(process.execPath, ['--enable-source-maps', ...nodeArgs, outfile, ...args], {
  cwd: root,
  stdio: 'inherit',
});
if (result.error) console.error(`${basename(entry)}: ${result.error.message}`);
process.exit(result.status ?? 1);
