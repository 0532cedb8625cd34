/** What the words around a name say about the person: gender, and whether a surname or a given name follows. */

export type Gender = 'm' | 'v';

export interface NameCue {
  readonly gender: Gender | null;
  /** `title`: a surname follows ("mevrouw", "dr."); `given`: a given name follows ("Beste", "zoon"). */
  readonly expects: 'surname' | 'given' | null;
  /** "zijn vrouw, mevrouw De Vries": somebody else than the one just spoken of. */
  readonly relation: boolean;
}

/** "Geachte mevrouw prof. dr. Smit": more titles than these nobody has. */
const MAX_TITLES = 4;

/** Characters before a name that are looked at: two titles and a relation fit in it. */
const WINDOW = 48;

const MALE_TITLES = ['dhr', 'hr', 'heer', 'meneer', 'mijnheer', 'mister'];
const FEMALE_TITLES = ['mevr', 'mevrouw', 'mw', 'mej', 'mejuffrouw', 'mvr', 'mrs', 'miss', 'zuster', 'juf'];
const NEUTRAL_TITLES = [
  'dr',
  'drs',
  'prof',
  'dokter',
  'ir',
  'mr',
  'fam',
  'familie',
  'huisarts',
  'apotheker',
  'collega',
];
const MALE_RELATIONS = [
  'zoon',
  'zoontje',
  'vader',
  'man',
  'broer',
  'broertje',
  'opa',
  'echtgenoot',
  'oom',
  'neef',
  'kleinzoon',
];
const FEMALE_RELATIONS = [
  'dochter',
  'dochtertje',
  'moeder',
  'vrouw',
  'zus',
  'zusje',
  'oma',
  'echtgenote',
  'tante',
  'nicht',
  'kleindochter',
];
const NEUTRAL_RELATIONS = [
  'partner',
  'kind',
  'baby',
  'buurman',
  'buurvrouw',
  'mantelzorger',
  'contactpersoon',
];
const GREETINGS = ['beste', 'hoi', 'hallo', 'dag', 'lieve', 'hey', 'namens', 'groet', 'groeten', 'groetjes'];

type Kind = { gender: Gender | null; kind: 'title' | 'relation' | 'greeting' };
const CUES = new Map<string, Kind>();
const add = (words: readonly string[], gender: Gender | null, kind: Kind['kind']) =>
  words.forEach((word) => CUES.set(word, { gender, kind }));
add(MALE_TITLES, 'm', 'title');
add(FEMALE_TITLES, 'v', 'title');
add(NEUTRAL_TITLES, null, 'title');
add(MALE_RELATIONS, 'm', 'relation');
add(FEMALE_RELATIONS, 'v', 'relation');
add(NEUTRAL_RELATIONS, null, 'relation');
add(GREETINGS, null, 'greeting');

/**
 * Length of the titles a name begins with ("de heer ", "mevr. dr. "), 0 when there are none or nothing else is left.
 * Titles stay in the text: they point to nobody and keep the sentence right.
 */
export function titleLength(name: string): number {
  let length = 0;
  for (let titles = 0; titles < MAX_TITLES; titles++) {
    const match = /^(?:de\s+)?(\p{L}+)\.?\s+/iu.exec(name.slice(length));
    if (!match || CUES.get(match[1]!.toLowerCase())?.kind !== 'title') break;
    length += match[0].length;
  }
  return length;
}

/** Reads the cues before `start` and, for "(m)" and "(v)", after `end`. */
export function cueAround(text: string, start: number, end: number): NameCue {
  let before = text.slice(Math.max(0, start - WINDOW), start);
  let gender: Gender | null = null;
  let expects: NameCue['expects'] = null;
  let relation = false;
  for (let step = 0; step < 4; step++) {
    const match = /(^|[^\p{L}])(\p{L}+)\.?(\s*[,:]?\s*)$/u.exec(before);
    const cue = match && CUES.get(match[2]!.toLowerCase());
    if (!match || !cue) break;
    const comma = /[,:]/.test(match[3]!);
    if (comma && (cue.kind === 'title' || step === 0)) break;
    gender ??= cue.gender;
    if (step === 0) expects = cue.kind === 'title' ? 'surname' : 'given';
    relation ||= cue.kind === 'relation';
    before = before.slice(0, match.index + match[1]!.length);
  }
  const after = /^\s{0,2}\(\s?([mv])\s?[,)]/i.exec(text.slice(end, end + 8));
  if (after) gender = after[1]!.toLowerCase() as Gender;
  return { gender, expects, relation };
}
