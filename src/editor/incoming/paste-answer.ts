/** Plak antwoord en zet gegevens terug: from the clipboard to a letter with the real data, and its check. */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { fillPractice, splitRemarks, type PracticeProfile } from '../../prompts';
import { applyLenient, putBacks, restore, withoutLineBreaks } from '../../sluice';
import { MAX_SCAN_LENGTH } from '../findings/limits';
import { keptFor } from '../settings';
import { looksBinary } from '../shared/documents';
import { say } from '../shared/say';
import { showStopped } from '../shared/status-message';
import type { VaultEntry } from '../vault/entries';
import type { Vault } from '../vault/vault';
import { approve } from './approve';
import { materialOf } from './check-text';
import { CHECK_SCHEME, type CheckView } from './check-view';
import { chooseEntry } from './choose-entry';
import { evidentEntry, holdsQuestion, isSentText, rankCandidates, type Ranked } from './match';
import { withoutMarkup } from './markup';
import type { NamedAnswers } from './named-answers';

export interface PasteServices {
  readonly vault: Vault;
  readonly checks: CheckView;
  readonly named: NamedAnswers;
  readonly profile: () => PracticeProfile;
}

const MESSAGES = {
  empty: 'Het klembord is leeg. Kopieer eerst het antwoord van de chatbot en probeer het opnieuw.',
  unusable: 'Op het klembord staat geen leesbare tekst, of de tekst is te groot. Er is niets veranderd.',
  noAnswerYet:
    'Op het klembord staat nog de tekst die u veilig kopieerde. Kopieer eerst het antwoord van de chatbot en probeer het opnieuw.',
  withQuestion:
    'In deze tekst staat ook uw vraag aan de chatbot. Er is niets veranderd. Kopieer alleen het antwoord van de chatbot en probeer het opnieuw.',
  pastedBefore: 'Dit antwoord staat al in deze brief. Promptsluis heeft geen tweede brief gemaakt.',
  refused:
    'Promptsluis kan de brief niet in dit document zetten. Uw antwoord staat nog op het klembord. Open een nieuw document en probeer het opnieuw.',
  nothingKept: () =>
    `Er zijn geen gegevens bewaard om terug te zetten. Promptsluis bewaart ze ${keptFor()}, of tot u ze laat vergeten. Uw antwoord staat nog op het klembord: vul de gegevens zelf in.`,
};

/** @param given the answer, where it was pasted before; what stands on the clipboard when it is anything else than a text. */
export async function pasteAnswer(services: PasteServices, given?: unknown): Promise<void> {
  const answer = typeof given === 'string' ? given : await vscode.env.clipboard.readText();
  const problem =
    answer.trim() === ''
      ? MESSAGES.empty
      : answer.length > MAX_SCAN_LENGTH || looksBinary(answer)
        ? MESSAGES.unusable
        : undefined;
  if (problem) {
    void say('warning', problem);
    return;
  }
  const entries = await services.vault.list();
  if (entries.length === 0) {
    void say('warning', MESSAGES.nothingKept());
    return;
  }
  if (isSentText(answer, entries)) {
    void say('warning', MESSAGES.noAnswerYet);
    return;
  }
  if (holdsQuestion(answer, entries)) {
    void say('warning', MESSAGES.withQuestion);
    return;
  }
  const ranked = rankCandidates(entries, answer, vscode.window.activeTextEditor?.document.uri.toString());
  const entry = await entryFor(services, ranked, answer);
  if (!entry) return showStopped('er is niets teruggezet.');
  const { letter, remarks } = splitRemarks(answer);
  const mapping = withoutLineBreaks(entry.mapping);
  const restoration = restore(letter, mapping, { sent: entry.sent });
  const approved = await approve(
    restoration.proposals,
    letter,
    'Deze codes zijn niet zeker. Welke zet u terug?',
  );
  if (!approved) return showStopped('er is niets teruggezet.');
  const marked = fillPractice(applyLenient(letter, restoration, approved), services.profile()).text;
  const text = withoutMarkup(
    marked,
    mapping.entries.map(({ original }) => original),
  );
  const made = { input: materialOf(entry.sent), remarks: restore(remarks, mapping).text };
  const before = await services.checks.letterWith(text, entry, made);
  if (before) {
    await services.checks.showAgain(before);
    void say('information', MESSAGES.pastedBefore);
    return;
  }
  const opened = await openLetter(marked, text);
  if (!opened) {
    void say('warning', MESSAGES.refused);
    return;
  }
  await services.checks.show(opened, entry, {
    id: randomUUID(),
    ...made,
    checklist: entry.checks,
    // What stands inside an approved place went back with that one.
    restored: putBacks(restoration, approved).length - approved.length,
    approved: approved.length,
    unmarked: text !== marked,
    ticked: [],
    checkedBy: '',
    changedSince: false,
  });
}

/** The kept text that the answer belongs to, which the user says where it isn't evident; undefined when the user stops. */
async function entryFor(
  { vault, named }: PasteServices,
  ranked: readonly Ranked<VaultEntry>[],
  answer: string,
): Promise<VaultEntry | undefined> {
  const [{ entry: first }] = ranked as [Ranked<VaultEntry>];
  const evident = evidentEntry(ranked, answer, {
    isNamed: named.has(answer, first.id),
    mayBeLost: await vault.awaitsLostAnswer(),
  });
  if (evident) return evident;
  const words = { title: 'Bij welke tekst hoort dit antwoord?', where: 'in het antwoord' };
  const chosen = await chooseEntry(ranked, words);
  if (chosen) named.note(answer, chosen.id);
  return chosen;
}

/**
 * Puts the letter in the document in front when that is empty, else in a new one: first as the chatbot `marked` it, then without
 * signs for bold and headings, so that one undo brings these back. Undefined when VS Code refuses: the document changed or was
 * closed meanwhile.
 */
async function openLetter(marked: string, text: string): Promise<vscode.TextDocument | undefined> {
  const active = vscode.window.activeTextEditor;
  const isEmpty = active?.document.uri.scheme === 'untitled' && active.document.getText() === '';
  const document = isEmpty
    ? active.document
    : await vscode.workspace.openTextDocument({ language: 'markdown' });
  // With the check of another letter in front, the new one goes where letters are.
  const isCheckInFront = active?.document.uri.scheme === CHECK_SCHEME;
  const editor = await vscode.window.showTextDocument(document, {
    preview: false,
    viewColumn: isCheckInFront ? vscode.ViewColumn.One : vscode.ViewColumn.Active,
  });
  for (const step of marked === text ? [text] : [marked, text]) {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    if (!(await editor.edit((edit) => edit.replace(whole, step)))) return undefined;
  }
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  return document;
}
