import { describe, expect, test } from 'vitest';
import type { Category } from '../../../src/scanner';
import { scanner } from './real-scanner';

/** Sentences that people type; what stands between ⟦ and ⟧ has to lie in findings, letter for letter. Invented people. */
const FOUND = [
  // Initials that spell a word are no word.
  'Ik machtig mijn dochter, mr. ⟦J.E. Zandvoorder⟧, om dit te regelen.',
  'Dankbaar, ⟦M.A. van Rietschoot⟧',
  '⟦Zandvoorder, A.M.⟧\ngeboren 12-03-1956',
  // What stands inside a surname goes on over a line end, and over a stroke.
  'Huisarts: mevrouw ⟦van\nden\nAardenburg⟧, afwezig op maandag.',
  'Graag terugbellen: mw. ⟦v/d Aardenburg⟧ over de uitslag.',
  // Rows without a header, in lower case.
  '8.02 | ⟦van dijk⟧ | 12-8-71 | hoofdpijn\n8.13 | ⟦de koning⟧ | 27-4-58 | recept',
  // A name that is certain once is found again.
  'Mevrouw ⟦Zandvoorder⟧ belde. Volgens ⟦Zandvoorder⟧ is de pijn weg.',
  'Beste ⟦Fatma⟧,\n\nUw zoon ⟦Emre⟧ kan maandag komen.',
  // The text itself says that a word is a name.
  'Hij is bakker en hij heet ook nog eens ⟦bakker⟧, dus let op.',
  'De buurman, die ⟦timmerman⟧ heet, komt morgen mee.',
  '⟦Graves⟧ is hier een achternaam.',
  // Right before a birth, on whatever notation.
  '⟦Oxenvoorder⟧ geb 12*03*1956 vraagt een herhaalrecept.',
  'MW ⟦P.Q. ZANDVOORDER WIL⟧\nGEB 12 03 1956',
  'kamer 4 ⟦Ruzabek⟧(06.06.61) antibiotica gestart',
  // A prefix typed against its surname, and letters with dots before one.
  'retour [⟦vdMolenbrugge⟧] zie brief',
  'mvg ⟦a.f. zandvoorder⟧',
  // What stands inside a surname, in a cell of its own or behind the initials.
  'nr;voorl;tussen;naam\n12;⟦A.P.⟧;⟦van der⟧;⟦Zandvoorder⟧',
  '7\t⟦Ruzabek⟧\t⟦van⟧\t⟦Fatma⟧\t12-03-1956',
  'Zie ook: ⟦Zandvoorder, A.P. van⟧\nTweede regel.',
  'Spel het maar: ⟦Z a n d v o o r d e r⟧, met een v.',
  'AFZENDER: DHR. ⟦JORIS DE MOL⟧. EINDE BERICHT.',
  // Everyday words that open a sentence and do something, and small words that are given names.
  '⟦Haast⟧ belt terug over zijn knie.',
  '⟦Doosje⟧ (mw) terugbellen na drie uur.',
  'zus ⟦door⟧ belt',
  // Escapes of web addresses and of JSON.
  'NAAM=⟦d%27hondt%20thyra⟧;GEB=19810807',
  'Zie U:/scans/brief%20⟦wildervanck%20thyra⟧.pdf voor de uitslag.',
  String.raw`{"naam":"⟦M\u00fcller-Okkerse, G\u00fcl⟧","reden":"pati\u00ebnt wil praten"}`,
  // What stands inside a surname, in a field of its own.
  '{"tussenv":"⟦von der⟧","achternaam":"⟦Zwetsloot⟧"}',
  '{\n  "voornaam": "⟦Thyra⟧",\n  "tv": "⟦van ’t⟧",\n  "naam": "⟦Oosterwegel⟧"\n}',
  '{"voorvoegsel": "⟦v.d.⟧", "achternaam": "⟦Hagedoren⟧"}',
  '<tussenvoegsel>⟦van de⟧</tussenvoegsel><achternaam>⟦Wildervanck⟧</achternaam>',
  'Tussenvoegsel: ⟦van de⟧\nAchternaam: ⟦Wildervanck⟧',
  // Words of the name lists that practices don't use as a word, in lower case.
  'Verder hoorde ik dat ⟦robbert⟧ en ⟦Trees⟧ langs komen.',
  'gesproken met ⟦an⟧ over haar knie',
  // Marks that are dictated.
  'de heer ⟦kaars streepje plank⟧ belt',
  'mevrouw ⟦zandvoorder streepje van der ruzabek⟧ belt over haar knie',
  'groeten ⟦b punt van zandvoorder⟧ huisarts',
  'punt met collegiale groet ⟦h punt j punt zandvoorder⟧ huisarts punt',
  'langer dan twintig minuten bij ⟦zandvoorder e punt⟧ nieuwe regel',
  // The name that somebody was born with is the same person's.
  '⟦ZANDVOORDER geb RUZABEK Petra⟧',
  'Mw. ⟦Zandvoorder, geboren Ruzabek⟧, is gezien.',
  'Mevrouw ⟦P. Zandvoorder née Ruzabek⟧ belde.',
  // The parts of a file's name.
  'Zie bijlage ⟦ruzabek_petra_m⟧.pdf voor de uitslag.',
  'Opgenomen als gesprek_⟦van_der_meer⟧.mp3 en film_⟦j_zandvoorder⟧.mp4.',
  'Opgeslagen als recept_⟦van_der_meer⟧.docx en scan_⟦j_zandvoorder⟧.jpg.',
  // A given name that is a word, but not one of a practice.
  'de longverpleegkundige (⟦marjolein⟧) belde, zij belt morgen weer',
  // A surname that goes on behind a line end.
  'Betreft: dhr. ⟦M. van der\nZandvoort⟧, geb. 23-07-1949',
  // A line by itself, with nothing but the name in it that tells of a person.
  '⟦Visser⟧ gebeld, komt morgen.',
  'Recept voor ⟦Oxenvoorder⟧ klaarleggen.',
  'Gesproken met ⟦Bakker⟧ over de pijn.',
  'Volgens ⟦Trimpema⟧ gaat het beter.',
  'Onderwerp: uitslag ⟦Hofstede⟧',
  '10.20 ⟦Mulder⟧, oorpijn',
  'recept voor ⟦oxenvoorder⟧ klaarleggen',
  // Words of no list of names, in lower case: behind a title, behind initials, and staff in two letters.
  'dhr ⟦kolibrie⟧ belt over zijn recept',
  'gezien door ⟦k.j. vuursteen⟧, bedrijfsarts',
  '⟦brouwer, w.⟧ en ⟦brouwer, s.⟧ zijn twee mensen',
  'Volgens de lijst zijn ⟦bal, w.⟧ en ⟦berg, s.⟧ omgewisseld bij de invoer. Dat is nu hersteld in het systeem.',
  // What a surname leaves behind it, before a mark or a gap.
  'nog te bellen:\n⟦Oxenvoorder, L. van der⟧  04.04.90   recept',
  '⟦Zandvoorder van de⟧; ⟦Petra⟧; 15-03-1970; lipiden',
  // Letters before a name, and a hyphen, in a text without capitals.
  'punt met collegiale groet ⟦a p j zandvoorder⟧ huisarts punt',
  'hij wil graag dr ⟦van oxenvoorder-blij⟧ spreken',
  // A capital in mid-sentence and a word of the name lists: a sign each.
  'Kun je voor ⟦Storm⟧ een recept maken?',
  'Schrijf een brief aan ⟦Roos⟧ over de griepprik.',
  // A given name that a hospital bears, and a surname or a second given name.
  'Uitslag van ⟦Catharina Ypma⟧ besproken.',
  'Patiënt ⟦Antonius Oosterwegel⟧ komt morgen.',
  'Visite bij ⟦Reinier Scheltinga⟧ om 14.00 uur',
  'Afspraak ⟦Reinier Stoffels⟧ verzet naar dinsdag',
  '⟦Catharina Elisabeth Maria Poortvliet⟧ verhuist.',
  'Naam: ⟦Vollebregt⟧, ⟦Catharina Maria⟧',
  // Whom an institution is for.
  'Thuiszorg van ⟦Hagedoren⟧ belt',
  'De thuiszorg van ⟦Wieneke Zwetsloot⟧ belt',
  'Hospice voor ⟦Spithoven⟧ regelen',
  'Thuiszorg ⟦Wieneke Zwetsloot⟧ gebeld',
  'GGZ voor ⟦Hagedoren⟧',
  'Apotheek van ⟦Kwakernaat⟧ bellen',
  'thuiszorg van ⟦hagedoren⟧ belt',
  // A place under a label for names.
  'Naam: ⟦Culemborg⟧\nGeboortedatum: 12-03-1961',
  'Achternaam: ⟦Zutphen⟧\nVoornaam: ⟦Kees⟧',
  'Familienaam: ⟦Druten⟧\nRoepnaam: ⟦Sjaan⟧',
  'Voornaam: ⟦Florence⟧\nAchternaam: ⟦Meppel⟧',
  // A small word with a capital behind a title.
  'dhr ⟦Le⟧ komt morgen',
  'Dhr ⟦U⟧ vraagt of u belt',
  'dhr ⟦Do⟧ komt',
  'dhr ⟦In⟧ komt morgen',
  'mw ⟦Van⟧ belt',
  'dhr ⟦An⟧',
  'Dhr. ⟦Le⟧ heeft koorts',
  'Uitslag mw ⟦Do⟧ doorgeven',
  // A surname that is a word of grammar too, behind what stands inside a surname.
  'mw ⟦van der Wel⟧ belt',
  'mw ⟦van der wel⟧ belt over haar knie',
  'Uitslag ⟦v.d. Wel⟧ is binnen',
  '0810  ⟦vd Been⟧      schouder',
  'Gesproken met ⟦van der Been⟧',
  'dhr ⟦de Been⟧ komt',
  // Medicine has such an abbreviation too.
  'Lijst: ⟦VOS⟧, ⟦ZANDVOORDER⟧',
  'MW ⟦VAN DER WEL⟧ BELT',
  '7|⟦Maartje⟧|⟦van der⟧|⟦Wel⟧|zuid\n8|⟦Fatma⟧|⟦van⟧|⟦Been⟧|noord',
  '8|⟦Fatma⟧|⟦van⟧|⟦Tegen⟧|noord',
  'Tussenvoegsel: ⟦van den⟧',
  // A surname that is a small word behind what only a surname has inside.
  'dhr ⟦van der Meer⟧ komt morgen',
  'mw ⟦ter haar⟧ gebeld',
  'uitslag ⟦van der meer⟧ doorbellen',
  'BRIEF VOOR ⟦TER HAAR⟧',
  'MEVR ⟦KIM TER HAAR⟧ 06-12345678',
  // Before a word that is rather a person's name, also in capitals.
  'Brief aan ⟦Antonius Prins⟧',
  'Dossier van ⟦Antonius Oxenvoorder⟧',
  'Lab ⟦Maria Haverkate⟧ 12.03.1956: Hb 7.2',
  'HbA1c ⟦Antonius ter Haar⟧ 53',
  'MORGEN ⟦CATHARINA OXENVOORDER⟧ BELLEN',
];

