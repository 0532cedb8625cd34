/** A rule that every prompt gives the model, see docs: S1–S8. */
export interface Safeguard {
  readonly id: string;
  /** Short Dutch name, for messages. */
  readonly naam: string;
  /** The sentence the shipped templates use; a practice may word it differently. */
  readonly zin: string;
  /** All of these must be found in the prompt, in any wording around them. */
  readonly herken: readonly RegExp[];
}

export const SAFEGUARDS: readonly Safeguard[] = [
  {
    id: 'S1',
    naam: 'alleen gegeven feiten',
    zin: 'Gebruik alleen feiten uit de invoer. Verzin niets: geen cijfers, doseringen, datums, telefoonnummers of bronnen.',
    herken: [/\b(verzin|bedenk)\b[^.]{0,40}\b(niets|geen|nooit)\b|\balleen (de )?(feiten|gegevens)\b/i],
  },
  {
    id: 'S2',
    naam: 'twijfel aangeven',
    zin: 'Schrijf bij twijfel over een feit op die plek [CONTROLEREN: wat er onzeker is].',
    herken: [/\[CONTROLEREN\b/],
  },
  {
    id: 'S3',
    naam: 'geen diagnose, behandeladvies of oordeel over spoed',
    zin: 'Stel geen diagnose, geef geen eigen behandeladvies en oordeel niet over spoed.',
    herken: [/\bdiagnose\b/i, /\b(behandeladvies|advies over (de )?behandeling)\b/i, /\bspoed\b/i],
  },
  {
    id: 'S4',
    naam: 'plaatsaanduidingen laten staan',
    zin: 'Woorden tussen vierkante haken, zoals [NAAM-x] en [PRAKTIJK-TELEFOON], zijn plaatsaanduidingen. Neem ze letter voor letter over, met haken en al. Vertaal, verbuig en verklaar ze niet.',
    herken: [/\[[A-Z]+-[\dA-Zx]/, /\b(letter voor letter|letterlijk|ongewijzigd|precies zo)\b/i],
  },
  {
    id: 'S5',
    naam: 'niet om persoonsgegevens vragen',
    zin: 'Vraag nooit om persoonsgegevens.',
    herken: [/\bvra(ag|agt|gen)\b[^.]{0,40}\bpersoonsgegevens\b/i],
  },
  {
    id: 'S6',
    naam: 'geen toezeggingen namens de praktijk',
    zin: 'Doe geen toezeggingen namens de praktijk die niet in de invoer staan.',
    herken: [/\b(toezegging|toezeggingen|beloof|beloften?)\b/i],
  },
  {
    id: 'S7',
    naam: 'neutraal, zonder verwijt',
    zin: 'Schrijf neutraal en respectvol. Maak niemand een verwijt.',
    herken: [/\bneutra(al|le)\b/i, /\bverwijt/i],
  },
  {
    id: 'S8',
    naam: 'het antwoord is een concept',
    zin: 'Het antwoord is een concept. Een medewerker van de praktijk controleert het.',
    herken: [/\bconcept\b/i],
  },
];

/** The safeguards that a prompt does not give the model. */
export function missingSafeguards(body: string): Safeguard[] {
  return SAFEGUARDS.filter((safeguard) => !safeguard.herken.every((pattern) => pattern.test(body)));
}
