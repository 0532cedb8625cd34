/** A kept text as a row to choose: what the user knows it by, whom it is about, and how many of its codes came back. Pure. */
import { isNameLabel, type Mapping } from '../../sluice';
import { whenInWords } from '../shared/moments';
import type { VaultEntry } from '../vault/entries';
import type { Ranked } from './match';

export interface EntryRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/**
 * @param where where the codes stand: "in het antwoord".
 * @param now milliseconds since 1970.
 */
export function entryRow({ entry, hits }: Ranked<VaultEntry>, where: string, now: number): EntryRow {
  const codes =
    hits === 0
      ? `Geen van de codes staat ${where}.`
      : `${hits} ${hits === 1 ? 'code' : 'codes'} uit deze tekst ${where}.`;
  const about = aboutWhom(entry.mapping);
  return {
    label: entry.title,
    description: `bewaard ${whenInWords(entry.savedAt, now)}`,
    // A row is cut off at its end: what tells two patients apart comes first.
    detail: about === '' ? codes : `${about}. ${codes}`,
  };
}

/** People named in a row at most. */
const MOST_PEOPLE = 2;

/** "Jan de Vries, 3 april 1951": the first people and the first birth date; codes are the same in every letter, these aren't. */
function aboutWhom({ entries }: Mapping): string {
  const names = new Map<number, string>();
  for (const { label, number, original } of entries) {
    const known = names.get(number) ?? '';
    if (isNameLabel(label) && original.length > known.length) names.set(number, original);
  }
  const birth = entries.find(({ label }) => label === 'GEBOORTEDATUM');
  const about = [...[...names.values()].slice(0, MOST_PEOPLE), ...(birth ? [birth.original] : [])];
  const shown = about.length > 0 ? about : entries.slice(0, 1).map(({ original }) => original);
  return shown.map((text) => text.replace(/\s+/gu, ' ')).join(', ');
}
