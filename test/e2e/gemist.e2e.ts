// What the scanner missed, with a user's hands: select it, mark it by the light bulb, the keys or the menu, copy safely,
// undo and put back. The name is one that no scanner takes for a name: an ordinary word in small letters.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { openWorkspace, until, type Workbench } from './harness';
import { checkOnScreen, preview, underlined } from './steps';

const MISSED = 'korenaar';
const LETTER = `Beste collega,

Op het spreekuur zag ik Truus van Dongen. Zij werkt in de keuken van ${MISSED} en is daar bekend.
Haar klachten begonnen bij ${MISSED}.

Met vriendelijke groet,
de assistente
`;
const IS_DATA = 'Dit is wél een gegeven van een persoon';

const textIs = (vscode: Workbench, check: (text: string) => boolean, what: string) =>
  until(async () => check(await vscode.editorText()) || undefined, what);

/** The quick fixes of the open light bulb. */
const fixes = async (vscode: Workbench): Promise<string[]> => {
  await vscode.page.locator('.action-widget .monaco-list-row.action').first().waitFor();
  const rows = await vscode.page.locator('.action-widget .monaco-list-row.action').allTextContents();
  return rows.map((row) => row.replaceAll('\u00a0', ' ').trim());
};

async function openLetter(vscode: Workbench): Promise<void> {
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  expect((await vscode.diagnostics()).map(({ text }) => text)).not.toContain(MISSED);
}

test('a name that was missed gets a code by the light bulb, does not leave, and comes back', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  await openLetter(vscode);
  await vscode.select(` ${MISSED}`);
  await vscode.page.locator('.lightBulbWidget:visible').waitFor();
  await vscode.pressKeys('Control+.');
  const offered = await fixes(vscode);
  expect(offered.filter((title) => title.startsWith(IS_DATA))).toEqual([
    `${IS_DATA}: vervang door een code`,
    `${IS_DATA}: vervang overal in dit document (2 plaatsen)`,
  ]);
  await vscode.screenshot('gemist-1-lampje');
  await vscode.pressKeys('ArrowDown', 'Enter');
  await until(async () => (await vscode.quickText()).includes('Wat voor gegeven is dit?'), 'the kinds');
  expect((await vscode.quickItems())[0]).toBe('Naam');
  await vscode.screenshot('gemist-2-soort');
  await vscode.pressKeys('Escape');
  await vscode.quickInputClosed();
  expect(await vscode.editorText()).toBe(LETTER);

  await vscode.select(MISSED);
  await vscode.pressKeys('Control+K', 'Shift+Alt+O');
  await until(async () => (await vscode.quickText()).includes('Wat voor gegeven is dit?'), 'the kinds');
  await vscode.pressKeys('Enter');
  await vscode.quickInputClosed();
  await textIs(vscode, (text) => !text.includes(MISSED), 'codes for the name');
  const coded = await vscode.editorText();
  expect(coded).toContain('Truus van Dongen');
  expect(coded.match(/\[(?:VOOR|ACHTER)?NAAM-2\]/gu)).toHaveLength(2);
  await vscode.screenshot('gemist-3-code');

  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await vscode.screenshot('gemist-4-voorbeeld');
  await vscode.pressKeys('Enter');
  const copied = await vscode.clipboardAfter('');
  expect(copied).not.toMatch(new RegExp(`${MISSED}|Dongen|Truus`, 'iu'));

  await vscode.focusEditor();
  await vscode.pressKeys('Control+Z');
  await textIs(vscode, (text) => text === LETTER, 'the letter in one undo');
  await vscode.pressKeys('Control+Y');
  await textIs(vscode, (text) => text === coded, 'the codes again');
  await vscode.pressKeys('Control+K', 'Shift+Alt+T');
  await textIs(vscode, (text) => text === LETTER, 'the letter, put back');
});

