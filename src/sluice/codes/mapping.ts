/** The table of placeholders and originals: made, extended, kept, read back with distrust, and expired. */
import { isObject, isOneOf, isWhole, parseJson } from '../json';
import { PERSON_ROLES } from '../names/name-cues';
import { strongerRole } from '../names/persons';
import { withoutLineEnds } from './one-line';
import { isNameLabel, LABELS, numberGroup, strictPattern } from './placeholders';
import type { KnownPerson, Mapping, MappingEntry } from '../types';

/** An empty mapping. `now` and `expires` in milliseconds; the edge passes the end of its local day as `expires`. */
export function createMapping(now: number, expires: number): Mapping {
  return { version: 1, created: now, expires, entries: [], persons: [], reserved: [] };
}

/** True from the moment of expiry on. */
export function isExpired(mapping: Mapping, now: number): boolean {
  return !(now < mapping.expires);
}

/** The mapping as JSON text. Patient data: only for memory, protected storage, or a file the user names. */
export function serialiseMapping(mapping: Mapping): string {
  return JSON.stringify(mapping);
}

/**
 * The mapping for a letter made anew, where lines end elsewhere: no original breaks off in the middle. To give a text
 * back as it was use the mapping itself.
 */
export function withoutLineBreaks(mapping: Mapping): Mapping {
  const entries = mapping.entries.map((entry) => ({
    ...entry,
    original: withoutLineEnds(entry.original, entry.label),
  }));
  return { ...mapping, entries };
}

function readEntry(value: unknown): MappingEntry | null {
  if (!isObject(value)) return null;
  const { placeholder, label, number, variant, original } = value;
  if (typeof placeholder !== 'string' || typeof variant !== 'string' || typeof original !== 'string')
    return null;
  if (!isOneOf(label, LABELS) || !isWhole(number) || number < 1 || original === '') return null;
  const match = strictPattern().exec(placeholder);
  if (!match || match[0] !== placeholder) return null;
  const same = match[1] === label && match[2] === String(number) && match[3] === variant;
  return same ? { placeholder, label, number, variant, original } : null;
}

function readPerson(value: unknown): KnownPerson | null {
  if (!isObject(value)) return null;
  const { number, gender, role = null } = value;
  const knownGender = gender === null || gender === 'm' || gender === 'v';
  const knownRole = role === null || isOneOf(role, PERSON_ROLES);
  return isWhole(number) && number >= 1 && knownGender && knownRole ? { number, gender, role } : null;
}

const GROUPS = [...new Set(LABELS.map(numberGroup))].join('|');
const RESERVED = new RegExp(`^(?:(?:${GROUPS})-\\d{1,7}|\\[(?:${LABELS.join('|')})-\\d{1,7}[a-z]{0,3}\\])$`);

const slotOf = ({ label, number, variant }: MappingEntry) => `${label}-${number}${variant}`;

/** Every element read, or `null` when one of them can't be. */
function readAll<T>(value: unknown, read: (element: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const all: T[] = [];
  for (const element of value) {
    const one = read(element);
    if (one === null) return null;
    all.push(one);
  }
  return all;
}

/**
 * Reads a mapping from untrusted JSON text. Every field is checked; `null` when anything is wrong
 * (no half-read mappings: a wrong original in a letter is worse than none).
 */
export function parseMapping(json: string): Mapping | null {
  const value = parseJson(json);
  if (!isObject(value) || value['version'] !== 1) return null;
  const { created, expires } = value;
  if (!isWhole(created) || !isWhole(expires)) return null;
  const entries = readAll(value['entries'], readEntry);
  const persons = readAll(value['persons'], readPerson);
  const reserved = readAll(value['reserved'], (v) => (typeof v === 'string' && RESERVED.test(v) ? v : null));
  if (!entries || !persons || !reserved) return null;
  const numbers = new Set(persons.map((person) => person.number));
  const consistent =
    new Set(entries.map(slotOf)).size === entries.length &&
    numbers.size === persons.length &&
    entries.every((entry) => !isNameLabel(entry.label) || numbers.has(entry.number));
  return consistent ? { version: 1, created, expires, entries, persons, reserved } : null;
}

const numberOf = ({ label, number }: MappingEntry) => `${numberGroup(label)}-${number}`;

/** True when both gave out one number, and nothing says that it was to the same person or value. */
function shareNumbers(first: Mapping, second: Mapping): boolean {
  const name = (entry: MappingEntry) => `${slotOf(entry)} ${entry.original}`;
  const names = new Set(first.entries.map(name));
  const same = new Set(second.entries.filter((entry) => names.has(name(entry))).map(numberOf));
  const numbers = new Set(first.entries.map(numberOf));
  return second.entries.some((entry) => numbers.has(numberOf(entry)) && !same.has(numberOf(entry)));
}

/** What either knows of a person. Where roles differ the stronger one holds, as when one text says both. */
function mergePersons(first: KnownPerson, second: KnownPerson): KnownPerson {
  return {
    number: first.number,
    gender: first.gender ?? second.gender,
    role: strongerRole(first.role ?? null, second.role ?? null),
  };
}

/**
 * Both mappings in one, with the earliest moments of the two. `null` when they contradict each other (one
 * placeholder with two originals, or one number for two persons): letters don't mix.
 */
export function mergeMappings(first: Mapping, second: Mapping): Mapping | null {
  if (shareNumbers(first, second)) return null;
  const bySlot = new Map(first.entries.map((entry) => [slotOf(entry), entry]));
  const entries = [...first.entries];
  for (const entry of second.entries) {
    const known = bySlot.get(slotOf(entry));
    if (known && known.original !== entry.original) return null;
    if (!known) entries.push(entry);
  }
  const persons = new Map(first.persons.map((person) => [person.number, person]));
  for (const person of second.persons) {
    const known = persons.get(person.number);
    persons.set(person.number, known ? mergePersons(known, person) : person);
  }
  return {
    version: 1,
    created: Math.min(first.created, second.created),
    expires: Math.min(first.expires, second.expires),
    entries,
    persons: [...persons.values()],
    reserved: [...new Set([...first.reserved, ...second.reserved])].sort(),
  };
}
