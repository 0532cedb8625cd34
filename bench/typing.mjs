// @ts-check
// What a key costs in a real VS Code: types in a long document and asks the probe what the extension host was busy with.
// `node bench/typing.mjs FILE` prints one line of JSON, a `Spent`. Exit code 1, and a message, when VS Code or a browser
// can't be had.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { browser, browserFlags } from '../scripts/lib/browser.mjs';
import { buildExtension } from '../scripts/lib/build.mjs';
import { installExtensions, packExtension } from '../scripts/lib/package.mjs';
import { projectRoot } from '../scripts/lib/project.mjs';
import { chosenVersion, serverBuild } from '../scripts/lib/server-build.mjs';
import { quietSettings, startServer } from '../scripts/lib/server-process.mjs';
import { sayIn } from '../scripts/lib/texts.mjs';

/**
 * @typedef {object} Spent  all in milliseconds
 * @property {number} ours  time of Promptsluis in the thread that all extensions share, divided by the keys
 * @property {number} window  CPU time of the window's main thread, which draws the letters, divided by the keys
 * @property {number} rest  time of Promptsluis in that thread in the rest after the last key, with the check of the text
 * @property {number} longest  longest time in that rest that the thread did not listen, whoever held it
 */

/** A sentence as someone types it; its words hold no name, so that every key is like the next. */
const SENTENCE = 'de praktijk is op maandag open en op dinsdag ook ';
const KEYS = 150;
/** Between two keys, in milliseconds: a fast typist, who leaves no rest for a check. */
const PACE = 120;
/** After the last key, in milliseconds: more than the rest before a check and the check together. */
const REST = 3000;
/** Until a new window has nothing left to do, in milliseconds. */
const SETTLE = 10_000;

const say = sayIn('en');
const folder = mkdtempSync(path.join(tmpdir(), 'promptsluis-bench-'));
/** @type {(() => void | Promise<void>)[]} */
const ends = [() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })];
try {
  console.log(JSON.stringify(await measure(process.argv[2] ?? '')));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  for (const end of ends) await end();
}

/** @param {string} file @returns {Promise<Spent>} */
async function measure(file) {
  const { page, ask } = await openWindow(file);
  const half = readFileSync(file, 'utf8').length / 2;
  await ask(`/select?start=${half}&end=${half}`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const windowMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  await ask('/watch');
  // Once without counting, so that V8 has compiled what a key runs.
  await page.keyboard.type(SENTENCE, { delay: PACE });
  await pause(REST);
  await ask('/spent');
  const before = await windowMs();
  await page.keyboard.type(SENTENCE.repeat(4).slice(0, KEYS), { delay: PACE });
  const typing = await ask('/spent');
  const window = (await windowMs()) - before;
  await pause(REST);
  const resting = await ask('/spent');
  return { ours: typing.ours / KEYS, window: window / KEYS, rest: resting.ours, longest: resting.longest };
}

/** Opens a copy of the file in a new VS Code with the packed extension and the probe. @param {string} file */
async function openWindow(file) {
  const build = await serverBuild(chosenVersion(), say);
  await buildExtension(say);
  const vsix = ['ours.vsix', 'probe.vsix'].map((name) => path.join(folder, name));
  await packExtension(projectRoot, vsix[0] ?? '');
  await packExtension(path.join(projectRoot, 'test/e2e/harness/probe'), vsix[1] ?? '');
  const extensionsFolder = path.join(folder, 'extensions');
  const dataFolder = path.join(folder, 'data');
  await installExtensions(build, { vsix, extensionsFolder, dataFolder });

  const window = await chromium.launch({ executablePath: await browser(say), args: browserFlags });
  ends.unshift(() => window.close());
  const portFile = path.join(folder, 'probe-port');
  const environment = { PROMPTSLUIS_PROBE_FILE: portFile };
  const server = await startServer(build, {
    dataFolder,
    extensionsFolder,
    settings: quietSettings,
    environment,
  });
  ends.unshift(async () => {
    server.stop();
    await server.ended;
  });
  const workspace = path.join(folder, 'praktijk');
  mkdirSync(workspace);
  const document = path.join(workspace, 'lang.txt');
  copyFileSync(file, document);

  const page = await window.newPage({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
  const open = [['openFile', `vscode-remote://127.0.0.1:${server.port}${document}`]];
  await page.goto(server.address({ folder: workspace, payload: JSON.stringify(open) }));
  await page.locator('.editor-instance .view-lines').waitFor({ timeout: 60_000 });
  while (!existsSync(portFile)) await pause(100);
  await pause(SETTLE);
  const ask = async (/** @type {string} */ question) => {
    const answer = await fetch(`http://127.0.0.1:${readFileSync(portFile, 'utf8')}${question}`);
    return /** @type {Promise<{ ours: number, longest: number }>} */ (answer.json());
  };
  return { page, ask };
}
