/** Numbers in words, as voicemail transcripts and dictated text have them: "nul zes, vijf vier, een een, …". */
import { Ascii } from '../../ascii';
import type { Candidate, Doc, Recogniser } from '../../document';
import type { Category } from '../../finding';
import { fold } from '../../chars';
import { Kind } from '../../tokens';
import { Wake, waking, type WakeWords } from '../../wakes';
import { hashOf, wordSet } from '../../word-table';
import { passesElevenTest } from '../../eleven-test';
import { Meaning, senseBefore } from './context/meaning';
import { isNumberWord, isNumberWordBefore, WEAK } from './context/record-words';
import { isOwnNumber } from './records/weak';

const UNITS =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];
const ENGLISH = 'zero one two three four five six seven eight nine'.split(' ');

const VALUE = new Map<string, string>();
UNITS.forEach((word, n) => VALUE.set(word, String(n)));
ENGLISH.forEach((word, n) => VALUE.set(word, String(n)));
TENS.forEach((tens, n) => {
  VALUE.set(tens, String(10 * (n + 2)));
  for (let unit = 1; unit <= 9; unit++) VALUE.set(`${UNITS[unit]}en${tens}`, String(10 * (n + 2) + unit));
});
VALUE.set('o', '0')
  .set('oh', '0')
  .set('ooh', '0')
  .set('null', '0')
  .set('nulletje', '0')
  .set('eentje', '1')
  .set('seven', '7')
  .set('zeuven', '7')
  .set('neegen', '9')
  .set('veer', '4');

/** Hash of a single word → its digits; hundreds are read by their parts. */
const BY_HASH = new Map<number, string>([...VALUE].map(([word, digits]) => [hashOf(word), digits]));
/** All of them: veertien, tweeënzestig, oh. */
export const DIGIT_WORDS: WakeWords = waking(Wake.Digits, BY_HASH.keys());

const FILLERS = wordSet('eh ehm uh uhm euh en dan streepje punt spatie komma nog daarna');
const DOUBLE = wordSet('dubbel dubbele double twee keer');
const O = hashOf('o');
const ONE = hashOf('een');

const LEAST_DIGITS = 7;
/** Fewest digits right behind a word for a record: "dossiernummer vier zes acht een drie". */
const LEAST_SAID = 4;

export const recogniseSpoken: Recogniser = (doc) => {
  const found: Candidate[] = [];
  const { count, kind, wakes } = doc.tokens;
  const { woken } = doc;
  // One search in the whole text is cheaper than one in each of its words.
  const hundreds = /onderd/i.test(doc.text);
  const places = hundreds ? count : woken.length;
  let last = -1;
  for (let n = 0; n < places; n++) {
    const i = hundreds ? n : woken[n];
    if (i <= last) continue;
    if ((wakes[i] & (Wake.Number | Wake.Digits)) === 0) {
      if (!hundreds || kind[i] !== Kind.Word || !hasHundred(doc, i)) continue;
    } else if (kind[i] === Kind.Number && !isFollowed(doc, i)) continue;
    const run = readRun(doc, i);
    if (!run) continue;
    const candidate =
      run.digits.length >= LEAST_DIGITS
        ? classify(doc, run)
        : run.digits.length >= LEAST_SAID
          ? sayRecord(doc, run)
          : undefined;
    last = run.last;
    if (!candidate) continue;
    found.push(candidate);
    const again = repeatBehind(doc, run);
    if (again) {
      found.push({ ...candidate, start: doc.tokens.start[again.first], end: doc.tokens.end[again.last] });
      last = again.last;
    }
  }
  return found;
};

/** "06 zes twaalf 40 40 acht": digits that open a number of which the rest is in words. */
function isFollowed(doc: Doc, i: number): boolean {
  const { wakes, start, hash, end } = doc.tokens;
  return (
    (wakes[i + 1] & Wake.Digits) !== 0 &&
    doc.text[start[i]] === '0' &&
    end[i] - start[i] <= 4 &&
    hash[i + 1] !== O
  );
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly digits: string;
}

