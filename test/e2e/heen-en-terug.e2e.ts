// Issue 4, with a user's hands: a family in one letter, a preview, a chatbot that mangles the codes, a reload, wiping.
import { beforeAll, expect, test } from 'vitest';
import { openWorkspace, pause, until, type Workbench } from './harness';
import { checkOnScreen, preview, withProtectedStorage } from './steps';

const FAMILY = `Geachte mevrouw Yildirim, geachte heer Van den Bosch,

Op het spreekuur zag ik uw zoon Sem van den Bosch (geboren 14-08-2018, BSN 999956838).
Hij kreeg amoxicilline, 3 keer per dag, 7 dagen lang. Hij heeft geen koorts meer.

Voor uw dochter Noor, geboren 2 november 2024, staat nog 1 prik open.
`;
const SECRETS = ['Yildirim', 'Bosch', 'Sem', 'Noor', '14-08-2018', '2 november 2024', '999956838'];

/** Copies the letter in front safely, through the preview. @returns what is on the clipboard then */
async function copySafely(vscode: Workbench, screenshot?: string): Promise<string> {
  const before = await vscode.readClipboard();
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  if (screenshot) await vscode.screenshot(screenshot);
  await vscode.pressKeys('Enter');
  return vscode.clipboardAfter(before);
}

const OTHER = 'Beste mevrouw De Vries,\n\nUw uitslag is goed.\n';

/** What the check of an answer marks in letters, or in one of them. */
const marked = async (window: Workbench, file?: string): Promise<string[]> =>
  (await window.diagnostics())
    .filter((mark) => mark.source === 'Promptsluis controle' && (file === undefined || mark.file === file))
    .map(({ text }) => text);

let copied = '';
let letter = '';
let vscode: Workbench;

beforeAll(async () => {
  vscode = await openWorkspace({
    files: { 'gezin.txt': FAMILY, 'andere.txt': OTHER },
  });
  await withProtectedStorage(vscode);
  await vscode.openFile('gezin.txt');
  copied = await copySafely(vscode, 'gezin-1-voorbeeld');
});

test('three people of one family leave as codes', () => {
  for (const secret of SECRETS) expect(copied).not.toContain(secret);
  expect(copied).toContain('[BSN-1]');
  expect(copied).toContain('7 dagen');
});

