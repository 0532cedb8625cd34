// Text dropped from another program, also when its data can't be kept, and the status bar as a screen reader tells it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { openWorkspace, until, type Workbench } from './harness';
import { LETTER, underlined } from './steps';

/** Drops text on the first line, as the browser does for a drag that started in another program. */
async function dropFromOutside(vscode: Workbench, text: string): Promise<void> {
  const box = (await vscode.page.locator('.editor-instance .view-lines').first().boundingBox())!;
  const session = await vscode.page.context().newCDPSession(vscode.page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + 5,
      y: box.y + 5,
      data: { items: [{ mimeType: 'text/plain', data: text }], dragOperationsMask: 1 },
    });
  await drag('dragEnter');
  await drag('dragOver');
  await drag('drop');
}

test('dropping patient data: plain at first, one quiet message, and a choice without the data', async () => {
  const vscode = await openWorkspace({ files: { 'leeg.txt': '\n', 'brief.txt': LETTER } });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  await vscode.openFile('leeg.txt');
  await dropFromOutside(vscode, LETTER);
  await until(async () => (await vscode.editorText()).includes('Truus') || undefined, 'the dropped letter');
  expect(await vscode.toast('gegevens van een persoon')).toContain('druk op Ctrl+.');
  expect(await vscode.toasts()).toHaveLength(1);
  await vscode.screenshot('slepen');

  await vscode.pressKeys('Control+.');
  await vscode.page.getByText('Plak zonder patiëntgegevens').first().click();
  await until(async () => {
    const text = await vscode.editorText();
    return text.includes('[BSN-1]') && !/Truus|Dongen|999990639/.test(text) ? true : undefined;
  }, 'the safe text');
});

test('data that can not be kept: a drop and a paste have no codes, and say so', async () => {
  const vscode = await openWorkspace({
    files: { 'leeg.txt': '\n', 'brief.txt': LETTER },
    settings: { 'promptsluis.plakken': 'zonderGegevens' },
    // The extension itself, in a VS Code whose storage can be read and takes nothing, as on a full disk.
    damage: {
      'dist/extension-itself.js': readFileSync(path.join(projectRoot, 'dist', 'extension.js'), 'utf8'),
      'dist/extension.js': `const { activate } = require('./extension-itself.js');
        const refuse = () => Promise.reject(new Error('The disk of Truus is full'));
        const nothing = () => Promise.resolve(undefined);
        const secrets = { get: nothing, store: refuse, delete: refuse, onDidChange: () => ({ dispose() {} }) };
        exports.activate = (context) => activate(Object.create(context, { secrets: { value: secrets } }));`,
    },
    theme: 'dark',
  });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  await vscode.openFile('leeg.txt');
  await dropFromOutside(vscode, LETTER);
  expect(await vscode.toast('niet veilig bewaren')).toContain('de gegevens staan er nog in');
  expect(await vscode.toasts()).toHaveLength(1);
  await until(
    async () => (await vscode.editorText()).includes('999990639') || undefined,
    'the dropped letter',
  );
  expect(await vscode.editorText()).not.toContain('[');
  await vscode.screenshot('slepen-niet-bewaard-dark');

  await vscode.runCommand('Notifications: Clear All Notifications');
  await vscode.writeClipboard(LETTER);
  await vscode.selectAll();
  await vscode.pressKeys('Control+V');
  expect(await vscode.toast('niet veilig bewaren')).toContain('de gegevens staan er nog in');
  expect(await vscode.toasts()).toHaveLength(1);
  await until(
    async () => (await vscode.editorText()).includes('999990639') || undefined,
    'the letter itself',
  );
  expect(await vscode.editorText()).not.toContain('[');
  await underlined(vscode);
  await vscode.screenshot('plakken-niet-bewaard-dark');
});

test('a screen reader hears in the status bar how many findings there are, and of what kind', async () => {
  const vscode = await openWorkspace({
    files: { 'brief.txt': LETTER, 'schoon.txt': 'De praktijk is op maandag dicht.\n' },
    theme: 'high-contrast',
  });
  const label = (part: string) =>
    until(
      async () => (await vscode.statusBar()).map((item) => item.label).find((text) => text.includes(part)),
      `a label with "${part}"`,
    );
  await vscode.openFile('brief.txt');
  expect(await label('bevindingen.')).toMatch(/Promptsluis: \d+ bevindingen\. .*1 BSN/);
  await vscode.openFile('schoon.txt');
  await label('Promptsluis: geen bevindingen');
  await vscode.screenshot('statusbalk-hc');
});
