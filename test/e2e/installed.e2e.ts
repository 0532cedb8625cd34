import { expect, test } from 'vitest';
import { openWorkspace, until } from './harness';

test('the packed extension starts when a letter opens', async () => {
  const vscode = await openWorkspace({
    files: { 'brief.txt': 'Geachte mevrouw,\n\nU bent welkom op het spreekuur.\n' },
  });
  await vscode.openFile('brief.txt');
  await until(async () => ((await vscode.extension())?.active ? true : undefined), 'the extension active');

  expect(await vscode.editorText()).toContain('spreekuur');
  await vscode.screenshot('installed');
});

test('the clipboard of the browser is the real one: what is copied in VS Code can be read and pasted', async () => {
  const vscode = await openWorkspace({
    files: { 'brief.txt': 'eerste regel\r\ntweede regel', 'leeg.txt': '' },
  });
  await vscode.openFile('brief.txt');
  expect(await vscode.editorText()).toBe('eerste regel\r\ntweede regel');

  await vscode.select('tweede');
  await vscode.pressKeys('Control+C');
  expect(await vscode.clipboardAfter('')).toBe('tweede');

  await vscode.writeClipboard('van buiten');
  await vscode.openFile('leeg.txt');
  await vscode.pressKeys('Control+V');
  await until(
    async () => ((await vscode.editorText()) === 'van buiten' ? true : undefined),
    'the pasted text',
  );
});

test('a command of the palette runs by its full title', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': 'regel' }, theme: 'dark' });
  await vscode.openFile('brief.txt');
  await vscode.selectAll();
  await vscode.runCommand('Transform to Uppercase');
  await until(
    async () => ((await vscode.editorText()) === 'REGEL' ? true : undefined),
    'the text in capitals',
  );
  await vscode.screenshot('installed-dark');
});
