/**
 * Numbers and birth dates that are known to point to a person, where they stand once more and nothing around them says
 * so: a BSN in the name of a file, a birth date behind "gezien op". A name is left to the scanner, which knows what
 * else the word can mean.
 */
import type { Category, Finding } from '../../scanner';
import { isNameLabel } from '../codes/placeholders';
import { findDates, parseBirthDate, yearOf } from '../dates';
import { MESSAGES } from '../messages';
import { joined, outside, touching, type Span } from '../spans';
import type { Day, Mapping } from '../types';

export interface KnownValue {
  readonly category: Category;
  readonly value: string;
}

/** Of these each value is one person's. Addresses and names of institutions are shared, and are words. */
const ECHOED: readonly Category[] = [
  'GEBOORTEDATUM',
  'BSN',
  'PATIENTNUMMER',
  'POLISNUMMER',
  'IDNUMMER',
  'ZORGCODE',
  'TELEFOON',
  'IBAN',
];

/** A shorter number stands elsewhere by chance: a dose, a year, a postcode. */
const FEWEST_DIGITS = 6;
/** No number of a person has more; a longer row of digits is several. */
const MOST_DIGITS = 18;
/** With letters beside them, as in "Oct 3, 1991", fewer digits are telling. */
const FEWEST_WITH_LETTERS = 5;
/** A value in words, "achttien vier zesenzestig", is telling from this length on, in UTF-16 units. */
const SHORTEST_WORDS = 12;

/** Numbers below each other make a known one by chance, unless it is as long as this; a hyphen says that a line goes on. */
const FEWEST_OVER_LINES = 8;

const RUN = /\p{Nd}+/gu;
/** At most three marks or spaces between two groups of one number: in how many it stands says nothing. */
const GAP = /^[^\p{L}\p{N}\n]{0,3}$/u;
/** The same with a line end among them. */
const LINE_TURN = /^[^\p{L}\p{N}\n]{0,3}\n[^\p{L}\p{N}\n]{0,3}$/u;
const HYPHENATED = /^\p{Pd}[^\S\n]*\n/u;
/** No gap is longer; in UTF-16 units. */
const LONGEST_GAP = 16;

/** Digits of another script stay: a run without any would never make a number too long. */
const digitsOf = (text: string) => text.normalize('NFKC').replace(/\P{Nd}/gu, '');
const two = (number: number) => String(number).padStart(2, '0');
const nameOf = ({ year, month, day }: Day) => `${year}-${month}-${day}`;

/** Fewest digits of a number that goes on over this gap between two groups; undefined where none does. */
function fewestOver(text: string, start: number, end: number): number | undefined {
  if (end - start > LONGEST_GAP) return undefined;
  const gap = text.slice(start, end);
  if (GAP.test(gap)) return FEWEST_DIGITS;
  if (!LINE_TURN.test(gap)) return undefined;
  return HYPHENATED.test(gap) ? FEWEST_DIGITS : FEWEST_OVER_LINES;
}

/** Places of known numbers in any grouping: bounded by something that is no digit. Linear in the text. */
function numbersIn(text: string, known: ReadonlyMap<string, Category>): Finding[] {
  const found: Finding[] = [];
  let before = 0;
  const runs = [...text.matchAll(RUN)].map((run) => {
    const [start, end] = [run.index, run.index + run[0].length];
    const fewest = fewestOver(text, before, start);
    before = end;
    return { start, end, digits: digitsOf(run[0]), fewest };
  });
  for (let first = 0; first < runs.length; first++) {
    let { digits } = runs[first]!;
    let fewest = FEWEST_DIGITS;
    for (let last = first; digits.length <= MOST_DIGITS;) {
      const category = digits.length >= fewest ? known.get(digits) : undefined;
      if (category) found.push(echo(category, runs[first]!.start, runs[last]!.end));
      const next = runs[++last];
      if (next?.fewest === undefined) break;
      fewest = Math.max(fewest, next.fewest);
      digits += next.digits;
    }
  }
  return found;
}

