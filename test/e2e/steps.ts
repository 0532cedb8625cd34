// Steps that several end-to-end tests share.
import { until, type Workbench } from './harness';

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
