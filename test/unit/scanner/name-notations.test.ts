import { describe, expect, test } from 'vitest';
import { scanner } from './real-scanner';

/** What nobody is named in, and which lets no doubt about a name stand. */
const PAGE =
  'Takenlijst dinsdag\n\n1) labformulieren bestellen\n2) de koelkast controleren en de temperatuur noteren\n';

/** Names in a notation of their own; what stands between ⟦ and ⟧ is one finding, and no letter more. */
const WHOLE = [
  'met mijn groet, ⟦mW zandvoorder⟧, arts',
  'verslag van ⟦M.W. Zandvoorder⟧ en D.R. Okkerse',
  'Geachte heer ⟦De Heer⟧,',
  'balie            ellis       may       ⟦may⟧       ellis\ntel              may         Xandra    vrij      may',
  'Dat bleek van mw. ⟦Los⟧. Foto volgt',
  'haar buurman heet ⟦Drempels⟧.',
  'LIJST\n⟦GROEN⟧ DHR, SPUTUM GROEN',
  'De brief is ondertekend met ⟦LE⟧, wie is dat?',
  '⟦Anh Tuấn Lê⟧, weg bij oude huisarts',
  'mw ⟦X. Okkerse⟧',
  'Wij spraken de collega’s DvE en ⟦NB⟧ over u.',
  'Morgen zijn ⟦NB⟧ en DvE er niet.',
  '1e contact echtg. ⟦Non⟧  0578 57 19 46',
  // Initials behind a comma, and what stands before the surname.
  '⟦KOPER, D VD⟧      17-08-1940 M',
  '⟦KOPER, D J VAN DER⟧',
  '⟦Koper, d. vd⟧\nuitslag volgt',
  '⟦koper, d vd⟧   17-08-1940',
  '⟦okkerse, j. vd⟧ 12-03-1950',
  // The same where the sentence goes on, but not for what somebody is.
  '⟦Zwotsleder, van der⟧ komt om 14.00 uur.',
  'Mw. ⟦Berg, van⟧ belt morgen terug.',
  '⟦HOLLANDER, den⟧ wil een klacht indienen.',
  '09.10 ⟦KONING, DE⟧ nacontrole wond',
  'Mw. ⟦Berg⟧, van de fysio, belt morgen terug.',
  'Mw. ⟦Okkerse⟧, de buurvrouw, belt.',
  // What stands before a surname behind it, before the name somebody was born with.
  "⟦Wolde in 't⟧ - Okkerse, A.",
  '⟦Hoek op den⟧; Okkerse, A.',
  // The first part of the name is cut to its letter.
  '⟦Natsnet G/wahid⟧ komt morgen',
  '⟦natsnet g/egziabher⟧ gebeld',
  '⟦Senay W/Michael⟧, geb. 12-03-1990',
  '⟦H/Mariam⟧ wil haar uitslag',
  'Dhr. ⟦T/Haymanot⟧ belt',
  'mw ⟦Natsnet W/Senay⟧ belt',
  // Keys of two letters: the value is a name, whatever word it is.
  '{"an":"⟦Proef⟧","vn":"Thyra","gd":"12-03-1961"}',
  '{"an":"⟦winkel⟧","tv":null,"vn":"wil"}',
  '{ "an" : "Proef", "tv" : "⟦van ’t⟧", "vn" : "Thyra" }',
  'an=Proef;tv=⟦in den⟧;vn=Thyra;gd=12-3-1961',
  '<an>⟦Proef⟧</an><tv>van de</tv><vn>Thyra</vn>',
  'an;tv;vn;gd;bsn\n⟦Proef⟧;van de;Thyra;12-03-1961;123456782',
  '"an","vn","gd"\n"⟦appel⟧","thyra","12-03-1961"',
  'gesproken met ⟦an⟧: wil een recept',
  // Letters that the text explains, of one name or several, and where they stand again.
  'HAG = mw Hagedoren\n\n9.00 ⟦HAG⟧ spreekuur',
  'HEN = T. Hennekens\n⟦HEN⟧ belt terug',
  'Zij = dr Zijlvaart\nOverleg met ⟦Zij⟧ over de uitslag.',
  'VER = dr. van Verdurmen\nGedaan: ⟦VER⟧',
  'Vb: Vollebregt\n⟦Vb⟧ heeft de recepten gedaan',
  'TOK = Thyra Okkerse\n⟦TOK⟧ akkoord',
  'RV (Rens Verdurmen), MZ (Merel Zandvoorder)\nHet rooster doet ⟦RV⟧ deze week.',
  // A surname of two words in lower case, of which the second is in no list of names.
  'Mevrouw belde. De mw. ⟦groot notelaar⟧ wil weten of Dr. Spithoven er is.',
  'dhr ⟦oude notelaar⟧ komt morgen',
  // Behind a sentence and its colon.
  `${PAGE}3) wie nog komen moet is: ⟦Hennek⟧. Meldt zich aan de balie.`,
  // Whose it is, and what becomes of it.
  `${PAGE}Onderwerp: dossier ⟦bovenkarspel⟧ verhuisd`,
  `${PAGE}De status ⟦bovenkarspel⟧ opvragen en het recept ⟦zwetsloot⟧ klaarleggen.`,
  // An initial and a surname that is a word; the letter of a word is none.
  'mw ⟦j-visser⟧ komt',
  '⟦Thyra S-bos⟧ belt',
  // An in a column without a meaning of its own, behind a dose, and in a cell.
  'naam;geboortedatum;opmerking\nThyra Verdurmen;12-03-1961;⟦An⟧ belt',
  'datum\tmiddel\tnaam\n12-03-2025\tparacetamol 500 mg\t⟦An⟧',
  'Morfine 5 mg ⟦An de Vries⟧ gebeld',
  // Misread, and no segment of a message.
  'mw ⟦Th1js⟧ komt morgen',
  '⟦KIM⟧+1 komt op feest',
  // A letter that opens a word closes no name.
  '⟦Natsnet G/wahid⟧, V-nr 309.118.274',
  'Kind: ⟦Thyra Verdurmen⟧, v-nummer 309.118.274',
  '⟦Verdurmen, J-P⟧',
  // A word that opens an entry, a comma and initials, or a given name and details of the person.
  '⟦Notelaar, W.A.⟧ is lactose-intolerant',
  '☐ ⟦Elleboog, T.⟧ – uitslag doorbellen',
  '⟦bakker⟧, j.w. (12/3/56). hoest al weken',
  'pt ⟦bakker⟧, thyra (12-03-1956)',
  '⟦juni⟧, thyra   12-3-56   komt in mei',
  '1104421 | ⟦visser, t⟧. | 12031956 | C13',
  '⟦Doorn, R.⟧ belt uit Assen',
  // Which of two.
  'wie is mw ⟦Verdurmen jr⟧?',
  'dhr ⟦zandvoorder sr⟧ is er',
  'zoon ⟦Zandvoorder junior⟧, adres bekend',
  // A digit read for the first letter; letters spelled with hyphens.
  'dochter ⟦0umarou⟧ belt',
  'mevrouw ⟦S-p-ij-k-e-r⟧',
  // What stands inside a surname, and whatever word follows it; columns that lie far apart.
  'oefentherapie bij ⟦thyra van der diepte⟧ in de kliniek',
  'ECHTGENOOT ⟦TER ZANDVOORDER⟧ WACHT IN DE HAL',
  '⟦vd verdurmen⟧    dieet besproken',
  '08.10  mw ⟦Verdurmen⟧            van Zandvoorder   pijn in de rug',
  '01   ⟦Verdurmen M⟧                  13-01-1956   Hb',
  'gezien door ⟦j.w. notelaar⟧, huisarts',
  // Letters in lower case that say something else without their dots, and first letters of two or three.
  'dr. ⟦m.l. verdurmen⟧ heeft gebeld',
  'pt ⟦p.c. verdurmen⟧ 06/06/39',
  '12-01-2026 POH/⟦EvS⟧ stoppen met roken',
  'door HA/⟦AvL⟧ gezien',
  'met groet,\n⟦s.r. zandvoorder⟧, huisarts',
  'huisarts: ⟦ij. verdurmen⟧',
  'aan ⟦joh. zandvoorder⟧ en een ander',
  // Behind a title and what opens nothing but a surname any word is one.
  'dr. ⟦ter stal⟧ belt terug',
  'mw. ⟦van der pijn⟧ belt',
  // In capitals, between a title or initials and a name.
  'BESTE MENEER ⟦DOS RAMOS⟧, HET IS ALWEER EEN JAAR GELEDEN.',
  'DE HEER ⟦A. DOS RAMOS TAVARES⟧ WOONT ALLEEN.',
  '⟦G.R. DI BENEDETTO⟧ BELT MORGEN TERUG',
  'wie? ⟦p. visser⟧ of een ander',
  // Behind a preposition and "van"; what somebody calls himself.
  'Teruggebeld naar van ⟦Notelaar⟧: 112 als hij belt',
  'brief naar ⟦wil zandvoorder⟧ gestuurd',
  'mijn naam is dokter ⟦Verdurmen⟧, ik bel voor een patiënt',
  'mijn naam is ⟦pukkel⟧, ik bel voor mijn vader',
  'hi, my name is ⟦will⟧, from the university',
  // Letters of staff.
  `${PAGE}lijst uitgewerkt door Thyra (⟦tb⟧)`,
  `${PAGE}recept Verdurmen akkoord ⟦kz⟧`,
  `${PAGE}furosemide geweigerd ⟦kz⟧, eerst bellen`,
  '{"pat":{"achternaam":"zandvoorder","voorl":"⟦s⟧","gebdat":"onbekend"}}',
  'Naam      ⟦Verdurmen, T.A. van der⟧\nM/V       M\nGeb.      30 november 1946',
];

