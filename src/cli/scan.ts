/** `promptsluis scan`: findings of files, one line of JSON or a few of Dutch per file. */
import { batchesOf, type Finding, type Scanner, type Severity } from '../scanner';
import { Failure, lineOf } from './failure';
import { placeOf, readText } from './files';
import { loadScanner } from './knowledge';
import { TEXT } from './messages';

export interface ScanOptions {
  readonly json?: boolean;
  readonly showValues?: boolean;
}

export const EXIT = { nothing: 0, found: 1, failed: 2 } as const;

function asJson(file: string, text: string, findings: readonly Finding[], showValues: boolean): string {
  return JSON.stringify({
    file,
    findings: findings.map(({ start, end, category, severity, reason }) => ({
      start,
      end,
      category,
      severity,
      reason,
      ...(showValues && { value: text.slice(start, end) }),
    })),
  });
}

function asDutch(file: string, text: string, findings: readonly Finding[], showValues: boolean): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const lines = findings.map(({ start, end, category, reason }) => {
    const value = showValues ? ` "${text.slice(start, end)}"` : '';
    return `  ${file}:${placeOf(text, start)} ${category}${value} ${reason}`;
  });
  return [`${file}: ${TEXT.scanned(count('block'), count('review'), count('info'))}`, ...lines].join('\n');
}

/** A file with its text, or the error of reading it. */
type Read = { readonly file: string } & ({ readonly text: string } | { readonly error: unknown });

function* readEach(files: readonly string[]): Generator<Read> {
  for (const file of files) {
    try {
      const text = readText(file);
      // Of what half a name is nobody can tell.
      yield text.includes('\uFFFD') ? { file, error: new Failure(file, TEXT.lostLetters) } : { file, text };
    } catch (error) {
      yield { file, error };
    }
  }
}

const textOf = (read: Read): string => ('text' in read ? read.text : '');

/** Scans files and prints what was found; gives the exit code. A file that can't be read doesn't stop the others. */
export function scanFiles(files: readonly string[], options: ScanOptions): number {
  let scanner: Scanner;
  try {
    scanner = loadScanner();
  } catch (error) {
    console.error(lineOf(error, '', TEXT.unexpected));
    return EXIT.failed;
  }
  const print = options.json ? asJson : asDutch;
  let exit: number = EXIT.nothing;
  for (const batch of batchesOf(readEach(files), (read) => textOf(read).length)) {
    const results = scanner.scanAll(batch.map(textOf));
    for (const [n, read] of batch.entries()) {
      const result = 'error' in read ? read : results[n]!;
      if ('error' in result) {
        console.error(lineOf(result.error, read.file, TEXT.scanFailed));
        exit = EXIT.failed;
        continue;
      }
      const { findings } = result;
      console.log(print(read.file, textOf(read), findings, options.showValues ?? false));
      if (findings.some((finding) => finding.severity === 'block')) exit = Math.max(exit, EXIT.found);
    }
  }
  return exit;
}
