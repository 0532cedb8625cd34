// What an administrator must mend: a policy file that can't be read, and protected storage that refuses. Each time
// nothing leaves, and the user reads what is the matter and what to do.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { openWorkspace, until } from './harness';
import { LETTER, preview, underlined } from './steps';

const POLICY = '/etc/promptsluis/beleid.json';
const built = (name: string) => readFileSync(path.join(projectRoot, 'dist', name), 'utf8');

test('a policy file that is broken: nothing leaves, the message names the file; mended, the copy works', async () => {
  // The file stands where only an administrator can write; here the extension looks for it in a place of our own.
  const place = path.join(projectRoot, 'out', `beleid-${process.pid}.json`);
  onTestFinished(() => rmSync(place, { force: true }));
  const code = built('start.js');
  expect(code.split(POLICY)).toHaveLength(2);
  writeFileSync(place, '{ "versie": 1, "extern": { "twijfel": "vragen", }');
  const vscode = await openWorkspace({
    files: { 'brief.txt': LETTER },
    damage: { 'dist/start.js': code.replace(POLICY, place) },
  });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  await vscode.pressKeys('Shift+Alt+K');
  const modal = await vscode.modalText();
  expect(modal).toContain('Deze tekst gaat niet naar de chatbot');
  expect(modal).toContain(place);
  expect(modal).toContain('Vraag uw beheerder om hulp');
  expect(await vscode.modalButtons()).toEqual(['Sluiten']);
  await vscode.screenshot('beleid-stuk');
  await vscode.pressKeys('Escape');
  expect(await vscode.toasts()).toEqual([]);
  expect(await vscode.readClipboard()).toBe('');

  writeFileSync(place, '{ "versie": 1, "extern": { "twijfel": "vragen" } }');
  await vscode.focusEditor();
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await vscode.pressKeys('Enter');
  expect(await vscode.clipboardAfter('')).toContain('[BSN-1]');
});

test('protected storage that refuses: findings stay underlined, nothing leaves, one message says why', async () => {
  const vscode = await openWorkspace({
    files: { 'brief.txt': LETTER },
    // The extension itself, in a VS Code whose storage refuses, as on a computer with a locked key ring.
    damage: {
      'dist/extension-itself.js': built('extension.js'),
      'dist/extension.js': `const { activate } = require('./extension-itself.js');
        const refuse = () => Promise.reject(new Error('The key ring of Truus is locked'));
        const secrets = { get: refuse, store: refuse, delete: refuse, onDidChange: () => ({ dispose() {} }) };
        exports.activate = (context) => activate(Object.create(context, { secrets: { value: secrets } }));`,
    },
    theme: 'dark',
  });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  for (const [key, stayed] of [
    ['Shift+Alt+K', true],
    ['Shift+Alt+P', false],
  ] as const) {
    await vscode.runCommand('Notifications: Clear All Notifications');
    if (!stayed) await vscode.writeClipboard('Geachte mevrouw [ACHTERNAAM-1],');
    await vscode.focusEditor();
    await vscode.pressKeys(key);
    const message = await vscode.toast('beveiligde opslag');
    expect(message.includes('niets gekopieerd')).toBe(stayed);
    expect(message).toContain('Vraag uw beheerder om hulp');
    expect((await vscode.toasts()).join(' ')).not.toMatch(/Truus|Error/);
    if (stayed) {
      expect(await vscode.toasts()).toHaveLength(1);
      expect(await vscode.readClipboard()).toBe('');
      await vscode.screenshot('opslag-weigert-dark');
    }
  }
  await until(async () => (await vscode.editorText()) === LETTER || undefined, 'the letter as it was');
});
