/** Own rows per kind of birth date that our training texts missed, with what must not become one; marked as in dates.rows.ts. */

/** As documents of identity, other calendars and hasty typists write them. */
const WRITTEN: readonly string[] = [
  'geboren ⟦G:17 MAR / MARS 1966⟧ te Goes',
  'Geboortedatum  ⟦G:03 APR/AVR 1956⟧   Geslacht V/F',
  'born on ⟦G:the thirtieth day of May, 1988⟧',
  'born on the ⟦G:30th day of May 1988⟧',
  'geboren ⟦G:de negende juni negentienvierendertig⟧ te Goes',
  '  geboren         ⟦G:1944, 8 augustus⟧, Goes',
  'Ik ben van ⟦G:1939, 30 oktober⟧ en rijd nog',
  'kind  Thyra Hagedoren  ⟦G:2014, 19 maart⟧  groep 4',
  "geb ⟦G:'99 op 17 april⟧, twee dossiers",
  'Okkerse: ⟦G:23 Meskerem 1975⟧ (Ethiopische kalender)',
  'geboren ⟦G:Ginbot 12, 1983⟧',
  'mw Okkerse: ⟦G:21/03/1369⟧, omgerekend ⟦G:11 juni 1990⟧',
  '* Okkerse, Thyra | ⟦G:1375-04-02⟧ = Perzische telling',
  "Okkerse; A; ⟦G:08 01 '45⟧ ; ferritine",
  "5   Okkerse, Thyra        ⟦G:1 7'60⟧    re",
  'k3  Okkerse, Thyra   ⟦G:3603 05⟧   drinkt niet',
  'en Thyra O. Okkerse, ⟦G:3105 39⟧. Rol begint zaterdag',
  'Thyra Okkerse ⟦G:7 7 49⟧        ander adres',
  'Thyra Okkerse ⟦G:2 0 0 3 0 8 1 4⟧',
  "op de pas: Okkerse, ⟦G:27 07 '61⟧, dossier",
  'geboren op ⟦G:1e kerstdag 2013⟧',
  'schoonmoeder\t⟦G:1931, 4 mei⟧\tgriep',
];

/** Told by what stands around them. */
const TOLD: readonly string[] = [
  'Zoon van Okkerse: Thyra Jan, op ⟦G:31.08.2025⟧ om 05:11, thuis, in bad, 3.720 gram',
  'baby Okkerse - vannacht, ⟦G:22/11⟧, 03.14 uur, Apgar 9/10',
  'Boy, 3810 g, ⟦G:15 November⟧ 23:48, Apgar 7/9/10',
  'dochter Thyra ⟦G:19-02⟧ 03.14u thuis, 3480 g',
  'OKKERSE, THYRA, jongen, ⟦G:04/02/26⟧ 20:27 in de auto. Apgar 7/9',
  '100 jaar geworden op ⟦G:30 sept⟧, dus bloemen',
  'hij is jarig, net 14 geworden, ⟦G:21 mrt⟧',
  'drie dagen voor hij 90 zou worden (⟦G:10 maart⟧)',
  'Hagedoren vierde ⟦G:3 juni⟧ haar honderdste',
  'Je bent ⟦G:24 december⟧ weer een jaar ouder geworden',
  'ze wordt zondag ⟦G:14 december 87⟧, groot feest',
  'wordt op ⟦G:22 mei⟧ 103',
  'She was eighty-eight on the ⟦G:2nd of April⟧',
  'hij is van ⟦G:zes oktober vierenveertig⟧ en zij van ⟦G:een november achtenveertig⟧',
  'De eerste is van ⟦G:13/2/55⟧, de tweede van ⟦G:8-8-93⟧.',
  'zij is dus van ⟦G:19 juli 1946⟧. Bij u',
  'hij is naar eigen zeggen van ⟦G:3 april 2009⟧',
  'graag uw oordeel over Thyra Okkerse, 9 mnd (⟦G:22-05-25⟧)',
  'consultatiebureau: Thyra, jongen, nu 14 mnd (⟦G:18.03.2024⟧)',
  'drie broers: Thyra ⟦G:01-01-98⟧, ⟦G:01-01-00⟧ en ⟦G:01-01-02⟧',
  'geboren ⟦G:23-09-1979⟧, wij hadden ⟦G:23-09-1997⟧',
  'u, M.C. Okkerse, van ⟦G:8 mei 1967⟧',
  "The boy's birth date was typed as ⟦G:21-12-2018⟧ instead of ⟦G:12-12-2018⟧",
];

