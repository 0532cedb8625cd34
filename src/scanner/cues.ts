/**
 * Words that say what stands beside them. One table for all recognisers, so that "mevr." means the same everywhere.
 * Source of the words: ../../docs (IDENTIFIERS), the tagged corpus, and what Dutch practice systems print as labels.
 */
import { hashDotted, hashWord } from './hash';

/** What a word tells about its neighbours; several at once. */
export const enum Cue {
  /** dhr., mevr., meneer: a person's name follows. */
  Title = 1,
  /** dr., prof., dokter, zuster: a professional's name follows. */
  Doctor = 2,
  /** moeder, zoon, echtgenoot: a relative's name may follow. */
  Relation = 4,
  /** huisarts, verpleegkundige, assistente: a colleague's name may follow. */
  Role = 8,
  /** Beste, Geachte, Hoi: a name follows, at the start of a line. */
  Greeting = 16,
  /** Groet, Hoogachtend: a name follows, often on the next line. */
  Closing = 32,
  /** namens, t.a.v., cc, door: a name may follow. */
  Toward = 64,
  /** patiënt, cliënt, bewoner. */
  Patient = 128,
  /** geboren, geb., d.o.b., jarig. */
  Birth = 256,
  /** van, de, 't, el, von: inside a surname, before its base. */
  Prefix = 512,
  /** de, het, een, en, is: closed-class words that are never a name by themselves. */
  Stop = 1024,
  /** januari … december and their short forms, also English. */
  Month = 2048,
  /** maandag … zondag and short forms. */
  Weekday = 4096,
  /** belt, zegt, vraagt: what people do; a name may stand before it. */
  Speech = 8192,
  /** ziekte, syndroom, test, methode: an eponym follows or precedes. */
  Medical = 16384,
  /** ziekenhuis, praktijk, apotheek, school: an institution's name. */
  Institution = 32768,
  /** wonende, woont, woonplaats, te: a place may follow. */
  Living = 65536,
  /** heet, genaamd, heten, roepnaam: a name follows. */
  Named = 131072,
}

/** What a label or column header promises of its value. */
export const enum Label {
  None = 0,
  Name = 1,
  BirthDate = 2,
  Bsn = 3,
  PatientNumber = 4,
  PolicyNumber = 5,
  IdNumber = 6,
  CareCode = 7,
  Phone = 8,
  Email = 9,
  Address = 10,
  Postcode = 11,
  Place = 12,
  Institution = 13,
  Date = 14,
  Iban = 15,
  Age = 16,
  /** A label we know that promises nothing personal: uitslag, medicatie, bedrag. */
  Other = 17,
  /** A person's role, where a name may stand but as often something else: arts, door, afzender. */
  Person = 18,
  /** The key of a field or the head of a column itself, of which the letters are a name too (an, vn), or a code of a message. */
  Key = 19,
  /** A column of a table of persons with a head of `Other`, of which the numbers may be theirs all the same: kenmerk. */
  Reference = 20,
}

/** Words for a relative cut short: the full stop behind them closes no sentence. */
export const SHORT_RELATIVES =
  'echtg dtr dochtr mdr vdr mantelz contactpers schoondtr schoonz schoond kleind kleinz';

