/** The kinds of data in the order in which a user who marks something is asked for them. Pure. */
import type { Category } from '../../scanner';
import { categoryName } from '../shared/categories';

/** The kinds that stand in the first list; what is missed most comes first. */
export const FIRST_KINDS: readonly Category[] = [
  'NAAM',
  'GEBOORTEDATUM',
  'ADRES',
  'TELEFOON',
  'PATIENTNUMMER',
];

/** The kinds behind “Iets anders van een persoon…”. */
export const OTHER_KINDS: readonly Category[] = [
  'INSTELLING',
  'PLAATS',
  'POSTCODE',
  'EMAIL',
  'BSN',
  'POLISNUMMER',
  'IDNUMMER',
  'IBAN',
  'ZORGCODE',
  'LEEFTIJD',
  'DATUM',
];

const MORE: Partial<Record<Category, string>> = {
  NAAM: 'een voornaam, een achternaam of allebei',
  INSTELLING: 'een bedrijf, een school, een vereniging of een praktijk',
};

export interface KindRow {
  readonly label: string;
  readonly description: string;
  /** Undefined in the row that leads to the other kinds. */
  readonly category: Category | undefined;
}

export const kindRow = (category: Category): KindRow => ({
  label: categoryName(category),
  description: MORE[category] ?? '',
  category,
});

export const OTHER_KIND: KindRow = {
  label: 'Iets anders van een persoon…',
  description: 'bijvoorbeeld een werkgever, een plaats of een BSN',
  category: undefined,
};
