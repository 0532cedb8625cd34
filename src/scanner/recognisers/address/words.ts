/** Words of addresses: street types, additions to a house number, what a number after a word rather means. */
import { Ascii } from '../../ascii';
import { fold } from '../../chars';
import type { Doc } from '../../document';
import { HASH_START, hashEnd, hashStep } from '../../hash';
import { Lex } from '../../lexicon';
import { isCompound } from '../../names/model/attributes';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet, WordTable } from '../../word-table';

/** Longest name of a street, in tokens. */
export const LONGEST_NAME = 9;

/** Endings that make a word a street by themselves (data/street_types.tsv, the most frequent in the BAG). */
const STRONG =
  'straat|weg|laan|plein|dijk|dreef|steeg|singel|kade|gracht|plantsoen|hof|laantje|straatje|wegje|pad|paadje|boulevard|allee|strjitte|wei|dyk|buorren|strase|strasse|promenade|passage|erf|wal|burgwal|poort|vaart|hoeve|gaarde|akker|veld|baan|park|markt|haven|brink|ring|kamp|flat'.split(
    '|',
  );
/** Endings of streets that many other words have too: only with a second sign (postcode, place, own line). */
const WEAK =
  'berg|bos|brug|beek|dam|dal|donk|eind|einde|goed|heide|hage|hoek|horst|kant|kerkhof|kwartier|land|loo|meent|meer|molen|oord|plaats|plas|polder|rand|rede|schans|sluis|sloot|slag|stede|stroom|toren|tuin|ven|vliet|waard|weide|werf|wetering|wijk|zijde|zoom|burg|buurt|bolwerk|noord|zuid|oost|west|zand|linie|heuvel|voorhout|grutto|ijsvogel|leane|loane|finne|mieden|stege|terp|wierde|diep|kolk|kreek|oever|boord|veste|gaard|woud|driesprong|viersprong|galerij'.split(
    '|',
  );

/** Words that end like a street and are none. */
const NOT_STREETS = wordSet(
  'smokes smoked drinks drank teststraat zorgstraat vaccinatiestraat prikstraat wasstraat priklaan idem tent weg geneeskd onderweg halverweg luchtweg luchtwegen urineweg galweg zorgpad stappenpad keuzepad leefweg snelweg spoorweg loopbaan zwembaan sollicitatie aanpak werkveld zoekveld invoerveld tekstveld gezichtsveld beeldveld kinderopvangplaats arbeidsmarkt huizenmarkt supermarkt ziekenhof afslaan toeslaan opslaan overslaan beslaan verslaan ontslaan omslaan inslaan staan gaan vooraan achteraan voortaan leerpad klikpad menupad bestandspad overweg omweg terugweg heenweg aanweg uitweg doodweg ring markt wal park veld baan poort erf kamp hof pad haven cijferveld datumveld naamveld luchtwegpoort cortisonring pessariumring nuvaring kunststofring rugveld gewoonweg ronduitweg rechtstreeks uitgang schijf kamer etage unit afdeling verdieping huisnummer lokaal zaal werkplaats standplaats geboorteplaats woonplaats parkeerplaats vindplaats hartslag polsslag',
);
/** Of those, the types that are the whole name of a street where an address is announced or a place follows: Markt 8. */
const BARE_STREETS = wordSet('markt haven park hof wal weg poort veld kamp ring erf pad');
/** Words with a number behind them that no place name makes an address: "Groep 8, Utrecht". */
const NUMBERED = wordSet(
  'groep klas kamer kmr team locatie route dag week nummer nr balie gate perron spoor lijn bus tram versie deel zaal blok type level niveau stap ronde tabel bijlage pagina pag blz hoofdstuk figuur vraag punt artikel art agendapunt regel casus patiënt patient pt pat cliënt client bewoner deelnemer gast kind bed sectie editie jaargang cohort fase graad stadium kwartaal module les sessie bijeenkomst dosis prik vaccin poli route ronde post halte afslag uitgang ingang ploeg cluster regio district eiland vlucht trein maat leeftijd aantal code sein tst toestel nhg standaard',
);
const TYPE_WORDS = wordSet(
  'laan plein weg straat hof singel kade gracht dijk park markt dreef steeg pad brink wal erf baan hofje dwarsstraat zijstraat postbus haven ring rade boulevard allee esplanade plantsoen vaart lane',
);
/** Small words inside a street name: Laan van Meerdervoort, Achter de Hoven, 't Zand. */
const INSIDE_WORDS =
  "van de den der het 't ten ter op aan in bij en tot over onder achter voor tussen boven langs naast buiten binnen tegenover la le du des von zum am an der it v.d. vd v.d. vdr 's t s v d del della di da do dos das los las el";
