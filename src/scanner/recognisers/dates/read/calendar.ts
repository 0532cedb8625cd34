/** Words of the calendar as hashes: months of the languages heard in Dutch practices, number words, feast days. */
import { Cue } from '../../../cues';
import { Sieve } from '../../../sieve';
import { Wake, waking, type WakeWords } from '../../../wakes';
import { WordTable, hashOf, wordSet } from '../../../word-table';

/** A month written in a script or language we only know by its place between a day and a year. */
export const UNKNOWN_MONTH = 13;

/** Months 1–12 in Dutch, English, German and French, with the short forms people type. */
const MONTHS_COMMON: readonly string[] = [
  'januari jan january januar jänner janvier janv jaunari',
  'februari feb febr february februar février fevr fév fev',
  'maart mrt mar mrch march märz maerz mars mrz',
  'april apr avril avr',
  'mei may mai',
  'juni jun june juin',
  'juli jul july juillet juil',
  'augustus aug august août aout',
  'september sep sept septembre septr',
  'oktober okt october oct octobre',
  'november nov novembre',
  'december dec dezember décembre dez déc',
];

/**
 * Months in other languages of patients (Spanish, Portuguese, Italian, Polish, Turkish, Papiamento, Romanian,
 * Indonesian). Those that are also another word count only with a year beside them: "mayo" is also on chips.
 */
const MONTHS_OTHER: readonly string[] = [
  'enero janeiro gennaio stycznia styczeń ocak yanüari ianuarie januarie',
  'febrero fevereiro febbraio lutego luty şubat febrüari februarie pebruari',
  'marzo março marca marzec mart martie maret',
  'abril aprile kwietnia kwiecień nisan aprel aprilie',
  'mayo maio maggio maja maj mayıs mayis',
  'junio junho giugno czerwca czerwiec haziran yüni iunie',
  'julio julho luglio lipca lipiec temmuz yüli iulie',
  'agosto sierpnia sierpień ağustos ougùstùs agustus',
  'septiembre setiembre setembro settembre września wrzesień eylül sèptèmber septembrie',
  'octubre outubro ottobre października październik ekim òktober octombrie',
  'noviembre novembro listopada listopad kasım novèmber noiembrie nopember',
  'diciembre dezembro dicembre grudnia grudzień aralık desèmber decembrie desember',
];

/** The same in Hungarian, Czech, Croatian and the Scandinavian languages. */
const MONTHS_NORTH_EAST: readonly string[] = [
  'január ledna siječnja',
  'február februar února veljače',
  'március března ožujka',
  'április dubna travnja',
  'május května svibnja maj',
  'június června lipnja',
  'július července srpnja',
  'augusztus augusti srpna kolovoza',
  'szeptember září rujna',
  'október října',
  'listopadu studenoga',
  'prosince prosinca',
];

/** Short forms as forms print them; only those that are no Dutch word, and with a day and a year around them: 12-ene-1956. */
const MONTHS_SHORT: readonly string[] = [
  'ene oca sty led', 'fev şub lut úno', 'már bře', 'abr kwi nis dub', 'kvě', 'giu haz cze čvn', 'lug tem čvc', 'ago ağu sie srp',
  'wrz eyl zář szept', 'ott eki paź', 'kas listop', 'dic dez gru',
]; // prettier-ignore

/** Of those, the words that are also something else; the others count with a day before them alone: 15 mayıs. */
const AMBIGUOUS_MONTHS = wordSet(
  ['mayo mart martie maret nisan maj marzec luty marca', ...MONTHS_SHORT].join(' '),
);

/** Short forms of Dutch, English, German and French months are typed exactly; the full names also with one typing error. */
const MONTHS_TYPED: readonly string[] = [
  'januari', 'februari', 'maart', 'april', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december',
  'january', 'february', 'march', 'august', 'october',
]; // prettier-ignore

/** The months 1–12 by their words, of a list that has the words of one month in each element. */
const byMonth = (list: readonly string[]) =>
  list.flatMap((words, m) => words.split(' ').map((word) => [hashOf(word), m + 1] as const));
