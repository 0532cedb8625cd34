import { beforeEach, describe, expect, test } from 'vitest';
import { ChoiceStore, readChoices } from '../../../src/editor/outgoing/choice-store';
import { endOfDay } from '../../../src/editor/shared/moments';
import { readEntry, writeEntry, type VaultEntry } from '../../../src/editor/vault/entries';
import type { KeptAnswer } from '../../../src/editor/vault/kept-answer';
import { Vault, type Secrets } from '../../../src/editor/vault/vault';
import { createMapping, pseudonymise } from '../../../src/sluice';

/** Protected storage as the vault sees it: what a second window or a reloaded one reads back. */
class Storage implements Secrets {
  readonly values = new Map<string, string>();
  get = async (key: string) => this.values.get(key);
  store = async (key: string, value: string) => void this.values.set(key, value);
  delete = async (key: string) => void this.values.delete(key);
}

const DAY = new Date(2026, 2, 17, 10, 0).getTime();

function entry(id: string, name: string, now = DAY): VaultEntry {
  const text = `Beste ${name},`;
  const finding = {
    start: 6,
    end: 6 + name.length,
    category: 'NAAM',
    severity: 'block',
    reason: 'Een reden.',
  } as const;
  const { text: sent, mapping } = pseudonymise(text, [finding], createMapping(now, endOfDay(now)));
  return {
    id,
    document: `file:///${id}.txt`,
    title: `${id}.txt`,
    mapping,
    sent,
    checks: ['Klopt het?'],
    savedAt: now,
  };
}

const left = { destination: 'extern', template: { id: 'folder', version: '1.0' } } as const;
const answer: KeptAnswer = {
  id: 'b',
  input: 'Beste [NAAM-1],',
  checklist: ['Klopt het?'],
  restored: 1,
  approved: 0,
  remarks: 'Let op Jan de Vries.',
  ticked: [0],
  checkedBy: 'assistente',
  changedSince: false,
};

