/**
 * What a document is called in protected storage. A file is its URI. VS Code gives the name of a closed
 * untitled document to the next one, and every window has its own "Untitled-1", while protected storage is one for
 * all windows: an untitled document gets a random key instead, which it keeps across a reload of its window. Pure.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { WindowMemory } from '../shared/window-memory';

const MEMORY_KEY = 'promptsluis.naamloos';
const UNTITLED = 'untitled:';
const KEY_PREFIX = 'naamloos:';

interface Remembered {
  readonly key: string;
  /** Tells whether a document with the same URI is still the same text. */
  readonly print: string;
}

export class DocumentKeys {
  /** Keys of this session, by URI. */
  private readonly keys = new Map<string, string>();
  /** Documents of the session before that have not been seen again yet, by URI. */
  private readonly before: Map<string, Remembered>;

  /**
   * @param memory belongs to the window and survives a reload.
   * @param textOf the text of an open document; undefined when it isn't open.
   */
  constructor(
    private readonly memory: WindowMemory,
    private readonly textOf: (uri: string) => string | undefined,
  ) {
    this.before = new Map(Object.entries(memory.get<Record<string, Remembered>>(MEMORY_KEY, {})));
  }

  /** The key of a document, by its URI. A key is its own key. */
  keyOf(uri: string): string {
    if (!uri.startsWith(UNTITLED)) return uri;
    const known = this.keys.get(uri);
    if (known !== undefined) return known;
    const key = this.sameAsBefore(uri) ?? `${KEY_PREFIX}${randomUUID()}`;
    this.before.delete(uri);
    this.keys.set(uri, key);
    return key;
  }

  /** The URI of the document with this key; empty when this window has no such document. */
  uriOf(key: string): string {
    if (!key.startsWith(KEY_PREFIX)) return key;
    return [...this.keys].find(([, known]) => known === key)?.[0] ?? '';
  }

  /** Lets go of a document that is closed: the next one with its URI gets a key of its own. */
  release(uri: string): void {
    this.keys.delete(uri);
    this.before.delete(uri);
  }

  /** Writes down which key belongs to which text, for after a reload. Rejects when the memory refuses. */
  async remember(): Promise<void> {
    const all = new Map(this.before);
    for (const [uri, key] of this.keys) {
      const text = this.textOf(uri);
      if (text !== undefined) all.set(uri, { key, print: printOf(key, text) });
    }
    await this.memory.update(MEMORY_KEY, Object.fromEntries(all));
  }

  /**
   * The key of the session before, when the document still holds the same text. It may be another document: one
   * that got the name while this extension wasn't looking. An empty text proves nothing.
   */
  private sameAsBefore(uri: string): string | undefined {
    const before = this.before.get(uri);
    const text = this.textOf(uri);
    if (!before || text === undefined || text.trim() === '') return undefined;
    return before.print === printOf(before.key, text) ? before.key : undefined;
  }
}

/**
 * One in a million other texts has the same print. So short on purpose: it stands in a plain file, and must fit far
 * too many texts to tell what this one was. Line ends may change over a reload.
 */
function printOf(key: string, text: string): string {
  return createHash('sha256')
    .update(`${key}\n${text.replace(/\r\n?/gu, '\n')}`)
    .digest('hex')
    .slice(0, 5);
}
