/**
 * Keeps what was replaced, so that an answer can be completed later: in memory, and in SecretStorage so that
 * a window reload loses nothing. Every entry expires with its mapping. Nothing of it touches a plain file.
 */
import { randomUUID } from 'node:crypto';
import {
  createMapping,
  isExpired,
  mergeMappings,
  withMarked,
  withoutMarked,
  type Mapping,
  type MarkedWords,
} from '../../sluice';
import type { SecretStore } from '../shared/protected-storage';
import type { DocumentKeys } from './document-keys';
import { letterOf, readEntry, readIndex, writeEntry, type VaultEntry } from './entries';
import { LostTexts } from './lost-texts';
import { entriesBehind, markedOf } from './marked-words';
import { SharedList } from './shared-list';

const INDEX_KEY = 'promptsluis.kluis';
const entryKey = (id: string): string => `${INDEX_KEY}.${id}`;

export interface VaultOptions {
  /** Protected storage of the editor, which all windows share. */
  readonly secrets: SecretStore;
  readonly keys: Pick<DocumentKeys, 'keyOf' | 'uriOf'>;
  /** Key of the draft a document was made from, by the key of that document; undefined when it wasn't. */
  readonly sourceOf: (document: string) => string | undefined;
  /** Milliseconds since 1970, for expiry. */
  readonly now: () => number;
  /** Until when what is kept now may be used; both in milliseconds since 1970. */
  readonly keepUntil: (now: number) => number;
  /** What was kept is gone, or another window changed it: marks by hand may count no more, or count now. */
  readonly changed: () => void;
}

/** An entry to keep. What its document was made from the vault finds out; `source` is for one that is closed by now. */
export type NewEntry = Omit<VaultEntry, 'source'> & Partial<Pick<VaultEntry, 'source'>>;

