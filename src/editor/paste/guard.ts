/**
 * The paste guard: beside a plain paste it offers the text with codes in place of patient data.
 * A help, not a lock: VS Code pastes plainly when a provider fails, and findings are underlined in any case.
 */
import * as vscode from 'vscode';
import { keptFor } from '../settings';
import type { Notices } from '../shared/notices';
import { say } from '../shared/say';
import {
  keepSafeText,
  safeTextFor,
  type PasteTarget,
  type SafeText,
  type SafeTextServices,
} from './safe-text';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('promptsluis');
const TITLE = 'Plak zonder patiëntgegevens';
const TEXT_MIME = 'text/plain';

/** VS Code's own key for the choice behind the button at the cursor, after a paste and after a drop. */
const CHOICE_KEY = process.platform === 'darwin' ? 'Cmd+.' : 'Ctrl+.';

const WITHOUT_CODES =
  'Promptsluis kan de gegevens van deze tekst niet veilig bewaren. Daarom heeft de tekst geen codes: de gegevens staan er nog in. Vraag uw beheerder om hulp.';

export interface PasteGuardServices extends SafeTextServices {
  readonly notices: Notices;
  readonly titleOf: (uri: vscode.Uri) => string;
  /** True when the safe paste comes first, false when the plain one does. */
  readonly safeFirst: () => boolean;
}

class SafePasteEdit extends vscode.DocumentPasteEdit {
  constructor(
    readonly safe: SafeText,
    readonly document: vscode.TextDocument,
  ) {
    super(safe.text, TITLE, KIND);
  }
}

export class PasteGuard
  implements vscode.DocumentPasteEditProvider<SafePasteEdit>, vscode.DocumentDropEditProvider
{
  constructor(private readonly services: PasteGuardServices) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<SafePasteEdit[] | undefined> {
    const safe = await this.safeText(document, transfer, token);
    if (!safe) return undefined;
    const edit = new SafePasteEdit(safe, document);
    this.offer(edit);
    return [edit];
  }

  /**
   * Runs when the safe paste is to be done: what the codes stand for is kept before the text is there. Can that not
   * be kept, then the text itself is pasted: the gate still guards it, while codes would lose its data for good.
   */
  async resolveDocumentPasteEdit(edit: SafePasteEdit): Promise<SafePasteEdit> {
    if (await this.keep(edit.safe, edit.document)) return edit;
    edit.insertText = edit.safe.original;
    void say('warning', WITHOUT_CODES);
    return edit;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const safe = await this.safeText(document, transfer, token);
    if (!safe) return undefined;
    // VS Code resolves no drop, whatever its typings say: what the codes stand for is kept before they are offered.
    if (!(await this.keep(safe, document))) {
      if (this.services.safeFirst()) void say('warning', WITHOUT_CODES);
      return undefined;
    }
    const edit = new vscode.DocumentDropEdit(safe.text, TITLE, KIND);
    this.offer(edit);
    return edit;
  }

  /** The text with codes; undefined when there is nothing to replace or the text is not for us. */
  private async safeText(
    document: vscode.TextDocument,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<SafeText | undefined> {
    const text = await transfer.get(TEXT_MIME)?.asString();
    if (!text || token.isCancellationRequested) return undefined;
    return safeTextFor(text, this.targetOf(document), this.services);
  }

  private offer(edit: vscode.DocumentPasteEdit | vscode.DocumentDropEdit): void {
    if (this.services.safeFirst()) return;
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    this.tell(
      `Wilt u codes in plaats van die gegevens? Klik op het knopje bij de cursor of druk op ${CHOICE_KEY} en kies “${TITLE}”.`,
    );
  }

  private async keep(safe: SafeText, document: vscode.TextDocument): Promise<boolean> {
    const kept = await keepSafeText(safe, this.targetOf(document), this.services);
    // Who chose codes knows that they are there.
    if (kept && this.services.safeFirst()) {
      this.tell(
        `Promptsluis heeft ze vervangen door codes. Terugzetten kan ${keptFor()}. Wilt u de tekst zoals hij was? Kies ‘Insert Plain Text’ (gewoon plakken) met het knopje bij de cursor, of met ${CHOICE_KEY} op het toetsenbord.`,
      );
    }
    return kept;
  }

  private tell(choose: string): void {
    void this.services.notices.once(
      'plakken',
      // Of what happened: the message may stand there after the paste was undone.
      `U hebt tekst met gegevens van een persoon geplakt. ${choose}`,
    );
  }

  private targetOf(document: vscode.TextDocument): PasteTarget {
    return {
      uri: document.uri.toString(),
      title: this.services.titleOf(document.uri),
      text: document.getText(),
    };
  }
}

/** Registers the guard per language: with a wildcard VS Code lets the plain paste go first. */
export function registerPasteGuard(guard: PasteGuard, languages: readonly string[]): vscode.Disposable {
  return vscode.Disposable.from(
    ...languages.flatMap((language) => [
      vscode.languages.registerDocumentPasteEditProvider({ language }, guard, {
        providedPasteEditKinds: [KIND],
        pasteMimeTypes: [TEXT_MIME],
      }),
      vscode.languages.registerDocumentDropEditProvider({ language }, guard, {
        providedDropEditKinds: [KIND],
        dropMimeTypes: [TEXT_MIME],
      }),
    ]),
  );
}
