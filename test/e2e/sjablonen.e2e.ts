// Issue 6, with a user's hands: choosing, filling in, going back, inserting, and the practice's own templates.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newTemplateSkeleton } from '../../src/prompts';
import { openWorkspace, pause, until, type Workbench } from './harness';
import { firstItem, preview, underlined } from './steps';

const PRACTICE = mkdtempSync(path.join(tmpdir(), 'promptsluis-sjablonen-'));
const GOOD = newTemplateSkeleton('wachtkamer', '2026-01-31').replace(
  'Mijn nieuwe sjabloon',
  'Bericht voor de wachtkamer',
);

let vscode: Workbench;

/** Waits until the list or input box in front says this: the next question is there. */
const asks = (window: Workbench, title: string) =>
  until(async () => (await window.quickText()).includes(title) || undefined, `a question with "${title}"`);

beforeAll(async () => {
  mkdirSync(PRACTICE, { recursive: true });
  writeFileSync(path.join(PRACTICE, 'wachtkamer.md'), GOOD);
  writeFileSync(path.join(PRACTICE, 'stuk-yaml.md'), GOOD.replace('titel:', 'titel: ['));
  writeFileSync(
    path.join(PRACTICE, 'stuk-veld.md'),
    `${GOOD.replace('id: wachtkamer', 'id: ander')}\n\${bestaatNiet}\n`,
  );
  vscode = await openWorkspace({
    files: { 'brief.txt': 'Indien u verhinderd bent, dient u de afspraak te annuleren.\n', 'leeg.md': '' },
    // As someone types it: with a slash at the end.
    settings: { 'promptsluis.sjablonenmap': `${PRACTICE}/` },
  });
  await vscode.openFile('brief.txt');
});

afterAll(() => rmSync(PRACTICE, { recursive: true, force: true }));

test('each broken template of the practice shows its error at its line, and hides nothing else', async () => {
  const problems = await until(async () => {
    const all = (await vscode.diagnostics()).filter(({ source }) => source === 'Promptsluis sjabloon');
    return new Set(all.map(({ file }) => file)).size >= 2 ? all : undefined;
  }, 'problems of two files');
  expect(problems.find(({ file, severity }) => file === 'stuk-veld.md' && severity === 'error')!.line).toBe(
    GOOD.split('\n').length + 1,
  );
  expect(problems.find(({ file }) => file === 'stuk-yaml.md')!.line).toBeLessThanOrEqual(4);
  expect(problems.filter(({ file }) => file === 'wachtkamer.md')).toEqual([]);

  await vscode.pressKeys('Shift+Alt+S');
  // What is typed before the list listens is lost.
  await asks(vscode, 'Sjabloon gebruiken');
  expect(await vscode.quickItems()).toContain('Tekst herschrijven op B1');
  await vscode.typeText('wachtkamer');
  await until(
    async () => (await firstItem(vscode)) === 'Bericht voor de wachtkamer' || undefined,
    'the good one',
  );
  await vscode.screenshot('sjablonen-kiezen');
  await vscode.pressKeys('Escape');
});

test('templates are found by a synonym', async () => {
  await vscode.pressKeys('Shift+Alt+S');
  await asks(vscode, 'Sjabloon gebruiken');
  await vscode.typeText('griepprik');
  await until(async () => /griep/i.test(await firstItem(vscode)) || undefined, 'the flu template');
  await vscode.screenshot('sjablonen-griepprik');
  await vscode.pressKeys('Escape');
});

test('going back in the questions works, and Escape leaves everything as it was', async () => {
  await vscode.openFile('brief.txt');
  const before = await vscode.editorText();
  await vscode.pressKeys('Shift+Alt+S');
  await vscode.pickQuickItem('Tekst herschrijven op B1');
  await asks(vscode, '1/3');
  await vscode.pickQuickItem('collega');
  await asks(vscode, '2/3');
  await vscode.screenshot('sjablonen-vraag-2');
  await vscode.page.locator('.quick-input-widget .quick-input-titlebar .action-label').first().click();
  await until(
    async () => (await vscode.quickText()).includes('1/3') || undefined,
    'the first question again',
  );
  await vscode.pressKeys('Escape');
  await vscode.quickInputClosed();
  expect(await vscode.editorText()).toBe(before);
  expect((await vscode.editor()).name).toBe('brief.txt');
});

test('the prompt holds the draft; the last template stands first the next time', async () => {
  await vscode.openFile('brief.txt');
  await vscode.pressKeys('Shift+Alt+S');
  await vscode.pickQuickItem('Tekst herschrijven op B1');
  for (const [index, choice] of ['naaste', 'korter', 'alleen de tekst'].entries()) {
    await asks(vscode, `${index + 1}/3`);
    await vscode.pickQuickItem(choice);
  }
  await until(async () => (await vscode.editor()).text.includes('</invoer>') || undefined, 'the prompt');
  expect(await vscode.editorText()).toContain('Indien u verhinderd bent');
  expect(await vscode.editorText()).not.toContain('${');
  await vscode.screenshot('sjablonen-prompt');

  await vscode.pressKeys('Shift+Alt+S');
  expect((await vscode.quickItems())[0]).toBe('Tekst herschrijven op B1');
  await vscode.pressKeys('Escape');
});