test('F8 goes along the replacements in the preview', async () => {
  await vscode.openFile('gezin.txt');
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await until(async () => ((await vscode.editor()).selected.startsWith('[') ? true : undefined), 'a stop');
  const first = (await vscode.editor()).selected;
  await vscode.pressKeys('F8');
  await until(async () => ((await vscode.editor()).selected !== first ? true : undefined), 'the next stop');
  expect((await vscode.editor()).selected).toMatch(/^\[[A-Z]+-\d/);
  await vscode.pressKeys('Escape');
  await until(async () => ((await vscode.editor()).name === 'gezin.txt' ? true : undefined), 'the letter');
});

test('copying in the preview copies what the preview is about: never the text with the data', async () => {
  await vscode.openFile('gezin.txt');
  await vscode.writeClipboard('iets anders');
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await vscode.page.locator('.monaco-diff-editor .original .view-lines').click();
  await vscode.pressKeys('Control+A', 'Control+C');
  const safe = await vscode.clipboardAfter('iets anders');
  expect(safe).toBe(copied);
  for (const secret of SECRETS) expect(safe).not.toContain(secret);
  // Nothing happens for half a second after the key: a second one must not copy the letter itself.
  await vscode.openFile('gezin.txt');
  await vscode.selectAll();
  await vscode.writeClipboard('nog iets');
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await vscode.pressKeys('Control+C');
  await vscode.clipboardAfter('nog iets');
  await until(async () => (await vscode.editor()).name === 'gezin.txt' || undefined, 'the letter');
  await pause(1000);
  await vscode.pressKeys('Control+C');
  await pause(500);
  const kept = await vscode.readClipboard();
  for (const secret of SECRETS) expect(kept).not.toContain(secret);
  expect(kept).toContain('[BSN-1]');
});

test('an answer pasted with Ctrl+V has a way to the letter; the prompt pasted so has none', async () => {
  await vscode.writeClipboard(copied);
  await vscode.runCommand('File: New Untitled Text File');
  await vscode.pressKeys('Control+V');
  await until(async () => (await vscode.editorText()).includes('[BSN-1]') || undefined, 'the prompt');
  expect((await vscode.toasts()).filter((message) => message.includes('antwoord'))).toEqual([]);
  await vscode.selectAll();
  await vscode.pressKeys('Delete');

  const [salutation = ''] = copied.split('\n');
  const answer = `${salutation}\n\nUw kind had koorts en kreeg amoxicilline. Het gaat nu goed met uw kind.`;
  await vscode.writeClipboard(answer);
  await vscode.pressKeys('Control+V');
  await vscode.toast('U hebt tekst met codes geplakt');
  // The button is about what was pasted, whatever is copied meanwhile.
  await vscode.writeClipboard('iets heel anders');
  expect(await vscode.editorText()).toContain(answer);
  await vscode.screenshot('gezin-geplakt-antwoord');
  await vscode.pressToastButton('Maak de brief');
  await until(
    async () => (await vscode.editorText()).includes('mevrouw Yildirim') || undefined,
    'the letter',
  );
  await checkOnScreen(vscode, 'Nog niet nagekeken');
  await vscode.screenshot('gezin-geplakt-antwoord-brief');
  for (let documents = 0; documents < 2; documents++) {
    await vscode.runCommand('View: Revert and Close Editor');
  }
});

test('after a reload a mangled answer comes back whole, and the check points at what is new', async () => {
  const [salutation = ''] = copied.split('\n');
  const codes = [...copied.matchAll(/\[[A-Z]+-\d[a-z]?\]/g)].map(([code]) => code);
  const mangled = codes.find((code) => code.startsWith('[VOORNAAM') || code.startsWith('[NAAM'))!;
  const answer = [
    salutation,
    '',
    `Uw kind **\\[${mangled.slice(1, -1).toLowerCase().replace('-', ' ')}\\]** was op het spreekuur.`,
    'Geef amoxicilline 5 keer per dag. Bel 020-1234567.',
    '',
    'Met groet, [INVULLEN: naam van de arts]',
    '',
    '## Opmerkingen voor de praktijk',
    '',
    '- Klopt 5 keer per dag?',
  ].join('\n');

  await vscode.reload();
  await vscode.writeClipboard(answer);
  await vscode.runCommand('Promptsluis: Plak antwoord en zet gegevens terug');
  await until(
    async () => (await vscode.quickText()).includes('Welke zet u terug') || undefined,
    'the approval',
  );
  await vscode.screenshot('gezin-2-goedkeuren');
  await vscode.pressKeys('Enter');
  await until(
    async () => /mevrouw Yildirim(?![^]*\*\*)/.test((await vscode.editor()).text) || undefined,
    'the restored letter, without the signs of the chatbot for bold',
  );
  const text = await vscode.editorText();
  expect(text).toContain('Van den Bosch');
  expect(text).not.toMatch(/\[(NAAM|VOORNAAM|ACHTERNAAM)-\d/);
  // One undo has those signs back.
  await vscode.pressKeys('Control+Z');
  await until(
    async () => /\*\*Sem van den Bosch\*\*/.test(await vscode.editorText()) || undefined,
    'the signs',
  );
  await vscode.pressKeys('Control+Y');
  await until(async () => (await vscode.editorText()) === text || undefined, 'the letter without them');
  await until(
    async () =>
      (await vscode.diagnostics()).some(
        ({ source, text: found }) => source === 'Promptsluis controle' && found.includes('020'),
      ) || undefined,
    'the new phone number pointed at',
  );
  await checkOnScreen(vscode, 'Nog niet nagekeken');
  expect((await vscode.editor()).scheme).toBe('untitled');
  await vscode.screenshot('gezin-3-brief-en-controle');
});

test('what the chatbot says to the practice is in the check and not in the letter; what is left to fill in is pointed at', async () => {
  expect(await vscode.editorText()).not.toMatch(/Opmerkingen|Klopt 5 keer/);
  await checkOnScreen(vscode, 'Klopt 5 keer per dag?');
  await checkOnScreen(vscode, 'naam van de arts');
  expect(await marked(vscode)).toContain('[INVULLEN: naam van de arts]');
  // Without a mouse: to the check, and back to the letter.
  await vscode.pressKeys('Control+2');
  await until(
    async () => (await vscode.editor()).scheme === 'promptsluis-controle' || undefined,
    'the check',
  );
  await vscode.pressKeys('Control+1');
  await until(async () => (await vscode.editor()).scheme === 'untitled' || undefined, 'the letter');
});

test('the check stays when the letter is saved as a file, follows its text, and is there after a reload', async () => {
  await vscode.pressKeys('Control+S');
  // VS Code takes the name from the first line.
  await until(
    async () => (await vscode.quickText()).includes('Save As') || undefined,
    'the question for a name',
  );
  await vscode.pressKeys('Enter');
  await until(async () => (await vscode.editor()).scheme !== 'untitled' || undefined, 'the saved letter');
  letter = (await vscode.editor()).name;
  await checkOnScreen(vscode, 'naam van de arts');
  await until(async () => (await marked(vscode, letter)).length > 0 || undefined, 'its marks');

  await vscode.select('[INVULLEN: naam van de arts]');
  await vscode.typeText('de huisarts');
  await until(
    async () => !(await marked(vscode)).some((text) => text.includes('INVULLEN')) || undefined,
    'one less',
  );
  await vscode.pressKeys('Control+S');
  await until(async () => !(await vscode.editor()).dirty || undefined, 'the letter saved');

  // VS Code's own way to reload: it keeps which documents are on screen.
  const loaded = vscode.page.waitForEvent('load');
  await vscode.runCommand('Developer: Reload Window');
  await loaded;
  await pause(1000);
  await vscode.ready();
  await checkOnScreen(vscode, 'Klopt 5 keer per dag?');
  await until(async () => (await marked(vscode, letter)).length > 0 || undefined, 'the marks again');
  await vscode.screenshot('gezin-4-na-herladen');
});

test('who checked stands in the check and in the journal', async () => {
  await vscode.pressKeys('Shift+Alt+N');
  await vscode.answerInputBox('assistente');
  await checkOnScreen(vscode, 'Nagekeken door: assistente');
  await vscode.runCommand('Promptsluis: Logboek tonen');
  await until(
    async () => (await vscode.editor()).scheme === 'promptsluis-logboek' || undefined,
    'the journal',
  );
  const journal = await vscode.editorText();
  expect(journal).toMatch(
    /Wie: assistente .*\n(.+\n)*- Besluit: antwoord nagekeken\n- Controlelijst: geen\n- Om naar te kijken: \d punten/,
  );
  for (const secret of SECRETS) expect(journal).not.toContain(secret);
  await vscode.screenshot('gezin-5-logboek');
});

test('codes in a draft of the user go back on request, in one step that can be undone', async () => {
  await vscode.openFile('andere.txt');
  await vscode.pressKeys('Control+K', 'Shift+Alt+A');
  await until(async () => !(await vscode.editorText()).includes('Vries') || undefined, 'codes in the draft');
  const coded = await vscode.editorText();
  await vscode.toast('heeft in “andere.txt” gegevens vervangen door codes');
  // The menu knows of the codes a moment after the last change; one that is open already doesn't learn it.
  await pause(1500);
  await vscode.page.locator('.editor-instance .view-lines').first().click({ button: 'right' });
  await vscode.page.getByText('Zet gegevens terug in dit document').first().waitFor();
  await vscode.screenshot('terugzetten-1-menu');
  await vscode.pressKeys('Escape');
  await vscode.focusEditor();

  await vscode.pressKeys('Control+K', 'Shift+Alt+T');
  await until(async () => (await vscode.editorText()) === OTHER || undefined, 'the draft as it was');
  await vscode.pressKeys('Control+Z');
  await until(async () => (await vscode.editorText()) === coded || undefined, 'one undo');
  await vscode.pressKeys('Control+End');
  await vscode.typeText('Ook [BSN-9].');
  await vscode.pressKeys('Control+K', 'Shift+Alt+T');
  await vscode.toast('geen gegeven meer: [BSN-9] (regel 4)');
  expect(await vscode.editorText()).toContain('De Vries');
  await vscode.screenshot('terugzetten-2-rest');
  await vscode.pressKeys('Control+Z');
  await until(async () => (await vscode.editorText()).includes('-1]') || undefined, 'codes again');
});

test('Vergeet alle gegevens nu warns for codes that become final, and wipes', async () => {
  await vscode.runCommand('Promptsluis: Vergeet alle gegevens nu');
  const warning = await vscode.modalText();
  expect(warning).toContain('“andere.txt”');
  expect(warning).toContain('niet meer terugzetten');
  await vscode.screenshot('vergeten-1-waarschuwing');
  await vscode.pressModalButton('Vergeten');
  await vscode.toast('heeft de gegevens van 2 teksten vergeten');

  await vscode.writeClipboard(copied);
  await vscode.runCommand('Promptsluis: Plak antwoord en zet gegevens terug');
  await vscode.toast('geen gegevens bewaard');
  await vscode.focusEditor();
  const before = await vscode.editorText();
  await vscode.runCommand('Promptsluis: Zet gegevens terug in dit document');
  await vscode.toast('Er is niets teruggezet');
  expect(await vscode.editorText()).toBe(before);
  await vscode.openFile(letter);
  expect(await marked(vscode)).toEqual([]);
  await vscode.runCommand('Promptsluis: Controle van het antwoord tonen');
  await vscode.toast('hoort geen antwoord');
});

test('the day after, nothing can be put back: not in an answer, not in a draft', async () => {
  const day = await openWorkspace({
    files: { 'gezin.txt': FAMILY, 'vandaag.txt': FAMILY.replaceAll('Yildirim', 'Visser') },
  });
  await day.openFile('gezin.txt');
  const answer = await copySafely(day);
  await day.pressKeys('Control+K', 'Shift+Alt+A');
  await until(async () => !(await day.editorText()).includes('Yildirim') || undefined, 'codes in the draft');
  await day.later(24 * 60 * 60 * 1000);

  await day.writeClipboard(answer);
  await day.runCommand('Promptsluis: Plak antwoord en zet gegevens terug');
  await day.toast('tot het einde van de dag');
  expect((await day.editor()).name).toBe('gezin.txt');
  const before = await day.editorText();
  await day.runCommand('Promptsluis: Zet gegevens terug in dit document');
  await day.toast('Er is niets teruggezet');
  expect(await day.editorText()).toBe(before);
  await day.screenshot('verlopen');

  // The letter of today has the same codes, and other people behind them.
  await day.openFile('vandaag.txt');
  await day.writeClipboard('');
  expect(await copySafely(day)).toBe(answer);
  await until(async () => (await day.editor()).name === 'vandaag.txt' || undefined, 'the letter');
  // The text itself is no answer yet.
  await day.writeClipboard(answer);
  await day.runCommand('Promptsluis: Plak antwoord en zet gegevens terug');
  await day.toast('Kopieer eerst het antwoord van de chatbot');
  expect((await day.editor()).name).toBe('vandaag.txt');
  await day.writeClipboard(`${answer}\nTot ziens.`);
  await day.runCommand('Promptsluis: Plak antwoord en zet gegevens terug');
  await until(async () => (await day.quickText()).includes('Bij welke tekst') || undefined, 'the question');
  expect(await day.quickItems()).toEqual([expect.stringContaining('Visser')]);
  await day.screenshot('verlopen-welke-tekst');
  await day.pressKeys('Escape');
  await day.quickInputClosed();
  expect((await day.editor()).name).toBe('vandaag.txt');
});
