/** "Dit is geen naam": puts a false alarm right, for a document or the practice, and takes it back. */
import * as vscode from 'vscode';
import { createMapping, type Policy, type ProposedFinding } from '../../sluice';
import type { FindingsWatcher } from '../findings/watcher';
import type { ChoiceStore, NamedChoice } from '../outgoing/choice-store';
import type { GateService } from '../outgoing/gate-service';
import { categoryDenied, categoryName } from '../shared/categories';
import { endOfDay } from '../shared/moments';
import { NO_FINDING_HERE, targetOf, type Target } from './target';

export interface DismissServices {
  readonly gates: GateService;
  readonly choices: ChoiceStore;
  readonly watcher: FindingsWatcher;
  readonly policy: () => Promise<Policy>;
  readonly now: () => number;
}

type Scope = NamedChoice['choice']['scope'];

export async function dismissFinding(
  services: DismissServices,
  scope: Scope,
  given?: unknown,
): Promise<void> {
  const target = targetOf(given);
  if (!target) return;
  const finding = await findingAt(services, target);
  if (finding === 'held') {
    void vscode.window.showErrorMessage('De controle is mislukt. Er is niets veranderd.');
  } else if (!finding) {
    void vscode.window.showInformationMessage(NO_FINDING_HERE);
  } else if (!finding.mayKeep) {
    void vscode.window.showInformationMessage(
      `${categoryName(finding.category)}: dit gegeven kunt u niet laten staan. Promptsluis vervangt het altijd voordat de tekst weggaat.`,
    );
  } else if (scope === 'practice' && (await services.policy()).extern.dismissal !== 'practice') {
    void vscode.window.showInformationMessage(
      'Het beleid van uw organisatie staat dit alleen per document toe. Kies “alleen in dit document”.',
    );
  } else {
    await services.choices.add([named(finding, scope, target.document)]);
    services.watcher.recheckAll();
    vscode.window.setStatusBarMessage(
      `Onthouden: dit is ${categoryDenied(finding.category)}. Terugdraaien: “Genegeerde bevindingen tonen…”.`,
      8000,
    );
  }
}

/** Genegeerde bevindingen tonen…: everything that is ignored in this document and the practice; what is ticked comes back. */
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
      description: `${categoryDenied(item.choice.category)}, ${item.document === '' ? 'in de hele praktijk' : 'alleen in dit document'}`,
      item,
    })),
    {
      title: 'Genegeerde bevindingen',
      placeHolder:
        'Vink aan wat weer een bevinding moet zijn. Enter: terugdraaien. Escape: niets veranderen.',
      canPickMany: true,
    },
  );
  if (!picked || picked.length === 0) return;
  await services.choices.remove(picked.map(({ item }) => item));
  services.watcher.recheckAll();
}

/** The finding at the target as the gate sees it: with its key and whether it may stay. */
async function findingAt(
  services: DismissServices,
  target: Target,
): Promise<ProposedFinding | 'held' | undefined> {
  const gate = await services.gates.gate();
  const now = services.now();
  const text = target.document.getText();
  const proposal = gate.prepare(text, {
    destination: 'extern',
    mapping: createMapping(now, endOfDay(now)),
    now,
    choices: await services.choices.choicesFor(target.document.uri.toString()),
  });
  if (proposal.verdict === 'hold') return 'held';
  const candidates = [
    ...proposal.undecided,
    ...proposal.replacements.map((replacement) => ({ ...replacement, value: replacement.original })),
  ];
  return candidates.find(({ start, end }) => start <= target.offset && target.offset <= end);
}

function named(finding: ProposedFinding, scope: Scope, document: vscode.TextDocument): NamedChoice {
  const { key, category, severity, value } = finding;
  return {
    choice: { key, category, severity, choice: 'keep', scope },
    word: value,
    document: scope === 'practice' ? '' : document.uri.toString(),
  };
}
