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
];
