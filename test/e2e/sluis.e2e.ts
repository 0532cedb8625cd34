// Issue 2, with a user's hands: from a draft letter to a prompt without patient data on the real clipboard, and back.
import { expect, test } from 'vitest';
import { openWorkspace, until } from './harness';
import { checkOnScreen, LETTER, openPrompt, preview, SECRETS, underlined } from './steps';

test('letter, template, safe copy, answer: names leave as codes and come back', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  await vscode.screenshot('sluis-1-brief');

  await openPrompt(vscode);
  expect(await vscode.editorText()).toContain('Truus van Dongen');

  await vscode.runCommand('Promptsluis: Kopieer veilig voor chatbot');
  await preview(vscode);
  await vscode.screenshot('sluis-2-voorbeeld');
  expect(await vscode.readClipboard()).toBe('');

  await vscode.pressKeys('Enter');
  const copied = await vscode.clipboardAfter('');
  for (const secret of SECRETS) expect(copied).not.toContain(secret);
  expect(copied).toMatch(/\[ACHTERNAAM-1\]|\[NAAM-1\]/);
  expect(copied).toContain('[BSN-1]');
  await vscode.screenshot('sluis-3-gekopieerd');

  const greeting = copied.split('\n').find((line) => line.startsWith('Geachte mevrouw'))!;
  await vscode.writeClipboard(
    `${greeting}\n\nKunt u niet komen? Zeg uw afspraak 24 uur van tevoren af.\n\nUw BSN is [BSN-1].\n`,
  );
  await vscode.runCommand('Promptsluis: Plak antwoord en zet gegevens terug');
  await until(
    async () => ((await vscode.editorText()).includes('999990639') ? true : undefined),
    'the restored answer',
  );
  expect(await vscode.editorText()).toContain('Geachte mevrouw Van Dongen,');
  await checkOnScreen(vscode, 'Nog niet nagekeken');
  await vscode.screenshot('sluis-4-antwoord');
});

test('Escape in the preview copies nothing', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  await vscode.openFile('brief.txt');
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await vscode.pressKeys('Escape');
  await until(async () => ((await vscode.editor()).name === 'brief.txt' ? true : undefined), 'the letter');
  expect(await vscode.readClipboard()).toBe('');
  expect(await vscode.editorText()).toBe(LETTER);
});
