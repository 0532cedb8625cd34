/** Who says on the telephone who calls ("hallo met winter", "u spreekt met visser"), and the same word behind a title elsewhere. */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { opensSentence } from '../asked/surroundings';
import { isCompound } from '../model/attributes';
import { NAME_KINDS } from '../model/evidence';
import { CLASS_COUNT, NameClass, raisePerson } from '../model/weights';
import { REVIEW_AT } from '../verdict';

/** How one answers or opens a call. */
const HELLO = wordSet(
  'hallo hoi hey hee goedemorgen goeiemorgen goeiemiddag goedemiddag goedenmiddag goedenavond goeieavond goeienavond goedendag goeiendag',
);
/** "dag met", "goede middag met": these open a call only behind "ja" or "goede", or in lower case where nothing stands before them. */
const TIMES = wordSet('dag morgen middag avond');
const BEFORE_TIME = wordSet('ja nou goede goeie goeden goeien hallo');
const SPEAKS = wordSet('spreekt spreek');
const SPEAKER = wordSet('u je jij ik');

/** What leads in who calls. */
export const CALLS = hashOf('met');

/**
 * Raises the verdicts in `p` to `floor` for who calls behind "met" at token `i`, in whatever letters and also when the word is an
 * everyday one. Returns the last token of the name; -1 where nobody calls.
 */
export function callerBehind(doc: Doc, p: Float32Array, i: number, floor: number): number {
  if (!opensCall(doc, i)) return -1;
  const last = callerAt(doc, i + 1);
  for (let k = i + 1; k <= last; k++) if (canBeCalled(doc, k) || isInside(doc, k)) raisePerson(p, k, floor);
  return last;
}

/** "mevrouw trots", "ria trots": a word that is a caller's name, behind a title or a given name. */
export function keepNamed({ tokens }: Doc, p: Float32Array, named: ReadonlySet<number>, floor: number): void {
  const { kind, hash, cue, lex, start, end, count } = tokens;
  for (let i = 1; i < count; i++) {
    if (!named.has(hash[i]) || kind[i - 1] !== Kind.Word || start[i] - end[i - 1] !== 1) continue;
    const given =
      (lex[i - 1] & Lex.Given) !== 0 &&
      cue[i - 1] === 0 &&
      p[(i - 1) * CLASS_COUNT + NameClass.Person] >= REVIEW_AT;
    if (given || cue[i - 1] & Cue.Title) raisePerson(p, i, floor);
  }
}

/** What nobody but a person or an institution does. */
export const REPORTS = 'belt belde mailt mailde appt appte'.split(' ').map(hashOf);
/** When or how somebody calls, and who has no cue: the subject may follow the verb. */
const NO_REPORTER = wordSet(
  [
    'straks direct terug vaak soms meteen meestal eerst onlangs net laatst opnieuw wederom nogmaals kort tussendoor tevens iedereen',
    'inmiddels ondertussen intussen later eerder verder eindelijk uiteindelijk tenslotte plots plotseling ineens opeens steeds zelden',
    'zojuist zonet zopas morgen overmorgen eergisteren helaas gelukkig misschien zelf zelfs samen spontaan ongevraagd anoniem',
    'telefonisch persoonlijk zodra vandaar',
    'wmo uwv ggz seh kno jgz cjg fysio ergo psych wijkverpl interne werk buurt team vakgroep directie begeleider teamleider ambulant',
    'dame meisje jongen ouder taxi telefoon alarm koerier bezorger',
  ].join(' '),
);
/** Those too, by how they open or end: "daarover", "gisteravond", "wekelijks", "cardiologie", "wijkverpleging", "telefonist". */
const NO_REPORTER_PART =
  /^(?:daar|hier|waar).|(?:morgen|ochtend|middag|avond|nacht|maal|arts|chirurg|alarm)$|...(?:lijks?|matig|ie|ing|loog|loge|iste?|tente?|kundige|eider|eidster|centrale|eur|ier|aar|aris)$/i;

