/**
 * How easy a Dutch text is to read, in measures and places to look at. No set of rules makes a text "B1": that is a
 * level of readers. So this room reports and never certifies.
 */
import {
  abbreviations,
  clauses,
  hardWords,
  longParagraphs,
  longSentences,
  mixedAddress,
  numbers,
  passives,
  SENTENCE_LONG,
  SENTENCE_WARN,
  tangs,
  type Hint,
  type HintKind,
} from './measures';
import { splitBlocks } from './sentences';
import { syllables } from './syllables';

export type { Hint, HintKind } from './measures';
export { syllables } from './syllables';

export type Level = 'goed' | 'let op' | 'te veel';

/** One line of the report. */
export interface Measure {
  /** Dutch, for the user. */
  readonly label: string;
  /** With the unit, Dutch, for the user: "11,4 woorden". */
  readonly shown: string;
  readonly value: number;
  readonly level: Level;
}

/** Reading-ease formulas: to show, never to judge by. Higher is easier. */
export interface Formulas {
  readonly fleschDouma: number;
  readonly brouwer: number;
  /** Dutch word for the band of the Flesch-Douma score. */
  readonly band: string;
  /** Under about 50 words or 3 sentences the formulas jump about. */
  readonly stable: boolean;
}

export interface Readability {
  readonly words: number;
  readonly sentences: number;
  readonly measures: readonly Measure[];
  /** `undefined` for a text without sentences. */
  readonly formulas: Formulas | undefined;
  /** In order of place. */
  readonly hints: readonly Hint[];
}

// Limits of mean sentence length in words and share of passive sentences: Thuisarts editors' practice and 1,310
// pairs of texts simplified by experts (docs B1).
const MEAN_GOOD = 12;
const MEAN_WARN = 15;
const PASSIVE_GOOD = 0.05;
const PASSIVE_WARN = 0.1;
const STABLE_WORDS = 50;
const STABLE_SENTENCES = 3;

/** Measures a Dutch text, plain or Markdown. Headings and tables don't count as sentences. Linear; never throws. */
export function measure(text: string): Readability {
  const blocks = splitBlocks(text);
  const sentences = blocks.flatMap((block) => block.sentences);
  const words = sentences.flatMap((sentence) => sentence.words);
  const hints = [
    ...longSentences(sentences),
    ...passives(sentences),
    ...tangs(sentences, text),
    ...clauses(sentences, text),
    ...hardWords(sentences),
    ...abbreviations(text),
    ...mixedAddress(sentences),
    ...longParagraphs(blocks),
    ...numbers(sentences),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const count = (kind: HintKind): number => hints.filter((hint) => hint.kind === kind).length;

  if (sentences.length === 0) return { words: 0, sentences: 0, measures: [], formulas: undefined, hints };
  const mean = words.length / sentences.length;
  const longest = sentences.reduce((most, sentence) => Math.max(most, sentence.words.length), 0);
  const passive = count('lijdende vorm') / sentences.length;
  const perSentence = (label: string, ...kinds: HintKind[]): Measure => {
    const value = kinds.reduce((sum, kind) => sum + count(kind), 0);
    // One slip in ten sentences is a remark, more is a habit.
    return { label, shown: String(value), value, level: level(value, 0, Math.max(1, sentences.length / 10)) };
  };
  const measures: Measure[] = [
    {
      label: 'Gemiddelde zin',
      shown: `${dutch(mean)} woorden`,
      value: mean,
      level: level(mean, MEAN_GOOD, MEAN_WARN),
    },
    {
      label: 'Langste zin',
      shown: `${longest} woorden`,
      value: longest,
      level: level(longest, SENTENCE_WARN, SENTENCE_LONG),
    },
    {
      label: 'Zinnen in de lijdende vorm',
      shown: `${Math.round(passive * 100)}%`,
      value: passive,
      level: level(passive, PASSIVE_GOOD, PASSIVE_WARN),
    },
    perSentence('Werkwoorden ver uit elkaar', 'tangzin'),
    perSentence('Zinnen met meer bijzinnen', 'bijzinnen'),
    perSentence('Kantoorwoorden', 'kantoorwoord'),
    perSentence('Medische woorden', 'vakwoord'),
    perSentence('Afkortingen', 'afkorting'),
    perSentence('u en je door elkaar', 'aanspreekvorm'),
    perSentence('Te lange alinea’s', 'alinea'),
    perSentence('Getallen in woorden', 'getal'),
  ];
  return {
    words: words.length,
    sentences: sentences.length,
    measures,
    formulas: formulas(
      words.map((word) => syllables(word.text)),
      sentences.length,
    ),
    hints,
  };
}

function level(value: number, good: number, warn: number): Level {
  if (value <= good) return 'goed';
  return value <= warn ? 'let op' : 'te veel';
}

/** Flesch-Douma (1960) and Brouwer (1963), from the syllables of each word. */
function formulas(syllablesPerWord: readonly number[], sentenceCount: number): Formulas {
  const words = syllablesPerWord.length;
  const perHundred = (100 * syllablesPerWord.reduce((sum, n) => sum + n, 0)) / words;
  const length = words / sentenceCount;
  const fleschDouma = 206.84 - 0.77 * perHundred - 0.93 * length;
  const brouwer = 195 - (2 / 3) * perHundred - 2 * length;
  return {
    fleschDouma,
    brouwer,
    band: band(fleschDouma),
    stable: words >= STABLE_WORDS && sentenceCount >= STABLE_SENTENCES,
  };
}

const BANDS: readonly (readonly [number, string])[] = [
  [30, 'zeer moeilijk'],
  [45, 'moeilijk'],
  [60, 'vrij moeilijk'],
  [70, 'gewoon'],
  [80, 'vrij makkelijk'],
  [90, 'makkelijk'],
];

function band(score: number): string {
  return BANDS.find(([below]) => score < below)?.[1] ?? 'zeer makkelijk';
}

/** A number with one decimal and a Dutch comma. */
function dutch(value: number): string {
  return value.toFixed(1).replace('.', ',');
}
