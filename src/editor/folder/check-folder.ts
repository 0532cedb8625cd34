/** Map controleren…: scans every letter in a folder, with progress and cancel; results in Problems and a report. */
import * as vscode from 'vscode';
import type { Finding } from '../../scanner';
import type { CorrectedChecker } from '../corrections/checker';
import { DIAGNOSTIC_SEVERITIES, DIAGNOSTIC_SOURCE } from '../findings/diagnostics';
import { cappedFindings } from '../findings/messages';
import type { FindingsWatcher } from '../findings/watcher';
import { openDocument } from '../shared/document-life';
import { diskFiles } from './disk-files';
import { outcomeReport, outcomeSummary, positionsOf, reportLinks, type FolderOutcome } from './report';
import { checkFiles, isCertain, readLetter, type FolderFiles } from './walk';

export const REPORT_SCHEME = 'promptsluis-map';

/** Findings underlined per file, and files with underlines: Problems stays readable and VS Code quick. */
const MAX_PER_FILE = 20;
const MAX_FILES_IN_PROBLEMS = 500;

/** Files that may still get underlines; apart, so that doubt never takes the place of patient data. */
const fullRoom = () => ({ certain: MAX_FILES_IN_PROBLEMS, doubtful: MAX_FILES_IN_PROBLEMS });

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

export class FolderCheck
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  private readonly problems = vscode.languages.createDiagnosticCollection('promptsluis-map');
  private readonly registrations: vscode.Disposable[];
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private report = '';
  private links: readonly vscode.DocumentLink[] = [];
  /** Files of the last run, by address, also those that stand in Problems by themselves because they are open. */
  private readonly checked = new Set<string>();
  private room = fullRoom();

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly checker: CorrectedChecker,
    private readonly watcher: FindingsWatcher,
    private readonly onError: (error: unknown) => void,
  ) {
    this.registrations = [
      vscode.workspace.registerTextDocumentContentProvider(REPORT_SCHEME, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: REPORT_SCHEME }, this),
      watcher.onDidChange((document) => this.onDidChangeOpen(document)),
    ];
  }

  provideTextDocumentContent(): string {
    return this.report;
  }

  provideDocumentLinks(): vscode.DocumentLink[] {
    return [...this.links];
  }

  async run(): Promise<void> {
    const folder = await pickFolder();
    if (!folder) return;
    const outcome = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Map controleren', cancellable: true },
      (progress, token) => this.check(folder, progress, token),
    );
    this.report = outcomeReport(outcome);
    this.links = reportLinks(this.report, outcome).map(({ name, line, start, end }) => {
      const link = new vscode.DocumentLink(
        new vscode.Range(line, start, line, end),
        vscode.Uri.joinPath(folder, ...name.split('/')),
      );
      link.tooltip = 'Bestand openen';
      return link;
    });
    const uri = vscode.Uri.from({ scheme: REPORT_SCHEME, path: '/Controle van de map.md' });
    this.changed.fire(uri);
    const show = 'Lijst openen';
    const answer = await vscode.window.showInformationMessage(outcomeSummary(outcome), show);
    if (answer === show) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  }

  dispose(): void {
    this.problems.dispose();
    for (const registration of this.registrations) registration.dispose();
    this.changed.dispose();
  }

  private async check(
    folder: vscode.Uri,
    progress: Progress,
    token: vscode.CancellationToken,
  ): Promise<FolderOutcome> {
    this.problems.clear();
    this.checked.clear();
    this.room = fullRoom();
    progress.report({ message: 'bestanden zoeken' });
    let done = 0;
    const outcome = await checkFiles(folder, filesFor(folder), this.checkText, {
      isCancelled: () => token.isCancellationRequested,
      onStep: (now, total, read) => {
        for (const { file } of read) this.checked.add(file.toString());
        this.show(read);
        progress.report({ message: `${now} van ${total}`, increment: ((now - done) / total) * 100 });
        done = now;
      },
    });
    return { ...outcome, folder: folder.path.split('/').at(-1) ?? '' };
  }

  private readonly checkText = (text: string, file: vscode.Uri) =>
    this.checker.checkText(text, file.toString());

  private show(read: readonly { file: vscode.Uri; text: string; pressing: readonly Finding[] }[]): void {
    const news = read.filter(
      ({ file, pressing }) => pressing.length > 0 && !this.isWatched(file) && this.takeRoom(pressing),
    );
    this.problems.set(news.map(({ file, text, pressing }) => [file, toDiagnostics(text, pressing)]));
  }

  /** True when there was room in Problems for a file with these findings. */
  private takeRoom(pressing: readonly Finding[]): boolean {
    const kind = isCertain(pressing) ? 'certain' : 'doubtful';
    if (this.room[kind] === 0) return false;
    this.room[kind] -= 1;
    return true;
  }

  /** An open document that is checked while someone types has underlines of its own. */
  private isWatched(file: vscode.Uri): boolean {
    const document = openDocument(file.toString());
    return document !== undefined && this.watcher.stateOf(document).kind !== 'none';
  }

  private onDidChangeOpen(document: vscode.TextDocument): void {
    if (!this.checked.has(document.uri.toString())) return;
    this.problems.delete(document.uri);
    if (this.watcher.stateOf(document).kind !== 'none') return;
    // Closed: what is on disk now counts again, which may be another text than at the time of the run.
    this.checkAgain(document.uri).catch(this.onError);
  }

  private async checkAgain(file: vscode.Uri): Promise<void> {
    const result = await readLetter(file, filesFor(file), this.checkText);
    if (typeof result === 'string' || result.pressing.length === 0 || this.isWatched(file)) return;
    this.problems.set(file, toDiagnostics(result.text, result.pressing));
  }
}

