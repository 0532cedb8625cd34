import { ABBREVIATIONS, OFFICE_WORDS } from './office-words';
import { JARGON } from './jargon';
import type { Block, Sentence, Span, Word } from './sentences';
import { findPassive, findTang } from './verbs';

export type HintKind =
  | 'lange zin'
  | 'lijdende vorm'
  | 'tangzin'
  | 'bijzinnen'
  | 'kantoorwoord'
  | 'vakwoord'
  | 'afkorting'
  | 'aanspreekvorm'
  | 'alinea'
  | 'getal';

/** A place in the text that can be easier, with a Dutch sentence on what to do. UTF-16 offsets, end exclusive. */
export interface Hint extends Span {
  readonly kind: HintKind;
  readonly message: string;
}

/** Longest sentence that is still easy, and the length from which a sentence is too long, in words. See docs B1. */
export const SENTENCE_WARN = 15;
export const SENTENCE_LONG = 20;
const TANG_LIMIT = 5;
const PARAGRAPH_SENTENCES = 5;

const SUBORDINATORS = new Set(
  (
    'omdat doordat zodat opdat terwijl hoewel ofschoon wanneer nadat voordat totdat indien mits tenzij zodra zolang aangezien ' +
    'waarin waarop waarbij waarvan waarmee waarvoor waardoor waarna waaraan waaruit waarover'
  ).split(' '),
);
const NUMBER_WORDS = new Map(
  'twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig zestig'
    .split(' ')
    .map((word, index) => [word, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50, 60][index]!]),
);

export function longSentences(sentences: readonly Sentence[]): Hint[] {
  return sentences
    .filter((sentence) => sentence.words.length > SENTENCE_WARN)
    .map(({ start, end, words }) => ({
      start,
      end,
      kind: 'lange zin',
      message: `Deze zin heeft ${words.length} woorden. Maak er twee zinnen van.`,
    }));
}

export function passives(sentences: readonly Sentence[]): Hint[] {
  return sentences.flatMap((sentence) => {
    const found = findPassive(sentence);
    if (!found) return [];
    const start = Math.min(found.verb.start, found.participle.start);
    const end = Math.max(found.verb.end, found.participle.end);
    return {
      start,
      end,
      kind: 'lijdende vorm' as const,
      message: 'Zeg wie dit doet, bijvoorbeeld: "De assistente belt u".',
    };
  });
}

export function tangs(sentences: readonly Sentence[], text: string): Hint[] {
  return sentences.flatMap((sentence) => {
    const found = findTang(sentence, text, TANG_LIMIT);
    if (!found) return [];
    const message = `"${found.verb.text}" en "${found.end.text}" staan ver uit elkaar. Zet ze dichter bij elkaar.`;
    return { start: found.verb.start, end: found.end.end, kind: 'tangzin' as const, message };
  });
}

export function clauses(sentences: readonly Sentence[], text: string): Hint[] {
  return sentences
    .filter((sentence) => countClauses(sentence, text) > 1)
    .map(({ start, end }) => ({
      start,
      end,
      kind: 'bijzinnen',
      message: 'In deze zin staat meer dan 1 bijzin. Zet één boodschap in een zin.',
    }));
}

function countClauses(sentence: Sentence, text: string): number {
  return sentence.words.filter((word, index) => {
    if (SUBORDINATORS.has(word.low)) return true;
    const afterComma = index > 0 && text.slice(sentence.words[index - 1]!.end, word.start).includes(',');
    if (word.low === 'als' || word.low === 'die')
      return word.low === 'als' ? index === 0 || afterComma : afterComma;
    return (
      word.low === 'dat' &&
      index > 0 &&
      !['van', 'na', 'voor', 'door', 'met', 'is'].includes(sentence.words[index - 1]!.low)
    );
  }).length;
}

/** Office words and medical words, also those of more than one word. */
export function hardWords(sentences: readonly Sentence[]): Hint[] {
  const hints: Hint[] = [];
  for (const { words } of sentences) {
    for (let at = 0; at < words.length; at++) {
      for (let length = 4; length >= 1; length--) {
        const part = words.slice(at, at + length);
        if (part.length < length) continue;
        const phrase = part.map((word) => word.low).join(' ');
        const plain = OFFICE_WORDS.get(phrase) ?? JARGON.get(phrase);
        if (plain === undefined) continue;
        const kind = OFFICE_WORDS.has(phrase) ? 'kantoorwoord' : 'vakwoord';
        const explain = kind === 'vakwoord' ? ', of leg het woord één keer uit' : '';
        hints.push({
          start: part[0]!.start,
          end: part.at(-1)!.end,
          kind,
          message: `Gewoner is: ${plain}${explain}.`,
        });
        at += length - 1;
        break;
      }
    }
  }
  return hints;
}

export function abbreviations(text: string): Hint[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}.])\p{L}{1,5}\.(?:\p{L}{1,3}\.){0,3}/gu)].flatMap((match) => {
    const full = ABBREVIATIONS.get(match[0].toLowerCase());
    if (full === undefined) return [];
    return {
      start: match.index,
      end: match.index + match[0].length,
      kind: 'afkorting' as const,
      message: `Schrijf voluit: ${full}.`,
    };
  });
}

const FORMAL = new Set(['u', 'uw', 'uzelf']);
const INFORMAL = new Set(['je', 'jij', 'jou', 'jouw', 'jezelf', 'jullie']);

/** The words of the form of address that is used least, when both are used. */
export function mixedAddress(sentences: readonly Sentence[]): Hint[] {
  const all = sentences.flatMap(({ words }) => words);
  const formal = all.filter((word) => FORMAL.has(word.low));
  const informal = all.filter((word) => INFORMAL.has(word.low));
  if (formal.length === 0 || informal.length === 0) return [];
  const [odd, usual] = informal.length <= formal.length ? [informal, 'u'] : [formal, 'je'];
  return odd.map(({ start, end }) => ({
    start,
    end,
    kind: 'aanspreekvorm',
    message: `Elders staat "${usual}". Kies overal dezelfde aanspreekvorm.`,
  }));
}

export function longParagraphs(blocks: readonly Block[]): Hint[] {
  return blocks
    .filter(({ sentences }) => sentences.length > PARAGRAPH_SENTENCES)
    .map(({ start, end, sentences }) => ({
      start,
      end,
      kind: 'alinea',
      message: `Deze alinea heeft ${sentences.length} zinnen. Maak er twee alinea's van.`,
    }));
}

export function numbers(sentences: readonly Sentence[]): Hint[] {
  return sentences.flatMap(({ words }) =>
    words.flatMap((word, index): Hint[] => {
      const { start, end, low } = word;
      const value = NUMBER_WORDS.get(low);
      if (value !== undefined)
        return [{ start, end, kind: 'getal', message: `Schrijf het getal als cijfer: ${value}.` }];
      const next: Word | undefined = words[index + 1];
      const timesDaily =
        (low === 'maal' && next?.low === 'daags') || /^(?:een|twee|drie|vier)maal$/.test(low);
      if (!timesDaily) return [];
      return [
        {
          start,
          end: next?.low === 'daags' ? next.end : end,
          kind: 'getal',
          message: 'Noem elk moment apart, bijvoorbeeld: 1 pil in de ochtend.',
        },
      ];
    }),
  );
}