/** What stands between ⟦ and ⟧ belongs to no name. */
const NO_PART = [
  'Hanna Okkerse-Smit ⟦v⟧ 41 jr',
  'Okkerse, Rudy, ⟦m⟧, geb 02-02-1950',
  'GRAAG AKKOORD ⟦DR⟧ VAN ZANDVOORDER',
  'DAT UW EX-MAN, ⟦DE HEER⟧ ZANDVOORDER, ZOU BETALEN.',
  'afspraak ⟦mnr⟧ Zandvoorder kamer 8',
  'Aan de erven ⟦wijlen⟧ J. Zandvoorder',
  'mijn vraag is streep door ⟦punt⟧\nmet collegiale groet ⟦komma⟧',
  'Okkerse\t17-05-1958\t815574678\t⟦v⟧\tK86\tweigert',
  'Mw. ⟦X.⟧ (geb. 1957) is boos',
  'Rekenvoorbeeld: meneer ⟦Y⟧ laat een echo maken',
  'brief ondertekend met ⟦EPD⟧',
  'BEL ⟦MW⟧, HOEST',
  // What leads in an address that takes the rest.
  'die mevrouw ⟦van de⟧ grutto 3, hoest',
  'mevrouw ⟦van de⟧ sperwer 3',
  'Mw. klein ⟦beetje ziek⟧, dhr groot ⟦alarm⟧',
  `${PAGE}Het spel dat hij altijd wil is: ⟦Lego⟧. De test heet dan: ⟦Romberg⟧.`,
  `${PAGE}De zalf die nu mag is: ⟦Daktarin⟧. Vraag wat er is: ⟦Koorts⟧.`,
  `${PAGE}De uitslag ⟦bloedonderzoek⟧ binnen, recept ⟦antibiotica⟧ klaar, brief ⟦cardiologie⟧ ontvangen.`,
  `${PAGE}verwijzing ⟦podotherapie⟧ aanvragen, uitslag ⟦holter⟧ binnen, recept ⟦furabid⟧ klaar`,
  'verwijzing ⟦orthopedie⟧\ndossier ⟦onvolledig⟧',
  'Zij = dr Zijlvaart\nMevrouw belde. ⟦Zij⟧ komt morgen.',
  'Zij = de patiënt. ⟦Zij⟧ komt morgen, zonder ⟦Zij⟧ geen gesprek.',
  'HEN = hendel\n⟦HEN⟧ zit vast',
  'TE = Thyra even\ndit is ⟦TE⟧ veel',
  'HA = huisarts\n⟦HA⟧ gebeld',
  'Ver: Verdurmen\n⟦ver⟧ weg, ⟦Ver⟧ weg',
  '{"⟦an⟧":"Proef","⟦tv⟧":"van de","⟦vn⟧":"Thyra"}',
  '<⟦an⟧>Proef</⟦an⟧><tv>van de</tv>',
  '⟦an;tv;vn;gd⟧\nProef;van de;Thyra;12-03-1961',
  'an: ⟦wil recept⟧, vn: ⟦geen⟧',
  'tv: ⟦nee⟧, gd: ⟦1 dd 1⟧',
  '{"gd":"⟦1dd1⟧","tv":"⟦aan⟧"}',
  'lunch: thee, soep, o ja, ⟦zalm, e van alles wat⟧',
  'lunch: thee, ⟦zalm, e van 45 euro⟧',
  'uitslag W⟦/thuiszorg⟧ klopt niet',
  'Verdurmen T⟦/contr⟧ over 3 mnd',
  'debiet G⟦/uur⟧, flow T⟦/min⟧',
  '⟦X⟧-thorax, ⟦D⟧-dimeer 310, ⟦Q⟧-koorts',
  '⟦Paracetamol, z.n.⟧ 3x daags, ⟦pijn, o.a.⟧ bij lopen. ⟦Afspraak, d.d.⟧ 12-3',
  '⟦Morgen⟧, Thyra',
  'Van 3 tot ⟦5th⟧, de ⟦5e⟧ van de week',
  'mw ⟦angstig⟧: belt vaak\nmw ⟦pijn⟧: VAS 4\ndhr ⟦temp⟧: 38',
  'mijn naam is ⟦veranderd⟧, mijn naam is ⟦verkeerd⟧ gespeld',
  '⟦Controle⟧, Thyra (12-3)\n⟦Zaterdag⟧, Thyra (8.00)\n⟦Griepprik⟧, Thyra (12-03-1956)',
  '⟦afspraak, a.m.⟧\n⟦opname, i.c.⟧\n⟦Overleg⟧, G.G.Z.',
  'Verdurmen ⟦senior medewerker⟧',
  'Verdurmen komt ⟦in de⟧ - nieuwe - praktijk, Okkerse zit ⟦op de⟧; wachtlijst',
  '⟦1⟧okkerse\n⟦2⟧verdurmen\n⟦3⟧hagedoren',
  'mevr ⟦pijn in knie⟧, wil foto',
  'mijn naam is ⟦niet goed⟧ gespeld',
  `${PAGE}uitslag besproken ⟦ma⟧, verder akkoord ⟦ha⟧, gebeld ⟦vm⟧, gezien ⟦uro⟧`,
  'A. Smits ⟦V⟧ 12-3-1956',
  'Naam: Okkerse  ⟦M/V⟧: V',
  'Naam      Verdurmen\n⟦M/V⟧       M\n⟦Geb⟧.      30 november 1946',
];

const parts = (row: string) => {
  const text = row.replace(/[⟦⟧]/gu, '');
  const names = scanner.scan(text).filter(({ category }) => category === 'NAAM');
  const marked = [...row.matchAll(/⟦([^⟧]*)⟧/gu)].map(({ index, 1: inside }, n) => {
    const start = index - 2 * n;
    return [start, start + inside!.length] as const;
  });
  return { names, marked };
};

describe('names in a notation of their own', () => {
  test.each(WHOLE)('%s', (row) => {
    const { names, marked } = parts(row);
    expect(names.map((f) => [f.start, f.end])).toContainEqual(marked[0]);
  });
  test.each(NO_PART)('no part of a name: %s', (row) => {
    const { names, marked } = parts(row);
    for (const [start, end] of marked)
      expect(names.filter((f) => f.start < end && f.end > start)).toEqual([]);
  });
});
