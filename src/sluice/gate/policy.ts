/** What may go where. One value decides; an organisation's file (`beleid.json`) can only make it stricter. */
import { CATEGORIES, CORE_CATEGORIES, DIRECT_CATEGORIES } from '../../scanner/finding';
import type { Category } from '../../scanner';
import { isObject, isOneOf, isWhole, parseJson, type JsonObject } from '../json';
import { MESSAGES } from '../messages';
import { DESTINATION_KINDS, type DestinationKind, type DestinationPolicy, type Policy } from '../types';

/**
 * Longest text that may pass, in UTF-16 units. Our own choice: some 35 pages of A4. More than that nobody looks
 * through in the preview, and it is about what fits in the smallest context windows in use (32,000 tokens at
 * three to four Dutch characters each).
 */
const MAX_CHARACTERS = 100_000;

const shared = {
  allowed: true,
  dismissal: 'practice',
  maxCharacters: MAX_CHARACTERS,
  journalRequired: false,
} as const;

/**
 * What holds without a policy file. `extern`: no direct identifier, every doubt is asked (ROER 3.3.1, "in alle
 * gevallen"). `zorgkader`: the care network may see patient data, so doubts don't hold, but data minimisation
 * replaces what is certain (AVG art. 5(1)(c)). `lokaal`: nothing leaves the machine; the core stays out of model logs.
 */
export const DEFAULT_POLICY: Policy = {
  extern: { ...shared, guarded: DIRECT_CATEGORIES, review: 'ask' },
  zorgkader: { ...shared, guarded: DIRECT_CATEGORIES, review: 'leave' },
  lokaal: { ...shared, guarded: CORE_CATEGORIES, review: 'leave' },
};

const closed: DestinationPolicy = {
  allowed: false,
  guarded: CATEGORIES,
  review: 'replace',
  dismissal: 'never',
  maxCharacters: MAX_CHARACTERS,
  journalRequired: true,
};

/**
 * What holds when the policy file can't be read: it may have forbidden every destination, so nothing leaves
 * this machine. A model on the machine stays, with everything replaced.
 */
export const STRICTEST_POLICY: Policy = {
  extern: closed,
  zorgkader: closed,
  lokaal: { ...closed, allowed: true },
};

/** From loose to strict. */
const REVIEWS: readonly DestinationPolicy['review'][] = ['leave', 'ask', 'replace'];
const DISMISSALS: readonly DestinationPolicy['dismissal'][] = ['practice', 'document', 'never'];

const stricter = <T>(order: readonly T[], a: T, b: T): T => (order.indexOf(a) >= order.indexOf(b) ? a : b);

function tightenOne(base: DestinationPolicy, file: DestinationPolicy): DestinationPolicy {
  return {
    allowed: base.allowed && file.allowed,
    guarded: CATEGORIES.filter(
      (category) => base.guarded.includes(category) || file.guarded.includes(category),
    ),
    review: stricter(REVIEWS, base.review, file.review),
    dismissal: stricter(DISMISSALS, base.dismissal, file.dismissal),
    maxCharacters: Math.min(base.maxCharacters, file.maxCharacters),
    journalRequired: base.journalRequired || file.journalRequired,
  };
}

/** The stricter of two policies, setting by setting: `file` can never loosen `base`. */
export function tighten(base: Policy, file: Policy): Policy {
  return {
    extern: tightenOne(base.extern, file.extern),
    zorgkader: tightenOne(base.zorgkader, file.zorgkader),
    lokaal: tightenOne(base.lokaal, file.lokaal),
  };
}

/** What a policy file came to. */
export interface ParsedPolicy {
  readonly policy: Policy;
  /** One Dutch sentence for the user when the file can't be used (then `policy` is the strictest). */
  readonly problem: string | null;
  /** Dutch sentences about settings that were looser than the base and so had no effect. */
  readonly notes: readonly string[];
}

type Changes = { -readonly [K in keyof DestinationPolicy]?: DestinationPolicy[K] };

const DUTCH_REVIEW = { 'laten staan': 'leave', vragen: 'ask', vervangen: 'replace' } as const;
const DUTCH_DISMISSAL = { praktijk: 'practice', document: 'document', nooit: 'never' } as const;

const keysOf = <T extends object>(value: T) => Object.keys(value) as (keyof T & string)[];

