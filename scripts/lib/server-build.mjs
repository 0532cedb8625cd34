// @ts-check
// A real VS Code where the desktop one can't be downloaded: the npm package code-server carries the workbench, the server
// and the Node extension host. It is put together once in the cache folder.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, emptyFolder, lastLines, readJson, run, writeJson } from './project.mjs';
import { Unavailable } from './texts.mjs';

/**
 * @typedef {{ codeServer: string, nodeMajor: number }} ServerVersion  a code-server release and the Node it is built for
 * @typedef {{ version: ServerVersion, node: string, main: string }} ServerBuild  the Node program and the server script
 */

/** The newest VS Code we test on: 1.139.1. @type {ServerVersion} */
export const newest = { codeServer: '4.139.1', nodeMajor: 24 };

/** The oldest VS Code that package.json promises: `engines.vscode` ^1.104.0. @type {ServerVersion} */
export const floor = { codeServer: '4.104.0', nodeMajor: 22 };

/** @returns {ServerVersion} the version that `PROMPTSLUIS_VSCODE` names: `floor`, or the newest */
export function chosenVersion() {
  return process.env['PROMPTSLUIS_VSCODE'] === 'floor' ? floor : newest;
}

/** Raised when the way of putting the build together changes, so that older folders in the cache are made again. */
const recipe = 1;

/** Every step has to be done in this time, or the network is too slow to be of use. */
const stepLimitMs = 8 * 60_000;

/**
 * The server build of a version, installed first when the cache doesn't hold it.
 * @param {ServerVersion} version
 * @param {import('./texts.mjs').Say} say
 * @returns {Promise<ServerBuild>}
 * @throws {Unavailable} on another system than Linux on x64 or arm64, or when a step of the installation fails
 */
export async function serverBuild(version, say) {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Unavailable('serverPlatform');
  }
  const folder = path.join(cacheFolder, `vscode-server-${version.codeServer}`);
  const stamp = path.join(folder, 'ready.json');
  if (readJson(stamp)?.recipe !== recipe) {
    const work = emptyFolder(`${folder}.${process.pid}`);
    try {
      await install(work, version, say);
      writeJson(path.join(work, 'ready.json'), { recipe });
      rmSync(folder, { recursive: true, force: true });
      renameSync(work, folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return {
    version,
    node: nodeProgram(folder),
    main: path.join(vscodeFolder(folder), 'out', 'server-main.js'),
  };
}

/** @param {string} folder */
const nodePackage = (folder) => path.join(folder, 'node_modules', `node-linux-${process.arch}`);
/** @param {string} folder */
const nodeProgram = (folder) => path.join(nodePackage(folder), 'bin', 'node');
/** @param {string} folder */
const vscodeFolder = (folder) => path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** @param {string} folder @param {ServerVersion} version @param {import('./texts.mjs').Say} say */
async function install(folder, version, say) {
  writeJson(path.join(folder, 'package.json'), { private: true });
  say('server');
  // code-server's own install script builds nine native modules and needs Kerberos headers; two of them are enough.
  const nodePackageName = `node-linux-${process.arch}@${version.nodeMajor}`;
  await npm(folder, ['install', '--ignore-scripts', nodePackageName, `code-server@${version.codeServer}`]);

  const environment = {
    ...process.env,
    PATH: `${path.dirname(nodeProgram(folder))}${path.delimiter}${process.env['PATH'] ?? ''}`,
    npm_config_nodedir: nodePackage(folder),
  };
  const vscode = vscodeFolder(folder);
  say('serverParts');
  await npm(vscode, ['install', '--omit=dev', '--ignore-scripts'], environment);
  await npm(path.join(vscode, 'extensions'), ['install', '--omit=dev', '--ignore-scripts'], environment);
  say('serverBuild');
  await npm(vscode, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], environment).catch(() =>
    // Seen: without these two the server works, it only keeps no logs.
    say('serverWithoutLogs'),
  );
  slim(vscode);
}

/** @param {string} cwd @param {string[]} args @param {NodeJS.ProcessEnv} [environment] */
async function npm(cwd, args, environment = process.env) {
  const { code, output } = await run('npm', [...args, '--no-audit', '--no-fund', '--no-update-notifier'], {
    cwd,
    // A surrounding `npm test` or `npm start` hands its own settings down in these; they are not for this folder.
    env: { ...environment, npm_config_local_prefix: cwd, INIT_CWD: cwd },
    limitMs: stepLimitMs,
  });
  if (code !== 0) throw new Unavailable('server', lastLines(output, 8));
}

/** Takes away what a test or a demonstration never starts: about a fifth of the size. @param {string} vscode */
function slim(vscode) {
  rmSync(path.join(vscode, 'extensions', 'copilot'), { recursive: true, force: true });
  const own = `linux-${process.arch}`;
  for (const binaries of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) {
    const folder = path.join(vscode, 'node_modules', binaries);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      if (name !== own) rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  }
  for (const entry of readdirSync(vscode, { recursive: true, encoding: 'utf8' })) {
    if (entry.endsWith('.map')) rmSync(path.join(vscode, entry), { force: true });
  }
}
