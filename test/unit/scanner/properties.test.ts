/** What must hold of the findings of every text, on the scanner as it ships. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/scanner';
import { readCorpus } from '../../eval/corpus';
import { brokenRule, scanner } from './real-scanner';
import { countSteps, type Stage } from './steps';
import { texts } from './texts';

const corpus = readCorpus();

/** Findings without their offsets, for texts that differ in how they are encoded. */
const shown = (text: string, findings: readonly Finding[]) =>
  findings.map((f) => `${f.category} ${f.severity} ${text.slice(f.start, f.end)}`);

describe('findings', () => {
  test('lie inside the text, sorted, apart and not empty (2,000 texts; npm run fuzz scans 100,000)', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(brokenRule(text, scanner.scan(text))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  test('are the same for the same text', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const first = scanner.scan(text);
        scanner.scan(other);
        expect(scanner.scan(text)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  test('follow the rules on every document of the corpus', () => {
    for (const { name, text } of corpus)
      expect([name, brokenRule(text, scanner.scan(text))]).toEqual([name, undefined]);
  });
});

describe('the same findings', () => {
  /** The offset in the text with CRLF of an offset in the text with LF. */
  const inCrlf = (text: string, offset: number) => offset + (text.slice(0, offset).match(/\n/g)?.length ?? 0);

  function expectSameWithCrlf(text: string): void {
    const windows = text.replaceAll('\n', '\r\n');
    const expected = scanner
      .scan(text)
      .map((f) => ({ ...f, start: inCrlf(text, f.start), end: inCrlf(text, f.end) }));
    expect(scanner.scan(windows)).toEqual(expected);
  }

  test('for CRLF and LF, in the corpus', () => {
    for (const { text } of corpus) expectSameWithCrlf(text.replaceAll('\r', ''));
  });

  test('for CRLF and LF, in made-up texts', () => {
    fc.assert(
      fc.property(texts, (text) => expectSameWithCrlf(text.replaceAll('\r', ''))),
      { numRuns: 500 },
    );
  });

  test('for quoted mail and the mail itself, in the corpus', () => {
    for (const { name, text } of corpus.filter(
      (d) => !/^(?:>|\|[^|\n]*$)/m.test(d.text) && !d.text.includes('\r'),
    )) {
      const quoted = text.replace(/^/gm, '> ');
      const found = scanner.scan(quoted);
      expect([name, ...shown(quoted, found).map((s) => s.replaceAll('\n> ', '\n'))]).toEqual([
        name,
        ...shown(text, scanner.scan(text)),
      ]);
    }
  });

  /** UTF-8 shown as Windows-1252 (Ã©): taking its letters apart breaks the text a second time. */
  const BROKEN = /[\u00c2-\u00c5\u00d0\u00d1][\u0080-\u00bf\u0152-\u0178\u2018-\u2122]/;

  test('for composed and decomposed letters, in the corpus', () => {
    for (const { name, text } of corpus.filter((d) => !BROKEN.test(d.text))) {
      const nfc = text.normalize('NFC');
      const nfd = text.normalize('NFD');
      const composed = scanner.scan(nfc);
      const decomposed = scanner.scan(nfd);
      expect([name, ...shown(nfd, decomposed).map((s) => s.normalize('NFC'))]).toEqual([
        name,
        ...shown(nfc, composed),
      ]);
      expect(decomposed.map((f) => nfd.slice(0, f.start).normalize('NFC').length)).toEqual(
        composed.map((f) => f.start),
      );
    }
  });
});

describe('a document', () => {
  const identifiers = new Set(['BSN', 'GEBOORTEDATUM']);

  test('shows the BSNs and birth dates that its paragraphs show alone', () => {
    const lost: string[] = [];
    for (const { name, text } of corpus) {
      const covered = new Uint8Array(text.length);
      for (const f of scanner.scan(text)) covered.fill(1, f.start, f.end);
      for (const match of text.matchAll(/(?:(?!\n\s*\n)[^])+/g))
        for (const f of scanner.scan(match[0]))
          if (identifiers.has(f.category) && f.severity === 'block')
            for (let i = match.index + f.start; i < match.index + f.end; i++)
              if (covered[i] === 0 && /[\p{L}\p{N}]/u.test(text[i])) {
                lost.push(`${name}: ${match[0].slice(f.start, f.end)}`);
                break;
              }
    }
    expect(lost).toEqual([]);
  });

  test('of two copies shows the BSNs of both', () => {
    for (const { text } of corpus.filter((d) => d.spans.some((s) => s.tag === 'BSN'))) {
      const bsns = (findings: readonly Finding[]) => findings.filter((f) => f.category === 'BSN').length;
      expect(bsns(scanner.scan(`${text}\n\n${text}`))).toBeGreaterThanOrEqual(2 * bsns(scanner.scan(text)));
    }
  });
});

describe('the work grows with the text and not faster', () => {
  const letters = corpus
    .filter((d) => d.genre === 'letters')
    .map((d) => d.text)
    .join('\n\n');
  /** Steps that a stage may take whatever the text. */
  const CONSTANT = 2000;

  /** Twice the text takes at most 2.3 times the steps: letters differ, so two is too sharp. */
  function expectLinear(text: string, twice: string): void {
    const once = countSteps(text);
    const double = countSteps(twice);
    for (const [stage, steps] of Object.entries(double.steps) as [Stage, number][])
      expect([stage, steps <= 2.3 * once.steps[stage] + CONSTANT]).toEqual([stage, true]);
    expect(double.candidates).toBeLessThanOrEqual(2.3 * once.candidates + 20);
  }

  test('on letters', () => {
    const half = letters.slice(0, 15_000);
    expectLinear(half, half + half);
  });

  test.each([
    'Jan ', 'J.', 'van de ', 'mevrouw Kok ', 'een ', 'dubbel ', 'twee drie ', '06 ', '12-', '123456782 ', '12-03-1956 ',
    'Jan (12-03-1956) ', 'maart ', 'Dorpsstraat 12 ', '1234 AB Utrecht ', 'te ', 'naam: ', 'naam  bsn  ', 'Jan|', 'jan@voorbeeld.nl ',
    'a@', '(', '- ', ', ', '\n', '"', 'geb. ', 'bsn ', 'tel:\n', 'Vries-',
    '\n> ', '| Jan\n', 'Vries-\n> ', 'D0KTER ', 'PAT1ENT V00R MEVR0UW ', 'Jan Kok (JK) ', '8.00  hoest  bo\n', '12-05-25 | KZV | T90\n',
    'ria zondag, 1-5-59 ', 'KNO Bakker ', '"tv": "van", ', '%20', '{"a": "\\n',
  ])('on %j over and over', (piece) => {
    const half = piece.repeat(Math.ceil(1500 / piece.length));
    expectLinear(half, half + half);
  }); // prettier-ignore
});