/** "driehonderdzesenveertig": the word has "honderd" after its first letters. */
function hasHundred(doc: Doc, i: number): boolean {
  const { start, end } = doc.tokens;
  const { text } = doc;
  const length = end[i] - start[i];
  return length >= 7 && length < 40 && /onderd/i.test(text.slice(start[i], end[i]));
}

function digitsOf(doc: Doc, i: number): string | undefined {
  const { wakes, hash, start, end } = doc.tokens;
  if (wakes[i] & Wake.Digits) return BY_HASH.get(hash[i]);
  const length = end[i] - start[i];
  if (length < 7 || length > 40) return undefined;
  let word = '';
  for (let k = start[i]; k < end[i]; k++) word += String.fromCharCode(fold(doc.text.charCodeAt(k)));
  const at = word.indexOf('honderd');
  if (at < 0) return undefined;
  const hundreds = at === 0 ? '1' : VALUE.get(word.slice(0, at));
  const rest = word.slice(at + 7).replace(/^en(?!$)/, '');
  const below = rest === '' ? '0' : VALUE.get(rest);
  return hundreds === undefined || below === undefined
    ? undefined
    : String(Number(hundreds) * 100 + Number(below));
}

/** Number words from token `i` on, over commas, line ends and "eh". */
function readRun(doc: Doc, i: number): Run | undefined {
  const { count, kind, hash, end, start } = doc.tokens;
  let digits = '';
  let last = -1;
  let double = false;
  let spoken = 0;
  for (let t = i; t < count && digits.length < 24; t++) {
    if (kind[t] === Kind.Newline) continue;
    if (kind[t] === Kind.Mark) {
      if (hash[t] === Ascii.Comma || hash[t] === Ascii.Hyphen || hash[t] === Ascii.Dot) continue;
      break;
    }
    if (kind[t] === Kind.Number) {
      if (end[t] - start[t] > 4 || (spoken === 0 && t > i)) break;
      digits += doc.text.slice(start[t], end[t]);
      last = t;
      continue;
    }
    if (DOUBLE.has(hash[t]) && digitsOf(doc, t) === undefined) {
      double = true;
      continue;
    }
    const value = hash[t] === O && last < 0 ? undefined : digitsOf(doc, t);
    if (value !== undefined) {
      digits += double ? value + value : value;
      double = false;
      last = t;
      spoken++;
    } else if (!FILLERS.has(hash[t]) || last < 0 || t - last > 3) break;
  }
  return last < 0 ? undefined : { first: i, last, digits };
}

/** Tokens between a number and the same said once more: "i say again", "let me repeat that". */
const LONGEST_BETWEEN = 8;
const ENGLISH_TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, n) => [hashOf(word), n + 2]),
);

/** The digits of `run` said once more behind it, in pairs too: "… i say again six zero three five eighty four". */
function repeatBehind(doc: Doc, run: Run): Run | undefined {
  const { count, kind } = doc.tokens;
  for (let t = run.last + 1; t < count && t <= run.last + LONGEST_BETWEEN; t++) {
    const last = kind[t] === Kind.Word ? endOfSame(doc, t, run.digits) : -1;
    if (last >= 0) return { first: t, last, digits: run.digits };
  }
  return undefined;
}

/** The last token of `digits` in words from token `first` on; -1 when something else is said. */
function endOfSame(doc: Doc, first: number, digits: string): number {
  const { count, kind, hash } = doc.tokens;
  let said = '';
  let tens = false;
  for (let t = first; t < count && digits.startsWith(said); t++) {
    if (kind[t] === Kind.Mark || kind[t] === Kind.Newline) continue;
    const value = BY_HASH.get(hash[t]);
    const ten = ENGLISH_TENS.get(hash[t]);
    if (value === undefined && ten === undefined) return -1;
    // "eighty four" is 84, "eighty zero" and "eighty fifty" open with 80.
    if (tens && (value === undefined || value === '0' || value.length > 1)) said += '0';
    said += ten ?? value;
    tens = ten !== undefined;
    if (said === digits || (tens && `${said}0` === digits)) return t;
  }
  return -1;
}

