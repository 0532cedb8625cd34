/**
 * Goes through a folder and checks each letter in it, in steps between which a user can stop. Knows no VS Code and
 * no file system of its own, so that tests and the benchmark run the same code on real folders.
 */
import type { Finding } from '../../scanner';
import type { ScanOutcome } from '../findings/scanner-service';
import { countByCategory } from '../shared/categories';
import { decodeLetter, type Decoded, type Encoding } from '../shared/decode';
import { fileKind, isSkippedFolder } from './file-kinds';
import type { CheckedFile, DoubtfulFile, FolderOutcome, UnreadFile } from './report';

/** Larger files are named and not read: no letter is this long. In bytes. */
const MAX_BYTES = 5_000_000;

/** Files read at once, and between two looks at whether the user stopped. */
const STEP = 50;

/** What a folder check needs of a file system; `P` is an address of its kind. */
export interface FolderFiles<P> {
  list(folder: P): PromiseLike<readonly (readonly [name: string, kind: 'file' | 'folder' | 'link'])[]>;
  join(folder: P, name: string): P;
  /** In bytes. */
  size(file: P): PromiseLike<number>;
  read(file: P): PromiseLike<Uint8Array>;
}

/** A file that was read. */
export interface ReadFile {
  readonly text: string;
  readonly encoding: Encoding;
  /** What is certain in it, and what is doubtful. */
  readonly pressing: readonly Finding[];
}

/** Whether something in a file is certain, and not only doubtful. */
export function isCertain(pressing: readonly Finding[]): boolean {
  return pressing.some(({ severity }) => severity === 'block');
}

export interface FolderWatch<P> {
  isCancelled(): boolean;
  /** After each step: how many of how many letters are done, and what was read in this step. */
  onStep(done: number, total: number, read: readonly (ReadFile & { readonly file: P })[]): void;
}

interface Letter<P> {
  readonly file: P;
  /** Path inside the folder. */
  readonly name: string;
}

type Check<P> = (text: string, file: P) => Promise<ScanOutcome>;

/** Checks every letter in `folder` and the folders in it. What can't be read is named; nothing makes it reject. */
export async function checkFiles<P>(
  folder: P,
  files: FolderFiles<P>,
  check: Check<P>,
  watch: FolderWatch<P>,
): Promise<Omit<FolderOutcome, 'folder'>> {
  const { letters, unread } = await listLetters(folder, files, watch);
  const withFindings: CheckedFile[] = [];
  const withDoubts: DoubtfulFile[] = [];
  const oldLetters: string[] = [];
  let checked = 0;
  for (let from = 0; from < letters.length && !watch.isCancelled(); from += STEP) {
    const step = letters.slice(from, from + STEP);
    const opened = await Promise.all(step.map(({ file }) => openLetter(file, files)));
    // All at once: the scanner takes texts that wait together side by side.
    const results = await Promise.all(opened.map((letter, n) => checkLetter(step[n]!.file, letter, check)));
    const read: (ReadFile & { file: P })[] = [];
    for (const [index, result] of results.entries()) {
      const { file, name } = step[index]!;
      if (typeof result === 'string') {
        unread.push({ name, why: result });
        continue;
      }
      checked += 1;
      read.push({ ...result, file });
      if (result.encoding === 'windows-1252') oldLetters.push(name);
      const certain = result.pressing.filter(({ severity }) => severity === 'block');
      const doubts = result.pressing.length - certain.length;
      if (certain.length > 0) withFindings.push({ name, counts: countByCategory(certain), doubts });
      else if (doubts > 0) withDoubts.push({ name, doubts });
    }
    watch.onStep(from + step.length, letters.length, read);
  }
  return { checked, withFindings, withDoubts, unread, oldLetters, cancelled: watch.isCancelled() };
}

/** Reads and checks one file; or why that can't be done. Never rejects. */
export async function readLetter<P>(
  file: P,
  files: FolderFiles<P>,
  check: Check<P>,
): Promise<ReadFile | UnreadFile['why']> {
  return checkLetter(file, await openLetter(file, files), check);
}

async function openLetter<P>(file: P, files: FolderFiles<P>): Promise<Decoded | UnreadFile['why']> {
  let bytes: Uint8Array;
  try {
    if ((await files.size(file)) > MAX_BYTES) return 'too-large';
    bytes = await files.read(file);
  } catch {
    return 'unreadable';
  }
  return decodeLetter(bytes) ?? 'binary';
}

async function checkLetter<P>(
  file: P,
  letter: Decoded | UnreadFile['why'],
  check: Check<P>,
): Promise<ReadFile | UnreadFile['why']> {
  if (typeof letter === 'string') return letter;
  const outcome = await check(letter.text, file);
  if (outcome.kind !== 'scanned') return outcome.kind;
  return { ...letter, pressing: outcome.findings.filter(({ severity }) => severity !== 'info') };
}

async function listLetters<P>(
  root: P,
  files: FolderFiles<P>,
  watch: Pick<FolderWatch<P>, 'isCancelled'>,
): Promise<{ letters: Letter<P>[]; unread: UnreadFile[] }> {
  const letters: Letter<P>[] = [];
  const unread: UnreadFile[] = [];
  const queue = [{ folder: root, prefix: '' }];
  for (let next = queue.pop(); next && !watch.isCancelled(); next = queue.pop()) {
    const { folder, prefix } = next;
    let entries: Awaited<ReturnType<FolderFiles<P>['list']>>;
    try {
      entries = await files.list(folder);
    } catch {
      unread.push({ name: prefix || './', why: 'unreadable' });
      continue;
    }
    for (const [base, kind] of entries) {
      const name = prefix + base;
      if (kind === 'folder') {
        if (!isSkippedFolder(base)) queue.push({ folder: files.join(folder, base), prefix: `${name}/` });
      } else if (kind === 'link') {
        // A link can point back to its own folder: only real folders are entered.
        unread.push({ name: `${name}/`, why: 'link' });
      } else if (fileKind(base) === 'letter') {
        letters.push({ file: files.join(folder, base), name });
      } else if (fileKind(base) === 'other') {
        unread.push({ name, why: 'other-kind' });
      }
    }
  }
  const { compare } = new Intl.Collator('nl', { numeric: true });
  letters.sort((a, b) => compare(a.name, b.name));
  unread.sort((a, b) => compare(a.name, b.name));
  return { letters, unread };
}
