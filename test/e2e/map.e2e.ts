// Map controleren… with a user's hands: thousands of letters and stopping, other kinds of files, and open documents.
import { expect, test } from 'vitest';
import { openWorkspace, until, type Workbench } from './harness';
import { LETTER, underlined } from './steps';

const inFile = async (vscode: Workbench, name: string) =>
  (await vscode.diagnostics()).filter(({ file, source }) => file === name && source === 'Promptsluis');

async function checkFolder(vscode: Workbench): Promise<void> {
  await vscode.runCommand('Promptsluis: Map controleren…');
  await vscode.pickQuickItem('praktijk');
}

async function report(vscode: Workbench): Promise<string> {
  await vscode.pressToastButton('Lijst openen');
  return until(async () => {
    const text = await vscode.editorText();
    return text.includes('Controle van de map') ? text : undefined;
  }, 'the report');
}

test('other kinds are named, an old letter is read, and an open file has no problem twice', async () => {
  const vscode = await openWorkspace({
    files: {
      'brieven/open.txt': LETTER,
      'brieven/dicht.txt': LETTER,
      'brieven/oud.txt': Buffer.from('Geachte mevrouw Van Dongen,\nMet vriendelijke groet, René\n', 'latin1'),
      'brieven/verslag.docx': 'x',
      'brieven/scan.pdf': 'x',
    },
    settings: { 'workbench.editor.enablePreview': false },
    theme: 'dark',
  });
  await vscode.openFile('brieven/open.txt');
  await underlined(vscode);
  const alone = (await inFile(vscode, 'open.txt')).length;

  await checkFolder(vscode);
  await vscode.toast('3 bestanden gecontroleerd');
  expect(await inFile(vscode, 'open.txt')).toHaveLength(alone);
  const found = (await inFile(vscode, 'dicht.txt')).length;
  expect(found).toBeGreaterThan(0);
  const text = await report(vscode);
  expect(text).toContain('brieven/verslag.docx: geen tekstbestand');
  expect(text).toContain('brieven/scan.pdf: geen tekstbestand');
  expect(text).toMatch(/oude tekenset[^]*brieven\/oud\.txt/);
  expect(text).not.toContain('Dongen');
  await vscode.screenshot('map-verslag-dark');

  // Opened: the underlines of the document. Closed: those of the folder again.
  const name = vscode.page.locator('.view-line .detected-link', { hasText: 'dicht.txt' });
  await name.waitFor();
  await name.click({ modifiers: ['Control'] });
  await until(
    async () => (await vscode.editor()).name === 'dicht.txt' || undefined,
    'the file behind its name',
  );
  await until(
    async () => (await inFile(vscode, 'dicht.txt')).some((p) => p.text !== '') || undefined,
    'opened',
  );
  expect((await inFile(vscode, 'dicht.txt')).length).toBeLessThanOrEqual(alone);
  await vscode.runCommand('View: Close All Editors');
  await until(
    async () => ((await inFile(vscode, 'dicht.txt')).length === found ? true : undefined),
    'the findings of the folder again',
  );
});

test('a file with only doubt stands in a group of its own, and gets no badge', async () => {
  const vscode = await openWorkspace({
    files: {
      'brief.txt': `${LETTER}\nDe folder van Roos ligt klaar op de balie.\n`,
      'folder.md': 'De folder van Roos ligt klaar op de balie.\n',
      'rustig.txt': 'De praktijk is maandag dicht.\n',
    },
    settings: { 'workbench.editor.enablePreview': false },
  });
  await checkFolder(vscode);
  const message = await vscode.toast('3 bestanden gecontroleerd');
  expect(message).toContain('In 1 bestand staan gegevens van personen. Bij 1 ander bestand is er twijfel.');
  await vscode.screenshot('map-twijfel-melding');
  const text = await report(vscode);
  expect(text).toMatch(/- brief\.txt: .*\. Daarnaast 1 keer twijfel\./);
  expect(text).toMatch(/## Kijk deze bestanden na\n[^]*- folder\.md: 1 keer twijfel\n/);
  expect(text).not.toMatch(/Roos|rustig/);
  await vscode.runCommand('Problems: Focus on Problems View');
  await vscode.screenshot('map-twijfel');

  // As many as the open document underlines, and as calm.
  const closed = await inFile(vscode, 'folder.md');
  expect(closed.map(({ severity }) => severity)).toEqual(['information']);
  await vscode.openFile('folder.md');
  await until(
    async () => (await inFile(vscode, 'folder.md')).some(({ text }) => text === 'Roos') || undefined,
    'opened',
  );
  expect((await inFile(vscode, 'folder.md')).map(({ severity }) => severity)).toEqual(['information']);
});

test('what is ignored on this computer is no finding in a folder', async () => {
  const vscode = await openWorkspace({ files: { 'een.txt': LETTER, 'twee.txt': LETTER } });
  await checkFolder(vscode);
  await vscode.toast('In 2 bestanden');
  const before = (await inFile(vscode, 'twee.txt')).length;
  await vscode.runCommand('Notifications: Clear All Notifications');

  await vscode.openFile('een.txt');
  await underlined(vscode);
  const shown = (await inFile(vscode, 'een.txt')).length;
  await vscode.select('Truus van Dongen');
  await vscode.pressKeys('Control+K', 'Shift+Alt+P');
  await vscode.pickQuickItem('Overal laten staan');
  await until(async () => (await inFile(vscode, 'een.txt')).length < shown || undefined, 'one ignored');

  await checkFolder(vscode);
  await vscode.toast('2 bestanden gecontroleerd');
  expect((await inFile(vscode, 'twee.txt')).length).toBeLessThan(before);
});

test('of thousands of letters a user stops halfway, and is told that the rest was not checked', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 6000 }, (_, n) => [`archief/${n % 60}/brief-${n}.txt`, LETTER]),
  );
  const vscode = await openWorkspace({ files });
  await checkFolder(vscode);
  await until(
    async () => (await vscode.toasts()).some((text) => / van 6000/.test(text)) || undefined,
    'the progress',
  );
  await vscode.screenshot('map-voortgang');
  await vscode.pressToastButton('Cancel');
  const message = await vscode.toast('U bent gestopt');
  const checked = Number(/^(\d+) /.exec(message)![1]);
  expect(checked).toBeGreaterThan(0);
  expect(checked).toBeLessThan(6000);
  await vscode.screenshot('map-gestopt');

  // The window listens: a letter opens and is checked as always.
  await vscode.openFile('archief/59/brief-59.txt');
  await underlined(vscode);
});
