// The thread that scans, in the extension host: it ends in the middle of a check, as a user sees it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { statusText, type DocumentState } from '../../../src/editor/findings/messages';
import { ScanThread } from '../../../src/editor/findings/scan-thread';
import { ScannerService } from '../../../src/editor/findings/scanner-service';
import { FindingsWatcher } from '../../../src/editor/findings/watcher';

describe('a scan thread that ends', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'promptsluis-draad-'));
  const dist = path.join(vscode.extensions.getExtension('promptsluis.promptsluis')!.extensionPath, 'dist');
  const program = path.join(folder, 'draad.js');
  const readLexicon = () => vscode.workspace.fs.readFile(vscode.Uri.file(path.join(dist, 'lexicon.bin')));
  const thread = new ScanThread(program, readLexicon);
  const scanners = new ScannerService(thread, readLexicon, () => undefined);
  let watcher: FindingsWatcher | undefined;
  after(() => {
    watcher?.dispose();
    thread.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('fails the check, and the next one starts a new thread', async () => {
    const worker = path.join(dist, 'scan-worker.js');
    writeFileSync(
      program,
      `require('node:worker_threads').parentPort.once('message', ([{ text }]) => {
         if (text.includes('breek')) process.exit(1);
       });
       require(${JSON.stringify(worker)});`,
    );
    const document = await vscode.workspace.openTextDocument({ content: 'breek\nBSN: 999990639\n' });
    watcher = new FindingsWatcher(
      { checkDocument: (checked) => scanners.check(checked.getText()) },
      (opened) => opened === document,
      () => undefined,
    );
    watcher.start();
    const failed = await state(watcher, document, 'failed');
    assert.match(statusText(failed)!.text, /controle mislukt/);

    // The user types on, without what broke it.
    const editor = await vscode.window.showTextDocument(document);
    const aged: string[] = [];
    watcher.onDidAge((old) => aged.push(old.uri.toString()));
    await editor.edit((edit) => edit.delete(document.lineAt(0).range));
    assert.equal(watcher.presentStateOf(document).kind, 'checking');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ' '));
    assert.deepEqual(aged, [document.uri.toString()]);
    const checked = await state(watcher, document, 'checked');
    assert.deepEqual(checked.kind === 'checked' && checked.findings.map(({ category }) => category), ['BSN']);
    assert.deepEqual(watcher.presentStateOf(document), checked);
  });
});

async function state(
  watcher: FindingsWatcher,
  document: vscode.TextDocument,
  kind: DocumentState['kind'],
): Promise<DocumentState> {
  while (watcher.stateOf(document).kind !== kind) await new Promise((resolve) => setTimeout(resolve, 50));
  return watcher.stateOf(document);
}
