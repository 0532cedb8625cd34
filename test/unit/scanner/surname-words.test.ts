import { describe, expect, test } from 'vitest';
import { scanner } from './real-scanner';

/** Names whose words are everyday words too; what stands between ⟦ and ⟧ is found, and is one finding. */
const WHOLE = [
  // Closed by a signature, a birth or a bracket.
  'Recept klaar, groet ⟦thyra zondag⟧\nvolgende regel',
  'mvg\n⟦ria zondag⟧',
  'groet, ⟦ria morgen⟧.',
  'met pensioen (⟦b. morgen⟧, geb 1 mei 59)',
  '⟦ria zondag⟧ geb 1-5-59 wil een herhaalrecept',
  '⟦henk dokter⟧, 3-4-56, hoest',
  '⟦thyra zondag⟧, v 34, koorts',
  '⟦ria zondag⟧, 1-5-59, hoest',
  '⟦ria zondag⟧, 1-5-1959, hoest',
  '⟦henk dokter⟧, 52 jr, hoest',
  'uitslag (⟦henk dokter⟧) is binnen',
  'dat is ⟦henk dokter⟧',
  // A given name that is a verb too.
  'en ⟦wil bakker⟧ wil een herhaalrecept',
  '⟦wil bakker⟧ belt voor recept',
  // The text itself says that it is a name.
  '⟦bot⟧ = naam, geen breuk',
  '⟦zus⟧, zo heet ze echt',
  'naast ⟦deur⟧ (zo heet ie, echt) woont een arts',
  'op 4 ⟦schaap⟧ (ja, zo heette ze) gezien',
  // Before the rest of a surname behind a comma, and nothing else.
  'Controle in oktober\n⟦Juni, van der⟧ - kwam in mei niet',
  '- ⟦Oktober, van den⟧: recept klaar',
];

/** What stands between ⟦ and ⟧ belongs to no name. */
const NO_PART = [
  'groet van ria ⟦zondag⟧ naar de kerk',
  'bellen met ria ⟦zondag⟧, 10 uur',
  'bellen met ria ⟦zondag⟧, 12-05-2025 om 10 uur',
  'afspraak ria ⟦morgen⟧, 12-5-25',
  'vit b. ⟦morgen⟧, 12-5-25, prikken',
  'met ria ⟦zondag⟧ afgesproken',
  'dat is ria ⟦zondag⟧',
  'afspraak (ria ⟦morgen⟧)',
  'herhalen (jan ⟦maart⟧)',
  'dat is jan ⟦neef⟧',
  'dat is henk ⟦dokter⟧ geworden',
  'als hij ⟦wil⟧ bakker belt',
  'wie ⟦wil⟧ bakker worden',
  'vit b. ⟦morgen⟧ prikken',
  '⟦decubitus⟧, zo heet dat',
  'geen ⟦grapje⟧, zo heet hij echt',
  'het schip ⟦deur⟧. zo heet ie',
  '⟦Periode⟧, van - tot',
  // A line of a letter ends there.
  'Bekend met astma. Verder:\n⟦Kortom⟧, de\npatiënt is moe',
  '⟦Aanvraag⟧, van de\npatiënt zelf',
  'geldig in ⟦Oktober⟧, van der 4e tot de 8e',
  'NAW = ⟦naam⟧, adres',
  'fam. Zandvoorder (geen ⟦tolk⟧, zo heten ze)',
];

const parts = (row: string) => {
  const start = row.indexOf('⟦');
  const end = row.indexOf('⟧') - 1;
  const text = row.replace(/[⟦⟧]/gu, '');
  return { start, end, names: scanner.scan(text).filter(({ category }) => category === 'NAAM') };
};

describe('surnames that are words, in lower case', () => {
  test.each(WHOLE)('%s', (row) => {
    const { start, end, names } = parts(row);
    expect(names.map((f) => [f.start, f.end])).toContainEqual([start, end]);
  });
  test.each(NO_PART)('no part of a name: %s', (row) => {
    const { start, end, names } = parts(row);
    expect(names.filter((f) => f.start < end && f.end > start)).toEqual([]);
  });
});
