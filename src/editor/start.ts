/** Everything behind the commands: builds the services, registers what VS Code asks for, and starts watching. */
import type * as vscode from 'vscode';
import type { CommandTable } from './command-names';
import { commandTable } from './commands';
import { FindingDiagnostics } from './findings/diagnostics';
import { StatusBar } from './findings/status-bar';
import { CodesContext } from './incoming/codes-context';
import { LanguageProviders } from './providers';
import { createServices } from './services';
import { clearStatusBar } from './shared/status-message';
import { TemplateAuthoring } from './templates/authoring';
import { TemplateProblems } from './templates/template-problems';
import { wipeInTime } from './vault/expiry';
import { followMoved } from './vault/moved';
import { followUntitled } from './vault/untitled';

export function start(context: vscode.ExtensionContext): CommandTable {
  const services = createServices(context);
  const { watcher, library, vault, choices, checks, report } = services;
  const problems = new TemplateProblems(library);
  context.subscriptions.push(
    ...services.disposables,
    new FindingDiagnostics(watcher),
    new StatusBar(watcher),
    new LanguageProviders(services),
    new TemplateAuthoring(library),
    problems,
    followUntitled(services),
    followMoved(services),
    wipeInTime(vault, choices, report),
    new CodesContext(),
  );
  // The documents and templates that are there already.
  watcher.start();
  checks.start().catch(report);
  problems.refresh().catch(report);
  return clearingFirst(commandTable(services));
}

/** What a command left in the status bar need not be true any more once another begins: "er is niets gekopieerd". */
function clearingFirst(table: CommandTable): CommandTable {
  const clearing = Object.entries(table).map(([name, run]): [string, typeof run] => [
    name,
    (argument) => {
      clearStatusBar();
      return run(argument);
    },
  ]);
  return Object.fromEntries(clearing) as CommandTable;
}
