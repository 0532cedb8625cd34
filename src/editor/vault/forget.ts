/** Wiping all that was kept, on command. */
import * as vscode from 'vscode';
import type { CheckView } from '../incoming/check-view';
import { isWrittenText } from '../shared/documents';
import { askModal } from '../shared/modal';
import type { ChoiceStore } from '../outgoing/choice-store';
import { forgetWarning, textsWithCodes } from './forget-text';
import type { Vault } from './vault';

export interface ForgetServices {
  readonly vault: Vault;
  readonly choices: ChoiceStore;
  readonly checks: CheckView;
  readonly titleOf: (uri: vscode.Uri) => string;
}

/** Vergeet alle gegevens nu. Asks first: an answer that is still to come, or a draft with codes, can't be completed afterwards. */
export async function forgetAll({ vault, choices, checks, titleOf }: ForgetServices): Promise<void> {
  const open = vscode.workspace.textDocuments
    .filter((document) => isWrittenText(document))
    .map((document) => ({ title: titleOf(document.uri), text: document.getText() }));
  const sure = await askModal('warning', {
    title: 'Alle bewaarde gegevens vergeten?',
    detail: forgetWarning(textsWithCodes(open, await vault.list())),
    go: 'Vergeten',
    stop: 'Bewaren',
  });
  if (!sure) return;
  const count = await vault.forgetAll();
  await choices.forgetDocuments();
  await checks.forgetAll();
  void vscode.window.showInformationMessage(
    count === 0
      ? 'Er waren geen gegevens bewaard.'
      : `Promptsluis heeft de gegevens van ${count} ${count === 1 ? 'tekst' : 'teksten'} vergeten.`,
  );
}
