import { describe, expect, test } from 'vitest';
import { namesIn, unmarked } from './marked';

/** What stands between ⟦ and ⟧ has to be asked about at least, exactly; nothing else of the text is called a name. */
const ASKED = [
  // The author behind the date of a journal's row.
  '12-05-25 | ⟦KZV⟧ | T90.02 | L | | controle suiker\n13-05-25 | ⟦BKL⟧ | K86 | T | | bloeddruk',
  '26-06-25 ⟦MW⟧ wnd (V)\nS hoest sinds 2 weken\n27-06-25 ⟦PK⟧ (C)',
  '12.01.2024  V  ⟦JdW⟧   L03 lage rugpijn',
  '12-05-25 08:15 ⟦KZV⟧ T90 controle',
  '12-05-25\t⟦KZV⟧\tC\tT90.02\tcontrole',
  '12-05-25;⟦KZV⟧;C;T90.02;controle',
  'ma 12-05-25 ⟦KZV⟧ (V)',
  '12 mei 2025 ⟦KZV⟧ (V) controle',
  // Initials in lower case that close the rows of an agenda.
  '8.00  hoest   ⟦bo⟧\n8.10  oog rood   ⟦dl⟧',
  '8.00 | hoest | ⟦bo⟧\n8.10 | oog rood | ⟦dl⟧\n8.20 | knie | ⟦bo⟧',
  // Whatever else such letters abbreviate, where somebody of the staff is named.
  'uitslag van de knie is binnen, ⟦mt⟧ al gezien, mag doorgegeven',
  'overleg ⟦hb⟧ gedaan, recept klaar',
  // Who has the shift.
  '⟦HART⟧ HEEFT AFSPRAAK MORGEN OM 10 UUR',
  'rooster\nwo 8-4   vroeg: ⟦do⟧   laat: ⟦vr⟧ (ruilt)\ndo 9-4   vroeg: nog open',
  // Who closes a note, or an entry of a journal.
  'recept ligt klaar, belt terug op 24/11. ⟦mk⟧',
  'gebeld met de dochter, zij komt morgen (voor de uitslag) ⟦hvd⟧\n',
  'S hoest sinds 2 weken P afwachten. ⟦LK⟧\n04-11-2025 V\nS niet beter',
  'Namens ⟦K⟧, ⟦VB⟧ en ⟦MC⟧',
  'Wond schoon. ⟦mk⟧\n\n12-03-2025 controle',
  // Behind a specialism, a treatment and "dr.", also when the surname is a word.
  'KNO ⟦Bakker⟧: buisjes',
  'derm. ⟦Bakker⟧, eczeem',
  'uro ⟦Kuiper⟧ gezien',
  'Chir. ⟦Bos⟧ heeft hem gezien.',
  'VG: staaroperatie 2019 (⟦Koster⟧, Oogzorg)',
  'VG: staaroperatie 2019 (⟦Bakker⟧, oogarts)',
  'VERWEZEN NAAR DR. ⟦WARM⟧ VOOR NIEUWE BEOORDELING. GEEN KOORTS.',
  // Capitals that sign, or do what people do.
  '⟦EMV⟧ tekent verwijzing',
  '⟦BKL⟧ doet visite',
  // A single row between bars, whose letters abbreviate something else too.
  '03-06-25 | ⟦GDS⟧ | K86.01 | V',
  // In capitals throughout: who opens the sentence and acts.
  '⟦BAKKER⟧ BELT MORGEN TERUG. GEEN KOORTS.\n⟦KUIPER⟧ HEEFT EEN VRAAG',
  '⟦HART⟧ BELT MORGEN TERUG. GEEN KOORTS.',
  // Letters of staff, and what was done or is to be done.
  'Mail van dochter gelezen\n⟦vz⟧: gebeld di 10.30',
  'Mail van dochter gelezen\n⟦af⟧: teruggebeld',
  'Twee dossiers verwisseld\n⟦VZ⟧ -> bespreken in teamoverleg',
  'Twee dossiers verwisseld\n⟦VZ⟧ → nabellen',
  'NIET PLANNEN BIJ ⟦LE⟧: hoest',
  'GROETJES, OOK NAMENS ⟦K⟧, ⟦VZ⟧ EN ⟦MC⟧',
  // A surname with "te" behind a date that is no birth.
  'V 02.09.2024 ⟦te Grotenhuis⟧ controle rr',
  'V 02.09.2024 ⟦op den Brouw⟧ controle rr',
];

