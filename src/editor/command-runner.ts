/**
 * Runs a command by its name and turns whatever goes wrong into plain Dutch: VS Code would show the raw English
 * error, which can quote a text. What couldn't be started is started again at the next try. Knows no VS Code.
 */
import type { CommandName, CommandTable } from './command-names';
import { isStorageFailure } from './shared/protected-storage';

export interface RunnerEdge {
  /** Loads and starts everything behind the commands. */
  readonly start: () => Promise<CommandTable>;
  /** Shows an error to the user. */
  readonly tell: (message: string) => void;
  /** For the log; must not log the message of the error, which can quote a text. */
  readonly report: (error: unknown) => void;
}

export interface CommandRunner {
  /** Starts what stands behind the commands; says so when that fails. Never rejects. */
  start(): Promise<void>;
  /** Runs a command and gives what it gives; says so when it fails, and gives undefined. Never rejects. */
  run(name: CommandName, argument?: unknown): Promise<unknown>;
}

const NOT_STARTED =
  'Promptsluis is niet gestart. Uw teksten worden nu niet gecontroleerd. Sluit dit venster en open het opnieuw. Helpt dat niet? Installeer Promptsluis dan opnieuw.';

/** Commands with which a text can leave: after a failure the first question is whether it did. */
const WAYS_OUT: readonly CommandName[] = ['kopieerVeilig', 'voorbeeldDoorgaan'];

export function createCommandRunner({ start, tell, report }: RunnerEdge): CommandRunner {
  let started: Promise<CommandTable> | undefined;

  async function table(): Promise<CommandTable | undefined> {
    started ??= start();
    const mine = started;
    try {
      return await mine;
    } catch (error) {
      if (started === mine) started = undefined;
      report(error);
      tell(NOT_STARTED);
      return undefined;
    }
  }

  return {
    async start() {
      await table();
    },
    async run(name, argument) {
      const commands = await table();
      try {
        return await commands?.[name](argument);
      } catch (error) {
        report(error);
        tell(failureText(name, error));
        return undefined;
      }
    },
  };
}

/** What a user reads when a command failed: what it means for the text, and what to do. */
export function failureText(name: CommandName, error: unknown): string {
  const stayed = WAYS_OUT.includes(name) ? 'Er is niets gekopieerd. ' : '';
  if (isStorageFailure(error)) {
    return `Promptsluis kan de beveiligde opslag van deze computer niet gebruiken. ${stayed}Probeer het opnieuw. Lukt het dan nog niet? Vraag uw beheerder om hulp.`;
  }
  return `Dit is niet gelukt. ${stayed}Probeer het opnieuw. Lukt het dan nog niet? Sluit dit venster en open het opnieuw.`;
}
