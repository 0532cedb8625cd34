/** Checks a document with what the user put right: a finding called a false alarm gets no underline. */
import type * as vscode from 'vscode';
import { createMapping } from '../../sluice';
import type { ScanOutcome, TextChecker } from '../findings/scanner-service';
import type { DocumentChecker } from '../findings/watcher';
import type { ChoiceStore } from '../outgoing/choice-store';
import type { GateService } from '../outgoing/gate-service';
import { endOfDay } from '../shared/moments';

export class CorrectedChecker implements DocumentChecker {
  constructor(
    private readonly scanner: TextChecker,
    private readonly gates: GateService,
    private readonly choices: ChoiceStore,
    private readonly now: () => number,
  ) {}

  async checkDocument(document: vscode.TextDocument): Promise<ScanOutcome> {
    const text = document.getText();
    const outcome = await this.scanner.check(text);
    if (outcome.kind !== 'scanned' || outcome.findings.length === 0) return outcome;
    const choices = await this.choices.choicesFor(document.uri.toString());
    if (!choices.some(({ choice }) => choice === 'keep')) return outcome;
    // Only the gate knows which choice covers which finding, so that what the user sees is what the gate does.
    const gate = await this.gates.gate();
    const now = this.now();
    const mapping = createMapping(now, endOfDay(now));
    const proposal = gate.prepare(text, { destination: 'extern', mapping, now, choices });
    if (proposal.verdict === 'hold') return outcome;
    const kept = proposal.kept;
    return {
      kind: 'scanned',
      findings: outcome.findings.filter(
        (finding) => !kept.some(({ start, end }) => start < finding.end && finding.start < end),
      ),
    };
  }
}