test('a name that was marked is underlined and leaves as a code again: after an undo, in the letter with the answer, until it is taken back', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  const isMarked = (some: boolean) =>
    until(
      async () =>
        (await vscode.diagnostics()).some(
          ({ text, source }) => text === MISSED && source === 'Promptsluis',
        ) === some || undefined,
      some ? 'the name underlined' : 'the name no longer underlined',
    );
  const copySafely = async (screenshot?: string): Promise<string> => {
    await vscode.writeClipboard('niets');
    await vscode.pressKeys('Shift+Alt+K');
    await preview(vscode);
    if (screenshot) await vscode.screenshot(screenshot);
    await vscode.pressKeys('Enter');
    return vscode.clipboardAfter('niets');
  };
  await openLetter(vscode);
  await vscode.select(MISSED);
  await vscode.pressKeys('Control+K', 'Shift+Alt+O');
  await vscode.pickQuickItem('Naam');
  await textIs(vscode, (text) => !text.includes(MISSED), 'codes for the name');
  await vscode.pressKeys('Control+Z');
  await textIs(vscode, (text) => text === LETTER, 'the letter in one undo');
  await isMarked(true);
  await vscode.screenshot('gemist-12-na-ongedaan');
  await vscode.pressKeys('Control+Home');
  const copied = await copySafely();
  expect(copied).not.toContain(MISSED);

  await vscode.writeClipboard(copied.replace('Beste collega', 'Geachte collega'));
  await vscode.pressKeys('Shift+Alt+P');
  await textIs(vscode, (text) => text === LETTER.replace('Beste', 'Geachte'), 'the letter with the answer');
  await checkOnScreen(vscode, 'Nog niet nagekeken');
  const { name } = await vscode.editor();
  const marked = async () =>
    (await vscode.diagnostics()).filter(
      ({ text, source, file }) => text === MISSED && source === 'Promptsluis' && file === name,
    ).length;
  await until(async () => (await marked()) === 2 || undefined, 'the name underlined in the letter');
  const again = await copySafely('gemist-13-brief-opnieuw');
  expect(again).toContain('Geachte collega');
  expect(again).not.toMatch(new RegExp(`${MISSED}|Dongen|Truus`, 'iu'));

  await vscode.select(MISSED);
  await vscode.pressKeys('ArrowLeft', 'Control+K', 'Shift+Alt+D');
  await until(async () => (await marked()) === 0 || undefined, 'the mark taken back');
  await vscode.screenshot('gemist-14-aanwijzing-weg');
  expect(await copySafely()).toContain(`de keuken van ${MISSED} en`);
});

test('the menu marks one place and tells of the other, which needs no second question; a code can not be marked', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER }, theme: 'dark' });
  await openLetter(vscode);
  await vscode.pressKeys('Control+Home', 'Control+K', 'Shift+Alt+V');
  expect(await vscode.toast('Hier staat geen bevinding')).toContain('Selecteer dan dat gegeven');
  await vscode.screenshot('gemist-5-geen-bevinding-dark');
  await vscode.pressToastButton('Begrepen');

  await vscode.select(MISSED);
  await vscode.focusEditor();
  await vscode.pressKeys('Control+D', 'Control+K', 'Shift+Alt+V');
  await vscode.toast('één gegeven tegelijk');
  expect(await vscode.editorText()).toBe(LETTER);
  await vscode.screenshot('gemist-10-meer-selecties-dark');
  await vscode.pressToastButton('Begrepen');

  await vscode.select(MISSED);
  await vscode.pressKeys('Shift+F10');
  await vscode.page.getByText('Vervang dit gegeven door een code').first().waitFor();
  await vscode.screenshot('gemist-6-menu-dark');
  await vscode.page.getByText('Vervang dit gegeven door een code').first().click();
  await vscode.pickQuickItem('Naam');
  await textIs(vscode, (text) => text.split(MISSED).length === 2, 'one place left');
  expect(await vscode.toast('één plaats vervangen')).toContain('nog op 1 andere plaats');
  await vscode.screenshot('gemist-7-nog-een-dark');
  await vscode.pressKeys('Control+S', 'Control+W');
  await vscode.openFile('brief.txt');
  await vscode.pressKeys('Control+Home');
  await vscode.typeText('Praktijk Zuid ');
  await textIs(vscode, (text) => text.startsWith('Praktijk Zuid Beste'), 'another text at the same place');
  // By now the notice may wait behind the bell.
  await vscode.pressKeys('Control+K', 'Control+Shift+N');
  await vscode.page
    .locator('.notifications-center .monaco-button', { hasText: 'Vervang overal' })
    .first()
    .click();
  await textIs(vscode, (text) => !text.includes(MISSED), 'no place left');
  await vscode.screenshot('gemist-11-weer-geopend-dark');
  await vscode.pressKeys('Escape');
  await vscode.page.locator('.notifications-center.visible').waitFor({ state: 'hidden' });
  expect(await vscode.editorText()).toMatch(
    /^Praktijk Zuid Beste collega,[^]* bij \[\w*NAAM-2\]\.\n\nMet vriendelijke groet,/u,
  );
  await vscode.quickInputClosed();

  const code = /\[\w*NAAM-2\]/u.exec(await vscode.editorText())![0];
  await vscode.select(code);
  await vscode.pressKeys('Control+K', 'Shift+Alt+V');
  await vscode.toast('staat al een code');
});

