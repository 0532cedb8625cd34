/** The facts of a text that must not change on the way: numbers with their units, dates, times, phones, addresses on the net. */
import { findDates, type PartialDay } from '../dates';
import { impliedFrequencies } from './frequencies';

export type FactKind = 'number' | 'dose' | 'date' | 'phone' | 'email' | 'url';

export interface Fact {
  readonly kind: FactKind;
  readonly start: number;
  readonly end: number;
  /** What makes two notations one fact: "1,5 mg" and "1500 microgram", "14 dagen" and "2 weken". */
  readonly key: string;
  /** The number as the text has it, without its unit; of what has no unit, the key. */
  readonly value: string;
  /** For dates: the parts that are known. */
  readonly date: PartialDay | null;
}

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,190}\.\p{L}{2,24}/gu;
const URL_FULL = /(?:https?:\/\/|www\.)[^\s<>"'\])}]+/giu;
/** A bare site: the top level domains Dutch practice texts hold. */
const URL_BARE =
  /(?<![\p{L}\p{N}.@-])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:nl|be|eu|com|org|net|info|de)(?![\p{L}\p{N}])(?:\/[^\s<>"'\])}]*)?/giu;
const PHONE = /(?<![\p{L}\d])(?:\+|00|0)\d(?:[ \t\u00a0().–-]{0,3}\d){6,13}(?!\d)/gu;
const TIME =
  /(?<![\d.,:])([01]?\d|2[0-4])(?:[:.]([0-5]\d)[ \u00a0]?(?:uur|u\b|h\b)|:([0-5]\d)(?![\d:])|[ \u00a0]uur\b)/gu;
const WEEKDAY = /(?<!\p{L})(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en)?(?!\p{L})/giu;
/** "1." and "2)" at the start of a line number a list, they state nothing. */
const LIST_MARKER = /^[ \t]*\d{1,2}[.)](?=[ \t])/gmu;
/**
 * A space in thousands only before "000": "2 500 mg" may be two of 500. "1/2" is a fraction only before what is taken:
 * elsewhere a slash parts two numbers.
 */
const NUMBER =
  /(?<![\p{L}\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3}){0,3}[ \u00a0\u202f]000(?![\d.,]\d|\d)|(?<![\p{L}\d.,/])(?:1\/[24]|3\/4)(?=[ \u00a0]?(?:tab|pil|capsule|mg|ml)\p{L}*)|(?<![\p{L}\d])[½¼¾]|\d+[½¼¾]|\d+(?:[.,]\d+)*/gu;

const NUMBER_WORDS = new Map<string, number>([
  ...'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
  ...'dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ').map((word, i) => [word, 30 + 10 * i] as const),
  ['één', 1],
  ['eén', 1],
  ['honderd', 100],
  ['anderhalf', 1.5],
  ['anderhalve', 1.5],
]); // prettier-ignore
/** Numbers only with a unit: "een halve tablet", but not "half elf". */
const HALVES = new Set(['half', 'halve']);
const WORD = /(?<![\p{L}\p{N}])\p{L}{3,12}(?![\p{L}\p{N}])/gu;
/** "een" is mostly the article: it can confirm a 1, but never is a fact of its own. */
const ARTICLES = new Set(['een', 'één', 'eén']);

/**
 * Units after a number, as written, and what they count as; the last is how many of that one are in it. `dose` units
 * make the fact a dose.
 */