const COMMON_HASHES = byMonth(MONTHS_COMMON);
const OTHER_HASHES = [MONTHS_OTHER, MONTHS_NORTH_EAST, MONTHS_SHORT].flatMap(byMonth);
const MONTHS = new WordTable(COMMON_HASHES);
const OTHERS = new WordTable(OTHER_HASHES);

/** The month (1–12) that the word with this hash names in Dutch, English, German or French; 0 for none. */
export function monthOf(hash: number): number {
  return mayBeMonth(hash) ? MONTHS.get(hash) : 0;
}

/** The month (1–12) in another language, which wants a year behind it; 0 for none. */
export function otherMonthOf(hash: number): number {
  return mayBeMonth(hash) ? OTHERS.get(hash) : 0;
}

/** True for a month of another language that is no other word in a Dutch text. */
export function isSureOtherMonth(hash: number): boolean {
  return OTHERS.has(hash) && !AMBIGUOUS_MONTHS.has(hash);
}

/** Short months with two letters swapped: mie, mtr, otk. */
const SWAPPED = new Map<string, number>();
'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ').forEach((m, n) => {
  for (const typed of [m[1] + m[0] + m[2], m[0] + m[2] + m[1]])
    if (!SWAPPED.has(typed)) SWAPPED.set(typed, n + 1);
});

/** Months of the Persian calendar, as Iranians and Afghans give their birth date; its year 1 is 622. */
const PERSIAN_MONTHS =
  'farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand hamal sawr jawza saratan asad sunbula mizan aqrab qaws jadi dalwa hut';
const PERSIAN = wordSet(PERSIAN_MONTHS);

/** Months of the Ethiopian and Eritrean calendar, as they are spelled in our letters; its year runs seven behind ours. */
const ETHIOPIAN_MONTHS =
  'meskerem mäskäräm tikimt tikmt teqemt hidar hedar tahsas tahisas tahsis tir yekatit megabit miyazya miyazia miazia ginbot genbot sene hamle nehase nehasse nahase pagume';
const ETHIOPIAN = wordSet(ETHIOPIAN_MONTHS);

/** Our year for a year of four digits behind a month of a Persian or Ethiopian calendar; 0 when the two don't go together. */
export function yearOfCalendar(hash: number, year: number): number {
  if (!mayBeMonth(hash)) return 0;
  if (PERSIAN.has(hash) && year > 1290 && year < 1420) return year + PERSIAN_TO_OURS;
  return ETHIOPIAN.has(hash) && year >= 1900 && year < 2030 ? year + 7 : 0;
}

export const PERSIAN_TO_OURS = 621;

/** Our year for the Persian one of somebody who lives, which nobody else writes: 1345; 0 for another number. */
export function yearOfPersian(year: number): number {
  return year >= 1300 && year <= 1405 ? year + PERSIAN_TO_OURS : 0;
}

/** Behind 12-3 the Persian years 1300–1359 and 1400–1405 are just as well a time of the day: 13.45, 14.05. */
export function isClockOfPersian(typed: number): boolean {
  return yearOfPersian(typed) > 0 && typed % 100 < 60;
}

const MONTH_SIEVE = new Sieve([
  ...[...COMMON_HASHES, ...OTHER_HASHES].map(([hash]) => hash),
  ...`${PERSIAN_MONTHS} ${ETHIOPIAN_MONTHS}`.split(' ').map(hashOf),
]);

/** False for a word that names no month in any of the languages; typing errors are not counted. */
export function mayBeMonth(hash: number): boolean {
  return MONTH_SIEVE.passes(hash);
}

/** The lengths of words that may be a misspelled month: mie, septernber. */
export const isAsLongAsMonth = (length: number) => length >= 3 && length <= 11;

