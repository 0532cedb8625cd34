/** Asks which kept text a text with codes belongs to. Codes have the same names in every letter, so the user decides. */
import * as vscode from 'vscode';
import { whenInWords } from '../shared/moments';
import type { VaultEntry } from '../vault/entries';
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
    ranked.map(({ entry, hits }) => ({
      label: entry.title,
      description: `bewaard ${whenInWords(entry.savedAt, Date.now())}`,
      detail:
        hits === 0
          ? `Geen van de codes staat ${where}.`
          : `${hits} ${hits === 1 ? 'code' : 'codes'} uit deze tekst ${where}.`,
      entry,
    })),
    {
      title,
      placeHolder:
        ranked.length === 1
          ? 'Niet deze tekst? Druk op Escape: anders komen gegevens bij de verkeerde patiënt.'
          : 'Kies zorgvuldig: anders komen gegevens bij de verkeerde patiënt.',
      ignoreFocusOut: true,
    },
  );
  return picked?.entry;
}
