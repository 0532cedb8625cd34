/** A kept text as a row to choose: what the user knows it by, whom it is about, and how many codes are its own. Pure. */
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
export function entryRow(candidate: Ranked<VaultEntry>, where: string, now: number): EntryRow {
  const { entry } = candidate;
  const codes = codesInWords(candidate, where);
  const about = aboutWhom(entry.mapping);
  const saved = `bewaard ${whenInWords(entry.savedAt, now)}`;
  // What tells two patients apart comes first, and largest.
  return about === ''
    ? { label: entry.title, description: saved, detail: codes }
    : { label: about, description: `${entry.title}, ${saved}`, detail: codes };
}

/** "3 van de 4 codes kunnen van deze tekst zijn." Not that they are: every letter has a [NAAM-1]. */
function codesInWords({ codes, own }: Ranked<VaultEntry>, where: string): string {
  if (codes === 0) return `Er staan geen codes ${where}.`;
  if (codes === 1) return own === 0 ? 'De code is niet van deze tekst.' : 'De code kan van deze tekst zijn.';
  if (own === 0) return `Geen van de ${codes} codes is van deze tekst.`;
  return own === codes
    ? `Alle ${codes} codes kunnen van deze tekst zijn.`
    : `${own} van de ${codes} codes ${own === 1 ? 'kan' : 'kunnen'} van deze tekst zijn.`;
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