/** What stands between ⟦ and ⟧ is no name, though the words could be one. */
const NO_NAME = [
  // A field for what stands inside a surname, without the surname.
  '{"voorvoegsel":"⟦van⟧","tekst":"⟦de uitslag⟧"}',
  '{"tekst":"⟦van de⟧","achternaam":"Hagedoren"}',
  'Tussen: ⟦de⟧ maaltijden',
  'Oosterwegel, geriater ⟦n.p.⟧',
  'Herinnering bij ⟦Even⟧ weken, dubbel gemeld',
  'Drs. A. Zandvoorder, huisarts ⟦te Breukelen⟧',
  'geb. ⟦te Grouw⟧',
  'geb. 12-03-1956 ⟦te Grouw⟧',
  '⟦Erasmus MC⟧\tRuzabek\tgips',
  '⟦ROC Vechtstreek⟧ gebeld over stage',
  'Uitslag Zandvoorder ⟦B⟧12 te laag, ijzer goed.',
  'mw ⟦klappertandt⟧ sinds vannacht, bibbert en zweet',
  'mw ⟦mopperde⟧ over de wachttijd, dhr ⟦wankelde⟧ bij opstaan',
  'opgenomen in ⟦het Catharina⟧',
  '⟦Catharina Ziekenhuis⟧ belde over de uitslag.',
  'Hij ligt in ⟦het Antonius⟧ in ⟦Sneek⟧.',
  'Naar ⟦het Reinier de Graaf⟧ verwezen.',
  'Ontslagen uit ⟦St. Antonius Ziekenhuis⟧',
  '⟦Huisartsenpraktijk van der Veen⟧',
  '⟦Ziekenhuis van Amersfoort⟧',
  '⟦GGZ voor Ouderen⟧',
  '⟦Stichting Vrienden van het hospice⟧',
  '⟦Apotheek Merenwijk⟧ is open tot zes uur.',
  'Woonplaats: ⟦Culemborg⟧',
  'Patiënten: in ⟦Culemborg⟧',
  'Beste dhr/mw, ⟦In⟧ verband met verlof',
  'Mw ⟦Is⟧ bekend met suiker',
  'Gesproken met mw. ⟦In⟧ overleg besloten te wachten.',
  'Mw. ⟦Het⟧ betreft een controle.',
  'Kamers\nRoos           ⟦B⟧14             302\nIris           ⟦B⟧15             303',
];