/** Of the words above the one that opens so many notes that the model takes it for a name: "morgen belt poli". Kort and Jongen are. */
const TOMORROW = hashOf('morgen');
/** A verdict from here on says more than that. */
const LIKELY = 0.5;

/**
 * "zout belt later terug", "soep belde gisteren": raises the verdict in `p` to `floor` for the everyday word that opens a line or a
 * sentence before the verb at token `i`: whoever calls is somebody. "Morgen" there is the next day.
 */
export function keepWhoReports(doc: Doc, p: Float32Array, i: number, floor: number): void {
  const { kind, hash, cue, lex, shape, start, end, count } = doc.tokens;
  const { text } = doc;
  const k = i - 1;
  if (k < 0 || i + 1 >= count || !canBeCalled(doc, k) || start[i] - end[k] !== 1) return;
  if (shape[k] !== Shape.Lower || cue[k] & (Cue.Weekday | Cue.Month) || !opensSentence(doc, k)) return;
  if (NO_REPORTER.has(hash[k])) {
    const at = k * CLASS_COUNT + NameClass.Person;
    if (hash[k] === TOMORROW && p[at] < LIKELY) p[at] = 0;
    return;
  }
  if ((lex[k] & NAME_KINDS) === 0 && NO_REPORTER_PART.test(text.slice(start[k], end[k]))) return;
  // "vanmiddag belt zandvoorder", "verder belt de huisarts": who does stands behind the verb.
  const next = i + 1;
  if (
    kind[next] === Kind.Word &&
    (isPerson(p, next) || shape[next] !== Shape.Lower || cue[next] & SUBJECT || BEHIND.has(hash[next]))
  )
    return;
  raisePerson(p, k, floor);
}
const isPerson = (p: Float32Array, k: number) => p[k * CLASS_COUNT + NameClass.Person] >= REVIEW_AT;
const SUBJECT = Cue.Title | Cue.Doctor | Cue.Relation | Cue.Role | Cue.Patient;
const BEHIND = wordSet(
  'de het een hij zij ze ik wij we u je jij jullie zijn haar hun mijn onze iemand niemand er',
);

/** The words before "met" at token `i` open a call: "hallo", "ja dag", "u spreekt", "spreekt u". */
function opensCall({ tokens }: Doc, i: number): boolean {
  const { kind, shape, hash } = tokens;
  const k = kind[i - 1] === Kind.Mark && hash[i - 1] === Ascii.Comma ? i - 2 : i - 1;
  if (k < 0 || kind[k] !== Kind.Word) return false;
  if (HELLO.has(hash[k])) return true;
  if (TIMES.has(hash[k])) {
    // "Middag met lunch." is of a schedule.
    if (k === 0 || kind[k - 1] === Kind.Newline) return shape[k] === Shape.Lower;
    if (kind[k - 1] === Kind.Mark && hash[k - 1] === Ascii.Dot) return shape[k] === Shape.Lower;
    const before = kind[k - 1] === Kind.Mark && hash[k - 1] === Ascii.Comma ? k - 2 : k - 1;
    return before >= 0 && kind[before] === Kind.Word && BEFORE_TIME.has(hash[before]);
  }
  if (k === 0 || k !== i - 1) return false;
  return SPEAKS.has(hash[k]) ? SPEAKER.has(hash[k - 1]) : SPEAKER.has(hash[k]) && SPEAKS.has(hash[k - 1]);
}

/** What stands inside a surname. */
const INSIDE = wordSet("van de den der vd v d ter ten te 't el la le");
/** An article behind "met" leads to what calls as often as to who. */
const ARTICLE = wordSet('de');
const BEFORE_NAME = Cue.Title | Cue.Doctor;

function isInside({ tokens }: Doc, k: number): boolean {
  return INSIDE.has(tokens.hash[k]);
}

