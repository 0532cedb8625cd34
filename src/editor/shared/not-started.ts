/**
 * Says in the status bar that Promptsluis isn't running, as long as that is so: a letter without underlines would look like one
 * without patient data once the message is gone.
 */
import * as vscode from 'vscode';

export class NotStarted implements vscode.Disposable {
  private item: vscode.StatusBarItem | undefined;

  /** Gives `started` back; while it has failed, and no later one succeeded, the status bar says so. */
  async watch<T>(started: Promise<T>): Promise<T> {
    try {
      const result = await started;
      this.dispose();
      return result;
    } catch (error) {
      this.show();
      throw error;
    }
  }

  dispose(): void {
    this.item?.dispose();
    this.item = undefined;
  }

  private show(): void {
    if (this.item) return;
    this.item = vscode.window.createStatusBarItem(
      'promptsluis.nietGestart',
      vscode.StatusBarAlignment.Right,
      100,
    );
    this.item.name = 'Promptsluis';
    this.item.text = '$(error) Promptsluis werkt niet';
    this.item.tooltip = 'Uw teksten worden nu niet gecontroleerd. Klik om Promptsluis opnieuw te starten.';
    this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
    this.item.command = 'promptsluis.bevindingen';
    this.item.show();
  }
}
