/**
 * Settings as they were meant. Users write them by hand, and VS Code gives what stands there, whatever package.json
 * says: a value that isn't known must never keep Promptsluis from starting. Pure.
 */
import { PRACTICE_KEYS, type PracticeProfile } from '../prompts';
import { folderPath } from './shared/paths';

const LANGUAGES = ['plaintext', 'markdown'];

/** `promptsluis.talen`: what isn't a name is left out. No names at all where some were meant counts as the default. */
export function languagesFrom(value: unknown): string[] {
  if (!Array.isArray(value)) return [...LANGUAGES];
  const names = value.filter((name): name is string => typeof name === 'string' && name !== '');
  return names.length === 0 && value.length > 0 ? [...LANGUAGES] : names;
}

/** `promptsluis.sjablonenmap`: a path; empty when none is set. */
export function folderFrom(value: unknown): string {
  return typeof value === 'string' ? folderPath(value) : '';
}

/** `promptsluis.praktijk`: what isn't text or isn't known is left out. */
export function profileFrom(value: unknown): PracticeProfile {
  if (typeof value !== 'object' || value === null) return {};
  const raw = value as Record<string, unknown>;
  return Object.fromEntries(
    PRACTICE_KEYS.filter((key) => typeof raw[key] === 'string').map((key) => [key, raw[key] as string]),
  );
}

/** `promptsluis.chatbot`: the bare address of a site; undefined for anything else. */
export function siteFrom(value: unknown): string | undefined {
  return typeof value === 'string' && /^https:\/\/[\w.-]+\/?$/u.test(value) ? value : undefined;
}
