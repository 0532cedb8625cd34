/** Map controleren…: scans every letter in a folder, with progress and cancel; results in Problems and a report. */
import * as vscode from 'vscode';
import type { Finding } from '../../scanner';
import { DIAGNOSTIC_SOURCE } from '../findings/diagnostics';
import { cappedFindings } from '../findings/messages';
import type { ScannerService } from '../findings/scanner-service';
import { countByCategory } from '../shared/categories';
import { looksBinary } from '../shared/documents';
import { isLetterName, isSkippedFolder } from './file-kinds';
import {
  outcomeReport,
  outcomeSummary,
  positionsOf,
  type CheckedFile,
  type FolderOutcome,
  type UnreadFile,
} from './report';

export const REPORT_SCHEME = 'promptsluis-map';

/** Larger files are named and not read: no letter is this long. In bytes. */
const MAX_BYTES = 5_000_000;

/** Findings underlined per file, and files with underlines: Problems stays readable and VS Code quick. */
const MAX_PER_FILE = 20;
const MAX_FILES_IN_PROBLEMS = 500;

/** Files read at once, and between two updates of the progress. */
const STEP = 25;

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

interface Scanned {
  readonly file: CheckedFile;
  readonly diagnostics: vscode.Diagnostic[];
}

export class FolderCheck implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly problems = vscode.languages.createDiagnosticCollection('promptsluis-map');
  private readonly registrations = [
    vscode.workspace.registerTextDocumentContentProvider(REPORT_SCHEME, this),
    // An open document has underlines of its own.
    vscode.workspace.onDidOpenTextDocument((document) => this.problems.delete(document.uri)),
  ];
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private report = '';

  readonly onDidChange = this.changed.event;

  constructor(private readonly scanners: ScannerService) {}

  provideTextDocumentContent(): string {
    return this.report;
  }

  async run(): Promise<void> {
    const folder = await pickFolder();
    if (!folder) return;
    this.problems.clear();
    const outcome = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Map controleren', cancellable: true },
      (progress, token) => this.check(folder, progress, token),
    );
    this.report = outcomeReport(outcome);
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
    progress.report({ message: 'bestanden zoeken' });
    const { files, unread } = await listLetters(folder, token);
    const withFindings: CheckedFile[] = [];
    let checked = 0;
    for (let from = 0; from < files.length && !token.isCancellationRequested; from += STEP) {
      const step = files.slice(from, from + STEP);
      const results = await Promise.all(
        step.map((file) => this.checkFile(file, file.path.slice(folder.path.length + 1))),
      );
      const problems: [vscode.Uri, vscode.Diagnostic[]][] = [];
      for (const [index, result] of results.entries()) {
        if ('why' in result) {
          unread.push(result);
          continue;
        }
        checked += 1;
        if (result.file.counts.size === 0) continue;
        withFindings.push(result.file);
        if (withFindings.length <= MAX_FILES_IN_PROBLEMS) problems.push([step[index]!, result.diagnostics]);
      }
      if (problems.length > 0) this.problems.set(problems);
      progress.report({
        message: `${from + step.length} van ${files.length}`,
        increment: (step.length / files.length) * 100,
      });
    }
    const cancelled = token.isCancellationRequested;
    return { folder: folder.path.split('/').at(-1) ?? '', checked, withFindings, unread, cancelled };
  }

  private async checkFile(file: vscode.Uri, name: string): Promise<Scanned | UnreadFile> {
    let text: string;
    try {
      if ((await vscode.workspace.fs.stat(file)).size > MAX_BYTES) return { name, why: 'too-large' };
      text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    } catch {
      return { name, why: 'unreadable' };
    }
    if (looksBinary(text)) return { name, why: 'binary' };
    const outcome = await this.scanners.check(text);
    if (outcome.kind === 'too-large') return { name, why: 'too-large' };
    if (outcome.kind === 'failed') return { name, why: 'failed' };
    const blocking = outcome.findings.filter(({ severity }) => severity === 'block');
    return { file: { name, counts: countByCategory(blocking) }, diagnostics: toDiagnostics(text, blocking) };
  }
}

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

async function listLetters(
  folder: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<{ files: vscode.Uri[]; unread: UnreadFile[] }> {
  const files: vscode.Uri[] = [];
  const unread: UnreadFile[] = [];
  const queue = [folder];
  for (let next = queue.pop(); next && !token.isCancellationRequested; next = queue.pop()) {
    let entries: [string, vscode.FileType][];
    try {
      entries = await vscode.workspace.fs.readDirectory(next);
    } catch {
      unread.push({ name: `${next.path.slice(folder.path.length + 1)}/`, why: 'unreadable' });
      continue;
    }
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(next, name);
      // A link can point back to its own folder: only real folders are entered.
      if (type === vscode.FileType.Directory && !isSkippedFolder(name)) queue.push(uri);
      else if ((type & vscode.FileType.File) !== 0 && isLetterName(name)) files.push(uri);
    }
  }
  return { files: files.sort((a, b) => a.path.localeCompare(b.path, 'nl')), unread };
}

function toDiagnostics(text: string, findings: readonly Finding[]): vscode.Diagnostic[] {
  const shown = cappedFindings(findings, MAX_PER_FILE);
  const positions = positionsOf(
    text,
    shown.flatMap(({ finding }) => [finding.start, finding.end]),
  );
  return shown.map(({ message }, index) => {
    const from = positions[index * 2]!;
    const to = positions[index * 2 + 1]!;
    const diagnostic = new vscode.Diagnostic(
      new vscode.Range(from.line, from.character, to.line, to.character),
      message,
      vscode.DiagnosticSeverity.Warning,
    );
    diagnostic.source = DIAGNOSTIC_SOURCE;
    return diagnostic;
  });
}
