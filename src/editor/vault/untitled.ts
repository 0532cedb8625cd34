/** Follows untitled documents, so that each keeps its own key: over a reload, and never to the next of the same name. */
import * as vscode from 'vscode';
import type { ChoiceStore } from '../outgoing/choice-store';
import { onUntitledGone, openDocument } from '../shared/document-life';
import type { TemplateCommands } from '../templates/use-template';
import { DocumentKeys } from './document-keys';

/** Milliseconds after a change: a key stroke must not write to disk. */
const REST = 500;

/** @param memory what belongs to this window and survives a reload. */
export function createDocumentKeys(memory: vscode.Memento): DocumentKeys {
  return new DocumentKeys(memory, (uri) => openDocument(uri)?.getText());
}

export interface FollowServices {
  readonly keys: DocumentKeys;
  readonly choices: ChoiceStore;
  readonly templates: TemplateCommands;
  readonly report: (error: unknown) => void;
}

export function followUntitled({ keys, choices, templates, report }: FollowServices): vscode.Disposable {
  let waiting: NodeJS.Timeout | undefined;
  const remember = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    keys.remember().catch(report);
  };
  const rememberSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(remember, REST);
  };
  const meet = (document: vscode.TextDocument): void => {
    if (!document.isUntitled) return;
    // At once: only before anything is typed does the text show whether it is the document of before the reload.
    keys.keyOf(document.uri.toString());
    rememberSoon();
  };
  const leave = (document: vscode.TextDocument): void => {
    const uri = document.uri.toString();
    const key = keys.keyOf(uri);
    keys.release(uri);
    rememberSoon();
    Promise.all([choices.forgetDocument(key), templates.forget(key)]).catch(report);
  };
  vscode.workspace.textDocuments.forEach(meet);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(meet),
    onUntitledGone(leave),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.isUntitled && contentChanges.length > 0) rememberSoon();
    }),
    new vscode.Disposable(() => {
      if (waiting) remember();
    }),
  );
}