/** Places of known birth dates in other notations: "3 mei 1956" for 03-05-1956. */
function datesIn(text: string, known: ReadonlySet<string>, lastYear: number): Finding[] {
  if (known.size === 0) return [];
  return findDates(text)
    .filter(({ start, end }) => {
      const day = parseBirthDate(text.slice(start, end), lastYear);
      return day !== null && known.has(nameOf(day));
    })
    .map(({ start, end }) => echo('GEBOORTEDATUM', start, end));
}

/** Places of known values letter for letter, but for case; not as part of a longer word or number. */
function wordsIn(text: string, known: ReadonlyMap<string, KnownValue>): Finding[] {
  const values = [...known.values()].sort((a, b) => b.value.length - a.value.length);
  if (values.length === 0) return [];
  const escaped = values.map(({ value }) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map((match) => {
    // A letter with more than one small form may fold to another than it was kept by: it is data all the same.
    const { category } = known.get(match[0].toLowerCase()) ?? values[0]!;
    return echo(category, match.index, match.index + match[0].length);
  });
}

const echo = (category: Category, start: number, end: number): Finding => ({
  start,
  end,
  category,
  severity: 'block',
  reason: MESSAGES.echo,
});

/**
 * Where `known` values stand in `text`, in any grouping of their digits and for dates in any notation; also where they
 * were found in the first place. May overlap.
 * @param lastYear the latest year a birth date can lie in.
 */
export function echoesIn(text: string, known: readonly KnownValue[], lastYear: number): Finding[] {
  const numbers = new Map<string, Category>();
  const words = new Map<string, KnownValue>();
  const dates = new Set<string>();
  for (const one of known) {
    const { category, value } = one;
    if (!ECHOED.includes(category)) continue;
    const digits = digitsOf(value);
    const isNumber = !/\p{L}/u.test(value);
    if (isNumber && digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS)
      numbers.set(digits, category);
    if (!isNumber && (digits.length >= FEWEST_WITH_LETTERS || value.length >= SHORTEST_WORDS))
      words.set(value.toLowerCase(), one);
    const day = category === 'GEBOORTEDATUM' ? parseBirthDate(value, lastYear) : null;
    if (!day) continue;
    dates.add(nameOf(day));
    const [dd, mm] = [two(day.day), two(day.month)];
    for (const packed of [`${day.year}${mm}${dd}`, `${dd}${mm}${day.year}`]) numbers.set(packed, category);
  }
  return [...numbersIn(text, numbers), ...datesIn(text, dates, lastYear), ...wordsIn(text, words)];
}

/** Findings of a text that are decided about already. */
export interface Settled {
  /** Those that get a code: their values are known to be data. */
  readonly replaced: readonly Finding[];
  /** False alarms. What the user said of a place holds there. */
  readonly kept: readonly Finding[];
}

/** `finding` lies in `whole` and is less. */
const isPart = (finding: Span, whole: Span): boolean =>
  finding.start >= whole.start &&
  finding.end <= whole.end &&
  finding.end - finding.start < whole.end - whole.start;

/**
 * `findings` with the places where a value that gets a code, or has one in `mapping`, stands once more in `text`. Of a
 * finding that such a place covers only the rest stays. The places may overlap.
 */
export function withEchoes(
  text: string,
  findings: readonly Finding[],
  mapping: Mapping,
  { replaced, kept }: Settled,
): readonly Finding[] {
  const known = [
    ...replaced.map(({ category, start, end }) => ({ category, value: text.slice(start, end) })),
    ...mapping.entries.flatMap(({ label, original }) =>
      isNameLabel(label) ? [] : [{ category: label, value: original }],
    ),
  ];
  const everywhere = echoesIn(text, known, yearOf(mapping.created));
  // "432489⏎189": two findings of which each is a part of a known number are one place of it.
  const places = joined(everywhere);
  const whole = replaced.filter((one) => !touching(places, one).some((place) => isPart(one, place)));
  const taken = joined([...whole, ...kept]);
  const echoes = everywhere.flatMap((echo) => outside(echo, taken));
  if (echoes.length === 0) return findings;
  const covered = joined(echoes);
  return [...echoes, ...findings.flatMap((finding) => outside(finding, covered))];
}
