// A workspace from a stranger: thousands of files, a huge one, and a value of its own for every setting. It loosens nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { newTemplateSkeleton } from '../../src/prompts';
import { openWorkspace, until, type Workbench } from './harness';
import { LETTER, preview, underlined } from './steps';

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
}

/** For each setting of the extension a value that isn't the default one; a new setting is tried by itself. */
function hostileSettings(): Record<string, unknown> {
  const { contributes } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    contributes: { configuration: { properties: Record<string, Setting> } };
  };
  const other = (setting: Setting): unknown => {
    if (setting.enum) return setting.enum.find((value) => value !== setting.default);
    if (setting.type === 'boolean') return !setting.default;
    if (setting.type === 'array') return [];
    if (setting.type === 'object') return { naam: 'Kwaad', telefoon: '0900-KWAAD' };
    if (setting.type === 'number') return 1e9;
    return 'https://kwaad.example';
  };
  return Object.fromEntries(
    Object.entries(contributes.configuration.properties).map(([name, setting]) => [name, other(setting)]),
  );
}

const EVIL = newTemplateSkeleton('kwaad', '2026-01-31').replace('Mijn nieuwe sjabloon', 'Kwaad sjabloon');

/** Labels in the template picker for what someone types. */
async function searched(vscode: Workbench, query: string): Promise<string[]> {
  await vscode.pressKeys('Shift+Alt+S');
  await until(
    async () => (await vscode.quickText()).includes('Sjabloon gebruiken') || undefined,
    'the picker',
  );
  await vscode.quickItems();
  await vscode.typeText(query);
  return until(async () => {
    const items = await vscode.page
      .locator('.quick-input-widget:visible .quick-input-list .monaco-list-row')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('.label-name')?.textContent ?? ''));
    // The whole list is gone once the search has answered, and in between no row may stand there at all.
    return items.length > 0 && items.length < 5
      ? items.map((item) => item.replaceAll('\u00a0', ' ').trim())
      : undefined;
  }, `the answer to ${query}`);
}

test('two thousand files, five megabytes and a value for every setting loosen nothing', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 2000 }, (_, n) => [
      `archief/${n % 20}/brief-${n}.txt`,
      `Brief ${n} voor de balie.\n`,
    ]),
  );
  const vscode = await openWorkspace({
    files: {
      ...many,
      'brief.txt': LETTER,
      'schoon.txt': 'De praktijk is op maandag dicht.\n',
      'groot.txt': 'Een lange regel zonder gegevens.\n'.repeat(160_000),
      '.vscode/settings.json': JSON.stringify(hostileSettings()),
      '.promptsluis/stuk.md': '---\nid: stuk\ntitel: [\n---\nTekst\n',
    },
    theme: 'dark',
  });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  await until(
    async () =>
      (await vscode.diagnostics()).some(
        ({ file, source }) => file === 'stuk.md' && source === 'Promptsluis sjabloon',
      ) || undefined,
    'the broken template in Problems',
  );

  // The hint at a plain copy, the order of pasting and the scan are those of the user.
  await vscode.selectAll();
  await vscode.pressKeys('Control+C');
  await vscode.toast('gekopieerde tekst');
  await vscode.runCommand('Notifications: Clear All Notifications');
  await vscode.writeClipboard('');
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await vscode.screenshot('vijandig-voorbeeld-dark');
  await vscode.pressKeys('Escape');
  await until(async () => (await vscode.editor()).scheme === 'file' || undefined, 'the letter again');

  // No chatbot of the workspace is offered after a copy.
  await vscode.openFile('schoon.txt');
  await vscode.pressKeys('Shift+Alt+K');
  expect(await vscode.clipboardAfter('')).toContain('maandag dicht');
  await vscode.toast('niets gevonden');
  expect(await vscode.page.getByText('Chatbot openen').count()).toBe(0);
  expect(vscode.openedPages).toEqual([]);

  await vscode.openFile('groot.txt');
  await until(
    async () => (await vscode.statusBar()).some(({ text }) => text.includes('te groot')) || undefined,
    'the limit in the status bar',
  );
  await vscode.writeClipboard('');
  await vscode.pressKeys('Shift+Alt+K');
  await vscode.toast('te groot om te controleren');
  expect(await vscode.readClipboard()).toBe('');
});

test('of a folder that is not trusted no template is read, and letters are checked all the same', async () => {
  const files = { 'brief.txt': LETTER, '.promptsluis/kwaad.md': EVIL };
  const trusted = await openWorkspace({ files });
  await trusted.openFile('brief.txt');
  await underlined(trusted);
  expect(await searched(trusted, 'kwaad')).toEqual(['Kwaad sjabloon']);

  const vscode = await openWorkspace({
    files,
    settings: {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
      'security.workspace.trust.banner': 'never',
    },
  });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  await until(
    async () => (await vscode.statusBar()).some(({ text }) => text.includes('Restricted Mode')) || undefined,
    'restricted mode',
  );
  expect(await searched(vscode, 'kwaad')).toEqual(['Geen sjabloon gevonden. Probeer een ander woord.']);
  await vscode.screenshot('vijandig-niet-vertrouwd');
});
