/** Reading and writing, byte for byte: strict UTF-8, byte order marks and line ends kept, nothing overwritten unasked. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Failure } from './failure';
import { TEXT } from './messages';

const STANDARD_INPUT = '-';
const STDIN_DESCRIPTOR = 0;
/** A block of standard input per read, in bytes. */
const BLOCK = 1 << 16;

function readStandardInput(): Buffer {
  const blocks: Buffer[] = [];
  for (;;) {
    const block = Buffer.alloc(BLOCK);
    let count: number;
    try {
      count = readSync(STDIN_DESCRIPTOR, block, 0, BLOCK, null);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EOF') break;
      // A pipe that has nothing yet: wait a moment without burning the processor.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      continue;
    }
    if (count === 0) break;
    blocks.push(block.subarray(0, count));
  }
  return Buffer.concat(blocks);
}

function whyUnreadable(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return TEXT.notFound;
    case 'EISDIR':
      return TEXT.isFolder;
    case 'EACCES':
    case 'EPERM':
      return TEXT.noAccess;
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return TEXT.tooBig;
    default:
      return TEXT.notReadable;
  }
}

/**
 * The text of a file, or of standard input for "-". A byte order mark stays in the text, so that writing gives the
 * same bytes again.
 * @throws Failure when it can't be read, holds a zero byte, or is not UTF-8.
 */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = file === STANDARD_INPUT ? readStandardInput() : readFileSync(file);
  } catch (error) {
    throw new Failure(file, whyUnreadable(error));
  }
  if (isUtf16(bytes)) throw new Failure(file, TEXT.utf16);
  if (bytes.includes(0)) throw new Failure(file, TEXT.binary);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Failure(file, error instanceof TypeError ? TEXT.notUtf8 : TEXT.tooBig);
  }
}

/** The byte order mark of UTF-16, as Notepad's "Unicode" and the `>` of Windows PowerShell 5.1 write it. */
function isUtf16(bytes: Buffer): boolean {
  return (
    bytes.length >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  );
}

/** Only the owner may read or write. */
const OWNER_ONLY = 0o600;

/**
 * Writes a file that only its owner can read, whole or not at all.
 * @throws Failure when it exists and `overwrite` is false, or can't be written.
 */
export function writePrivate(
  file: string,
  text: string,
  overwrite: boolean,
  whyExists: string = TEXT.exists,
): void {
  if (!overwrite && existsSync(file)) throw new Failure(file, whyExists);
  const draft = join(dirname(resolve(file)), `.promptsluis-${process.pid}.tmp`);
  try {
    const descriptor = openSync(draft, 'wx', OWNER_ONLY);
    try {
      writeFileSync(descriptor, text, 'utf8');
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
    throw new Failure(file, TEXT.notWritable);
  }
}

/**
 * Checks before any work is done that a result can be written.
 * @throws Failure when `out` is "-", which would be read as standard input, or is one of `inputs`, exists and may not
 *   be overwritten, is no file, or has no folder to stand in.
 */
export function checkTarget(
  out: string,
  inputs: readonly string[],
  overwrite: boolean,
  whyExists: string = TEXT.exists,
): void {
  if (out === STANDARD_INPUT) throw new Failure(out, TEXT.noName);
  if (inputs.some((input) => isSameFile(input, out))) throw new Failure(out, TEXT.sameFile);
  if (!overwrite && existsSync(out)) throw new Failure(out, whyExists);
  if (existsSync(out) && !statSync(out).isFile()) throw new Failure(out, TEXT.noFile);
  try {
    accessSync(dirname(resolve(out)), constants.W_OK);
  } catch {
    throw new Failure(out, TEXT.noTargetFolder);
  }
}

/** One file under two names: through a linked folder, or in other case where the disk knows none. */
function isSameFile(a: string, b: string): boolean {
  if (resolve(a) === resolve(b)) return true;
  if (!existsSync(a) || !existsSync(b)) return false;
  const [one, other] = [statSync(a), statSync(b)];
  return one.ino === other.ino && one.dev === other.dev;
}

/** Line and column, counted from 1, of an offset: how editors and compilers point. */
export function placeOf(text: string, offset: number): string {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return `${line}:${offset - lineStart + 1}`;
}
