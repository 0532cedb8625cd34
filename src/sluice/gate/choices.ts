/** What users said about findings: "vervangen" and "dit is geen naam". */
import { CATEGORIES } from '../../scanner/finding';
import type { Category, Severity } from '../../scanner';
import { isObject, isOneOf, parseJson } from '../json';
import type { Choice, ProposedFinding } from '../types';

const SEVERITIES: readonly Severity[] = ['info', 'review', 'block'];

/** `choices` with one more; an earlier choice about the same key in the same scope gives way. */
export function choose(
  choices: readonly Choice[],
  finding: Pick<ProposedFinding, 'key' | 'category' | 'severity'>,
  choice: Choice['choice'],
  scope: Choice['scope'] = 'document',
): Choice[] {
  const { key, category, severity } = finding;
  return [
    ...choices.filter((c) => c.key !== key || c.scope !== scope),
    { key, category, severity, choice, scope },
  ];
}

function readChoice(value: unknown): Choice | null {
  if (!isObject(value)) return null;
  const { key, category, severity, choice, scope } = value;
  if (typeof key !== 'string' || !isOneOf(category, CATEGORIES) || !isOneOf(severity, SEVERITIES))
    return null;
  if (!isOneOf(choice, ['replace', 'keep'] as const) || !isOneOf(scope, ['document', 'practice'] as const))
    return null;
  return { key, category, severity, choice, scope };
}

/** Reads stored choices from untrusted JSON text; entries that are not choices are left out (the safe side). */
export function parseChoices(json: string): Choice[] {
  const value = parseJson(json);
  return Array.isArray(value) ? value.map(readChoice).filter((choice) => choice !== null) : [];
}

/** What a fingerprint is made of: the category and the word, in one spelling of Unicode and white space. */
export function choiceSource(category: Category, value: string): string {
  return `${category}\n${value.normalize('NFC').replace(/\s+/g, ' ').trim()}`;
}

/** The choice that holds for a finding: the document's own before the practice's, confirmed before kept. */
export function choiceFor(
  byKey: ReadonlyMap<string, readonly Choice[]>,
  key: string,
  finding: { readonly category: Category; readonly severity: Severity },
): Choice | null {
  const fitting = (byKey.get(key) ?? []).filter(
    (c) =>
      c.category === finding.category &&
      (c.choice === 'replace' || SEVERITIES.indexOf(c.severity) >= SEVERITIES.indexOf(finding.severity)),
  );
  return fitting.find((c) => c.scope === 'document') ?? fitting[0] ?? null;
}
