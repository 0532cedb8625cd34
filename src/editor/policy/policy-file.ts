/**
 * The organisation's policy: a file in a place the operating system protects. It can only make the lock
 * stricter. Read afresh for every decision, so that a new policy holds at once.
 */
import * as vscode from 'vscode';
import {
  DEFAULT_POLICY,
  MESSAGES,
  parsePolicy,
  policyFilePath,
  STRICTEST_POLICY,
  type Policy,
} from '../../sluice';
import { policyTrouble } from './policy-text';

export class PolicyFile {
  private lastTrouble: string | undefined;

  /** @param path where the file stands; other than the default only in tests of this file. */
  constructor(private readonly path = policyFilePath(process.platform, process.env.ProgramData)) {}

  /**
   * What a user must know about the file as it was last read; undefined when it is fine. Whoever lets a text not leave
   * says it there: a message of its own would be the second one about the same act.
   */
  get trouble(): string | undefined {
    return this.lastTrouble;
  }

  /** The policy that holds now. A file that is there but can't be used gives the strictest, and `trouble`. */
  async read(): Promise<Policy> {
    const file = vscode.Uri.file(this.path);
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(file);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
        this.note(null);
        return DEFAULT_POLICY;
      }
      this.note(MESSAGES.policyNotJson);
      return STRICTEST_POLICY;
    }
    const { policy, problem } = parsePolicy(new TextDecoder().decode(bytes));
    this.note(problem);
    return policy;
  }

  private note(problem: string | null): void {
    this.lastTrouble = problem === null ? undefined : policyTrouble(this.path, problem);
  }
}
