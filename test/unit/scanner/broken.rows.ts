/** Numbers that a line end breaks, marked as in numbers.rows.ts. */
export const BROKEN_NUMBERS = [
  // At one of its marks; of the second number of each pair the test fails, and only the word tells.
  'BSN: ⟦BSN:367-418-\n253⟧',
  'BSN: ⟦BSN:102-938-\n447⟧',
  'Zijn BSN is ⟦BSN:367-\n418-253⟧.',
  'Haar BSN is ⟦BSN:102-\n938-447⟧.',
  'BSN: ⟦BSN:367.418.\n253⟧',
  'BSN: ⟦BSN:102.938.\n447⟧',
  'Haar burgerservicenummer is ⟦BSN:1029.38.\n447⟧',
  // Behind a hyphen that only breaks it.
  'BSN ⟦BSN:102938-\n447⟧',
  'BSN ⟦BSN:102938- \n447⟧ (afgebroken)',
  'BSN ⟦BSN:102938 -\n447⟧ (afgebroken)',
  // Without the word for it the test decides, behind a hyphen.
  'Graag invoeren: ⟦BSN:367418-\n253⟧',
  'Graag invoeren: ⟦BSN:367-418-\n253⟧, en de kaart scannen',
  'Graag invoeren: ⟦BSN:367-\n418-253⟧, en de kaart scannen',
  // Numbers of records, named by a word.
  'patiëntnummer ⟦PATIENTNUMMER:4821-\n3377⟧',
  'polisnummer ⟦POLISNUMMER:10293-\n8475⟧',
  'Uw cliëntnummer is ⟦PATIENTNUMMER:100234-\n  5577⟧.',
  'dossier ⟦PATIENTNUMMER:S-4091-\n22⟧ aanpassen',
  'Zij is gezien (patiëntnummer ⟦PATIENTNUMMER:4821-\n3377⟧).',
  'Haar patiëntnummer is ⟦PATIENTNUMMER:4821\n3377⟧.',
  // Below it begins something else.
  'patiëntnummer ⟦PATIENTNUMMER:48213⟧-\n12 maart gebeld',
  'patiëntnummer ⟦PATIENTNUMMER:48213⟧-\n12-03-2025 gebeld',
  'patiëntnummer ⟦PATIENTNUMMER:48213⟧-\n⟦TELEFOON:06-12345678⟧',
  'patiëntnummer ⟦PATIENTNUMMER:4821⟧-\n5. bellen',
];

/** Numbers below each other, and ranges over a line end. */
export const NO_BROKEN_NUMBERS = [
  'Graag invoeren:\n367418\n253',
  'aantallen\n367\n418\n253\n',
  'Graag invoeren: 367418-\n254',
  'blad 10-\n15 en 20-\n25, en 367-\n418',
  'BSN volgt. Spreekuur van 8-\n12 uur in kamer 10-\n15',
  'BSN volgt, afspraak op 12-03-\n2025 om 10.30 uur',
  'Wij keken naar het BSN bij nummer 1234.\n2025 was een druk jaar',
  'doos 4821-\n3377 van de apotheek',
  'patiënten van 10-\n15 jaar',
  'patiënt slikt 10-\n15 mg',
  'archief 2019-\n2024',
  'zorgverzekering 2024-\n2025',
];