const INSIDE = wordSet(INSIDE_WORDS);
/** First words of street names that a list of names may take for a title or surname. */
const TITLES = wordSet(
  'burgemeester burg kon pres min prins prinses koningin koning pr prof dr ds pastoor past mgr mr ir gen generaal admiraal graaf gravin st sint jan pieter willem chr jhr mevr kardinaal dokter meester deken wethouder keizer lange korte oude nieuwe grote kleine hoge lage',
);
/** Sides that part a long street: Hoofdstraat-Noord. */
const SIDES = wordSet('noord zuid oost west midden');
const ALONE = wordSet([...STRONG, ...WEAK, 'hofje steegje pleintje dwarsstraat esplanade str'].join(' '));
/** Words of notes that send somebody to an address. */
const VISIT = wordSet(
  'visite visites hb huisbezoek bezorgen bezorgd bezorging brengen ambulance ambu ambul sleutel sleutelkluis adr adres rit ophalen reanimatie spoedvisite thuisvisite schouw a pa thv t.h.v.',
);
/** Prepositions before a street. */
const BEFORE_STREET = wordSet('aan van op naar');
/** Short forms of street types, with a full stop: Prinsengr. 12, Oranjeln. 5. */
export const SHORT_TYPES = /(?:str|gr|pl|ln|wg|dk|sngl|kd)$/i;
const ENGLISH_TYPES = wordSet(
  'road street avenue lane drive court close crescent terrace boulevard square way gardens rd ave blvd highway mews grove row rise parade quay esplanade walk wharf circle trail parkway pkwy hwy ln st dr ct pl place hill green loop bend',
);
/** Types that close a street's name in Turkish, before "No: 12". */
const TURKISH_TYPES = wordSet('cad cd caddesi cadde sok sk sokak sokağı bulvarı blv mah mahallesi');
const FRENCH_TYPES = wordSet(
  'rue avenue boulevard impasse allée allee chemin place quai route chaussée square sentier faubourg clos ruelle',
);
/**
 * Types that open a street's name abroad, with the number at its end: Calle Azahar 22, Via Roma 5, ul. Kwiatowa 3,
 * Kaya Orkidia 7. Short forms are written with a full stop or slash (Av., C/, ul., Jl.).
 */
const OPENING_TYPES = wordSet(
  'calle avenida avda av plaza paseo camino carretera ronda travesía rua travessa largo praça praca estrada via viale piazza corso vicolo ulica ul aleja al os osiedle kaya caya jalan jl strada str bulevardul rruga',
);
/** Words between a street and its number: nr. 12, No: 12, n.º 12; of the Netherlands, and of Turkey, Spain and Portugal. */
const DUTCH_NUMBER_WORDS = 'nr nummer no huisnummer huisnr hnr';
const FOREIGN_NUMBER_WORDS = 'nº n no nr num número numero snc';
const FOREIGN_NUMBER = wordSet(FOREIGN_NUMBER_WORDS);
/** Boxes of the post. */
const BOX_WORDS = 'postbus pb pobox antwoordnummer antwoordnr postfach box';
const BOXES = wordSet(BOX_WORDS);
const NUMBER_WORDS = wordSet(DUTCH_NUMBER_WORDS);
/** Words in lower case that end what stands before the number of an address, though they end like no street. */
const BEFORE_NUMBER = wordSet([INSIDE_WORDS, DUTCH_NUMBER_WORDS, FOREIGN_NUMBER_WORDS, BOX_WORDS].join(' '));
/** What follows a number that is no house number. */
const UNITS = wordSet(
  'mg ml gram gr kg cm mm km m uur u jaar jr jaren dagen dag dgn weken week wkn wk maanden mnd maand minuten min keer x euro personen patiënten patienten cliënten procent januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec tot st stuks plekken kinderen bar punten mensen artsen huisartsen assistentes assistenten doktersassistentes medewerkers bewoners leden ie eh iu mcg ug mmol mmhg druppels tabletten tablet tabl tab caps capsules dd p pct',
);

