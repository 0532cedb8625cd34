/**
 * What the words around a number say it is: "BSN", "dossiernr.", "order". The nearest word decides, so that
 * "geen bsn: zaak 132793863" is a case number and "order voor patiënt met BSN 123456782" a BSN.
 */
import { Ascii } from '../../../ascii';
import { Label } from '../../../cues';
import type { Doc } from '../../../document';
import { hashWord } from '../../../hash';
import { Lex } from '../../../lexicon';
import { Kind } from '../../../tokens';
import { Wake, waking, type WakeWords } from '../../../wakes';
import { hashOf, WordTable, wordSet } from '../../../word-table';
import { compoundMeaning, endsInOneOf, lastTwoOf } from './compound';
import { FOREIGN, FOREIGN_NUMBERED } from './foreign-words';
import { Meaning } from './meanings';
import { isNumberWord } from './record-words';

export { Meaning };

/** Words beyond the labels of cues.ts. Source: the forms in docs/domain, price lists and delivery notes of practices. */
const WORDS: readonly (readonly [Meaning, string])[] = [
  [Meaning.Bsn, 'persoonsnummer persoonsnr bsn bsnr bsnnr bsns burgerservicenummers burgerservicenummer burgerservicenr burgerservlcenr burgerservlcenummer sofinummers servicenr'],
  [
    Meaning.Patient,
    'mdn cl trombosedienst samenvoegen samengevoegd clnt clntnr dos doss dosnr dosno archief adm admnr opn opnr regnr registratienr aanmeldcode zorgnr verblijfnr zorgmail-id wpid patiëntcode patientcode epdnr ecd ecdnr znummer td-nummer beschikking wmo-beschikking wmo-melding subject kinddossier zorgvrager bewonersnr patnr patiëntnummer pnr ptnr ponsplaatje patiëntenpas ziekenhuispas casus zis archiefnr archiefnummer kaartnr inschrijfnummer inschrijfnr indicatienr indicatienummer verwijsnummer verwijsnr zorgdomeinnummer patientno pat-id patid kaart ponskaart patiëntenkaart cliëntcode clientcode cliëntid clientid bewonernr bewonersnummer dossiers dossiercode zorgdossier trombosenr trombosedienstnr wmo-nummer wmonr wmo case caseno casenr chart hospitalno hospitalnumber nhs nhsnumber nhsno ssin rijksregisternummer rijksregisternr niss insz pid mrn his-nr hisnr epdid aanmeldnummer aanmeldnr opnamenummer opnamenr donornummer donornr clnr cltnr zorgdossiernummer beschikkingsnummer meldcode file fileno record recordno patientennummer krankenaktennummer fallnummer zorgnr',
  ],
  [
    Meaning.Policy,
    'verzekering verzekerd verzekerde verz meeverz meeverzekerd meeverzekerde polis polls verzekeringspas zorgverzekeringspas zorgverzekering zorgverzekeraar ziektekostenverzekering lidmaatschapsnr lidmaatschapsnummer schadenr schadenummer uitvaartpolis uitvaartverzekering dela monuta yarden kruis achmea friesland stadholland salland uzovi bupa axa cigna allianz aetna aok barmer polisnr polisnummer polnr verznr verzekerdenr verzekerdennummer verzekeringsnr zorgnummer zorgpas zorgpasnummer zorgpasnr relatienr relatienummer member membership memberno insured insurance policyno policynumber ehic versichertennummer krankenversichertennummer versnr kvnr mutualiteit verzekerde-id verzekerdeid klantnr-polis lidnummer zilverenkruis vgz menzis cz dsw asr nationale-nederlanden salland onvz caresq unive interpolis fbto ditzo univé ohra aevitae promovendum prolife besured zekur iptiq ehbc hollandzorg anderzorg stadholland unitedconsumers just pnozorg izz iza bewuzt caresq hema nedasco zekerheid eno zilveren vinkvink ziezo avéro avero agis oz delta-lloyd',
  ],
  [
    Meaning.Identity,
    'visum visa permit gpk rijbew w-document wdocument w-doc dowód dowod führerschein fuehrerschein permis verblijfskaart verblijfspas verblijfstitel invalidenparkeerkaart paspoort paspoortnr paspoortnummer pp pasp wid rijb parkeerkaart gehandicaptenparkeerkaart gpk-kaart pasnummer id-kaart idkaart id-nr idnr id-no id-card identiteitskaart identiteitsbewijs rijbewijs rijbewijsnr rijbewijsnummer documentnr documentnummer documentno v-nr vnr v-num vnum v-nummer vnummer vnummers v-nummers vreemdelingennummer vreemdelingennr ind-nummer coa-nummer coanr zorgid passport passportno passportnumber driving licence license identity reisepass personalausweis ausweisnummer passeport verblijfsdocument verblijfsvergunning reisdocument legitimatie legitimatiebewijs legitimatienummer carte idno nationalid dni pesel cnp curp ssn ssnr',
  ],
  [
    Meaning.Plate,
    'kenteken kentekens kentekennr kentekennummer platenumber plaat kennzeichen immatriculation matricula targa rejestracyjny kentekenplaat nummerbord rolstoelbus parkeervergunning rolstoelauto vrachtwagen vrachtauto trekker caravan nummerplaat auto autootje bestelbus bestelauto scooter brommer motor wagen camper busje taxi voertuig aanhanger plate numberplate registration audi bmw citroën citroen dacia fiat ford honda hyundai kia mazda mercedes mini mitsubishi nissan opel peugeot polo golf renault seat skoda subaru suzuki tesla toyota volvo volkswagen vw',
  ],
  [
    Meaning.Care,
    'ura uranr uranummer knmg agb agbcode agb-code agbnr agb-nr big bignr big-nr bignummer big-nummer big-registratie big-reg bigregistratienummer uzi uzinr uzi-nr uzinummer uzi-nummer uzi-pas uzipas pasnr-uzi praktijkcode praktijk-agb zorgverlenerscode zorgverlenercode gmc nmc rpps adeli finess hpcsa npi lanr bsnr-arzt riziv inami practiceno registratienr-big skjnr skj ahpra gphc hcpc nmbi imc arztnummer',
  ],
  [
    Meaning.Phone,
    'tel telefoon telefoonnummer telefoonnr telefoonnummers telnr telnrs mob mobiel mobieltje mobielnummer gsm fax faxnr faxnummer faxen bel bellen belt gebeld gebelt belde bereikbaar terugbellen terugbelnummer terugbelverzoek telefonisch phone mobile cell call telephone whatsapp whatsappen appen app sms smsen sms-en doorkiesnummer overlegtelefoon huistelefoon thuisnummer privénummer nummer06 06-nummer 06nummer portable handy telefon téléphone telefono tél noodnummer piket tikkie vast',
  ],
  [Meaning.Iban, 'iban rekening rekeningnr rekeningnummer bankrekening bankrekeningnr bankrekeningnummer rek reknr bankaccount giro gironummer bic'],
  [
    Meaning.Thing,
    'kit kitnr kitnummer testkit staal order orders ordernr ordernummer inkoopordernr inkoopordernummer orderno ordergroep bestelling bestelnr bestelnummer bestelcode artikel artikelen artikelnr artikelnummer artikelcode art artnr factuur facturen factuurnr factuurnummer invoice nota notanr notanummer offerte offertenr snomed sct snomedct conceptid loinc atc kvk kvknr kvk-nr kvk-nummer kvknummer rsin btw btwnr btw-nr btwnummer vat lot lotnr lotnummer batch batchnr charge chargenr serie serienr serienummer serial sn ticket ticketnr ticketnummer ticketno melding klachtnr klachtnummer meldingsnr meldnr incident incidentnr incidentnummer zaak zaaknr zaakkenmerk gtin ean eancode gs1 barcode zi zinr zi-nr zi-nummer hpk gpk prk z-index isbn issn doi pmid pubmed nct eudract verordening richtlijn regulation directive transactie transactienr betalingskenmerk betaalkenmerk betaling kenmerk referentie referentienr referentienummer ref refnr reference req reqid request requestid sessionid trace traceid track trackcode track-en-trace tracking pakket postpakket zending zendingnummer zendingnr monster monsters monsternr monsternummer sample labnr labnummer buis buisnr aanvraag aanvraagnr aanvraagnummer storing storingsnr storingsnummer versie build declaratie declaraties declaratienr declaratieregel dbc dbcnr dbc-nummer vluchtnr vlucht vluchtnummer wachtwoord password code token licentie licentiecode licentienummer product productnr productcode productnummer pzn rvg eu klantnr klantnummer klantcode klantref klantnr. debiteur debiteurnr debiteurnummer crediteur crediteurnr crediteurnummer formulier formuliernr formuliernummer bonnr bonnummer bon aantal aantallen cijfers cijfer getal getallen proefnr proefnummer protocol protocolnr studie weging hash checksum id-code volgnr volgnummer nabestelling item itemno retour retournr contractnr contractnummer contract installateur vacature vacaturenr budget begroot polisversie meterstand energiemeter leverancier voorraadnr udi ref-nr werkorder werkbon mutatienr meeting meetings meetingid zoom webex webinar teamviewer videovergadering videobellen vergadering anydesk',
  ],
]; // prettier-ignore