export class Vault {
  private readonly index: SharedList<string>;
  private readonly lost: LostTexts;
  /** What is read from storage, by id; another window's change takes it away. */
  private readonly entries = new Map<string, Promise<VaultEntry | undefined>>();
  /** What storage refused: it lives as long as the window. */
  private readonly unsaved = new Map<string, VaultEntry>();
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly options: VaultOptions) {
    this.lost = new LostTexts(options);
    this.index = new SharedList({
      secrets: options.secrets,
      key: INDEX_KEY,
      parse: readIndex,
      now: options.now,
      changed: () => {
        this.entries.clear();
        options.changed();
      },
    });
    options.secrets.onDidChange(({ key }) => {
      if (key.startsWith(entryKey(''))) this.entries.delete(key.slice(entryKey('').length));
    });
  }

  /** Entries that haven't expired, the newest first. Expired ones are wiped on the way. */
  async list(): Promise<VaultEntry[]> {
    return (await this.current()).map((entry) => this.shown(entry));
  }

  /** The newest entry of one document, given by its URI or its key; undefined when there is none or it has expired. */
  async ofDocument(document: string): Promise<VaultEntry | undefined> {
    const key = this.options.keys.keyOf(document);
    const entry = (await this.current()).find(({ document: kept }) => kept === key);
    return entry && this.shown(entry);
  }

  /** The entry with this id; undefined when there is none or it has expired. */
  async get(id: string): Promise<VaultEntry | undefined> {
    return (await this.list()).find((entry) => entry.id === id);
  }

  /**
   * The mapping a document goes on with: its own, and that of the draft it was made from and of the other texts
   * made from that, so that one letter keeps its numbers. What contradicts the document's own is left out.
   * A new mapping when nothing was kept.
   * @param draft what the document was made from, for one that is closed by now.
   */
  async mappingFor(document: string, draft?: string): Promise<Mapping> {
    const key = this.options.keys.keyOf(document);
    const all = await this.current();
    const source = this.sourceIn(all, key, draft);
    const letter = letterOf({ document: key, source });
    const entries = all.filter((entry) => letterOf(entry) === letter || entry.document === key);
    const ownFirst = [...entries].sort(
      (a, b) => Number(b.document === key) - Number(a.document === key) || b.savedAt - a.savedAt,
    );
    const [first, ...rest] = ownFirst.map(({ mapping }) => mapping);
    const now = this.options.now();
    if (!first) return createMapping(now, this.options.keepUntil(now));
    return rest.reduce((merged, mapping) => mergeMappings(merged, mapping) ?? merged, first);
  }

  /**
   * What the user marked by hand that counts in a document: see `entriesBehind`. Rejects when storage can't be read.
   * @param draft see `mappingFor`.
   */
  async markedFor(document: string, draft?: string): Promise<MarkedWords[]> {
    return markedOf(await this.behind(document, draft));
  }

  /** Lets marks by hand count no longer in a document, nor where they came from. */
  async unmark(document: string, gone: readonly MarkedWords[]): Promise<void> {
    const entries = (await this.behind(document)).filter(({ marked }) => marked);
    const unmarked = (entry: VaultEntry): VaultEntry => ({
      ...entry,
      marked: withoutMarked(entry.marked ?? [], gone),
    });
    await Promise.all(entries.map(({ id }) => this.change(id, unmarked)));
  }

  /** Remembers that the data of an entry were put back in a document. Rejects as `change` does. */
  async notePutBack(id: string, document: string): Promise<void> {
    const key = this.options.keys.keyOf(document);
    await this.change(id, (entry) =>
      entry.document === key
        ? entry
        : { ...entry, putBackIn: [...new Set([...(entry.putBackIn ?? []), key])] },
    );
  }

  /**
   * Keeps an entry; one with the same id is replaced. What another window added to it meanwhile stays.
   * Rejects when protected storage refuses; the entry then still lives in memory.
   */
  async keep(given: NewEntry): Promise<void> {
    const document = this.options.keys.keyOf(given.document);
    const entry = { ...given, document, source: this.sourceOf(document) || (given.source ?? '') };
    this.unsaved.set(entry.id, entry);
    await this.serially(async () => {
      await this.store(withOthers(entry, await this.stored(entry.id)));
      this.forgetUnsaved(entry);
    });
  }

  /**
   * Changes what is kept under an id; nothing happens when it is gone. `alter` gets and gives keys for documents.
   * Rejects when protected storage refuses; the change then still lives in memory.
   */
  async change(id: string, alter: (entry: VaultEntry) => VaultEntry): Promise<void> {
    if (!(await this.get(id))) return;
    await this.serially(async () => {
      const kept = this.unsaved.get(id) ?? (await this.stored(id));
      if (!kept) return;
      const altered = alter(kept);
      this.unsaved.set(id, altered);
      await this.store(altered);
      this.forgetUnsaved(altered);
    });
  }

  /** What is stored need not stay in memory, unless a later entry with the same id waits there. */
  private forgetUnsaved(stored: VaultEntry): void {
    if (this.unsaved.get(stored.id) === stored) this.unsaved.delete(stored.id);
  }

  /**
   * Follows a document to its new place, also as the draft that others were made from.
   * @param follow gives the new key of a document by its old one; undefined for one that stays.
   */
  async moveDocuments(follow: (key: string) => string | undefined): Promise<void> {
    const moved = (entry: VaultEntry): VaultEntry => ({
      ...entry,
      document: follow(entry.document) ?? entry.document,
      source: follow(entry.source) ?? entry.source,
      ...(entry.putBackIn ? { putBackIn: entry.putBackIn.map((key) => follow(key) ?? key) } : {}),
    });
    const movers = (await this.current()).filter(({ document, source, putBackIn = [] }) =>
      [document, source, ...putBackIn].some((key) => follow(key) !== undefined),
    );
    await Promise.all(movers.map(({ id }) => this.change(id, moved)));
  }

  /** Wipes what has expired, in memory and in protected storage. */
  async wipeExpired(): Promise<void> {
    await this.current();
  }

  /** Wipes an entry of which no text holds the codes: no answer to it can turn up. */
  async forget(id: string): Promise<void> {
    await this.remove([id], false);
  }

  /** Wipes everything, in memory and in protected storage. Returns how many entries there were. */
  async forgetAll(): Promise<number> {
    const ids = [...new Set([...(await this.index.readAgain()), ...this.unsaved.keys()])];
    await this.remove(ids);
    return ids.length;
  }

  /** Whether the answer to a text that is forgotten can still turn up. Rejects when storage can't be read. */
  async awaitsLostAnswer(): Promise<boolean> {
    await this.current();
    return this.lost.any();
  }

  /** An entry for the rest of the editor, which knows documents by their URI. */
  private shown(entry: VaultEntry): VaultEntry {
    return { ...entry, document: this.options.keys.uriOf(entry.document) };
  }

  /** Straight from storage: another window may have changed it a moment ago. */
  private async stored(id: string): Promise<VaultEntry | undefined> {
    return readEntry(await this.options.secrets.get(entryKey(id)));
  }

  private async store(entry: VaultEntry): Promise<void> {
    const key = entryKey(entry.id);
    const isNew = (await this.options.secrets.get(key)) === undefined;
    await this.options.secrets.store(key, writeEntry(entry));
    this.entries.set(entry.id, Promise.resolve(entry));
    try {
      await this.index.change((ids) => (ids.includes(entry.id) ? ids : [...ids, entry.id]));
    } catch (error) {
      // What isn't in the index is found by nobody and would never be wiped.
      if (isNew) await this.takeBack(entry.id);
      throw error;
    }
  }

  private async takeBack(id: string): Promise<void> {
    this.entries.delete(id);
    try {
      await this.options.secrets.delete(entryKey(id));
    } catch {
      // The index takes it in at its next write: the change to it holds as long as the window.
    }
  }

  private async behind(document: string, draft?: string): Promise<VaultEntry[]> {
    const key = this.options.keys.keyOf(document);
    const all = await this.current();
    return entriesBehind(all, { document: key, source: this.sourceIn(all, key, draft) });
  }

  private sourceIn(entries: readonly VaultEntry[], key: string, draft = ''): string {
    return entries.find(({ document }) => document === key)?.source || this.sourceOf(key) || draft;
  }

  private sourceOf(document: string): string {
    return this.options.sourceOf(document) ?? '';
  }

  /** As they are stored, with keys for documents. */
  private async current(): Promise<VaultEntry[]> {
    const { entries, unreadable } = await this.all();
    const now = this.options.now();
    const expired = entries.filter((entry) => isExpired(entry.mapping, now));
    const gone = [...(await this.stillUnreadable(unreadable)), ...expired.map(({ id }) => id)];
    if (gone.length > 0) await this.remove(gone);
    return entries.filter((entry) => !expired.includes(entry)).sort((a, b) => b.savedAt - a.savedAt);
  }

  /** What is kept, and the ids of what storage gives but nobody can read: damaged, or of another version. */
  private async all(): Promise<{ entries: VaultEntry[]; unreadable: string[] }> {
    const ids = await this.index.read();
    const stored = await Promise.all(ids.map((id) => this.unsaved.get(id) ?? this.read(id)));
    const others = [...this.unsaved.values()].filter(({ id }) => !ids.includes(id));
    return {
      entries: [...stored.filter((entry) => entry !== undefined), ...others],
      unreadable: ids.filter((_, index) => stored[index] === undefined),
    };
  }

  /** Of these ids the ones to wipe: nobody can tell when they expire. Another window may have mended one meanwhile. */
  private async stillUnreadable(ids: readonly string[]): Promise<string[]> {
    const stored = await Promise.all(ids.map((id) => this.stored(id)));
    return ids.filter((_, index) => stored[index] === undefined);
  }

  private read(id: string): Promise<VaultEntry | undefined> {
    const known = this.entries.get(id);
    if (known) return known;
    const reading = Promise.resolve(this.options.secrets.get(entryKey(id))).then(readEntry);
    this.entries.set(id, reading);
    reading.catch(() => this.entries.delete(id));
    return reading;
  }

  private async remove(ids: readonly string[], mayBeAnswered = true): Promise<void> {
    const unsaved = ids.map((id) => this.unsaved.get(id));
    for (const id of ids) {
      this.unsaved.delete(id);
      this.entries.delete(id);
    }
    await this.serially(async () => {
      const kept = await Promise.allSettled(ids.map((id, at) => unsaved[at] ?? this.stored(id)));
      for (const id of ids) await this.options.secrets.delete(entryKey(id));
      await this.index.change((known) => known.filter((id) => !ids.includes(id)));
      // One that can't be read counts as well: nobody knows whether its answer came back.
      const isOpen = kept.some((read) => read.status === 'rejected' || (read.value && !read.value.answers));
      if (mayBeAnswered && isOpen) await this.lost.note();
    });
    this.options.changed();
  }

  /** Writes one after another, so that a text that is kept and one that is wiped don't cross. */
  private serially(write: () => Promise<void>): Promise<void> {
    const done = this.queue.then(write);
    this.queue = done.catch(() => undefined);
    return done;
  }
}

/**
 * The entry with what another window added to the one that is stored. When the two contradict each other (both gave
 * out one number) they stay two: the stored one keeps the id.
 */
function withOthers(given: VaultEntry, stored: VaultEntry | undefined): VaultEntry {
  if (!stored) return given;
  const { document, source, answers, marked, putBackIn } = stored;
  const entry = {
    ...given,
    document: given.document || document,
    source: given.source || source,
    ...(answers ? { answers } : {}),
    ...(marked ? { marked: withMarked(marked, given.marked ?? []) } : {}),
    ...(putBackIn ? { putBackIn: [...new Set([...putBackIn, ...(given.putBackIn ?? [])])] } : {}),
  };
  const mapping = mergeMappings(entry.mapping, stored.mapping);
  return mapping ? { ...entry, mapping } : { ...entry, id: randomUUID() };
}
