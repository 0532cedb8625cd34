/** Words that say what the date beside them is, in one table. */
import { hashDotted } from '../../../hash';
import type { Doc } from '../../../document';
import { TypedWords, WordTable, hashOf, wordSet } from '../../../word-table';
import { Lex } from '../../../lexicon';
import { Sieve } from '../../../sieve';
import { isOneSlip } from './calendar';
import { textOf } from './parts';

export const enum Says {
  /** geb., dob, née: the date of somebody's birth. */
  Birth = 1,
  /** afspraak, overleden: another date, beyond doubt. */
  Other = 2,
  /** op, vóór, d.d.: some date, of any kind; turns a bare 19-9 into one. */
  Some = 3,
  /** Words of validity: these dates lie ahead and say nothing of when the text was written. */
  Expiry = 4,
  /** sinds, per, tot: says it's no birth date, but only right before it. */
  Direct = 5,
  /** oudste, jongste, identiteit: a person is pointed out; the date is likely that of the birth. */
  Person = 6,
  /** apgar, rr, visus: two numbers that are no date at all. */
  Measure = 7,
  /** verdrag, statuten, KB: another date, but only with "van" between; KB by itself may be somebody's initials. */
  Deed = 8,
  /** bcg, polio: another date, but only right before it and with nobody before them. */
  Shot = 9,
}

const WORDS: readonly (readonly [Says, string])[] = [
  [
    Says.Birth,
    'geb geboren geborene jarigen geboortedatum geboortedatums geboortedata geboortedag geboortedat gebdat gebdatum gebdtm gebdag gd gbd gbdat gb ' +
      'jarig jarige verjaardag verjaart verjaardagen dob dateofbirth born birth birthdate birthday née né naissance geboorte ' +
      'geburtsdatum geburtstag geboorn nacido nacida nato nata urodzony urodzona ur doğum dogum дата рождения народження народився ' +
      'bevallen beviel bevalling keizersnede newborn pasgeborene geboortebericht geborn ndat nac nascimento nacimiento turns turned ' +
      // What patients' papers and letters from abroad print, and GEDCOM, vCard and EPD exports.
      'nascido nascida nascita nacimento naștere nașterii născut născută nascut nascuta urodzenia született születési szül narozen narozena ' +
      'narození narozeni narodený narodená narodil narodila nar rođen rođena rođenja rodena rodjen rodjena född födelsedatum født fødselsdato ' +
      'syntynyt syntymäaika родился родилась роден родена народилася народився рожд γέννησης γεννηθείς γεννήθηκε الميلاد مواليد تولد 出生 ' +
      'lahir sinh nasé nasementu berne berteedatum gebore datëlindja datelindja doğumlu dogumlu dhashay birt bday gdat gdatum gebdt gebdtg ddn ' +
      'gbe gebr egb geboortedtm levenslicht partus partusdatum bevaldatum bevallingsdatum sectio',
  ],
  [
    Says.Other,
    'afspraak afspraken afspr consult consulten contact contactmoment contactdatum controle controles contr ctr ctrl datum ' +
      'brief brieven briefdatum dagtekening overleden overl overlijden overlijdt overleed † died death deceased décès gestorven obitus ' +
      'getrouwd trouwden trouwt trouwen huwelijk gehuwd gescheiden married wedding verbonden ' +
      'operatie geopereerd ok opname opgenomen ontslag ontslagen admission admitted discharge discharged surgery ingreep ' +
      'verzonden verstuurd sent datumtijd ontvangen received ingevuld getekend ondertekend signed vastgesteld herzien herziening gewijzigd ' +
      'update bijgewerkt versie version stand afgedrukt afdrukdatum geprint printed uitdraai kamerbrief publicatie gepubliceerd ' +
      'vaccinatie vaccin gevaccineerd prik griepprik inenting tetanus dtp bmr vaccinated vaccination dose batch ' +
      'uitgerekend uitgerekende aterme terme due edd lab labuitslag uitslag uitslagen afname afgenomen bloed hba1c foto mri ct echo ecg ' +
      'audiogram röntgen rx scan fundus pap uitstrijkje spirometrie gemaakt gemeten meting nulmeting lm menstruatie lmp ' +
      'diagnose gediagnosticeerd diagnosis verhuisd verhuizen verhuist aangekomen aankomst aank arrival arrived binnengekomen inreis ' +
      'ingeschreven uitgeschreven inschrijving uitschrijving registratie registered gestopt gestart start started startdatum stop ' +
      'visit visite huisbezoek bezoek bezocht seen gezien gesproken appointment last next volgende vorige laatst laatste eerstvolgende ' +
      'belde gebeld telefonisch spreekuur schreef mail mailde bericht gesprek overleg mdo notulen vergadering date ' +
      'wet wgbo wbp avg bopz wvggz wzd wlz wmo zvw verordening besluit richtlijn standaard protocol hep hepa hepb hepatitis mmr dktp mantoux rabiës bron ' +
      'machtiging akte wilsverklaring verklaring afschrift rapport verslag aantekening poli fractuurpoli oproep opgeroepen uitnodiging ' +
      'week wk agenda rooster dienst diensten vakantie verlof afwezig gesloten open inloop deadline planning examen toets ' +
      'vliegen vlieg vlucht reis reizen landt vertrek terug terugkomst heen klachten ongeval ongeluk gevallen incident hersenschudding ' +
      'verwijzing verwezen referral referred verwijsdatum factuur factuurdatum rekening betaald betalen nota invoice datering gedateerd ' +
      'verdwenen weggelopen gestolen vermist begon begonnen werkte werkt werkzaam dienstverband pensioen benoemd ' +
      'indicatie beschikking uitspraak zitting vonnis herstel hersteld ziekmelding ziekgemeld ziek lastupdated gewijzigd ' +
      'dagcentrum punctie ablatie dotterprocedure hielprik jl kuur recept uitgifte ' +
      'trouwde trouwdag bruiloft opgericht oprichting emigreerde geëmigreerd emigratie immigreerde gevlucht vluchtte verhuisde arriveerde ' +
      'slaagde geslaagd afgestudeerd promoveerde gepromoveerd jubileum stcrt stb staatscourant staatsblad geopend opening onthuld ' +
      'aflevering geleverd besteld bestelling overlijdensdatum',
  ],
  [Says.Deed, 'regeling verdrag arrest conventie overeenkomst statuten convenant testament kb amvb'],
  [Says.Shot, 'bcg pokken polio'],
  [Says.Direct, 'per since from as until till tot sinds vanaf voor na before after between dd'],
  [
    Says.Person,
    'oudste jongste middelste kleinste oldest youngest eldest identiteit identiteitscontrole verificatie controlevraag geverifieerd zoek zoeken opzoeken gezocht beide gaat gaan',
  ],
  [
    Says.Measure,
    'apgar rr bp ta tension bloeddruk tensie visus vas nrs gcs emv mmse moca score scores pols sat tabl tablet tabletten pil pillen dosis doses schaal phq gad wells',
  ],
  [
    Says.Expiry,
    'geldig verloopt verlopen vervalt vervaldatum exp expiry expires houdbaar tht einddatum eind t/m tm valid',
  ],
  [
    Says.Some,
    'op vóór om a.s. as jl j.l. d.d. den le on by komt zag weten afgezegd vandaag morgen gisteren overmorgen vrijdag verandert uiterlijk omstreeks rond ' +
      'vanmiddag vanavond afgelopen komende aanstaande klaar gereed ' +
      // Weekdays as they are cut short, also in English; "sat" is a measure (saturation) and counts by its capital.
      'zat don maa din woe vrij mon tue tues wed thu thur thurs fri ' +
      'sinterklaas kerstavond pasen paasmaandag pinksteren pinksterdag paasdag hemelvaart hemelvaartsdag koningsdag bevrijdingsdag',
  ],
];

