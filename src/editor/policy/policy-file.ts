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
import { sayError } from '../shared/say';
import { policyTrouble } from './policy-text';

export class PolicyFile {
  /** The last message, so that one fault gives one message, and the next fault its own. */
  private told: string | undefined;

  /** @param path where the file stands; other than the default only in tests of this file. */
  constructor(private readonly path = policyFilePath(process.platform, process.env.ProgramData)) {}

  /** The policy that holds now. A file that is there but can't be used gives the strictest, and one message. */
  async read(): Promise<Policy> {
    const file = vscode.Uri.file(this.path);
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(file);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
        this.tell(null);
        return DEFAULT_POLICY;
      }
      this.tell(MESSAGES.policyNotJson);
      return STRICTEST_POLICY;
    }
    const { policy, problem } = parsePolicy(new TextDecoder().decode(bytes));
    this.tell(problem);
    return policy;
  }

  private tell(problem: string | null): void {
    const message = problem === null ? undefined : policyTrouble(this.path, problem);
    const isNews = message !== this.told;
    this.told = message;
    if (message && isNews) sayError(message);
  }
}
