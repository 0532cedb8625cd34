// When an untitled document is gone, as VS Code tells it.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onUntitledGone } from '../../../src/editor/shared/document-life';

describe('an untitled document', () => {
  const gone: string[] = [];
  const listener = onUntitledGone(({ uri }) => gone.push(uri.toString()));
  after(() => listener.dispose());

  it('is gone when it is closed, and not when it gets another language', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: 'Beste Zandvoorder,',
    });
    await vscode.window.showTextDocument(document);
    const uri = document.uri.toString();
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    assert.deepEqual(gone, []);
    const closed = new Promise((resolve) => {
      const waiting = vscode.workspace.onDidCloseTextDocument((other) => {
        if (other !== document) return;
        waiting.dispose();
        resolve(undefined);
      });
    });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closed;
    assert.deepEqual(gone, [uri]);
  });
});
