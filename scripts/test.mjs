// @ts-check
// `npm test`: installs what is missing and runs every kind of test, the last ones in a real VS Code.
// `npm test -- unit e2e` runs only those parts; `--floor` takes the oldest VS Code that package.json promises.
// The last line is always `N passed, N failed`; the exit code is 1 when something failed or couldn't run.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { browser } from './lib/browser.mjs';
import { emptyFolder, installPackages, projectRoot, readJson, run } from './lib/project.mjs';
import { chosenVersion, serverBuild } from './lib/server-build.mjs';
import { checkNode, sayIn, Unavailable } from './lib/texts.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ command: string[], count: (code: number, output: string) => Count, limitMinutes: number, inVsCode?: boolean }} Part
 */

const results = path.join(projectRoot, 'out', 'test-results');
const node = process.execPath;
const bin = (/** @type {string} */ name) => path.join(projectRoot, 'node_modules', name);

/** A command that is one test: its exit code tells. @param {number} code @returns {Count} */
const asOne = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A command whose last line tells, as ours does; without such a line its exit code. @type {Part['count']} */
const byLastLine = (code, output) => {
  const found = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (found === null) return asOne(code);
  const count = { passed: Number(found[1]), failed: Number(found[2]) };
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
};

/** Vitest with a configuration, counted from its JSON report. @param {string} config @returns {Pick<Part, 'command' | 'count'>} */
const vitest = (config) => {
  const report = path.join(results, `${config}.json`);
  return {
    command: [
      node,
      bin('vitest/vitest.mjs'),
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ],
    count: (code) => {
      const { numPassedTests = 0, numTotalTests = 0 } = readJson(report) ?? {};
      // A test that was skipped, since its file or its preparation failed, has not passed.
      return { passed: numPassedTests, failed: Math.max(code === 0 ? 0 : 1, numTotalTests - numPassedTests) };
    },
  };
};

/** @type {Record<string, Part>} */
const parts = {
  build: { command: ['npm', 'run', '--silent', 'build'], count: asOne, limitMinutes: 3 },
  lint: { command: [node, bin('eslint/bin/eslint.js'), '.'], count: asOne, limitMinutes: 3 },
  format: {
    command: [node, bin('prettier/bin/prettier.cjs'), '--check', '.'],
    count: asOne,
    limitMinutes: 2,
  },
  types: { command: [node, bin('typescript/bin/tsc'), '--noEmit'], count: asOne, limitMinutes: 3 },
  unit: { ...vitest('vitest.config.mts'), limitMinutes: 10 },
  eval: {
    command: [node, 'scripts/run.mjs', 'test/eval/main.ts', '--gate'],
    count: byLastLine,
    limitMinutes: 5,
  },
  host: { command: [node, 'test/host/runner/run.mjs'], count: byLastLine, limitMinutes: 6, inVsCode: true },
  e2e: { ...vitest('vitest.e2e.config.mts'), limitMinutes: 30, inVsCode: true },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { floor: { type: 'boolean', default: false } },
});
if (values.floor) process.env['PROMPTSLUIS_VSCODE'] = 'floor';
const chosen =
  positionals.length > 0
    ? positionals
    : Object.keys(parts).filter((name) => !values.floor || parts[name]?.inVsCode);
process.exitCode = (await runParts(chosen)) ? 0 : 1;

/** @param {string[]} names @returns {Promise<boolean>} whether all passed */
async function runParts(names) {
  /** @type {Count} */
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const summary = [];
  const unavailable = await preparation(() => prepare());
  const withoutVsCode =
    unavailable ??
    (names.some((name) => parts[name]?.inVsCode) ? await preparation(prepareVsCode) : undefined);
  for (const name of names) {
    console.log(`\n== ${name}`);
    const begin = Date.now();
    const part = parts[name];
    const missing = part?.inVsCode ? withoutVsCode : unavailable;
    /** @type {Count} */
    let count = { passed: 0, failed: 1 };
    if (part === undefined)
      console.error(`There is no part "${name}". The parts: ${Object.keys(parts).join(', ')}.`);
    else if (missing !== undefined) console.error(`Not run: ${missing}`);
    else count = await runPart(part);
    total.passed += count.passed;
    total.failed += count.failed;
    const seconds = Math.round((Date.now() - begin) / 1000);
    summary.push(`${name.padEnd(8)} ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  }
  console.log(`\n== summary\n${summary.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

/** @param {Part} part @returns {Promise<Count>} */
async function runPart({ command, count, limitMinutes }) {
  const [program = node, ...args] = command;
  const { code, output } = await run(program, args, {
    show: true,
    limitMs: limitMinutes * 60_000,
  });
  if (code === 124) console.error(`Stopped: not done within ${limitMinutes} minutes.`);
  return count(code, output);
}

/** @param {() => Promise<void>} step @returns {Promise<string | undefined>} what can't be had, or undefined when all is there */
async function preparation(step) {
  try {
    await step();
    return undefined;
  } catch (error) {
    if (error instanceof Unavailable) return error.text('en');
    throw error;
  }
}

async function prepare() {
  checkNode();
  await installPackages(sayIn('en'));
  emptyFolder(results);
}

/** Elsewhere than on Linux @vscode/test-electron downloads VS Code itself, and the end-to-end tests say what they miss. */
async function prepareVsCode() {
  if (process.platform !== 'linux') return;
  await browser(sayIn('en'));
  await serverBuild(chosenVersion(), sayIn('en'));
}
