/** Wipes what has expired: when the window opens, soon after its moment, and when the computer wakes up. */
import * as vscode from 'vscode';
import type { ChoiceStore } from '../outgoing/choice-store';
import type { Vault } from './vault';

/**
 * Milliseconds. A look at the clock each minute and no timer until the moment itself: that one stands still while the
 * computer sleeps. What has expired isn't used in the meantime; this is about how long it lies there.
 */
const LOOK = 60_000;

export function wipeInTime(
  vault: Vault,
  choices: ChoiceStore,
  report: (error: unknown) => void,
): vscode.Disposable {
  const wipe = (): void => {
    Promise.all([vault.wipeExpired(), choices.wipeExpired()]).catch(report);
  };
  wipe();
  const timer = setInterval(wipe, LOOK);
  return vscode.Disposable.from(
    new vscode.Disposable(() => clearInterval(timer)),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) wipe();
    }),
  );
}
