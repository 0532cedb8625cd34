/** Numbers beside what was found, and the same number elsewhere. What stands between ⟦ and ⟧ is found as a patient's number, and nothing else is. */
import { describe, expect, test } from 'vitest';
import { unmarked } from './marked';
import { scanner } from './real-scanner';

function patientNumbersIn(text: string): string[] {
  return scanner
    .scan(text)
    .filter(({ category }) => category === 'PATIENTNUMMER')
    .map(({ start, end }) => text.slice(start, end));
}

const BESIDE_NAMES = [
  'dhr Verdurmen (#⟦20417⟧) komt morgen',
  'dhr Verdurmen #⟦4471⟧ komt morgen',
  'Verdurmen ⟦20417⟧ belt terug',
  'mw Okkerse, ⟦20417⟧, belt terug',
  'mw Okkerse - ⟦20417⟧ - belt terug',
  'mw Okkerse/⟦P20417⟧',
  'Thyra Okkerse = ⟦20417⟧',
  '⟦20417⟧ mw Okkerse belt terug',
  '⟦20417⟧ - mw. Okkerse, belt terug',
  '⟦20417⟧: mw Okkerse belt terug',
  '[⟦4471⟧] mw Okkerse belt terug',
  '#⟦4471⟧ mw Okkerse belt terug',
  '⟦0020417⟧ OKKERSE T 12-03-1961',
  'Etiket: ⟦44120123⟧ Okkerse T',
  // Anywhere on the line, with the name behind it in brackets or an arrow.
  'die uitslag staat bij ⟦5503117⟧ (mevr Thyra Okkerse)',
  'gekoppeld: ⟦20417⟧ → Zwetsloot',
  'dhr Verdurmen (⟦4471⟧)',
  'dhr Verdurmen (#⟦1430⟧)',
  // In groups between brackets.
  'mw Okkerse (⟦10.417⟧)',
  'mw Okkerse (⟦44-1021⟧)',
  'mw Okkerse (⟦61.307⟧) komt vaker',
  'mw Okkerse (⟦31-40566⟧)',
  'mw Okkerse (⟦6 0 3 5 2⟧) heeft gebeld',
  // In the name of a file.
  'Thyra Okkerse_⟦20417⟧.pdf',
];

const BEHIND_DATA = [
  'T. Okkerse; 12-03-1961; V; ⟦20417⟧',
  'OKKERSE T V 120361 ⟦20417⟧',
  '- ⟦60417⟧: geb. 3 nov 1947. Prikt thuis',
  '⟦60417⟧; 12-03-1961; V',
  'OKKERSE T 120361V ⟦P0020417⟧',
  'okkerse, thyra 12-3-61 ⟦20417⟧ rr 140/90',
  'Re: OKKERSE Thyra * 120361 * ⟦0020417⟧',
  'Okkerse; 12-03-1961; 123456782; ⟦3391⟧',
];

const LISTS = [
  '8.10 ⟦60231⟧ okkerse t. oren\n8.20 ⟦58807⟧ zwetsloot uitslag\n8.30 ⟦61119⟧ verdurmen d keuring\n9.00 ⟦2906⟧ hagedoren afgebeld',
  '⟦5182⟧\tokkerse, thyra\tv\thoest\n⟦2706⟧\tzwetsloot, d.\tm\tenkel\n⟦0815⟧\thagedoren, b.\tm\toog\n⟦3914⟧\tverdurmen, t.\tv\tknie',
];

const SAME = [
  'dossier ⟦20417⟧ is van mw Okkerse. Morgen ⟦20417⟧ bellen.',
  'Die van ⟦P-61703⟧ is dezelfde: dossier ⟦P-61703⟧ blijft.',
  'Okkerse, 12-03-1961, ⟦20417⟧\nbrief bij ⟦20417⟧ gescand',
];

const NOTHING = [
  'mw Okkerse (140-90)',
  'mw Okkerse (12-03-61)',
  // Times, round numbers, ranges, measurements.
  'mw Okkerse (1430) komt langs',
  'Hagedoren (0830)',
  'mw Okkerse (10.000)',
  'mw Okkerse (75-100)',
  'mw Okkerse (500-1000)',
  'mw Okkerse (10.15-10.30)',
  'mw Okkerse (120-80-70)',
  // Work done, a room, a count.
  'Thyra Okkerse 13036 declareren',
  'kamer 12345 mw Okkerse',
  "Thyra Okkerse 12345 leuko's",
  'mw Okkerse (06-12345678)',
  'in 2024 (mw Okkerse)',
  '10:30 12-03-1961 Okkerse',
  'Okkerse_20250312.pdf',
  // An agenda, samples of a day, room by room.
  '0810 okkerse t. oren\n0820 zwetsloot uitslag\n0830 verdurmen d keuring\n0900 hagedoren afgebeld',
  '7301,okkerse t.,Hb\n7302,zwetsloot d.,CRP\n7304,verdurmen d.,Na\n7305,hagedoren b.,Hb',
  // Codes of work done, with nobody's name.
  '12000 consult kort\n12001 consult lang\n12002 visite kort\n13012 diagnostiek\n12010 telefonisch',
  'Verdurmen 12500 stappen per dag',
  'dhr Okkerse 15000 IE vitamine D',
  'mw Okkerse (1945) belt',
  'mw Okkerse (84) belt',
  'mw Okkerse 15.000',
  'mw Okkerse, 12000, consult',
  'dhr Okkerse 14.30-15.00',
  '1030 Okkerse controle',
  'huisarts Okkerse, 71234',
  'dr. Okkerse 71234',
  'assistente Thyra 71234',
  'factuur mw Okkerse 20417',
  'order 20417 mw Okkerse',
  'Okkerse € 12550',
  'mw Okkerse 120361',
  'mw Okkerse 20250301',
  'mw Okkerse, 1234 AB Ons Dorp',
  'Okkerse 12-03-1961 175 cm',
  'Okkerse 12-03-1961 1030 uur',
  'Okkerse 12-03-1961, 1234 AB',
  'naam;geb;bsn;kamer\nOkkerse;12-03-1961;123456782;1204',
  'naam;geb;bedrag\nOkkerse;12-03-1961;12550',
  'Zorgpad COPD 12045',
];

/** A number that is somebody's, and where the same digits are something else's. */
const OTHERS = [
  'dossier ⟦4471⟧, dosis 4471 mg',
  'dossier ⟦4471⟧. Factuurnummer 4471.',
  'dossier ⟦20417⟧ kost € 20417',
  'dossier ⟦20417⟧; zie bijlage ⟦20417-3⟧',
  'patiënt ⟦1200⟧ kreeg 1200',
];

describe('numbers beside what was found', () => {
  test.each([...BESIDE_NAMES, ...BEHIND_DATA, ...LISTS, ...SAME, ...OTHERS])('%j', (row) => {
    const { text, marked } = unmarked(row);
    expect(patientNumbersIn(text)).toEqual(marked);
  });

  test.each(NOTHING)('not in %j', (text) => expect(patientNumbersIn(text)).toEqual([]));

  test('are for a person to judge', () =>
    expect(scanner.scan('mw Okkerse, 20417, belt terug').map(({ severity }) => severity)).toEqual([
      'block',
      'review',
    ]));
});
