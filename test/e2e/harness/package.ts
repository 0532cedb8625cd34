// Vitest's global set-up of the end-to-end tests: packs the extension as a user gets it and installs it, once per run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { browser } from '../../../scripts/lib/browser.mjs';
import { buildExtension } from '../../../scripts/lib/build.mjs';
import { installExtensions, packExtension } from '../../../scripts/lib/package.mjs';
import { projectRoot } from '../../../scripts/lib/project.mjs';
import { chosenVersion, serverBuild, type ServerBuild } from '../../../scripts/lib/server-build.mjs';
import { sayIn } from '../../../scripts/lib/texts.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    build: ServerBuild;
    browser: string;
    extensionsFolder: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => void> {
  const say = sayIn('en');
  const folder = mkdtempSync(path.join(tmpdir(), 'promptsluis-e2e-'));
  const extensionsFolder = path.join(folder, 'extensions');
  const build = await serverBuild(chosenVersion(), say);
  project.provide('build', build);
  project.provide('browser', await browser(say));
  project.provide('extensionsFolder', extensionsFolder);

  await buildExtension(say);
  const extension = path.join(folder, 'promptsluis.vsix');
  const probe = path.join(folder, 'probe.vsix');
  await packExtension(projectRoot, extension);
  await packExtension(path.join(projectRoot, 'test/e2e/harness/probe'), probe);
  await installExtensions(build, {
    vsix: [extension, probe],
    extensionsFolder,
    dataFolder: path.join(folder, 'install'),
  });
  return () => rmSync(folder, { recursive: true, force: true });
}
