#!/usr/bin/env node
// @ts-check
// Stands in for the VS Code program where that can't be downloaded: understands the flags that @vscode/test-electron gives it,
// runs the tests in the VS Code server with Chromium as its window and ends with their exit code.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browser, browserFlags } from '../../../scripts/lib/browser.mjs';
import { projectRoot, readJson } from '../../../scripts/lib/project.mjs';
import { chosenVersion, serverBuild } from '../../../scripts/lib/server-build.mjs';
import { startServer } from '../../../scripts/lib/server-process.mjs';
import { sayIn } from '../../../scripts/lib/texts.mjs';

/** The whole run has to be over in this time. */
const limitMs = 5 * 60_000;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});
const given = (/** @type {string} */ name) => {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`--${name} is missing`);
  return value;
};

const data = mkdtempSync(path.join(tmpdir(), 'promptsluis-vscode-'));
const say = sayIn('en');
const server = await startServer(await serverBuild(chosenVersion(), say), {
  dataFolder: data,
  extensionsFolder: given('extensions-dir'),
  settings: readJson(path.join(given('user-data-dir'), 'User', 'settings.json')) ?? {},
  flags: ['--enable-smoke-test-driver'],
});
const window = await chromium.launch({ executablePath: await browser(say), args: browserFlags });
try {
  process.exitCode = await runInWindow();
} finally {
  await window.close();
  server.stop();
  await server.ended;
  rmSync(data, { recursive: true, force: true, maxRetries: 3 });
}

/** @returns {Promise<number>} the exit code of the tests, 1 when they don't end in time */
async function runInWindow() {
  const context = await window.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  const page = await context.newPage();
  await page.exposeFunction('codeAutomationLog', () => undefined);
  const ended = new Promise((resolve) =>
    page.exposeFunction('codeAutomationExit', resolve).then(undefined, () => resolve(1)),
  );
  const remote = (/** @type {string} */ file) =>
    `vscode-remote://127.0.0.1:${server.port}${path.resolve(file)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(given('extensionDevelopmentPath'))],
    ['extensionTestsPath', remote(given('extensionTestsPath'))],
    ['skipWelcome', 'true'],
    // The window logs much that is of no use here; what is wrong with the tests stands in their report.
    ['logLevel', 'off'],
  ];
  await page.goto(
    server.address({ folder: path.resolve(positionals[0] ?? '.'), payload: JSON.stringify(payload) }),
  );

  const tooLate = new Promise((resolve) => setTimeout(resolve, limitMs, 'too late').unref());
  const code = await Promise.race([ended, tooLate]);
  const screenshots = path.join(projectRoot, 'test', 'screenshots');
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: path.join(screenshots, 'host-tests.png') });
  if (typeof code === 'number') return code;
  console.error(
    `The tests did not end within ${limitMs / 60_000} minutes. The window: test/screenshots/host-tests.png`,
  );
  console.error(server.log());
  return 1;
}
