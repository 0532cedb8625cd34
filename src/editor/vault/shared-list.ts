/**
 * A list in protected storage that several windows read and change. Storage has no locks, so a window that read the
 * list a moment ago can write over what another added. Changes are therefore functions that may be applied twice:
 * each window looks after its own for a moment, and applies them again when they were lost. Pure.
 */
import type { SecretStore } from '../shared/protected-storage';

/** How long a window looks after a change, in milliseconds: far longer than two writes can cross. */
const SETTLING = 2000;

/** How often a change is applied again: two windows that want the opposite must not go on for ever. */
const MAX_REPAIRS = 5;

type Apply<T> = (list: readonly T[]) => readonly T[];

interface Change<T> {
  readonly apply: Apply<T>;
  /** Until this moment it is looked after; one that storage refused, as long as the window lives. */
  until: number;
  repairs: number;
}

export interface SharedListOptions<T> {
  readonly secrets: SecretStore;
  readonly key: string;
  /** Reads the list with distrust; never throws. */
  readonly parse: (json: string | undefined) => T[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Another window changed the list. */
  readonly changed: () => void;
}

export class SharedList<T> {
  private known: Promise<readonly T[]> | undefined;
  /** What this window last saw, to tell another window's change from the echo of its own. */
  private seen: string | undefined;
  private changes: Change<T>[] = [];
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: SharedListOptions<T>) {
    options.secrets.onDidChange(({ key }) => {
      if (key === options.key) this.onStorageChange();
    });
  }

  /** The list as it is now. Rejects when storage can't be read. */
  read(): Promise<readonly T[]> {
    this.known ??= this.fetch().catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  /** The same, without trusting that this window heard of every change. */
  readAgain(): Promise<readonly T[]> {
    this.known = undefined;
    return this.read();
  }

  /**
   * Changes the list. `apply` must give the same list when it is applied to its own result.
   * Rejects when storage refuses; the change then holds in this window only.
   */
  change(apply: Apply<T>): Promise<void> {
    return this.serially(async () => {
      this.changes.push({ apply, until: Infinity, repairs: 0 });
      await this.write();
    });
  }

  private async fetch(): Promise<readonly T[]> {
    return this.withChanges(await this.stored());
  }

  private async stored(): Promise<T[]> {
    return this.options.parse(await this.options.secrets.get(this.options.key));
  }

  private withChanges(stored: readonly T[]): readonly T[] {
    const list = this.changes.reduce((sofar, { apply }) => apply(sofar), stored);
    this.seen = JSON.stringify(list);
    return list;
  }

  /** Applies the changes to what storage holds at this moment. @returns whether there was anything to write */
  private async write(): Promise<boolean> {
    const { secrets, key, now } = this.options;
    const stored = await this.stored();
    const list = this.withChanges(stored);
    const json = JSON.stringify(list);
    const isNew = json !== JSON.stringify(stored);
    this.known = Promise.resolve(list);
    if (isNew) await (list.length === 0 ? secrets.delete(key) : secrets.store(key, json));
    for (const change of this.changes) change.until = Math.min(change.until, now() + SETTLING);
    return isNew;
  }

  private onStorageChange(): void {
    const seen = this.seen;
    this.known = undefined;
    this.changes = this.changes.filter(
      ({ until, repairs }) => until > this.options.now() && repairs < MAX_REPAIRS,
    );
    const settled = this.serially(async () => {
      if (this.changes.length > 0 && (await this.write())) {
        for (const change of this.changes) change.repairs += 1;
      }
      await this.read();
      if (seen !== undefined && this.seen !== seen) this.options.changed();
    });
    // Storage that can't be read says so to whoever reads it next.
    settled.catch(() => undefined);
  }

  /** One after another, so that two changes in a row see each other. */
  private serially<R>(act: () => Promise<R>): Promise<R> {
    const done = this.queue.then(act);
    this.queue = done.catch(() => undefined);
    return done;
  }
}