/** Texts of a practice without a person in them: nothing may stop them. */
const HARMLESS = [
  'Houd de tekst kort. Schrijf in gewone woorden. Geef geen advies.',
  'De bakker en de visser zijn dicht; in mei bloeit de roos weer.',
  'Ziekte van Parkinson, syndroom van Down, test van Lasègue.',
  'A.U.B. niet nuchter komen. Z.O.Z. voor de routebeschrijving.',
  'Beste [VOORNAAM-1], bel [PRAKTIJK-TELEFOON] voor een afspraak.',
  'Vertaal de tekst. Taal: Frans. Moedertaal: Farsi.',
  'Drink heet water met honing. Het water is heet.',
  'De huisarts (gratis) en de apotheek (betaald) zijn op maandag open.',
  'Laatste controle (14-06-2024), bloed prikken (week 12).',
  'Herinnering voor de copd controle. De uitslag is binnen. Ze komt maandag.',
  'The undersigned declares that he and she received this from the practice.',
  'Zie handleiding_scanner_v2.pdf, uitslag_bloed.docx en brief_van_huisarts.pdf.',
  'Naam M/V Leeftijd\nBloeddruk 152/84 mmHg, pols 92.',
  'Griep komt vaak voor. Rust nemen en veel drinken.',
  'Wond schoon en droog, controle over drie maanden.',
  'Verzamelen bij de Linde op het plein; de Kok heeft soep.',
];

