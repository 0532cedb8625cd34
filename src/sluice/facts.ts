/** The facts of a text that must not change on the way: numbers with their units, dates, times, phones, addresses on the net. */
import { findDates, type PartialDay } from './dates';

export type FactKind = 'number' | 'dose' | 'date' | 'phone' | 'email' | 'url';

export interface Fact {
  readonly kind: FactKind;
  readonly start: number;
  readonly end: number;
  /** What makes two notations one fact: "1,5 mg" and "1.5 milligram". */
  readonly key: string;
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
const NUMBER = /(?<![\p{L}\d])[½¼¾]|\d+(?:[.,]\d+)*/gu;

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
const WORD = /(?<![\p{L}\p{N}])\p{L}{3,12}(?![\p{L}\p{N}])/gu;
/** "een" is mostly the article: it can confirm a 1, but never is a fact of its own. */
const ARTICLES = new Set(['een', 'één', 'eén']);

/** Units after a number, as written, and what they count as. `dose` units make the fact a dose. */
const UNITS: readonly (readonly [RegExp, string, FactKind])[] = [
  [/^(?:dd|d\.d\.)(?!\p{L})/iu, '/dag', 'dose'],
  [/^(?:x|×|maal|keer)[ \u00a0]?(?:per dag|daags|p\.?d\.?)(?!\p{L})/iu, '/dag', 'dose'],
  [/^(?:x|×|maal|keer)[ \u00a0]?per week(?!\p{L})/iu, '/week', 'dose'],
  [/^(?:mg|milligram)(?!\p{L})/iu, 'mg', 'dose'],
  [/^(?:mcg|µg|μg|ug|microgram)(?!\p{L})/iu, 'µg', 'dose'],
  [/^(?:kg|kilo|kilogram)(?!\p{L})/iu, 'kg', 'dose'],
  [/^(?:g|gr|gram)(?!\p{L})/iu, 'g', 'dose'],
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
  [/^(?:weken|week|wk)(?!\p{L})/iu, 'week', 'number'],
  [/^(?:maanden|maand|mnd)(?!\p{L})/iu, 'maand', 'number'],
  [/^(?:jaren|jaar|jr)(?!\p{L})/iu, 'jaar', 'number'],
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

/** "1.500" → 1500, "1,5" and "1.50" → 1.5; what is no number (1.2.3) stays itself. */
function numberKey(text: string): string {
  const fraction = { '½': '0.5', '¼': '0.25', '¾': '0.75' }[text];
  if (fraction) return fraction;
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replace(/\./g, '') : text;
  const value = plain.replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(value) ? String(Number(value)) : text;
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
      this.facts.push({ kind: 'date', start, end, key: `${date.year}-${date.month}-${date.day}`, date });
    }
    this.blankAll(dates);
  }

  blank(pattern: RegExp): void {
    this.rest = this.rest.replace(pattern, (match) => ' '.repeat(match.length));
  }

  /** Numbers in digits and in words, with the unit behind them. */
  numbers(): void {
    const text = this.rest;
    const add = (start: number, end: number, value: string) => {
      const gap = /^[ \u00a0\u202f-]?/u.exec(text.slice(end, end + 1))![0].length;
      const after = text.slice(end + gap, end + gap + 24);
      for (const [pattern, unit, kind] of UNITS) {
        const match = pattern.exec(after);
        if (!match) continue;
        this.facts.push({
          kind,
          start,
          end: end + gap + match[0].length,
          key: `${value} ${unit}`,
          date: null,
        });
        return;
      }
      this.facts.push({ kind: 'number', start, end, key: value, date: null });
    };
    for (const match of text.matchAll(NUMBER)) {
      add(match.index, match.index + match[0].length, numberKey(match[0]));
    }
    for (const match of text.matchAll(WORD)) {
      const word = match[0].toLowerCase();
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
  const plain = (kind: FactKind, key: (match: RegExpMatchArray) => string) => (match: RegExpMatchArray) => ({
    kind,
    key: key(match),
    date: null,
  });
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
    return digits.length >= 8 && digits.length <= 15 ? { kind: 'phone', key: digits, date: null } : null;
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
  const keys = new Set(facts.map((fact) => `${fact.kind} ${fact.key}`));
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