const DISK: FolderFiles<vscode.Uri> = {
  list: (folder) => diskFiles.list(folder.fsPath),
  join: (folder, name) => vscode.Uri.joinPath(folder, name),
  size: (file) => diskFiles.size(file.fsPath),
  read: (file) => diskFiles.read(file.fsPath),
};

/** A folder elsewhere, for instance in a repository that is only open in VS Code. */
const ELSEWHERE: FolderFiles<vscode.Uri> = {
  list: async (folder) =>
    (await vscode.workspace.fs.readDirectory(folder)).map(([name, type]) => [
      name,
      type === vscode.FileType.Directory
        ? 'folder'
        : (type & vscode.FileType.Directory) !== 0
          ? 'link'
          : 'file',
    ]),
  join: (folder, name) => vscode.Uri.joinPath(folder, name),
  size: async (file) => (await vscode.workspace.fs.stat(file)).size,
  read: (file) => vscode.workspace.fs.readFile(file),
};

const filesFor = (uri: vscode.Uri): FolderFiles<vscode.Uri> => (uri.scheme === 'file' ? DISK : ELSEWHERE);

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const other = { label: 'Een andere map kiezen…', uri: undefined };
  const items = [
    ...folders.map(({ name, uri }) => ({ label: name, description: 'map in dit venster', uri })),
    other,
  ];
  const picked =
    folders.length === 0
      ? other
      : await vscode.window.showQuickPick(items, {
          title: 'Map controleren',
          placeHolder: 'Van welke map wilt u alle teksten controleren?',
        });
  if (!picked) return undefined;
  if (picked.uri) return picked.uri;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    openLabel: 'Controleren',
    title: 'Map controleren',
  });
  return chosen?.[0];
}

function toDiagnostics(text: string, findings: readonly Finding[]): vscode.Diagnostic[] {
  const shown = cappedFindings(findings, MAX_PER_FILE);
  const positions = positionsOf(
    text,
    shown.flatMap(({ finding }) => [finding.start, finding.end]),
  );
  return shown.map(({ finding, message }, index) => {
    const from = positions[index * 2]!;
    const to = positions[index * 2 + 1]!;
    const diagnostic = new vscode.Diagnostic(
      new vscode.Range(from.line, from.character, to.line, to.character),
      message,
      DIAGNOSTIC_SEVERITIES[finding.severity],
    );
    diagnostic.source = DIAGNOSTIC_SOURCE;
    return diagnostic;
  });
}