/** The month a misspelled word stands for: one letter too many, too few, wrong or two swapped; 0 for none. */
export function mistypedMonth(word: string): number {
  if (word.length === 3) return SWAPPED.get(word.toLowerCase()) ?? 0;
  if (!isAsLongAsMonth(word.length)) return 0;
  // Scanners read m as rn: rnaart, septernber.
  const typed = word.toLowerCase().replace('rn', 'm');
  for (const name of MONTHS_TYPED)
    if (Math.abs(name.length - typed.length) <= 1 && isOneSlip(typed, name)) return monthOf(hashOf(name));
  return 0;
}

/** Damerau–Levenshtein distance of exactly 1 (or 0), by cutting off what both share at either end. */
export function isOneSlip(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && head < b.length && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let endA = a.length;
  let endB = b.length;
  while (endA > head && endB > head && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA - head <= 1 && endB - head <= 1) return true;
  if (endA - head !== 2 || endB - head !== 2) return false;
  return a.charCodeAt(head) === b.charCodeAt(head + 1) && a.charCodeAt(head + 1) === b.charCodeAt(head);
}

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

/** Month of a Roman numeral in capitals (12-III-1956); 0 for none. */
export function romanMonth(word: string): number {
  return ROMAN.indexOf(word.endsWith('.') ? word.slice(0, -1) : word) + 1;
}

/** What a number word says. */
export const enum NumberKind {
  Cardinal = 1,
  Ordinal = 2,
  /** A whole year in one word: negentienzesenvijftig. */
  Year = 3,
  /** negentien(honderd), tweeduizend, nineteen: two more digits may follow. */
  Century = 4,
}

const UNITS = ' een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' '); // prettier-ignore
const TENS = '  twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');
const ORDINALS = ' eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende'.split(' '); // prettier-ignore
const ENGLISH = ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '); // prettier-ignore
const ENGLISH_TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ENGLISH_ORDINALS = ' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' '); // prettier-ignore

/** Dutch cardinal of 1–99 in one word, without diacritics (hashes fold them). */
function dutch(n: number): string {
  if (n < 20) return UNITS[n];
  return n % 10 === 0 ? TENS[n / 10] : `${UNITS[n % 10]}en${TENS[Math.floor(n / 10)]}`;
}

/** Hashes of the number words, with value × 8 + NumberKind. */
const NUMBER_HASHES: [number, number][] = [];

function addWord(word: string, value: number, kind: NumberKind): void {
  NUMBER_HASHES.push([hashOf(word), value * 8 + kind]);
}

for (let n = 1; n < 100; n++) addWord(dutch(n), n, NumberKind.Cardinal);
for (let n = 1; n < 20; n++) {
  addWord(ORDINALS[n], n, NumberKind.Ordinal);
  // "den elfden April"
  addWord(`${ORDINALS[n]}n`, n, NumberKind.Ordinal);
}
for (let n = 20; n < 32; n++)
  for (const end of ['ste', 'sten']) addWord(dutch(n) + end, n, NumberKind.Ordinal);
for (let n = 1; n < 20; n++) {
  addWord(ENGLISH[n], n, NumberKind.Cardinal);
  addWord(ENGLISH_ORDINALS[n], n, NumberKind.Ordinal);
}
for (let n = 2; n < 10; n++) addWord(ENGLISH_TENS[n], n * 10, NumberKind.Cardinal);
addWord('twentieth', 20, NumberKind.Ordinal);
addWord('thirtieth', 30, NumberKind.Ordinal);
for (let n = 1; n < 100; n++) {
  addWord(`negentien${dutch(n)}`, 1900 + n, NumberKind.Year);
  addWord(`negentienhonderd${dutch(n)}`, 1900 + n, NumberKind.Year);
  addWord(`negentienhonderden${dutch(n)}`, 1900 + n, NumberKind.Year);
  if (n < 40) addWord(`tweeduizend${dutch(n)}`, 2000 + n, NumberKind.Year);
  if (n < 40) addWord(`tweeduizenden${dutch(n)}`, 2000 + n, NumberKind.Year);
}
addWord('negentienhonderd', 1900, NumberKind.Century);
addWord('tweeduizend', 2000, NumberKind.Century);