/** The last token of the caller's name that opens at token `i`; -1 when something else follows. */
function callerAt(doc: Doc, i: number): number {
  const { kind, hash, lex, cue, start, end, count } = doc.tokens;
  const first = cue[i] & BEFORE_NAME && kind[i] === Kind.Word ? i + 1 : i;
  let k = first;
  while (k < count && k < first + 3 && isInside(doc, k)) k++;
  if (k >= count || !canBeCalled(doc, k) || start[k] - end[k - 1] !== 1) return -1;
  if (k === i && !isCalledSo(doc, k, hash[i - 2] === Ascii.Comma && kind[i - 2] === Kind.Mark)) return -1;
  const isKnown = (lex[k] & NAME_KINDS) !== 0;
  if (k > first && ARTICLE.has(hash[first]) && (lex[k] & Lex.Surname) === 0) return -1;
  // "goedemorgen met slecht nieuws"
  const next = k + 1;
  const goesOn = next < count && canBeCalled(doc, next) && start[next] - end[k] === 1;
  if (goesOn && !isKnown && lex[k] & Lex.Word) return -1;
  return goesOn && isKnown && (lex[next] & (Lex.Surname | Lex.Practice)) === Lex.Surname ? next : k;
}

/** Surnames too that no list has: behind "met" such a word by itself is nothing else. */
const SURNAMES = wordSet('blij trots warm mooi vroom lief braaf zoet');
/** "met ingang van", "met betrekking tot". */
const LEADS_ON = wordSet('van tot');

/**
 * Behind "met" the word at token `k` says who: a word that practices use only when it is a name of the lists ("met koorts",
 * "met radiologie"), and behind a comma no other everyday word or compound either.
 */
function isCalledSo(doc: Doc, k: number, behindComma: boolean): boolean {
  const { hash, lex, start, end, count } = doc.tokens;
  if (SURNAMES.has(hash[k])) return true;
  if (lex[k] & (Lex.Practice | Lex.NotName)) return (lex[k] & (Lex.Given | Lex.Surname)) !== 0;
  if (lex[k] & NAME_KINDS) return true;
  if (k + 1 < count && LEADS_ON.has(hash[k + 1]) && lex[k] & Lex.Word) return false;
  return !behindComma || ((lex[k] & Lex.Word) === 0 && !isCompound(doc.text, start[k], end[k], doc.lexicon));
}

/** What calls or is there too, and no cue says so. */
const NOBODY = wordSet(
  'receptie balie post bank politie gemeente garage winkel zaak boekhouding administratie centrale alarmcentrale ambulance meldkamer spoed spoedlijn wijkteam zorg spec specialist eh ehm uh uhm allemaal allen zijn vragen elkaar spoedgeval pijn klachten accent moeite vriendelijke hartelijke z nogmaals mezelf mijzelf name dank mensen water artsen',
);
const NO_CALLER =
  Cue.Stop | Cue.Prefix | Cue.Title | Cue.Doctor | Cue.Relation | Cue.Role | Cue.Patient | Cue.Institution;
const NO_CALLER_EITHER = Cue.Greeting | Cue.Closing | Cue.Toward | Cue.Named | Cue.Birth;
/** "met huisartsenpraktijk", "met dorpsapotheek": an institution's word closes the compound. */
const INSTITUTION_END =
  /(?:praktijk|apotheek|zorg|ziekenhuis|kliniek|centrum|bureau|post|dienst|lab|huis|school)$/i;

/** A word that may be how somebody is called, everyday words too. */
function canBeCalled({ tokens, text }: Doc, k: number): boolean {
  const { kind, shape, hash, lex, cue, start, end } = tokens;
  if (kind[k] !== Kind.Word || shape[k] === Shape.Foreign || end[k] - start[k] < 3) return false;
  if (cue[k] & (NO_CALLER | NO_CALLER_EITHER) || lex[k] & (Lex.Drug | Lex.Institution)) return false;
  return !NOBODY.has(hash[k]) && !INSTITUTION_END.test(text.slice(start[k], end[k]));
}
