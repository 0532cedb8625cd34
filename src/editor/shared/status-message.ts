/** What the status bar says for a moment: one message at a time, and none that a later command has made untrue. */
import * as vscode from 'vscode';

let shown: vscode.Disposable | undefined;

/** Shows `text` for so many milliseconds, or until the next command. */
export function showInStatusBar(text: string, milliseconds: number): void {
  clearStatusBar();
  shown = vscode.window.setStatusBarMessage(text, milliseconds);
}

/** Long enough to read one line. */
const STOPPED_MS = 5000;

/** Says that the user stopped a command, and what that leaves: `outcome` is a sentence that goes on behind a colon. */
export function showStopped(outcome: string): void {
  showInStatusBar(`Gestopt: ${outcome}`, STOPPED_MS);
}

/** Takes away what an earlier command left there. */
export function clearStatusBar(): void {
  shown?.dispose();
  shown = undefined;
}
