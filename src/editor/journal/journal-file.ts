/** The journal on disk: one line per decision and per checked answer, in the extension's own storage, and the document that shows it. */
import { appendFile, mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import * as vscode from 'vscode';
import {
  journalCheck,
  journalEntry,
  type CheckFacts,
  type Decision,
  type JournalLine,
  type TemplateVersion,
} from '../../sluice';
import { endsInLine, readJournalFile } from './journal-disk';
import { readJournal } from './journal-lines';
import { journalText, unreadableJournal } from './journal-text';

export const JOURNAL_SCHEME = 'promptsluis-logboek';

export class Journal implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(JOURNAL_SCHEME, this);
  private readonly file: vscode.Uri;

  readonly onDidChange = this.changed.event;

  /** @param titles titles of templates by their id, for showing the journal. */
  constructor(
    private readonly folder: vscode.Uri,
    private readonly now: () => number,
    private readonly titles: () => Promise<ReadonlyMap<string, string>>,
  ) {
    this.file = vscode.Uri.joinPath(folder, 'logboek.jsonl');
  }

  /** Writes a decision down. Rejects when that can't be done; the caller knows what the policy asks then. */
  async write(decision: Decision, template: TemplateVersion | undefined): Promise<void> {
    const facts = { who: userInfo().username, when: this.now(), ...(template ? { template } : {}) };
    await this.append(journalEntry(decision, facts));
  }

  /** Writes down that someone checked an answer. Rejects when that can't be done. */
  async writeCheck(facts: Omit<CheckFacts, 'who' | 'when'>): Promise<void> {
    await this.append(journalCheck({ ...facts, who: userInfo().username, when: this.now() }));
  }

  async provideTextDocumentContent(): Promise<string> {
    const text = await readJournalFile(this.file.fsPath);
    if (text === undefined) return unreadableJournal(this.file.fsPath);
    const titles = await this.titles();
    return journalText(readJournal(text), {
      moment: (moment) => new Date(moment).toLocaleString('nl-NL'),
      title: (id) => titles.get(id),
    });
  }

  /** Logboek tonen. */
  async show(): Promise<void> {
    const uri = vscode.Uri.from({ scheme: JOURNAL_SCHEME, path: '/Logboek.md' });
    this.changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  }

  private async append(line: JournalLine): Promise<void> {
    await mkdir(this.folder.fsPath, { recursive: true });
    // A line that was cut off may not take the next one with it.
    const opening = (await endsInLine(this.file.fsPath)) ? '' : '\n';
    await appendFile(this.file.fsPath, `${opening}${JSON.stringify(line)}\n`, 'utf8');
  }

  dispose(): void {
    this.changed.dispose();
    this.registration.dispose();
  }
}
