import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { endsInLine, readJournalFile } from '../../../src/editor/journal/journal-disk';
import { readJournal } from '../../../src/editor/journal/journal-lines';
import { journalText, unreadableJournal } from '../../../src/editor/journal/journal-text';
import { journalCheck, type JournalEntry } from '../../../src/sluice';

const decision = (when: number): JournalEntry => ({
  version: 1,
  who: 'balie\n# 2',
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

const show = (text: string, titles: Readonly<Record<string, string>> = {}) =>
  journalText(readJournal(text), { moment: (moment) => `om ${moment}`, title: (id) => titles[id] });
/** The lines under each moment, the newest first. */
const blocksOf = (shown: string) =>
  shown
    .split('## om ')
    .slice(1)
    .map((block) => block.split('\n').filter((line) => line !== ''));
const linesOf = (...entries: object[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

describe('the journal', () => {
  test('shows the newest first, a line per thing, and a name can not add lines', () => {
    const blocks = blocksOf(show(linesOf(decision(1), decision(2))));
    expect(blocks[0]).toEqual([
      '2',
      '- Wie: balie # 2',
      '- Sjabloon: folder',
      '- Bestemming: externe chatbot',
      '- Besluit: gekopieerd',
      '- Vervangen: 2 namen',
    ]);
    expect(blocks).toHaveLength(2);
  });

  test.each<[Record<string, string>, string]>([
    [{ folder: 'Folder voor\npatiënten' }, 'Folder voor patiënten (folder)'],
    [{ ander: 'Ander' }, 'folder'],
  ])('names a template by the title that it has now, and one that is gone by its id', (titles, named) => {
    for (const line of [decision(1), check()])
      expect(blocksOf(show(linesOf(line), titles))[0]).toContain(`- Sjabloon: ${named}`);
  });

  test('says why a text was held back', () => {
    const held = {
      ...decision(1),
      template: null,
      verdict: 'hold',
      reasons: ['too-long', 'bsn'],
      counts: [],
    };
    expect(blocksOf(show(linesOf(held)))).toEqual([
      [
        '1',
        '- Wie: balie # 2',
        '- Bestemming: externe chatbot',
        '- Besluit: tegengehouden',
        '- Reden: de tekst is te lang en er stond nog een BSN in',
      ],
    ]);
    expect(readJournal(linesOf({ ...held, reasons: ['zomaar'] })).unreadable).toEqual([1]);
  });

  test.each([
    [check(), 'assistente (account: balie2)', '5 van 6 punten afgevinkt'],
    [check({ checkedBy: 'balie2', points: 0 }), 'balie2', 'geen'],
  ])('shows who checked an answer', (line, who, list) => {
    expect(blocksOf(show(linesOf(line)))).toEqual([
      [
        '3',
        `- Wie: ${who}`,
        '- Sjabloon: folder',
        '- Bestemming: externe chatbot',
        '- Besluit: antwoord nagekeken',
        `- Controlelijst: ${list}`,
        '- Om naar te kijken: 1 punt',
      ],
    ]);
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
    expect(blocksOf(shown)).toHaveLength(2);
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

describe('the journal file', () => {
  const inFolder = (name: string): string => {
    const folder = mkdtempSync(path.join(tmpdir(), 'promptsluis-logboek-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return path.join(folder, name);
  };

  test('that is not there yet is empty', async () => {
    expect(await readJournalFile(inFolder('logboek.jsonl'))).toBe('');
  });

  test.each([
    ['', true],
    ['een\n', true],
    ['een\ntw', false],
  ])('with %j ends in a line: %s', async (text, ends) => {
    const file = inFolder('logboek.jsonl');
    if (text !== '') writeFileSync(file, text);
    expect(await endsInLine(file)).toBe(ends);
    expect(await readJournalFile(file)).toBe(text);
  });

  test('is read as it stands', async () => {
    const file = inFolder('logboek.jsonl');
    writeFileSync(file, 'é\n');
    expect(await readJournalFile(file)).toBe('é\n');
  });

  test.each([
    ['a folder', (file: string) => mkdirSync(file, { recursive: true })],
    ['in a file instead of a folder', (file: string) => writeFileSync(path.dirname(file), '')],
  ])('that is %s is not called empty', async (_, damage) => {
    const file = path.join(inFolder('opslag'), 'logboek.jsonl');
    damage(file);
    expect(await readJournalFile(file)).toBeUndefined();
  });

  test('that can not be read is named, with what to do, and never called empty', () => {
    const shown = unreadableJournal('/map/logboek.jsonl');
    expect(shown).toContain('kan het logboek niet lezen');
    expect(shown).toContain('/map/logboek.jsonl');
    expect(shown).toContain('Vraag uw beheerder');
    expect(shown).not.toContain('nog niets');
  });
});
