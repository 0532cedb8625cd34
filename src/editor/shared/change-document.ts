/** A document is changed as it was read, or not at all; then the user reads why. */
import * as vscode from 'vscode';
import { toRange } from '../findings/diagnostics';
import { caretsAfter } from './carets';
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
 * Makes all changes in one edit, which is one undo. A document that VS Code shows as read-only stays as it is.
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
  const why = await refusal(document, changes);
  if (why === undefined) return true;
  sayNotDone(document.version === version ? why : 'changed', undone);
  return false;
}

/** Makes the changes. @returns why nothing was changed; undefined when all was. */
async function refusal(
  document: vscode.TextDocument,
  changes: readonly TextChange[],
): Promise<'refused' | 'read-only' | undefined> {
  // A text may stand on screen twice: a copy takes what is selected in the one in front.
  const editors = vscode.window.visibleTextEditors.filter((visible) => visible.document === document);
  const [editor] = editors;
  if (!editor) {
    const edit = new vscode.WorkspaceEdit();
    for (const change of changes) edit.replace(document.uri, toRange(document, change), change.text);
    return (await vscode.workspace.applyEdit(edit)) ? undefined : 'refused';
  }
  // By the editor, as typing does: a workspace edit also changes what is read-only, and there Ctrl+Z can't take it back.
  const { version } = document;
  const carets = editors.map(({ selections }) =>
    selections.map(({ anchor, active }) => ({
      anchor: document.offsetAt(anchor),
      active: document.offsetAt(active),
    })),
  );
  const done = await editor.edit((edit) => {
    for (const change of changes) edit.replace(toRange(document, change), change.text);
  });
  if (!done) return 'refused';
  // VS Code says "done" of a read-only editor too.
  if (document.version === version) return 'read-only';
  for (const [index, one] of editors.entries())
    one.selections = caretsAfter(carets[index]!, changes).map(
      ({ anchor, active }) => new vscode.Selection(document.positionAt(anchor), document.positionAt(active)),
    );
  return undefined;
}
