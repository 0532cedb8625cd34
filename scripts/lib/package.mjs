// @ts-check
// Packs the extension as a user gets it, and installs it in a VS Code server.
import path from 'node:path';
import { lastLines, projectRoot, run } from './project.mjs';
import { Unavailable } from './texts.mjs';

/**
 * Packs an extension.
 * @param {string} source the folder that holds its package.json; already built
 * @param {string} vsix the file to write
 * @throws {Unavailable} when vsce refuses, with its last lines
 */
export async function packExtension(source, vsix) {
  const vsce = path.join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
  const args = [
    'package',
    '--no-dependencies',
    '--skip-license',
    '--allow-missing-repository',
    '--out',
    vsix,
  ];
  const { code, output } = await run(process.execPath, [vsce, ...args], { cwd: source });
  if (code !== 0) throw new Unavailable('pack', lastLines(output, 10));
}

/**
 * Installs packed extensions.
 * @param {import('./server-build.mjs').ServerBuild} build
 * @param {{ vsix: string[], extensionsFolder: string, dataFolder: string }} options `dataFolder` is the server's, for its logs
 * @throws {Unavailable} when VS Code refuses one, with its last lines
 */
export async function installExtensions(build, { vsix, extensionsFolder, dataFolder }) {
  const { code, output } = await run(build.node, [
    build.main,
    ...[
      '--accept-server-license-terms',
      '--server-data-dir',
      dataFolder,
      '--extensions-dir',
      extensionsFolder,
    ],
    ...vsix.flatMap((file) => ['--install-extension', file]),
  ]);
  if (code !== 0) throw new Unavailable('pack', lastLines(output, 10));
}
