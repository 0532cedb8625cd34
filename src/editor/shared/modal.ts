/** A modal with Dutch buttons: VS Code's own "Cancel" is English. Escape is always the way out that changes nothing. */
import * as vscode from 'vscode';

export interface ModalText {
  readonly title: string;
  readonly detail: string;
  /** The button that goes on; without it there is only the way out. */
  readonly go?: string;
  /** The button that changes nothing, which is what Escape does too. */
  readonly stop: string;
}

/** @returns true when the user chose to go on. */
export async function askModal(kind: 'warning' | 'information', text: ModalText): Promise<boolean> {
  const stop: vscode.MessageItem = { title: text.stop, isCloseAffordance: true };
  const go: vscode.MessageItem | undefined = text.go === undefined ? undefined : { title: text.go };
  const items = go ? [go, stop] : [stop];
  const options = { modal: true, detail: text.detail };
  const answer =
    kind === 'warning'
      ? await vscode.window.showWarningMessage(text.title, options, ...items)
      : await vscode.window.showInformationMessage(text.title, options, ...items);
  return go !== undefined && answer === go;
}

export interface CautiousText {
  readonly title: string;
  /** The row that changes nothing; Escape does the same. */
  readonly stop: vscode.QuickPickItem;
  readonly go: vscode.QuickPickItem;
}

/**
 * The same where a thoughtless Enter may not go on: in a modal VS Code always gives the keys to the button that does, so this is a
 * list, of which the first row changes nothing.
 * @returns true when the user chose to go on.
 */
export async function askCautiously({ title, stop, go }: CautiousText): Promise<boolean> {
  const options = { title, placeHolder: 'Enter: kiezen. Escape: niets veranderen.', ignoreFocusOut: true };
  return (await vscode.window.showQuickPick([stop, go], options)) === go;
}