/** Per cue its words, with spaces between. One is a letter run as a token is: "/", "_" and digits cut words apart. */
export const CUE_WORDS: readonly (readonly [Cue, string])[] = [
  [
    Cue.Title,
    'dhr mijnheer mevr mevrouw mw mvr mej mejuffrouw meneer meneertje heer hr heren fam familie gezin mr mrs ms miss sir madam madame mme monsieur mevouw mevr. juffrouw juf meester frau herr señora señor sr sra pan pani bay bayan weduwe wed erven',
  ],
  [
    Cue.Doctor,
    'dr drs prof professor dokter doctor arts ing ir mr zr zuster br broeder ds dominee pastoor imam doc dott',
  ],
  [
    Cue.Relation,
    `moeder vader mama papa mam pap ma pa zoon zoontje dochter dochtertje zus zusje zuster broer broertje broers zussen zwager schoonzus schoonzusje schoonmoeder schoonvader schoonzoon schoondochter oom tante oma opa kleinzoon kleindochter neef neefje nicht nichtje partner echtgenoot echtgenote man vrouw vriend vriendin vriendinnetje buurvrouw buurman buren mantelzorger mantelzorgster kind kinderen tweeling baby ouders verloofde ex ex-man ex-vrouw weduwe weduwnaar stiefvader stiefmoeder stiefzoon stiefdochter pleegmoeder pleegvader pleegzoon voogd mentor bewindvoerder curator contactpersoon gemachtigde peetoom peettante tweelingbroer tweelingzus mother father son daughter sister brother wife husband uncle aunt grandmother grandfather niece nephew friend spouse guardian mum mom dad kleinkind achterneef huisgenoot hulp vertegenwoordiger nabestaande ${SHORT_RELATIVES}`,
  ],
  [
    Cue.Role,
    'huisarts huisartsen achterwacht voorwacht dienstdoende voorganger voorgangster opvolger opvolgster invaller invalster oproepkracht chauffeuse leraar lerares mentor trainer coach pedagoog remedial conciërge schoonmaker schoonmaakster oppas kraamverzorgster kraamhulp thuishulp wijkzuster assistent assistente doktersassistent doktersassistente da poh poh-ggz poh-s praktijkondersteuner praktijkondersteuners verpleegkundige wijkverpleegkundige verzorgende cardioloog internist neuroloog chirurg orthopeed oogarts longarts uroloog gynaecoloog kinderarts dermatoloog reumatoloog psychiater psycholoog fysiotherapeut diëtist dietist logopedist ergotherapeut podotherapeut apotheker apothekersassistente verloskundige radioloog patholoog anesthesist mdl-arts kno-arts specialist collega casemanager maatschappelijk praktijkmanager praktijkhouder waarnemer waarnemend aios haio coassistent co-assistent stagiair stagiaire tandarts mondhygiënist tolk bedrijfsarts verzekeringsarts schoolarts jeugdarts ggz-verpleegkundige physician assistant radiotherapeut oncoloog nefroloog geriater nurse practitioner surgeon cardiologist consultant gp physiotherapist midwife therapist secretaresse secretaris secretariaat receptioniste baliemedewerker leerkracht juf docent behandelaar hoofdbehandelaar regiebehandelaar zorgcoördinator opleider voorzitter notulist coördinator manager directeur chauffeur wijkagent consulent consulente',
  ],
  [
    Cue.Greeting,
    'beste geachte lieve dag hallo hoi hee heey hey hi hai hé ha goedemorgen goedemiddag goedenavond goedendag dear hello amice waarde chère cher liebe lieber sehr geachter moi goeiemorgen waarde hiya',
  ],
  [
    Cue.Closing,
    'groet groeten groetjes groetend hoogachtend mvg m.v.g. vriendelijke hartelijke collegiale collegiaal liefs gr grt hgr hartelijk regards sincerely faithfully yours cheers thanks bedankt dank gegroet getekend ondertekend ondertekening handtekening was-getekend wg vr',
  ],
  [
    Cue.Toward,
    'namens attentie tav t.a.v. attn cc bcc iom i.o.m. ism i.s.m. ivo vanwege door aan van voor bij met over naar via mede per an to from by with for behalf tnv t.n.v. alias ook aka voorheen gehuwd getrouwd gescheiden o.v.v. ovv e.v. ev wv w.v. overleg overlegd besproken verwezen aangemeld',
  ],
  [
    Cue.Patient,
    'patiënt patiente patiënte patient pat pt pte ptn cliënt cliënte client clienten bewoner bewoonster betreft betr re inzake onderwerp kandidaat cursist deelnemer deelneemster aanvrager verzekerde overledene naam cl betreffende inschrijving verwijzing geval casus',
  ],
  [
    Cue.Birth,
    'geb geboren geboortedatum gebdat gd gebdatum geboortedag geboortedat gbdat gb jarig verjaardag verjaart geborene dob d.o.b. born birth birthdate birthday née né nee naissance geboorte geboortedata geburtsdatum wordt werd',
  ],
  [
    Cue.Prefix,
    "van de den der vander vd v.d. vande vanden te ten ter tot het 't t op in aan bij uit uijt voor la le les du des del della di da das do dos el al bin ben ibn bint abu abd von zu zum zur von vom af st sint san santa mac mc o d l s 's onder over ver d' l' o' los las y e i bel",
  ],
  [
    Cue.Stop,
    'de het een en of maar want dus is zijn was waren wordt worden werd werden heeft hebben had hadden ik jij je u hij zij ze wij we jullie hen hun haar hem mij me mijn uw ons onze dit dat deze die daar hier er niet geen wel ook nog al als dan toen nu om te in op aan bij uit met voor door over naar van tot onder tegen na tussen zonder sinds binnen volgens tijdens wie wat waar wanneer hoe waarom welke welk kan kunnen kon mag mogen moet moeten zal zullen zou zouden wil willen gaat gaan ging doet doen deed komt komen kwam alle alles iets niets iemand niemand veel meer meest weinig minder zo zoals omdat doordat zodat terwijl hoewel indien tenzij toch even eens ooit nooit altijd vaak soms weer graag svp svp nb np ps zoz cq ja nee aub ivm tm oa bv bijv dd mbt zsm jl nvt mi incl excl ca circa max min ed enz etc nr no tel i the a an and or but of is are was were be been has have had do does did not no yes in on at by for with from to as if this that these those it its he she his her him they them their we our you your i my me who which what when where how will would can could should may might must please thank',
  ],
  // Abbreviations that also stand in capitals with dots; shorter ones (A.M., D.D.) are somebody's initials as often.
  [
    Cue.Stop,
    's.v.p. n.b. p.s. z.o.z. i.v.m. m.b.t. z.s.m. n.v.t. a.u.b. d.m.v. t.b.v. t.o.v. i.p.v. i.g.v. m.u.v. o.b.v. d.w.z. n.a.v. o.i.d. i.h.k.v. i.t.t. b.g.g. t.z.t. v.w.b. m.i.v. e.e.a. t.g.v. i.v.t. w.v.t.t.k.',
  ],
  [
    Cue.Month,
    'januari februari maart april mei juni juli augustus september oktober november december jan feb febr mrt apr jun jul aug sep sept okt nov dec january february march may june july august october oct janvier février mars avril mai juin juillet août septembre octobre novembre décembre januar februar märz oktober dezember',
  ],
  // The same in other languages of patients (see dates/read/calendar.ts), but for those that are names too: marzo, abril, ekim.
  [
    Cue.Month,
    'enero febrero septiembre setiembre octubre noviembre diciembre fevereiro junho julho setembro outubro novembro dezembro gennaio febbraio luglio settembre ottobre dicembre stycznia lutego kwietnia czerwca lipca sierpnia września października listopada grudnia şubat haziran temmuz ağustos aralık ianuarie februarie aprilie iunie iulie septembrie octombrie noiembrie decembrie',
  ],
  [
    Cue.Weekday,
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo vr za zo maandagochtend maandagmiddag dinsdagochtend dinsdagmiddag woensdagochtend woensdagmiddag donderdagochtend donderdagmiddag vrijdagochtend vrijdagmiddag monday tuesday wednesday thursday friday saturday sunday',
  ],
  [
    Cue.Speech,
    'belt belde zegt zei vraagt vroeg wil wilde meldt meldde heeft had komt kwam is was geeft gaf denkt dacht vindt vond krijgt kreeg gebruikt gebruikte woont woonde werkt werkte schrijft schreef ging gaat appte mailt mailde weet wist durft stopt nam neemt bezocht vertelde vertelt klaagt slikt slaapt rookt wordt werd kan kon moet heet mag zou overleed regelt neemt doet deed staat stond ligt lag leest las huilt ziet zag maakt maakte loopt liep valt viel said says asked called lives presented attended reports',
  ],
  [
    Cue.Medical,
    'ziekte syndroom morbus m. test proef methode score schaal teken reflex klier fractuur breuk operatie procedure stadium classificatie criteria index kliniek-maat parese cyste tumor lymfoom sarcoom anemie neuropathie dystrofie thyreoïditis contractuur slokdarm tang canule katheter drain pomp dieet training oefening oefeningen manoeuvre manoeuvres verband disease syndrome sign palsy scale criteria maladie non-hodgkin graad type bacterie virus koorts lichaampjes cellen naald punctie incisie zalf tablet tabletten mg ml capsule spray inhaler pil druppels crème',
  ],
  [
    Cue.Institution,
    'ziekenhuis ziekenhuizen huisartsenpraktijk praktijk huisartsenpost hap gezondheidscentrum apotheek verpleeghuis verzorgingshuis woonzorgcentrum zorgcentrum revalidatiecentrum kliniek centrum school basisschool college lyceum stichting thuiszorg ggz instelling laboratorium lab fysiotherapie tandartspraktijk kinderdagverblijf kdv crèche bv b.v. nv n.v. universiteit hogeschool maatschap medisch hospice zorggroep buurtzorg hospital clinic surgery practice pharmacy university zkh umc mc poli polikliniek locatie huize residentie hof wijkteam consultatiebureau diagnostiek opvang azc bedrijf firma werkgever trombosedienst prikpost',
  ],
  [
    Cue.Living,
    'woont wonend wonende woonachtig woonplaats plaats verhuisd verhuist verhuisde verhuizing afkomstig gevestigd geboorteplaats vestiging wijk dorp stad gemeente lives living resident domiciliée domicilié te',
  ],
  [Cue.Named, 'heet heette heten genaamd genoemd roepnaam noemt noemde alias called named'],
];

