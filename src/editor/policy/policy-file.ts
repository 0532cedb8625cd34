/**
 * The organisation's policy: a file in a place the operating system protects. It can only make the lock
 * stricter. Read afresh for every decision, so that a new policy holds at once.
 */
import * as vscode from 'vscode';
import { DEFAULT_POLICY, parsePolicy, policyFilePath, STRICTEST_POLICY, type Policy } from '../../sluice';

export class PolicyFile {
  private warned = false;

  /** @param path where the file stands; other than the default only in tests of this file. */
  constructor(private readonly path = policyFilePath(process.platform, process.env.ProgramData)) {}

  /** The policy that holds now. A file that is there but can't be used gives the strictest, and one message. */
  async read(): Promise<Policy> {
    const file = vscode.Uri.file(this.path);
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(file);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return DEFAULT_POLICY;
      this.warn('Promptsluis kan dit bestand niet lezen.');
      return STRICTEST_POLICY;
    }
    const { policy, problem } = parsePolicy(new TextDecoder().decode(bytes));
    if (problem) this.warn(problem);
    return policy;
  }

  private warn(problem: string): void {
    if (this.warned) return;
    this.warned = true;
    void vscode.window.showErrorMessage(
      `Het beleid van uw organisatie klopt niet: ${this.path}. ${problem} Zolang dat zo is, gaat er geen tekst naar een chatbot. Vraag uw beheerder dit te herstellen.`,
    );
  }
}
