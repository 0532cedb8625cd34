/**
 * What a template is. The property names are the keys of the front matter (Dutch, as the people who write
 * templates see them), so that no table of translations is needed between file, code and documentation.
 */

/** Where a template comes from. The order is the order of precedence: a later origin wins by `id`. */
export const ORIGINS = ['meegeleverd', 'praktijk', 'werkmap'] as const;
export type Origin = (typeof ORIGINS)[number];

export const FIELD_TYPES = ['tekst', 'lang', 'keuze', 'getal', 'datum', 'ja-nee'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/**
 * May personal data be in a field? `nooit`: the user is asked to leave it out; `vervangen`: it may be there, the
 * lock replaces it; `mag`: no remark with the question. The filled prompt is scanned as a whole in all three
 * cases: this word guides the user, it never changes the gate.
 */
export const PERSONAL_DATA = ['nooit', 'vervangen', 'mag'] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];

/** Questions before a prompt opens. Choosing and more of them is a form, and people give up. */
export const MAX_QUESTIONS = 3;

/** One option of a `keuze` or `ja-nee` field. */
export interface Choice {
  /** What the user picks and what `values` holds. */
  readonly keuze: string;
  /** What stands in the prompt when it is picked. */
  readonly tekst: string;
}

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  readonly verplicht: boolean;
  /** Asked before the prompt opens. The other fields become tab stops in the document. */
  readonly vraag: boolean;
  /** Default value. Exactly `${selectie}` or `${praktijk.x}` takes the selection or the profile's own text. */
  readonly standaard?: string;
  /** Empty unless the type is `keuze` or `ja-nee`. */
  readonly keuzes: readonly Choice[];
  readonly hulp: string;
  /** A sample value without personal data: hint in the input box, sample in tests and documentation. */
  readonly voorbeeld: string;
  /** In UTF-16 units. */
  readonly maxLengte?: number;
  readonly persoonsgegevens: PersonalData;
}

export interface Output {
  /** Language level of the answer, for example `B1` or `A2`. */
  readonly taalniveau?: string;
  readonly maxWoorden?: number;
}

export interface Template {
  readonly id: string;
  readonly titel: string;
  readonly versie: string;
  readonly categorie: string;
  readonly doel: string;
  readonly wanneerNiet: string;
  /** A message to show before the questions, for example "gebruik de officiële brief". */
  readonly vooraf?: string;
  /** Words people search with that do not stand in the title. */
  readonly zoekwoorden: readonly string[];
  readonly velden: readonly Field[];
  readonly uitvoer: Output;
  /** True: a birth date in the prompt keeps the age, because the answer depends on it. */
  readonly leeftijd: boolean;
  /** The check list shown with the answer. */
  readonly controles: readonly string[];
  readonly bronnen: readonly string[];
  /** Date of the last review, `yyyy-mm-dd`. */
  readonly beoordeeld?: string;
  /** The prompt, with `${veld}`, `${selectie}` and `${praktijk.x}`; line ends are `\n`. */
  readonly body: string;
  /** As given to `parseTemplate`. */
  readonly file: string;
  readonly origin: Origin;
}

export type Severity = 'error' | 'warning' | 'info';

/** Something wrong in a template file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Exclusive, on the same line. */
  readonly endColumn: number;
  readonly severity: Severity;
  /** One Dutch sentence or two: what is wrong and what to do. */
  readonly message: string;
}

export interface ParseResult {
  /** Absent when a problem of severity `error` was found. */
  readonly template?: Template;
  readonly problems: readonly Problem[];
}

/** The values of a template's fields by field id; for a `keuze` the `keuze`, for `ja-nee` `ja` or `nee`. */
export type Values = Readonly<Record<string, string>>;

/** The practice's own details. Kept on this machine; every key may be absent. */
export const PRACTICE_KEYS = [
  'naam',
  'telefoon',
  'spoedlijn',
  'openingstijden',
  'adres',
  'website',
  'afzender',
  'klachtenregeling',
] as const;
export type PracticeKey = (typeof PRACTICE_KEYS)[number];
export type PracticeProfile = Readonly<Partial<Record<PracticeKey, string>>>;

export interface FillContext {
  /** The text selected in the editor; empty when nothing is selected. */
  readonly selection: string;
  readonly profile: PracticeProfile;
}

/** A place in the filled text that the user can still change. */
export interface TabStop {
  /** UTF-16 offsets in `Filled.text`, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Field id, or `selectie`. Stops with the same field belong together. */
  readonly field: string;
  /** Texts to choose from, the default first; empty for free text. */
  readonly choices: readonly string[];
}

export interface FillProblem {
  /** Field id, or `selectie`. */
  readonly field: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface Filled {
  readonly text: string;
  readonly tabStops: readonly TabStop[];
  readonly problems: readonly FillProblem[];
}
