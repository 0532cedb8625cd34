import { describe, expect, test } from 'vitest';
import { namesIn, unmarked } from './marked';

/** What stands between ⟦ and ⟧ is asked about, exactly. */
const CALLERS = [
  'hallo met ⟦trots⟧ ik bel voor mijn man',
  'goedemorgen met ⟦winter⟧ wat zijn jullie druk',
  'goedemorgen, met ⟦winter⟧',
  'praktijk de brug u spreekt met ⟦visser⟧',
  'spreek ik met ⟦visser⟧',
  'ja dag met ⟦de wit⟧',
  'goedenmiddag met ⟦winter⟧',
  'dag met ⟦dekker⟧, ik wil een afspraak',
  'hallo met ⟦blij⟧',
  'ja dag met ⟦de boer⟧',
  'half negen. dag met ⟦de boer⟧ nee de kleine',
  'hallo met ⟦visser⟧ van de apotheek',
  'hallo, met ⟦dekker⟧',
  'goedemorgen met mevrouw ⟦rustig⟧',
  'goedemorgen, met ⟦oosterwegel⟧',
  // The same word elsewhere, behind a title or a given name.
  'hallo met ⟦trots⟧\nja mevrouw ⟦trots⟧ zegt u het maar\nmevrouw is trots dat het kan\nze is trots',
  'hallo met ⟦trots⟧\nze heet ⟦ria trots⟧ zegt ze',
  // Whoever calls is somebody, whatever word it is.
  '⟦zout⟧ belt later terug',
  '9.10 pleisters besteld. ⟦noot⟧ belde over de uitslag',
  '- ⟦soep⟧ mailt foto van de plek',
  // A word for when or how is a surname too.
  'gesproken met mw ⟦kort⟧\n⟦kort⟧ belt terug over de uitslag',
];

const NOBODY = [
  // An institution, a moment, or the one who does stands behind the verb.
  'thuiszorg belt terug',
  'spec belt over uitslag',
  'straks belt de huisarts',
  'verder belde hij over zijn knie',
  'soms appt zij',
  'iedereen belt tegelijk',
  'inmiddels belt ook de poli, gisteravond belde poli',
  'inmiddels belde ook partner',
  'morgen belt poli',
  'regelmatig belt partner',
  'daarover belde partner',
  'cardiologie belt terug',
  'verzekering belde over machtiging',
  'wmo belde terug',
  'fysio mailde verslag',
  'wijkverpleging belt over verband',
  'kaakchirurg belde uitslag',
  'apotheekassistente belt over recept',
  'telefonist belt terug',
  'alarm belt automatisch',
  'hallo met wie spreek ik',
  'dag met de praktijk',
  'goedemorgen met de receptie',
  'hallo met de apotheek, hallo met mij',
  'hallo met huisartsenpraktijk de brug',
  'hallo met dorpsapotheek de brug',
  'goedemiddag met de assistente, u spreekt met de balie',
  'ja hoi met de moeder van een patient',
  'elke dag met koorts wakker, hele dag met hoofdpijn',
  'goedemorgen met slecht nieuws',
  'hij spreekt met moeite, zij spreekt met een letterkaart',
  'mevrouw is trots met de uitslag, ze is trots',
  // What "met" says besides, behind a greeting.
  'Goedemiddag, met ingang van 1 januari sluiten wij',
  'Goedemiddag met ingang van 1 januari sluiten wij',
  'Goedemorgen, met betrekking tot uw vraag',
  'goedendag, met name ouderen',
  'Hallo, met behulp van deze folder',
  'Goedemiddag, met inachtneming van de regels',
  'Hallo, met excuses voor de vertraging',
  'hallo met spijt',
  'Hallo, met hoofdpijn bel ik u',
  'hallo met buikpijn, goedemorgen met koorts',
  'hallo, met oorpijnklachten',
  'hoi met vakantie, hallo met taxi',
  'goedemorgen met radiologie, hallo met wijkverpleging',
  'U spreekt met mensen die u helpen',
  'Spreekt u met artsen',
  'U spreekt met hulpverleners',
  'Middag met water.',
  'Ochtend met thee. Middag met water.',
  'Morgen met lege maag komen',
  'middag met lunch',
];

describe('who calls', () => {
  test.each(CALLERS)('%s', (row) => {
    const { text, marked } = unmarked(row);
    expect(namesIn(text)).toEqual(marked);
  });
  test.each(NOBODY)('nobody: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
