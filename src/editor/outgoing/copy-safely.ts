/** Kopieer veilig voor chatbot: gate, review, preview, clipboard. The only way this extension copies a draft. */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { choose, type Decision, type Gate, type Held, type Policy, type Proposal } from '../../sluice';
import { copyToClipboard } from '../destinations/clipboard';
import { textTitle } from '../shared/document-names';
import { askModal } from '../shared/modal';
import { dayOf } from '../shared/moments';
import { READ, sayWarning } from '../shared/say';
import { activeSource, SOURCE_MESSAGES, type SourceText } from '../shared/source-text';
import type { PromptOrigin } from '../templates/use-template';
import type { NewEntry, Vault } from '../vault/vault';
import type { ChoiceStore, NamedChoice } from './choice-store';
import { copiedText } from './copied-text';
import type { GateService } from './gate-service';
import { holdText } from './hold-text';
import type { Preview } from './preview';
import { IN_PREVIEW, PREVIEW_SCHEME } from './preview-text';
import { reviewFindings } from './review';
import type { Journal } from '../journal/journal-file';

const JOURNAL_REQUIRED =
  'Promptsluis kan het logboek niet bijwerken. Uw organisatie vraagt om een logboek. Daarom is er niets gekopieerd. Vraag uw beheerder dit te herstellen.';

export interface CopyServices {
  readonly gates: GateService;
  readonly vault: Vault;
  readonly choices: ChoiceStore;
  readonly preview: Preview;
  readonly now: () => number;
  readonly promptOrigin: (uri: vscode.Uri) => PromptOrigin | undefined;
  readonly titleOf: (uri: vscode.Uri) => string;
  readonly journal: Pick<Journal, 'write'>;
  readonly policy: () => Promise<Policy>;
  readonly policyTrouble: () => string | undefined;
  readonly report: (error: unknown) => void;
}

export async function copySafely(services: CopyServices): Promise<void> {
  // The key that opens the preview doesn't confirm it: held too long it would copy a text nobody looked at.
  if (vscode.window.activeTextEditor?.document.uri.scheme === PREVIEW_SCHEME) {
    void vscode.window.showInformationMessage(IN_PREVIEW);
    return;
  }
  const source = activeSource((uri) => services.promptOrigin(uri) !== undefined);
  if (typeof source === 'string') {
    sayWarning(SOURCE_MESSAGES[source]);
    return;
  }
  const document = source.document.uri.toString();
  const gate = await services.gates.gate();
  const proposal = await propose(services, gate, source);
  if (!proposal) return;
  if (needsPreview(proposal) && !(await services.preview.show(proposal, textTitle(document)))) {
    vscode.window.setStatusBarMessage('Gestopt: er is niets gekopieerd.', 5000);
    return;
  }
  const decision = gate.decide(proposal, services.now());
  const origin = services.promptOrigin(source.document.uri);
  if (decision.verdict === 'hold') {
    await writeDown(services, decision, origin);
    await showHold(decision, source, services.policyTrouble());
    return;
  }
  if (proposal.mapping.entries.length > 0) {
    const entry = await services.vault.ofDocument(document);
    await keepMapping(services, {
      ...entry,
      id: entry?.id ?? randomUUID(),
      document,
      title: services.titleOf(source.document.uri),
      mapping: proposal.mapping,
      sent: proposal.preview,
      checks: origin?.checks ?? [],
      savedAt: services.now(),
      left: {
        destination: decision.destination,
        template: origin ? { id: origin.templateId, version: origin.version } : null,
      },
    });
  }
  const inJournal = await writeDown(services, decision, origin);
  if (!inJournal && (await services.policy()).extern.journalRequired) {
    sayWarning(JOURNAL_REQUIRED);
    return;
  }
  await copyToClipboard(decision.passed);
  void tellCopied(proposal, inJournal);
}

