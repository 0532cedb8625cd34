/**
 * Builds dist/lexicon.bin from the lists in data/ (format: src/scanner/lexicon.ts; licences: data/SOURCES.md).
 * `npm run lexicon`; takes some seconds, and is skipped when nothing it reads is newer than its result.
 *   --for-training   writes out/training-lexicon.bin instead, without the terms, drugs and eponyms that were typed by hand: a word of no list
 *                    stays as common to the weights as it is in a practice that nobody has seen
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { hashWord } from '../src/scanner/hash';
import { encodeLeftovers, NO_LEFTOVERS } from '../src/scanner/leftover/model';
import { BUCKETS, Lex, MAGIC } from '../src/scanner/lexicon';
import { learnNgrams } from './training/ngrams';

const DATA = 'data';
const forTraining = process.argv.includes('--for-training');
const OUT = forTraining ? join('out', 'training-lexicon.bin') : join('dist', 'lexicon.bin');
const TERM_LIST = 'terms_own.txt';
const DRUG_LIST = 'drug_names_own.txt';
const EPONYM_LIST = 'eponyms_own.txt';
const MODEL = join('data', 'names-model.bin');
const LEFTOVERS = join('data', 'leftovers-model.bin');
const FILES = [
  'given_names.tsv', 'given_names_wide.tsv', 'surnames.tsv', 'surnames_wide.tsv', 'proper_nouns.tsv', 'places.tsv',
  'drug_names.tsv', 'eponyms.tsv', 'institutions.tsv', 'words_lower.txt', 'english_words.txt', 'practice_words.txt',
  'surnames_own.txt', 'given_names_own.txt', 'not_names.txt', TERM_LIST, DRUG_LIST, EPONYM_LIST,
]; // prettier-ignore

/** A given name with at least this many bearers in Belgium (Statbel 2022) is strong evidence by itself. */
const FREQUENT_GIVEN = 500;
/** Below these counts the wide lists hold mostly typing errors and hapaxes; leaving them out keeps the file small. */
const WIDE_GIVEN_COUNT = 100;
const WIDE_SURNAME_COUNT = 400;

function rows(file: string): string[][] {
  const lines = readFileSync(join(DATA, file), 'utf8').split('\n');
  return lines
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'));
}

/** What a term of data/terms_own.txt may be by another list, and still be a term before all else. */
const TERMS = Lex.Word | Lex.Practice | Lex.Drug | Lex.English | Lex.Street | Lex.Proper;

const kinds = new Map<number, number>();
function add(word: string, lex: number): void {
  if (word.length < 2) return;
  const hash = hashWord(word);
  kinds.set(hash, (kinds.get(hash) ?? 0) | lex);
}
/** Adds the parts of a name of several words too; a part that is itself a short word (van, de) says nothing. */
function addParts(name: string, lex: number): void {
  const parts = name.split(/[\s-]+/);
  if (parts.length === 1) add(name, lex);
  else for (const part of parts) if (part.length >= 4 && /^\p{Lu}/u.test(part)) add(part, lex);
}

const upToDate =
  existsSync(OUT) &&
  [
    ...FILES.map((f) => join(DATA, f)),
    ...[MODEL, LEFTOVERS].filter((f) => existsSync(f)),
    'scripts/build-lexicon.ts',
    'scripts/training/ngrams.ts',
    'src/scanner/lexicon.ts',
    'src/scanner/chars.ts',
    'src/scanner/hash.ts',
  ].every((f) => statSync(f).mtimeMs < statSync(OUT).mtimeMs);
if (upToDate) process.exit(0);

const words = readFileSync(join(DATA, 'words_lower.txt'), 'utf8').split('\n').filter(Boolean);
for (const word of words) add(word, Lex.Word);
const english = readFileSync(join(DATA, 'english_words.txt'), 'utf8').split('\n').filter(Boolean);
for (const word of english) add(word, Lex.English);
const given: string[] = [];
for (const [name, count] of rows('given_names.tsv')) {
  given.push(name);
  addParts(name, Lex.Given | (Number(count) >= FREQUENT_GIVEN ? Lex.GivenFrequent : 0));
}
for (const [name, count] of rows('given_names_wide.tsv'))
  if (Number(count) >= WIDE_GIVEN_COUNT) addParts(name, Lex.GivenWide);
