/** Offsets are UTF-16 in the original text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Word extends Span {
  readonly text: string;
  /** Lower case, for looking up. */
  readonly low: string;
}

export interface Sentence extends Span {
  readonly words: readonly Word[];
}

/** A paragraph or one item of a list, with its sentences. Headings and table rows are no blocks. */
export interface Block extends Span {
  readonly sentences: readonly Sentence[];
}

// A placeholder such as [NAAM-1] counts as one word; so do "24-uurs", "1,5", "e-mail", "zo'n" and "8:30".
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’\-.,:/][\p{L}\p{N}\p{M}]+)*/gu;
const HEADING = /^\s{0,3}#{1,6}\s/;
const LIST_ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/;
const TABLE_ROW = /^\s*\|/;
const SALUTATION = /^\s*(?:beste|geachte|hallo|dag)\b.{0,80},\s*$/i;
// Titles and abbreviations after which a capital letter starts no sentence.
const NO_END =
  /(?:^|[\s(.])(?:\p{Lu}|[Dd]hr|[Mm]w|[Mm]evr|[Dd]rs?|[Pp]rof|ir|mr|bijv|bv|o\.a|d\.w\.z|m\.b\.t|i\.v\.m|t\.a\.v|nr|tel|ca|evt|resp|st)$/u;

/** Cuts a text, plain or Markdown, into paragraphs and list items with their sentences and words. Linear. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start >= 0) blocks.push(block(text, start, end));
    start = -1;
  };
  let offset = 0;
  let previous = '';
  for (const line of text.split('\n')) {
    const next = offset + line.length + 1;
    const apart = line.trim() === '' || HEADING.test(line) || TABLE_ROW.test(line);
    if (apart || LIST_ITEM.test(line) || endsBefore(previous, line)) close();
    if (!apart) {
      if (start < 0) start = offset + (LIST_ITEM.exec(line)?.[0].length ?? 0);
      end = offset + line.trimEnd().length;
    }
    previous = line;
    offset = next;
  }
  close();
  return blocks.filter((candidate) => candidate.sentences.length > 0);
}

/** Does a new block start after `previous`, though no empty line stands between? */
function endsBefore(previous: string, line: string): boolean {
  if (SALUTATION.test(previous)) return true;
  // Lines of an address or a closing: short, no punctuation, and the next one starts with a capital.
  return previous.trim().length < 60 && !/[.?!:;,]\s*$/.test(previous) && /^\s*[\p{Lu}[]/u.test(line);
}

function block(text: string, start: number, end: number): Block {
  const sentences: Sentence[] = [];
  let from = start;
  const push = (to: number): void => {
    const words = wordsIn(text, from, to);
    if (words.length > 0) sentences.push({ start: words[0]!.start, end: to, words });
    from = to;
  };
  const stop = /[.?!…]{1,3}["'”’)\]]{0,3}(?=\s+["'“‘([]?[\p{Lu}\p{N}[])/gu;
  stop.lastIndex = start;
  for (let match = stop.exec(text); match && match.index < end; match = stop.exec(text)) {
    const before = text.slice(Math.max(from, match.index - 8), match.index);
    if (match[0].startsWith('.') && NO_END.test(before)) continue;
    push(match.index + match[0].length);
  }
  push(end);
  return { start, end, sentences };
}

function wordsIn(text: string, start: number, end: number): Word[] {
  const part = text.slice(start, end);
  return [...part.matchAll(WORD)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0],
    low: match[0].toLowerCase().replace('’', "'"),
  }));
}
