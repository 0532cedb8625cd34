/** Finding a template by the words people type. */
import type { Catalog, CatalogEntry } from './catalog';

/** Words that say nothing about a template. */
const SMALL_WORDS = new Set(
  'aan bij dan dat de die een en er het ik in is met mijn naar niet of om op over te tot uit van voor'.split(
    ' ',
  ),
);

/** Shorter words are too much alike for a guess at a slip of the finger. */
const MIN_SLIP_LENGTH = 5;

/**
 * Templates that fit a search text, best first: those that know the most of its words, in title, synonyms, category or
 * purpose. So a word that no template knows empties no list. Case, accents and small words don't count, and of a word
 * that is nowhere one letter may be wrong. An empty query gives all entries in catalog order.
 */
export function searchTemplates(catalog: Catalog, query: string): readonly CatalogEntry[] {
  const typed = words(query);
  if (typed.length === 0) return catalog.entries;
  const telling = typed.filter((word) => !SMALL_WORDS.has(word));
  const scores = (telling.length > 0 ? telling : typed).map((word) => wordScores(catalog.entries, word));
  const ranked = catalog.entries.map((entry, index) => {
    const own = scores.map((perEntry) => perEntry[index]!);
    return {
      entry,
      known: own.filter((score) => score > 0).length,
      total: own.reduce((sum, score) => sum + score, 0),
    };
  });
  const most = Math.max(...ranked.map(({ known }) => known));
  return ranked
    .filter(({ known }) => known > 0 && known === most)
    .sort((a, b) => b.total - a.total)
    .map(({ entry }) => entry);
}

/** How well each entry knows the word. Only when none does, words with one letter other count. */
function wordScores(entries: readonly CatalogEntry[], word: string): number[] {
  const exact = entries.map((entry) => wordScore(entry, word));
  if (word.length < MIN_SLIP_LENGTH || exact.some((score) => score > 0)) return exact;
  return entries.map((entry) =>
    fieldsOf(entry).some(([text]) => words(text).some((part) => startsAlmost(part, word))) ? 1 : 0,
  );
}

// A hit in the title counts most, one in the explanation least; a whole word more than the beginning of one. The
// order matters, the sizes do not.
function fieldsOf({ template: { titel, zoekwoorden, categorie, doel } }: CatalogEntry): [string, number][] {
  return [
    [titel, 9],
    [zoekwoorden.join(' '), 7],
    [categorie, 5],
    [doel, 3],
  ];
}

function wordScore(entry: CatalogEntry, word: string): number {
  for (const [text, weight] of fieldsOf(entry)) {
    const parts = words(text).flatMap((part) => [part, ...singular(part)]);
    if (parts.includes(word)) return weight;
    if (parts.some((part) => part.startsWith(word))) return weight - 1;
  }
  const anywhere = plain([...fieldsOf(entry).map(([text]) => text), entry.template.id].join(' '));
  return word.length >= 3 && anywhere.includes(word) ? 1 : 0;
}

/** "brieven" is found by "brief". */
function singular(part: string): string[] {
  return part.endsWith('ven') ? [`${part.slice(0, -3)}f`] : [];
}

/** Whether the part begins with the word, but for one slip. */
function startsAlmost(part: string, word: string): boolean {
  return [-1, 0, 1].some((more) => isOneSlipAway(word, part.slice(0, word.length + more)));
}

/** One letter too many, too few, or another, or two that changed places. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

function words(text: string): string[] {
  return plain(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** Lower case without accents, for comparing what people type. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
