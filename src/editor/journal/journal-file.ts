/** The journal on disk: one line per decision, in the extension's own storage, and the document that shows it. */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import * as vscode from 'vscode';
import { journalEntry, type Decision } from '../../sluice';
import { journalText, readJournal } from './journal-text';

export const JOURNAL_SCHEME = 'promptsluis-logboek';

export class Journal implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(JOURNAL_SCHEME, this);
  private readonly file: vscode.Uri;

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly folder: vscode.Uri,
    private readonly now: () => number,
  ) {
    this.file = vscode.Uri.joinPath(folder, 'logboek.jsonl');
  }

  /** Writes a decision down. Rejects when that can't be done; the caller knows what the policy asks then. */
  async write(decision: Decision, template: { id: string; version: string } | undefined): Promise<void> {
    const facts = { who: userInfo().username, when: this.now(), ...(template ? { template } : {}) };
    await mkdir(this.folder.fsPath, { recursive: true });
    await appendFile(this.file.fsPath, `${JSON.stringify(journalEntry(decision, facts))}\n`, 'utf8');
  }

  async provideTextDocumentContent(): Promise<string> {
    let text = '';
    try {
      text = await readFile(this.file.fsPath, 'utf8');
    } catch {
      // No journal yet: nothing was decided so far.
    }
    const { entries, unreadable } = readJournal(text);
    const shown = journalText(entries, (moment) => new Date(moment).toLocaleString('nl-NL'));
    return unreadable === 0 ? shown : `${shown}\n${unreadable} regels van het logboek zijn niet leesbaar.\n`;
  }

  /** Logboek tonen. */
  async show(): Promise<void> {
    const uri = vscode.Uri.from({ scheme: JOURNAL_SCHEME, path: '/Logboek.md' });
    this.changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  }

  dispose(): void {
    this.changed.dispose();
    this.registration.dispose();
  }
}
