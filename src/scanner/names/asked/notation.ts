/** Letters and short words that belong to a notation of something else than a person, whatever lists of names have: 1D1T, 2 jr, A t/m K, P+R. */
import { Ascii } from '../../ascii';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { isMark, Kind, Shape, type Tokens } from '../../tokens';
import { Wake, waking, type WakeWords } from '../../wakes';
import { hashOf, wordSet } from '../../word-table';

/** Longer words are no part of a notation. */
const LONGEST = 4;

/** Units behind a number that lists of names have as a surname or initials, or that no list has. */
const UNITS = wordSet(
  'jr yr yrs mnd wkn dgn db hz khz mhz ghz kb mb gb tb kw kwh dpi fte mg mcg ug ie ml dl mmhg kpa mosm mval meq msec',
);
const KEYS = wordSet('alt ctrl shift');
const [T, M, TH, CODE, MORBUS] = ['t', 'm', 'th', 'code', 'morbus'].map(hashOf);

/** Token `i` belongs to a notation of any kind, and is not asked about. */
export function isNotation(doc: Doc, i: number): boolean {
  const { wakes, hash, shape, start, end } = doc.tokens;
  // "Morbus Bowen": a disease by the name of who described it.
  if (i > 0 && (hash[i - 1] === MORBUS || isFunction(doc.tokens, i))) return true;
  // Of longer words only those of NOTATION_WORDS; initials may stand behind a key.
  if (end[i] - start[i] > 2 && shape[i] !== Shape.Initials && (wakes[i] & Wake.Notation) === 0) return false;
  return hash[i] === MORBUS || isInNotation(doc, i) || isNumbered(doc, i) || isInPair(doc.tokens, i);
}

/** Token `i` is a part of a notation of letters and short words. */
export function isInNotation(doc: Doc, i: number): boolean {
  const { tokens } = doc;
  if (tokens.end[i] - tokens.start[i] > LONGEST) return false;
  if (
    isUnitBehindNumber(tokens, i) ||
    isRate(tokens, i) ||
    isInRange(tokens, i) ||
    isDoseMoment(doc, i) ||
    isSideOfVertebra(tokens, i)
  )
    return true;
  if (tokens.end[i] - tokens.start[i] > 1) {
    if (tokens.hash[i] === TH) return isVertebra(tokens, i);
    if (isBehindKey(tokens, i)) return true;
    return isGluedMark(tokens, i + 1, Ascii.Plus) && (KEYS.has(tokens.hash[i]) || isSegment(tokens, i));
  }
  return isGluedToNumber(tokens, i) || isBesidePlus(tokens, i) || isLetterOfSoep(tokens, i);
}

/** "1842 ng/l": a unit that is a surname too, per another. */
function isRate(tokens: Tokens, i: number): boolean {
  return (
    i > 0 &&
    tokens.kind[i - 1] === Kind.Number &&
    RATED.has(tokens.hash[i]) &&
    isGluedMark(tokens, i + 1, Ascii.Slash)
  );
}
const RATED = wordSet('ng pg nmol pmol umol fl');

/** When a dose is taken, in Latin: before the night, before or after meals, when needed. */
const DOSE_MOMENTS = wordSet('an ac pc hs prn');
/** What a dose is counted in; mg and ml are units too. */
const DOSE_UNITS = wordSet('mg mcg ug g gr gram ml ie tab tabl tablet tabletten caps capsule capsules dd');

/** "800 mg AN", "2 tabl HS"; in a cell of its own, or as "An", it is somebody. */
function isDoseMoment({ tokens, layout, text }: Doc, i: number): boolean {
  const { kind, hash, shape, start, end } = tokens;
  if (i < 2 || !DOSE_MOMENTS.has(hash[i]) || shape[i] === Shape.Capital || layout.label[i] === Label.Name)
    return false;
  if (start[i] - end[i - 1] !== 1 || text.charCodeAt(end[i - 1]) !== Ascii.Space) return false;
  return kind[i - 1] === Kind.Word && DOSE_UNITS.has(hash[i - 1]) && kind[i - 2] === Kind.Number;
}

/** "Th9": a vertebra with its number of at most two digits. */
function isVertebra({ kind, spaced, start, end, count }: Tokens, i: number): boolean {
  const number = i + 1;
  if (number >= count || kind[number] !== Kind.Number || spaced[number] === 1) return false;
  // "Th1js" is misread.
  const next = number + 1;
  if (next < count && kind[next] === Kind.Word && spaced[next] === 0) return false;
  return end[number] - start[number] <= 2;
}

const SIDES = wordSet('li re');

/** "Th9 li": the side behind a vertebra. */
function isSideOfVertebra(tokens: Tokens, i: number): boolean {
  return i > 1 && SIDES.has(tokens.hash[i]) && tokens.hash[i - 2] === TH && isVertebra(tokens, i - 2);
}

/**
 * Tags that open a segment of an EDIFACT message with results or a letter. Our own choice, wider than the messages we have seen;
 * three capitals that are none of them may be somebody.
 */
