/** The two members of VS Code's memory of a window (a Memento) that are needed here. It survives a reload of that window. */
export interface WindowMemory {
  get<T>(key: string, otherwise: T): T;
  update(key: string, value: unknown): PromiseLike<void>;
}
