/** Antwoord is nagekeken…: ticks the check list and notes who checked. It records; it never approves. */
import { userInfo } from 'node:os';
import * as vscode from 'vscode';
import { checkAnswer } from '../../sluice';
import type { CheckView } from './check-view';

export async function finishCheck({ checks }: { readonly checks: CheckView }): Promise<void> {
  const current = checks.current();
  if (!current) {
    void vscode.window.showInformationMessage(
      'Er is geen antwoord om na te kijken. Kies eerst “Plak antwoord en zet gegevens terug”.',
    );
    return;
  }
  const { checklist } = checkAnswer(current.checked.input);
  const ticked = checklist.length === 0 ? [] : await tick(checklist);
  if (!ticked) return;
  const name = await vscode.window.showInputBox({
    title: 'Antwoord nagekeken',
    prompt: 'Wie heeft het antwoord nagekeken?',
    value: userInfo().username,
    validateInput: (value) => (value.trim() === '' ? 'Vul een naam of functie in.' : undefined),
    ignoreFocusOut: true,
  });
  if (name !== undefined) checks.update(current.key, ticked, name.trim());
}

async function tick(
  checklist: readonly { readonly text: string; readonly ticked: boolean }[],
): Promise<number[] | undefined> {
  const picked = await vscode.window.showQuickPick(
    checklist.map(({ text, ticked }, index) => ({ label: text, picked: ticked, index })),
    {
      title: 'Antwoord nagekeken',
      placeHolder: 'Vink aan wat u hebt nagekeken. Enter: doorgaan.',
      canPickMany: true,
      ignoreFocusOut: true,
    },
  );
  return picked?.map(({ index }) => index);
}
