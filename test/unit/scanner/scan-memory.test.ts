/** A scan that remembers the one before finds what one that remembers nothing finds. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ScanMemory } from '../../../src/scanner';
import { readCorpus } from '../../eval/corpus';
import { documents, edits, scansWhileEditing, type Edit } from './edits';
import { scanner } from './real-scanner';
import { texts } from './texts';

function expectSameAsWithout(text: string, all: readonly Edit[]): void {
  for (const { remembering, anew } of scansWhileEditing(text, all)) expect(remembering).toEqual(anew);
}

describe('the same findings as without a memory', () => {
  test('while someone edits a document of the corpus', () => {
    fc.assert(fc.property(documents, edits, expectSameAsWithout), { numRuns: 300 });
  });

  test('while someone edits a made-up text', () => {
    fc.assert(fc.property(texts, edits, expectSameAsWithout), { numRuns: 500 });
  });

  test('when a line far off tells what a letter is', () => {
    const memory = new ScanMemory();
    const note = (last: string) =>
      `e Thyra,\nDank voor uw brief, u hoort volgende week nog van ons hoe het verder gaat.\n${last}`;
    for (const text of ['S  hoest', 'Hoest', 'P  rust'].map(note))
      expect(scanner.scan(text, memory)).toEqual(scanner.scan(text));
    expect(scanner.scan(note('S  hoest'))).not.toEqual(scanner.scan(note('Hoest')));
  });

  test('when another document comes between', () => {
    const memory = new ScanMemory();
    const some = readCorpus().slice(0, 60);
    for (const { name, text } of [...some, ...some])
      expect([name, scanner.scan(text, memory)]).toEqual([name, scanner.scan(text)]);
  });
});

describe('what is remembered', () => {
  const lines = [
    'Beste Thyra,',
    'Dank voor uw brief.',
    'Mevrouw Verdurmen komt morgen.',
    'Groet,',
    'Jorrit Doorn',
  ];
  /** How many lines of the second text had to be read anew. */
  function readAnew(first: string, second: string): number {
    const memory = new ScanMemory();
    scanner.scan(first, memory);
    const kept = vi.spyOn(memory.lines, 'keep');
    scanner.scan(second, memory);
    return kept.mock.calls.length;
  }

  test('is every line of the same text', () => {
    expect(readAnew(lines.join('\n'), lines.join('\n'))).toBe(0);
  });

  test('is nothing of a text of more than some hundred pages', () => {
    const long = lines.join('\n').padEnd(401_000, '\nMevrouw Verdurmen komt morgen.');
    const memory = new ScanMemory();
    const kept = vi.spyOn(memory.lines, 'keep');
    expect(scanner.scan(long, memory)).toEqual(scanner.scan(long));
    expect(kept).not.toHaveBeenCalled();
    scanner.scan(lines.join('\n'), memory);
    expect(kept).toHaveBeenCalled();
  });

  test('is what stands far enough from what was typed', () => {
    const long = [...lines, ...lines, ...lines, ...lines];
    const typed = long.map((line, n) => (n === 10 ? 'Beste Thyra, goedemorgen' : line));
    const anew = readAnew(long.join('\n'), typed.join('\n'));
    expect(anew).toBeGreaterThan(0);
    expect(anew).toBeLessThan(8);
  });
});
