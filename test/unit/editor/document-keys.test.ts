import { beforeEach, describe, expect, test } from 'vitest';
import { DocumentKeys } from '../../../src/editor/vault/document-keys';
import { Memory } from './storage';

describe('the key of a document', () => {
  const URI = 'untitled:Untitled-1';
  let texts: Record<string, string>;
  let memory: Memory;
  const openWindow = (own = memory) => new DocumentKeys(own, (uri) => texts[uri]);
  beforeEach(() => {
    texts = { [URI]: 'Beste mevrouw\nDe Vries,' };
    memory = new Memory();
  });

  test('of a file is its URI', () => {
    expect(openWindow().keyOf('file:///a.txt')).toBe('file:///a.txt');
  });

  test('of an untitled one stays, also while it is typed in, and is its own key', () => {
    const keys = openWindow();
    const key = keys.keyOf(URI);
    texts[URI] += ' Hoe gaat het?';
    expect(keys.keyOf(URI)).toBe(key);
    expect(keys.keyOf(key)).toBe(key);
  });

  test('leads back to the document, as long as that is open in this window', () => {
    const keys = openWindow();
    const key = keys.keyOf(URI);
    expect(keys.uriOf(key)).toBe(URI);
    expect(openWindow().uriOf(key)).toBe('');
    expect(keys.uriOf('file:///a.txt')).toBe('file:///a.txt');
    keys.release(URI);
    expect(keys.uriOf(key)).toBe('');
  });

  test('differs in two windows that each have an Untitled-1', () => {
    expect(openWindow(new Memory()).keyOf(URI)).not.toBe(openWindow(new Memory()).keyOf(URI));
  });

  test('goes with the document when that is closed', () => {
    const keys = openWindow();
    const key = keys.keyOf(URI);
    keys.release(URI);
    expect(keys.keyOf(URI)).not.toBe(key);
  });

  test.each([
    ['the same text', 'Beste mevrouw\nDe Vries,', true],
    ['other line ends', 'Beste mevrouw\r\nDe Vries,', true],
    ['another text', 'Beste heer Bakker,', false],
    ['no text yet', '', false],
  ])('after a reload, with %s', async (_, text, same) => {
    const keys = openWindow();
    const key = keys.keyOf(URI);
    await keys.remember();
    texts[URI] = text;
    expect(openWindow().keyOf(URI) === key).toBe(same);
  });

  test('survives two reloads when the document is seen late', async () => {
    const keys = openWindow();
    const key = keys.keyOf(URI);
    await keys.remember();
    await openWindow().remember();
    expect(openWindow().keyOf(URI)).toBe(key);
  });

  test('an empty document proves nothing', async () => {
    texts[URI] = ' \n';
    const keys = openWindow();
    const key = keys.keyOf(URI);
    await keys.remember();
    expect(openWindow().keyOf(URI)).not.toBe(key);
  });
});
