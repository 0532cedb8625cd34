/** Which spans of a draft become codes: here, everywhere, or all. Pure. */
import type { Finding } from '../../scanner';
import {
  isNameLabel,
  numberGroup,
  pseudonymise,
  replaceSpans,
  type Mapping,
  type MappingEntry,
  type Pseudonymised,
  type Replacement,
} from '../../sluice';
import type { VaultEntry } from '../vault/entries';
import { pressingOf } from './marking';
import { spanAt } from './span-at';

export type Reach = 'here' | 'everywhere' | 'all';

export interface ReplacePlan {
  /** Sorted by place in the text as it is. */
  readonly replacements: readonly Replacement[];
  /** What the codes stand for; to be kept before the text changes. */
  readonly mapping: Mapping;
  /** The text with the codes in it. */
  readonly text: string;
  /** True when no finding that needs an action is left in that text. */
  readonly isComplete: boolean;
}

/**
 * Plans the replacement of the finding at `target` (a UTF-16 offset), of the same person or value everywhere, or of
 * all findings that need an action. Codes are those of the whole text, so that replacing one by one
 * or all at once gives the same codes. Undefined when there is nothing to replace.
 */
export function replacePlan(
  text: string,
  findings: readonly Finding[],
  mapping: Mapping,
  reach: Reach,
  target: number,
): ReplacePlan | undefined {
  const all = pseudonymise(text, pressingOf(findings), mapping);
  const at = spanAt(all.replacements, target);
  const chosen =
    reach === 'all'
      ? all.replacements
      : at
        ? reach === 'here'
          ? [at]
          : sameOf(all.replacements, at, all.mapping)
        : [];
  return planFor(text, mapping, all, chosen);
}

/**
 * The plan that replaces `chosen` out of `all` that is to be replaced. Undefined when that is nothing.
 * @param mapping what was kept before.
 */
export function planFor(
  text: string,
  mapping: Mapping,
  all: Pseudonymised,
  chosen: readonly Replacement[],
): ReplacePlan | undefined {
  if (chosen.length === 0) return undefined;
  const used = new Set(chosen.map(({ placeholder }) => placeholder));
  const before = new Set(mapping.entries.map(({ placeholder }) => placeholder));
  const entries = all.mapping.entries.filter(
    ({ placeholder }) => used.has(placeholder) || before.has(placeholder),
  );
  const numbers = new Set([...mapping.persons, ...entries.filter(isOfPerson)].map(({ number }) => number));
  // A person without a code of its own would keep a number that nobody has.
  const persons = all.mapping.persons.filter(({ number }) => numbers.has(number));
  const { text: withCodes, placed } = replaceSpans(text, chosen, ({ placeholder }) => placeholder);
  return {
    replacements: placed,
    mapping: { ...all.mapping, entries, persons },
    text: withCodes,
    isComplete: chosen.length === all.replacements.length,
  };
}

/**
 * What an answer is checked against once a plan is carried out. Of a text that left through the gate that stays what
 * left. Of any other it is the text with the codes, which a user may copy in another way; while there are originals in
 * it, it is no text to send, and its answer is checked against nothing.
 */
export function sentAfter(
  entry: Pick<VaultEntry, 'left' | 'sent'> | undefined,
  { text, isComplete }: ReplacePlan,
): string {
  if (entry?.left) return entry.sent;
  return isComplete ? text : '';
}

const isOfPerson = ({ label }: MappingEntry): boolean => isNameLabel(label);

/** Replacements of the same person, or of the same value. */
function sameOf(
  replacements: readonly Replacement[],
  one: Replacement,
  mapping: Mapping,
): readonly Replacement[] {
  const identity = new Map(mapping.entries.map((entry) => [entry.placeholder, identityOf(entry)]));
  return replacements.filter(
    ({ placeholder }) =>
      placeholder === one.placeholder || identity.get(placeholder) === identity.get(one.placeholder),
  );
}

function identityOf({ label, number }: MappingEntry): string {
  return `${numberGroup(label)}-${number}`;
}