test('of a double name both halves get a code, from whichever half', async () => {
  const text =
    'Beste collega,\n\nIk zag de heer van der Doorn - Okkerse. Okkerse belde. Mevrouw Verdurmen-Korenaar wacht.\nKorenaar kwam later, Van der Doorn ook.\n';
  const vscode = await openWorkspace({ files: { 'brief.txt': text } });
  await openLetter(vscode);
  await vscode.select('Okkerse belde');
  await vscode.pressKeys('ArrowLeft', 'Control+K', 'Shift+Alt+O');
  await textIs(vscode, (now) => !/Doorn|Okkerse/u.test(now), 'codes for both halves');
  expect(await vscode.editorText()).toContain('Verdurmen-Korenaar');
  await vscode.select('Verdurmen');
  await vscode.pressKeys('ArrowLeft', 'Control+K', 'Shift+Alt+O');
  await textIs(vscode, (now) => !/Verdurmen|Korenaar/u.test(now), 'codes for both halves');
  await vscode.screenshot('gemist-15-dubbele-naam');
  await vscode.pressKeys('Control+K', 'Shift+Alt+T');
  await textIs(vscode, (now) => now === text, 'the letter, put back');
});

test('protected storage that can not be written: nothing is replaced', async () => {
  const vscode = await openWorkspace({
    files: { 'brief.txt': LETTER },
    damage: {
      'dist/extension-itself.js': readFileSync(path.join(projectRoot, 'dist/extension.js'), 'utf8'),
      'dist/extension.js': `const { activate } = require('./extension-itself.js');
        const refuse = () => Promise.reject(new Error('The key ring is locked'));
        const secrets = { get: async () => undefined, store: refuse, delete: refuse, onDidChange: () => ({ dispose() {} }) };
        exports.activate = (context) => activate(Object.create(context, { secrets: { value: secrets } }));`,
    },
  });
  await openLetter(vscode);
  await vscode.select(MISSED);
  await vscode.pressKeys('Control+K', 'Shift+Alt+O');
  await vscode.pickQuickItem('Iets anders van een persoon…');
  await until(async () => (await vscode.quickText()).includes('het meest op lijkt'), 'the other kinds');
  await vscode.screenshot('gemist-8-andere-soort');
  await vscode.pickQuickItem('Instelling');
  expect(await vscode.toast('niet veilig bewaren')).toContain('Er is niets veranderd');
  expect(await vscode.editorText()).toBe(LETTER);
  await vscode.screenshot('gemist-9-opslag');
});
