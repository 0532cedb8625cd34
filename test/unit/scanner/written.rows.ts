/**
 * Numbers in the notations of practices that no corpus holds: glued, grouped, dictated, misread, under a heading, in a
 * list. See numbers.rows.ts for the notation.
 */
export const WRITTEN_CODES = [
  // In capitals too the word for a hundred opens a number.
  'BSN ⟦BSN:NEGENHONDERDNEGENENNEGENTIG NEGENHONDERDNEGENTIG ZESHONDERDNEGENENDERTIG⟧ van mijn zoon',
  'dossiernr ⟦PATIENTNUMMER:SMZ/ARB/4471-0921/hk⟧',
  'EPD ⟦PATIENTNUMMER:31 / 8825⟧',
  'dossier ⟦PATIENTNUMMER:AVZ 2024 / 0173.2⟧ loopt',
  'Ziekenhuisnr.: ⟦PATIENTNUMMER:51 90 l3 8⟧   route 4',
  'CHI ⟦PATIENTNUMMER:310752 4418⟧, Glasgow',
  'State Registry ID: ⟦PATIENTNUMMER:COVAXX 5510927⟧',
  'patnr ⟦PATIENTNUMMER:4417⟧ 12 weken zwanger',
  'dossier ⟦PATIENTNUMMER:4417⟧ 14:30 uur',
  'Relatie nr. bij ons ...............: ⟦POLISNUMMER:R-81220-05⟧',
  'Ref. verzekerde: ⟦POLISNUMMER:417-90233-1⟧',
  'verz ⟦POLISNUMMER:71.4420.118.3⟧',
  'Verzekering Zilveren Kruis, klantnr ⟦POLISNUMMER:224-871-330⟧.',
  'bij VGZ, mijn nummer weet ik uit mijn hoofd, ⟦POLISNUMMER:803-77-512⟧. En verder',
  'nr op het pasje ⟦POLISNUMMER:3355-07412⟧ (CZ)',
  'Het dossier bij jullie mag dicht (⟦?PATIENTNUMMER:KLM-1931-04⟧).',
  'dossier no. ⟦PATIENTNUMMER:30817⟧ (mine), ⟦PATIENTNUMMER:30818⟧ (his)',
  'Ons kenmerk: ⟦?PATIENTNUMMER:ABZ/WLZ/4471-0921/hk⟧\nBSN onbekend',
  'dossiernummer ⟦PATIENTNUMMER:drie zes acht een vijf⟧ punt',
  // No word explains them, but the text speaks of a person.
  'Mevrouw belt terug, zij staat bij ons als ⟦?PATIENTNUMMER:MBL-0447-18⟧.',
  'geboren 12-03-1956, die van haar eindigt op 88: ⟦?PATIENTNUMMER:P-55088⟧',
  'De patiënt toont zijn pas, ⟦?IDNUMMER:QN 884 0175⟧ staat erop',
];

export const LISTED = [
  'Dossiernummers:\n- ⟦PATIENTNUMMER:44120⟧\n- ⟦PATIENTNUMMER:44133⟧',
  'Patiëntnummers van vandaag\n⟦PATIENTNUMMER:30817⟧\n⟦PATIENTNUMMER:30818⟧ nieuw',
  'Wat wij intypten bij het burgerservicenummer:\n\n⟦BSN:870844093⟧ (cijfers verwisseld)\n⟦BSN:15724963⟧ een te weinig\n⟦BSN:3280551044⟧ een te veel',
  'BSNs\n⟦BSN:2847.89.39⟧ hoort bij haar',
  'Kentekens bezoekers\n⟦IDNUMMER:h482xk⟧ blauw\n⟦IDNUMMER:9 KBL 04⟧ bus',
  '8.10 ⟦?PATIENTNUMMER:70311⟧ Hoekstra, S. oorpijn\n8.20 ⟦?PATIENTNUMMER:72008⟧ Pietersen D. uitslag\n8.30 ⟦?PATIENTNUMMER:71450⟧ Jansen, J. wond',
  '⟦?PATIENTNUMMER:T.55109⟧   JANSEN H.J.     acenocoumarol\n⟦?PATIENTNUMMER:T.55144⟧   PIETERSEN       fenprocoumon\n⟦?PATIENTNUMMER:T.55170⟧   Hendriksen, A.  acenocoumarol',
  "PNA+HAAN:DE:GIJSBERT+19500929+⟦BSN:486097420⟧+⟦PATIENTNUMMER:DC31907⟧'",
  "Jan Hendriksen // '58-11-02 // ⟦PATIENTNUMMER:K61-44.207⟧ // verwezen",
  '#Ref;⟦?PATIENTNUMMER:HB-05518⟧;⟦BSN:297698527⟧',
];

