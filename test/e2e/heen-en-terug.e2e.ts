// Issue 4, with a user's hands: a family in one letter, a preview, a chatbot that mangles the codes, a reload, wiping.
import { beforeAll, expect, test } from 'vitest';
import { openWorkspace, pause, until, type Workbench } from './harness';
import { preview, withProtectedStorage } from './steps';

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

let copied = '';
let vscode: Workbench;

beforeAll(async () => {
  vscode = await openWorkspace({
    files: { 'gezin.txt': FAMILY, 'andere.txt': 'Beste mevrouw De Vries,\n\nUw uitslag is goed.\n' },
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

test('after a reload a mangled answer comes back whole, and the check points at what is new', async () => {
  const [salutation = ''] = copied.split('\n');
  const codes = [...copied.matchAll(/\[[A-Z]+-\d[a-z]?\]/g)].map(([code]) => code);
  const mangled = codes.find((code) => code.startsWith('[VOORNAAM') || code.startsWith('[NAAM'))!;
  const answer = [
    salutation,
    '',
    `Uw kind **\\[${mangled.slice(1, -1).toLowerCase().replace('-', ' ')}\\]** was op het spreekuur.`,
    'Geef amoxicilline 5 keer per dag. Bel 020-1234567.',
  ].join('\n');

  await vscode.reload();
  await vscode.writeClipboard(answer);
  await vscode.runCommand('Promptsluis: Plak antwoord en zet gegevens terug');
  await until(async () => (await vscode.quickText()).includes('veranderd') || undefined, 'the approval');
  await vscode.screenshot('gezin-2-goedkeuren');
  await vscode.pressKeys('Enter');
  await until(
    async () => ((await vscode.editor()).text.includes('mevrouw Yildirim') ? true : undefined),
    'the restored letter',
  );
  const text = await vscode.editorText();
  expect(text).toContain('Van den Bosch');
  expect(text).not.toMatch(/\[(NAAM|VOORNAAM|ACHTERNAAM)-\d/);
  await until(
    async () =>
      (await vscode.diagnostics()).some(
        ({ source, text: found }) => source === 'Promptsluis controle' && found.includes('020'),
      ) || undefined,
    'the new phone number pointed at',
  );
  await pause(500);
  await vscode.screenshot('gezin-3-brief-en-controle');

  await vscode.runCommand('Promptsluis: Antwoord is nagekeken…');
  await vscode.answerInputBox('assistente');
  await vscode.page.getByText('Nagekeken door: assistente').waitFor();
});

test('Vergeet alle gegevens nu wipes: the same answer can no longer be completed', async () => {
  await vscode.runCommand('Promptsluis: Vergeet alle gegevens nu');
  expect(await vscode.modalText()).toContain('vergeten');
  await vscode.pressModalButton('Vergeten');
  await vscode.toast('vergeten');
  await vscode.writeClipboard(copied);
  await vscode.runCommand('Promptsluis: Plak antwoord en zet gegevens terug');
  await vscode.toast('geen gegevens bewaard');
});
