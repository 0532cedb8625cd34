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
    expect(spotsSeen).toBeGreaterThan(500);
  });
});
