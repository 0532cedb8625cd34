/**
 * Notices a plain copy of text with patient data and says once per document that there is a safe one.
 * It never changes what is copied: a letter may also go to the patient record.
 */
import * as vscode from 'vscode';
import type { FindingsWatcher } from '../findings/watcher';
import type { Notices } from '../shared/notices';
import { copiesPatientData } from './copied';

const MIME = 'application/vnd.promptsluis.kopie';

export class CopyDetector implements vscode.DocumentPasteEditProvider {
  private readonly told = new Set<string>();

  constructor(
    private readonly watcher: FindingsWatcher,
    private readonly notices: Notices,
    private readonly enabled: () => boolean,
  ) {}

  prepareDocumentPaste(document: vscode.TextDocument, ranges: readonly vscode.Range[]): void {
    const uri = document.uri.toString();
    const state = this.watcher.stateOf(document);
    if (!this.enabled() || this.told.has(uri) || state.kind !== 'checked') return;
    const spans = ranges.map((range) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
    }));
    if (!copiesPatientData(state.findings, spans)) return;
    this.told.add(uri);
    void this.notices.once(
      'kopieren',
      'In de gekopieerde tekst staan gegevens van een persoon. Is de tekst voor een chatbot? Kies dan “Kopieer veilig voor chatbot”.',
      { label: 'Kopieer veilig', command: 'promptsluis.kopieerVeilig', argument: document.uri },
    );
  }
}

export function registerCopyDetector(
  detector: CopyDetector,
  languages: readonly string[],
): vscode.Disposable {
  return vscode.Disposable.from(
    ...languages.map((language) =>
      vscode.languages.registerDocumentPasteEditProvider({ language }, detector, {
        providedPasteEditKinds: [],
        copyMimeTypes: [MIME],
      }),
    ),
  );
}
