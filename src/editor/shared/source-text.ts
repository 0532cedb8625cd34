/** Which text a command works on: the selection, or else the whole document. */
import type * as vscode from 'vscode';
import type { Surroundings } from '../../sluice';
import { looksBinary } from './documents';
import { frontEditor } from './front-editor';
import { firstLineOf } from './lines';
import { MAX_SCAN_LENGTH } from '../findings/limits';
import { aroundSelections } from './surroundings';
import type { SourceProblem } from './source-messages';

export interface SourceText {
  readonly document: vscode.TextDocument;
  readonly text: string;
  /** The selected ranges; undefined when the whole document is meant. */
  readonly selections: readonly vscode.Selection[] | undefined;
  /** The line the text begins in, counted from 1; undefined when it was joined from several selections. */
  readonly firstLine: number | undefined;
  /** The document around a selection: it tells more about what is selected. */
  readonly within: Surroundings | undefined;
}

/**
 * The text of the selection in the active editor, or of the whole document when nothing is selected.
 * Several selections are joined by a line end in the order of the document, as VS Code's own copy does.
 * @param isPrompt true for a prompt made from a template: that goes as a whole, since what is selected in it
 *   is a place still to fill in.
 */
export function activeSource(isPrompt: (uri: vscode.Uri) => boolean): SourceText | SourceProblem {
  const editor = frontEditor();
  if (!editor) return 'no-document';
  const { document } = editor;
  const selections = isPrompt(document.uri)
    ? []
    : editor.selections.filter((selection) => !selection.isEmpty).sort((a, b) => a.start.compareTo(b.start));
  const text =
    selections.length > 0
      ? selections.map((selection) => document.getText(selection)).join('\n')
      : document.getText();
  if (text.trim() === '') return selections.length > 0 ? 'blank-selection' : 'empty';
  if (text.length > MAX_SCAN_LENGTH) return 'too-large';
  if (looksBinary(text)) return 'binary';
  // A name with a letter lost in it is a name the scanner may not know.
  if (text.includes('\uFFFD')) return 'broken';
  return {
    document,
    text,
    selections: selections.length > 0 ? selections : undefined,
    firstLine: firstLineOf(selections),
    within: aroundSelections(
      document.getText(),
      selections.map(({ start, end }) => ({
        start: document.offsetAt(start),
        end: document.offsetAt(end),
      })),
    ),
  };
}
