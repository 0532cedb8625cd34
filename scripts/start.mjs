// @ts-check
// `npm start`: installs what is missing, builds, and opens Promptsluis in VS Code on the sample practice folder.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildExtension } from './lib/build.mjs';
import { desktopCommand, downloadDesktop, openDesktop } from './lib/desktop.mjs';
import { installExtensions, packExtension } from './lib/package.mjs';
import { installPackages, projectRoot } from './lib/project.mjs';
import { newest, serverBuild } from './lib/server-build.mjs';
import { quietSettings, startServer } from './lib/server-process.mjs';
import { checkNode, sayIn, Unavailable } from './lib/texts.mjs';

const say = sayIn('nl');
const samples = path.join(projectRoot, 'samples');

try {
  checkNode();
  await installPackages(say);
  await buildExtension(say);
  const command =
    (await desktopCommand()) ?? (process.platform === 'linux' ? undefined : await downloadDesktop(say));
  if (command === undefined) await openServer();
  else {
    openDesktop(command, { extension: projectRoot, folder: samples });
    console.log('VS Code opent met de oefenmap.');
  }
} catch (error) {
  if (!(error instanceof Unavailable)) throw error;
  console.error(error.text('nl'));
  process.exitCode = 1;
}

/** Serves VS Code on the loopback address until Ctrl+C. */
async function openServer() {
  const build = await serverBuild(newest, say);
  const folder = mkdtempSync(path.join(tmpdir(), 'promptsluis-start-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));

  say('pack');
  mkdirSync(path.join(projectRoot, 'out'), { recursive: true });
  const vsix = path.join(projectRoot, 'out', 'promptsluis.vsix');
  const dataFolder = path.join(folder, 'data');
  const extensionsFolder = path.join(folder, 'extensions');
  await packExtension(projectRoot, vsix);
  await installExtensions(build, { vsix: [vsix], extensionsFolder, dataFolder });

  // A letter has a paragraph on a line.
  const settings = { ...quietSettings, 'editor.wordWrap': 'on' };
  const server = await startServer(build, { dataFolder, extensionsFolder, settings });
  console.log('Promptsluis staat klaar. Open dit adres in uw browser:\n');
  console.log(`  ${server.address({ folder: samples })}\n`);
  console.log('Alleen deze computer kan bij dit adres. Stoppen: Ctrl+C.');
  await server.ended;
  throw new Unavailable('serverEnded', server.log().trim());
}
