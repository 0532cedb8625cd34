/** Every text of the command line, in Dutch. None of them holds content of a file. */
export const TEXT = {
  program: 'Vindt gegevens van personen in teksten, vervangt ze door codes en zet ze weer terug.',
  scan: 'Zoek gegevens van personen in bestanden ("-" leest van de standaardinvoer).',
  scanFiles: 'de bestanden',
  json: 'één regel JSON per bestand',
  showValues: 'toon ook de gevonden tekst zelf',
  pseudonymise: 'Vervang gegevens van personen door codes zoals [NAAM-1].',
  restore: 'Zet de gegevens terug in een antwoord van een chatbot.',
  checkAnswer: 'Vergelijk een antwoord met de tekst waarvan het gemaakt is.',
  file: 'het bestand ("-" leest van de standaardinvoer)',
  mapping: 'de lijst met codes en gegevens (bevat patiëntgegevens)',
  out: 'schrijf naar dit bestand in plaats van naar het scherm',
  force: 'overschrijf bestaande bestanden',
  keepAge: 'laat bij een geboortedatum de leeftijd in hele jaren staan',
  extend: 'vul een bestaande lijst aan',
  lenient: 'zet ook codes terug die iets anders geschreven zijn',
  sent: 'de tekst zoals die verstuurd is; dan worden alleen codes daaruit gemist',
  input: 'de tekst waarvan het antwoord gemaakt is',
  answer: 'het antwoord',
  help: 'toon deze hulp',
  helpCommand: 'toon hulp bij een opdracht',

  notFound: 'Dit bestand bestaat niet.',
  isFolder: 'Dit is een map, geen bestand.',
  noAccess: 'U mag dit bestand niet lezen.',
  notReadable: 'Dit bestand kan niet worden gelezen.',
  tooBig: 'Dit bestand is te groot.',
  binary: 'Dit is geen tekstbestand.',
  nothingToCompare: 'Dit bestand is leeg. Er is niets om het antwoord mee te vergelijken.',
  emptyAnswer:
    'Dit bestand is leeg. Er is geen antwoord om te vergelijken. Kies het bestand met het antwoord.',
  utf16: 'Dit bestand is opgeslagen als UTF-16. Sla het eerst op als UTF-8. Er is niets veranderd.',
  notUtf8: 'Dit bestand is geen geldige UTF-8. Sla het eerst op als UTF-8. Er is niets veranderd.',
  lostLetters:
    'In dit bestand staan onleesbare tekens (\uFFFD). Promptsluis kan de tekst daardoor niet goed controleren. Typ die tekens over, of sla het oorspronkelijke bestand op als UTF-8. Er is niets veranderd.',
  exists: 'Dit bestand bestaat al. Kies een andere naam of gebruik --force.',
  mappingExists:
    'Deze lijst bestaat al. Gebruik --extend om de lijst aan te vullen, of --force om de lijst te overschrijven.',
  sameFile:
    'Dit bestand is ook de invoer of de lijst met codes. Kies een andere naam, zodat het bewaard blijft.',
  noName: 'Dit is geen naam van een bestand. Kies een andere naam.',
  noFile: 'Dit is een map of een apparaat, geen bestand. Kies een andere naam.',
  noTargetFolder:
    'De map van dit bestand bestaat niet, of u mag er niet in schrijven. Kies een andere map. Er is niets veranderd.',
  noOutput:
    'Het resultaat kan niet worden geschreven. Kijk of er nog ruimte is op de schijf en probeer het opnieuw.',
  notWritable: 'Dit bestand kan niet worden geschreven.',
  noLexicon:
    'De woordenlijst van Promptsluis ontbreekt of is beschadigd. Zonder woordenlijst controleert Promptsluis niets. Installeer Promptsluis opnieuw.',
  badMapping: 'Dit is geen geldige lijst met codes, of de lijst is beschadigd.',
  expiredMapping: 'Deze lijst is verlopen. Verwijder het bestand en begin opnieuw met de tekst zonder codes.',
  scanFailed: 'De controle van dit bestand is mislukt.',
  held: 'Er is niets gemaakt.',
  unexpected: 'Er ging iets mis. Er is niets veranderd.',
  policyUnreadable:
    'Promptsluis kan het beleid van uw organisatie niet lezen. Daarom geldt nu het strengste beleid. Vraag uw beheerder om hulp.',
  journalRequired:
    'Uw organisatie vraagt om een logboek. De opdrachtregel heeft geen logboek. Daarom is er niets gemaakt. Gebruik Promptsluis in VS Code.',

  mappingWarning: (path: string) =>
    `Let op: ${path} bevat patiëntgegevens. Bewaar dit bestand veilig, deel het niet en verwijder het als u klaar bent. De lijst werkt tot middernacht.`,
  pseudonymWarning:
    'Let op: de tekst zonder namen blijft een tekst over een patiënt. Lees hem na voordat u hem gebruikt.',
  replaced: (count: number) => (count === 1 ? '1 gegeven vervangen.' : `${count} gegevens vervangen.`),
  scanned: (block: number, review: number, info: number) =>
    `${block} om te vervangen, ${review} om na te kijken, ${info} ter informatie`,
  restored: (count: number) => (count === 1 ? '1 gegeven teruggezet.' : `${count} gegevens teruggezet.`),
  proposal: (place: string, code: string, why: string) => `${place}: misschien ${code}. ${why}`,
  changeYourself: 'Deze codes zijn niet teruggezet. Kijk ze na en vul de gegevens zelf in.',
  useLenient: 'Deze codes zijn niet teruggezet. Kijk ze na en gebruik dan --lenient.',
  missing: (code: string, elsewhere: boolean) =>
    elsewhere
      ? `${code} staat niet in het antwoord. Dezelfde persoon of waarde staat er wel met een andere code.`
      : `${code} staat niet in het antwoord.`,
  unknown: (place: string) => `${place}: hier staat een code die niet in de lijst staat.`,
} as const;
