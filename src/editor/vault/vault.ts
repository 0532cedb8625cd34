/**
 * Keeps what was replaced, so that an answer can be completed later: in memory, and in SecretStorage so that
 * a window reload loses nothing. Every entry expires with its mapping. Nothing of it touches a plain file.
 */
import { isExpired } from '../../sluice';
import { readEntry, readIndex, writeEntry, type VaultEntry } from './entries';

const INDEX_KEY = 'promptsluis.kluis';
const entryKey = (id: string): string => `${INDEX_KEY}.${id}`;

/** The three members of VS Code's SecretStorage that the vault needs. */
export interface Secrets {
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
}

export class Vault {
  private readonly entries = new Map<string, VaultEntry>();
  private loading: Promise<void> | undefined;
  private queue: Promise<void> = Promise.resolve();

  /**
   * @param secrets protected storage of the editor.
   * @param now milliseconds since 1970, for expiry.
   */
  constructor(
    private readonly secrets: Secrets,
    private readonly now: () => number,
  ) {}

  /** Entries that haven't expired, the newest first. Expired ones are wiped on the way. */
  async list(): Promise<VaultEntry[]> {
    await this.load();
    const expired = [...this.entries.values()].filter((entry) => isExpired(entry.mapping, this.now()));
    for (const entry of expired) await this.remove(entry.id);
    return [...this.entries.values()].sort((a, b) => b.savedAt - a.savedAt);
  }

  /** The entry of one document; undefined when there is none or it has expired. */
  async ofDocument(document: string): Promise<VaultEntry | undefined> {
    return (await this.list()).find((entry) => entry.document === document);
  }

  /** The entry with this id; undefined when there is none or it has expired. */
  async get(id: string): Promise<VaultEntry | undefined> {
    return (await this.list()).find((entry) => entry.id === id);
  }

  /**
   * Keeps an entry; one with the same id is replaced.
   * Rejects when protected storage refuses; the entry then still lives in memory.
   */
  async keep(entry: VaultEntry): Promise<void> {
    await this.load();
    await this.put(entry);
  }

  /** Changes what is kept under an id; nothing happens when it is gone. Rejects when protected storage refuses. */
  async change(id: string, alter: (entry: VaultEntry) => VaultEntry): Promise<void> {
    await this.list();
    const entry = this.entries.get(id);
    if (entry) await this.put(alter(entry));
  }

  /** Follows a document to its new place. `follow` gives the new URI, undefined for a document that stays. */
  async moveDocuments(follow: (document: string) => string | undefined): Promise<void> {
    await this.load();
    await Promise.all(
      [...this.entries.values()].map((entry) => {
        const document = follow(entry.document);
        return document === undefined ? undefined : this.put({ ...entry, document });
      }),
    );
  }

  /** In memory at once, so that who asks next sees it; in storage after what was asked before. */
  private async put(entry: VaultEntry): Promise<void> {
    this.entries.set(entry.id, entry);
    await this.serially(async () => {
      await this.secrets.store(entryKey(entry.id), writeEntry(entry));
      // Another window may have added entries since: read the index again before writing it.
      const index = readIndex(await this.secrets.get(INDEX_KEY));
      if (!index.includes(entry.id)) {
        await this.secrets.store(INDEX_KEY, JSON.stringify([...index, entry.id]));
      }
    });
  }

  /**
   * Lets go of a document that is gone. An answer can still be completed, but the next document that
   * VS Code gives the same name starts afresh, so that two letters never mix.
   */
  async detach(document: string): Promise<void> {
    const entry = await this.ofDocument(document);
    if (entry) await this.put({ ...entry, document: '' });
  }

  /** Wipes everything, in memory and in protected storage. Returns how many entries there were. */
  async forgetAll(): Promise<number> {
    let count = 0;
    await this.serially(async () => {
      const ids = new Set([...readIndex(await this.secrets.get(INDEX_KEY)), ...this.entries.keys()]);
      count = ids.size;
      this.entries.clear();
      for (const id of ids) await this.secrets.delete(entryKey(id));
      await this.secrets.delete(INDEX_KEY);
    });
    return count;
  }

  private async remove(id: string): Promise<void> {
    this.entries.delete(id);
    await this.serially(async () => {
      await this.secrets.delete(entryKey(id));
      const index = readIndex(await this.secrets.get(INDEX_KEY));
      await this.secrets.store(INDEX_KEY, JSON.stringify(index.filter((other) => other !== id)));
    });
  }

  private load(): Promise<void> {
    this.loading ??= this.readAll().catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  private async readAll(): Promise<void> {
    for (const id of readIndex(await this.secrets.get(INDEX_KEY))) {
      const entry = readEntry(await this.secrets.get(entryKey(id)));
      if (entry) this.entries.set(id, entry);
    }
  }

  /** Writes one after another, so that two copies in a row don't overwrite each other's index. */
  private serially(write: () => Promise<void>): Promise<void> {
    const done = this.queue.then(write);
    this.queue = done.catch(() => undefined);
    return done;
  }
}
