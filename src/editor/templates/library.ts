/**
 * Reads the templates of all three sources and keeps the catalog fresh. A file that can't be read or parsed
 * hides nothing else. What a workspace brings counts only when the user trusts that workspace.
 */
import * as vscode from 'vscode';
import {
  buildCatalog,
  isMisnamed,
  isTemplateName,
  type Catalog,
  type Origin,
  type TemplateSource,
} from '../../prompts';
import { decodeLetter } from '../shared/decode';
import { isSameFolder } from '../shared/paths';

/** Folder of a workspace's own templates, in the root of the workspace. */
export const WORKSPACE_FOLDER = '.promptsluis';

/** Templates are short; anything larger is no template. In bytes. */
const MAX_TEMPLATE_BYTES = 200_000;

/** Templates, and those that got the name of a text file. A file system may tell capitals apart. */
const WATCHED = '*.{md,MD,txt,TXT}';

/** A workspace may hold thousands of files; a template folder with more than this is none. */
const MAX_TEMPLATES = 300;

export class TemplateLibrary implements vscode.Disposable {
  private cached: Promise<Catalog> | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  private practiceWatcher: vscode.Disposable | undefined;

  /** Fires when a template file changed, came or went. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly practiceFolder: () => vscode.Uri | undefined,
  ) {
    this.watchPracticeFolder();
    this.disposables.push(
      this.watch(`**/${WORKSPACE_FOLDER}/${WATCHED}`),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (this.isOwn(document.uri)) this.invalidate();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('promptsluis.sjablonenmap')) return;
        this.watchPracticeFolder();
        this.invalidate();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.invalidate()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.invalidate()),
    );
  }

  catalog(): Promise<Catalog> {
    this.cached ??= this.read();
    return this.cached;
  }

  /** Titles of the templates by their id. */
  async titles(): Promise<ReadonlyMap<string, string>> {
    const { entries } = await this.catalog();
    return new Map(entries.map(({ template: { id, titel } }) => [id, titel]));
  }

  invalidate(): void {
    this.cached = undefined;
    this.changed.fire();
  }

  /** Which source a file belongs to; undefined when it is no template of the practice or the workspace. */
  originOf(uri: vscode.Uri): Origin | undefined {
    return /\.md$/iu.test(uri.path) ? this.ownOrigin(uri) : undefined;
  }

  /** Whether a file, by whatever name, stands in a folder for templates of one's own. */
  isOwn(uri: vscode.Uri): boolean {
    return this.ownOrigin(uri) !== undefined;
  }

  private ownOrigin(uri: vscode.Uri): Origin | undefined {
    const folder = vscode.Uri.joinPath(uri, '..').toString();
    const isHere = (candidate: vscode.Uri) => isSameFolder(candidate.toString(), folder, process.platform);
    const practice = this.practiceFolder();
    if (practice && isHere(practice)) return 'praktijk';
    return this.workspaceFolders().some(isHere) ? 'werkmap' : undefined;
  }

  /** Folders for templates of one's own: the practice's, when it is set, and the workspace's, when it is trusted. */
  ownFolders(): { readonly origin: Origin; readonly folder: vscode.Uri }[] {
    const practice = this.practiceFolder();
    return [
      ...(practice ? [{ origin: 'praktijk' as const, folder: practice }] : []),
      ...this.workspaceFolders().map((folder) => ({ origin: 'werkmap' as const, folder })),
    ];
  }

  dispose(): void {
    this.practiceWatcher?.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** The practice's folder lies outside the workspace, often on a shared drive, where a colleague may change it. */
  private watchPracticeFolder(): void {
    this.practiceWatcher?.dispose();
    const folder = this.practiceFolder();
    this.practiceWatcher = folder && this.watch(new vscode.RelativePattern(folder, WATCHED));
  }

  private watch(pattern: vscode.GlobPattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(() => this.invalidate()),
      watcher.onDidCreate(() => this.invalidate()),
      watcher.onDidDelete(() => this.invalidate()),
    );
  }

  private workspaceFolders(): vscode.Uri[] {
    if (!vscode.workspace.isTrusted) return [];
    return (vscode.workspace.workspaceFolders ?? []).map((folder) =>
      vscode.Uri.joinPath(folder.uri, WORKSPACE_FOLDER),
    );
  }

  private async read(): Promise<Catalog> {
    const practice = this.practiceFolder();
    const sources = await Promise.all([
      readFolder(vscode.Uri.joinPath(this.extensionUri, 'templates'), 'meegeleverd'),
      ...(practice ? [readFolder(practice, 'praktijk')] : []),
      ...this.workspaceFolders().map((folder) => readFolder(folder, 'werkmap')),
    ]);
    return buildCatalog(sources.flat());
  }
}

async function readFolder(folder: vscode.Uri, origin: Origin): Promise<TemplateSource[]> {
  const entries = await listFolder(folder);
  const names = entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
  const files = [...names.filter(isTemplateName), ...names.filter(isMisnamed)]
    .map((name) => vscode.Uri.joinPath(folder, name))
    .slice(0, MAX_TEMPLATES);
  const read = await Promise.all(files.map((file) => readSource(file, origin)));
  return read.filter((source) => source !== undefined);
}

async function listFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    // Most workspaces have no folder of their own, and a shared drive can be away for a while.
    return [];
  }
}

async function readSource(file: vscode.Uri, origin: Origin): Promise<TemplateSource | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > MAX_TEMPLATE_BYTES) return undefined;
    return { file: file.toString(), origin, text: await readTemplate(file) };
  } catch {
    return undefined;
  }
}

/** The text of a template file, also as an old Notepad keeps it. Rejects when the file can't be read. */
export async function readTemplate(file: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(file);
  return decodeLetter(bytes)?.text ?? new TextDecoder().decode(bytes);
}
