// @ts-check
// Starts the VS Code server on the loopback address and makes sure that it never outlives us.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { projectRoot, writeJson } from './project.mjs';
import { Unavailable } from './texts.mjs';

/** Settings that keep a fresh VS Code quiet: no welcome, no assistants, no telemetry, no updates. */
export const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.editor.useModal': 'off',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  // The older word for it makes VS Code rewrite these settings, and start its extension for TypeScript to do so.
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
};

const keeper = path.join(projectRoot, 'scripts', 'lib', 'keeper.mjs');

/** A server that listens says so within this time, also on a slow machine. */
const startLimitMs = 60_000;

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} origin  `http://127.0.0.1:<port>`
 * @property {(query: Record<string, string>) => string} address  the full address with the connection token
 * @property {() => string} log  what the server wrote so far
 * @property {Promise<number>} ended  resolves with the exit code
 * @property {() => void} stop
 */

/**
 * Starts a server and waits until it listens.
 * @param {import('./server-build.mjs').ServerBuild} build
 * @param {{ dataFolder: string, extensionsFolder: string, settings?: Record<string, unknown>,
 *           environment?: Record<string, string>, flags?: string[] }} options
 *   `settings` are written as the user's settings before the start, `environment` is added to ours (the extension host inherits
 *   it).
 * @returns {Promise<Server>}
 * @throws {Unavailable} when the server ends or stays silent
 */
export async function startServer(
  build,
  { dataFolder, extensionsFolder, settings = {}, environment = {}, flags = [] },
) {
  writeJson(path.join(dataFolder, 'data', 'User', 'settings.json'), settings);
  const token = randomBytes(24).toString('hex');
  const child = spawn(
    process.execPath,
    [
      keeper,
      ...[build.node, build.main, '--host', '127.0.0.1', '--port', '0', '--connection-token', token],
      ...['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder],
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      // Else each window first starts a login shell to ask it for an environment, which we pass on ourselves.
      ...['--force-disable-user-env', ...flags],
    ],
    // A group of its own, so that the extension hosts it starts are ended with it.
    { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'pipe'], detached: true },
  );
  let log = '';
  const stop = () => {
    process.off('exit', stop);
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It had ended already.
    }
  };
  process.on('exit', stop);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));

  const found = await new Promise((/** @type {(port: number | undefined) => void} */ resolve) => {
    const timer = setTimeout(() => resolve(undefined), startLimitMs);
    const read = (/** @type {Buffer} */ chunk) => {
      log += chunk.toString();
      const listening = /Extension host agent listening on (\d+)/.exec(log);
      if (listening === null) return;
      clearTimeout(timer);
      resolve(Number(listening[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', () => resolve(undefined));
    child.on('close', () => resolve(undefined));
  });
  if (found === undefined) {
    stop();
    throw new Unavailable('serverStart', log.trim());
  }
  const origin = `http://127.0.0.1:${found}`;
  return {
    port: found,
    origin,
    address: (query) => `${origin}/?${new URLSearchParams({ tkn: token, ...query })}`,
    log: () => log,
    ended,
    stop,
  };
}
