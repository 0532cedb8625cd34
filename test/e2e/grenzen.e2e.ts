// What can't go, and what must not mix: each a clear message, nothing lost, nothing sent.
import { expect, test } from 'vitest';
import { openWorkspace, until } from './harness';
import { LETTER, preview, underlined } from './steps';

test('empty and too long: a clear message, and nothing on the clipboard', async () => {
  const vscode = await openWorkspace({
    files: {
      'leeg.txt': '',
      'lang.txt': 'De praktijk is op maandag open.\n'.repeat(4000),
      'schoon.txt': 'De praktijk is op maandag dicht.\n',
    },
    theme: 'dark',
  });
  await vscode.openFile('leeg.txt');
  await vscode.pressKeys('Shift+Alt+K');
  await vscode.toast('Deze tekst is leeg');

  await vscode.openFile('lang.txt');
  await vscode.pressKeys('Shift+Alt+K');
  const modal = await vscode.modalText();
  expect(modal).toContain('Deze tekst gaat niet naar de chatbot');
  expect(modal).toContain('te lang');
  expect(await vscode.modalButtons()).toEqual(['Sluiten']);
  await vscode.screenshot('grenzen-te-lang-dark');
  await vscode.pressKeys('Escape');
  expect(await vscode.readClipboard()).toBe('');

  await vscode.openFile('schoon.txt');
  await vscode.pressKeys('Shift+Alt+K');
  expect(await vscode.clipboardAfter('')).toBe('De praktijk is op maandag dicht.\n');
  await vscode.toast('niets gevonden');
});

test('the list of a text too large to check: what happened and what to do', async () => {
  const vscode = await openWorkspace({
    files: { 'boek.txt': 'De praktijk is op maandag open.\n'.repeat(70_000) },
  });
  await vscode.openFile('boek.txt');
  await vscode.runCommand('Promptsluis: Bevindingen tonen');
  await vscode.toast('Deze tekst is te groot om te controleren. De grens is 2 miljoen tekens.');
  await vscode.screenshot('grenzen-te-groot');
});

test('two letters at once: the user says which one an answer belongs to', async () => {
  const vscode = await openWorkspace({
    files: {
      'een.txt': LETTER,
      'twee.txt': LETTER.replace(/Dongen/g, 'Houten').replace('Truus', 'Willemien'),
    },
    theme: 'high-contrast',
  });
  for (const name of ['een.txt', 'twee.txt']) {
    await vscode.openFile(name);
    await underlined(vscode);
    await vscode.writeClipboard('');
    await vscode.pressKeys('Shift+Alt+K');
    await preview(vscode);
    if (name === 'twee.txt') await vscode.screenshot('grenzen-voorbeeld-hc');
    await vscode.pressKeys('Enter');
    await vscode.clipboardAfter('');
    await until(async () => (await vscode.editor()).name === name || undefined, 'the letter');
  }
  await vscode.writeClipboard('Uw BSN is [BSN-1].');
  await vscode.runCommand('Promptsluis: Plak antwoord en zet gegevens terug');
  await until(async () => (await vscode.quickText()).includes('Bij welke tekst') || undefined, 'the choice');
  const rows = await vscode.quickItems();
  expect(rows[0]).toContain('Willemien van Houten');
  await vscode.screenshot('grenzen-welke-brief-hc');
  await vscode.pickQuickItem(rows.find((row) => row.includes('Truus van Dongen'))!);
  await until(async () => (await vscode.editorText()) === 'Uw BSN is 999990639.' || undefined, 'the answer');
});
