/** What a text as a whole tells of its numbers: that it speaks of BSNs, of a person, of cars. */
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Wake, waking, type WakeWords } from '../../wakes';
import { hashOf, wordSet } from '../../word-table';
import { readHeadings } from './context/headings';
import { CARS } from './kinds/plate';
import { readForms } from './records/lists';
import type { Facts } from './spot';

/** Labels of one person's data. */
const PERSON_LABELS =
  (1 << Label.Bsn) | (1 << Label.BirthDate) | (1 << Label.PatientNumber) | (1 << Label.PolicyNumber);
/** Words that lead in a person. */
const PERSON_CUES = Cue.Title | Cue.Patient | Cue.Birth;
const ASYLUM =
  'azc coa ind asiel asielzoeker asielzoekers asielzoekerscentrum statushouder statushouders vnummer vreemdelingennummer vluchteling vluchtelingen gzaz vnum';
const NUMBER = wordSet('nummer nr nummers num');

/** The words that tell so by themselves. */
export const FACT_WORDS: WakeWords = [
  [hashOf('burgerservicenummers'), Wake.Bsn],
  [hashOf('v'), Wake.V],
  ...waking(Wake.Asylum, ASYLUM.split(' ').map(hashOf)),
  ...waking(Wake.Car, CARS),
];

/** What a word with these cues and this label tells of the text. */
export function wakesFacts(cues: number, label: Label): number {
  const person = ((1 << label) & PERSON_LABELS) !== 0 || (cues & PERSON_CUES) !== 0;
  return (label === Label.Bsn ? Wake.Bsn : 0) | (person ? Wake.Person : 0);
}

export function factsOf(doc: Doc): Facts {
  const { woken } = doc.tokens;
  return {
    speaksOfBsn: (woken & Wake.Bsn) !== 0,
    speaksOfAsylum: (woken & Wake.Asylum) !== 0 || ((woken & Wake.V) !== 0 && hasVNumber(doc)),
    speaksOfCar: (woken & Wake.Car) !== 0,
    speaksOfPerson: (woken & (Wake.Bsn | Wake.Person)) !== 0,
    headings: readHeadings(doc),
    forms: readForms(doc),
  };
}

/** "V-nummer": with a mark between. */
function hasVNumber({ tokens }: Doc): boolean {
  const { count, wakes, hash } = tokens;
  for (let i = 0; i + 2 < count; i++) if (wakes[i] & Wake.V && NUMBER.has(hash[i + 2])) return true;
  return false;
}