const OF_LABEL: Readonly<Record<number, Meaning>> = {
  [Label.Bsn]: Meaning.Bsn,
  [Label.PatientNumber]: Meaning.Patient,
  [Label.PolicyNumber]: Meaning.Policy,
  [Label.IdNumber]: Meaning.Identity,
  [Label.CareCode]: Meaning.Care,
  [Label.Phone]: Meaning.Phone,
  [Label.Iban]: Meaning.Iban,
};

/** Words between a cue and its number that add nothing: "dossier met nummer 123". */
const TRANSPARENT =
  'nr nrs nummer nummers no nº num code is was wordt met onder het de het zijn haar mijn uw ons onze een dat van id nl number the of are my your his her en ook nog tot dus hierbij volgens luidt betreft';
/** Words for a person, which give a number its meaning only when no other word does: "patiënt 44713". */
const PERSONS = 'pat pt patient patiënt patiënte cliënt client patiënten patienten cliënten clienten';
const NEGATIONS = 'geen niet not no zonder ontbreekt onbekend kein';
const NUMBER_WORDS =
  'nr nrs nummer nummers no nº num numéro numero número nummers number card document kaart bewijs code registratie reg id';
/** Words between a number and what the text says of it afterwards: "… is mijn BSN". */
const SELF = 'is zijn mijn haar het uw dat de hun ons nr nummer op volgens als';
/** Words that name a number only together with a word for "number": "practice no.", "V-nummer", "ID-kaart". */
const NUMBERED: readonly (readonly [Meaning, string])[] = [
  [Meaning.Bsn, 'service burgerservice bsn sofi citizen'],
  [
    Meaning.Patient,
    'z td cl clt trd registry immunization vaccination sap ecd ais zorgplan indicatiebesluit subject kind gezin rö pat patient patiënt patiente patiënte pt cliënt client his epd hospital case kaart ziekenhuis zkh zh umcg lumc amc vumc umcu umc radboud radboudumc mumc erasmus erasmusmc trombosedienst trombose jgz ggd ciz hap hapost ggz medicom promedico cgm microhis omnihis bricks zorgdomein zd vip tetra zis hix chipsoft epic rma gzaz wlz wmo hosp urn indicatie opname inschrijf archief casus dossier aanmeld deelnemer studie proefpersoon bewoner bewoners donor thuiszorg buurtzorg verwijs diagnostiek poli',
  ],
  [
    Meaning.Policy,
    'verz verzekerde verzekerden verzekering zorg polis lid relatie lidmaatschap lidmaatschaps ehic zorgverzekering zorgverzekerings uitvaartpolis schade policy insurance',
  ],
  [Meaning.Identity, 'visa visum w id v vreemdelingen paspoort rijbewijs identiteits'],
  [Meaning.Care, 'ura knmg practice praktijk registration registratie agb big uzi zorgverlener'],
];

