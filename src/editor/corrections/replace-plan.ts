/** Which spans of a draft become codes: here, everywhere, or all. Pure. */
import type { Finding } from '../../scanner';
import {
  isNameLabel,
  MARKED_REASON,
  numberGroup,
  pseudonymise,
  replaceSpans,
  withEchoes,
  withMarked,
  wordsToMark,
  type Mapping,
  type MappingEntry,
  type MarkedWords,
  type Pseudonymised,
  type Replacement,
} from '../../sluice';
import type { VaultEntry } from '../vault/entries';
import { HALF_REASON, halfFindings, halvesMeant, isHalfOf, otherHalves } from './double-names';
import { pressingOf } from './marking';
import { spanAt } from './span-at';

export type Reach = 'here' | 'everywhere' | 'all';

export interface ReplacePlan {
  /** Sorted by place in the text as it is. */
  readonly replacements: readonly Replacement[];
  /** What the codes stand for; to be kept before the text changes. */
  readonly mapping: Mapping;
  /** What of it only the user saw, to be remembered: once the data are put back the scanner misses it again. */
  readonly marked: readonly MarkedWords[];
  /** The text with the codes in it. */
  readonly text: string;
  /** True when no finding that needs an action is left in that text. */
  readonly isComplete: boolean;
}

/**
 * Plans the replacement of the finding at `target` (a UTF-16 offset), of the same person or value everywhere, or of
 * all findings that need an action. Of a double name each half goes along everywhere. Codes are those of the whole text, so that replacing one by one
 * or all at once gives the same codes. A number or birth date counts wherever it stands, as it does for the gate: a name
 * of a file has no underline. Undefined when there is nothing to replace.
 * @param kept findings that the user called false alarms: those places stay.
 */
export function replacePlan(
  text: string,
  findings: readonly Finding[],
  mapping: Mapping,
  reach: Reach,
  target: number,
  kept: readonly Finding[] = [],
): ReplacePlan | undefined {
  const found = pressingOf(findings);
  const pressing = withEchoes(text, found, mapping, { replaced: found, kept });
  const all = pseudonymise(text, pressing, mapping);
  if (reach === 'all') return planFor(text, mapping, all, all.replacements);
  const at = spanAt(all.replacements, target);
  if (!at) return undefined;
  if (reach === 'here') return planFor(text, mapping, all, [at]);
  return planEverywhere(text, pressing, mapping, (found) =>
    sameOf(
      found,
      found.replacements.filter(({ start }) => start === at.start),
    ),
  );
}

/** The plan that replaces some findings of a text and leaves the others. */
export function planHere(
  text: string,
  findings: readonly Finding[],
  mapping: Mapping,
  isMeant: (replacement: Replacement) => boolean,
): ReplacePlan | undefined {
  const all = pseudonymise(text, findings, mapping);
  return planFor(text, mapping, all, all.replacements.filter(isMeant));
}

/**
 * The plan that replaces some findings of a text, and of a double name among them both halves everywhere, also where
 * nobody saw that one is a name.
 * @param findings all that are to get codes sooner or later.
 * @param meant picks those that are to be replaced now.
 */
export function planEverywhere(
  text: string,
  findings: readonly Finding[],
  mapping: Mapping,
  meant: (all: Pseudonymised) => readonly Replacement[],
): ReplacePlan | undefined {
  const first = pseudonymise(text, findings, mapping);
  const own = meant(first);
  const others = sameOf(first, otherHalves(text, first, own));
  const halves = halvesMeant([...own, ...others], first.mapping);
  const missed = halfFindings(text, halves, first.replacements);
  const all = missed.length === 0 ? first : pseudonymise(text, [...findings, ...missed], mapping);
  const isHalf = isHalfOf(halves);
  const starts = new Set([...meant(all), ...others, ...missed].map(({ start }) => start));
  const chosen = all.replacements.filter(
    ({ start, category, original }) => starts.has(start) || (category === 'NAAM' && isHalf(original)),
  );
  return planFor(text, mapping, all, chosen);
}

/**
 * The plan that replaces `chosen` out of `all` that is to be replaced. Undefined when that is nothing.
 * @param mapping what was kept before.
 */
function planFor(
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
    marked: markedBy(placed),
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

/** The words that got a code of their own, without a title before them. */
function markedBy(replacements: readonly Replacement[]): MarkedWords[] {
  return replacements
    .filter(({ reason }) => reason === MARKED_REASON || reason === HALF_REASON)
    .reduce<MarkedWords[]>((sofar, { original, category, reason }) => {
      const words = wordsToMark(original, category);
      return withMarked(
        sofar,
        reason === HALF_REASON ? words.map((one) => ({ ...one, withCapital: true })) : words,
      );
    }, []);
}

const isOfPerson = ({ label }: MappingEntry): boolean => isNameLabel(label);

/** Replacements of the same persons, or of the same values, as those that are chosen. */
function sameOf({ replacements, mapping }: Pseudonymised, chosen: readonly Replacement[]): Replacement[] {
  const known = new Map(mapping.entries.map((entry) => [entry.placeholder, identityOf(entry)]));
  const identity = ({ placeholder }: Replacement): string => known.get(placeholder) ?? placeholder;
  const identities = new Set(chosen.map(identity));
  return replacements.filter((one) => identities.has(identity(one)));
}

function identityOf({ label, number }: MappingEntry): string {
  return `${numberGroup(label)}-${number}`;
}