test('a template with a message beforehand shows it; Escape stops', async () => {
  await vscode.openFile('leeg.md');
  await vscode.runCommand('Promptsluis: Sjabloon gebruiken…');
  await asks(vscode, 'Sjabloon gebruiken');
  await vscode.typeText('griepprik');
  await until(async () => /griep/i.test(await firstItem(vscode)) || undefined, 'the flu template');
  await vscode.pressKeys('Enter');
  expect(await vscode.modalText()).toMatch(/NHG/);
  await vscode.screenshot('sjablonen-griep-vooraf');
  await vscode.pressKeys('Escape');
  expect((await vscode.editor()).name).toBe('leeg.md');
});

test('who types a word and presses Enter at once gets what the search found first', async () => {
  await vscode.openFile('leeg.md');
  // Milliseconds between the last letter and Enter: before, while and after the list is drawn.
  for (const later of [0, 5, 10, 20, 40, 80, 160]) {
    await vscode.pressKeys('Shift+Alt+S');
    await asks(vscode, 'Sjabloon gebruiken');
    await vscode.typeText('wachtkamer');
    await pause(later);
    await vscode.pressKeys('Enter');
    // The other template that knows the word asks three questions.
    await asks(vscode, 'Bericht voor de wachtkamer (1/1)');
    await vscode.pressKeys('Escape');
    await vscode.quickInputClosed();
  }
});

test('a template is inserted at the cursor, and one undo takes it away', async () => {
  await vscode.openFile('leeg.md');
  await vscode.runCommand('Promptsluis: Sjabloon invoegen…');
  await asks(vscode, 'Sjabloon invoegen');
  await vscode.typeText('wachtkamer');
  await until(
    async () => (await firstItem(vscode)) === 'Bericht voor de wachtkamer' || undefined,
    'the template',
  );
  await vscode.pressKeys('Enter');
  await asks(vscode, '1/1');
  await vscode.answerInputBox('de nieuwe stoelen');
  await until(
    async () => (await vscode.editorText()).includes('de nieuwe stoelen') || undefined,
    'the template',
  );
  await vscode.pressKeys('Control+Z');
  await until(async () => (await vscode.editorText()) === '' || undefined, 'the empty document');
});

test('a new template of the practice opens complete and stands in the list', async () => {
  await vscode.runCommand('Promptsluis: Nieuw sjabloon…');
  await vscode.pickQuickItem('Map van de praktijk');
  await asks(vscode, 'Nieuw sjabloon');
  await vscode.answerInputBox('Uitleg bloed prikken');
  await until(
    async () => (await vscode.editor()).name === 'uitleg-bloed-prikken.md' || undefined,
    'the new file',
  );
  expect(await vscode.editorText()).toContain('titel: "Uitleg bloed prikken"');
  await pause(1000);
  const ofFile = (await vscode.diagnostics()).filter(({ file }) => file === 'uitleg-bloed-prikken.md');
  expect(ofFile).toEqual([]);
  await vscode.screenshot('sjablonen-nieuw');
});

test('a template that a colleague puts in the folder of the practice stands in the list at once', async () => {
  const late = newTemplateSkeleton('wachttijd', '2026-01-31').replace(
    'Mijn nieuwe sjabloon',
    'Bericht over de wachttijd',
  );
  writeFileSync(path.join(PRACTICE, 'wachttijd.md'), late);
  // An open list stays as it is: ask anew each time.
  await until(async () => {
    await vscode.pressKeys('Escape', 'Shift+Alt+S');
    // Into the box and nowhere else: typed keys would end up in the document when the list is not there yet.
    const box = vscode.page.locator('.quick-input-widget:visible .quick-input-box input');
    await box.fill('wachttijd', { timeout: 2000 });
    return (await firstItem(vscode)) === 'Bericht over de wachttijd' || undefined;
  }, 'the new template');
  await vscode.page.getByText('van uw praktijk').first().waitFor();
  await vscode.screenshot('sjablonen-van-uw-praktijk');
  await vscode.pressKeys('Escape');
});

test('the walkthrough shows its six steps in Dutch', async () => {
  await vscode.runCommand('Promptsluis: Aan de slag');
  await vscode.page.getByText('Open een oefenbrief').first().waitFor();
  await vscode.pressKeys('Control+B');
  await pause(1000);
  await vscode.screenshot('aan-de-slag');
  await vscode.page.getByText('Lees wat Promptsluis niet tegenhoudt').first().click();
  await pause(800);
  await vscode.screenshot('aan-de-slag-grenzen');

  await vscode.page.getByText('Open een oefenbrief').first().click();
  await vscode.page.getByText('Oefenbrief openen').first().click();
  await vscode.page.getByText('Naam: Truus van Dongen').first().waitFor();
  await underlined(vscode);
  await vscode.screenshot('aan-de-slag-oefenbrief');

  // The step works on the letter beside the walkthrough, though the walkthrough has the focus.
  await vscode.page.getByText('Kopieer de tekst veilig').first().click();
  // VS Code gives a step that opens the keys half a second later: a list that opened meanwhile would lose them.
  await pause(800);
  await vscode.page.getByRole('button', { name: 'Kopieer veilig voor chatbot' }).first().click();
  await preview(vscode);
  await vscode.pressKeys('Escape');
});
