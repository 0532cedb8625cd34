import { describe, expect, test } from 'vitest';
import { numbersBeside } from '../../../src/scanner/beside';
import { readDocument } from '../../../src/scanner/document';
import { weighLeftovers } from '../../../src/scanner/leftover';
import { foundPerToken } from '../../../src/scanner/leftover/found';
import { SPOT_INPUTS, SpotInputs } from '../../../src/scanner/leftover/inputs';
import { NO_LEFTOVERS } from '../../../src/scanner/leftover/model';
import { spotsOf } from '../../../src/scanner/leftover/spots';
import { recogniseNames } from '../../../src/scanner/names';
import { RECOGNISERS } from '../../../src/scanner/recognisers';
import { INPUT_VALUES } from '../../../src/scanner/trees';
import { readCorpus } from '../../eval/corpus';
import { unmarked } from './marked';
import { knowledge } from './real-scanner';

/** What the rules make of a text. */
function read(text: string) {
  const doc = readDocument(text, knowledge);
  const found = [recogniseNames, ...RECOGNISERS].flatMap((recognise) => recognise(doc));
  return { doc, found: [...found, ...numbersBeside(doc, found)] };
}

/** Texts of two lines and more: what stands beside a number and how the text goes on tell whose it is. */
const SOMEBODYS = [
  'Visites maandag\n- Okkerse, R. ⟦4417/2⟧ wond li been\n- Zwetsloot, D. ⟦4502/1⟧ bloeddruk\n- Hagedoren, M. ⟦4981/3⟧ griepprik',
  'Thyra Okkerse ⟦0417⟧\nRixt Verdurmen ⟦0533⟧\nSef Hagedoren ⟦0981⟧',
  'Vaccinaties vrijdag\nOkkerse Fenna ⟦12-10-2018⟧ DKTP\nZwetsloot Mees ⟦2-1-2019⟧ BMR',
  '08.13 Okkerse Thyra: kind eet niet, oorpijn, ⟦11.02.2023⟧\n08.20 Zwetsloot Dirk: hoest, 14.07.1961',
  'Sleutel ligt bij Thyra op ⟦Reigersnest 12⟧.\nTot morgen.',
  'Visite vanmiddag: mw Okkerse, ⟦de Brink 4⟧, pijn li heup.\nDaarna Zwetsloot.',
  'Mevrouw Okkerse mailt:\nmijn relatienummer eindigt op ⟦417⟧, ik bel nog',
];

