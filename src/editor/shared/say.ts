/** Messages too long for one line: VS Code shows only the first line of a message without a button. */
import * as vscode from 'vscode';

/** The button of a message that only has to be read. */
const READ = 'Begrepen';

/**
 * Says something so that all of it can be read.
 * @param action the button to show in place of the one that only closes.
 * @returns true when the user chose that action.
 */
export async function say(
  kind: 'error' | 'warning' | 'information',
  message: string,
  action?: string,
): Promise<boolean> {
  const show = {
    error: vscode.window.showErrorMessage,
    warning: vscode.window.showWarningMessage,
    information: vscode.window.showInformationMessage,
  }[kind];
  const answer = await show(message, action ?? READ);
  return action !== undefined && answer === action;
}
