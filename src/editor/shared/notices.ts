/**
 * Quiet messages: one at a time, never twice on end, and gone for good after "Niet meer tonen". No code can close one:
 * it may stand there after the text has changed. So a message tells what happened, not how things are.
 */
import * as vscode from 'vscode';

const NEVER = 'Niet meer tonen';
const key = (topic: string): string => `promptsluis.nietMeerTonen.${topic}`;

export interface NoticeAction {
  readonly label: string;
  readonly command: string;
  /** The document or the text that the command works on: the notice may be answered with another one in front. */
  readonly argument: vscode.Uri | string;
}

export class Notices {
  private readonly open = new Set<string>();

  constructor(private readonly memory: vscode.Memento) {}

  /** Shows a message, unless one about the same topic is still there or the user wants no more of them. */
  async once(topic: string, message: string, action?: NoticeAction): Promise<void> {
    if (this.open.has(topic) || this.memory.get<boolean>(key(topic))) return;
    this.open.add(topic);
    try {
      const buttons = action ? [action.label, NEVER] : [NEVER];
      const answer = await vscode.window.showInformationMessage(message, ...buttons);
      if (answer === NEVER) await this.memory.update(key(topic), true);
      else if (action && answer === action.label)
        await vscode.commands.executeCommand(action.command, action.argument);
    } finally {
      this.open.delete(topic);
    }
  }
}
