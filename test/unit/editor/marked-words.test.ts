import { describe, expect, test } from 'vitest';
import { endOfDay } from '../../../src/local-day';
import { readEntry, writeEntry, type VaultEntry } from '../../../src/editor/vault/entries';
import type { SecretStore } from '../../../src/editor/shared/protected-storage';
import { Vault } from '../../../src/editor/vault/vault';
import { createMapping } from '../../../src/sluice';
import { asFile, Storage } from './storage';

const DAY = new Date(2026, 2, 17, 10, 0).getTime();

const entry = (id: string): VaultEntry => ({
  id,
  document: `file:///${id}.txt`,
  source: '',
  title: `${id}.txt`,
  mapping: createMapping(DAY, endOfDay(DAY)),
  sent: '',
  checks: [],
  savedAt: DAY,
});

describe('what a user marked by hand', () => {
  const [draft, prompt, letter, next] = ['file:///a.txt', 'naamloos:p', 'naamloos:l', 'naamloos:n'];
  const name = (words: string) => ({ category: 'NAAM', words }) as const;
  const open = (storage: SecretStore, changed = () => undefined) =>
    new Vault({
      secrets: storage,
      keys: asFile,
      sourceOf: (document) => ({ [prompt]: draft, [next]: letter })[document],
      now: () => DAY,
      keepUntil: endOfDay,
      changed,
    });
  const marked = { ...entry('a'), marked: [name('korenaar')] };

  test('counts in the document, in a prompt made from it, and nowhere else; also after a reload', async () => {
    const storage = new Storage();
    await open(storage).keep(marked);
    const again = open(storage);
    for (const document of [draft, prompt]) expect(await again.markedFor(document)).toEqual(marked.marked);
    expect(await again.markedFor(letter)).toEqual([]);
  });

  test('counts in the letter with the answer, in what is made from that, and after the letter got a name', async () => {
    const vault = open(new Storage());
    await vault.keep(marked);
    await vault.notePutBack('a', letter);
    await vault.notePutBack('a', draft);
    expect((await vault.get('a'))!.putBackIn).toEqual([letter]);
    for (const document of [letter, next]) expect(await vault.markedFor(document)).toEqual(marked.marked);
    await vault.keep({ ...entry('l'), document: letter, marked: [name('Molen')] });
    await vault.notePutBack('l', 'naamloos:second');
    expect(await vault.markedFor('naamloos:second')).toHaveLength(2);
    expect(await vault.markedFor(draft)).toEqual(marked.marked);
    await vault.moveDocuments((key) => (key === letter ? 'file:///brief.md' : undefined));
    expect(await vault.markedFor('file:///brief.md')).toHaveLength(2);
  });

  test('counts in a prompt that is closed and forgotten while its text is on its way', async () => {
    const vault = open(new Storage());
    const closed = 'naamloos:closed';
    await vault.keep(marked);
    expect(await vault.markedFor(closed, draft)).toEqual(marked.marked);
    const mapping = await vault.mappingFor(closed, draft);
    await vault.keep({ ...entry('p'), document: closed, mapping, source: draft });
    expect((await vault.get('p'))!.source).toBe(draft);
    await vault.notePutBack('p', letter);
    expect(await vault.markedFor(letter)).toEqual(marked.marked);
  });

  test('counts no longer once the user takes it back, wherever it came from', async () => {
    const vault = open(new Storage());
    await vault.keep({ ...marked, marked: [name('korenaar'), name('Molen')] });
    await vault.notePutBack('a', letter);
    await vault.unmark(letter, [name('Korenaar')]);
    for (const document of [draft, letter]) expect(await vault.markedFor(document)).toEqual([name('Molen')]);
  });

  test('is forgotten with all the rest, and the underlines are drawn anew', async () => {
    let changes = 0;
    const storage = new Storage();
    const vault = open(storage, () => void (changes += 1));
    await vault.keep(marked);
    await vault.forgetAll();
    expect(await vault.markedFor(draft)).toEqual([]);
    expect(changes).toBeGreaterThan(0);
    expect(JSON.stringify([...storage.values])).not.toContain('korenaar');
  });

  test('of two windows stays both', async () => {
    const storage = new Storage();
    const [first, second] = [open(storage), open(storage)];
    await first.keep(marked);
    await second.list();
    await second.keep({ ...marked, marked: [name('Molen')] });
    expect(await open(storage).markedFor(draft)).toHaveLength(2);
  });

  test.each([
    [[{ category: 'IETS', words: 'x' }]],
    [[{ category: 'NAAM', words: ' ' }]],
    [[{ category: 'NAAM', words: 'x', withCapital: 1 }]],
    ['x'],
    [[null]],
  ])('that can not be read makes the entry unreadable: %j', (wrong) => {
    const raw = JSON.parse(writeEntry(marked)) as object;
    expect(readEntry(JSON.stringify(raw))).toEqual(marked);
    expect(readEntry(JSON.stringify({ ...raw, marked: wrong }))).toBeUndefined();
  });
});
