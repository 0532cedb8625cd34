/** Help for who writes a template: completion and hover, only in files of the template folders. */
import * as vscode from 'vscode';
import { completeTemplate, hoverTemplate, type TemplateCompletion } from '../../prompts';
import type { TemplateLibrary } from './library';

const KINDS: Record<TemplateCompletion['kind'], vscode.CompletionItemKind> = {
  kenmerk: vscode.CompletionItemKind.Property,
  waarde: vscode.CompletionItemKind.EnumMember,
  veld: vscode.CompletionItemKind.Variable,
  waarborg: vscode.CompletionItemKind.Text,
};

/** Characters after which VS Code asks for proposals by itself. */
const TRIGGERS = ['{', ':', '-'];

export class TemplateAuthoring
  implements vscode.CompletionItemProvider, vscode.HoverProvider, vscode.Disposable
{
  private readonly registration: vscode.Disposable;

  constructor(private readonly library: TemplateLibrary) {
    const selector = { language: 'markdown' };
    this.registration = vscode.Disposable.from(
      vscode.languages.registerCompletionItemProvider(selector, this, ...TRIGGERS),
      vscode.languages.registerHoverProvider(selector, this),
    );
  }

  dispose(): void {
    this.registration.dispose();
  }

  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
    if (!this.library.originOf(document.uri)) return [];
    return completeTemplate(document.getText(), document.offsetAt(position)).map((proposal) => {
      const item = new vscode.CompletionItem(proposal.label, KINDS[proposal.kind]);
      item.insertText = proposal.insertText;
      item.detail = proposal.detail;
      item.range = new vscode.Range(document.positionAt(proposal.start), document.positionAt(proposal.end));
      return item;
    });
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    if (!this.library.originOf(document.uri)) return undefined;
    const hover = hoverTemplate(document.getText(), document.offsetAt(position));
    if (!hover) return undefined;
    const range = new vscode.Range(document.positionAt(hover.start), document.positionAt(hover.end));
    return new vscode.Hover(new vscode.MarkdownString(hover.markdown), range);
  }
}
