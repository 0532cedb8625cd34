// @ts-check
// The browser that is the window of the VS Code server: Debian's Chromium, else an installed Chrome or Edge.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { lastLines, run } from './project.mjs';
import { Unavailable } from './texts.mjs';

/** Names that the programs have on Linux. Puppeteer-style downloads are left out: they need a network of their own. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The way Chromium starts on a machine without a screen, as root, in a closed network. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {string | undefined} the program that `PROMPTSLUIS_BROWSER` names, or the first installed one */
export function installedBrowser() {
  const named = process.env['PROMPTSLUIS_BROWSER'];
  if (named) return isProgram(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...fixedPlaces,
  ];
  return candidates.find(isProgram);
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The installed browser; installs Debian's Chromium when there is none and we may (as root, or with sudo without a password).
 * @param {import('./texts.mjs').Say} say
 * @returns {Promise<string>} the program
 * @throws {Unavailable} when there is no browser and none can be installed
 */
export async function browser(say) {
  const present = installedBrowser();
  if (present !== undefined) return present;
  const named = process.env['PROMPTSLUIS_BROWSER'];
  if (named) throw new Unavailable('browser', `PROMPTSLUIS_BROWSER=${named}`);
  const prefix = await aptPrefix();
  if (prefix === undefined) throw new Unavailable('browser');
  say('browser');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ args) => {
    const [program = 'apt-get', ...before] = [...prefix, 'apt-get'];
    return run(program, [...before, ...args], { env: environment, limitMs: 5 * 60_000 });
  };
  await apt(['update', '-qq']);
  const { code, output } = await apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  const installed = installedBrowser();
  if (code !== 0 || installed === undefined) throw new Unavailable('browser', lastLines(output, 5));
  return installed;
}

/** @returns {Promise<string[] | undefined>} what to put before apt-get, undefined when we may not install */
async function aptPrefix() {
  if (process.platform !== 'linux' || (await run('apt-get', ['--version'])).code !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  return (await run('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined;
}
