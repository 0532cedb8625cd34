/** Own rows per kind of birth date that our training texts missed, with what must not become one; marked as in dates.rows.ts. */

/** As documents of identity, other calendars and hasty typists write them. */
const WRITTEN: readonly string[] = [
  'geboren ⟦G:12 MEI / MAY 1957⟧ te Goes',
  'Geboortedatum  ⟦G:03 APR/AVR 1956⟧   Geslacht V/F',
  'born on ⟦G:the twentieth day of June, 1979⟧',
  'born on the ⟦G:12th day of June 1979⟧',
  'geboren ⟦G:de zevende mei negentienzevenendertig⟧ te Goes',
  '  geboren         ⟦G:1946, 3 oktober⟧, Goes',
  'Ik kom uit Goes en ben van ⟦G:1937, 12 november⟧',
  'kind  Thyra Hagedoren  ⟦G:2013, 4 april⟧  groep 4',
  "geb ⟦G:'98 op 12 juni⟧, graag spoed",
  'Okkerse: ⟦G:14 Meskerem 1968⟧ zegt haar pas',
  'geboren ⟦G:Ginbot 9, 1979⟧',
  'mw Okkerse: ⟦G:14/02/1358⟧, omgerekend ⟦G:4 mei 1979⟧',
  '* Okkerse, Thyra | ⟦G:1361-05-07⟧ volgens haar pas',
  "Okkerse; A; ⟦G:07 02 '48⟧ ; glucose",
  "5   Okkerse, Thyra        ⟦G:2 6'57⟧    li",
  'k3  Okkerse, Thyra   ⟦G:3804 12⟧   slaapt slecht',
  'en Thyra O. Okkerse, ⟦G:2706 41⟧. Begint maandag',
  'Thyra Okkerse ⟦G:8 6 52⟧        verhuisd',
  'Thyra Okkerse ⟦G:1 9 8 7 0 4 1 2⟧',
  "op de pas: Okkerse, ⟦G:26 08 '63⟧, dossier",
  'geboren op ⟦G:2e kerstdag 1961⟧',
  'moeder\t⟦G:1933, 7 juni⟧\tslaapt',
];

/** Told by what stands around them. */
const TOLD: readonly string[] = [
  'Dochter van Okkerse: Thyra, op ⟦G:14.05.2025⟧ om 06:21, poliklinisch, 3.310 gram',
  'baby Okkerse - vanochtend, ⟦G:17/10⟧, 06.21 uur, Apgar 8/9',
  'Girl, 3310 g, ⟦G:12 October⟧ 06:21, Apgar 8/9/10',
  'zoontje Thyra ⟦G:17-03⟧ 06.21u poli, 3310 g',
  'OKKERSE, THYRA, meisje, ⟦G:05/03/26⟧ 06:21 op de gang. Apgar 8/9',
  '90 jaar geworden op ⟦G:12 okt⟧, kaart sturen',
  'ze is vandaag net 16 geworden, ⟦G:12 apr⟧',
  'vlak voor ze 80 zou worden (⟦G:12 april⟧)',
  'Hagedoren vierde ⟦G:12 april⟧ zijn honderdste',
  'U bent ⟦G:12 april⟧ alweer een jaar ouder geworden',
  'hij wordt dinsdag ⟦G:12 november 85⟧, met taart',
  'wordt op ⟦G:12 april⟧ 101',
  'He was seventy-nine on the ⟦G:12th of May⟧',
  'hij is van ⟦G:zeven mei eenenveertig⟧ en zij van ⟦G:twee juni drieënveertig⟧',
  'De vader is van ⟦G:14/3/53⟧, de zoon van ⟦G:7-6-91⟧.',
  'hij is dus van ⟦G:12 juni 1943⟧. Daar',
  'hij is naar eigen zeggen van ⟦G:12 april 2008⟧',
  'wij zagen Thyra Okkerse, 7 mnd (⟦G:14-06-25⟧)',
  'consultatiebureau: Thyra, jongen, nu 11 mnd (⟦G:14.06.2024⟧)',
  'drieling en zus: Thyra ⟦G:12-03-97⟧, ⟦G:12-03-99⟧ en ⟦G:14-05-01⟧',
  'geboren ⟦G:14-05-1968⟧, wij hadden ⟦G:14-05-1986⟧',
  'mij, J.T. Okkerse, van ⟦G:12 juni 1964⟧',
  'Her birth date was typed as ⟦G:31-10-2017⟧ instead of ⟦G:13-10-2017⟧',
];

/** Where a label, a clock or a list stands beside them. */
const PLACED: readonly string[] = [
  'Thyra      ⟦G:14-10-2012⟧   DTP ja   polio nee',
  '10:20 Zandvoorder-Okkerse, A   ⟦G:14-03-1951⟧ ctr DM',
  'brouwers, t   ⟦G:14-6-51⟧   overleden in de winter',
  'Zij is 3 (⟦G:12 nov 2022⟧) en eet goed',
  '11.25 okkerse t ⟦G:7/6/65⟧ laatste keer',
  'geboortedatum (jjjj/mm/dd): ⟦G:1977/06/14⟧',
  'Zandvoorder-Hagedoren, T. ⟦G:19840612⟧ ⟦D:03.10.26⟧',
  'print recept OKKERSE T ⟦G:19530712⟧\n09:21:34 sluit dossier',
  'Verjaardagen (kaart en bloemen, 1,50 per keer)\n\njanuari     Thyra ⟦G:12 jan⟧, Mo ⟦G:27-1⟧\nmaart   Okkerse ⟦G:14 mrt⟧',
  'Jarigen: Thyra ⟦G:14 nov⟧, ferry ⟦G:22 nov⟧, Dr. T. ⟦G:7 nov⟧, Mei (!) ⟦G:3-4⟧',
];

export const LATER_BIRTH_DATES = [...WRITTEN, ...TOLD, ...PLACED];

export const LATER_REVIEW: readonly string[] = [
  'Visite: Oldenzaal (⟦R:3-6-1931⟧), bel werkt niet',
  'Huisbezoek Gorinchem ⟦R:4-7-35⟧, achterom',
  'geb in het jaar daarna, weer op de ⟦R:26 februari⟧',
  'Thyra is op ⟦R:27-02⟧ geboren',
  'Jullie kennen mij van ⟦R:7-6-1957⟧, vast wel',
  'zei alleen: "van ⟦R:12 april 1969⟧"',
  'is xerdenkel van ⟦R:14/10/57⟧ weer thuis',
  'Hallo dokter, ik ben Thyra Okkerse van ⟦R:mei 92⟧.',
];

export const LATER_OTHER_DATES: readonly string[] = [
  'geldig tot ⟦D:14 OKT/OCT 2031⟧',
  'bekend sinds 2019, ⟦D:3 mei⟧ gebeld',
  'Signed this ⟦D:12th day of November 2025⟧',
  'Graag vóór ⟦D:de twaalfde februari⟧',
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
  'Visite Oldenzaal ⟦D:4-7-2024⟧',
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
  'deurklink 1361-05-07 op voorraad',
  "lengte 2 5'10",
  'tel 0206 88 12',
  'metoprolol 1206 50   per dag',
  'Kamer 1206 88, bed 3',
  'lot 4603 17   exp onbekend',
  '4/5 jarigen van de groep',
];