const surnames: string[] = [];
for (const [name, , , , base] of rows('surnames.tsv')) {
  surnames.push(base || name);
  addParts(base || name, Lex.Surname);
}
for (const [name, count] of rows('surnames_wide.tsv'))
  if (Number(count) >= WIDE_SURNAME_COUNT) addParts(name, Lex.SurnameWide);
/** The project's own lists: one name a line. */
const ownList = (file: string) => readFileSync(join(DATA, file), 'utf8').split('\n').filter(Boolean);
for (const name of ownList('surnames_own.txt')) {
  surnames.push(name);
  addParts(name, Lex.Surname);
}
for (const name of ownList('given_names_own.txt')) {
  given.push(name);
  addParts(name, Lex.Given);
}
for (const word of ownList('practice_words.txt')) add(word, Lex.Practice);
for (const [word, kind] of rows('proper_nouns.tsv')) {
  if (kind === 'street') add(word, Lex.Street);
  else if (kind === 'place') add(word, Lex.Place);
  else if (kind.includes('given')) add(word, Lex.Given | (kind.includes('surname') ? Lex.Surname : 0));
  else if (kind === 'surname') add(word, Lex.Surname);
  else if (!/-/.test(word)) add(word, Lex.Proper);
}
for (const [name] of rows('places.tsv')) addParts(name, Lex.Place);
/**
 * First words of groups, notes and vaccines in the tables of drug_names.tsv ("niet geconjugeerde oestrogenen", "sterk
 * werkende corticosteroïden"): no drug by themselves, and an answer may well have them.
 */
const NO_DRUGS = new Set(
  (
    'niet geen zeer normaal sterk stadium technische combinaties hulpstoffen diagnostica vaginale medicinale parenterale antivirale ' +
    'aminozuren elektrolyten koolhydraten mineralen geconjugeerde acid folic human tears wond wrat oplos kampdag artikelnaam ' +
    'hepatitis pneumokok poliomyelitis rabies salmet'
  ).split(' '),
);
const drugs = rows('drug_names.tsv').map(([name]) => name);
for (const name of drugs) if (!NO_DRUGS.has(name.replace(/-$/, ''))) add(name, Lex.Drug);
/** A drug is never a name, so who bears the name of one ("Mirena") would not be seen: such a word has no place in the list. */
const PEOPLE_AND_PLACES = Lex.Given | Lex.GivenWide | Lex.Surname | Lex.SurnameWide | Lex.Place;
for (const name of forTraining ? [] : ownList(DRUG_LIST)) {
  if ((kinds.get(hashWord(name)) ?? 0) & PEOPLE_AND_PLACES)
    throw new Error(`${DRUG_LIST}: ${name} is a name too`);
  add(name, Lex.Drug);
}
for (const [name] of rows('eponyms.tsv')) addParts(name, Lex.Eponym);
for (const name of forTraining ? [] : ownList(EPONYM_LIST)) addParts(name, Lex.Eponym);
for (const [name] of rows('institutions.tsv')) addParts(name, Lex.Institution);

for (const line of readFileSync(join(DATA, 'not_names.txt'), 'utf8').split('\n'))
  if (!line.startsWith('#'))
    for (const word of line.slice(line.indexOf(':') + 1).split(' ')) addParts(word, Lex.NotName);

/** A term in lower case that is a name or a place too says less of itself than its context does; capitals are no initials. */
for (const term of forTraining ? [] : ownList(TERM_LIST)) {
  const kind = kinds.get(hashWord(term)) ?? 0;
  if (term !== term.toLowerCase()) add(term, Lex.NotName);
  else if ((kind & ~TERMS) === 0) kinds.set(hashWord(term), (kind & Lex.Drug) | Lex.Word | Lex.Practice);
}