/** The same places, without anybody. */
const NOBODY = [
  '12-05-25 | MDO | T90.02 | V |\n13-05-25 | ECG | K84 |',
  '12-05-25  V  POH   T90\n13-05-25  C  HAP   L03\n14-05-25 | LAB | T90',
  '12/10/21 | ROR 2e dose | A69',
  '12-05-25 | NT | 132 | L',
  '12-05-25 MRI L84 rug',
  'Oren schoon, trommelvlies li en re. gb',
  'Pijnstilling volgens schema, zo nodig ophogen. svp',
  'Kuur afgemaakt, urine controleren. nb\n04-11-2025 V\nS niet beter',
  'Naar poli interne, overleg bij twijfel. ECG',
  'controle bij hf en dm, extra controle bij cva',
  'rr gedaan, ecg gedaan',
  'pt wil geen medicatie, mw vraagt folder, lab belt terug',
  'volgens nhg geen kuur, overleg mdl, door seh, door kno',
  'BLOED HEEFT GELEKT',
  'HART HEEFT GERUIS. POLS HEEFT ZWELLING.',
  'BOT HEEFT SCHEUR',
  'VIS HEEFT GRATEN',
  'aandacht voor mt en bb, mt pijnlijk bij druk',
  // Problems with their codes.
  '12-05-2019 CVA K90\n03-11-2021 UWI U71\n14-02-2023 HNP L86',
  '12-05-2019 | DVT | K94 | behandeld',
  '12-05-25 | OCT | F83\n13-05-25 | BNP | K77\n14-05-25 | MRA | K99',
  '12-05-2025 IUD (C)\n13-05-2025 OGTT (V)',
  'spreekuur vroeg: ma, wo, vr en laat: do\nwo vroeg: vrij\nwo 8-4 avond: do verplaatst',
  '08:00  metoprolol  50  po\n12:00  insuline  10  sc\n18:00  zout  1000  iv',
  '8.00 | hoest | ok\n8.10 | oog rood | nb\n8.20 | knie | gb',
  '8.00 | oor | re\n8.20 | knie | wk\n8.30 | zalf | mg',
  '08:00  120  novo  eh\n08:30  98  novo  ie\n09:00  110  lantus  ie',
  // Values and prices are no times.
  '5.6  glucose  nuchter   gt\n6.8  glucose  avond   gt',
  '112.50  zalf  groot   gt\n148.20  gaas  klein   gt',
  '8.00  controle   dm\n8.10  meten   rr\n8.20  uitslag   crp',
  // Most rows end in something else: no column of initials.
  '8.00  controle   dl\n8.10  controle   dl\n8.20  controle   voeten\n8.30  controle   oren\n8.40  controle   wond',
  '8.00  overleg   mt',
  'KNO Arts, cardio Controle, int. Geneeskunde',
  'Verwezen naar derm. Goed beeld, geen koorts.',
  'Gezien door dr. Antibiotica gestart.',
  'Ga naar de dr. Recept mee.',
  'scan 2021 (Borst, beiderzijds)',
  'griepprik 2023 (Vaxigrip), operatie 2018 (Links), vakantie 2019 (Frankrijk, Lyon)',
  'UWV belt terug.',
  'CIZ vraagt om stukken',
  'EMV bij binnenkomst 15.',
  'JVP is verhoogd, IOD ligt hoog.',
  'geboren 12-03-1956 te Grotenhuis',
  'PATIENT BELT MORGEN. ASSISTENTE BELT TERUG. HUISARTS HEEFT OVERLEGD.',
  'MOEDER BELT MORGEN. APOTHEEK HEEFT VOORRAAD. ZORG BELT.',
  'HUID IS ROOD. VOET DOET PIJN. PIJN HEEFT WEKEN GEDUURD.',
  'tel: gebeld\nza: gebeld\nhb: nagebeld\npa: besproken',
  'UWI -> bespreken\nECG -> nabellen\nHB -> doorgeven',
  'AFSPRAAK BIJ DE POH\nAFSPRAAK BIJ HA\nPLANNEN BIJ KNO',
  'namens HA en POH, namens de praktijk, NAMENS ONS TEAM',
  'V 02.09.2024 te Winterswijk',
];

describe('colleagues and their initials', () => {
  test.each(ASKED)('%s', (row) => {
    const { text, marked } = unmarked(row);
    expect(namesIn(text)).toEqual(marked);
  });
  test.each(NOBODY)('nobody: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
