// Issue 5, with a user's hands: quick fixes by key, ignoring and taking back, the paste guard, the copy hint, the list
// and a whole folder. A workspace that tries to loosen the lock: vijandig.e2e.ts.
import { describe, expect, test } from 'vitest';
import { openWorkspace, pause, until, type Workbench } from './harness';
import { LETTER, underlined } from './steps';

const found = async (vscode: Workbench) =>
  (await vscode.diagnostics()).filter(({ source }) => source === 'Promptsluis').map(({ text }) => text);

/** Waits until the text in front is as asked. */
const textIs = (vscode: Workbench, check: (text: string) => boolean, what: string) =>
  until(async () => check(await vscode.editorText()) || undefined, what);

describe('in a letter', () => {
  test('a finding is replaced by key, everywhere and in one undo; the underline comes back', async () => {
    const vscode = await openWorkspace({ files: { 'brief.txt': LETTER }, theme: 'dark' });
    await vscode.openFile('brief.txt');
    await underlined(vscode);
    await vscode.select('999990639');
    expect(await vscode.hoverText()).toContain('BSN');
    await vscode.screenshot('editor-hover-dark');

    await vscode.pressKeys('Escape', 'Control+K', 'Shift+Alt+V');
    await textIs(vscode, (text) => text.includes('BSN: [BSN-1]'), 'the code');
    expect(await vscode.editorText()).toContain('Truus');

    await vscode.pressKeys('Control+Z');
    await textIs(vscode, (text) => text === LETTER, 'the letter as it was');
    await until(async () => (await found(vscode)).includes('999990639') || undefined, 'the underline again');

    await vscode.pressKeys('Control+K', 'Shift+Alt+A');
    await textIs(vscode, (text) => !/Dongen|1951|999990639/.test(text), 'codes everywhere');
    await vscode.pressKeys('Control+Z');
    await textIs(vscode, (text) => text === LETTER, 'one undo for all');
  });

  test('the light bulb offers the quick fixes; the list goes along the findings; what is ignored can come back', async () => {
    const vscode = await openWorkspace({ files: { 'brief.txt': LETTER }, theme: 'high-contrast' });
    await vscode.openFile('brief.txt');
    await underlined(vscode);
    await vscode.select('Truus van Dongen');
    await vscode.pressKeys('Control+.');
    await vscode.page.getByText('Dit is geen naam (alleen in dit document)').waitFor();
    await vscode.screenshot('editor-quick-fix-hc');
    await vscode.pressKeys('Escape');

    await vscode.pressKeys('Shift+Alt+B');
    expect(await vscode.quickText()).toContain('Bevindingen');
    await vscode.screenshot('editor-lijst-hc');
    await vscode.pressKeys('Escape');

    const before = (await found(vscode)).length;
    await vscode.select('Truus van Dongen');
    await vscode.runCommand('Promptsluis: In dit document: dit is geen gegeven van een persoon');
    await until(async () => (await found(vscode)).length < before || undefined, 'the underline gone');

    await vscode.runCommand('Promptsluis: Genegeerde bevindingen tonen…');
    await vscode.pickQuickItem('Truus van Dongen');
    await vscode.pressKeys('Enter');
    await until(async () => (await found(vscode)).length === before || undefined, 'the underline back');
  });
});

test('someone types in the middle of a letter: the underlines are those of the text as it is then', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  const before = await found(vscode);
  expect(before).toEqual(expect.arrayContaining(['Truus van Dongen', '999990639']));

  await vscode.select('annuleren.');
  await vscode.pressKeys('ArrowRight', 'Enter');
  await vscode.typeText('Zwotsleder, van der komt om 14.00 uur.');
  const more = ['Zwotsleder, van der', ...before].sort();
  await until(
    async () => JSON.stringify((await found(vscode)).sort()) === JSON.stringify(more) || undefined,
    'the name that was typed underlined, and the others as before',
  );
  await vscode.screenshot('editor-typen');

  // Two lines become one, and a line further down moves up.
  await vscode.pressKeys('Home', 'Shift+End', 'Delete', 'Delete');
  await until(
    async () =>
      JSON.stringify((await found(vscode)).sort()) === JSON.stringify([...before].sort()) || undefined,
    'the underlines of the letter as it was',
  );
});

