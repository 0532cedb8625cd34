/** Asks which kept text a text with codes belongs to. Codes have the same names in every letter, so the user decides. */
import * as vscode from 'vscode';
import type { VaultEntry } from '../vault/entries';
import { entryRow } from './entry-row';
import type { Ranked } from './match';

export interface ChooseWords {
  readonly title: string;
  /** Where the codes stand: "in het antwoord". */
  readonly where: string;
}

/** @returns undefined when the user stops. */
export async function chooseEntry(
  ranked: readonly Ranked<VaultEntry>[],
  { title, where }: ChooseWords,
): Promise<VaultEntry | undefined> {
  const picked = await vscode.window.showQuickPick(
    ranked.map((candidate) => ({ ...entryRow(candidate, where, Date.now()), entry: candidate.entry })),
    {
      title,
      placeHolder:
        ranked.length === 1
          ? 'Niet deze tekst? Druk op Escape: anders komen gegevens bij de verkeerde patiënt.'
          : 'Niet zeker? Druk op Escape: anders komen gegevens bij de verkeerde patiënt.',
      ignoreFocusOut: true,
    },
  );
  return picked?.entry;
}
