/** The quick fixes in words, in the order a user sees them. Pure. */
import type { Category } from '../../scanner';
import { categoryDenied, categoryInSentence } from '../shared/categories';

export interface Fix {
  readonly title: string;
  readonly command: string;
  readonly preferred: boolean;
}

/** Longer words are cut in a title, which is one line. */
const LONGEST_WORDS = 30;

/**
 * @param words what was found: on a line with several findings the menu stands under any of them.
 * @param mayKeep false when the gate replaces this finding whatever the user says: then nothing else is offered.
 */
export function fixesFor(category: Category, words: string, mayKeep: boolean): Fix[] {
  const everywhere =
    category === 'NAAM'
      ? 'Vervang deze persoon overal in dit document'
      : 'Vervang dit gegeven overal in dit document';
  return [
    {
      title: `Vervang “${shortened(words)}” door een code (${categoryInSentence(category)})`,
      command: 'promptsluis.vervangHier',
      preferred: true,
    },
    { title: everywhere, command: 'promptsluis.vervangOveral', preferred: false },
    { title: 'Vervang alle gegevens in dit document', command: 'promptsluis.vervangAlles', preferred: false },
    ...(mayKeep ? denials(category) : []),
    { title: 'Waarom is dit een bevinding?', command: 'promptsluis.waarom', preferred: false },
  ];
}

function shortened(words: string): string {
  const plain = words.replace(/\s+/gu, ' ');
  return plain.length <= LONGEST_WORDS ? plain : `${plain.slice(0, LONGEST_WORDS - 1).trimEnd()}…`;
}

/**
 * The quick fixes for what is selected and was missed.
 * @param places how often it stands in the document.
 * @param holdsFinding true when a part of it is a finding, which has fixes of its own beside these.
 */
export function fixesForMark(places: number, holdsFinding: boolean): Fix[] {
  const what = holdsFinding ? 'De hele selectie is een gegeven van een persoon' : IS_DATA;
  const count = places > 1 ? ` (${places} plaatsen)` : '';
  return [
    { title: `${what}: vervang door een code`, command: 'promptsluis.vervangHier', preferred: false },
    {
      title: `${what}: vervang overal in dit document${count}`,
      command: 'promptsluis.vervangOveral',
      preferred: false,
    },
  ];
}

const IS_DATA = 'Dit is wél een gegeven van een persoon';

function denials(category: Category): Fix[] {
  const denied = `Dit is ${categoryDenied(category)}`;
  return [
    {
      title: `${denied} (alleen in dit document)`,
      command: 'promptsluis.negeerInDocument',
      preferred: false,
    },
    {
      title: `${denied} (in alle teksten op deze computer)`,
      command: 'promptsluis.negeerInPraktijk',
      preferred: false,
    },
  ];
}