const BY_MEANING: Readonly<Record<number, Category>> = {
  [Meaning.Bsn]: 'BSN',
  [Meaning.Patient]: 'PATIENTNUMMER',
  [Meaning.Policy]: 'POLISNUMMER',
  [Meaning.Identity]: 'IDNUMMER',
  [Meaning.Care]: 'ZORGCODE',
  [Meaning.Phone]: 'TELEFOON',
  [Meaning.Iban]: 'IBAN',
};

function classify(doc: Doc, run: Run): Candidate {
  const { tokens } = doc;
  let { first, last, digits } = run;
  // "… drie negen, een afspraak": "een" at an edge is an article when the number is whole without it.
  const whole = (d: string) => (d.length === 9 && passesElevenTest(d)) || /^0[1-9]\d{8}$/.test(d);
  if (!whole(digits) && tokens.hash[last] === ONE && whole(digits.slice(0, -1))) {
    digits = digits.slice(0, -1);
    do last--;
    while (tokens.kind[last] !== Kind.Word);
  } else if (!whole(digits) && tokens.hash[first] === ONE && whole(digits.slice(1))) {
    digits = digits.slice(1);
    do first++;
    while (tokens.kind[first] !== Kind.Word);
  }
  const sense = senseBefore(doc, first);
  const said = sense.distance <= 4 ? BY_MEANING[sense.meaning] : undefined;
  const category: Category =
    /^0[1-9]\d{8}$/.test(digits) || /^(?:00)?316\d{8}$/.test(digits)
      ? 'TELEFOON'
      : digits.length === 9 && passesElevenTest(digits)
        ? 'BSN'
        : (said ?? (digits.length === 9 ? 'BSN' : digits.length === 10 ? 'IDNUMMER' : 'TELEFOON'));
  return {
    start: tokens.start[first],
    end: tokens.end[last],
    category,
    severity: said !== undefined || digits.length >= 9 ? 'block' : 'review',
    score: whole(digits) ? 0.95 : 0.8,
    reason: 'Cijfers in woorden, lang genoeg voor een nummer van een persoon.',
  };
}

/** Words between "patiëntnummer" and its digits: "hier is", "bij ons". */
const LONGEST_WAY = 2;
const RECORDS: readonly Meaning[] = [Meaning.Patient, Meaning.Policy, Meaning.Identity];

/** A short number in words that the word right before calls a number of a person. */
function sayRecord(doc: Doc, run: Run): Candidate | undefined {
  const { meaning, distance, jumped, token } = senseBefore(doc, run.first);
  const { start, end } = doc.tokens;
  if (isOwnNumber(doc, run.first, run.last))
    return {
      start: start[run.first],
      end: end[run.last],
      category: 'PATIENTNUMMER',
      severity: 'review',
      score: 0.6,
      reason: 'Cijfers in woorden; kan het nummer zijn waaronder iemand bekend is.',
    };
  if (!RECORDS.includes(meaning) || token < 0 || jumped) return undefined;
  const numbered = isNumberWord(doc, token);
  if (distance > (numbered ? LONGEST_WAY : 0)) return undefined;
  // "dossier drie zes nul negen": a file has digits, where "kaart twee" is one of several.
  const spelled = run.last - run.first >= LEAST_SAID - 1 && !WEAK.has(doc.tokens.hash[token]);
  if (!numbered && !isNumberWordBefore(doc, run.first) && !spelled) return undefined;
  return {
    start: start[run.first],
    end: end[run.last],
    category: BY_MEANING[meaning],
    severity: 'block',
    score: 0.8,
    reason: 'Cijfers in woorden achter een woord als dossiernummer.',
  };
}
