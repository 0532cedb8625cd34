/**
 * The parts of a Dutch name as it stands in a text: given names, initials, tussenvoegsel, surname.
 * Knows no lexicon: it goes by shape, order and tussenvoegsels, and says `single` for a word that could be either.
 */
import { SHORT_GIVEN_NAMES } from '../../scanner/names/short-given-names';

/** A surname for comparing: folded, tussenvoegsel apart, and for a double name its halves. */
export interface Surname {
  readonly prefix: string;
  readonly core: string;
  /** The cores of "Jansen-de Wit" or "Boer e/v Smit"; one element for a plain surname. */
  readonly parts: readonly string[];
}

export interface NameParts {
  readonly form: 'full' | 'given' | 'surname' | 'initials' | 'single';
  /** Folded given names in order. */
  readonly given: readonly string[];
  /** Folded initials without dots; those of the given names when the text has no initials. */
  readonly initials: string;
  readonly surname: Surname | null;
  /** As written: "Jan", "J.P.", "de Vries"; '' when absent. */
  readonly givenText: string;
  readonly surnameText: string;
}

/** Tussenvoegsels that begin a surname. From the list of the basisregistratie personen (BRP tabel 36), the common ones. */
const PREFIXES = new Set(
  (
    "van de der den het 't ten ter te el al ben bin bint ibn ait da das do dos du des di del della la le von vom zu zum " +
    "v v.d v.d. v/d vd vdr v.d.r op in aan bij onder over uit voor 's d' o' mc af de-la"
  ).split(' '),
);
/** At the front of a name these are given names ("Ben Jansen", "Mc" never stands alone). */
const NEVER_FIRST = new Set(['ben', 'bin', 'v']);
/** Initials of more than one letter. */
const LONG_INITIALS = new Set(SHORT_GIVEN_NAMES.split(' '));
const JOINERS = new Set(['e/v', 'ev', 'e.v.', 'geb', 'geb.', '-', '–', 'wed', 'wed.', 'w.v.', 'gesch.']);

/** Lower case, without accents, look-alike apostrophes and invisible characters: how names are compared. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss');
}

const isPrefix = (word: string) => PREFIXES.has(foldName(word));

/** A surname as written without the tussenvoegsels it begins with: "Doorn" of "van der Doorn". */
export function withoutPrefixes(surname: string): string {
  const words = surname.trim().split(/\s+/u);
  const first = words.findIndex((word) => !isPrefix(word));
  return first < 0 ? surname : words.slice(first).join(' ');
}

/** "P", or "Chr" and "Abr": a letter, or a given name cut short. */
export function isInitial(word: string): boolean {
  const folded = foldName(word);
  return folded.length === 1 || LONG_INITIALS.has(folded);
}

/** "vd", "geb": what no name ends in. */
export const isInsideName = (word: string) => isPrefix(word) || JOINERS.has(foldName(word));

function initialsOf(word: string): string | null {
  const folded = foldName(word);
  if (/^\p{L}$/u.test(folded)) return folded;
  if (!folded.includes('.')) return null;
  const chunks = folded.split(/[.\-]+/).filter(Boolean);
  return chunks.every((chunk) => chunk.length === 1 || LONG_INITIALS.has(chunk))
    ? chunks.map((c) => c[0]!).join('')
    : null;
}

/** In capitals throughout. */
export const isCaps = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase();

/** "JPM de Vries": capitals without dots before a name that is not itself in capitals, or without any vowel. */
function gluedInitials(word: string, rest: readonly string[]): string | null {
  if (!/^\p{Lu}{2,4}$/u.test(word)) return null;
  const consonantsOnly = !/[AEIOUY]/.test(word.normalize('NFD'));
  const restInCapitals = rest.filter((w) => !isPrefix(w)).every(isCaps);
  return consonantsOnly || (rest.length > 0 && !restInCapitals) ? foldName(word) : null;
}

const abbreviations: Readonly<Record<string, string>> = {
  v: 'van', vd: 'van d', 'v.d': 'van d', 'v.d.': 'van d', 'v/d': 'van d', vdr: 'van der', 'v.d.r': 'van der',
}; // prettier-ignore

/** "El-Amrani" is "El Amrani" to the one who types it. */
const ARABIC_PREFIX = /^(el|al|ben|bin|ait|bou)-(?=\p{L}{2})/u;

