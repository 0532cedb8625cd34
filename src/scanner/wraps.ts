/**
 * Line ends that nobody typed. Running text that a mail program, a dictation or a printout broke in lines of one width: a line
 * broken so is as full as it can be, since the first word of the next would not have fitted. And text in which each line end was
 * doubled, as copies of web pages and forms have it.
 */
import { Ascii } from './ascii';
import { charClass, Char, isLetter } from './chars';
import { ints } from './memory';
import type { View } from './view';

/** Widths that lines are broken at: 72 and 76 in mail, 60 in a narrow window, 80 and 100 in an editor. */
const NARROWEST = 36;
const WIDEST = 104;
/** Shorter lines tell nothing. */
const SHORTEST = 18;
/** So many lines that are full and end in mid-sentence are no chance. */
const LEAST_OPEN = 3;
/** Of the lines from this part of the width on so many are full. */
const LONG = 0.6;
const LEAST_SHARE = 0.6;
/** So many double line ends, and no other, are no paragraphs. */
const LEAST_DOUBLE = 6;
/** One line may be longer, or so many: tables, addresses of the web, what was added later. */
const MOST_LONGER = 1 / 8;
const LONGEST_LABEL = 28;

/** The view with spaces for the line ends that say nothing, one unit for one unit. */
export function mendWraps(view: View): View {
  const text = joined(undoubled(view.text));
  return text === view.text ? view : { ...view, text };
}

/** The text with single line ends where all are double, between rows of a table too. */
function undoubled(text: string): string {
  let double = 0;
  for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n', at + 2)) double++;
  return double < LEAST_DOUBLE || SINGLE.test(text) ? text : text.replaceAll('\n\n', ' \n');
}
const SINGLE = /\S\n\S/;

/** The text with the lines joined that were broken at one width. */
function joined(text: string): string {
  const width = widthOf(text);
  if (width === 0) return text;
  const parts: string[] = [];
  let done = 0;
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; from = end + 1, end = text.indexOf('\n', from)) {
    const length = trimmedEnd(text, end) - from;
    if (length > width || length + 1 + wordLength(text, end + 1) <= width) continue;
    if (isBlankAt(text, end + 1) || isRow(text.slice(from, end)) || opensItem(text, end + 1)) continue;
    parts.push(text.slice(done, end), ' ');
    done = end + 1;
  }
  return parts.join('') + text.slice(done);
}

/** The width that the lines of the text are broken at; 0 when they are not. */
function widthOf(text: string): number {
  /** Per width how many lines are full, and of those how many end in mid-sentence: as differences between neighbours. */
  const full = ints(WIDEST + 2);
  const open = ints(WIDEST + 2);
  const lengths = ints(WIDEST + 2);
  let lines = 0;
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; from = end + 1, end = text.indexOf('\n', from)) {
    const stop = trimmedEnd(text, end);
    const length = stop - from;
    lines++;
    if (length > WIDEST) lengths[WIDEST + 1]++;
    // The last line of a paragraph may have any length.
    if (length < SHORTEST || length > WIDEST || isBlankAt(text, end + 1)) continue;
    lengths[length]++;
    const last = Math.min(WIDEST, length + wordLength(text, end + 1));
    full[length]++;
    full[last + 1]--;
    if (!goesOn(text, stop, end + 1)) continue;
    open[length]++;
    open[last + 1]--;
  }
  let best = 0;
  let most = LEAST_OPEN - 1;
  let fullNow = 0;
  let openNow = 0;
  for (let width = 0; width <= WIDEST; width++) {
    fullNow += full[width];
    openNow += open[width];
    if (width < NARROWEST || openNow <= most) continue;
    let long = 0;
    for (let length = Math.ceil(width * LONG); length <= width; length++) long += lengths[length];
    let longer = 0;
    for (let length = width + 1; length <= WIDEST + 1; length++) longer += lengths[length];
    if (fullNow < long * LEAST_SHARE || longer > Math.max(1, lines * MOST_LONGER)) continue;
    most = openNow;
    best = width;
  }
  return best;
}

/** Length of the word at `from`. */
function wordLength(text: string, from: number): number {
  let at = from;
  while (at < text.length && charClass(text.charCodeAt(at)) < Char.Space) at++;
  return at - from;
}

/** A blank, a line end or the end of the text stands at `at`. */
function isBlankAt(text: string, at: number): boolean {
  return at >= text.length || charClass(text.charCodeAt(at)) >= Char.Space;
}

/** Where a line that ends at `end` ends for the eye: many programs leave the space where they broke it. */
function trimmedEnd(text: string, end: number): number {
  while (end > 0 && text.charCodeAt(end - 1) === Ascii.Space) end--;
  return end;
}

/** No mark but a comma closes the line that ends at `end`, and a small letter or a digit opens the next, at `next`. */
function goesOn(text: string, end: number, next: number): boolean {
  const last = text.charCodeAt(end - 1);
  const first = charClass(text.charCodeAt(next));
  return (isLetter(last) || last === Ascii.Comma) && (first === Char.Lower || first === Char.Digit);
}

/** A row of a table, or hardly any words. */
function isRow(line: string): boolean {
  return /\t|\S {2,}\S|[|;].*[|;]|,\S+,\S/.test(line) || line.split(' ').length < 4;
}

/** "- ", "1.", "8.30 ", "Naam:" */
function opensItem(text: string, from: number): boolean {
  return /^(?:[-*•>[(]\s|\d{1,4}[.:]|\d{1,2}\)|[\p{L}. -]{2,24}:\s)/u.test(
    text.slice(from, from + LONGEST_LABEL),
  );
}
