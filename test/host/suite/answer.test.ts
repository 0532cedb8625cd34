// What a user is asked and told on the way back.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NamedAnswers } from '../../../src/editor/incoming/named-answers';
import { pasteAnswer, type PasteServices } from '../../../src/editor/incoming/paste-answer';
import { CheckView, type LetterCheck } from '../../../src/editor/incoming/check-view';
import { createMapping } from '../../../src/sluice';
import { answerWith, messages, showAgain } from './windows';

afterEach(showAgain);

describe('an answer that can belong to a forgotten text', () => {
  let asked = 0;
  beforeEach(() => {
    asked = 0;
    answerWith('showQuickPick', ([first]: [unknown]) => {
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
    const checks = { letterWith: async () => undefined, show: async () => undefined };
    return { vault, checks, named: new NamedAnswers(), profile: () => ({}) } as unknown as PasteServices;
  };

  it('is asked about once, also when it is pasted again', async () => {
    const window = services();
    for (const [answer, times] of [['Beste Zandvoorder,', 1], ['Beste Zandvoorder,', 1], ['Geachte heer,', 2]] as const) {
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
    const told = messages('showWarningMessage');
    await vscode.commands.executeCommand('promptsluis.gegevensTerugzetten', document.uri);
    assert.equal(document.getText(), text);
    assert.deepEqual(told, ['In dit document staan geen codes van Promptsluis. Er is niets veranderd.']);
  });
});

describe('a check that someone finishes while storage refuses', () => {
  it('is finished as long as the window lives', async () => {
    const kept = { id: 'b', input: '', checklist: [], ticked: [], checkedBy: '', changedSince: false };
    const entry = { id: 'a', mapping: createMapping(0, Infinity), title: 'brief.txt', answers: [kept] };
    const reported: unknown[] = [];
    const view = new CheckView({
      vault: { get: async () => entry, change: () => Promise.reject(new Error('refused')) },
      attached: { of: () => undefined, documents: () => [] },
      report: (error: unknown) => reported.push(error),
    } as unknown as ConstructorParameters<typeof CheckView>[0]);
    await view.finish({ letter: 'untitled:brief', entry, kept } as unknown as LetterCheck, [], 'assistente');
    view.dispose();
    assert.equal(reported.length, 1);
  });
});
