/** "Dit is geen naam": puts a false alarm right, for a document or for all on this computer, and takes it back. */
import * as vscode from 'vscode';
import { markedIn, MARKED_REASON, type JudgedFinding, type Policy } from '../../sluice';
import type { TextChecker } from '../findings/scanner-service';
import type { FindingsWatcher } from '../findings/watcher';
import type { ChoiceStore, NamedChoice } from '../outgoing/choice-store';
import type { GateService } from '../outgoing/gate-service';
import { categoryDenied, categoryName } from '../shared/categories';
import { sayNotDone } from '../shared/change-document';
import { askCautiously } from '../shared/modal';
import { say } from '../shared/say';
import { showInStatusBar } from '../shared/status-message';
import type { Vault } from '../vault/vault';
import { pressingAt } from './corrected';
import { pressingOf } from './marking';
import { spanAt } from './span-at';
import { NO_FINDING_HERE, targetOf, type Target } from './target';

export interface DismissServices {
  readonly scanners: TextChecker;
  readonly gates: GateService;
  readonly choices: ChoiceStore;
  readonly vault: Pick<Vault, 'markedFor' | 'unmark'>;
  readonly watcher: FindingsWatcher;
  readonly policy: () => Promise<Policy>;
  readonly policyTrouble: () => string | undefined;
}

type Scope = NamedChoice['choice']['scope'];

export async function dismissFinding(
  services: DismissServices,
  scope: Scope,
  given?: unknown,
): Promise<void> {
  const target = targetOf(given);
  if (!target) return;
  const unmarked = await takeMarkBack(services, target);
  const finding = await findingAt(services, target);
  if (unmarked && (finding === undefined || typeof finding === 'string')) {
    showInStatusBar('Uw aanwijzing is weg. Promptsluis vervangt dit niet meer. Aanwijzen kan opnieuw.', 8000);
  } else if (finding === 'failed' || finding === 'too-large') {
    sayNotDone(finding, 'Er is niets veranderd.');
  } else if (!finding) {
    void say('information', NO_FINDING_HERE);
  } else if (!finding.mayKeep && services.policyTrouble() !== undefined) {
    void say('warning', services.policyTrouble()!);
  } else if (!finding.mayKeep) {
    void say(
      'information',
      `${categoryName(finding.category)}: dit gegeven kunt u niet laten staan. Promptsluis vervangt het altijd voordat de tekst naar de chatbot gaat.`,
    );
  } else if (scope === 'practice' && (await services.policy()).extern.dismissal !== 'practice') {
    void say(
      'information',
      'Het beleid van uw organisatie staat dit alleen per document toe. Kies “alleen in dit document”.',
    );
  } else if (scope === 'document' || (await isMeantEverywhere(finding))) {
    await services.choices.add([named(finding, scope, target.document)]);
    services.watcher.recheckAll();
    showInStatusBar(
      `Onthouden ${scope === 'practice' ? 'voor alle teksten op deze computer' : 'voor dit document'}: dit is ${categoryDenied(finding.category)}. Terugdraaien: “Genegeerde bevindingen tonen…”.`,
      8000,
    );
  }
}

/**
 * Asks once more before a name is left alone everywhere: the next patient may be called so. True for any other finding, and when the
 * user goes on.
 */
async function isMeantEverywhere({ category, value }: JudgedFinding): Promise<boolean> {
  if (category !== 'NAAM') return true;
  return askCautiously({
    title: `“${value.replace(/\s+/gu, ' ')}” in alle teksten laten staan?`,
    stop: {
      label: 'Niets veranderen',
      detail: 'Geldt het alleen voor deze tekst? Kies dan “alleen in dit document”.',
    },
    go: {
      label: 'Overal laten staan',
      detail: 'Ook als een andere patiënt zo heet, vervangt Promptsluis deze naam niet meer.',
    },
  });
}

/** Genegeerde bevindingen tonen…: everything that is ignored in this document and on this computer; what is ticked comes back. */
export async function showDismissed(services: DismissServices): Promise<void> {
  const document = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
  const kept = await services.choices.kept(document);
  if (kept.length === 0) {
    void vscode.window.showInformationMessage('Er zijn geen genegeerde bevindingen.');
    return;
  }
  const picked = await vscode.window.showQuickPick(
    kept.map((item) => ({
      label: item.word.replace(/\s+/gu, ' '),
      description: `${categoryDenied(item.choice.category)}, ${item.document === '' ? 'in alle teksten op deze computer' : 'alleen in dit document'}`,
      item,
    })),
    {
      title: 'Genegeerde bevindingen',
      placeHolder: 'Vink aan wat terug moet komen. Enter: doorgaan. Escape: stoppen.',
      canPickMany: true,
    },
  );
  if (!picked || picked.length === 0) return;
  await services.choices.remove(picked.map(({ item }) => item));
  services.watcher.recheckAll();
}

/** Who says that it is no name takes back his own mark: then the scanner alone tells. True when there was one. */
async function takeMarkBack(
  { vault, watcher }: DismissServices,
  { document, offset }: Target,
): Promise<boolean> {
  const current = await watcher.currentFindings(document);
  const finding = current.kind === 'scanned' ? spanAt(pressingOf(current.findings), offset) : undefined;
  if (finding?.reason !== MARKED_REASON) return false;
  const uri = document.uri.toString();
  const value = document.getText().slice(finding.start, finding.end);
  const marked = markedIn(value, await vault.markedFor(uri));
  if (marked.length === 0) return false;
  await vault.unmark(uri, marked);
  watcher.recheckAll();
  return true;
}

/** The finding at the target as the gate sees it: with its key and whether it may stay. */
async function findingAt(
  { scanners, gates, choices }: DismissServices,
  { document, offset }: Target,
): Promise<JudgedFinding | 'failed' | 'too-large' | undefined> {
  const text = document.getText();
  const outcome = await scanners.check(text);
  if (outcome.kind !== 'scanned') return outcome.kind;
  const gate = await gates.gate();
  const said = await choices.choicesFor(document.uri.toString());
  return pressingAt(gate.judge(text, outcome.findings, { destination: 'extern', choices: said }), offset);
}

function named(finding: JudgedFinding, scope: Scope, document: vscode.TextDocument): NamedChoice {
  const { key, category, severity, value } = finding;
  return {
    choice: { key, category, severity, choice: 'keep', scope },
    word: value,
    document: scope === 'practice' ? '' : document.uri.toString(),
  };
}
