import type { Sentence, Word } from './sentences';

const WORDEN = new Set(['word', 'wordt', 'worden', 'werd', 'werden', 'geworden']);
const ZIJN = new Set(['is', 'zijn', 'was', 'waren', 'bent', 'ben']);
const MODAL = new Set(
  (
    'moet moeten moest moesten kan kunt kunnen kon konden mag mogen mocht wil wilt willen wilde zal zult zullen zou zouden ' +
    'gaat gaan hoeft hoeven dient dienen'
  ).split(' '),
);
const HEBBEN = new Set(['heb', 'hebt', 'heeft', 'hebben', 'had', 'hadden']);

const PARTICIPLE =
  /^(?:(?:aan|achter|af|binnen|bij|door|in|klaar|los|mee|na|neer|om|op|over|rond|samen|tegen|terug|toe|uit|vast|voor|vrij|weg)?ge[a-zëï]{2,}(?:d|t|en|an)|(?:aan|in|mee|op|terug|toe|uit|voor)?(?:be|ver|ont|her|er|mis|over|onder)[a-z]{3,}(?:d|t))$/;
// Participles in -en without ge-: from strong verbs that begin with be-, ver-, ont-, over-, onder-.
const STRONG = new Set(
  (
    'begrepen behandeld bekeken benomen beschreven besloten besproken bewezen bevolen onderbroken ondernomen ontnomen ' +
    'ontslagen ontvangen overgenomen overleden overwogen verboden vergeten verkregen verloren verstaan vertrokken ' +
    'vervangen verwezen voorgeschreven voorkomen onderzocht verzet verzonden'
  ).split(' '),
);
// Look like participles but aren't, or have become adjectives ("u bent verzekerd", "de praktijk is gesloten").
const NO_PARTICIPLE = new Set(
  (
    'gebeuren gebruiken gelden geloven geven genieten gedragen geen gezond gebied geluid gemiddeld gewicht gezicht geld geduld geschikt gewend getrouwd geopend gesloten gewoon ' +
    'geleden gegevens gevoelig gehandicapt geïnteresseerd gemeen geheel gebouwen gesprekken gevallen getallen gezinnen ' +
    'gebeurtenissen bericht beleid bestand bereid bekend benauwd bestond ontstond overleed verstond beperkt bezet belast bezorgd besmet verband verdriet ' +
    'verkeerd verplicht verschillend verstand vertrouwd verzekerd verkouden ontbijt ongerust overgewicht onderzoeksbericht ' +
    'overtuigd overbodig geslaagd gerust gezet genoeg gepast getint herkenbaar verhit bevoegd verhinderd verward ontspannen'
  ).split(' '),
);
// Verbs that make their perfect with "zijn": "is gekomen" is active.
const ACTIVE_WITH_ZIJN = new Set(
  (
    'gegaan gekomen gebleven geworden geweest begonnen gestopt verhuisd gevallen gestegen gedaald overleden geboren ' +
    'veranderd verdwenen ontstaan gebeurd gelukt mislukt vertrokken gegroeid opgestaan genezen hersteld verlopen ' +
    'toegenomen aangekomen teruggekomen doorgegaan meegekomen verschenen geslaagd gestorven ingeslapen ' +
    'verbeterd verslechterd vergeten afgevallen bijgekomen gelopen gereden gefietst gereisd gebleken uitgekomen opgehouden ontsnapt gewend geschrokken'
  ).split(' '),
);

// Words that begin another clause, with a verb of its own.
const CLAUSE_START = new Set('wat dat die wie waar omdat als maar want'.split(' '));
// How many words after a finite verb its participle or infinitive is looked for.
const REACH = 25;

/** Has this word, in lower case, the form of a past participle? */
export function isParticiple(word: string): boolean {
  if (NO_PARTICIPLE.has(word)) return false;
  return STRONG.has(word) || PARTICIPLE.test(word);
}

/** The finite verb and the participle of a passive in this sentence, or `undefined`. */
export function findPassive(
  sentence: Sentence,
): { readonly verb: Word; readonly participle: Word } | undefined {
  const words = sentence.words;
  for (const [index, verb] of words.entries()) {
    const worden = WORDEN.has(verb.low);
    if (!worden && !(ZIJN.has(verb.low) && !isPossessive(words, index))) continue;
    // The participle stands just before its verb ("dat u gebeld wordt") or within a line after it.
    const after = words.slice(index + 1, index + REACH);
    const stop = after.findIndex((word) => CLAUSE_START.has(word.low));
    const near = [
      ...words.slice(Math.max(0, index - 1), index),
      ...(stop < 0 ? after : after.slice(0, stop)),
    ];
    const participle = near.find((word) => {
      const at = words.indexOf(word, Math.max(0, index - 1));
      const active = !worden && (at < index || ACTIVE_WITH_ZIJN.has(word.low));
      return !active && isParticiple(word.low) && isClauseFinal(words, at);
    });
    if (participle) return { verb, participle };
  }
  return undefined;
}

/** "zijn" before a noun is no verb: "zijn medicijnen". It is one when a subject stands before or a participle near. */
function isPossessive(words: readonly Word[], index: number): boolean {
  if (words[index]!.low !== 'zijn') return false;
  const before = words[index - 1]?.low;
  return (
    before === undefined ||
    ['met', 'van', 'voor', 'in', 'over', 'neemt', 'en', 'of', 'heeft'].includes(before)
  );
}

/** A participle that is a verb stands at the end of its clause or beside another verb, not before a noun. */
function isClauseFinal(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (!next || next.start - word.end > 1) return true;
  if (WORDEN.has(next.low) || ZIJN.has(next.low) || MODAL.has(next.low)) return true;
  return /^(?:door|op|in|bij|naar|met|voor|van|aan|als|en|of|om|tot|vanaf|per|via|dat|die|maar|omdat|zodat)$/.test(
    next.low,
  );
}

/**
 * A finite verb and the participle or infinitive that belongs to it with more than `limit` words between, without
 * a comma or a conjunction in between.
 */
export function findTang(
  sentence: Sentence,
  text: string,
  limit: number,
): { readonly verb: Word; readonly end: Word } | undefined {
  const words = sentence.words;
  for (const [index, verb] of words.entries()) {
    const modal = MODAL.has(verb.low);
    if (!modal && !HEBBEN.has(verb.low) && !WORDEN.has(verb.low)) continue;
    for (let at = index + 1; at < Math.min(words.length, index + REACH); at++) {
      const gap = text.slice(words[at - 1]!.end, words[at]!.start);
      if (/[,;:(]/.test(gap)) break;
      const word = words[at]!.low;
      if (/^(?:en|of|maar|want|dat|die|omdat|als|om|te|wanneer|zodat|terwijl)$/.test(word)) break;
      const final =
        at === words.length - 1 || /[,;:(.]/.test(text.slice(words[at]!.end, words[at + 1]!.start));
      const closes = modal ? final && isInfinitive(word) : isParticiple(word) && isClauseFinal(words, at);
      if (!closes) continue;
      if (at - index - 1 > limit) return { verb, end: words[at]! };
      break;
    }
  }
  return undefined;
}

function isInfinitive(word: string): boolean {
  return (
    /(?:[a-zëï]{2,}en|gaan|staan|slaan|zien|doen|zijn)$/.test(word) &&
    !/(?:heden|ingen|dagen|uren|weken|maanden|jaren|minuten|patiënten|klachten|medicijnen|keren|mensen|kinderen|tegen|binnen|buiten|geen)$/.test(
      word,
    )
  );
}
