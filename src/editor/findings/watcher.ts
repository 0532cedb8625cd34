/**
 * Keeps the findings of every open document up to date: debounced, versioned, cancelled and cleared.
 * The last text wins: what a check says of an older one counts for nothing.
 */
import * as vscode from 'vscode';
import { debounceFor } from './limits';
import type { DocumentState } from './messages';
import type { ScanOutcome } from './scanner-service';

interface Watched {
  state: DocumentState;
  version: number;
  /** True when the text changed since `state` was found out. */
  isOld: boolean;
  /** Of the text last checked, in UTF-16 units. Asking the document at every key would join all its lines. */
  length: number;
  timer: NodeJS.Timeout | undefined;
}

export interface DocumentChecker {
  /** Checks the text of one document, with what the user put right for it. */
  checkDocument(document: vscode.TextDocument): Promise<ScanOutcome>;
}

/** The findings of a text as it is now, or why there are none. */
export type CurrentFindings = ScanOutcome | { readonly kind: 'changed' };

export class FindingsWatcher implements vscode.Disposable {
  private readonly watched = new Map<string, Watched>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly aged = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly disposables: vscode.Disposable[] = [];

  /** Fires when the state of a document changed. */
  readonly onDidChange = this.changed.event;

  /** Fires when a text is no longer the one that was checked: once, until it is checked again. */
  readonly onDidAge = this.aged.event;

  /**
   * @param watches whether a document is one to look at; asked again before every check.
   * @param report receives an error for the output channel; must not log content.
   */
  constructor(
    private readonly checker: DocumentChecker,
    private readonly watches: (document: vscode.TextDocument) => boolean,
    private readonly report: (error: unknown) => void,
  ) {
    this.disposables.push(
      this.changed,
      this.aged,
      vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument((event) => this.onDidChangeTextDocument(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
    );
  }

  /** Looks at the documents that were open before; called after activation, not during it. */
  start(): void {
    this.recheckAll();
  }

  /** Checks every open document again, for instance after a correction or another setting. */
  recheckAll(): void {
    for (const document of vscode.workspace.textDocuments) this.schedule(document, 0);
  }

  recheck(document: vscode.TextDocument): void {
    this.schedule(document, 0);
  }

  /** What is known of a document: of its text as last checked, which may be older than what stands there now. */
  stateOf(document: vscode.TextDocument): DocumentState {
    return this.watched.get(document.uri.toString())?.state ?? { kind: 'none' };
  }

  /** The same of the text as it is now: while that isn't checked yet, that it is being checked. */
  presentStateOf(document: vscode.TextDocument): DocumentState {
    const known = this.watched.get(document.uri.toString());
    return known?.isOld ? { kind: 'checking' } : this.stateOf(document);
  }

  /** Findings of the text as it is now; checks at once when the last check is older than the text. */
  async currentFindings(document: vscode.TextDocument): Promise<CurrentFindings> {
    const known = this.watched.get(document.uri.toString());
    if (known?.version === document.version && known.state.kind === 'checked') {
      return { ...known.state, kind: 'scanned' };
    }
    const version = document.version;
    const outcome = await this.outcomeOf(document);
    return document.version === version ? outcome : { kind: 'changed' };
  }

  dispose(): void {
    for (const entry of this.watched.values()) clearTimeout(entry.timer);
    this.watched.clear();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private onDidChangeTextDocument(event: vscode.TextDocumentChangeEvent): void {
    // The event also fires when only the unsaved mark changes.
    if (event.contentChanges.length === 0) return;
    const { document } = event;
    const key = document.uri.toString();
    const known = this.watched.get(key);
    // A key costs a timer and no more: whether the document is still one to look at is asked when the typist rests.
    if (known) this.wait(document, key, known, debounceFor(known.length));
    else this.schedule(document, debounceFor(0));
    if (known && !known.isOld) {
      known.isOld = true;
      this.aged.fire(document);
    }
  }

  private schedule(document: vscode.TextDocument, delay: number): void {
    if (!this.watches(document)) {
      this.forget(document);
      return;
    }
    const key = document.uri.toString();
    const entry = this.watched.get(key) ?? {
      state: { kind: 'checking' },
      version: -1,
      isOld: false,
      length: 0,
      timer: undefined,
    };
    this.wait(document, key, entry, delay);
    if (!this.watched.has(key)) {
      this.watched.set(key, entry);
      this.changed.fire(document);
    }
  }

  private wait(document: vscode.TextDocument, key: string, entry: Watched, delay: number): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void this.check(document, key), delay);
  }

  private async check(document: vscode.TextDocument, key: string): Promise<void> {
    if (!this.watches(document)) {
      this.forget(document);
      return;
    }
    const version = document.version;
    const { length } = document.getText();
    const outcome = await this.outcomeOf(document);
    const entry = this.watched.get(key);
    // Closed or typed on in the meantime: this answer is about a text that no longer exists.
    if (!entry || document.isClosed || document.version !== version) return;
    entry.version = version;
    entry.isOld = false;
    entry.length = length;
    entry.state = stateOf(outcome);
    this.changed.fire(document);
  }

  /** Whatever goes wrong is a check that failed: a user must never wait for one that doesn't come. */
  private async outcomeOf(document: vscode.TextDocument): Promise<ScanOutcome> {
    try {
      return await this.checker.checkDocument(document);
    } catch (error) {
      this.report(error);
      return { kind: 'failed' };
    }
  }

  private forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const entry = this.watched.get(key);
    if (!entry) return;
    clearTimeout(entry.timer);
    this.watched.delete(key);
    this.changed.fire(document);
  }
}

function stateOf(outcome: ScanOutcome): DocumentState {
  if (outcome.kind === 'scanned') return { ...outcome, kind: 'checked' };
  return { kind: outcome.kind };
}
