/** The text a user is looking at, also when the walkthrough or another page has the focus beside it. */
import * as vscode from 'vscode';

/** The active editor, or else the only one on screen. */
export function frontEditor(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor) return activeTextEditor;
  return visibleTextEditors.length === 1 ? visibleTextEditors[0] : undefined;
}