const NUMBER_WORDS = new WordTable(NUMBER_HASHES);

/** What the word with this hash counts: value × 8 + NumberKind; 0 for no number word. */
export function numberWord(hash: number): number {
  return NUMBER_WORDS.get(hash);
}

/** What scanners make of one digit or two: l, I, O. */
const MISREAD = 'o i l oo oi ol io ii il lo li ll'.split(' ').map(hashOf);

/** What may open a date, but for numbers and the cues of cues.ts. */
export const DATE_WORDS: WakeWords = waking(Wake.Date, [
  ...[...NUMBER_HASHES, ...COMMON_HASHES].map(([hash]) => hash),
  ...MISREAD,
]);

/** What a word with these cues wakes. */
export const wakesDate = (cues: number): number => (cues & (Cue.Birth | Cue.Month) ? Wake.Date : 0);

/** Feast days that stand for a day and a month ("geboren op Eerste Kerstdag 1979"): day × 16 + month. */
const FEASTS = new WordTable(
  (
    [
      ['kerstdag', 25, 12], ['kerstmis', 25, 12], ['kerstavond', 24, 12], ['kerstnacht', 24, 12], ['oudejaarsdag', 31, 12],
      ['oudejaarsavond', 31, 12], ['oudjaarsdag', 31, 12], ['oudjaar', 31, 12], ['nieuwjaarsdag', 1, 1], ['nieuwjaar', 1, 1],
      ['koninginnedag', 30, 4], ['koningsdag', 27, 4], ['bevrijdingsdag', 5, 5], ['dodenherdenking', 4, 5],
      ['sinterklaas', 5, 12], ['sinterklaasavond', 5, 12], ['pakjesavond', 5, 12], ['driekoningen', 6, 1],
      ['valentijnsdag', 14, 2], ['schrikkeldag', 29, 2], ['kerst', 25, 12], ['dierendag', 4, 10], ['allerheiligen', 1, 11],
      ['allerzielen', 2, 11], ['halloween', 31, 10], ['christmas', 25, 12], ['oudejaarsnacht', 31, 12],
    ] as [string, number, number][]
  ).map(([word, day, month]) => [hashOf(word), day * 16 + month]),
); // prettier-ignore

/** Feast days in two words and more, by their last word and the words before it. */
export const LONG_FEASTS: readonly (readonly [RegExp, number])[] = [
  [/\bchristmas day$/i, 25 * 16 + 12],
  [/\bchristmas eve$/i, 24 * 16 + 12],
  [/\bboxing day$/i, 26 * 16 + 12],
  [/\bnew year'?s? day$/i, 1 * 16 + 1],
  [/\bnew year'?s eve$/i, 31 * 16 + 12],
  [/\b(?:st\.?|saint) patrick'?s day$/i, 17 * 16 + 3],
  [/\bvalentine'?s day$/i, 14 * 16 + 2],
  [/\b(?:sint|st\.?)[ -]maarten$/i, 11 * 16 + 11],
  [/\boud en nieuw$/i, 31 * 16 + 12],
  [/\bliberation day$/i, 5 * 16 + 5],
  [/\bking'?s day$/i, 27 * 16 + 4],
];

/** Day × 16 + month of the feast with this hash; 0 for none. */
export function feastOf(hash: number): number {
  return FEASTS.get(hash);
}

/** Two-digit years from this on are of the last century: nobody writes "'31" of a year ahead, many were born in 1931. */
const CENTURY_TURN = 31;

/** The year that two digits stand for. */
export function fullYear(twoDigits: number): number {
  return twoDigits >= CENTURY_TURN ? 1900 + twoDigits : 2000 + twoDigits;
}

/** Years that a date in a practice text can have: the oldest living people, and expiry dates ahead. */
export function isYear(n: number): boolean {
  return n >= 1850 && n <= 2049;
}