/** The same for labels. */
export const LABEL_WORDS: readonly (readonly [Label, string])[] = [
  [
    Label.Name,
    'naam namen tussen tv tussenv tussenvoegsels voorv voorvoegsel voorvoegsels voornaam voornamen achternaam achternamen familienaam geslachtsnaam meisjesnaam roepnaam voorletters voorletter voorl voorlett voorltrs voorn voornm roepn roepnm vnaam anaam achtern achternm tsv patnaam pnaam initials tussenvoegsel initialen patiënt patiënte patient patiënten pat pt cliënt cliënte client bewoner contactpersoon partner ondergetekende name surname lastname firstname givenname forename familyname patientname nom prénom nachname vorname deelnemers kandidaat patiëntnaam clientnaam fullname display family given deelnemer kindnaam oudernaam',
  ],
  [
    Label.Person,
    'aanvrager behandelaar huisarts arts specialist verwijzer verwijzend uitvoerder medewerker assistente assistent poh verzorgende mantelzorger moeder vader ouder ouders kind zoon dochter echtgenoot echtgenote gemachtigde ondertekening afzender van aan cc bcc from to ontvanger geadresseerde betreft aanwezig afwezig afwezigen aanwezigen voorzitter notulist auteur opsteller wie handtekening spreker beller door collega docent leerling opleider team achterwacht voorwacht invaller waarnemer waarneming hulpverlener casemanager wijkverpleegkundige verpleegkundige apotheker cardioloog internist behandelend bezorger tekenaar naamgeving gebruiker user author paraaf initiaal wie uitvoerend behandeld gezien',
  ],
  [
    Label.BirthDate,
    'geboortedatum gebdat geb gebdatum geboren geboortedag geboortedata gd dob birthdate dateofbirth birth born birthday gebdtm gebdt gebdag gdat gebdd bdate geboorte geburtsdatum naissance verjaardag jarig geboortejaar',
  ],
  [
    Label.Bsn,
    'bsn burgerservicenummer sofinummer sofi sofinr bsnr bsnnummer bsn-nummer bsnnr citizenno citizennumber citizenid sofi-nummer burgerservicenr servicenummer',
  ],
  [
    Label.PatientNumber,
    'nhi ipp nhc uhid ippnr clntnr clnt dosnr regnr registratienr epdid patiëntcode patcode trombosedienstnummer ecdnummer ecd-nummer zorgvragernummer kindnummer bewonersnummer bewonersnr cliëntcode clientcode casusnr dossiercode znummer patiëntnummer patientnummer patnr patiëntnr patientnr dossiernummer dossiernr dossier cliëntnummer clientnummer cliëntnr clientnr opnamenummer opnamenr his-nummer hisnummer hisnr epd-nummer epd epdnr epdnummer patid patientid pid mrn hisid his-id his casusnummer casenummer zaaknummer kaartnummer registratienummer ziekenhuisnummer zkhnr znr umcnr studienummer deelnemersnummer trombosenummer trombosenr clientid cliëntid clientno patientno patno dossierno',
  ],
  [
    Label.PolicyNumber,
    'verzekeringnummer zorgpasnummer zorgpas ehicnummer lidnummer verzekerdennummers polisnummer polisnr policyno policynumber polisno verzekeringsnr verznr polis verzekerdennummer verzekerdenr verzekerdennr verzekeringsnummer verzekerdenummer relatienummer zorgpolis policy insurancenumber klantnummer ehic',
  ],
  [
    Label.IdNumber,
    'visumnummer visum reisdocument verblijfsdocument verblijfsvergunning rijbewijsnummers paspoort paspoortnummer paspoortnr id-kaart idkaart identiteitskaart id-nummer idnummer rijbewijs rijbewijsnummer rijbewijsnr documentnummer documentnr v-nummer vnummer vnum vnr vreemdelingennummer idno idnr passportno rijbewijsno kenteken passport licence license id-bewijs legitimatie identiteitsbewijs nummerplaat',
  ],
  [
    Label.CareCode,
    'ura npi lanr riziv uzipas agb agb-code agbcode agbnr agb-nr big big-nummer bignummer bignr big-nr big-registratie uzi uzi-nummer uzinummer uzi-pas zorgverlenerscode praktijkcode gmc rpps kvk-agb',
  ],
  [
    Label.Phone,
    'tlf tél tlfn telefono teléfono telefone telefonu phoneno mob mobnr mobilnr mobieltje cell cellphone telthuis telwerk telprivé tel telefoon telefoonnummer telnr mobiel mobielnummer gsm fax faxnummer telefoonnr phone mobile telephone bereikbaar noodnummer whatsapp terugbelnummer telefax doorkiesnummer telefonisch phonenumber',
  ],
  [Label.Email, 'email e-mail mail mailadres e-mailadres emailadres emailaddress'],
  [
    Label.Address,
    'domicilio domicile morada indirizzo adresi adresse anschrift wohnadresse direccion dirección endereço adreslijn adresregel toezendadres opvangadres afleveradres adr woonadr straatenhuisnummer straat straatnaam adres woonadres postadres bezoekadres huisnummer huisnr address street correspondentieadres kraamadres verblijfadres verblijfsadres thuisadres huisadres adresse postbus adresgegevens',
  ],
  [
    Label.Postcode,
    'plz postc postcd pk kodpocztowy postnr codepostal eircode pcode postkode postcode postalcode pc zip zipcode postal',
  ],
  [Label.Place, 'woonplaats plaats geboorteplaats plaatsnaam stad city gemeente town place vestigingsplaats'],
  [
    Label.Institution,
    'praktijk instelling ziekenhuis apotheek werkgever organisatie locatie afdeling school zorginstelling lab laboratorium hospital organisation organization instellingsnaam praktijknaam zorgaanbieder afz',
  ],
  [
    Label.Date,
    'datum afspraak consultdatum opnamedatum ontslagdatum afname afnamedatum datumtijd date ingangsdatum verwijsdatum briefdatum dagtekening overleden overlijdensdatum tijdstip startdatum einddatum vervaldatum uitgerekend datumontvangst geldig verloopt',
  ],
  [Label.Iban, 'iban rekeningnummer rekening bankrekening bankrekeningnummer banknr reknr'],
  [Label.Age, 'leeftijd lft age jr'],
  [
    Label.Other,
    'medicatie medicijn medicijnen diagnose uitslag waarde eenheid referentie klacht klachten reden opmerking opmerkingen opm beleid conclusie allergie dosering dosis bedrag prijs code icpc order ordernummer ordernr factuur factuurnummer artikel artikelnummer artnr artikelnr exp aantal tijd kamer ruimte status actie taak vraag antwoord onderwerp subject taal geslacht nationaliteit verzekeraar verzekering maatschappij monster monsternummer bepaling lot lotnummer batch batchnummer serienummer ticket ticketnummer referentienummer ref kenmerk uzovi s o e p soep episode rr pols temp gewicht lengte bmi hb afdelingscode versie bron middel sterkte bijlage bijlagen tekst',
  ],
];

/** An abbreviation with dots is known in capitals too: T.A.V.; J.E. is not "je". */
const hashesOf = (word: string) =>
  /^(\p{L}\.){2,}$/u.test(word) ? [hashWord(word), hashDotted(word)] : [hashWord(word)];

const CUES = new Map<number, number>();
for (const [cue, words] of CUE_WORDS)
  for (const hash of words.split(' ').flatMap(hashesOf)) CUES.set(hash, (CUES.get(hash) ?? 0) | cue);

const LABELS = new Map<number, Label>();
for (const [label, words] of LABEL_WORDS)
  for (const hash of words.split(' ').flatMap(hashesOf)) if (!LABELS.has(hash)) LABELS.set(hash, label);

/** All words of these lists: their hash as a signed integer, their cue bits and what they promise as a label. */
export function* cueWords(): Generator<readonly [hash: number, cues: number, label: Label]> {
  for (const hash of new Set([...CUES.keys(), ...LABELS.keys()]))
    yield [hash | 0, CUES.get(hash) ?? 0, LABELS.get(hash) ?? Label.None];
}

/** What the word with this hash promises as a label or column header. */
export function labelOf(hash: number): Label {
  return LABELS.get(hash) ?? Label.None;
}