/** The lowest four bits are a `Meaning`, the next four that of the word before "nummer"; then what else it is. */
const enum Bit {
  Meaning = 15,
  NumberedShift = 4,
  Transparent = 256,
  Negation = 512,
  Number = 1024,
  Self = 2048,
  Person = 4096,
  /** In one of the lists that give no meaning by themselves. */
  Known = 256 | 512 | 2048,
}

const BITS = new Map<number, number>();
const setBits = (list: string, bits: number) => {
  for (const word of list.split(' ')) {
    const hash = hashWord(word) | 0;
    const old = BITS.get(hash) ?? 0;
    // The first meaning given to a word stays.
    const meanings = bits < 256 && (bits < 16 ? old & 15 : old & 240) !== 0 ? 0 : bits;
    BITS.set(hash, old | meanings);
  }
};
for (const [meaning, list] of [...WORDS, ...FOREIGN]) setBits(list, meaning);
for (const [meaning, list] of [...NUMBERED, ...FOREIGN_NUMBERED]) setBits(list, meaning << Bit.NumberedShift);
setBits(TRANSPARENT, Bit.Transparent);
setBits(NEGATIONS, Bit.Negation);
setBits(PERSONS, Bit.Person);
setBits(NUMBER_WORDS, Bit.Number);
setBits(SELF, Bit.Self);