const HASHES: readonly (readonly [number, Says])[] = [
  // D.O.B. in capitals is one token with its dots.
  [hashDotted('d.o.b.') | 0, Says.Birth],
  ...WORDS.flatMap(([says, words]) => words.split(' ').map((word) => [hashOf(word), says] as const)),
];
const TABLE = new WordTable(HASHES);
const SIEVE = new Sieve(HASHES.map(([hash]) => hash));

/** Of the words in other languages those that without their accents, or with a capital, are words of ours: née and nee, roden and Roden. */
const OTHER_WITHOUT_ACCENT = wordSet('née roden');
const AS_TYPED = new TypedWords('née rođen');

/** What the word at token `i` says of the date beside it; 0 for nothing. */
export function saysOfDate(doc: Doc, i: number): Says | 0 {
  const hash = doc.tokens.hash[i];
  const says = SIEVE.passes(hash) ? TABLE.get(hash) : 0;
  if (says >= Says.Deed) return 0;
  return says !== 0 && OTHER_WITHOUT_ACCENT.has(hash) && !AS_TYPED.has(doc, i) ? 0 : says;
}

/** The same for the words that say so only where they stand in a certain way; elsewhere they say nothing. */
export function saysInPlace(doc: Doc, i: number): Says.Deed | Says.Shot | 0 {
  const hash = doc.tokens.hash[i];
  const says = SIEVE.passes(hash) ? TABLE.get(hash) : 0;
  return says === Says.Deed || says === Says.Shot ? says : 0;
}

const BIRTH_WORDS = ['geboren', 'geboorte', 'geboortedatum', 'geboortedag', 'geborene'];

/** "gebooren", "geborotedatum": a word for birth with one typing error, that is no other word. */
export function isMistypedBirth(doc: Doc, j: number): boolean {
  const { start, end, lex } = doc.tokens;
  const length = end[j] - start[j];
  if (length < 6 || length > 14 || (lex[j] & (Lex.Word | Lex.Surname | Lex.Given)) !== 0) return false;
  if ((doc.text.charCodeAt(start[j]) | 32) !== 103) return false; // g
  const word = textOf(doc, j).toLowerCase();
  return BIRTH_WORDS.some((w) => Math.abs(w.length - length) <= 1 && isOneSlip(word, w));
}

/**
 * Of the words of `Says.Other` those for work that a practice notes when it does it. An operation, a vaccination or a
 * diagnosis keeps its date for life; a visit or a prescription has none of years ago.
 */
const WORK_OF_TODAY = wordSet(
  'afspraak afspraken afspr consult consulten contact contactmoment controle controles contr ctr ctrl brief brieven ' +
    'bericht mail mailde schreef belde gebeld telefonisch gesprek gesproken overleg mdo spreekuur visit visite huisbezoek bezoek bezocht gezien ' +
    'lab labuitslag uitslag uitslagen afname afgenomen bloed hba1c foto echo ecg röntgen fundus uitstrijkje spirometrie meting ' +
    'griepprik recept kuur machtiging verklaring afschrift verslag rapport aantekening verwijzing verwezen ' +
    'oproep opgeroepen uitnodiging inloop agenda dienst poli nota rekening bestelling ziekmelding ziekgemeld ziek klachten',
);

/** Whether the word with this hash is for work that is of today whenever it is noted: visite, recept, uitslag. */
export function isWorkOfToday(hash: number): boolean {
  return WORK_OF_TODAY.has(hash);
}
