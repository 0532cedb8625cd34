// The editor's providers inside a real extension host: what VS Code itself answers when asked.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const LETTER = 'Geachte heer Jansen,\n\nBSN: 999990639\nGeboortedatum: 3 april 1951\n';

const packageJson = () => vscode.extensions.getExtension('promptsluis.promptsluis')!.packageJSON;

/** Waits until `look` gives something, at most 15 seconds. */
async function until<T>(look: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`Not seen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function open(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

const findings = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Promptsluis');

const textsOf = (document: vscode.TextDocument) =>
  findings(document).map(({ range }) => document.getText(range));

async function finding(document: vscode.TextDocument, value: string): Promise<vscode.Diagnostic> {
  return until(
    () => findings(document).find(({ range }) => document.getText(range) === value),
    `an underline of ${value}`,
  );
}

describe('findings', () => {
  for (const language of ['plaintext', 'markdown']) {
    it(`are underlined in ${language}, with what and why and never the value`, async () => {
      const { document } = await open(LETTER, language);
      const { message, severity, code } = await finding(document, '999990639');
      assert.equal(code, 'BSN');
      assert.equal(severity, vscode.DiagnosticSeverity.Warning);
      assert.match(message, /^BSN: .+/);
      assert.ok(!message.includes('999990639'));
    });
  }

  it('follow the text: gone when the text goes, back after undo', async () => {
    const editor = await open(LETTER);
    const { range } = await finding(editor.document, '999990639');
    await editor.edit((edit) => edit.delete(range));
    await until(() => !textsOf(editor.document).includes('999990639') || undefined, 'no underline');
    await vscode.commands.executeCommand('undo');
    await finding(editor.document, '999990639');
  });

  it('are left alone in other languages', async () => {
    const { document } = await open(LETTER, 'json');
    const { document: letter } = await open(LETTER);
    await finding(letter, '999990639');
    assert.deepEqual(findings(document), []);
  });

  it('have a hover that says what to do, and quick fixes that are commands', async () => {
    const { document } = await open(LETTER);
    const { range } = await finding(document, '999990639');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      range.start,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
      .join();
    assert.match(text, /vervangt Promptsluis/);

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const known = await vscode.commands.getCommands(true);
    const ours = actions.filter(({ command }) => command?.command.startsWith('promptsluis.'));
    // A BSN can't be called a false alarm: three ways to replace it, and why.
    assert.equal(ours.length, 4);
    for (const { command } of ours) assert.ok(known.includes(command!.command));
  });

  it('are replaced everywhere in one edit; one undo brings the letter back', async () => {
    const { document } = await open(LETTER);
    await finding(document, '999990639');
    await vscode.commands.executeCommand('promptsluis.vervangAlles');
    await until(() => document.getText().includes('[BSN-1]') || undefined, 'codes');
    assert.ok(!/999990639|3 april 1951/.test(document.getText()));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), LETTER);
  });
});

describe('the package in VS Code', () => {
  it('registers no command that package.json lacks', async () => {
    await vscode.extensions.getExtension('promptsluis.promptsluis')!.activate();
    const contributed: string[] = packageJson().contributes.commands.map(
      ({ command }: vscode.Command) => command,
    );
    const registered = (await vscode.commands.getCommands(true)).filter(
      (command) =>
        command.startsWith('promptsluis.') && !/\.(open|focus|resetViewLocation|removeView)$/.test(command),
    );
    assert.deepEqual(registered.sort(), contributed.sort());
  });

  it('takes no key that VS Code uses itself', async () => {
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    // VS Code lists the keys of extensions in the same file; those of Promptsluis are told apart by the command.
    const entries = [
      ...text.matchAll(/"key":\s*"([^"]+)",\s*(?:"when":\s*"(?:[^"\\]|\\.)*",\s*)?"command":\s*"([^"]+)"/g),
    ];
    const others = new Map(
      entries
        .filter(([, , command]) => !command!.startsWith('promptsluis.'))
        .map(([, key, command]) => [key, command]),
    );
    assert.ok(others.size > 300, 'the default keys could not be read');
    const ours: { key: string; when?: string }[] = packageJson().contributes.keybindings;
    // In the read-only preview Enter, Escape, F8 and Ctrl+C have a meaning of their own, and Ctrl+C right after a safe copy.
    const taken = ours.filter(
      ({ key, when }) => !/voorbeeld|netGekopieerd/.test(when ?? '') && others.has(key),
    );
    assert.deepEqual(
      taken.map(({ key }) => `${key}: ${others.get(key)}`),
      [],
    );
  });
});

describe('the preview', () => {
  it('takes no Enter for its own that comes at once, and keeps those that follow from the draft', async () => {
    await open(LETTER);
    await vscode.env.clipboard.writeText('');
    const copying = vscode.commands.executeCommand('promptsluis.kopieerVeilig');
    const confirm = () => vscode.commands.executeCommand('promptsluis.voorbeeldDoorgaan');
    const inFront = () => vscode.window.activeTextEditor?.document.uri.scheme === 'promptsluis-voorbeeld';
    await until(() => inFront() || undefined, 'the preview');
    await confirm();
    // Long enough to copy, and to look.
    await pause(1500);
    assert.equal(await vscode.env.clipboard.readText(), '');
    assert.ok(inFront());

    // The Enters after the one that counts: the draft must not be in front for them.
    for (let press = 0; press < 5; press += 1) {
      await confirm();
      await pause(200);
      assert.ok(inFront());
    }
    await copying;
    assert.ok(!inFront());
    assert.match(await vscode.env.clipboard.readText(), /^Geachte heer \[ACHTERNAAM-1\],/);
  });
});
