/** Bevindingen: the findings of the document in front as a quick pick. Moving through it shows each in the text. */
import * as vscode from 'vscode';
import type { Finding } from '../../scanner';
import { sayNotDone } from '../shared/change-document';
import { say } from '../shared/say';
import { toRange } from './diagnostics';
import { findingGroups, listTitle, placeInWords } from './list-rows';
import type { FindingsWatcher } from './watcher';

interface FindingItem extends vscode.QuickPickItem {
  readonly finding?: Finding;
}

export async function showFindings(watcher: FindingsWatcher): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void say('information', 'Open eerst een tekst. Dan ziet u hier wat Promptsluis erin vindt.');
    return;
  }
  const current = await watcher.currentFindings(editor.document);
  if (current.kind !== 'scanned') {
    // The status bar, which says so too, is to change when the next check succeeds.
    if (current.kind === 'failed') watcher.recheck(editor.document);
    sayNotDone(current.kind, 'Daarom is er geen lijst.');
    return;
  }
  const { findings } = current;
  if (findings.length === 0) {
    void say(
      'information',
      'Promptsluis vindt in deze tekst geen gegevens van een persoon. Een controle kan iets missen: lees zelf mee.',
    );
    return;
  }
  await pickFinding(editor, findings);
}

async function pickFinding(editor: vscode.TextEditor, findings: readonly Finding[]): Promise<void> {
  const before = editor.selection;
  const pick = vscode.window.createQuickPick<FindingItem>();
  pick.title = listTitle(findings);
  pick.placeholder = 'Pijltjes: langs de bevindingen. Enter: erheen. Escape: sluiten.';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = findingGroups(editor.document.getText(), findings).flatMap((group): FindingItem[] => [
    { label: group.heading, kind: vscode.QuickPickItemKind.Separator },
    ...group.items.map((item) => ({
      label: item.value,
      description: placeInWords(item),
      detail: item.finding.reason,
      finding: item.finding,
    })),
  ]);
  pick.onDidChangeActive(([item]) => {
    if (item?.finding) reveal(editor, item.finding);
  });
  const chosen = await new Promise<Finding | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.activeItems[0]?.finding));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  if (!chosen) {
    editor.selection = before;
    return;
  }
  const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  reveal(shown, chosen);
}

function reveal(editor: vscode.TextEditor, finding: Finding): void {
  const range = toRange(editor.document, finding);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
