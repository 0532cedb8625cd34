/**
 * The paste guard: beside a plain paste it offers the text with codes in place of patient data.
 * A help, not a lock: VS Code pastes plainly when a provider fails, and findings are underlined in any case.
 */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { mergeMappings, pseudonymise, type Mapping } from '../../sluice';
import type { ScannerService } from '../findings/scanner-service';
import { keptFor } from '../settings';
import type { Notices } from '../shared/notices';
import type { Vault } from '../vault/vault';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('promptsluis');
const TITLE = 'Plak zonder patiëntgegevens';
const TEXT_MIME = 'text/plain';

/** Longer texts are pasted plainly, so that a paste never makes anyone wait; some 35 pages. In UTF-16 units. */
const MAX_PASTE = 100_000;

export interface PasteGuardServices {
  readonly scanners: ScannerService;
  readonly vault: Vault;
  readonly notices: Notices;
  readonly titleOf: (uri: vscode.Uri) => string;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
  /** True when the safe paste comes first, false when the plain one does. */
  readonly safeFirst: () => boolean;
}

interface SafeText {
  readonly text: string;
  readonly mapping: Mapping;
}

class SafePasteEdit extends vscode.DocumentPasteEdit {
  constructor(
    readonly safe: SafeText,
    readonly document: vscode.TextDocument,
  ) {
    super(safe.text, TITLE, KIND);
  }
}

class SafeDropEdit extends vscode.DocumentDropEdit {
  constructor(
    readonly safe: SafeText,
    readonly document: vscode.TextDocument,
  ) {
    super(safe.text, TITLE, KIND);
  }
}

export class PasteGuard
  implements vscode.DocumentPasteEditProvider<SafePasteEdit>, vscode.DocumentDropEditProvider<SafeDropEdit>
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
    if (!this.services.safeFirst()) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    this.tell();
    return [edit];
  }

  /** Runs when the user chose the safe paste: what the codes stand for is kept before the text is there. */
  async resolveDocumentPasteEdit(edit: SafePasteEdit): Promise<SafePasteEdit> {
    await this.keep(edit.document, edit.safe);
    return edit;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<SafeDropEdit | undefined> {
    const safe = await this.safeText(document, transfer, token);
    if (!safe) return undefined;
    const edit = new SafeDropEdit(safe, document);
    if (!this.services.safeFirst()) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    this.tell();
    return edit;
  }

  async resolveDocumentDropEdit(edit: SafeDropEdit): Promise<SafeDropEdit> {
    await this.keep(edit.document, edit.safe);
    return edit;
  }

  /** The text with codes; undefined when there is nothing to replace or the text is not for us. */
  private async safeText(
    document: vscode.TextDocument,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<SafeText | undefined> {
    const text = await transfer.get(TEXT_MIME)?.asString();
    if (!text || text.length > MAX_PASTE || token.isCancellationRequested) return undefined;
    const outcome = await this.services.scanners.check(text);
    if (outcome.kind !== 'scanned') return undefined;
    const pressing = outcome.findings.filter(({ severity }) => severity === 'block');
    if (pressing.length === 0) return undefined;
    const mapping = await this.services.vault.mappingFor(document.uri.toString());
    return pseudonymise(text, pressing, keepingClear(mapping, document.getText()));
  }

  private async keep(document: vscode.TextDocument, safe: SafeText): Promise<void> {
    const uri = document.uri.toString();
    const entry = await this.services.vault.ofDocument(uri);
    try {
      await this.services.vault.keep({
        ...entry,
        id: entry?.id ?? randomUUID(),
        document: uri,
        title: this.services.titleOf(document.uri),
        // Codes may have been given out since the paste was offered.
        mapping: (entry && mergeMappings(entry.mapping, safe.mapping)) ?? safe.mapping,
        sent: entry?.sent ?? '',
        checks: entry?.checks ?? [],
        savedAt: this.services.now(),
      });
    } catch (error) {
      this.services.report(error);
    }
  }

  private tell(): void {
    const choose = this.services.safeFirst()
      ? `Promptsluis heeft ze vervangen door codes. Terugzetten kan ${keptFor()}. Wilt u de tekst zoals hij was? Kies dat bij de plakknop.`
      : 'Wilt u codes in plaats van die gegevens? Kies bij de plakknop “Plak zonder patiëntgegevens”.';
    void this.services.notices.once(
      'plakken',
      `In de geplakte tekst staan gegevens van een persoon. ${choose}`,
    );
  }
}

/**
 * The mapping, which gives out no code that stands in `text` already. A document may hold codes of another day:
 * without this the pasted name could get the same one, and putting data back would name the wrong person.
 */
function keepingClear(mapping: Mapping, text: string): Mapping {
  return pseudonymise(text, [], mapping).mapping;
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