test('a dictated letter in lines of one width, and one in HTML: what stands on two lines is one finding', async () => {
  const dictated = [
    'beste collega ik verwijs naar u mevrouw verdurmen thyra geboren op acht',
    'november negentienhonderd zesenvijftig zij heeft sinds drie weken last',
    'van haar linker knie na een val van de trap in haar huis de knie is dik',
    'en warm en zij kan hem niet goed buigen graag uw oordeel en dat van de',
    'heer okkerse haar telefoon is 06 12 34 56 78 en haar dochter heet imke',
    '',
  ].join('\n');
  const mail =
    '<div>Geachte heer <b>Jorrit</b> Okker-</div>\n<div>se,</div>\n<div>Geboren: 3&amp;nbsp;april&nbsp;1951</div>\n';
  const vscode = await openWorkspace({ files: { 'dictaat.txt': dictated, 'mail.txt': mail } });
  await vscode.openFile('dictaat.txt');
  await until(
    async () => (await found(vscode)).includes('acht\nnovember negentienhonderd zesenvijftig') || undefined,
    'the date',
  );
  await vscode.screenshot('editor-regels');
  await vscode.openFile('mail.txt');
  await until(
    async () => (await found(vscode)).includes('3&amp;nbsp;april&nbsp;1951') || undefined,
    'the date in HTML',
  );
  expect(await found(vscode)).toContain('Jorrit</b> Okker-</div>\n<div>se');
  await vscode.screenshot('editor-html');
  await vscode.pressKeys('Control+K', 'Shift+Alt+A');
  await textIs(vscode, (text) => !/Jorrit|Okker|1951/.test(text), 'codes in the mail');
  await vscode.pressKeys('Control+Z');
  await textIs(vscode, (text) => text === mail, 'the mail as it was');
});

test('a letter of which the accents became question marks: a name is one finding, and one code', async () => {
  const letter =
    'Geachte collega,\n\nMevrouw Ren?e M?ller, geboren 12-03-1956, is een pati?nt van ons. Hebt u de foto?s?\n';
  const vscode = await openWorkspace({ files: { 'export.txt': letter } });
  await vscode.openFile('export.txt');
  await until(async () => (await found(vscode)).includes('Ren?e M?ller') || undefined, 'the name');
  expect(await found(vscode)).toEqual(['Ren?e M?ller', '12-03-1956']);
  await vscode.screenshot('editor-accenten-weg');
  await vscode.pressKeys('Control+K', 'Shift+Alt+A');
  await textIs(
    vscode,
    (text) => text === letter.replace('Ren?e M?ller', '[NAAM-1]').replace('12-03-1956', '[GEBOORTEDATUM-1]'),
    'codes',
  );
  await vscode.pressKeys('Control+Z');
  await textIs(vscode, (text) => text === letter, 'the letter as it was');
});

test('a letter in Rich Text Format, opened as it is: accents, hard spaces and boxes hide nobody', async () => {
  const letter = [
    String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Calibri;}}\f0\fs22 Geachte collega,\par`,
    String.raw`Mevrouw {\b Ren\'e9e} M\'fcller, geboren 12\~maart\~1956, is bij ons.\par`,
    String.raw`BSN: [9][9][9][9][9][0][6][3][9]\par}`,
  ].join('\n');
  const vscode = await openWorkspace({ files: { 'brief.rtf': letter } });
  await vscode.openFile('brief.rtf');
  const hidden = [
    String.raw`Ren\'e9e} M\'fcller`,
    String.raw`12\~maart\~1956`,
    '[9][9][9][9][9][0][6][3][9]',
  ];
  await until(async () => (await found(vscode)).length === hidden.length || undefined, 'the findings');
  expect(await found(vscode)).toEqual(hidden);
  await vscode.screenshot('editor-rtf');
});

test('a given name is left alone in every text only after a question, which Enter answers with no', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': 'Uw vader Henk komt morgen.\n' } });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  const everywhere = 'Promptsluis: Op deze computer: dit is geen gegeven van een persoon';
  await vscode.select('Henk');
  const asks = async () => {
    await vscode.runCommand(everywhere);
    const title = '“Henk” in alle teksten laten staan?';
    await until(async () => (await vscode.quickText()).includes(title) || undefined, 'the question');
  };
  await asks();
  await vscode.screenshot('editor-overal-laten-staan');
  await vscode.pressKeys('Enter');
  await vscode.quickInputClosed();
  expect((await vscode.diagnostics()).length).toBe(1);
  await asks();
  await vscode.pickQuickItem('Overal laten staan');
  await until(async () => (await vscode.diagnostics()).length === 0 || undefined, 'no underline');
  expect((await vscode.statusBar()).map(({ text }) => text).join()).toContain('Niets gevonden');
});

