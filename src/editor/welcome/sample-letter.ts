/** An invented letter. The BSN passes the 11-test but is one of the numbers kept for tests. */
export const SAMPLE_LETTER = `Geachte mevrouw Van Dongen,

Op 12 maart bent u bij ons op het spreekuur geweest. Dokter De Graaf heeft toen uw bloeddruk gemeten.
Indien u verhinderd bent voor de vervolgafspraak, dient u deze uiterlijk 24 uur van tevoren te annuleren.

Uw gegevens in ons systeem:
Naam: Truus van Dongen
Geboortedatum: 3 april 1951
BSN: 999990639

Klopt er iets niet? Bel dan onze assistente.

Met vriendelijke groet,
Huisartsenpraktijk De Linde
`;
