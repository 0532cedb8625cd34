/** Messages too long for one line: VS Code shows only the first line of a message without a button. */
import * as vscode from 'vscode';

/** The button of a message that only has to be read. */
export const READ = 'Begrepen';

/** Says what went wrong and what to do, so that all of it can be read. */
export function sayError(message: string): void {
  void vscode.window.showErrorMessage(message, READ);
}

/** Says why something was not done, or not wholly, so that all of it can be read. */
export function sayWarning(message: string): void {
  void vscode.window.showWarningMessage(message, READ);
}
