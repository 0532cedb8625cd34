/** What the words around a name say about the person: gender, role, and what part of a name stands there. */

export type Gender = 'm' | 'v';

/**
 * What the text says somebody is: a member of a care team ("dr.", "cardioloog"), a grown-up outside it ("mevrouw",
 * "patiënt", a birth date), a child ("zoon", "6 jaar"), or a whole family ("familie", "dhr. en mevr.").
 */
export const PERSON_ROLES = ['zorg', 'volwassen', 'kind', 'familie'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** The field of a form a name was filled in: "Achternaam: De Vries". */
export type NameField = 'surname' | 'given' | 'initials';

export interface NameCue {
  readonly gender: Gender | null;
  readonly role: PersonRole | null;
  /** A surname follows ("mevrouw", "dr."), or a given name ("Beste", "zoon"). */
  readonly expects: 'surname' | 'given' | null;
  /** "zijn vrouw, mevrouw De Vries": somebody by what they are to another. */
  readonly relation: boolean;
  /** That other one was just spoken of: "zijn", "haar", "hun". */
  readonly toPrevious: boolean;
  readonly field: NameField | null;
  /** "roepnaam Hans": one more given name of the person just named. */
  readonly callName: boolean;
}

/** "Geachte mevrouw prof. dr. Smit": more titles than these nobody has. */
const MAX_TITLES = 4;

/** Characters before and after a name that are looked at: two titles and a relation fit in it. */
const WINDOW = 48;

type Kind = 'title' | 'client' | 'doctor' | 'colleague' | 'relation' | 'greeting' | 'call' | NameField;
interface Cue {
  readonly kind: Kind;
  readonly gender: Gender | null;
  readonly role: PersonRole | null;
}

const CUES = new Map<string, Cue>();
function add(words: string, kind: Kind, gender: Gender | null = null, role: PersonRole | null = null): void {
  for (const word of words.split(' ')) CUES.set(word, { kind, gender, role });
}
add('dhr hr heer meneer mijnheer mister', 'title', 'm', 'volwassen');
add('mevr mevrouw mw mvr mrs juf', 'title', 'v', 'volwassen');
add('mej mejuffrouw miss', 'title', 'v');
add('ir mr', 'title');
add('dr drs prof dokter huisarts apotheker collega', 'title', null, 'zorg');
add('fam familie gezin echtpaar gebroeders erven', 'title', null, 'familie');
add('patiënt patiënte patient pt cliënt cliënte client betreft', 'client', null, 'volwassen');
add('zuster', 'title', 'v', 'zorg');
// Doctors go by their surname, who works beside them by the given name.
add(
  'arts kinderarts jeugdarts bedrijfsarts basisarts specialist cardioloog internist chirurg ' +
    'vaatchirurg neuroloog uroloog longarts psychiater psycholoog gynaecoloog dermatoloog reumatoloog oogarts ' +
    'radioloog orthopeed geriater oncoloog anesthesioloog tandarts behandelaar hoofdbehandelaar verwijzer',
  'doctor',
  null,
  'zorg',
);
add(
  'fysiotherapeut ergotherapeut logopedist podotherapeut pedicure diëtist diëtiste verloskundige verpleegkundige ' +
    'wijkverpleegkundige praktijkverpleegkundige praktijkondersteuner poh praktijkmanager assistente assistent ' +
    'doktersassistente doktersassistent triagist casemanager coassistent waarnemer haio aios anios',
  'colleague',
  null,
  'zorg',
);
add('zoon zoontje kleinzoon jongen', 'relation', 'm', 'kind');
add('dochter dochtertje kleindochter meisje', 'relation', 'v', 'kind');
add('kind kindje kleinkind baby', 'relation', null, 'kind');
add('broertje', 'relation', 'm', 'kind');
add('zusje', 'relation', 'v', 'kind');
add(
  'vader man broer opa echtgenoot oom neef schoonvader stiefvader schoonzoon grootvader papa weduwnaar buurman vriend',
  'relation',
  'm',
);
add(
  'moeder vrouw zus oma echtgenote tante nicht schoonmoeder stiefmoeder schoondochter grootmoeder mama weduwe ' +
    'buurvrouw vriendin',
  'relation',
  'v',
);
add('partner mantelzorger contactpersoon', 'relation');
add('beste hoi hallo dag lieve hey namens groet groeten groetjes', 'greeting');
add('roepnaam roepnamen alias', 'call');
add('voornaam voornamen', 'given');
add('voorletters voorletter initialen', 'initials');
add('achternaam familienaam geslachtsnaam meisjesnaam geboortenaam', 'surname');

/**
 * Length of the titles a name begins with ("de heer ", "mevr. dr. "), 0 when there are none or nothing else is left.
 * Titles stay in the text: they point to nobody and keep the sentence right.
 */
export function titleLength(name: string): number {
  let length = 0;
  for (let titles = 0; titles < MAX_TITLES; titles++) {
    const match = /^(?:de\s+)?(\p{L}+)\.?\s+/iu.exec(name.slice(length));
    if (!match || !isTitle(match[1]!)) break;
    length += match[0].length;
  }
  return length;
}

/** A title stands right before `at`: "mevrouw ", "dr. ". */
export function isBehindTitle(text: string, at: number): boolean {
  const word = /(\p{L}+)\.?\s+$/u.exec(text.slice(Math.max(0, at - WINDOW), at))?.[1];
  return word !== undefined && isTitle(word);
}

/** A word that leads to a surname and isn't part of it, without its full stop: "mevr", "dr". */
export const isTitle = (word: string) => CUES.get(word.toLowerCase())?.kind === 'title';

const MAN = String.raw`(?:de )?(?:heer|dhr|hr|meneer|mijnheer)\.?`;
const WOMAN = String.raw`(?:mevrouw|mevr|mw)\.?`;
const PARENTS = '(?:vader en moeder|moeder en vader|opa en oma|oma en opa)';
const COUPLE = new RegExp(`(?:${MAN} ?(?:en|&) ?${WOMAN}|${WOMAN} ?(?:en|&) ?${MAN}|${PARENTS})\\s$`, 'iu');
/** The salutation for somebody of whom nobody knew which: "Geachte heer/mevrouw De Vries". */
const EITHER = new RegExp(`(?:${MAN} ?(?:/|of) ?${WOMAN}|${WOMAN} ?(?:/|of) ?${MAN})\\s$`, 'iu');

/** Kinds that may stand as a label, with a colon: "Huisarts: P. Smit", "Achternaam: De Vries". */
const LABELS: readonly Kind[] = ['client', 'relation', 'call', 'given', 'initials', 'surname'];

const FIELDS: ReadonlyMap<Kind, NameField> = new Map([
  ['call', 'given'],
  ['given', 'given'],
  ['initials', 'initials'],
  ['surname', 'surname'],
]);

const expectation = (kind: Kind): NameCue['expects'] => {
  if (kind === 'title' || kind === 'doctor' || kind === 'surname') return 'surname';
  return kind === 'relation' || kind === 'greeting' || kind === 'call' || kind === 'given' ? 'given' : null;
};

interface Before {
  gender: Gender | null;
  role: PersonRole | null;
  expects: NameCue['expects'];
  relation: boolean;
  toPrevious: boolean;
  field: NameField | null;
  callName: boolean;
}

function cueBefore(window: string): Before {
  const cue: Before = {
    gender: null,
    role: null,
    expects: null,
    relation: false,
    toPrevious: false,
    field: null,
    callName: false,
  };
  if (COUPLE.test(window)) return { ...cue, role: 'familie', expects: 'surname' };
  let before = window;
  for (let step = 0; step < MAX_TITLES; step++) {
    const match = /(^|[^\p{L}])(\p{L}+)\.?(\s*[,:]?\s*)$/u.exec(before);
    const found = match && CUES.get(match[2]!.toLowerCase());
    if (!match || !found) break;
    const mark = match[3]!.trim();
    const label = mark === ':' && (LABELS.includes(found.kind) || found.role === 'zorg');
    if (mark !== '' && !label && (found.kind === 'title' || step === 0)) break;
    cue.gender ??= found.gender;
    if (found.role === 'zorg' || cue.role === null) cue.role = found.role;
    if (step === 0) {
      cue.expects = label && found.role === 'zorg' ? null : expectation(found.kind);
      cue.callName = found.kind === 'call';
      cue.field = FIELDS.get(found.kind) ?? null;
    }
    cue.relation ||= found.kind === 'relation';
    before = before.slice(0, match.index + match[1]!.length);
  }
  cue.toPrevious = cue.relation && /(?<!\p{L})(?:zijn|haar|hun|diens|z'n|d'r)\s+$/iu.test(before);
  return EITHER.test(window) ? { ...cue, gender: null } : cue;
}

const BRACKETED_GENDER = /^\s{0,2}\(\s?([mv])\s?[,)]/iu;
const AGE =
  /^\s?[,(]\s?(\d{1,2})\s?(?:jaar|jr\.?|j\.)(?:\s+oud)?\s?(?:[,).;\r\n]|$)|^\s?[,(]?\s?\d{1,2}\s?(?:maanden|mnd|weken|dagen)\s+oud\b/iu;
/** A birth date, an age or a BSN behind a name: that of a patient, grown-up or not. */
const CLIENT =
  /^[\s,;(]{0,12}(?:[mv][),;\s]{1,3})?(?:geb\b|geboren|bsn\b|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b|\d{1,3}\s?(?:jaar|jr)\b)/iu;
/** Under this age nobody is called mevrouw or meneer. */
const ADULT = 16;
/** ", huisarts", "(dochter)", ", moeder van". */
const APPOSITION =
  /^\s?[,(]\s?(?:de |zijn |haar |hun |uw |mijn )?(\p{L}+)(\s+van\b|\s?\)|\s*[,.;]|\s*(?:\r?\n|$)|\s+(?:in|te|bij|en)\b)/iu;
/** A function on the line under a signature. */
const UNDERNEATH = /^[ \t]*\r?\n[ \t]*(\p{L}+)[ \t]*(?:[\r\n,]|$)/u;

interface After {
  readonly gender: Gender | null;
  readonly role: PersonRole | null;
}

function apposition(window: string): After {
  const nobody: After = { gender: null, role: null };
  const [, word = UNDERNEATH.exec(window)?.[1] ?? '', end = ''] = APPOSITION.exec(window) ?? [];
  const found = CUES.get(word.toLowerCase());
  const kin = found?.kind === 'relation' && /van$|\)$/iu.test(end);
  return found && (kin || found.role === 'zorg') ? found : nobody;
}

function isChildsAge(window: string): boolean {
  const age = AGE.exec(window);
  return age !== null && Number(age[1] ?? 0) < ADULT;
}

/** Reads the cues before `start` and after `end` (UTF-16 offsets). An (m) or (v) behind a name outweighs the rest. */
export function cueAround(text: string, start: number, end: number): NameCue {
  const before = cueBefore(text.slice(Math.max(0, start - WINDOW), start));
  const window = text.slice(end, end + WINDOW);
  const after = apposition(window);
  const client = CLIENT.test(window) ? 'volwassen' : null;
  const bracketed = BRACKETED_GENDER.exec(window)?.[1]?.toLowerCase() as Gender | undefined;
  return {
    ...before,
    gender: bracketed ?? before.gender ?? after.gender,
    role: before.role ?? (isChildsAge(window) ? 'kind' : (after.role ?? client)),
  };
}

/**
 * Verbs and small words that follow a subject, never what somebody has: in "Smits belt" the s is part of the name,
 * in "Smits afspraak" it may be a possessive.
 */
const NOT_POSSESSED = new Set(
  (
    'is was zijn waren heeft had hebben wordt werd kan kon moet moest wil wilde zal zou mag mocht gaat ging komt kwam ' +
    'belt belde zegt zei vraagt vroeg geeft gaf heet ziet zag meldt meldde vertelt vertelde gebruikt slikt krijgt kreeg ' +
    'blijft bleef staat stond zit zat ligt lag woont doet deed denkt dacht vindt vond voelt voelde slaapt eet drinkt ' +
    'loopt werkt hoest klaagt weigert begrijpt weet wist belden kwamen en of maar want dus die dat in op met van voor bij ' +
    'na naar om te tot uit door over onder aan als dan ook niet nog wel er hier vandaag gisteren morgen nu al weer geb'
  ).split(' '),
);

/** True when the name that ends at `end` ends in an s that can be a possessive: what is had stands behind it. */
export function endsInPossessive(text: string, end: number): boolean {
  if (!/[sS]/.test(text.charAt(end - 1))) return false;
  const next = /^\s{1,3}([\p{L}\p{N}]+)/u.exec(text.slice(end, end + WINDOW));
  return next !== null && !NOT_POSSESSED.has(next[1]!.toLowerCase());
}
