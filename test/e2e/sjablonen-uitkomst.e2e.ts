// Some templates to the end: the questions, the prompt that comes out of them, and what is still open in it.
import { expect, test } from 'vitest';
import { openWorkspace, until, type Workbench } from './harness';
import { firstItem, preview } from './steps';

const DRAFT = 'Uw bloed is goed. U hoeft niets te doen.';

/** Chooses a template by what stands first for these words. */
async function useTemplate(vscode: Workbench, words: string, title: string): Promise<void> {
  await vscode.pressKeys('Shift+Alt+S');
  await until(
    async () => (await vscode.quickText()).includes('Sjabloon gebruiken') || undefined,
    'the picker',
  );
  await vscode.typeText(words);
  await until(async () => (await firstItem(vscode)) === title || undefined, title);
  await vscode.pressKeys('Enter');
}

const asks = (vscode: Workbench, part: string) =>
  until(async () => (await vscode.quickText()).includes(part) || undefined, `a question with "${part}"`);

async function result(vscode: Workbench): Promise<string> {
  return until(async () => {
    const { text, scheme } = await vscode.editor();
    return scheme === 'untitled' && text.length > 500 ? text : undefined;
  }, 'the prompt');
}

test('a folder for patients', async () => {
  const vscode = await openWorkspace({ files: { 'leeg.txt': '\n' } });
  await vscode.openFile('leeg.txt');
  await useTemplate(vscode, 'folder', 'Folder voor patiënten');
  for (const [step, answer] of ['oren uitspuiten', 'Thuisarts, 1 maart 2026', 'volwassenen'].entries()) {
    await asks(vscode, `${step + 1}/3`);
    await vscode.answerInputBox(answer);
  }
  const text = await result(vscode);
  expect(text).toContain('oren uitspuiten');
  expect(text).not.toContain('${');
  await vscode.screenshot('sjablonen-uitkomst-folder');
});

test('a letter with a result: the question of a list can be read whole, and the draft stands in the prompt', async () => {
  const vscode = await openWorkspace({ files: { 'leeg.txt': DRAFT }, theme: 'dark' });
  await vscode.openFile('leeg.txt');
  await useTemplate(vscode, 'uitslag', 'Patiëntbrief – uitslag');
  expect(await vscode.modalText()).toContain('slecht nieuws');
  await vscode.pressModalButton('Doorgaan');
  await asks(vscode, '1/3');
  await vscode.pressKeys('Enter');
  await asks(vscode, 'Vul in: Welk onderzoek kreeg de patiënt?');
  expect(await vscode.quickText()).not.toContain('?.');
  await vscode.screenshot('sjablonen-uitkomst-vul-in-dark');
  await vscode.answerInputBox('bloedonderzoek');
  await asks(vscode, '2/3');
  const question = await vscode.quickText();
  expect(question).toContain('Wat voor uitslag is het, volgens de huisarts?');
  expect(question).toContain('Bel dan de patiënt.');
  await vscode.screenshot('sjablonen-uitkomst-uitslag-vraag-dark');
  // No result comes first by itself: Enter waits for a choice.
  await vscode.pressKeys('Enter');
  expect(await vscode.quickText()).toContain('2/3');
  await vscode.pickQuickItem('goed');
  await asks(vscode, '3/3');
  await vscode.answerInputBox('niets doen');
  const text = await result(vscode);
  expect(text).toContain('bloedonderzoek');
  expect(text).toContain(DRAFT);
  await vscode.screenshot('sjablonen-uitkomst-uitslag-dark');
});

test('a year plan: a number is offered again the next time, free text is not', async () => {
  const vscode = await openWorkspace({ files: { 'leeg.txt': '\n' }, theme: 'high-contrast' });
  await vscode.openFile('leeg.txt');
  await useTemplate(vscode, 'jaarplan', 'Jaarplan');
  for (const [step, answer] of ['2027', 'een nieuwe wijk', 'korter wachten aan de telefoon'].entries()) {
    await asks(vscode, `${step + 1}/3`);
    await vscode.answerInputBox(answer);
  }
  expect(await result(vscode)).toContain('2027');
  await vscode.screenshot('sjablonen-uitkomst-jaarplan-hc');

  await useTemplate(vscode, 'jaarplan', 'Jaarplan');
  await asks(vscode, '1/3');
  const box = vscode.page.locator('.quick-input-widget:visible .quick-input-box input');
  expect(await box.inputValue()).toBe('2027');
  await vscode.pressKeys('Enter');
  await asks(vscode, '2/3');
  expect(await box.inputValue()).toBe('');
  await vscode.pressKeys('Escape');
});

