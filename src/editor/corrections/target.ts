/** What a quick fix works on: the place its diagnostic gives, or else the cursor and what is selected. */
import * as vscode from 'vscode';
import { isWrittenText } from '../shared/documents';
import type { Span } from './marking';

export interface Target {
  readonly document: vscode.TextDocument;
  /** UTF-16 offset in the document. */
  readonly offset: number;
  /** What is selected there; absent without a selection. */
  readonly selected?: Span;
  /** What is to be replaced as it stands, also when a part of it is a finding: the user chose that. */
  readonly mark?: Span;
  /** True for one of several selections: the user means the others too. */
  readonly isOneOfMore?: boolean;
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
    const { document, selection } = editor;
    const [offset, start, end] = [selection.active, selection.start, selection.end].map((position) =>
      document.offsetAt(position),
    ) as [number, number, number];
    return {
      document,
      offset,
      ...(selection.isEmpty ? {} : { selected: { start, end } }),
      isOneOfMore: hasMoreSelected(editor),
    };
  }
  void vscode.window.showInformationMessage('Open eerst een tekst.');
  return undefined;
}

/** Whether more than one text is selected in an editor. */
export function hasMoreSelected({ selections }: vscode.TextEditor): boolean {
  return selections.filter(({ isEmpty }) => !isEmpty).length > 1;
}

function isTarget(given: unknown): given is Target {
  return typeof given === 'object' && given !== null && 'offset' in given && 'document' in given;
}
