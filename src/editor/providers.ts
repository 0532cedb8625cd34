/** What is registered per language: hover, quick fixes, paste guard, copy hint. Follows the setting with the languages. */
import * as vscode from 'vscode';
import { FindingFixes } from './corrections/quick-fixes';
import { FindingHover } from './findings/hover';
import { registerPastedCodes } from './incoming/pasted-codes';
import { registerCopyDetector } from './paste/copy-detector';
import { registerPasteGuard } from './paste/guard';
import type { Services } from './services';
import { watchedLanguages } from './settings';

export class LanguageProviders implements vscode.Disposable {
  private registrations: vscode.Disposable;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly services: Services) {
    this.registrations = this.register();
    this.subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('promptsluis.talen')) return;
      this.registrations.dispose();
      this.registrations = this.register();
      this.services.watcher.recheckAll();
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.registrations.dispose();
  }

  private register(): vscode.Disposable {
    const { watcher, policy, pasteGuard, copyDetector, pastedCodes } = this.services;
    const languages = watchedLanguages();
    const selector = languages.map((language) => ({ language }));
    return vscode.Disposable.from(
      vscode.languages.registerHoverProvider(selector, new FindingHover(watcher, policy)),
      vscode.languages.registerCodeActionsProvider(
        selector,
        new FindingFixes(watcher),
        FindingFixes.metadata,
      ),
      registerPasteGuard(pasteGuard, languages),
      registerCopyDetector(copyDetector, languages),
      registerPastedCodes(pastedCodes, languages),
    );
  }
}
