/** Checks a text with what the user put right: a finding called a false alarm gets no underline. */
import type * as vscode from 'vscode';
import type { ScanOutcome, TextChecker } from '../findings/scanner-service';
import type { DocumentChecker } from '../findings/watcher';
import type { ChoiceStore } from '../outgoing/choice-store';
import type { GateService } from '../outgoing/gate-service';
import { withoutKept } from './corrected';

export class CorrectedChecker implements DocumentChecker {
  constructor(
    private readonly scanner: TextChecker,
    private readonly gates: Pick<GateService, 'gate'>,
    private readonly choices: Pick<ChoiceStore, 'choicesFor'>,
    private readonly report: (error: unknown) => void,
  ) {}

  checkDocument(document: vscode.TextDocument): Promise<ScanOutcome> {
    return this.checkText(document.getText(), document.uri.toString());
  }

  /**
   * @param uri of the document the text is in, for the choices that hold there.
   * When the choices can't be read every finding stays: that is the safe side.
   */
  async checkText(text: string, uri: string): Promise<ScanOutcome> {
    const outcome = await this.scanner.check(text);
    if (outcome.kind !== 'scanned' || outcome.findings.length === 0) return outcome;
    try {
      const choices = await this.choices.choicesFor(uri);
      if (!choices.some(({ choice }) => choice === 'keep')) return outcome;
      // Only the gate knows which choice covers which finding, so that what the user sees is what the gate does.
      const gate = await this.gates.gate();
      const judged = gate.judge(text, outcome.findings, { destination: 'extern', choices });
      return { kind: 'scanned', findings: withoutKept(outcome.findings, judged) };
    } catch (error) {
      this.report(error);
      return outcome;
    }
  }
}