const UNITS: readonly (readonly [RegExp, string, FactKind, number?])[] = [
  [/^(?:dd|d\.d\.)(?!\p{L})/iu, '/dag', 'dose'],
  [/^(?:x|×|maal|keer)[ \u00a0]?(?:per dag|daags|p\.?d\.?)(?!\p{L})/iu, '/dag', 'dose'],
  [/^(?:x|×|maal|keer)[ \u00a0]?per week(?!\p{L})/iu, '/week', 'dose'],
  [/^(?:mg|milligram)(?!\p{L})/iu, 'mg', 'dose'],
  [/^(?:mcg|µg|μg|ug|microgram)(?!\p{L})/iu, 'mg', 'dose', 0.001],
  [/^(?:kg|kilo|kilogram)(?!\p{L})/iu, 'kg', 'dose'],
  [/^(?:g|gr|gram)(?!\p{L})/iu, 'mg', 'dose', 1000],
  [/^(?:ml|milliliter)(?!\p{L})/iu, 'ml', 'dose'],
  [/^(?:l|liter)(?!\p{L})/iu, 'l', 'dose'],
  [/^(?:ie|e|eenheden|eenheid)(?!\p{L})/iu, 'ie', 'dose'],
  [/^(?:%|procent(?!\p{L}))/iu, '%', 'dose'],
  [/^mmol(?:\/(?:l|mol))?(?!\p{L})/iu, 'mmol', 'dose'],
  [/^mm ?hg(?!\p{L})/iu, 'mmhg', 'dose'],
  [/^(?:tablet|tabletten|tabl?|pil|pillen|capsules?)\b/iu, 'tablet', 'dose'],
  [/^(?:druppels?|pufjes?|puffen|puf|inhalaties?|zetpil|zetpillen)(?!\p{L})/iu, 'toediening', 'dose'],
  [/^(?:minuten|minuut|min)(?!\p{L})/iu, 'minuut', 'number'],
  [/^(?:dagen|dag)(?!\p{L})/iu, 'dag', 'number'],
  [/^(?:weken|week|wk)(?!\p{L})/iu, 'dag', 'number', 7],
  [/^(?:maanden|maand|mnd)(?!\p{L})/iu, 'maand', 'number'],
  [/^(?:jaren|jaar|jr)(?!\p{L})/iu, 'maand', 'number', 12],
];

const digitsOf = (text: string) => text.replace(/\D/g, '');

function phoneKey(text: string): string {
  return digitsOf(text.replace(/\(0\)/, '')).replace(/^(?:0031|31(?=\d{9}$))/, '0');
}

function urlKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/.,;:!?]+$/, '');
}

const FRACTIONS = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['1/2', 0.5],
  ['1/4', 0.25],
  ['3/4', 0.75],
]);

/** "1.500" and "10 000" → 1500 and 10000, "1,5", "1.50" and "1½" → 1.5; what is no number (1.2.3) stays itself. */
function numberKey(text: string): string {
  const [, whole, fraction] = /^(\d*)([½¼¾]|[13]\/[24])$/u.exec(text) ?? [];
  if (fraction) return String(Number(whole) + FRACTIONS.get(fraction)!);
  const dotted = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text);
  const plain = text.replace(dotted ? /\./g : /[ \u00a0\u202f]/gu, '');
  const value = plain.replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(value) ? String(Number(value)) : text;
}

/** What a number with its unit is known by; without rounding 0.3 mg and 300 µg would differ. */
function amountKey(value: string, unit: string, scale: number): string {
  const amount = Number(value) * scale;
  return Number.isNaN(amount) ? `${value} ${unit}` : `${Number(amount.toPrecision(12))} ${unit}`;
}

/** Collects facts of one text; what one pattern took is blank for the next. */
class Collector {
  readonly facts: Fact[] = [];
  private rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  take(pattern: RegExp, read: (match: RegExpMatchArray) => Omit<Fact, 'start' | 'end'> | null): void {
    const matches = [...this.rest.matchAll(pattern)];
    this.blankAll(
      matches.flatMap((match) => {
        const fact = read(match);
        const start = match.index!;
        const end = start + match[0].length;
        if (!fact) return [];
        this.facts.push({ ...fact, start, end });
        return [{ start, end }];
      }),
    );
  }

  dates(): void {
    const dates = findDates(this.rest);
    for (const date of dates) {
      const { start, end } = date;
      const key = `${date.year}-${date.month}-${date.day}`;
      this.facts.push({ kind: 'date', start, end, key, value: key, date });
    }
    this.blankAll(dates);
  }

  blank(pattern: RegExp): void {
    this.rest = this.rest.replace(pattern, (match) => ' '.repeat(match.length));
  }

