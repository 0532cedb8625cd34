// @ts-check
// Runs the host tests: mocha suites inside the extension host of a real VS Code, through @vscode/test-electron.
// Last line: `N passed, N failed`. Exit code 1 when a test failed or VS Code didn't run.
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildExtension } from '../../../scripts/lib/build.mjs';
import { emptyFolder, projectRoot, readJson, writeJson } from '../../../scripts/lib/project.mjs';
import { quietSettings } from '../../../scripts/lib/server-process.mjs';
import { sayIn } from '../../../scripts/lib/texts.mjs';

/** The VS Code that runs the tests: `PROMPTSLUIS_VSCODE_PROGRAM`; else on Linux our own, elsewhere a downloaded one. */
const program =
  process.env['PROMPTSLUIS_VSCODE_PROGRAM'] ||
  (process.platform === 'linux' ? path.join(projectRoot, 'test/host/runner/vscode.mjs') : undefined);

const sources = path.join(projectRoot, 'test', 'host');
const out = path.join(projectRoot, 'out', 'host');
const folder = mkdtempSync(path.join(tmpdir(), 'promptsluis-host-'));
const resultFile = path.join(folder, 'result.json');

try {
  await buildExtension(sayIn('en'));
  await bundle();
  const workspace = path.join(folder, 'praktijk');
  cpSync(path.join(projectRoot, 'samples'), workspace, { recursive: true });
  const userData = path.join(folder, 'user');
  writeJson(path.join(userData, 'User', 'settings.json'), quietSettings);
  await runTests({
    ...(program === undefined ? {} : { vscodeExecutablePath: program }),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: path.join(out, 'index.js'),
    extensionTestsEnv: { PROMPTSLUIS_TEST_RESULT: resultFile },
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--user-data-dir',
      userData,
      '--extensions-dir',
      path.join(folder, 'extensions'),
    ],
  }).catch((error) => console.error(String(error)));
  // The suite writes its result itself; without one, VS Code didn't get as far as the tests.
  const { passed, failed, report } = readJson(resultFile) ?? {
    passed: 0,
    failed: 1,
    report: 'VS Code did not run the tests.',
  };
  console.log(report);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** One bundle per suite, so that a failing test names its file. */
async function bundle() {
  const suites = readdirSync(path.join(sources, 'suite'), { recursive: true, encoding: 'utf8' });
  await build({
    entryPoints: [
      path.join(sources, 'index.ts'),
      ...suites.filter((name) => name.endsWith('.test.ts')).map((name) => path.join(sources, 'suite', name)),
    ],
    outbase: sources,
    outdir: emptyFolder(out),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}
