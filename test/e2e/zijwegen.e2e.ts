// Side roads of a working day: a document that may only be read, a whole conversation for an answer, the words of a
// layman in the palette, and a template as Notepad saves it.
import { expect, test } from 'vitest';
import { openWorkspace, pause, until } from './harness';
import { LETTER, checkOnScreen, openPrompt, preview, underlined } from './steps';

test('a read-only document stays as it is, by key and by palette, and the message says so', async () => {
  const vscode = await openWorkspace({
    files: { 'bewaard.txt': LETTER },
    settings: { 'files.readonlyInclude': { '**/bewaard.txt': true } },
    theme: 'high-contrast',
  });
  await vscode.openFile('bewaard.txt');
  await underlined(vscode);
  await vscode.pressKeys('Control+K', 'Shift+Alt+A');
  await vscode.toast('Dit document kunt u alleen lezen. Er is niets vervangen.');
  await vscode.screenshot('zijwegen-alleen-lezen');
  await vscode.runCommand('Notifications: Clear All Notifications');
  await vscode.select('Truus van Dongen');
  await vscode.runCommand('Promptsluis: Vervang dit gegeven overal in het document');
  await vscode.toast('Dit document kunt u alleen lezen. Er is niets vervangen.');
  expect(await vscode.editorText()).toBe(LETTER);
  // A safe copy changes nothing in it.
  await vscode.pressKeys('Escape');
  await vscode.focusEditor();
  await vscode.pressKeys('Control+Home', 'Shift+Alt+K');
  await preview(vscode);
  await vscode.pressKeys('Enter');
  expect(await vscode.clipboardAfter('')).toContain('[NAAM-1]');
});

test('a whole conversation is no answer, and a code between other signs counts once', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  await vscode.openFile('brief.txt');
  await openPrompt(vscode);
  await vscode.runCommand('Promptsluis: Kopieer veilig voor chatbot');
  await preview(vscode);
  await vscode.pressKeys('Enter');
  const question = await vscode.clipboardAfter('');
  const answer =
    'Beste mevrouw [ACHTERNAAM-1],\n\nU was op 12 maart bij ons.\nGeboren: `[GEBOORTEDATUM-1]`.\n';
  await vscode.writeClipboard(`U zei:\n${question}\n\nDe chatbot zei:\n${answer}`);
  await vscode.pressKeys('Shift+Alt+P');
  await vscode.toast('In deze tekst staat ook uw vraag aan de chatbot. Er is niets veranderd.');
  await vscode.screenshot('zijwegen-heel-gesprek');
  expect((await vscode.editor()).text).toContain('</invoer>');

  await vscode.writeClipboard(answer);
  await vscode.pressKeys('Shift+Alt+P');
  await until(
    async () => (await vscode.quickText()).includes('Welke zet u terug') || undefined,
    'the question about the code in other signs',
  );
  await vscode.pressKeys('Enter');
  await checkOnScreen(vscode, 'Op 1 plaats meteen teruggezet.');
  await checkOnScreen(vscode, 'Op 1 plaats teruggezet nadat u dat goedkeurde.');
  await vscode.screenshot('zijwegen-codes-geteld');
});

test('the palette knows the words of a layman, and shows the same titles as ever', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  await vscode.openFile('brief.txt');
  const firstFor = async (words: string): Promise<string[]> => {
    await vscode.pressKeys('Escape', 'F1');
    await vscode.page.locator('.quick-input-widget:visible input').first().waitFor();
    await vscode.typeText(words);
    await pause(500);
    return vscode.quickItems();
  };
  for (const [words, title] of [
    ['anoniem maken', 'Kopieer veilig voor chatbot'],
    ['kopiëren', 'Kopieer veilig voor chatbot'],
    ['chatgpt', 'Kopieer veilig voor chatbot'],
    ['vertalen', 'Sjabloon gebruiken…'],
    ['brief schrijven', 'Sjabloon gebruiken…'],
    ['folder maken', 'Sjabloon gebruiken…'],
    ['plakken', 'Plak antwoord en zet gegevens terug'],
    ['handleiding', 'Aan de slag'],
    ['toch verstuurd', 'Handboek openen'],
    ['wissen', 'Vergeet alle gegevens nu'],
  ] as const) {
    expect(await firstFor(words), words).toContain(`Promptsluis: ${title}`);
  }
  await vscode.pressKeys('Escape');
  await vscode.runCommand('Promptsluis: Handboek openen');
  await vscode.page.locator('.tab', { hasText: 'handboek.md' }).waitFor();
  const page = vscode.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await page.getByRole('heading', { name: 'Handboek van Promptsluis' }).waitFor();
  await vscode.screenshot('zijwegen-handboek');
  await firstFor('anoniem');
  await vscode.screenshot('zijwegen-zoekwoorden');
});

