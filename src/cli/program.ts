/** The commands and their options. */
import { Command, CommanderError, Help } from 'commander';
import { policyFilePath } from '../sluice';
import { checkAnswerFile, type CheckOptions } from './check';
import { lineOf } from './failure';
import { TEXT } from './messages';
import { pseudonymiseFile, restoreFile, type PseudonymiseOptions, type RestoreOptions } from './pseudonyms';
import { EXIT, scanFiles, type ScanOptions } from './scan';

/** Commander's own English sentences about wrong use, in Dutch. */
function inDutch(message: string): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  if (/unknown command/.test(message)) return `Fout: de opdracht "${name}" bestaat niet. Gebruik --help.\n`;
  if (/unknown option/.test(message)) return `Fout: de optie "${name}" bestaat niet. Gebruik --help.\n`;
  if (/missing required argument/.test(message)) return `Fout: geef een bestand op. Gebruik --help.\n`;
  if (/required option/.test(message)) return `Fout: de optie "${name}" is nodig. Gebruik --help.\n`;
  if (/argument missing/.test(message))
    return `Fout: na de optie "${name}" hoort een waarde. Gebruik --help.\n`;
  if (/too many arguments/.test(message))
    return `Fout: er zijn te veel bestanden opgegeven. Gebruik --help.\n`;
  return 'Fout: zo werkt deze opdracht niet. Gebruik --help.\n';
}

const DUTCH_TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  'Arguments:': 'Invoer:',
};

/** Commander's own words in the line with the usage, and in the list of commands. */
const usageInDutch = (usage: string): string =>
  usage.replace('[options]', '[opties]').replace('[command]', '[opdracht]');

function dutch(command: Command): Command {
  const help = new Help();
  return command
    .helpOption('-h, --help', TEXT.help)
    .configureHelp({
      styleTitle: (title) => DUTCH_TITLES[title] ?? title,
      commandUsage: (of) => usageInDutch(help.commandUsage(of)),
      subcommandTerm: (of) => usageInDutch(help.subcommandTerm(of)),
    })
    .configureOutput({ outputError: (message, write) => write(inDutch(message)) })
    .exitOverride();
}

/**
 * Runs one command line (without node and script) and gives its exit code.
 * @param policyFile where the organisation's policy stands; other than the default only in tests.
 */
export function run(
  args: readonly string[],
  policyFile = policyFilePath(process.platform, process.env['ProgramData']),
): number {
  let exit: number = EXIT.nothing;
  const act = (action: () => number) => {
    try {
      exit = action();
    } catch (error) {
      console.error(lineOf(error, '', TEXT.unexpected));
      exit = EXIT.failed;
    }
  };
  const program = dutch(new Command('promptsluis').description(TEXT.program));
  program.helpCommand('help [opdracht]', TEXT.helpCommand);
  const command = (name: string, description: string) =>
    dutch(program.command(name)).description(description).allowExcessArguments(false);

  command('scan', TEXT.scan)
    .argument('<bestand...>', TEXT.scanFiles)
    .option('--json', TEXT.json)
    .option('--show-values', TEXT.showValues)
    .action((files: string[], options: ScanOptions) => act(() => scanFiles(files, options)));
  command('pseudonymise', TEXT.pseudonymise)
    .argument('<bestand>', TEXT.file)
    .requiredOption('--mapping <lijst.json>', TEXT.mapping)
    .option('--out <bestand>', TEXT.out)
    .option('--extend', TEXT.extend)
    .option('--keep-age', TEXT.keepAge)
    .option('--force', TEXT.force)
    .action((file: string, options: PseudonymiseOptions) =>
      act(() => pseudonymiseFile(file, options, policyFile)),
    );
  command('restore', TEXT.restore)
    .argument('<bestand>', TEXT.file)
    .requiredOption('--mapping <lijst.json>', TEXT.mapping)
    .option('--out <bestand>', TEXT.out)
    .option('--sent <bestand>', TEXT.sent)
    .option('--lenient', TEXT.lenient)
    .option('--force', TEXT.force)
    .action((file: string, options: RestoreOptions) => act(() => restoreFile(file, options)));
  command('check-answer', TEXT.checkAnswer)
    .requiredOption('--input <bestand>', TEXT.input)
    .requiredOption('--answer <bestand>', TEXT.answer)
    .option('--mapping <lijst.json>', TEXT.mapping)
    .option('--json', TEXT.json)
    .option('--show-values', TEXT.showValues)
    .action((options: CheckOptions) => act(() => checkAnswerFile(options)));

  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    // Commander prints help and its errors itself; asking for help is no error.
    if (!(error instanceof CommanderError)) console.error(lineOf(error, '', TEXT.unexpected));
    const askedForHelp = error instanceof CommanderError && error.exitCode === 0;
    return askedForHelp ? EXIT.nothing : EXIT.failed;
  }
  return exit;
}