describe('the vault', () => {
  let storage: Storage;
  let now: number;
  const open = () => new Vault(storage, () => now);
  beforeEach(() => {
    storage = new Storage();
    now = DAY;
  });

  test('what is kept is there after a reload of the window', async () => {
    await open().keep(entry('a', 'Jan de Vries'));
    expect(await open().list()).toEqual([entry('a', 'Jan de Vries')]);
  });

  test('two letters at once stay two', async () => {
    const vault = open();
    await Promise.all([vault.keep(entry('a', 'Jan de Vries')), vault.keep(entry('b', 'Pieter Bakker'))]);
    const again = open();
    expect((await again.ofDocument('file:///a.txt'))!.mapping.entries[0]!.original).toBe('Jan de Vries');
    expect((await again.ofDocument('file:///b.txt'))!.mapping.entries[0]!.original).toBe('Pieter Bakker');
  });

  test('two windows keep their letters beside each other', async () => {
    const [first, second] = [open(), open()];
    await Promise.all([first.list(), second.list()]);
    await first.keep(entry('a', 'Jan de Vries'));
    await second.keep(entry('b', 'Pieter Bakker'));
    expect(await open().list()).toHaveLength(2);
  });

  test('at the end of the day everything is gone, from storage too', async () => {
    const vault = open();
    await vault.keep(entry('a', 'Jan de Vries'));
    now = endOfDay(DAY) + 1;
    expect(await vault.list()).toEqual([]);
    expect([...storage.values.values()].join()).not.toContain('Vries');
  });

  test('forgetting wipes memory and storage, also what another window kept', async () => {
    const vault = open();
    await vault.keep(entry('a', 'Jan de Vries'));
    await open().keep(entry('b', 'Pieter Bakker'));
    expect(await vault.forgetAll()).toBe(2);
    expect(storage.values.size).toBe(0);
    expect(await vault.list()).toEqual([]);
  });

  test('a new document with the name of a closed one starts afresh; the answer can still come back', async () => {
    const vault = open();
    await vault.keep(entry('a', 'Jan de Vries'));
    await vault.detach('file:///a.txt');
    expect(await vault.ofDocument('file:///a.txt')).toBeUndefined();
    expect(await vault.list()).toHaveLength(1);
  });

  test('what was kept goes along with a document that gets another name, before that name is let go of', async () => {
    const vault = open();
    await vault.keep(entry('a', 'Jan de Vries'));
    const again = open();
    const follow = (uri: string) => (uri === 'file:///a.txt' ? 'file:///b.txt' : undefined);
    await Promise.all([again.moveDocuments(follow), again.detach('file:///a.txt')]);
    expect((await open().ofDocument('file:///b.txt'))?.id).toBe('a');
  });

  test('an answer is kept with the text it belongs to, and goes with it', async () => {
    const vault = open();
    await vault.keep(entry('a', 'Jan de Vries'));
    await vault.change('a', (now) => ({ ...now, left, answers: [answer] }));
    await vault.change('gone', () => entry('gone', 'Piet'));
    expect(await open().list()).toEqual([{ ...entry('a', 'Jan de Vries'), left, answers: [answer] }]);
    now = endOfDay(DAY) + 1;
    await vault.change('a', (old) => old);
    expect(await vault.get('a')).toBeUndefined();
    expect([...storage.values.values()].join()).not.toContain('Vries');
  });

  test('refused storage keeps the entry in memory and says so', async () => {
    storage.store = async () => Promise.reject(new Error('refused'));
    const vault = open();
    await expect(vault.keep(entry('a', 'Jan de Vries'))).rejects.toThrow('refused');
    expect(await vault.list()).toHaveLength(1);
  });

  test.each([undefined, '', '{', '[]', 'null', '{"id":1}'])('a damaged entry %j is not read', (json) => {
    expect(readEntry(json)).toBeUndefined();
  });

  test('an entry with a damaged mapping is not read', () => {
    const raw = JSON.parse(writeEntry(entry('a', 'Jan de Vries'))) as Record<string, unknown>;
    expect(readEntry(JSON.stringify({ ...raw, mapping: '{"version":1}' }))).toBeUndefined();
  });

  test.each([
    { answers: 'geen' },
    { answers: [null] },
    { answers: [{ ...answer, ticked: ['0'] }] },
    { answers: [{ ...answer, remarks: undefined }] },
    { left: 'extern' },
    { left: { ...left, destination: 'elders' } },
    { left: { ...left, template: 'folder' } },
    { left: { ...left, template: { id: 1, version: '1' } } },
  ])('an entry with %j is not read', (damage) => {
    const raw = JSON.parse(writeEntry(entry('a', 'Jan de Vries'))) as Record<string, unknown>;
    expect(readEntry(JSON.stringify({ ...raw, ...damage }))).toBeUndefined();
  });
});

describe('choices', () => {
  const choice = (key: string, document: string) => ({
    choice: {
      key,
      category: 'NAAM',
      severity: 'review',
      choice: 'keep',
      scope: document === '' ? 'practice' : 'document',
    } as const,
    word: 'Roos',
    document,
  });

  test('hold for their document, or for the practice, and survive a reload', async () => {
    const storage = new Storage();
    await new ChoiceStore(storage).add([choice('k1', 'file:///a'), choice('k2', '')]);
    const again = new ChoiceStore(storage);
    expect((await again.choicesFor('file:///a')).map(({ key }) => key)).toEqual(['k1', 'k2']);
    expect((await again.choicesFor('file:///b')).map(({ key }) => key)).toEqual(['k2']);
  });

  test('can be taken back', async () => {
    const store = new ChoiceStore(new Storage());
    await store.add([choice('k1', 'file:///a')]);
    await store.remove(await store.kept('file:///a'));
    expect(await store.kept('file:///a')).toEqual([]);
  });

  test('of documents are forgotten, of the practice stay', async () => {
    const store = new ChoiceStore(new Storage());
    await store.add([choice('k1', 'file:///a'), choice('k2', '')]);
    await store.forgetDocuments();
    expect((await store.kept('file:///a')).map(({ choice: { key } }) => key)).toEqual(['k2']);
  });

  test.each(['', '{', '{}', '[1]', '[{"word":"x"}]', '[{"word":"x","document":"","choice":{}}]'])(
    'damaged storage %j gives no choice: the safe side',
    (json) => {
      expect(readChoices(json)).toEqual([]);
    },
  );
});
