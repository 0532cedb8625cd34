/** Which spans of a draft become codes: here, everywhere, or all. Pure. */
import type { Finding } from '../../scanner';
import { pseudonymise, type Mapping, type MappingEntry, type Replacement } from '../../sluice';
import { spanAt } from './span-at';

export type Reach = 'here' | 'everywhere' | 'all';

export interface ReplacePlan {
  /** Sorted by place in the text as it is. */
  readonly replacements: readonly Replacement[];
  /** What the codes stand for; to be kept before the text changes. */
  readonly mapping: Mapping;
  /** The text with the codes in it. */
  readonly text: string;
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
  const pressing = findings.filter(({ severity }) => severity !== 'info');
  const all = pseudonymise(text, pressing, mapping);
  const at = spanAt(all.replacements, target);
  const chosen =
    reach === 'all'
      ? all.replacements
      : at
        ? reach === 'here'
          ? [at]
          : sameOf(all.replacements, at, all.mapping)
        : [];
  if (chosen.length === 0) return undefined;
  const used = new Set(chosen.map(({ placeholder }) => placeholder));
  const before = new Set(mapping.entries.map(({ placeholder }) => placeholder));
  const entries = all.mapping.entries.filter(
    ({ placeholder }) => used.has(placeholder) || before.has(placeholder),
  );
  return { replacements: chosen, mapping: { ...all.mapping, entries }, text: withCodes(text, chosen) };
}

function withCodes(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let last = 0;
  for (const { start, end, placeholder } of replacements) {
    result += text.slice(last, start) + placeholder;
    last = end;
  }
  return result + text.slice(last);
}

const NAME_LABELS = new Set<string>(['NAAM', 'VOORNAAM', 'ACHTERNAAM', 'VOORLETTERS']);

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
  return `${NAME_LABELS.has(label) ? 'persoon' : label}-${number}`;
}