const OTHERS = [
  'Okkerse, R. 142/88, pols 72\nZwetsloot, D. 158/94, pols 81',
  'Okkerse, R. 10.15-10.30 wond\nZwetsloot, D. 10.30-10.45 bloeddruk',
  'mw Okkerse 12.500 stappen\ndhr Zwetsloot 8000 stappen',
  'mw Okkerse, G3P2\nmw Zwetsloot, G1P0',
  'huisarts Okkerse, 71234\nhuisarts Zwetsloot, 71235',
  'mw Okkerse naar kamer 2041\ndhr Zwetsloot naar kamer 2043',
  'Mevrouw Okkerse betaalde € 20417.\nDe heer Zwetsloot betaalde € 18305.',
  'Beste mevrouw Okkerse,\n\nUw afspraak is op 12 mei 2026 om 10.30 uur.\n\nGroet, R. Verdurmen',
  'mw Okkerse, 14-07-1949. Opname 3 maart 2026, ontslag 9 maart 2026.\nMetoprolol 50 mg.',
  'Thyra Okkerse gebruikt metoprolol 50 en simvastatine 40.\nStadium 3, graad 2, kamer 12, dag 6, type 2.',
  'Bestelling\nhandschoenen 40417\nnaalden 40533\npleisters 40981',
  // Times and opening hours.
  '9u30 Rixt Verdurmen: oorpijn li, advies\n0945u dhr Zwetsloot: uitslag vragen',
  'De praktijk van mw Okkerse is open 8-17.\nDhr Zwetsloot werkt 9-17, mw Verdurmen 8-13.',
  // What is taken, and when.
  'Dirk Zwetsloot vraagt herhaling. P: metformine 500 2dd1 180 st\nRixt Verdurmen: fluticason 125, 2dd1\n1115u dochter belt',
  'Trombosedienst mw Hagedoren\nINR 2,8 op 3-3: 2-3-2-2-3-2-2\nINR 3,4 op 17-3: 2-2-2-2-3-2-2',
  'mw Okkerse: prednison 40-35-30-25-20-15-10-5, elke week.\nDhr Hagedoren: levodopa om 7-10-13-16-19 u.',
  'Recept mw Okkerse: pregabaline 75-0-150, amitriptyline 0-0-25.\nDhr Hagedoren: geen wijziging.',
  // Measures.
  'Mail van mevrouw Hagedoren\nmaandag 151 92 en 148 90\ndinsdag 147 88 en 145 89\nGr Thyra Hagedoren',
  'thuismetingen dhr Hagedoren: 141/84 138/82 144/88 139/80\ncholesterol ratio 4,1',
  'Onderzoek mw Zwetsloot: visus OD 0,8.\nAudiogram 500 Hz 25, 1000 30, 2000 45, 4000 60 dB.',
  '2e helft: mw Okkerse AD 41+2; vorige partus 14-03-2022 3680 g, sectio 2019 i.v.m. stuit.',
  'De praktijk van Okkerse en Zwetsloot is druk. 2847 consulten en 1904 visites.\nOpkomst bij griepvaccinatie (1412 van 1810).',
  'Holter dhr Zwetsloot: 112.417 slagen\nmin 42, max 131, VES 214',
  'mw Okkerse, RR130/70\ndhr Zwetsloot, RR150/90',
  // Prices and the codes of a practice's work.
  'Factuur\nMevrouw R. Okkerse\n12000 consult regulier korter dan 20 minuten 11,96\n12001 consult regulier 20 minuten en langer 23,92\n13012 ECG 41,33',
  'Declaratiecontrole mei\nmw Okkerse: 12001 geweigerd door VECOZO, retourcode 8017\ndhr Zwetsloot: 13043 niet toegestaan naast 12003\ndhr Hagedoren: 12100 visite, prestatie klopt',
  'dhr Zwetsloot, verzekerd. UZOVI 3311, 9664, 7095.\nmw Okkerse, verzekerd. UZOVI 3332.',
  'Beste Rixt, betaal de rekening van mw Okkerse, o.v.v. 2026-0392.\nGroet, Dirk',
  // Keys, devices, machines.
  'Foto van Thyra Okkerse: IMG_4417.jpg',
  'mw Okkerse, sleutelkluis 0852\ndhr Zwetsloot, sleutelkastje 4711',
  'Dirk Hagedoren rijdt. Kilometerstand 84.217.\nDhr Okkerse belt morgen.',
  'cyclus 2041 134C 5 min RO\ncyclus 2042 134C 5 min DZ\nHelixtest goed. Rixt Okkerse, Dirk Zwetsloot',
  'Scherm: IP 192.168.1.214, poort 8080. Ingesteld door Thyra Okkerse.\nKoppeling: OID 2.16.840.1.113883.2.4.',
  'Dirk Okkerse belde de helpdesk, foutcode 0x80070057.\nPrinter HP LaserJet 4250 op kamer 3.',
  'PostNL 3SABCD1234567 is retour, Thyra Okkerse heeft het pakket niet opgehaald.',
  "UNB+UNOA:1+500011622+500094872+250311:0731+9'\nPNA+PAT+++OKKERSE+THYRA'\nUNT+11+4471'",
  'JaarOverzicht Rixt Okkerse 2026-2027',
  // Publications and lists of codes.
  'Beste Thyra, ik zocht voor mw Okkerse het artikel op: doi 10.1136/bmj.m1234, NTvG 2021;165:D5417. Zie ook Huisarts Wet 2019;62(3):24-7. Groet, Rixt',
  'Klacht de heer Zwetsloot\nZie ook ECLI:NL:RBMNE:2019:1234. De klachtenfunctionaris is Rixt Hagedoren.',
  'Vragen bij Dirk Verdurmen. Zie NZa BR/REG-26120 en TB/REG-26630-01.\nTarief herzien.',
  'LOINC 4548-4 = HbA1c, 2160-0 kreat, 33914-3 eGFR. Aan Dirk Zwetsloot doorgegeven voor koppeling.',
  'Terugbellen mw Okkerse, Dirk Zwetsloot.\n25254 is een bestelnr, geen klant.',
  // Telephones that are no person's.
  'Intern telefoonlijst\nbalie 210\nThyra Okkerse 214\nDirk Zwetsloot 217\nRixt Verdurmen 231',
  'mw Okkerse collabeerde, dochter belde 112.\nDhr Zwetsloot: bel de gemeente, 14 0495.',
  // Days of something else than a birth.
  'Aaltje Okkerse, † 12-1-2003, ovariumca, 58\ntante Thyra, 61',
  'Verlof: Okkerse 14/7-1/8, Zwetsloot 4/8-22/8, Verdurmen 25/8-12/9\nwaarneming 01-07 tm 30-09 door Hagedoren.',
  'Thyra Hagedoren. Mirena geplaatst 22-03-2021, verwijderen voor 22-03-2029.\nSondelengte 7,5.',
  'Euthanasieverklaring mw Okkerse besproken 4 april 2026.\nSCEN-arts dhr Zwetsloot belt.',
  'Dhr Zwetsloot, colonoscopie: 3 poliepen 4-6-11 mm.\nTerug over 3 jr.',
  'oproep Okkerse, dinsdag 14/10\noproep Zwetsloot, vr 7/11',
  'Agenda\nmw Okkerse dinsdag 14/10\ndhr Zwetsloot 15/10 9.30',
];

