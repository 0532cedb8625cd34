/** The command line: `promptsluis scan | pseudonymise | restore | check-answer`. */
import { TEXT } from './cli/messages';
import { run } from './cli/program';
import { EXIT } from './cli/scan';

// A full disk, or a pipe that is closed: without the result nothing went well. Who closed the pipe knows that it is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') console.error(TEXT.noOutput);
  process.exit(EXIT.failed);
});

process.exitCode = run(process.argv.slice(2));
