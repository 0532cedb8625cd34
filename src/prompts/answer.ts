/** What the prompts ask of an answer's form: marks where something is missing or in doubt, and remarks kept apart. */

import { CLOSING, OPENING, PADDING } from './brackets';

/** A place the model left for a person. UTF-16 offsets, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** `invullen`: a fact is missing; `controleren`: the model was in doubt. */
  readonly kind: 'invullen' | 'controleren';
  /** What to fill in or check, in the model's words; may be empty. */
  readonly what: string;
}

const WORD = '(?<word>INVULLEN|CONTROLEREN)';
// Codes in brackets may stand in it, and line ends; no empty line.
const IN_BRACKETS = new RegExp(
  String.raw`${OPENING}${PADDING}${WORD}(?![\p{L}\p{N}])(?<what>(?:[^[\]\n]|\n(?!\s*\n)|\[[^[\]\n]{0,100}\]){0,300}?)${CLOSING}`,
  'giu',
);
// In other brackets, or with one lost, only in capitals and with its colon: "(invullen en opsturen)" is a sentence.
const inOthers = (open: string, held: string, close: string) =>
  new RegExp(`${open}${PADDING}${WORD}${PADDING}:(?<what>${held}{0,300})${close}`, 'gu');
const MARKS: readonly RegExp[] = [
  IN_BRACKETS,
  inOthers(String.raw`\[`, String.raw`[^[\]\r\n]`, ''),
  inOthers(String.raw`\(`, String.raw`[^()\r\n]`, String.raw`\)?`),
  inOthers(String.raw`\{`, String.raw`[^{}\r\n]`, String.raw`\}?`),
];

/** What belongs in the mark, without the colon or dash before it and the emphasis around it. */
const tidy = (what: string) =>
  what
    .replace(/^[\s*_]*[:\u2010-\u2015-]?[\s*_]*/u, '')
    .replace(/[\s*_`]+$/u, '')
    .replace(/\s+/gu, ' ');

/** All `[INVULLEN: …]` and `[CONTROLEREN: …]` in an answer or a prompt, in order, also as chatbots mangle them. */
export function findMarks(text: string): Mark[] {
  const all = MARKS.flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match): Mark => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: match.groups!['word']!.toLowerCase() as Mark['kind'],
      what: tidy(match.groups!['what']!),
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Mark[] = [];
  for (const mark of all) if (mark.start >= (marks.at(-1)?.end ?? 0)) marks.push(mark);
  return marks;
}

// A heading, a bold lead-in, or the words alone on a line: "Opmerkingen voor de praktijk kunt u mailen" is a sentence.
const WORDS = String.raw`Opmerking(?:en)? voor de praktijk`;
const REMARKS = new RegExp(
  String.raw`^[ \t]{0,3}(?:(#{1,6})[ \t]+[^\n]{0,10}${WORDS}\b[:*_]*|[*_]{2}${WORDS}:?[*_]{2}:?|${WORDS}:?(?=[ \t\r]*$))`,
  'im',
);

/** A line that divides: what models put between a letter and their remarks. */
const RULE = String.raw`[ \t]{0,3}[-*_]{3,20}[ \t\r]*`;
const RULE_AT_END = new RegExp(String.raw`(?:^|\n)${RULE}$`);
const RULE_AT_START = new RegExp(String.raw`^${RULE}(?:\n|$)`);

export interface SplitAnswer {
  /** What goes to the reader. */
  readonly letter: string;
  /** What the model says to the practice, without its heading; empty when it said nothing. */
  readonly remarks: string;
}

/**
 * Takes the remarks to the practice out of an answer. They run to the end of it; when nothing stands before them, to the
 * next heading of their level, dividing line or salutation. An answer that holds nothing else stays whole: it is no letter.
 */
export function splitRemarks(answer: string): SplitAnswer {
  const heading = REMARKS.exec(answer);
  if (!heading) return { letter: answer, remarks: '' };
  const before = answer.slice(0, heading.index).trimEnd().replace(RULE_AT_END, '').trimEnd();
  const after = answer.slice(heading.index + heading[0].length);
  if (before !== '') return { letter: `${before}\n`, remarks: after.trim() };
  const end = nextSection(after, heading[1]?.length ?? 6);
  const letter = after.slice(end).replace(RULE_AT_START, '').trim();
  if (letter === '') return { letter: answer, remarks: '' };
  return { letter: `${letter}\n`, remarks: after.slice(0, end).trim() };
}

/** A line that opens a letter, not a sentence or a remark such as "Beste optie: eerst bellen". */
const GREETING = String.raw`(?:Geachte|Dear)[ \t][^\n]{0,100}[^\s.;?]|(?:Beste|Lieve|Hallo|Hello)[ \t][^\n]{0,100}[,:!\]*_]`;
const SALUTATION = String.raw`(?<=\n)[ \t]{0,3}[*_]{0,2}(?:${GREETING})[ \t\r]*`;

/**
 * Where the letter behind the remarks starts: at the next heading of at most this level, the next dividing line or the
 * salutation, whichever comes first; the end of the text without one.
 */
function nextSection(text: string, level: number): number {
  const heading = String.raw`[ \t]{0,3}#{1,${level}}[ \t][^\n]*`;
  const start = new RegExp(String.raw`^(?:${RULE}|${heading}|${SALUTATION})$`, 'm').exec(text);
  return start?.index ?? text.length;
}
