/** Plak antwoord en zet gegevens terug: from the clipboard to a letter with the real data, and its check. */
import * as vscode from 'vscode';
import { fillPractice, PRACTICE_LABELS, type PracticeProfile } from '../../prompts';
import { measure } from '../../readability';
import { applyLenient, restore, type LenientProposal } from '../../sluice';
import { MAX_SCAN_LENGTH } from '../findings/limits';
import type { ScannerService } from '../findings/scanner-service';
import { looksBinary } from '../shared/documents';
import { clockTime } from '../shared/moments';
import type { VaultEntry } from '../vault/entries';
import type { Vault } from '../vault/vault';
import { materialOf, readabilityLines } from './check-text';
import type { CheckView } from './check-view';
import { onlyCandidate, rankCandidates } from './match';

export interface PasteServices {
  readonly vault: Vault;
  readonly checks: CheckView;
  readonly profile: () => PracticeProfile;
  readonly scanners: Pick<ScannerService, 'drugNames'>;
}

const MESSAGES = {
  empty: 'Het klembord is leeg. Kopieer eerst het antwoord van de chatbot en probeer het opnieuw.',
  unusable: 'Op het klembord staat geen leesbare tekst, of de tekst is te groot. Er is niets veranderd.',
  nothingKept:
    'Er zijn geen gegevens bewaard om terug te zetten. Promptsluis bewaart ze tot het einde van de dag, of zo lang als u bij de instelling “Bewaren” kiest. Uw antwoord staat nog op het klembord.',
};

export async function pasteAnswer(services: PasteServices): Promise<void> {
  const answer = await vscode.env.clipboard.readText();
  const problem =
    answer.trim() === ''
      ? MESSAGES.empty
      : answer.length > MAX_SCAN_LENGTH || looksBinary(answer)
        ? MESSAGES.unusable
        : undefined;
  if (problem) {
    void vscode.window.showWarningMessage(problem);
    return;
  }
  const entries = await services.vault.list();
  if (entries.length === 0) {
    void vscode.window.showWarningMessage(MESSAGES.nothingKept);
    return;
  }
  const entry = await chooseEntry(entries, answer);
  if (!entry) return;
  const restoration = restore(answer, entry.mapping, { sent: entry.sent });
  const approved = await approve(restoration.proposals);
  if (!approved) return;
  const practice = fillPractice(applyLenient(answer, restoration, approved), services.profile());
  const document = await openLetter(practice.text);
  await services.checks.show(document, {
    input: {
      input: materialOf(entry.sent),
      answer: practice.text,
      mapping: entry.mapping,
      alsoKnown: Object.values(services.profile()),
      isDrug: await services.scanners.drugNames(),
      checklist: entry.checks,
    },
    rest: {
      title: entry.title,
      restored: restoration.strict.length,
      approved: approved.length,
      practiceMissing: practice.missing.map((key) => PRACTICE_LABELS[key]),
      readability: readabilityLines(measure(practice.text).measures),
    },
  });
}

async function chooseEntry(entries: readonly VaultEntry[], answer: string): Promise<VaultEntry | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const ranked = rankCandidates(entries, answer, active);
  const only = onlyCandidate(ranked);
  if (only) return only;
  const picked = await vscode.window.showQuickPick(
    ranked.map(({ entry, hits }) => ({
      label: entry.title,
      description: `verstuurd om ${clockTime(entry.savedAt)}`,
      detail:
        hits === 0
          ? 'Geen van de codes staat in het antwoord.'
          : `${hits} ${hits === 1 ? 'code' : 'codes'} uit deze tekst in het antwoord.`,
      entry,
    })),
    {
      title: 'Bij welke tekst hoort dit antwoord?',
      placeHolder: 'Kies zorgvuldig: anders komen gegevens bij de verkeerde patiënt.',
      ignoreFocusOut: true,
    },
  );
  return picked?.entry;
}

/**
 * Codes the chatbot changed go back only after a look. Only the notation differs: already ticked.
 * Undefined when the user stops; nothing has happened then.
 */
async function approve(proposals: readonly LenientProposal[]): Promise<LenientProposal[] | undefined> {
  if (proposals.length === 0) return [];
  const picked = await vscode.window.showQuickPick(
    proposals.map((proposal) => ({
      label: `${proposal.placeholder} → ${proposal.original.replace(/\s+/gu, ' ')}`,
      ...(proposal.certainty === 'doubtful' ? { description: 'kijk dit goed na' } : {}),
      detail: proposal.why,
      picked: proposal.certainty === 'likely',
      proposal,
    })),
    {
      title: 'De chatbot heeft codes veranderd. Zet deze gegevens terug?',
      placeHolder: 'Aangevinkt = terugzetten. Enter: doorgaan. Escape: stoppen.',
      canPickMany: true,
      ignoreFocusOut: true,
    },
  );
  return picked?.map(({ proposal }) => proposal);
}

/** Puts the letter in the document in front when that is empty, else in a new one. One edit, one undo. */
async function openLetter(text: string): Promise<vscode.TextDocument> {
  const active = vscode.window.activeTextEditor;
  const isEmpty = active?.document.uri.scheme === 'untitled' && active.document.getText() === '';
  const document = isEmpty
    ? active.document
    : await vscode.workspace.openTextDocument({ language: 'markdown' });
  const editor = await vscode.window.showTextDocument(document, {
    preview: false,
    viewColumn: vscode.ViewColumn.Active,
  });
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  return document;
}
