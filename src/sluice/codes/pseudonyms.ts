/** From findings to placeholders that keep the grammar of a Dutch sentence. */
import type { Category, Finding } from '../../scanner';
import { DIRECT_CATEGORIES } from '../../scanner/finding';
import { ageOn, parseBirthDate, yearOf } from '../dates';
import { linkPersons, type EarlierPerson, type LinkedName } from '../names/persons';
import {
  foreignPlaceholders,
  isNameLabel,
  numberGroup,
  placeholder,
  placeholderLikes,
  placeholderSpans,
  templateMarks,
  variantOf,
} from './placeholders';
import { replaceSpans, tidyFindings } from '../spans';
import type { Day, Label, Mapping, MappingEntry, NameLabel, Replacement } from '../types';

export interface PseudonymiseOptions {
  /**
   * Which findings are replaced. Default: all that block or need review, and every direct category;
   * DATUM, PLAATS, INSTELLING and LEEFTIJD of severity `info` stay.
   */
  readonly select?: (finding: Finding) => boolean;
  /** Given: a birth date keeps the age on this day, `[GEBOORTEDATUM-1, 67 jaar]`. */
  readonly ageOn?: Day;
}

export interface Pseudonymised {
  readonly text: string;
  /** The mapping passed in, extended; existing placeholders are never renumbered. */
  readonly mapping: Mapping;
  /** Sorted, not overlapping. */
  readonly replacements: readonly Replacement[];
}

const selectByDefault = (finding: Finding) =>
  finding.severity !== 'info' || DIRECT_CATEGORIES.includes(finding.category);

/** A finding with its label and the number it shares with what is the same. */
interface Numbered {
  readonly finding: Finding;
  readonly end: number;
  readonly label: Label;
  readonly number: number;
}

/**
 * From this age on only "90 jaar of ouder" is kept: the very old are few (the bound of HIPAA, 45 CFR 164.514(b)). Below
 * one year only that it is so: months would all but give the birth date back.
 */
const OLDEST_AGE_KEPT = 90;

/**
 * What makes two notations of one value the same: "06-1234 5678" and "0612345678". `year` is the present one:
 * in a birth date '56 can't be 2056.
 */
function valueKey(category: Category, value: string, year: number): string {
  switch (category) {
    case 'BSN':
      return value.replace(/\D/g, '') || value;
    case 'TELEFOON':
      return (
        value
          .replace(/\(0\)/g, '')
          .replace(/[^\d+]/g, '')
          .replace(/^(?:\+|00)31/, '0') || value
      );
    case 'IBAN':
    case 'POSTCODE':
    case 'PATIENTNUMMER':
    case 'POLISNUMMER':
    case 'IDNUMMER':
    case 'ZORGCODE':
      return value.replace(/[\s.\-–]/g, '').toUpperCase() || value;
    case 'GEBOORTEDATUM':
    case 'DATUM': {
      const last = category === 'GEBOORTEDATUM' ? year : Infinity;
      const day = parseBirthDate(value, last);
      return day ? `${day.year}-${day.month}-${day.day}` : value.toLowerCase();
    }
    default:
      return value.replace(/\s+/g, ' ').toLowerCase();
  }
}

/** Gives out numbers and variants, never one that a text or the mapping holds already. */
class Ledger {
  readonly entries: MappingEntry[];
  private readonly byOriginal = new Map<string, MappingEntry>();
  private readonly numbers = new Set<string>();
  private readonly next = new Map<string, number>();
  private readonly nextVariant = new Map<string, number>();
  /** Placeholders without their notes that are given out, or stood in a text and so can't be. */
  private readonly taken: Set<string>;

  constructor(
    mapping: Mapping,
    private readonly reserved: ReadonlySet<string>,
  ) {
    this.entries = [...mapping.entries];
    this.taken = new Set(reserved);
    for (const entry of mapping.entries) this.note(entry);
    for (const { number } of mapping.persons) this.numbers.add(`NAAM-${number}`);
  }

  private note(entry: MappingEntry): void {
    this.byOriginal.set(`${entry.label}-${entry.number} ${entry.original}`, entry);
    this.numbers.add(`${numberGroup(entry.label)}-${entry.number}`);
    this.taken.add(placeholder(entry.label, entry.number, entry.variant));
  }

  /** The smallest number of the label's group that is free. */
  newNumber(label: Label): number {
    const group = numberGroup(label);
    let number = this.next.get(group) ?? 1;
    while (this.numbers.has(`${group}-${number}`) || this.reserved.has(`${group}-${number}`)) number++;
    this.next.set(group, number + 1);
    this.numbers.add(`${group}-${number}`);
    return number;
  }

  /** The entry of a surface form; a new one gets the next variant letter. */
  entry(label: Label, number: number, original: string, note: string): MappingEntry {
    const known = this.byOriginal.get(`${label}-${number} ${original}`);
    if (known) return this.withNote(known, note);
    const slot = `${label}-${number}`;
    let index = this.nextVariant.get(slot) ?? 0;
    while (this.taken.has(placeholder(label, number, variantOf(index)))) index++;
    this.nextVariant.set(slot, index + 1);
    const variant = variantOf(index);
    const entry = {
      placeholder: placeholder(label, number, variant, note),
      label,
      number,
      variant,
      original,
    };
    this.entries.push(entry);
    this.note(entry);
    return entry;
  }

  /** A placeholder that was given out without a note gets one; it is still known without it. */
  private withNote(known: MappingEntry, note: string): MappingEntry {
    const bare = bareOf(known);
    // With any other note it stood in a source, where it means itself.
    if (note === '' || known.placeholder !== bare || this.reserved.has(bare)) return known;
    const entry = { ...known, placeholder: placeholder(known.label, known.number, known.variant, note) };
    this.entries[this.entries.indexOf(known)] = entry;
    this.note(entry);
    return entry;
  }
}

