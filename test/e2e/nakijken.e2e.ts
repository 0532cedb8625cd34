// Checking an answer: what is gone from it, what is left open, which text it belongs to, and signing with open points.
import { beforeAll, expect, test } from 'vitest';
import { openWorkspace, until, type Workbench } from './harness';
import { checkOnScreen, preview } from './steps';

const DRAFT = `Geachte mevrouw Van Dongen,

U krijgt amoxicilline, 3 keer per dag. Stop met metoprolol 50 mg.
Neem paracetamol bij pijn. De bloeddruk was 158/92.
Meer lezen? Kijk op www.thuisarts.nl/hoge-bloeddruk.
`;
const FAMILY = `Geachte mevrouw Yildirim, geachte heer Bakker,

Uw dossier: BSN 999990639, telefoon 06-12345678, e-mail f.yildirim@voorbeeld.nl.
`;
const ANSWER = `Geachte mevrouw [ACHTERNAAM-1],

U krijgt penicilline, 3 keer per dag. Start met metoprolol.

Hebt u vragen? Bel [PRAKTIJK-TELEFOON].
`;

let vscode: Workbench;

beforeAll(async () => {
  vscode = await openWorkspace({ files: { 'brief.txt': DRAFT, 'gezin.txt': FAMILY } });
});

async function copySafely(): Promise<string> {
  const before = await vscode.readClipboard();
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await vscode.pressKeys('Enter');
  return vscode.clipboardAfter(before);
}

/** Waits for a question, and until it has the keys: one that comes earlier would land in the letter. */
const asks = async (part: string) => {
  await until(
    async () => (await vscode.quickText()).includes(part) || undefined,
    `a question with "${part}"`,
  );
  await vscode.page.locator('.quick-input-widget:visible input:focus').waitFor();
};

test('the list of texts says how many codes of the answer are of each, the likeliest first', async () => {
  await vscode.openFile('brief.txt');
  await vscode.selectAll();
  await vscode.pressKeys('Shift+Alt+S');
  await asks('Sjabloon gebruiken');
  await vscode.typeText('herschrijven');
  await vscode.pickQuickItem('Tekst herschrijven op B1');
  for (const [index, answer] of ['patiënt', 'even lang', 'alleen de tekst'].entries()) {
    await asks(`${index + 1}/3`);
    await vscode.pickQuickItem(answer);
  }
  await until(async () => (await vscode.editorText()).includes('</invoer>') || undefined, 'the prompt');
  await copySafely();
  await vscode.openFile('gezin.txt');
  await copySafely();

  // The same code three times, and one that no text has.
  await vscode.writeClipboard(`${ANSWER}\nDag \\[ACHTERNAAM-1], dag [ACHTERNAAM-1] en [ACHTERNAAM-9].\n`);
  await vscode.pressKeys('Shift+Alt+P');
  await asks('Bij welke tekst hoort dit antwoord?');
  const rows = await vscode.quickItems();
  expect(rows[0]).toContain('Van Dongen');
  const list = vscode.page.locator('.quick-input-widget:visible .quick-input-list');
  const shown = ((await list.textContent()) ?? '').replaceAll('\u00a0', ' ');
  expect(shown).toContain('1 van de 2 codes kan van deze tekst zijn.');
  await vscode.screenshot('nakijken-1-welke-tekst');
  await vscode.pressKeys('Escape');
  await vscode.quickInputClosed();
});

