/** How the interface names each category: singular, plural and with "geen", as a user would say it. */
import type { Category } from '../../scanner';

interface CategoryWords {
  readonly one: string;
  readonly many: string;
  /** Completes "Dit is …": the wording of the quick fix that puts a false alarm right. */
  readonly none: string;
}

/** What is asked about only since the text tells more of somebody is rightly read: it may stay, or not. */
const MAY_STAY = 'iets wat mag blijven staan';

const WORDS: Record<Category, CategoryWords> = {
  NAAM: { one: 'Naam', many: 'namen', none: 'geen naam' },
  GEBOORTEDATUM: { one: 'Geboortedatum', many: 'geboortedatums', none: 'geen geboortedatum' },
  BSN: { one: 'BSN', many: 'BSN’s', none: 'geen BSN' },
  PATIENTNUMMER: { one: 'Patiëntnummer', many: 'patiëntnummers', none: 'geen patiëntnummer' },
  POLISNUMMER: { one: 'Polisnummer', many: 'polisnummers', none: 'geen polisnummer' },
  IDNUMMER: {
    one: 'Nummer van een paspoort, rijbewijs of kenteken',
    many: 'nummers van een paspoort, rijbewijs of kenteken',
    none: 'geen nummer van een paspoort, rijbewijs of kenteken',
  },
  ZORGCODE: {
    one: 'Code van een zorgverlener',
    many: 'codes van zorgverleners',
    none: 'geen code van een zorgverlener',
  },
  TELEFOON: { one: 'Telefoonnummer', many: 'telefoonnummers', none: 'geen telefoonnummer' },
  EMAIL: { one: 'E-mailadres', many: 'e-mailadressen', none: 'geen e-mailadres' },
  ADRES: { one: 'Adres', many: 'adressen', none: 'geen adres' },
  POSTCODE: { one: 'Postcode', many: 'postcodes', none: 'geen postcode' },
  IBAN: { one: 'Rekeningnummer', many: 'rekeningnummers', none: 'geen rekeningnummer' },
  DATUM: { one: 'Datum', many: 'datums', none: MAY_STAY },
  PLAATS: { one: 'Plaats', many: 'plaatsen', none: MAY_STAY },
  INSTELLING: { one: 'Instelling', many: 'instellingen', none: MAY_STAY },
  LEEFTIJD: { one: 'Leeftijd', many: 'leeftijden', none: MAY_STAY },
};

/** "Naam": the heading of one finding. */
export const categoryName = (category: Category): string => WORDS[category].one;

/** "naam": the same inside a sentence. Only an abbreviation keeps its capitals. */
export function categoryInSentence(category: Category): string {
  const { one } = WORDS[category];
  return one === one.toUpperCase() ? one : one.charAt(0).toLowerCase() + one.slice(1);
}

/** "geen naam": what a user says when the finding is a false alarm. */
export const categoryDenied = (category: Category): string => WORDS[category].none;

/** "1 naam" or "3 namen": a count in words that read well in a sentence. */
export function categoryCount(category: Category, count: number): string {
  return `${count} ${count === 1 ? categoryInSentence(category) : WORDS[category].many}`;
}

/** "2 namen, 1 BSN en 1 geboortedatum", in the order of the categories; empty for no counts. */
export function countsInWords(counts: ReadonlyMap<Category, number>): string {
  const parts = (Object.keys(WORDS) as Category[])
    .filter((category) => (counts.get(category) ?? 0) > 0)
    .map((category) => categoryCount(category, counts.get(category)!));
  return enumerate(parts);
}

/** "a, b en c". */
export function enumerate(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
}

/** Counts items by their category. */
export function countByCategory(items: Iterable<{ readonly category: Category }>): Map<Category, number> {
  const counts = new Map<Category, number>();
  for (const { category } of items) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}
