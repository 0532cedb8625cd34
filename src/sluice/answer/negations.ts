/**
 * Negations and limits that vanished from an answer or appeared in it. Sentences are paired by the words they
 * share; a pair of which one half denies or limits and the other doesn't is pointed at.
 */
export interface NegationChange {
  readonly kind: 'negation-gone' | 'negation-new';
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly inputSpan: { readonly start: number; readonly end: number } | null;
  /** The word that vanished or appeared. */
  readonly word: string;
}

type CueClass = 'negation' | 'limit';

const NEGATIONS = 'niet geen nooit niets niks niemand nergens noch zonder evenmin'.split(' ');
const LIMITS =
  'alleen enkel slechts uitsluitend behalve tenzij mits maximaal hoogstens hooguit minimaal minstens pas'.split(
    ' ',
  );
/** "niet meer dan" limits; "niet alleen … maar ook" does neither. */
const PHRASES = /niet (?:meer|langer|vaker|minder|eerder|later) dan|ten (?:hoogste|minste)|niet alleen/giu;
const WORDS = new Map<string, CueClass>([
  ...NEGATIONS.map((word) => [word, 'negation'] as const),
  ...LIMITS.map((word) => [word, 'limit'] as const),
]);

const STOP_WORDS = new Set(
  'deze dit naar worden wordt heeft hebben hebt kunt kunnen moet moeten zijn voor over door maar ook want omdat zoals bent waar wanneer welke wordt zult zullen'.split(
    ' ',
  ),
);
/** Letters of a word that are compared: enough for "tabletten" and "tablet". */
const STEM = 5;
/** Two sentences are about the same when they share this part of the shorter one's content words. */
const SAME_SUBJECT = 0.34;
/** Of sentences nearly as like as the best one, each may hold the cue: B1 splits sentences. */
const NEARLY_BEST = 0.6;
/** Sentences looked up per word: a word in more of them says nothing. */
const MAX_POSTINGS = 60;

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly stems: ReadonlySet<string>;
  readonly cues: ReadonlyMap<CueClass, string>;
}

function readSentence(text: string, start: number, end: number): Sentence | null {
  const raw = text.slice(start, end).toLowerCase();
  const cues = new Map<CueClass, string>();
  const rest = raw.replace(PHRASES, (phrase) => {
    if (phrase !== 'niet alleen') cues.set('limit', phrase);
    return ' ';
  });
  const stems = new Set<string>();
  for (const [word] of rest.matchAll(/[\p{L}\p{N}]+/gu)) {
    const cue = WORDS.get(word);
    if (cue) {
      if (!cues.has(cue)) cues.set(cue, word);
    } else if (/\d/.test(word) || (word.length >= 4 && !STOP_WORDS.has(word))) stems.add(word.slice(0, STEM));
  }
  return stems.size > 0 || cues.size > 0 ? { start, end, stems, cues } : null;
}

/** Sentences end at . ! ? before white space, and at line ends. */
function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of `${text}\n`.matchAll(/[.!?]+(?=\s)|\n/g)) {
    const until = Math.min(text.length, match.index + (match[0] === '\n' ? 0 : match[0].length));
    const lead = /^\s*/.exec(text.slice(from, until))![0].length;
    const sentence = from + lead < until ? readSentence(text, from + lead, until) : null;
    if (sentence) sentences.push(sentence);
    from = match.index + match[0].length;
  }
  return sentences;
}

class Index {
  private readonly postings = new Map<string, number[]>();

  constructor(readonly sentences: readonly Sentence[]) {
    sentences.forEach((sentence, i) => {
      for (const stem of sentence.stems) {
        const list = this.postings.get(stem) ?? [];
        if (list.length < MAX_POSTINGS) list.push(i);
        this.postings.set(stem, list);
      }
    });
  }

  /** The sentences about the same as `sentence`, best first. */
  like(sentence: Sentence): Sentence[] {
    const shared = new Map<number, number>();
    for (const stem of sentence.stems) {
      for (const i of this.postings.get(stem) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    const scored = [...shared].map(([i, count]) => {
      const other = this.sentences[i]!;
      return { other, score: count / Math.min(other.stems.size, sentence.stems.size) };
    });
    const best = Math.max(0, ...scored.map(({ score }) => score));
    return scored
      .filter(({ score }) => score >= SAME_SUBJECT && score >= NEARLY_BEST * best)
      .sort((a, b) => b.score - a.score)
      .map(({ other }) => other);
  }
}

interface OneSided {
  readonly here: Sentence;
  /** The sentence of the other text that should hold the cue; null when no sentence is about the same. */
  readonly there: Sentence | null;
  readonly word: string;
}

/** Cues of `from` without a counterpart in `to`. */
function oneSided(from: readonly Sentence[], to: Index, cueClass: CueClass): OneSided[] {
  const count = (sentences: readonly Sentence[]) => sentences.filter((s) => s.cues.has(cueClass)).length;
  const fewer = count(to.sentences) < count(from);
  const found: OneSided[] = [];
  for (const here of from) {
    const word = here.cues.get(cueClass);
    if (word === undefined) continue;
    const alike = to.like(here);
    if (alike.some((other) => other.cues.has(cueClass))) continue;
    if (alike.length > 0 || fewer) found.push({ here, there: alike[0] ?? null, word });
  }
  return found;
}

const span = (sentence: Sentence | null) => sentence && { start: sentence.start, end: sentence.end };

/** Compares the negations and limits of an input and an answer. Spans are those of sentences. */
export function negationChanges(input: string, answer: string): NegationChange[] {
  const before = new Index(sentencesOf(input));
  const after = new Index(sentencesOf(answer));
  const classes: readonly CueClass[] = ['negation', 'limit'];
  return classes.flatMap((cueClass) => [
    ...oneSided(before.sentences, after, cueClass).map(({ here, there, word }) => ({
      kind: 'negation-gone' as const,
      span: span(there),
      inputSpan: span(here),
      word,
    })),
    ...oneSided(after.sentences, before, cueClass).map(({ here, there, word }) => ({
      kind: 'negation-new' as const,
      span: span(here),
      inputSpan: span(there),
      word,
    })),
  ]);
}
