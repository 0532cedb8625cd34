import { PRACTICE_KEYS, type PracticeKey, type PracticeProfile } from './template';

/** What each key of the practice profile is, in words for the user. */
export const PRACTICE_LABELS: Readonly<Record<PracticeKey, string>> = {
  naam: 'Naam van de praktijk',
  telefoon: 'Telefoonnummer',
  spoedlijn: 'Telefoonnummer voor spoed',
  openingstijden: 'Openingstijden',
  adres: 'Adres',
  website: 'Website',
  afzender: 'Ondertekening van brieven',
  klachtenregeling: 'Klachtenregeling: wie en hoe te bereiken',
};

/** The placeholder that stands in a prompt for a detail of the practice, for example `[PRAKTIJK-TELEFOON]`. */
export function practicePlaceholder(key: PracticeKey): string {
  return `[PRAKTIJK-${key.toUpperCase()}]`;
}

// Models bold or escape brackets (`\[PRAKTIJK-NAAM\]`) and change case; nothing else in Dutch text looks like this.
const PLACEHOLDER = /\\?\[\s{0,2}PRAKTIJK[-_ ]([A-Z]{1,20})\s{0,2}\\?\]/gi;

/** A code for a detail of the practice that still stands in a text. UTF-16 offsets, end exclusive. */
export interface PracticeCode {
  readonly start: number;
  readonly end: number;
  /** Undefined for a detail that no profile has. */
  readonly key: PracticeKey | undefined;
}

const keyOf = (name: string) => PRACTICE_KEYS.find((known) => known === name.toLowerCase());

/** Every code for a detail of the practice in `text`, in order. */
export function findPracticeCodes(text: string): PracticeCode[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: keyOf(match[1]!),
  }));
}

export interface PracticeFilled {
  readonly text: string;
  /** Keys that the text asks for and the profile does not hold; their placeholders still stand in the text. */
  readonly missing: readonly PracticeKey[];
}

/**
 * Puts the details of the practice in an answer in place of their placeholders. Runs after the answer came back,
 * on this machine. Text in the profile is never searched for placeholders again.
 */
export function fillPractice(text: string, profile: PracticeProfile): PracticeFilled {
  const missing = new Set<PracticeKey>();
  const filled = text.replace(PLACEHOLDER, (whole, name: string) => {
    const key = keyOf(name);
    if (!key) return whole;
    const value = profile[key]?.trim();
    if (value) return value;
    missing.add(key);
    return whole;
  });
  return { text: filled, missing: [...missing] };
}
