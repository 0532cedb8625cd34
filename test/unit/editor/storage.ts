// Storage as VS Code gives it to windows, in memory.
import type { SecretStore } from '../../../src/editor/shared/protected-storage';
import type { WindowMemory } from '../../../src/editor/shared/window-memory';

/** Protected storage as windows see it: one for all of them, and each hears of every write. */
export class Storage implements SecretStore {
  readonly values = new Map<string, string>();
  private readonly listeners: ((event: { readonly key: string }) => unknown)[] = [];
  get = async (key: string) => this.values.get(key);
  store = async (key: string, value: string) => {
    this.values.set(key, value);
    this.tell(key);
  };
  delete = async (key: string) => {
    this.values.delete(key);
    this.tell(key);
  };
  onDidChange = (listener: (event: { readonly key: string }) => unknown) => this.listeners.push(listener);
  private tell(key: string): void {
    for (const listener of this.listeners) setTimeout(() => listener({ key }), 0);
  }
}

/** Lets what is on its way between windows arrive. */
export const arrive = () => new Promise((resolve) => setTimeout(resolve, 20));

/** What VS Code keeps for a window over a reload. */
export class Memory implements WindowMemory {
  private readonly values = new Map<string, unknown>();
  get = <T>(key: string, otherwise: T) => (this.values.get(key) as T | undefined) ?? otherwise;
  update = async (key: string, value: unknown) => void this.values.set(key, structuredClone(value));
}

export const asFile = { keyOf: (uri: string) => uri, uriOf: (key: string) => key };

/** Storage whose answers are older than what another window writes meanwhile. In milliseconds. */
export function slowDown(storage: Storage, delay: number): void {
  const { get } = storage;
  storage.get = async (key) => {
    const value = await get(key);
    await new Promise((resolve) => setTimeout(resolve, delay));
    return value;
  };
}
