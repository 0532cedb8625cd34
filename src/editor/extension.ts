/**
 * Registers every command and nothing more, so that activation stays short. The rest of the code is loaded right
 * after activation, or by the first command that comes before that.
 */
import * as vscode from 'vscode';
import { COMMAND_NAMES } from './command-names';
import { createCommandRunner } from './command-runner';
import { say } from './shared/say';
import { NotStarted } from './shared/not-started';

export function activate(context: vscode.ExtensionContext): void {
  const notStarted = new NotStarted();
  context.subscriptions.push(notStarted);
  const runner = createCommandRunner({
    start: () => notStarted.watch(import('./start').then(({ start }) => start(context))),
    tell: (message) => void say('error', message),
    // The kind of error only: its message can quote a text.
    report: (error) => console.error(`Promptsluis: ${error instanceof Error ? error.name : 'Error'}`),
  });
  for (const name of COMMAND_NAMES) {
    const run = (argument?: unknown) => runner.run(name, argument);
    context.subscriptions.push(vscode.commands.registerCommand(`promptsluis.${name}`, run));
  }
  setTimeout(() => void runner.start(), 0);
}
