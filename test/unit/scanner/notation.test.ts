import { describe, expect, test } from 'vitest';
import { scanner } from './real-scanner';

/** What the words of `text` that are asked about or replaced are. */
function asked(text: string): string[] {
  return scanner
    .scan(text)
    .filter(({ severity }) => severity !== 'info')
    .map(({ start, end }) => text.slice(start, end));
}

/** Texts that name nobody; each was asked about before. */
const NOBODY = [
  // What is done with somebody behind a title.
  'dhr ter observatie opgenomen',
  'mw is ten val gekomen, de dr. ter plaatse belt',
  // Letters of a dose, a needle, a moment, a unit.
  'METOPROLOL TABL MGA 50MG 1D1T\nKALIUMCHLORIDE DRANK 75MG/ML',
  'Depo-Provera 150 mg/ml i.m. bilspier, 1x per 12 wkn\nNaald groen 21G',
  'lawaaidip 4 kHz, verlies 35 dB\n10.40 eczeem kind 2 jr',
  // Latin moments of a dose, vertebrae, the tag of a segment, a word spelled out as a heading.
  'Lithium 400 mg AN\nzout 2 tabl HS\ncodeïne 10 mg PRN',
  'pijn Th9 li\nwervel Th12 en th9',
  "DET+03++150327'\nOPD+4'",
  "S01+01'\nDET+02++140326++M'\nLIN+2+G++7,1",
  'O N T V A N G E N  d o c',
  'S P O E D\nA l l e r g i e : noten',
  // From letter to letter.
  'Bij afwezigheid:\n- A t/m K: praktijk De Molen\n- L t/m Z: praktijk De Brug',
  // A label in capitals with full stops.
  'D.O.B. unknown, no next of kin',
  // Keys, a plus, the letters of SOEP.
  'Sneltoetsen\nAlt+J journaal\nAlt+C correspondentie\nCtrl+K kopie',
  'Klaar met lezen? Druk op Shift+Alt+N.\nKlachten: dyspnoe d’effort, geen orthopneu.',
  '12-10 HA E: griep, P: afwachten\nO: RR 138/82',
  // A room or a code with its number, and what is asked.
  '[07:45] arts kamer 3: cryo bijvullen\n[12:35] arts kamer 1: sleutel ligt op bureau',
  '09.40 rugpijn\n09.50 dokter bellen lab\n10.00 koffie',
  // Nothing, registering by name, an insurer, a shop.
  "INSERT INTO afspraak VALUES (1, NULL, '09:40', NULL);",
  'ION akkoord op 2 februari\nverzekerd bij DSW\ntaart van de HEMA',
  // Functions of a spreadsheet, errors of a program, tags of an X-ray.
  '=HOOFDLETTERS(A2)\n=DATUM(2025;3;12)',
  'mevrouw belt\nERR 0x80040E14 regel 7',
  'röntgen mevrouw: (0018,1151) 5\n(0028,0010) 2048',
  // What a program puts before a subject; a word of grammar that opens a sentence.
  'Onderwerp: FW: uitslag\nOnderwerp: Re: re: Fwd: afspraak',
  'De wond is schoon. Ze wil volgende week terugkomen.',
  // Diseases by who described them.
  'Morbus Grover\nMorbus Bowen\nPrurigo',
  // Codes of ICPC and ICD-10 are no numbers of the names beside them.
  'K92.01 Claudicatio\nK92.02 Fenomeen van Raynaud\nL99.06 Dupuytren\nM54.5 Lumbago',
  // Streets that are none: an examination, hours.
  'Tarieven\nRijbewijskeuring 70-75 jr € 52,50\nTaxikeuring 60',
  'Week 43 prikavond in De Dreef 17-20 uur, 6 tafels',
  '1 Omron Pro Green Series 777 bloeddrukmeter € 915',
  'Herinnering 2\nBetaal voor 1 december.',
  'Praktijkgebied: postcode 3511 en 3512',
  'We accept patients with postcode: 1011 to 1018 only.',
  // Letters of a sex, an age, a length.
  'Verwezen (v, 34) wegens hoofdpijn\nM / V / X: V\nGeslacht/leeft. : M',
  'nr;geslacht;uitslag\n1;m;5\n2;v;7',
  'man 23j V, tandpijn\nloopt 300 m met rollator',
  // Letters that count, measure or sort, units, and small words cut to a letter.
  'a) agenda\nb) notulen\nc) rondvraag',
  'Lab: K 4,9, T 38,4, p 66, C 110/70',
  'k.12 leeg\nk 5: bed defect',
  'BNP 1842 ng/l, calprotectine 312 ug/g, rookt 6 p/d',
  'Griep: influenza A, tafel C, maat L, hepatitis B',
  'R/  paracetamol 500 mg\nlaat het w/ cough staan',
  'De buurman heeft m gezien, de brief v mijn moeder',
];

