/** Where given words stand in a text, however they are written. */
import { placeholderShapes } from './codes/rescan';
import { touches, type Span } from './spans';

const WORD = String.raw`[\p{L}\p{M}\p{N}]`;
const SOFT_HYPHEN = String.raw`\u00AD`;
/** A line end, with the spaces around it. */
const LINE_END = String.raw`[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*`;
/** What may stand between two letters of a word: soft hyphens, or a hyphen at which the line ends. */
const INSIDE = String.raw`(?:${SOFT_HYPHEN}|\p{Pd}${LINE_END})*`;
/** A hyphen of any length, also at the end of a line. */
const HYPHEN = String.raw`\p{Pd}(?:${LINE_END})?`;

/**
 * Where words stand in a text as whole words: in any case, with other spaces or a line end between them,
 * with accents in one character or two, soft hyphens inside and others of any length, and broken over a line end at a hyphen; not in
 * codes.
 */
export function occurrencesOf(text: string, words: string): Span[] {
  const isInCode = touchesOneOf(placeholderShapes(text));
  return [...text.matchAll(new RegExp(patternOf(words), 'giu'))]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => !isInCode(span));
}

/** Whether `words` stand in `text` as whole words; `exactly`: and nothing else does. */
export function standsIn(text: string, words: string, exactly: boolean): boolean {
  const pattern = patternOf(words);
  return new RegExp(exactly ? `^${pattern}$` : pattern, 'iu').test(text);
}

/** Tells whether a span touches one of `others`, which are sorted and don't overlap. */
export function touchesOneOf(others: readonly Span[]): (span: Span) => boolean {
  return (span) => {
    let [low, high] = [0, others.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (others[middle]!.end <= span.start) low = middle + 1;
      else high = middle;
    }
    return low < others.length && touches(others[low]!, span);
  };
}

/** Words apart by spaces with at most one line end among them. */
const GAP = String.raw`(?:[^\S\r\n]+|${LINE_END})`;

function patternOf(words: string): string {
  const patterns = words.trim().split(/\s+/u).map(wordPattern);
  return `(?<!${WORD}${SOFT_HYPHEN}*)${patterns.join(GAP)}(?!${SOFT_HYPHEN}*${WORD})`;
}

/** A word letter by letter: an accented letter is one character in one document and two in another. */
function wordPattern(word: string): string {
  return [...word.replace(new RegExp(SOFT_HYPHEN, 'gu'), '').normalize('NFC')]
    .map((letter) => {
      if (/\p{Pd}/u.test(letter)) return HYPHEN;
      const escaped = letter.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
      const apart = letter.normalize('NFD');
      return apart === letter ? escaped : `(?:${escaped}|${apart})`;
    })
    .join(INSIDE);
}
