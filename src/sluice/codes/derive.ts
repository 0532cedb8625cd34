/** Name parts the prompt didn't hold but the mapping implies: a model that got [NAAM-1] may well write [ACHTERNAAM-1]. */
import { parseName } from '../names/name-parts';
import { isNameLabel } from './placeholders';
import type { Label, MappingEntry, NameLabel } from '../types';

const capitalised = (text: string) => text.replace(/^\P{L}*\p{L}/u, (first) => first.toUpperCase());
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function part(label: NameLabel, entries: readonly MappingEntry[]): string | null {
  const first = (wanted: NameLabel) => entries.find((entry) => entry.label === wanted)?.original;
  const full = first('NAAM');
  const parts = full === undefined ? null : parseName(full);
  const hasGivenName = parts !== null && parts.given.length > 0;
  switch (label) {
    case 'ACHTERNAAM':
      // Alone, after "mevrouw", a surname's tussenvoegsel takes a capital (Taalunie, Technische Handleiding).
      return parts?.surnameText ? capitalised(parts.surnameText) : null;
    case 'VOORNAAM':
      return hasGivenName ? parts.givenText : null;
    case 'VOORLETTERS': {
      if (parts && !hasGivenName && parts.givenText) return parts.givenText;
      const given = hasGivenName ? parts.given : parseName(first('VOORNAAM') ?? '').given;
      return given.length > 0 && given[0]
        ? given.map((name) => `${[...name][0]!.toUpperCase()}.`).join('')
        : null;
    }
    case 'NAAM': {
      const front = first('VOORNAAM') ?? first('VOORLETTERS');
      const surname = first('ACHTERNAAM');
      return front && surname ? `${front} ${surname}` : null;
    }
  }
}

/** What `[label-number]` would stand for, worked out from the person's other parts; null when they don't say. */
export function derivedOriginal(label: Label, entriesOfNumber: readonly MappingEntry[]): string | null {
  if (!isNameLabel(label)) return null;
  const names = entriesOfNumber.filter((entry) => isNameLabel(entry.label));
  const original = names.length > 0 ? part(label, names) : null;
  return original === null ? null : oneLine(original);
}