export const WRITTEN_IDENTITIES = [
  'nrBSN:⟦BSN:229972202⟧,ID⟦IDNUMMER:NXF4R81K2⟧',
  'ID-kaart ⟦IDNUMMER:SP 7 K 31 RB 5⟧',
  'pas                   ⟦IDNUMMER:NW4K 17RL 3⟧',
  'id ⟦IDNUMMER:nxf4r81k2⟧',
  '⟦IDNUMMER:h482xk⟧ blauwe Corsa van de buren',
  '⟦IDNUMMER:9 KBL 04⟧: bestelbus',
  'Kenteken: ⟦IDNUMMER:NOH-RZ 514⟧',
  'Kenteken ivm bezorgen: ⟦IDNUMMER:KLE-TB 88⟧, staat voor',
  'kenteken ⟦IDNUMMER:1-ABC-234⟧',
  'kenteken ⟦IDNUMMER:F-118-DGV⟧. Alcohol niet gemeten',
];

export const WRITTEN_CARE = [
  'agb voor je declaratie ⟦ZORGCODE:01018845⟧',
  'AGB nummer voor de declaratie: ⟦ZORGCODE:01018845⟧',
  'de AGB-code op de declaratie is ⟦ZORGCODE:01018845⟧',
  'gz-psycholoog (⟦?ZORGCODE:59046628325⟧)',
  'collega huisarts ⟦?ZORGCODE:01-058 441⟧ vrij ma',
  'Fysio: ⟦?ZORGCODE:04 071 266⟧, dus',
  'waarnemer, pas ⟦?ZORGCODE:900018837⟧',
];

export const WRITTEN_CONTACT = [
  'Praktijk: ⟦TELEFOON:+3l (O) 5l3-44 O9 9O⟧',
  'buurman wel, ⟦TELEFOON:06 zes twaalf 40 40 acht⟧',
  '⟦TELEFOON:ooh zes, 55 18 18 2 1⟧',
  'bel ⟦TELEFOON:0 3 3 - 4 6 0 9 5 5 0⟧ dag en nacht',
  'thuis: ⟦TELEFOON:(0)634954520⟧, zoon',
  '⟦TELEFOON:010-4123456 toestel 12⟧',
  '⟦TELEFOON:020 123 45 67, doorkiesnr 44⟧',
  '⟦IBAN:NL 18 INGB 000 771 20 36⟧  8,00',
  '⟦IBAN:NL44TRIO\n0198 220 417⟧ (regel brak af)',
  '⟦EMAIL:sandra @ duinzicht . example⟧ met spaties',
  '⟦EMAIL:jan (@) mail.nl⟧',
  '⟦EMAIL:jan . visser @ mail . nl⟧',
  'mail ⟦EMAIL:visser at mail punt nl⟧ hoor',
  '⟦EMAIL:jan.visser\n@voorbeeld.nl⟧',
];

export const WRITTEN_NOTHING = [
  'nr;naam;geb\n001;Zwetsloot;12-03-1961\n002;Hagedoren;14-05-1970\n003;Verdurmen;01-02-1950',
  '101  Zwetsloot  12-03-1961\n102  Hagedoren  14-05-1970\n103  Verdurmen  01-02-1950',
  'Gemeente, zaak 2025-0338321',
  'Heeft u al een dossier? 12 dagen later',
  'dhr Okkerse vraagt: welke order? 8120067',
  'Episode 2019-2021',
  'Episode 12-03-2019',
  'Episode 25 van het gesprek',
  'Betreft mw Okkerse\nOns kenmerk: 20250448/lm',
  'mw Okkerse, ref 2025/wmo',
  'Consult Okkerse 04-03-2021, 31-90757, geen boekje',
  'declaratie 01018845 en agb-lijst',
  'AGB-code opzoeken, bestelnummer 01234567',
  'agb voor factuurnr 01234567',
  'RR 120 / 80 en pols 72',
  'BE71 nog controleren',
  'Overleg\n@jan.nl',
  'prijs 3 @ 4 . Dan weg',
  'We zijn er at home. Punt',
  '0 een twee drie',
  'om 0900 een taxi',
  'Ringonderzoek, deelnemercode 4471. Verslag volgt.',
  'Mevrouw belt over order MBL-0447-18, factuur F-20881.',
  'De patiënt gebruikt N02BE01 en heeft S72.001, RR 120/80, NYHA II.',
  'Wij bestelden MBL-0447-18 en KX 884 0175 voor de balie.',
  'Ons kenmerk: GRIEP-2025-A',
  'Bestelnummers:\n- 44120\n- 44133',
  'Telefoonnummers:\nzie de lijst van 2024',
  'sponsor VGZ, 12 deelnemers',
  '90210 Handschoenen M\n90211 Handschoenen L\n90212 Spatels hout',
  '08:30 controle\n09:30 controle\n10:30 controle',
];