/** Offsets of the marked parts in the text without marks. */
function unmark(row: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of row.split(/([⟦⟧])/u)) {
    if (part === '⟦') spans.push({ start: text.length, end: -1 });
    else if (part === '⟧') spans.at(-1)!.end = text.length;
    else text += part;
  }
  return { text, spans };
}

describe('names', () => {
  test.each(NO_NAME)('%s', (row) => {
    const { text, spans } = unmark(row);
    const names = scanner.scan(text).filter(({ category }) => category === 'NAAM');
    for (const { start, end } of spans)
      expect(names.filter((f) => f.start < end && f.end > start)).toEqual([]);
  });
  test.each(FOUND)('%s', (row) => {
    const { text, spans } = unmark(row);
    const findings = scanner.scan(text);
    for (const { start, end } of spans)
      for (let i = start; i < end; i++) {
        if (!/[\p{L}\p{N}]/u.test(text[i]!)) continue;
        const place = `${text.slice(start, end)} at ${i}`;
        expect(
          findings.some((f) => f.start <= i && i < f.end && f.severity !== 'info'),
          place,
        ).toBe(true);
      }
  });
});

/** Each name ends where a line, a cell, a term or a word that leads it in begins. */
const EXACT = [
  'Naam: ⟦Zandvoorder, S.⟧\nGeboortedatum: 8-9-1999',
  '⟦Zandvoorder, S.⟧\n⟦Ruzabek, L.⟧\n⟦Vriezema, D.⟧',
  'Groet,\n⟦Lia S.⟧\nDoktersassistente',
  'Mw ⟦Verdurmen⟧ POB sinds vanochtend, ECG volgt',
  'mw ⟦Verdurmen⟧ Eliquis gestart',
  'afspraken\n8:10\t⟦Dekker⟧\tSpiraal',
  '⟦A. Smits⟧ V 12-3-1956 belt',
  '⟦Tamminga⟧ v. 12-3-1956 belt',
  'Deelnemers: ⟦Jansen⟧, ⟦Dekker⟧, ⟦Quispel⟧.',
  'Tevreden over patiënt ⟦Jorrit⟧ van 43 jaar.',
  'mej. ⟦Verdurmen⟧ belt',
  'recept voor ⟦van Valerio⟧ klaar',
  'Geef het voor ⟦Thyra⟧ mee',
  '⟦U de Vries⟧ belt terug',
  '0820  ⟦Wildervanck/P.⟧  knie',
  'Uitslag ⟦Zandvoorder⟧/B12 is binnen',
  // A letter glued to a number is no initial.
  'moeder ⟦Ymke⟧ g2p2, kind goed',
  '106b  ⟦Zandvoorder⟧ slaapt slecht, 18w zwanger',
  'Dhr ⟦Sieger Hagedoren-of-Oosterwegel⟧ komt morgen',
  'bericht naar: MDL (⟦v Doorn⟧), apotheek',
  'Met dank aan ⟦Van Zandvoorder⟧, die hielp.',
  // What goes on behind a name.
  '⟦Petra⟧ over uitslag gebeld',
  'Zoon ⟦Bram⟧ te bellen na twaalf uur',
  'Juf ⟦Petra⟧ in groep 4 belde.',
  'Ik sprak ⟦Ria⟧ van beneden gisteren.',
  '⟦Ferry de Kam⟧ belt',
  '⟦Verdurmen, J. de⟧ is er morgen.',
  'Mevrouw ⟦Rixt Verdurmen⟧ Geboortedatum 12-03-1961',
  'Naam ⟦Rixt Verdurmen⟧ Email rixt@voorbeeld.nl',
  'Naam: ⟦Rixt Verdurmen⟧ Geslacht: V',
  'mw ⟦Verdurmen⟧ RR 140/90',
  '14:20 ⟦Verdurmen R.⟧ DM controle',
  '⟦R. Zwetsloot⟧ OSAS',
  'mw ⟦Verdurmen⟧, 28 wk, G3P2',
  'PATIENT ⟦TSEGAY GHEBRE⟧ KOMT MORGEN',
  'DHR ⟦ZWETSLOOT⟧ BELT TERUG',
  'mw ⟦Verdurmen⟧ er gisteren niet geweest',
  'Vakantie met ⟦Oumarou⟧ te Rabat.',
  '⟦K. Verdurmen⟧, huisarts te Doorn',
  'Mevrouw ⟦J. te Winkel⟧ belt',
  // What leads a name in.
  'Bij ⟦Oumarou⟧ was de uitslag goed.',
  'de brief van ⟦Thyra⟧ is binnen',
  'Buurman ⟦Wildervanck⟧ belde.',
  'Vraag ⟦Verdurmen⟧ om urine.',
  'Mevrouw ⟦Op den Brouw⟧ belt',
  'de heer ⟦van Zandvoorder⟧ belt',
  'Kan ⟦Zandvoorder⟧ morgen komen?',
  'Gisteren belde ⟦Youssef van Zandvoorder⟧',
  'Bel ⟦van Zandvoorder⟧ terug',
  'PA ⟦Petra Zandvoorder⟧: goedaardig',
  'Mrs ⟦Zandvoorder⟧ called about her results.',
  'Uitslag van ⟦Youssef van Zandvoorder⟧',
  'Uitslag van ⟦Ymke⟧',
  '⟦Door van Zandvoorder⟧ belt',
  '⟦De Ruzabek⟧ is binnen',
  'Rolstoelmonteur ⟦Thyra⟧ belt',
  'moeder van ⟦youssef⟧ belt',
  'Uitslag van ⟦van Zandvoorder⟧ is binnen.',
  'CONTROLE NIET BIJ ⟦ZANDVOORDER⟧, WEL BIJ ⟦RUZABEK⟧',
  'NAVRAAG 23:40 DOOR ⟦ZANDVOORDER⟧:',
  '⟦Op ten Noort⟧ belt',
  'Aan ⟦Mark Verdurmen⟧: uitslag goed',
  // What is to be done, in one case with the name.
  'DHR ⟦ZANDVOORDER⟧ BELLEN',
  'RECEPT ⟦YOUSSEF ZANDVOORDER⟧ KLAAR',
  'recept ⟦yilmaz⟧ klaar',
  // Abbreviations with dots, also at the start of a sentence.
  'o.v.v. ⟦Zandvoorder⟧',
  'T.a.v. ⟦Petra Zandvoorder⟧',
  'T.A.V. ⟦ZANDVOORDER⟧',
  'I.o.m. dr ⟦Zandvoorder⟧ gestart',
  'M.b.t. ⟦Petra Zandvoorder⟧: akkoord',
  // Initials that are one of those, behind a title or a label of names.
  'Mw. ⟦E.E.A. Zandvoorder⟧ belt',
  'dr. ⟦T.A.V. van Zandvoorder⟧ belt',
  'Naam: ⟦B.G.G. Zandvoorder⟧',
  'Naam: ⟦Zandvoorder, E.E.A.⟧',
  // Labels, sexes and letters of another thing behind it.
  'mw ⟦A.M.⟧ Geb 1-1-1940',
  'Patiënt: ⟦Zandvoorder, A.M.⟧ Geb.: 1-1-1940 Gesl.: V',
  'Naam: ⟦Zandvoorder, A.M. el⟧\nGeb.: 1-1-1940',
  'Naam: ⟦Zandvoorder, J.⟧  M  12.03.1956',
  'Maasstad Ziekenhuis\t⟦Petra Zandvoorder⟧\tknie',
  'Kweek ⟦Zandvoorder⟧ E. coli',
  'Urineweginfectie door E. coli behandeld',
  'Dochter van ⟦Zandvoorder⟧ ligt op NICU',
  'dochter ⟦Nicu⟧ belt',
  'dhr. ⟦Ion Zandvoorder⟧ belt',
  'Opmerking [⟦KH2⟧]: klopt deze dosis?',
  'met haar man ⟦Y.⟧ Mw. X werkt in de zorg.',
  'mevrouw ⟦Ze Zandvoorder⟧ belt',
  '2024 TIA links, ⟦Zandvoorder⟧ belt',
  'mw ⟦TIA ZANDVOORDER⟧ belt',
  'dhr. ⟦W. Zandvoorder⟧, geb. 30-09-1947, m',
  '⟦Zandvoorder, W.⟧, 15-mei-1953, v.\nBeste collega',
  '⟦Zandvoorder⟧ 12-03-56, m, hoest',
  'RR 152/84 mmHg bij mw ⟦Zandvoorder⟧',
  'de mail van mevrouw. Kun jij ⟦Petra⟧ bellen?',
  '⟦Thyra Dirksen⟧ (⟦TD⟧), logopedist',
  '⟦Thyra Dirksen⟧ (MC), controle',
  'Methode ⟦Wildervanck⟧ (MW) hielp',
  'Kweek ⟦Zandvoorder⟧: H. influenzae, M. catarrhalis gevoelig',
  'dhr. ⟦H. Influenzae⟧ belt',
  'De brief van Hun',
  'Bloedgroep ⟦Zandvoorder⟧ A pos',
  'Uitslag ⟦Petra Zandvoorder⟧ van Ziekenhuis Rietdam',
  'On Mon, Nov 24 at 10:32 AM ⟦Petra Zandvoorder⟧ wrote:',
  "⟦Zandvoorder, J. van 't⟧\t12-3-1956\thoest",
  'Archief ⟦Zandvoorder⟧ t/m vorig jaar',
  "Patiënt: ⟦Hof, W.J. van 't⟧ Geb.: 1-1-1940",
  'Naam: ⟦Groot, Th. de⟧  M  12 maart 1956\nMonster: 25112345678',
  'Labformulier ⟦Zandvoorder, M.A.⟧ 12/3/56',
  'TER ATTENTIE VAN ⟦JORIS ZANDVOORDER⟧',
  'TER ATTENTIE ⟦VAN DER ZANDVOORDER⟧',
  'TER ATTENTIE VAN MEVROUW ⟦ZANDVOORDER⟧',
  'Hee ⟦Petra⟧, kom je zo?',
  '24u RR ⟦Petra Zandvoorder⟧',
  'Gezien op de huisartsenpost Moerdijk ⟦Petra⟧ met haar nicht',
  "Huisarts: ⟦Th. van 't Hof⟧, Dorpsstraat 12, 9741 KL Grouw",
  // A form with gaps between labels and values.
  'Naam      ⟦Petra Zandvoorder⟧\nGeb.dat.  07-09-2014\nBSN       540932954\nTelefoon  030-2345678',
  // A stroke inside.
  'De heer ⟦Jan v/d Berg⟧ belt',
  'De heer ⟦v/d Berg⟧ belt',
];