function surnameOf(words: readonly string[]): Surname | null {
  const folded = words
    .flatMap((word) =>
      foldName(word)
        .replace(/[,;:!?")\]]+$/, '')
        .replace(ARABIC_PREFIX, '$1 ')
        .split(' '),
    )
    .filter(Boolean);
  let first = 0;
  while (first < folded.length - 1 && isPrefix(folded[first]!)) first++;
  const prefix = folded
    .slice(0, first)
    .map((word) => abbreviations[word] ?? word)
    .join(' ');
  const coreWords = folded.slice(first);
  if (coreWords.length === 0) return null;
  const core = coreWords.join(' ');
  const parts = core
    .split(/\s*(?:-|\be\/v\b|\bev\b|\be\.v\.|\bgeb\b\.?|\bwed\b\.?)\s*/)
    .map((part) => {
      const partWords = part.split(' ');
      while (partWords.length > 1 && isPrefix(partWords[0]!)) partWords.shift();
      return partWords.join(' ');
    })
    .filter(Boolean);
  return { prefix, core, parts: parts.length > 0 ? parts : [core] };
}

/**
 * How far two surnames are one: `whole` for the same name ("de Vries", "Vries", a double name in either order),
 * `half` when one is half of the other ("Jansen" of "Jansen-de Wit"), else null.
 */
export function compareSurnames(a: Surname, b: Surname): 'whole' | 'half' | null {
  if (a.core === b.core) return samePrefix(a.prefix, b.prefix) ? 'whole' : null;
  if (a.parts.length > 1 && b.parts.length > 1) {
    const same = a.parts.length === b.parts.length && a.parts.every((part) => b.parts.includes(part));
    return same ? 'whole' : null;
  }
  return a.parts.includes(b.core) || b.parts.includes(a.core) ? 'half' : null;
}

/** True when two tussenvoegsels can be the same: equal, one left out, or one abbreviated ("v.d." for "van der"). */
export function samePrefix(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true;
  const abbreviated = a === 'van d' || b === 'van d';
  return abbreviated && a.startsWith('van d') && b.startsWith('van d');
}

interface Front {
  given: string[];
  initials: string;
}

function readFront(words: readonly string[], rest: readonly string[]): Front {
  const given: string[] = [];
  let initials = '';
  words.forEach((word, i) => {
    const letters = initialsOf(word) ?? gluedInitials(word, [...words.slice(i + 1), ...rest]);
    if (letters !== null) initials += letters;
    else given.push(foldName(word).replace(/[.,;()"']+$|^[("']+/g, ''));
  });
  return { given: given.filter(Boolean), initials };
}

function result(front: Front, surname: Surname | null, givenText: string, surnameText: string): NameParts {
  const hasFront = front.given.length > 0 || front.initials !== '';
  const form = surname ? (hasFront ? 'full' : 'surname') : front.given.length > 0 ? 'given' : 'initials';
  const initials = front.initials || front.given.map((name) => [...name][0]!).join('');
  return { form, given: front.given, initials, surname, givenText, surnameText };
}

/** "Vries, J. de", "VRIES DE, Jan": surname first, the tussenvoegsel at the end of either half. */
function parseSurnameFirst(left: string[], right: string[]): NameParts {
  const front = [...right];
  const tail: string[] = [];
  while (front.length > 1 && isPrefix(front[front.length - 1]!)) tail.unshift(front.pop()!);
  const core = [...left];
  const moved: string[] = [];
  while (core.length > 1 && isPrefix(core[core.length - 1]!)) moved.unshift(core.pop()!);
  const surnameWords = [...tail, ...moved, ...core];
  return result(readFront(front, core), surnameOf(surnameWords), front.join(' '), surnameWords.join(' '));
}

/** "DE VRIES Jan", "VRIES DE Jan": in capitals, with its tussenvoegsel, and the given name behind it is not. */
function surnameInCapitals(words: readonly string[]): { left: string[]; right: string[] } | null {
  const end = words.findIndex((word) => !isCaps(word));
  const left = words.slice(0, Math.max(end, 0));
  const right = words.slice(left.length);
  const whole = left.some(isPrefix) && left.some((word) => !isPrefix(word) && initialsOf(word) === null);
  return whole && !right.some(isPrefix) ? { left, right } : null;
}

/** Where the surname begins in words that hold no comma; `words.length` when there is none. */
function surnameStart(words: readonly string[]): number {
  for (let i = 0; i < words.length; i++) {
    if (i < words.length - 1 && isPrefix(words[i]!) && !(i === 0 && NEVER_FIRST.has(foldName(words[i]!)))) {
      return i;
    }
    const tail = words[i]!.split('-').pop()!;
    if (
      words[i]!.includes('-') &&
      tail !== words[i] &&
      i < words.length - 1 &&
      (tail === '' || isPrefix(tail))
    ) {
      return i;
    }
    if (i > 0 && JOINERS.has(foldName(words[i]!))) return i - 1;
  }
  return words.length - 1;
}

/** "Timmer-", new line, "mans"; the hyphen of "Jansen-", new line, "de Wit" is one of the name. */
const LINE_END_HYPHEN = /(?<=\p{L})[-\u2010][ \t]*\r?\n[ \t|>]*(\p{Ll}+)/gu;

/** A text without its line breaks; a word that was cut in two at the end of a line is whole again. */
export function inOneLine(text: string): string {
  return text
    .replace(LINE_END_HYPHEN, (_, word: string) => (isPrefix(word) ? `-${word}` : word))
    .replace(/(-?)[^\S\n]*\n[\s|>]*/gu, (_, hyphen: string) => hyphen || ' ');
}

/** Splits a name as written into its parts. Total: any text gives an answer. */
export function parseName(text: string): NameParts {
  const clean = text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(LINE_END_HYPHEN, (hyphen, word: string) => (isPrefix(word) ? hyphen : word));
  const comma = clean.indexOf(',');
  const split = (part: string) => part.split(/\s+/u).filter((word) => /[\p{L}\p{N}-]/u.test(word));
  if (comma > 0) {
    const left = split(clean.slice(0, comma));
    const right = split(clean.slice(comma + 1).replace(/,/g, ' '));
    if (left.length > 0 && right.length > 0) return parseSurnameFirst(left, right);
  }
  const words = split(clean.replace(/,/g, ' '));
  if (words.length === 0) return result({ given: [foldName(text)], initials: '' }, null, text, '');
  if (words.length === 1) {
    const word = words[0]!;
    const initials = initialsOf(word) ?? gluedInitials(word, []);
    if (initials !== null) return result({ given: [], initials }, null, word, '');
    const given = [foldName(word)];
    const surname = surnameOf([word]);
    return {
      form: 'single',
      given,
      initials: [...given[0]!][0] ?? '',
      surname,
      givenText: word,
      surnameText: word,
    };
  }
  const capitals = surnameInCapitals(words);
  if (capitals) return parseSurnameFirst(capitals.left, capitals.right);
  const start = surnameStart(words);
  const front = words.slice(0, start);
  const last = words.slice(start);
  if (last.every((word) => initialsOf(word) !== null)) {
    return result(readFront(words, []), null, words.join(' '), '');
  }
  return result(readFront(front, last), surnameOf(last), front.join(' '), last.join(' '));
}

/** "Okkerse" of "P. Okkerse", "Vries" of "J. de Vries": what initials have for a surname; '' for "J. de", the rest of "Vries, J. de". */
export function ownSurname(text: string): string {
  const words = text.trim().split(/\s+/u);
  const behind = words.findIndex((word) => initialsOf(word) === null);
  if (behind < 1) return '';
  return words.slice(behind).find((word) => initialsOf(word) === null && !isPrefix(word)) ?? '';
}

/** A word that can be either, read as a surname; and a name of which only the surname counts. */
export function asSurname(parts: NameParts): NameParts {
  return { ...parts, form: 'surname', given: [], initials: '', givenText: '' };
}

/** A word that can be either, read as a given name. */
export function asGiven(parts: NameParts): NameParts {
  return { ...parts, form: 'given', surname: null, surnameText: '' };
}

function bothSurnames(a: Surname | null, b: Surname | null): Surname | null {
  if (!a || !b) return a ?? b;
  return { prefix: a.prefix, core: `${a.core}-${b.core}`, parts: [...new Set([...a.parts, ...b.parts])] };
}

/** One name out of parts that stand apart in the text: "Voornaam: Jan", new line, "Achternaam: De Vries". */
export function composeName(a: NameParts, b: NameParts): NameParts {
  const given = [...new Set([...a.given, ...b.given])];
  const surname = bothSurnames(a.surname, b.surname);
  const written = [a, b].find((parts) => parts.form === 'initials') ?? (a.initials === '' ? b : a);
  const { initials } = written;
  const hasFront = given.length > 0 || initials !== '';
  return {
    form: surname ? (hasFront ? 'full' : 'surname') : given.length > 0 ? 'given' : 'initials',
    given,
    initials,
    surname,
    givenText: [a.givenText, b.givenText].filter(Boolean).join(' '),
    surnameText: [a.surnameText, b.surnameText].filter(Boolean).join(' '),
  };
}