/** Streets whose whole name is a word of the language: birds, trees and ships of new districts, and old ones of towns. */
const STREET_NAMES = wordSet(
  'zwaanshals blaak weena spui rokin damrak neude eewal waranda omloop haringvliet achterom doelen drift kievit wulp tureluur grutto kwikstaart hazelaar lariks esdoorn havik sperwer buizerd kluiver botter tjalk schoener meander dissel garve schuur egge zonnebloem boterbloem klaproos',
);
export const isBeforeStreet = (hash: number) => BEFORE_STREET.has(hash);
export const isStreetName = (hash: number) => STREET_NAMES.has(hash);
const ADJECTIVES = wordSet(
  'lange korte oude nieuwe grote kleine hoge lage zwarte witte rode groene gele blauwe',
);
export const isStreetAdjective = (hash: number) => ADJECTIVES.has(hash);
export const isNoStreet = (hash: number) => NOT_STREETS.has(hash);
export const isBareStreet = (hash: number) => BARE_STREETS.has(hash);
export const isNumbered = (hash: number) => NUMBERED.has(hash);
export const isTypeWord = (hash: number) => TYPE_WORDS.has(hash);
export const isInside = (hash: number) => INSIDE.has(hash);
export const isStreetTitle = (hash: number) => TITLES.has(hash);
export const isEnglishType = (hash: number) => ENGLISH_TYPES.has(hash);
export const isTurkishType = (hash: number) => TURKISH_TYPES.has(hash);
export const isOpeningType = (hash: number) => OPENING_TYPES.has(hash);
export const isFrenchType = (hash: number) => FRENCH_TYPES.has(hash);
export const isNumberWord = (hash: number) => NUMBER_WORDS.has(hash);
export const isForeignNumberWord = (hash: number) => FOREIGN_NUMBER.has(hash);
export const isBox = (hash: number) => BOXES.has(hash);
export const endsBeforeNumber = (hash: number) => BEFORE_NUMBER.has(hash);
export const sendsSomebody = (hash: number) => VISIT.has(hash);
export const isUnit = (hash: number) => UNITS.has(hash);

export const enum Street {
  No = 0,
  /** Ends like a street and like many other words. */
  Weak = 1,
  Strong = 2,
}

const LONGEST_WORD = 40;

/** What the last letters of a word are; several at once. */
const enum Ending {
  Strong = 1,
  Weak = 2,
  /** The type of a street and of nothing else; `laan` with a capital only. */
  Straat = 4,
  Laan = 8,
  /** The type cut short, without its full stop, where the letters end no Dutch word: dorpsstr, Heemstraln. */
  CutShort = 16,
  /** An es is a field, and what plurals end in: Esserveldes, vakanties. */
  Plural = 32,
}