test('the check names medicines, doses and numbers that are gone, and what is still a code of the practice', async () => {
  await vscode.writeClipboard(ANSWER);
  await vscode.pressKeys('Shift+Alt+P');
  await asks('Bij welke tekst hoort dit antwoord?');
  await vscode.pressKeys('Enter');
  await until(
    async () => (await vscode.editorText()).includes('mevrouw Van Dongen') || undefined,
    'the letter',
  );
  await checkOnScreen(vscode, 'Medicijnen en doseringen die niet meer in het antwoord staan');
  await checkOnScreen(vscode, '“amoxicilline”, “paracetamol” en “metoprolol 50 mg”. Kijk of dat klopt.');
  await checkOnScreen(vscode, '“Telefoonnummer”: Hier hoort een gegeven van uw praktijk.');
  const marked = async () =>
    (await vscode.diagnostics())
      .filter(({ source }) => source === 'Promptsluis controle')
      .map(({ text }) => text);
  await until(async () => (await marked()).includes('[PRAKTIJK-TELEFOON]') || undefined, 'the mark');
  expect(await marked()).toEqual(expect.arrayContaining(['penicilline', 'Start met metoprolol']));
  await vscode.screenshot('nakijken-2-controle');
  await vscode.pressKeys('Control+2', 'PageDown');
  await checkOnScreen(vscode, 'In uw tekst stond: “Stop met metoprolol”');
  await vscode.pressKeys('Control+End');
  await checkOnScreen(vscode, '“158/92”. Kijk of de lezer dat nodig heeft.');
  await checkOnScreen(vscode, '“www.thuisarts.nl/hoge-bloeddruk”. Kijk of de lezer dat nodig heeft.');
  await vscode.screenshot('nakijken-2-controle-vervolg');
  await vscode.pressKeys('Control+Home', 'Control+1');
});

test('the check makes way for the preview of another letter, and comes back with its own', async () => {
  await vscode.openFile('gezin.txt');
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  const checks = vscode.page.locator('.tab', { hasText: 'Controle van' });
  expect(await checks.count()).toBe(0);
  await vscode.screenshot('nakijken-5-voorbeeld-andere-brief');
  await vscode.pressKeys('Escape');
  await until(async () => (await vscode.editor()).name === 'gezin.txt' || undefined, 'the other letter');
  expect(await checks.count()).toBe(0);
  await vscode.page.locator('.tab', { hasText: 'Geachte mevrouw Van Dongen' }).click();
  await checkOnScreen(vscode, 'Medicijnen en doseringen die niet meer in het antwoord staan');
  await until(
    async () => (await vscode.editorText()).includes('penicilline') || undefined,
    'the letter in front',
  );
  // Of the letter itself too: two sides need the room.
  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  expect(await checks.count()).toBe(0);
  await vscode.pressKeys('Escape');
  await until(
    async () => (await vscode.editorText()).includes('penicilline') || undefined,
    'the letter again',
  );
  await checkOnScreen(vscode, 'Medicijnen en doseringen die niet meer in het antwoord staan');
  await vscode.screenshot('nakijken-6-controle-terug');
});

test('nobody signs a letter that is not in front', async () => {
  await vscode.openFile('gezin.txt');
  await vscode.pressKeys('Shift+Alt+N');
  await vscode.toast('Bij deze tekst hoort geen antwoord');
  await vscode.screenshot('nakijken-7-geen-antwoord');
  await vscode.page.locator('.tab', { hasText: 'Geachte mevrouw Van Dongen' }).click();
  await until(
    async () => (await vscode.editorText()).includes('penicilline') || undefined,
    'the letter in front',
  );
});

test('who signs with open points is asked once, and Escape goes back to the list', async () => {
  await vscode.pressKeys('Shift+Alt+N');
  // The letter still has [PRAKTIJK-TELEFOON] in it.
  await asks('In de brief staat nog 1 plek om in te vullen of na te kijken. Toch ondertekenen?');
  await vscode.screenshot('nakijken-3-open-plek');
  await vscode.pickQuickItem('Toch ondertekenen');
  await asks('Antwoord nagekeken');
  await vscode.pressKeys('Enter');
  await asks('U hebt 0 van de 6 punten afgevinkt. Toch ondertekenen?');
  await vscode.screenshot('nakijken-3-toch-ondertekenen');
  await vscode.pressKeys('Escape');
  await asks('Antwoord nagekeken');
  await vscode.pressKeys('ArrowDown', 'Space', 'Enter');
  await asks('U hebt 1 van de 6 punten afgevinkt.');
  // Enter goes back too; what was ticked still is.
  await vscode.pressKeys('Enter');
  await asks('Antwoord nagekeken');
  await vscode.pressKeys('Enter');
  await asks('U hebt 1 van de 6 punten afgevinkt.');
  await vscode.pickQuickItem('Toch ondertekenen');
  await asks('Wie heeft het antwoord nagekeken?');
  await vscode.answerInputBox('assistente');
  await checkOnScreen(vscode, 'Nagekeken door: assistente. Afgevinkt: 1 van 6 punten');
  await vscode.screenshot('nakijken-4-ondertekend');
});