/** The same notations beside a name: what stands between ⟦ and ⟧ is found. */
const SOMEBODY = [
  '15.10 ⟦ML⟧\nman belt over bloeduitslag',
  'gezien 26-06-22 ⟦tb⟧',
  'Archief: ⟦Okkerse⟧ t/m ⟦Hagedoren⟧, doos 3',
  'arts kamer 3: ⟦Zandvoorder⟧ komt om 10 uur',
  'Ontvangen door ⟦M0HAMED⟧, herzien door K4.',
  '⟦Okkerse,R⟧19830716M',
  'Verdacht voor Osgood-Schlatter, mw ⟦Osgood⟧ belt.',
  'mw ⟦Wolff-Verdurmen⟧ en dhr ⟦Parkinson-Okkerse⟧',
  'Hij ligt op K12, mw ⟦Verdurmen⟧ op T4.',
  'P: mw. ⟦Zandvoorder⟧ belt morgen',
  'S: moe, dr. ⟦Oumarou⟧ gebeld',
  'dokter ⟦Zandvoorder⟧ bellen',
  'mvg ⟦i.m. zandvoorder⟧',
  'mw ⟦Kamer⟧ 3 dagen koorts',
  'code 4417, ⟦Okkerse, J.⟧, geb. 12-03-1956',
  'Naam\tLeeftijd\n⟦Kamer⟧\t56\n⟦Okkerse⟧\t61',
  'woont ⟦Westerring 70⟧, mw ⟦Okkerse⟧',
  'woont ⟦Kastanjering 8⟧',
  'lives at ⟦14 Bowling Green⟧, London',
  '10 ⟦h. visser⟧; koud blaasje',
  'gesproken met ⟦petra v⟧ belt terug',
  'zoon v mw ⟦Verdurmen⟧',
  '10.30 ⟦Ng⟧ belt\nkamer 4 ⟦Ng⟧, recept klaar',
  'casus dhr ⟦J⟧ 45 jr met pijn',
  'patiënt ⟦J⟧ 45 jaar, mw ⟦K⟧/ gebeld',
  'De patiënt (⟦Hagedoren, K⟧) belt.',
  'formulier ⟦m jansen⟧, zegt ⟦m hagedoren⟧',
  'prik ⟦b visser⟧',
  'kamer 3 ⟦v dijk⟧, bed 4 ⟦m okkerse⟧',
  'mw ⟦K. Verdurmen⟧ en ⟦Zandvoorder J⟧ 12-3-1956',
  'T.55109   ⟦HUISING⟧\nT.55112   ⟦OKKERSE⟧\nT.55340   ⟦HAGEDOREN⟧',
];

/** Beside a name: what stands between ⟦ and ⟧ is found, and nothing else. */
const NOTHING_ELSE = [
  '⟦Roza Okkerse⟧, G4P2A1, à terme 3-1-2026',
  'Beste mevrouw ⟦Verdurmen⟧,\nUw zoon heeft het syndroom van Prader-Willi.',
  'K1 ⟦Okkerse⟧, K2 ⟦Verdurmen⟧, K4 vrij',
  'Pt ⟦Thyra Verdurmen⟧, m, ⟦07 november⟧',
  'lacht naar ⟦thyra⟧, T 38,9, pols 34',
];

describe('notations of other things', () => {
  test.each(NOBODY)('%s', (text) => expect(asked(text)).toEqual([]));
  test.each(NOTHING_ELSE)('%s', (row) => {
    const names = [...row.matchAll(/⟦([^⟧]*)⟧/g)].map(([, name]) => name);
    expect(asked(row.replaceAll(/[⟦⟧]/g, ''))).toEqual(names);
  });
  test.each(SOMEBODY)('%s', (row) => {
    const text = row.replaceAll(/[⟦⟧]/g, '');
    const found = asked(text).join(' | ');
    for (const [, name] of row.matchAll(/⟦([^⟧]*)⟧/g)) expect(found).toContain(name);
  });
});
