// Three templates to the end: the questions, and the prompt that comes out of them.
import { expect, test } from 'vitest';
import { openWorkspace, until, type Workbench } from './harness';
import { firstItem } from './steps';

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
  expect(question).toContain('bel dan de patiënt.');
  await vscode.screenshot('sjablonen-uitkomst-uitslag-vraag-dark');
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