const TEMPLATE = (id: string, title: string) => `---
id: ${id}
titel: ${title}
versie: "1.0"
categorie: Eigen sjablonen
doel: Een brief aan een patiënt korter maken.
velden:
  - id: tekst
    label: De tekst
    type: lang
    verplicht: ja
    standaard: \${selectie}
    persoonsgegevens: vervangen
---

Maak deze tekst van een patiënt korter.

<invoer>
\${tekst}
</invoer>
`;

test('templates as Notepad saves them: read, or named with what to do', async () => {
  const vscode = await openWorkspace({
    files: {
      'brief.txt': LETTER,
      '.promptsluis/oud.md': Buffer.from(TEMPLATE('oud', 'Patiënt korter'), 'latin1'),
      '.promptsluis/unicode.MD': Buffer.from(`\ufeff${TEMPLATE('unicode', 'Patiënt kort')}`, 'utf16le'),
      '.promptsluis/nieuw.md.txt': TEMPLATE('nieuw', 'Nieuw'),
      '.promptsluis/spatie.md': TEMPLATE('spatie', 'Spatie').replace('id: ', ' id: '),
    },
  });
  await vscode.openFile('brief.txt');
  await vscode.selectAll();
  await vscode.runCommand('Promptsluis: Sjabloon gebruiken…');
  await until(
    async () => (await vscode.quickText()).includes('2 sjablonen hebben een fout') || undefined,
    'two',
  );
  await vscode.typeText('patiënt kort');
  await until(
    async () => (await vscode.quickItems()).includes('Patiënt korter') || undefined,
    'the template',
  );
  expect((await vscode.quickItems()).slice(0, 2).sort()).toEqual(['Patiënt kort', 'Patiënt korter']);
  await vscode.screenshot('zijwegen-sjablonen');
  await vscode.pickQuickItem('Patiënt korter');
  await until(
    async () => (await vscode.editorText()).includes('tekst van een patiënt korter') || undefined,
    'it',
  );

  const errors = (await vscode.diagnostics()).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file }) => file.split('/').pop()).sort()).toEqual(['nieuw.md.txt', 'spatie.md']);
  expect(errors.map(({ message }) => message).join(' ')).toContain('moet eindigen op .md');
  await vscode.pressKeys('Control+Shift+M');
  await vscode.page.locator('.markers-panel').waitFor();
  await vscode.screenshot('zijwegen-sjablonen-problemen');
});

test('only spaces selected: the message says that, and not that the text is empty', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER.replace('Naam: ', 'Naam:     ') } });
  await vscode.openFile('brief.txt');
  await vscode.select('    ');
  await vscode.pressKeys('Shift+Alt+K');
  await vscode.toast('U selecteerde alleen spaties of lege regels. Er is niets gekopieerd.');
  expect(await vscode.readClipboard()).toBe('');
});

test('a template that takes no text says so, and inserted it leaves the selected text alone', async () => {
  const vscode = await openWorkspace({
    files: {
      'brief.txt': LETTER,
      '.promptsluis/vast.md': TEMPLATE('vast', 'Vaste vraag')
        .replace('verplicht: ja', 'verplicht: nee')
        .replace('    standaard: ${selectie}\n', ''),
    },
  });
  await vscode.openFile('brief.txt');
  const choose = async (command: string): Promise<void> => {
    await vscode.select('Truus van Dongen');
    // Not by `runCommand`: its Escape would take the selection away.
    await vscode.pressKeys('F1');
    await vscode.page.locator('.quick-input-widget:visible input').first().waitFor();
    await vscode.typeText(`Promptsluis: ${command}`);
    await vscode.pickQuickItem(`Promptsluis: ${command}`);
    await until(async () => (await vscode.quickText()).includes('Zoek op doel') || undefined, 'the list');
    await vscode.typeText('vaste vraag');
    await until(async () => (await vscode.quickItems())[0] === 'Vaste vraag' || undefined, 'the template');
    await vscode.pressKeys('Enter');
  };
  await choose('Sjabloon gebruiken…');
  await vscode.toast('Dit sjabloon neemt de tekst die u selecteerde niet over.');
  expect(await vscode.editorText()).not.toContain('Dongen');
  await vscode.screenshot('zijwegen-selectie-niet-gebruikt');

  await vscode.openFile('brief.txt');
  await choose('Sjabloon invoegen…');
  await until(async () => (await vscode.editorText()).includes('</invoer>') || undefined, 'the template');
  expect(await vscode.editorText()).toContain('Naam: Truus van DongenMaak deze tekst');
  await vscode.pressKeys('Escape', 'Control+Z');
  await until(async () => (await vscode.editorText()) === LETTER || undefined, 'one undo');
});
