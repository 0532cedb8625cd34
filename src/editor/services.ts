/** Builds the services once, each from the ones below it. Nothing here reads a file or scans a text. */
import * as vscode from 'vscode';
import { CorrectedChecker } from './corrections/checker';
import { FindingsWatcher } from './findings/watcher';
import { ScannerService } from './findings/scanner-service';
import { ScanThread } from './findings/scan-thread';
import { AttachedAnswers } from './incoming/attached';
import { CheckView } from './incoming/check-view';
import { NamedAnswers } from './incoming/named-answers';
import { PastedCodes } from './incoming/pasted-codes';
import { ChoiceStore } from './outgoing/choice-store';
import { GateService } from './outgoing/gate-service';
import { Preview } from './outgoing/preview';
import { FolderCheck } from './folder/check-folder';
import { Journal } from './journal/journal-file';
import { CopyDetector } from './paste/copy-detector';
import { PasteGuard } from './paste/guard';
import { PolicyFile } from './policy/policy-file';
import {
  copyHintEnabled,
  keepUntil,
  practiceFolder,
  practiceProfile,
  safePasteFirst,
  watchedLanguages,
} from './settings';
import { openDocument } from './shared/document-life';
import { isWatched } from './shared/documents';
import { Notices } from './shared/notices';
import { protectedStorage } from './shared/protected-storage';
import { TemplateLibrary } from './templates/library';
import { TemplateCommands } from './templates/use-template';
import { createDocumentKeys } from './vault/untitled';
import { Vault } from './vault/vault';

export type Services = ReturnType<typeof createServices>;

export function createServices(context: vscode.ExtensionContext) {
  const log = vscode.window.createOutputChannel('Promptsluis', { log: true });
  // Only the kind of error: a message can quote the text it is about.
  const report = (error: unknown): void => log.error(error instanceof Error ? error.name : 'Error');
  const now = (): number => Date.now();
  const inDist = (name: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, 'dist', name);
  const readLexicon = () => vscode.workspace.fs.readFile(inDist('lexicon.bin'));

  const thread = new ScanThread(inDist('scan-worker.js').fsPath, readLexicon);
  const scanners = new ScannerService(thread, readLexicon, report);
  const secrets = protectedStorage(context.secrets);
  const keys = createDocumentKeys(context.workspaceState);
  const sourceOf = (document: string) => templates.originOfKey(document)?.source;
  const changed = () => watcher.recheckAll();
  const recheck = (document: vscode.TextDocument) => watcher.recheck(document);
  const vault = new Vault({ secrets, keys, sourceOf, now, keepUntil, changed });
  const choices = new ChoiceStore({ secrets, keys, now, keepUntil, changed });
  const policyFile = new PolicyFile();
  const policy = () => policyFile.read();
  const gates = new GateService(scanners, policy, secrets, report);
  const preview = new Preview();
  const attached = new AttachedAnswers(context.workspaceState, keys);
  const checks = new CheckView({ vault, attached, profile: practiceProfile, scanners, recheck, report });
  const library = new TemplateLibrary(context.extensionUri, practiceFolder);
  // A template is text for everyone: the keys in its head would only give false alarms. Its prompt is checked.
  const watches = (document: vscode.TextDocument): boolean =>
    isWatched(document, watchedLanguages()) && !library.originOf(document.uri);
  const checker = new CorrectedChecker(scanners, gates, choices, vault, report);
  const watcher = new FindingsWatcher(checker, watches, report);
  const templates = new TemplateCommands(
    library,
    context.globalState,
    context.workspaceState,
    keys,
    practiceProfile,
  );
  const journal = new Journal(context.globalStorageUri, now, () => library.titles());
  const folderCheck = new FolderCheck(checker, watcher, report);
  const notices = new Notices(context.globalState);
  const titleOf = (uri: vscode.Uri) => templates.titleOf(uri);
  const pasteGuard = new PasteGuard({
    checker,
    vault,
    notices,
    titleOf,
    now,
    report,
    safeFirst: safePasteFirst,
  });
  const copyDetector = new CopyDetector(watcher, notices, copyHintEnabled);
  const pastedCodes = new PastedCodes({ vault, notices, report });

  return {
    memory: context.globalState,
    log,
    report,
    now,
    scanners,
    keys,
    vault,
    choices,
    policy,
    policyTrouble: () => policyFile.trouble,
    gates,
    watcher,
    preview,
    checks,
    named: new NamedAnswers(),
    library,
    templates,
    promptOrigin: (document: string) => templates.originOfKey(keys.keyOf(document)),
    draftOf: (key: string) => openDocument(keys.uriOf(key)),
    titleOf,
    handbook: vscode.Uri.joinPath(context.extensionUri, 'docs', 'handboek.md'),
    profile: practiceProfile,
    journal,
    folderCheck,
    notices,
    pasteGuard,
    copyDetector,
    pastedCodes,
    disposables: [
      log,
      thread,
      watcher,
      preview,
      checks,
      library,
      journal,
      folderCheck,
    ] as vscode.Disposable[],
  };
}
