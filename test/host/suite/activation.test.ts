import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'promptsluis.promptsluis';

describe('activation', () => {
  it('is under way as soon as a text document opens', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: 'Beste lezer,',
    });
    await vscode.window.showTextDocument(document);
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command that package.json contributes', async () => {
    const extension = vscode.extensions.getExtension(id);
    await extension?.activate();
    const contributed: { command: string }[] = extension?.packageJSON.contributes.commands ?? [];
    const registered = await vscode.commands.getCommands(true);
    assert.ok(contributed.length > 0);
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !registered.includes(command)),
      [],
    );
  });
});