const MAIL = `Van: Truus van Dongen
Onderwerp: vraag over de controle

Goedemorgen, moet ik voor de controle eerst bloed laten prikken? En kan ik op vrijdag komen?

Groet, Truus van Dongen
`;

test('an answer to a mail: found by that word, with what the practice says and no name', async () => {
  const vscode = await openWorkspace({ files: { 'mail.txt': MAIL } });
  await vscode.openFile('mail.txt');
  await vscode.pressKeys('Shift+Alt+S');
  await asks(vscode, 'Sjabloon gebruiken');
  await vscode.typeText('mail');
  await until(
    async () => (await firstItem(vscode)) === 'Antwoord op een e-mail of e-consult' || undefined,
    'the template first',
  );
  await vscode.screenshot('sjablonen-mail-kiezen');
  await vscode.pressKeys('Enter');
  await asks(vscode, '1/3');
  await vscode.screenshot('sjablonen-mail-vraag-1');
  await vscode.answerInputBox('bloed prikken hoeft niet, en vrijdag kan in de ochtend');
  await asks(vscode, '2/3');
  await vscode.answerInputBox('maak online een afspraak');
  await asks(vscode, '3/3');
  await vscode.screenshot('sjablonen-mail-vraag-3');
  await vscode.answerInputBox('');
  const text = await result(vscode);
  expect(text).toContain('Wat de praktijk wil antwoorden: bloed prikken hoeft niet');
  expect(text).toContain('Wanneer de patiënt moet bellen of terugkomen: niet opgegeven');
  expect(text).toContain('moet ik voor de controle eerst bloed laten prikken?');
  await vscode.screenshot('sjablonen-mail-prompt');

  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await vscode.pressKeys('Enter');
  const copied = await vscode.clipboardAfter('');
  expect(copied).toContain('Groet, [NAAM-1]');
  expect(copied).not.toMatch(/Truus|Dongen/);
  // What the template tells the chatbot to write is no place for the user.
  expect(copied).toContain('[INVULLEN: naam]');
  expect(await vscode.toast('Gekopieerd')).not.toContain('in te vullen');
});

test('a place that is still to fill in is told in the preview and after the copy, until it is filled in', async () => {
  const vscode = await openWorkspace({ files: { 'leeg.txt': '\n' } });
  await vscode.openFile('leeg.txt');
  await useTemplate(vscode, 'klacht', 'Antwoord op een klacht');
  await vscode.pressModalButton('Doorgaan');
  const answers = ['lang wachten', 'de assistente sprak met mevrouw Van Dongen', 'de klacht is terecht'];
  for (const [step, answer] of answers.entries()) {
    await asks(vscode, `${step + 1}/3`);
    await vscode.answerInputBox(answer);
  }
  expect(await result(vscode)).toContain('[INVULLEN: Wat gaat de praktijk doen?]');
  await vscode.toast('nog niet compleet');
  await vscode.runCommand('Notifications: Clear All Notifications');

  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await until(
    async () =>
      (await vscode.statusBar()).some(({ text }) => text.startsWith('Nog 1 plek in te vullen')) || undefined,
    'the place told in the status bar',
  );
  await vscode.screenshot('invullen-voorbeeld');
  await vscode.pressKeys('Enter');
  const copied = await vscode.clipboardAfter('');
  expect(await vscode.toast('nog 1 plek om in te vullen')).toContain(
    '[INVULLEN: Wat gaat de praktijk doen?]',
  );
  await vscode.screenshot('invullen-gekopieerd');
  await vscode.runCommand('Notifications: Clear All Notifications');

  await vscode.select('[INVULLEN: Wat gaat de praktijk doen?]');
  await vscode.typeText('een extra assistente aan de telefoon');
  await vscode.pressKeys('Escape', 'Shift+Alt+K');
  await preview(vscode);
  await vscode.pressKeys('Enter');
  expect(await vscode.clipboardAfter(copied)).toContain('een extra assistente');
  expect(await vscode.toast('Gekopieerd')).not.toContain('in te vullen');
});
