import { describe, expect, test } from 'vitest';
import { readJournal } from '../../../src/editor/journal/journal-lines';
import { journalText } from '../../../src/editor/journal/journal-text';
import { journalCheck, type JournalEntry } from '../../../src/sluice';

const decision = (when: number): JournalEntry => ({
  version: 1,
  who: 'balie | 2',
  when,
  template: { id: 'folder', version: '1.0' },
  destination: 'extern',
  verdict: 'pass',
  reasons: [],
  characters: 100,
  counts: [{ category: 'NAAM', found: 2, replaced: 2, kept: 0 }],
  putRight: [],
});

const check = (over: { checkedBy?: string; points?: number } = {}) =>
  journalCheck({
    who: 'balie2',
    when: 3,
    checkedBy: 'assistente',
    template: { id: 'folder', version: '1.0' },
    destination: 'extern',
    points: 6,
    ticked: 5,
    remarks: 1,
    ...over,
  });

const show = (text: string) => journalText(readJournal(text), (moment) => `om ${moment}`);
const rowsOf = (shown: string) => shown.split('\n').filter((row) => row.startsWith('| om'));
const linesOf = (...entries: object[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

describe('the journal', () => {
  test('shows the newest first, in a table that a name can not break', () => {
    const rows = rowsOf(show(linesOf(decision(1), decision(2))));
    expect(rows[0]).toBe('| om 2 | balie / 2 | folder | externe chatbot | gekopieerd | 2 namen |  |');
    expect(rows).toHaveLength(2);
  });

  test.each([
    [
      check(),
      '| om 3 | assistente (account: balie2) | folder | externe chatbot | antwoord nagekeken: 5 van 6 punten afgevinkt, 1 punt om naar te kijken |  |  |',
    ],
    [
      check({ checkedBy: 'balie2', points: 0 }),
      '| om 3 | balie2 | folder | externe chatbot | antwoord nagekeken: geen controlelijst, 1 punt om naar te kijken |  |  |',
    ],
  ])('shows who checked an answer', (line, row) => {
    expect(rowsOf(show(linesOf(line)))).toEqual([row]);
  });

  test('a line of before, with the check that it never had, is still read', () => {
    expect(readJournal(linesOf({ ...decision(1), check: null })).unreadable).toEqual([]);
  });

  const { counts, ...withoutCounts } = decision(1);
  test.each([
    ['{"half'],
    ['null'],
    ['[]'],
    ['{"version":1,"when":1}'],
    [JSON.stringify(withoutCounts)],
    [JSON.stringify({ ...decision(1), counts: 'twee' })],
    [JSON.stringify({ ...decision(1), counts: [null] })],
    [JSON.stringify({ ...decision(1), counts: [{ ...counts[0], category: 'Jansen' }] })],
    [JSON.stringify({ ...decision(1), putRight: undefined })],
    [JSON.stringify({ ...decision(1), when: 1e17 })],
    [JSON.stringify({ ...decision(1), who: null })],
    [JSON.stringify({ ...decision(1), template: 'folder' })],
    [JSON.stringify({ ...decision(1), destination: 'elders' })],
    [JSON.stringify({ ...decision(1), verdict: 'misschien' })],
    [JSON.stringify({ ...check(), points: '6' })],
    [JSON.stringify({ ...check(), checkedBy: 1 })],
  ])('the damaged line %s is named, the others are shown', (damaged) => {
    const shown = show(`${linesOf(decision(1))}\n${damaged}\n${linesOf(decision(2))}`);
    expect(rowsOf(shown)).toHaveLength(2);
    expect(shown).toContain('regel 3 van het logboek is niet leesbaar');
    expect(shown).not.toContain('Jansen');
  });

  test('many damaged lines are counted and the first ones named', () => {
    expect(show('x\n'.repeat(2))).toContain('2 regels van het logboek zijn niet leesbaar: 1 en 2.');
    expect(show('x\n'.repeat(13))).toContain(
      '13 regels van het logboek zijn niet leesbaar: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 en nog 3 andere.',
    );
  });
});
