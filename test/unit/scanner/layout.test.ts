/** What labels, columns and HL7 fields promise of the words under them. */
import { describe, expect, test } from 'vitest';
import { Label } from '../../../src/scanner/cues';
import { readLayout } from '../../../src/scanner/layout';
import { tokenise } from '../../../src/scanner/tokenise';
import { knowledge } from './real-scanner';

/** What is promised of the (last) token that reads `word`. */
function promised(text: string, word: string): { label: string; inTable: boolean } {
  const tokens = tokenise(text, knowledge.lexicon);
  const layout = readLayout(text, tokens);
  for (let i = tokens.count - 1; i >= 0; i--)
    if (text.slice(tokens.start[i], tokens.end[i]) === word)
      return { label: NAMES[layout.label[i]], inTable: layout.inTable[i] === 1 };
  throw new Error(`no ${word}`);
}

const NAMES: Readonly<Record<number, string>> = {
  [Label.None]: 'none', [Label.Name]: 'name', [Label.BirthDate]: 'birth date', [Label.Bsn]: 'bsn', [Label.PatientNumber]: 'patient number',
  [Label.PolicyNumber]: 'policy number', [Label.Phone]: 'phone', [Label.Email]: 'email', [Label.Address]: 'address', [Label.Postcode]: 'postcode',
  [Label.Place]: 'place', [Label.Institution]: 'institution', [Label.Date]: 'date', [Label.Other]: 'other', [Label.Person]: 'person', [Label.Key]: 'code',
}; // prettier-ignore

/** Text · a word of it · what its label promises. */
const LABELS: readonly (readonly [text: string, word: string, label: string])[] = [
  ['Naam: Jan Kok', 'Kok', 'name'],
  ['naam = Kok', 'Kok', 'name'],
  ['BSN: 123456782', '123456782', 'bsn'],
  ['Geboortedatum: 12-03-1956', '1956', 'birth date'],
  ['datum geboorte: 1956', '1956', 'birth date'],
  ['Naam apotheek: Kok', 'Kok', 'institution'],
  ['Naam: Kok; BSN: 123', '123', 'bsn'],
  ['Naam: Kok, tel: 06', '06', 'phone'],
  ['Naam: Kok\tBSN: 123', '123', 'bsn'],
  ['Naam:\nKok', 'Kok', 'name'],
  ['Naam:\nKok\nbelt morgen', 'morgen', 'none'],
  ['Naam: Kok\nbelt morgen', 'morgen', 'none'],
  ['patient_id: 4471', '4471', 'patient number'],
  ['De uitslag: 5', '5', 'other'],
  ['Afspraak om 10:30', '30', 'none'],
  ['{"naam": "Kok", "bsn": "123"}', '123', 'bsn'],
  ['Jan Kok belt', 'belt', 'none'],
  ['Naam      Kok\nM/V       M\nGeb.      1956', '1956', 'birth date'],
  ['Naam      T. van der Kok\nGeb.      1956', 'Kok', 'name'],
  ['Naam      Thyra Kok\nPostcode  7609 TV\nBSN       123', 'Postcode', 'none'],
  ['Naam      Thyra Kok\nPostcode  7609 TV\nBSN       123', '123', 'bsn'],
];

