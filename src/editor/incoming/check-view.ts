/**
 * Shows the answer check beside the letter, as a read-only document, and marks the places in the letter. The check
 * follows the letter: when it is changed, saved as a file, renamed, or opened again after a reload.
 */
import * as vscode from 'vscode';
import type { PracticeProfile } from '../../prompts';
import type { ScannerService } from '../findings/scanner-service';
import { keptFor } from '../settings';
import { onDocumentMoved, onUntitledGone, openDocument } from '../shared/document-life';
import { movedUri, nameOf } from '../shared/document-names';
import { oneLineEnd } from '../shared/lines';
import type { VaultEntry } from '../vault/entries';
import type { KeptAnswer } from '../vault/kept-answer';
import type { Vault } from '../vault/vault';
import type { AnswerRef, AttachedAnswers } from './attached';
import { checkGone } from './check-text';
import { composeCheck, type CheckPlace, type ComposedCheck } from './compose-check';

export const CHECK_SCHEME = 'promptsluis-controle';

/** Rest after the last key in a letter before its check is made again, in milliseconds. */
const DEBOUNCE_MS = 400;

export interface CheckViewServices {
  readonly vault: Vault;
  readonly attached: AttachedAnswers;
  readonly profile: () => PracticeProfile;
  readonly scanners: Pick<ScannerService, 'drugNames'>;
  /** Looks at a letter again: marks by hand that count in it. */
  readonly recheck: (letter: vscode.TextDocument) => void;
  readonly report: (error: unknown) => void;
}

/** The check of one letter, with what it is made from. */
export interface LetterCheck {
  /** URI of the letter. */
  readonly letter: string;
  readonly entry: VaultEntry;
  readonly kept: KeptAnswer;
  readonly composed: ComposedCheck;
}

