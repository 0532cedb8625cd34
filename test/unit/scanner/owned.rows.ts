/** Whose a number is by the words, marks and numbers around it; see numbers.rows.ts for the notation. */
export const OWNED = [
  // A surname that is a word for a thing.
  'kl. Buis-Verdurmen ⟦BSN:371365120⟧ gezien',
  '07.10 BUIS-VERDURMEN 110131 ⟦BSN:371365120⟧ kalium',
  // What a number is for says nothing of what it is.
  'BSN voor de declaratie was ⟦BSN:305332429⟧, factuur 2025-0441',
  'het bsn op de nota is ⟦BSN:305332429⟧',
  'BSN op de offerte luidt ⟦BSN:691618451⟧',
  'Het patnr voor de factuur is ⟦PATIENTNUMMER:4471⟧.',
  // Who keeps it, between the word and the number; the letters of the number belong to it.
  'patnr bij ons ⟦PATIENTNUMMER:5591⟧ denk ik',
  'patnr bij jullie is ⟦PATIENTNUMMER:5591⟧',
  'haar nr. daar is ⟦?PATIENTNUMMER:GB 120.441⟧',
  'haar nr. is daar ⟦?PATIENTNUMMER:120441⟧',
  // A word for several numbers, and a colon.
  'patnrs op volgorde a-d: ⟦PATIENTNUMMER:1273⟧ ⟦PATIENTNUMMER:1288⟧ ⟦PATIENTNUMMER:2044⟧ -- ⟦PATIENTNUMMER:3391⟧',
  "dossiernr's voor de regels: 71 = ⟦PATIENTNUMMER:3.0188⟧, 72 = ⟦PATIENTNUMMER:3.2251⟧, 80 = ⟦PATIENTNUMMER:1.9925⟧",
  // A law or service before the word for what it decided.
  'CIZ-besluit ⟦PATIENTNUMMER:20227 5514⟧',
  'Wlz-besluit ⟦PATIENTNUMMER:20227-5514⟧ ontvangen',
  // "nr" between somebody and the BSN.
  'Ria Okkerse nr ⟦PATIENTNUMMER:5520⟧ bsn ⟦BSN:201924006⟧ en Bea Hagedoren nr ⟦PATIENTNUMMER:5521⟧ bsn ⟦BSN:194668204⟧',
  'R. Okkerse 7-8-1952 nr ⟦PATIENTNUMMER:662⟧ bsn ⟦BSN:201924006⟧',
  'r okkerse, nr. ⟦?PATIENTNUMMER:662⟧, BSN: ⟦BSN:201924006⟧',
  // Kept under it, in a system or a journal.
  'ze is ingevoerd onder ⟦?PATIENTNUMMER:32281⟧',
  'hij is er bekend onder ⟦?PATIENTNUMMER:5531⟧',
  "hij is er bekend onder nummer: '⟦?PATIENTNUMMER:5531⟧'",
  'hij is er bekend onder\n⟦?PATIENTNUMMER:5531⟧',
  'zie journaal #⟦?PATIENTNUMMER:5531⟧',
  'oud nummer in Silva was ⟦?PATIENTNUMMER:KR/00529/b⟧',
  'zijn oude nummer uit Silva: ⟦?PATIENTNUMMER:32281⟧',
];

export const NOT_OWNED = [
  'buis-nr 371365120',
  'buis-label 371365120',
  'het kenmerk voor de declaratie was 305332429',
  'geen bsn bij de order was 305332429',
  'geen bsn voor de order, nummer was 305332429',
  'dossier voor de bestelling was 44 171',
  'in het dossier bij de bestelling was 450 genoemd',
  'het bsn op de nota is 2 keer gevraagd',
  'ordernr bij ons 5591 denk ik',
  'patnr bij ons 2024 aangemaakt',
  'patnr bij ons vanaf 1200 euro',
  'ons nr is RR 120/80',
  'het ordernr hier is AB 4401',
  'ordernrs op volgorde a-d: 1273 1288 2044',
  'patnr volgt, afspraak om: 1230',
  'patnr na de afspraak om: 10.30 - 11.00',
  'Wlz-indicatie 2024-2025',
  'Wmo-besluit 2025',
  'KB-besluit 20227 5514',
  'wlz toekenning 12.500 euro',
  'route nr 662, bsn is onbekend',
  'Hagedoren 7-8-1952 nr 662 order 201924006',
  'order is ingevoerd onder 32281',
  'de som staat onder 5531',
  'ze is bekend onder 2019',
  'zie PR #5531 en ticket #5532',
  'artikelnr in Silva was KR/00529/b',
  'mijn nummer in de rij was 5531',
  'patnr staat op de lijst: 3 x 1200 mg',
];
