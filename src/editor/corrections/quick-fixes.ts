/** The quick fixes under a finding. Each is a command too, so that it can have a key. */
import * as vscode from 'vscode';
import { alwaysReplaced } from '../../sluice';
import type { FindingsWatcher } from '../findings/watcher';
import { fixesFor } from './fix-list';
import { spanAt } from './span-at';
import type { Target } from './target';

export class FindingFixes implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  };

  constructor(private readonly watcher: FindingsWatcher) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const state = this.watcher.stateOf(document);
    if (state.kind !== 'checked') return [];
    const from = document.offsetAt(range.start);
    const to = document.offsetAt(range.end);
    const pressing = state.findings.filter(({ severity }) => severity !== 'info');
    const finding = spanAt(pressing, from, to);
    if (!finding) return [];
    const target: Target = { document, offset: finding.start };
    const value = document.getText().slice(finding.start, finding.end);
    return fixesFor(finding.category, !alwaysReplaced(finding.category, value)).map(
      ({ title, command, preferred }) => {
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        action.command = { title, command, arguments: [target] };
        if (preferred) action.isPreferred = true;
        return action;
      },
    );
  }
}
