/**
 * A second Ctrl+C right after a safe copy: the preview is gone, the draft is in front with its text still selected, and the key
 * would put the real letter over the text with codes. For a moment the key only says what the clipboard holds.
 */
import * as vscode from 'vscode';
import { showInStatusBar } from '../shared/status-message';

const CONTEXT = 'promptsluis.netGekopieerd';
/** Milliseconds: who waits longer, or goes to another document, or selects something else, means that. */
const MOMENT = 5000;
const COPIED_ALREADY = 'De tekst met codes staat al op het klembord.';

export class SecondCopy implements vscode.Disposable {
  private timer: NodeJS.Timeout | undefined;
  /** The document that was copied from, by its URI. */
  private draft = '';
  private readonly subscriptions = [
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      // Also the focus that comes back to the draft selects, but by no hand.
      if (kind !== undefined) this.letGo();
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      // The preview that closes gives way to the draft.
      if (editor && editor.document.uri.toString() !== this.draft) this.letGo();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) this.letGo();
    }),
  ];

  /** From now on, for a moment, the key is held in the document with this URI. */
  hold(draft: string): void {
    clearTimeout(this.timer);
    this.draft = draft;
    void vscode.commands.executeCommand('setContext', CONTEXT, true);
    this.timer = setTimeout(() => this.letGo(), MOMENT);
  }

  /** What the key says instead of copying. */
  tell(): void {
    showInStatusBar(COPIED_ALREADY, MOMENT);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private letGo(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    void vscode.commands.executeCommand('setContext', CONTEXT, false);
  }
}
