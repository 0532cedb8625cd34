/** Underlines: findings become diagnostics, offsets become ranges. Nothing else happens here. */
import * as vscode from 'vscode';
import type { Finding, Severity } from '../../scanner';
import { cappedFindings } from './messages';
import type { FindingsWatcher } from './watcher';

export const DIAGNOSTIC_SOURCE = 'Promptsluis';

/** VS Code gives a file a badge for a warning, and none for information: what is doubtful doesn't alarm. */
export const DIAGNOSTIC_SEVERITIES: Record<Severity, vscode.DiagnosticSeverity> = {
  block: vscode.DiagnosticSeverity.Warning,
  review: vscode.DiagnosticSeverity.Information,
  info: vscode.DiagnosticSeverity.Hint,
};

export function toRange(document: vscode.TextDocument, span: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

export class FindingDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('promptsluis');
  private readonly subscription: vscode.Disposable;

  constructor(private readonly watcher: FindingsWatcher) {
    this.subscription = watcher.onDidChange((document) => this.update(document));
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }

  private update(document: vscode.TextDocument): void {
    const state = this.watcher.stateOf(document);
    if (state.kind !== 'checked') {
      this.collection.delete(document.uri);
      return;
    }
    // Shown, never in the way: what needs no action gets no underline.
    const pressing = state.findings.filter((finding) => finding.severity !== 'info');
    this.collection.set(
      document.uri,
      cappedFindings(pressing).map(({ finding, message }) => toDiagnostic(document, finding, message)),
    );
  }
}

function toDiagnostic(document: vscode.TextDocument, finding: Finding, message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(document, finding),
    message,
    DIAGNOSTIC_SEVERITIES[finding.severity],
  );
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = finding.category;
  return diagnostic;
}
