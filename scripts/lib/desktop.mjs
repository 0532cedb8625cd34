// @ts-check
// The desktop VS Code, for `npm start`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { cacheFolder, lastLines, run } from './project.mjs';
import { Unavailable } from './texts.mjs';

const windows = process.platform === 'win32';

/** Where VS Code's command stands when it isn't in the PATH. */
const macCommand = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';

/** @returns {Promise<string | undefined>} the command that opens VS Code, undefined when it isn't installed */
export async function desktopCommand() {
  for (const command of ['code', ...(process.platform === 'darwin' ? [macCommand] : [])]) {
    // On Windows it is a .cmd file, which only a shell can start.
    const [program, args] = windows ? ['cmd.exe', ['/c', command, '--version']] : [command, ['--version']];
    if ((await run(program, args, { limitMs: 20_000 })).code === 0) return command;
  }
  return undefined;
}

/**
 * Downloads VS Code, where it isn't installed and the server build doesn't run.
 * @param {import('./texts.mjs').Say} say
 * @returns {Promise<string>} the program
 * @throws {Unavailable} when it can't be downloaded
 */
export async function downloadDesktop(say) {
  say('desktop');
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    return await downloadAndUnzipVSCode({ cachePath: path.join(cacheFolder, 'vscode-desktop') });
  } catch (error) {
    throw new Unavailable('desktop', lastLines(String(error), 3));
  }
}

/**
 * Opens a folder in VS Code with the extension of a source folder, and leaves it running.
 * @param {string} command from desktopCommand or downloadDesktop
 * @param {{ extension: string, folder: string }} options
 */
export function openDesktop(command, { extension, folder }) {
  const args = [`--extensionDevelopmentPath=${extension}`, '--new-window', folder];
  // Through a shell, paths need their quotes.
  const quoted = windows ? args.map((arg) => `"${arg}"`) : args;
  spawn(windows ? `"${command}"` : command, quoted, {
    detached: true,
    stdio: 'ignore',
    shell: windows,
  }).unref();
}