const TABLE = new WordTable([...BITS]);
const LABEL_MEANING = new Uint8Array(32);
for (const [label, meaning] of Object.entries(OF_LABEL)) LABEL_MEANING[Number(label)] = meaning;

const bitsOf = (hash: number) => TABLE.get(hash);

/** The words of this meaning in the lists above, by their hash. */
export const wordsOf = (meaning: Meaning): number[] =>
  [...BITS].filter(([, bits]) => (bits & Bit.Meaning) === meaning).map(([hash]) => hash);

/** The bits of a word that may say something of a number after it, by itself or with the word before it. */
const SAYS = Bit.Meaning | Bit.Number | Bit.Person;
/** The words of these lists that may say something of a number after them. */
export const SAYING_WORDS: WakeWords = waking(
  Wake.SaysOfNumber,
  [...BITS].filter(([, bits]) => bits & SAYS).map(([hash]) => hash),
);

/** What a word with this label wakes: most labels are of numbers. */
export const wakesMeaning = (label: Label): number =>
  LABEL_MEANING[label] === Meaning.None ? 0 : Wake.SaysOfNumber;

/** True when word token `i` may say something of a number after it. */
export function isCue({ tokens, text }: Doc, i: number): boolean {
  return (tokens.wakes[i] & Wake.SaysOfNumber) !== 0 || endsAsNumber(text, tokens.start[i], tokens.end[i]);
}

const [C, D, E, I, M, N, O, R, S] = [...'cdeimnors'].map((letter) => letter.charCodeAt(0));

/** The last two letters of the words below: most words end in others. */
const LAST_TWO = lastTwoOf('nr er id de rs');

