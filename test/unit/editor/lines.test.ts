import { describe, expect, test } from 'vitest';
import { holdText } from '../../../src/editor/outgoing/hold-text';
import { askedOnce, reviewPlace } from '../../../src/editor/outgoing/review-text';
import { wordsAround } from '../../../src/editor/shared/words-around';
import { firstLineOf, lineOf } from '../../../src/editor/shared/lines';
import { aroundLines, aroundSelections } from '../../../src/editor/shared/surroundings';
import type { Held, Surroundings } from '../../../src/sluice';

const text = 'een\ntwee\r\ndrie';

test.each([
  [0, 1, 1],
  [3, 1, 1],
  [4, 1, 2],
  [10, 1, 3],
  [4, 40, 41],
])('offset %i of a text that begins in line %i stands in line %i', (offset, first, line) => {
  expect(lineOf(text, offset, first)).toBe(line);
});

test.each([
  ['nothing', [], 1],
  ['one stretch', [39], 40],
  ['several', [3, 8], undefined],
] as const)('with %s selected the text begins in line', (_what, lines, first) => {
  expect(firstLineOf(lines.map((line) => ({ start: { line } })))).toBe(first);
});

describe('in a selection, lines are those of the document', () => {
  const held: Held = {
    verdict: 'hold',
    destination: 'extern',
    reasons: [
      { code: 'bsn', message: 'Er staat nog een BSN.', spans: [{ start: 4, end: 8, category: 'BSN' }] },
    ],
    counts: [],
    putRight: [],
    characters: text.length,
  };

  test.each([
    [1, 'Het gaat om 1 BSN: regel 2.', 'BSN, regel 2'],
    [39, 'Het gaat om 1 BSN: regel 40.', 'BSN, regel 40'],
    [undefined, 'Het gaat om 1 BSN.', 'BSN'],
  ])('that begins in line %s', (firstLine, modal, row) => {
    const source = { text, firstLine };
    expect(holdText(held, source).detail.split('\n\n')[1]).toBe(modal);
    expect(reviewPlace({ category: 'BSN', start: 4 }, source)).toBe(row);
  });
});

test('what stands in several places is asked about once, in the first of them', () => {
  const findings = [
    { key: 'a', start: 3 },
    { key: 'b', start: 5 },
    { key: 'a', start: 9 },
  ];
  expect(askedOnce(findings)).toEqual(findings.slice(0, 2));
});

test.each([
  ['Bon belt.', 'Bon', 'Bon belt.'],
  ['Dag,\nmevrouw Bon komt\nmorgen', 'Bon', 'mevrouw Bon komt'],
  [
    'Gisteren heeft de heer van den Bon gebeld over de uitslag van zijn bloed.',
    'Bon',
    '…heeft de heer van den Bon gebeld over de uitslag…',
  ],
])('a doubt in %j is asked about among its words', (text, words, around) => {
  const start = text.indexOf(words);
  expect(wordsAround({ start, end: start + words.length }, text)).toBe(around);
});

describe('what stood around a text', () => {
  const draft = 'Naam\tGeb.dat.\r\nJan\t1-2-1950\r\nRoos\t3-4-1960\r\nJan belt.';
  const matches = (around: Surroundings | undefined, text: string) =>
    around?.pieces.map(({ start, end, at }) => {
      const piece = around.text.slice(start, end);
      expect(text.slice(at, at + end - start)).toBe(piece);
      return piece;
    });

  test('is the document around selections', () => {
    const [a, b] = [draft.indexOf('an\t1'), draft.indexOf('Roos')];
    const around = aroundSelections(draft, [
      { start: a, end: a + 4 },
      { start: b, end: b + 4 },
    ]);
    expect(around?.text).toBe(draft);
    expect(matches(around, 'an\t1\nRoos')).toEqual(['an\t1', 'Roos']);
    expect(aroundSelections(draft, [])).toBeUndefined();
  });

  test('is the draft around the lines of a prompt that come from it, each at its own place', () => {
    const prompt = 'Maak een brief.\n<invoer>\n  oos\t3-4-1960\nJan belt.\n</invoer>\n';
    expect(matches(aroundLines(draft, prompt), prompt)).toEqual(['oos\t3-4-1960', 'Jan belt.']);
    expect(aroundLines(draft, 'Maak een brief.')).toBeUndefined();
  });

  test.each([
    ['a line with words behind it', 'Roos\t3-4-1960 (graag bellen)', ['Roos\t3-4-1960']],
    ['a line with words before it', 'Tekst: Roos\t3-4-1960', ['Roos\t3-4-1960']],
    ['a line with a word changed', 'Roosje;3-4-1960', ['3-4-1960']],
    ['two parts of a line', 'Jan en Roos, 3-4-1960, Jan belt', ['Roos', '3-4-1960', 'Jan belt']],
    ['no words that stand in the draft by chance', 'Schrijf aan Jan', undefined],
  ])('is the draft around %s', (_, prompt, parts) => {
    expect(matches(aroundLines(draft, prompt), prompt)).toEqual(parts);
  });

  test('is not a whole book', () => {
    const [before, after] = ['a'.repeat(300_000), 'b'.repeat(300_000)];
    const around = aroundLines(`${before}\nRoos\n${after}`, 'Roos');
    expect(matches(around, 'Roos')).toEqual(['Roos']);
    expect(around!.text.length).toBeLessThan(250_000);
  });
});
