/**
 * Shows the answer check beside the answer, as a read-only document, and marks the places in the answer
 * so that F8 goes along them. The marks go when the answer is closed.
 */
import * as vscode from 'vscode';
import { checkAnswer, type AnswerCheckInput, type CheckItem } from '../../sluice';
import { checkText, type CheckTextInput } from './check-text';

export const CHECK_SCHEME = 'promptsluis-controle';

/** Everything the check of one answer is made from; kept to show it again after ticking. */
export interface CheckedAnswer {
  readonly input: AnswerCheckInput;
  readonly rest: Omit<CheckTextInput, 'check' | 'answer'>;
}

export class CheckView implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly answers = new Map<string, CheckedAnswer>();
  private readonly marks = vscode.languages.createDiagnosticCollection('promptsluis-antwoord');
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables: vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor() {
    this.disposables = [
      this.marks,
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(CHECK_SCHEME, this),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document.uri)),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    const answer = this.answers.get(uri.query);
    return answer && this.render(answer);
  }

  /** Opens the check beside the answer; the answer keeps the focus. */
  async show(answer: vscode.TextDocument, checked: CheckedAnswer): Promise<void> {
    this.answers.set(answer.uri.toString(), checked);
    const { items } = checkAnswer(checked.input);
    this.marks.set(
      answer.uri,
      items.flatMap((item) => toMark(answer, item)),
    );
    const check = await vscode.workspace.openTextDocument(checkUri(answer.uri));
    await vscode.window.showTextDocument(check, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  /** The answer whose check, or whose text, is in front; the last one shown when neither is. */
  current(): { readonly key: string; readonly checked: CheckedAnswer } | undefined {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const key = uri?.scheme === CHECK_SCHEME ? uri.query : uri?.toString();
    const found = key !== undefined && this.answers.has(key) ? key : [...this.answers.keys()].at(-1);
    return found === undefined ? undefined : { key: found, checked: this.answers.get(found)! };
  }

  /** Notes what was ticked and by whom, and shows the check anew. */
  update(key: string, ticked: readonly number[], checkedBy: string): void {
    const checked = this.answers.get(key);
    if (!checked) return;
    this.answers.set(key, { ...checked, input: { ...checked.input, ticked, checkedBy } });
    this.changed.fire(checkUri(vscode.Uri.parse(key)));
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private render({ input, rest }: CheckedAnswer): string {
    return checkText({ check: checkAnswer(input), answer: input.answer, ...rest });
  }

  private forget(uri: vscode.Uri): void {
    if (this.answers.delete(uri.toString())) this.marks.delete(uri);
  }
}

function checkUri(answer: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({
    scheme: CHECK_SCHEME,
    path: '/Controle van het antwoord.md',
    query: answer.toString(),
  });
}

function toMark(document: vscode.TextDocument, item: CheckItem): vscode.Diagnostic[] {
  if (!item.span) return [];
  const range = new vscode.Range(document.positionAt(item.span.start), document.positionAt(item.span.end));
  const mark = new vscode.Diagnostic(range, item.message, vscode.DiagnosticSeverity.Information);
  mark.source = 'Promptsluis controle';
  return [mark];
}
