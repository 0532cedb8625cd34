/** The command line: `promptsluis scan | pseudonymise | restore | check-answer`. */
import { run } from './cli/program';

process.exitCode = run(process.argv.slice(2));
