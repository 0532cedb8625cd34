import { describe, expect, test } from 'vitest';
import { scanner } from './real-scanner';

/** What staff of a practice type by itself in a line; the name is the only thing in it that tells of a person. */
const LINES = `⟦⟧ gebeld, komt morgen.
⟦⟧ gebeld: geen gehoor.
⟦⟧ belt terug over uitslag.
⟦⟧: uitslag normaal.
⟦⟧, uitslag doorgegeven.
⟦⟧ komt om 10 uur.
⟦⟧ heeft weer pijn.
⟦⟧ wil een herhaalrecept.
Vandaag ⟦⟧ gezien.
Gesproken met ⟦⟧ over de pijn.
Overlegd met ⟦⟧.
Overleg gehad met ⟦⟧ en Smit.
Recept voor ⟦⟧ klaarleggen.
Uitslag ⟦⟧ doorbellen.
Onderwerp: uitslag ⟦⟧
Brief aan ⟦⟧ versturen.
Brief ⟦⟧ nog maken.
Afspraak ⟦⟧ verzetten naar dinsdag.
Ik sprak ⟦⟧ gisteren.
Ik heb ⟦⟧ gezien op het spreekuur.
Visite bij ⟦⟧: wond ziet er goed uit.
Visite ⟦⟧ om 14.00 uur.
10.20 ⟦⟧ - oorpijn
10.20 ⟦⟧, oorpijn
- ⟦⟧: bloeddruk 140/90
- ⟦⟧ bellen
- bellen ⟦⟧
1. ⟦⟧, 3 dagen koorts
Volgens ⟦⟧ gaat het beter.
Het gaat beter met ⟦⟧, de pijn is weg.
Moeder van ⟦⟧ belt.
De dochter van ⟦⟧ is ongerust.
Terugbelverzoek ⟦⟧, liefst voor 12 uur.
Labaanvraag voor ⟦⟧ gemaakt.
⟦⟧ is opgenomen in het ziekenhuis.
⟦⟧ is overleden.
⟦⟧ geeft aan dat het niet gaat.
Opgehaald door ⟦⟧.
Gegevens ⟦⟧ aangepast.
Namens ⟦⟧ aan de balie.
Groet, ⟦⟧
Hoi ⟦⟧, kun jij dit oppakken?
Kan ⟦⟧ dit overnemen?
⟦⟧ en Jansen doen de visites.
Dienst: ⟦⟧
Waarnemer: ⟦⟧
afwezig: ⟦⟧ (ziek)
S: ⟦⟧ heeft hoofdpijn. O: geen koorts.
Vraag van ⟦⟧: mag ze sporten?
Doorverwezen door ⟦⟧ naar de cardioloog.
Medicatie van ⟦⟧ bijgesteld.
Casus ⟦⟧ besproken.
⟦⟧ (82) gevallen.
Thuiszorg belt over ⟦⟧, wond lekt.
Herhaalrecept ⟦⟧: metoprolol.
⟦⟧ kwam voor controle.`.split('\n');

/** Kinds of names, with the share that must at least be found in those lines: as written, and wholly in lower case. */
const NAMES: readonly (readonly [kind: string, written: number, lower: number, names: string])[] = [
  ['surnames of the lists', 0.98, 0.98, 'Jansen Hoekstra Yilmaz Wiersma Janssens Postma'],
  ['surnames that are words', 0.92, 0.84, 'Bakker Visser Kok Bos Mulder Kuiper Hofstede Prins Dekker Vos'],
  ['given names that are words', 0.95, 0.9, 'Roos Storm Mees Mark Sterre Bloem'],
  ['given names', 0.98, 0.98, 'Fatma Hendrik Sanne Youssef Trees Wouter'],
  ['surnames of no list', 0.91, 0.9, 'Zandvoorder Ruzabek Oxenvoorder Kwaartema Bollenhaag Trimpema'],
];

/** Share of the names that lie whole in findings that ask or block, one in each line. */
function shareFound(names: readonly string[], written: (text: string) => string): number {
  const rows = LINES.flatMap((line) => names.map((name) => ({ line, name })));
  const found = rows.filter(({ line, name }) => {
    const start = line.indexOf('⟦⟧');
    const findings = scanner.scan(written(line.replace('⟦⟧', name)));
    return findings.some((f) => f.severity !== 'info' && f.start <= start && f.end >= start + name.length);
  });
  return found.length / rows.length;
}

describe('a name in a line by itself', () => {
  test.each(NAMES)('%s', (_, written, lower, names) => {
    expect(shareFound(names.split(' '), (text) => text)).toBeGreaterThanOrEqual(written);
    expect(shareFound(names.split(' '), (text) => text.toLowerCase())).toBeGreaterThanOrEqual(lower);
  });
});
