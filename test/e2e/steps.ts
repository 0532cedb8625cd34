// Steps that several end-to-end tests share.
import { LOOK_MS } from '../../src/editor/outgoing/preview-text';
import { pause, until, type Workbench } from './harness';

/** A letter with a name, a birth date and a BSN; every person in it is invented. */
export const LETTER = `Geachte mevrouw Van Dongen,

Op 12 maart bent u op het spreekuur geweest.
Indien u verhinderd bent, dient u uw afspraak uiterlijk 24 uur van tevoren te annuleren.

Naam: Truus van Dongen
Geboortedatum: 3 april 1951
BSN: 999990639

Met vriendelijke groet,
de assistente
`;

/** What of the letter may never be on the clipboard after a safe copy. */
export const SECRETS = ['Dongen', 'Truus', '3 april 1951', '999990639'];

/** Waits until the letter in front has underlines. */
export async function underlined(vscode: Workbench): Promise<void> {
  await until(
    async () => (await vscode.diagnostics()).some(({ source }) => source === 'Promptsluis') || undefined,
    'underlines',
    30_000,
  );
}

/** Waits for the preview. Doubtful findings on the way are all replaced: the answer Enter gives. */
export async function preview(vscode: Workbench): Promise<void> {
  await until(
    async () => {
      const review = vscode.page.locator(
        '.quick-input-widget:visible input[placeholder^="Aangevinkt = vervangen"]',
      );
      if ((await review.count()) > 0) await vscode.pressKeys('Enter');
      return (await vscode.editor()).scheme === 'promptsluis-voorbeeld' || undefined;
    },
    'the preview',
    30_000,
  );
  await vscode.page.locator('.monaco-diff-editor .modified .monaco-editor.focused').waitFor();
  // A user looks first; an Enter that comes at once isn't meant for the preview.
  await pause(2 * LOOK_MS);
}

/** Waits until the check of an answer is on screen, beside the letter, with this in it. */
export async function checkOnScreen(vscode: Workbench, text: string): Promise<void> {
  const check = vscode.page.locator(
    '.editor-instance .monaco-editor[data-uri^="promptsluis-controle:"] .view-lines',
  );
  await until(async () => {
    const lines = await check.allTextContents();
    return lines.some((line) => line.replaceAll('\u00a0', ' ').includes(text)) || undefined;
  }, `the check with "${text}" on screen`);
  const groups = await vscode.page.locator('.editor-group-container').count();
  if (groups !== 2)
    throw new Error(`The check must stand beside the letter; there are ${groups} groups of editors.`);
}

/** The label of the first row in the open list; empty while it is being drawn. */
export async function firstItem(vscode: Workbench): Promise<string> {
  const labels = await vscode.page
    .locator('.quick-input-widget:visible .quick-input-list .monaco-list-row[data-index="0"] .label-name')
    .allTextContents();
  return (labels[0] ?? '').replaceAll('\u00a0', ' ').trim();
}

/**
 * Gives the window the protected storage that a hosted VS Code has: secrets stand encrypted in the browser, with a key
 * whose other half the host mints. The bare server of these tests mints none and forgets secrets at a reload.
 */
export async function withProtectedStorage(window: Workbench): Promise<void> {
  await window.page.route('**/mint-key', (route) => route.fulfill({ body: Buffer.alloc(32, 7) }));
  await window.reload();
}

/** From the letter to the prompt: the template command, and the default answer to each question. */
export async function openPrompt(vscode: Workbench): Promise<void> {
  await vscode.selectAll();
  await choosePrompt(vscode);
}

/** The same for what is selected. */
export async function choosePrompt(vscode: Workbench): Promise<void> {
  await vscode.runCommand('Promptsluis: Sjabloon gebruiken…');
  await vscode.pickQuickItem('Tekst herschrijven op B1');
  for (const [index, choice] of ['patiënt', 'even lang', 'alleen de tekst'].entries()) {
    await until(
      async () => (await vscode.quickText()).includes(`${index + 1}/3`) || undefined,
      'the next question',
    );
    await vscode.pickQuickItem(choice);
  }
  await until(async () => {
    const { scheme, text } = await vscode.editor();
    return scheme === 'untitled' && text.includes('</invoer>') ? true : undefined;
  }, 'the prompt');
}