const SEGMENTS = wordSet(
  'det dtm pid nad rff bgm unh unt unb unz lin ftx txt inv rsl spc sps uci ucm gis imd mea qty loc cta com adr pna pdi clt arr ari art rel rng hea ide seq agr prc doc fin atr cin cci hyn tem pro med lab pat opd aut agb zih',
);

/** "DET+02++140326": the three capitals that open a segment of an EDIFACT message. */
function isSegment({ kind, shape, hash, spaced, start, end, count }: Tokens, i: number): boolean {
  if (shape[i] !== Shape.Caps || end[i] - start[i] !== 3 || i + 2 >= count || spaced[i + 2] === 1)
    return false;
  if (i > 0 && kind[i - 1] !== Kind.Newline && hash[i - 1] !== Ascii.Apostrophe) return false;
  return SEGMENTS.has(hash[i]) && (kind[i + 2] === Kind.Number || hash[i + 2] === Ascii.Plus);
}

/** "=DATUM(1956;3;12)", "=HOOFDLETTERS(A2)": a function of a spreadsheet. */
function isFunction(tokens: Tokens, i: number): boolean {
  return (
    tokens.shape[i] === Shape.Caps &&
    isMark(tokens, i - 1, Ascii.Equals) &&
    tokens.spaced[i] === 0 &&
    isGluedMark(tokens, i + 1, Ascii.OpeningBracket)
  );
}

/** "E: griep, P: afwachten" */
function isLetterOfSoep(tokens: Tokens, i: number): boolean {
  return tokens.label[i] === Label.Other && isGluedMark(tokens, i + 1, Ascii.Colon);
}

/** "kind 2 jr", "35 dB", "75MG/ML"; in capitals, and behind a time or date, it may be initials: "15.10 ml", "kamer 2 MB". */
function isUnitBehindNumber(tokens: Tokens, i: number): boolean {
  const { kind, hash, shape, spaced } = tokens;
  if (i === 0 || !UNITS.has(hash[i])) return false;
  if (kind[i - 1] === Kind.Number) {
    if (spaced[i] === 0) return true;
    return shape[i] === Shape.Lower ? !isLastOfTime(tokens, i - 1) : shape[i] !== Shape.Caps;
  }
  return i > 1 && kind[i - 1] === Kind.Mark && hash[i - 1] === Ascii.Slash && UNITS.has(hash[i - 2]);
}

/** The minutes of "15:10", the year of "12-3-26"; the decimals of an amount may look the same. */
function isLastOfTime({ kind, start, end, spaced }: Tokens, i: number): boolean {
  if (i < 2 || end[i] - start[i] !== 2 || spaced[i] === 1 || spaced[i - 1] === 1) return false;
  return kind[i - 1] === Kind.Mark && kind[i - 2] === Kind.Number;
}

/** "A t/m K": the letters at both ends of a range, and what stands between them. */
function isInRange(tokens: Tokens, i: number): boolean {
  if (tokens.end[i] - tokens.start[i] > 2) return false;
  for (let k = i - 3; k <= i + 1; k++) if (k !== i - 1 && isRange(tokens, k)) return true;
  return false;
}

/** "t/m" stands at token `k`, between letters or Roman numbers: I t/m VI. */
function isRange({ hash, kind, shape, spaced, start, end, count }: Tokens, k: number): boolean {
  if (k < 1 || k + 3 >= count || hash[k] !== T || hash[k + 2] !== M) return false;
  if (kind[k + 1] !== Kind.Mark || hash[k + 1] !== Ascii.Slash || spaced[k + 1] === 1 || spaced[k + 2] === 1)
    return false;
  return end[k - 1] - start[k - 1] <= 2 && end[k + 3] - start[k + 3] <= 2 && shape[k - 1] !== Shape.Lower;
}

/** "21G", "1D1T", "T2", "G2P1": a capital glued to a number. */
export function isGluedToNumber(tokens: Tokens, i: number): boolean {
  const { kind, shape, spaced } = tokens;
  if (shape[i] !== Shape.Initials) return false;
  return (i > 0 && kind[i - 1] === Kind.Number && spaced[i] === 0) || isShortNumber(tokens, i + 1);
}

/** One or two digits against the letter before token `k`, and no more of a code or a misread word: "W25-0791", "W1epkje". */
function isShortNumber({ kind, shape, hash, spaced, start, end, count }: Tokens, k: number): boolean {
  if (k >= count || kind[k] !== Kind.Number || spaced[k] === 1 || end[k] - start[k] > 2) return false;
  const next = k + 1;
  if (next >= count || spaced[next] === 1) return true;
  if (kind[next] === Kind.Word) return shape[next] === Shape.Initials;
  return hash[next] !== Ascii.Hyphen || next + 1 >= count || kind[next + 1] !== Kind.Number;
}

