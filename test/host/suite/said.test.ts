// A command that can do nothing says why, also where it used to say nothing at all.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { answerWith, messages, showAgain } from './windows';

const run = (name: string, argument?: vscode.Uri) =>
  vscode.commands.executeCommand(`promptsluis.${name}`, argument);

async function open(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

describe('a command', () => {
  afterEach(showAgain);

  it('that explains a finding says so when there is none at the cursor', async () => {
    await open('Drink genoeg water.\n');
    const told = messages('showInformationMessage');
    await run('waarom');
    assert.deepEqual(told, [
      'Hier staat geen bevinding. Zet de cursor in een onderstreept woord en probeer het opnieuw.',
    ]);
  });

  it('of a message works on the text of that message, also with another one in front', async () => {
    const first = await open('Drink genoeg water.\n');
    await open('Neem brood mee.\n');
    await run('kopieerVeilig', first.uri);
    assert.equal(await vscode.env.clipboard.readText(), 'Drink genoeg water.\n');
  });

  it('that changes a text asks for one when a document of Promptsluis is in front', async () => {
    await run('logboekTonen');
    const told = messages('showInformationMessage');
    await run('vervangAlles');
    await run('sjabloonInvoegen');
    assert.deepEqual(told, [
      'Open eerst een tekst.',
      'Open eerst het document waar het sjabloon in moet komen.',
    ]);
  });

  it('that makes a template says so when the name is taken', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'promptsluis-sjablonen-'));
    const settings = vscode.workspace.getConfiguration('promptsluis');
    await settings.update('sjablonenmap', folder, vscode.ConfigurationTarget.Global);
    answerWith('showQuickPick', (places: { folder: vscode.Uri }[]) =>
      places.find((place) => place.folder.fsPath === folder),
    );
    answerWith('showInputBox', () => 'Bericht voor de wachtkamer');
    const told = messages('showInformationMessage');
    await run('nieuwSjabloon');
    assert.deepEqual(told, []);
    await run('nieuwSjabloon');
    assert.deepEqual(told, ['Er is al een sjabloon met deze naam. Dat ziet u nu. Er is niets veranderd.']);
    await settings.update('sjablonenmap', undefined, vscode.ConfigurationTarget.Global);
    rmSync(folder, { recursive: true, force: true });
  });
});