  /** Numbers in digits and in words, with the unit behind them. */
  numbers(): void {
    const text = this.rest;
    const add = (start: number, end: number, value: string, isAlone = true) => {
      const gap = /^[ \u00a0\u202f-]?/u.exec(text.slice(end, end + 1))![0].length;
      const after = text.slice(end + gap, end + gap + 24);
      for (const [pattern, unit, kind, scale = 1] of UNITS) {
        const match = pattern.exec(after);
        if (!match) continue;
        this.facts.push({
          kind,
          start,
          end: end + gap + match[0].length,
          key: amountKey(value, unit, scale),
          value,
          date: null,
        });
        return;
      }
      if (isAlone) this.facts.push({ kind: 'number', start, end, key: value, value, date: null });
    };
    for (const match of text.matchAll(NUMBER)) {
      add(match.index, match.index + match[0].length, numberKey(match[0]));
    }
    for (const match of text.matchAll(WORD)) {
      const word = match[0].toLowerCase();
      if (HALVES.has(word)) add(match.index, match.index + word.length, '0.5', false);
      const times = /^(.+)maal$/.exec(word);
      const value = NUMBER_WORDS.get(times ? times[1]! : word);
      if (value !== undefined)
        add(match.index, match.index + match[0].length - (times ? 4 : 0), String(value));
    }
  }

  private blankAll(spans: readonly { start: number; end: number }[]): void {
    let out = '';
    let at = 0;
    for (const { start, end } of spans) {
      out += this.rest.slice(at, start) + ' '.repeat(end - start);
      at = end;
    }
    this.rest = out + this.rest.slice(at);
  }
}

/** The facts in `text`, sorted by start. */
export function findFacts(text: string): Fact[] {
  const collector = new Collector(text);
  const known = (kind: FactKind, key: string) => ({ kind, key, value: key, date: null });
  const plain = (kind: FactKind, key: (match: RegExpMatchArray) => string) => (match: RegExpMatchArray) =>
    known(kind, key(match));
  collector.take(
    EMAIL,
    plain('email', (m) => m[0].toLowerCase()),
  );
  collector.take(
    URL_FULL,
    plain('url', (m) => urlKey(m[0])),
  );
  collector.take(
    URL_BARE,
    plain('url', (m) => urlKey(m[0])),
  );
  collector.dates();
  collector.take(PHONE, (m) => {
    const digits = phoneKey(m[0]);
    return digits.length >= 8 && digits.length <= 15 ? known('phone', digits) : null;
  });
  collector.take(
    WEEKDAY,
    plain('date', (m) => m[0].toLowerCase().replace(/en$/, '')),
  );
  collector.take(
    TIME,
    plain('number', (m) => `${Number(m[1])}:${m[2] ?? m[3] ?? '00'}`),
  );
  collector.blank(LIST_MARKER);
  collector.numbers();
  return collector.facts.sort((a, b) => a.start - b.start);
}

/** True when a fact needs no look, because the article "een" is no number. */
export function isArticle(text: string, fact: Fact): boolean {
  return ARTICLES.has(
    text
      .slice(fact.start, fact.end)
      .toLowerCase()
      .split(/[ \u00a0]/)[0]!
      .replace(/maal$/, ''),
  );
}

/** Facts of `answer` that none of the `known` texts holds. A date without a year is known by its day and month. */
export function newFacts(answer: string, known: readonly string[]): Fact[] {
  const facts = known.flatMap(findFacts);
  const implied = known.flatMap(impliedFrequencies).map((key) => `dose ${key}`);
  const keys = new Set([...facts.map((fact) => `${fact.kind} ${fact.key}`), ...implied]);
  const dates = new Set<string>();
  for (const { date } of facts) {
    if (!date) continue;
    dates.add(`${date.month}-${date.day}`);
    dates.add(`${date.year}-${date.month}-`);
  }
  return findFacts(answer).filter((fact) => {
    if (keys.has(`${fact.kind} ${fact.key}`) || isArticle(answer, fact)) return false;
    if (!fact.date) return true;
    const { year, month, day } = fact.date;
    if (year === null) return !dates.has(`${month}-${day}`);
    return day !== null || !dates.has(`${year}-${month}-`);
  });
}
