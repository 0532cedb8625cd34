/** Waarom is dit een bevinding?: brings the cursor to the finding and opens its hover, which screen readers read. */
import * as vscode from 'vscode';
import type { FindingsWatcher } from '../findings/watcher';
import { say } from '../shared/say';
import { spanAt } from './span-at';
import { NO_FINDING_HERE, targetOf } from './target';

export async function showWhy(watcher: FindingsWatcher, given?: unknown): Promise<void> {
  const target = targetOf(given);
  if (!target) return;
  const state = watcher.stateOf(target.document);
  if (state.kind !== 'checked' || !spanAt(state.findings, target.offset)) {
    void say('information', NO_FINDING_HERE);
    return;
  }
  const editor = await vscode.window.showTextDocument(target.document);
  const position = target.document.positionAt(target.offset);
  editor.selection = new vscode.Selection(position, position);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
}
