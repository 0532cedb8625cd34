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

export type { Hint, HintKind } from './measures';

export type Level = 'goed' | 'let op' | 'te veel';

/** One line of the report. */
export interface Measure {
  /** Dutch, for the user. */
  readonly label: string;
  /** With the unit, Dutch, for the user: "11,4 woorden". */
  readonly shown: string;
  readonly value: number;
  readonly level: Level;
  /** The places that it counts, in order of place; none for a mean. */
  readonly hints: readonly Hint[];
}

export interface Readability {
  /** Empty for a text without sentences. */
  readonly measures: readonly Measure[];
  /** In order of place. */
  readonly hints: readonly Hint[];
}

// Limits of mean sentence length in words and share of passive sentences: Thuisarts editors' practice and 1,310
// pairs of texts simplified by experts (docs B1).
const MEAN_GOOD = 12;
const MEAN_WARN = 15;
const PASSIVE_GOOD = 0.05;
const PASSIVE_WARN = 0.1;

/** Measures a Dutch text, plain or Markdown. Headings and tables don't count as sentences. Linear; never throws. */
export function measure(text: string): Readability {
  const blocks = splitBlocks(text);
  const sentences = blocks.flatMap((block) => block.sentences);
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
  const ofKind = (...kinds: HintKind[]): Hint[] => hints.filter(({ kind }) => kinds.includes(kind));

  if (sentences.length === 0) return { measures: [], hints };
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const mean = words / sentences.length;
  const longest = sentences.reduce((most, sentence) => Math.max(most, sentence.words.length), 0);
  const inPassive = ofKind('lijdende vorm');
  const passive = inPassive.length / sentences.length;
  const perSentence = (label: string, ...kinds: HintKind[]): Measure => {
    const found = ofKind(...kinds);
    const value = found.length;
    // One slip in ten sentences is a remark, more is a habit.
    const most = Math.max(1, sentences.length / 10);
    return { label, shown: String(value), value, level: level(value, 0, most), hints: found };
  };
  const measures: Measure[] = [
    {
      label: 'Gemiddelde zin',
      shown: `${dutch(mean)} woorden`,
      value: mean,
      level: level(mean, MEAN_GOOD, MEAN_WARN),
      hints: [],
    },
    {
      label: 'Langste zin',
      shown: `${longest} woorden`,
      value: longest,
      level: level(longest, SENTENCE_WARN, SENTENCE_LONG),
      hints: ofKind('lange zin'),
    },
    {
      label: 'Zinnen in de lijdende vorm',
      shown: `${Math.round(passive * 100)}%`,
      value: passive,
      level: level(passive, PASSIVE_GOOD, PASSIVE_WARN),
      hints: inPassive,
    },
    perSentence('Werkwoorden ver uit elkaar', 'tangzin'),
    perSentence('Zinnen met meer dan 1 bijzin', 'bijzinnen'),
    perSentence('Kantoorwoorden', 'kantoorwoord'),
    perSentence('Medische woorden', 'vakwoord'),
    perSentence('Afkortingen', 'afkorting'),
    perSentence('u en je door elkaar', 'aanspreekvorm'),
    perSentence('Te lange alinea’s', 'alinea'),
    perSentence('Getallen in woorden', 'getal'),
  ];
  return { measures, hints };
}

function level(value: number, good: number, warn: number): Level {
  if (value <= good) return 'goed';
  return value <= warn ? 'let op' : 'te veel';
}

/** A number with one decimal and a Dutch comma. */
function dutch(value: number): string {
  return value.toFixed(1).replace('.', ',');
}
