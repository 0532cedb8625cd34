import { PRACTICE_KEYS, type PracticeKey } from './template';

/** One `${…}` in a text. Offsets are UTF-16, end exclusive. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  /** What stands between the braces, trimmed; `undefined` when the closing brace is missing on that line. */
  readonly name: string | undefined;
}

const PRACTICE_PREFIX = 'praktijk.';
/** The reference to the text that is selected in the editor. */
export const SELECTION = 'selectie';

/** All `${…}` in `text`, in order. One pass; an unclosed one ends at the end of its line. */
export function findReferences(text: string): Reference[] {
  const found: Reference[] = [];
  for (let start = text.indexOf('${'); start >= 0; start = text.indexOf('${', start + 2)) {
    const rest = /[}\n\r$]/g;
    rest.lastIndex = start + 2;
    const stop = rest.exec(text);
    const at = stop?.index ?? text.length;
    const closed = stop?.[0] === '}';
    found.push({
      start,
      end: closed ? at + 1 : at,
      name: closed ? text.slice(start + 2, at).trim() : undefined,
    });
  }
  return found;
}

/** The profile key of `praktijk.telefoon`, or `undefined` when it is no known key. */
export function practiceKey(name: string): PracticeKey | undefined {
  if (!name.startsWith(PRACTICE_PREFIX)) return undefined;
  const key = name.slice(PRACTICE_PREFIX.length);
  return PRACTICE_KEYS.find((known) => known === key);
}

/** The names a reference can have in a template with these fields. */
export function knownReferences(fieldIds: readonly string[]): string[] {
  return [...fieldIds, SELECTION, ...PRACTICE_KEYS.map((key) => PRACTICE_PREFIX + key)];
}

/** A value that is one reference and nothing else: its name. */
export function soleReference(text: string): string | undefined {
  const [first] = findReferences(text);
  return first && first.start === 0 && first.end === text.length ? first.name : undefined;
}
