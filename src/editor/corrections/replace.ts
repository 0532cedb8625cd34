/** Replaces findings in the draft itself by codes: one edit, one undo; what they stand for goes to the vault first. */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { FindingsWatcher } from '../findings/watcher';
import { keptFor } from '../settings';
import { changeDocument, sayNotDone } from '../shared/change-document';
import type { Notices } from '../shared/notices';
import { say } from '../shared/say';
import type { Vault } from '../vault/vault';
import { replacePlan, sentAfter, type Reach } from './replace-plan';
import { NO_FINDING_HERE, targetOf } from './target';

export interface ReplaceServices {
  readonly watcher: FindingsWatcher;
  readonly vault: Vault;
  readonly notices: Notices;
  readonly titleOf: (uri: vscode.Uri) => string;
  readonly report: (error: unknown) => void;
  readonly now: () => number;
}

const NOTHING_REPLACED = 'Er is niets vervangen.';

export async function replaceInDocument(
  services: ReplaceServices,
  reach: Reach,
  given?: unknown,
): Promise<void> {
  const target = targetOf(given);
  if (!target) return;
  const { document, offset } = target;
  const version = document.version;
  const current = await services.watcher.currentFindings(document);
  if (current.kind !== 'scanned') {
    sayNotDone(current.kind, NOTHING_REPLACED);
    return;
  }
  const now = services.now();
  const uri = document.uri.toString();
  const entry = await services.vault.ofDocument(uri);
  const text = document.getText();
  const plan = replacePlan(text, current.findings, await services.vault.mappingFor(uri), reach, offset);
  if (!plan) {
    if (reach === 'all') void vscode.window.showInformationMessage('Er is niets om te vervangen.');
    else void say('information', NO_FINDING_HERE);
    return;
  }
  try {
    await services.vault.keep({
      ...entry,
      id: entry?.id ?? randomUUID(),
      document: uri,
      title: services.titleOf(document.uri),
      mapping: plan.mapping,
      sent: sentAfter(entry, plan),
      checks: entry?.checks ?? [],
      savedAt: now,
    });
  } catch (error) {
    // The user's own text would lose its data when the window closes.
    services.report(error);
    void say(
      'error',
      'Promptsluis kan de gegevens niet veilig bewaren. Er is niets veranderd. Vraag uw beheerder om hulp.',
    );
    return;
  }
  const changes = plan.replacements.map(({ start, end, placeholder }) => ({ start, end, text: placeholder }));
  if (!(await changeDocument(document, version, changes, NOTHING_REPLACED))) return;
  void services.notices.once(
    'vervangen',
    `Promptsluis heeft in “${services.titleOf(document.uri)}” gegevens vervangen door codes. Promptsluis onthoudt die gegevens ${keptFor()}. Daarna kunt u ze niet meer terugzetten.`,
    { label: 'Zet gegevens terug', command: 'promptsluis.gegevensTerugzetten', argument: document.uri },
  );
}
