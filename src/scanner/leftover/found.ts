/** What each token is part of, by what the recognisers found. */
import type { Candidate, Doc } from '../document';
import type { Category } from '../finding';
import { bytes } from '../memory';
import { tokenAt } from '../tokens';

/** Of two things that a token is part of, the later here counts: it says more of a person. */
export const enum Found {
  Nothing = 0,
  Institution,
  Place,
  Age,
  Date,
  CareCode,
  Contact,
  Address,
  DoubtfulName,
  Name,
  Number,
  Bsn,
  Birth,
}

const FOUND: Readonly<Record<Category, Found>> = {
  NAAM: Found.Name,
  GEBOORTEDATUM: Found.Birth,
  BSN: Found.Bsn,
  PATIENTNUMMER: Found.Number,
  POLISNUMMER: Found.Number,
  IDNUMMER: Found.Number,
  ZORGCODE: Found.CareCode,
  TELEFOON: Found.Contact,
  EMAIL: Found.Contact,
  IBAN: Found.Contact,
  ADRES: Found.Address,
  POSTCODE: Found.Address,
  PLAATS: Found.Place,
  INSTELLING: Found.Institution,
  LEEFTIJD: Found.Age,
  DATUM: Found.Date,
};

/** Per token its `Found`. */
export function foundPerToken(doc: Doc, candidates: readonly Candidate[]): Uint8Array {
  const { count, start } = doc.tokens;
  const found = bytes(count);
  for (const candidate of candidates) {
    const what = foundOf(candidate);
    for (let t = tokenAt(doc.tokens, candidate.start); t < count && start[t] < candidate.end; t++)
      found[t] = Math.max(found[t], what);
  }
  return found;
}

const foundOf = ({ category, severity }: Candidate): Found =>
  category === 'NAAM' && severity !== 'block' ? Found.DoubtfulName : FOUND[category];

/** The most that is found in tokens [first, last]. */
export function mostFound(found: Uint8Array, first: number, last: number): Found {
  let most: Found = Found.Nothing;
  for (let t = first; t <= last; t++) most = Math.max(most, found[t]);
  return most;
}
