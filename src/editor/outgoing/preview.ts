/**
 * The preview: the original on the left, the text as it will go on the right, in VS Code's own diff editor.
 * Enter goes on, Escape stops, F8 goes along the replacements. Closing the tab is stopping.
 */
import * as vscode from 'vscode';
import type { Proposal } from '../../sluice';
import { SecondCopy } from './second-copy';
import {
  isMeantEnter,
  keptIn,
  nextStop,
  PREVIEW_SCHEME,
  previewTitle,
  replacedIn,
  REPEAT_MS,
  stopsOf,
} from './preview-text';

const STAYS =
  'Dit blijft staan: u of een collega koos dat. Toch vervangen? Druk op Escape en kopieer opnieuw. Vraagt Promptsluis dan niets? Kies “Genegeerde bevindingen tonen…” en haal het daar terug.';

interface OpenPreview {
  /** The draft, by its URI. */
  readonly draft: string;
  readonly proposal: Proposal;
  readonly original: vscode.Uri;
  readonly outgoing: vscode.Uri;
  readonly settle: (go: boolean) => void;
  /** When it came on screen, or when the last Enter came: see `isMeantEnter`. */
  lastEnter: number;
}

export class Preview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly open = new Map<string, OpenPreview>();
  private count = 0;
  readonly secondCopy = new SecondCopy();
  private readonly disposables: vscode.Disposable[];
  private readonly marks = vscode.window.createTextEditorDecorationType({
    borderWidth: '1px',
    borderStyle: 'solid',
    borderColor: new vscode.ThemeColor('editorWarning.foreground'),
    overviewRulerColor: new vscode.ThemeColor('editorWarning.foreground'),
  });
  private readonly keptMarks = vscode.window.createTextEditorDecorationType({
    borderWidth: '1px',
    borderStyle: 'dashed',
    borderColor: new vscode.ThemeColor('editorError.foreground'),
    overviewRulerColor: new vscode.ThemeColor('editorError.foreground'),
  });

  constructor() {
    this.disposables = [
      this.marks,
      this.keptMarks,
      this.secondCopy,
      vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, this),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => this.onDidCloseTabs(closed)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.decorate(editors)),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    for (const preview of this.open.values()) {
      if (preview.original.toString() === uri.toString()) return preview.proposal.original;
      if (preview.outgoing.toString() === uri.toString()) return preview.proposal.preview;
    }
    return undefined;
  }

  /**
   * Shows the proposal and waits for the user.
   * Another preview of the same draft stops: the draft may have changed since, and Enter would copy the old text.
   * @param draft URI of the document that the text is from.
   * @param title what the user knows the text by.
   * @param shown is called when the preview is there and has the keys.
   * @returns true when the user goes on; false when the user stops or closes the preview.
   */
  async show(proposal: Proposal, draft: string, title: string, shown: () => void): Promise<boolean> {
    for (const earlier of this.open.values()) if (earlier.draft === draft) earlier.settle(false);
    const id = String((this.count += 1));
    const original = vscode.Uri.from({ scheme: PREVIEW_SCHEME, path: `/${id}/origineel.md` });
    const outgoing = vscode.Uri.from({ scheme: PREVIEW_SCHEME, path: `/${id}/naar de chatbot.md` });
    const decision = new Promise<boolean>((resolve) => {
      this.open.set(id, { draft, proposal, original, outgoing, settle: resolve, lastEnter: Infinity });
    });
    const preview = this.open.get(id)!;
    try {
      await this.bringUp(preview, title, shown);
      const go = await decision;
      // A second Enter, or one held too long, would land in the draft and replace what is selected there.
      if (go) {
        await untilQuiet(preview);
        this.secondCopy.hold(draft);
      }
      return go;
    } finally {
      this.open.delete(id);
      await this.closeTab(outgoing);
    }
  }

  private async bringUp(preview: OpenPreview, title: string, shown: () => void): Promise<void> {
    const { original, outgoing } = preview;
    await vscode.commands.executeCommand('vscode.diff', original, outgoing, previewTitle(title), {
      preview: false,
    } satisfies vscode.TextDocumentShowOptions);
    // A list that was open may still have the focus: Enter and Escape must work here.
    await vscode.commands.executeCommand('workbench.action.compareEditor.focusPrimarySide');
    // A message of a moment ago would stand over the text that is to be read.
    await vscode.commands.executeCommand('notifications.hideToasts');
    shown();
    preview.lastEnter = Date.now();
    this.decorate(vscode.window.visibleTextEditors);
    this.move(1);
    alignOriginal(preview);
  }

  /** Whether a preview of this draft is open, or on its way. */
  isOpen(draft: string): boolean {
    return [...this.open.values()].some((preview) => preview.draft === draft);
  }

  /** Ends the preview in front: the user goes on, or stops. */
  settle(go: boolean): void {
    const preview = this.current();
    if (!preview) return;
    const now = Date.now();
    const isMeant = isMeantEnter(now, preview.lastEnter);
    preview.lastEnter = now;
    if (!go || isMeant) preview.settle(go);
  }

  /** Puts the selection on the next or previous replacement of the preview in front. */
  move(direction: 1 | -1): void {
    const preview = this.current();
    const editor =
      preview &&
      vscode.window.visibleTextEditors.find(
        ({ document }) => document.uri.toString() === preview.outgoing.toString(),
      );
    if (!editor) return;
    const from =
      direction === 1 && editor.selection.isEmpty ? -1 : editor.document.offsetAt(editor.selection.start);
    const stop = nextStop(stopsOf(preview.proposal), from, direction);
    if (!stop) return;
    const range = new vscode.Range(
      editor.document.positionAt(stop.start),
      editor.document.positionAt(stop.end),
    );
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    for (const preview of this.open.values()) preview.settle(false);
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** The preview in front. */
  private current(): OpenPreview | undefined {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const front = input instanceof vscode.TabInputTextDiff ? input.modified.toString() : undefined;
    return [...this.open.values()].find(({ outgoing }) => outgoing.toString() === front);
  }

  private onDidCloseTabs(tabs: readonly vscode.Tab[]): void {
    for (const { input } of tabs) {
      if (!(input instanceof vscode.TabInputTextDiff)) continue;
      const closed = input.modified.toString();
      [...this.open.values()].find(({ outgoing }) => outgoing.toString() === closed)?.settle(false);
    }
  }

  private decorate(editors: readonly vscode.TextEditor[]): void {
    for (const editor of editors) {
      const uri = editor.document.uri.toString();
      for (const { proposal, original, outgoing } of this.open.values()) {
        if (uri === outgoing.toString()) {
          editor.setDecorations(this.marks, rangesOf(editor.document, replacedIn(proposal)));
          editor.setDecorations(
            this.keptMarks,
            rangesOf(editor.document, keptIn(proposal)).map((range) => ({ range, hoverMessage: STAYS })),
          );
        } else if (uri === original.toString()) {
          editor.setDecorations(this.marks, rangesOf(editor.document, proposal.replacements));
        }
      }
    }
  }

  private async closeTab(outgoing: vscode.Uri): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const ours = tabs.filter(
      ({ input }) =>
        input instanceof vscode.TabInputTextDiff && input.modified.toString() === outgoing.toString(),
    );
    await vscode.window.tabGroups.close(ours);
  }
}

/**
 * Brings the original to its first replacement. VS Code scrolls both sides along with each other, but leaves the left one
 * at its first line when it opens its second diff.
 */
function alignOriginal({ original, proposal }: OpenPreview): void {
  const [first] = proposal.replacements;
  const editor = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === original.toString(),
  );
  const [range] = editor && first ? rangesOf(editor.document, [first]) : [];
  if (editor && range) editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}

/** Waits until no Enter has come for a while. */
async function untilQuiet(preview: Readonly<OpenPreview>): Promise<void> {
  for (let rest = REPEAT_MS; rest > 0; rest = preview.lastEnter + REPEAT_MS - Date.now()) {
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
}

function rangesOf(
  document: vscode.TextDocument,
  spans: readonly { readonly start: number; readonly end: number }[],
): vscode.Range[] {
  return spans.map(
    ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
  );
}
