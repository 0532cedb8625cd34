/** Tells VS Code whether the document in front holds codes, so that the menu offers to put data back only there. */
import * as vscode from 'vscode';
import { debounceFor } from '../findings/limits';
import { holdsCodes } from './put-back-plan';

const CONTEXT = 'promptsluis.codesInDocument';

export class CodesContext implements vscode.Disposable {
  private timer: NodeJS.Timeout | undefined;
  private told: boolean | undefined;
  /** Of the text last looked at, in UTF-16 units. Asking the document at every key would join all its lines. */
  private length = 0;
  private readonly subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(() => this.look(0)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isFront = document === vscode.window.activeTextEditor?.document;
      if (isFront && contentChanges.length > 0) this.look(debounceFor(this.length));
    }),
  ];

  constructor() {
    this.look(0);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private look(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      this.length = text.length;
      const holds = holdsCodes(text);
      if (holds === this.told) return;
      this.told = holds;
      void vscode.commands.executeCommand('setContext', CONTEXT, holds);
    }, delay);
  }
}
