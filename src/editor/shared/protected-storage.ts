/** VS Code's protected storage, of which the failure can be told from any other. Knows no VS Code. */

/** The members of VS Code's SecretStorage that Promptsluis needs. */
export interface SecretStore {
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
  /** Fires in every window, also in the one that wrote. */
  onDidChange(listener: (event: { readonly key: string }) => unknown): unknown;
}

/** Protected storage refused. Says nothing of what was to be kept. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
}

/**
 * Whether an error says that protected storage refused. Told by its name: the extension is two bundles, and each has
 * a class of its own.
 */
export function isStorageFailure(error: unknown): boolean {
  return error instanceof Error && error.name === 'StorageFailure';
}

/** The same storage; what it rejects with is a StorageFailure. */
export function protectedStorage(secrets: SecretStore): SecretStore {
  const guard = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    try {
      return await work();
    } catch {
      throw new StorageFailure('protected storage refused');
    }
  };
  return {
    get: (key) => guard(() => secrets.get(key)),
    store: (key, value) => guard(() => secrets.store(key, value)),
    delete: (key) => guard(() => secrets.delete(key)),
    onDidChange: (listener) => secrets.onDidChange(listener),
  };
}
