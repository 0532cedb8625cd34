/** What becomes of a document: it gets a name, another name, or is gone. VS Code has no event for the first and the last. */
import * as vscode from 'vscode';
import { draftOfSaved, isSavedDraft } from './document-names';

/** Calls `moved` when a file or folder is renamed and when an untitled document is saved as a file. */
export function onDocumentMoved(moved: (from: vscode.Uri, to: vscode.Uri) => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) moved(oldUri, newUri);
    }),
    // The untitled document is emptied and closed only after the file was saved.
    vscode.workspace.onDidSaveTextDocument((saved) => {
      if (saved.isUntitled) return;
      const text = saved.getText();
      const drafts = vscode.workspace.textDocuments.filter(
        (open) => open.isUntitled && isSavedDraft(open.getText(), text),
      );
      const draft = draftOfSaved(drafts, vscode.window.activeTextEditor?.document);
      if (draft) moved(draft.uri, saved.uri);
    }),
  );
}

/**
 * Calls `gone` at the moment that an untitled document is gone. A change of its language also looks like closing, but
 * the document stays.
 */
export function onUntitledGone(gone: (document: vscode.TextDocument) => void): vscode.Disposable {
  return vscode.workspace.onDidCloseTextDocument((document) => {
    if (document.isUntitled && document.isClosed) gone(document);
  });
}

/** The open document with this URI. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
