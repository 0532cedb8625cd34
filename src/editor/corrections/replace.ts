/**
 * Replaces findings, or what a user marks, in the draft by codes: one edit, one undo; what they stand for goes to
 * the vault first.
 */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Finding } from '../../scanner';
import { occurrencesOf, withMarked } from '../../sluice';
import type { FindingsWatcher } from '../findings/watcher';
import { keptFor } from '../settings';
import { changeDocument, sayNotDone } from '../shared/change-document';
import { openDocument } from '../shared/document-life';
import type { Notices } from '../shared/notices';
import { say } from '../shared/say';
import { showStopped } from '../shared/status-message';
import type { Vault } from '../vault/vault';
import { askKind } from './ask-kind';
import { knownKind, markPlan, type MarkReach } from './mark-plan';
import { noMarkText, ONE_AT_A_TIME, REST_IS_CLOSED, stillThere } from './mark-text';
import { meantBy, type Meant, type Span } from './marking';
import { replacePlan, sentAfter, type Reach, type ReplacePlan } from './replace-plan';
import { targetOf } from './target';

export interface ReplaceServices {
  readonly watcher: FindingsWatcher;
  readonly vault: Vault;
  readonly notices: Notices;
  readonly titleOf: (uri: vscode.Uri) => string;
  readonly report: (error: unknown) => void;
  readonly now: () => number;
}

const NOTHING_REPLACED = 'Er is niets vervangen.';

export async function replaceInDocument(
  services: ReplaceServices,
  reach: Reach,
  given?: unknown,
): Promise<void> {
  const target = targetOf(given);
  if (!target) return;
  if (reach !== 'all' && target.isOneOfMore) {
    void say('information', ONE_AT_A_TIME);
    return;
  }
  const { document } = target;
  const version = document.version;
  const current = await services.watcher.currentFindings(document);
  if (current.kind !== 'scanned') {
    sayNotDone(current.kind, NOTHING_REPLACED);
    return;
  }
  const { findings, kept } = current;
  const text = document.getText();
  const meant: Meant = target.mark
    ? { offset: target.offset, mark: target.mark }
    : meantBy(text, target.offset, target.selected, findings);
  if (reach !== 'all' && meant.mark) {
    await replaceMark(services, { document, version, text, findings }, reach, meant.mark);
    return;
  }
  const mapping = await services.vault.mappingFor(document.uri.toString());
  const plan = replacePlan(text, findings, mapping, reach, meant.offset, kept);
  if (plan) await carryOut(services, document, version, plan);
  else if (reach === 'all') void vscode.window.showInformationMessage('Er is niets om te vervangen.');
  else void say('information', noMarkText(meant.no ?? 'blank'));
}

/** A document as it was read, with what the scanner says of it. */
interface Read {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Replaces what the scanner missed. The kind is asked only when the document doesn't tell it. */
async function replaceMark(
  services: ReplaceServices,
  { document, version, text, findings }: Read,
  reach: MarkReach,
  mark: Span,
): Promise<void> {
  const mapping = () => services.vault.mappingFor(document.uri.toString());
  const kind = knownKind(text, findings, await mapping(), mark) ?? (await askKind());
  if (!kind) {
    showStopped('er is niets vervangen.');
    return;
  }
  // The question can stand open for long: what was kept meanwhile counts.
  const plan = markPlan(text, findings, await mapping(), reach, mark, kind);
  if (!plan) void say('information', noMarkText('blank'));
  else if (await carryOut(services, document, version, plan))
    void offerRest(services, document, text.slice(mark.start, mark.end)).catch(services.report);
}

/** Says it when the same words still stand elsewhere, where most of them have no underline: a user might send them. */
async function offerRest(
  services: ReplaceServices,
  document: vscode.TextDocument,
  words: string,
): Promise<void> {
  const uri = document.uri.toString();
  const left = occurrencesOf(document.getText(), words).length;
  if (left === 0 || !(await say('warning', stillThere(left), 'Vervang overal'))) return;
  // The notice can stand for long: a document that was closed and opened again is another one, with another text.
  const live = openDocument(uri);
  if (!live) {
    void say('warning', REST_IS_CLOSED);
    return;
  }
  const [next] = occurrencesOf(live.getText(), words);
  if (next)
    await replaceInDocument(services, 'everywhere', { document: live, offset: next.start, mark: next });
}

/**
 * Keeps what the codes stand for and then changes the document.
 * @param version the document's when the plan was made.
 * @returns false when nothing was changed, which the user has been told.
 */
async function carryOut(
  services: ReplaceServices,
  document: vscode.TextDocument,
  version: number,
  plan: ReplacePlan,
): Promise<boolean> {
  if (document.isClosed || document.version !== version) {
    sayNotDone(document.isClosed ? 'closed' : 'changed', NOTHING_REPLACED);
    return false;
  }
  const uri = document.uri.toString();
  const entry = await services.vault.ofDocument(uri);
  const id = entry?.id ?? randomUUID();
  try {
    await services.vault.keep({
      ...entry,
      id,
      document: uri,
      title: services.titleOf(document.uri),
      mapping: plan.mapping,
      sent: sentAfter(entry, plan),
      checks: entry?.checks ?? [],
      savedAt: services.now(),
      ...(plan.marked.length > 0 ? { marked: withMarked(entry?.marked ?? [], plan.marked) } : {}),
    });
  } catch (error) {
    // The user's own text would lose its data when the window closes.
    services.report(error);
    void say(
      'error',
      'Promptsluis kan de gegevens niet veilig bewaren. Er is niets veranderd. Vraag uw beheerder om hulp.',
    );
    return false;
  }
  const changes = plan.replacements.map(({ start, end, placeholder }) => ({ start, end, text: placeholder }));
  if (!(await changeDocument(document, version, changes, NOTHING_REPLACED))) {
    // No text holds these codes: an answer may not be offered them.
    if (!entry) await services.vault.forget(id).catch(services.report);
    return false;
  }
  void services.notices.once(
    'vervangen',
    `Promptsluis heeft in “${services.titleOf(document.uri)}” gegevens vervangen door codes. Promptsluis onthoudt die gegevens ${keptFor()}. Daarna kunt u ze niet meer terugzetten.`,
    { label: 'Zet gegevens terug', command: 'promptsluis.gegevensTerugzetten', argument: document.uri },
  );
  return true;
}
