// What can break: the scanner, the journal, a file that is no text. Each time nothing leaves and the user reads why.
import { expect, test } from 'vitest';
import { openWorkspace, until, type Workbench } from './harness';
import { LETTER, preview, underlined } from './steps';

const ours = async (vscode: Workbench) =>
  (await vscode.statusBar()).find(({ label }) => label.includes('Promptsluis'));

test('a scanner that fails: said in the status bar and before the copy, and nothing leaves', async () => {
  const vscode = await openWorkspace({
    files: { 'brief.txt': LETTER },
    damage: { 'dist/lexicon.bin': 'damaged' },
  });
  await vscode.openFile('brief.txt');
  const shown = await until(async () => {
    const item = await ours(vscode);
    return item?.text.includes('controle mislukt') ? item : undefined;
  }, 'the failure in the status bar');
  expect(shown.label).toContain('Promptsluis: de controle van deze tekst is mislukt');
  expect(await vscode.diagnostics()).toEqual([]);

  await vscode.pressKeys('Shift+Alt+K');
  const modal = await vscode.modalText();
  expect(modal).toContain('De controle is mislukt. Probeer het opnieuw.');
  expect(modal).toContain('Er is niets gekopieerd.');
  expect(await vscode.modalButtons()).toEqual(['Sluiten']);
  await vscode.screenshot('fouten-controle-mislukt');
  await vscode.pressKeys('Escape');
  expect(await vscode.readClipboard()).toBe('');

  await vscode.pressKeys('Shift+Alt+B');
  expect(await vscode.toast('mislukt')).toContain('Daarom is er geen lijst. Probeer het opnieuw.');
});

test('code that does not load: every command says so in Dutch, and nothing leaves', async () => {
  const vscode = await openWorkspace({
    files: { 'brief.txt': LETTER },
    damage: { 'dist/start.js': 'throw new Error("Truus van Dongen");' },
    theme: 'dark',
  });
  await vscode.openFile('brief.txt');
  for (const key of ['Shift+Alt+B', 'Shift+Alt+K']) {
    await vscode.runCommand('Notifications: Clear All Notifications');
    await vscode.focusEditor();
    await vscode.pressKeys(key);
    await vscode.toast('Promptsluis is niet gestart');
    expect((await vscode.toasts()).join(' ')).not.toMatch(/Truus|Error|command/);
  }
  // The message goes; that nothing is checked stays in sight.
  await vscode.page.locator('.statusbar-item', { hasText: 'Promptsluis werkt niet' }).waitFor();
  await vscode.screenshot('fouten-niet-gestart-dark');
  expect(await vscode.readClipboard()).toBe('');
});

test('a journal that can not be written: said, and the copy goes on when no policy asks for a journal', async () => {
  const vscode = await openWorkspace({
    files: { 'brief.txt': LETTER },
    // A file where the folder of the journal should come.
    data: { 'User/globalStorage/promptsluis.promptsluis': '' },
  });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await vscode.pressKeys('Enter');
  await vscode.toast('kan het logboek niet bijwerken');
  expect(await vscode.clipboardAfter('')).toContain('[BSN-1]');
  // One message for one act.
  expect(await vscode.page.locator('.notification-toast').count()).toBe(1);
  await vscode.screenshot('fouten-logboek');
});

test('bytes that are no text, and letters lost in an old encoding: a clear message, nothing on the clipboard', async () => {
  const vscode = await openWorkspace({
    files: {
      'oud.txt': Buffer.from('Beste meneer Müller, uw zoon René komt maandag langs.\n', 'latin1'),
      'beeld.txt': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 255, 254, 1, 2]),
    },
    theme: 'high-contrast',
  });
  await vscode.openFile('oud.txt');
  await vscode.pressKeys('Shift+Alt+K');
  expect(await vscode.toast('onleesbare tekens')).toContain('Er is niets gekopieerd');
  await vscode.screenshot('fouten-codering-hc');
  expect(await vscode.readClipboard()).toBe('');

  await vscode.runCommand('Notifications: Clear All Notifications');
  await vscode.openBinaryFile('beeld.txt');
  await vscode.runCommand('Promptsluis: Kopieer veilig voor chatbot');
  expect(await vscode.toast('Er is niets gekopieerd')).toMatch(/geen tekst open|geen leesbare tekst/);
  await vscode.screenshot('fouten-geen-tekst-hc');
  expect(await vscode.readClipboard()).toBe('');
});
