/** The medicines that a text names, and what it says to do with them: stop, start, go on, raise or lower. */
import type { Span } from '../spans';

/** A medicine in a text. UTF-16 offsets, end exclusive. */
export interface Medicine extends Span {
  /** In lower case. */
  readonly word: string;
}

/** Brands that are no drugs in the lexicon: the scanner would miss who is called so, or the word is too rare a mixture of kinds. */
const BRANDS = new Set(['mirena', 'kyleena', 'viagra']);

/** Drugs that a text mostly means as a value of the laboratory, or as a habit: one that is gone is no medicine gone. */
const MEASURED = new Set(['glucose', 'ureum', 'albumine', 'testosteron', 'nicotine']);

/** Fewer letters of a name can begin another one. */
const SHORTEST_STEM = 5;

const WORD = /(?<![\p{L}\p{N}])\p{L}[\p{L}-]{3,}/gu;
/** "metopro-" at the end of a line and "lol" on the next are one word. */
const BROKEN = /(\p{L})-[ \t]*\r?\n[ \t]*(?=\p{L})/gu;

/** The medicines of `text`, sorted. @param isDrug true when a lower-case word is a drug's name */
export function findMedicines(text: string, isDrug: (word: string) => boolean): Medicine[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = match[0].toLowerCase();
    if (!BRANDS.has(word) && !isDrug(word)) return [];
    return [{ word, start: match.index, end: match.index + match[0].length }];
  });
}

/** "antibiotica" and "antibioticum", "statine" and "statines": the name without its ending. */
const stemOf = (word: string) => word.replace(/(?:um|en|a|e|s)$/u, '');

/** The words of a text, to ask whether it names a medicine. A longer or a shorter form ("amoxi") is the medicine. */
class NamedWords {
  private readonly words: ReadonlySet<string>;
  private readonly sorted: readonly string[];

  constructor(
    text: string,
    private readonly isDrug: (word: string) => boolean,
  ) {
    const whole = text.replace(BROKEN, '$1');
    const found = [text, whole].flatMap((t) => [...t.matchAll(WORD)].map(([word]) => word.toLowerCase()));
    this.words = new Set(found);
    this.sorted = [...this.words].sort();
  }

  name(word: string): boolean {
    if (this.words.has(word)) return true;
    const stem = stemOf(word);
    if (stem.length >= SHORTEST_STEM && this.beginWith(stem)) return true;
    for (let end = SHORTEST_STEM; end < word.length; end++) {
      const shorter = word.slice(0, end);
      if (this.words.has(shorter) && this.isDrug(shorter)) return true;
    }
    return false;
  }

  /** True when a word begins with `stem`: by halves, for a text may hold very many words. */
  private beginWith(stem: string): boolean {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! < stem) low = middle + 1;
      else high = middle;
    }
    return this.sorted[low]?.startsWith(stem) ?? false;
  }
}

/** Medicines of `answer` that `input` doesn't name. */
export function newMedicines(input: string, answer: string, isDrug: (word: string) => boolean): Medicine[] {
  const named = new NamedWords(input, isDrug);
  return findMedicines(answer, isDrug).filter(({ word }) => !named.name(word));
}

/** Medicines of `input` that `answer` doesn't name, each once. */
export function goneMedicines(input: string, answer: string, isDrug: (word: string) => boolean): Medicine[] {
  const named = new NamedWords(answer, isDrug);
  const seen = new Set<string>();
  return findMedicines(input, isDrug).filter(({ word }) => {
    if (seen.has(word) || MEASURED.has(word)) return false;
    seen.add(word);
    return !named.name(word);
  });
}

/**
 * What a verb says to do with a medicine, in the forms that letters have. Not "verhoogd" and "begonnen", which mostly
 * say how someone is.
 */
const ACTIONS: readonly (readonly [action: string, pattern: RegExp, onlyWithMet?: boolean])[] = [
  ['stop', words('stopt?|stopte|stoppen|gestopt|staakt?|staken|gestaakt')],
  ['start', words('start|startte|starten|gestart')],
  ['start', words('begint?|beginnen'), true],
  ['on', words(String.raw`doorgaan|doorgaat|(?:ga|gaat|gaan)(?=\P{L})[^.!?]{0,80}?\P{L}door`), true],
  ['up', words('verhoogt?|verhogen')],
  ['down', words('verlaagt?|verlagen|halveert?|halveren')],
];

function words(forms: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${forms})(?!\p{L})`, 'iu');
}

/** A part of a sentence about one thing ends here; the comma of "2,5 mg" ends nothing. */
const PART_ENDS = /[,;:](?!\d)|[.!?](?=\s|$)|\n|(?<!\p{L})(?:en|maar|of)(?!\p{L})/giu;
/** "Ga door met", and not "de pijn gaat door". */
const MET = words('met');
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
    const verbs = ACTIONS.flatMap(([action, pattern, onlyWithMet]) => {
      const match = pattern.exec(part);
      return match && (!onlyWithMet || MET.test(part))
        ? [{ action, start: from + match.index, end: from + match.index + match[0].length }]
        : [];
    });
    const [verb] = verbs;
    if (!verb) continue;
    const isOne = verbs.length === 1 && !DENIES.test(part);
    for (const medicine of findMedicines(part, isDrug)) {
      const known = advice.get(medicine.word);
      const isClear = isOne && known !== null;
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
