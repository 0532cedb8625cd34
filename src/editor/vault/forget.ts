/** Wiping what was kept: all of it on command, and what belongs to a document when that document goes. */
import * as vscode from 'vscode';
import type { CheckView } from '../incoming/check-view';
import { isWrittenText } from '../shared/documents';
import { onDocumentMoved, onUntitledGone } from '../shared/document-life';
import { movedUri } from '../shared/document-names';
import { askModal } from '../shared/modal';
import type { ChoiceStore } from '../outgoing/choice-store';
import type { TemplateCommands } from '../templates/use-template';
import { forgetWarning, textsWithCodes } from './forget-text';
import type { Vault } from './vault';

export interface ForgetServices {
  readonly vault: Vault;
  readonly choices: ChoiceStore;
  readonly checks: CheckView;
}

/** Vergeet alle gegevens nu. Asks first: an answer that is still to come, or a draft with codes, can't be completed afterwards. */
export async function forgetAll({ vault, choices, checks }: ForgetServices): Promise<void> {
  const open = vscode.workspace.textDocuments
    .filter((document) => isWrittenText(document))
    .map((document) => ({ title: document.uri.path.split('/').at(-1) ?? '', text: document.getText() }));
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

/** A new document gets the name of an untitled one that was closed: nothing of the old one may stick to it. */
export function forgetClosed(
  vault: Vault,
  choices: ChoiceStore,
  templates: TemplateCommands,
  report: (error: unknown) => void,
): vscode.Disposable {
  return onUntitledGone((document) => {
    const uri = document.uri.toString();
    Promise.all([vault.detach(uri), choices.forgetDocument(uri), templates.forget(document.uri)]).catch(
      report,
    );
  });
}

/** What was kept of a document goes along when it is saved under a name or renamed. */
export function followMoved(vault: Vault, report: (error: unknown) => void): vscode.Disposable {
  return onDocumentMoved((from, to) => {
    const follow = (document: string) => movedUri(document, from.toString(), to.toString());
    vault.moveDocuments(follow).catch(report);
  });
}
