/** The medicines that a text names, and what it says to do with them: stop, start, go on, raise or lower. */
import type { Span } from './spans';

/** A medicine in a text. UTF-16 offsets, end exclusive. */
export interface Medicine extends Span {
  /** In lower case. */
  readonly word: string;
}

/** Brands that are no drugs in the lexicon: the scanner would miss who is called so, or the word is too rare a mixture of kinds. */
const BRANDS = new Set(['mirena', 'kyleena', 'viagra']);

/** Drugs that a text mostly means as a value of the laboratory: one that is gone is no medicine gone. */
const MEASURED = new Set(['glucose', 'ureum', 'albumine']);

/** Fewer letters of a name can begin another one. */
const SHORTEST_STEM = 5;

const WORD = /(?<![\p{L}\p{N}])\p{L}[\p{L}-]{3,}/gu;

/** The medicines of `text`, sorted. @param isDrug true when a lower-case word is a drug's name */
export function findMedicines(text: string, isDrug: (word: string) => boolean): Medicine[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = match[0].toLowerCase();
    if (!BRANDS.has(word) && !isDrug(word)) return [];
    return [{ word, start: match.index, end: match.index + match[0].length }];
  });
}

/** Medicines of `answer` whose name is nowhere in `input`. */
export function newMedicines(input: string, answer: string, isDrug: (word: string) => boolean): Medicine[] {
  const known = new Set([...input.matchAll(WORD)].map(([word]) => word.toLowerCase()));
  return findMedicines(answer, isDrug).filter(({ word }) => !known.has(word));
}

/** "antibiotica" and "antibioticum", "statine" and "statines": the name without its ending. */
const stemOf = (word: string) => word.replace(/(?:um|en|a|e|s)$/u, '');

/**
 * Medicines of `input` that `answer` doesn't name, each once. A longer or a shorter form of the same name
 * ("metoprololtabletten", "amoxi") is the medicine.
 */
export function goneMedicines(input: string, answer: string, isDrug: (word: string) => boolean): Medicine[] {
  const words = [...new Set([...answer.matchAll(WORD)].map(([word]) => word.toLowerCase()))];
  const named = new Set(words);
  const seen = new Set<string>();
  return findMedicines(input, isDrug).filter(({ word }) => {
    if (seen.has(word) || named.has(word) || MEASURED.has(word)) return false;
    seen.add(word);
    const stem = stemOf(word);
    return !words.some(
      (other) =>
        (stem.length >= SHORTEST_STEM && other.startsWith(stem)) ||
        (other.length >= SHORTEST_STEM && word.startsWith(other) && isDrug(other)),
    );
  });
}

/** What a verb says to do with a medicine, in the forms that letters have. */
const ACTIONS: readonly (readonly [string, RegExp])[] = [
  ['stop', words('stopt?|stopte|stoppen|gestopt|staakt?|staken|gestaakt')],
  ['start', words('start|startte|starten|gestart|begint?|beginnen|begon|begonnen')],
  ['on', words(String.raw`doorgaan|doorgaat|(?:ga|gaat|gaan)(?=\P{L})[^.!?]{0,80}?\P{L}door`)],
  ['up', words('verhoogt?|verhogen|verhoogd')],
  ['down', words('verlaagt?|verlagen|verlaagd')],
];

function words(forms: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${forms})(?!\p{L})`, 'iu');
}

/** A part of a sentence about one thing ends here; the comma of "2,5 mg" ends nothing. */
const PART_ENDS = /[,;:](?!\d)|[.!?](?=\s|$)|\n|(?<!\p{L})(?:en|maar|of)(?!\p{L})/giu;
const DENIES = words('niet|geen|nooit|zonder|niets');

function partsOf(text: string): Span[] {
  let start = 0;
  const parts = [...text.matchAll(PART_ENDS)].map(({ index, 0: mark }) => {
    const part = { start, end: index };
    start = index + mark.length;
    return part;
  });
  return [...parts, { start, end: text.length }];
}

/** From the verb to the medicine, in the order they stand. */
interface Advice extends Span {
  readonly action: string;
}

/** What `text` says to do with each medicine; null for one about which it says more than one thing, or denies one. */
function adviceOf(text: string, isDrug: (word: string) => boolean): Map<string, Advice | null> {
  const advice = new Map<string, Advice | null>();
  for (const { start: from, end } of partsOf(text)) {
    const part = text.slice(from, end);
    const verbs = ACTIONS.flatMap(([action, pattern]) => {
      const match = pattern.exec(part);
      return match ? [{ action, start: from + match.index, end: from + match.index + match[0].length }] : [];
    });
    for (const medicine of verbs.length > 0 ? findMedicines(part, isDrug) : []) {
      const [verb] = verbs as [Advice];
      const known = advice.get(medicine.word);
      const isClear = verbs.length === 1 && !DENIES.test(part) && known !== null;
      const span = {
        start: Math.min(verb.start, from + medicine.start),
        end: Math.max(verb.end, from + medicine.end),
      };
      if (!isClear || (known && known.action !== verb.action)) advice.set(medicine.word, null);
      else if (!known) advice.set(medicine.word, { action: verb.action, ...span });
    }
  }
  return advice;
}

export interface AdviceChange {
  /** From the verb to the medicine, in each text. */
  readonly span: Span;
  readonly inputSpan: Span;
}

/**
 * Medicines about which the answer says to do something else: "Stop met metoprolol" became "Start met metoprolol". Only
 * where both texts say one thing, in so many words, in one part of a sentence.
 */
export function adviceChanges(
  input: string,
  answer: string,
  isDrug: (word: string) => boolean,
): AdviceChange[] {
  const before = adviceOf(input, isDrug);
  return [...adviceOf(answer, isDrug)].flatMap(([word, now]) => {
    const was = before.get(word);
    if (!was || !now || was.action === now.action) return [];
    return [
      {
        span: { start: now.start, end: now.end },
        inputSpan: { start: was.start, end: was.end },
      },
    ];
  });
}
