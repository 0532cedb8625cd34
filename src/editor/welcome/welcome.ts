/** The walkthrough, its sample letter, and the handbook. */
import * as vscode from 'vscode';
import { SAMPLE_LETTER } from './sample-letter';

/** Aan de slag met Promptsluis. */
export async function openWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand(
    'workbench.action.openWalkthrough',
    'promptsluis.promptsluis#aanDeSlag',
    false,
  );
}

/** Opens an invented letter to try things on, beside the walkthrough; nothing is saved. */
export async function openSampleLetter(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: SAMPLE_LETTER });
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: columnBesideWalkthrough() });
}

/** The handbook, as a page to read: what went wrong is looked up in a hurry. */
export async function openHandbook(handbook: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', handbook);
}

/** The settings of Promptsluis in VS Code's own settings editor. */
export async function openSettings(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:promptsluis.promptsluis');
}

/** Beside the page in front, so that its steps stay in sight; in the same place when a text is in front. */
function columnBesideWalkthrough(): vscode.ViewColumn {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  const isText = activeTab === undefined || activeTab.input instanceof vscode.TabInputText;
  return isText ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
}
