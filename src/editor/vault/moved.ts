/** What was kept of a document goes along when it is saved under a name or renamed. */
import type * as vscode from 'vscode';
import { onDocumentMoved } from '../shared/document-life';
import { movedUri } from '../shared/document-names';
import type { ChoiceStore } from '../outgoing/choice-store';
import type { TemplateCommands } from '../templates/use-template';
import type { DocumentKeys } from './document-keys';
import type { Vault } from './vault';

export interface MovedServices {
  readonly vault: Vault;
  readonly choices: ChoiceStore;
  readonly templates: TemplateCommands;
  readonly keys: Pick<DocumentKeys, 'keyOf'>;
  readonly report: (error: unknown) => void;
}

export function followMoved({ vault, choices, templates, keys, report }: MovedServices): vscode.Disposable {
  return onDocumentMoved((from, to) => {
    // At once: an untitled document is closed next, and lets go of its key.
    const [fromKey, toKey] = [keys.keyOf(from.toString()), keys.keyOf(to.toString())];
    const follow = (key: string) => movedUri(key, fromKey, toKey);
    const moves = [vault.moveDocuments(follow), choices.moveDocuments(follow), templates.move(follow)];
    Promise.all(moves).catch(report);
  });
}
