/** Doses, numbers and dates of an input that its answer doesn't have any more. */
import type { PartialDay } from '../dates';
import { findFacts, isArticle, type Fact } from './facts';
import { impliedFrequencies } from './frequencies';
import type { Span } from '../spans';

export interface GoneFact extends Span {
  /** A dose is how much of a medicine and how often; every other measure is a number. */
  readonly kind: 'dose' | 'number';
}

/** Units of medicines. Of the others, such as kg and mmol, a letter for a patient leaves out many on purpose. */
const DOSE_UNITS = new Set(['mg', 'ml', 'ie', 'tablet', 'toediening', '/dag', '/week']);

/** '' for no unit. */
const unitOf = ({ key }: Fact) => key.split(' ')[1] ?? '';

const mayBeSameDay = (a: PartialDay, b: PartialDay) =>
  a.month === b.month &&
  (a.day === b.day || a.day === null) &&
  (a.year === b.year || a.year === null || b.year === null);

/** What an answer holds, to ask whether a fact of the input is in it. */
class Held {
  private readonly keys: ReadonlySet<string>;
  private readonly values: ReadonlySet<string>;
  private readonly days: readonly PartialDay[];

  constructor(answer: string) {
    const facts = findFacts(answer);
    const amounts = facts.filter(({ kind }) => kind === 'number' || kind === 'dose');
    this.values = new Set(amounts.map(({ value }) => value));
    this.keys = new Set([...facts.map(({ key }) => key), ...impliedFrequencies(answer)]);
    this.days = facts.flatMap(({ date }) => (date ? [date] : []));
  }

  /** @param isNew true for a value that the input doesn't have without a unit. */
  has(fact: Fact, isDose: boolean, isNew: (value: string) => boolean): boolean {
    const { date, key, value } = fact;
    if (date) return this.days.some((day) => mayBeSameDay(date, day));
    if (this.keys.has(key)) return true;
    // A dose whose unit is gone is a new number in the answer: that one is pointed at.
    if (isDose) return this.keys.has(value) && isNew(value);
    return fact.kind !== 'date' && this.values.has(value);
  }
}

const isDoseOf = (fact: Fact) => fact.kind === 'dose' && DOSE_UNITS.has(unitOf(fact));

/** Facts with a slash between them are read together: "158/92". */
function together(text: string, facts: readonly Fact[]): Fact[][] {
  const groups: Fact[][] = [];
  for (const fact of facts) {
    const before = groups.at(-1)?.at(-1);
    if (before && text.slice(before.end, fact.start) === '/') groups.at(-1)!.push(fact);
    else groups.push([fact]);
  }
  return groups;
}

/**
 * Facts of `input` that `answer` lacks, each once, sorted. Numbers in words count for doses only ("drie keer per dag"):
 * elsewhere they are words of a sentence.
 * @param known texts whose facts aren't asked for: what codes stand for.
 */
export function goneFacts(input: string, answer: string, known: readonly string[]): GoneFact[] {
  const held = new Held(answer);
  const exempt = new Set(known.flatMap(findFacts).map(({ key }) => key));
  const facts = findFacts(input);
  const keys = new Set(facts.map(({ key }) => key));
  const isNew = (value: string) => !keys.has(value);
  const asked = facts.filter(
    (fact) =>
      ['number', 'dose', 'date'].includes(fact.kind) && !isArticle(input, fact) && !exempt.has(fact.key),
  );
  const seen = new Set<string>();
  return together(input, asked).flatMap((group) => {
    const [first, last] = [group[0]!, group.at(-1)!];
    const isDose = group.some(isDoseOf);
    const key = group.map((fact) => fact.key).join('/');
    const isWord = first.kind !== 'date' && !/\d|[½¼¾]/u.test(input.slice(first.start, last.end));
    if (seen.has(key) || (isWord && !isDose) || group.every((fact) => held.has(fact, isDose, isNew)))
      return [];
    seen.add(key);
    return [{ kind: isDose ? ('dose' as const) : ('number' as const), start: first.start, end: last.end }];
  });
}
