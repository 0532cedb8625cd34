// What a user is asked and told, by the windows that VS Code would show.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NamedAnswers } from '../../../src/editor/incoming/named-answers';
import { pasteAnswer, type PasteServices } from '../../../src/editor/incoming/paste-answer';
import { createMapping } from '../../../src/sluice';

/** Puts another function in the place of one of VS Code's until the test is over. */
const replaced: (() => void)[] = [];
function replace(name: 'showQuickPick' | 'showWarningMessage', by: (...args: never[]) => unknown): void {
  const window = vscode.window as unknown as Record<string, unknown>;
  const own = window[name];
  window[name] = by;
  replaced.push(() => (window[name] = own));
}
afterEach(() => {
  for (const undo of replaced.splice(0)) undo();
});

describe('an answer that can belong to a forgotten text', () => {
  let asked = 0;
  beforeEach(() => {
    asked = 0;
    replace('showQuickPick', async ([first]: [unknown]) => {
      asked += 1;
      return first;
    });
  });

  const services = (): PasteServices => {
    const entry = {
      id: 'a',
      document: '',
      source: '',
      title: 'brief.txt',
      mapping: createMapping(0, Infinity),
      sent: '',
      checks: [],
      savedAt: 0,
    };
    const vault = { list: async () => [entry], awaitsLostAnswer: async () => true };
    const checks = { show: async () => undefined };
    return { vault, checks, named: new NamedAnswers(), profile: () => ({}) } as unknown as PasteServices;
  };

  it('is asked about once, also when it is pasted again', async () => {
    const window = services();
    for (const [answer, times] of [['Beste Roos,', 1], ['Beste Roos,', 1], ['Geachte heer,', 2]] as const) {
      await vscode.env.clipboard.writeText(answer);
      await pasteAnswer(window);
      assert.equal(asked, times);
    }
  }); // prettier-ignore
});

describe('the button of the message about replaced data', () => {
  it('after an undo says that there are no codes any more, and leaves the text alone', async () => {
    const text = 'Het BSN is 999990639.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: text });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('promptsluis.vervangAlles');
    assert.match(document.getText(), /\[BSN-1\]/);
    await vscode.commands.executeCommand('undo');
    const told: string[] = [];
    replace('showWarningMessage', async (message: string) => void told.push(message));
    await vscode.commands.executeCommand('promptsluis.gegevensTerugzetten', document.uri);
    assert.equal(document.getText(), text);
    assert.deepEqual(told, ['In dit document staan geen codes van Promptsluis. Er is niets veranderd.']);
  });
});