/** Leaves out what a stronger kind makes needless, so that the combinations fit a byte. */
function simplified(lex: number): number {
  if (lex & Lex.Given) lex &= ~(Lex.GivenWide | Lex.Proper);
  if (lex & Lex.Surname) lex &= ~(Lex.SurnameWide | Lex.Proper);
  if (lex & (Lex.Place | Lex.Drug | Lex.Street)) lex &= ~Lex.Proper;
  if (lex & Lex.GivenFrequent) lex &= ~(Lex.Institution | Lex.Street);
  // "Catharina", "Laurentius": many hospitals and foundations bear somebody's name, and far more persons do. Where one is
  // hardly ever a person ("Odion") data/not_names.txt says so. A word ("mee") is no sign of a person.
  if (lex & Lex.Given && (lex & Lex.Word) === 0) lex &= ~Lex.Institution;
  // A second list of things that are no name says no more than the first.
  if (lex & Lex.NotName) lex &= ~(Lex.Proper | Lex.Street | Lex.Institution | Lex.English);
  if (lex & (Lex.Given | Lex.Surname) && lex & Lex.Place) lex &= ~Lex.Street;
  return lex;
}
for (const [hash, lex] of kinds) kinds.set(hash, simplified(lex));
/** A byte holds the index of a word's class: the rarest combinations lose the kinds that tell least. */
const MOST_CLASSES = 250;
const TELLS_LEAST = [
  Lex.Street,
  Lex.English,
  Lex.Institution,
  Lex.GivenWide,
  Lex.SurnameWide,
  Lex.Proper,
  Lex.Eponym,
  Lex.Place,
  Lex.Drug,
  Lex.Word,
  Lex.GivenFrequent,
];

function commonClasses(): number[] {
  const uses = new Map<number, number>();
  // A practice's words stand in every text, so they count for more than their number.
  for (const lex of kinds.values()) uses.set(lex, (uses.get(lex) ?? 0) + (lex & Lex.Practice ? 20 : 1));
  return [...uses.keys()].sort((x, y) => uses.get(y)! - uses.get(x)! || x - y).slice(0, MOST_CLASSES);
}

const classes = commonClasses();
const known = new Set(classes);
for (const [hash, lex] of kinds) {
  let fewer = lex;
  for (const kind of TELLS_LEAST) if (!known.has(fewer)) fewer &= ~kind;
  if (!known.has(fewer)) throw new Error(`no class for ${fewer}`);
  kinds.set(hash, fewer);
}
const classIndex = new Map(classes.map((c, i) => [c, i]));
const hashes = [...kinds.keys()].sort((a, b) => a - b);
const n = hashes.length;
const header = Buffer.alloc(6 + 2 * classes.length);
header.writeUInt32LE(MAGIC, 0);
header.writeUInt8(classes.length, 4);
classes.forEach((c, i) => header.writeUInt16LE(c, 6 + 2 * i));
const counts = new Uint8Array(BUCKETS);
const lows = new Uint8Array(2 * n);
const kindBytes = new Uint8Array(n);
hashes.forEach((hash, i) => {
  const bucket = hash >>> 16;
  if (counts[bucket] === 255) throw new Error('a bucket holds more than 255 words');
  const before = counts[bucket]++ > 0 ? hashes[i - 1] & 0xffff : 0;
  const distance = (hash & 0xffff) - before;
  lows[i] = distance & 0xff;
  lows[n + i] = distance >> 8;
  kindBytes[i] = classIndex.get(kinds.get(hash)!)!;
});
/** The trained weights (scripts/train.ts); no rows before the first training. */
const model = existsSync(MODEL) ? readFileSync(MODEL) : Buffer.alloc(4);
const leftovers = existsSync(LEFTOVERS) ? readFileSync(LEFTOVERS) : encodeLeftovers(NO_LEFTOVERS);

mkdirSync(dirname(OUT), { recursive: true });
const lists = Buffer.concat([
  header,
  Buffer.from(learnNgrams([...surnames, ...given], [...words, ...english], drugs).buffer),
  counts,
  lows,
  kindBytes,
]);
/** A part of the file, behind its length. */
function withLength(part: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(part.length);
  return Buffer.concat([length, part]);
}
const bytes = deflateRawSync(Buffer.concat([withLength(lists), withLength(model), leftovers]), { level: 9 });
// Written beside and moved into place: another process may be reading the old one.
writeFileSync(`${OUT}.new`, bytes);
renameSync(`${OUT}.new`, OUT);
console.log(`lexicon: ${n} words, ${classes.length} classes, ${(bytes.length / 1e6).toFixed(2)} MB`);
