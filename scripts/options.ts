/** The options of a tool. What it doesn't know it names and ends, with exit code 2: a figure of nothing looks like a figure. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

type Known = NonNullable<ParseArgsConfig['options']>;

/** The values of the options on the command line; ends the tool when one isn't among `known`. */
export function readOptions<const T extends Known>(known: T) {
  try {
    return parseArgs({ options: known }).values;
  } catch (error) {
    const names = Object.keys(known).map((name) => `--${name}`);
    return wrongUse(`${(error as Error).message}\nThe options: ${names.join(', ')}.`);
  }
}

/** Ends the tool when an option has a value that is none of `possible`; one that isn't given is fine. */
export function checkChoice(option: string, value: string | undefined, possible: Iterable<string>): void {
  const all = [...new Set(possible)].sort();
  if (value !== undefined && !all.includes(value))
    wrongUse(`--${option} can't be "${value}". Possible: ${all.join(', ')}.`);
}

/** Says what is wrong and ends the tool. */
export function wrongUse(message: string): never {
  console.error(message);
  process.exit(2);
}
