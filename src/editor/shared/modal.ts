/** A modal with Dutch buttons: VS Code's own "Cancel" is English. Escape is always the way out that changes nothing. */
import * as vscode from 'vscode';

export interface ModalText {
  readonly title: string;
  readonly detail: string;
  /** The button that goes on; without it there is only the way out. */
  readonly go?: string;
  /** The button that changes nothing, which is what Escape does too. */
  readonly stop: string;
  /** What can't be taken back, or leaves a duty undone: then Enter does what Escape does. */
  readonly cautious?: boolean;
}

/** @returns true when the user chose to go on. */
export async function askModal(kind: 'warning' | 'information', text: ModalText): Promise<boolean> {
  const stop: vscode.MessageItem = { title: text.stop, isCloseAffordance: true };
  const go: vscode.MessageItem | undefined = text.go === undefined ? undefined : { title: text.go };
  // VS Code gives the keys to the first.
  const items = go ? (text.cautious ? [stop, go] : [go, stop]) : [stop];
  const options = { modal: true, detail: text.detail };
  const answer =
    kind === 'warning'
      ? await vscode.window.showWarningMessage(text.title, options, ...items)
      : await vscode.window.showInformationMessage(text.title, options, ...items);
  return go !== undefined && answer === go;
}
