import { beforeEach, describe, expect, test } from 'vitest';
import { endOfDay } from '../../../src/local-day';
import { DocumentKeys } from '../../../src/editor/vault/document-keys';
import { readEntry, writeEntry, type VaultEntry } from '../../../src/editor/vault/entries';
import type { KeptAnswer } from '../../../src/editor/vault/kept-answer';
import type { SecretStore } from '../../../src/editor/shared/protected-storage';
import { Vault } from '../../../src/editor/vault/vault';
import { createMapping, pseudonymise, restore, type Mapping } from '../../../src/sluice';
import { asFile, Memory, Storage } from './storage';

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
    source: '',
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
  const open = (sources: Record<string, string> = {}, keys: Pick<DocumentKeys, 'keyOf' | 'uriOf'> = asFile) =>
    new Vault({
      secrets: storage,
      keys,
      sourceOf: (document) => sources[document],
      now: () => now,
      keepUntil: endOfDay,
      changed: () => undefined,
    });
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

  describe('an answer that can still turn up when its text is forgotten', () => {
    const WEEK = 7 * 24 * 3_600_000;

    test('there is none before anything was forgotten', async () => {
      const vault = open();
      await vault.keep(entry('a', 'Jan de Vries'));
      expect(await vault.awaitsLostAnswer()).toBe(false);
    });

    test('a text that expired leaves one for a week, in every window, and nothing of the text', async () => {
      const vault = open();
      await vault.keep(entry('a', 'Jan de Vries'));
      now = endOfDay(DAY) + 1;
      expect(await vault.awaitsLostAnswer()).toBe(true);
      expect(await open().awaitsLostAnswer()).toBe(true);
      expect([...storage.values.values()]).toEqual([String(now)]);
      now += WEEK;
      expect(await open().awaitsLostAnswer()).toBe(false);
    });

    test('a text that was forgotten on command leaves one', async () => {
      const vault = open();
      await vault.keep(entry('a', 'Jan de Vries'));
      await vault.forgetAll();
      expect(await open().awaitsLostAnswer()).toBe(true);
    });

    test('a text whose answer came back leaves none', async () => {
      const vault = open();
      await vault.keep({ ...entry('a', 'Jan de Vries'), left, answers: [answer] });
      await vault.forgetAll();
      expect(await vault.awaitsLostAnswer()).toBe(false);
    });

    test('storage that refuses to note it: this window still knows', async () => {
      const vault = open();
      await vault.keep(entry('a', 'Jan de Vries'));
      storage.store = () => Promise.reject(new Error('refused'));
      await expect(vault.forgetAll()).rejects.toThrow('refused');
      expect(await vault.awaitsLostAnswer()).toBe(true);
    });

    test('a note that is damaged counts', async () => {
      await storage.store('promptsluis.onbeantwoord', 'x');
      expect(await open().awaitsLostAnswer()).toBe(true);
    });
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
    expect([...storage.values.keys()]).toEqual(['promptsluis.onbeantwoord']);
    expect(await vault.list()).toEqual([]);
  });

  test('forgetting reaches another window, and what that one keeps comes back', async () => {
    const [first, second] = [open(), open()];
    await first.keep(entry('a', 'Jan de Vries'));
    expect(await second.list()).toHaveLength(1);
    await first.forgetAll();
    await storage.arrive();
    expect(await second.list()).toEqual([]);
    await second.keep(entry('b', 'Pieter Bakker'));
    await storage.arrive();
    expect((await first.list()).map(({ id }) => id)).toEqual(['b']);
  });

  test('what another window adds to a kept text is there, and is not written over', async () => {
    const [first, second] = [open(), open()];
    await first.keep(entry('a', 'Jan de Vries'));
    await second.list();
    await first.keep(goOn(await first.mappingFor('file:///a.txt'), 'a', 'Pieter Bakker'));
    await second.keep(entry('a', 'Jan de Vries'));
    await storage.arrive();
    for (const vault of [first, second, open()]) {
      expect(originals((await vault.ofDocument('file:///a.txt'))!.mapping)).toEqual([
        'Jan de Vries',
        'Pieter Bakker',
      ]);
    }
  });

  test('two windows that give out one number to two persons keep both texts', async () => {
    const [first, second] = [open(), open()];
    await Promise.all([first.list(), second.list()]);
    await first.keep(entry('a', 'Jan de Vries'));
    await second.keep(entry('a', 'Pieter Bakker'));
    expect(await open().list()).toHaveLength(2);
  });

  test.each([1, 2, 3, 40])('writes that cross leave nothing out of the index (%i)', async (delay) => {
    storage.delay = delay;
    const windows = [open(), open(), open()];
    await Promise.all(windows.map((vault, i) => vault.keep(entry(`${i}`, 'Jan de Vries'))));
    await storage.arrive();
    expect((await open().list()).map(({ id }) => id).sort()).toEqual(['0', '1', '2']);
  });

  test('wiping what has expired needs no question from the user', async () => {
    const vault = open();
    await vault.keep(entry('a', 'Jan de Vries'));
    now = endOfDay(DAY);
    await vault.wipeExpired();
    expect([...storage.values.keys()]).toEqual(['promptsluis.onbeantwoord']);
  });

  test('another patient in an Untitled-1 finds no codes; the answer can still be completed', async () => {
    const document = 'untitled:Untitled-1';
    const openWindow = () => open({}, new DocumentKeys(new Memory(), () => 'Beste'));
    await openWindow().keep({ ...entry('a', 'Jan de Vries'), document });
    const vault = openWindow();
    expect(await vault.ofDocument(document)).toBeUndefined();
    expect((await vault.mappingFor(document)).entries).toEqual([]);
    expect(await vault.list()).toHaveLength(1);
  });

  test('a text that leaves after its untitled document is closed is kept for that one, not for the next of its name', async () => {
    const document = 'untitled:Untitled-1';
    const keys = new DocumentKeys(new Memory(), () => 'Beste');
    const vault = open({}, keys);
    const key = keys.keyOf(document);
    await vault.keep({ ...entry('a', 'Jan de Vries'), document: key });
    keys.release(document);
    expect((await vault.ofDocument(key))?.id).toBe('a');
    expect(originals(await vault.mappingFor(key))).toEqual(['Jan de Vries']);
    expect(await vault.ofDocument(document)).toBeUndefined();
    expect((await vault.mappingFor(document)).entries).toEqual([]);
  });

  test('what was kept goes along with an untitled document that gets a name, before its old name is let go of', async () => {
    const keys = new DocumentKeys(new Memory(), () => 'Beste');
    const vault = open({}, keys);
    const [untitled, file] = ['untitled:Untitled-1', 'file:///b.txt'];
    await vault.keep({ ...entry('a', 'Jan de Vries'), document: untitled });
    const old = keys.keyOf(untitled);
    const moving = vault.moveDocuments((key) => (key === old ? file : undefined));
    keys.release(untitled);
    await moving;
    expect((await open().ofDocument(file))?.id).toBe('a');
    expect(originals(await vault.mappingFor(file))).toEqual(['Jan de Vries']);
    expect((await vault.mappingFor(untitled)).entries).toEqual([]);
  });

  test('a prompt keeps its letter when the draft gets another name, and its codes when it gets a name itself', async () => {
    const [draft, prompt] = ['file:///a.txt', 'naamloos:p'];
    const vault = open({ [prompt]: draft });
    await vault.keep({ ...entry('p', 'Jan de Vries'), document: prompt });
    await vault.moveDocuments((key) => (key === draft ? 'file:///b.txt' : undefined));
    expect(originals(await vault.mappingFor('file:///b.txt'))).toEqual(['Jan de Vries']);
    await vault.moveDocuments((key) => (key === prompt ? 'file:///p.md' : undefined));
    expect(originals(await open().mappingFor('file:///p.md'))).toEqual(['Jan de Vries']);
    await open().keep({ ...entry('p', 'Jan de Vries'), document: 'file:///p.md' });
    expect((await open().get('p'))?.source).toBe('file:///b.txt');
  });

  test('an answer stays when its text leaves again, also one that another window added', async () => {
    const [first, second] = [open(), open()];
    await first.keep(entry('a', 'Jan de Vries'));
    await second.list();
    await first.change('a', (old) => ({ ...old, answers: [answer] }));
    await second.keep(entry('a', 'Jan de Vries'));
    expect((await open().get('a'))?.answers).toEqual([answer]);
  });

  test('refused storage keeps a change in memory and says so', async () => {
    const vault = open();
    await vault.keep(entry('a', 'Jan de Vries'));
    storage.store = async () => Promise.reject(new Error('refused'));
    await expect(vault.change('a', (old) => ({ ...old, answers: [answer] }))).rejects.toThrow('refused');
    expect((await vault.get('a'))?.answers).toEqual([answer]);
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

  test('refused storage keeps the last entry in memory and says so', async () => {
    const vault = open();
    const kept = vault.keep(entry('a', 'Jan de Vries'));
    const refused = vault.keep(entry('a', 'Piet Bakker'));
    await kept;
    storage.store = async () => Promise.reject(new Error('refused'));
    await expect(refused).rejects.toThrow('refused');
    expect((await vault.list()).map(({ mapping }) => mapping.entries[0]!.original)).toEqual(['Piet Bakker']);
  });

  test.each([
    ['damaged', (json: string) => json.slice(0, -5)],
    ['of another version', (json: string) => json.replace('\\"version\\":1', '\\"version\\":2')],
  ])('an entry that is %s is wiped: nobody can tell when it expires', async (_, change) => {
    await open().keep(entry('a', 'Jan de Vries'));
    await open().keep(entry('b', 'Pieter Bakker'));
    const key = [...storage.values.keys()].find((name) => name.endsWith('.a'))!;
    const changed = change(storage.values.get(key)!);
    expect(changed).not.toBe(storage.values.get(key));
    storage.values.set(key, changed);
    await open().wipeExpired();
    expect([...storage.values.values()].join()).not.toContain('Vries');
    expect((await open().list()).map(({ id }) => id)).toEqual(['b']);
    expect(await open().forgetAll()).toBe(1);
  });

  test('storage that can not be read wipes nothing', async () => {
    await open().keep(entry('a', 'Jan de Vries'));
    const { get } = storage;
    storage.get = async (key) => (key.endsWith('.a') ? Promise.reject(new Error('refused')) : get(key));
    await expect(open().wipeExpired()).rejects.toThrow('refused');
    storage.get = get;
    expect(await open().list()).toHaveLength(1);
  });

  describe('an index that refuses', () => {
    const refuse = () => {
      const { store } = storage;
      storage.store = async (key, value) =>
        key.endsWith('kluis') ? Promise.reject(new Error('refused')) : store(key, value);
      return () => void (storage.store = store);
    };

    test('leaves nothing in storage that no index knows; the entry lives in memory', async () => {
      refuse();
      const vault = open();
      await expect(vault.keep(entry('a', 'Jan de Vries'))).rejects.toThrow('refused');
      expect(storage.values.size).toBe(0);
      expect(await vault.list()).toHaveLength(1);
    });

    test('gets the entry at the next try', async () => {
      const mend = refuse();
      const vault = open();
      await expect(vault.keep(entry('a', 'Jan de Vries'))).rejects.toThrow('refused');
      await expect(vault.keep(entry('a', 'Jan de Vries'))).rejects.toThrow('refused');
      expect(storage.values.size).toBe(0);
      mend();
      await vault.keep(entry('a', 'Jan de Vries'));
      expect(await open().list()).toHaveLength(1);
    });

    test('takes away nothing that it knows already', async () => {
      const vault = open();
      await vault.keep(entry('a', 'Jan de Vries'));
      const { get } = storage;
      storage.get = async (key) => (key.endsWith('kluis') ? Promise.reject(new Error('refused')) : get(key));
      await expect(vault.keep(entry('a', 'Jan de Vries'))).rejects.toThrow('refused');
      storage.get = get;
      expect(await open().list()).toHaveLength(1);
    });
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

/** A text that goes on with a mapping. */
function goOn(mapping: Mapping, id: string, name: string): VaultEntry {
  const findings = [
    { start: 0, end: name.length, category: 'NAAM', severity: 'block', reason: 'Een reden.' } as const,
  ];
  const { text: sent, mapping: longer } = pseudonymise(name, findings, mapping);
  return { ...entry(id, name), mapping: longer, sent };
}

const originals = ({ entries }: Mapping) => entries.map(({ original }) => original);

describe('a prompt made from a draft', () => {
  const storage = () => new Storage();
  const [draft, prompt, other] = ['file:///a.txt', 'naamloos:p', 'naamloos:q'];
  const sources = { [prompt]: draft, [other]: draft };
  const open = (secrets: SecretStore) =>
    new Vault({
      secrets,
      keys: asFile,
      sourceOf: (document) => sources[document],
      now: () => DAY,
      keepUntil: endOfDay,
      changed: () => undefined,
    });

  test('goes on with the codes of the draft, so that they come back too', async () => {
    const vault = open(storage());
    await vault.keep(entry('a', 'Jan de Vries'));
    const fromPrompt = goOn(await vault.mappingFor(prompt), 'p', 'Pieter Bakker');
    await vault.keep({ ...fromPrompt, document: prompt });
    const { mapping, source } = (await vault.ofDocument(prompt))!;
    expect(source).toBe(draft);
    expect(restore('[NAAM-1] en [NAAM-2]', mapping).text).toBe('Jan de Vries en Pieter Bakker');
  });

  test('gives its numbers to the draft and to the next prompt', async () => {
    const vault = open(storage());
    await vault.keep({ ...entry('p', 'Jan de Vries'), document: prompt });
    expect(originals(await vault.mappingFor(draft))).toEqual(['Jan de Vries']);
    expect(originals(await vault.mappingFor(other))).toEqual(['Jan de Vries']);
  });

  test('merges what the draft and the prompt each added', async () => {
    const vault = open(storage());
    await vault.keep(entry('a', 'Jan de Vries'));
    await vault.keep({ ...goOn(await vault.mappingFor(prompt), 'p', 'Pieter Bakker'), document: prompt });
    await vault.keep(goOn(await vault.mappingFor(draft), 'a', 'Anna Smit'));
    expect(originals(await vault.mappingFor(prompt)).sort()).toEqual([
      'Anna Smit',
      'Jan de Vries',
      'Pieter Bakker',
    ]);
  });

  test('leaves out what contradicts its own codes', async () => {
    const vault = open(storage());
    await vault.keep({ ...entry('p', 'Jan de Vries'), document: prompt });
    await vault.keep({ ...entry('a', 'Pieter Bakker'), document: draft });
    expect(originals(await vault.mappingFor(prompt))).toEqual(['Jan de Vries']);
  });

  test('never takes codes from another letter', async () => {
    const vault = open(storage());
    await vault.keep(entry('b', 'Pieter Bakker'));
    expect(originals(await vault.mappingFor(prompt))).toEqual([]);
  });
});
