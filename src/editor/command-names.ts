/**
 * The commands, without "promptsluis.". They stand apart from what they do, so that all of them are registered
 * at activation without loading any of it.
 */
export const COMMAND_NAMES = [
  'sjabloonGebruiken',
  'sjabloonInvoegen',
  'kopieerVeilig',
  'voorbeeldDoorgaan',
  'alGekopieerd',
  'voorbeeldStoppen',
  'voorbeeldVolgende',
  'voorbeeldVorige',
  'plakAntwoord',
  'antwoordNagekeken',
  'controleTonen',
  'gegevensTerugzetten',
  'bevindingen',
  'vervangHier',
  'vervangOveral',
  'vervangAlles',
  'negeerInDocument',
  'negeerInPraktijk',
  'genegeerdeTonen',
  'waarom',
  'mapControleren',
  'logboekTonen',
  'nieuwSjabloon',
  'sjabloonBewerken',
  'praktijkprofiel',
  'instellingen',
  'grenzenGelezen',
  'aanDeSlag',
  'oefenbrief',
  'handboek',
  'vergeetAlles',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

/** What each command does. The argument is what a quick fix hands over; menus hand over other things. */
export type CommandTable = Readonly<Record<CommandName, (argument?: unknown) => unknown>>;
