/** Words a model puts in the place of a label: other spellings and translations, folded to capitals A–Z. */
import { LABELS } from './placeholders';
import type { Label } from '../types';

/**
 * English in full, because that is what models fall back on; German, French, Spanish, Turkish and Polish for names and
 * dates of birth, the languages the translation template offers in Latin script.
 */
const WORDS: Readonly<Partial<Record<Label, string>>> = {
  NAAM: 'NAME FULLNAME VOLLEDIGENAAM NAMEN PATIENTNAME NOMCOMPLET',
  VOORNAAM: 'FIRSTNAME GIVENNAME FORENAME ROEPNAAM VORNAME PRENOM NOMBRE IMIE ISIM',
  ACHTERNAAM:
    'LASTNAME SURNAME FAMILYNAME FAMILIENAAM NACHNAME FAMILIENNAME NOM NOMDEFAMILLE APELLIDO SOYAD SOYADI NAZWISKO',
  VOORLETTERS: 'VOORLETTER INITIALS INITIAL INITIALEN INITIALES INICJALY',
  GEBOORTEDATUM:
    'DATEOFBIRTH BIRTHDATE DOB BIRTHDAY GEBOORTEDAG GEBDATUM GEBURTSDATUM DATEDENAISSANCE FECHADENACIMIENTO DOGUMTARIHI DATAURODZENIA',
  BSN: 'BURGERSERVICENUMMER CITIZENSERVICENUMBER SSN',
  PATIENTNUMMER: 'PATIENTNUMBER PATIENTID PATIENTNR',
  POLISNUMMER: 'POLICYNUMBER INSURANCENUMBER POLISNR',
  IDNUMMER: 'IDNUMBER IDENTITYNUMBER',
  ZORGCODE: 'CARECODE HEALTHCARECODE',
  TELEFOON: 'PHONE PHONENUMBER TELEPHONE TELEPHONENUMBER TELEFOONNUMMER TELEFON TELEFONO TEL',
  EMAIL: 'EMAILADDRESS EMAILADRES MAIL',
  ADRES: 'ADDRESS ADRESSE DIRECCION',
  POSTCODE: 'POSTALCODE ZIPCODE ZIP POSTLEITZAHL',
  IBAN: 'BANKACCOUNT REKENINGNUMMER',
  DATUM: 'DATE FECHA TARIH',
  PLAATS: 'PLACE CITY TOWN WOONPLAATS',
  INSTELLING: 'INSTITUTION ORGANIZATION ORGANISATION FACILITY',
  LEEFTIJD: 'AGE ALTER',
};

const BY_WORD = new Map<string, Label>();
for (const label of LABELS) {
  BY_WORD.set(label, label);
  for (const word of WORDS[label]?.split(' ') ?? []) BY_WORD.set(word, label);
}

/** Longest entry, in letters: nothing longer needs a look. */
export const LONGEST_LABEL_WORD = Math.max(...[...BY_WORD.keys()].map((word) => word.length));

/** Capitals A–Z only: "Date of birth" → DATEOFBIRTH, "Prénom" → PRENOM. */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/Ł/g, 'L')
    .replace(/[^A-Z]/g, '');
}

/** The label a word stands for; also with a plural or genitive s ("ACHTERNAAMS"). */
export function labelOf(word: string): Label | null {
  return BY_WORD.get(word) ?? (word.endsWith('S') ? (BY_WORD.get(word.slice(0, -1)) ?? null) : null);
}

/** Damerau-Levenshtein distance (optimal string alignment), given up above 2: small words, so quadratic is fine. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let previous: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, previous[j - 2]! + 1);
      next.push(best);
    }
    [previous, row] = [row, next];
  }
  return Math.min(row[b.length]!, 3);
}