/** Text · a word of it · what the column it stands in promises. */
const TABLES: readonly (readonly [what: string, text: string, word: string, label: string])[] = [
  ['CSV with semicolons', 'naam;geboortedatum;bsn\nKok;12-03-1956;123', 'Kok', 'name'],
  ['CSV, a later column', 'naam;geboortedatum;bsn\nKok;12-03-1956;123', '123', 'bsn'],
  ['CSV, a later row', 'naam;bsn;tel\nKok;1;2\nBos;3;4', 'Bos', 'name'],
  ['CSV with commas', 'naam,bsn,telefoon\nKok,123,06', '123', 'bsn'],
  ['CSV with a comma in quotes', 'naam,bsn,telefoon\n"Kok, J",123,06', '123', 'bsn'],
  ['CSV with an empty cell', 'naam;bsn;telefoon\nKok;;06', '06', 'phone'],
  ['table with bars', '| naam | bsn | tel |\n| Kok | 123 | 06 |', '123', 'bsn'],
  ['Markdown table', '| naam | bsn |\n|---|---|\n| Kok | 123 |', 'Kok', 'name'],
  ['tabs', 'naam\tbsn\ttelefoon\nKok\t123\t06', '06', 'phone'],
  ['spaces', 'naam      geboren     bsn\nKok       1956        123', 'Kok', 'name'],
  ['spaces, a later column', 'naam      geboren     bsn\nKok       1956        123', '123', 'bsn'],
  ['spaces, an empty cell', 'naam      geboren     bsn\nKok                   123', '123', 'bsn'],
  [
    'a row of which some words are labels',
    'naam;uitslag;wie\nKok;5;arts\nvan Hof;brief;arts\nBos;3;Ria',
    'Bos',
    'name',
  ],
  ['HL7 name', 'PID|1||4471||Kok^Jan||19560312|V', 'Kok', 'name'],
  ['HL7 kind of name', 'PID|1||4471||Kok^Jan^A^^^^L||19560312|V', 'L', 'code'],
  ['HL7 second name', 'PID|1||4471||Kok^Jan^A^^^^L~Bos^Ria^^^^^N||19560312|V', 'Bos', 'name'],
  ['HL7 doctor', 'OBR|1|4471|||||||||||||01062219^KOK^T^^^^^^VEKTIS', 'VEKTIS', 'other'],
  [
    'empty cells between tabs',
    '\tachternaam\tvoornaam\ttweede\tgebdag\tID\tnotitie\nA\tKok\tJan\t\t12-03-56\t44712\t',
    '44712',
    'patient number',
  ],
  ['an empty first cell', 'naam\tgeb\tbsn\n\t12-03-56\t123', '123', 'bsn'],
  ['tabs that set columns by hand', 'naam\t\tgeb\tbsn\nZandvoorder\t12-03-56\t123', '123', 'bsn'],
  ['whose number it is', 'naam;geb;bsn;ons nummer\nKok;12-03-56;123;4471', '4471', 'patient number'],
  [
    'a rule under the header',
    '| naam | geb | bsn | ons nr |\n|---|---|---|---|\n| Kok | 12-03-56 | 123 | 4471 |',
    '4471',
    'patient number',
  ],
  ['a year under such a head', 'naam;geb;bsn;ons nummer\nKok;12-03-56;123;1956', '1956', 'none'],
  [
    'a sentence behind a gap',
    'punt 1   neem de lijst van vandaag uit het HIS en teken die af\npunt 2   kostenplaats 4471',
    '4471',
    'other',
  ],
  ['HL7 birth date', 'PID|1||4471||Kok^Jan||19560312|V', '19560312', 'birth date'],
  ['HL7 patient number', 'PID|1||4471||Kok^Jan||19560312|V', '4471', 'patient number'],
  ['HL7 next of kin', 'NK1|1|Kok^Piet|ECHTG|Dorpsstraat^12', 'Dorpsstraat', 'address'],
];

/** Text that is no table. */
const NO_TABLES: readonly (readonly [text: string, word: string])[] = [
  ['Jan, Piet en Klaas kwamen\nmet de fiets, de bus en de trein', 'trein'],
  ['naam;bsn;tel\n\nKok belt', 'Kok'],
];

describe('labels', () => {
  test.each(LABELS)('%j: %s', (text, word, label) =>
    expect(promised(text, word)).toEqual({ label, inTable: false }),
  );
});

describe('tables', () => {
  test.each(TABLES)('%s', (_, text, word, label) =>
    expect(promised(text, word)).toEqual({ label, inTable: true }),
  );
  test.each(NO_TABLES)('%j', (text, word) =>
    expect(promised(text, word)).toEqual({ label: 'none', inTable: false }),
  );
});

describe('lines', () => {
  test('are counted from 0, and know their first token', () => {
    const tokens = tokenise('Jan Kok\n\nbelt', knowledge.lexicon);
    const { line, lineFirst } = readLayout('Jan Kok\n\nbelt', tokens);
    expect([...line]).toEqual([0, 0, 0, 1, 2]);
    expect([...lineFirst]).toEqual([0, 3, 4, 5]);
  });
});