/** "Ziekenhuisnr", "patiëntnrs", "donornummer", "-code", "jeugddossier", "cliëntid": compounds end in few ways, which is cheap to see. */
export function endsAsNumber(text: string, from: number, to: number): boolean {
  if (!endsInOneOf(LAST_TWO, text, to) || to - from < 6) return false;
  const last = text.charCodeAt(to - 1) | 32;
  if (last !== R && last !== D && last !== E && last !== S) return false;
  const second = text.charCodeAt(to - 2) | 32;
  const third = text.charCodeAt(to - 3) | 32;
  if (last === S)
    return second === R && (third === N || (third === E && (text.charCodeAt(to - 4) | 32) === M));
  if (last === R) return second === N || (second === E && (third === M || third === I));
  if (last === D) return second === I;
  return second === D && third === O && (text.charCodeAt(to - 4) | 32) === C;
}

/** The meaning of a word for "number" by the word before it: "V-nummer", "pat. nr.", "practice No.". */
function numbered(doc: Doc, t: number, bits: number): Meaning {
  const { kind, hash } = doc.tokens;
  const joined =
    t > 1 &&
    kind[t - 1] === Kind.Mark &&
    (hash[t - 1] === Ascii.Hyphen || hash[t - 1] === Ascii.Dot || hash[t - 1] === Ascii.Underscore);
  const before = joined ? t - 2 : t - 1;
  const own = bits & Bit.Transparent ? Meaning.None : meaningOf(doc, t);
  if (before < 0 || kind[before] !== Kind.Word) return own;
  const named: Meaning = (bitsOf(hash[before]) >> Bit.NumberedShift) & 15;
  return named === Meaning.None ? own : named;
}

export interface Sense {
  readonly meaning: Meaning;
  /** Words between the cue and the number that add something; 0 for "BSN: 123", 1 for "BSN Jan 123". */
  readonly distance: number;
  /** Another number stands between the two. */
  readonly jumped: boolean;
  /** Index of the cue's token, -1 when the promise comes from a column or label only. */
  readonly token: number;
}

const NOTHING: Sense = { meaning: Meaning.None, distance: 99, jumped: false, token: -1 };

/** What word token `i` says of a number. */
export function meaningOf(doc: Doc, i: number): Meaning {
  const { tokens } = doc;
  const bits = bitsOf(tokens.hash[i]);
  const own: Meaning = bits & Bit.Meaning;
  if (own !== Meaning.None) return own;
  const labelled: Meaning = LABEL_MEANING[tokens.label[i]];
  return labelled !== Meaning.None || bits & Bit.Known
    ? labelled
    : compoundMeaning(doc.text, tokens.start[i], tokens.end[i]);
}

/** What word token `i` says of a number, together with the word before it: "V-nummers", "pat. nr.". */
export function wordMeaning(doc: Doc, i: number): Meaning {
  const bits = bitsOf(doc.tokens.hash[i]);
  return bits & Bit.Number ? numbered(doc, i, bits) : meaningOf(doc, i);
}

/** The meaning that a label or column header gives token `i`. */
export function labelMeaning(doc: Doc, i: number): Meaning {
  return LABEL_MEANING[doc.layout.label[i]];
}

/** Tokens looked back, which bounds the work per number. */
const REACH = 16;
const MAX_WORDS = 6;
/** Tokens looked back over a leader of dots. */
const LONGEST_LEADER = 80;

/** The law of which every application is a person's. */
const WMO = hashOf('wmo');
/** Prepositions between a label and what its number is for. */
const PURPOSE = wordSet('voor ivm tbv op bij');
const LONGEST_PURPOSE = 5;
/** What ends such a label without a colon. */
const COPULAS = wordSet('is was luidt luidde wordt werd');

