/** Wiping all that was kept, on command. */
import * as vscode from 'vscode';
import { askModal } from '../shared/modal';
import type { ChoiceStore } from '../outgoing/choice-store';
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
