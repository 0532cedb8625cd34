/**
 * A megabyte of one thing. Whoever pastes it must get an answer: the time limit of the tests guards against a stage
 * that takes a second for every kilobyte.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import type { createScanner } from '../../../src/scanner';
import { brokenRule } from './real-scanner';

// Bundled as it ships: between vitest's modules each call is a look-up, which makes a megabyte ten times slower.
const outfile = resolve('out/tools/scanner.cjs');
buildSync({
  entryPoints: ['src/scanner/index.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
});
const bundle = createRequire(import.meta.url)(outfile) as { createScanner: typeof createScanner };
const scanner = bundle.createScanner(readFileSync('dist/lexicon.bin'));

const MEGABYTE = 1_000_000;

describe('a megabyte', () => {
  test.each([
    ['of a', 'a'], ['of digits', '1234567890'], ['of single digits', '1 '],
    ['of opening brackets', '('], ['of letters spelled with hyphens', 'ij-a-'], ['of pairs of brackets', '[]{}()'], ['of capitals', 'A'],
    ['of initials', 'J.'], ['of spaces', ' '], ['of line ends', '\n'], ['of Windows line ends', '\r\n'], ['of list marks', '- '],
    ['of commas', ','], ['of commas and spaces', ', '], ['of combining marks', '\u0301'], ['of letters with marks', 'e\u0301'],
    ['of zero-width spaces', '\u200b'], ['of ampersands', '&'], ['of unfinished entities', '&eacute'], ['of equals signs', '=C3'],
    ['of asterisks', '*'], ['of hyphens at line ends', 'a-\n'], ['of at signs', 'a@'], ['of pipes', '|'], ['of emoji', '😀'],
    ['of halves of surrogate pairs', '\ud83d'], ['of mixed letters', 'аa'], ['of number words', 'een '], ['of words on one line', 'woord bij woord '],
    ['of names on one line', 'Jan de Vries '], ['of labels', 'bsn: '], ['of dates on one line', '12-03-1956 '], ['of short rows', 'x  y\n'],
    ['of boxes with brackets', '[a]'], ['of boxes that count', '[1][2]'], ['of digits between bars', '1 | '], ['of plus signs', 'a+'], ['of queries', '?k=a+'],
    ['of groups of RTF', '{\\b a}'], ['of tables of RTF', '{\\fonttbl '], ['of words of RTF', '\\par'], ['of encoded words that never end', '=?utf-8?Q?a'],
  ])('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
    expect(brokenRule(text, scanner.scan(text))).toBeUndefined();
  }); // prettier-ignore

  test('of a heading for birthdays and the dates below it', () => {
    const text = `Verjaardagen ${'a '.repeat(MEGABYTE / 2)}\n${'Thyra 3-4, '.repeat(MEGABYTE / 11)}`;
    expect(brokenRule(text, scanner.scan(text))).toBeUndefined();
  });

  test.each(['12345 ', '4417/2, ', 'akker 4 ', '3 mei, '])('of %j behind a name, on one line', (piece) => {
    const text = `Thyra Okkerse ${piece.repeat(MEGABYTE / piece.length)}`;
    expect(brokenRule(text, scanner.scan(text))).toBeUndefined();
  });

  test('of a table with one row of many columns', () => {
    const columns = MEGABYTE / 20;
    const text = `${'naam  bsn  '.repeat(columns)}x\n${'jan  123  '.repeat(columns)}`;
    expect(brokenRule(text, scanner.scan(text))).toBeUndefined();
  });
});
