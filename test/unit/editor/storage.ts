// Storage as VS Code gives it to windows, in memory.
import type { SecretStore } from '../../../src/editor/shared/protected-storage';
import type { WindowMemory } from '../../../src/editor/shared/window-memory';

/** Protected storage as windows see it: one for all of them, and each hears of every write. */
export class Storage implements SecretStore {
  readonly values = new Map<string, string>();
  /** Milliseconds before an answer arrives, which is by then older than what another window writes meanwhile. */
  delay = 0;
  private readonly listeners: ((event: { readonly key: string }) => unknown)[] = [];
  private underWay = 0;

  get = async (key: string) => {
    const value = this.values.get(key);
    if (this.delay > 0) await this.later(this.delay, () => undefined);
    return value;
  };
  store = async (key: string, value: string) => {
    this.values.set(key, value);
    this.tell(key);
  };
  delete = async (key: string) => {
    this.values.delete(key);
    this.tell(key);
  };
  onDidChange = (listener: (event: { readonly key: string }) => unknown) => this.listeners.push(listener);

  /**
   * Lets everything arrive that is on its way between windows, however long that takes. Between an answer and the
   * next question windows wait for nothing else, so when nothing is under way all of them are done.
   */
  async arrive(): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, 0));
    while (this.underWay > 0);
  }

  private tell(key: string): void {
    for (const listener of this.listeners) void this.later(0, () => listener({ key }));
  }

  private later(delay: number, act: () => unknown): Promise<void> {
    this.underWay += 1;
    return new Promise((resolve) =>
      setTimeout(() => {
        this.underWay -= 1;
        act();
        resolve();
      }, delay),
    );
  }
}

/** What VS Code keeps for a window over a reload. */
export class Memory implements WindowMemory {
  private readonly values = new Map<string, unknown>();
  get = <T>(key: string, otherwise: T) => (this.values.get(key) as T | undefined) ?? otherwise;
  update = async (key: string, value: unknown) => void this.values.set(key, structuredClone(value));
}

export const asFile = { keyOf: (uri: string) => uri, uriOf: (key: string) => key };
