// A journal that can't be written, for a policy that asks for one and a policy that doesn't.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { Journal } from '../../../src/editor/journal/journal-file';
import { copySafely, type CopyServices } from '../../../src/editor/outgoing/copy-safely';
import { createGate, createMapping, DEFAULT_POLICY, type Policy } from '../../../src/sluice';

const TEXT = 'Drink genoeg water.\n';
const REQUIRED: Policy = {
  ...DEFAULT_POLICY,
  extern: { ...DEFAULT_POLICY.extern, journalRequired: true },
};

describe('a journal', () => {
  let folder = '';
  let journal: Journal | undefined;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'promptsluis-logboek-'));
    await vscode.env.clipboard.writeText('');
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: TEXT });
    await vscode.window.showTextDocument(document);
  });
  afterEach(() => {
    journal?.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Copies the text in front, in which there is nothing to replace. @returns what is on the clipboard then */
  async function copy(policy: Policy, journalFolder: string): Promise<string> {
    journal = new Journal(
      vscode.Uri.file(journalFolder),
      () => 1,
      () => Promise.resolve(new Map()),
    );
    const gate = createGate({ scan: () => [], policy, fingerprint: (value) => value });
    const services = {
      gates: { gate: () => Promise.resolve(gate) },
      vault: {
        mappingFor: () => Promise.resolve(createMapping(0, 2)),
        markedFor: () => Promise.resolve([]),
        ofDocument: () => Promise.resolve(undefined),
      },
      choices: { choicesFor: () => Promise.resolve([]) },
      now: () => 1,
      promptOrigin: () => undefined,
      journal,
      policy: () => Promise.resolve(policy),
      report: () => undefined,
    };
    await copySafely(services as unknown as CopyServices);
    return vscode.env.clipboard.readText();
  }

  /** A file where the folder should come. */
  const noFolder = (): string => {
    const file = path.join(folder, 'bestand');
    writeFileSync(file, '');
    return file;
  };

  it('that can be written lets a text leave when the policy asks for one', async () => {
    assert.equal(await copy(REQUIRED, path.join(folder, 'logboek')), TEXT);
  });

  it('that can not be written lets nothing leave when the policy asks for one', async () => {
    assert.equal(await copy(REQUIRED, noFolder()), '');
  });

  it('that can not be written stops nothing when no policy asks for one', async () => {
    assert.equal(await copy(DEFAULT_POLICY, noFolder()), TEXT);
  });
});
