/**
 * What hospitals, insurers and authorities abroad print before a number of a person. Expats, migrants and holidaymakers
 * bring such papers to a Dutch practice. Source: the headers of discharge letters, insurance cards and identity papers of
 * the countries named, as their issuers describe them (EU register PRADO for identity papers, EHIC for insurance).
 */
import { Meaning } from './meanings';

/** Words that name such a number by themselves. */
export const FOREIGN: readonly (readonly [Meaning, string])[] = [
  [
    Meaning.Patient,
    // English: New Zealand, Scotland, Ireland, India, Australia, South Africa, the United States.
    'nhi chi uhid urno mrno hospno unitno folderno csn encounter hcn ' +
      // French, German, Spanish, Portuguese, Italian.
      'ipp nda iep fallnr patientennr patnr aufnahmenr aufnahmenummer nhc historia expediente nuhsa utente processo prontuário cartella nosologico ' +
      // Turkish, Polish, Romanian, Scandinavian, Indonesian.
      'protokol dosya hasta journalnr journalnummer medrek rekam',
  ],
  [
    Meaning.Policy,
    'szv polmed medicare medicaid bulstrad subscriber insuree versicherungsnr versicherungsnummer versicherten mutuelle póliza poliza apólice apolice polizza poliçe polisa tessera seguro seguridad krankenkasse kasse cafat gesy',
  ],
  [
    Meaning.Identity,
    'nie nif bi ppsn pps nino nir svnr cpr personnummer fødselsnummer kimlik ehliyet pasaport paszport pasaporte passaporte passaporto personalausweisnr sédula sedula cedula cidadão cidadao identidad identidade identità identita iqama aadhaar nik ktp egn personnr udlændingekort ' +
      'ausweis ausweisnr reisepassnr führerscheinnr permiso titre séjour sejour seaman seamans emirates tazkira taskera',
  ],
  [
    Meaning.Care,
    'mcnz mcrn crm pwz colegiado colegiada col ordem rcn hcp dea arztnr betriebsstättennr conventionnement prescriber tescil',
  ],
]; // prettier-ignore

/** Of these words the ones that are also words of a sentence: only a longer number after them counts. */
export const FOREIGN_WEAK =
  'historia processo utente cartella protokol dosya hasta encounter chi bi nie nif seguro seguridad kasse tessera subscriber col ordem dea hcp titre permiso ' +
  'identidad identidade ausweis seaman seamans iep nda rekam crm';

/** Words that name such a number only together with a word for "number". */
export const FOREIGN_NUMBERED: readonly (readonly [Meaning, string])[] = [
  [
    Meaning.Patient,
    'hosp unit ur hn ip opd folder account acct visit adm admission h mr mrd dosar foaie krankenblatt journal aufnahme fall akte patienten dossier',
  ],
  [Meaning.Policy, 'scheme aid plan subscriber group social security sociale sécurité ahv avs'],
  [Meaning.Identity, 'national citizen tax fiscal fiscale steuer resident alien driver drivers driving'],
  [Meaning.Care, 'provider lic lice registration council arzt médico cédula céd diploma'],
];
