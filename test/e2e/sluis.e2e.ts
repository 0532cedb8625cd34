// Issue 2, with a user's hands: from a draft letter to a prompt without patient data on the real clipboard, and back.
import { expect, test } from 'vitest';
import { openWorkspace, until, type Workbench } from './harness';
import { checkOnScreen, choosePrompt, LETTER, openPrompt, preview, SECRETS, underlined } from './steps';

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

  // A second time the letter that is there comes to the front.
  const letter = await vscode.editor();
  await vscode.openFile('brief.txt');
  await vscode.runCommand('Promptsluis: Plak antwoord en zet gegevens terug');
  await vscode.toast('Dit antwoord staat al in deze brief');
  expect(await vscode.editor()).toMatchObject({ name: letter.name, text: letter.text });
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
  const saysStopped = async () =>
    (await vscode.statusBar()).some(({ text }) => text.startsWith('Gestopt: er is niets gekopieerd'));
  await until(async () => (await saysStopped()) || undefined, 'what happened');
  // Not five seconds on, but with the next command.
  await vscode.pressKeys('Shift+Alt+B');
  await until(async () => (await vscode.quickText()).includes('Bevindingen') || undefined, 'the list');
  expect(await saysStopped()).toBe(false);
});

test('a text that tells enough of somebody without a name is asked about once', async () => {
  const text =
    'Maak deze zinnen korter.\n\nDe patiënte is 87 jaar en woont in Ermelo. Zij was lerares op basisschool De Regenboog. Haar dochter woont in Putten.\n';
  const vscode = await openWorkspace({ files: { 'verslag.txt': text, 'tweede.txt': text } });
  await vscode.openFile('verslag.txt');
  await underlined(vscode);
  await vscode.screenshot('sluis-7-samen-onderstreept');
  await vscode.pressKeys('Shift+Alt+K');
  const rows = vscode.page.locator('.quick-input-widget:visible .quick-input-list');
  await rows.getByText('Kan naar één persoon wijzen, samen met de leeftijd en school of werk.').waitFor();
  expect(await vscode.quickItems()).toEqual(['Ermelo']);
  await vscode.screenshot('sluis-7-samen-gevraagd');
  await preview(vscode);
  await vscode.pressKeys('Enter');
  const replaced = await vscode.clipboardAfter('');
  expect(replaced).toBe(text.replace('Ermelo', '[PLAATS-1]'));

  // In a letter of its own the place is kept: then it goes as it is.
  await vscode.openFile('tweede.txt');
  await vscode.pressKeys('Shift+Alt+K');
  await rows.getByText('Kan naar één persoon wijzen').waitFor();
  await vscode.pressKeys('ArrowDown', 'Space', 'Enter');
  await preview(vscode);
  await vscode.pressKeys('Enter');
  expect(await vscode.clipboardAfter(replaced)).toBe(text);
});

/** Selects, copies safely by its key, and looks in the preview. @returns what is on the clipboard then */
async function copied(vscode: Workbench, selected: string): Promise<string> {
  await vscode.select(selected);
  const before = await vscode.readClipboard();
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await vscode.pressKeys('Enter');
  return vscode.clipboardAfter(before);
}

test('in every preview both sides stand at the same place', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  await vscode.openFile('brief.txt');
  await openPrompt(vscode);
  /** The first whole line of a side. */
  const firstLine = async (side: string): Promise<string> => {
    const pane = vscode.page.locator(`.monaco-diff-editor .editor.${side} .monaco-editor`);
    const top = (await pane.boundingBox())!.y;
    const lines = await Promise.all(
      (await pane.locator('.view-lines .view-line').all()).map(async (line) => ({
        at: (await line.boundingBox())!.y - top,
        text: ((await line.textContent()) ?? '').trim(),
      })),
    );
    return lines.filter(({ at, text }) => at >= 0 && text !== '').sort((a, b) => a.at - b.at)[0]!.text;
  };
  for (let count = 1; count <= 2; count += 1) {
    await vscode.pressKeys('Shift+Alt+K');
    await preview(vscode);
    expect(await firstLine('original')).toBe(await firstLine('modified'));
    expect(await firstLine('modified')).not.toContain('Rol');
    await vscode.screenshot(`sluis-5-voorbeeld-${count}`);
    await vscode.pressKeys('Escape');
    await until(async () => (await vscode.editor()).scheme === 'untitled' || undefined, 'the prompt');
  }
});

test('half of what points to a person leaves as a code too, also in a prompt', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  await vscode.openFile('brief.txt');
  expect(await copied(vscode, '9990639')).toBe('[BSN-1]');
  await until(async () => (await vscode.editor()).scheme === 'file' || undefined, 'the letter');
  expect(await copied(vscode, 'april 19')).toBe('[GEBOORTEDATUM-1]');
  await until(async () => (await vscode.editor()).scheme === 'file' || undefined, 'the letter');

  await vscode.select('uus van Dongen\nGeboortedatum: 3 april 1951\nBSN: 99999');
  await choosePrompt(vscode);
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  const text = await vscode.editorText();
  for (const part of ['uus', 'Dongen', '1951', '99999']) expect(text).not.toContain(part);
});

test('a letter opened with one click in the list of files is copied by the same key', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  await vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'brief.txt' }).click();
  await until(async () => (await vscode.editor()).name === 'brief.txt' || undefined, 'the letter');
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
});

test('of one letter there is one preview, and its keys are told only in it', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  const keysAreTold = async () =>
    (await vscode.statusBar()).some(({ text }) => text.startsWith('Voorbeeld:'));
  const previews = vscode.page.locator('.tab', { hasText: 'dit krijgt de chatbot' });
  await vscode.openFile('brief.txt');
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  expect(await keysAreTold()).toBe(true);

  // To the tab before it: opening the file by name begins with Escape, which stops the preview.
  await vscode.pressKeys('Control+PageUp');
  await until(async () => (await vscode.editor()).scheme === 'file' || undefined, 'the letter');
  expect(await previews.count()).toBe(1);
  await until(async () => !(await keysAreTold()) || undefined, 'no keys in the letter');
  await vscode.pressKeys('Control+Home');
  await vscode.typeText('Nieuw. ');
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  expect(await previews.count()).toBe(1);
  expect(await vscode.editorText()).toContain('Nieuw. ');
  await until(async () => (await keysAreTold()) || undefined, 'the keys');
  await vscode.pressKeys('Escape');
  await until(async () => (await previews.count()) === 0 || undefined, 'no preview');
});
