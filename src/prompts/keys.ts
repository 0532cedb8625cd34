import { FIELD_TYPES, PERSONAL_DATA } from './template';

/** The schema of the front matter: read by the parser, by completion and by hover. */
export interface KeySpec {
  readonly key: string;
  /** `required`: no template without it. `expected`: a remark when absent. */
  readonly need: 'required' | 'expected' | 'optional';
  readonly shape: 'text' | 'list' | 'fields' | 'output' | 'choices' | 'number' | 'yes-no';
  /** Dutch, for hover and completion. */
  readonly help: string;
  /** The only values allowed, when there is such a list. */
  readonly values?: readonly string[];
}

export const TEMPLATE_KEYS: readonly KeySpec[] = [
  {
    key: 'id',
    need: 'required',
    shape: 'text',
    help: 'Korte vaste naam, kleine letters en streepjes. Hetzelfde id als een ander sjabloon vervangt dat sjabloon.',
  },
  { key: 'titel', need: 'required', shape: 'text', help: 'De naam in de keuzelijst.' },
  {
    key: 'categorie',
    need: 'required',
    shape: 'text',
    help: 'De groep in de keuzelijst, bijvoorbeeld Brieven.',
  },
  { key: 'doel', need: 'required', shape: 'text', help: 'Waar het sjabloon voor is, in één zin.' },
  {
    key: 'wanneerNiet',
    need: 'expected',
    shape: 'text',
    help: 'Wanneer iemand dit sjabloon niet moet gebruiken.',
  },
  { key: 'versie', need: 'expected', shape: 'text', help: 'Versie van het sjabloon, bijvoorbeeld "1.0".' },
  {
    key: 'beoordeeld',
    need: 'expected',
    shape: 'text',
    help: 'Datum waarop iemand het sjabloon het laatst heeft nagelezen: jjjj-mm-dd.',
  },
  {
    key: 'vooraf',
    need: 'optional',
    shape: 'text',
    help: 'Een melding die de gebruiker ziet voordat de vragen komen.',
  },
  {
    key: 'zoekwoorden',
    need: 'optional',
    shape: 'list',
    help: 'Andere woorden waarmee iemand dit sjabloon zoekt.',
  },
  {
    key: 'uitvoer',
    need: 'optional',
    shape: 'output',
    help: 'Wat het antwoord moet zijn: taalniveau en maxWoorden.',
  },
  {
    key: 'leeftijd',
    need: 'optional',
    shape: 'yes-no',
    values: ['ja', 'nee'],
    help: 'Ja als het antwoord afhangt van de leeftijd. Bij een geboortedatum blijft dan de leeftijd in hele jaren staan: [GEBOORTEDATUM-1, 54 jaar].',
  },
  { key: 'velden', need: 'optional', shape: 'fields', help: 'De gegevens die de gebruiker invult.' },
  {
    key: 'controles',
    need: 'expected',
    shape: 'list',
    help: 'De controlelijst die bij het antwoord komt te staan.',
  },
  { key: 'bronnen', need: 'expected', shape: 'list', help: 'Waar de inhoud van het sjabloon vandaan komt.' },
];

export const FIELD_KEYS: readonly KeySpec[] = [
  {
    key: 'id',
    need: 'required',
    shape: 'text',
    help: 'Naam van het veld in de prompt. Het veld "lezer" staat in de prompt als ${lezer}.',
  },
  { key: 'label', need: 'required', shape: 'text', help: 'De vraag of het woord dat de gebruiker ziet.' },
  {
    key: 'type',
    need: 'required',
    shape: 'text',
    values: FIELD_TYPES,
    help: 'Soort antwoord: tekst (één regel), lang (meer regels), keuze, getal, datum of ja-nee.',
  },
  {
    key: 'verplicht',
    need: 'optional',
    shape: 'yes-no',
    values: ['ja', 'nee'],
    help: 'Ja als de prompt niet zonder dit veld kan.',
  },
  {
    key: 'vraag',
    need: 'optional',
    shape: 'yes-no',
    values: ['ja', 'nee'],
    help: 'Ja als de gebruiker dit vooraf invult. Neem hoogstens drie vragen. De andere velden vult de gebruiker in de tekst in.',
  },
  {
    key: 'standaard',
    need: 'optional',
    shape: 'text',
    help: 'De waarde als de gebruiker niets invult. Gebruik ${selectie} voor de selectie. Gebruik ${praktijk.telefoon} voor een gegeven van de praktijk.',
  },
  {
    key: 'keuzes',
    need: 'optional',
    shape: 'choices',
    help: 'De mogelijkheden bij keuze of ja-nee. Zet elke keuze op een eigen regel. Wilt u een langere tekst in de prompt? Gebruik dan "keuze" en "tekst".',
  },
  { key: 'hulp', need: 'optional', shape: 'text', help: 'Korte uitleg onder de vraag.' },
  { key: 'voorbeeld', need: 'optional', shape: 'text', help: 'Een voorbeeld zonder persoonsgegevens.' },
  { key: 'maxLengte', need: 'optional', shape: 'number', help: 'Het grootste aantal tekens.' },
  {
    key: 'persoonsgegevens',
    need: 'required',
    shape: 'text',
    values: PERSONAL_DATA,
    help: 'Kies nooit als hier geen persoonsgegevens horen. Kies vervangen als ze hier mogen staan. Promptsluis vervangt ze dan. Kies mag als er geen opmerking nodig is. Promptsluis controleert altijd de hele prompt.',
  },
];

export const OUTPUT_KEYS: readonly KeySpec[] = [
  {
    key: 'taalniveau',
    need: 'optional',
    shape: 'text',
    values: ['A2', 'B1', 'B2', 'vakgenoten'],
    help: 'Het taalniveau van het antwoord.',
  },
  {
    key: 'maxWoorden',
    need: 'optional',
    shape: 'number',
    help: 'Het grootste aantal woorden van het antwoord.',
  },
];

export const CHOICE_KEYS: readonly KeySpec[] = [
  { key: 'keuze', need: 'required', shape: 'text', help: 'Wat de gebruiker kiest.' },
  { key: 'tekst', need: 'required', shape: 'text', help: 'Wat in de prompt komt te staan.' },
];
