/** The one status bar item: the state of the document in front. A click opens the list. */
import * as vscode from 'vscode';
import { statusText } from './messages';
import type { FindingsWatcher } from './watcher';

export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'promptsluis.status',
    vscode.StatusBarAlignment.Right,
    100,
  );
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly watcher: FindingsWatcher) {
    this.item.name = 'Promptsluis';
    this.item.command = 'promptsluis.bevindingen';
    this.subscriptions = [
      watcher.onDidChange(() => this.update()),
      watcher.onDidAge(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
    ];
    this.update();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.item.dispose();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && statusText(this.watcher.presentStateOf(document));
    if (!status) {
      this.item.hide();
      return;
    }
    this.item.text = status.text;
    this.item.tooltip = status.tooltip;
    this.item.accessibilityInformation = { label: status.label };
    this.item.backgroundColor = status.alarming
      ? new vscode.ThemeColor('statusBarItem.errorBackground')
      : undefined;
    this.item.show();
  }
}