export class CheckView implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly marks = vscode.languages.createDiagnosticCollection('promptsluis-antwoord');
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  /** Letters whose check made way for a preview: it opens again with them. By their URI. */
  private readonly aside = new Set<string>();
  private readonly disposables: vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor(private readonly services: CheckViewServices) {
    this.disposables = [
      this.marks,
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(CHECK_SCHEME, this),
      vscode.workspace.onDidOpenTextDocument((document) => this.run(this.onDidOpen(document))),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.marks.delete(uri)),
      vscode.workspace.onDidChangeTextDocument((event) => this.onDidChangeText(event)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.onDidActivate(editor)),
      onDocumentMoved((from, to) => this.run(this.move(from, to))),
      onUntitledGone(({ uri }) => this.run(this.forget(uri.toString()))),
    ];
  }

  /** Marks the letters that were open before a reload, and opens the check of a letter on screen that is still to be read. */
  async start(): Promise<void> {
    for (const letter of this.services.attached.documents()) {
      const document = openDocument(letter);
      if (!document) continue;
      await this.onDidOpen(document);
      const isVisible = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
      const check = isVisible ? await this.of(letter) : undefined;
      if (check?.kept.checkedBy === '') await this.open(document, true);
    }
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    return (await this.of(uri.query))?.composed.text ?? checkGone(keptFor());
  }

  /** Keeps the answer a letter came from and opens the check beside it; the letter keeps the focus. */
  async show(letter: vscode.TextDocument, entry: VaultEntry, kept: KeptAnswer): Promise<void> {
    await this.untilClosed(
      this.services.vault.change(entry.id, (now) => ({
        ...now,
        answers: [...(now.answers ?? []), kept],
      })),
    );
    await this.untilClosed(this.services.vault.notePutBack(entry.id, letter.uri.toString()));
    await this.services.attached.attach(letter.uri.toString(), { entry: entry.id, answer: kept.id });
    this.services.recheck(letter);
    await this.refresh(letter.uri.toString());
    await this.open(letter, true);
    // "Gekopieerd met 5 codes" would stand over the check.
    await vscode.commands.executeCommand('notifications.hideToasts');
  }

  /** The open letter with this text that came from the same answer to the same text: a user may paste twice. */
  async letterWith(
    text: string,
    entry: VaultEntry,
    { input, remarks }: Pick<KeptAnswer, 'input' | 'remarks'>,
  ): Promise<vscode.TextDocument | undefined> {
    for (const letter of this.services.attached.documents()) {
      const document = openDocument(letter);
      if (!document || oneLineEnd(document.getText()) !== oneLineEnd(text)) continue;
      const check = await this.of(letter);
      if (check?.entry.id === entry.id && check.kept.input === input && check.kept.remarks === remarks)
        return document;
    }
    return undefined;
  }

  /** Brings an open letter to the front again, with its check beside it. */
  async showAgain(letter: vscode.TextDocument): Promise<void> {
    await vscode.window.showTextDocument(letter, {
      viewColumn: columnOf(letter.uri) ?? vscode.ViewColumn.Active,
      preview: false,
    });
    await this.open(letter, true);
  }

  /** The check of the letter in front, or whose check is in front. */
  async inFront(): Promise<LetterCheck | undefined> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const front = uri?.scheme === CHECK_SCHEME ? uri.query : uri?.toString();
    return front !== undefined && this.services.attached.of(front) ? this.of(front) : undefined;
  }

  /** The same, or else the check of the only open letter that has one. */
  async current(): Promise<LetterCheck | undefined> {
    const front = await this.inFront();
    if (front) return front;
    const open = this.services.attached.documents().filter((letter) => openDocument(letter));
    return open.length === 1 ? this.of(open[0]!) : undefined;
  }

  /** Opens the check beside its letter and puts the focus in it. */
  async reveal({ letter }: LetterCheck): Promise<void> {
    await this.open(await documentOf(letter), false);
  }

  /**
   * Closes all checks, since a preview opens: beside it they would seem to be about it, and leave it no room for its two sides.
   * Each opens again when its letter comes to the front.
   */
  async standAside(): Promise<void> {
    const checks = checkTabs();
    for (const { letter } of checks) this.aside.add(letter);
    await vscode.window.tabGroups.close(
      checks.map(({ tab }) => tab),
      true,
    );
  }

  /** Notes what was ticked and by whom, and shows the check anew. */
  async finish(
    { letter, entry, kept }: LetterCheck,
    ticked: readonly number[],
    checkedBy: string,
  ): Promise<void> {
    await this.untilClosed(
      this.alter({ entry: entry.id, answer: kept.id }, { ticked, checkedBy, changedSince: false }),
    );
    await this.refresh(letter);
  }

  /** Lets go of every answer: what the checks are made from was wiped. */
  async forgetAll(): Promise<void> {
    for (const letter of this.services.attached.documents()) {
      await this.services.attached.forget(letter);
      await this.refresh(letter);
    }
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Undefined when the letter has no check, can't be opened any more, or what the check is made from expired. */
  private async of(letter: string): Promise<LetterCheck | undefined> {
    const { attached, vault, profile, scanners } = this.services;
    const ref = attached.of(letter);
    const entry = ref && (await vault.get(ref.entry));
    const kept = entry?.answers?.find(({ id }) => id === ref?.answer);
    if (!entry || !kept) return undefined;
    const document = await documentOf(letter).catch(() => undefined);
    if (!document) return undefined;
    const isDrug = await scanners.drugNames();
    const composed = composeCheck(entry, kept, document.getText(), { profile: profile(), isDrug });
    return { letter, entry, kept, composed };
  }

  private async open(letter: vscode.TextDocument, preserveFocus: boolean): Promise<void> {
    this.aside.delete(letter.uri.toString());
    const uri = checkUri(letter.uri);
    const column = columnOf(uri);
    // Beside means beside the editor in front: that must be the letter.
    if (column === undefined && vscode.window.activeTextEditor?.document !== letter) {
      await vscode.window.showTextDocument(letter, {
        viewColumn: columnOf(letter.uri) ?? vscode.ViewColumn.Active,
        preview: false,
      });
    }
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
      viewColumn: column ?? vscode.ViewColumn.Beside,
      preserveFocus,
      preview: true,
    });
  }

  /** Makes the marks and the check of a letter anew. */
  private async refresh(letter: string): Promise<void> {
    const uri = vscode.Uri.parse(letter);
    const check = await this.of(letter);
    const document = openDocument(letter);
    if (check && document)
      this.marks.set(
        uri,
        check.composed.places.map((place) => toMark(document, place)),
      );
    else this.marks.delete(uri);
    this.changed.fire(checkUri(uri));
  }

  private async onDidOpen(document: vscode.TextDocument): Promise<void> {
    const letter = document.uri.toString();
    const ref = this.services.attached.of(letter);
    if (!ref) return;
    const isLetter = this.services.attached.isLetter(letter);
    const isKept = isLetter && (await this.services.vault.get(ref.entry)) !== undefined;
    // Meanwhile the letter can have got the check of a new answer.
    if (!isKept && this.services.attached.of(letter)?.answer === ref.answer)
      await this.services.attached.forget(letter);
    else await this.refresh(letter);
  }

  private onDidActivate(editor: vscode.TextEditor | undefined): void {
    if (editor && this.aside.has(editor.document.uri.toString())) this.run(this.open(editor.document, true));
  }

  private onDidChangeText({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const letter = document.uri.toString();
    const ref = contentChanges.length > 0 ? this.services.attached.of(letter) : undefined;
    if (!ref) return;
    clearTimeout(this.timers.get(letter));
    this.timers.set(
      letter,
      setTimeout(() => {
        this.timers.delete(letter);
        this.run(this.alter(ref, { changedSince: true }).then(() => this.refresh(letter)));
      }, DEBOUNCE_MS),
    );
  }

  /** Changes what is kept of an answer. A change of the letter counts only after someone checked it. */
  private async alter({ entry, answer }: AnswerRef, change: Partial<KeptAnswer>): Promise<void> {
    const kept = (await this.services.vault.get(entry))?.answers?.find(({ id }) => id === answer);
    const isSame = !kept || (change.changedSince && (kept.checkedBy === '' || kept.changedSince));
    if (isSame) return;
    await this.services.vault.change(entry, (now) => ({
      ...now,
      answers: (now.answers ?? []).map((old) => (old.id === answer ? { ...old, ...change } : old)),
    }));
  }

  private async move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const { attached } = this.services;
    const follow = (document: string) => movedUri(document, from.toString(), to.toString());
    const moved = attached.documents().flatMap((letter) => {
      const now = follow(letter);
      return now === undefined ? [] : [{ letter, now }];
    });
    if (moved.length === 0) return;
    await attached.move(follow);
    for (const { letter, now } of moved) {
      if (this.aside.delete(letter)) this.aside.add(now);
      this.marks.delete(vscode.Uri.parse(letter));
      await this.refresh(now);
      await this.reopen(vscode.Uri.parse(letter), vscode.Uri.parse(now));
    }
  }

  /** A check on screen carries the old name of its letter: it makes way for one with the new name. */
  private async reopen(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const old = tabsOf(checkUri(from));
    if (old.length === 0) return;
    const [{ group }] = old as [vscode.Tab];
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(checkUri(to)), {
      viewColumn: group.viewColumn,
      preserveFocus: true,
      preview: true,
    });
    await vscode.window.tabGroups.close(tabsOf(checkUri(from)), true);
  }

  /** Lets go of the check of a letter that is gone, also on screen: the next letter may get its name. */
  private async forget(letter: string): Promise<void> {
    const ref = this.services.attached.of(letter);
    if (!ref) return;
    await this.services.attached.forget(letter);
    this.aside.delete(letter);
    await vscode.window.tabGroups.close(tabsOf(checkUri(vscode.Uri.parse(letter))), true);
    await this.services.vault.change(ref.entry, (now) => ({
      ...now,
      answers: (now.answers ?? []).filter(({ id }) => id !== ref.answer),
    }));
    await this.refresh(letter);
  }

  /** What storage refuses the vault has in memory: the check is there until the window closes. */
  private async untilClosed(kept: Promise<void>): Promise<void> {
    await kept.catch(this.services.report);
  }

  private run(done: Promise<void>): void {
    done.catch(this.services.report);
  }
}

function checkUri(letter: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({
    scheme: CHECK_SCHEME,
    // A check can stand beside another text: its tab says of which it is.
    path: `/Controle van ${nameOf(letter.toString()).replace(/\//gu, ' ')}.md`,
    query: letter.toString(),
  });
}

async function documentOf(letter: string): Promise<vscode.TextDocument> {
  return openDocument(letter) ?? vscode.workspace.openTextDocument(vscode.Uri.parse(letter));
}

/** All checks on screen or behind another tab, each with the URI of its letter. */
function checkTabs(): { readonly tab: vscode.Tab; readonly letter: string }[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap((tab) =>
      tab.input instanceof vscode.TabInputText && tab.input.uri.scheme === CHECK_SCHEME
        ? [{ tab, letter: tab.input.uri.query }]
        : [],
    );
}

function tabsOf(uri: vscode.Uri): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

/** The group a document has a tab in; undefined for none. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  return tabsOf(uri)[0]?.group.viewColumn;
}

function toMark(document: vscode.TextDocument, { start, end, message }: CheckPlace): vscode.Diagnostic {
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const mark = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
  mark.source = 'Promptsluis controle';
  return mark;
}
