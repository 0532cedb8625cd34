/**
 * Every text of the sluice that a user sees. Dutch, B1, active, "u". No content of a document in any of them. What did
 * not happen to a text that is held (a copy, a file) the edge says: here nobody knows what it was for.
 */
import type { FactKind } from './answer/facts';
import type { DestinationKind } from './types';

const DESTINATION_NAMES: Readonly<Record<DestinationKind, string>> = {
  extern: 'een externe chatbot',
  zorgkader: 'een chatbot binnen de zorg',
  lokaal: 'een taalmodel op deze computer',
};

const FACT_MESSAGES: Readonly<Record<FactKind, string>> = {
  number: 'Dit getal stond niet zo in uw tekst.',
  dose: 'Deze hoeveelheid stond niet zo in uw tekst.',
  date: 'Deze dag of datum stond niet zo in uw tekst.',
  phone: 'Dit telefoonnummer stond niet in uw tekst.',
  email: 'Dit e-mailadres stond niet in uw tekst.',
  url: 'Deze website stond niet in uw tekst.',
};

/** A key of a file, short and without anything that could upset a message. */
const printable = (key: string) => key.replace(/[^\p{L}\p{N}._-]/gu, '').slice(0, 60);

const number = (value: number) => value.toLocaleString('nl-NL');

export const MESSAGES = {
  destination: (kind: DestinationKind) => DESTINATION_NAMES[kind],

  scanFailed: 'De controle is mislukt. Probeer het opnieuw.',
  tooLong: (characters: number, limit: number) =>
    `De tekst is te lang: ${number(characters)} tekens. De grens is ${number(limit)} tekens. ` +
    'Maak de tekst korter, of neem een kleiner deel van uw brief.',
  notAllowed: (kind: DestinationKind) =>
    `Het beleid van uw organisatie staat ${DESTINATION_NAMES[kind]} niet toe. Vraag uw beheerder wat wel mag.`,
  undecided: (count: number) =>
    count === 1
      ? 'Bij 1 gegeven is het niet zeker of het naar een persoon wijst. Kies eerst: vervangen of laten staan.'
      : `Bij ${count} gegevens is het niet zeker of ze naar een persoon wijzen. Kies eerst: vervangen of laten staan.`,
  leftOver: (count: number) =>
    count === 1
      ? 'Na het vervangen staat er nog 1 gegeven in dat naar een persoon wijst. Haal het weg of kies een ander deel.'
      : `Na het vervangen staan er nog ${count} gegevens in die naar een persoon wijzen. Haal ze weg of kies een ander deel.`,
  bsn: 'Er staat nog een BSN in de tekst. Een BSN gaat nooit naar een externe chatbot. Haal het BSN uit de tekst en probeer het opnieuw.',
  echo: 'Op een andere plek in uw tekst is dit een gegeven van een persoon.',
  notOurs: 'Promptsluis heeft deze tekst niet gecontroleerd. Kies opnieuw ‘Kopieer veilig voor chatbot’.',
  expired: 'De lijst met vervangen gegevens is verlopen. Begin opnieuw met de tekst zonder codes.',

  lenientNotation: 'De code staat er in een andere schrijfwijze.',
  lenientWrapped: 'Er staan extra tekens om de code heen.',
  lenientTranslated: 'De code is vertaald of anders genoemd.',
  lenientAnother:
    'Achter deze code staat nog een getal. Misschien bedoelt de chatbot twee personen of gegevens.',
  lenientTypo: 'In de code zit een typefout. Controleer of dit klopt.',
  lenientBare: 'De haken zijn weg. Controleer of dit de code is.',
  lenientNoNumber: 'Het nummer is weg. Er is maar één gegeven van deze soort.',
  lenientVariant: 'De letter achter het nummer is onbekend. Controleer de schrijfwijze van de naam.',
  lenientDerived: 'Deze code stond niet in de vraag. De naam is afgeleid van de volledige naam.',
  lenientEarlier: 'Stond niet in de vraag, wel in een eerdere tekst. Is het dezelfde persoon?',
  lenientOtherPart:
    'Deze code stond niet in de vraag, wel een andere code met dit nummer. Controleer of dit klopt.',

  checkDoubtful: 'Hier staat waarschijnlijk een code, maar anders geschreven. Kijk of het klopt.',
  checkNew: 'Deze code is nieuw. Er hoort geen gegeven bij.',
  checkMissing: 'Deze code staat niet in het antwoord. Kijk of het gegeven nodig is.',
  checkMissingElsewhere:
    'Deze code staat niet in het antwoord. Dezelfde persoon of waarde staat er wel met een andere code.',
  checkFact: (kind: FactKind) => FACT_MESSAGES[kind],
  checkDrug: 'Deze naam van een medicijn stond niet in uw tekst.',
  checkDrugGone: 'Dit medicijn staat niet meer in het antwoord. Kijk of dat klopt.',
  checkDoseGone: 'Deze hoeveelheid staat niet meer in het antwoord. Kijk of dat klopt.',
  checkNumberGone:
    'Dit getal of deze datum staat niet meer in het antwoord. Kijk of de lezer dat nodig heeft.',
  checkContactGone:
    'Dit telefoonnummer, dit adres of deze website staat niet meer in het antwoord. Kijk of de lezer dat nodig heeft.',
  checkNumbersGone: (count: number) =>
    `${number(count)} getallen en datums staan niet meer in het antwoord. Kijk of de lezer ze nodig heeft.`,
  checkAdvice:
    'Bij dit medicijn stond in uw tekst iets anders, zoals stoppen in plaats van starten. Kijk wat klopt.',
  checkNegationGone:
    'In uw tekst staat in deze zin een woord als “niet”, “geen” of “alleen”. Hier staat dat niet meer.',
  checkNegationLost: 'Een zin met een woord als “niet”, “geen” of “alleen” staat niet in het antwoord.',
  checkNegationNew:
    'Hier staat een woord als “niet”, “geen” of “alleen”. In uw tekst staat dat niet in die zin.',
  checkNotCompared:
    'Het is niet bekend welke tekst u hebt verstuurd. Getallen, datums en medicijnen zijn daarom niet vergeleken. Lees het hele antwoord zelf na.',
  checkSummary: (count: number) => {
    const points = count === 1 ? 'Kijk naar 1 punt.' : `Kijk naar ${count} punten.`;
    const found =
      count === 0
        ? 'De vergelijking wijst niets aan. Dat is geen garantie. Promptsluis vergelijkt niet wat de zinnen betekenen. ' +
          'Het ziet ook niet of er een klacht of een advies weg is, en het kent niet elk medicijn.'
        : points;
    return `${found} Lees het hele antwoord zelf na.`;
  },

  policyNotJson:
    'Promptsluis kan het beleid van uw organisatie niet lezen. Daarom geldt nu het strengste beleid. Vraag uw beheerder om hulp.',
  policyVersion:
    'Het beleid van uw organisatie heeft een onbekende versie. Daarom geldt nu het strengste beleid. Vraag uw beheerder om hulp.',
  policyKey: (key: string) =>
    `In het beleid van uw organisatie klopt "${printable(key)}" niet. Daarom geldt nu het strengste beleid. Vraag uw beheerder om hulp.`,
  policyLooser: (key: string) =>
    `"${key}" in het beleid van uw organisatie is soepeler dan de basis. Dat heeft geen effect: een beleid kan alleen strenger maken.`,
} as const;
