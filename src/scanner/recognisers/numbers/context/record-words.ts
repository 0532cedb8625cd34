/** The words beside a number that decide what it is called and how much of a code it must be. */
import { Ascii } from '../../../ascii';
import { Label } from '../../../cues';
import type { Doc } from '../../../document';
import type { Category } from '../../../finding';
import { Kind } from '../../../tokens';
import { hashOf, wordSet } from '../../../word-table';
import { FOREIGN_WEAK } from './foreign-words';
import { Meaning } from './meanings';

export const CATEGORY: Readonly<Record<number, Category>> = {
  [Meaning.Patient]: 'PATIENTNUMMER',
  [Meaning.Policy]: 'POLISNUMMER',
  [Meaning.Identity]: 'IDNUMMER',
  [Meaning.Care]: 'ZORGCODE',
};
export const REASON: Readonly<Record<number, string>> = {
  [Meaning.Patient]: 'Staat bij een woord als patiëntnummer of dossier.',
  [Meaning.Policy]: 'Staat bij een woord als polisnummer of verzekerdennummer.',
  [Meaning.Identity]: 'Staat bij een woord als paspoort, rijbewijs of V-nummer.',
  [Meaning.Care]: 'Staat bij een woord als AGB, BIG of UZI.',
};

/** Words that say less: what follows must look like a number of a file more than "kaart 12" does. */
export const WEAK = wordSet(
  'cl trombosedienst samenvoegen samengevoegd kaart pat pt patient patiënt patiënte client cliënt patiënten patienten cliënten clienten bewoner uzovi casus kruis achmea friesland dela monuta yarden zorgverzekering zorgverzekeraar case file record member insured licence license identity verzekering verzekerd verzekerde verz meeverz meeverzekerd meeverzekerde beschikking wmo-melding ecd permit visum visa subject td zilverenkruis vgz menzis cz dsw asr salland onvz unive univé fbto ditzo ohra aevitae prolife big his chart carte insurance policy membership wmo registratie praktijk registration clnt archief adm hollandzorg anderzorg just hema eno zilveren agis avero iza izz delta-lloyd ' +
    FOREIGN_WEAK,
);
export const PERSONS = wordSet('pat pt patient patiënt');
/** The code of an insurer, which says nothing of a person (Vektis). */
export const UZOVI = hashOf('uzovi');
export const NUMBER_WORD = wordSet('nr nrs nummer no nº number num numéro numero número id reg');

export const UNITS = wordSet(
  'jaar jr jrs mg ml gram kg cm mm weken dagen maanden uur euro min x keer stuks patiënten cliënten personen procent volt',
);

export function unitAfter(doc: Doc, last: number): boolean {
  const t = last + 1;
  return (
    t < doc.tokens.count &&
    (UNITS.has(doc.tokens.hash[t]) ||
      (doc.tokens.kind[t] === Kind.Mark && doc.tokens.hash[t] === Ascii.Percent))
  );
}

/** A word for "number" stands right before token `first`: "verzekerd bij VGZ onder nummer 401229118". */
export function isNumberWordBefore(doc: Doc, first: number): boolean {
  const { kind } = doc.tokens;
  let t = first - 1;
  while (t > 0 && t > first - 3 && kind[t] === Kind.Mark) t--;
  return t >= 0 && kind[t] === Kind.Word && isNumberWord(doc, t);
}

const R = 114;

/** "nr", "nummer" and every word that ends so: "verwijsnr", "indicatienummer". */
export function isNumberWord(doc: Doc, t: number): boolean {
  const { hash, end } = doc.tokens;
  if (NUMBER_WORD.has(hash[t])) return true;
  const last = doc.text.charCodeAt(end[t] - 1) | 32;
  return last === R && /(?:nr|nummer)$/i.test(doc.text.slice(Math.max(0, end[t] - 6), end[t]));
}

/** Who keeps a number of somebody: "ons nummer bij jullie" is that of a customer. */
export const KEEPERS = wordSet('ons jullie u hen hier daar you us here there');
/** Words between a word for "number", who keeps it and the number itself. */
export const LEADS = wordSet('is was luidt bij with');
const LONGEST_KEEPING = 6;

/** The word for "number" before token `first`, with at most who keeps it between: "nr. daar is TD 114.073"; -1 for none. */
export function keptNumberWord(doc: Doc, first: number): number {
  const { kind, hash } = doc.tokens;
  for (let t = first - 1; t >= 0 && t >= first - LONGEST_KEEPING; t--) {
    if (kind[t] === Kind.Mark && (hash[t] === Ascii.Colon || hash[t] === Ascii.Dot)) continue;
    if (kind[t] !== Kind.Word) return -1;
    if (KEEPERS.has(hash[t]) || LEADS.has(hash[t])) continue;
    return isNumberWord(doc, t) ? t : -1;
  }
  return -1;
}

export function numberWordAfter(doc: Doc, token: number): boolean {
  const { hash, kind } = doc.tokens;
  const next = kind[token + 1] === Kind.Mark ? token + 2 : token + 1;
  return NUMBER_WORD.has(hash[next]);
}

/** Codes of medicine with letters and digits as those of a file: ATC (N02BE01), ICD-10 with its extensions (S72.001). */
export const MEDICAL_CODE = /^(?:[A-Z]\d\d[A-Z]{1,2}\d\d|[A-Z]\d\d\.\d{1,4}[A-Z]?)$/;

/** Vitamins and blood pressures, whose letters and digits stand as those of a code do: B12 190, D3 800, RR 120. */
export const MEASURED = /^(?:[BDK]\d{1,2} [1-9]\d{2,3}|RR ?\d{2,3}(?:[-/ ]+\d{2,3})*)$/;

/** Labels of a line under which a person's number may stand beside the data that they promise. */
const OF_PERSON =
  (1 << Label.None) |
  (1 << Label.Name) |
  (1 << Label.Person) |
  (1 << Label.BirthDate) |
  (1 << Label.Bsn) |
  (1 << Label.PatientNumber);

/** Under this label a person's number may stand. */
export const promisesNoOther = (label: Label): boolean => ((1 << label) & OF_PERSON) !== 0;