/** Asks the gate, and the user where the gate can't know. Undefined when nothing may leave or the user stops. */
async function propose(
  services: CopyServices,
  gate: Gate,
  source: SourceText,
): Promise<Proposal | undefined> {
  const document = source.document.uri.toString();
  const now = services.now();
  const mapping = await services.vault.mappingFor(document);
  const keepsAge = services.promptOrigin(source.document.uri)?.keepsAge;
  const request = {
    destination: 'extern',
    mapping,
    now,
    ...(keepsAge ? { ageOn: dayOf(now) } : {}),
  } as const;
  let choices = await services.choices.choicesFor(document);
  let answer = gate.prepare(source.text, { ...request, choices });
  if (answer.verdict === 'propose' && answer.undecided.length > 0) {
    const reviewed = await reviewFindings(answer.undecided, source.text);
    if (!reviewed) {
      vscode.window.setStatusBarMessage('Gestopt: er is niets gekopieerd.', 5000);
      return undefined;
    }
    const named: NamedChoice[] = [];
    for (const { finding, choice } of reviewed) {
      choices = choose(choices, finding, choice);
      named.push({ choice: choices.at(-1)!, word: finding.value, document });
    }
    await services.choices.add(named);
    answer = gate.prepare(source.text, { ...request, choices });
  }
  if (answer.verdict === 'propose') return answer;
  await writeDown(services, answer, services.promptOrigin(source.document.uri));
  await showHold(answer, source, services.policyTrouble());
  return undefined;
}

/** Writes the decision in the journal; whoever asked says in a message of its own that it failed. */
async function writeDown(
  services: CopyServices,
  decision: Decision,
  origin: PromptOrigin | undefined,
): Promise<boolean> {
  try {
    await services.journal.write(decision, origin && { id: origin.templateId, version: origin.version });
    return true;
  } catch (error) {
    services.report(error);
    return false;
  }
}

/** Nothing replaced and nothing left by choice: there is nothing to look at. */
function needsPreview(proposal: Proposal): boolean {
  return proposal.replacements.length > 0 || proposal.kept.length > 0;
}

async function keepMapping(services: CopyServices, entry: NewEntry): Promise<void> {
  try {
    await services.vault.keep(entry);
  } catch (error) {
    // The mapping lives in memory: an answer can be completed until the window closes.
    services.report(error);
  }
}

async function tellCopied(proposal: Proposal, inJournal: boolean): Promise<void> {
  const codes = new Set(proposal.replacements.map(({ placeholder }) => placeholder)).size;
  const message = copiedText({ codes, kept: proposal.kept.length, inJournal });
  const site = vscode.workspace.getConfiguration('promptsluis').get<string>('chatbot', '');
  const open = 'Chatbot openen';
  const buttons = isSite(site) ? [open] : [];
  const answer = inJournal
    ? await vscode.window.showInformationMessage(message, ...buttons)
    : await vscode.window.showWarningMessage(message, ...buttons, READ);
  // The bare site: a text never goes in an address.
  if (answer === open) await vscode.env.openExternal(vscode.Uri.parse(site, true));
}

function isSite(site: string): boolean {
  return /^https:\/\/[\w.-]+\/?$/u.test(site);
}

/** The modal about a held text. Escape leaves everything as it is; there is no button to send anyway. */
async function showHold(held: Held, source: SourceText, policyTrouble: string | undefined): Promise<void> {
  const { title, detail, first } = holdText(held, source.text, policyTrouble);
  const base = source.selections
    ? source.selections.length === 1
      ? source.selections[0]
      : undefined
    : 'document';
  const canShow = first !== undefined && base !== undefined;
  const show = await askModal('warning', {
    title,
    detail,
    ...(canShow ? { go: 'Toon de plek' } : {}),
    stop: 'Sluiten',
  });
  if (!show || !first || !base) return;
  const shift = base === 'document' ? 0 : source.document.offsetAt(base.start);
  const editor = await vscode.window.showTextDocument(source.document);
  editor.selection = new vscode.Selection(
    source.document.positionAt(shift + first.start),
    source.document.positionAt(shift + first.end),
  );
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
}
