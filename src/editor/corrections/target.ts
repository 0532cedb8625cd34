/** What a quick fix works on: the place its diagnostic gives, or else the cursor. */
import * as vscode from 'vscode';
import { isWrittenText } from '../shared/documents';

export interface Target {
  readonly document: vscode.TextDocument;
  /** UTF-16 offset in the document. */
  readonly offset: number;
}

export const NO_FINDING_HERE =
  'Hier staat geen bevinding. Zet de cursor in een onderstreept woord en probeer het opnieuw.';

/**
 * The given place, or the cursor of the editor in front; undefined when no text that a person writes is in front, which
 * is said: a preview or a check can't be changed, and would be kept as one more letter. Menus hand a command other
 * arguments of their own, which count as none.
 */
export function targetOf(given: unknown): Target | undefined {
  if (isTarget(given)) return given;
  const editor = vscode.window.activeTextEditor;
  if (editor && isWrittenText(editor.document)) {
    return { document: editor.document, offset: editor.document.offsetAt(editor.selection.active) };
  }
  void vscode.window.showInformationMessage('Open eerst een tekst.');
  return undefined;
}

function isTarget(given: unknown): given is Target {
  return typeof given === 'object' && given !== null && 'offset' in given && 'document' in given;
}
