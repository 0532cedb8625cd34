// What VS Code would show a user, told to a test. In the host tests VS Code shows no messages and no lists.
import * as vscode from 'vscode';

type Shown = 'showQuickPick' | 'showInputBox' | 'showWarningMessage' | 'showInformationMessage';

const undo: (() => void)[] = [];

/** Puts another function in the place of one of VS Code's until `showAgain`. */
export function answerWith(name: Shown, answer: (...args: never[]) => unknown): void {
  const window = vscode.window as unknown as Record<Shown, unknown>;
  const own = window[name];
  window[name] = async (...args: never[]) => answer(...args);
  undo.push(() => (window[name] = own));
}

/** The messages of one kind from now on, which nobody answers. */
export function messages(name: Shown): string[] {
  const told: string[] = [];
  answerWith(name, (message: string) => void told.push(message));
  return told;
}

/** Gives VS Code its own functions back. */
export function showAgain(): void {
  for (const back of undo.splice(0).reverse()) back();
}
