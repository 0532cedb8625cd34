import { CLOSING, HYPHEN, OPENING, PADDING } from './brackets';
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

const LINE_END = String.raw`(?:[ \t]*\r?\n[ \t]*)?`;
const IN_BRACKETS = String.raw`${OPENING}${PADDING}PRAKTIJK(?:\s?(?:${HYPHEN}|[:/])\s?${LINE_END}|\s)(?<held>[A-Z/]{1,40})${PADDING}${CLOSING}`;
// Without square brackets only what is ours to the letter, in capitals: "de praktijk-telefoon" is a word.
const OURS = `PRAKTIJK${HYPHEN}${LINE_END}(?:${PRACTICE_KEYS.join('|')})`;
const IN_OTHERS = String.raw`[{<](?<other>${OURS})[}>]`;
// "PRAKTIJK-TELEFOON: [PRAKTIJK-TELEFOON]" says what the code behind it is.
const CAPTION = String.raw`[*_]{0,2}\s?[:=|]\s?[*_]{0,2}\s?${OPENING}${PADDING}PRAKTIJK`;
const BARE = String.raw`(?<![\p{L}\p{N}][-_/]?)(?<bare>${OURS})(?![\p{L}\p{N}]|[-_/][\p{L}\p{N}]|${CAPTION})`;
const CODE = new RegExp(`${IN_BRACKETS}|${IN_OTHERS}|${BARE}`, 'giu');

/** A code for a detail of the practice that still stands in a text. UTF-16 offsets, end exclusive. */
export interface PracticeCode {
  readonly start: number;
  readonly end: number;
  /** Undefined for a detail that no profile has. */
  readonly key: PracticeKey | undefined;
}

const keyOf = (name: string) => PRACTICE_KEYS.find((known) => known === name.toLowerCase());

/** Every code for a detail of the practice in `text`, in order, also as chatbots mangle them. */
export function findPracticeCodes(text: string): PracticeCode[] {
  const codes: PracticeCode[] = [];
  for (const match of text.matchAll(CODE)) {
    const { held, other, bare } = match.groups!;
    const ours = other ?? bare ?? '';
    if (ours !== ours.toUpperCase()) continue;
    const name = held ?? /[A-Z]+$/.exec(ours)![0];
    codes.push({ start: match.index, end: match.index + match[0].length, key: keyOf(name) });
  }
  return codes;
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
  let filled = '';
  let done = 0;
  for (const { start, end, key } of findPracticeCodes(text)) {
    const value = key && profile[key]?.trim();
    if (key && !value) missing.add(key);
    filled += text.slice(done, start) + (value || text.slice(start, end));
    done = end;
  }
  return { text: filled + text.slice(done), missing: [...missing] };
}
