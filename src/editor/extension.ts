/**
 * Registers every command and nothing more, so that activation stays short. The rest of the code is loaded right
 * after activation, or by the first command that comes before that.
 */
import * as vscode from 'vscode';
import { COMMAND_NAMES, type CommandTable } from './command-names';

export function activate(context: vscode.ExtensionContext): void {
  let started: Promise<CommandTable> | undefined;
  const commands = (): Promise<CommandTable> => {
    started ??= import('./start').then(({ start }) => start(context));
    return started;
  };
  for (const name of COMMAND_NAMES) {
    const run = async (argument?: unknown): Promise<unknown> => (await commands())[name](argument);
    context.subscriptions.push(vscode.commands.registerCommand(`promptsluis.${name}`, run));
  }
  setTimeout(() => void commands(), 0);
}