/** Where a label, a clock or a list stands beside them. */
const PLACED: readonly string[] = [
  'Thyra      ⟦G:2-11-2014⟧   DTP ja   hep A ja',
  '08:00 Zandvoorder-Okkerse, A   ⟦G:17-02-1953⟧ ctr RR',
  'koopmans, r   ⟦G:11-8-54⟧   overleden in de zomer',
  'Hij is 2 (⟦G:9 okt 2023⟧) en eet goed',
  '14.15 okkerse d ⟦G:8/8/68⟧ laatste keer',
  'gebdatum (jjjj/mm/dd): ⟦G:1979/07/21⟧',
  'Zandvoorder-Hagedoren, A. ⟦G:19860722⟧ ⟦D:02.09.26⟧',
  'PRINT recept OKKERSE J ⟦G:19550614⟧\n08:10:44 OPEN DOSSIER',
  'Verjaardagen (voor de taartpot 2,50 pp)\n\njanuari     Thyra ⟦G:11 jan⟧, Mo ⟦G:29-1⟧\nmaart   Okkerse ⟦G:8 mrt⟧',
  'Jarigen: Thyra ⟦G:12 dec⟧, ferry ⟦G:20 dec⟧, Dr. M. ⟦G:9 dec⟧, April (!) ⟦G:1-4⟧',
];

export const LATER_BIRTH_DATES = [...WRITTEN, ...TOLD, ...PLACED];

export const LATER_REVIEW: readonly string[] = [
  'Visite: Ootmarsum (⟦R:4-7-1934⟧), sleutel in kluisje',
  'Huisbezoek Spijkenisse ⟦R:5-8-37⟧, derde verdieping',
  'geb in hetzelfde jaar, dezelfde dag: ⟦R:28 februari⟧',
  'Thyra zelf is op ⟦R:29-02⟧ geboren',
  'U kent me van ⟦R:9-9-1959⟧, denk ik',
  'gaf aan "van ⟦R:1 mei 1971⟧" te zijn',
  'was xerdenkel van ⟦R:31/12/58⟧ al terug',
  'Beste dokter, ik ben Thyra Okkerse van ⟦R:juli 94⟧.',
];

export const LATER_OTHER_DATES: readonly string[] = [
  'geldig tot ⟦D:27 SEP/SEP 2032⟧',
  'bekend sinds 2019, ⟦D:3 mei⟧ gebeld',
  'Signed this ⟦D:16th day of October 2025⟧',
  'Beslissing uiterlijk ⟦D:de vijftiende januari⟧',
  'Hb is 7,1 geworden op ⟦D:3 april⟧',
  'De dosering is 75 geworden op ⟦D:3 april⟧',
  'Controle ⟦D:12-5⟧ om 10.00, 3420 gram',
  'Kind groeit goed: ⟦D:12-5⟧ 10.30 uur 4120 g, lengte 54 cm',
  'De training is op ⟦D:3 april⟧ om 10.00 uur, Apgar en reanimatie',
  'De praktijk is 25 jaar geworden op ⟦D:3 april⟧',
  'We zijn 10 jaar geworden (⟦D:12 mei⟧), taart!',
  'Verjaardag vieren? Reserveer vóór ⟦D:12 jan⟧ bij de balie of bel.\nRooster: Afdracht ⟦D:3 feb⟧',
  '⟦D:13-5⟧ 10.30 consult, gewicht 3420 gram',
  'Jarig: Thyra ⟦G:3/1⟧, vergadering ⟦D:12 jan⟧',
  'Visite Ootmarsum ⟦D:4-7-2024⟧',
  'De foto is van ⟦D:12-3-2019⟧, de brief van ⟦D:3-5-2019⟧',
  'Hij is van ⟦G:3-4-1956⟧, de uitslag van ⟦D:3-5-2019⟧',
  'VG: fractuur pols van ⟦D:3-4-1978⟧, litteken van ⟦D:3-4-1970⟧',
  'Regeling van ⟦D:5 mei 1975⟧, KB van ⟦D:3 april 1975⟧',
  'De brief van ⟦D:3-5-1971⟧ ligt in het archief',
  'Okkerse      ⟦D:12-03-2019⟧   DTP gehad',
  'BCG ⟦D:12-3-1960⟧, pokken ⟦D:3-10-1960⟧',
  'Controle, 3 mnd (⟦D:12-8-2025⟧)',
  'amoxicilline, 2 weken (⟦D:12-03-2025⟧)',
  'over 3 mnd (⟦D:12-8-2025⟧)',
  'hepatitis, A ⟦D:12-3-2012⟧',
  'vitamine d ⟦D:3-4-2012⟧, hepatitis b ⟦D:3-4-2012⟧',
  'Datum afspraak (dd/mm/jjjj): ⟦D:12/03/2025⟧',
];

export const LATER_NOTHING: readonly string[] = [
  'deurklink 1375-04-02 op voorraad',
  "lengte 2 5'10",
  'tel 0206 88 12',
  'metoprolol 1206 50   per dag',
  'Kamer 1206 88, bed 3',
  'lot 4802 19   exp onbekend',
  '4/5 jarigen van de groep',
];