const TYPES: readonly (readonly [ending: number, types: readonly string[]])[] = [
  [Ending.Strong | Ending.Straat, ['straat', 'gracht', 'singel', 'plein']],
  [Ending.Strong | Ending.Laan, ['laan']],
  [Ending.Strong, STRONG],
  [Ending.Weak, WEAK],
  [Ending.CutShort, ['str', 'ln', 'wg', 'sngl']],
  [Ending.Plural, ['es']],
];
/** Endings by the hash of their letters from the last to the first. */
const ENDINGS = new WordTable(
  TYPES.flatMap(([ending, types]) =>
    types.map((type) => [hashOf(Array.from(type).reverse().join('')), ending] as const),
  ),
);
/** The last two letters of the types, folded: most words end in others. */
const LAST_TWO = new Uint8Array(1 << 10);
for (const type of TYPES.flatMap(([, types]) => types)) LAST_TWO[lastTwo(type, type.length)] = 1;

/** A number for the two letters before offset `at`; characters of other scripts fall together with some of those. */
function lastTwo(text: string, at: number): number {
  return ((fold(text.charCodeAt(at - 2)) & 31) << 5) | (fold(text.charCodeAt(at - 1)) & 31);
}

const LONGEST_ENDING = Math.max(...[...STRONG, ...WEAK].map((type) => type.length));

/** Bits of `Ending` for the word [from, to); a whole word, or one with a letter or two before the type, has none of it. */
function endingsOf(text: string, from: number, to: number): number {
  const length = to - from;
  if (length < 2 || LAST_TWO[lastTwo(text, to)] === 0) return 0;
  let hash = HASH_START;
  let endings = 0;
  for (let n = 1; n <= LONGEST_ENDING && n < length; n++) {
    hash = hashStep(hash, fold(text.charCodeAt(to - n)));
    const ending = ENDINGS.get(hashEnd(hash) | 0);
    if (ending & Ending.CutShort ? length > 5 : length > n + (n > 5 ? 1 : 2)) endings |= ending;
  }
  return endings;
}

/** How much word token `t` looks like the name of a street. */
export function streetness(doc: Doc, t: number): Street {
  const { kind, start, end, hash, shape, lex } = doc.tokens;
  const length = end[t] - start[t];
  if (kind[t] !== Kind.Word || length > LONGEST_WORD) return Street.No;
  // "Both-erf", "Willem de Zwijgerlaan": the last part of a hyphenated name may be the type alone.
  const hyphened =
    t > 1 && kind[t - 1] === Kind.Mark && doc.text[start[t] - 1] === '-' && end[t - 1] === start[t];
  if (hyphened && TYPE_WORDS.has(hash[t]) && shape[t - 2] === Shape.Capital) return Street.Strong;
  if (hyphened && isSideOfStreet(doc, t)) return Street.Strong;
  if (length < 3 || NOT_STREETS.has(hash[t])) return typeAfterName(doc, t) ? Street.Weak : Street.No;
  let endings = endingsOf(doc.text, start[t], end[t]);
  const lower = shape[t] === Shape.Lower;
  const common = (lex[t] & Lex.Word) !== 0;
  if (endings & Ending.Plural && !common) endings |= Ending.Weak;
  // "dorpsstr 12"
  if (endings & Ending.CutShort && !common) return Street.Strong;
  if (endings & Ending.Strong) {
    if (endings & Ending.Straat || (endings & Ending.Laan && !lower)) return Street.Strong;
    if (isVerbalNoun(doc, t)) return Street.No;
    // A dictionary word with a capital in mid-sentence is a name: "aan de Rijksstraatweg".
    if (common && !lower && t > 0 && namedBefore(doc, t)) return Street.Strong;
    // In notes without capitals a word of the language is a street only if the list of streets has it: "bosweg 3".
    if (lower && common) return lex[t] & Lex.Street ? Street.Weak : Street.No;
    return common ? Street.Weak : Street.Strong;
  }
  if (lower) return Street.No;
  if (lex[t] & Lex.Street && !common) return Street.Strong;
  // "briefje aan Zuideinde 44": a capital behind a preposition.
  if (endings & Ending.Weak && !(lex[t] & Lex.Word) && t > 0 && BEFORE_STREET.has(hash[t - 1]))
    return Street.Strong;
  return endings & Ending.Weak || typeAfterName(doc, t) ? Street.Weak : Street.No;
}

