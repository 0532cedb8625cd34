// Issue 5: the whole way by keyboard alone, and each view of it in the four themes of VS Code.
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace, until, type Theme, type Workbench } from './harness';
import { checkOnScreen, firstItem, LETTER, preview, SECRETS, underlined } from './steps';

const THEMES: readonly Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];

/** A picture of the window in each theme, for people to look at. */
async function pictures(vscode: Workbench, name: string): Promise<void> {
  for (const theme of THEMES) {
    await vscode.useTheme(theme);
    await vscode.screenshot(`toetsenbord-${name}-${theme}`);
  }
}

/** Types in the open list until this stands first, and presses Enter. */
async function choose(vscode: Workbench, words: string, label = words): Promise<void> {
  await vscode.typeText(words);
  await until(async () => (await firstItem(vscode)) === label || undefined, `"${label}" first in the list`);
  await vscode.pressKeys('Enter');
}

async function opens(vscode: Workbench, key: string, text: string): Promise<void> {
  await vscode.pressKeys(key);
  await until(async () => (await vscode.quickText()).includes(text) || undefined, `a list with "${text}"`);
}

async function openLetter(vscode: Workbench): Promise<void> {
  await vscode.pressKeys('Control+P');
  await choose(vscode, path.join(vscode.folder, 'brief.txt'), 'brief.txt');
  await until(async () => (await vscode.editor()).name === 'brief.txt' || undefined, 'the letter');
}

test('a letter, a template, the preview, the copy, the answer, its check, the list and a quick fix, without a mouse', async () => {
  const vscode = await openWorkspace({ files: { 'brief.txt': LETTER } });
  await openLetter(vscode);
  await underlined(vscode);
  await pictures(vscode, '1-brief');

  await vscode.pressKeys('Control+A');
  await opens(vscode, 'Shift+Alt+S', 'Sjabloon gebruiken');
  await vscode.typeText('herschrijven');
  await until(
    async () => (await firstItem(vscode)) === 'Tekst herschrijven op B1' || undefined,
    'the template first',
  );
  await pictures(vscode, '2-sjabloon');
  await vscode.pressKeys('Enter');
  for (const [index, answer] of ['patiënt', 'even lang', 'alleen de tekst'].entries()) {
    await until(async () => (await vscode.quickText()).includes(`${index + 1}/3`) || undefined, 'a question');
    await choose(vscode, answer);
  }
  await until(async () => (await vscode.editorText()).includes('</invoer>') || undefined, 'the prompt');

  await vscode.pressKeys('Shift+Alt+K');
  await preview(vscode);
  await vscode.pressKeys('F8');
  await pictures(vscode, '3-voorbeeld');
  await vscode.pressKeys('Enter');
  const copied = await vscode.clipboardAfter('');
  for (const secret of SECRETS) expect(copied).not.toContain(secret);
  await pictures(vscode, '4-gekopieerd');

  const greeting = copied.split('\n').find((line) => line.startsWith('Geachte mevrouw'))!;
  await vscode.writeClipboard(
    `${greeting}\n\nKunt u niet komen? Zeg uw afspraak 48 uur van tevoren af. Bel 020-1234567.\n\nUw BSN is [BSN-1].\n`,
  );
  await vscode.pressKeys('Shift+Alt+P');
  await until(async () => (await vscode.editorText()).includes('999990639') || undefined, 'the answer');
  await checkOnScreen(vscode, 'Nog niet nagekeken');
  await pictures(vscode, '5-controle');
  await opens(vscode, 'Shift+Alt+N', 'Antwoord nagekeken');
  await vscode.pressKeys('ArrowDown', 'Space');
  await pictures(vscode, '6-nagekeken');
  await vscode.pressKeys('Enter');
  await until(
    async () =>
      (await vscode.quickText()).includes('U hebt 1 van de 6 punten afgevinkt. Toch ondertekenen?') ||
      undefined,
    'the question',
  );
  await vscode.pressKeys('ArrowDown', 'Enter');
  // It opens with a name that stands selected: what is typed earlier would be lost.
  const box = vscode.page.locator('.quick-input-widget:visible .quick-input-box input:focus');
  await until(async () => (await box.inputValue()) !== '' || undefined, 'the question who checked');
  await vscode.typeText('assistente');
  await vscode.pressKeys('Enter');
  await checkOnScreen(vscode, 'Nagekeken door: assistente');
  await pictures(vscode, '7-klaar');

  await openLetter(vscode);
  await opens(vscode, 'Shift+Alt+B', 'Bevindingen');
  await vscode.pressKeys('ArrowDown', 'ArrowDown');
  await pictures(vscode, '8-bevindingen');
  await vscode.pressKeys('Enter');
  await vscode.quickInputClosed();
  const chosen = (await vscode.editor()).selected;
  expect(SECRETS.some((secret) => chosen.includes(secret))).toBe(true);

  await vscode.pressKeys('Control+.');
  await vscode.page.getByText('Vervang').first().waitFor();
  await pictures(vscode, '9-snel-herstellen');
  await vscode.pressKeys('Enter');
  await until(
    async () => !(await vscode.editorText()).includes(chosen) || undefined,
    'the code in its place',
  );
  await vscode.pressKeys('Control+Z');
  await until(async () => (await vscode.editorText()) === LETTER || undefined, 'the letter as it was');
});