/** The placeholder of an entry without its note. */
const bareOf = ({ label, number, variant }: MappingEntry) => placeholder(label, number, variant);

function earlierPersons(mapping: Mapping): EarlierPerson[] {
  const names = new Map<number, { label: NameLabel; text: string }[]>();
  for (const entry of mapping.entries) {
    if (!isNameLabel(entry.label)) continue;
    const known = names.get(entry.number) ?? [];
    known.push({ label: entry.label, text: entry.original });
    names.set(entry.number, known);
  }
  return mapping.persons.map(({ number, gender, role = null }) => ({
    number,
    gender,
    role,
    names: names.get(number) ?? [],
  }));
}

/** How plain a surface form is; the plainest gets the unmarked placeholder, which a model uses most. */
function plainness(surface: string): number {
  const oneLine = !/[\r\n]/.test(surface);
  const mixedCase = surface !== surface.toUpperCase() && surface !== surface.toLowerCase();
  const inOrder = !surface.includes(',');
  return (oneLine ? 4 : 0) + (inOrder ? 2 : 0) + (mixedCase ? 1 : 0);
}

function numberOthers(
  text: string,
  findings: readonly Finding[],
  mapping: Mapping,
  ledger: Ledger,
): Numbered[] {
  const year = yearOf(mapping.created);
  const numbers = new Map<string, number>();
  for (const entry of mapping.entries) {
    if (!isNameLabel(entry.label)) {
      numbers.set(`${entry.label} ${valueKey(entry.label, entry.original, year)}`, entry.number);
    }
  }
  return findings.map((finding) => {
    const label = finding.category as Exclude<Category, 'NAAM'>;
    const key = `${label} ${valueKey(label, text.slice(finding.start, finding.end), year)}`;
    const number = numbers.get(key) ?? ledger.newNumber(label);
    numbers.set(key, number);
    return { finding, end: finding.end, label, number };
  });
}

function numberNames(
  findings: readonly Finding[],
  names: readonly LinkedName[],
  numberOf: (person: number) => number,
): Numbered[] {
  return names.map(({ label, person, end }, i) => ({
    finding: findings[i]!,
    end,
    label,
    number: numberOf(person),
  }));
}

function ageNote(original: string, on: Day | undefined): string {
  const birth = on && parseBirthDate(original, on.year);
  const age = birth ? ageOn(birth, on) : null;
  if (age === null) return '';
  if (age === 0) return 'jonger dan 1 jaar';
  return age >= OLDEST_AGE_KEPT ? `${OLDEST_AGE_KEPT} jaar of ouder` : `${age} jaar`;
}

/**
 * Replaces findings by placeholders. `findings` may come in any order and overlap; spans are widened to whole
 * characters and narrowed to leave white space and a possessive 's outside.
 * With a fresh mapping `restore(result.text, result.mapping).text === text` for every text.
 * A placeholder of `mapping` that stands in `text` already means itself (a follow-up prompt) and stays.
 * @throws RangeError for a finding that lies outside the text.
 */
export function pseudonymise(
  text: string,
  findings: readonly Finding[],
  mapping: Mapping,
  options: PseudonymiseOptions = {},
): Pseudonymised {
  const selected = findings.filter(options.select ?? selectByDefault);
  const taken = [...placeholderSpans(text, mapping), ...templateMarks(text)].sort(
    (a, b) => a.start - b.start,
  );
  const pieces = tidyFindings(text, selected, taken);
  const reserved = new Set([
    ...mapping.reserved,
    ...placeholderLikes(text),
    ...foreignPlaceholders(text, mapping),
  ]);
  const ledger = new Ledger(mapping, reserved);

  const nameFindings = pieces.filter((piece) => piece.category === 'NAAM');
  const linked = linkPersons(text, nameFindings, earlierPersons(mapping));
  const numbers = linked.persons.map((person) => person.number ?? ledger.newNumber('NAAM'));
  const otherFindings = pieces.filter((piece) => piece.category !== 'NAAM');
  const numbered = [
    ...numberNames(nameFindings, linked.names, (person) => numbers[person]!),
    ...numberOthers(text, otherFindings, mapping, ledger),
  ].sort((a, b) => a.finding.start - b.finding.start);

  const surfaceOf = ({ finding, end }: Numbered) => text.slice(finding.start, end);
  const note = (item: Numbered) =>
    item.label === 'GEBOORTEDATUM' ? ageNote(surfaceOf(item), options.ageOn) : '';
  const byPlainness = [...numbered].sort((a, b) => plainness(surfaceOf(b)) - plainness(surfaceOf(a)));
  for (const item of byPlainness) ledger.entry(item.label, item.number, surfaceOf(item), note(item));

  const items = numbered.map((item) => {
    const { start, category, severity, reason } = item.finding;
    const original = surfaceOf(item);
    const kept = note(item);
    const entry = ledger.entry(item.label, item.number, original, kept);
    // An age that an earlier prompt needed doesn't go along with one that doesn't.
    const put = kept === '' ? bareOf(entry) : entry.placeholder;
    return { start, end: item.end, placeholder: put, original, category, severity, reason };
  });
  const replaced = replaceSpans(text, items, (item) => item.placeholder);

  const persons = linked.persons.map(({ gender, role }, i) => ({ number: numbers[i]!, gender, role }));
  return {
    text: replaced.text,
    mapping: { ...mapping, entries: ledger.entries, persons, reserved: [...reserved].sort() },
    replacements: replaced.placed,
  };
}