/** "AGB voor factuur: 01…", "het BSN op de nota was 1…": the first word of a label says what the number is; -1 for none. */
function headOfLabel(doc: Doc, t: number, number: number): number {
  const { kind, hash } = doc.tokens;
  const colon = kind[number - 1] === Kind.Mark && hash[number - 1] === Ascii.Colon;
  if (!colon && !(COPULAS.has(hash[number - 1]) && isOneSentence(doc, t, number))) return -1;
  let purpose = false;
  for (let k = t - 1; k >= 0 && k >= t - LONGEST_PURPOSE; k--) {
    // The full stop of "paspoortnr."
    if (kind[k] === Kind.Mark && hash[k] === Ascii.Dot) continue;
    if (kind[k] !== Kind.Word) return -1;
    if (PURPOSE.has(hash[k])) purpose = true;
    else if (purpose) {
      const meaning = meaningOf(doc, k);
      if (meaning === Meaning.None) continue;
      if (meaning === Meaning.Thing || meaning === Meaning.Phone) return -1;
      // "Het dossier bij de order is 450 bladzijden": without a colon the word must be one for a number.
      return colon || ((meaning === Meaning.Bsn || isNumberWord(doc, k)) && !isDenied(doc, k)) ? k : -1;
    }
  }
  return -1;
}

/** Only words stand between token `from` and the number. */
function isOneSentence({ tokens: { kind } }: Doc, from: number, number: number): boolean {
  for (let k = from + 1; k < number; k++) if (kind[k] !== Kind.Word) return false;
  return true;
}

/** "geen BSN" */
function isDenied({ tokens: { kind, hash } }: Doc, t: number): boolean {
  return t > 0 && kind[t - 1] === Kind.Word && (bitsOf(hash[t - 1]) & Bit.Negation) !== 0;
}

/** "STAAL-OKKERSE 136614243": the word for a thing is the first half of a surname, which says nothing of a number behind it. */
function opensSurname({ tokens: { count, kind, hash, start, end, lex } }: Doc, t: number): boolean {
  return (
    t + 2 < count &&
    kind[t + 1] === Kind.Mark &&
    hash[t + 1] === Ascii.Hyphen &&
    kind[t + 2] === Kind.Word &&
    end[t] === start[t + 1] &&
    end[t + 1] === start[t + 2] &&
    (lex[t] & lex[t + 2] & Lex.Surname) !== 0 &&
    (bitsOf(hash[t + 2]) & Bit.Number) === 0
  );
}

const CLOSING_BRACE = 0x7d;

/** Two quotes right before the comma at token `t`. */
function isEmptyField({ tokens: { hash, start, end } }: Doc, t: number): boolean {
  return t > 1 && hash[t - 1] === Ascii.Quote && hash[t - 2] === Ascii.Quote && end[t - 2] === start[t - 1];
}

/** Digits of a number that answers a question. */
const LEAST_ANSWER = 6;

