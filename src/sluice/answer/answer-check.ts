/** Points at what a person should look at in an answer. It never certifies. */
import { newFacts, type FactKind } from './facts';
import { MESSAGES } from '../messages';
import { negationChanges } from './negations';
import { strictPattern } from '../codes/placeholders';
import { countPoints, goneItems, medicineItems } from './point-items';
import { restore } from '../codes/restore';
import type { Mapping } from '../types';

export type CheckKind =
  | FactKind
  | 'placeholder-missing'
  | 'placeholder-new'
  | 'placeholder-doubtful'
  | 'drug'
  | 'drug-gone'
  | 'dose-gone'
  | 'number-gone'
  | 'contact-gone'
  | 'advice'
  | 'negation-gone'
  | 'negation-new';

export interface CheckItem {
  readonly kind: CheckKind;
  /** One or two Dutch sentences, without anything of the texts in it. */
  readonly message: string;
  /** The word or placeholder it is about, to show beside the message; never to log. '' when the span says it all. */
  readonly found: string;
  /** Span in the answer; null when the thing is missing from it. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** Span in the input, where it helps (a negation that vanished, a dose that is gone). */
  readonly inputSpan: { readonly start: number; readonly end: number } | null;
}

export interface AnswerCheckInput {
  /**
   * What the answer was made from: the material of the prompt as it was sent, or the original letter. Without the
   * template's own sentences, whose numbers ("hooguit 200 woorden") say nothing about the letter.
   * Empty when it isn't known: then only placeholders are checked, and the summary says so.
   */
  readonly input: string;
  /** The answer, before or after the originals were put back. */
  readonly answer: string;
  /** With it placeholders are checked, and originals count as known facts. */
  readonly mapping?: Mapping;
  /** Texts whose facts are known as well: the details of the practice that were filled in. */
  readonly alsoKnown?: readonly string[];
  /** True when a lower-case word is a drug's name. */
  readonly isDrug?: (word: string) => boolean;
  /** The template's check list. */
  readonly checklist?: readonly string[];
  /** The points of `checklist` that a person ticked, by index. */
  readonly ticked?: readonly number[];
  /** Who checked; null until someone did. */
  readonly checkedBy?: string;
}

export interface AnswerCheck {
  /** What is missing first, then by place in the answer. */
  readonly items: readonly CheckItem[];
  readonly checklist: readonly { readonly text: string; readonly ticked: boolean }[];
  readonly checkedBy: string | null;
  /** Some Dutch sentences that sum up, and say that a person must read the answer. */
  readonly summary: string;
}

const blanks = (length: number) => ' '.repeat(length);

/** The text with its placeholders blanked out: their numbers are no facts. Offsets stay. */
function withoutPlaceholders(text: string, extra: readonly { start: number; end: number }[] = []): string {
  const plain = text.replace(strictPattern(), (match) => blanks(match.length));
  return extra.reduce((t, { start, end }) => t.slice(0, start) + blanks(end - start) + t.slice(end), plain);
}

/** The same, with the ages that birth dates kept: those are facts of the text. */
function withAges(text: string): string {
  return text.replace(strictPattern(), (match: string, _label, _number, _variant, note?: string) =>
    note === undefined ? blanks(match.length) : `${blanks(match.length - note.length - 1)}${note} `,
  );
}

/** True when `words` stand in `text`, not as part of a longer word. */
function holdsWords(text: string, words: string): boolean {
  const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return true;
  }
  return false;
}

function placeholderItems(
  input: string,
  answer: string,
  mapping: Mapping,
): { items: CheckItem[]; taken: CheckItem[] } {
  const { proposals, missing, unknown } = restore(answer, mapping, { sent: input });
  const taken = [
    ...proposals.map(({ start, end, placeholder, why }) => ({
      kind: 'placeholder-doubtful' as const,
      message: answer.slice(start, end) === placeholder ? why : MESSAGES.checkDoubtful,
      found: placeholder,
      span: { start, end },
      inputSpan: null,
    })),
    ...unknown.map(({ start, end, found }) => ({
      kind: 'placeholder-new' as const,
      message: MESSAGES.checkNew,
      found,
      span: { start, end },
      inputSpan: null,
    })),
  ];
  // After the originals were put back no placeholder is left: then the original itself must be there.
  const gone = missing.filter(({ original }) => !holdsWords(answer, original));
  const items = gone.map(({ placeholder, elsewhere }) => ({
    kind: 'placeholder-missing' as const,
    message: elsewhere ? MESSAGES.checkMissingElsewhere : MESSAGES.checkMissing,
    found: placeholder,
    span: null,
    inputSpan: null,
  }));
  return { items, taken };
}

/** Compares an answer with what it was made from. About linear in both. Says where to look, never that all is well. */
export function checkAnswer(check: AnswerCheckInput): AnswerCheck {
  const {
    input,
    answer,
    mapping,
    alsoKnown = [],
    isDrug = () => false,
    checklist = [],
    ticked = [],
    checkedBy,
  } = check;
  const placeholders = mapping ? placeholderItems(input, answer, mapping) : { items: [], taken: [] };
  const isKnown = input.trim() !== '';
  const originals = mapping?.entries.map((entry) => entry.original) ?? [];
  const source = withoutPlaceholders(input);
  const target = withoutPlaceholders(
    answer,
    placeholders.taken.map(({ span }) => span!),
  );

  const facts: CheckItem[] = newFacts(target, [withAges(input), ...originals, ...alsoKnown]).map(
    ({ kind, start, end }) => {
      const found = answer.slice(start, end);
      return { kind, message: MESSAGES.checkFact(kind), found, span: { start, end }, inputSpan: null };
    },
  );
  const medicines = medicineItems(source, target, isDrug);
  // What the originals say stands in the answer as a code, or is a code that is missing.
  const lost = goneItems(source, withoutPlaceholders(answer), originals, isDrug);
  const negations: CheckItem[] = negationChanges(source, target).map(({ kind, word, span, inputSpan }) => {
    const gone = span ? MESSAGES.checkNegationGone : MESSAGES.checkNegationLost;
    const message = kind === 'negation-gone' ? gone : MESSAGES.checkNegationNew;
    return { kind, message, found: word, span, inputSpan };
  });

  const compared = isKnown ? [...lost, ...facts, ...medicines, ...negations] : [];
  const items = [...placeholders.items, ...placeholders.taken, ...compared].sort(
    (a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1),
  );
  return {
    items,
    checklist: checklist.map((text, i) => ({ text, ticked: ticked.includes(i) })),
    checkedBy: checkedBy ?? null,
    summary: isKnown ? MESSAGES.checkSummary(countPoints(items)) : MESSAGES.checkNotCompared,
  };
}
