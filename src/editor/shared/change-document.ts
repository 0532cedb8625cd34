/** A document is changed as it was read, or not at all; then the user reads why. */
import * as vscode from 'vscode';
import { toRange } from '../findings/diagnostics';
import { notDoneText, type NotDone } from './not-done';
import { say } from './say';

export interface TextChange {
  /** UTF-16 offsets in the text as it was read, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Says why a command did nothing. @param undone see `notDoneText`. */
export function sayNotDone(why: NotDone, undone: string): void {
  void say(why === 'failed' || why === 'too-large' ? 'error' : 'warning', notDoneText(why, undone));
}

/**
 * Makes all changes in one edit, which is one undo.
 * @param version the document's when it was read.
 * @param undone see `notDoneText`.
 * @returns false when nothing was changed, which the user has been told.
 */
export async function changeDocument(
  document: vscode.TextDocument,
  version: number,
  changes: readonly TextChange[],
  undone: string,
): Promise<boolean> {
  // A closed document keeps its old text and version, while another text can be open at the same address.
  if (document.isClosed || document.version !== version) {
    sayNotDone(document.isClosed ? 'closed' : 'changed', undone);
    return false;
  }
  // VS Code calls an edit without changes refused.
  if (changes.length === 0) return true;
  const edit = new vscode.WorkspaceEdit();
  for (const change of changes) edit.replace(document.uri, toRange(document, change), change.text);
  if (await vscode.workspace.applyEdit(edit)) return true;
  sayNotDone(document.version === version ? 'refused' : 'changed', undone);
  return false;
}
