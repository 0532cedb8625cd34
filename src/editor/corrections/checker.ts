/**
 * Checks a text with what the user put right: a finding called a false alarm gets no underline, what was missed and
 * marked by hand gets one.
 */
import type * as vscode from 'vscode';
import type { Finding } from '../../scanner';
import { withMarkedFindings } from '../../sluice';
import type { ScanOutcome, TextChecker } from '../findings/scanner-service';
import type { DocumentChecker } from '../findings/watcher';
import type { ChoiceStore } from '../outgoing/choice-store';
import type { GateService } from '../outgoing/gate-service';
import type { Vault } from '../vault/vault';
import { withoutKept } from './corrected';

export class CorrectedChecker implements DocumentChecker {
  constructor(
    private readonly scanner: TextChecker,
    private readonly gates: Pick<GateService, 'gate'>,
    private readonly choices: Pick<ChoiceStore, 'choicesFor'>,
    private readonly vault: Pick<Vault, 'markedFor'>,
    private readonly report: (error: unknown) => void,
  ) {}

  checkDocument(document: vscode.TextDocument): Promise<ScanOutcome> {
    return this.checkText(document.getText(), document.uri.toString());
  }

  /**
   * @param uri of the document the text is in, for the choices and the marks that hold there.
   * When the choices can't be read every finding stays: that is the safe side. When the marks can't, the gate lets
   * nothing leave.
   */
  async checkText(text: string, uri: string): Promise<ScanOutcome> {
    const outcome = await this.scanner.check(text);
    if (outcome.kind !== 'scanned') return outcome;
    const findings = await this.orElse(outcome.findings, () => this.withoutKept(text, uri, outcome.findings));
    const shown = new Set(findings);
    const kept = outcome.findings.filter((finding) => !shown.has(finding));
    return {
      kind: 'scanned',
      findings: await this.orElse(findings, () => this.marked(text, uri, findings)),
      ...(kept.length > 0 ? { kept } : {}),
    };
  }

  private async withoutKept(
    text: string,
    uri: string,
    findings: readonly Finding[],
  ): Promise<readonly Finding[]> {
    if (findings.length === 0) return findings;
    const choices = await this.choices.choicesFor(uri);
    if (!choices.some(({ choice }) => choice === 'keep')) return findings;
    // Only the gate knows which choice covers which finding, so that what the user sees is what the gate does.
    const gate = await this.gates.gate();
    return withoutKept(findings, gate.judge(text, findings, { destination: 'extern', choices }));
  }

  private async marked(text: string, uri: string, findings: readonly Finding[]): Promise<readonly Finding[]> {
    return withMarkedFindings(text, findings, await this.vault.markedFor(uri));
  }

  private async orElse(
    findings: readonly Finding[],
    corrected: () => Promise<readonly Finding[]>,
  ): Promise<readonly Finding[]> {
    try {
      return await corrected();
    } catch (error) {
      this.report(error);
      return findings;
    }
  }
}
