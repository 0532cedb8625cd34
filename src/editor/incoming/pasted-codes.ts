/**
 * Notices an answer with codes that is pasted plainly, with Ctrl+V, and offers the way to a letter with the real data.
 * It changes nothing: the paste goes on as VS Code does it.
 */
import * as vscode from 'vscode';
import type { Notices } from '../shared/notices';
import type { Vault } from '../vault/vault';
import { bringsAnswer } from './match';
import { holdsCodes } from './put-back-plan';

const TEXT_MIME = 'text/plain';

export interface PastedCodesServices {
  readonly vault: Pick<Vault, 'list'>;
  readonly notices: Notices;
  readonly report: (error: unknown) => void;
}

export class PastedCodes implements vscode.DocumentPasteEditProvider {
  constructor(private readonly services: PastedCodesServices) {}

  /** Offers no paste of its own. Looks, and lets the paste wait for nothing. */
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
  ): undefined {
    // Who works with codes in a document, pastes codes there.
    if (holdsCodes(document.getText())) return;
    const { report } = this.services;
    this.look(transfer).catch(report);
  }

  private async look(transfer: vscode.DataTransfer): Promise<void> {
    const text = (await transfer.get(TEXT_MIME)?.asString()) ?? '';
    if (!holdsCodes(text)) return;
    const { vault, notices } = this.services;
    if (!bringsAnswer(text, await vault.list())) return;
    await notices.once(
      'geplaktAntwoord',
      'U hebt tekst met codes geplakt. Is dit het antwoord van de chatbot? Kies “Maak de brief”: u krijgt een nieuwe brief met de echte gegevens en een controle.',
      { label: 'Maak de brief', command: 'promptsluis.plakAntwoord', argument: text },
    );
  }
}

/** Registers the look per language: with a wildcard VS Code asks other providers first. */
export function registerPastedCodes(looks: PastedCodes, languages: readonly string[]): vscode.Disposable {
  return vscode.Disposable.from(
    ...languages.map((language) =>
      vscode.languages.registerDocumentPasteEditProvider({ language }, looks, {
        providedPasteEditKinds: [],
        pasteMimeTypes: [TEXT_MIME],
      }),
    ),
  );
}
