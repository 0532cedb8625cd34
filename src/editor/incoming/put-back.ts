/**
 * Zet gegevens terug in dit document: the way back for codes that a quick fix or a safe paste put in someone's own file,
 * or that stayed in a letter. One edit, one undo.
 */
import * as vscode from 'vscode';
import { restore } from '../../sluice';
import { keptFor } from '../settings';
import { changeDocument } from '../shared/change-document';
import { documentInFront } from '../shared/front-editor';
import { say } from '../shared/say';
import { showInStatusBar, showStopped } from '../shared/status-message';
import type { VaultEntry } from '../vault/entries';
import type { Vault } from '../vault/vault';
import { approve } from './approve';
import { chooseEntry } from './choose-entry';
import { rankCandidates } from './match';
import {
  allUnknown,
  holdsCodes,
  putBackMessage,
  putBackPlan,
  unknownText,
  type LeftCode,
} from './put-back-plan';

/** @param given the URI of the document; the one in front when it is anything else. */
export async function putBackInDocument(
  { vault, report }: { readonly vault: Vault; readonly report: (error: unknown) => void },
  given?: unknown,
): Promise<void> {
  const document = await documentInFront(given);
  if (!document) {
    void say('information', 'Open eerst het document waar de codes in staan.');
    return;
  }
  const { version } = document;
  const text = document.getText();
  const entry = await entryFor(vault, document.uri.toString(), text);
  if (entry === 'stopped') return showStopped('er is niets teruggezet.');
  if (entry === 'none') {
    await tellLeft(document, nothingToPutBack(text), allUnknown(text)[0]);
    return;
  }
  const restoration = restore(text, entry.mapping);
  const approved = await approve(
    restoration.proposals,
    text,
    'Deze codes zijn niet zeker. Welke zet u terug?',
  );
  if (!approved) return showStopped('er is niets teruggezet.');
  const plan = putBackPlan(text, restoration, approved);
  const changes = plan.edits.map(({ start, end, original }) => ({ start, end, text: original }));
  // Before the data stand there: what the user marked by hand counts here from the first check on.
  await vault.notePutBack(entry.id, document.uri.toString()).catch(report);
  if (!(await changeDocument(document, version, changes, 'Er is niets teruggezet.'))) return;
  const message = putBackMessage(plan);
  if (message.complete) showInStatusBar(message.text, 8000);
  else await tellLeft(document, message.text, plan.unknown[0] ?? plan.refused[0]);
}

/**
 * What the codes of a document stand for. Its own text goes without asking. Any other is asked about, also when there is
 * only one: the codes may be of a day before, with the same names and another patient behind them.
 */
async function entryFor(
  vault: Vault,
  document: string,
  text: string,
): Promise<VaultEntry | 'none' | 'stopped'> {
  const holding = rankCandidates(await vault.list(), text, document).filter(({ fits }) => fits);
  const own = holding.find(({ entry }) => entry.document === document);
  if (own) return own.entry;
  if (holding.length === 0) return 'none';
  const words = { title: 'Van welke tekst zijn de codes in dit document?', where: 'in dit document' };
  return (await chooseEntry(holding, words)) ?? 'stopped';
}

/** Says what stays, and offers to go to the first code that does. */
async function tellLeft(
  document: vscode.TextDocument,
  text: string,
  first: LeftCode | undefined,
): Promise<void> {
  const show = await say('warning', text, first && 'Toon de plek');
  if (!show || !first) return;
  const editor = await vscode.window.showTextDocument(document);
  const line = Math.min(first.line, document.lineCount) - 1;
  const column = Math.max(0, document.lineAt(line).text.indexOf(first.code));
  editor.selection = new vscode.Selection(line, column, line, column + first.code.length);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function nothingToPutBack(text: string): string {
  if (!holdsCodes(text)) return 'In dit document staan geen codes van Promptsluis. Er is niets veranderd.';
  return `Er is niets teruggezet. ${unknownText(allUnknown(text))} Promptsluis bewaart gegevens ${keptFor()}, of tot u ze laat vergeten.`;
}