/** "P+R", "Alt+J": two letters and a plus, or a key. */
function isBesidePlus(tokens: Tokens, i: number): boolean {
  const { start, end, spaced, count } = tokens;
  const isLetter = (k: number) => k >= 0 && k < count && end[k] - start[k] === 1;
  if (isGluedMark(tokens, i + 1, Ascii.Plus)) return isLetter(i + 2) && spaced[i + 2] === 0;
  return (
    spaced[i] === 0 &&
    isGluedMark(tokens, i - 1, Ascii.Plus) &&
    (isLetter(i - 2) || KEYS.has(tokens.hash[i - 2]))
  );
}

/** "Druk op Shift+Alt+N.": a letter that a full stop makes an initial. */
function isBehindKey(tokens: Tokens, i: number): boolean {
  // "late shift+Kim"
  if (tokens.shape[i] !== Shape.Initials) return false;
  return isGluedMark(tokens, i - 1, Ascii.Plus) && tokens.spaced[i] === 0 && KEYS.has(tokens.hash[i - 2]);
}

function isGluedMark(tokens: Tokens, k: number, mark: number): boolean {
  return k > 0 && isMark(tokens, k, mark) && tokens.spaced[k] === 0;
}

/** Ways to give a drug. */
const ROUTES = wordSet('i.m. s.c. i.v. p.o. s.l. i.a. i.c.');

/** "150 mg/ml i.m. bilspier": behind a dose such letters are nobody's initials. */
export function isRoute({ kind, hash, spaced }: Tokens, i: number): boolean {
  if (i === 0 || !ROUTES.has(hash[i])) return false;
  if (kind[i - 1] === Kind.Number || UNITS.has(hash[i - 1])) return true;
  // "21G i.m."
  return i > 1 && kind[i - 2] === Kind.Number && spaced[i - 1] === 0;
}

/** Two of the names that a disease, a sign or a test has: lists of names have each of them. */
const PAIR_WORDS = (
  'wolff-parkinson parkinson-white stevens-johnson peutz-jeghers fox-fordyce hailey-hailey favre-racouchot leser-trélat guillain-barré ' +
  'charcot-marie marie-tooth creutzfeldt-jakob osgood-schlatter sinding-larsen legg-calvé calvé-perthes henoch-schönlein ' +
  'brown-séquard lennox-gastaut landau-kleffner zollinger-ellison mallory-weiss crigler-najjar budd-chiari churg-strauss osler-weber ' +
  'weber-rendu bernard-soulier klippel-trenaunay klippel-feil sturge-weber prader-willi ehlers-danlos ' +
  'epstein-barr arnold-chiari dandy-walker mayer-rokitansky stein-leventhal dix-hallpike brandt-daroff kellgren-lawrence ' +
  'lauge-hansen braxton-hicks semmes-weinstein rydel-seiffer ramsay-hunt niemann-pick tay-sachs ' +
  'bowie-dick cheyne-stokes dubin-johnson silver-russell'
)
  .split(' ')
  .map((pair) => pair.split('-').map(hashOf));
const PAIRS = new Set(PAIR_WORDS.map(([first, second]) => pairOf(first, second)));

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 31) ^ second) | 0;
}

/** "Stevens-Johnson", "Wolff-Parkinson-White" */
function isInPair(tokens: Tokens, i: number): boolean {
  const { hash, count } = tokens;
  if (i + 2 < count && isGluedMark(tokens, i + 1, Ascii.Hyphen) && PAIRS.has(pairOf(hash[i], hash[i + 2])))
    return true;
  return i > 1 && isGluedMark(tokens, i - 1, Ascii.Hyphen) && PAIRS.has(pairOf(hash[i - 2], hash[i]));
}

/** Rooms and desks of a building, which a number tells apart. */
const ROOMS = wordSet(
  'kamer kmr spreekkamer behandelkamer onderzoekkamer balie zaal bed unit etage verdieping',
);
const DATE_MARKS = '-/.:';

/** "arts kamer 3", "code 070489": a room or a code with its number, and no date behind it. */
function isNumbered({ text, tokens, layout }: Doc, i: number): boolean {
  const { kind, hash, cue, start, end, count } = tokens;
  const next = i + 1;
  if (next >= count || kind[next] !== Kind.Number || text.charCodeAt(start[next] - 1) !== Ascii.Space)
    return false;
  if (layout.label[i] === Label.Name) return false;
  if (hash[i] !== CODE && (!ROOMS.has(hash[i]) || end[next] - start[next] > 3)) return false;
  if (DATE_MARKS.includes(text[end[next]] ?? ' ') && kind[next + 2] === Kind.Number) return false;
  return i === 0 || (cue[i - 1] & (Cue.Title | Cue.Prefix)) === 0;
}

/** All words of more than two letters that `isNotation` knows. */
export const NOTATION_WORDS: WakeWords = waking(Wake.Notation, [
  ...[UNITS, KEYS, DOSE_MOMENTS, SIDES, SEGMENTS, ROOMS].flatMap((words) => [...words.hashes()]),
  ...PAIR_WORDS.flat(),
  CODE,
  MORBUS,
]);
