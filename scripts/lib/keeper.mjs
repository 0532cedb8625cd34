// @ts-check
// Runs a program for as long as the one that started us lives: `node keeper.mjs PROGRAM ARG…`.
// The operating system closes our standard input when the starter ends, in whatever way; then everything in our process
// group ends too. The starter gives us a group of our own.
import { spawn } from 'node:child_process';

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', () => process.exit(127));
child.on('exit', (code) => process.exit(code ?? 1));

process.stdin.on('close', () => process.kill(-process.pid, 'SIGKILL')).resume();
