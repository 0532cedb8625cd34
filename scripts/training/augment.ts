/**
 * Copies of tagged documents with other names in them, so that the model learns contexts and kinds of words rather
 * than the names its authors thought of; some copies wholly in lower case, as hurried staff type.
 */
import { readFileSync } from 'node:fs';
import type { CorpusDocument, GoldSpan } from '../../test/eval/corpus';
import { Random } from './random';

const rows = (file: string) =>
  readFileSync(`data/${file}`, 'utf8').split('\n').slice(1).filter(Boolean).map((line) => line.split('\t')); // prettier-ignore

/** Shares of the kinds of surname, after the coverage measured in data/SOURCES.md: a quarter stands in no list. */
const LISTED = 0.65;
const UNKNOWN_PROPER = 0.1;

export class NameSource {
  private readonly given: string[] = [];
  private readonly surnames: string[] = [];
  private readonly proper: string[] = [];
  /** Letter chains of Dutch surnames: what comes after two letters. */
  private readonly chains = new Map<string, string[]>();

  constructor() {
    for (const [name, count] of rows('given_names.tsv'))
      if (/^\p{Lu}\p{Ll}+$/u.test(name))
        for (let n = 0; n < (Number(count) > 500 ? 6 : 1); n++) this.given.push(name);
    for (const [name, count, origin, , base] of rows('surnames.tsv')) {
      const word = base || name;
      if (!/^\p{Lu}\p{Ll}{2,}$/u.test(word)) continue;
      for (let n = 0; n < (Number(count) > 0 || origin.includes('nl') ? 4 : 1); n++) this.surnames.push(word);
      if (!origin.includes('nl')) continue;
      const letters = `^^${word.toLowerCase()}$`;
      for (let i = 2; i < letters.length; i++) {
        const key = letters.slice(i - 2, i);
        this.chains.set(key, [...(this.chains.get(key) ?? []), letters[i]]);
      }
    }
    for (const [word, kind] of rows('proper_nouns.tsv'))
      if (kind === 'unknown' && /^\p{Lu}\p{Ll}{3,}$/u.test(word)) this.proper.push(word);
  }

  givenName(random: Random): string {
    return random.pick(this.given);
  }

  surname(random: Random): string {
    const draw = random.next();
    if (draw < LISTED) return random.pick(this.surnames);
    return draw < LISTED + UNKNOWN_PROPER ? random.pick(this.proper) : this.invented(random);
  }

  /** A surname in no list, with the letter sequences of Dutch ones. */
  private invented(random: Random): string {
    for (;;) {
      let word = '^^';
      while (!word.endsWith('$') && word.length < 16)
        word += random.pick(this.chains.get(word.slice(-2)) ?? ['$']);
      const name = word.slice(2).replace('$', '');
      if (name.length >= 4 && name.length <= 12) return name[0].toUpperCase() + name.slice(1);
    }
  }
}

const PREFIXES = new Set(
  "van de den der te ten ter het van't op in aan bij la le el al von zu di da dos bin ben".split(' '),
);

/** A copy of the document with every name replaced, the same name by the same name throughout. */
export function withOtherNames(
  document: CorpusDocument,
  names: NameSource,
  isGiven: (word: string) => boolean,
  seed: number,
): CorpusDocument {
  const random = new Random(seed);
  const chosen = new Map<string, string>();
  const replaceWord = (word: string): string => {
    const key = word.toLowerCase();
    if (word.length < 3 || PREFIXES.has(key)) return word;
    if (!chosen.has(key)) chosen.set(key, isGiven(word) ? names.givenName(random) : names.surname(random));
    const other = chosen.get(key)!;
    if (word === word.toUpperCase()) return other.toUpperCase();
    return word === word.toLowerCase() ? other.toLowerCase() : other;
  };
  return rebuilt(document, (text, tag) =>
    tag === 'NAAM' ? text.replace(/[\p{L}\p{M}]+/gu, replaceWord) : text,
  );
}

/** A copy wholly in lower case. */
export function inLowerCase(document: CorpusDocument): CorpusDocument {
  return rebuilt(document, (text) => text.toLowerCase());
}

/** A copy with the names in capitals, as forms and systems print them: "SMIT-DE BOER, A.". */
export function withNamesInCapitals(document: CorpusDocument): CorpusDocument {
  return rebuilt(document, (text, tag) => (tag === 'NAAM' ? upper(text) : text));
}

/** A copy wholly in capitals. */
export function inCapitals(document: CorpusDocument): CorpusDocument {
  return rebuilt(document, upper);
}

/** Capitals, one unit for one unit: ß stays. */
const upper = (text: string) =>
  text.replace(/\p{Ll}/gu, (letter) => letter.toUpperCase().slice(0, letter.length));

function rebuilt(document: CorpusDocument, change: (text: string, tag: string) => string): CorpusDocument {
  let text = '';
  let at = 0;
  const spans: GoldSpan[] = [];
  for (const span of document.spans) {
    text += change(document.text.slice(at, span.start), '');
    const start = text.length;
    text += change(document.text.slice(span.start, span.end), span.tag);
    spans.push({ start, end: text.length, tag: span.tag });
    at = span.end;
  }
  return { ...document, text: text + change(document.text.slice(at), ''), spans };
}

/** Pieces of a text that somebody could have typed by themselves, in characters. */
const SHORTEST_PIECE = 8;
const LONGEST_PIECE = 200;

/**
 * Some lines and sentences of the document, each as a text of its own. A whole letter names several people, with all that
 * belongs to it; "Recept voor Jansen klaarleggen." names one, and nothing else tells that it is a person.
 */
export function fragmentsOf(document: CorpusDocument, most: number, seed: number): CorpusDocument[] {
  const pieces = piecesOf(document);
  new Random(seed).shuffle(pieces);
  return pieces.slice(0, most);
}

/** The lines and sentences of a document as texts of their own; not those that a span goes beyond. */
export function piecesOf(document: CorpusDocument): CorpusDocument[] {
  const pieces: CorpusDocument[] = [];
  for (const { 0: piece, index: from } of document.text.matchAll(/[^\n]+?(?:[.!?](?= +\p{Lu})|(?=\n|$))/gu)) {
    const to = from + piece.length;
    const inside = document.spans.filter(({ start, end }) => start < to && end > from);
    const start = from + piece.search(/\S|$/);
    if (to - start < SHORTEST_PIECE || to - start > LONGEST_PIECE) continue;
    if (inside.some((span) => span.start < start || span.end > to)) continue;
    pieces.push({
      ...document,
      text: document.text.slice(start, to),
      spans: inside.map((span) => ({ ...span, start: span.start - start, end: span.end - start })),
    });
  }
  return pieces;
}