/** The findings of one category are what stands between ⟦ and ⟧, no more and no less. */
const expectExactly = (wanted: Category) => (row: string) => {
  const { text, spans } = unmark(row);
  const found = scanner.scan(text).filter(({ category }) => category === wanted);
  expect(found.map(({ start, end }) => ({ start, end }))).toEqual(spans);
};

describe('a name and no more', () => {
  test.each(EXACT)('%s', expectExactly('NAAM'));
});

test.each([
  ['Recept voor van Zandwijk klaar', 'Is een bekende achternaam en staat waar een naam kan staan.'],
  ['Gisteren belde Youssef van Zandwijk', 'Een bekende voornaam met een bekende achternaam.'],
])('what stands inside a surname is no given name: %s', (text, reason) => {
  const [name] = scanner.scan(text).filter(({ category }) => category === 'NAAM');
  expect(name!.reason).toBe(reason);
});

test('the place of a birth is no part of the name', () => {
  const text = 'Mevrouw K. El Khattabi geb. te Borne op 3-4-1970';
  const [name] = scanner.scan(text).filter(({ category }) => category === 'NAAM');
  expect(text.slice(name!.start, name!.end)).toBe('K. El Khattabi');
});

test.each(['T 0345-550100', 'Kerkstraat 3 | F 0345-550101', 'Huisartsenpraktijk De Linde\nT 0345-550100'])(
  'the letter of a telephone is no name: %s',
  (text) => {
    expect(scanner.scan(text).filter(({ category }) => category === 'NAAM')).toEqual([]);
  },
);

