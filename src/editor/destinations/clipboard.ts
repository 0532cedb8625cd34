/** The clipboard as destination. Takes only what the gate passed: a text that skipped the gate doesn't compile. */
import * as vscode from 'vscode';
import { release, type Passed } from '../../sluice';

/** Puts a passed text on the clipboard, on its way to a chatbot outside the practice. */
export async function copyToClipboard(passed: Passed): Promise<void> {
  await vscode.env.clipboard.writeText(release(passed, 'extern'));
}
