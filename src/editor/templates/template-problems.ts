/** Problems in template files, at their line: of all files on disk, and live in the one someone is writing. */
import * as vscode from 'vscode';
import { fromPromptFile, isPromptFile, parseTemplate, type Problem } from '../../prompts';
import { debounceFor } from '../findings/limits';
import type { TemplateLibrary } from './library';

const SEVERITIES: Record<Problem['severity'], vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

export class TemplateProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('promptsluis-sjablonen');
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly library: TemplateLibrary) {
    this.disposables = [
      this.collection,
      library.onDidChange(() => void this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && library.originOf(document.uri)) this.schedule(document);
      }),
    ];
  }

  /** Shows the problems of all own templates on disk. */
  async refresh(): Promise<void> {
    const { problems } = await this.library.catalog();
    this.collection.clear();
    for (const [file, ofFile] of groupByFile(problems)) {
      const uri = vscode.Uri.parse(file);
      if (this.library.isOwn(uri)) this.collection.set(uri, ofFile.map(toDiagnostic));
    }
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private schedule(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => {
        this.timers.delete(key);
        this.checkOpen(document);
      }, debounceFor(document.getText().length)),
    );
  }

  private checkOpen(document: vscode.TextDocument): void {
    const origin = this.library.originOf(document.uri);
    if (document.isClosed || !origin) return;
    const file = document.uri.toString();
    const read = isPromptFile(file) ? fromPromptFile : parseTemplate;
    this.collection.set(document.uri, read(document.getText(), file, origin).problems.map(toDiagnostic));
  }
}

function groupByFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) groups.set(problem.file, [...(groups.get(problem.file) ?? []), problem]);
  return groups;
}

function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const range = new vscode.Range(
    problem.line - 1,
    problem.column - 1,
    problem.line - 1,
    problem.endColumn - 1,
  );
  const diagnostic = new vscode.Diagnostic(range, problem.message, SEVERITIES[problem.severity]);
  diagnostic.source = 'Promptsluis sjabloon';
  return diagnostic;
}
