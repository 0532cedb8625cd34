/** The hover: what a finding is and why stands in the diagnostic; this adds what to do about it. */
import * as vscode from 'vscode';
import type { Policy } from '../../sluice';
import { toRange } from './diagnostics';
import { adviceFor, findingMessage } from './messages';
import type { FindingsWatcher } from './watcher';

export class FindingHover implements vscode.HoverProvider {
  constructor(
    private readonly watcher: FindingsWatcher,
    private readonly policy: () => Promise<Policy>,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const state = this.watcher.stateOf(document);
    if (state.kind !== 'checked') return undefined;
    const offset = document.offsetAt(position);
    const finding = state.findings.find(({ start, end }) => start <= offset && offset <= end);
    if (!finding) return undefined;
    const text = new vscode.MarkdownString();
    // The diagnostic already shows the message of what is underlined.
    if (finding.severity === 'info') text.appendText(`${findingMessage(finding)} `);
    const { guarded } = (await this.policy()).extern;
    text.appendMarkdown(adviceFor(finding, guarded.includes(finding.category)));
    return new vscode.Hover(text, toRange(document, finding));
  }
}
