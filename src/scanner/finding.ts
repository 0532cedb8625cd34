/**
 * What the scanner reports. Offsets are UTF-16 code units in the original text, `end` exclusive,
 * the same units VS Code's `document.positionAt` takes.
 */

/** The categories of ../../docs/ARCHITECTURE.md: the words of placeholders, corpus tags and CLI output. */
export const CATEGORIES = [
  'NAAM',
  'GEBOORTEDATUM',
  'BSN',
  'PATIENTNUMMER',
  'POLISNUMMER',
  'IDNUMMER',
  'ZORGCODE',
  'TELEFOON',
  'EMAIL',
  'ADRES',
  'POSTCODE',
  'IBAN',
  'DATUM',
  'PLAATS',
  'INSTELLING',
  'LEEFTIJD',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The mission: a text with one of these left in it never leaves for an external chatbot. */
export const CORE_CATEGORIES: readonly Category[] = ['NAAM', 'GEBOORTEDATUM', 'BSN'];

/** Identifiers that point to one person by themselves; certain ones block. */
export const DIRECT_CATEGORIES: readonly Category[] = [
  ...CORE_CATEGORIES,
  'PATIENTNUMMER',
  'POLISNUMMER',
  'IDNUMMER',
  'ZORGCODE',
  'TELEFOON',
  'EMAIL',
  'ADRES',
  'POSTCODE',
  'IBAN',
];

/** `block` holds the text; `review` asks a person to decide; `info` is shown, never in the way. */
export type Severity = 'block' | 'review' | 'info';

export interface Finding {
  /** First UTF-16 unit of the finding. */
  readonly start: number;
  /** One past the last UTF-16 unit. */
  readonly end: number;
  readonly category: Category;
  readonly severity: Severity;
  /** One Dutch sentence (B1) that tells a user why this is a finding. Never quotes the text itself. */
  readonly reason: string;
}
