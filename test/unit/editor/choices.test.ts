import { beforeEach, describe, expect, test } from 'vitest';
import { ChoiceStore, readChoices } from '../../../src/editor/outgoing/choice-store';
import { movedUri } from '../../../src/editor/shared/document-names';
import { endOfDay } from '../../../src/local-day';
import { asFile, Storage } from './storage';

const DAY = new Date(2026, 2, 17, 10, 0).getTime();

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

  let secrets: Storage;
  let now: number;
  const changed = { count: 0 };
  const open = (changes = { count: 0 }) =>
    new ChoiceStore({
      secrets,
      keys: asFile,
      now: () => now,
      keepUntil: endOfDay,
      changed: () => void (changes.count += 1),
    });
  beforeEach(() => {
    secrets = new Storage();
    now = DAY;
    changed.count = 0;
  });

  test('hold for their document, or for the practice, and survive a reload', async () => {
    await open().add([choice('k1', 'file:///a'), choice('k2', '')]);
    const again = open();
    expect((await again.choicesFor('file:///a')).map(({ key }) => key)).toEqual(['k1', 'k2']);
    expect((await again.choicesFor('file:///b')).map(({ key }) => key)).toEqual(['k2']);
  });

  test('can be taken back', async () => {
    const store = open();
    await store.add([choice('k1', 'file:///a')]);
    await store.remove(await store.kept('file:///a'));
    expect(await store.kept('file:///a')).toEqual([]);
  });

  test('of documents are forgotten, of the practice stay; the underlines are drawn anew', async () => {
    const store = open(changed);
    await store.add([choice('k1', 'file:///a'), choice('k2', '')]);
    await store.forgetDocuments();
    expect(changed.count).toBe(1);
    expect((await store.kept('file:///a')).map(({ choice: { key } }) => key)).toEqual(['k2']);
  });

  test('follow their document, and the folder it is in', async () => {
    const store = open(changed);
    await store.add([choice('k1', 'naamloos:1'), choice('k2', ''), choice('k3', 'file:///a/b')]);
    const follow = (from: string, to: string) => store.moveDocuments((key) => movedUri(key, from, to));
    await follow('naamloos:1', 'file:///a/c');
    await follow('file:///a', 'file:///d');
    await follow('file:///elders', 'file:///nergens');
    const keysOf = async (uri: string) => (await open().choicesFor(uri)).map(({ key }) => key).sort();
    expect(await keysOf('file:///d/c')).toEqual(['k1', 'k2']);
    expect(await keysOf('file:///d/b')).toEqual(['k2', 'k3']);
    for (const old of ['naamloos:1', 'file:///a/c', 'file:///a/b']) expect(await keysOf(old)).toEqual(['k2']);
    // The underlines are drawn anew, when there is something to draw.
    expect(changed.count).toBe(2);
  });

  test('go along although the untitled document lets go of its own at the same moment', async () => {
    const store = open();
    await store.add([choice('k1', 'naamloos:1')]);
    secrets.delay = 2;
    await Promise.all([
      store.moveDocuments((key) => movedUri(key, 'naamloos:1', 'file:///a')),
      store.forgetDocument('naamloos:1'),
    ]);
    expect(await open().choicesFor('file:///a')).toHaveLength(1);
    expect(await open().choicesFor('naamloos:1')).toEqual([]);
  });

  test('of documents expire, of the practice stay; the word goes from storage too', async () => {
    const store = open(changed);
    await store.add([choice('k1', 'file:///a'), { ...choice('k2', ''), word: 'Bloem' }]);
    now = endOfDay(DAY);
    expect((await store.choicesFor('file:///a')).map(({ key }) => key)).toEqual(['k2']);
    await store.wipeExpired();
    expect([...secrets.values.values()].join()).not.toContain('Roos');
    expect((await open().kept('')).map(({ word }) => word)).toEqual(['Bloem']);
    expect(changed.count).toBe(1);
  });

  test('reach another window, which hears of them; its own it does not hear of', async () => {
    const [first, second] = [open(), open(changed)];
    expect(await second.kept('file:///a')).toEqual([]);
    await first.add([choice('k1', 'file:///a')]);
    await secrets.arrive();
    expect(await second.kept('file:///a')).toHaveLength(1);
    expect(changed.count).toBe(1);
    await second.remove([choice('k1', 'file:///a')]);
    await secrets.arrive();
    expect(await first.kept('file:///a')).toEqual([]);
    expect(changed.count).toBe(1);
  });

  test('added in one window while another takes one back: both hold', async () => {
    const [first, second] = [open(), open()];
    await first.add([choice('k1', 'file:///a')]);
    await secrets.arrive();
    secrets.delay = 2;
    await Promise.all([first.remove([choice('k1', 'file:///a')]), second.add([choice('k2', 'file:///a')])]);
    await secrets.arrive();
    for (const store of [first, second, open()]) {
      expect((await store.kept('file:///a')).map(({ choice: { key } }) => key)).toEqual(['k2']);
    }
  });

  test('that contradict each other in two windows come to rest', async () => {
    const [first, second] = [open(), open()];
    let writes = 0;
    const { store } = secrets;
    secrets.store = async (key, value) => {
      writes += 1;
      await store(key, value);
    };
    await Promise.all([first.add([choice('k1', 'file:///a')]), second.remove([choice('k1', 'file:///a')])]);
    await secrets.arrive();
    expect(writes).toBeLessThan(20);
  });

  test('that storage refuses hold in this window', async () => {
    secrets.store = async () => Promise.reject(new Error('refused'));
    const store = open();
    await expect(store.add([choice('k1', 'file:///a')])).rejects.toThrow('refused');
    expect(await store.kept('file:///a')).toHaveLength(1);
  });

  test.each(['', '{', '{}', '[1]', '[{"word":"x"}]', '[{"word":"x","document":"","choice":{}}]'])(
    'damaged storage %j gives no choice: the safe side',
    (json) => {
      expect(readChoices(json)).toEqual([]);
    },
  );
});
