/** The text a user is looking at, also when the walkthrough or another page has the focus beside it. */
import * as vscode from 'vscode';
import { openDocument } from './document-life';

/** The active editor, or else the only one on screen. */
export function frontEditor(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor) return activeTextEditor;
  return visibleTextEditors.length === 1 ? visibleTextEditors[0] : undefined;
}

/**
 * The document that a command works on, in front of the user: the one that a menu or a message hands over by its URI,
 * or else the one that is in front. Nobody should have to guess which text a message is about.
 * @returns undefined when no text is in front, or the given one isn't open any more.
 */
export async function documentInFront(given: unknown): Promise<vscode.TextDocument | undefined> {
  const front = frontEditor()?.document;
  const document = given instanceof vscode.Uri ? openDocument(given.toString()) : front;
  if (document && document !== front) await vscode.window.showTextDocument(document);
  return document;
}
