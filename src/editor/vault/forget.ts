/** Wiping what was kept: all of it on command, and what belongs to a document when that document goes. */
import * as vscode from 'vscode';
import { askModal } from '../shared/modal';
import type { ChoiceStore } from '../outgoing/choice-store';
import type { TemplateCommands } from '../templates/use-template';
import type { Vault } from './vault';

/** Vergeet alle gegevens nu. Asks first: an answer that is still to come can't be completed afterwards. */
export async function forgetAll(vault: Vault, choices: ChoiceStore): Promise<void> {
  const sure = await askModal('warning', {
    title: 'Alle bewaarde gegevens vergeten?',
    detail:
      'Promptsluis vergeet welke gegevens bij de codes horen. Antwoorden van de chatbot kunt u daarna niet meer aanvullen. Uw brieven veranderen niet.',
    go: 'Vergeten',
    stop: 'Bewaren',
  });
  if (!sure) return;
  const count = await vault.forgetAll();
  await choices.forgetDocuments();
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
  return vscode.workspace.onDidCloseTextDocument((document) => {
    if (!document.isUntitled) return;
    const uri = document.uri.toString();
    Promise.all([vault.detach(uri), choices.forgetDocument(uri), templates.forget(document.uri)]).catch(
      report,
    );
  });
}
