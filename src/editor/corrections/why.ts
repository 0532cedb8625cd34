/** Waarom is dit een bevinding?: brings the cursor to the finding and opens its hover, which screen readers read. */
import * as vscode from 'vscode';
import { targetOf } from './target';

export async function showWhy(given?: unknown): Promise<void> {
  const target = targetOf(given);
  if (!target) return;
  const editor = await vscode.window.showTextDocument(target.document);
  const position = target.document.positionAt(target.offset);
  editor.selection = new vscode.Selection(position, position);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
}
