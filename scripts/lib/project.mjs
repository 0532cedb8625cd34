// @ts-check
// Where things are, and how the project's own scripts run other programs. Node built-ins only:
// these files work before `npm install`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unavailable } from './texts.mjs';

/** The folder that holds package.json. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The folder for what is downloaded once and kept: `PROMPTSLUIS_CACHE`, or `.cache` in the project. */
export const cacheFolder = path.resolve(projectRoot, process.env['PROMPTSLUIS_CACHE'] || '.cache');

/** A program that doesn't end when its time is up gets this long to clean up before it is killed. */
const graceMs = 10_000;

/**
 * Runs a program to its end, without input.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, limitMs?: number }} [options]
 *   `show` also writes the output to the terminal. `limitMs` ends the program after so many milliseconds.
 * @returns {Promise<{ code: number, output: string }>} what it wrote and its exit code: 127 when the program isn't there, 124
 *   when its time was up.
 */
export function run(program, args, { cwd = projectRoot, env = process.env, show = false, limitMs } = {}) {
  return new Promise((resolve) => {
    // npm is a .cmd file on Windows, which only a shell can start; none of our arguments holds a space or a quote there.
    const shell = process.platform === 'win32' && program === 'npm';
    const child = spawn(program, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {NodeJS.WriteStream} */ terminal) => (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      if (show) terminal.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));

    let timeIsUp = false;
    /** @type {NodeJS.Timeout[]} */
    const timers = [];
    if (limitMs !== undefined) {
      const end = (/** @type {NodeJS.Signals} */ signal) => () => {
        timeIsUp = true;
        child.kill(signal);
      };
      timers.push(setTimeout(end('SIGTERM'), limitMs), setTimeout(end('SIGKILL'), limitMs + graceMs));
    }
    const finish = (/** @type {number} */ code) => {
      timers.forEach((timer) => clearTimeout(timer));
      resolve({ code: timeIsUp ? 124 : code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** @param {string} file @returns {number} the time of the last change in milliseconds, 0 when there is no such file */
export function changedAt(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

/** @param {string} file @returns {any} the parsed JSON, or undefined when there is no such file */
export function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {string} file @param {unknown} value */
export function writeJson(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** Makes an empty folder, taking away what stood there. @param {string} folder @returns {string} the folder */
export function emptyFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** @param {string} text @param {number} count @returns {string} the last lines that aren't empty */
export function lastLines(text, count) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
}

/**
 * Installs the packages of the lock file when node_modules doesn't hold them.
 * @param {import('./texts.mjs').Say} say
 * @throws {Unavailable} when npm fails, with npm's last lines
 */
export async function installPackages(say) {
  if (packagesAreInstalled()) return;
  say('packages');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Unavailable('packages', lastLines(output, 8));
}

/** @returns {boolean} whether node_modules holds every package of the lock file, in that version */
function packagesAreInstalled() {
  const wanted = readJson(path.join(projectRoot, 'package-lock.json'))?.packages ?? {};
  // npm keeps a lock file of its own of what it installed. Packages for other systems stand in the first one only.
  const installed = readJson(path.join(projectRoot, 'node_modules', '.package-lock.json'))?.packages;
  return (
    installed !== undefined &&
    Object.entries(wanted).every(
      ([name, { version, optional }]) =>
        name === '' || installed[name]?.version === version || (optional && installed[name] === undefined),
    )
  );
}