describe('numbers and dates that no rule finds', () => {
  test.each(SOMEBODYS)('are asked about: %j', (row) => {
    const { text, marked } = unmarked(row);
    const { doc, found } = read(text);
    const asked = weighLeftovers(doc, found);
    expect(asked.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
    for (const { severity } of asked) expect(severity).toBe('review');
  });

  test.each(OTHERS)('are left alone: %j', (text) => {
    const { doc, found } = read(text);
    expect(weighLeftovers(doc, found)).toEqual([]);
  });

  test('are all left alone by a model that has learned nothing', () => {
    for (const row of SOMEBODYS) {
      const { doc, found } = read(unmarked(row).text);
      expect(weighLeftovers({ ...doc, leftovers: NO_LEFTOVERS }, found)).toEqual([]);
    }
  });

  test('stand in no finding, and have inputs that trees can ask about', () => {
    let spotsSeen = 0;
    for (const { text } of readCorpus()) {
      const { doc, found } = read(text);
      const perToken = foundPerToken(doc, found);
      const spots = spotsOf(doc, found, perToken);
      const inputs = new SpotInputs(doc, perToken, spots);
      for (const spot of spots) {
        spotsSeen++;
        inputs.inputs.fill(255);
        inputs.collect(spot);
        expect(Math.max(...inputs.inputs)).toBeLessThan(INPUT_VALUES);
        // The word of a street may be a doubtful name too.
        const stopping = found.filter(({ severity }) => severity === 'block');
        expect(stopping.filter(({ start, end }) => start < spot.end && end > spot.start)).toEqual([]);
      }
      expect(inputs.inputs).toHaveLength(SPOT_INPUTS);
    }
    expect(spotsSeen).toBeGreaterThan(300);
  });
});