/** What the words before token `i` say of it, on its line or at the end of the line before. */
export function senseBefore(doc: Doc, i: number): Sense {
  const { kind, hash, spaced, start, end } = doc.tokens;
  let distance = 0;
  let jumped = false;
  let crossed = false;
  let asked = false;
  let person: Sense | undefined;
  let from = i - REACH;
  for (let t = i - 1; t >= 0 && t > from && distance <= MAX_WORDS; t--) {
    if (kind[t] === Kind.Newline) {
      if (crossed || distance > 1) return person ?? NOTHING;
      crossed = true;
      continue;
    }
    if (kind[t] === Kind.Number) {
      if (crossed) return person ?? NOTHING;
      jumped = true;
      continue;
    }
    if (kind[t] === Kind.Mark) {
      const mark = hash[t];
      // A leader of dots ("Relatienr. ........: 123") is one mark.
      if (kind[t + 1] === Kind.Mark && hash[t + 1] === mark && t > i - LONGEST_LEADER) {
        from--;
        continue;
      }
      // "Dossiernummer? 8120067": a question and its answer, long enough to be no count.
      if (mark === Ascii.Question && t === i - 1 && end[i] - start[i] >= LEAST_ANSWER) {
        distance++;
        asked = true;
        continue;
      }
      // {"tel": ""}, {"id": 904419}: another object, or the next field behind an empty one.
      if (mark === CLOSING_BRACE || (mark === Ascii.Comma && isEmptyField(doc, t))) return person ?? NOTHING;
      if (mark === Ascii.Question || mark === Ascii.Exclamation || (mark === Ascii.Semicolon && !jumped))
        return person ?? NOTHING;
      // A full stop ends the sentence, unless it closes an abbreviation or a list number.
      if (
        mark === Ascii.Dot &&
        t > 0 &&
        kind[t - 1] === Kind.Word &&
        spaced[t + 1] &&
        end[t] < start[t + 1]
      ) {
        if (
          meaningOf(doc, t - 1) === Meaning.None &&
          (bitsOf(hash[t - 1]) & Bit.Transparent) === 0 &&
          end[t - 1] - start[t - 1] > 3 &&
          !doc.text.startsWith('nr', end[t - 1] - 2)
        )
          return person ?? NOTHING;
      }
      continue;
    }
    const bits = bitsOf(hash[t]);
    const meaning = bits & Bit.Number ? numbered(doc, t, bits) : meaningOf(doc, t);
    if (meaning !== Meaning.None) {
      // A question about an order may be answered with whose it is.
      if (asked && meaning !== Meaning.Patient && meaning !== Meaning.Policy) return NOTHING;
      if (isDenied(doc, t)) return person ?? NOTHING;
      if (meaning === Meaning.Thing && opensSurname(doc, t)) continue;
      // "kenmerk dossier 2026-441": a file of things; "aanvraag Wmo 2026-441" is a person's.
      if (
        t > 0 &&
        meaning === Meaning.Patient &&
        hash[t] !== WMO &&
        kind[t - 1] === Kind.Word &&
        (bitsOf(hash[t - 1]) & Bit.Meaning) === Meaning.Thing
      )
        return { meaning: Meaning.Thing, distance, jumped, token: t };
      const head = distance === 0 && !jumped ? headOfLabel(doc, t, i) : -1;
      if (head >= 0) return { meaning: meaningOf(doc, head), distance, jumped, token: head };
      return { meaning, distance, jumped, token: t };
    }
    if (bits & Bit.Person && !person && !asked)
      person = { meaning: Meaning.Patient, distance, jumped, token: t };
    if ((bits & Bit.Transparent) === 0) distance++;
    if (crossed && distance > 1) return person ?? NOTHING;
  }
  return person ?? NOTHING;
}

/** What the words right after token `i` say of it: "123456782 (BSN)", "0612345678 is mijn nummer". */
export function meaningAfter(doc: Doc, i: number): Meaning {
  const { kind, hash, count } = doc.tokens;
  for (let t = i + 1; t < count && t < i + 5; t++) {
    if (kind[t] === Kind.Newline || kind[t] === Kind.Number) return Meaning.None;
    if (kind[t] === Kind.Mark) {
      if (hash[t] === Ascii.OpeningBracket || hash[t] === Ascii.Equals || hash[t] === Ascii.Hyphen) continue;
      return Meaning.None;
    }
    const meaning = meaningOf(doc, t);
    if (meaning !== Meaning.None) {
      // A word that follows without a bracket may open the next label: "123456782 tel: 06…".
      const next = t + 1 < count && kind[t + 1] === Kind.Mark ? hash[t + 1] : 0;
      if (next === Ascii.Colon || next === Ascii.Equals || (t + 1 < count && kind[t + 1] === Kind.Number))
        return Meaning.None;
      return meaning;
    }
    // "448190 op ID-kaart", "20417 (HIS-nummer)"
    const named: Meaning = (bitsOf(hash[t]) >> Bit.NumberedShift) & 15;
    const after = t + 2 < count && kind[t + 1] === Kind.Mark && hash[t + 1] === Ascii.Hyphen ? t + 2 : t + 1;
    if (named !== Meaning.None && after < count && bitsOf(hash[after]) & Bit.Number) return named;
    if ((bitsOf(hash[t]) & Bit.Self) === 0) return Meaning.None;
  }
  return Meaning.None;
}
