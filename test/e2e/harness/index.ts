// The end-to-end tests' way in: `openWorkspace` gives a VS Code of its own, with the packed extension, in a real browser.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeEach, inject } from 'vitest';
import { browserFlags } from '../../../scripts/lib/browser.mjs';
import { projectRoot } from '../../../scripts/lib/project.mjs';
import { quietSettings, startServer } from '../../../scripts/lib/server-process.mjs';
import { Probe } from './probe';
import { themes, type Theme } from './themes';
import { patience } from './until';
import { Workbench } from './workbench';

export type { Diagnostic, EditorState } from './probe';
export type { Theme } from './themes';
export { pause, until } from './until';
export { Workbench } from './workbench';

export interface WorkspaceOptions {
  /** A folder of the project to copy into the workspace, e.g. `samples`. */
  readonly folder?: string;
  /** Files to write into the workspace: path to text or bytes. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The user's settings, on top of those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly theme?: Theme;
  /** Environment of the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Files to write over those of the installed extension, in a copy of it for this window alone. */
  readonly damage?: Readonly<Record<string, string>>;
  /** Files that stand in VS Code's own data before the start, e.g. `User/globalStorage/x`. */
  readonly data?: Readonly<Record<string, string>>;
}

interface Opened {
  readonly workbench: Workbench;
  readonly close: () => Promise<void>;
}

let running: Promise<Browser> | undefined;
let ofTheFile: Opened[] = [];
let ofTheTest: Opened[] = [];
let inTest = false;

/**
 * Starts a VS Code server with fresh data and opens a copy of the folder and files in it. Six seconds on
 * an idle machine, twenty on a busy one: the page takes twelve of them to load and run VS Code's own code.
 * Opened in a test it is closed after the test, opened in `beforeAll` after the file.
 */
export async function openWorkspace(options: WorkspaceOptions = {}): Promise<Workbench> {
  const root = mkdtempSync(path.join(tmpdir(), 'promptsluis-e2e-'));
  const workspace = path.join(root, 'praktijk');
  mkdirSync(workspace);
  if (options.folder !== undefined)
    cpSync(path.join(projectRoot, options.folder), workspace, { recursive: true });
  writeFiles(workspace, options.files);
  writeFiles(path.join(root, 'data', 'data'), options.data);

  const probeFile = path.join(root, 'probe-port');
  const server = await startServer(inject('build'), {
    dataFolder: path.join(root, 'data'),
    extensionsFolder: options.damage ? damagedExtensions(root, options.damage) : inject('extensionsFolder'),
    settings: {
      ...quietSettings,
      'workbench.colorTheme': themes[options.theme ?? 'light'].name,
      ...options.settings,
    },
    environment: { ...options.environment, PROMPTSLUIS_PROBE_FILE: probeFile },
  });
  running ??= chromium.launch({ executablePath: inject('browser'), args: browserFlags });
  const context = await (
    await running
  ).newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const workbench = new Workbench(page, workspace, new Probe(probeFile), context);
  (inTest ? ofTheTest : ofTheFile).push({
    workbench,
    close: async () => {
      await workbench.close();
      server.stop();
      await server.ended;
      rmSync(root, { recursive: true, force: true, maxRetries: 3 });
    },
  });
  await page.goto(server.address({ folder: workspace }));
  await workbench.ready();
  await workbench.writeClipboard('');
  return workbench;
}

function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>> = {}): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

function damagedExtensions(root: string, damage: Readonly<Record<string, string>>): string {
  const copy = path.join(root, 'extensions');
  cpSync(inject('extensionsFolder'), copy, { recursive: true });
  const ours = readdirSync(copy).find((name) => name.startsWith('promptsluis.promptsluis-'));
  writeFiles(path.join(copy, ours!), damage);
  return copy;
}

beforeEach(() => {
  inTest = true;
});

afterEach(async ({ task }) => {
  inTest = false;
  if (task.result?.state === 'fail') {
    for (const [index, { workbench }] of [...ofTheFile, ...ofTheTest].entries()) {
      await workbench.screenshot(`FAILED ${task.name.replaceAll(/[^\w -]/g, '_')} ${index}`);
    }
  }
  await Promise.all(ofTheTest.map(({ close }) => close()));
  ofTheTest = [];
});

afterAll(async () => {
  await Promise.all(ofTheFile.map(({ close }) => close()));
  ofTheFile = [];
  await (await running)?.close();
  running = undefined;
});