test('pasting patient data: plain at first, one quiet message, and a choice without the data', async () => {
  const vscode = await openWorkspace({ files: { 'leeg.txt': '', 'brief.txt': LETTER } });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  await vscode.openFile('leeg.txt');
  await vscode.writeClipboard(LETTER);
  await vscode.pressKeys('Control+V');
  await textIs(vscode, (text) => text.includes('Truus'), 'the pasted letter');
  expect(await vscode.toast('U hebt tekst met gegevens van een persoon geplakt')).toContain(
    'het knopje bij de cursor of druk op Ctrl+.',
  );
  expect(await vscode.toasts()).toHaveLength(1);
  await vscode.screenshot('editor-plakken');

  // Without a mouse, as the message says.
  await vscode.pressKeys('Control+.');
  await vscode.page
    .locator('.action-widget .monaco-list-row', { hasText: 'Plak zonder patiëntgegevens' })
    .waitFor();
  await vscode.screenshot('editor-plakken-keuze');
  await vscode.pressKeys('ArrowDown', 'Enter');
  await textIs(
    vscode,
    (text) => text.includes('[BSN-1]') && !/Truus|Dongen|999990639/.test(text),
    'the safe text',
  );
  await vscode.pressKeys('Control+Z');
});

test('pasting codes first: the text as it was is a choice too, by the same key', async () => {
  const vscode = await openWorkspace({
    files: { 'leeg.txt': '', 'brief.txt': LETTER },
    settings: { 'promptsluis.plakken': 'zonderGegevens' },
  });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  await vscode.openFile('leeg.txt');
  await vscode.writeClipboard(LETTER);
  await vscode.pressKeys('Control+V');
  await textIs(vscode, (text) => text.includes('[BSN-1]'), 'the safe text');
  expect(await vscode.toast('vervangen door codes')).toContain('of met Ctrl+. op het toetsenbord');
  await vscode.screenshot('editor-plakken-codes');

  await vscode.pressKeys('Control+.');
  await vscode.page.locator('.action-widget .monaco-list-row', { hasText: 'Plain Text' }).waitFor();
  await vscode.screenshot('editor-plakken-codes-keuze');
  await vscode.pressKeys('ArrowDown', 'Enter');
  await textIs(vscode, (text) => text === LETTER, 'the text as it was');
});

test('a plain copy is never changed, and gets one hint per document', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  await vscode.openFile('brief.txt');
  await underlined(vscode);
  await vscode.selectAll();
  await vscode.pressKeys('Control+C');
  expect(await vscode.clipboardAfter('')).toBe(LETTER);
  await vscode.toast('gekopieerde tekst');
  await vscode.pressToastButton('Niet meer tonen');
  await pause(500);
  await vscode.pressKeys('Control+C');
  await pause(1000);
  expect(await vscode.toasts()).toEqual([]);
});

test('a whole folder: findings in Problems, a report that names what could not be read', async () => {
  const vscode = await openWorkspace({
    files: {
      'brieven/een.txt': LETTER,
      'brieven/twee.txt': 'De praktijk is maandag dicht.\n',
      'brieven/beeld.txt': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 255, 254]),
    },
  });
  await vscode.runCommand('Promptsluis: Map controleren…');
  await vscode.pickQuickItem('praktijk');
  await vscode.toast('2 bestanden gecontroleerd');
  await vscode.pressToastButton('Lijst openen');
  await until(
    async () => (await vscode.editorText()).includes('Controle van de map') || undefined,
    'the report',
  );
  const report = await vscode.editorText();
  expect(report).toContain('brieven/een.txt');
  expect(report).toContain('brieven/beeld.txt: geen leesbare tekst');
  expect(report).not.toContain('Truus');
  expect((await vscode.diagnostics()).map(({ file }) => file)).toContain('een.txt');
  await vscode.screenshot('editor-map');
});
