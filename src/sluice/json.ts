/** Small readers for JSON that nobody vouches for. */

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The value of a JSON text; `undefined` when it isn't JSON. A byte order mark, which Notepad and PowerShell write in
 * front of it, counts for nothing.
 */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isOneOf<T extends string>(value: unknown, allowed: readonly T[]): value is T {
  return (allowed as readonly unknown[]).includes(value);
}

export function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