const RING = 'ring';
/** The shortest last part: keuring, storing. */
const LAST_PART = 6;

/** "Rijbewijskeuring 70-75", "Proeflevering 3": a compound whose last part is a longer word in -ring; no ring is called so. */
function isVerbalNoun({ text, lexicon, tokens }: Doc, t: number): boolean {
  const { start, end } = tokens;
  return (
    text.startsWith(RING, end[t] - RING.length) && isCompound(text, start[t], end[t], lexicon, LAST_PART)
  );
}

/** "Hoofdstraat-Noord": the side that token `t` names belongs to the street before the hyphen. */
export function isSideOfStreet(doc: Doc, t: number): boolean {
  const { kind, hash, start, end } = doc.tokens;
  if (!SIDES.has(hash[t]) || t < 2 || hash[t - 1] !== Ascii.Hyphen || end[t - 1] !== start[t]) return false;
  if (kind[t - 2] !== Kind.Word || end[t - 2] !== start[t - 1]) return false;
  // "Hoofdweg-Oost": with a side behind it a word of the language is a street too.
  return endsLikeStreet(doc, t - 2) && streetness(doc, t - 2) !== Street.No;
}

/** Ends like streets that are nothing else (straat, gracht, singel, plein, laan), where other types end surnames too: Veldkamp. */
export function isNoSurname({ text, tokens }: Doc, t: number): boolean {
  return (endingsOf(text, tokens.start[t], tokens.end[t]) & (Ending.Straat | Ending.Laan)) !== 0;
}

/** The word alone is a street: its type with more before it, as in Esdoornstraat. */
export function endsLikeStreet({ text, tokens }: Doc, t: number): boolean {
  const { start, end } = tokens;
  return end[t] - start[t] <= LONGEST_WORD && (endingsOf(text, start[t], end[t]) & Ending.Strong) !== 0;
}

/** The last letters of the word are those of a type of street, also of one that other words end in. */
export function hasStreetEnding({ text, tokens }: Doc, t: number): boolean {
  const { start, end } = tokens;
  return (
    end[t] - start[t] <= LONGEST_WORD &&
    (endingsOf(text, start[t], end[t]) & (Ending.Strong | Ending.Weak)) !== 0
  );
}

/** A dictionary word with a capital is a name in mid-sentence and behind a comma or bracket. */
function namedBefore(doc: Doc, t: number): boolean {
  const { kind, shape, hash } = doc.tokens;
  if (kind[t - 1] === Kind.Word) return shape[t - 1] === Shape.Lower;
  return (
    kind[t - 1] === Kind.Mark &&
    (hash[t - 1] === Ascii.Comma || hash[t - 1] === Ascii.OpeningBracket || hash[t - 1] === Ascii.Slash)
  );
}

/** A type of street as a word of its own behind a name: "Oude Schans", "Lange Dijk". */
function typeAfterName(doc: Doc, t: number): boolean {
  const { hash, shape } = doc.tokens;
  return (
    ALONE.has(hash[t]) &&
    t > 0 &&
    shape[t] !== Shape.Lower &&
    shape[t - 1] !== Shape.Lower &&
    shape[t - 1] !== Shape.None
  );
}

/** What is measured of a patient. */
const MEASURED = wordSet(
  'pols tensie temp temperatuur gewicht lengte saturatie score leeftijd hartslag frequentie bloeddruk dosering glucose hba1c crp bse egfr gfr hb tsh inr kreatinine kalium natrium cholesterol ldl bmi pijnscore',
);
/** "adres = bij een zus, glucose 9": no street, also behind a label. */
export const isMeasure = (hash: number) => MEASURED.has(hash);
/** What has a number and may be a part of an address behind a label: "adres: lange lijn 5". */
const COUNTED = wordSet('kamer kamernummer telefoon toestel lijn groep');
/** What is measured or counted before a number in notes without capitals. */
export const isMeasureOrCount = (hash: number) => MEASURED.has(hash) || COUNTED.has(hash);
