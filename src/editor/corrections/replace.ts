/** Replaces findings in the draft itself by codes: one edit, one undo; what they stand for goes to the vault first. */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { toRange } from '../findings/diagnostics';
import type { FindingsWatcher } from '../findings/watcher';
import { keptFor } from '../settings';
import type { Notices } from '../shared/notices';
import type { Vault } from '../vault/vault';
import { replacePlan, type Reach } from './replace-plan';
import { NO_FINDING_HERE, targetOf } from './target';

export interface ReplaceServices {
  readonly watcher: FindingsWatcher;
  readonly vault: Vault;
  readonly notices: Notices;
  readonly titleOf: (uri: vscode.Uri) => string;
  readonly report: (error: unknown) => void;
  readonly now: () => number;
}

export async function replaceInDocument(
  services: ReplaceServices,
  reach: Reach,
  given?: unknown,
): Promise<void> {
  const target = targetOf(given);
  if (!target) return;
  const { document, offset } = target;
  const version = document.version;
  const findings = await services.watcher.currentFindings(document);
  if (!findings) {
    void vscode.window.showErrorMessage('De controle is mislukt. Er is niets veranderd.');
    return;
  }
  const now = services.now();
  const uri = document.uri.toString();
  const entry = await services.vault.ofDocument(uri);
  const text = document.getText();
  const plan = replacePlan(text, findings, await services.vault.mappingFor(uri), reach, offset);
  if (!plan) {
    void vscode.window.showInformationMessage(
      reach === 'all' ? 'Er is niets om te vervangen.' : NO_FINDING_HERE,
    );
    return;
  }
  try {
    await services.vault.keep({
      ...entry,
      id: entry?.id ?? randomUUID(),
      document: uri,
      title: services.titleOf(document.uri),
      mapping: plan.mapping,
      // What an answer is checked against, when the user copies this text in another way.
      sent: plan.text,
      checks: entry?.checks ?? [],
      savedAt: now,
    });
  } catch (error) {
    // The user's own text would lose its data when the window closes.
    services.report(error);
    void vscode.window.showErrorMessage(
      'Promptsluis kan de gegevens niet veilig bewaren. Er is niets veranderd.',
    );
    return;
  }
  if (document.version !== version) return;
  const edit = new vscode.WorkspaceEdit();
  for (const replacement of plan.replacements) {
    edit.replace(document.uri, toRange(document, replacement), replacement.placeholder);
  }
  await vscode.workspace.applyEdit(edit);
  void services.notices.once(
    'vervangen',
    `Promptsluis heeft in “${services.titleOf(document.uri)}” gegevens vervangen door codes. Promptsluis onthoudt die gegevens ${keptFor()}. Daarna kunt u ze niet meer terugzetten.`,
    { label: 'Zet gegevens terug', command: 'promptsluis.gegevensTerugzetten', argument: document.uri },
  );
}