/** One setting of the file by its Dutch key; false when the value is not of its kind. */
const READERS: Readonly<Record<string, (value: unknown, into: Changes) => boolean>> = {
  toegestaan: (value, into) => {
    if (typeof value !== 'boolean') return false;
    into.allowed = value;
    return true;
  },
  vervangen: (value, into) => {
    if (!Array.isArray(value) || !value.every((v): v is Category => isOneOf(v, CATEGORIES))) return false;
    into.guarded = value;
    return true;
  },
  twijfel: (value, into) => {
    if (!isOneOf(value, keysOf(DUTCH_REVIEW))) return false;
    into.review = DUTCH_REVIEW[value];
    return true;
  },
  geenNaam: (value, into) => {
    if (!isOneOf(value, keysOf(DUTCH_DISMISSAL))) return false;
    into.dismissal = DUTCH_DISMISSAL[value];
    return true;
  },
  maximumTekens: (value, into) => {
    if (!isWhole(value) || value < 1) return false;
    into.maxCharacters = value;
    return true;
  },
  logboekVerplicht: (value, into) => {
    if (typeof value !== 'boolean') return false;
    into.journalRequired = value;
    return true;
  },
};

/** The key of the first setting that can't be used, or null. */
function readSettings(kind: DestinationKind, settings: JsonObject, into: Changes): string | null {
  for (const [key, value] of Object.entries(settings)) {
    if (!Object.hasOwn(READERS, key) || !READERS[key]!(value, into)) return `${kind}.${key}`;
  }
  return null;
}

/** Settings of the file that would have loosened the base, by their Dutch key. */
function ignoredSettings(base: DestinationPolicy, changes: Changes): string[] {
  const looser: string[] = [];
  if (changes.allowed && !base.allowed) looser.push('toegestaan');
  if (changes.review && stricter(REVIEWS, base.review, changes.review) !== changes.review)
    looser.push('twijfel');
  if (changes.dismissal && stricter(DISMISSALS, base.dismissal, changes.dismissal) !== changes.dismissal) {
    looser.push('geenNaam');
  }
  if (changes.maxCharacters && changes.maxCharacters > base.maxCharacters) looser.push('maximumTekens');
  if (changes.journalRequired === false && base.journalRequired) looser.push('logboekVerplicht');
  return looser;
}

const unusable = (problem: string): ParsedPolicy => ({ policy: STRICTEST_POLICY, problem, notes: [] });

/**
 * Reads the text of `beleid.json` and tightens `base` with it. Never throws: malformed JSON, an unknown key or a
 * value of the wrong kind gives the strictest policy and a `problem` (which doesn't name the file; the edge does).
 * `vervangen` adds categories to those of the base. The form of the file stands in docs/beleid.md.
 */
export function parsePolicy(json: string, base: Policy = DEFAULT_POLICY): ParsedPolicy {
  const value = parseJson(json);
  if (!isObject(value)) return unusable(MESSAGES.policyNotJson);
  if (value['versie'] !== 1) return unusable(MESSAGES.policyVersion);
  const file: Record<DestinationKind, DestinationPolicy> = { ...base };
  const notes: string[] = [];
  for (const [key, settings] of Object.entries(value)) {
    if (key === 'versie') continue;
    if (!isOneOf(key, DESTINATION_KINDS) || !isObject(settings)) return unusable(MESSAGES.policyKey(key));
    const changes: Changes = {};
    const wrong = readSettings(key, settings, changes);
    if (wrong !== null) return unusable(MESSAGES.policyKey(wrong));
    file[key] = { ...base[key], ...changes };
    notes.push(...ignoredSettings(base[key], changes).map((name) => MESSAGES.policyLooser(`${key}.${name}`)));
  }
  return { policy: tighten(base, file), problem: null, notes };
}

/**
 * Where an organisation's policy file lies: a folder that only an administrator of the machine can write to.
 * `platform` as Node names it; `programData` the Windows environment variable.
 */
export function policyFilePath(platform: string, programData = 'C:\\ProgramData'): string {
  if (platform === 'win32') return `${programData}\\Promptsluis\\beleid.json`;
  if (platform === 'darwin') return '/Library/Application Support/Promptsluis/beleid.json';
  return '/etc/promptsluis/beleid.json';
}