test('the letter of a code goes with the code, not with the name before it', () => {
  const [first] = scanner.scan('Jitske de Roos G2P1 bij de verloskundige');
  expect(first).toMatchObject({ start: 0, end: 14, category: 'NAAM' });
});

test('a name ends where the sentence goes on: the letter u is a word', () => {
  const text = 'Mevrouw Zandvoorder, u vertelde dat u hoest.';
  const names = scanner.scan(text).filter(({ category }) => category === 'NAAM');
  expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(['Zandvoorder']);
});

describe('no names', () => {
  test.each(HARMLESS)('%s', (text) => {
    expect(scanner.scan(text).filter(({ severity }) => severity === 'block')).toEqual([]);
  });
});

/** What stands between ⟦ and ⟧ is one institution, from its kind to the end of its name. */
const INSTITUTIONS = [
  'Kraamzorg en ⟦Verloskundigenpraktijk Helmgrasduin⟧',
  'Werkt bij ⟦restaurant Helmgrasduin⟧.',
  'Slaapt op ⟦camping Helmgrasduin⟧.',
  '⟦Huisartsen aan de Wulpenkreek⟧',
  'De recepten liggen bij ⟦apotheek Zwanebloem⟧, tot zes uur.',
  'Groet,\n⟦Huisartsenpraktijk Het Riet⟧\n',
  'Zij verblijft in ⟦hospice de Waterlelie⟧.',
  'De patiënt haalt zijn pillen bij de apotheek. Morgen belt hij.',
  'Waar is de dichtstbijzijnde apotheek in de buurt?',
];

describe('institutions', () => {
  test.each(INSTITUTIONS)('%s', expectExactly('INSTELLING'));
});

/** Words that look like letters of a name and are none: not even asked about. */
const NOT_ASKED = [
  // The reader, with a capital.
  'Geachte heer Jansen,\nU heeft morgen een afspraak.',
  'Kunt U morgen komen?',
  // A form in two columns has its labels in the first.
  '| Gegeven | Invullen |\n|---|---|\n| Naam | Jansen |\n| Geboortedatum | 12-03-1956 |\n| BSN | volgt |',
  'Naam\tM/V\tGeb.dat.\nJansen\tM\t17-07-1968\nHoekstra\tV\t11-11-1983',
  'Bloeddruk 152/84 mmHg, pols 92.',
  'Zie handleiding_scanner_v2.pdf en uitslag_bloed.docx.',
];

describe('not asked about', () => {
  test.each(NOT_ASKED)('%s', (text) => {
    const asked = scanner.scan(text).filter(({ severity }) => severity !== 'info');
    const words = asked.map(({ start, end }) => text.slice(start, end));
    expect(words.filter((word) => !/^(?:Jansen|Hoekstra|\d\d-\d\d-\d{4})$/.test(word))).toEqual([]);
  });
});
